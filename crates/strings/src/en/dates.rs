//! Dates and distances in English, in the American usage of the series.

use crate::{Dates, Doubt, Far, Side, Unit, Ymd};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// The name of a month, from 1; nothing for what is no month.
pub(super) fn month_name(month: u8) -> &'static str {
    let at = usize::from(month).checked_sub(1);
    at.and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or_default()
}

fn day((year, number, day): Ymd) -> String {
    format!("{} {day}, {year}", month_name(number))
}

/// The second comma of "July 10, 1953," before more words.
fn comma(date: &str) -> &'static str {
    if date.contains(',') { "," } else { "" }
}

impl Dates {
    pub(crate) const ENGLISH: Self = Self {
        weekdays: [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ],
        weekdays_short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        months_short: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        months_narrow: [
            "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        month_name: |month| month_name(month).to_owned(),
        month: |year, number| format!("{} {year}", month_name(number)),
        day: |year, number, date| day((year, number, date)),
        month_day: |number, date| format!("{} {date}", month_name(number)),
        period: |first, last| {
            if first == last {
                return day(last);
            }
            let (year, number, date) = first;
            let year = if year == last.0 {
                String::new()
            } else {
                format!(", {year},")
            };
            format!("{} {date}{year} to {}", month_name(number), day(last))
        },
        between_days: |(_, from_month, from), (year, to_month, to)| {
            // What both ends share is said once.
            let from = format!("{} {from}", month_name(from_month));
            if from_month == to_month {
                format!("between {from} and {to}, {year}")
            } else {
                format!("between {from} and {} {to}, {year}", month_name(to_month))
            }
        },
        between: |from, to| format!("between {from}{} and {to}", comma(from)),
        or_later: |from| format!("{from}{} or later", comma(from)),
        by: |to| format!("by {to}"),
        unknown: "at an unknown date",
        doubtful: |date, doubt| {
            let doubt = match doubt {
                Doubt::Uncertain => "possibly",
                Doubt::Approximate => "about",
                Doubt::Both => "possibly about",
            };
            format!("{doubt} {date}")
        },
        some_day: |month| format!("some day in {month}"),
        year: |year| year.to_string(),
        month_unknown: |year| format!("{year}, month unknown"),
        decade: |year| format!("the {year}s"),
        years: |first, last| format!("the years {first} to {last}"),
        season: |season, year, last| {
            let season = SEASONS
                .get(usize::from(season))
                .copied()
                .unwrap_or_default();
            // "Winter 1953" could be either of two.
            match last {
                same if same == year => format!("{season} {year}"),
                next if next % 100 == 0 => format!("{season} {year}–{next}"),
                next => format!("{season} {year}–{:02}", next % 100),
            }
        },
        distance: |count, unit, far, side| {
            let unit = match unit {
                Unit::Day => "day",
                Unit::Week => "week",
                Unit::Month => "month",
                Unit::Year => "year",
            };
            if (count, far) == (1, Far::Exactly) {
                let side = match side {
                    Side::Before => "before",
                    Side::After => "after",
                };
                return format!("the {unit} {side}");
            }
            let about = match far {
                Far::Exactly => "",
                Far::About => "about ",
                Far::AtLeast => "at least ",
            };
            let plural = if count == 1 { "" } else { "s" };
            let side = match side {
                Side::Before => "before",
                Side::After => "later",
            };
            format!("{about}{count} {unit}{plural} {side}")
        },
    };
}
