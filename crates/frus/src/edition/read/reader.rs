//! What the checks share: the text, the ids given so far, the marks to put on, and the mistakes found.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{
    file::{Fact, Quoted},
    mistake::MistakeKind,
};
use crate::{
    Document, Position, Positions, Span,
    date::{Day, Mention, mentions},
    document::{InlineKind, Mark},
    edition::Sourced,
    quote::{QuoteError, TextQuote},
};

/// A mark, where it goes, and where in the data file it comes from.
type Placed = (usize, Span, Mark);

/// Goes through a data file once, and keeps what it finds.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    mentions: Vec<Mention>,
    /// The words that are evidence, or that an entry of the file says are none.
    accounted: BTreeSet<Span>,
    /// The ids of the events about which there is a conflict.
    pub(super) disputed: BTreeSet<String>,
    ids: BTreeSet<String>,
    marks: Vec<Placed>,
    mistakes: Vec<(usize, MistakeKind)>,
}

/// Where a quotation stands in the text.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) quote: Span,
    pub(super) words: Span,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, document: &'a Document, own: Option<Day>) -> Self {
        Self {
            text,
            document,
            mentions: mentions(document, own),
            accounted: BTreeSet::new(),
            disputed: BTreeSet::new(),
            ids: ids_of(document),
            marks: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<Placed>, Vec<(usize, MistakeKind)>) {
        (self.marks, self.mistakes)
    }

    /// Keeps a mistake at byte `at` of the data file.
    pub(super) fn mistake(&mut self, at: usize, kind: MistakeKind) {
        self.mistakes.push((at, kind));
    }

    /// Whether a mistake of these was found so far.
    pub(super) fn has_mistake(&self, of_these: impl Fn(&MistakeKind) -> bool) -> bool {
        self.mistakes.iter().any(|(_, kind)| of_these(kind))
    }

    /// The value of a key that must say something.
    pub(super) fn filled(&mut self, key: &'static str, value: &Spanned<String>) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
        owned(value)
    }

    /// The value of a key that may be left out, and else must say something.
    pub(super) fn filled_if_given(
        &mut self,
        key: &'static str,
        value: Option<&Spanned<String>>,
    ) -> Option<String> {
        value.map(|value| self.filled(key, value))
    }

    /// A fact from outside the text: both what it is and where it is from must be said.
    pub(super) fn fact(&mut self, fact: &Fact) -> Sourced {
        Sourced {
            text: self.filled("text", &fact.text),
            source: self.filled("source", &fact.source),
        }
    }

    /// An id of the file: well formed, and given to nothing else.
    pub(super) fn id(&mut self, id: &Spanned<String>, prefix: &'static str) -> String {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let own = id.get_ref().strip_prefix(prefix);
        if !own.is_some_and(|own| !own.is_empty() && own.bytes().all(plain)) {
            self.mistake(id.span().start, MistakeKind::Id { prefix });
        }
        self.give(id.span().start, owned(id))
    }

    /// An id that is made here, from an entry at byte `at`.
    pub(super) fn give(&mut self, at: usize, id: String) -> String {
        if !self.ids.insert(id.clone()) {
            self.mistake(at, MistakeKind::DuplicateId(id.clone()));
        }
        id
    }

    /// Where the quotation stands; a mistake, and nothing, where it can not be told.
    pub(super) fn find(&mut self, quoted: Quoted<'_>) -> Option<Found> {
        let quote = self.find_quote(quoted)?;
        let words = self.find_words(quoted, quote)?;
        Some(Found { quote, words })
    }

    /// Where the whole quotation stands.
    pub(super) fn find_quote(&mut self, quoted: Quoted<'_>) -> Option<Span> {
        let exact = quoted.quote.get_ref();
        let occurrence = quoted.occurrence.map(|occurrence| *occurrence.get_ref());
        let quote = TextQuote { exact, occurrence }.find(self.text);
        self.found(quoted.quote, quote, MistakeKind::Quote)
    }

    /// Where the words of a quotation stand that count, which itself stands at `quote`; all of it, where it names none.
    pub(super) fn find_words(&mut self, quoted: Quoted<'_>, quote: Span) -> Option<Span> {
        match quoted.words {
            Some(words) => self.find_inside(quoted, quote, words),
            None => Some(quote),
        }
    }

    /// Where words of a quotation stand, which itself stands at `quote`.
    pub(super) fn find_inside(
        &mut self,
        quoted: Quoted<'_>,
        quote: Span,
        words: &Spanned<String>,
    ) -> Option<Span> {
        let inside = TextQuote::new(words.get_ref()).find(quoted.quote.get_ref());
        let inside = self.found(words, inside, MistakeKind::Words)?;
        let start = quote.start.saturating_add(inside.start);
        Some(Span::new(start, start.saturating_add(inside.len())))
    }

    /// Where words stand that can name no occurrence, and so must be quoted at such length that they occur once.
    pub(super) fn find_only(&mut self, quote: &Spanned<String>) -> Option<Span> {
        let found = TextQuote::new(quote.get_ref()).find(self.text);
        self.found(quote, found, MistakeKind::OnlyQuote)
    }

    fn found(
        &mut self,
        words: &Spanned<String>,
        found: Result<Span, QuoteError>,
        kind: fn(QuoteError) -> MistakeKind,
    ) -> Option<Span> {
        found
            .map_err(|error| self.mistake(words.span().start, kind(error)))
            .ok()
    }

    /// The id of the block that holds the whole span.
    pub(super) fn block(&mut self, at: usize, span: Span) -> Option<String> {
        let block = self
            .document
            .blocks_with_notes()
            .find(|block| block.span.contains(span));
        if block.is_none() {
            self.mistake(at, MistakeKind::AcrossBlocks);
        }
        block.map(|block| block.id.clone())
    }

    /// The date that the rules read in exactly these words of the text.
    pub(super) fn mention(&self, words: Span) -> Option<Mention> {
        self.mentions
            .iter()
            .find(|mention| mention.span == words)
            .cloned()
    }

    /// Keeps that words of the text are accounted for, and tells whether they were not so before.
    pub(super) fn account_for(&mut self, words: Span) -> bool {
        self.accounted.insert(words)
    }

    /// The dates of the text that nothing accounts for, in its order.
    pub(super) fn unaccounted(&self) -> Vec<(String, Position)> {
        let mut positions = Positions::new(self.text);
        self.mentions
            .iter()
            .filter(|mention| !self.accounted.contains(&mention.span))
            .map(|mention| {
                let words = self.document.words_in(mention.span);
                (words, positions.of(mention.span.start))
            })
            .collect()
    }

    /// Puts a mark on the words of a quotation.
    pub(super) fn mark(&mut self, quoted: Quoted<'_>, mark: Mark) {
        if let Some(found) = self.find(quoted) {
            self.place(quoted.quote.span().start, found.words, mark);
        }
    }

    /// Puts a mark on every place where a name stands as a word of its own.
    pub(super) fn mark_name(&mut self, name: &Spanned<String>, mark: &Mark) {
        let at = name.span().start;
        let places: Vec<Span> = words_alike(self.text, name.get_ref()).collect();
        if places.is_empty() {
            self.mistake(at, MistakeKind::NameNotFound);
        }
        for span in places {
            self.place(at, span, mark.clone());
        }
    }

    /// Puts a mark on a span of the text, for an entry at byte `at` of the data file.
    pub(super) fn place(&mut self, at: usize, span: Span, mark: Mark) {
        self.marks.push((at, span, mark));
    }
}

