//! The text as it was given, cleaned for the rules, and the mapping of every span back to the given text.
//!
//! Only invisible characters are dropped: byte order mark, carriage returns, white space at the ends of lines.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::log::Log;
use crate::{
    DiagnosticKind, Document, Span,
    document::{Block, Inline, InlineKind},
};

/// Bytes examined together; a multiple of what a vector register holds.
const CHUNK: usize = 64;

/// A text without byte order mark, carriage returns and white space at the ends of lines.
pub(super) struct Source<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where bytes were dropped, in ascending order.
    cuts: Vec<Cut>,
}

/// An offset in the clean text, and how many bytes in total were dropped before it.
#[derive(Clone, Copy)]
struct Cut {
    at: u32,
    dropped: u32,
}

impl<'a> Source<'a> {
    /// Cleans `given`, which must be short enough for spans.
    pub(super) fn clean(given: &'a str, log: &mut Log) -> Self {
        let body = given.trim_start_matches('\u{feff}');
        let mark = given.len() - body.len();
        if mark > 0 {
            log.push_given(DiagnosticKind::ByteOrderMark, span(0, mark));
        }
        inspect(given, log);
        let returns = memchr::memchr(b'\r', body.as_bytes());
        if let Some(at) = returns {
            log.push_given(DiagnosticKind::LineEndings, span(mark + at, mark + at + 1));
        }
        let trailing = trailing_space(body, returns.is_some());
        if let Some((start, end)) = trailing {
            log.push_given(
                DiagnosticKind::TrailingSpace,
                span(mark + start, mark + end),
            );
        }
        if returns.is_none() && trailing.is_none() {
            let cuts = if mark > 0 {
                vec![Cut {
                    at: 0,
                    dropped: mark as u32,
                }]
            } else {
                Vec::new()
            };
            return Self {
                text: Cow::Borrowed(body),
                cuts,
            };
        }
        Self::rewrite(given, mark)
    }

    fn rewrite(given: &str, mark: usize) -> Self {
        let mut text = String::with_capacity(given.len());
        let mut cuts = Vec::new();
        if mark > 0 {
            cuts.push(Cut {
                at: 0,
                dropped: mark as u32,
            });
        }
        let mut offset = mark;
        let mut rest = given.get(mark..).unwrap_or_default();
        loop {
            let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes());
            let (line, tail) = end.map_or((rest, ""), |end| {
                rest.split_at_checked(end).unwrap_or((rest, ""))
            });
            let kept = line.trim_end_matches([' ', '\t']);
            text.push_str(kept);
            if end.is_none() {
                break;
            }
            let ending = if tail.starts_with("\r\n") { 2 } else { 1 };
            let dropped = offset + line.len() + ending - 1 - text.len();
            if cuts.last().map_or(0, |cut: &Cut| cut.dropped as usize) < dropped {
                // What was dropped from this line lies before its line break.
                cuts.push(Cut {
                    at: text.len() as u32,
                    dropped: dropped as u32,
                });
            }
            text.push('\n');
            offset += line.len() + ending;
            rest = tail.get(ending..).unwrap_or_default();
        }
        Self {
            text: Cow::Owned(text),
            cuts,
        }
    }

    /// A span of the clean text as a span of the given one.
    pub(super) fn restore(&self, clean: Span) -> Span {
        if self.cuts.is_empty() {
            return clean;
        }
        // What was dropped before the first byte is outside the span, and so is what was dropped after the last.
        let start =
            clean.start + self.dropped(self.cuts.partition_point(|cut| cut.at <= clean.start));
        let end = clean.end + self.dropped(self.cuts.partition_point(|cut| cut.at < clean.end));
        Span::new(start, end.max(start))
    }

    fn dropped(&self, cuts: usize) -> u32 {
        cuts.checked_sub(1)
            .and_then(|last| self.cuts.get(last))
            .map_or(0, |cut| cut.dropped)
    }

    /// Makes every span of the document a span of the given text.
    ///
    /// Text is split where bytes were dropped inside it, so that each piece is still a slice of what was given.
    pub(super) fn restore_all(&self, document: &mut Document) {
        if self.cuts.is_empty() {
            return;
        }
        for content in document
            .blocks_with_notes_mut()
            .flat_map(Block::contents_mut)
        {
            let pieces = Vec::with_capacity(content.len());
            for inline in core::mem::replace(content, pieces) {
                self.split(inline, content);
            }
        }
        document.spans_mut(|span| *span = self.restore(*span));
    }

    /// Splits text where bytes were dropped inside it.
    fn split(&self, mut inline: Inline, pieces: &mut Vec<Inline>) {
        let Span { start, end } = inline.span;
        let first = self.cuts.partition_point(|cut| cut.at <= start);
        let past = self.cuts.partition_point(|cut| cut.at < end);
        if let InlineKind::Text { text, marks } = &mut inline.kind {
            let inside = self.cuts.get(first..past).unwrap_or_default();
            let mut from = start;
            for cut in inside {
                let piece = Span::new(from - start, cut.at - start)
                    .of(text)
                    .unwrap_or_default()
                    .to_owned();
                pieces.push(Inline {
                    span: Span::new(from, cut.at),
                    kind: InlineKind::Text {
                        text: piece,
                        marks: marks.clone(),
                    },
                });
                from = cut.at;
            }
            if from > start {
                text.drain(..(from - start) as usize);
            }
            inline.span.start = from;
        }
        pieces.push(inline);
    }
}

