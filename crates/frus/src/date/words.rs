//! Dates said in words, in the American usage of the series.

use core::fmt;

use super::{Date, Day, Edtf, Endpoint, Interval, Precision, Qualifier};

/// A date as a reader would say it.
///
/// The words for doubt are those with which the EDTF specification explains its signs: *possibly* for `?`,
/// *about* for `~`. An interval is read as "somewhere between", which is what a bounded date means.
///
/// ```
/// use frus::date::Edtf;
/// for (edtf, words) in [
///     ("1953-07-10", "July 10, 1953"),
///     ("1953-08~", "about August 1953"),
///     ("1953-06-30/1953-07-15", "between June 30 and July 15, 1953"),
///     ("1953-07-10/..", "July 10, 1953, or later"),
/// ] {
///     assert_eq!(edtf.parse::<Edtf>()?.words().to_string(), words);
/// }
/// # Ok::<(), frus::date::EdtfError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub(super) Edtf);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Edtf::Date(date) => write_date(f, date),
            Edtf::Interval(interval) => write_interval(f, interval),
        }
    }
}

fn write_interval(f: &mut fmt::Formatter<'_>, interval: Interval) -> fmt::Result {
    match (interval.from(), interval.to()) {
        (Endpoint::Date(from), Endpoint::Date(to)) => write_between(f, from, to),
        (Endpoint::Date(from), _) => {
            write_date(f, from)?;
            // The second comma of "July 10, 1953," belongs to a date that names its day.
            f.write_str(if from.precision() == Precision::Day {
                ", or later"
            } else {
                " or later"
            })
        }
        (_, Endpoint::Date(to)) => {
            f.write_str("by ")?;
            write_date(f, to)
        }
        _ => f.write_str("at an unknown date"),
    }
}

fn write_between(f: &mut fmt::Formatter<'_>, from: Date, to: Date) -> fmt::Result {
    f.write_str("between ")?;
    let (first, last) = (from.earliest(), to.earliest());
    let days = from.precision() == Precision::Day && to.precision() == Precision::Day;
    let certain = from.qualifier().is_none() && to.qualifier().is_none();
    if !(days && certain && first.year() == last.year()) {
        write_date(f, from)?;
        f.write_str(if from.precision() == Precision::Day {
            ", and "
        } else {
            " and "
        })?;
        return write_date(f, to);
    }
    // What both ends share is said once.
    write!(f, "{} {} and ", first.month_name(), first.day())?;
    if first.month() != last.month() {
        write!(f, "{} ", last.month_name())?;
    }
    write!(f, "{}, {}", last.day(), last.year())
}

fn write_date(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    f.write_str(match date.qualifier() {
        None => "",
        Some(Qualifier::Uncertain) => "possibly ",
        Some(Qualifier::Approximate) => "about ",
        Some(Qualifier::UncertainAndApproximate) => "possibly about ",
    })?;
    let day: Day = date.earliest();
    match date.precision() {
        Precision::Year => write!(f, "{}", day.year()),
        Precision::Month => write!(f, "{} {}", day.month_name(), day.year()),
        Precision::Day => write!(f, "{} {}, {}", day.month_name(), day.day(), day.year()),
    }
}
