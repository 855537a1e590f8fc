//! The dates that a text mentions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::{fs, path::Path};

use frus::{
    Document, Position,
    date::{Day, mentions},
    edition::EvidenceKind::{self, Approximate, FileNumber, Stated, YearSupplied},
};
use proptest::prelude::*;

const D660: &str = include_str!("../../../data/d660.txt");

/// Words, date and kind of each mention.
type Expected<'a> = (&'a str, &'a str, EvidenceKind);

fn own() -> Option<Day> {
    Day::new(1953, 7, 10)
}

#[track_caller]
fn assert_in_words(words: &str, expected: &[Expected<'_>]) {
    let found = mentions::in_words(words, own());
    let dates: Vec<_> = found
        .iter()
        .map(|mention| mention.date.to_string())
        .collect();
    let found: Vec<_> = found
        .iter()
        .zip(&dates)
        .map(|(mention, date)| {
            (
                mention.span.of(words).expect("a span of the text"),
                date.as_str(),
                mention.kind,
            )
        })
        .collect();
    assert_eq!(found, expected, "{words:?}");
}

#[track_caller]
fn assert_in_document(text: &str, own: Option<Day>, expected: &[Expected<'_>]) {
    let document = Document::parse(text).unwrap();
    let found = mentions(&document, own);
    let dates: Vec<_> = found
        .iter()
        .map(|mention| mention.date.to_string())
        .collect();
    let found: Vec<_> = found
        .iter()
        .zip(&dates)
        .map(|(mention, date)| {
            (
                mention.span.of(text).expect("a span of the text"),
                date.as_str(),
                mention.kind,
            )
        })
        .collect();
    assert_eq!(found, expected);
}

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

#[test]
fn every_date_of_document_660_is_found_and_nothing_else() {
    assert_in_document(
        D660,
        own(),
        &[
            ("7–1053", "1953-07-10", FileNumber),
            ("June 30", "1953-06-30", YearSupplied),
            ("early August", "1953-08~", Approximate),
            ("April 23, 1952", "1952-04-23", Stated),
            ("July 14", "1953-07-14", YearSupplied),
            ("7–1453", "1953-07-14", FileNumber),
            ("July 14", "1953-07-14", YearSupplied),
            ("7–153", "1953-07-01", FileNumber),
            ("July 15", "1953-07-15", YearSupplied),
        ],
    );
}

#[test]
fn the_file_number_dates_document_660_itself() {
    let document = Document::parse(D660).unwrap();
    let found = mentions::own_date(&document).expect("a date of its own");
    assert_eq!((found.date.exact_day(), found.kind), (own(), FileNumber));
    assert_eq!(
        Position::of(D660, found.span.start),
        Position {
            line: 1,
            column: 11
        }
    );
}

#[test]
fn a_dateline_is_believed_before_a_file_number() {
    let text = "794.5 MSP/7–1053\n\nNo. 1\nMemorandum by Johnson\n\nWashington, July 9, 1953.\n\nThe talks began.";
    let found = mentions::own_date(&Document::parse(text).unwrap()).expect("a date of its own");
    assert_eq!(
        (found.date.exact_day(), found.kind),
        (Day::new(1953, 7, 9), Stated)
    );
}

#[test]
fn a_page_may_begin_inside_a_date_but_a_note_ends_it() {
    let text = "No. 1\nMemorandum\n\nThey met on June [Page 1458] 30, 1953, and on July 14,1 1953 being nearly half over.\n  1. Not printed.";
    assert_in_document(
        text,
        own(),
        &[
            ("June [Page 1458] 30, 1953", "1953-06-30", Stated),
            ("July 14", "1953-07-14", YearSupplied),
        ],
    );
}

#[test]
fn the_neighbouring_documents_show_their_dates() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus");
    if !folder.is_dir() {
        eprintln!("skipped: the neighbouring documents are not beside this project");
        return;
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_in_document(
        &read("d659.txt"),
        Day::new(1953, 7, 6),
        &[
            ("7–653", "1953-07-06", FileNumber),
            ("May 29, 1953", "1953-05-29", Stated),
            ("June 26", "1953-06-26", YearSupplied),
            ("June 30", "1953-06-30", YearSupplied),
            ("June 26", "1953-06-26", YearSupplied),
            ("June 26", "1953-06-26", YearSupplied),
            ("June 26", "1953-06-26", YearSupplied),
            ("May 5", "1953-05-05", YearSupplied),
            ("June 21", "1953-06-21", YearSupplied),
            ("June 20", "1953-06-20", YearSupplied),
            ("June 30", "1953-06-30", YearSupplied),
            ("5–2953", "1953-05-29", FileNumber),
            ("6–3053", "1953-06-30", FileNumber),
            ("Oct. 30, 1952", "1952-10-30", Stated),
        ],
    );
    assert_in_document(
        &read("d658.txt"),
        Day::new(1953, 7, 2),
        &[
            ("7–253", "1953-07-02", FileNumber),
            ("July 1", "1953-07-01", YearSupplied),
            ("July 1", "1953-07-01", YearSupplied),
            ("July 15", "1953-07-15", YearSupplied),
            ("7–153", "1953-07-01", FileNumber),
            ("7–153", "1953-07-01", FileNumber),
            ("June 22", "1953-06-22", YearSupplied),
        ],
    );
    assert_in_document(
        &read("d662.txt"),
        Day::new(1953, 7, 13),
        &[
            ("7–1353", "1953-07-13", FileNumber),
            ("July 13", "1953-07-13", YearSupplied),
            ("July 9", "1953-07-09", YearSupplied),
            ("Aug. 13", "1953-08-13", YearSupplied),
            ("7–1253", "1953-07-12", FileNumber),
        ],
    );
    assert_in_document(
        &read("d557.txt"),
        Day::new(1952, 4, 23),
        &[
            ("February 20, 1952", "1952-02-20", Stated),
            ("April 23, 1952", "1952-04-23", Stated),
            ("Apr. 23", "1952-04-23", YearSupplied),
            ("Apr. 24", "1952-04-24", YearSupplied),
        ],
    );
    assert_in_document(
        &read("d666.txt"),
        Day::new(1953, 8, 4),
        &[
            ("August 4", "1953-08-04", YearSupplied),
            ("August 8", "1953-08-08", YearSupplied),
            ("August 5", "1953-08-05", YearSupplied),
            ("August 6", "1953-08-06", YearSupplied),
        ],
    );
}

proptest! {
    #[test]
    fn any_words_are_read_without_harm(
        words in "((early|May|July|Dec\\.|about|in|794\\.5/|[0-9]{1,5}|[–,./-]| |\u{a0}|é|日|\\PC){0,4}){0,12}"
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
        let date = frus::date::Edtf::from(day);
        let words = format!("{before}{}{after}.", date.words());
        let found = mentions::in_words(&words, None);
        let dates: Vec<_> = found.iter().map(|mention| mention.date).collect();
        prop_assert_eq!(dates, [date]);
    }
}
