//! Texts made up to show one trap each, and the outline that a person has checked.
//!
//! `UPDATE_EXPECTED=1 cargo test -p frus --test expected` writes the outlines anew; read the difference before keeping it.
#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

#[path = "../common/outline.rs"]
mod outline;

use std::{env, fs, path::Path};

#[test]
fn every_text_has_the_expected_outline() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected");
    let mut compared = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let found = outline::outline(&frus::text::parse(&text));
        let expected = path.with_extension("outline");
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        let kept = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(
            found,
            kept,
            "{}: run with UPDATE_EXPECTED=1 to accept",
            path.display()
        );
        compared += 1;
    }
    assert!(compared >= 8, "{compared} texts");
}
