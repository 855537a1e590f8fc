//! The parser of EDTF.

use core::{error::Error, fmt, str::FromStr};

use super::{Date, Edtf, Endpoint, Interval, Qualifier, Season};
use crate::date::Day;

/// Why a text is not a supported date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdtfError {
    /// The text is empty.
    Empty,
    /// The text does not have the form of a date.
    Form,
    /// EDTF has such dates, but they are not supported here.
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
                "this is not a date; write a day as 1953-07-10, a month as 1953-07, a summer as 1953-22, a year as 1953, \
                 doubt as ?, ~ or % behind it, and an interval as 1953-07-10/1953-07-14",
            ),
            Self::Unsupported => f.write_str(
                "dates with times, sets, years before 0000 or after 9999, and unspecified digits other than in 19XX, \
                 195X, 1953-XX, 1953-07-XX and 1953-XX-XX are not read; write an interval that covers what is known, \
                 such as 1953-07-10/1953-07-14",
            ),
            Self::NoSuchMonth { month } => write!(f, "there is no month {month:02}; months run from 01 to 12, seasons from 21 to 24"),
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

/// Whether the text consists of the signs of EDTF, some of them not supported here.
fn is_beyond(text: &str) -> bool {
    // Patterns, since searching a string for a sign would bring the whole of string search into the page.
    let beyond = |sign: char| matches!(sign, 'T' | 'Y' | 'E' | 'S' | ':' | '[' | '{');
    let known = |sign: char| {
        sign.is_ascii_digit()
            || beyond(sign)
            || matches!(
                sign,
                'X' | '-' | '/' | '.' | '?' | '~' | '%' | '+' | 'Z' | ']' | '}' | ',' | ' '
            )
    };
    let digits = text.contains(|sign: char| sign.is_ascii_digit());
    let negative = text.split('/').any(|end| end.starts_with('-'));
    digits && (negative || text.contains(beyond)) && text.chars().all(known)
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
    let mut next = |width| {
        parts
            .next()
            .map(|part| Part::parse(part, width))
            .transpose()
    };
    let (year, month, day) = (next(4)?.ok_or(EdtfError::Form)?, next(2)?, next(2)?);
    if parts.next().is_some() {
        return Err(EdtfError::Form);
    }
    // What is unspecified has to be so to its last digit, and what follows it as well; the rest is beyond level 1.
    let date = match (year.unknown, month, day) {
        (0, None, _) => Date::year(year.number),
        (1, None, _) => Date::decade(year.number),
        (2, None, _) => Date::century(year.number),
        (0, Some(month), day) => return in_year(year.number, month, day),
        _ => return Err(EdtfError::Unsupported),
    };
    date.ok_or(EdtfError::Form)
}

fn in_year(year: u16, month: Part, day: Option<Part>) -> Result<Date, EdtfError> {
    let number = month.narrow()?;
    let season = Season::ALL
        .into_iter()
        .find(|season| season.number() == number);
    let date = match (month.unknown, day.map(|day| (day.unknown, day))) {
        (2, None) => Date::some_month(year),
        (2, Some((2, _))) => Date::some_day_of_year(year),
        (0, None) if season.is_some() => {
            // The winter of the last year ends beyond the calendar.
            let date = season.and_then(|season| Date::of_season(year, season));
            return date.ok_or(EdtfError::Unsupported);
        }
        (0, None) => Date::month(year, number),
        (0, Some((2, _))) => Date::some_day_of_month(year, number),
        (0, Some((0, day))) => {
            Date::month(year, number).ok_or(EdtfError::NoSuchMonth { month: number })?;
            let (month, day) = (number, day.narrow()?);
            return Day::new(year, month, day)
                .map(Date::day)
                .ok_or(EdtfError::NoSuchDay { year, month, day });
        }
        _ => return Err(EdtfError::Unsupported),
    };
    date.ok_or(EdtfError::NoSuchMonth { month: number })
}

/// Some digits of a date, of which the last may be unspecified.
#[derive(Clone, Copy)]
struct Part {
    /// The number, with 0 for every unspecified digit.
    number: u16,
    /// How many digits are unspecified.
    unknown: u8,
}

impl Part {
    /// Exactly `width` digits; a sign or a space is part of no date.
    fn parse(text: &str, width: usize) -> Result<Self, EdtfError> {
        if text.len() != width {
            return Err(EdtfError::Form);
        }
        let mut part = Self {
            number: 0,
            unknown: 0,
        };
        for byte in text.bytes() {
            let digit = match byte {
                b'0'..=b'9' if part.unknown == 0 => byte - b'0',
                b'0'..=b'9' => return Err(EdtfError::Unsupported),
                b'X' => {
                    part.unknown += 1;
                    0
                }
                _ => return Err(EdtfError::Form),
            };
            part.number = part.number * 10 + u16::from(digit);
        }
        Ok(part)
    }

    fn narrow(self) -> Result<u8, EdtfError> {
        u8::try_from(self.number).map_err(|_| EdtfError::Form)
    }
}
