//! Dates: what is read, what is refused, and that nothing is lost between the two.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/any_date.rs"]
mod any_date;

use any_date::{any_edtf, near_day};
use frus::date::{Date, Day, Edtf, EdtfError, Season, Weekday};
use proptest::prelude::*;

fn day(year: u16, month: u8, day: u8) -> Day {
    Day::new(year, month, day).expect("a day of the calendar")
}

#[test]
fn every_form_is_read_written_bounded_and_said() {
    // (EDTF, earliest, latest, words)
    let table = [
        ("1953", "1953-01-01", "1953-12-31", "1953"),
        ("1952-02", "1952-02-01", "1952-02-29", "February 1952"),
        ("1953-02", "1953-02-01", "1953-02-28", "February 1953"),
        ("1953-07-10", "1953-07-10", "1953-07-10", "July 10, 1953"),
        (
            "1953-07-10?",
            "1953-07-10",
            "1953-07-10",
            "possibly July 10, 1953",
        ),
        ("1953-08~", "1953-08-01", "1953-08-31", "about August 1953"),
        ("1953%", "1953-01-01", "1953-12-31", "possibly about 1953"),
        ("195X", "1950-01-01", "1959-12-31", "the 1950s"),
        ("190X", "1900-01-01", "1909-12-31", "the years 1900 to 1909"),
        (
            "19XX~",
            "1900-01-01",
            "1999-12-31",
            "about the years 1900 to 1999",
        ),
        ("1953-21", "1953-03-01", "1953-05-31", "spring 1953"),
        ("1953-22", "1953-06-01", "1953-08-31", "summer 1953"),
        (
            "1953-23?",
            "1953-09-01",
            "1953-11-30",
            "possibly autumn 1953",
        ),
        ("1953-24", "1953-12-01", "1954-02-28", "winter 1953–54"),
        ("1951-24", "1951-12-01", "1952-02-29", "winter 1951–52"),
        ("1899-24", "1899-12-01", "1900-02-28", "winter 1899–1900"),
        ("1953-XX", "1953-01-01", "1953-12-31", "1953, month unknown"),
        ("1953-XX-XX", "1953-01-01", "1953-12-31", "some day in 1953"),
        (
            "1953-07-XX",
            "1953-07-01",
            "1953-07-31",
            "some day in July 1953",
        ),
        (
            "1953-07-XX?",
            "1953-07-01",
            "1953-07-31",
            "possibly some day in July 1953",
        ),
        (
            "1953-XX/1954-22",
            "1953-01-01",
            "1954-08-31",
            "between 1953, month unknown, and summer 1954",
        ),
        (
            "1953-XX/..",
            "1953-01-01",
            "",
            "1953, month unknown, or later",
        ),
        ("/195X", "", "1959-12-31", "by the 1950s"),
        (
            "1953-07-10/1953-07-14",
            "1953-07-10",
            "1953-07-14",
            "between July 10 and 14, 1953",
        ),
        (
            "1953-06-30/1953-07-15",
            "1953-06-30",
            "1953-07-15",
            "between June 30 and July 15, 1953",
        ),
        (
            "1952-12-30/1953-01-02",
            "1952-12-30",
            "1953-01-02",
            "between December 30, 1952, and January 2, 1953",
        ),
        (
            "1953-06/1953-08",
            "1953-06-01",
            "1953-08-31",
            "between June 1953 and August 1953",
        ),
        (
            "1953-07-10~/1953-07-14",
            "1953-07-10",
            "1953-07-14",
            "between about July 10, 1953, and July 14, 1953",
        ),
        ("1953-07-10/..", "1953-07-10", "", "July 10, 1953, or later"),
        ("1953-07/", "1953-07-01", "", "July 1953 or later"),
        ("../1953-07-14", "", "1953-07-14", "by July 14, 1953"),
        ("/1953-07", "", "1953-07-31", "by July 1953"),
    ];
    for (written, earliest, latest, words) in table {
        let date: Edtf = written
            .parse()
            .unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(date.to_string(), written);
        assert_eq!(
            date.earliest()
                .map(|day| day.to_string())
                .unwrap_or_default(),
            earliest,
            "{written}"
        );
        assert_eq!(
            date.latest().map(|day| day.to_string()).unwrap_or_default(),
            latest,
            "{written}"
        );
        assert_eq!(date.words(strings::EN.dates), words, "{written}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_its_reason() {
    let table = [
        ("", EdtfError::Empty),
        (" 1953", EdtfError::Form),
        ("53", EdtfError::Form),
        ("+953", EdtfError::Form),
        ("1953-7-10", EdtfError::Form),
        ("1953-07-10-01", EdtfError::Form),
        ("1953-07-", EdtfError::Form),
        ("19530710", EdtfError::Form),
        ("1953?-07", EdtfError::Form),
        ("July 10, 1953", EdtfError::Form),
        ("XX", EdtfError::Form),
        ("1953-X1", EdtfError::Unsupported),
        ("1953-0X", EdtfError::Unsupported),
        ("1953-XX-10", EdtfError::Unsupported),
        ("1953-07-1X", EdtfError::Unsupported),
        ("1XXX", EdtfError::Unsupported),
        ("19X3", EdtfError::Unsupported),
        ("195X-07", EdtfError::Unsupported),
        ("9999-24", EdtfError::Unsupported),
        ("Y19530", EdtfError::Unsupported),
        ("-0044", EdtfError::Unsupported),
        ("1953/-0044", EdtfError::Unsupported),
        ("{1953, 1954}", EdtfError::Unsupported),
        ("1953-25", EdtfError::NoSuchMonth { month: 25 }),
        ("1953-20", EdtfError::NoSuchMonth { month: 20 }),
        ("1953-22-01", EdtfError::NoSuchMonth { month: 22 }),
        ("1953-13-XX", EdtfError::NoSuchMonth { month: 13 }),
        ("1953-xx", EdtfError::Form),
        ("1953-07-10T12:00", EdtfError::Unsupported),
        ("[1953, 1954]", EdtfError::Unsupported),
        ("1953-13", EdtfError::NoSuchMonth { month: 13 }),
        ("1953-00", EdtfError::NoSuchMonth { month: 0 }),
        (
            "1953-02-29",
            EdtfError::NoSuchDay {
                year: 1953,
                month: 2,
                day: 29,
            },
        ),
        (
            "1953-06-31",
            EdtfError::NoSuchDay {
                year: 1953,
                month: 6,
                day: 31,
            },
        ),
        ("1953-07-14/1953-07-10", EdtfError::Reversed),
        ("1953/1953/1953", EdtfError::Form),
        ("/", EdtfError::Undated),
        ("../..", EdtfError::Undated),
        ("١٩٥٣", EdtfError::Form),
    ];
    for (written, error) in table {
        assert_eq!(written.parse::<Edtf>(), Err(error), "{written:?}");
        assert!(
            error.to_string().len() > 20,
            "{error:?} should say what to do"
        );
    }
}

#[test]
fn the_axis_of_document_660_has_sixteen_days_from_a_tuesday_to_a_wednesday() {
    let (first, last) = (day(1953, 6, 30), day(1953, 7, 15));
    assert_eq!(first.days_until(last), 15);
    assert_eq!(last.days_until(first), -15);
    assert_eq!(
        (first.weekday(), last.weekday()),
        (Weekday::Tuesday, Weekday::Wednesday)
    );
    assert_eq!(first.plus(15), Some(last));
}

#[test]
fn the_calendar_ends_at_its_ends() {
    assert_eq!(day(9999, 12, 31).plus(1), None);
    assert_eq!(day(0, 1, 1).plus(-1), None);
    assert_eq!(Day::new(10_000, 1, 1), None);
    assert_eq!(Day::new(u16::MAX, u8::MAX, u8::MAX), None);
}

#[test]
fn a_day_is_read_only_from_a_day() {
    assert_eq!("1953-07-10".parse(), Ok(day(1953, 7, 10)));
    for vague in ["1953-07", "1953-07-10?", "1953-07-10/1953-07-14"] {
        assert_eq!(vague.parse::<Day>(), Err(EdtfError::NotADay), "{vague}");
    }
}

#[test]
fn a_date_is_made_from_any_year_within_it() {
    for (made, written) in [
        (Date::decade(1953), "195X"),
        (Date::century(1953), "19XX"),
        (Date::of_season(1953, Season::Winter), "1953-24"),
        (Date::some_day_of_month(1953, 2), "1953-02-XX"),
        (Date::decade(9999), "999X"),
        (Date::century(0), "00XX"),
    ] {
        assert_eq!(made.unwrap().to_string(), written);
    }
    for none in [
        Date::of_season(9999, Season::Winter),
        Date::some_day_of_month(1953, 13),
        Date::century(10_000),
    ] {
        assert_eq!(none, None);
    }
}

proptest! {
    #[test]
    fn writing_and_reading_gives_the_same_date(date in any_edtf()) {
        prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
    }

    #[test]
    fn a_season_is_a_quarter_of_a_year(date in any_edtf()) {
        let Edtf::Date(date) = date else { return Ok(()) };
        if date.season().is_some() {
            let days = date.earliest().days_until(date.latest()) + 1;
            prop_assert!((90..=92).contains(&days), "{} has {}", date, days);
        }
    }

    #[test]
    fn a_date_never_ends_before_it_begins(date in any_edtf()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn what_is_read_is_written_as_it_was(text in "[0-9X./?~%-]{0,24}|\\PC{0,16}") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
            prop_assert!(!date.words(strings::EN.dates).is_empty());
        }
    }

    #[test]
    fn moving_by_days_and_counting_them_agree(from in near_day(), days in -4_000_000_i32..4_000_000) {
        if let Some(to) = from.plus(days) {
            prop_assert_eq!(from.days_until(to), days);
            prop_assert_eq!(to > from, days > 0);
        }
    }
}
