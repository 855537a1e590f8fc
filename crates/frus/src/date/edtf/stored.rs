//! How a date is stored: as text in human-readable formats, so that JSON shows
//! `"1953-07-10"`, and as two numbers elsewhere, so that the page need not carry a parser of EDTF.
//!
//! The numbers are those of the two ends, and a single date has 0 for the second. An end is 1 where it is open, 2
//! where it is unknown, and else, from the highest bit to the lowest: the year, 4 bits of month and 5 of day for its
//! first day, 4 of form, 2 of doubt. Each date has one pair of numbers, and no other pair is accepted.

use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use super::{Date, Edtf, EdtfError, Endpoint, Interval, Qualifier, date::FORMS};
use crate::date::Day;

/// No second end: a single date.
const NONE: u32 = 0;
const OPEN: u32 = 1;
const UNKNOWN: u32 = 2;

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.code().serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(FromText);
        }
        let code = <(u32, u32)>::deserialize(deserializer)?;
        Self::from_code(code).ok_or_else(|| D::Error::custom("these numbers are no date"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Edtf::from(*self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let date = Edtf::deserialize(deserializer)?;
        date.exact_day()
            .ok_or_else(|| D::Error::custom(EdtfError::NotADay))
    }
}

impl Edtf {
    /// The two numbers of this date, different for every date.
    pub(super) fn code(self) -> (u32, u32) {
        let code = |end| match end {
            Endpoint::Date(date) => code_of(date),
            Endpoint::Open => OPEN,
            Endpoint::Unknown => UNKNOWN,
        };
        match self {
            Self::Date(date) => (code_of(date), NONE),
            Self::Interval(interval) => (code(interval.from), code(interval.to)),
        }
    }

    fn from_code((from, to): (u32, u32)) -> Option<Self> {
        let end = |code| match code {
            OPEN => Some(Endpoint::Open),
            UNKNOWN => Some(Endpoint::Unknown),
            _ => date_of(code).map(Endpoint::Date),
        };
        if to == NONE {
            return date_of(from).map(Self::Date);
        }
        Interval::new(end(from)?, end(to)?).map(Self::Interval)
    }
}

/// Never 0, 1 or 2, since every date has a month.
fn code_of(date: Date) -> u32 {
    let first = date.earliest();
    let mut code = u32::from(first.year());
    for (bits, part) in [
        (4, first.month().into()),
        (5, first.day().into()),
        (4, date.form as u32),
        (2, Qualifier::number(date.qualifier())),
    ] {
        code = code << bits | part;
    }
    code
}

fn date_of(code: u32) -> Option<Date> {
    let bits = |from: u32, count: u32| code >> from & ((1 << count) - 1);
    let first = Day::new(
        u16::try_from(code >> 15).ok()?,
        u8::try_from(bits(11, 4)).ok()?,
        u8::try_from(bits(6, 5)).ok()?,
    )?;
    let form = *FORMS.get(usize::try_from(bits(2, 4)).ok()?)?;
    let date = Date::around(form, first)?.with(Qualifier::from_number(code));
    // A month that begins on its tenth day would be no date that can be written.
    (date.earliest() == first).then_some(date)
}

/// Parses a date from its text, borrowed or owned.
struct FromText;

impl Visitor<'_> for FromText {
    type Value = Edtf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an EDTF date such as 1953-07-10")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Edtf, E> {
        text.parse().map_err(E::custom)
    }
}
