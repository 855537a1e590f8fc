//! How well a document answers a query: Okapi BM25, with a weight for each field.
//!
//! S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
//! Information Retrieval 3:4 (2009), with their usual k₁ = 1.2 and b = 0.75.

use frus::search::{Counts, Place};

use super::asked::Within;
use crate::volume::HEAD;

/// How fast more of a word counts less.
const SATURATION: f32 = 1.2;

/// How much the length of a document counts.
const LENGTH: f32 = 0.75;

/// A word in the title says what a document is about; one in the notes or of its source, what stands around it.
const TITLE: f32 = 4.0;
const AROUND: f32 = 0.7;

/// How rare a part of a query is: the weight of its occurrences.
pub(super) fn rarity(documents: usize, having: usize) -> f32 {
    let (documents, having) = (documents as f32, having as f32);
    (1.0 + (documents - having + 0.5) / (having + 0.5)).ln()
}

/// What occurrences of a part add to the score of a document; `length` is its length as a share of the average.
pub(super) fn score(counts: &Counts, within: Option<Within>, rarity: f32, length: f32) -> f32 {
    let weighed = weighed(counts, within);
    let damped = SATURATION * (1.0 - LENGTH + LENGTH * length);
    rarity * weighed * (SATURATION + 1.0) / (weighed + damped)
}

fn weighed(counts: &Counts, within: Option<Within>) -> f32 {
    let places = Place::ALL
        .into_iter()
        .filter(|place| is_within(*place, within));
    let weight = |place: Place| match of(place) {
        Within::Title => TITLE,
        Within::Text => 1.0,
        Within::Notes | Within::Source => AROUND,
    };
    places
        .map(|place| weight(place) * counts.of(place) as f32)
        .sum()
}

/// The field of a place.
pub(super) fn of(place: Place) -> Within {
    match place {
        place if HEAD.contains(&place) => Within::Title,
        Place::SourceNote => Within::Source,
        Place::Note => Within::Notes,
        _ => Within::Text,
    }
}

/// Whether a place lies where words have to stand.
pub(super) fn is_within(place: Place, within: Option<Within>) -> bool {
    within.is_none_or(|within| of(place) == within)
}

/// How often something occurs where it has to stand.
pub(super) fn occurrences(counts: &Counts, within: Option<Within>) -> u32 {
    let places = Place::ALL
        .into_iter()
        .filter(|place| is_within(*place, within));
    places.map(|place| counts.of(place)).sum()
}
