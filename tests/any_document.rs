//! The whole page of a document that nobody has edited, as the build machine draws it: what is missing is left out or said, and
//! what is found by rule can be reached.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where what it needs is missing"
)]

use std::{collections::BTreeSet, rc::Rc};

use frus::{edition::Edition, html, tei::Volume};
use frus_explorer::{
    app::{App, AppProps},
    edition::Shared,
    files,
    publish::{self, Particulars},
    view::{drawn::Drawn, words::Words},
};
use futures::executor::block_on;
use yew::LocalServerRenderer;

/// A made-up volume without a number, whose first document has nearly everything and whose last has nearly nothing.
const VOLUME: &str = include_str!("volume.xml");

fn edition(id: &str) -> Edition {
    let volume = Volume::read(VOLUME).unwrap();
    let division = volume.division(id).unwrap();
    let read = volume.read_division(VOLUME, division).unwrap();
    assert_eq!(read.warnings, []);
    Edition::of_volume(&volume, division, read.document, &Words)
}

/// The page of an edition, all of it.
fn page(edition: Edition) -> String {
    let words = Words;
    let edition = Shared::new(edition);
    let drawn = Rc::new(Drawn::of(&edition, &words));
    let props = AppProps {
        edition: edition.clone(),
        words,
        drawn,
    };
    let app = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    [
        html::page_head(&edition, &words, &[]),
        html::introduction(&edition, &words),
        block_on(app.render()),
        html::citations(&edition, &files::offered_records(&edition, &words), &words),
        html::colophon(&edition, &words),
        html::usage(
            &files::of_document(&edition, &words),
            &files::of_dates(&edition, &words),
            &words,
        ),
        html::page_foot(&edition, &words),
    ]
    .concat()
}

#[track_caller]
fn assert_says(page: &str, said: &[&str]) {
    for words in said {
        assert!(page.contains(words), "{words:?} is not in the page");
    }
}

/// Every id stands once, and every link inside the page leads to one; those of the cards and of the dialogs, too.
#[track_caller]
fn assert_linked(page: &str) {
    let values = |attribute: &'static str| {
        let values = page.split(attribute).skip(1);
        values.filter_map(|rest| rest.split('"').next())
    };
    let mut ids = BTreeSet::new();
    for id in values(" id=\"") {
        assert!(ids.insert(id), "the id {id} stands twice");
    }
    for to in values(" href=\"#").chain(values(" popovertarget=\"")) {
        // The dialogs are drawn where they are needed, and the way to nowhere is the head of the page.
        let is_dialog = [
            "embed-dialog",
            "find",
            "check",
            "appearance",
            "aloud",
            "quote",
        ]
        .contains(&to);
        assert!(
            ids.contains(to) || is_dialog || to.is_empty(),
            "nothing has the id {to}"
        );
    }
}

#[test]
fn a_document_of_a_volume_has_all_parts_of_the_page() {
    let page = page(edition("d1"));
    assert_linked(&page);
    assert_says(
        &page,
        &[
            "<s class=\"banner-marking\">Secret</s>",
            "The dates on this page were found by rule",
            "id=\"by-rule\"",
            "id=\"people\"",
            "Jacobo Arbenz Guzman",
            "This document",
            "November 20, 1953",
            "Document 2",
            "possibly January 3, 1954",
            "<blockquote>",
            "<div class=\"table-frame\" tabindex=\"0\"><table",
            "A picture, on the Office of the Historian’s page",
            "1952–1954, Guatemala",
            "history.state.gov/historicaldocuments/frus1952-54Guat/d1",
        ],
    );
    assert!(
        !page.contains("Volume ,") && !page.contains("general editor"),
        "{page}"
    );
}

#[test]
fn what_a_document_does_not_have_is_left_out_or_said() {
    let page = page(edition("d3"));
    assert_linked(&page);
    assert_says(&page, &["No marking is printed with this document"]);
    for missing in ["id=\"people\"", "banner-marking\">", "page-\""] {
        assert!(!page.contains(missing), "{missing} is in the page");
    }
}

#[test]
fn what_other_programs_ask_and_the_files_are_there_for_any_document() {
    for id in ["d1", "d2", "d3"] {
        let edition = edition(id);
        let particulars = Particulars::of(&edition, Some("https://example.org/1/"), &Words);
        assert!(!particulars.title.is_empty(), "{id}");
        assert!(
            publish::tags(&edition, &particulars).contains("citation"),
            "{id}"
        );
        let files = files::all(&edition, Words).unwrap();
        assert!(files.len() >= 9, "{id}: {}", files.len());
        for (name, content) in files {
            assert!(name.contains(id), "{name}");
            assert!(!content.trim().is_empty(), "{name} is empty");
        }
    }
}
