//! The file numbers of the text, which the library finds and decodes without an entry of the data file.

use super::checker::Checker;
use crate::{
    Document, Span,
    document::{InlineKind, Mark},
    edition::FiledUnder,
    file_number,
};

impl Checker<'_> {
    /// The file numbers of running text, in text order. Each is also marked.
    pub(super) fn file_numbers(&mut self) -> Vec<FiledUnder> {
        let mut numbers = Vec::new();
        for (stretch, block) in stretches(self.document) {
            let words = stretch.of(self.text).unwrap_or_default();
            for number in file_number::find(words) {
                let in_text =
                    |at: usize| Some(stretch.start.saturating_add(u32::try_from(at).ok()?));
                let (start, end) = (in_text(number.whole.start), in_text(number.whole.end));
                let (Some(start), Some(end)) = (start, end) else {
                    continue;
                };
                let id = format!("file-number-{}", numbers.len().saturating_add(1));
                let id = self.claim_id(0, id);
                let whole = Span::new(start, end);
                self.add_mark(0, whole, Mark::FileNumber(id.clone()));
                numbers.push(FiledUnder {
                    id,
                    number: whole,
                    block: block.clone(),
                    parts: number.parts(),
                    day: number.day,
                });
            }
        }
        numbers
    }
}

/// The uninterrupted stretches of words, each with the id of its block.
///
/// A note reference ends a stretch: its digits must not be read as digits of the number that it is glued to.
fn stretches(document: &Document) -> Vec<(Span, String)> {
    let mut stretches: Vec<(Span, String)> = Vec::new();
    for block in document.blocks_with_notes() {
        for content in block.contents() {
            let mut glued = false;
            for inline in content {
                let words = matches!(inline.kind, InlineKind::Text { .. });
                match stretches.last_mut() {
                    Some((stretch, _)) if words && glued && stretch.end == inline.span.start => {
                        stretch.end = inline.span.end;
                    }
                    _ if words => stretches.push((inline.span, block.id.clone())),
                    _ => {}
                }
                glued = words;
            }
        }
    }
    stretches
}
