//! The dates that take more than one word for a day: ranges, lists, seasons, parts of a time, and what counts from today.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/mentioned.rs"]
mod mentioned;

use frus::{
    date::{Day, mentions},
    edition::EvidenceKind::{Approximate, Stated, YearSupplied},
};
use mentioned::{assert_dates, assert_in_words};

/// Words in which the whole of `found` is one date.
#[track_caller]
fn assert_one(words: &str, found: &str, date: &str, kind: frus::edition::EvidenceKind) {
    assert_in_words(words, &[(found, date, kind)]);
}

#[test]
fn a_range_is_one_interval() {
    for (words, found, date, kind) in [
        (
            "from July 10 to 14.",
            "July 10 to 14",
            "1953-07-10/1953-07-14",
            YearSupplied,
        ),
        (
            "July 10 through 14, 1952",
            "July 10 through 14, 1952",
            "1952-07-10/1952-07-14",
            Stated,
        ),
        (
            "the visit June 30–July 15, 1953.",
            "June 30–July 15, 1953",
            "1953-06-30/1953-07-15",
            Stated,
        ),
        (
            "from June 30 to July 15 they",
            "June 30 to July 15",
            "1953-06-30/1953-07-15",
            YearSupplied,
        ),
        (
            "Dec. 30 – Jan. 2, 1953",
            "Dec. 30 – Jan. 2, 1953",
            "1952-12-30/1953-01-02",
            Stated,
        ),
        (
            "December 30, 1952, and",
            "December 30, 1952",
            "1952-12-30",
            Stated,
        ),
        (
            "December 30, 1952 to January 2, 1953",
            "December 30, 1952 to January 2, 1953",
            "1952-12-30/1953-01-02",
            Stated,
        ),
        (
            "some time between July 10 and July 14.",
            "between July 10 and July 14",
            "1953-07-10/1953-07-14",
            YearSupplied,
        ),
        (
            "Between July 10 and 14, 1953,",
            "Between July 10 and 14, 1953",
            "1953-07-10/1953-07-14",
            Stated,
        ),
        (
            "on 10–14 July 1953",
            "10–14 July 1953",
            "1953-07-10/1953-07-14",
            Stated,
        ),
        (
            "April–June 1953",
            "April–June 1953",
            "1953-04/1953-06",
            Approximate,
        ),
        (
            "November to January, 1953",
            "November to January, 1953",
            "1952-11/1953-01",
            Approximate,
        ),
    ] {
        assert_one(words, found, date, kind);
    }
}

#[test]
fn days_that_share_a_month_are_a_date_each() {
    assert_in_words(
        "on July 10 and 14.",
        &[
            ("July 10", "1953-07-10", YearSupplied),
            ("14", "1953-07-14", YearSupplied),
        ],
    );
    assert_in_words(
        "on July 10, 12, and 14, 1952, respectively",
        &[
            ("July 10", "1952-07-10", Stated),
            ("12", "1952-07-12", Stated),
            ("14, 1952", "1952-07-14", Stated),
        ],
    );
    assert_in_words(
        "on July 10 and July 14",
        &[
            ("July 10", "1953-07-10", YearSupplied),
            ("July 14", "1953-07-14", YearSupplied),
        ],
    );
}

#[test]
fn a_number_of_things_after_a_day_is_no_day() {
    for words in [
        "On July 10 and 14 divisions",
        "July 10 to 14 officers",
        "July 10, 14 and 3",
        "July 10, 14 Japanese",
        "July 10 and 5 p.m.",
        "July 10 and 14% of it",
        "July 10 to 5",
        "July 10 and, 14",
    ] {
        assert_one(words, "July 10", "1953-07-10", YearSupplied);
    }
}

#[test]
fn the_day_may_stand_before_its_month() {
    for (words, found, date, kind) in [
        (
            "the 10th of July",
            "10th of July",
            "1953-07-10",
            YearSupplied,
        ),
        (
            "the 3d of March, 1952",
            "3d of March, 1952",
            "1952-03-03",
            Stated,
        ),
        ("dated 10 July.", "10 July", "1953-07-10", YearSupplied),
        ("msg dated 3 Oct to", "3 Oct", "1953-10-03", YearSupplied),
        ("on 3 May", "3 May", "1953-05-03", YearSupplied),
        ("10 July", "10 July", "1953-07-10", YearSupplied),
        ("of 8 July 1", "July 1", "1953-07-01", YearSupplied),
    ] {
        assert_one(words, found, date, kind);
    }
    assert_in_words("3 May; on 26 Sept 52", &[]);
}

