//! What a person who knows the matter adds to a document, each fact with its source.

use serde::{Deserialize, Serialize};

use super::{Addition, OfficialTerm, Sentence, Sourced, UnusedDate};
use crate::date::Day;

/// The curation of a document: facts about it that its text does not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Curation {
    /// The day on which it was last revised.
    pub revised: Option<Day>,
    /// The document's title in the language of a translated edition.
    pub heading: Option<String>,
    /// What a visitor should know first, sentence by sentence.
    pub introduction: Vec<Sentence>,
    /// Place and date as the volume prints them.
    pub dateline: Option<Sourced>,
    /// The archival marking as a visitor should read it: `Top Secret`.
    pub marking: Option<Sourced>,
    /// Dates that the text mentions and that date no event, each with the reason.
    pub unused_dates: Vec<UnusedDate>,
    /// What was written on the original by hand, as a note reports it.
    pub additions: Vec<Addition>,
    /// The official names that a translated edition uses, each with its source.
    pub official_terms: Vec<OfficialTerm>,
}
