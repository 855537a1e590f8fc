//! The document as Markdown: a reader of CommonMark gives its words back, in order, and notes for notes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

#[path = "common/exported.rs"]
#[allow(dead_code, reason = "only the edition is asked for here")]
mod exported;
#[path = "common/strategy.rs"]
mod strategy;

use std::{collections::HashSet, fs, path::Path};

use frus::{
    Document,
    document::{Block, BlockKind, Container, Inline, InlineKind, Line},
    edition::Edition,
    markdown,
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use strings::EN;

const FRUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus");

fn by_rule(document: Document) -> Edition {
    Edition::by_rule(document, &EN)
}

fn parsed(text: &str) -> Document {
    frus::text::parse(text).document
}

/// What a reader of CommonMark with footnotes and tables sees: words, and a sign for each reference and each note.
fn read(markdown: &str) -> Vec<String> {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::FootnoteReference(label) => words.push_str(&format!("⟨{label}⟩")),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                words.push_str(&format!(" ⟨note {label}⟩ "));
            }
            Event::Rule => words.push_str(" ⟨rule⟩ "),
            Event::Start(Tag::Emphasis) => {}
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::Item) => {
                words.push(' ');
            }
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell) => {}
            // An address in angle brackets.
            Event::Start(Tag::Link { .. }) => {}
            Event::End(TagEnd::Emphasis | TagEnd::Link) => {}
            Event::End(_) => words.push(' '),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    words.split_whitespace().map(str::to_owned).collect()
}

/// What they are to see: the words of the model.
fn expected(document: &Document) -> Vec<String> {
    let mut words = String::new();
    document
        .blocks
        .iter()
        .for_each(|block| words_of(block, document, &mut words));
    let all = document.blocks_with_notes().flat_map(Block::inlines);
    let referred: HashSet<_> = all
        .filter_map(|inline| match &inline.kind {
            InlineKind::NoteReference { note, .. } => note.as_deref(),
            _ => None,
        })
        .collect();
    for note in &document.notes {
        let opening = if referred.contains(note.id.as_str()) {
            format!("⟨note {}⟩", slug(&note.id))
        } else {
            note.opening()
        };
        words.push_str(&format!(" {opening} "));
        note.blocks
            .iter()
            .for_each(|block| words_of(block, document, &mut words));
    }
    words.split_whitespace().map(str::to_owned).collect()
}

fn slug(id: &str) -> &str {
    id.strip_prefix("note-").unwrap()
}

fn words_of(block: &Block, document: &Document, words: &mut String) {
    match &block.kind {
        BlockKind::Number(number) => words.push_str(&number.printed()),
        BlockKind::PageBreak(page) => words.push_str(&format!("[Page {}]", page.page)),
        BlockKind::LabelledItem { label, .. } => words.push_str(&format!("{} ", label.text)),
        _ => {}
    }
    for content in block.contents() {
        for inline in content {
            match &inline.kind {
                InlineKind::Text { text, .. } => words.push_str(text),
                InlineKind::NoteReference { note, label, .. } => {
                    let note = note.as_deref().filter(|id| document.note(id).is_some());
                    match note {
                        Some(id) => words.push_str(&format!("⟨{}⟩", slug(id))),
                        None => {
                            words.push_str(&format!("[{}]", label.as_deref().unwrap_or_default()))
                        }
                    }
                }
                InlineKind::Gap(_) => {}
                InlineKind::PageBreak(page) => words.push_str(&format!("[Page {}]", page.page)),
            }
        }
        words.push(' ');
    }
    words.push(' ');
}

#[track_caller]
fn assert_kept(document: &Document) {
    let written = markdown::write(&by_rule(document.clone()), &EN);
    assert_eq!(read(&written), expected(document), "{written}");
}

#[test]
fn the_document_of_the_project_is_written_as_expected() {
    let edition = exported::edition();
    let written = markdown::write(&edition, &EN);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/d660.md");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, kept, "UPDATE_EXPECTED=1 writes it anew");

    // Between what the edition adds, a reader sees the document's own words.
    let seen = read(&written).join(" ");
    let seen = seen.replace(
        "[Washington,] July 10, 1953. (from the printed volume) ",
        "",
    );
    let (own, source) = seen.split_once(" ⟨rule⟩ ").unwrap();
    assert_eq!(own, expected(&edition.document).join(" "));
    assert!(source.ends_with(
        "Document 660. https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660"
    ));
}

