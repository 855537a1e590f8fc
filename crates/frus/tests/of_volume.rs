//! The edition of a document of a volume that nobody has edited: what each rule finds, told from what it does not know.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test may panic"
)]

use frus::{
    edition::{Edition, EvidenceKind, Origin, OwnDay, Scope},
    tei::Volume,
};
use strings::EN;

/// A volume with these documents, whose ids are d1, d2, …
fn volume(documents: &[&str]) -> String {
    let documents: Vec<String> = documents
        .iter()
        .zip(1..)
        .map(|(document, number)| {
            format!("<div type=\"document\" xml:id=\"d{number}\" n=\"{number}\">{document}</div>")
        })
        .collect();
    format!(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>{}</body></text></TEI>",
        documents.concat()
    )
}

fn edition(documents: &[&str], id: &str) -> (Edition, Option<OwnDay>) {
    let source = volume(documents);
    let volume = Volume::read(&source).unwrap();
    let division = volume.division(id).unwrap();
    let document = volume.read_division(&source, division).unwrap().document;
    let own = OwnDay::in_volume(&volume, division, &document);
    (Edition::of_volume(&volume, division, document, &EN), own)
}

/// The dates of the events, each with how sure it is.
fn dates(edition: &Edition) -> Vec<(String, EvidenceKind)> {
    let events = edition.events.iter();
    events
        .map(|event| (event.date.to_string(), event.certainty()))
        .collect()
}

const DATED: &str = "<head>Telegram</head><dateline>Tokyo, <date when=\"1953-07-10\">July 10, 1953</date>.</dateline><p>On June 30 they met.</p>";

#[test]
fn the_document_s_own_day_is_an_event_of_its_own() {
    let (edition, own) = edition(&[DATED], "d1");
    assert_eq!(own.map(|own| own.from), Some(Origin::Dateline));
    assert_eq!(
        dates(&edition),
        [
            ("1953-06-30".to_owned(), EvidenceKind::YearSupplied),
            ("1953-07-10".to_owned(), EvidenceKind::Stated)
        ]
    );
    assert_eq!(edition.events[1].title, "This document");
    assert_eq!(edition.own_day.unwrap().to_string(), "1953-07-10");
}

#[test]
fn a_day_that_only_the_encoding_gives_says_so() {
    let words = "<head>Telegram</head><dateline><date when=\"1953-07-10\">the tenth instant</date></dateline><p>On June 30 they met.</p>";
    let (edition, own) = edition(&[words], "d1");
    assert_eq!(own.map(|own| own.from), Some(Origin::Volume));
    let event = edition.events.last().unwrap();
    assert_eq!(event.certainty(), EvidenceKind::Edition);
    let passage = event.passage().unwrap();
    let words = edition.document.words_in(passage.words);
    assert_eq!(words, "the tenth instant");
    let rule = &edition.events[0].evidence[0].rule;
    assert!(rule.contains("the volume gives"), "{rule}");
}

#[test]
fn a_document_without_a_date_takes_its_years_from_its_neighbour_and_has_no_day_itself() {
    let undated = "<head>Editorial Note</head><p>On February 3 the talks ended, and began again next month.</p>";
    let (edition, own) = edition(&[DATED, undated], "d2");
    assert_eq!(own.map(|own| own.from), Some(Origin::Neighbour));
    assert_eq!(edition.own_day, None);
    assert_eq!(
        dates(&edition),
        [("1953-02-03".to_owned(), EvidenceKind::YearSupplied)]
    );
    let rule = &edition.events[0].evidence[0].rule;
    assert!(rule.contains("printed next to this one"), "{rule}");
}

