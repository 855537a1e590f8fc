//! Every word of a division is in its document, in the order of the file, as another reader of XML finds them.

use std::collections::HashSet;

use frus::{
    Document,
    document::{Block, BlockKind, Inline, InlineKind},
    edition::Edition,
    tei::{self, Volume},
};
use roxmltree::Node;

use crate::volumes;

/// The words that XML has, without any white space: notes where they stand, but for labels in attributes.
pub(crate) fn expected(division: Node<'_, '_>) -> String {
    let texts = division.descendants().filter(Node::is_text);
    let all = texts.filter_map(|node| node.text());
    without_space(&all.collect::<String>())
}

fn without_space(words: &str) -> String {
    words
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\n' | '\r' | '\t'))
        .collect()
}

/// The words of the document, with each note where the text first refers to it.
struct Found<'a> {
    document: &'a Document,
    words: String,
    seen: HashSet<&'a str>,
}

impl<'a> Found<'a> {
    fn of(document: &'a Document) -> String {
        let mut found = Self {
            document,
            words: String::new(),
            seen: HashSet::new(),
        };
        found.blocks(&document.blocks);
        for note in &document.notes {
            if found.seen.insert(&note.id) {
                found.blocks(&note.blocks);
            }
        }
        without_space(&found.words)
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Number(number) => self.words.push_str(&number.printed()),
                BlockKind::LabelledItem { label, .. } => self.words.push_str(&label.text),
                _ => {}
            }
            block.contents().for_each(|content| self.content(content));
        }
    }

    fn content(&mut self, content: &'a [Inline]) {
        for inline in content {
            match &inline.kind {
                InlineKind::Text { text, .. } => self.words.push_str(text),
                InlineKind::NoteReference { note, label, .. } => {
                    let note = note.as_deref().and_then(|id| self.document.note(id));
                    match note {
                        Some(note) if self.seen.insert(&note.id) => self.blocks(&note.blocks),
                        _ => self.words.push_str(label.as_deref().unwrap_or_default()),
                    }
                }
                InlineKind::PageBreak(_) | InlineKind::Gap(_) => {}
            }
        }
    }
}

/// The words of a document, with its notes where they stand.
pub(crate) fn found(document: &Document) -> String {
    Found::of(document)
}

/// The signs of a text in one order, for files in which blocks stand where nobody would put them.
pub(crate) fn sorted(words: &str) -> Vec<char> {
    let mut signs: Vec<char> = words.chars().collect();
    signs.sort_unstable();
    signs
}

/// Every piece stands in the canonical text where its span says.
pub(crate) fn assert_spans(name: &str, document: &Document) {
    let text = document.to_text();
    for inline in document.blocks_with_notes().flat_map(Block::inlines) {
        let words = match &inline.kind {
            InlineKind::Text { text, .. } => Some(text.as_str()),
            InlineKind::NoteReference { label, .. } => label.as_deref().or(Some("")),
            InlineKind::PageBreak(_) | InlineKind::Gap(_) => continue,
        };
        assert_eq!(inline.span.of(&text), words, "{name}");
    }
}

/// Where two texts begin to differ, with what is around.
fn assert_same(name: &str, found: &str, expected: &str) {
    if found == expected {
        return;
    }
    let same = found
        .chars()
        .zip(expected.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let around = |text: &str| -> String {
        let from = same.saturating_sub(60);
        text.chars().skip(from).take(160).collect()
    };
    panic!(
        "{name}: differs at {same}:\n found    {}\n expected {}",
        around(found),
        around(expected)
    );
}

#[test]
fn no_word_is_lost_and_none_is_out_of_order() {
    for given in volumes() {
        let file = roxmltree::Document::parse(&given.source).unwrap();
        let divisions = file.descendants().filter(|node| node.has_tag_name("div"));
        let mut compared = 0;
        for division in divisions {
            let Some(id) = division.attribute((roxmltree::NS_XML_URI, "id")) else {
                continue;
            };
            // Chapters hold their documents, which are compared one by one.
            if division.attribute("type") != Some("document")
                && division
                    .descendants()
                    .any(|inner| inner.attribute("type") == Some("document"))
            {
                continue;
            }
            let read = given.volume.document(&given.source, id).unwrap();
            let name = format!("{} {id}", given.name);
            assert_same(&name, &Found::of(&read.document), &expected(division));
            compared += 1;
        }
        assert!(
            compared >= given.volume.documents().count(),
            "{}",
            given.name
        );
    }
}

#[test]
fn spans_are_those_of_the_canonical_text() {
    for given in volumes() {
        for division in given.volume.documents() {
            let read = given.volume.read_division(&given.source, division).unwrap();
            let name = format!("{} {}", given.name, division.id);
            assert_spans(&name, &read.document);
        }
    }
}

#[test]
fn what_is_written_is_read_as_the_same_document() {
    for given in volumes() {
        for division in given.volume.documents() {
            let name = format!("{} {}", given.name, division.id);
            let document = given.volume.read_division(&given.source, division).unwrap();
            let document = document.document;
            let edition = Edition::from(document.clone());
            let written = tei::write(&edition);
            let again = Volume::read(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
            let id = again.documents().next().unwrap().id.clone();
            let read = again.document(&written, &id).unwrap();
            assert_eq!(read.warnings, [], "{name}");
            if read.document != document {
                let pairs = document
                    .blocks_with_notes()
                    .zip(read.document.blocks_with_notes());
                for (one, other) in pairs {
                    assert_eq!(other, one, "{name}\n{written}");
                }
                assert_eq!(read.document, document, "{name}");
            }
        }
    }
}