pub(super) fn owned(value: &Spanned<String>) -> String {
    value.get_ref().clone()
}

/// The ids that the document itself uses; an id of the file must not hide one in an address.
fn ids_of(document: &Document) -> BTreeSet<String> {
    let notes = document.notes.iter().map(|note| &note.id);
    let blocks = document.blocks_with_notes();
    let inlines = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines());
    let inside = inlines.filter_map(|inline| match &inline.kind {
        InlineKind::NoteReference { id, .. } => Some(id),
        InlineKind::PageBreak(page) => Some(&page.id),
        InlineKind::Text { .. } => None,
    });
    notes
        .chain(blocks.map(|block| &block.id))
        .chain(inside)
        .cloned()
        .collect()
}

/// The places where `name` has no letter or digit directly beside it.
fn words_alike<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Span> + 't {
    let places = text
        .match_indices(name)
        .filter(|(_, found)| !found.is_empty());
    places.filter_map(move |(at, found)| {
        let end = at.checked_add(found.len())?;
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(end..)?.chars().next();
        let alone = [before, after]
            .into_iter()
            .flatten()
            .all(|beside| !beside.is_alphanumeric());
        let span = Span::new(u32::try_from(at).ok()?, u32::try_from(end).ok()?);
        alone.then_some(span)
    })
}
