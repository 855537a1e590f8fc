//! The decoded file numbers of a text.

use serde::{Deserialize, Serialize};

use strings::Strings;

use super::Sourced;
use crate::{Document, Span, date::Day, document::Inline, file_number};

/// A decoded file number of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiledUnder {
    /// `file-number-1`, counted through the text. [`Mark::FileNumber`](crate::document::Mark) bears it.
    pub id: String,
    /// The whole number in the text: `794.5 MSP/7–1053`.
    pub number: Span,
    /// Id of the block that holds it.
    pub block: String,
    /// Its parts in order. Only signs are between them, no letters or digits.
    pub parts: Vec<FilePart>,
    /// The day that it decodes to: inferred, and usually that of the paper.
    pub day: Day,
}

/// A part of a file number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePart {
    /// The part as printed: `94`.
    pub words: String,
    /// What kind of part.
    pub kind: FilePartKind,
    /// What it stands for, where that is known.
    pub meaning: Option<Sourced>,
}

/// What a part of a file number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilePartKind {
    /// The class of the whole file, its first digit: `7`.
    Class,
    /// The country, two digits and sometimes a letter: `94`, `94A`. Twice where a class is about two countries.
    Country,
    /// The subject within the class, usually what stands after the point: `5`.
    Subject,
    /// Letters after the decimal number, or words in parentheses: `MSP`.
    Suffix,
    /// The month, after the slash: `7`.
    Month,
    /// The day of the month: `10`.
    Day,
    /// The last two digits of the year: `53`.
    Year,
}

impl FilePartKind {
    /// Whether it is a part of the date, which the library says in any language.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Month | Self::Day | Self::Year)
    }
}

/// The file numbers of a document's running text, in text order, with ids of their own; dates in the language of
/// `strings`.
pub(super) fn filed_under(document: &Document, strings: &Strings) -> Vec<FiledUnder> {
    let mut numbers = Vec::new();
    for (start, words, block) in stretches(document) {
        for number in file_number::find(&words) {
            let in_text = |at: usize| Some(start.saturating_add(u32::try_from(at).ok()?));
            let ends = in_text(number.whole.start).zip(in_text(number.whole.end));
            let Some((from, to)) = ends else {
                continue;
            };
            numbers.push(FiledUnder {
                id: format!("file-number-{}", numbers.len().saturating_add(1)),
                number: Span::new(from, to),
                block: block.to_owned(),
                parts: number.parts(strings),
                day: number.day,
            });
        }
    }
    numbers
}

/// The uninterrupted stretches of words, each with where it begins and the id of its block.
///
/// A note reference ends a stretch: its digits must not be read as digits of the number that it is glued to.
fn stretches(document: &Document) -> Vec<(u32, String, &str)> {
    let mut stretches: Vec<(u32, String, &str)> = Vec::new();
    for block in document.blocks_with_notes() {
        for content in block.contents() {
            let mut glued_at = None;
            for inline in content {
                let words = Inline::words(inline);
                match (words, stretches.last_mut()) {
                    (Some(words), Some((_, stretch, _))) if glued_at == Some(inline.span.start) => {
                        stretch.push_str(words);
                    }
                    (Some(words), _) => {
                        stretches.push((inline.span.start, words.to_owned(), &block.id));
                    }
                    (None, _) => {}
                }
                glued_at = words.map(|_| inline.span.end);
            }
        }
    }
    stretches
}
