//! The scale of the axis: its columns, which are days where few days are to be shown, else months, years or more.
//!
//! There are never more than sixteen columns, so that each is wide enough to be read, and the style sheet knows them all.

use std::{iter, ops::Deref};

use frus::date::{Day, Weekday};
use strings::Strings;

/// The most columns that an axis has.
pub const MOST: usize = 16;

/// A column of the axis: one day, or all days of a longer unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

/// How long a column is, in days, or in months of the calendar.
#[derive(Clone, Copy)]
enum Unit {
    Days(i32),
    Months(i32),
}

/// The units, the finest first: days and weeks, then months, then years.
const UNITS: [Unit; 14] = [
    Unit::Days(1),
    Unit::Days(2),
    Unit::Days(4),
    Unit::Days(7),
    Unit::Days(14),
    Unit::Months(1),
    Unit::Months(3),
    Unit::Months(6),
    Unit::Months(12),
    Unit::Months(24),
    Unit::Months(60),
    Unit::Months(120),
    Unit::Months(1200),
    Unit::Months(12000),
];

/// The columns from one day to another, in the finest unit of which sixteen are enough, and as many before and behind as there is
/// room for: always sixteen, as the style sheet lays them out.
///
/// ```
/// use frus::date::Day;
/// use frus_explorer::view::timeline::scale::axis;
/// let day = |year, month, day| Day::new(year, month, day).ok_or("no such day");
/// let columns = axis(day(1953, 7, 10)?, day(1953, 7, 10)?);
/// assert_eq!(columns.len(), 16);
/// assert_eq!(columns[0].first, day(1953, 7, 3)?);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn axis(from: Day, to: Day) -> Vec<Column> {
    let (unit, columns) = finest(from, to);
    let spare = MOST.saturating_sub(columns.len());
    let Some(first) = columns.first().map(|column| column.first) else {
        return columns;
    };
    let mut first = first;
    for _ in 0..spare / 2 {
        first = step(unit, first, -1).unwrap_or(first);
    }
    from_day(unit, first).take(MOST).collect()
}

/// The finest unit of which sixteen are enough, and its columns.
fn finest(from: Day, to: Day) -> (Unit, Vec<Column>) {
    let units = UNITS.iter().map(|unit| (*unit, in_units(*unit, from, to)));
    let mut units = units.skip_while(|(_, columns)| columns.len() > MOST);
    units.next().unwrap_or((Unit::Days(1), Vec::new()))
}

/// One column more than an axis has, at most.
fn in_units(unit: Unit, from: Day, to: Day) -> Vec<Column> {
    let columns = from_day(unit, begin(unit, from)).take(MOST + 1);
    columns.take_while(|column| column.first <= to).collect()
}

/// The columns from the one that begins on this day to the end of time.
fn from_day(unit: Unit, first: Day) -> impl Iterator<Item = Column> {
    let firsts = iter::successors(Some(first), move |first| step(unit, *first, 1));
    firsts.map(move |first| {
        let last = step(unit, first, 1).and_then(|next| next.plus(-1));
        let last = last.or_else(|| Day::new(9999, 12, 31)).unwrap_or(first);
        Column { first, last }
    })
}

/// Where the unit begins in which a day lies. Days are counted from the first that is shown.
fn begin(unit: Unit, day: Day) -> Day {
    let Unit::Months(months) = unit else {
        return day;
    };
    let past = month_number(day).rem_euclid(months);
    day_of_month(month_number(day) - past).unwrap_or(day)
}

/// Where the unit begins that is so many behind the one that begins on this day, or before it.
fn step(unit: Unit, day: Day, by: i32) -> Option<Day> {
    match unit {
        Unit::Days(days) => day.plus(days * by),
        Unit::Months(months) => day_of_month(month_number(day) + months * by),
    }
}

/// Months since the year 0.
fn month_number(day: Day) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// The first day of a month.
fn day_of_month(number: i32) -> Option<Day> {
    let year = u16::try_from(number.div_euclid(12)).ok()?;
    let month = u8::try_from(number.rem_euclid(12) + 1).ok()?;
    Day::new(year, month, 1)
}

