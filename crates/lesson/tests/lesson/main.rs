//! What a class does with a document, tried on Document 660: worksheets, lessons as links, answers, what is handed in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

mod answering;
mod asking;
mod expected;
mod handing_in;
mod linking;
mod mistakes;
mod strategy;
mod word_processing;
mod worksheets;

use frus::{
    Document,
    edition::{self, Edition},
    quote::TextQuote,
};
use lesson::{
    answers::Quoted,
    worksheet::{self, Worksheet},
};

const TEXT: &str = include_str!("../../../../data/d660.txt");
const DATA: &str = include_str!("../../../../data/d660.toml");
const DATA_IN_JAPANESE: &str = include_str!("../../../../data/d660.ja.toml");

/// The files of worksheets, each with its translation, and whether it is for this document alone.
const FILES: [(&str, &str, bool); 3] = [
    (
        include_str!("../../../../data/worksheets/analyze-a-written-document.toml"),
        include_str!("../../../../data/worksheets/analyze-a-written-document.ja.toml"),
        false,
    ),
    (
        include_str!("../../../../data/worksheets/question-a-document.toml"),
        include_str!("../../../../data/worksheets/question-a-document.ja.toml"),
        false,
    ),
    (
        include_str!("../../../../data/d660.worksheets.toml"),
        include_str!("../../../../data/d660.worksheets.ja.toml"),
        true,
    ),
];

fn edition() -> Edition {
    edition::parse(DATA, TEXT, Document::parse(TEXT).unwrap()).unwrap()
}

fn edition_in_japanese() -> Edition {
    let document = Document::parse(TEXT).unwrap();
    edition::parse_translated(DATA, DATA_IN_JAPANESE, &strings::JA, TEXT, document).unwrap()
}

/// All worksheets, in English.
fn worksheets() -> Vec<Worksheet> {
    let edition = edition();
    let files = FILES.iter().map(|(data, _, of_document)| {
        worksheet::parse(data, of_document.then_some(&edition)).unwrap()
    });
    files.flatten().collect()
}

/// All worksheets, in Japanese.
fn worksheets_in_japanese() -> Vec<Worksheet> {
    let edition = edition();
    let files = FILES.iter().map(|(data, translation, of_document)| {
        worksheet::parse_translated(data, translation, of_document.then_some(&edition)).unwrap()
    });
    files.flatten().collect()
}

/// Words of the document that occur once, as a student quotes them.
fn quoted(words: &str) -> Quoted {
    let edition = edition();
    let span = TextQuote::new(words).find(TEXT).unwrap();
    Quoted::of(&edition.document, &edition.quotation(span).unwrap())
}
