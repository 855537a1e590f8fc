//! A document that is read and written again is the same, byte for byte.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

#[path = "common/repeat.rs"]
mod repeat;
#[path = "common/strategy.rs"]
mod strategy;

use frus::{
    Document, Span,
    document::{BlockKind, Inline, InlineKind, Mark},
};
use proptest::prelude::*;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The text survives, without any remark, and every piece of the document is the slice of the text it says it is.
fn assert_faithful(name: &str, text: &str) {
    let parsed = frus::text::parse(text);
    assert_eq!(parsed.document.to_text(), text, "{name}");
    assert_eq!(parsed.diagnostics, [], "{name}");
    assert_eq!(
        Document::parse(text).as_ref(),
        Ok(&parsed.document),
        "{name}"
    );
    let mut last = 0;
    for block in parsed.document.blocks_with_notes() {
        let whole = block.span.of(text).unwrap();
        assert!(
            whole.trim() == whole && !whole.is_empty(),
            "{name}: {whole:?}"
        );
        for inline in block.inlines() {
            assert!(
                block.span.contains(inline.span) && last <= inline.span.start,
                "{name}: {inline:?}"
            );
            last = inline.span.end;
            let slice = inline.span.of(text).unwrap();
            match &inline.kind {
                InlineKind::Text { text, .. } => assert_eq!(slice, text, "{name}"),
                InlineKind::NoteReference { note, label, .. } => {
                    assert_eq!(Some(slice), label.as_deref(), "{name}");
                    let note = note.as_deref().and_then(|id| parsed.document.note(id));
                    assert_eq!(note.map(|note| &note.label), Some(label), "{name}");
                }
                InlineKind::Gap(_) => unreachable!("{name}: plain text has no gap"),
                InlineKind::PageBreak(page) => {
                    assert_eq!(slice, format!("[Page {}]", page.page), "{name}")
                }
            }
        }
        if let BlockKind::LabelledItem { label, .. } = &block.kind {
            assert_eq!(label.span.of(text), Some(label.text.as_str()), "{name}");
        }
    }
}

#[test]
fn the_document_of_the_project() {
    assert_faithful(
        "d660",
        &std::fs::read_to_string(format!("{ROOT}/data/d660.txt")).unwrap(),
    );
}

#[test]
fn the_documents_beside_the_project() {
    let Ok(entries) = std::fs::read_dir(format!("{ROOT}/../shared/frus")) else {
        println!("skipped: there is no folder of documents beside the project");
        return;
    };
    let paths: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    assert!(!paths.is_empty(), "the folder holds no documents");
    for path in paths {
        assert_faithful(
            &path.display().to_string(),
            &std::fs::read_to_string(&path).unwrap(),
        );
    }
}

#[test]
fn a_document_of_thousands_of_notes() {
    let sources = repeat::sources();
    let made = repeat::document(&sources, 1_000_000);
    let text = made.to_text();
    assert_faithful("repeated", &text);
    let read = Document::parse(&text).unwrap();
    assert!(read.notes.len() > 200, "{} notes", read.notes.len());
    assert_eq!(skeleton(read), skeleton(made));
}

/// The document without what depends on its place in a text.
fn skeleton(mut document: Document) -> Document {
    for note in &mut document.notes {
        note.span = Span::default();
        note.id.clear();
    }
    for block in document.blocks_with_notes_mut() {
        block.span = Span::default();
        block.id.clear();
        match &mut block.kind {
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => {
                lines
                    .iter_mut()
                    .for_each(|line| line.span = Span::default());
            }
            BlockKind::HeadedList { head, items, .. } => {
                head.span = Span::default();
                items
                    .iter_mut()
                    .for_each(|item| item.span = Span::default());
            }
            BlockKind::LabelledItem { label, .. } => label.span = Span::default(),
            BlockKind::PageBreak(page) => page.id.clear(),
            _ => {}
        }
        for inline in block.contents_mut().flatten() {
            inline.span = Span::default();
            match &mut inline.kind {
                InlineKind::NoteReference { id, note, .. } => {
                    id.clear();
                    *note = None;
                }
                InlineKind::PageBreak(page) => page.id.clear(),
                InlineKind::Text { .. } | InlineKind::Gap(_) => {}
            }
        }
    }
    document
}

/// Every piece of text with the marks on it, a byte at a time, so that it does not matter where text is split.
fn marked_bytes(document: &Document) -> Vec<(u32, Vec<Mark>)> {
    let inlines = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines());
    let bytes = inlines.flat_map(|inline: &Inline| {
        let marks = match &inline.kind {
            InlineKind::Text { marks, .. } => marks.clone(),
            _ => Vec::new(),
        };
        let is_text = matches!(inline.kind, InlineKind::Text { .. });
        (inline.span.start..inline.span.end)
            .filter(move |_| is_text)
            .map(move |at| (at, marks.clone()))
    });
    bytes.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_made_up_document_is_read_as_it_was_written(made in strategy::document()) {
        let text = made.to_text();
        let parsed = frus::text::parse(&text);
        prop_assert_eq!(parsed.document.to_text(), text.clone());
        prop_assert_eq!(skeleton(parsed.document), skeleton(made), "{}", text);
    }

    #[test]
    fn marks_cover_what_was_asked_for_and_change_no_word(
        made in strategy::document(),
        spans in proptest::collection::vec((any::<proptest::sample::Index>(), 1_u32..80), 1..8),
    ) {
        let text = made.to_text();
        let before = frus::text::parse(&text).document;
        let marks: Vec<_> = spans
            .iter()
            .zip(["a", "b", "c"].iter().cycle())
            .map(|((at, length), id)| {
                let start = text.floor_char_boundary(at.index(text.len())) as u32;
                let end = text.ceil_char_boundary((start + length) as usize).min(text.len()) as u32;
                (Span::new(start, end), Mark::Term((*id).to_owned()))
            })
            .collect();
        let mut after = before.clone();
        let covered = |(span, _): &(Span, Mark)| marked_bytes(&before).iter().any(|(at, _)| span.start <= *at && *at < span.end);
        if after.annotate(&marks).is_err() {
            prop_assert!(!marks.iter().all(covered));
            prop_assert_eq!(&after, &before, "a failed annotation changes nothing");
            return Ok(());
        }
        prop_assert_eq!(after.to_text(), text.clone());
        let expected: Vec<_> = marked_bytes(&before)
            .into_iter()
            .map(|(at, mut known)| {
                known.extend(marks.iter().filter(|(span, _)| span.start <= at && at < span.end).map(|(_, mark)| mark.clone()));
                known.sort();
                known.dedup();
                (at, known)
            })
            .collect();
        prop_assert_eq!(marked_bytes(&after), expected);
        for inline in after.blocks_with_notes().flat_map(|block| block.inlines()) {
            if let Some(words) = inline.words() {
                prop_assert_eq!(inline.span.of(&text), Some(words));
            }
        }
    }
}
