//! The rules that read dates from words.

use core::ops::RangeInclusive;

use super::{
    Mention,
    tokens::{Joint, Kind, Token},
};
use crate::{
    Span,
    date::{Date, Day, Edtf, Endpoint, Interval, Qualifier, month},
    edition::EvidenceKind,
};

/// Four digits outside these years are a quantity or a telegram's number, not a year the series would speak of.
const YEARS: RangeInclusive<u16> = 1600..=2099;

/// Words that make the month after them vague.
const PART_OF_MONTH: [&str; 4] = ["early", "mid", "middle", "late"];

/// Words that, before "of" and a month, mean a part of that month: "the end of August".
const PART_OF_MONTH_OF: [&str; 4] = ["beginning", "middle", "end", "course"];

/// Words that make the date after them vague.
const NEAR: [&str; 4] = ["about", "around", "approximately", "circa"];

/// Words after which a month standing alone is a date, and not a name.
const BEFORE_MONTH: [&str; 7] = [
    "in", "during", "since", "until", "before", "after", "through",
];

/// Finds the dates among the tokens of one run.
pub(super) fn apply(tokens: &[Token<'_>], own: Option<Day>, found: &mut Vec<Mention>) {
    let mut rest = Cursor {
        rest: tokens,
        end: 0,
    };
    let mut previous = None;
    while let Some(token) = rest.rest.first() {
        let mut ahead = Cursor {
            rest: rest.rest,
            end: token.span.start,
        };
        if let Some((date, kind)) = mention(&mut ahead, previous, own) {
            found.push(Mention {
                span: Span::new(token.span.start, ahead.end),
                date,
                kind,
            });
            rest = ahead;
            previous = None;
        } else {
            rest.step();
            previous = Some(token.kind);
        }
    }
}

/// The tokens still to read, and the end of the last one taken.
#[derive(Clone, Copy)]
struct Cursor<'t, 'a> {
    rest: &'t [Token<'a>],
    end: u32,
}

impl<'a> Cursor<'_, 'a> {
    fn step(&mut self) {
        if let Some((token, rest)) = self.rest.split_first() {
            self.end = token.span.end;
            self.rest = rest;
        }
    }

    /// Takes the next token where `read` makes something of it.
    fn take<T>(&mut self, read: impl FnOnce(&Token<'a>) -> Option<T>) -> Option<T> {
        let token = self.rest.first()?;
        let value = read(token)?;
        self.step();
        Some(value)
    }

    /// Takes the next token only if nothing but white space parts it from the last.
    fn next<T>(&mut self, read: impl FnOnce(Kind<'a>, Joint) -> Option<T>) -> Option<T> {
        self.take(|token| {
            (token.before != Joint::Apart)
                .then(|| read(token.kind, token.before))
                .flatten()
        })
    }

    /// What `read` makes of what follows; nothing is taken where it makes nothing.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let value = read(&mut ahead)?;
        *self = ahead;
        Some(value)
    }

    /// Whether the next token goes on where the last one ended, with nothing but white space between.
    fn goes_on(&self) -> bool {
        self.rest
            .first()
            .is_some_and(|token| token.before != Joint::Apart)
    }

    fn sign(&mut self, wanted: char) -> Option<()> {
        self.next(|kind, joint| (kind == Kind::Sign(wanted) && joint == Joint::Glued).then_some(()))
    }

    fn word(&mut self, wanted: &str) -> Option<()> {
        self.next(|kind, _| {
            matches!(kind, Kind::Word(word) if word.eq_ignore_ascii_case(wanted)).then_some(())
        })
    }
}

fn mention(
    cursor: &mut Cursor<'_, '_>,
    previous: Option<Kind<'_>>,
    own: Option<Day>,
) -> Option<(Edtf, EvidenceKind)> {
    let first = cursor.rest.first()?;
    match first.kind {
        Kind::Number(_) => cursor.attempt(day_month_year),
        Kind::Word(word) => cursor
            .attempt(|c| month_day(c, own))
            .or_else(|| cursor.attempt(month_year))
            .or_else(|| cursor.attempt(|c| lone_month(c, previous, own)))
            .or_else(|| cursor.attempt(|c| part_of_month(c, word, own)))
            .or_else(|| cursor.attempt(|c| near(c, word, own))),
        Kind::Sign(_) => None,
    }
}

/// `April 23, 1952`, `June 30`, `July 10–14, 1953`.
fn month_day(c: &mut Cursor<'_, '_>, own: Option<Day>) -> Option<(Edtf, EvidenceKind)> {
    let month = month_name(c)?;
    let first = day_number(c)?;
    let last = c.attempt(|c| {
        c.sign('–').or_else(|| c.sign('-'))?;
        let last = day_number(c)?;
        // "July 2–5 p.m." is a day and an hour.
        let hour = matches!(
            c.rest.first(),
            Some(Token {
                kind: Kind::Word("p" | "a"),
                ..
            })
        );
        (last > first && !hour).then_some(last)
    });
    let stated = c.attempt(|c| {
        c.sign(',');
        year_number(c)
    });
    let (year, kind) = match stated {
        Some(year) => (year, EvidenceKind::Stated),
        None => (own?.year(), EvidenceKind::YearSupplied),
    };
    let first = Day::new(year, month, first)?;
    let Some(last) = last else {
        return Some((first.into(), kind));
    };
    let [from, to] =
        [first, Day::new(year, month, last)?].map(|day| Endpoint::Date(Date::day(day)));
    Some((Edtf::Interval(Interval::new(from, to)?), kind))
}

