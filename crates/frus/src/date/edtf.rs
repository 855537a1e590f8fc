//! Dates in the Extended Date/Time Format.

use core::fmt;

use super::{Day, Words};

/// A date as far as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019).
///
/// Read here is what dated papers need of level 1: a year, a month or a day, each perhaps [qualified](Qualifier),
/// and intervals of two such dates, of which one end may be [open or unknown](Endpoint). Source: the Library of
/// Congress, *Extended Date/Time Format (EDTF) Specification*. Times of day, seasons, unspecified digits and sets
/// are not read; [`EdtfError::Unsupported`](super::EdtfError::Unsupported) says so.
///
/// | written | means |
/// |---|---|
/// | `1953-06-30` | that day |
/// | `1953-08` | some day of that month |
/// | `1953-08~` | about that month |
/// | `1953-07-10?` | perhaps that day |
/// | `1953-07-10/1953-07-14` | from the one to the other |
/// | `1953-07-10/..` | that day or later |
/// | `/1953-07-14` | by that day, from when is not known |
///
/// ```
/// use frus::date::{Day, Edtf};
/// let adjourns: Edtf = "1953-08~".parse()?;
/// assert_eq!(adjourns.earliest(), Day::new(1953, 8, 1));
/// assert_eq!(adjourns.latest(), Day::new(1953, 8, 31));
/// assert_eq!(adjourns.to_string(), "1953-08~");
/// # Ok::<(), frus::date::EdtfError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date, more or less exact.
    Date(Date),
    /// Between two dates, both included.
    Interval(Interval),
}

impl Edtf {
    /// The first day that the date can stand for; `None` where its start is open or unknown.
    #[must_use]
    pub fn earliest(self) -> Option<Day> {
        match self {
            Self::Date(date) => Some(date.earliest()),
            Self::Interval(interval) => interval.from.date().map(Date::earliest),
        }
    }

    /// The last day that the date can stand for; `None` where its end is open or unknown.
    #[must_use]
    pub fn latest(self) -> Option<Day> {
        match self {
            Self::Date(date) => Some(date.latest()),
            Self::Interval(interval) => interval.to.date().map(Date::latest),
        }
    }

    /// The one day this is, without any doubt; `None` for everything vaguer.
    #[must_use]
    pub fn exact_day(self) -> Option<Day> {
        match self {
            Self::Date(date) if date.precision == Precision::Day && date.qualifier.is_none() => {
                Some(date.first)
            }
            _ => None,
        }
    }

    /// The date as a reader would say it, in the usage of the series: `July 10, 1953`.
    #[must_use]
    pub fn words(self) -> Words {
        Words(self)
    }
}

/// A year, a month or a day, and any doubt about it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    /// First day of the year or month, or the day itself.
    first: Day,
    precision: Precision,
    qualifier: Option<Qualifier>,
}

impl Date {
    /// A whole year; `None` beyond 9999.
    #[must_use]
    pub fn year(year: u16) -> Option<Self> {
        Some(Self::new(Day::new(year, 1, 1)?, Precision::Year))
    }

    /// A whole month; `None` where there is none.
    #[must_use]
    pub fn month(year: u16, month: u8) -> Option<Self> {
        Some(Self::new(Day::new(year, month, 1)?, Precision::Month))
    }

    /// A single day.
    #[must_use]
    pub fn day(day: Day) -> Self {
        Self::new(day, Precision::Day)
    }

    /// The same date, with this doubt instead of any other.
    #[must_use]
    pub fn qualified(self, qualifier: Qualifier) -> Self {
        Self {
            qualifier: Some(qualifier),
            ..self
        }
    }

    fn new(first: Day, precision: Precision) -> Self {
        Self {
            first,
            precision,
            qualifier: None,
        }
    }

    /// Its first day.
    #[must_use]
    pub fn earliest(self) -> Day {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn latest(self) -> Day {
        match self.precision {
            Precision::Year => self.first.last_of_year(),
            Precision::Month => self.first.last_of_month(),
            Precision::Day => self.first,
        }
    }

    /// How fine it is.
    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The doubt about it, if any.
    #[must_use]
    pub fn qualifier(self) -> Option<Qualifier> {
        self.qualifier
    }
}

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year is known.
    Year,
    /// Year and month are known.
    Month,
    /// The day is known.
    Day,
}

/// The doubt about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// `?`: the source is not sure.
    Uncertain,
    /// `~`: near this date.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

impl Qualifier {
    /// The sign that EDTF puts behind the date.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Uncertain => '?',
            Self::Approximate => '~',
            Self::UncertainAndApproximate => '%',
        }
    }
}

/// A stretch of time between two ends, of which at least one is dated and the first is not after the second.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    from: Endpoint,
    to: Endpoint,
}

impl Interval {
    /// The interval; `None` where no end is dated, or the first begins after the second ends.
    #[must_use]
    pub fn new(from: Endpoint, to: Endpoint) -> Option<Self> {
        let ordered = match (from.date(), to.date()) {
            (Some(from), Some(to)) => from.earliest() <= to.latest(),
            (None, None) => false,
            _ => true,
        };
        ordered.then_some(Self { from, to })
    }

    /// Where it begins.
    #[must_use]
    pub fn from(self) -> Endpoint {
        self.from
    }

    /// Where it ends.
    #[must_use]
    pub fn to(self) -> Endpoint {
        self.to
    }
}

/// One end of an interval.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// A date.
    Date(Date),
    /// `..`: there is no end, or none is given.
    Open,
    /// Left empty: there is an end, but it is not known.
    Unknown,
}

impl Endpoint {
    /// The date at this end, if it has one.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Self {
        Self::Date(Date::day(day))
    }
}

impl fmt::Display for Edtf {
    /// As EDTF writes it; reading that text again gives the same date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(interval) => write!(f, "{}/{}", interval.from, interval.to),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Year => write!(f, "{:04}", self.first.year())?,
            Precision::Month => write!(f, "{:04}-{:02}", self.first.year(), self.first.month())?,
            Precision::Day => self.first.fmt(f)?,
        }
        self.qualifier
            .map_or(Ok(()), |qualifier| write!(f, "{}", qualifier.sign()))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

// What a person debugging wants to see is the date, not the parts it is kept in.
impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