/// Reports the first control character and the first tab.
fn inspect(given: &str, log: &mut Log) {
    let mut tab = false;
    let mut offset = 0;
    for chunk in given.as_bytes().chunks(CHUNK) {
        // One branch for a whole chunk, since few chunks hold such a character.
        let odd = chunk.iter().fold(false, |odd, byte| {
            odd | ((*byte < 0x20) & (*byte != b'\n') & (*byte != b'\r'))
                | (*byte == 0x7F)
                | (*byte == 0xC2)
        });
        if odd {
            for (at, byte) in chunk.iter().enumerate() {
                let at = offset + at;
                let code = match byte {
                    b'\t' if !tab => {
                        tab = true;
                        log.push_given(DiagnosticKind::Tab, span(at, at + 1));
                        continue;
                    }
                    b'\t' | b'\n' | b'\r' => continue,
                    0..0x20 | 0x7F => u32::from(*byte),
                    // U+0080 to U+009F, the second set of control characters.
                    0xC2 => match given.as_bytes().get(at + 1) {
                        Some(second @ 0x80..0xA0) => u32::from(*second),
                        _ => continue,
                    },
                    _ => continue,
                };
                let width = if code < 0x80 { 1 } else { 2 };
                return log.push_given(
                    DiagnosticKind::ControlCharacter { code },
                    span(at, at + width),
                );
            }
        }
        offset += chunk.len();
    }
}

/// The first white space before a line's end, if any.
fn trailing_space(text: &str, has_returns: bool) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let ends = memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let ends_with_return = has_returns
        .then(|| memchr_iter(b'\r', bytes))
        .into_iter()
        .flatten();
    let end = ends
        .chain(ends_with_return)
        .filter(|end| {
            end.checked_sub(1)
                .and_then(|last| bytes.get(last))
                .is_some_and(|byte| matches!(byte, b' ' | b'\t'))
        })
        .min()?;
    let kept = text.get(..end)?.trim_end_matches([' ', '\t']).len();
    Some((kept, end))
}

fn span(start: usize, end: usize) -> Span {
    // The parser refuses a text whose offsets do not fit.
    Span::new(start as u32, end as u32)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;

    #[test]
    fn every_span_finds_its_words_again() {
        let given = "\u{feff}one \t\r\n\r\n two\r three\nfour  ";
        let source = Source::clean(given, &mut Log::default());
        assert_eq!(source.text, "one\n\n two\n three\nfour");
        for word in ["one", " two", "three", "four"] {
            let at = source.text.find(word).unwrap() as u32;
            let span = Span::new(at, at + word.len() as u32);
            assert_eq!(source.restore(span).of(given), Some(word));
        }
    }
}
