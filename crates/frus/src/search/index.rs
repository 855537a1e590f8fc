//! What is made once of the words to be searched.

use core::ops::Range;

use super::{
    builder::Builder,
    place::{Field, Place},
    vocabulary::Vocabulary,
    words::Words,
};
use crate::{Document, Span, edition::Edition};

/// The words of a document, of an edition, or of many, made ready to be searched; see the [module](super).
///
/// It holds a copy of the words, so that it may outlive what it was made of.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Everything that can be found, as it is written, stretch by stretch.
    pub(super) text: String,
    /// The words in the order of the text, by their number in the vocabulary; one that no word has behind each stretch.
    pub(super) order: Vec<u32>,
    /// For each place in `order`, where in `text` it begins.
    pub(super) starts: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
    pub(super) stretches: Vec<Stretch>,
    pub(super) pieces: Vec<Piece>,
    pub(super) documents: u32,
}

/// Words that belong together: a paragraph, a line, a bullet, a field of an entry.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Its first place in the order of words.
    pub(super) first: u32,
    pub(super) document: u32,
    pub(super) place: Place,
    pub(super) field: Option<Field>,
    /// Of the block, or of the entry.
    pub(super) id: String,
    /// Of the note that holds the block.
    pub(super) note: Option<String>,
}

/// Words of the index that are a slice of the source.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// In the text of the index.
    pub(super) at: Span,
    /// In the source. Of another length only where a document was made by hand, and its spans do not fit its words.
    pub(super) source: Span,
}

impl Index {
    /// The words of an edition: its document, its people, terms and events.
    ///
    /// ```
    /// use frus::{Document, edition::Edition, search::{Index, Place, Query}};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began on August 4, 1953.")?;
    /// let index = Index::new(&Edition::by_rule(document, &strings::EN));
    /// let hits = index.find(&Query::parse("talks"));
    /// let places: Vec<Place> = hits.iter().map(|hit| hit.place()).collect();
    /// assert_eq!(places, [Place::Text, Place::Event]);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        Builder::default().edition(edition).finish()
    }

    /// The words of a document.
    ///
    /// ```
    /// use frus::{Document, search::{Index, Query}};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. The talks of July.")?;
    /// assert_eq!(Index::of_document(&document).find(&Query::parse("TALKS")).len(), 2);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn of_document(document: &Document) -> Self {
        Builder::default().document(document).finish()
    }

    /// How many words each document has, by its number.
    ///
    /// ```
    /// use frus::search::Builder;
    /// let index = Builder::default().line("The talks").line("").line("of July").finish();
    /// assert_eq!(index.lengths(), [2, 0, 2]);
    /// ```
    #[must_use]
    pub fn lengths(&self) -> Vec<u32> {
        let mut lengths = vec![0; self.documents as usize];
        let mut first = 0;
        for (end, stretch) in self.stretches() {
            if let Some(length) = lengths.get_mut(stretch.document as usize) {
                *length += (end - first) as u32 - 1;
            }
            first = end;
        }
        lengths
    }

    /// Where the word at a place of the order begins, as a byte of `text`.
    pub(super) fn start(&self, at: usize) -> usize {
        self.starts
            .get(at)
            .map_or(self.text.len(), |start| *start as usize)
    }

    /// Where the word at a place of the order stands. Its end is found by reading it again, which is as fast as to look
    /// it up, and saves four bytes a word.
    pub(super) fn word_at(&self, at: usize) -> Range<usize> {
        let start = self.start(at);
        let word = Words::from(&self.text, start).next(&mut String::new());
        word.unwrap_or(start..start)
    }

    /// What stands between the word at a place of the order and the next.
    pub(super) fn gap_after(&self, at: usize) -> &str {
        let gap = self.word_at(at).end..self.start(at + 1);
        self.text.get(gap).unwrap_or_default()
    }

    /// The stretch that holds a place of the order.
    pub(super) fn stretch(&self, at: usize) -> Option<&Stretch> {
        let past = self
            .stretches
            .partition_point(|stretch| stretch.first as usize <= at);
        self.stretches.get(past.checked_sub(1)?)
    }

    /// The places of the order that a stretch has, with its end.
    pub(super) fn places_around(&self, at: usize) -> Range<usize> {
        let past = self
            .stretches
            .partition_point(|stretch| stretch.first as usize <= at);
        let first = |stretch: usize| {
            self.stretches
                .get(stretch)
                .map(|stretch| stretch.first as usize)
        };
        let start = past.checked_sub(1).and_then(first);
        start.unwrap_or_default()..first(past).unwrap_or(self.order.len()).saturating_sub(1)
    }

    /// Where a stretch begins, as a byte of `text`, by its first place in the order.
    pub(super) fn stretch_start(&self, first: usize) -> usize {
        // Behind the sign that ends the stretch before.
        let before = first.checked_sub(1).map(|end| self.start(end) + 1);
        before.unwrap_or_default()
    }

    /// Each stretch, with where the places of the order end that it has.
    pub(super) fn stretches(&self) -> impl Iterator<Item = (usize, &Stretch)> {
        self.ends().zip(&self.stretches)
    }

    /// Where the places of the order end that each stretch has.
    fn ends(&self) -> impl Iterator<Item = usize> {
        let next = self.stretches.iter().skip(1);
        let next = next.map(|stretch| stretch.first as usize);
        next.chain([self.order.len()])
    }

    /// The spans of the source that a range of `text` came from; several where something else lies between in the source.
    pub(super) fn spans(&self, range: &Range<usize>) -> Vec<Span> {
        let whole = Span::new(range.start as u32, range.end as u32);
        let first = self
            .pieces
            .partition_point(|piece| piece.at.end <= whole.start);
        let pieces = self
            .pieces
            .iter()
            .skip(first)
            .take_while(|piece| piece.at.start < whole.end);
        // Stretches of `text` that are one in the source, too, with where they begin there.
        let mut runs: Vec<(Span, u32)> = Vec::new();
        let mut spans = Vec::new();
        for piece in pieces {
            if piece.at.len() != piece.source.len() {
                spans.extend((!piece.source.is_empty()).then_some(piece.source));
                continue;
            }
            let start = piece.at.start.max(whole.start);
            let part = Span::new(start, piece.at.end.min(whole.end));
            let source = piece.source.start + (start - piece.at.start);
            match runs.last_mut() {
                Some((run, from)) if run.end == start && *from + run.len() == source => {
                    run.end = part.end;
                }
                _ => runs.push((part, source)),
            }
        }
        spans.extend(runs.into_iter().filter_map(|(run, from)| {
            let words = run.of(&self.text)?;
            let before = (words.len() - words.trim_start().len()) as u32;
            let length = words.trim().len() as u32;
            (length > 0).then(|| Span::new(from + before, from + before + length))
        }));
        spans
    }
}
