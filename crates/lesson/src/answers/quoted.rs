//! Words that a student quotes, with their place.

use frus::{Document, document::BlockKind, quote::Quotation};
use serde::{Deserialize, Serialize};
use strings::{Spot, Strings};

/// Words of the document in an answer, with what is needed to find them again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The words; separate stretches of text on a line each.
    pub words: String,
    /// The page on which they begin, and the one on which they end, where these are known.
    pub pages: Option<(String, String)>,
    /// Where they stand there.
    pub place: Place,
    /// The id of the block in which they begin: `p4`, `note-4-p2`.
    pub block: String,
}

/// Where words stand in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In a paragraph of the text, counted from 1.
    Paragraph(u32),
    /// In an item with this label, as printed: `1)`.
    Item(String),
    /// In a note with this label, where it has one.
    Note(Option<String>),
    /// In anything else, such as the title.
    Other,
}

impl Quoted {
    /// The words of a quotation, and where in its document they begin.
    ///
    /// ```
    /// use frus::{Document, Span, quote::Quotation};
    /// use lesson::answers::{Place, Quoted};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. On July 15.")?;
    /// let quotation = Quotation::of(&document, Span::new(22, 31), Some("7")).ok_or("words")?;
    /// let quoted = Quoted::of(&document, &quotation);
    /// assert_eq!((&*quoted.words, &quoted.place), ("The talks", &Place::Paragraph(1)));
    /// assert_eq!(quoted.place_in_words(&strings::EN), "page 7, paragraph 1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, quotation: &Quotation) -> Self {
        let pages = quotation.pages();
        Self {
            words: quotation.words.clone(),
            pages: pages.map(|(first, last)| (first.to_owned(), last.to_owned())),
            place: match &quotation.note {
                Some(note) => Place::Note(note.label.clone()),
                None => Place::of(document, &quotation.block),
            },
            block: quotation.block.clone(),
        }
    }

    /// Page and paragraph, item or note, in the language of `strings`: `page 1457, paragraph 2`.
    #[must_use]
    pub fn place_in_words(&self, strings: &Strings) -> String {
        let pages = self.pages.as_ref();
        let pages = pages.map(|(first, last)| (&**first, &**last));
        (strings.check.place)(pages, self.place.spot())
    }
}

impl Place {
    /// Where the block, or the note, of that id stands.
    ///
    /// ```
    /// use frus::Document;
    /// use lesson::answers::Place;
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. On July 15.")?;
    /// assert_eq!(Place::of(&document, "p1"), Place::Paragraph(1));
    /// assert_eq!(Place::of(&document, "note-1-p1"), Place::Note(Some("1".to_owned())));
    /// assert_eq!(Place::of(&document, "p9"), Place::Other);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, id: &str) -> Self {
        let mut paragraphs = 0;
        for block in &document.blocks {
            paragraphs += u32::from(matches!(block.kind, BlockKind::Paragraph(_)));
            if block.id == id {
                return match &block.kind {
                    BlockKind::Paragraph(_) => Self::Paragraph(paragraphs),
                    BlockKind::LabelledItem { label, .. } => Self::Item(label.text.clone()),
                    _ => Self::Other,
                };
            }
        }
        let mut notes = document.notes.iter();
        let note =
            notes.find(|note| note.id == id || note.blocks.iter().any(|block| block.id == id));
        note.map_or(Self::Other, |note| Self::Note(note.label.clone()))
    }

    /// The place in the language of `strings`, without its page: `paragraph 2`, `note 4`.
    #[must_use]
    pub fn in_words(&self, strings: &Strings) -> String {
        (strings.check.place)(None, self.spot())
    }

    fn spot(&self) -> Spot<'_> {
        match self {
            Self::Paragraph(number) => {
                Spot::Paragraph(usize::try_from(*number).unwrap_or_default())
            }
            Self::Item(label) => Spot::Item(label),
            Self::Note(label) => Spot::Note(label.as_deref().unwrap_or_default()),
            Self::Other => Spot::Other,
        }
    }
}
