//! What a person would find in Document 660, and in those beside it.
#![cfg(feature = "toml")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/counted.rs"]
mod counted;

use std::{collections::BTreeSet, fs};

use frus::{
    Document,
    edition::{self, Edition},
    search::{Builder, Field, Hit, Index, Place, Query},
};

const TEXT: &str = include_str!("../../../data/d660.txt");
const DATA: &str = include_str!("../../../data/d660.toml");

fn d660() -> Edition {
    edition::parse(DATA, TEXT, Document::parse(TEXT).unwrap()).unwrap()
}

/// How often the first part of the query stands in the source note, the heading, the text and the notes.
fn counts(index: &Index, query: &str) -> [u32; 4] {
    let hits = index.find(&Query::parse(query));
    let counts = hits.counts()[0];
    [Place::SourceNote, Place::Heading, Place::Text, Place::Note].map(|place| counts.of(place))
}

/// The hits in the document, each with the id of its block and its words in the source.
fn found(index: &Index, query: &Query, text: &str) -> Vec<String> {
    let hits = index.find(query);
    let in_document = hits.iter().filter(|hit| hit.place().is_in_document());
    in_document
        .map(|hit| format!("{}: {}", hit.id(), words(&hit, text).join(" | ")))
        .collect()
}

fn words<'a>(hit: &Hit<'_>, text: &'a str) -> Vec<&'a str> {
    hit.spans()
        .into_iter()
        .map(|span| span.of(text).unwrap())
        .collect()
}

#[test]
fn words_are_counted_as_a_person_counts_them_each_in_its_place() {
    let index = Index::new(&d660());
    // Counted by eye, and with `grep -ow`.
    for (query, [source, heading, text, notes]) in [
        ("MAAG", [0, 0, 1, 2]),
        ("maag", [0, 0, 1, 2]),
        ("Secretary", [0, 2, 0, 1]),
        ("secretary's", [0, 0, 0, 1]),
        ("SECRETARY’S", [0, 0, 0, 1]),
        ("CINCFE", [0, 0, 4, 1]),
        ("Allison", [0, 0, 4, 0]),
        ("1952", [0, 0, 1, 0]),
        ("794.5", [1, 0, 0, 2]),
        ("msp/7-1053", [1, 0, 0, 0]),
        ("7—153", [0, 0, 0, 1]),
        ("five-year", [0, 0, 1, 0]),
        ("negotiation", [0, 0, 5, 0]),
        ("negotiations", [0, 0, 2, 2]),
        ("\"Secretary of State\"", [0, 2, 0, 0]),
        (
            "“mutual defense assistance agreement with japan”",
            [0, 0, 3, 0],
        ),
        ("\"Tab B Mr. Robertson\"", [0, 0, 1, 0]),
        ("\"U.S. draft\"", [0, 0, 0, 1]),
        ("\"planning discussion\"", [0, 0, 0, 0]),
        ("Okinawa", [0, 0, 0, 0]),
    ] {
        assert_eq!(
            counts(&index, query),
            [source, heading, text, notes],
            "{query}"
        );
    }
    let others = index.find(&Query::parse("660 \"top secret\""));
    let places = others.iter().map(|hit| hit.place());
    assert!(places.eq([Place::Number, Place::Classification]));
}

#[test]
fn a_phrase_runs_across_a_page_and_across_notes() {
    let index = Index::new(&d660());
    for (query, expected) in [
        ("\"that we now believe\"", "p2: that we | now believe"),
        (
            "\"April 23, 1952 governing\"",
            "p4: April 23, 1952 | governing",
        ),
        ("\"tab a which\"", "p3: Tab A) | which"),
        ("\"not recede in MAAG\"", "note-4-p1: not recede in MAAG"),
    ] {
        assert_eq!(found(&index, &Query::parse(query), TEXT), [expected]);
    }
}

