//! Dates that name a month, a season or a year, and no day.

use super::{
    super::tokens::{Joint, Kind},
    DateAndKind, Frame, Year,
    cursor::{Cursor, day_of},
    relative, rough, vague,
};
use crate::{
    date::{Date, Edtf, Endpoint, Interval, Season},
    edition::EvidenceKind,
};

/// Words that make the time after them vague.
const PART: [&str; 4] = ["early", "mid", "middle", "late"];

/// Words that, before "of" or "in", mean a part of the time after them: "the end of August".
const PART_OF: [&str; 11] = [
    "beginning",
    "start",
    "middle",
    "end",
    "course",
    "half",
    "part",
    "week",
    "weeks",
    "early",
    "late",
];

/// Words after which a month or a year standing alone is a date, and not a name or a number.
const BEFORE_TIME: [&str; 7] = [
    "in", "during", "since", "until", "before", "after", "through",
];

/// Words after which a month is a date, unless it is also the name of a person.
const BEFORE_MONTH: [&str; 2] = ["by", "from"];

/// How far from the document's own year a number after "in" is still taken for a year.
const NEAR_YEARS: u16 = 60;

/// `April 1952`, `April of 1952`, `Apr. [1952]`.
pub(super) fn month_of_year(c: &mut Cursor<'_, '_>, _: Frame) -> Option<DateAndKind> {
    let month = c.month()?;
    c.word("of");
    Some(rough(Date::month(c.year()?, month)?))
}

/// `April–June 1953`, `April to June, 1953`.
pub(super) fn range(c: &mut Cursor<'_, '_>, _: Frame) -> Option<DateAndKind> {
    let first = c.month()?;
    c.dash()
        .or_else(|| c.word_of(&["to", "through"]).map(drop))?;
    let last = c.goes_on().then(|| c.month()).flatten()?;
    let year = c.year()?;
    let turn = u16::from(first > last);
    let [from, to] = [
        Date::month(year.checked_sub(turn)?, first)?,
        Date::month(year, last)?,
    ];
    let interval = Interval::new(Endpoint::Date(from), Endpoint::Date(to))?;
    Some((Edtf::Interval(interval), EvidenceKind::Approximate))
}

/// `August`, after a word that makes it a time.
pub(super) fn month_alone(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let timed = c.follows(&BEFORE_TIME);
    let perhaps = c.follows(&BEFORE_MONTH);
    let month = c.full_month()?;
    // March, April, May and June are called so, too.
    if !timed && (!perhaps || (3..=6).contains(&month)) {
        return None;
    }
    let year = frame.nearest_year_of_month(month)?;
    Some(rough(year.date(Date::month(year.number, month)?)))
}

/// `in 1951`.
pub(super) fn year_alone(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let timed = c.follows(&BEFORE_TIME);
    let year = c.plain_year()?;
    let near = frame.own?.year().abs_diff(year) <= NEAR_YEARS;
    (timed && near && c.ends_plainly()).then_some(())?;
    Some(rough(Date::year(year)?))
}

/// `spring 1953`, `summer of 1953`, `winter of 1953–54`.
pub(super) fn season(c: &mut Cursor<'_, '_>, _: Frame) -> Option<DateAndKind> {
    let season = c.season()?;
    c.word("of");
    let year = c.year()?;
    if season == Season::Winter {
        // "Winter 1953" may be the beginning of that year or its end, and words alone do not say which.
        c.dash()?;
        let next = year.checked_add(1)?;
        c.next(|kind, joint| match kind {
            Kind::Number(digits) if joint == Joint::Glued => {
                let end: u16 = digits.parse().ok()?;
                let whole = digits.len() == 4 && end == next;
                (whole || digits.len() == 2 && end == next % 100).then_some(())
            }
            _ => None,
        })?;
    }
    Some(rough(Date::of_season(year, season)?))
}

/// `early August`, `mid-July 1953`, `end of July`, `late 1952`, `early next month`.
pub(super) fn part(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let joined = c.attempt(|c| {
        c.first_word_of(&PART_OF)?;
        c.word("of").or_else(|| c.word("in"))
    });
    if joined.is_none() {
        c.first_word_of(&PART)?;
        c.sign('-');
    }
    if !c.goes_on() {
        return None;
    }
    let dated = |(date, _): DateAndKind| match date {
        Edtf::Date(date) => Some(vague(date)),
        Edtf::Interval(_) => None,
    };
    c.attempt(|c| month_of(c, frame))
        .or_else(|| c.attempt(|c| season(c, frame)).and_then(dated))
        .or_else(|| {
            let year = c.attempt(|c| c.plain_year().filter(|_| c.ends_plainly()))?;
            Some(vague(Date::year(year)?))
        })
        .or_else(|| c.attempt(|c| relative::relative(c, frame)).and_then(dated))
}

fn month_of(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let month = c.month()?;
    // "late April 23" is no date that anyone writes; better silence than a month in the place of a day.
    let day = c
        .first()
        .is_some_and(|token| c.goes_on() && day_of(token.kind).is_some());
    if day {
        return None;
    }
    let year = match c.year() {
        Some(year) => Year::stated(year),
        None => frame.nearest_year_of_month(month)?,
    };
    Some(vague(year.date(Date::month(year.number, month)?)))
}
