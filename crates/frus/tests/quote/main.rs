//! Quoting, and checking quotations: Document 660 as historians quote it, and made-up documents.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

mod checking;
mod linking;
mod properties;
mod quoting;

use frus::{Document, Span};

const TEXT: &str = include_str!("../../../../data/d660.txt");

fn document() -> Document {
    Document::parse(TEXT).unwrap()
}

/// Where words that occur once stand in the source.
fn span(words: &str) -> Span {
    frus::quote::TextQuote::new(words).find(TEXT).unwrap()
}

/// From the first of these words, which occur once, to the last of those.
fn from_to(first: &str, last: &str) -> Span {
    Span::new(span(first).start, span(last).end)
}