#[test]
fn hits_come_in_reading_order_and_say_where_they_are() {
    let index = Index::new(&d660());
    let hits = index.find(&Query::parse("CINCFE Tokyo"));
    let ids: Vec<_> = hits
        .iter()
        .filter(|hit| hit.place().is_in_document())
        .map(|hit| {
            (
                hit.part(),
                hit.id().to_owned(),
                hit.note().map(str::to_owned),
            )
        })
        .collect();
    let expected = [
        (1, "p1", None),
        (0, "p2", None),
        (0, "p2", None),
        (0, "p4", None),
        (0, "item-2", None),
        (1, "note-3-p1", Some("note-3")),
        (1, "note-4-p2", Some("note-4")),
        (0, "note-4-p2", Some("note-4")),
        (1, "note-4-p3", Some("note-4")),
    ];
    let expected = expected.map(|(part, id, note)| (part, id.to_owned(), note.map(str::to_owned)));
    assert_eq!(ids, expected);

    let snippet = hits.get(1).unwrap().snippet(4);
    assert_eq!(
        snippet.text,
        "of the Ambassador and CINCFE to seek Japanese agreement,"
    );
    assert_eq!(&snippet.text[snippet.hit.clone()], "CINCFE");
    assert!(snippet.cut_before && snippet.cut_after);
}

#[test]
fn people_terms_and_events_are_found_and_told_apart() {
    let edition = d660();
    let index = Index::new(&edition);
    let hits = index.find(&Query::parse(
        "Allison MAAG \"foreign office proposes\" \"June 30\"",
    ));
    let entries: Vec<_> = hits
        .iter()
        .filter(|hit| !hit.place().is_in_document())
        .collect();
    for (part, place, id, field, words) in [
        (0, Place::Person, "person-allison", Field::Name, "Allison"),
        (1, Place::Term, "term-maag", Field::Name, "MAAG"),
        (
            2,
            Place::Event,
            "event-1953-06-30-foreign-office-proposal",
            Field::Name,
            "Foreign Office proposes",
        ),
        (
            3,
            Place::Event,
            "event-1953-06-30-foreign-office-proposal",
            Field::Date,
            "June 30",
        ),
    ] {
        let hit = entries.iter().find(|hit| {
            (hit.part(), hit.place(), hit.id(), hit.field()) == (part, place, id, Some(field))
        });
        let hit = hit.unwrap_or_else(|| panic!("{id} by {words}"));
        let text = match (place, field) {
            (Place::Person, _) => &edition.person(id).unwrap().name,
            (Place::Term, _) => &edition.term(id).unwrap().term,
            (_, Field::Date) => &edition.event(id).unwrap().date_words,
            _ => &edition.event(id).unwrap().title,
        };
        assert_eq!(hit.spans().len(), 1);
        assert_eq!(hit.spans()[0].of(text), Some(words));
    }
    let counts = hits.counts()[1];
    assert_eq!(counts.in_document(), 3);
    assert!(counts.total() > 3 && counts.of(Place::Term) >= 1);
    assert!(
        hits.iter()
            .is_sorted_by_key(|hit| !hit.place().is_in_document())
    );
}

#[test]
fn one_finds_as_one_types() {
    let index = Index::new(&d660());
    let query = |text| found(&index, &Query::typing(text), TEXT);
    assert_eq!(query("confid"), ["p2: confidential"]);
    assert_eq!(query("Confid "), Vec::<String>::new());
    assert_eq!(query("\"official conf"), ["p2: official confidential"]);
    assert_eq!(query("msp/7-10"), ["source-note: MSP/7–1053"]);
    let mut longer = usize::MAX;
    for end in 1..="Ambassador".len() {
        let hits = index.find(&Query::typing(&"Ambassador"[..end])).len();
        assert!(hits > 0 && hits <= longer, "{end}");
        longer = hits;
    }
}

#[test]
fn where_nothing_is_found_the_nearest_words_are_suggested() {
    let index = Index::new(&d660());
    for (typed, nearest) in [
        ("Alison", "Allison"),
        ("embasy", "Embassy"),
        ("Tokoy", "Tokyo"),
        ("CINCEF", "CINCFE"),
        ("negociations", "negotiations"),
        ("the Embasy", "Embassy"),
    ] {
        assert!(index.find(&Query::parse(&format!("“{typed}”"))).is_empty());
        let words: Vec<_> = index
            .suggest(typed, 3)
            .into_iter()
            .map(|word| word.word)
            .collect();
        assert!(
            words.iter().any(|word| word == nearest),
            "{typed}: {words:?}"
        );
    }
    assert!(index.suggest("xylophone", 3).is_empty());
}

