//! The introduction: what a visitor should know first, each sentence with what it rests on.

use serde::{Deserialize, Serialize};

use crate::Span;

/// A sentence of the introduction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The sentence, for a visitor without previous knowledge.
    pub text: String,
    /// The words of the document that it rests on; each lies within one block.
    pub quotes: Vec<Span>,
    /// Where it is from, or what is inferred in it, as far as the quotations do not say that.
    pub source: Option<String>,
}