/// `23 April 1952`.
fn day_month_year(c: &mut Cursor<'_, '_>) -> Option<(Edtf, EvidenceKind)> {
    let day = c.take(|token| day_of(token.kind))?;
    let month = c.next(|kind, joint| match kind {
        Kind::Word(word) if joint == Joint::Space => month::from_name(word),
        _ => None,
    })?;
    let year = year_number(c)?;
    Some((Day::new(year, month, day)?.into(), EvidenceKind::Stated))
}

/// `April 1952`.
fn month_year(c: &mut Cursor<'_, '_>) -> Option<(Edtf, EvidenceKind)> {
    let month = month_name(c)?;
    c.sign(',');
    let year = year_number(c)?;
    Some((
        Edtf::Date(Date::month(year, month)?),
        EvidenceKind::Approximate,
    ))
}

/// `August`, after a word that makes it a time.
fn lone_month(
    c: &mut Cursor<'_, '_>,
    previous: Option<Kind<'_>>,
    own: Option<Day>,
) -> Option<(Edtf, EvidenceKind)> {
    let Some(Kind::Word(previous)) = previous else {
        return None;
    };
    let month = full_month_name(c)?;
    let timed = BEFORE_MONTH
        .iter()
        .any(|word| word.eq_ignore_ascii_case(previous));
    let date = Date::month(own?.year(), month)?;
    timed.then_some((Edtf::Date(date), EvidenceKind::Approximate))
}

/// `early August`, `mid-July 1953`, `end of July`.
fn part_of_month(
    c: &mut Cursor<'_, '_>,
    word: &str,
    own: Option<Day>,
) -> Option<(Edtf, EvidenceKind)> {
    let one_of = |words: &[&str]| words.iter().any(|wanted| wanted.eq_ignore_ascii_case(word));
    c.step();
    if one_of(&PART_OF_MONTH) {
        // "middle of July" falls through to the other form.
        c.sign('-');
    }
    if one_of(&PART_OF_MONTH_OF) {
        c.word("of")?;
    } else if !one_of(&PART_OF_MONTH) {
        return None;
    }
    if !c.goes_on() {
        return None;
    }
    let month = full_month_name(c)?;
    // "late April 23" is no date that anyone writes; better silence than a month in the place of a day.
    if c.goes_on()
        && c.rest
            .first()
            .is_some_and(|token| day_of(token.kind).is_some())
    {
        return None;
    }
    let stated = c.attempt(|c| {
        c.sign(',');
        year_number(c)
    });
    let date = Date::month(stated.or(own.map(Day::year))?, month)?;
    Some((
        Edtf::Date(date.qualified(Qualifier::Approximate)),
        EvidenceKind::Approximate,
    ))
}

/// `about July 10, 1953`.
fn near(c: &mut Cursor<'_, '_>, word: &str, own: Option<Day>) -> Option<(Edtf, EvidenceKind)> {
    if !NEAR.iter().any(|near| near.eq_ignore_ascii_case(word)) {
        return None;
    }
    c.step();
    if !c.goes_on() {
        return None;
    }
    let (date, _) = c
        .attempt(|c| month_day(c, own))
        .or_else(|| c.attempt(month_year))?;
    match date {
        Edtf::Date(date) => Some((
            Edtf::Date(date.qualified(Qualifier::Approximate)),
            EvidenceKind::Approximate,
        )),
        Edtf::Interval(_) => None,
    }
}

/// A month in full, or abbreviated with or without its full stop.
fn month_name(c: &mut Cursor<'_, '_>) -> Option<u8> {
    full_month_name(c).or_else(|| {
        let month = c.take(|token| match token.kind {
            Kind::Word(word) => month::from_short_name(word),
            _ => None,
        })?;
        c.sign('.');
        Some(month)
    })
}

fn full_month_name(c: &mut Cursor<'_, '_>) -> Option<u8> {
    c.take(|token| match token.kind {
        Kind::Word(word) => month::from_name(word),
        _ => None,
    })
}

/// `10`, `4th`.
fn day_number(c: &mut Cursor<'_, '_>) -> Option<u8> {
    let day = c.next(|kind, _| day_of(kind))?;
    let _ordinal = c.next(|kind, joint| {
        matches!(kind, Kind::Word("st" | "nd" | "rd" | "th" | "d") if joint == Joint::Glued)
            .then_some(())
    });
    Some(day)
}

fn day_of(kind: Kind<'_>) -> Option<u8> {
    match kind {
        Kind::Number(digits) if digits.len() <= 2 => {
            digits.parse().ok().filter(|day| (1..=31).contains(day))
        }
        _ => None,
    }
}

fn year_number(c: &mut Cursor<'_, '_>) -> Option<u16> {
    c.next(|kind, joint| match kind {
        Kind::Number(digits) if digits.len() == 4 && joint == Joint::Space => {
            digits.parse().ok().filter(|year| YEARS.contains(year))
        }
        _ => None,
    })
}
