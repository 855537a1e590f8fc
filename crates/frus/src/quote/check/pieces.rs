//! The steps of an alignment as pieces: what belongs together in one.

use super::{
    Piece,
    align::{Op, Step},
    judge::Sides,
};
use crate::{Span, quote::tokens::Kind};

/// The pieces of the pasted text. The words outside of `inside` stand around the quotation.
pub(super) fn pieces(ops: &[Op], sides: Sides<'_>, inside: (usize, usize)) -> Vec<Piece> {
    let is_marked = marked(ops, sides);
    let mut pieces = Vec::new();
    around(0, inside.0, sides, &mut pieces);
    // A full stop at the end is the quoter's, as books are printed.
    let stops = ops.iter().rev().take_while(|op| {
        let entry = sides.pasted.get(op.pasted).map(|entry| entry.token);
        let is_stop = |key: &str| matches!(key, "." | "," | "\"");
        op.step == Step::Added && entry.is_some_and(|token| is_stop(&token.key))
    });
    let end = ops.len() - stops.count();
    for op in ops.get(..end).unwrap_or_default() {
        if let Some(piece) = piece(op, sides, &is_marked) {
            push(piece, &mut pieces);
        }
    }
    let from = ops.get(end).map_or(inside.1, |op| op.pasted);
    around(from, sides.pasted.len(), sides, &mut pieces);
    pieces
}

/// A piece for what stands around the quotation, where that is more than quotation marks.
fn around(from: usize, to: usize, sides: Sides<'_>, pieces: &mut Vec<Piece>) {
    let entries = sides.pasted.get(from..to).unwrap_or_default();
    let is_seen = |token: &Span| !token.is_empty();
    let mut spans = entries
        .iter()
        .filter(|entry| !entry.is(Kind::Quote))
        .map(|entry| entry.token.span)
        .filter(is_seen);
    if let Some(first) = spans.next() {
        let last = spans.next_back().unwrap_or(first);
        let pasted = Span::new(first.start, last.end);
        pieces.push(Piece::Around { pasted });
    }
}

/// Which of the pasted words stand in brackets that are the quoter's, and not the document's.
fn marked(ops: &[Op], sides: Sides<'_>) -> Vec<bool> {
    let mut is_same = vec![false; sides.pasted.len()];
    for op in ops.iter().filter(|op| op.step == Step::Same) {
        if let Some(same) = is_same.get_mut(op.pasted) {
            *same = true;
        }
    }
    let mut is_marked = vec![false; sides.pasted.len()];
    let mut open = 0;
    for (at, entry) in sides.pasted.iter().enumerate() {
        match entry.token.key.as_str() {
            _ if !entry.is_bracketed => {}
            "[" => open = at,
            "]" => {
                let both = [open, at].map(|at| is_same.get(at).copied().unwrap_or_default());
                if both != [true, true] {
                    is_marked.get_mut(open..=at).unwrap_or_default().fill(true);
                }
            }
            _ => {}
        }
    }
    is_marked
}

