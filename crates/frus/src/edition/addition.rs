//! What was written on the original by hand.

use serde::{Deserialize, Serialize};

use crate::Span;

/// Words that were written on the original by hand, and what followed from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// `addition-third-point`.
    pub id: String,
    /// Id of the block after which the words were written: `item-2`.
    pub after: String,
    /// The label that was written before them, where there is one: `3)`.
    pub label: Option<Span>,
    /// The words, without the label, where a note quotes them.
    pub words: Span,
    /// Id of the note that reports them: `note-4`.
    pub note: String,
    /// Id of the person whose hand it is taken to be.
    pub by: String,
    /// That person's name.
    pub writer: String,
    /// How that is known, in one sentence.
    pub rule: String,
    /// The event in which the words were passed on.
    pub event: String,
    /// The words of that event, as the same note quotes them.
    pub followed: Span,
}
