//! Laying pasted words beside those of a document, at the least cost.
//!
//! It is the edit distance of two lists of words, with more than its three steps: the sign of an omission stands for any
//! number of the document's words; brackets stand for few at little cost; a long stretch left out without a sign costs
//! no more than a sentence, so that what follows it is found; and two words that are one on the other side are that one.
//! What is printed between words may be pasted or not. Everything may begin and end anywhere in the document.

use crate::quote::{
    fold,
    tokens::{Kind, Token},
};

/// A word or sign on one of the two sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub(super) token: &'a Token,
    /// The same number for the same key.
    pub(super) id: u32,
    /// Of the document: a note number, a page number or a label, which is printed between words.
    pub(super) is_between: bool,
    /// Of the pasted words: whether it stands in square brackets, which it holds or is.
    pub(super) is_bracketed: bool,
}

impl Entry<'_> {
    pub(super) fn is(&self, kind: Kind) -> bool {
        self.token.is(kind)
    }
}

/// What became of a word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Both sides have it.
    Same,
    /// The sides have different ones.
    Changed,
    /// Only the pasted words have it.
    Added,
    /// Only the document has it.
    Missing,
    /// The pasted sign of an omission.
    Omission,
    /// Only the document has it, and the sign of an omission stands for it.
    LeftOut,
}

/// A step, and how far the two sides are before it: the index of the word that it is about, or of the next one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Op {
    pub(super) step: Step,
    pub(super) pasted: usize,
    pub(super) found: usize,
}

/// Which ends of the document's words may be left alone at no cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Free {
    pub(super) start: bool,
    pub(super) end: bool,
}

// What a step costs. A wrong word is cheaper than one added and one missing; a word of the quotation should rather be
// found a few words on than not at all.
const OTHER_CASE: u32 = 1;
const ADDED: u32 = 6;
const MISSING: u32 = 2;
const DIFFERENT: u32 = 7;
const SIMILAR: u32 = 4;
const ADDED_MARK: u32 = 2;
const MISSING_MARK: u32 = 1;
const OTHER_MARK: u32 = 2;
const BRACKETED: u32 = 1;
const ALTERED: u32 = 2;
const OMISSION: u32 = 2;
const LEAP: u32 = 12 * MISSING;
/// No way leads here; small enough that costs can be added.
const NEVER: u32 = u32::MAX / 2;

// How the cheapest way comes to a place.
const START: u8 = 0;
const PAIR: u8 = 1;
const ADD: u8 = 2;
const SKIP: u8 = 3;
const DIVIDED_IN_FOUND: u8 = 4;
const DIVIDED_IN_PASTED: u8 = 5;
const BY_LEAP: u8 = 6;
const HOW: u8 = 7;
/// A leap begins here; else it goes on from the word before.
const LEAP_BEGINS: u8 = 8;

/// The cheapest way from one list of words to the other. Time and memory grow with the product of their lengths.
pub(super) fn align(pasted: &[Entry<'_>], found: &[Entry<'_>], free: Free) -> Vec<Op> {
    let width = found.len() + 1;
    let mut trace = Vec::with_capacity(width * (pasted.len() + 1));
    // The line in the making and the three before it, the latest first.
    let [mut line, mut above, mut above_2, mut above_3] = [const { Vec::<u32>::new() }; 4];
    for row in 0..=pasted.len() {
        let word = row.checked_sub(1).and_then(|at| pasted.get(at));
        let is_omission = word.is_some_and(|word| word.is(Kind::Ellipsis));
        let is_bracketed = word.is_some_and(|word| word.is_bracketed);
        let added = word.map_or(NEVER, added);
        let mut leap = NEVER;
        line.clear();
        for column in 0..width {
            let before = column.checked_sub(1);
            let other = before.and_then(|at| found.get(at));
            let mut best = (NEVER, START);
            let mut offer = |cost: u32, how: u8| {
                if cost < best.0 {
                    best = (cost, how);
                }
            };
            if row == 0 && (column == 0 || free.start) {
                offer(0, START);
            }
            if let (Some(word), Some(other), Some(before)) = (word, other, before) {
                if let Some(cost) = paired(word, other) {
                    offer(at(&above, before) + cost, PAIR);
                }
                if let Some(first) = divided(found, before, &word.token.key) {
                    offer(at(&above, first), DIVIDED_IN_FOUND);
                }
                if let Some(first) = divided(pasted, row - 1, &other.token.key) {
                    let lines = [&above_2, &above_3];
                    let line = lines.get((row - first).wrapping_sub(2));
                    offer(
                        line.map_or(NEVER, |line| at(line, before)),
                        DIVIDED_IN_PASTED,
                    );
                }
            }
            let mut begins = 0;
            if is_omission {
                let cost = at(&above, column) + OMISSION;
                if cost <= leap {
                    (leap, begins) = (cost, LEAP_BEGINS);
                }
                offer(leap, BY_LEAP);
            } else {
                if let (Some(other), Some(before)) = (other, before) {
                    offer(at(&line, before) + missing(other, is_bracketed), SKIP);
                    offer(leap, BY_LEAP);
                }
                offer(at(&above, column) + added, ADD);
                if best.0 + LEAP <= leap {
                    (leap, begins) = (best.0 + LEAP, LEAP_BEGINS);
                }
            }
            trace.push(best.1 | begins);
            line.push(best.0);
        }
        core::mem::swap(&mut above_3, &mut above_2);
        core::mem::swap(&mut above_2, &mut above);
        core::mem::swap(&mut above, &mut line);
    }
    let mut column = width - 1;
    if free.end {
        // The first of the cheapest.
        column = (0..width)
            .min_by_key(|column| at(&above, *column))
            .unwrap_or(column);
    }
    traced(&trace, pasted, found, column)
}

