//! Running text: words, note references and page breaks.

use serde::{Deserialize, Serialize};

use super::Mark;
use crate::Span;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    /// The piece in the source.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

impl Inline {
    /// The words, where the piece is words.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match &self.kind {
            InlineKind::Text { text, .. } => Some(text),
            InlineKind::NoteReference { .. } | InlineKind::PageBreak(_) | InlineKind::Gap(_) => {
                None
            }
        }
    }

    /// Whether the piece is a line break of print.
    pub(crate) fn is_line_break(&self) -> bool {
        matches!(&self.kind, InlineKind::Text { marks, .. } if marks.contains(&Mark::LineBreak))
    }

    /// The words of this piece inside a span of the source; `None` where there are none.
    pub(super) fn words_in(&self, span: Span) -> Option<&str> {
        if !span.overlaps(self.span) {
            return None;
        }
        let words = self.words()?;
        if span.contains(self.span) {
            return Some(words);
        }
        let from = span.start.saturating_sub(self.span.start);
        let to = span.end.min(self.span.end) - self.span.start;
        Span::new(from, to).of(words)
    }
}

/// The words of running text, without note references and page breaks.
pub(crate) fn words_of(content: &[Inline]) -> String {
    content.iter().filter_map(Inline::words).collect()
}

/// What a piece of running text is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InlineKind {
    /// Words, and the marks on them.
    ///
    /// Marks do not nest: where two cover different stretches, the text is split where either begins or ends.
    Text {
        /// The words, as in the source.
        text: String,
        /// The marks on these words.
        marks: Vec<Mark>,
    },
    /// The label of a note, raised in print.
    NoteReference {
        /// `ref-4`; a second reference to the same note is `ref-4-2`.
        id: String,
        /// The id of the note it refers to; `None` where the document has no such note.
        note: Option<String>,
        /// As printed: `4`, `*`; `None` where nothing is printed here.
        label: Option<String>,
    },
    /// A page break inside the text.
    PageBreak(PageBreak),
    /// Something that the edition leaves out. The words that say so, if any, stand beside it.
    Gap(Gap),
}

/// What an edition says of words that it leaves out; nothing of it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Why: `declassification`.
    pub reason: Option<String>,
    /// How much: `2`, `a few`.
    pub extent: Option<String>,
    /// Of what: `lines`, `pages`.
    pub unit: Option<String>,
}

/// The beginning of a printed page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageBreak {
    /// `page-1458`.
    pub id: String,
    /// The number printed on the page: `1458`. A string, since front matter has Roman numerals.
    pub page: String,
}
