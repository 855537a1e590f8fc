//! A volume with its contents and its documents.

use crate::common::{open, texts};
use reading_room::{files::Limits, volume::Entry};
use strings::EN;

#[test]
fn the_contents_say_what_a_volume_holds() {
    let volume = open("volume.xml", crate::common::VOLUME).unwrap();
    assert_eq!(volume.id(), "frus1952-54v14p2");
    let parts: Vec<_> = volume
        .parts()
        .iter()
        .map(|part| {
            (
                part.id.as_str(),
                part.title.as_str(),
                part.depth,
                part.documents.clone(),
            )
        })
        .collect();
    assert_eq!(
        parts,
        [
            ("comp1", "Japan", 0, 0..4),
            ("ch1", "The talks", 1, 0..2),
            ("ch2", "Afterwards", 1, 2..4),
        ]
    );
    let row = |entry: &Entry| {
        let day = entry.dated.map(|dated| dated.first.to_string());
        let said = [&entry.number, &entry.from, &entry.to, &entry.marking, &day];
        let said = said.map(|said| said.as_deref().unwrap_or("-").to_owned());
        let page = entry.first_page.as_deref().unwrap_or("-");
        format!("{} {} {page} {:?}", entry.id, said.join(" | "), entry.parts)
    };
    let rows: Vec<String> = volume.entries().iter().map(row).collect();
    assert_eq!(
        rows,
        [
            "d1 1 | Ambassador in Japan (Allison) | Department of State | top secret | 1953-07-02 1 [0, 1]",
            "d2 2 | Secretary of State | President | secret | 1953-07-10 1 [0, 1]",
            "d3 3 | - | - | - | - 9 [0, 2]",
            "d4 4 | - | - | - | 1954-03-09 9 [0, 2]",
        ]
    );
    assert_eq!(
        volume.entries()[3].title,
        "Memorandum on the talks, by the Ambassador in Japan (Allison)"
    );
    let edition = volume.edition("d1", &EN).unwrap();
    assert_eq!(
        edition.document.heading().unwrap().plain_text(),
        "The Ambassador in Japan (Allison) to the Department of State"
    );
    assert!(volume.edition("d9", &EN).is_none());
    assert!(volume.edition("preface", &EN).is_none());
}

#[test]
fn a_document_in_plain_text_is_a_volume_of_one() {
    let text = "No. 7\nThe Secretary of State to the President\n\nsecret\n\nWashington, July 2, 1953.\n\nThe talks began.";
    let volume = open("letter.7.txt", text).unwrap();
    assert_eq!((volume.id(), volume.header()), ("letter.7", None));
    let entry = &volume.entries()[0];
    assert_eq!(
        (
            entry.id.as_str(),
            entry.number.as_deref(),
            entry.from.as_deref(),
            entry.marking.as_deref()
        ),
        (
            "letter.7",
            Some("7"),
            Some("Secretary of State"),
            Some("secret")
        )
    );
    assert!(volume.edition("letter.7", &EN).is_some());
}

#[test]
fn every_document_of_real_volumes_is_there_and_can_be_read() {
    for (name, bytes) in crate::common::real_volumes() {
        let (texts, _) = texts(&name, &bytes, Limits::DEFAULT).unwrap();
        let text = &texts[0].text;
        let volume = open(&name, text).unwrap();
        let documents = text.matches("type=\"document\"").count();
        assert_eq!(volume.entries().len(), documents, "{name}");
        assert_eq!(volume.id(), name.trim_end_matches(".xml"));
        for entry in volume.entries() {
            assert!(!entry.title.is_empty(), "{name} {}", entry.id);
            assert!(!entry.parts.is_empty(), "{name} {}", entry.id);
        }
        let dated = volume
            .entries()
            .iter()
            .filter(|entry| entry.dated.is_some())
            .count();
        assert!(
            dated * 10 > documents * 7,
            "{name}: {dated} of {documents} have a date"
        );
        let last = volume.entries().last().unwrap();
        assert!(volume.edition(&last.id, &EN).is_some());
    }
}
