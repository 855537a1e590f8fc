//! The document model: blocks of inlines, and the notes below them.
//!
//! A [`Document`] is what the parser of a format gives and its writer takes. It keeps every word, the span of the word
//! in the source, and the blank lines before a block, so that a writer loses nothing.

mod block;
mod inline;
mod mark;
pub(crate) mod nesting;
mod note;
mod spans;

use serde::{Deserialize, Serialize};

pub(crate) use self::inline::words_of;
pub use self::{
    block::{
        Block, BlockKind, Cell, Container, Figure, Label, Line, ListItem, ListKind, Number,
        NumberForm, Row, Table,
    },
    inline::{Gap, Inline, InlineKind, PageBreak},
    mark::{DateKey, Mark, Style, TaggedDate, Target},
    note::{Note, NoteKind},
};
use crate::Span;

/// One document of a volume, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Everything above the notes.
    pub blocks: Vec<Block>,
    /// The notes, in the order in which they are printed.
    pub notes: Vec<Note>,
    /// Line breaks after the last word of the text.
    pub final_newlines: u32,
}

impl Document {
    /// The document's number in its volume, where the text gives one: 660.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.blocks.iter().find_map(|block| match block.kind {
            BlockKind::Number(number) => Some(number.value),
            _ => None,
        })
    }

    /// The editors' title, where there is one; not the title of an enclosed paper.
    #[must_use]
    pub fn heading(&self) -> Option<&Block> {
        let mut own = self.own_blocks().iter();
        own.find(|block| matches!(block.kind, BlockKind::Heading(_)))
    }

    /// The blocks of the document itself, up to the first paper that is attached to it.
    #[must_use]
    pub fn own_blocks(&self) -> &[Block] {
        let is_attachment = |block: &Block| matches!(block.kind, BlockKind::Attachment(_));
        let mut parts = self.blocks.split(is_attachment);
        parts.next().unwrap_or_default()
    }

    /// The first line of place and date, where the document bears one.
    ///
    /// ```
    /// let document = frus::Document::parse("No. 1\nTelegram\n\nTokyo, July 2, 1953.\n\nThe talks began.")?;
    /// assert_eq!(document.dateline().map(|block| block.plain_text()).as_deref(), Some("Tokyo, July 2, 1953."));
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn dateline(&self) -> Option<&Block> {
        self.blocks
            .iter()
            .find(|block| matches!(block.kind, BlockKind::Dateline(_)))
    }

    /// The blocks that say where the document is kept: the line above it, and the note that later volumes print instead, which
    /// some encode as any other and begin with "Source:".
    ///
    /// ```
    /// let document = frus::Document::parse("794.5/7–1053\n\nNo. 1\nTelegram\n\nThe talks began.1\n\n  1. Source: a library.")?;
    /// assert_eq!(document.source_notes().count(), 2);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    pub fn source_notes(&self) -> impl Iterator<Item = &Block> {
        let lines = self.blocks.iter();
        let lines = lines.filter(|block| matches!(block.kind, BlockKind::SourceNote(_)));
        let notes = self.notes.iter().filter(|note| note.is_source_note());
        lines.chain(notes.flat_map(|note| &note.blocks))
    }

    /// The note of that id.
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// The block of that id, in the body or in a note.
    ///
    /// ```
    /// let document = frus::Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. On July 15.")?;
    /// assert_eq!(document.block("p1").map(|block| block.plain_text()).as_deref(), Some("The talks began."));
    /// assert_eq!(document.block("note-1-p1").map(|block| block.plain_text()).as_deref(), Some("On July 15."));
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks_with_notes().find(|block| block.id == id)
    }

    /// The words of running text inside a span of the source, without note references and page breaks.
    ///
    /// At a page break the words are joined with one space; separate stretches of text come on a line each. Empty where
    /// the span covers no running text or cuts a character.
    ///
    /// ```
    /// use frus::{Document, Span};
    /// let text = "No. 1\nEditorial Note\n\nThe talks1 were [Page 7] begun.\n  1. On July 15.";
    /// let document = Document::parse(text)?;
    /// let whole = document.block("p1").map(|block| block.span);
    /// assert_eq!(whole.map(|span| document.words_in(span)).as_deref(), Some("The talks were begun."));
    /// assert_eq!(document.words_in(Span::new(26, 31)), "talks");
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn words_in(&self, span: Span) -> String {
        let mut text = String::new();
        for content in self.blocks_with_notes().flat_map(Block::contents) {
            let mut begun = false;
            let mut page_begins = false;
            for inline in content {
                page_begins |= matches!(inline.kind, InlineKind::PageBreak(_));
                let Some(mut words) = inline.words_in(span) else {
                    // A page that began before other words is not where these begin.
                    page_begins &= inline.words().is_none();
                    continue;
                };
                if !begun && !text.is_empty() {
                    text.push('\n');
                }
                if page_begins && (!begun || text.ends_with(char::is_whitespace)) {
                    words = words.trim_start();
                }
                text.push_str(words);
                (begun, page_begins) = (true, false);
            }
        }
        text
    }

    /// Every block in reading order, those of the notes after those of the body.
    pub fn blocks_with_notes(&self) -> impl Iterator<Item = &Block> {
        self.blocks
            .iter()
            .chain(self.notes.iter().flat_map(|note| &note.blocks))
    }

    /// Every block in reading order, mutable.
    pub fn blocks_with_notes_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        self.blocks
            .iter_mut()
            .chain(self.notes.iter_mut().flat_map(|note| &mut note.blocks))
    }
}
