//! The document model: blocks of inlines, and the notes below them.
//!
//! A [`Document`] is what the parser of a format gives and its writer takes. It keeps every word, the span of the word
//! in the source, and the blank lines before a block, so that a writer loses nothing.

use core::iter;

use serde::{Deserialize, Serialize};

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
            BlockKind::Number(number) => Some(number),
            _ => None,
        })
    }

    /// The editors' title, where there is one; not the title of an enclosed paper.
    #[must_use]
    pub fn heading(&self) -> Option<&Block> {
        self.blocks
            .iter()
            .take_while(|block| !matches!(block.kind, BlockKind::Attachment(_)))
            .find(|block| matches!(block.kind, BlockKind::Heading(_)))
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

/// A block: a paragraph, heading, list or other part that begins on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Stable, readable and unique in the document, fit for a fragment: `p4`, `item-1`, `section-discussion`.
    pub id: String,
    /// The whole block in the source, without the blank lines around it.
    pub span: Span,
    /// Blank lines between the block before and this one.
    pub blank_before: u32,
    /// What the block is, and its words.
    pub kind: BlockKind,
}

impl Block {
    /// The stretches of running text in the block; a block of lines or bullets has one for each.
    ///
    /// A number and a page break have none; a label is not running text.
    pub fn contents(&self) -> impl Iterator<Item = &Vec<Inline>> {
        let (one, lines, items): (_, &[Line], &[ListItem]) = match &self.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::LabelledItem { content, .. }
            | BlockKind::Attachment(content) => (Some(content), &[], &[]),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => (None, lines, &[]),
            BlockKind::HeadedList { head, items } => (Some(&head.content), &[], items),
            BlockKind::Number(_) | BlockKind::PageBreak(_) => (None, &[], &[]),
        };
        one.into_iter()
            .chain(lines.iter().map(|line| &line.content))
            .chain(items.iter().map(|item| &item.content))
    }

    /// The stretches of running text in the block, mutable.
    pub fn contents_mut(&mut self) -> impl Iterator<Item = &mut Vec<Inline>> {
        let (one, lines, items): (_, &mut [Line], &mut [ListItem]) = match &mut self.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::LabelledItem { content, .. }
            | BlockKind::Attachment(content) => (Some(content), &mut [], &mut []),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => {
                (None, lines, &mut [])
            }
            BlockKind::HeadedList { head, items } => (Some(&mut head.content), &mut [], items),
            BlockKind::Number(_) | BlockKind::PageBreak(_) => (None, &mut [], &mut []),
        };
        one.into_iter()
            .chain(lines.iter_mut().map(|line| &mut line.content))
            .chain(items.iter_mut().map(|item| &mut item.content))
    }

    /// Every piece of running text in the block, in order.
    pub fn inlines(&self) -> impl Iterator<Item = &Inline> {
        self.contents().flatten()
    }

    /// The words of the block without note references, page breaks and label; its lines and bullets on a line each.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for (number, content) in self.contents().enumerate() {
            text.extend(iter::repeat_n('\n', number.min(1)));
            text.extend(content.iter().filter_map(Inline::words));
        }
        text
    }
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// The archival source, above the number: `794.5 MSP/7–1053`.
    SourceNote(Vec<Inline>),
    /// The document's number in its volume: `No. 660`.
    Number(u32),
    /// The editors' title.
    Heading(Vec<Inline>),
    /// Place and date, where the text prints them.
    Dateline(Vec<Inline>),
    /// The marking, and under it precedence or despatch number: `secret`, `priority`.
    Classification(Vec<Line>),
    /// A head that ends in a colon, and the bullets under it: `Subject:`.
    HeadedList {
        /// The head, with its colon.
        head: Line,
        /// The bullets, at least one.
        items: Vec<ListItem>,
    },
    /// A short title inside the document: `Discussion`.
    SectionHeading(Vec<Inline>),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Running text under a label that is alone on its line.
    LabelledItem {
        /// The label as printed, with its punctuation: `1)`, `(a)`.
        label: Label,
        /// The text under the label.
        content: Vec<Inline>,
    },
    /// Who signed, one line a name or title.
    Signature(Vec<Line>),
    /// The bracketed word above an enclosed paper: `[Attachment]`.
    Attachment(Vec<Inline>),
    /// A page break between two blocks.
    PageBreak(PageBreak),
}

/// One line of a block that has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The line in the source.
    pub span: Span,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A bullet under a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// The bullet and its words in the source.
    pub span: Span,
    /// Blank lines between the line before and this one.
    pub blank_before: u32,
    /// Its words, without the bullet.
    pub content: Vec<Inline>,
}

/// The label of a labelled item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The label in the source.
    pub span: Span,
    /// As printed: `1)`.
    pub text: String,
    /// 0 for the outermost list, one more for each list inside it.
    pub level: u32,
}

/// The beginning of a printed page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageBreak {
    /// `page-1458`.
    pub id: String,
    /// The number printed on the page: `1458`. A string, since front matter has Roman numerals.
    pub page: String,
}

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
            InlineKind::NoteReference { .. } | InlineKind::PageBreak(_) => None,
        }
    }

    /// The words of this piece inside a span of the source; `None` where there are none.
    fn words_in(&self, span: Span) -> Option<&str> {
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
}

/// A mark: an annotation of a stretch of words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Put in by the editors, in square brackets that belong to the words: `[of]`, `[sic]`.
    Editorial,
    /// Written by hand on the original, as a note reports.
    Handwriting,
    /// Names a person; the id of an entry in the edition's list.
    Person(String),
    /// An abbreviation or name that the volume explains; the id of an entry in the edition's list.
    Term(String),
    /// Refers to another document of the volume (`d658`) or to a note of this one (`note-2`).
    CrossReference(String),
    /// A file number that can be decoded; the id of its entry in the edition.
    FileNumber(String),
    /// The words that support an event; the id of the passage.
    Passage(String),
    /// The date inside a passage; the id of the passage.
    Date(String),
}

/// A note: its printed label, and one or more blocks.
///
/// References and links name a note by its id, since a label may be missing or printed twice.
///
/// ```
/// use frus::document::Note;
/// let note = Note {
///     id: "note-asterisk".to_owned(),
///     label: Some("*".to_owned()),
///     ..Note::default()
/// };
/// assert_eq!((note.label.as_deref(), note.number()), (Some("*"), None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Stable, readable and unique in the document: `note-4`, `note-asterisk`, `note-unlabelled`; a second note 4 is
    /// `note-4-2`.
    pub id: String,
    /// As printed, without the point behind it: `4`, `*`; `None` where the note is printed without a label.
    pub label: Option<String>,
    /// The whole note in the source, from its label.
    pub span: Span,
    /// Blank lines between what comes before and this note.
    pub blank_before: u32,
    /// Its paragraphs, the first on the line of the label.
    pub blocks: Vec<Block>,
}

impl Note {
    /// The label as a number; `None` where it is a sign such as `*`, or where there is none.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.label.as_deref()?.parse().ok()
    }

    /// The label as it opens the note, a number or letter with a point behind it: `4.`, `*`; empty where there is none.
    #[must_use]
    pub fn opening(&self) -> String {
        let mut opening = self.label.clone().unwrap_or_default();
        if opening.ends_with(char::is_alphanumeric) {
            opening.push('.');
        }
        opening
    }
}
