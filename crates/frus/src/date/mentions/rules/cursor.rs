//! A cursor over tokens, and the smallest parts of a date.

use core::ops::RangeInclusive;

use super::super::tokens::{Joint, Kind, Token};
use crate::{
    Span,
    date::{Season, month},
};

/// Four digits outside these years are a quantity or a telegram's number, not a year the series would speak of.
const YEARS: RangeInclusive<u16> = 1600..=2099;

/// Small words that go on with a sentence. A number before any other word counts things: "July 10 and 14 divisions".
const GOING_ON: [&str; 31] = [
    "a",
    "about",
    "an",
    "and",
    "are",
    "as",
    "at",
    "but",
    "by",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "in",
    "is",
    "it",
    "of",
    "on",
    "or",
    "respectively",
    "the",
    "to",
    "was",
    "were",
    "when",
    "which",
    "will",
    "with",
    "would",
];

/// The tokens still to read, the one before them, and the end of the last one taken.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t, 'a> {
    rest: &'t [Token<'a>],
    previous: Option<Kind<'a>>,
    end: u32,
}

impl<'t, 'a> Cursor<'t, 'a> {
    pub(super) fn new(tokens: &'t [Token<'a>]) -> Self {
        Self {
            rest: tokens,
            previous: None,
            end: 0,
        }
    }

    pub(super) fn first(&self) -> Option<Token<'a>> {
        self.rest.first().copied()
    }

    /// What stands before the next token, if it belongs to no date.
    pub(super) fn previous(&self) -> Option<Kind<'a>> {
        self.previous
    }

    /// Where the last token taken ends.
    pub(super) fn end(&self) -> u32 {
        self.end
    }

    /// The same place, as after a date: no rule may take words of that date for its own beginning.
    pub(super) fn forgetting(self) -> Self {
        Self {
            previous: None,
            ..self
        }
    }

    pub(super) fn step(&mut self) {
        if let Some((token, rest)) = self.rest.split_first() {
            self.end = token.span.end;
            self.previous = Some(token.kind);
            self.rest = rest;
        }
    }

    /// Takes the next token where `read` makes something of it.
    pub(super) fn take<T>(&mut self, read: impl FnOnce(&Token<'a>) -> Option<T>) -> Option<T> {
        let value = read(self.rest.first()?)?;
        self.step();
        Some(value)
    }

    /// Takes the next token only if nothing but white space parts it from the last.
    pub(super) fn next<T>(&mut self, read: impl FnOnce(Kind<'a>, Joint) -> Option<T>) -> Option<T> {
        self.take(|token| {
            (token.before != Joint::Apart)
                .then(|| read(token.kind, token.before))
                .flatten()
        })
    }

    /// What `read` makes of what follows; nothing is taken where it makes nothing.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let value = read(&mut ahead)?;
        *self = ahead;
        Some(value)
    }

    /// Whether the next token goes on where the last one ended, with nothing but white space between.
    pub(super) fn goes_on(&self) -> bool {
        self.first()
            .is_some_and(|token| token.before != Joint::Apart)
    }

    /// Whether the words taken so far can end a date: what follows is no thing that the last number counts.
    pub(super) fn ends_plainly(&self) -> bool {
        match self.first() {
            Some(token) if token.before != Joint::Apart => match token.kind {
                Kind::Word(word) => token.before == Joint::Space && GOING_ON.contains(&word),
                Kind::Number(_) => false,
                Kind::Sign(sign) => !matches!(sign, '%' | '$' | '/' | '–' | '-' | '°'),
            },
            _ => true,
        }
    }

    pub(super) fn sign(&mut self, wanted: char) -> Option<()> {
        self.next(|kind, joint| (kind == Kind::Sign(wanted) && joint == Joint::Glued).then_some(()))
    }

    /// The dash of a range, with or without spaces; the long dash of a dateline parts the day from the hour.
    pub(super) fn dash(&mut self) -> Option<()> {
        self.next(|kind, _| matches!(kind, Kind::Sign('–' | '-')).then_some(()))
    }

    pub(super) fn word(&mut self, wanted: &str) -> Option<()> {
        self.word_of(&[wanted]).map(drop)
    }

    /// The place in the list of the word that follows.
    pub(super) fn word_of(&mut self, wanted: &[&str]) -> Option<usize> {
        self.next(|kind, _| place_of(kind, wanted))
    }

    /// The same for the first word of a date, which nothing need stand before.
    pub(super) fn first_word_of(&mut self, wanted: &[&str]) -> Option<usize> {
        self.take(|token| place_of(token.kind, wanted))
    }

    /// Whether one of these words stands before the next token.
    pub(super) fn follows(&self, words: &[&str]) -> bool {
        self.previous
            .is_some_and(|previous| place_of(previous, words).is_some())
    }

    /// Whether one of these words, written so, stands behind the last token.
    pub(super) fn is_before(&self, words: &[&str]) -> bool {
        self.first().is_some_and(|token| match token.kind {
            Kind::Word(word) => token.before == Joint::Space && words.contains(&word),
            _ => false,
        })
    }

    /// A month in full, or abbreviated with or without its full stop.
    pub(super) fn month(&mut self) -> Option<u8> {
        self.full_month().or_else(|| {
            let month = self.take(|token| match token.kind {
                Kind::Word(word) => month::from_short_name(word),
                _ => None,
            })?;
            self.sign('.');
            Some(month)
        })
    }

    pub(super) fn full_month(&mut self) -> Option<u8> {
        self.take(|token| match token.kind {
            Kind::Word(word) => month::from_name(word),
            _ => None,
        })
    }

    /// `10`, `4th`, `[10]`.
    pub(super) fn day(&mut self) -> Option<u8> {
        let bracketed = self.attempt(|c| {
            c.next(|kind, _| (kind == Kind::Sign('[')).then_some(()))?;
            let day = c.next(|kind, _| day_of(kind))?;
            c.sign(']')?;
            Some(day)
        });
        bracketed.or_else(|| {
            let day = self.next(|kind, _| day_of(kind))?;
            self.ordinal();
            Some(day)
        })
    }

    /// The letters that make a number an ordinal.
    pub(super) fn ordinal(&mut self) -> Option<()> {
        self.next(|kind, joint| {
            matches!(kind, Kind::Word("st" | "nd" | "rd" | "th" | "d") if joint == Joint::Glued)
                .then_some(())
        })
    }

    /// The year that ends a date: `, 1953`, `,1953`, ` 1953`, `, [1953]`, `[, 1953]`, and after a bracketed date `], 1953`.
    pub(super) fn year(&mut self) -> Option<u16> {
        self.attempt(|c| {
            let opened = |c: &mut Self| c.next(|kind, _| (kind == Kind::Sign('[')).then_some(()));
            let mut bracket = opened(c);
            if bracket.is_none() {
                c.sign(']');
            }
            let comma = c.sign(',').is_some();
            bracket = bracket.or_else(|| opened(c));
            if bracket.is_none() {
                c.sign(']');
            }
            let year = c.next(|kind, joint| {
                year_of(kind).filter(|_| joint == Joint::Space || comma || bracket.is_some())
            })?;
            if bracket.is_some() {
                c.sign(']')?;
            }
            Some(year)
        })
    }

    /// A year alone, glued to what is before it or not.
    pub(super) fn plain_year(&mut self) -> Option<u16> {
        self.next(|kind, _| year_of(kind))
    }

    /// The name of a season, with the American one, at the beginning of what is left.
    pub(super) fn season(&mut self) -> Option<Season> {
        let names = ["spring", "summer", "autumn", "winter", "fall"];
        let place = self.first_word_of(&names)?;
        Some(*Season::ALL.get(place).unwrap_or(&Season::Autumn))
    }

    /// The source between a token and the last one taken.
    pub(super) fn span_from(&self, first: Token<'_>) -> Span {
        Span::new(first.span.start, self.end)
    }
}

fn place_of(kind: Kind<'_>, wanted: &[&str]) -> Option<usize> {
    let Kind::Word(word) = kind else { return None };
    wanted
        .iter()
        .position(|wanted| wanted.eq_ignore_ascii_case(word))
}

pub(super) fn day_of(kind: Kind<'_>) -> Option<u8> {
    match kind {
        Kind::Number(digits) if digits.len() <= 2 => {
            digits.parse().ok().filter(|day| (1..=31).contains(day))
        }
        _ => None,
    }
}

fn year_of(kind: Kind<'_>) -> Option<u16> {
    match kind {
        Kind::Number(digits) if digits.len() == 4 => {
            digits.parse().ok().filter(|year| YEARS.contains(year))
        }
        _ => None,
    }
}
