//! The file numbers of the text: found and taken apart by the library, without an entry of the data file.

use super::reader::Reader;
use crate::{
    Document, Span,
    document::{InlineKind, Mark},
    edition::FiledUnder,
    file_number,
};

impl Reader<'_> {
    /// The file numbers of running text, in its order, each marked in the text.
    pub(super) fn file_numbers(&mut self) -> Vec<FiledUnder> {
        let mut numbers = Vec::new();
        for (stretch, block) in stretches(self.document) {
            let words = stretch.of(self.text).unwrap_or_default();
            for number in file_number::find(words) {
                let place = |at: usize| Some(stretch.start.saturating_add(u32::try_from(at).ok()?));
                let (start, end) = (place(number.whole.start), place(number.whole.end));
                let (Some(start), Some(end)) = (start, end) else {
                    continue;
                };
                let id = format!("file-number-{}", numbers.len().saturating_add(1));
                let id = self.give(0, id);
                let whole = Span::new(start, end);
                self.place(0, whole, Mark::FileNumber(id.clone()));
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

/// The stretches of words that nothing interrupts, each with the id of its block.
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
