//! The state that the checks of a data file share: the text, the ids in use, the marks to add, the mistakes found.

use std::collections::BTreeSet;

use strings::Strings;
use toml::Spanned;

use super::{
    data_file::{Fact, Quoted},
    mistake::MistakeKind,
};
use crate::{
    Document, Position, Positions, Span,
    date::Mention,
    document::{InlineKind, Mark},
    edition::{OwnDay, Sourced},
    quote::{QuoteError, TextQuote},
};

/// The byte of the data file that a mark comes from, the span of the text it goes on, and the mark.
type PlacedMark = (usize, Span, Mark);

/// Checks a data file against the text, and collects the marks and the mistakes.
pub(super) struct Checker<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    /// The language of what the library itself says.
    pub(super) strings: &'a Strings,
    mentions: Vec<Mention>,
    /// The dates of the text that are evidence, or that an entry of the file lists as unused.
    accounted: BTreeSet<Span>,
    /// The ids of the events about which there is a conflict.
    pub(super) disputed: BTreeSet<String>,
    ids: BTreeSet<String>,
    marks: Vec<PlacedMark>,
    mistakes: Vec<(usize, MistakeKind)>,
}

/// The position of a quotation in the text.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) quote: Span,
    pub(super) words: Span,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        text: &'a str,
        document: &'a Document,
        own: Option<OwnDay>,
        strings: &'a Strings,
    ) -> Self {
        Self {
            text,
            document,
            strings,
            mentions: OwnDay::mentions(own, document),
            accounted: BTreeSet::new(),
            disputed: BTreeSet::new(),
            ids: ids_of(document),
            marks: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<PlacedMark>, Vec<(usize, MistakeKind)>) {
        (self.marks, self.mistakes)
    }

    /// Records a mistake at byte `at` of the data file.
    pub(super) fn mistake(&mut self, at: usize, kind: MistakeKind) {
        self.mistakes.push((at, kind));
    }

    /// Whether such a mistake was found so far.
    pub(super) fn has_mistake(&self, is_such: impl Fn(&MistakeKind) -> bool) -> bool {
        self.mistakes.iter().any(|(_, kind)| is_such(kind))
    }

    /// The value of a key that must not be blank.
    pub(super) fn required_text(&mut self, key: &'static str, value: &Spanned<String>) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
        owned(value)
    }

    /// The value of a key that may be left out, but must not be blank.
    pub(super) fn optional_text(
        &mut self,
        key: &'static str,
        value: Option<&Spanned<String>>,
    ) -> Option<String> {
        value.map(|value| self.required_text(key, value))
    }

    /// A fact from outside the text: neither its text nor its source may be blank.
    pub(super) fn sourced(&mut self, fact: &Fact) -> Sourced {
        Sourced {
            text: self.required_text("text", &fact.text),
            source: self.required_text("source", &fact.source),
        }
    }

    /// An id of the file: it must be well formed and unique.
    pub(super) fn id(&mut self, id: &Spanned<String>, prefix: &'static str) -> String {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let own = id.get_ref().strip_prefix(prefix);
        if !own.is_some_and(|own| !own.is_empty() && own.bytes().all(plain)) {
            self.mistake(id.span().start, MistakeKind::Id { prefix });
        }
        self.claim_id(id.span().start, owned(id))
    }

    /// Records an id as used, and reports it at byte `at` if it was used before.
    pub(super) fn claim_id(&mut self, at: usize, id: String) -> String {
        if !self.ids.insert(id.clone()) {
            self.mistake(at, MistakeKind::DuplicateId(id.clone()));
        }
        id
    }

    /// The position of the quotation and its words in the text; `None`, and a mistake, where it is not found.
    pub(super) fn find(&mut self, quoted: Quoted<'_>) -> Option<Found> {
        let quote = self.find_quote(quoted)?;
        let words = self.find_words(quoted, quote)?;
        Some(Found { quote, words })
    }

    /// The position of the whole quotation in the text.
    pub(super) fn find_quote(&mut self, quoted: Quoted<'_>) -> Option<Span> {
        let exact = quoted.quote.get_ref();
        let occurrence = quoted.occurrence.map(|occurrence| *occurrence.get_ref());
        let quote = TextQuote { exact, occurrence }.find(self.text);
        self.or_mistake(quoted.quote, quote, MistakeKind::Quote)
    }

    /// The position of the `words` of a quotation that is at `quote`; all of the quotation where it has no `words`.
    pub(super) fn find_words(&mut self, quoted: Quoted<'_>, quote: Span) -> Option<Span> {
        match quoted.words {
            Some(words) => self.find_inside(quoted, quote, words),
            None => Some(quote),
        }
    }

    /// The position of words inside a quotation that is at `quote`.
    pub(super) fn find_inside(
        &mut self,
        quoted: Quoted<'_>,
        quote: Span,
        words: &Spanned<String>,
    ) -> Option<Span> {
        let inside = TextQuote::new(words.get_ref()).find(quoted.quote.get_ref());
        let inside = self.or_mistake(words, inside, MistakeKind::Words)?;
        let start = quote.start.saturating_add(inside.start);
        Some(Span::new(start, start.saturating_add(inside.len())))
    }

    /// The position of a quotation that has no `occurrence`, and so must occur only once in the text.
    pub(super) fn find_only(&mut self, quote: &Spanned<String>) -> Option<Span> {
        let found = TextQuote::new(quote.get_ref()).find(self.text);
        self.or_mistake(quote, found, MistakeKind::OnlyQuote)
    }

    /// The span, or a mistake.
    fn or_mistake(
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

    /// The date that the rules find in exactly these words of the text.
    pub(super) fn mention(&self, words: Span) -> Option<Mention> {
        self.mentions
            .iter()
            .find(|mention| mention.span == words)
            .cloned()
    }

    /// Records that the date in these words is accounted for; whether it was not so before.
    pub(super) fn account_for(&mut self, words: Span) -> bool {
        self.accounted.insert(words)
    }

    /// The dates of the text that nothing accounts for, in text order: their words and position.
    pub(super) fn unaccounted_dates(&self) -> Vec<(String, Position)> {
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
    pub(super) fn mark_quote(&mut self, quoted: Quoted<'_>, mark: Mark) {
        if let Some(found) = self.find(quoted) {
            self.add_mark(quoted.quote.span().start, found.words, mark);
        }
    }

    /// Puts a mark on every whole-word occurrence of a name.
    pub(super) fn mark_name(&mut self, name: &Spanned<String>, mark: &Mark) {
        let at = name.span().start;
        let places: Vec<Span> = whole_words(self.text, name.get_ref()).collect();
        if places.is_empty() {
            self.mistake(at, MistakeKind::NameNotFound);
        }
        // Somebody called Page is not named in "[Page 305]"; a name that stands in no running words at all is a mistake.
        let is_in_words = |place: &&Span| !self.document.words_in(**place).is_empty();
        let in_words: Vec<Span> = places.iter().filter(is_in_words).copied().collect();
        let places = if in_words.is_empty() {
            places
        } else {
            in_words
        };
        for place in places {
            self.add_mark(at, place, mark.clone());
        }
    }

    /// Puts a mark on a span of the text, for an entry at byte `at` of the data file.
    pub(super) fn add_mark(&mut self, at: usize, span: Span, mark: Mark) {
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
        InlineKind::Text { .. } | InlineKind::Gap(_) => None,
    });
    notes
        .chain(blocks.map(|block| &block.id))
        .chain(inside)
        .cloned()
        .collect()
}

/// The occurrences of `name` that have no letter or digit directly beside them.
fn whole_words<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Span> + 't {
    let occurrences = text
        .match_indices(name)
        .filter(|(_, found)| !found.is_empty());
    occurrences.filter_map(move |(at, found)| {
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
