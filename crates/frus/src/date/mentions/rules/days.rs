//! Dates that name a day.

use super::{
    super::{
        Mention,
        tokens::{Joint, Kind},
    },
    DateAndKind, Frame, Year,
    cursor::{Cursor, day_of},
};
use crate::{
    date::{Date, Day, Edtf, Endpoint, Interval},
    edition::EvidenceKind,
};

/// Words that join the ends of a range.
const TO: [&str; 4] = ["to", "through", "until", "till"];

/// Words after which a number and a month are a day, though no year follows.
const BEFORE_DAY: [&str; 13] = [
    "on", "of", "dated", "by", "from", "until", "since", "before", "after", "through", "between",
    "about", "the",
];

/// Words behind a day without a year that make it a name, such as "26th of July Movement".
const NAMED_AFTER_DAY: [&str; 2] = ["Movement", "Revolution"];

/// A day as far as the words give it.
#[derive(Clone, Copy)]
struct Named {
    year: Option<u16>,
    month: u8,
    day: u8,
}

impl Named {
    /// The year of the words, else the one nearest to the document's own day.
    fn year(self, frame: Frame) -> Option<Year> {
        match self.year {
            Some(year) => Some(Year::stated(year)),
            None => frame.nearest_year(self.month, self.day),
        }
    }

    /// The date in its own year, else in this one.
    fn date(self, year: Year) -> Option<Date> {
        let day = Day::new(self.year.unwrap_or(year.number), self.month, self.day)?;
        Some(year.date(Date::day(day)))
    }
}

/// `April 23, 1952`, `June 30`, `Oct. 30th, 1952`, `July [10], 1953`.
pub(super) fn day(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let named = month_day(c)?;
    let year = named.year(frame)?;
    Some((Edtf::Date(named.date(year)?), year.kind))
}

fn month_day(c: &mut Cursor<'_, '_>) -> Option<Named> {
    let named = Named {
        month: c.month()?,
        day: c.day()?,
        year: c.year(),
    };
    (named.year.is_some() || !c.is_before(&NAMED_AFTER_DAY)).then_some(named)
}

/// `July 10–14, 1953`, `June 30 to July 15`, `between July 10 and July 14`.
pub(super) fn range(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let between = c.first_word_of(&["between"]).is_some();
    if between && !c.goes_on() {
        return None;
    }
    let first = month_day(c)?;
    if between {
        c.sign(',');
        c.word("and")?;
    } else {
        c.dash().or_else(|| c.word_of(&TO).map(drop))?;
    }
    let goes_on = c.goes_on();
    let last = match c.attempt(month_day) {
        Some(last) => goes_on.then_some(last)?,
        None => later_day(c, first)?,
    };
    dates_of_range(first, last, frame)
}

/// From one day to another, of which the last may have the year for both.
fn dates_of_range(first: Named, last: Named, frame: Frame) -> Option<DateAndKind> {
    let year = match last.year.or(first.year) {
        Some(year) => Year::stated(year),
        None => last.year(frame)?,
    };
    // "December 30 to January 2" began in the year before.
    let turn = first.year.is_none() && first.month > last.month;
    let began = Year {
        number: year.number.checked_sub(turn.into())?,
        ..year
    };
    interval(first.date(began)?, last.date(year)?, year.kind)
}

/// The second day of a range or a list within one month, with the year that may follow it.
fn later_day(c: &mut Cursor<'_, '_>, first: Named) -> Option<Named> {
    if first.year.is_some() {
        return None;
    }
    let day = c.day().filter(|day| *day > first.day)?;
    let year = c.year();
    // "July 2–5 p.m." is a day and an hour, and "July 10 and 14 divisions" a day and a number.
    (year.is_some() || c.ends_plainly()).then_some(Named { year, day, ..first })
}

