//! What holds for the reading of any text.

use std::collections::HashSet;

use frus::{
    Document, Position,
    document::{BlockKind, InlineKind},
    text::{Reading, read},
};

/// No word is lost, ids are unique, spans fit, and what was written reads the same.
pub(crate) fn assert_sound(text: &str) -> Reading {
    let reading = read(text);
    let canonical = reading.document.to_text();
    let again = read(&canonical);
    assert_eq!(
        again.document.to_text(),
        canonical,
        "what was written reads the same"
    );
    assert_eq!(letters(text), letters(&canonical), "no word is lost");

    let mut ids = HashSet::new();
    let mut give = |id: &str| {
        assert!(
            !id.is_empty() && ids.insert(id.to_owned()),
            "id {id:?} is given twice"
        )
    };
    reading
        .document
        .notes
        .iter()
        .for_each(|note| give(&note.id));
    for block in reading.document.blocks_with_notes() {
        give(&block.id);
        assert!(block.span.of(text).is_some());
        for inline in block.inlines() {
            let slice = inline.span.of(text).unwrap();
            match &inline.kind {
                InlineKind::Text { text, .. } => assert_eq!(slice.replace('\r', "\n"), *text),
                InlineKind::NoteReference { id, .. } => give(id),
                InlineKind::PageBreak(page) => give(&page.id),
            }
        }
        if let BlockKind::PageBreak(page) = &block.kind {
            assert_eq!(page.id, block.id);
        }
    }

    let mut last = 0;
    for diagnostic in &reading.diagnostics {
        assert!(diagnostic.span.of(text).is_some() && diagnostic.span.start >= last);
        last = diagnostic.span.start;
    }
    for diagnostic in reading.diagnostics.iter().take(8) {
        assert_eq!(
            diagnostic.position,
            Position::of(text, diagnostic.span.start)
        );
    }
    assert_eq!(
        Document::parse(text).is_err(),
        reading.errors().next().is_some()
    );
    reading
}

/// Letters and digits: what stays whatever becomes of white space and bullets.
pub(crate) fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}
