//! What of an alignment is a find and what is chance, and the verdict.

use super::{
    Checked, Piece, Verdict,
    align::{Entry, Op, Step},
    pieces::pieces,
};
use crate::{Span, quote::tokens::Kind};

/// So many right words in a row are no chance, whatever stands around them.
const NO_CHANCE: usize = 6;

/// So many right words in a row outside the quotation marks are rather a part of the quotation.
const IN_A_ROW: usize = 3;

/// Both sides of an alignment.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) pasted: &'a [Entry<'a>],
    pub(super) found: &'a [Entry<'a>],
}

/// How much of some words is in the document.
#[derive(Clone, Copy, Default)]
struct Share {
    words: usize,
    letters: usize,
    /// Letters of words that are right, with one before or after them that is right, too.
    right: usize,
    /// The most right words in a row.
    row: usize,
}

impl Share {
    fn is_find(self) -> bool {
        self.words > 0 && (self.right * 2 >= self.letters || self.row >= NO_CHANCE)
    }
}

/// Tells what an alignment comes to.
pub(super) fn judged<'a>(ops: Vec<Op>, pasted: &'a [Entry<'a>], found: &'a [Entry<'a>]) -> Checked {
    let sides = Sides { pasted, found };
    if !pasted.iter().any(|entry| entry.is(Kind::Word)) {
        return Checked::without_pieces(Verdict::NoWords);
    }
    let (from, to) = inside(&ops, sides);
    let ops: Vec<Op> = ops
        .into_iter()
        .filter(|op| from <= op.pasted && op.pasted < to)
        .collect();
    let all = share(&ops, sides);
    // Where there are several parts, a single word among much that is not here is no find.
    let is_near = all.right * 4 >= all.letters || all.row >= NO_CHANCE;
    let mut kept = Vec::with_capacity(ops.len());
    let (mut is_found, mut follows_find) = (false, false);
    for part in ops.chunk_by(|_, next| next.step != Step::Omission) {
        let is_find = is_near && share(part, sides).is_find();
        for op in part {
            kept.extend(match op.step {
                // What is left out is known where both ends of it are.
                Step::LeftOut => (is_find && follows_find).then_some(*op),
                _ if is_find => Some(*op),
                _ => not_found(*op),
            });
        }
        is_found |= is_find;
        follows_find = is_find;
    }
    if !is_found {
        let whole = sides.pasted.first().zip(sides.pasted.last());
        let pasted =
            whole.map(|(first, last)| Span::new(first.token.span.start, last.token.span.end));
        return Checked {
            pieces: pasted
                .map(|pasted| Piece::Added { pasted })
                .into_iter()
                .collect(),
            ..Checked::without_pieces(Verdict::NotFound)
        };
    }
    let is_placed = |op: &Op| matches!(op.step, Step::Same | Step::Changed);
    let first = kept.iter().position(is_placed).unwrap_or_default();
    let last = kept.iter().rposition(is_placed).unwrap_or_default();
    let mut at = 0..;
    kept.retain(|op| {
        let at = at.next().unwrap_or_default();
        (first <= at && at <= last) || !matches!(op.step, Step::Missing | Step::LeftOut)
    });
    let pieces = pieces(&kept, sides, (from, to));
    Checked {
        verdict: verdict(&pieces),
        places: places(&kept, sides),
        pieces,
    }
}

/// A step of words that are not in the document, whatever single ones may be.
fn not_found(op: Op) -> Option<Op> {
    let step = match op.step {
        Step::Same | Step::Changed | Step::Added => Step::Added,
        Step::Omission => Step::Omission,
        Step::Missing | Step::LeftOut => return None,
    };
    Some(Op { step, ..op })
}

fn share(ops: &[Op], sides: Sides<'_>) -> Share {
    let mut share = Share::default();
    let mut row = Share::default();
    let close = |share: &mut Share, row: &mut Share| {
        if row.words > 1 {
            share.right += row.letters;
        }
        share.row = share.row.max(row.words);
        *row = Share::default();
    };
    let mut single = 0;
    let mut last = None;
    for op in ops {
        let pasted = sides.pasted.get(op.pasted).filter(|word| {
            word.is(Kind::Word)
                && !word.is_bracketed
                && !matches!(op.step, Step::Missing | Step::LeftOut)
        });
        let found = sides
            .found
            .get(op.found)
            .filter(|word| word.is(Kind::Word) && !word.is_between);
        match (op.step, pasted, found) {
            // A divided word comes twice.
            (Step::Same, Some(word), Some(_)) if last != Some(op.pasted) => {
                let letters = word.token.key.len();
                share.words += 1;
                share.letters += letters;
                single = letters;
                row.words += 1;
                row.letters += letters;
                last = Some(op.pasted);
            }
            (Step::Changed | Step::Added, Some(word), _) => {
                share.words += 1;
                share.letters += word.token.key.len();
                close(&mut share, &mut row);
            }
            (Step::Missing, _, Some(_)) => close(&mut share, &mut row),
            _ => {}
        }
    }
    close(&mut share, &mut row);
    if share.words == 1 {
        share.right = single;
    }
    share
}

/// From where to where the pasted words are the quotation: without what stands before an opening quotation mark that is not
/// the document's, and behind the closing one, or in round brackets at the end.
fn inside(ops: &[Op], sides: Sides<'_>) -> (usize, usize) {
    let all = (0, sides.pasted.len());
    let entry = |op: &Op| {
        sides
            .pasted
            .get(op.pasted)
            .filter(|_| op.step == Step::Added)
    };
    let is_quote = |op: &Op| entry(op).is_some_and(|entry| entry.is(Kind::Quote));
    let mut rest = ops;
    let mut open = None;
    if let Some(at) = ops.iter().position(is_quote)
        && let Some((before, after)) = ops.split_at_checked(at)
        && share(before, sides).row < IN_A_ROW
    {
        open = after.first().map(|op| op.pasted);
        rest = after.get(1..).unwrap_or_default();
    }
    let from = open.unwrap_or(0);
    let has_words_before = words_in(sides.pasted, 0, from);
    let is_cited = ends_in_brackets(sides.pasted);
    for (at, op) in rest.iter().enumerate() {
        let opens = is_cited && entry(op).is_some_and(|entry| entry.token.key == "(");
        let Some((before, after)) = rest.split_at_checked(at).filter(|_| opens || is_quote(op))
        else {
            continue;
        };
        let found = share(before, sides);
        let is_enough = found.words >= IN_A_ROW || (open.is_some() && !has_words_before);
        if found.is_find() && is_enough && share(after, sides).row < IN_A_ROW {
            return (from, op.pasted);
        }
    }
    // What stands before an opening mark alone is no more than a part of the words.
    if has_words_before { all } else { (from, all.1) }
}

fn words_in(pasted: &[Entry<'_>], from: usize, to: usize) -> bool {
    let words = pasted.get(from..to).unwrap_or_default();
    words.iter().any(|entry| entry.is(Kind::Word))
}

/// Whether the last of the words stand in round brackets, and a number among them.
fn ends_in_brackets(pasted: &[Entry<'_>]) -> bool {
    let mut last = pasted
        .iter()
        .rev()
        .skip_while(|entry| entry.token.key == ".");
    let is_closed = last.next().is_some_and(|entry| entry.token.key == ")");
    let mut inside = last.take_while(|entry| entry.token.key != "(");
    is_closed
        && inside.any(|entry| {
            entry
                .token
                .key
                .contains(|digit: char| digit.is_ascii_digit())
        })
}

fn verdict(pieces: &[Piece]) -> Verdict {
    let mut verdict = Verdict::Exact;
    for piece in pieces {
        match piece {
            Piece::Same { .. } | Piece::Around { .. } => {}
            Piece::Omission { .. } | Piece::Inserted { .. } if verdict == Verdict::Exact => {
                verdict = Verdict::ExactButForMarks;
            }
            Piece::Omission { .. } | Piece::Inserted { .. } => {}
            Piece::Case { .. } | Piece::Punctuation { .. } => verdict = Verdict::ExactButForSigns,
            Piece::Missing { .. } | Piece::Added { .. } | Piece::Changed { .. } => {
                return Verdict::Differs;
            }
        }
    }
    verdict
}

/// Where the words stand, a span for each part between two omissions.
fn places(ops: &[Op], sides: Sides<'_>) -> Vec<Span> {
    let mut places = Vec::new();
    for part in ops.chunk_by(|_, next| next.step != Step::Omission) {
        let mut place: Option<Span> = None;
        for op in part {
            let is_placed = matches!(op.step, Step::Same | Step::Changed);
            let found = sides
                .found
                .get(op.found)
                .filter(|entry| is_placed && !entry.is_between);
            if let Some(span) = found.map(|entry| entry.token.span) {
                place = Some(place.map_or(span, |place| Span::new(place.start, span.end)));
            }
        }
        places.extend(place);
    }
    places
}
