//! What is made once of the words to be searched.

use core::ops::Range;

use super::{
    place::{Field, Place},
    vocabulary::{Collector, Vocabulary},
    words::Words,
};
use crate::{
    Document, Span,
    document::{Block, BlockKind, Inline, InlineKind},
    edition::Edition,
};

/// Stands in the order of words where a stretch ends, so that no phrase runs across it.
const END: u32 = u32::MAX;

/// The words of a document, of an edition, or of many, made ready to be searched; see the [module](super).
///
/// It holds a copy of the words, so that it may outlive what it was made of.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Everything that can be found, as it is written, stretch by stretch.
    pub(super) text: String,
    /// The words in the order of the text, by their number in the vocabulary; [`END`] behind each stretch.
    pub(super) order: Vec<u32>,
    /// For each place in `order`, where in `text` it begins.
    starts: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
    stretches: Vec<Stretch>,
    pieces: Vec<Piece>,
    documents: u32,
}

/// Words that belong together: a paragraph, a line, a bullet, a field of an entry.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Its first place in the order of words.
    first: u32,
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
struct Piece {
    /// In the text of the index.
    at: Span,
    /// In the source. Of another length only where a document was made by hand, and its spans do not fit its words.
    source: Span,
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
        for (end, stretch) in self.ends().zip(&self.stretches) {
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

/// Makes an [`Index`] of several documents, of a whole volume for instance.
///
/// Documents are numbered from 0, in the order in which they are added. Of more than 4 GiB of words, those beyond are
/// left out.
///
/// ```
/// use frus::{Document, search::{Builder, Query}};
/// let first = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let second = Document::parse("No. 2\nEditorial Note\n\nNo talks.")?;
/// let index = Builder::default().document(&first).document(&second).finish();
/// let hits = index.find(&Query::parse("talks"));
/// assert_eq!(hits.iter().map(|hit| hit.document()).collect::<Vec<_>>(), [0, 1]);
/// # Ok::<(), frus::ParseError>(())
/// ```
#[derive(Default)]
pub struct Builder {
    index: Index,
    collector: Collector,
    word: String,
    documents: u32,
}

impl Builder {
    /// Adds the words of a document: number and title, source note, text and notes.
    #[must_use]
    pub fn document(mut self, document: &Document) -> Self {
        self.words_of(document);
        self.documents += 1;
        self
    }

    /// Adds the words of an edition: its document, its people, terms and events.
    #[must_use]
    pub fn edition(mut self, edition: &Edition) -> Self {
        self.words_of(&edition.document);
        self.entries_of(edition);
        for event in &edition.events {
            let mut field = |field, text: &str| self.field(Place::Event, field, &event.id, text);
            field(Field::Name, &event.title);
            field(Field::Date, &event.date_words);
            field(Field::Description, &event.summary);
        }
        self.documents += 1;
        self
    }

    /// Adds a line of words as a document of its own: a name, a title.
    ///
    /// ```
    /// use frus::search::{Builder, Query};
    /// let names = ["The Ambassador in Japan (Allison)", "The Secretary of State"];
    /// let names = names.into_iter().fold(Builder::default(), Builder::line).finish();
    /// let found: Vec<u32> = names.find(&Query::parse("secretary")).iter().map(|hit| hit.document()).collect();
    /// assert_eq!(found, [1]);
    /// ```
    #[must_use]
    pub fn line(mut self, words: &str) -> Self {
        self.field(Place::Heading, Field::Name, "", words);
        self.documents += 1;
        self
    }

    /// The index of everything that was added.
    #[must_use]
    pub fn finish(self) -> Index {
        let (vocabulary, numbers) = self.collector.finish();
        let mut index = self.index;
        index.documents = self.documents;
        for word in &mut index.order {
            // An end has no number and stays.
            if let Some(number) = numbers.get(*word as usize) {
                *word = *number;
            }
        }
        index.vocabulary = vocabulary;
        index.text.shrink_to_fit();
        index.order.shrink_to_fit();
        index.starts.shrink_to_fit();
        index.pieces.shrink_to_fit();
        index
    }

    fn words_of(&mut self, document: &Document) {
        for block in &document.blocks {
            self.block(block, Place::of(&block.kind), None);
        }
        for note in &document.notes {
            let place = match note.is_source_note() {
                true => Place::SourceNote,
                false => Place::Note,
            };
            for block in &note.blocks {
                self.block(block, place, Some(&note.id));
            }
        }
    }

    fn entries_of(&mut self, edition: &Edition) {
        for person in &edition.people {
            let mut field = |field, text: &str| self.field(Place::Person, field, &person.id, text);
            field(Field::Name, &person.name);
            field(Field::Description, &person.description.text);
            field(
                Field::Caution,
                person.caution.as_deref().unwrap_or_default(),
            );
        }
        for term in &edition.terms {
            let mut field = |field, text: &str| self.field(Place::Term, field, &term.id, text);
            field(Field::Name, &term.term);
            field(Field::Description, &term.expansion.text);
            field(Field::Caution, term.caution.as_deref().unwrap_or_default());
        }
    }

    fn block(&mut self, block: &Block, place: Place, note: Option<&str>) {
        if let BlockKind::Number(number) = block.kind {
            let from = self.index.text.len();
            self.piece(&number.printed(), block.span);
            self.stretch(from, place, None, &block.id, note);
        }
        for content in block.contents() {
            let from = self.index.text.len();
            self.content(content, from);
            self.stretch(from, place, None, &block.id, note);
        }
    }

    fn field(&mut self, place: Place, field: Field, id: &str, text: &str) {
        let from = self.index.text.len();
        self.piece(
            text,
            Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX)),
        );
        self.stretch(from, place, Some(field), id, None);
    }

