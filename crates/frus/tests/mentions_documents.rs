//! The dates that documents mention, and the documents' own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/mentioned.rs"]
mod mentioned;

use frus::{
    Document, Position,
    date::{Day, mentions},
    edition::EvidenceKind::{Approximate, FileNumber, Stated, YearSupplied},
};
use mentioned::{assert_in_document, own};

const D660: &str = include_str!("../../../data/d660.txt");

#[test]
fn every_date_of_document_660_is_found_and_nothing_else() {
    assert_in_document(
        D660,
        own(),
        &[
            ("7–1053", "1953-07-10", FileNumber),
            ("June 30", "1953-06-30", YearSupplied),
            ("this session", "1953-07~", Approximate),
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
fn words_that_count_from_the_day_of_writing_count_in_the_body_alone() {
    let text = "No. 1\nMemorandum\n\nThe talks began yesterday and end next month.\n\n[Attachment]\n\nPaper\n\nThe talks begin next month, on July 14.1\n  1. He had arrived yesterday, on July 2.";
    assert_in_document(
        text,
        own(),
        &[
            ("yesterday", "1953-07-09~", Approximate),
            ("next month", "1953-08", Approximate),
            ("July 14", "1953-07-14", YearSupplied),
            ("July 2", "1953-07-02", YearSupplied),
        ],
    );
    assert_in_document(text, None, &[]);
}

#[test]
fn a_paper_that_tells_of_old_times_supplies_no_years() {
    let paper = |day: &str| {
        format!(
            "No. 1\nMemorandum\n\nWashington, {day}.\n\nIn August 1953 the plan was made, and in May 1954 all was ready.\n\nOn 1 June the arrests began. It was the end of last year before anybody told."
        )
    };
    let dates = |day: &str| {
        let document = Document::parse(&paper(day)).unwrap();
        let own = mentions::own_date(&document).and_then(|own| own.date.exact_day());
        mentioned::dates(&mentions(&document, own))
    };
    assert_eq!(
        dates("May 12, 1975"),
        ["1975-05-12", "1953-08", "1954-05", "1974~"],
        "what counts from the day of writing does so all the same"
    );
    assert_eq!(
        dates("June 12, 1954"),
        ["1954-06-12", "1953-08", "1954-05", "1954-06-01", "1953~"]
    );
}