#[test]
fn what_the_editors_put_in_brackets_belongs_to_the_date() {
    for (words, found) in [
        ("July 10, [1952]", "July 10, [1952]"),
        ("July [10], 1952.", "July [10], 1952"),
        ("July 10 [, 1952]", "July 10 [, 1952]"),
        ("[July 10], 1952", "July 10], 1952"),
        ("[July 10,] 1952", "July 10,] 1952"),
        ("[July 10, 1952]", "July 10, 1952"),
    ] {
        assert_one(words, found, "1952-07-10", Stated);
    }
    // A bracket that holds more than the day is not taken apart.
    assert_in_words("July [10 and more], 1952", &[]);
}

#[test]
fn a_part_of_a_time_is_about_that_time() {
    for (words, found, date) in [
        ("early Jan. 1954", "early Jan. 1954", "1954-01~"),
        ("early in August", "early in August", "1953-08~"),
        ("mid July", "mid July", "1953-07~"),
        ("the middle of July 1952", "middle of July 1952", "1952-07~"),
        ("the end of June", "end of June", "1953-06~"),
        ("the latter part of July", "part of July", "1953-07~"),
        ("the first week in July", "week in July", "1953-07~"),
        ("by mid-1953.", "mid-1953", "1953~"),
        ("late 1952 and", "late 1952", "1952~"),
        ("the end of 1952.", "end of 1952", "1952~"),
        ("early next month", "early next month", "1953-08~"),
        ("the middle of next year.", "middle of next year", "1954~"),
        ("late spring 1953", "late spring 1953", "1953-21~"),
    ] {
        assert_one(words, found, date, Approximate);
    }
}

#[test]
fn a_season_has_its_year() {
    for (words, found, date) in [
        ("in spring 1953", "spring 1953", "1953-21"),
        ("the summer of 1953", "summer of 1953", "1953-22"),
        ("Fall, 1952", "Fall, 1952", "1952-23"),
        ("winter of 1953–54", "winter of 1953–54", "1953-24"),
        ("winter 1952-1953", "winter 1952-1953", "1952-24"),
        ("this summer.", "this summer", "1953-22"),
        ("last autumn", "last autumn", "1952-23"),
        ("next spring", "next spring", "1954-21"),
        ("last spring", "last spring", "1953-21"),
    ] {
        assert_one(words, found, date, Approximate);
    }
    assert_in_words(
        "this winter; winter 1953; winter 1953–55; this fall in prices",
        &[],
    );
}

#[test]
fn what_counts_from_the_day_of_writing_is_counted() {
    for (words, found, date) in [
        ("this session of the Diet", "this session", "1953-07~"),
        ("the present session", "present session", "1953-07~"),
        ("this month", "this month", "1953-07"),
        ("last month,", "last month", "1953-06"),
        ("next month", "next month", "1953-08"),
        ("this year’s", "this year", "1953"),
        ("next year", "next year", "1954"),
        ("last July", "last July", "1952-07"),
        ("last June", "last June", "1953-06"),
        ("next July", "next July", "1954-07"),
        ("this August", "this August", "1953-08"),
        ("last week", "last week", "1953-06-29~/1953-07-05~"),
        ("this week", "this week", "1953-07-06~/1953-07-12~"),
        ("yesterday", "yesterday", "1953-07-09~"),
        ("tomorrow", "tomorrow", "1953-07-11~"),
        ("this morning", "this morning", "1953-07-10~"),
        ("last night", "last night", "1953-07-09~"),
    ] {
        assert_one(words, found, date, Approximate);
        assert_eq!(mentions::in_words(words, None), [], "{words}");
    }
    assert_in_words("in the last year; the next week; the last week of it", &[]);
    assert_in_words(
        "today; this time; next to last; last of all; this sessions",
        &[],
    );
}

