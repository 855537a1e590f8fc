//! What a selection of a document says, and where it stands.

use super::words::Words;
use crate::{
    Document, Span,
    document::{Block, BlockKind, InlineKind, Note},
};

/// Words of a document, with what a citation needs to know of their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the first word or sign to the last; whole words, whatever was selected of them.
    pub span: Span,
    /// The words, without note references and page breaks; separate stretches of text on a line each.
    pub words: String,
    /// The page on which the words begin: `1457`; `None` where that is not known.
    pub first_page: Option<String>,
    /// The page on which they end; the same as the first where they do not run on.
    pub last_page: Option<String>,
    /// The block in which the words begin: `p4`.
    pub block: String,
    /// Whether they run on into another block.
    pub crosses_blocks: bool,
    /// The note in which they begin, where that is in none of the document's own blocks.
    pub note: Option<InNote>,
}

/// The note in which words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InNote {
    /// `note-4`
    pub id: String,
    /// As printed: `4`, `*`; `None` where the note has no label.
    pub label: Option<String>,
}

impl Quotation {
    /// What a selection of the source says; `None` where it touches no word.
    ///
    /// `first_page` is the page on which the document begins, from its imprint: a text need not say on which page its
    /// first words stand. The words of a note stand on the page of the first reference to it, where they are printed.
    ///
    /// ```
    /// use frus::{Document, Span, quote::Quotation};
    /// let text = "No. 1\nEditorial Note\n\nThe talks1 were [Page 8] begun.\n  1. On July 15.";
    /// let document = Document::parse(text)?;
    /// let quotation = Quotation::of(&document, Span::new(28, 52), Some("7"));
    /// let quotation = quotation.ok_or("words")?;
    /// assert_eq!(quotation.words, "talks were begun");
    /// assert_eq!(quotation.first_page.as_deref(), Some("7"));
    /// assert_eq!(quotation.last_page.as_deref(), Some("8"));
    /// assert_eq!(quotation.block, "p1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, span: Span, first_page: Option<&str>) -> Option<Self> {
        let words = Words::of(document);
        let span = words.span(&words.touched(span)?)?;
        let mut blocks = document.blocks_with_notes();
        let block = blocks.find(|block| block.span.overlaps(span))?;
        let note = note_at(document, span.start);
        let last_note = note_at(document, span.end.saturating_sub(1));
        let page = |place| page_at(document, place, first_page);
        // From the text on into the notes, the words end on the last page of the text.
        let last = match (note, last_note) {
            (None, Some(_)) => document.blocks.last().map(|block| block.span.end),
            _ => None,
        };
        Some(Self {
            span,
            words: document.words_in(span),
            first_page: page(span.start),
            last_page: page(last.unwrap_or(span.end.saturating_sub(1))),
            block: block.id.clone(),
            crosses_blocks: span.end > block.span.end,
            note: note.map(|note| InNote {
                id: note.id.clone(),
                label: note.label.clone(),
            }),
        })
    }

    /// The page on which the words begin, and the one on which they end; `None` where these are not known.
    #[must_use]
    pub fn pages(&self) -> Option<(&str, &str)> {
        self.first_page.as_deref().zip(self.last_page.as_deref())
    }

    /// The words in curly quotation marks, as American books have them: marks inside turn from double to single and from
    /// single to double. Every line opens with a mark, and the last one closes.
    ///
    /// ```
    /// use frus::{Document, quote::Quotation};
    /// let text = "No. 1\nEditorial Note\n\nHe said: “Japan’s forces.” They agreed.";
    /// let document = Document::parse(text)?;
    /// let whole = document.block("p1").map(|block| block.span).unwrap_or_default();
    /// let quotation = Quotation::of(&document, whole, None).ok_or("words")?;
    /// assert_eq!(quotation.quoted(), "“He said: ‘Japan’s forces.’ They agreed.”");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn quoted(&self) -> String {
        let mut quoted = String::from("“");
        let mut before = ' ';
        let mut open = 0_u32;
        let mut characters = self.words.chars().peekable();
        while let Some(character) = characters.next() {
            let begins =
                !before.is_alphanumeric() && !matches!(before, '.' | ',' | '!' | '?' | '’' | '”');
            let in_word = characters.peek().is_some_and(|next| next.is_alphanumeric())
                && before.is_alphanumeric();
            quoted.push(match character {
                '“' => '‘',
                '”' => '’',
                '"' if begins => '‘',
                '"' => '’',
                '‘' => {
                    open += 1;
                    '“'
                }
                // Where none is open, it is an apostrophe.
                '’' if open > 0 && !in_word => {
                    open -= 1;
                    '”'
                }
                _ => character,
            });
            if character == '\n' {
                quoted.push('“');
            }
            before = character;
        }
        quoted.push('”');
        quoted
    }
}

/// The note in which a place of the source is.
fn note_at(document: &Document, place: u32) -> Option<&Note> {
    let mut notes = document.notes.iter();
    notes.find(|note| {
        note.span
            .overlaps(Span::new(place, place.saturating_add(1)))
    })
}

/// The page on which a place of the source is printed.
fn page_at(document: &Document, place: u32, first_page: Option<&str>) -> Option<String> {
    if let Some(note) = note_at(document, place) {
        let refers = |block: &Block| {
            let mut inlines = block.inlines();
            let reference = inlines.find(|inline| match &inline.kind {
                InlineKind::NoteReference { note: to, .. } => to.as_ref() == Some(&note.id),
                _ => false,
            });
            reference.map(|inline| inline.span.start)
        };
        // A note to which only its own words refer has no page.
        let reference = document.blocks.iter().find_map(refers)?;
        return page_at(document, reference, first_page);
    }
    let mut page = first_page;
    for block in &document.blocks {
        if let BlockKind::PageBreak(begins) = &block.kind
            && block.span.end <= place
        {
            page = Some(&begins.page);
        }
        for inline in block.inlines() {
            if let InlineKind::PageBreak(begins) = &inline.kind
                && inline.span.end <= place
            {
                page = Some(&begins.page);
            }
        }
    }
    page.map(str::to_owned)
}
