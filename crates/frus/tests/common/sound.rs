//! What holds for the parsing of any text.

use std::collections::HashSet;

use frus::{
    Document, Position,
    document::{BlockKind, InlineKind},
    text::{Parsed, parse},
};

/// No word is lost, ids are unique, spans fit, and what was written reads the same.
pub(crate) fn assert_sound(text: &str) -> Parsed {
    let parsed = parse(text);
    let canonical = parsed.document.to_text();
    let again = parse(&canonical);
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
    parsed.document.notes.iter().for_each(|note| give(&note.id));
    for block in parsed.document.blocks_with_notes() {
        give(&block.id);
        assert!(block.span.of(text).is_some());
        for inline in block.inlines() {
            let slice = inline.span.of(text).unwrap();
            match &inline.kind {
                InlineKind::Text { text, .. } => assert_eq!(slice.replace('\r', "\n"), *text),
                InlineKind::NoteReference { id, .. } => give(id),
                InlineKind::PageBreak(page) => give(&page.id),
                InlineKind::Gap(_) => {}
            }
        }
        if let BlockKind::PageBreak(page) = &block.kind {
            assert_eq!(page.id, block.id);
        }
    }

    let mut last = 0;
    for diagnostic in &parsed.diagnostics {
        assert!(diagnostic.span.of(text).is_some() && diagnostic.span.start >= last);
        last = diagnostic.span.start;
    }
    for diagnostic in parsed.diagnostics.iter().take(8) {
        assert_eq!(
            diagnostic.position,
            Position::of(text, diagnostic.span.start)
        );
    }
    assert_eq!(
        Document::parse(text).is_err(),
        parsed.errors().next().is_some()
    );
    parsed
}

/// Letters and digits: what stays whatever becomes of white space and bullets.
pub(crate) fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}
