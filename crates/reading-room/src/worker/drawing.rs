//! A document, drawn.

use frus::{
    edition::Edition,
    html::{self, InVolume},
};
use serde::{Deserialize, Serialize};
use strings::Strings;

use super::Neighbour;
use crate::volume::Volume;

/// A document with its edition, and with the markup that stands: what the page of a single document has from the build machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// The document with what is known of it.
    pub edition: Edition,
    /// The banner above it.
    pub banner: String,
    /// Its title and its introduction.
    pub introduction: String,
    /// The head of the document.
    pub head: String,
    /// Whose words are whose.
    pub voices: String,
    /// The body, in stretches between what was added by hand.
    pub stretches: Vec<String>,
    /// The list of notes.
    pub notes: String,
    /// The cards of the notes.
    pub cards: String,
    /// How it is cited.
    pub citations: String,
    /// The index, the evidence as a table, file numbers, marking and imprint.
    pub colophon: String,
    /// The banner below it.
    pub foot: String,
    /// The document before it in the volume.
    pub previous: Option<Neighbour>,
    /// The document behind it.
    pub next: Option<Neighbour>,
}

impl Drawing {
    /// Draws a document of a volume, with cards that lead to all places of what they explain (`in_volume`); `None` where the volume has
    /// no such document.
    pub(super) fn of(
        volume: &Volume,
        document: &str,
        strings: &Strings,
        in_volume: InVolume<'_>,
    ) -> Option<Self> {
        let entries = volume.entries();
        let at = entries.iter().position(|entry| entry.id == document)?;
        let edition = volume.edition(document, strings)?;
        let neighbour = |at: Option<usize>| Some(Neighbour::of(entries.get(at?)?));
        Some(Self {
            banner: html::banner(&edition, strings),
            introduction: html::introduction(&edition, strings),
            head: html::head(&edition, strings),
            voices: html::voices(&edition, strings),
            stretches: html::stretches(&edition, strings),
            notes: html::notes(&edition, strings),
            cards: html::cards(&edition, strings),
            citations: html::citations(&edition, &[], strings),
            colophon: html::colophon_in_volume(&edition, strings, in_volume),
            foot: html::page_foot(&edition, strings),
            previous: neighbour(at.checked_sub(1)),
            next: neighbour(at.checked_add(1)),
            edition,
        })
    }
}
