//! The document as data, for scripts.

use serde::Serialize;

use crate::{
    Document,
    edition::{Edition, FiledUnder, Imprint, Person, Term, Volume},
};

/// The document with all that its marks name: what is written as JSON, by a library that knows how.
///
/// Its members are the model's, so that the text is here in blocks and pieces, each with its place in the plain text in
/// bytes, and can be read back as a [`Document`]. A mark names a person, a term or a file number by an id that is in the
/// list of the same name, and a passage by an id that the [events](super::json()) have, where they say what it supports.
///
/// ```
/// use frus::{Document, edition::Edition, export::DocumentData};
/// let document = Document::parse("No. 7\nEditorial Note\n\nThe talks began on July 15, 1953.")?;
/// let edition = Edition::by_rule(document.clone(), &strings::EN);
/// let data = serde_json::to_value(DocumentData::of(&edition)).unwrap();
/// assert_eq!(data["document"]["blocks"][1]["id"], "heading");
/// assert!(data["volume"].is_null() && data["people"].as_array().unwrap().is_empty());
/// # Ok::<(), frus::ParseError>(())
/// ```
#[derive(Debug, Serialize)]
pub struct DocumentData<'a> {
    /// The document's place in its volume, where it is known.
    pub imprint: Option<&'a Imprint>,
    /// The volume that prints it, where it is known.
    pub volume: Option<&'a Volume>,
    /// The document, its words marked.
    pub document: &'a Document,
    /// The people whom it names.
    pub people: &'a [Person],
    /// The abbreviations that it uses.
    pub terms: &'a [Term],
    /// Its file numbers, decoded.
    pub file_numbers: &'a [FiledUnder],
}

impl<'a> DocumentData<'a> {
    /// What the edition says of its document, but for the events.
    #[must_use]
    pub fn of(edition: &'a Edition) -> Self {
        Self {
            imprint: edition.imprint.as_ref(),
            volume: edition.volume.as_ref(),
            document: &edition.document,
            people: &edition.people,
            terms: &edition.terms,
            file_numbers: &edition.file_numbers,
        }
    }
}