#[test]
fn what_a_page_or_a_line_breaks_is_whole() {
    let text = "No. 1\nEditorial Note\n\nThe Presi[Page 33]dent’s anti-[Page 34]German policy, 1952–\n1954, in the demobi-\n\
                lization of a five-\nyear\nplan and the Govern-[Page 35]ment, so di-\n[Page 36]\nvided. It [Page 37]was the Diet[Page 38]The ca\u{301}fe\u{301}.\n\nYear of it.";
    let index = Index::of_document(&Document::parse(text).unwrap());
    for (query, expected) in [
        ("president", "p1: Presi | dent"),
        (
            "\"the president's anti-german\"",
            "p1: The Presi | dent’s anti- | German",
        ),
        ("1952-1954", "p1: 1952–\n1954"),
        ("DEMOBILIZATION", "p1: demobi-\nlization"),
        ("five-year", "p1: five-\nyear"),
        ("\"a five-year plan\"", "p1: a five-\nyear\nplan"),
        ("government", "p1: Govern- | ment"),
        ("divided", "p1: di- | vided"),
        ("\"it was\"", "p1: It | was"),
        ("\"the diet the\"", "p1: the Diet | The"),
        ("café", "p1: ca\u{301}fe\u{301}"),
        ("cafe", "p1: ca\u{301}fe\u{301}"),
        ("year", "p2: Year"),
    ] {
        assert_eq!(found(&index, &Query::parse(query), text), [expected]);
    }
    // Two paragraphs are no phrase; a file number is no date.
    for nothing in ["\"cafe year\"", "1952-1953", "plan-and-the-government-it"] {
        assert!(index.find(&Query::parse(nothing)).is_empty(), "{nothing}");
    }
    let dates =
        Document::parse("No. 1\nEditorial Note\n\nOn July 7, 1953, and again on 7 1953.").unwrap();
    assert!(
        Index::of_document(&dates)
            .find(&Query::parse("7-1953"))
            .is_empty()
    );
}

#[test]
fn marks_on_words_and_line_endings_do_not_hide_them() {
    let plain = Document::parse(TEXT).unwrap();
    let windows = TEXT.replace('\n', " \r\n");
    let index = Index::of_document(&frus::text::parse(&windows).document);
    let before = Index::of_document(&plain);
    let marked = Index::of_document(&d660().document);
    let alphabet: BTreeSet<String> = counted::stretches(&plain).concat().into_iter().collect();
    assert!(alphabet.len() > 200);
    for word in alphabet {
        let query = Query::parse(&word);
        let expected = found(&before, &query, TEXT);
        assert!(!expected.is_empty());
        assert_eq!(found(&marked, &query, TEXT), expected);
        assert_eq!(found(&index, &query, &windows), expected);
    }
}

#[test]
fn every_word_and_every_pair_of_words_of_real_documents_is_counted_right() {
    let shared = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus"));
    let paths = shared
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.extension().is_some_and(|name| name == "txt"));
    let texts = texts.map(|path| fs::read_to_string(path).unwrap());
    let mut whole = Builder::default();
    let mut all = Vec::new();
    for text in [TEXT.to_owned()].into_iter().chain(texts) {
        let document = Document::parse(&text).unwrap();
        whole = whole.document(&document);
        let index = Index::of_document(&document);
        let stretches = counted::stretches(&document);
        for pair in stretches.iter().flat_map(|words| words.windows(2)) {
            for words in [&pair[..1], pair] {
                let hits = index.find(&counted::phrase(words));
                let count = hits.counts()[0];
                assert_eq!(
                    count.in_document() - count.of(Place::Number),
                    counted::count(&stretches, words),
                    "{words:?}"
                );
            }
        }
        all.extend(stretches);
    }
    let index = whole.finish();
    for word in ["the", "japan", "secretary", "ambassador"].map(str::to_owned) {
        let hits = index.find(&Query::parse(&word));
        assert_eq!(hits.len() as u32, counted::count(&all, &[word]));
        assert!(hits.iter().is_sorted_by_key(|hit| hit.document()));
    }
}
