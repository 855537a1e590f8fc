//! What was found.

use core::ops::Range;

use serde::{Deserialize, Serialize};

use super::{asked::Within, counts::Counts};

/// Which of the documents that are found are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The number of the first, from 0.
    pub first: usize,
    /// How many.
    pub most: usize,
    /// Whether the earliest come first, and not the best.
    pub by_date: bool,
}

impl Page {
    /// The first documents, the best first.
    #[must_use]
    pub const fn first(most: usize) -> Self {
        Self {
            first: 0,
            most,
            by_date: false,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// How many documents meet the query.
    pub documents: u32,
    /// How often its words and phrases stand in them, and those whom it asks for by their ids are named.
    pub hits: u32,
    /// The documents of the page that was wanted.
    pub results: Vec<Match>,
    /// How all of them spread.
    pub counts: Counts,
    /// The words and phrases that occur nowhere, so that nothing can be found.
    pub missing: Vec<Missing>,
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// The number of its volume among those that were searched.
    pub volume: u32,
    /// Its id.
    pub document: String,
    /// How often the words and phrases stand in it.
    pub hits: u32,
    /// How often those are named in it whom the query asks for by their ids.
    pub named: u32,
    /// Some of the places; [`snippets`](super::snippets) gives all.
    pub snippets: Vec<Snippet>,
}

/// Words with what stands around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// Where it stands.
    pub within: Within,
    /// The id of the paragraph or line: `p4`, `note-4-p2`.
    pub id: String,
    /// The words, on one line.
    pub text: String,
    /// What was found, as bytes of `text`.
    pub hits: Vec<Range<usize>>,
    /// Whether the paragraph has words before these.
    pub cut_before: bool,
    /// Whether it has words behind these.
    pub cut_after: bool,
}

/// A word or a phrase that occurs in no document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The number of its clause.
    pub clause: u32,
    /// Whether it occurs, but not where it was asked for.
    pub is_elsewhere: bool,
    /// The nearest words that occur, as they are written most often.
    pub suggestions: Vec<String>,
}
