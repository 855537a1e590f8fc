//! One day of the calendar.

use core::{fmt, str::FromStr};

use jiff_core::civil;

use super::{Edtf, EdtfError};

/// One day of the Gregorian calendar, in the years 0 to 9999.
///
/// ```
/// use frus::date::{Day, Weekday};
/// let first: Day = "1953-06-30".parse()?;
/// let last: Day = "1953-07-15".parse()?;
/// assert_eq!(first.weekday(), Weekday::Tuesday);
/// assert_eq!(first.days_until(last), 15);
/// assert!(first < last);
/// # Ok::<(), frus::date::EdtfError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

impl Day {
    /// The day, or `None` where the calendar has no such day.
    ///
    /// ```
    /// use frus::date::Day;
    /// assert!(Day::new(1952, 2, 29).is_some());
    /// assert!(Day::new(1953, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let year = i16::try_from(year).ok().filter(|year| *year <= 9999)?;
        let month = i8::try_from(month).ok()?;
        let day = i8::try_from(day).ok()?;
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The year, 0 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// Year, month and day, as [`strings`] take a day.
    #[must_use]
    pub fn ymd(self) -> strings::Ymd {
        (self.year(), self.month(), self.day())
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            civil::Weekday::Monday => Weekday::Monday,
            civil::Weekday::Tuesday => Weekday::Tuesday,
            civil::Weekday::Wednesday => Weekday::Wednesday,
            civil::Weekday::Thursday => Weekday::Thursday,
            civil::Weekday::Friday => Weekday::Friday,
            civil::Weekday::Saturday => Weekday::Saturday,
            civil::Weekday::Sunday => Weekday::Sunday,
        }
    }

    /// Days from this day to `other`; negative where `other` is the earlier one.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        self.0.until(other.0)
    }

    /// The day that is `days` later, or earlier for a negative number; `None` beyond the years 0 to 9999.
    ///
    /// ```
    /// use frus::date::Day;
    /// let first = Day::new(1953, 6, 30).ok_or("no such day")?;
    /// assert_eq!(first.plus(1), Day::new(1953, 7, 1));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn plus(self, days: i32) -> Option<Self> {
        let day = self.0.checked_add(days).ok()?;
        (day.year() >= 0).then_some(Self(day))
    }

    /// The last day of this day's month.
    #[must_use]
    pub(super) fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }
}

impl fmt::Display for Day {
    /// As ISO 8601 writes it: `1953-07-10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = EdtfError;

    /// Parses `1953-07-10`.
    ///
    /// # Errors
    ///
    /// Where the text is not a single, unqualified day.
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        text.parse::<Edtf>()?.exact_day().ok_or(EdtfError::NotADay)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// The first day of the week in ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// Days since Monday, 0 to 6: where the day stands in a list of the days of the week.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
