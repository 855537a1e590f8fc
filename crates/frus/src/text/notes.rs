//! The notes at the end of the text.
//!
//! A note begins with two spaces, its number, a point and a space. Its further paragraphs are set in by four spaces,
//! each after a blank line. Whatever follows without a blank line belongs to the paragraph above it.

use super::{format::INDENT, inlines, lines::TextLine, log::Log};
use crate::{
    DiagnosticKind, Span,
    document::{Block, BlockKind, Note, NoteKind},
};

/// The number that opens a note, and the bytes before its words.
fn opening(line: &str) -> Option<(u32, u32)> {
    let rest = line.strip_prefix("  ")?;
    let length = rest
        .bytes()
        .take(10)
        .position(|byte| !byte.is_ascii_digit())?;
    let digits = rest
        .get(..length)
        .filter(|digits| (*digits == "0" || !digits.starts_with('0')) && digits.len() <= 9)?;
    let number = digits.parse().ok()?;
    let words = rest.get(length..)?.strip_prefix(". ")?;
    (!words.is_empty()).then_some((number, (line.len() - words.len()) as u32))
}

/// Splits the lines into those of the body and those of the notes.
///
/// The notes reach to the end of the text, so they begin behind the last line that can belong to no note:
/// one that follows a blank line, opens no note and is not set in.
pub(super) fn split_off<'a>(text: &str, lines: &'a [TextLine]) -> (&'a [TextLine], &'a [TextLine]) {
    let words = |line: &TextLine| line.span.of(text).unwrap_or_default();
    let outside = lines.iter().rposition(|line| {
        line.blank_before > 0 && opening(words(line)).is_none() && !words(line).starts_with(INDENT)
    });
    let after = outside.map_or(0, |last| last + 1);
    let first = lines
        .iter()
        .skip(after)
        .position(|line| opening(words(line)).is_some());
    lines.split_at(first.map_or(lines.len(), |first| after + first))
}

/// Whether a line of the body looks like a note.
pub(super) fn is_opening(line: &str) -> bool {
    opening(line).is_some()
}

/// Parses the notes; the running text of their paragraphs is still to be parsed.
pub(super) fn parse(text: &str, lines: &[TextLine], log: &mut Log) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for line in lines {
        let words = line.span.of(text).unwrap_or_default();
        if let Some((number, width)) = opening(words) {
            let span = Span::new(line.span.start + 2, line.span.end);
            let content = Span::new(line.span.start + width, line.span.end);
            let paragraph = paragraph(span, 0, content);
            notes.push(Note {
                id: String::new(),
                kind: NoteKind::Footnote,
                label: Some(number.to_string()),
                span,
                blank_before: line.blank_before,
                blocks: vec![paragraph],
            });
            continue;
        }
        // `split_off` leaves no line above the first note.
        let Some(note) = notes.last_mut() else {
            continue;
        };
        note.span.end = line.span.end;
        if line.blank_before > 0 {
            let content = Span::new(line.span.start + INDENT.len() as u32, line.span.end);
            note.blocks
                .push(paragraph(content, line.blank_before, content));
        } else if let Some(block) = note.blocks.last_mut() {
            block.span.end = line.span.end;
            for inline in block.contents_mut().flatten() {
                inline.span.end = line.span.end;
            }
        }
    }
    check(&notes, log);
    notes
}

/// The notes that have a number, which here is every note: no other label is recognised in plain text.
pub(super) fn numbered(notes: &[Note]) -> impl Iterator<Item = (u32, &Note)> {
    notes
        .iter()
        .filter_map(|note| note.number().map(|number| (number, note)))
}

/// The label that opens a note, in the source.
pub(super) fn label_span(note: &Note) -> Span {
    let length = note.label.as_ref().map_or(0, String::len) as u32;
    Span::new(note.span.start, note.span.start + length)
}

fn paragraph(span: Span, blank_before: u32, content: Span) -> Block {
    Block {
        id: String::new(),
        span,
        blank_before,
        kind: BlockKind::Paragraph(inlines::unparsed(content)),
        inside: Vec::new(),
    }
}

/// Reports duplicate numbers and gaps in the sequence.
fn check(notes: &[Note], log: &mut Log) {
    let mut numbers: Vec<_> = numbered(notes)
        .map(|(number, note)| (number, label_span(note)))
        .collect();
    numbers.sort_unstable();
    for ((number, _), (again, span)) in numbers.iter().zip(numbers.iter().skip(1)) {
        if number == again {
            log.push(DiagnosticKind::DuplicateNote { number: *number }, *span);
        }
    }
    for ((after, _), (number, note)) in numbered(notes).zip(numbered(notes).skip(1)) {
        if number != after + 1 && number != after {
            log.push(
                DiagnosticKind::NoteOutOfSequence { number, after },
                label_span(note),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_opens_with_two_spaces_and_a_number() {
        assert_eq!(opening("  12. Not printed."), Some((12, 6)));
        assert_eq!(opening("  0. Source: a library."), Some((0, 5)));
        for line in [
            "1. Not printed.",
            "  1.Not",
            "  01. Not",
            "  1. ",
            "   1. Not",
            "  • Not",
        ] {
            assert_eq!(opening(line), None, "{line}");
        }
    }
}