#[test]
fn a_file_number_that_gives_another_day_is_told_and_makes_no_event() {
    let filed = "<note rend=\"inline\" type=\"source\">794.5/7–1453: Telegram</note><head>Telegram</head>\
                 <dateline><date when=\"1953-07-10\">July 10, 1953</date></dateline><p>They met.</p>";
    let (edition, _) = edition(&[filed], "d1");
    assert_eq!(
        dates(&edition),
        [("1953-07-10".to_owned(), EvidenceKind::Stated)]
    );
    let conflict = edition.conflict_about(&edition.events[0].id).unwrap();
    for said in ["July 10, 1953", "7–1453", "July 14, 1953"] {
        assert!(conflict.summary.contains(said), "{}", conflict.summary);
    }
    assert!(!conflict.readings.is_empty());
}

#[test]
fn a_file_number_of_the_same_day_supports_it() {
    let filed = "<note rend=\"inline\" type=\"source\">794.5/7–1053: Telegram</note><head>Telegram</head>\
                 <dateline><date when=\"1953-07-10\">July 10, 1953</date></dateline><p>They met.</p>";
    let (edition, _) = edition(&[filed], "d1");
    assert_eq!(edition.conflicts, []);
    let kinds: Vec<_> = edition.events[0]
        .evidence
        .iter()
        .map(|evidence| evidence.kind)
        .collect();
    assert_eq!(kinds, [EvidenceKind::Stated, EvidenceKind::FileNumber]);
}

#[test]
fn a_document_cited_twice_is_one_event_of_the_volume() {
    let citing = "<head>Note</head><p>See <ref target=\"#d1\">Document 1</ref>, and again <ref target=\"#d1\">Document 1</ref>, \
                  and <ref target=\"#d3\">Document 3</ref>.</p>";
    let undated = "<head>Note</head><p>Words.</p>";
    let (edition, _) = edition(&[DATED, citing, undated], "d2");
    let [event] = edition.events.as_slice() else {
        panic!("{:?}", edition.events);
    };
    assert_eq!(
        (event.title.as_str(), event.scope),
        ("Document 1", Scope::Volume)
    );
    assert_eq!(event.passages().count(), 2);
    assert_eq!(event.summary, "Telegram");
}

#[test]
fn the_axis_is_of_days_where_half_of_the_events_allow_it_else_of_months_or_years() {
    let axis = |words: &str| {
        let document = format!(
            "<head>Note</head><dateline><date when=\"1953-07-10\">July 10, 1953</date></dateline><p>{words}</p>"
        );
        let (edition, _) = edition(&[&document], "d1");
        edition.axis.unwrap().to_string()
    };
    // Sixteen days with the events in their middle; what lies far away stands at the edges.
    assert_eq!(axis("On July 8 they met."), "1953-07-02/1953-07-17");
    assert_eq!(
        axis("On July 8 they met, as on May 3, 1868."),
        "1953-07-02/1953-07-17"
    );
    assert_eq!(
        axis("On January 20, 1953, March 3, 1953, and October 1, 1953, they met."),
        "1953-01-20/1953-10-01"
    );
    assert_eq!(
        axis("On January 20, 1948, March 3, 1950, and October 1, 1951, they met."),
        "1948-01-20/1953-07-10"
    );
    // A paper that tells of old times alone.
    assert_eq!(
        axis("On January 20, 1914, March 3, 1914, and October 1, 1914, they met."),
        "1914-01-20/1914-10-01"
    );
}

#[test]
fn a_screen_shows_short_whole_sentences_of_the_document_itself() {
    let document = "<head>Note</head><p>They met there. The talks of last summer went on for a long while. They ended in the late autumn.</p>\
                    <p>These words go on over<pb n=\"8\"/>the page, and so they are left. But these stand on one page alone.</p>\
                    <frus:attachment xmlns:frus=\"http://history.state.gov/frus/ns/1.0\"><head>Attachment</head>\
                    <p>These are the words of another paper, attached.</p></frus:attachment>";
    let (edition, _) = edition(&[document], "d1");
    let lines = edition.attract.iter();
    let lines: Vec<_> = lines.map(|line| edition.document.words_in(*line)).collect();
    assert_eq!(
        lines,
        [
            "The talks of last summer went on for a long while.",
            "But these stand on one page alone."
        ]
    );
}
