//! What was found.

use core::{iter::FusedIterator, ops::Range};

use super::{
    index::{Index, Stretch},
    place::{Counts, Field, Place},
    snippet::{self, Passage, Snippet},
};
use crate::Span;

/// What an index holds of a query, in reading order: a document's blocks, its notes, then people, terms and events.
///
/// What a hit says of itself is worked out when it is asked, so that a list of a hundred thousand costs little.
#[derive(Clone, Debug)]
pub struct Hits<'a> {
    index: &'a Index,
    counts: Vec<Counts>,
    matches: Vec<Match>,
}

/// The hits in one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InDocument {
    /// Its number in the index, from 0.
    pub document: u32,
    /// The numbers of the hits in it, as [`Hits::get`] takes them.
    pub hits: Range<usize>,
    /// How often each part of the query occurs in it, in the order of [`Query::parts`](super::Query::parts).
    pub counts: Vec<Counts>,
}

/// Where a part of a query stands in the order of words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) part: u32,
}

impl<'a> Hits<'a> {
    pub(super) fn new(index: &'a Index, counts: Vec<Counts>, matches: Vec<Match>) -> Self {
        Self {
            index,
            counts,
            matches,
        }
    }

    /// How often each part of the query occurs, in the order of [`Query::parts`](super::Query::parts).
    ///
    /// Words and phrases are counted as they are written: a plural is another word. Occurrences of a phrase that overlap, as
    /// of "a a" in "a a a", count once. A part that is a prefix counts every word that begins so.
    #[must_use]
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }

    /// How many hits there are, of all parts together.
    #[must_use]
    pub fn len(&self) -> usize {
        self.matches.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.matches.is_empty()
    }

    /// The hit of that number, from 0.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<Hit<'a>> {
        let found = self.matches.get(number)?;
        let (first, last) = (found.first as usize, found.last as usize);
        Some(Hit {
            index: self.index,
            part: found.part as usize,
            stretch: self.index.stretch(first)?,
            first,
            last,
        })
    }

    /// The documents in which anything was found, in the order of the index, each with its hits.
    ///
    /// ```
    /// use frus::search::{Builder, Query};
    /// let index = Builder::default().line("The talks began").line("No talks; the talks of July").finish();
    /// let hits = index.find(&Query::parse("talks july"));
    /// let counts = |document: &frus::search::InDocument| document.counts.iter().map(|counts| counts.total()).collect();
    /// let found: Vec<Vec<u32>> = hits.by_document().iter().map(counts).collect();
    /// assert_eq!(found, [[1, 0], [2, 1]]);
    /// ```
    #[must_use]
    pub fn by_document(&self) -> Vec<InDocument> {
        self.index.by_document(self.counts.len(), &self.matches)
    }

    /// Every hit, in reading order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Hit<'a>> + FusedIterator {
        (0..self.len()).filter_map(|number| self.get(number))
    }
}

/// A place where a part of the query stands.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    index: &'a Index,
    stretch: &'a Stretch,
    part: usize,
    first: usize,
    last: usize,
}

impl<'a> Hit<'a> {
    /// The number of the part of the query, from 0.
    #[must_use]
    pub const fn part(&self) -> usize {
        self.part
    }

    /// The number of the document in the index, from 0.
    #[must_use]
    pub const fn document(&self) -> u32 {
        self.stretch.document
    }

    /// Where it is.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.stretch.place
    }

    /// The id of the block, or of the person, term or event: `p4`, `note-4-p2`, `person-allison`.
    #[must_use]
    pub fn id(&self) -> &'a str {
        &self.stretch.id
    }

    /// The id of the note that holds the block: `note-4`.
    #[must_use]
    pub fn note(&self) -> Option<&'a str> {
        self.stretch.note.as_deref()
    }

    /// The field of the person, term or event; `None` in a document.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        self.stretch.field
    }

    /// The words found, as bytes of the document's source; in an entry, of the text of its [`field`](Self::field).
    ///
    /// Several where a page break, a note reference or an omission lies between; none of them is empty.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        self.index.spans(&self.range())
    }

    /// The words found and up to `words` before and after them, of the same paragraph, line or entry; no more than a
    /// thousand bytes on either side.
    #[must_use]
    pub fn snippet(&self, words: usize) -> Snippet {
        snippet::around(self.index, self.first..self.last + 1, words)
    }

    /// Whether another hit stands among the words that a [snippet](Self::snippet) of this one has.
    #[must_use]
    pub fn is_near(&self, other: &Self, words: usize) -> bool {
        let around = self.first.saturating_sub(words)..self.last.saturating_add(words + 1);
        core::ptr::eq(self.stretch, other.stretch)
            && around.contains(&other.first)
            && around.contains(&other.last)
    }

    /// The words found and up to `words` before and after them, with what else of `hits` stands among them.
    ///
    /// ```
    /// use frus::search::{Builder, Hit, Query};
    /// let index = Builder::default().line("On July 2 the talks began, and the talks went on.").finish();
    /// let hits = index.find(&Query::parse("talks began \"talks began\""));
    /// let all: Vec<Hit<'_>> = hits.iter().collect();
    /// let passage = all[0].passage(&all, 3);
    /// assert_eq!(passage.text, "July 2 the talks began, and the");
    /// let marked: Vec<&str> = passage.hits.iter().map(|hit| &passage.text[hit.clone()]).collect();
    /// assert_eq!(marked, ["talks began"]);
    /// ```
    #[must_use]
    pub fn passage(&self, hits: &[Self], words: usize) -> Passage {
        let near = hits.iter().filter(|other| self.is_near(other, words));
        let near: Vec<_> = near.map(|hit| hit.first..hit.last + 1).collect();
        snippet::around_all(self.index, self.first..self.last + 1, &near, words)
    }

    fn range(&self) -> Range<usize> {
        self.index.start(self.first)..self.index.word_at(self.last).end
    }
}
