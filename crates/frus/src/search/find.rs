//! Finding the words and phrases of a query in one pass over the order of words.

use core::ops::Range;

use super::{
    hits::{Hits, InDocument, Match},
    index::Index,
    place::Counts,
    query::{AskedWord, Joint, Part, Query},
    words::{is_dash_or_space, is_glue},
};

impl Index {
    /// Finds every word and phrase of a query, each by itself.
    ///
    /// The time grows with the number of words in the index and with that of the hits.
    ///
    /// ```
    /// use frus::{Document, search::{Index, Query}};
    /// let text = "No. 1\nEditorial Note\n\nThe Ambassador’s five year [Page 7] period.";
    /// let index = Index::of_document(&Document::parse(text)?);
    /// let hits = index.find(&Query::parse("ambassador's \"year period\" five-year treaty"));
    /// let counts: Vec<u32> = hits.counts().iter().map(|counts| counts.total()).collect();
    /// assert_eq!(counts, [1, 1, 1, 0]);
    /// let spans = hits.iter().nth(2).map(|hit| hit.spans()).unwrap_or_default();
    /// let words: Vec<_> = spans.iter().filter_map(|span| span.of(text)).collect();
    /// assert_eq!(words, ["year", "period"]);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn find(&self, query: &Query) -> Hits<'_> {
        let parts = query.parts().iter();
        let mut patterns: Vec<_> = parts.map(|part| Pattern::new(self, part)).collect();
        // For each word of the vocabulary, the patterns that begin with it, a bit each: the pass over the text asks one table.
        let mut begin: Vec<Beginnings> = vec![0; self.vocabulary.len()];
        for (number, pattern) in patterns.iter().enumerate() {
            for word in pattern.first_words() {
                if let Some(patterns) = begin.get_mut(word as usize) {
                    *patterns |= 1 << number;
                }
            }
        }
        let mut matches = Vec::new();
        for (at, word) in self.order.iter().enumerate() {
            let mut here = begin.get(*word as usize).copied().unwrap_or_default();
            while here != 0 {
                let part = here.trailing_zeros();
                here &= here - 1;
                let pattern = patterns.get_mut(part as usize);
                if let Some(last) = pattern.and_then(|pattern| pattern.find_at(self, at)) {
                    let (first, last) = (at as u32, last as u32);
                    matches.push(Match { first, last, part });
                }
            }
        }
        let counts = self.count(query.parts().len(), &matches);
        Hits::new(self, counts, matches)
    }

    /// Puts matches, which are in reading order, together by document, and counts them there.
    pub(super) fn by_document(&self, parts: usize, matches: &[Match]) -> Vec<InDocument> {
        let mut documents: Vec<InDocument> = Vec::new();
        let mut at = 0;
        for (end, stretch) in self.stretches() {
            while let Some(found) = matches.get(at)
                && (found.first as usize) < end
            {
                if documents
                    .last()
                    .is_none_or(|last| last.document != stretch.document)
                {
                    documents.push(InDocument {
                        document: stretch.document,
                        hits: at..at,
                        counts: vec![Counts::default(); parts],
                    });
                }
                if let Some(document) = documents.last_mut() {
                    if let Some(counts) = document.counts.get_mut(found.part as usize) {
                        counts.add(stretch.place);
                    }
                    document.hits.end = at + 1;
                }
                at += 1;
            }
        }
        documents
    }

    /// Counts matches, which are in reading order, by part and place.
    fn count(&self, parts: usize, mut matches: &[Match]) -> Vec<Counts> {
        let mut counts = vec![Counts::default(); parts];
        for (end, stretch) in self.stretches() {
            while let Some((found, others)) = matches.split_first()
                && (found.first as usize) < end
            {
                if let Some(counts) = counts.get_mut(found.part as usize) {
                    counts.add(stretch.place);
                }
                matches = others;
            }
        }
        counts
    }
}

/// A bit for each part of a query.
type Beginnings = u16;
const _: () = assert!(Query::MOST_PARTS <= Beginnings::BITS as usize);

/// A part of a query in the numbers of an index's vocabulary.
struct Pattern<'a> {
    words: &'a [AskedWord],
    /// For each word, what may stand for it in the text.
    choices: Vec<Choices>,
    /// The first place of the order that no match has taken.
    free: usize,
}

/// The numbers of the words of the text that stand for one that is asked for.
struct Choices {
    /// The word itself, or every word that begins so.
    one: Range<u32>,
    /// The word and the next in one, as where a line ended at the dash between them.
    joined: Range<u32>,
}

impl<'a> Pattern<'a> {
    fn new(index: &Index, part: &'a Part) -> Self {
        let words = part.words.as_slice();
        let choices = words.iter().enumerate().map(|(at, word)| {
            let is_prefix = |at: usize| part.is_prefix() && at + 1 == words.len();
            let next = words.get(at + 1).filter(|next| next.joint == Joint::Dash);
            let joined = next.map(|next| {
                let letters = [word.letters.as_str(), &next.letters].concat();
                index.vocabulary.find(&letters, is_prefix(at + 1))
            });
            Choices {
                one: index.vocabulary.find(&word.letters, is_prefix(at)),
                joined: joined.unwrap_or_default(),
            }
        });
        Self {
            words,
            choices: choices.collect(),
            free: 0,
        }
    }

    /// The words with which a match may begin.
    fn first_words(&self) -> impl Iterator<Item = u32> + use<> {
        let choices = self.choices.first();
        let ranges = choices.map(|choices| [choices.one.clone(), choices.joined.clone()]);
        ranges.into_iter().flatten().flatten()
    }

    /// Where a match ends that begins at a place of the order; none where the match before reaches over it.
    fn find_at(&mut self, index: &Index, first: usize) -> Option<usize> {
        if first < self.free {
            return None;
        }
        let last = self.end_of_match(index, first)?;
        self.free = last + 1;
        Some(last)
    }

    fn end_of_match(&self, index: &Index, first: usize) -> Option<usize> {
        let mut asked = 0;
        for at in first.. {
            let number = index.order.get(at)?;
            let choices = self.choices.get(asked)?;
            let words = if choices.one.contains(number) {
                1
            } else if choices.joined.contains(number) && is_broken(index, at) {
                2
            } else {
                return None;
            };
            // What stands before is looked at only where the words fit.
            let joint = self.words.get(asked)?.joint;
            let fits = at == first
                || match joint {
                    Joint::Any => true,
                    Joint::Dash => is_dash_or_space(index.gap_after(at - 1)),
                    Joint::Glue => is_glue(index.gap_after(at - 1)),
                };
            if !fits {
                return None;
            }
            asked += words;
            if asked == self.choices.len() {
                return Some(at);
            }
        }
        None
    }
}

/// Whether the word at a place of the order is written over the end of a line.
fn is_broken(index: &Index, at: usize) -> bool {
    let word = index.text.get(index.word_at(at));
    word.is_some_and(|word| word.contains('\n'))
}
