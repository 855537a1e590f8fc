//! The dates that words give, and the words that give none.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/mentioned.rs"]
mod mentioned;

use frus::{
    date::{Edtf, mentions},
    edition::EvidenceKind::{Approximate, FileNumber, Stated, YearSupplied},
};
use mentioned::{assert_in_words, own};
use proptest::prelude::*;

#[test]
fn every_form_gives_its_date_and_how_it_is_known() {
    for (words, expected) in [
        (
            "of April 23, 1952 governing",
            &[("April 23, 1952", "1952-04-23", Stated)][..],
        ),
        (
            "of April 23 1952 governing",
            &[("April 23 1952", "1952-04-23", Stated)],
        ),
        (
            "dated 23 April 1952.",
            &[("23 April 1952", "1952-04-23", Stated)],
        ),
        (
            "since Oct. 30, 1952.",
            &[("Oct. 30, 1952", "1952-10-30", Stated)],
        ),
        (
            "[Washington,] July 10, 1953.",
            &[("July 10, 1953", "1953-07-10", Stated)],
        ),
        (
            "Tokyo, July 2, 1953—5 p.m.",
            &[("July 2, 1953", "1953-07-02", Stated)],
        ),
        ("JULY 2, 1953", &[("JULY 2, 1953", "1953-07-02", Stated)]),
        (
            "the talks of July 10–14, 1953,",
            &[("July 10–14, 1953", "1953-07-10/1953-07-14", Stated)],
        ),
        (
            "the talks of July 10-14",
            &[("July 10-14", "1953-07-10/1953-07-14", YearSupplied)],
        ),
        ("July 2–5 p.m.", &[("July 2", "1953-07-02", YearSupplied)]),
        (
            "On June 30, the Foreign Office",
            &[("June 30", "1953-06-30", YearSupplied)],
        ),
        (
            "Dated Aug. 13, not printed",
            &[("Aug. 13", "1953-08-13", YearSupplied)],
        ),
        (
            "on the 4th; July 4th and July 3d",
            &[
                ("July 4th", "1953-07-04", YearSupplied),
                ("July 3d", "1953-07-03", YearSupplied),
            ],
        ),
        (
            "on Feb. 29, 1952",
            &[("Feb. 29, 1952", "1952-02-29", Stated)],
        ),
        (
            "to adjourn in early August.",
            &[("early August", "1953-08~", Approximate)],
        ),
        (
            "Late in it, or mid-July 1952",
            &[("mid-July 1952", "1952-07~", Approximate)],
        ),
        (
            "by the end of July",
            &[("end of July", "1953-07~", Approximate)],
        ),
        (
            "about July 20, 1953",
            &[("about July 20, 1953", "1953-07-20~", Approximate)],
        ),
        (
            "about July 20",
            &[("about July 20", "1953-07-20~", Approximate)],
        ),
        (
            "from April 1952 on",
            &[("April 1952", "1952-04", Approximate)],
        ),
        (
            "Assistant Secretary, February 1952–April 1953;",
            &[
                ("February 1952", "1952-02", Approximate),
                ("April 1953", "1953-04", Approximate),
            ],
        ),
        ("again in August.", &[("August", "1953-08", Approximate)]),
        (
            "through June 1956",
            &[("June 1956", "1956-06", Approximate)],
        ),
        ("due by November.", &[("November", "1953-11", Approximate)]),
        ("in 1951 the Treaty", &[("1951", "1951", Approximate)]),
        (
            "(794.5 MSP/7–1453)",
            &[("7–1453", "1953-07-14", FileNumber)],
        ),
        (
            "794.5 MSP/7-253: Telegram",
            &[("7-253", "1953-07-02", FileNumber)],
        ),
        ("(611.94/12—3151)", &[("12—3151", "1951-12-31", FileNumber)]),
    ] {
        assert_in_words(words, expected);
    }
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for words in [
        "they may 5 times march 3 miles",
        "General March and Mr. May",
        "the august assembly of 1952",
        "June 31",
        "June 262",
        "on February 29, 1953",
        "July 1500 men",
        "volume XV, Part 2, pp. 1237 ff.",
        "No. 23 and Document 658",
        "Article 3; 511 (a) assurances",
        "telegram 131 to Tokyo",
        "350,000 or about 10 divisions",
        "(794.5 MSP/7–3253)",
        "and/or 7–1053",
        "Marching 5, Mayor 10, Decade 3",
        "Document 25 May be seen; a second March",
        "telegram 10; Deptel 8 July; paragraph 3 May",
        "signed by May and visited by June",
        "in 1951 dollars; after 1600 hours; during 1800 sorties",
        "the Mutual Security Act of 1951; fiscal year 1953",
        "in the winter 1953, or in spring",
        "a late 23 April session",
    ] {
        assert_in_words(words, &[]);
    }
}

#[test]
fn without_a_date_of_its_own_a_text_supplies_no_year() {
    let words = "On June 30, and on July 14, 1953; in early August.";
    let found = mentions::in_words(words, None);
    let dates: Vec<_> = found
        .iter()
        .map(|mention| mention.date.to_string())
        .collect();
    assert_eq!(dates, ["1953-07-14"]);
}

proptest! {
    #[test]
    fn any_words_are_read_without_harm(
        words in "((early|May|July|Dec\\.|about|in|and|to|of|this|next|last|between|spring|week|yesterday|the|794\\.5/|[0-9]{1,5}|[–,./\\[\\]-]| |\u{a0}|é|日|\\PC){0,4}){0,12}"
    ) {
        for own in [None, own()] {
            for mention in mentions::in_words(&words, own) {
                let found = mention.span.of(&words);
                prop_assert!(found.is_some_and(|found| !found.is_empty() && found.trim() == found));
            }
        }
    }

    #[test]
    fn any_day_is_found_again_in_any_words(
        days in -20_000_i32..20_000,
        before in "([a-z]{6,9} ){0,4}",
        after in "( [a-z]{2,9}){0,4}",
    ) {
        let day = own().and_then(|own| own.plus(days)).expect("a day near 1953");
        let date = Edtf::from(day);
        let words = format!("{before}{}{after}.", date.words(strings::EN.dates));
        let found = mentions::in_words(&words, None);
        let dates: Vec<_> = found.iter().map(|mention| mention.date).collect();
        prop_assert_eq!(dates, [date]);
    }
}
