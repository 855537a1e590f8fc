//! A single date, as fine as it is known.

use crate::date::Day;

/// A day, or a month, a season, a year or more of which no day is named, and any doubt about it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    /// The first day that it can stand for.
    first: Day,
    pub(super) form: Form,
    qualifier: Option<Qualifier>,
}

/// How a date is written. `1953` is the year and `1953-XX` a month of it, so the two are not the same date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    Century,
    Decade,
    Year,
    SomeMonth,
    SomeDayOfYear,
    Season,
    Month,
    SomeDayOfMonth,
    Day,
}

/// Every form, in the order in which they are declared; a stored date counts in it.
pub(super) const FORMS: [Form; 9] = [
    Form::Century,
    Form::Decade,
    Form::Year,
    Form::SomeMonth,
    Form::SomeDayOfYear,
    Form::Season,
    Form::Month,
    Form::SomeDayOfMonth,
    Form::Day,
];

impl Form {
    /// The first and the last day of the stretch of this form that `day` lies in; `None` where the calendar ends first.
    fn around(self, day: Day) -> Option<(Day, Day)> {
        let years = |count: u16| {
            let first = day.year() / count * count;
            let last = first + count - 1;
            Some((Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
        };
        match self {
            Self::Century => years(100),
            Self::Decade => years(10),
            Self::Year | Self::SomeMonth | Self::SomeDayOfYear => years(1),
            Self::Season => {
                // A winter is counted from its December; January has no month 0 to begin a season in.
                let first = Day::new(day.year(), day.month() / 3 * 3, 1)?;
                let next_year = u16::from(first.month() == 12);
                let last = Day::new(first.year() + next_year, (first.month() + 2) % 12, 1)?;
                Some((first, last.last_of_month()))
            }
            Self::Month | Self::SomeDayOfMonth => {
                Some((Day::new(day.year(), day.month(), 1)?, day.last_of_month()))
            }
            Self::Day => Some((day, day)),
        }
    }
}

impl Date {
    /// Some year of the century of `year`: `19XX` for 1953; `None` beyond 9999.
    #[must_use]
    pub fn century(year: u16) -> Option<Self> {
        Self::around(Form::Century, Day::new(year, 1, 1)?)
    }

    /// Some year of the decade of `year`: `195X` for 1953; `None` beyond 9999.
    #[must_use]
    pub fn decade(year: u16) -> Option<Self> {
        Self::around(Form::Decade, Day::new(year, 1, 1)?)
    }

    /// A whole year; `None` beyond 9999.
    #[must_use]
    pub fn year(year: u16) -> Option<Self> {
        Self::around(Form::Year, Day::new(year, 1, 1)?)
    }

    /// Some month of the year, `1953-XX`; `None` beyond 9999.
    #[must_use]
    pub fn some_month(year: u16) -> Option<Self> {
        Self::around(Form::SomeMonth, Day::new(year, 1, 1)?)
    }

    /// Some day of the year, `1953-XX-XX`; `None` beyond 9999.
    #[must_use]
    pub fn some_day_of_year(year: u16) -> Option<Self> {
        Self::around(Form::SomeDayOfYear, Day::new(year, 1, 1)?)
    }

    /// A season, as `1953-22`; a winter bears the year of its December. `None` where it ends beyond 9999.
    #[must_use]
    pub fn of_season(year: u16, season: Season) -> Option<Self> {
        Self::around(Form::Season, Day::new(year, season.first_month(), 1)?)
    }

    /// A whole month; `None` where there is none.
    #[must_use]
    pub fn month(year: u16, month: u8) -> Option<Self> {
        Self::around(Form::Month, Day::new(year, month, 1)?)
    }

    /// Some day of the month, `1953-07-XX`; `None` where there is no such month.
    #[must_use]
    pub fn some_day_of_month(year: u16, month: u8) -> Option<Self> {
        Self::around(Form::SomeDayOfMonth, Day::new(year, month, 1)?)
    }

    /// A single day.
    #[must_use]
    pub fn day(day: Day) -> Self {
        Self {
            first: day,
            form: Form::Day,
            qualifier: None,
        }
    }

    /// The same date, with this doubt instead of any other.
    #[must_use]
    pub fn qualified(self, qualifier: Qualifier) -> Self {
        Self {
            qualifier: Some(qualifier),
            ..self
        }
    }

    /// The date of a form that `day` lies in.
    pub(super) fn around(form: Form, day: Day) -> Option<Self> {
        Some(Self {
            first: form.around(day)?.0,
            form,
            qualifier: None,
        })
    }

    /// The first day that it can stand for.
    #[must_use]
    pub fn earliest(self) -> Day {
        self.first
    }

    /// The last day that it can stand for.
    #[must_use]
    pub fn latest(self) -> Day {
        self.form
            .around(self.first)
            .map_or(self.first, |(_, last)| last)
    }

    /// The day that it names, in doubt or not.
    pub(in crate::date) fn named_day(self) -> Option<Day> {
        (self.form == Form::Day).then_some(self.first)
    }

    /// How fine it is known: `1953-07-XX` to the month.
    #[must_use]
    pub fn precision(self) -> Precision {
        match self.form {
            Form::Century => Precision::Century,
            Form::Decade => Precision::Decade,
            Form::Year | Form::SomeMonth | Form::SomeDayOfYear => Precision::Year,
            Form::Season => Precision::Season,
            Form::Month | Form::SomeDayOfMonth => Precision::Month,
            Form::Day => Precision::Day,
        }
    }

    /// What its unspecified digits stand for, where that is finer than what is known: the day of `1953-07-XX`, the
    /// month of `1953-XX`.
    #[must_use]
    pub fn unspecified(self) -> Option<Precision> {
        match self.form {
            Form::SomeMonth => Some(Precision::Month),
            Form::SomeDayOfYear | Form::SomeDayOfMonth => Some(Precision::Day),
            _ => None,
        }
    }

    /// The season, where it is one.
    #[must_use]
    pub fn season(self) -> Option<Season> {
        let of_first = |season: &Season| season.first_month() == self.first.month();
        (self.form == Form::Season)
            .then(|| Season::ALL.into_iter().find(of_first))
            .flatten()
    }

    /// The doubt about it, if any.
    #[must_use]
    pub fn qualifier(self) -> Option<Qualifier> {
        self.qualifier
    }

    /// The same date with this doubt, or with none.
    pub(super) fn with(self, qualifier: Option<Qualifier>) -> Self {
        Self { qualifier, ..self }
    }
}

/// How fine a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the century is known.
    Century,
    /// Only the decade is known.
    Decade,
    /// Only the year is known.
    Year,
    /// The year and the season are known.
    Season,
    /// The year and the month are known.
    Month,
    /// The day is known.
    Day,
}

/// A season of the year.
///
/// EDTF names seasons and leaves their days to whoever uses it. Here they are the quarters of the meteorologists for
/// the northern hemisphere, which begin with March, June, September and December; a winter bears the year of its
/// December and ends with the next February. That is a convention of ours: nobody's "spring of 1953" has such borders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// `21`: March to May.
    Spring,
    /// `22`: June to August.
    Summer,
    /// `23`: September to November.
    Autumn,
    /// `24`: December to the next February.
    Winter,
}

impl Season {
    /// The four, in the order of the year.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The number that EDTF writes in the place of a month, 21 to 24.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.first_month() / 3 + 20
    }

    /// Seasons since spring, 0 to 3.
    #[must_use]
    pub const fn index(self) -> u8 {
        self.number() - 21
    }

    const fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
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

    /// A bit for each kind of doubt, so that two doubts add up.
    pub(super) const fn number(doubt: Option<Self>) -> u32 {
        match doubt {
            None => 0,
            Some(Self::Uncertain) => 1,
            Some(Self::Approximate) => 2,
            Some(Self::UncertainAndApproximate) => 3,
        }
    }

    /// The doubt of the two lowest bits.
    pub(super) const fn from_number(number: u32) -> Option<Self> {
        match number & 3 {
            1 => Some(Self::Uncertain),
            2 => Some(Self::Approximate),
            3 => Some(Self::UncertainAndApproximate),
            _ => None,
        }
    }
}