/// The way that the trace tells, from its beginning.
fn traced(trace: &[u8], pasted: &[Entry<'_>], found: &[Entry<'_>], mut column: usize) -> Vec<Op> {
    let width = found.len() + 1;
    let how = |row: usize, column: usize| trace.get(row * width + column).copied().unwrap_or(START);
    let mut ops = Vec::new();
    let mut row = pasted.len();
    let mut push = |step, pasted, found| {
        ops.push(Op {
            step,
            pasted,
            found,
        })
    };
    // Every turn but the last goes back on one side at least.
    loop {
        match how(row, column) & HOW {
            PAIR => {
                (row, column) = (row.saturating_sub(1), column.saturating_sub(1));
                let ids = (
                    pasted.get(row).map(|one| one.id),
                    found.get(column).map(|one| one.id),
                );
                let step = if ids.0 == ids.1 {
                    Step::Same
                } else {
                    Step::Changed
                };
                push(step, row, column);
            }
            ADD => {
                row = row.saturating_sub(1);
                push(Step::Added, row, column);
            }
            SKIP => {
                column = column.saturating_sub(1);
                push(Step::Missing, row, column);
            }
            DIVIDED_IN_FOUND => {
                row = row.saturating_sub(1);
                let key = pasted.get(row).map_or("", |word| &word.token.key);
                let last = column.saturating_sub(1);
                push(Step::Same, row, last);
                column = divided(found, last, key).unwrap_or(last);
                push(Step::Same, row, column);
            }
            DIVIDED_IN_PASTED => {
                column = column.saturating_sub(1);
                let key = found.get(column).map_or("", |word| &word.token.key);
                let last = row.saturating_sub(1);
                push(Step::Same, last, column);
                row = divided(pasted, last, key).unwrap_or(last);
                push(Step::Same, row, column);
            }
            BY_LEAP
                if pasted
                    .get(row.wrapping_sub(1))
                    .is_some_and(|word| word.is(Kind::Ellipsis)) =>
            {
                while how(row, column) & LEAP_BEGINS == 0 && column > 0 {
                    column -= 1;
                    push(Step::LeftOut, row, column);
                }
                row -= 1;
                push(Step::Omission, row, column);
            }
            BY_LEAP => loop {
                column = column.saturating_sub(1);
                push(Step::Missing, row, column);
                if how(row, column) & LEAP_BEGINS != 0 || column == 0 {
                    break;
                }
            },
            _ => break,
        }
    }
    ops.reverse();
    ops
}

fn at(line: &[u32], column: usize) -> u32 {
    line.get(column).copied().unwrap_or(NEVER)
}

/// What it costs to take two words or signs for one another; `None` where they are not to be taken so.
fn paired(pasted: &Entry<'_>, found: &Entry<'_>) -> Option<u32> {
    let (word, other) = (pasted.token, found.token);
    if pasted.id == found.id {
        let is_plain = word.is_altered || word.text == other.text;
        return Some(if is_plain { 0 } else { OTHER_CASE });
    }
    if found.is_between || (pasted.is_bracketed && !word.is_altered) {
        return None;
    }
    match (word.kind, other.kind) {
        (Kind::Word, Kind::Word) if word.is_altered => Some(ALTERED),
        (Kind::Word, Kind::Word) if fold::is_similar(&word.key, &other.key) => Some(SIMILAR),
        (Kind::Word, Kind::Word) => Some(DIFFERENT),
        (Kind::Mark, Kind::Mark) => Some(OTHER_MARK),
        _ => None,
    }
}

fn added(word: &Entry<'_>) -> u32 {
    match word.token.kind {
        Kind::Quote => 0,
        _ if word.is_bracketed => BRACKETED,
        Kind::Word if word.token.is_altered => ALTERED,
        Kind::Word => ADDED,
        Kind::Mark | Kind::Ellipsis => ADDED_MARK,
    }
}

fn missing(word: &Entry<'_>, is_bracketed: bool) -> u32 {
    match word.token.kind {
        Kind::Quote => 0,
        _ if word.is_between => 0,
        Kind::Word if !is_bracketed => MISSING,
        _ => MISSING_MARK,
    }
}

/// The first part of a word of which the entry `last` is the end: before a space too many, a hyphen at the end of a line,
/// or what is printed between. `None` where the two parts do not make the whole.
fn divided(entries: &[Entry<'_>], last: usize, whole: &str) -> Option<usize> {
    // A page number is four words and signs.
    const REACH: usize = 6;
    let end = entries.get(last).filter(|end| end.is(Kind::Word))?;
    let beginning = whole
        .strip_suffix(end.token.key.as_str())
        .filter(|rest| !rest.is_empty())?;
    for at in (last.saturating_sub(REACH)..last).rev() {
        let entry = entries.get(at)?;
        if entry.token.key == beginning {
            return Some(at);
        }
        if !entry.is_between && !entry.token.ends_line {
            break;
        }
    }
    None
}
