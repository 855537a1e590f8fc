//! Whatever the bytes, reading them as TEI never panics, and every piece of a document has its place in the canonical text.
#![no_main]

use frus::{
    document::InlineKind,
    tei::{Volume, text},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = text(bytes) else {
        return;
    };
    let Ok(volume) = Volume::read(source) else {
        return;
    };
    for division in volume.divisions.iter().flat_map(|division| division.all()) {
        let Ok(read) = volume.read_division(source, division) else {
            continue;
        };
        let canonical = read.document.to_text();
        let blocks = read.document.blocks_with_notes();
        for inline in blocks.flat_map(|block| block.inlines()) {
            if let InlineKind::Text { text, .. } = &inline.kind {
                assert_eq!(inline.span.of(&canonical), Some(text.as_str()));
            }
        }
    }
});
