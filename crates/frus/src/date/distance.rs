//! How far a date lies from a day: "14 months before", "about 3 weeks later".

use strings::{Dates, Far, Side, Unit};

use super::{Date, Day, Edtf, Endpoint, Precision};

/// Days in 48 months of the calendar; so the count of months needs no fractions.
const DAYS_OF_48_MONTHS: i32 = 4 * 365 + 1;

/// How far a date lies before or after a day, in the largest unit that still tells something.
///
/// Days are counted up to 13, weeks up to 8, months up to 23, then years, and a rounded count says *about*. From two
/// months on a count is rounded without a word while it is right within a week, and years within a month, for such
/// units are no fixed numbers of days. A date known only to its month or its year is counted in months or years of the
/// calendar: "the month after". Where the date is a longer stretch, the distance is to its nearer end, and says *at
/// least*.
///
/// ```
/// use frus::date::{Day, distance};
/// let axis = (Day::new(1953, 6, 30), Day::new(1953, 7, 15));
/// # let axis = (axis.0.ok_or("")?, axis.1.ok_or("")?);
/// let in_words = |date: &str, day| {
///     distance::to(date.parse().ok()?, day).map(|distance| distance.words(strings::EN.dates))
/// };
/// assert_eq!(in_words("1952-04-23", axis.0).as_deref(), Some("14 months before"));
/// assert_eq!(in_words("1953-08~", axis.1).as_deref(), Some("the month after"));
/// assert_eq!(in_words("1953-08-04", axis.1).as_deref(), Some("about 3 weeks later"));
/// assert_eq!(in_words("1953-07", axis.1), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Distance {
    count: i32,
    unit: Unit,
    far: Far,
    side: Side,
}

/// How far `date` lies before or after the day `from`; `None` where that day is one of those the date can stand for.
#[must_use]
pub fn to(date: Edtf, from: Day) -> Option<Distance> {
    let (side, nearest) = match (date.earliest(), date.latest()) {
        (_, Some(latest)) if latest < from => (Side::Before, latest),
        (Some(earliest), _) if earliest > from => (Side::After, earliest),
        _ => return None,
    };
    let days = from.days_until(nearest).abs();
    let (count, unit, far) = match date {
        Edtf::Date(date) => of_date(date, from, nearest, days),
        Edtf::Interval(interval) => {
            let end = match side {
                Side::Before => interval.to(),
                Side::After => interval.from(),
            };
            in_days(days, stretch(end))
        }
    };
    Some(Distance {
        count,
        unit,
        far,
        side,
    })
}

fn of_date(date: Date, from: Day, nearest: Day, days: i32) -> (i32, Unit, Far) {
    let years = i32::from(nearest.year()) - i32::from(from.year());
    let months = years * 12 + i32::from(nearest.month()) - i32::from(from.month());
    let (years, months) = (years.abs(), months.abs());
    // Of the next month or year it is exactly true that it is the next one.
    let far = |count| {
        if count == 1 { Far::Exactly } else { Far::About }
    };
    match date.precision() {
        Precision::Day if date.qualifier().is_none() => in_days(days, Far::Exactly),
        Precision::Day => in_days(days, Far::About),
        Precision::Month if months < 24 => (months, Unit::Month, far(months)),
        Precision::Month => ((months + 6) / 12, Unit::Year, Far::About),
        Precision::Year => (years, Unit::Year, far(years)),
        _ => in_days(days, stretch(Endpoint::Date(date))),
    }
}

/// To a stretch of time it is as far as to its nearer end, or farther; unless that end is itself in doubt.
fn stretch(end: Endpoint) -> Far {
    match end.date().and_then(Date::qualifier) {
        None => Far::AtLeast,
        Some(_) => Far::About,
    }
}

/// A number of days in the unit that suits it.
fn in_days(days: i32, far: Far) -> (i32, Unit, Far) {
    // The parts of a day, the parts of a unit, the most that is counted in it, and how many parts off is near enough.
    let scale = [
        (Unit::Day, 1, 1, 13, 0),
        (Unit::Week, 1, 7, 8, 0),
        (Unit::Month, 48, DAYS_OF_48_MONTHS, 23, 7 * 48),
        (Unit::Year, 4, DAYS_OF_48_MONTHS, i32::MAX, 31 * 4),
    ];
    for (unit, of_day, of_unit, most, near) in scale {
        let parts = days * of_day;
        if far == Far::AtLeast {
            if parts / of_unit <= most {
                return (parts / of_unit, unit, far);
            }
            continue;
        }
        let count = (parts + of_unit / 2) / of_unit;
        if count <= most {
            let off = (parts - count * of_unit).abs();
            return (count, unit, if off <= near { far } else { Far::About });
        }
    }
    (days, Unit::Day, far)
}

impl Distance {
    /// The distance in the language of `dates`.
    #[must_use]
    pub fn words(self, dates: &Dates) -> String {
        (dates.distance)(self.count, self.unit, self.far, self.side)
    }
}
