//! Notes and the references to them, whatever label is printed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed test may panic"
)]

use frus::{
    Document, Span,
    document::{Block, BlockKind, Inline, InlineKind, Note},
};

fn inline(kind: InlineKind) -> Inline {
    Inline {
        span: Span::default(),
        kind,
    }
}

fn words(text: &str) -> Inline {
    inline(InlineKind::Text {
        text: text.to_owned(),
        marks: Vec::new(),
    })
}

fn paragraph(id: &str, content: Vec<Inline>) -> Block {
    Block {
        id: id.to_owned(),
        span: Span::default(),
        blank_before: 0,
        inside: Vec::new(),
        kind: BlockKind::Paragraph(content),
    }
}

fn note(id: &str, label: Option<&str>, text: &str) -> Note {
    Note {
        id: id.to_owned(),
        label: label.map(str::to_owned),
        blocks: vec![paragraph(&format!("{id}-p1"), vec![words(text)])],
        ..Note::default()
    }
}

fn reference(id: &str, note: Option<&str>, label: Option<&str>) -> Inline {
    inline(InlineKind::NoteReference {
        id: id.to_owned(),
        note: note.map(str::to_owned),
        label: label.map(str::to_owned),
    })
}

fn labelled_otherwise() -> Document {
    let content = vec![
        words("The talks"),
        reference("ref-asterisk", Some("note-asterisk"), Some("*")),
        words(" began"),
        reference("ref-unlabelled", Some("note-unlabelled"), None),
        words(" again."),
        reference("ref-9", None, Some("9")),
    ];
    Document {
        blocks: vec![paragraph("p1", content)],
        notes: vec![
            note("note-asterisk", Some("*"), "Not printed."),
            note("note-unlabelled", None, "Handwritten."),
            note("note-a", Some("a"), "Printed."),
        ],
        final_newlines: 0,
    }
}

#[test]
fn a_label_need_be_no_number_and_a_note_need_have_none() {
    let document = labelled_otherwise();
    assert_eq!(
        document.to_text(),
        "The talks* began again.9\n  * Not printed.\n  Handwritten.\n  a. Printed."
    );
    let labels: Vec<_> = document.notes.iter().map(Note::number).collect();
    assert_eq!(labels, [None, None, None]);
    assert_eq!(document.note("note-unlabelled"), Some(&document.notes[1]));
    assert_eq!(
        document.block("p1").unwrap().plain_text(),
        "The talks began again."
    );
}

#[test]
fn every_label_survives_json_and_postcard() {
    let document = labelled_otherwise();
    let json = serde_json::to_string(&document).unwrap();
    assert!(
        json.contains(r#""id":"note-asterisk","label":"*""#),
        "{json}"
    );
    assert!(
        json.contains(r#""id":"ref-9","note":null,"label":"9""#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    let bytes = postcard::to_allocvec(&document).unwrap();
    assert_eq!(postcard::from_bytes::<Document>(&bytes).unwrap(), document);
}

#[test]
fn two_notes_of_one_number_have_ids_of_their_own() {
    let text = "No. 1\nLetter\n\nThe first1 and, as footnote 1 says, the first1 again.\n\n  1. One.\n  1. Another.";
    let document = frus::text::parse(text).document;
    let notes = document
        .notes
        .iter()
        .map(|note| (&*note.id, note.label.as_deref()));
    assert_eq!(
        notes.collect::<Vec<_>>(),
        [("note-1", Some("1")), ("note-1-2", Some("1"))]
    );
    let references = document.blocks_with_notes().flat_map(Block::inlines);
    let references = references.filter_map(|inline| match &inline.kind {
        InlineKind::NoteReference { id, note, .. } => Some((&**id, note.as_deref())),
        _ => None,
    });
    assert_eq!(
        references.collect::<Vec<_>>(),
        [("ref-1", Some("note-1")), ("ref-1-2", Some("note-1"))]
    );
    assert_eq!(document.to_text(), text);
}

#[test]
fn later_volumes_number_the_heading_and_the_source_note_from_0() {
    let text = "8. Letter From President Kennedy to Chairman Khrushchev0\n\nWashington, April 18, 1961.\n\nMr. Chairman: You are \
                wrong.1\n\n  0. Source: Department of State. No classification marking.\n\n  1. See Document 9.";
    let document = Document::parse(text).unwrap();
    assert_eq!(document.number(), Some(8));
    let heading = document.heading().unwrap().plain_text();
    assert_eq!(
        heading,
        "Letter From President Kennedy to Chairman Khrushchev"
    );
    let labels: Vec<_> = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
        .filter_map(|inline| match &inline.kind {
            InlineKind::NoteReference { label, .. } => label.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(labels, ["0", "1"]);
    assert_eq!(document.to_text(), text);
    // A paragraph that begins with a number is none.
    let paragraph = "8. The situation is grave.\n\nWords.";
    assert_eq!(frus::text::parse(paragraph).document.number(), None);
}
