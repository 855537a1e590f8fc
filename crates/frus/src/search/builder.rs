//! Making an index, a document at a time.

use super::{
    index::{Index, Piece, Stretch},
    place::{Field, Place},
    vocabulary::Collector,
    words::Words,
};
use crate::{
    Document, Span,
    document::{Block, BlockKind, Inline, InlineKind},
    edition::Edition,
};

/// Stands in the order of words where a stretch ends, so that no phrase runs across it.
const END: u32 = u32::MAX;

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
