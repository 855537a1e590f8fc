//! Texts made to be slow are read to their end, and lose nothing.
//!
//! No time is asserted: each takes some tenths of a second, and a rule in n² would take hours, which nobody overlooks.
#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

#[path = "common/sound.rs"]
mod sound;

use frus::text::parse;
use sound::{assert_sound, letters};

/// Texts that would be slow if any rule looked at the same bytes again and again.
#[test]
fn hostile_texts_are_read_to_their_end() {
    const MEGABYTE: usize = 1_000_000;
    let repeated = |unit: &str| unit.repeat(MEGABYTE / unit.len());
    let numbered = |line: fn(usize) -> String| (1..40_000).map(line).collect::<String>();
    let labels: String = ["1.", "(a)", "(1)", "a)", "i.", "A.", "(i)", "I)"]
        .iter()
        .map(|label| format!("{label}\n"))
        .collect();
    let texts = [
        ("one line", repeated("word ")),
        ("digits", repeated("1")),
        ("open brackets", repeated("[")),
        ("brackets inside brackets", repeated("[") + &repeated("]")),
        ("page breaks", repeated("[Page 1]")),
        ("page breaks on lines", repeated("[Page 1]\n")),
        ("line breaks", repeated("\n")),
        ("carriage returns", repeated(" \r\n")),
        ("short lines", repeated("a\n")),
        ("titles", repeated("Title\n\n")),
        ("names", repeated("Dulles\n")),
        ("attachments", repeated("[Attachment]\n")),
        ("heads", repeated("Subject:\n  • x\n")),
        (
            "bullets",
            format!("No. 1\nA\n\nSubject:\n{}", repeated("- x\n")),
        ),
        ("labels", repeated(&labels)),
        ("indented", repeated("    x\n\n")),
        ("notes of one number", repeated("  1. x\n")),
        ("sections of one name", repeated("A 2\n\nA\n\n")),
        ("cross-references", repeated("Documents 1, 2, and 3 ")),
        ("tabs", repeated("\t")),
        ("control characters", repeated("\u{1}\u{80}")),
        (
            "notes without references",
            numbered(|number| format!("  {number}. x\n")),
        ),
        (
            "references without notes",
            numbered(|number| format!("word{number} ")),
        ),
        (
            "digits for many notes",
            numbered(|number| format!("in {number}{number} and "))
                + "\n"
                + &numbered(|number| format!("  {number}. x\n")),
        ),
        (
            "references backwards",
            numbered(|number| format!("word{} ", 40_000 - number))
                + "\n"
                + &numbered(|number| format!("  {number}. x\n")),
        ),
    ];
    for (name, text) in texts {
        let canonical = parse(&text).document.to_text();
        assert_eq!(letters(&text).len(), letters(&canonical).len(), "{name}");
    }
    assert_sound(&"word ".repeat(2 * MEGABYTE));
}
