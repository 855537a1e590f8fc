//! The writer of TEI.

mod blocks;
mod header;
mod inlines;
mod names;
mod notes;

use std::collections::HashSet;

use crate::{
    document::{Block, BlockKind, InlineKind},
    edition::Edition,
    markup::Markup,
};

/// What follows the number in the heading of what the editors wrote themselves.
const EDITORIAL_NOTE: &str = "Editorial Note";

/// The document as a whole TEI file, with what the edition knows of its volume, its people, its terms and its dates.
///
/// ```
/// use frus::{Document, edition::Edition, tei};
/// let document = Document::parse("No. 7\nEditorial Note\n\nThe talks1 began on July 15, 1953.\n\n  1. See Document 8.")?;
/// let file = tei::write(&Edition::by_rule(document, &strings::EN));
/// assert!(file.contains("<head>No. 7<lb/>Editorial Note</head>"));
/// assert!(file.contains(
///     "<p>The talks<note n=\"1\" xml:id=\"d7fn1\">See <ref target=\"#d8\">Document 8</ref>.</note> began on \
///      <date when=\"1953-07-15\">July 15, 1953</date>.</p>"
/// ));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn write(edition: &Edition) -> String {
    let mut writer = Writer::of(edition);
    writer.file();
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    [declaration, &writer.xml.finish(), "\n"].concat()
}

/// A TEI file under construction.
struct Writer<'a> {
    edition: &'a Edition,
    /// The id of the document in its volume: `d660`.
    id: String,
    xml: Markup,
    /// How deep the element is in which the next line begins.
    depth: usize,
    /// The notes to which the text above the notes refers; their place is there, and in no other note.
    in_body: HashSet<&'a str>,
    /// The notes that are written, or begun.
    written: HashSet<&'a str>,
    /// How many notes stand around what is being written.
    inside: usize,
}

impl<'a> Writer<'a> {
    fn of(edition: &'a Edition) -> Self {
        let body = edition.document.blocks.iter();
        let in_body = body.flat_map(|block| block.inlines()).filter_map(|inline| {
            if let InlineKind::NoteReference { note, .. } = &inline.kind {
                note.as_deref()
            } else {
                None
            }
        });
        Self {
            edition,
            id: document_id(edition),
            xml: Markup::default(),
            depth: 0,
            in_body: in_body.collect(),
            written: HashSet::new(),
            inside: 0,
        }
    }

    fn file(&mut self) {
        self.xml
            .tag("TEI")
            .at("xmlns", "http://www.tei-c.org/ns/1.0")
            .at("xmlns:frus", "http://history.state.gov/frus/ns/1.0")
            .open();
        self.depth = 1;
        self.header();
        self.begin("text");
        self.begin("body");
        self.document();
        self.end("body");
        self.names();
        self.end("text");
        self.depth = 0;
        self.line();
        self.xml.close("TEI");
    }

    /// The document, in one `div`.
    fn document(&mut self) {
        let document = &self.edition.document;
        let number = document.number().map(|number| number.to_string());
        let heading = document.heading().map(|heading| heading.plain_text());
        let is_editorial = heading.is_some_and(|words| words.trim() == EDITORIAL_NOTE);
        self.line();
        self.xml
            .tag("div")
            .at("type", "document")
            .maybe("subtype", is_editorial.then_some("editorial-note"))
            .at("xml:id", &self.id)
            .maybe("n", number.as_deref())
            .open();
        self.depth += 1;
        let is_enclosed = |block: &&Block| matches!(block.kind, BlockKind::Attachment(_));
        let own = document
            .blocks
            .iter()
            .take_while(|block| !is_enclosed(block));
        let (own, enclosed) = document
            .blocks
            .split_at_checked(own.count())
            .unwrap_or((&document.blocks, &[]));
        self.division(own, !enclosed.is_empty());
        let mut rest = enclosed;
        while let Some((_, after)) = rest.split_first() {
            let length = after.iter().take_while(|block| !is_enclosed(block)).count() + 1;
            let (paper, next) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            self.begin("frus:attachment");
            self.division(paper, false);
            self.end("frus:attachment");
            rest = next;
        }
        self.notes_without_place();
        self.end("div");
    }

    /// Begins a line.
    fn line(&mut self) {
        self.xml.line(self.depth);
    }

    /// Begins an element without attributes on a line of its own.
    fn begin(&mut self, name: &'static str) {
        self.line();
        self.xml.tag(name).open();
        self.depth += 1;
    }

    /// Ends an element on a line of its own.
    fn end(&mut self, name: &'static str) {
        self.depth = self.depth.saturating_sub(1);
        self.line();
        self.xml.close(name);
    }

    /// An element of words, on a line of its own.
    fn words_in(&mut self, name: &'static str, words: &str) {
        self.line();
        self.xml.tag(name).words(words);
    }
}

/// The document's id in its volume: as its place there says, else from its number.
fn document_id(edition: &Edition) -> String {
    let imprint = edition.imprint.as_ref();
    let in_volume = imprint.and_then(|imprint| imprint.id.split_once('/'));
    match (in_volume, edition.document.number()) {
        (Some((_, id)), _) => xml_id(id),
        (None, Some(number)) => format!("d{number}"),
        (None, None) => "document".to_owned(),
    }
}

/// An id as XML allows it: it begins with a letter, and has only letters, digits, hyphens, points and underscores.
fn xml_id(id: &str) -> String {
    let is_fit = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_');
    let fit: String = id
        .chars()
        .map(|sign| if is_fit(&sign) { sign } else { '-' })
        .collect();
    if fit.starts_with(|first: char| first.is_ascii_alphabetic()) {
        fit
    } else {
        format!("id-{fit}")
    }
}

/// The address of an id in the same file.
fn target(id: &str) -> String {
    format!("#{}", xml_id(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_a_name() {
        for (given, expected) in [
            ("person-allison", "person-allison"),
            ("d660", "d660"),
            ("1953 a/b", "id-1953-a-b"),
            ("", "id-"),
            ("山", "id--"),
        ] {
            assert_eq!(xml_id(given), expected);
        }
    }
}
