//! Whatever a document holds, its markup has no element and no attribute but those of a written list, and no address that runs
//! anything: words are words, whoever wrote the file.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

#[path = "common/allowed.rs"]
mod allowed;
#[path = "common/strategy.rs"]
mod strategy;

use std::fs;

use allowed::{assert_allowed, drawn};
use frus::{edition::Edition, tei::Volume};
use proptest::{collection::vec, prelude::*, sample::select};
use strings::{EN, JA};

/// The edition of the first document of a file.
fn of_file(file: &str) -> Edition {
    let volume = Volume::read(file).unwrap();
    let division = volume.documents().next().unwrap();
    let read = volume.read_division(file, division).unwrap();
    Edition::of_volume(&volume, division, read.document, &EN)
}

/// A volume whose one document holds this.
fn volume(inside: &str) -> String {
    format!(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title type=\"series\">Series</title></titleStmt>\
         <publicationStmt><date>1985</date><idno type=\"frus\">frus1</idno></publicationStmt></fileDesc></teiHeader><text><body>\
         <div type=\"document\" xml:id=\"d1\"><head>1. Letter</head>{inside}</div></body></text></TEI>"
    )
}

#[test]
fn what_would_run_in_a_page_is_words_or_nothing() {
    let edition = of_file(&volume(
        "<p onclick=\"alert(1)\">a<script>alert(1)</script><iframe src=\"https://example.org\"/>b</p>\
         <p><ref target=\"javascript:alert(1)\">c</ref> <ref target=\"data:text/html,x\">d</ref> <ref target=\"https://example.org/&quot;onclick=\">e</ref>\
         <ref target=\"frus1951v01#&quot;&gt;&lt;script&gt;\">f</ref></p>\
         <figure><graphic url=\"javascript:alert(1)\"/></figure><p>&lt;img src=x onerror=alert(1)&gt;</p>",
    ));
    let markup = drawn(&edition, &EN);
    assert_allowed(&edition, &EN);
    assert!(markup.contains("alert(1)") && markup.contains("&lt;img src=x onerror=alert(1)&gt;"));
    assert!(!markup.contains("javascript:") && !markup.contains("<script"));
}

#[test]
fn real_documents_have_nothing_else() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus/volumes");
    let Ok(files) = fs::read_dir(folder) else {
        println!("skipped: there is no folder of volumes beside the project");
        return;
    };
    for file in files {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        let text = frus::tei::text(&bytes).unwrap();
        let volume = Volume::read(text).unwrap();
        // Every eleventh of some thirteen hundred.
        for division in volume.documents().step_by(11) {
            let read = volume.read_division(text, division).unwrap();
            let edition = Edition::of_volume(&volume, division, read.document, &JA);
            assert_allowed(&edition, &JA);
        }
    }
}

/// Pieces of markup, TEI and other, put together in any order.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = vec![
        "<p>",
        "</p>",
        "<hi rend=\"italic\">",
        "</hi>",
        "<note n=\"1\" xml:id=\"d1fn1\">",
        "</note>",
        "<script>",
        "</script>",
        "<ref target=\"javascript:x\">",
        "</ref>",
        "<ref target=\"#d9\">",
        "<persName corresp=\"#&quot;&gt;\">",
        "</persName>",
        "words ",
        "&lt;b onclick=&quot;x&quot;&gt;",
        "&quot;",
        "&amp;lt;",
        "July 10, 1953 ",
        "<date when=\"1953-07-10\">",
        "</date>",
        "<lb/>",
        "<pb n=\"&quot;&gt;\" xml:id=\"pg_&lt;\"/>",
        "<figure><graphic url=\"&quot;onload=x\"/></figure>",
    ];
    vec(select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_has_nothing_else(document in strategy::document()) {
        assert_allowed(&Edition::by_rule(document, &EN), &EN);
    }

    #[test]
    fn any_text_has_nothing_else(text in "(No\\. [0-9]\n|<script>|</|on[a-z]+=\"|['\"&;<>]|javascript:|[a-z ]{1,8}|\n|1\\. |July 2, 1953|\\PC){0,40}") {
        let document = frus::text::parse(&text).document;
        assert_allowed(&Edition::by_rule(document, &EN), &EN);
    }

    #[test]
    fn any_markup_has_nothing_else(inside in hostile()) {
        let file = volume(&inside);
        if let Ok(volume) = Volume::read(&file) {
            for division in volume.documents() {
                let read = volume.read_division(&file, division).unwrap();
                assert_allowed(&Edition::of_volume(&volume, division, read.document, &EN), &EN);
            }
        }
    }
}