#[test]
fn the_documents_beside_the_project_keep_their_words() {
    if fs::read_dir(FRUS).is_err() {
        println!("skipped: there is no folder of documents beside the project");
        return;
    }
    for name in ["d557", "d658", "d659", "d660", "d662", "d666"] {
        assert_kept(&parsed(
            &fs::read_to_string(format!("{FRUS}/{name}.txt")).unwrap(),
        ));
    }
}

#[test]
fn a_note_has_its_paragraphs_and_one_without_reference_is_not_hidden() {
    let text = "No. 7\nLetter\n\nThe talks began.1\n\n  1. Not printed.\n\n    1. Nor was this.\n  2. 1953 was later.";
    let written = markdown::write(&by_rule(parsed(text)), &EN);
    let (_, notes) = written.split_once("The talks began.[^1]\n\n").unwrap();
    assert_eq!(
        notes,
        "[^1]: Not printed.\n\n    1\\. Nor was this.\n\n2\\. 1953 was later.\n"
    );
}

#[test]
fn what_looks_like_markup_is_read_as_words() {
    let inline = |text: &str| Inline {
        span: frus::Span::default(),
        kind: InlineKind::Text {
            text: text.to_owned(),
            marks: Vec::new(),
        },
    };
    let block = |kind| Block {
        id: String::new(),
        span: frus::Span::default(),
        blank_before: 1,
        kind,
        inside: Vec::new(),
    };
    for words in [
        "# a",
        "a #",
        "===",
        "---",
        "* * *",
        "+ a",
        "1986. A year",
        "    code",
        "```",
        "~~~",
        "> a",
        "<b>a</b>",
        "<https://a.example>",
        "[a](b)",
        "[a]: b",
        "[^1]: b",
        "![a](b)",
        "&amp; &#35;",
        "*a* _b_ **c** `d`",
        "a\\",
        "a  \nb",
        "a\n- b\n\n1. c",
        "| a | b |\n|---|---|",
        "\ta",
        "\u{a0}- a",
    ] {
        let line = || Line {
            span: frus::Span::default(),
            content: vec![inline(words)],
        };
        for kind in [
            BlockKind::Paragraph(vec![inline(words)]),
            BlockKind::Heading(vec![inline(words)]),
            BlockKind::Attachment(vec![inline(words)]),
            BlockKind::Signature(vec![line(), line()]),
            BlockKind::Classification(vec![line(), line()]),
            BlockKind::Table(frus::document::Table {
                head: vec![inline(words)],
                rows: vec![frus::document::Row {
                    is_label: true,
                    cells: vec![
                        frus::document::Cell {
                            content: vec![inline(words)],
                            ..frus::document::Cell::default()
                        };
                        2
                    ],
                }],
            }),
            BlockKind::HeadedList {
                kind: None,
                head: line(),
                items: vec![frus::document::ListItem {
                    span: frus::Span::default(),
                    blank_before: 0,
                    content: vec![inline(words)],
                }],
            },
            BlockKind::LabelledItem {
                label: frus::document::Label {
                    span: frus::Span::default(),
                    text: words.to_owned(),
                    level: 0,
                },
                content: vec![inline(words)],
            },
        ] {
            let blocks = vec![block(kind.clone()), block(kind.clone()), block(kind)];
            assert_kept(&Document {
                blocks,
                ..Document::default()
            });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_a_document_is_lost(document in strategy::document()) {
        assert_kept(&parsed(&document.to_text()));
    }

    #[test]
    fn no_word_of_any_text_is_lost(text in "([a-z0-9<&\"\\[\\]\\\\.,)(•*_`#|~!^:$\\{\\}+=> \t\n-]|\n\n|\\[Page 4\\]|  1\\. |  \\* |1\\)\n|\\(a\\)\n|No\\. 7\n|\\[Attachment\\]\n\n|Subject:\n){0,60}") {
        assert_kept(&parsed(&text));
    }
}

#[test]
fn a_quotation_stands_behind_its_signs() {
    let mut document =
        parsed("No. 1\nLetter\n\nHe wrote:\n\nFirst words.\n\nMore words.\n\nThat was all.");
    for block in &mut document.blocks {
        if matches!(block.id.as_str(), "p2" | "p3") {
            block.inside = vec![Container::Quotation];
        }
    }
    let markdown = markdown::write(&by_rule(document), &EN);
    let quoted = "He wrote:\n\n> First words.\n>\n> More words.\n\nThat was all.";
    assert!(markdown.contains(quoted), "{markdown}");
}