impl Column {
    /// Its name in three lines, the largest first: `30`, `Tue`, `June`; or `July`, `1953` and nothing.
    #[must_use]
    pub fn names(self, words: impl Deref<Target = Strings>) -> [String; 3] {
        let (first, last) = (self.first, self.last);
        let month = |names: &[&'static str; 12]| {
            let at = usize::from(first.month()).saturating_sub(1);
            names.get(at).copied().unwrap_or_default().to_owned()
        };
        let short = || month(&words.dates.months_short);
        if first == last {
            let weekdays = &words.dates.weekdays_short;
            let weekday = weekdays.get(first.weekday().index()).copied();
            let weekday = weekday.unwrap_or_default().to_owned();
            return [
                first.day().to_string(),
                weekday,
                month(&words.dates.months_narrow),
            ];
        }
        let whole_months = first.day() == 1 && last.plus(1).is_none_or(|next| next.day() == 1);
        if !whole_months {
            return [
                [first.day().to_string(), last.day().to_string()].join("–"),
                short(),
                first.year().to_string(),
            ];
        }
        if month_number(last) - month_number(first) < 11 {
            [short(), first.year().to_string(), String::new()]
        } else {
            [first.year().to_string(), String::new(), String::new()]
        }
    }

    /// Whether it is a Saturday or a Sunday.
    #[must_use]
    pub fn is_day_off(self) -> bool {
        self.first == self.last
            && matches!(self.first.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop where what it needs is missing"
    )]

    use super::*;
    use crate::view::words::Words;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn columns(from: Day, to: Day) -> Vec<Column> {
        finest(from, to).1
    }

    #[test]
    fn columns_follow_each_other_without_a_gap_and_hold_the_whole_stretch() {
        for (from, to) in [
            ("1953-06-30", "1953-07-15"),
            ("1953-06-30", "1953-06-30"),
            ("1953-06-30", "1953-07-16"),
            ("1952-02-28", "1952-03-31"),
            ("1952-11-03", "1953-12-31"),
            ("1899-05-05", "1961-01-20"),
            ("0001-01-01", "9999-12-31"),
        ] {
            let columns = columns(day(from), day(to));
            assert!(columns.first().unwrap().first <= day(from), "{from} {to}");
            assert!(columns.last().unwrap().last >= day(to), "{from} {to}");
            for pair in columns.windows(2) {
                assert_eq!(pair[0].last.plus(1), Some(pair[1].first), "{from} {to}");
            }
        }
    }

    #[test]
    fn a_stretch_of_the_series_never_needs_more_than_sixteen() {
        for (from, to) in [
            ("1953-06-30", "1953-07-16"),
            ("1952-01-01", "1954-12-31"),
            ("1861-01-01", "1988-12-31"),
        ] {
            assert!(columns(day(from), day(to)).len() <= MOST, "{from} {to}");
        }
        assert_eq!(columns(day("1953-06-30"), day("1953-07-15")).len(), 16);
        assert_eq!(columns(day("1952-01-01"), day("1952-12-31")).len(), 12);
    }

    #[test]
    fn an_axis_is_filled_on_both_sides() {
        for (from, to, first, last) in [
            ("1953-06-30", "1953-07-15", "1953-06-30", "1953-07-15"),
            ("1962-10-08", "1962-10-27", "1962-10-02", "1962-11-02"),
            ("1953-08-01", "1954-06-29", "1953-06-01", "1954-09-30"),
            ("9999-12-20", "9999-12-31", "9999-12-18", "9999-12-31"),
            ("9998-06-01", "9999-12-31", "9997-04-01", "9999-12-31"),
        ] {
            let columns = axis(day(from), day(to));
            assert_eq!(columns[0].first, day(first), "{from}");
            assert_eq!(columns.last().unwrap().last, day(last), "{from}");
        }
    }

    #[test]
    fn a_column_is_named_by_what_it_is() {
        let names =
            |from: &str, to: &str, place: usize| columns(day(from), day(to))[place].names(Words);
        assert_eq!(names("1953-06-30", "1953-07-15", 0), ["30", "Tue", "June"]);
        assert_eq!(names("1953-09-30", "1953-10-04", 0), ["30", "Wed", "Sep"]);
        assert_eq!(
            names("1953-06-30", "1953-07-20", 0),
            ["30–1", "Jun", "1953"]
        );
        assert_eq!(names("1953-06-30", "1954-05-01", 1), ["Jul", "1953", ""]);
        assert_eq!(names("1945-06-30", "1954-05-01", 1), ["1946", "", ""]);
    }
}
