//! Dates: what is read, what is refused, and that nothing is lost between the two.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

use frus::date::{Date, Day, Edtf, EdtfError, Endpoint, Interval, Qualifier, Weekday};
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
        assert_eq!(date.words().to_string(), words, "{written}");
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
        ("1953-XX", EdtfError::Unsupported),
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
    assert_eq!(first.weekday().to_string(), "Tuesday");
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
fn a_date_is_stored_as_its_text() {
    let date: Edtf = "1953-07-10/1953-07-14".parse().unwrap();
    let json = serde_json::to_string(&date).unwrap();
    assert_eq!(json, "\"1953-07-10/1953-07-14\"");
    assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), date);
    // A reader that owns its text, as a stream does, must be read as well as one that lends it.
    assert_eq!(
        serde_json::from_reader::<_, Edtf>(json.as_bytes()).unwrap(),
        date
    );

    let bytes = postcard::to_allocvec(&date).unwrap();
    assert_eq!(postcard::from_bytes::<Edtf>(&bytes).unwrap(), date);

    let error = serde_json::from_str::<Edtf>("\"1953-13\"")
        .unwrap_err()
        .to_string();
    assert!(error.contains("no month 13"), "{error}");
}

fn any_date() -> impl Strategy<Value = Date> {
    let doubt = prop_oneof![
        Just(None),
        Just(Some(Qualifier::Uncertain)),
        Just(Some(Qualifier::Approximate)),
        Just(Some(Qualifier::UncertainAndApproximate)),
    ];
    let plain = prop_oneof![
        (0_u16..=9999).prop_filter_map("a year", Date::year),
        (0_u16..=9999, 1_u8..=12)
            .prop_filter_map("a month", |(year, month)| Date::month(year, month)),
        (0_u16..=9999, 1_u8..=12, 1_u8..=31)
            .prop_filter_map("a day", |(year, month, day)| Day::new(year, month, day)
                .map(Date::day)),
    ];
    (plain, doubt).prop_map(|(date, doubt)| doubt.map_or(date, |doubt| date.qualified(doubt)))
}

fn any_edtf() -> impl Strategy<Value = Edtf> {
    let end = || prop_oneof![4 => any_date().prop_map(Endpoint::Date), 1 => Just(Endpoint::Open), 1 => Just(Endpoint::Unknown)];
    prop_oneof![
        any_date().prop_map(Edtf::Date),
        (end(), end()).prop_filter_map("an interval", |(from, to)| Interval::new(from, to)
            .map(Edtf::Interval)),
    ]
}

proptest! {
    #[test]
    fn writing_and_reading_gives_the_same_date(date in any_edtf()) {
        prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
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
            prop_assert!(!date.words().to_string().is_empty());
        }
    }

    #[test]
    fn moving_by_days_and_counting_them_agree(from in any_date(), days in -4_000_000_i32..4_000_000) {
        let from = from.earliest();
        if let Some(to) = from.plus(days) {
            prop_assert_eq!(from.days_until(to), days);
            prop_assert_eq!(to > from, days > 0);
        }
    }
}
