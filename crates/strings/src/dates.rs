//! Words for dates and distances, and what they depend on.

use crate::table::group;

/// A day of the calendar: year, month from 1, day from 1.
pub type Ymd = (u16, u8, u8);

/// A unit in which a distance in time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// Which side of a day something lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Earlier.
    Before,
    /// Later.
    After,
}

/// How exact a count is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Far {
    /// So many and no more.
    Exactly,
    /// Rounded.
    About,
    /// So many or more.
    AtLeast,
}

/// The doubt that a date states of itself (EDTF `?`, `~`, `%`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Uncertain, `?`.
    Uncertain,
    /// Approximate, `~`.
    Approximate,
    /// Both, `%`.
    Both,
}

group! {
    /// Dates and distances.
    Dates {
        /// The days of the week, Monday first.
        weekdays -> [&'static str; 7];
        /// The same where there is room for three letters.
        weekdays_short -> [&'static str; 7];
        /// The months where there is room for three letters.
        months_short -> [&'static str; 12];
        /// The months where there is room for four.
        months_narrow -> [&'static str; 12];
        /// A month.
        month_name(month: u8);
        /// A month of a year.
        month(year: u16, month: u8);
        /// A day.
        day(year: u16, month: u8, day: u8);
        /// A day of the year that is shown.
        month_day(month: u8, day: u8);
        /// From one day to another.
        period(first: Ymd, last: Ymd);
        /// Between two days, each certain and of the same year.
        between_days(first: Ymd, last: Ymd);
        /// Between two dates in words.
        between(from: &str, to: &str);
        /// A date in words, or later.
        or_later(from: &str);
        /// A date in words, or earlier.
        by(to: &str);
        /// Not known at all.
        unknown;
        /// A date in words, in doubt.
        doubtful(date: &str, doubt: Doubt);
        /// Some day of a month in words.
        some_day(month: &str);
        /// A year.
        year(year: u16);
        /// A year whose month is not known.
        month_unknown(year: u16);
        /// Ten years from this one.
        decade(year: u16);
        /// From one year to another.
        years(first: u16, last: u16);
        /// Spring, summer, autumn or winter, from 0, of a year; a winter may reach into the next.
        season(season: u8, year: u16, last: u16);
        /// So many units before or after a day, or the one next to it.
        distance(count: i32, unit: Unit, far: Far, side: Side);
    }
}
