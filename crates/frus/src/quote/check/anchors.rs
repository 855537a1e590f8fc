//! Aligning long texts: where both sides have the same rare words in the same order, they are held together there, and
//! only what lies between is laid side by side.

use super::align::{Entry, Free, Op, Step, align};
use crate::quote::tokens::Kind;

/// Words in a row that make an anchor, where the document has them once.
const WORDS: usize = 6;

/// Up to this product of their lengths, two texts need no anchors.
const WITHOUT_ANCHORS: usize = 1 << 20;

/// The greatest product of the lengths of what lies between two anchors; the trace of it takes a byte for each.
const MOST: usize = 1 << 23;

/// The way from the pasted words to the document's.
pub(super) fn aligned(pasted: &[Entry<'_>], found: &[Entry<'_>]) -> Vec<Op> {
    let mut anchors = Vec::new();
    if pasted.len().saturating_mul(found.len()) > WITHOUT_ANCHORS {
        anchors = self::anchors(pasted, found);
    }
    let mut ops = Vec::new();
    let (mut row, mut column) = (0, 0);
    for (next_row, next_column) in anchors {
        let free = Free {
            start: row == 0,
            end: false,
        };
        stretch(
            pasted,
            found,
            (row, next_row),
            (column, next_column),
            free,
            &mut ops,
        );
        ops.push(Op {
            step: Step::Same,
            pasted: next_row,
            found: next_column,
        });
        (row, column) = (next_row + 1, next_column + 1);
    }
    let free = Free {
        start: row == 0,
        end: true,
    };
    stretch(
        pasted,
        found,
        (row, pasted.len()),
        (column, found.len()),
        free,
        &mut ops,
    );
    ops
}

/// Aligns a part of each side.
fn stretch(
    pasted: &[Entry<'_>],
    found: &[Entry<'_>],
    rows: (usize, usize),
    (mut start, mut end): (usize, usize),
    free: Free,
    ops: &mut Vec<Op>,
) {
    let Some(words) = pasted.get(rows.0..rows.1) else {
        return;
    };
    // What is free and far away is left alone; of the rest, as much as can be compared.
    let most = MOST / (words.len() + 1);
    if end - start > most {
        if free.start && !free.end {
            start = end - most;
        } else {
            end = start + most;
        }
    }
    let others = found.get(start..end).unwrap_or_default();
    let part = align(words, others, free);
    ops.extend(part.into_iter().map(|op| Op {
        pasted: op.pasted + rows.0,
        found: op.found + start,
        ..op
    }));
}

/// Pairs of words, rising on both sides, with which rows of words begin that are the same.
fn anchors(pasted: &[Entry<'_>], found: &[Entry<'_>]) -> Vec<(usize, usize)> {
    let (pasted, found) = (rows_of_words(pasted), rows_of_words(found));
    let mut sorted: Vec<&[(u32, usize)]> = found.windows(WORDS).collect();
    sorted.sort_unstable_by(|one, other| ids(one).cmp(ids(other)).then(one.cmp(other)));
    let mut pairs = pairs(&pasted, &sorted, false);
    if pairs.is_empty() {
        pairs = self::pairs(&pasted, &sorted, true);
    }
    rising(&pairs)
}

/// For rows of pasted words the place of the same row in the document: where it has several, the one that goes on from the
/// row before; if `of_many`, else the first.
fn pairs(
    pasted: &[(u32, usize)],
    sorted: &[&[(u32, usize)]],
    of_many: bool,
) -> Vec<(usize, usize)> {
    let place = |row: &[(u32, usize)], at: usize| row.get(at).map(|(_, place)| *place);
    let mut pairs = Vec::new();
    let mut expected = None;
    for row in pasted.windows(WORDS) {
        let from = sorted.partition_point(|other| ids(other).lt(ids(row)));
        let rest = sorted.get(from..).unwrap_or_default();
        let count = rest.partition_point(|other| ids(other).eq(ids(row)));
        let same = rest.get(..count).unwrap_or_default();
        // Rows that are the same are in the order of the document.
        let next = same.partition_point(|other| place(other, 0) < expected);
        let goes_on = same.get(next).filter(|other| place(other, 0) == expected);
        let first = same.first().filter(|_| count == 1 || of_many);
        let other = goes_on.or(first);
        expected = other.and_then(|other| place(other, 1));
        pairs.extend(place(row, 0).zip(other.and_then(|other| place(other, 0))));
    }
    pairs
}

/// The words of a side that count, with their places.
fn rows_of_words(entries: &[Entry<'_>]) -> Vec<(u32, usize)> {
    let words = entries.iter().enumerate();
    let words =
        words.filter(|(_, entry)| entry.is(Kind::Word) && !entry.is_between && !entry.is_bracketed);
    words.map(|(at, entry)| (entry.id, at)).collect()
}

fn ids(row: &[(u32, usize)]) -> impl Iterator<Item = u32> {
    row.iter().map(|(id, _)| *id)
}

/// The longest part of the pairs, in their order, whose second numbers rise.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // The pair with which a part of each length ends at the lowest number, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    let second = |at: &usize| pairs.get(*at).map(|(_, second)| *second);
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| second(end) < Some(pair.1));
        before.push(
            length
                .checked_sub(1)
                .and_then(|last| ends.get(last))
                .copied(),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut next = ends.last().copied();
    let mut rising = Vec::with_capacity(ends.len());
    while let Some(at) = next {
        rising.extend(pairs.get(at));
        next = before.get(at).copied().flatten();
    }
    rising.reverse();
    rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rising_part_is_kept() {
        let pairs = [(0, 7), (1, 2), (2, 3), (3, 9), (4, 4), (5, 5), (6, 1)];
        assert_eq!(rising(&pairs), [(1, 2), (2, 3), (4, 4), (5, 5)]);
        assert_eq!(rising(&[]), []);
    }
}
