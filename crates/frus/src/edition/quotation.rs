//! What an edition quotes from its document.

use serde::{Deserialize, Serialize};

use super::Passage;
#[cfg(feature = "toml")]
use super::{Addition, Conflict, Event};
#[cfg(feature = "toml")]
use crate::Document;
use crate::Span;

/// Words of the document that the edition quotes, so that they can be shown without the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Where they stand in the source.
    pub span: Span,
    /// The words, as the document reads there.
    pub words: String,
}

impl Passage {
    /// What is quoted, in three pieces: up to the words that carry the date, those words, and the rest.
    #[must_use]
    pub fn pieces(&self) -> [Span; 3] {
        [
            Span::new(self.quote.start, self.words.start),
            self.words,
            Span::new(self.words.end, self.quote.end),
        ]
    }
}

/// All that is quoted for events, conflicts and additions, each span once.
#[cfg(feature = "toml")]
pub(super) fn all(
    document: &Document,
    events: &[Event],
    conflicts: &[Conflict],
    additions: &[Addition],
) -> Vec<Quotation> {
    let passages = events.iter().flat_map(Event::passages);
    let passages = passages.chain(conflicts.iter().map(|conflict| &conflict.passage));
    let added = additions.iter().flat_map(|addition| {
        [
            addition.label,
            Some(addition.words),
            Some(addition.followed),
        ]
    });
    let mut spans: Vec<Span> = passages
        .flat_map(Passage::pieces)
        .chain(added.flatten())
        .filter(|span| !span.is_empty())
        .collect();
    spans.sort_unstable();
    spans.dedup();
    let quotation = |span| Quotation {
        span,
        words: document.words_in(span),
    };
    spans.into_iter().map(quotation).collect()
}
