//! Lists of documents and quotations: kept, read again, merged, and read by libraries that know nothing of ours.

use frus::{
    cite::{Book, Style, Work},
    document::Block,
};
use proptest::prelude::*;
use reading_room::collection::{
    Collection, Item, Quoted,
    forms::{Form, markdown},
    table::{self, Unread},
};
use strings::EN;

use crate::common;

/// The first document of the made-up volume and words of it, each with a remark.
fn list() -> Collection {
    let volume = common::open("volume.xml", common::VOLUME).unwrap();
    let edition = volume.edition("d1", &EN).unwrap();
    let item = Item::document(&edition, volume.id(), "d1");
    let span = |block: Option<&Block>| block.map(|block| block.span).unwrap_or_default();
    let whole = edition
        .quotation(span(edition.document.block("p1")))
        .unwrap();
    let in_note = edition
        .quotation(span(edition.document.blocks_with_notes().last()))
        .unwrap();
    let mut list = Collection::default();
    for (item, remark) in [
        (
            item.clone(),
            "The first of the *series*.\n\nTwo paragraphs.",
        ),
        (item.clone().quotation(&whole), "=SUM(1)"),
        (item.quotation(&in_note), ""),
    ] {
        assert!(list.add(Item {
            remark: remark.to_owned(),
            ..item
        }));
    }
    list
}

#[test]
fn a_list_says_where_its_words_stand() {
    let list = list();
    let places = list.items.iter().map(|item| {
        item.quotation.as_ref().map(|quoted| {
            (
                quoted.words.as_str(),
                quoted.place.as_str(),
                quoted.block.as_str(),
            )
        })
    });
    let places: Vec<_> = places.collect();
    assert_eq!(
        places,
        [
            None,
            Some((
                "“The talks on force goals began with the goals of the force.”",
                "1",
                "p1"
            )),
            Some(("“See Document 2.”", "1, note 1", "note-1-p1")),
        ]
    );
    assert_eq!(list.items[1].place(), ("frus1952-54v14p2", "d1"));
    assert!(list.document("frus1952-54v14p2", "d1").is_some());
    assert!(list.document("frus1952-54v14p2", "d2").is_none());
}

#[test]
fn what_is_collected_twice_is_there_once() {
    let mut list = list();
    let again = list.clone();
    assert!(!list.add(again.items[1].clone()));
    let mut other = again.clone();
    other.items[0].remark = "Seen from elsewhere.".to_owned();
    other.items[2].remark = "A remark where there was none.".to_owned();
    other.items.push(Item {
        work: Work::new(Book::default(), "Another paper"),
        ..Item::default()
    });
    assert_eq!(list.merge(other), 1);
    let remarks: Vec<&str> = list.items.iter().map(|item| item.remark.as_str()).collect();
    assert_eq!(
        remarks,
        [
            "The first of the *series*.\n\nTwo paragraphs.\n\nSeen from elsewhere.",
            "=SUM(1)",
            "A remark where there was none.",
            ""
        ]
    );
    // The same list once more changes nothing.
    let before = list.clone();
    assert_eq!(list.merge(again), 0);
    assert_eq!(list, before);
}

/// Version 1 as it was first written. This file is never changed: it stands for what readers have on their devices.
const VERSION_1: &str = include_str!("list-version-1.csv");

#[test]
fn a_list_of_version_1_is_read_in_full() {
    let read = table::read(VERSION_1).unwrap();
    let expected = list();
    assert_eq!(read, expected);
    let cited = Style::Office.cite(&read.items[0].work, None).to_plain();
    assert!(
        cited.contains("China and Japan, Volume XIV, Part 2"),
        "{cited}"
    );
}

#[test]
fn a_list_of_an_earlier_or_a_later_version_loses_nothing() {
    // Columns that are missing are empty; columns that nobody knows are written again.
    let earlier = "version,title,id,remark\n1,No heading,v/d1,mine";
    let read = table::read(earlier).unwrap();
    assert_eq!(read.items[0].remark, "mine");
    assert_eq!(read.items[0].place(), ("v", "d1"));
    let with_more = "version,title,id,remark,colour\n1,One,v/d1,a,red\n1,Two,v/d2,b,\n";
    let read = table::read(with_more).unwrap();
    assert_eq!(
        read.items[0].other,
        [("colour".to_owned(), "red".to_owned())]
    );
    assert_eq!(table::read(&table::write(&read)), Ok(read));
    // Where the meaning of columns has changed, a table is not guessed at.
    assert_eq!(
        table::read("title,version\nOne,1\nTwo,7\n"),
        Err(Unread::Newer(7))
    );
    assert_eq!(table::read("title,remark\nOne,a\n"), Err(Unread::NoList));
    assert_eq!(
        table::read_file(b"version,title\n1,Caf\xe9\n"),
        Err(Unread::Encoding)
    );
    assert_eq!(table::read(""), Err(Unread::NoList));
    let large = ["version,title\n1,", &"x".repeat(table::LIMIT)].concat();
    assert_eq!(table::read_file(large.as_bytes()), Err(Unread::TooLarge));
}