    /// Adds running text that begins at byte `from`.
    fn content(&mut self, content: &[Inline], from: usize) {
        // What was left out behind the words so far.
        let (mut gap, mut page) = (false, false);
        for inline in content {
            let Some(words) = inline.words() else {
                gap = true;
                page |= matches!(inline.kind, InlineKind::PageBreak(_));
                continue;
            };
            let before = self
                .index
                .text
                .get(from..)
                .and_then(|text| text.chars().next_back());
            if let (true, Some(before), Some(after)) = (gap, before, words.chars().next()) {
                if page && !before.is_alphanumeric() {
                    // The end of a page is one of a line.
                    self.index.text.push('\n');
                } else if before.is_lowercase() && after.is_uppercase() {
                    self.index.text.push(' ');
                }
            }
            self.piece(words, inline.span);
            (gap, page) = (false, false);
        }
    }

    fn piece(&mut self, words: &str, source: Span) {
        let start = self.index.text.len();
        if words.is_empty() || u32::try_from(start + words.len() + 16).is_err() {
            return;
        }
        self.index.text.push_str(words);
        let at = Span::new(start as u32, self.index.text.len() as u32);
        self.index.pieces.push(Piece { at, source });
    }

    /// The text from byte `from` on is a stretch of its own.
    fn stretch(
        &mut self,
        from: usize,
        place: Place,
        field: Option<Field>,
        id: &str,
        note: Option<&str>,
    ) {
        let first = self.index.order.len() as u32;
        let mut words = Words::from(&self.index.text, from);
        while let Some(found) = words.next(&mut self.word) {
            self.index.order.push(self.collector.meet(&self.word));
            self.index.starts.push(found.start as u32);
        }
        if self.index.order.len() as u32 == first {
            self.index.text.truncate(from);
            while self
                .index
                .pieces
                .pop_if(|piece| piece.at.start as usize >= from)
                .is_some()
            {}
            return;
        }
        self.index.order.push(END);
        self.index.starts.push(self.index.text.len() as u32);
        // A sign with which no word can go on.
        self.index.text.push('\0');
        self.index.stretches.push(Stretch {
            first,
            document: self.documents,
            place,
            field,
            id: id.to_owned(),
            note: note.map(str::to_owned),
        });
    }
}
