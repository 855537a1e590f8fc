//! The places where a note's number could stand in the text.

use super::{
    glued_digits::{BESIDE, Digits, FAINT, MEDIUM, STRONG, Weight},
    references::Reference,
    scan::{Role, Scan, Token, TokenKind},
};
use crate::Span;

/// Bytes before the digits that are looked at: enough for a month, a day and a year.
const WINDOW: usize = 48;

/// Digits of a note's number, or of two side by side, at most.
const DIGITS: usize = 8;

/// Digits that could be the number of a note.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) rank: usize,
    pub(super) weight: Weight,
    /// The index of the candidate before this one in the heaviest chain that ends here.
    pub(super) before: Option<usize>,
    /// How it stands beside the candidate before this one in the list.
    pub(super) beside: Beside,
}

/// How one candidate stands beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// It stands alone.
    Nothing,
    /// The two are one run of digits, and neither counts without the other: `12` for the notes 1 and 2.
    Glued,
    /// It counts only together with the other: `1, 2` or `1 2`.
    Spaced,
}

/// Collects the candidates, in text order.
pub(super) struct Candidates<'a> {
    /// The numbers of the notes, ascending, each once.
    numbers: &'a [u32],
    pub(super) found: Vec<Candidate>,
    /// Unknown numbers where only a note's number would stand.
    pub(super) strays: Vec<Reference>,
}

impl<'a> Candidates<'a> {
    /// Every candidate for one of `numbers`.
    pub(super) fn weigh(text: &str, scan: &Scan, numbers: &'a [u32]) -> Self {
        let mut candidates = Self {
            numbers,
            found: Vec::new(),
            strays: Vec::new(),
        };
        for (stretch, _, tokens) in scan
            .iter()
            .filter(|(stretch, ..)| stretch.role != Role::Note)
        {
            let mut page_end = None;
            for Token { span, kind } in tokens {
                if *kind == TokenKind::Page {
                    page_end = Some(span.end);
                }
                if *kind != TokenKind::Digits || page_end == Some(span.start) {
                    continue;
                }
                let digits = around(text, stretch.span, *span);
                candidates.add_whole(&digits, *span);
                let is_data = stretch.role == Role::Data;
                // File numbers are too rich in digits to be taken apart, but for the last: "lot 60 D 1371".
                if !is_data || digits.after.is_empty() {
                    candidates.add_parts(&digits, *span, is_data);
                }
            }
        }
        candidates
    }

    /// The rank of a note's number, which is its index among the numbers.
    fn rank(&self, digits: &str) -> Option<usize> {
        let number = digits.parse().ok()?;
        let plain = digits == "0" || (digits.len() <= 9 && !digits.starts_with('0'));
        plain.then(|| self.numbers.binary_search(&number).ok())?
    }

    fn push(&mut self, span: Span, rank: usize, weight: Weight, beside: Beside) {
        self.found.push(Candidate {
            span,
            rank,
            weight,
            before: None,
            beside,
        });
    }

    /// Adds all of the digits, or the two numbers that make them up, or the number beside the one before.
    fn add_whole(&mut self, digits: &Digits<'_>, span: Span) {
        let weight = digits.whole();
        if let Some(rank) = self.rank(digits.run) {
            if self.is_beside_last(digits, span, rank) {
                let weight = weight.unwrap_or_default().max(BESIDE);
                self.push(span, rank, weight, Beside::Spaced);
            } else if let Some(weight) = weight {
                self.push(span, rank, weight, Beside::Nothing);
            }
        } else if let Some(weight) = weight.filter(|weight| *weight >= MEDIUM)
            && self.add_pair(digits.run, span, weight)
        {
        } else if digits.follows_long_word()
            && digits.run.len() <= 9
            && let Ok(number) = digits.run.parse()
        {
            self.strays.push(Reference { span, number });
        }
    }

    /// Adds the last of the digits, which are glued to a number.
    fn add_parts(&mut self, digits: &Digits<'_>, span: Span, is_data: bool) {
        // Each place to part the digits, from the last to the first, and the weight of what is behind it.
        let parts: Vec<_> = (1..digits.run.len())
            .rev()
            .take(DIGITS)
            .filter_map(|at| Some((at, digits.run.get(at..)?, digits.split(at)?)))
            .collect();
        let part = |at: usize| Span::new(span.start + at as u32, span.end);
        let singles: Vec<_> = parts
            .iter()
            .filter_map(|(at, note, weight)| Some((*at, self.rank(note)?, *weight)))
            .collect();
        // Two notes behind a date, where no date leaves a single one.
        if singles.iter().all(|(.., weight)| *weight < MEDIUM) {
            for (at, notes, weight) in &parts {
                if *weight >= MEDIUM && self.add_pair(notes, part(*at), *weight) {
                    return;
                }
            }
        }
        for (at, rank, weight) in singles {
            let weight = if is_data { FAINT } else { weight };
            self.push(part(at), rank, weight, Beside::Nothing);
        }
    }

    /// Adds two numbers that make up one run of digits, the second one more than the first: `12`, `910`.
    fn add_pair(&mut self, run: &str, span: Span, weight: Weight) -> bool {
        let middle = run.len() / 2;
        let (Some(first), Some(second)) = (
            run.get(..middle).and_then(|digits| self.rank(digits)),
            run.get(middle..).and_then(|digits| self.rank(digits)),
        ) else {
            return false;
        };
        if self.follows(first, second) {
            let at = span.start + middle as u32;
            self.push(Span::new(span.start, at), first, weight, Beside::Nothing);
            self.push(Span::new(at, span.end), second, weight, Beside::Glued);
            return true;
        }
        false
    }

    /// Whether the second number is one more than the first.
    fn follows(&self, first: usize, second: usize) -> bool {
        let number = |rank: usize| self.numbers.get(rank).copied();
        number(first).and_then(|first| first.checked_add(1)) == number(second)
    }

    /// Whether the digits are beside the last candidate, with a space or comma between, and count on from it.
    fn is_beside_last(&self, digits: &Digits<'_>, span: Span, rank: usize) -> bool {
        self.found.last().is_some_and(|last| {
            let between = span.start.saturating_sub(last.span.end) as usize;
            let from = digits.before.len().saturating_sub(between);
            let sure = last.weight >= STRONG || last.beside == Beside::Spaced;
            sure && last.span.end < span.start
                && self.follows(last.rank, rank)
                && matches!(digits.before.get(from..), Some(" " | ", " | ","))
                && !digits.goes_on_as_word()
                && !digits.goes_on_as_number()
        })
    }
}

/// The digits and the words near them.
fn around<'a>(text: &'a str, stretch: Span, digits: Span) -> Digits<'a> {
    let from = (digits.start as usize)
        .saturating_sub(WINDOW)
        .max(stretch.start as usize);
    let before = text
        .get(text.ceil_char_boundary(from)..digits.start as usize)
        .unwrap_or_default();
    let after = Span::new(digits.end, stretch.end)
        .of(text)
        .unwrap_or_default();
    Digits {
        before,
        run: digits.of(text).unwrap_or_default(),
        after,
    }
}
