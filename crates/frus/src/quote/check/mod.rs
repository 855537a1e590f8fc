//! Checking a quotation: whether a document has these words, where, and what differs.

mod align;
mod anchors;
mod judge;
mod pieces;

use align::Entry;

use super::{
    tokens::{Token, tokens},
    words::Words,
};
use crate::{Document, Span};

/// The longest text that is checked, in bytes; some 15,000 words.
pub const LIMIT: usize = 100_000;

/// What is the matter with a quotation, in a word; from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Word for word, sign for sign.
    Exact,
    /// Word for word, but for what the quoter marks as such: omissions, and words or letters in square brackets.
    ExactButForMarks,
    /// Word for word, but for unmarked punctuation or capitals; marks there may be, too.
    ExactButForSigns,
    /// The document has something like it, but words differ.
    Differs,
    /// The document has nothing like it.
    NotFound,
    /// There is no word in the text.
    NoWords,
    /// The text is longer than `limit` bytes, and was not looked at.
    TooLong {
        /// [`LIMIT`]
        limit: usize,
    },
}

/// What became of a stretch of the pasted text, or of the document between two such. Every `pasted` is a span of the
/// pasted text, and every `found` one of the document's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The document has these words.
    Same {
        /// In the pasted text.
        pasted: Span,
        /// In the document.
        found: Span,
    },
    /// The document has this word with other letters in capitals, and no bracket says so.
    Case {
        /// In the pasted text.
        pasted: Span,
        /// In the document.
        found: Span,
    },
    /// A comma, a dash or another sign that one side has, and the other has not or has another.
    Punctuation {
        /// In the pasted text.
        pasted: Option<Span>,
        /// In the document.
        found: Option<Span>,
    },
    /// Words of the document that were left out, and nothing says so.
    Missing {
        /// In the document.
        found: Span,
    },
    /// Words that the document has not here.
    Added {
        /// In the pasted text.
        pasted: Span,
    },
    /// A word in the place of another.
    Changed {
        /// In the pasted text.
        pasted: Span,
        /// In the document.
        found: Span,
    },
    /// The sign of an omission; `None` where nothing is left out, or it stands at the edge.
    Omission {
        /// The sign in the pasted text.
        pasted: Span,
        /// What it stands for.
        found: Option<Span>,
    },
    /// Words or letters in square brackets, which are the quoter's.
    Inserted {
        /// In the pasted text, with the brackets.
        pasted: Span,
        /// What they stand for, where they do.
        found: Option<Span>,
    },
    /// What stands around the quotation, and is not checked: who said so, a citation, a full stop.
    Around {
        /// In the pasted text.
        pasted: Span,
    },
}

/// A quotation, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What is the matter with it.
    pub verdict: Verdict,
    /// The pasted text piece by piece, in its order. Quotation marks and spaces at the edge of a piece are in none.
    pub pieces: Vec<Piece>,
    /// Where the words stand in the source: one span for each part between two omissions that was found. What to cite is
    /// told by [`Quotation::of`](super::Quotation::of).
    pub places: Vec<Span>,
}

impl Checked {
    fn without_pieces(verdict: Verdict) -> Self {
        Self {
            verdict,
            pieces: Vec::new(),
            places: Vec::new(),
        }
    }
}

/// Whether a document has the pasted words, where, and what differs.
///
/// What does not count: kinds of quotation marks, dashes and spaces; line breaks, and hyphens before them; note numbers,
/// page numbers and labels, pasted or not; quotation marks around the whole, with a citation behind it. `…`, `...` and
/// `[…]` stand for any words of the document, and square brackets say that their words are the quoter's, unless the
/// document itself has them.
///
/// The words are found also where some are wrong. They need to be in the document's order, and half of their letters right.
///
/// ```
/// use frus::{Document, quote::{Piece, Verdict, check}};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks1 were begun “in haste”.\n  1. On July 15.")?;
/// assert_eq!(check(&document, "\"talks were begun 'in haste'.\"").verdict, Verdict::Exact);
/// assert_eq!(check(&document, "[t]he talks … in haste").verdict, Verdict::ExactButForMarks);
///
/// let pasted = "The talks were soon begun";
/// let checked = check(&document, pasted);
/// assert_eq!(checked.verdict, Verdict::Differs);
/// assert!(matches!(checked.pieces[1], Piece::Added { pasted: soon } if soon.of(pasted) == Some("soon")));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn check(document: &Document, pasted: &str) -> Checked {
    if pasted.len() > LIMIT {
        return Checked::without_pieces(Verdict::TooLong { limit: LIMIT });
    }
    let words = Words::of(document);
    let tokens = tokens(pasted, 0);
    let found = of_document(&words);
    let pasted = of_pasted(&tokens, &found);
    let ops = anchors::aligned(&pasted, &found);
    judge::judged(ops, &pasted, &found)
}

/// The words of a document and what is printed between them, numbered.
fn of_document(words: &Words) -> Vec<Entry<'_>> {
    let mut entries = Vec::with_capacity(words.tokens.len() + words.between.len());
    let mut push = |token, is_between| {
        entries.push(Entry {
            token,
            id: 0,
            is_between,
            is_bracketed: false,
        });
    };
    let mut between = words.between.iter().peekable();
    for (at, token) in words.tokens.iter().enumerate() {
        while let Some((_, printed)) = between.next_if(|(before, _)| *before <= at) {
            push(printed, true);
        }
        push(token, false);
    }
    between.for_each(|(_, printed)| push(printed, true));
    // A key has the number of its first place in the order of keys.
    let keys = entries.iter().map(|entry| entry.token.key.as_str());
    let mut order: Vec<(&str, u32)> = keys.zip(0..).collect();
    order.sort_unstable();
    let mut last = ("", 0);
    for (number, (key, at)) in (1..).zip(order) {
        if let Some(entry) = usize::try_from(at).ok().and_then(|at| entries.get_mut(at)) {
            if last.0 != key {
                last = (key, number);
            }
            entry.id = last.1;
        }
    }
    entries
}

/// The pasted words, with the document's numbers; 0 for those that it has not.
fn of_pasted<'a>(tokens: &'a [Token], found: &[Entry<'_>]) -> Vec<Entry<'a>> {
    let mut known: Vec<(&str, u32)> = found
        .iter()
        .map(|entry| (entry.token.key.as_str(), entry.id))
        .collect();
    known.sort_unstable();
    let number = |key: &str| {
        let at = known.partition_point(|(known, _)| *known < key);
        known
            .get(at)
            .filter(|(known, _)| *known == key)
            .map_or(0, |(_, id)| *id)
    };
    let mut entries: Vec<Entry<'a>> = tokens
        .iter()
        .map(|token| Entry {
            token,
            id: number(&token.key),
            is_between: false,
            is_bracketed: false,
        })
        .collect();
    for (open, close) in brackets(tokens) {
        let inside = entries.get_mut(open..=close).unwrap_or_default();
        inside
            .iter_mut()
            .for_each(|entry| entry.is_bracketed = true);
    }
    entries
}

/// The pairs of square brackets with something short between them.
fn brackets(tokens: &[Token]) -> Vec<(usize, usize)> {
    const MOST_WORDS: usize = 60;
    let mut pairs = Vec::new();
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match (token.key.as_str(), open) {
            ("[", _) => open = Some(at),
            ("]", Some(from)) => {
                if at - from <= MOST_WORDS {
                    pairs.push((from, at));
                }
                open = None;
            }
            _ => {}
        }
    }
    pairs
}
