//! The dates found in some words, or in a document, against those expected.
#![allow(dead_code, reason = "each test that shares this uses some of it")]

use frus::{
    Document,
    date::{Day, Mention, mentions},
    edition::EvidenceKind,
};

/// Words, date and kind of each mention.
pub(crate) type Expected<'a> = (&'a str, &'a str, EvidenceKind);

/// The day of document 660.
pub(crate) fn own() -> Option<Day> {
    Day::new(1953, 7, 10)
}

#[track_caller]
pub(crate) fn assert_in_words(words: &str, expected: &[Expected<'_>]) {
    assert_found(words, &mentions::in_words(words, own()), expected);
}

/// The dates alone, of words in a document of that day.
#[track_caller]
pub(crate) fn assert_dates(words: &str, own: Option<Day>, expected: &[&str]) {
    assert_eq!(dates(&mentions::in_words(words, own)), expected, "{words}");
}

#[track_caller]
pub(crate) fn assert_in_document(text: &str, own: Option<Day>, expected: &[Expected<'_>]) {
    let document = Document::parse(text).unwrap();
    assert_found(text, &mentions(&document, own), expected);
}

#[track_caller]
fn assert_found(text: &str, found: &[Mention], expected: &[Expected<'_>]) {
    let dates = dates(found);
    let found: Vec<_> = found
        .iter()
        .zip(&dates)
        .map(|(mention, date)| {
            let words = mention.span.of(text).expect("a span of the text");
            (words, date.as_str(), mention.kind)
        })
        .collect();
    assert_eq!(found, expected, "{text:.80?}");
}

/// Each date as EDTF.
pub(crate) fn dates(found: &[Mention]) -> Vec<String> {
    let dates = found.iter().map(|mention| mention.date.to_string());
    dates.collect()
}