#[test]
fn a_spreadsheet_reads_the_table_as_it_was_meant() {
    let list = list();
    let table = table::write(&list);
    let table = table.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let names = reader.headers().unwrap().clone();
    let column = |name: &str| names.iter().position(|known| known == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(&rows[0][column("remark")], list.items[0].remark);
    // What a spreadsheet would run has an apostrophe before it.
    assert_eq!(&rows[1][column("remark")], "'=SUM(1)");
    assert_eq!(&rows[2][column("quotation_place")], "1, note 1");
    assert_eq!(&rows[0][column("date")], "1953-07-02");
    assert_eq!(&rows[0][column("sender")], "Allison");
}

#[test]
fn programs_that_keep_references_take_one_record_for_a_document_with_its_notes() {
    let mut list = list();
    let volume = common::open("volume.xml", common::VOLUME).unwrap();
    let other = volume.edition("d2", &EN).unwrap();
    list.add(Item::document(&other, volume.id(), "d2"));
    let notes = [
        "The first of the *series*. Two paragraphs.",
        "“The talks on force goals began with the goals of the force.” (1)",
        "=SUM(1)",
        "“See Document 2.” (1, note 1)",
    ];

    let bibtex = biblatex::Bibliography::parse(&Form::Bibtex.write(&list)).unwrap();
    assert_eq!(bibtex.len(), 2);
    let entry = bibtex.get("frus1952-54v14p2-d1").unwrap();
    let annote = entry
        .get("annote")
        .map(biblatex::ChunksExt::format_verbatim);
    assert_eq!(annote.unwrap(), notes.join(" "));

    let ris = biblib::RisParser::new();
    let ris = biblib::CitationParser::parse(&ris, &Form::Ris.write(&list)).unwrap();
    assert_eq!(ris.len(), 2);
    assert_eq!(ris[0].extra_fields["N1"], notes);
    assert_eq!(ris[1].title, list.items[3].work.title());

    let csl: serde_json::Value = serde_json::from_str(&Form::Csl.write(&list)).unwrap();
    assert_eq!(csl.as_array().map(Vec::len), Some(2));
    assert_eq!(csl[0]["id"], "frus1952-54v14p2-d1");
    assert!(csl[0]["annote"].as_str().unwrap().contains(notes[3]));
    assert!(csl[1].get("annote").is_none());
}

#[test]
fn markdown_shows_citations_words_and_remarks() {
    let text = markdown(&list());
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&text));
    assert_eq!(html.matches("<li>").count(), 3);
    assert_eq!(html.matches("<blockquote>").count(), 2);
    assert!(
        html.contains("<em>Foreign Relations of the United States</em>, 1952–1954"),
        "{html}"
    );
    assert!(
        html.contains("<p>“See Document 2.” (1, note 1)</p>"),
        "{html}"
    );
    assert!(
        html.contains("<p>The first of the <em>series</em>.</p>\n<p>Two paragraphs.</p>"),
        "{html}"
    );
}

#[test]
fn every_document_of_real_volumes_is_kept_as_it_was() {
    for (name, bytes) in common::real_volumes() {
        let volume = common::open(&name, &String::from_utf8(bytes).unwrap()).unwrap();
        let mut list = Collection::default();
        // One in nine: a day that a document does not tell is looked for in all of them.
        for entry in volume.entries().iter().step_by(9) {
            let edition = volume.edition(&entry.id, &EN).unwrap();
            list.add(Item::document(&edition, volume.id(), &entry.id));
        }
        let read = table::read(&table::write(&list)).unwrap();
        for (one, other) in list.items.iter().zip(&read.items) {
            assert_eq!(one, other);
        }
        assert_eq!(read.items.len(), list.items.len());
    }
}

fn item() -> impl Strategy<Value = Item> {
    let words = || "\\PC*|['=+@\\-\"',;\r\n\t ]{0,6}[a-z]*";
    (words(), words(), words(), words(), any::<u16>()).prop_map(
        |(heading, remark, said, own, number)| {
            let mut work = Work::new(
                Book {
                    title: said.clone(),
                    ..Book::default()
                },
                &heading,
            );
            work.id = format!("volume/d{number}");
            let quoted = Quoted {
                words: said.clone(),
                place: remark.clone(),
                block: String::new(),
            };
            Item {
                work,
                quotation: (!said.is_empty()).then_some(quoted),
                remark,
                other: Vec::from_iter((!own.is_empty()).then(|| ("mine".to_owned(), own))),
            }
        },
    )
}

proptest! {
    #[test]
    fn any_list_is_read_as_it_was_written(items in proptest::collection::vec(item(), 0..6)) {
        let mut list = Collection::default();
        for item in items {
            list.add(item);
        }
        prop_assert_eq!(table::read(&table::write(&list)), Ok(list));
    }

    #[test]
    fn reading_any_text_never_panics(text in "\\PC*", rest in "(version|title|[,;\"'\t\r\n]|\\PC){0,40}") {
        let _ = table::read(&text);
        if let Ok(list) = table::read(&["version,title,", &rest].concat()) {
            for form in Form::ALL {
                let _ = form.write(&list);
            }
        }
    }
}
