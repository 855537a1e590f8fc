//! Whatever a file holds, as TEI or as plain text, the markup of its documents has each of its words once, and no element, no attribute
//! and no kind of address but those of a written list.
#![no_main]

#[path = "../../tests/common/allowed.rs"]
mod allowed;
#[path = "../../tests/common/traced.rs"]
mod traced;

use frus::{
    edition::Edition,
    tei::{self, Volume},
    text,
};
use libfuzzer_sys::fuzz_target;
use strings::EN;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(source) = tei::text(bytes)
        && let Ok(volume) = Volume::read(source)
    {
        for division in volume.divisions.iter().flat_map(|division| division.all()) {
            if let Ok(read) = volume.read_division(source, division) {
                let text = read.document.to_text();
                let edition = Edition::of_volume(&volume, division, read.document, &EN);
                check(&text, &edition);
            }
        }
    }
    if let Ok(source) = str::from_utf8(bytes) {
        check(source, &Edition::by_rule(text::parse(source).document, &EN));
    }
});

/// `text` is that in which the spans of the document count.
fn check(text: &str, edition: &Edition) {
    // The markup is read back as XML, which knows no control characters; a file with any is no text for the reading room.
    let is_xml = |sign: char| {
        matches!(sign, '\t' | '\n' | '\r')
            || !sign.is_control() && !matches!(sign, '\u{fffe}' | '\u{ffff}')
    };
    if !text.chars().all(is_xml) {
        return;
    }
    allowed::assert_allowed(edition, &EN);
    traced::assert_traced(text, edition);
}
