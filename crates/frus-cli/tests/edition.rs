//! What the shell says of a document of a volume that nobody has edited: its citation, its people and its events.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails by a panic names its line"
)]

use std::{fs, path::PathBuf, process::Command};

const VOLUME: &str = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc>
    <titleStmt>
      <title type="series">Foreign Relations of the United States</title>
      <title type="subseries">1952–1954</title>
      <title type="volumenumber">Volume XIV, Part 2</title>
      <title type="volume">China and Japan</title>
      <editor role="primary">David W. Mabon</editor>
    </titleStmt>
    <publicationStmt>
      <publisher>United States Government Printing Office</publisher><pubPlace>Washington</pubPlace><date>1985</date>
      <idno type="frus">frus1952-54v14p2</idno>
    </publicationStmt>
  </fileDesc></teiHeader>
  <text>
    <front><div type="section" xml:id="persons"><list>
      <item><persName xml:id="p_AJM1">Allison, John M.</persName>, Ambassador in Japan</item>
      <item><persName xml:id="p_X1">Nobody, A.</persName>, not named</item>
      <item><persName xml:id="p_P1">Page, Howard W.</persName>, of an oil company</item>
    </list></div></front>
    <body>
    <div type="document" xml:id="d1" n="1">
      <pb n="7"/><head>No. 1<lb/>The Ambassador in Japan (<persName corresp="#p_AJM1">Allison</persName>) to the Department</head>
      <dateline>Tokyo, <date when="1953-12-28">December 28, 1953</date>.</dateline>
      <p>The talks of June 30, 1953, go on on January 4, as <ref target="#d2">Document 2</ref> says.</p>
    </div>
    <div type="document" xml:id="d2" n="2">
      <head>No. 2<lb/>Letter</head><dateline><date when="1954-01-02">January 2, 1954</date></dateline><p>Words.</p>
    </div>
    <div type="document" xml:id="d3" n="3"><head>No. 3<lb/>Editorial Note</head><p>On February 3 it was over,
      as <persName corresp="#p_P1">Page</persName> said at some length to whoever would listen. <pb n="9"/>It ended that evening, and everybody left.</p></div>
  </body></text>
</TEI>
"##;

/// What the program writes for a document of the made-up volume; it has nothing to say on standard error.
#[track_caller]
fn asked(test: &str, command: &str, document: &str, more: &[&str]) -> String {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.xml"));
    fs::write(&file, VOLUME).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_frus"));
    program.arg(command).arg(&file);
    program.args(["--document", document]).args(more);
    let output = program.output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), errors.as_str()),
        (Some(0), ""),
        "{command} {document}"
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_document_is_cited_by_what_its_volume_says_of_itself() {
    let cited = asked("cited", "cite", "d1", &["--style", "office"]);
    assert_eq!(
        cited,
        "Foreign Relations of the United States, 1952–1954, China and Japan, Volume XIV, Part 2, ed. David W. Mabon \
         (Washington: Government Printing Office, 1985), 7. \
         https://history.state.gov/historicaldocuments/frus1952-54v14p2/d1\n"
    );
    let chicago = asked("cited", "cite", "d1", &["--style", "chicago-note"]);
    assert!(chicago.contains("John M. Allison"), "{chicago}");
    let both = asked("cited", "cite", "d1-d2", &["--style", "office"]);
    assert!(
        both.starts_with(&cited) && both.lines().count() == 2,
        "{both}"
    );
    // The place is that of the dateline.
    assert!(chicago.contains("Tokyo, December 28, 1953"), "{chicago}");
}

#[test]
fn the_people_of_a_document_are_those_that_it_names() {
    let people = asked("people", "people", "d1", &[]);
    assert_eq!(people, "John M. Allison\t1\tAmbassador in Japan\n");
    let people = asked("people", "people", "d1-d3", &[]);
    assert_eq!(
        people,
        "John M. Allison\t1\tAmbassador in Japan\nHoward W. Page\t1\tof an oil company\n"
    );
}

#[test]
fn a_year_that_is_left_out_comes_from_the_document_s_own_day_or_from_its_neighbour_s() {
    let dates = asked("dates", "events", "d1", &[]);
    let days: Vec<_> = dates
        .lines()
        .map(|line| line.split('\t').next().unwrap())
        .collect();
    assert_eq!(days, ["1953-12-28", "1953-06-30", "1954-01-04?"]);
    let dates = asked("dates", "events", "d3", &[]);
    assert!(dates.starts_with("1954-02-03\tyear-supplied\t"), "{dates}");
}

#[test]
fn a_data_file_by_rule_is_taken_as_it_is_and_keeps_the_events() {
    for document in ["d1", "d3"] {
        let data = asked("data", "data", document, &[]);
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{document}.toml"));
        fs::write(&file, &data).unwrap();
        let data_file = file.to_str().unwrap();
        let by_data_file = asked("data", "events", document, &["--edition", data_file]);
        let by_rule = asked("data", "events", document, &[]);
        for line in by_rule.lines() {
            // The words too, up to the event's id and title, which the dates of a text do not have.
            assert!(by_data_file.contains(line), "{line} in {by_data_file}");
        }
    }
    let data = asked("data", "data", "d3", &[]);
    assert!(data.contains("\nnear = \"1954-01-02\"\n"), "{data}");
    // His name is no line that says which page begins.
    assert!(data.contains("\nnames = [\"Page\"]\n"), "{data}");
    assert!(
        data.contains("\nattract = [\"On February 3 it was over, as Page said"),
        "{data}"
    );
}

#[test]
fn a_plain_text_has_no_volume_to_make_a_data_file_of() {
    let text = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt");
    let mut program = Command::new(env!("CARGO_BIN_EXE_frus"));
    let output = program.args(["data", text]).output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains("name a TEI volume"), "{errors}");
}

#[test]
fn the_page_of_a_document_says_that_its_dates_came_by_rule_and_names_the_document_cited() {
    let page = asked("page", "html", "d1", &[]);
    for said in [
        "This document",
        "Document 2",
        "John M. Allison",
        "nobody has checked",
        "The volume prints no marking with this document",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}
