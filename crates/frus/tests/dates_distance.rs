//! How far a date lies from a day, as a reader is told.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/any_date.rs"]
mod any_date;

use any_date::{any_edtf, near_day};
use frus::date::{Day, Edtf, distance};
use proptest::prelude::*;

#[test]
fn every_distance_is_said_in_the_unit_that_suits_it() {
    for (from, date, words) in [
        // The two ends of document 660's axis.
        ("1953-06-30", "1952-04-23", "14 months before"),
        ("1953-07-15", "1953-08~", "the month after"),
        // Days, to 13.
        ("1953-07-15", "1953-07-16", "the day after"),
        ("1953-06-30", "1953-06-29", "the day before"),
        ("1953-07-15", "1953-07-17", "2 days later"),
        ("1953-06-30", "1953-06-18", "12 days before"),
        ("1953-06-30", "1953-06-17", "13 days before"),
        ("1953-07-15", "1953-07-20?", "about 5 days later"),
        ("1953-07-15", "1953-07-16~", "about 1 day later"),
        // Weeks, to 8.
        ("1953-06-30", "1953-06-16", "2 weeks before"),
        ("1953-07-15", "1953-08-04", "about 3 weeks later"),
        ("1953-07-15", "1953-08-05", "3 weeks later"),
        ("1953-07-15", "1953-08-06", "about 3 weeks later"),
        ("1953-07-15", "1953-08-05~", "about 3 weeks later"),
        ("1953-07-15", "1953-09-12", "about 8 weeks later"),
        // Months, to 23, in the calendar's own measure.
        ("1953-07-15", "1953-09-15", "2 months later"),
        ("1953-07-15", "1953-09-30", "about 3 months later"),
        ("1953-06-30", "1951-07-30", "23 months before"),
        ("1953-06-30", "1952-06-30", "12 months before"),
        // Years.
        ("1953-06-30", "1951-06-30", "2 years before"),
        ("1953-06-30", "1945-09-02", "about 8 years before"),
        ("1953-06-30", "1945-07-04", "8 years before"),
        // A month or a year is counted on the calendar, since nobody knows the day.
        ("1953-07-15", "1953-09", "about 2 months later"),
        ("1953-07-15", "1953-08-XX", "the month after"),
        ("1953-06-30", "1953-05", "the month before"),
        ("1953-06-30", "1951-06", "about 2 years before"),
        ("1953-06-30", "1952", "the year before"),
        ("1953-06-30", "1950-XX-XX", "about 3 years before"),
        // A longer stretch is at least as far as its nearer end.
        (
            "1953-07-15",
            "1953-07-20/1953-08-01",
            "at least 5 days later",
        ),
        ("1953-07-15", "1953-08/..", "at least 2 weeks later"),
        ("1953-06-30", "1953-21", "at least 4 weeks before"),
        ("1953-06-30", "../1952-04-23", "at least 14 months before"),
        (
            "1953-06-30",
            "1953-06-01/1953-06-20~",
            "about 10 days before",
        ),
        ("1953-07-15", "196X", "at least 6 years later"),
    ] {
        let from: Day = from.parse().unwrap();
        let distance = distance::to(date.parse().unwrap(), from);
        assert_eq!(
            distance
                .map(|distance| distance.words(strings::EN.dates))
                .as_deref(),
            Some(words),
            "{date} from {from}"
        );
    }
}

#[test]
fn a_day_inside_the_date_is_at_no_distance() {
    for date in [
        "1953-07-15",
        "1953-07",
        "1953-22",
        "19XX",
        "1953-07-15/..",
        "/1953-07-15",
    ] {
        let distance = distance::to(date.parse().unwrap(), "1953-07-15".parse().unwrap());
        assert_eq!(distance, None, "{date}");
    }
}

/// The number in the words, and the days of its unit; "the" is one.
fn days_said(words: &str) -> (i64, i64) {
    let count = words
        .split(' ')
        .find_map(|word| word.parse().ok())
        .unwrap_or(1);
    let unit = [("day", 1), ("week", 7), ("month", 30), ("year", 365)]
        .into_iter()
        .find_map(|(unit, days)| words.contains(unit).then_some(days));
    (count, unit.unwrap())
}

proptest! {
    #[test]
    fn there_is_a_distance_unless_the_day_is_inside(date in any_edtf(), from in near_day()) {
        let inside = date.earliest().is_none_or(|earliest| earliest <= from)
            && date.latest().is_none_or(|latest| latest >= from);
        let distance = distance::to(date, from);
        prop_assert_eq!(distance.is_none(), inside, "{} from {}", date, from);
        let Some(words) = distance.map(|distance| distance.words(strings::EN.dates)) else { return Ok(()) };
        let before = date.latest().is_some_and(|latest| latest < from);
        prop_assert_eq!(before, words.ends_with("before"), "{}", words);
    }

    #[test]
    fn what_is_said_of_a_day_is_nearly_so(day in near_day(), from in near_day()) {
        let days = i64::from(from.days_until(day).abs());
        let Some(distance) = distance::to(Edtf::from(day), from) else { return Ok(()) };
        let words = distance.words(strings::EN.dates);
        let (count, unit) = days_said(&words);
        let off = (days - count * unit).abs();
        if words.starts_with("about") {
            // Half a unit from rounding, and what months and years are longer than 30 and 365 days.
            prop_assert!(off <= unit / 2 + count, "{} for {} days", words, days);
        } else if unit < 30 {
            prop_assert_eq!(off, 0, "{} for {} days", words, days);
        } else {
            prop_assert!(off <= unit / 4 + count, "{} for {} days", words, days);
        }
    }
}