#[test]
fn a_month_may_be_in_another_year() {
    for (own, words, date) in [
        ((1954, 1, 4), "last month", "1953-12"),
        ((1953, 12, 31), "next month", "1954-01"),
        ((1953, 1, 31), "next month", "1953-02"),
        ((1954, 1, 1), "yesterday", "1953-12-31~"),
        ((1953, 7, 6), "this week", "1953-07-06~/1953-07-12~"),
        ((1953, 7, 5), "this week", "1953-06-29~/1953-07-05~"),
    ] {
        assert_dates(words, Day::new(own.0, own.1, own.2), &[date]);
    }
}

#[test]
fn a_year_that_is_left_out_is_the_nearest_and_says_when_it_is_not_the_document_s() {
    let own = Day::new(1954, 12, 20);
    for (words, dates) in [
        ("the meeting on January 3 will", vec!["1955-01-03?"]),
        ("on December 3 and", vec!["1954-12-03"]),
        ("on October 30 they", vec!["1954-10-30"]),
        // Half a year from either, the words alone do not say.
        ("the note of June 19 asked", vec![]),
        ("on July 10 they", vec!["1954-07-10"]),
        ("since August the", vec!["1954-08"]),
        ("in early February the", vec!["1955-02%"]),
        (
            "from December 30 to January 2.",
            vec!["1954-12-30?/1955-01-02?"],
        ),
        ("January 3 and 5.", vec!["1955-01-03?", "1955-01-05?"]),
        ("on June 19, 1954, they", vec!["1954-06-19"]),
    ] {
        assert_dates(words, own, &dates);
    }
    // In the middle of a year, its beginning and its end are as far as those of its neighbours.
    for (words, date) in [
        ("on February 20 they", Some("1953-02-20")),
        ("on November 20 they", Some("1953-11-20")),
        ("on January 3 they", None),
    ] {
        let found = words.trim_start_matches("on ").trim_end_matches(" they");
        let expected = date.map(|date| (found, date, YearSupplied));
        assert_in_words(words, expected.as_slice());
    }
}

#[test]
fn a_date_that_may_be_of_a_year_told_before_is_not_known() {
    let own = Day::new(1951, 4, 17);
    for (words, dates) in [
        (
            "In March 1950 they stopped it. The attack in June made it worse.",
            vec!["1950-03"],
        ),
        (
            "Since June 27, 1950, this was sought. On June 27 the President",
            vec!["1950-06-27"],
        ),
        // Up to the paper's own day, its own year is meant.
        (
            "The letter of March 3, 1950. On April 10 they",
            vec!["1950-03-03", "1951-04-10"],
        ),
        // The story has gone on into another year.
        (
            "On December 24, 1950, he wrote. By June 20 it",
            vec!["1950-12-24", "1951-06-20"],
        ),
        // A year alone is told of many a thing.
        ("in 1950; by June 20 it", vec!["1950", "1951-06-20"]),
    ] {
        assert_dates(words, own, &dates);
    }
}

#[test]
fn a_day_in_the_name_of_a_movement_is_no_date() {
    assert_in_words("of the 26th of July Movement in", &[]);
    assert_in_words("the July 14 Revolution was", &[]);
    assert_one(
        "the movement of the 26th of July was",
        "26th of July",
        "1953-07-26",
        YearSupplied,
    );
}

#[test]
fn a_year_may_be_glued_to_its_comma() {
    assert_one(
        "Guatemala, May 16,1954, 2135Z",
        "May 16,1954",
        "1954-05-16",
        Stated,
    );
}

#[test]
fn a_range_may_have_its_days_before_the_months() {
    assert_one(
        "in Nicaragua from 6 March-9 June 1954.",
        "6 March-9 June 1954",
        "1954-03-06/1954-06-09",
        Stated,
    );
    assert_one(
        "the 30 June to 2 July talks",
        "30 June to 2 July",
        "1953-06-30/1953-07-02",
        YearSupplied,
    );
    // No such range: the months are of the same year.
    assert_in_words(
        "from 9 June 1954 to 6 March 1954",
        &[
            ("9 June 1954", "1954-06-09", Stated),
            ("6 March 1954", "1954-03-06", Stated),
        ],
    );
}
