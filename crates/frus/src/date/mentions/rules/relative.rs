//! Dates that count from the day on which the words were written: "next month", "yesterday".
//!
//! "Today" is left out: it often means "these days", and where it means the day, that is the document's own date.

use super::{DateAndKind, Frame, cursor::Cursor, rough, vague};
use crate::{
    date::{Date, Day, Edtf, Endpoint, Interval, Qualifier, Weekday},
    edition::EvidenceKind,
};

/// Parts of the day on which the words were written.
const PARTS_OF_DAY: [&str; 3] = ["morning", "afternoon", "evening"];

/// Before, during or after the present.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Last,
    This,
    Next,
}

/// `this session`, `next month`, `last week`, `this summer`, `last July`, `yesterday`, `this morning`, `last night`.
pub(super) fn relative(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    let written = frame.written?;
    let within = c.follows(&["the"]);
    if let Some(days) = c.attempt(day_word) {
        // A paper is often dated a day after it was drafted, so that even "yesterday" is only about a day.
        return Some(vague(Date::day(written.plus(days)?)));
    }
    if c.attempt(session).is_some() {
        return Some(vague(Date::month(written.year(), written.month())?));
    }
    let which = match c.first_word_of(&["last", "this", "next"])? {
        0 => Which::Last,
        1 => Which::This,
        _ => Which::Next,
    };
    // "The last year" is twelve months, not the year before.
    if (within && which != Which::This) || !c.goes_on() {
        return None;
    }
    let reading = stretch(c, which, written)?;
    // "The next month of the talks", "this fall in prices".
    let counted = c.attempt(|c| c.word_of(&["of", "in", "from"])).is_none();
    counted.then_some(reading)
}

/// A word that names a day by its distance from today, in days.
fn day_word(c: &mut Cursor<'_, '_>) -> Option<i32> {
    match c.first_word_of(&["yesterday", "tomorrow", "last", "this"])? {
        0 => Some(-1),
        1 => Some(1),
        2 => c.word_of(&["night", "evening"]).map(|_| -1),
        _ => c.word_of(&PARTS_OF_DAY).map(|_| 0),
    }
}

/// `this session`: of a parliament, which was sitting in the month of the paper, however long.
fn session(c: &mut Cursor<'_, '_>) -> Option<()> {
    c.first_word_of(&["this", "present", "current"])?;
    c.word("session")
}

fn stretch(c: &mut Cursor<'_, '_>, which: Which, written: Day) -> Option<DateAndKind> {
    let step = match which {
        Which::Last => -1,
        Which::This => 0,
        Which::Next => 1,
    };
    if let Some(unit) = c.word_of(&["week", "month", "year"]) {
        let year = written.year().checked_add_signed(step)?;
        return match unit {
            0 => week(written.plus(i32::from(step) * 7)?),
            1 => {
                let first = Day::new(written.year(), written.month(), 1)?;
                let day = match which {
                    Which::Last => first.plus(-1)?,
                    Which::This => first,
                    Which::Next => written.last_of_month().plus(1)?,
                };
                Some(rough(Date::month(day.year(), day.month())?))
            }
            _ => Some(rough(Date::year(year)?)),
        };
    }
    // "Last July" is the latest one that is wholly past, and "next July" the first that is wholly to come.
    let nearest = |in_year: &dyn Fn(u16) -> Option<Date>| {
        let year = written.year();
        let this = in_year(year)?;
        match which {
            Which::Last if this.latest() >= written => in_year(year.checked_sub(1)?),
            Which::Next if this.earliest() <= written => in_year(year.checked_add(1)?),
            _ => Some(this),
        }
    };
    let date = if let Some(month) = c.full_month() {
        nearest(&|year| Date::month(year, month))
    } else {
        let season = c.season()?;
        nearest(&|year| Date::of_season(year, season))
    };
    // "This winter" is said in January of one winter and in December of another.
    date.filter(|date| date.earliest().month() != 12 || date.season().is_none())
        .map(rough)
}

/// The week of a day, from its Monday to its Sunday, and about that: not everybody's week begins alike.
fn week(day: Day) -> Option<DateAndKind> {
    let since_monday = match day.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    let monday = day.plus(-since_monday)?;
    let [from, to] = [monday, monday.plus(6)?]
        .map(|day| Endpoint::Date(Date::day(day).qualified(Qualifier::Approximate)));
    Some((
        Edtf::Interval(Interval::new(from, to)?),
        EvidenceKind::Approximate,
    ))
}
