//! Dates said in words, in the American usage of the series.

use core::fmt;

use super::{Date, Edtf, Endpoint, Interval, Precision, Qualifier, Season};

/// A date in words.
///
/// The words for doubt are those with which the EDTF specification explains its signs: *possibly* for `?`,
/// *about* for `~`. An interval is read as "somewhere between", which is what a bounded date means.
///
/// ```
/// use frus::date::Edtf;
/// for (edtf, words) in [
///     ("1953-07-10", "July 10, 1953"),
///     ("1953-08~", "about August 1953"),
///     ("1953-22", "summer 1953"),
///     ("195X", "the 1950s"),
///     ("1953-07-XX", "some day in July 1953"),
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
            write_comma(f, from)?;
            f.write_str(" or later")
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
        write_comma(f, from)?;
        f.write_str(" and ")?;
        return write_date(f, to);
    }
    // What both ends share is said once.
    write!(f, "{} {} and ", first.month_name(), first.day())?;
    if first.month() != last.month() {
        write!(f, "{} ", last.month_name())?;
    }
    write!(f, "{}, {}", last.day(), last.year())
}

/// The second comma of "July 10, 1953," before more words.
fn write_comma(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    let has_one =
        date.precision() == Precision::Day || date.unspecified() == Some(Precision::Month);
    f.write_str(if has_one { "," } else { "" })
}

fn write_date(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    f.write_str(match date.qualifier() {
        None => "",
        Some(Qualifier::Uncertain) => "possibly ",
        Some(Qualifier::Approximate) => "about ",
        Some(Qualifier::UncertainAndApproximate) => "possibly about ",
    })?;
    if date.unspecified() == Some(Precision::Day) {
        f.write_str("some day in ")?;
    }
    let (day, last) = (date.earliest(), date.latest());
    let year = day.year();
    match date.precision() {
        // "The 1900s" may be ten years or a hundred.
        Precision::Decade if year % 100 > 0 => write!(f, "the {year}s"),
        Precision::Century | Precision::Decade => write!(f, "the years {year} to {}", last.year()),
        Precision::Year => {
            write!(f, "{year}")?;
            f.write_str(if date.unspecified() == Some(Precision::Month) {
                ", month unknown"
            } else {
                ""
            })
        }
        Precision::Season => {
            let season = date.season();
            write!(f, "{} {year}", season.map_or("", Season::name))?;
            // "Winter 1953" could be either of two.
            match last.year() {
                same if same == year => Ok(()),
                next if next % 100 == 0 => write!(f, "–{next}"),
                next => write!(f, "–{:02}", next % 100),
            }
        }
        Precision::Month => write!(f, "{} {year}", day.month_name()),
        Precision::Day => write!(f, "{} {}, {year}", day.month_name(), day.day()),
    }
}
