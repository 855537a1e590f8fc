//! Whatever the text, reading and writing it never panics, ids are unique, and what was written reads the same.
#![no_main]

use std::collections::HashSet;

use frus::{document::InlineKind, text::parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let document = parse(text).document;
    let canonical = document.to_text();
    let again = parse(&canonical);
    assert_eq!(again.document.to_text(), canonical);

    let mut ids = HashSet::new();
    let notes = document.notes.iter().map(|note| &note.id);
    let blocks = document.blocks_with_notes().map(|block| &block.id);
    let inlines = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
        .filter_map(|inline| {
            assert!(inline.span.of(text).is_some());
            match &inline.kind {
                InlineKind::NoteReference { id, .. } => Some(id),
                InlineKind::PageBreak(page) => Some(&page.id),
                InlineKind::Text { .. } | InlineKind::Gap(_) => None,
            }
        });
    for id in notes.chain(blocks).chain(inlines) {
        assert!(ids.insert(id), "{id} is given twice");
    }
});