fn piece(op: &Op, sides: Sides<'_>, is_marked: &[bool]) -> Option<Piece> {
    let pasted_entry = sides.pasted.get(op.pasted);
    let found_entry = sides.found.get(op.found);
    let marked = |at: usize| is_marked.get(at).copied().unwrap_or_default();
    let (pasted, found) = match op.step {
        Step::Same | Step::Changed => (Some(pasted_entry?), Some(found_entry?)),
        Step::Added | Step::Omission => (Some(pasted_entry?), None),
        Step::Missing | Step::LeftOut => {
            let entry = found_entry?;
            if entry.is_between || entry.is(Kind::Quote) {
                return None;
            }
            (None, Some(entry))
        }
    };
    let is_word = |kind| kind == Kind::Word;
    Some(match (op.step, pasted, found) {
        (Step::LeftOut, _, Some(found)) => Piece::Omission {
            pasted: Span::default(),
            found: Some(found.token.span),
        },
        (Step::Omission, Some(pasted), _) => Piece::Omission {
            pasted: pasted.token.span,
            found: None,
        },
        (Step::Missing, _, Some(found)) if op.pasted.checked_sub(1).is_some_and(marked) => {
            Piece::Inserted {
                pasted: Span::default(),
                found: Some(found.token.span),
            }
        }
        (Step::Missing, _, Some(found)) if is_word(found.token.kind) => Piece::Missing {
            found: found.token.span,
        },
        (_, None, found) => Piece::Punctuation {
            pasted: None,
            found: found.map(|found| found.token.span),
        },
        (_, Some(pasted), found) => {
            let (token, span) = (pasted.token, pasted.token.span);
            let other = found.map(|found| found.token);
            let is_same = op.step == Step::Same;
            let same_letters = other.is_some_and(|other| {
                other.text == token.text && other.is_altered == token.is_altered
            });
            match other.map(|other| other.span) {
                found if marked(op.pasted) => Piece::Inserted {
                    pasted: span,
                    found,
                },
                Some(found) if is_same && same_letters => Piece::Same {
                    pasted: span,
                    found,
                },
                found if token.is_altered => Piece::Inserted {
                    pasted: span,
                    found,
                },
                // A divided word has not the letters of its parts.
                Some(found) if is_same && other.is_some_and(|other| other.key != token.key) => {
                    Piece::Same {
                        pasted: span,
                        found,
                    }
                }
                // The document's own brackets inside a word are left out.
                Some(found) if is_same && other.is_some_and(|other| other.text == token.text) => {
                    Piece::Punctuation {
                        pasted: Some(span),
                        found: Some(found),
                    }
                }
                Some(found) if is_same => Piece::Case {
                    pasted: span,
                    found,
                },
                Some(found) if is_word(token.kind) => Piece::Changed {
                    pasted: span,
                    found,
                },
                None if is_word(token.kind) => Piece::Added { pasted: span },
                None if token.kind == Kind::Quote => return None,
                found => Piece::Punctuation {
                    pasted: Some(span),
                    found,
                },
            }
        }
    })
}

/// Adds a piece to those before it, or to the last of them where both are of one kind.
fn push(piece: Piece, pieces: &mut Vec<Piece>) {
    let joined = pieces.last().and_then(|last| joined(*last, piece));
    if joined.is_some() {
        pieces.pop();
    }
    pieces.push(joined.unwrap_or(piece));
}

/// Two pieces as one, where they are of one kind.
fn joined(one: Piece, other: Piece) -> Option<Piece> {
    Some(match (one, other) {
        (
            Piece::Same { pasted, found },
            Piece::Same {
                pasted: more,
                found: more_found,
            },
        ) => Piece::Same {
            pasted: both(pasted, more),
            found: both(found, more_found),
        },
        (
            Piece::Missing { found }
            | Piece::Punctuation {
                pasted: None,
                found: Some(found),
            },
            Piece::Missing { found: more },
        )
        | (
            Piece::Missing { found },
            Piece::Punctuation {
                pasted: None,
                found: Some(more),
            },
        ) => Piece::Missing {
            found: both(found, more),
        },
        (
            Piece::Added { pasted }
            | Piece::Punctuation {
                pasted: Some(pasted),
                found: None,
            },
            Piece::Added { pasted: more },
        )
        | (
            Piece::Added { pasted },
            Piece::Punctuation {
                pasted: Some(more),
                found: None,
            },
        ) => Piece::Added {
            pasted: both(pasted, more),
        },
        (
            Piece::Inserted { pasted, found },
            Piece::Inserted {
                pasted: more,
                found: more_found,
            },
        ) => Piece::Inserted {
            pasted: both(pasted, more),
            found: either(found, more_found),
        },
        // What an omission stands for comes after its sign.
        (
            Piece::Omission { pasted, found },
            Piece::Omission {
                pasted: more,
                found: more_found,
            },
        ) if more.is_empty() => Piece::Omission {
            pasted,
            found: either(found, more_found),
        },
        _ => return None,
    })
}

fn either(one: Option<Span>, other: Option<Span>) -> Option<Span> {
    match (one, other) {
        (Some(one), Some(other)) => Some(both(one, other)),
        (one, other) => one.or(other),
    }
}

/// From the beginning of the first to the end of the second; the other one where one is empty.
fn both(one: Span, other: Span) -> Span {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other,
        (_, true) => one,
        _ => Span::new(one.start.min(other.start), one.end.max(other.end)),
    }
}
