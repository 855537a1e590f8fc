//! Any text whatever is read: no panic, no word lost, ids unique.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed test may panic"
)]

#[path = "common/sound.rs"]
mod sound;

use frus::{
    DiagnosticKind, Document, Position, Severity,
    document::InlineKind,
    text::{Parsed, parse},
};
use proptest::prelude::*;
use sound::assert_sound;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn d660() -> String {
    std::fs::read_to_string(format!("{ROOT}/data/d660.txt")).unwrap()
}

fn kinds(text: &str) -> Vec<DiagnosticKind> {
    assert_sound(text)
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.kind)
        .collect()
}

fn errors(text: &str) -> Vec<DiagnosticKind> {
    kinds(text)
        .into_iter()
        .filter(|kind| kind.severity() == Severity::Error)
        .collect()
}

#[test]
fn a_text_without_words() {
    for text in ["", "\n\n", " \t\r\n", "\u{feff}"] {
        assert!(kinds(text).contains(&DiagnosticKind::Empty), "{text:?}");
        let error = Document::parse(text).unwrap_err();
        assert_eq!(
            error.position(),
            Position { line: 1, column: 1 },
            "{text:?}"
        );
    }
}

#[test]
fn bytes_that_are_no_text() {
    let error = Document::parse("No. 1\nEditorial Note\n\nTh\0e talks").unwrap_err();
    assert_eq!(error.kind(), DiagnosticKind::ControlCharacter { code: 0 });
    assert_eq!(error.position(), Position { line: 4, column: 3 });
    assert_eq!(
        errors("a\u{7}b\u{1b}c"),
        [DiagnosticKind::ControlCharacter { code: 7 }]
    );
    assert_eq!(
        errors("§ a\u{9c}b"),
        [DiagnosticKind::ControlCharacter { code: 0x9c }]
    );
}

/// What is said of a text whose notes do not fit: all of it guesses, so that the document comes out.
fn guesses(text: &str) -> Vec<DiagnosticKind> {
    assert!(Document::parse(text).is_ok(), "a guess refuses nothing");
    kinds(text)
}

#[test]
fn unbalanced_notes_are_warnings() {
    let text = d660();
    let without_third = text.replace("(Tab B).3 ", "(Tab B). ");
    assert_eq!(
        guesses(&without_third),
        [DiagnosticKind::NoteWithoutReference { number: 3 }]
    );
    let parsed = parse(&without_third);
    let position = parsed.diagnostics[0].position;
    assert_eq!(
        without_third.lines().nth(position.line as usize - 1),
        Some("  3. Telegram 22 from Tokyo, Document 658.")
    );
    assert!(parsed.document.note("note-3").is_some(), "the note is kept");
    assert_eq!(parsed.document.to_text(), without_third);

    let fourth = text.find("\n  4. ").unwrap();
    let without_fourth = &text[..fourth];
    assert_eq!(
        guesses(without_fourth),
        [DiagnosticKind::ReferenceWithoutNote { number: 4 }]
    );
    let parsed = parse(without_fourth);
    assert_eq!(parsed.diagnostics[0].span.of(without_fourth), Some("4"));
    assert_eq!(parsed.document.to_text(), without_fourth);

    assert_eq!(
        guesses(&text.replace("\n  2. See", "\n  1. See")),
        [
            DiagnosticKind::DuplicateNote { number: 1 },
            DiagnosticKind::NoteOutOfSequence {
                number: 3,
                after: 1
            },
        ]
    );
    let swapped = text
        .replace("\n  2. See", "\n  9. See")
        .replace("\n  3. Tele", "\n  2. Tele")
        .replace("\n  9. See", "\n  3. See");
    assert!(
        guesses(&swapped).contains(&DiagnosticKind::NoteOutOfSequence {
            number: 3,
            after: 1
        })
    );
}

#[test]
fn digits_that_refer_to_nothing_stay_words() {
    let text = "No. 1\nEditorial Note\n\nThe B29 and the F86 flew 7.5 miles in 1953, see MSP/7–153 and items (a)1 of it.";
    assert_eq!(kinds(text), []);
    let references = |parsed: &Parsed| {
        let inlines = parsed
            .document
            .blocks_with_notes()
            .flat_map(|block| block.inlines());
        inlines
            .filter(|inline| matches!(inline.kind, InlineKind::NoteReference { .. }))
            .count()
    };
    assert_eq!(references(&parse(text)), 0);
    let d660 = parse(&d660());
    assert_eq!(references(&d660), 4);
}

#[test]
fn a_second_reference_to_a_note_has_an_id_of_its_own() {
    let parsed = assert_sound(
        "No. 1\nEditorial Note\n\nThe agreement1 and the treaty2 and the agreement1 again.\n\n  1. One.\n  2. Two.",
    );
    assert_eq!(parsed.diagnostics, []);
    let ids: Vec<_> = parsed
        .document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
        .filter_map(|inline| match &inline.kind {
            InlineKind::NoteReference { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(ids, ["ref-1", "ref-2", "ref-1-2"]);
}

#[test]
fn line_endings_and_marks_of_other_systems() {
    let text = d660();
    let plain = parse(&text).document.to_text();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(assert_sound(&windows).document.to_text(), plain);
    assert_eq!(
        kinds(&windows),
        [DiagnosticKind::ByteOrderMark, DiagnosticKind::LineEndings]
    );
    assert_eq!(
        kinds(&text.replace('\n', "\r")),
        [DiagnosticKind::LineEndings]
    );
    let mut lines = 0;
    let mixed: String = text
        .split_inclusive('\n')
        .map(|line| {
            lines += 1;
            if lines % 3 == 0 {
                line.replace('\n', " \t\r\n")
            } else {
                line.to_owned()
            }
        })
        .collect();
    assert_eq!(assert_sound(&mixed).document.to_text(), plain);
    let third = parse(&mixed).diagnostics;
    assert!(third.iter().any(
        |diagnostic| diagnostic.kind == DiagnosticKind::TrailingSpace
            && diagnostic.position.line == 3
    ));
}

#[test]
fn the_corpus_of_the_fuzzer() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/read");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert_sound(&String::from_utf8_lossy(&bytes));
        read += 1;
    }
    assert!(read >= 10, "the corpus has {read} files");
}

/// Pieces of the format, in any order.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "No. 660",
        "\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "\r\n",
        "\r",
        "\u{feff}",
        "[Page 12]",
        "[Page xii]",
        "[",
        "]",
        "[Attachment]",
        "[of]",
        "  1. ",
        "  2. ",
        "  12. ",
        "1)",
        "(a)",
        "i.",
        "2.",
        "Subject:",
        "  • ",
        "- ",
        "• ",
        "secret",
        "Top Secret",
        "Tokyo, July 2, 1953.",
        "July 1,",
        "April 23, 1952",
        "June 26",
        "1",
        "2",
        "12",
        "123",
        "Dulles",
        "For the Ambassador:",
        "Discussion",
        "He agreed.",
        "negotiations",
        "word",
        "Document 658",
        "footnote 2",
        " and ",
        "–",
        "“",
        "”",
        "é",
        "日本",
        "\0",
        "794.5 MSP/7–1053",
    ];
    proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 0..60)
        .prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in any::<String>()) {
        assert_sound(&text);
    }

    #[test]
    fn any_pieces_of_the_format(text in scraps()) {
        assert_sound(&text);
    }

    #[test]
    fn a_document_with_something_changed(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0_usize..40, scraps()), 1..4),
    ) {
        let mut text = d660();
        for (at, length, scrap) in changes {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            text.replace_range(start..end, &scrap);
        }
        assert_sound(&text);
    }
}