fn interval(first: Date, last: Date, kind: EvidenceKind) -> Option<DateAndKind> {
    let interval = Interval::new(Endpoint::Date(first), Endpoint::Date(last));
    let interval = interval.filter(|_| first.earliest() < last.earliest())?;
    Some((Edtf::Interval(interval), kind))
}

/// `July 10 and 14`, `July 10, 12, and 14, 1953`: a date for each day.
pub(super) fn several(
    c: &mut Cursor<'_, '_>,
    frame: Frame,
    found: &mut Vec<Mention>,
) -> Option<()> {
    let start = c.first()?;
    let first = Named {
        month: c.month()?,
        day: c.day()?,
        year: None,
    };
    let mut days = vec![(first, c.span_from(start))];
    let mut closed = false;
    while let Some((next, span, last)) = c.attempt(|c| {
        let comma = c.sign(',').is_some();
        let last = c.word("and").is_some();
        let start = c.first().filter(|_| comma || last)?;
        let (before, _) = days.last()?;
        let day = c.day().filter(|day| *day > before.day)?;
        Some((Named { day, ..first }, c.span_from(start), last))
    }) {
        days.push((next, span));
        closed = last;
        if last {
            break;
        }
    }
    let end = c.end();
    let year = c.year();
    if !closed || (year.is_none() && !c.ends_plainly()) {
        return None;
    }
    let year = Named { year, ..first }.year(frame)?;
    let dates: Option<Vec<_>> = days.iter().map(|(named, _)| named.date(year)).collect();
    for (date, (_, mut span)) in dates?.into_iter().zip(days) {
        // The year stands behind the last day and is part of its words.
        if span.end == end {
            span.end = c.end();
        }
        found.push(Mention {
            span,
            date: Edtf::Date(date),
            kind: year.kind,
        });
    }
    Some(())
}

/// `6 March–9 June 1954`, `30 June to 2 July 1953`.
pub(super) fn range_of_days_before_months(
    c: &mut Cursor<'_, '_>,
    frame: Frame,
) -> Option<DateAndKind> {
    let day_month = |c: &mut Cursor<'_, '_>| {
        let day = c.take(|token| day_of(token.kind))?;
        let month = c.month()?;
        let year = c.year();
        Some(Named { year, month, day })
    };
    let first = day_month(c)?;
    c.dash().or_else(|| c.word_of(&TO).map(drop))?;
    let last = day_month(c)?;
    dates_of_range(first, last, frame)
}

/// `23 April 1952`, `the 10th of July`, `10–14 July 1953`.
pub(super) fn day_before_month(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let usual = c.follows(&BEFORE_DAY);
    let free = matches!(c.previous(), None | Some(Kind::Sign('(' | '[' | '“')));
    let first = c.take(|token| day_of(token.kind))?;
    let mut ordinal = c.ordinal().is_some();
    let last = c.attempt(|c| {
        c.dash().or_else(|| c.word_of(&TO).map(drop))?;
        let last = c.next(|kind, _| day_of(kind))?;
        c.ordinal();
        (last > first).then_some(last)
    });
    ordinal |= c.word("of").is_some();
    let spaced = c.first().is_some_and(|token| token.before == Joint::Space);
    let month = c.month().filter(|_| spaced)?;
    let year = c.year();
    // "May" and "March" follow many a number that is no day.
    let certain = year.is_some() || ordinal || usual || (free && !matches!(month, 3 | 5));
    // In "telegram 8 July 1" the day stands behind the month, and in "26 Sept 52" a year that is cut short.
    let number = c
        .first()
        .is_some_and(|token| matches!(token.kind, Kind::Number(_)) && token.before == Joint::Space);
    if !certain || (year.is_none() && (number || c.is_before(&NAMED_AFTER_DAY))) {
        return None;
    }
    let first = Named {
        year,
        month,
        day: first,
    };
    let year = first.year(frame)?;
    let date = first.date(year)?;
    match last {
        Some(day) => interval(date, Named { day, ..first }.date(year)?, year.kind),
        None => Some((Edtf::Date(date), year.kind)),
    }
}
