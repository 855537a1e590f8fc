//! Reading EDTF.

use core::{error::Error, fmt, str::FromStr};

use super::{Date, Day, Edtf, Endpoint, Interval, Qualifier};

/// Why a text is not a date that is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdtfError {
    /// There is nothing to read.
    Empty,
    /// The text has not the form of a date.
    Form,
    /// EDTF has such dates, but they are not read here.
    Unsupported,
    /// A year has only twelve months.
    NoSuchMonth {
        /// The month as given.
        month: u8,
    },
    /// The month has no such day.
    NoSuchDay {
        /// The year as given.
        year: u16,
        /// The month as given.
        month: u8,
        /// The day as given.
        day: u8,
    },
    /// The interval ends before it begins.
    Reversed,
    /// Neither end of the interval is dated.
    Undated,
    /// A single day was expected, and this is a date of another kind.
    NotADay,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the date is empty; write it as 1953-07-10"),
            Self::Form => f.write_str(
                "this is not a date; write a day as 1953-07-10, a month as 1953-07, a year as 1953, \
                 doubt as ?, ~ or % behind it, and an interval as 1953-07-10/1953-07-14",
            ),
            Self::Unsupported => f.write_str(
                "dates with times, unspecified digits, sets or years of five digits are not read; \
                 write an interval that covers what is known, such as 1953-07-10/1953-07-14",
            ),
            Self::NoSuchMonth { month } => write!(f, "there is no month {month:02}; months run from 01 to 12"),
            Self::NoSuchDay { year, month, day } => {
                write!(f, "month {year:04}-{month:02} has no day {day:02}; correct the day or the month")
            }
            Self::Reversed => f.write_str("the interval ends before it begins; put the earlier date first"),
            Self::Undated => f.write_str("an interval needs a date at one of its ends at least"),
            Self::NotADay => f.write_str("a single day is needed here, such as 1953-07-10"),
        }
    }
}

impl Error for EdtfError {}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        if text.is_empty() {
            return Err(EdtfError::Empty);
        }
        if is_beyond(text) {
            return Err(EdtfError::Unsupported);
        }
        let Some((from, to)) = text.split_once('/') else {
            return date(text).map(Self::Date);
        };
        let (from, to) = (endpoint(from)?, endpoint(to)?);
        Interval::new(from, to)
            .map(Self::Interval)
            .ok_or(match (from.date(), to.date()) {
                (None, None) => EdtfError::Undated,
                _ => EdtfError::Reversed,
            })
    }
}

/// Whether the text is written with the signs of EDTF, and with some that are not read here.
fn is_beyond(text: &str) -> bool {
    // Patterns, since searching a string for a sign would bring the whole of string search into the page.
    let beyond = |sign: char| matches!(sign, 'T' | 'X' | 'Y' | 'E' | 'S' | ':' | '[' | '{');
    let known = |sign: char| {
        sign.is_ascii_digit()
            || beyond(sign)
            || matches!(
                sign,
                '-' | '/' | '.' | '?' | '~' | '%' | '+' | 'Z' | ']' | '}' | ',' | ' '
            )
    };
    let digits = text.contains(|sign: char| sign.is_ascii_digit());
    digits && text.contains(beyond) && text.chars().all(known)
}

/// One day and nothing else.
pub(super) fn day(text: &str) -> Result<Day, EdtfError> {
    text.parse::<Edtf>()?.exact_day().ok_or(EdtfError::NotADay)
}

fn endpoint(text: &str) -> Result<Endpoint, EdtfError> {
    match text {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => date(text).map(Endpoint::Date),
    }
}

fn date(text: &str) -> Result<Date, EdtfError> {
    let (digits, qualifier) = unqualified(text);
    let date = plain_date(digits)?;
    Ok(qualifier.map_or(date, |qualifier| date.qualified(qualifier)))
}

fn unqualified(text: &str) -> (&str, Option<Qualifier>) {
    [
        Qualifier::Uncertain,
        Qualifier::Approximate,
        Qualifier::UncertainAndApproximate,
    ]
    .into_iter()
    .find_map(|qualifier| Some((text.strip_suffix(qualifier.sign())?, Some(qualifier))))
    .unwrap_or((text, None))
}

fn plain_date(text: &str) -> Result<Date, EdtfError> {
    let mut parts = text.split('-');
    let mut next = |width| parts.next().map(|part| number(part, width)).transpose();
    let year = next(4)?.ok_or(EdtfError::Form)?;
    let month = next(2)?.map(narrow).transpose()?;
    let day = next(2)?.map(narrow).transpose()?;
    if parts.next().is_some() {
        return Err(EdtfError::Form);
    }
    let Some(month) = month else {
        return Date::year(year).ok_or(EdtfError::Form);
    };
    let whole_month = Date::month(year, month).ok_or(EdtfError::NoSuchMonth { month })?;
    let Some(day) = day else {
        return Ok(whole_month);
    };
    Day::new(year, month, day)
        .map(Date::day)
        .ok_or(EdtfError::NoSuchDay { year, month, day })
}

/// Exactly `width` digits; a sign or a space is part of no date.
fn number(text: &str, width: usize) -> Result<u16, EdtfError> {
    if text.len() != width || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EdtfError::Form);
    }
    text.parse().map_err(|_| EdtfError::Form)
}

fn narrow(number: u16) -> Result<u8, EdtfError> {
    u8::try_from(number).map_err(|_| EdtfError::Form)
}
