//! Dates in the Extended Date/Time Format.

mod date;
mod order;
mod parse;
mod print;
mod stored;

pub use date::{Date, Precision, Qualifier, Season};
pub use order::Relation;
pub use parse::EdtfError;

use super::Day;

/// A date as far as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019).
///
/// Read here is level 1 as far as dated papers need it: a century, a decade, a year, a season, a month or a day, each
/// perhaps [qualified](Qualifier), and intervals of two such dates, of which one end may be
/// [open or unknown](Endpoint). Source: the Library of Congress, *Extended Date/Time Format (EDTF) Specification*.
/// Times of day, sets, and years before 0 or after 9999 are not read; [`EdtfError::Unsupported`] says so.
///
/// | written | means |
/// |---|---|
/// | `1953-06-30` | that day |
/// | `1953-08` | that month, or some day of it |
/// | `1953-08~` | about that month |
/// | `1953-07-10?` | perhaps that day |
/// | `1953-22` | [that summer](Season) |
/// | `195X`, `19XX` | some year of that decade, of that century |
/// | `1953-XX`, `1953-07-XX`, `1953-XX-XX` | a month of that year, a day of that month, a day of that year |
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
    /// The first day that the date can stand for, as it is written; `None` where its start is open or unknown.
    #[must_use]
    pub fn earliest(self) -> Option<Day> {
        self.ends()[0].date().map(Date::earliest)
    }

    /// The last day that the date can stand for, as it is written; `None` where its end is open or unknown.
    #[must_use]
    pub fn latest(self) -> Option<Day> {
        self.ends()[1].date().map(Date::latest)
    }

    /// The one day this is, without any doubt; `None` for everything vaguer.
    #[must_use]
    pub fn exact_day(self) -> Option<Day> {
        match self {
            Self::Date(date) if date.qualifier().is_none() => date.named_day(),
            _ => None,
        }
    }

    /// What the date leaves open, its doubt apart.
    ///
    /// ```
    /// use frus::date::{Edtf, Extent, Precision};
    /// for (date, extent) in [
    ///     ("1953-07-10", Extent::Day),
    ///     ("1953-08~", Extent::Within(Precision::Month)),
    ///     ("1953-07-10/1953-07-14", Extent::Between),
    ///     ("1953-07-10/..", Extent::NotBefore),
    ///     ("/1953-07-14", Extent::NotAfter),
    /// ] {
    ///     assert_eq!(date.parse::<Edtf>()?.extent(), extent);
    /// }
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn extent(self) -> Extent {
        match self {
            Self::Date(date) if date.precision() == Precision::Day => Extent::Day,
            Self::Date(date) => Extent::Within(date.precision()),
            Self::Interval(interval) => match (interval.from, interval.to) {
                (Endpoint::Date(_), Endpoint::Date(_)) => Extent::Between,
                (Endpoint::Date(_), _) => Extent::NotBefore,
                _ => Extent::NotAfter,
            },
        }
    }

    /// The doubt about the date as a whole: about a single date its own, about an interval that of both ends together.
    ///
    /// ```
    /// use frus::date::{Edtf, Qualifier};
    /// let date: Edtf = "1953-07-10?/1953-07-14~".parse()?;
    /// assert_eq!(date.qualifier(), Some(Qualifier::UncertainAndApproximate));
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn qualifier(self) -> Option<Qualifier> {
        let [from, to] = self
            .ends()
            .map(|end| Qualifier::number(end.date().and_then(Date::qualifier)));
        Qualifier::from_number(from | to)
    }

    /// The same date without any doubt about it.
    ///
    /// ```
    /// use frus::date::Edtf;
    /// let date: Edtf = "1955-01-03?".parse()?;
    /// assert_eq!(date.undoubted().to_string(), "1955-01-03");
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn undoubted(self) -> Self {
        let end = |end| match end {
            Endpoint::Date(date) => Endpoint::Date(date.with(None)),
            other => other,
        };
        match self {
            Self::Date(date) => Self::Date(date.with(None)),
            Self::Interval(Interval { from, to }) => Self::Interval(Interval {
                from: end(from),
                to: end(to),
            }),
        }
    }

    /// Where it begins and where it ends; a single date is both.
    fn ends(self) -> [Endpoint; 2] {
        match self {
            Self::Date(date) => [Endpoint::Date(date); 2],
            Self::Interval(interval) => [interval.from, interval.to],
        }
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Self {
        Self::Date(Date::day(day))
    }
}

/// What a date leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// Nothing: it names one day.
    Day,
    /// The day within a month, a season, a year or more.
    Within(Precision),
    /// The day between two dates.
    Between,
    /// Everything after its beginning.
    NotBefore,
    /// Everything before its end.
    NotAfter,
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
