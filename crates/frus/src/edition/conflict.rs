//! Evidence that disagrees, and dates that are evidence of no event.

use serde::{Deserialize, Serialize};

use super::{Passage, Sourced};
use crate::{Span, date::Edtf};

/// Two pieces of evidence that disagree, and possible explanations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// `conflict-telegram-128`.
    pub id: String,
    /// The event whose evidence disagrees.
    pub event: String,
    /// What disagrees, in one sentence.
    pub summary: String,
    /// The words at issue.
    pub passage: Passage,
    /// Possible explanations, none preferred; each says whose it is.
    pub readings: Vec<Sourced>,
}

/// A date in the text that is evidence of no event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnusedDate {
    /// The words that give the date.
    pub words: Span,
    /// Id of the block that holds them.
    pub block: String,
    /// The date they give.
    pub date: Edtf,
    /// Why it is evidence of no event, in one sentence.
    pub reason: String,
}
