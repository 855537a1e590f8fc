//! The files beside the page: what the page offers is there, and holds what it says.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed test may panic"
)]

use std::{collections::BTreeMap, fs, path::Path};

use frus::{Document, edition::Edition};
use frus_explorer::{
    edition,
    files::{self, Form},
    view::words::Words,
};

fn embedded() -> Edition {
    (*edition::embedded().unwrap()).clone()
}

/// The files by the ends of their names.
fn by_ending() -> BTreeMap<String, String> {
    let all = files::all(&embedded(), Words).unwrap();
    let all = all.into_iter().map(|(name, content)| {
        let (_, ending) = name.split_once('.').unwrap();
        (ending.to_owned(), content)
    });
    all.collect()
}

#[test]
fn what_the_page_offers_is_there_and_nothing_else() {
    let (edition, words) = (embedded(), Words);
    let all = files::all(&edition, words).unwrap();
    let written: Vec<_> = all.iter().map(|(name, _)| name.clone()).collect();
    let document = files::of_document(&edition, &words).into_iter();
    let offered = document.chain(files::of_dates(&edition, &words));
    let records = files::offered_records(&edition, &words).into_iter();
    let records = records.map(|(_, name)| name);
    let offered: Vec<_> = offered.map(|file| file.address).chain(records).collect();
    assert_eq!(written, offered);
    let single_file = files::single_file(&edition);
    let mut names = [written, vec![single_file, "index.html".to_owned()]].concat();
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "each has a name of its own: {names:?}");
}

#[test]
fn plain_text_is_the_source_byte_for_byte() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/d660.txt");
    let source = fs::read_to_string(source).unwrap();
    assert!(by_ending()["txt"] == source);
    let data: serde_json::Value = serde_json::from_str(&by_ending()["document.json"]).unwrap();
    let document: Document = serde_json::from_value(data["document"].clone()).unwrap();
    assert!(
        document.to_text() == source,
        "and so is what the JSON holds"
    );
}

#[test]
fn each_file_is_of_the_form_that_its_name_says() {
    let files = by_ending();
    for (ending, begins) in [
        ("html", "<!doctype html>"),
        ("xml", "<?xml "),
        ("document.json", "{"),
        ("ics", "BEGIN:VCALENDAR"),
        ("csv", "\u{feff}event,"),
        ("json", "{"),
        ("svg", "<svg "),
    ] {
        assert!(files[ending].starts_with(begins), "{ending}");
    }
    assert!(files["md"].contains("\n[^4]: "));
    assert!(files["xml"].contains("<TEI "));
    assert!(files["json"].contains("\"events\": ["));
}

#[test]
fn a_document_without_a_curation_has_the_files_that_need_none() {
    let text = "No. 7\nEditorial Note\n\nThe talks began on July 2, 1953.";
    let edition = Edition::by_rule(Document::parse(text).unwrap(), &Words);
    let write = |form: Form| form.write(&edition, &Words);
    assert_eq!(write(Form::Text).unwrap().trim_end(), text);
    let calendar = write(Form::Calendar).unwrap();
    assert!(calendar.contains("DTSTAMP:19700101T000000Z"), "{calendar}");
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:19530702"),
        "{calendar}"
    );
    // Nothing is known of the volume, so that it can not be cited.
    assert!(Form::RECORDS.into_iter().all(|form| write(form).is_none()));
}
