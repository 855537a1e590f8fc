//! Words that refer to another document of the volume or to a note of this one: "Document 658", "footnote 2 below".

use std::collections::BTreeMap;

use crate::{Span, document::Target};

/// The last cross-reference found, to which another number may belong: "Documents 658 and 659".
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) span: Span,
    several: Option<Kind>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Document,
    Footnote,
}

/// The cross-reference that the number at `digits` belongs to, and the id of its target, if there is one.
///
/// `from` is where the words before the number begin, `to` where those after it end; `notes` are the ids of the
/// notes by number.
pub(super) fn find(
    text: &str,
    (from, digits, to): (u32, Span, u32),
    notes: &BTreeMap<u32, String>,
    last: Option<Found>,
) -> Option<(Found, Target)> {
    let number = digits
        .of(text)
        .filter(|number| number.len() <= 5 && !number.starts_with('0'))?;
    let before = Span::new(from, digits.start).of(text)?;
    let after = Span::new(digits.end, to).of(text)?;
    // Document 12a is not document 12.
    if after.chars().next().is_some_and(char::is_alphabetic) {
        return None;
    }
    let (kind, several, start) = match lead(before) {
        Some((kind, several, length)) => (kind, several, digits.start - length),
        None => {
            let last = last?;
            let kind = last.several?;
            let between = Span::new(last.span.end, digits.start).of(text)?;
            matches!(between, " and " | ", " | ", and " | "–" | " or ").then_some(())?;
            (kind, true, digits.start)
        }
    };
    let target = match kind {
        Kind::Document => {
            (!is_elsewhere(before)).then(|| Target::Document(format!("d{number}")))?
        }
        Kind::Footnote => {
            // "footnote 3, Document 12" or "footnote 3, p. 12" is a note of another document.
            let other = [
                ", Document",
                ", p",
                " to Document",
                " to telegram",
                " of Document",
            ];
            let own = !other.iter().any(|words| after.starts_with(words));
            let note = notes.get(&number.parse().ok()?);
            Target::Note(note.filter(|_| own)?.clone())
        }
    };
    let span = Span::new(start, digits.end);
    Some((
        Found {
            span,
            several: several.then_some(kind),
        },
        target,
    ))
}

/// The word before a number that makes it a cross-reference, whether it is plural, and its length.
fn lead(before: &str) -> Option<(Kind, bool, u32)> {
    let words = before.strip_suffix([' ', '\n'])?;
    const LEADS: [(&str, Kind, bool); 6] = [
        ("Document", Kind::Document, false),
        ("Documents", Kind::Document, true),
        ("footnote", Kind::Footnote, false),
        ("Footnote", Kind::Footnote, false),
        ("footnotes", Kind::Footnote, true),
        ("Footnotes", Kind::Footnote, true),
    ];
    LEADS.iter().find_map(|(lead, kind, several)| {
        let outside = words.strip_suffix(lead)?;
        let whole = !outside
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        whole.then_some((*kind, *several, lead.len() as u32 + 1))
    })
}

/// Whether the words before refer to another volume: "vol. XV, Part 2, Document 12".
fn is_elsewhere(before: &str) -> bool {
    let near = before
        .get(before.ceil_char_boundary(before.len().saturating_sub(48))..)
        .unwrap_or_default();
    let clause = near.rsplit([';', ')']).next().unwrap_or_default();
    clause.contains("vol. ") || clause.contains("volume ")
}
