//! Exports of events that are not those of Document 660: doubtful dates, and words that a format must not break on.
#![cfg(feature = "toml")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/exported.rs"]
mod exported;

use exported::{STAMP, TEXT, calendar, edition, entries, events, rows, value};
use frus::{
    edition::{Edition, Sourced},
    export,
};
use icalendar::Component;
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;

/// The edition with the event about which evidence disagrees alone.
fn one_event() -> Edition {
    let mut edition = edition();
    let event = edition.conflicts[0].event.clone();
    edition.events.retain(|candidate| candidate.id == event);
    assert_eq!(edition.events.len(), 1);
    edition
}

#[test]
fn an_entry_covers_the_days_of_its_date_and_says_what_is_in_doubt() {
    let mut edition = one_event();
    edition.events[0].title = "Talks".to_owned();
    for (date, start, end, title) in [
        ("1953-07-10", "19530710", None, "Talks"),
        (
            "1953-07-10?",
            "19530710",
            None,
            "Talks (possibly July 10, 1953)",
        ),
        (
            "1953-07-10~",
            "19530710",
            None,
            "Talks (about July 10, 1953)",
        ),
        (
            "1953-08~",
            "19530801",
            Some("19530901"),
            "Talks (about August 1953)",
        ),
        (
            "1953-12",
            "19531201",
            Some("19540101"),
            "Talks (December 1953)",
        ),
        ("1952", "19520101", Some("19530101"), "Talks (1952)"),
        (
            "1953-07-10/1953-07-14",
            "19530710",
            Some("19530715"),
            "Talks (between July 10 and 14, 1953)",
        ),
        (
            "1953-06~/1953-07-14?",
            "19530601",
            Some("19530715"),
            "Talks (between about June 1953 and possibly July 14, 1953)",
        ),
        // One dated end: the entry stands on that day alone, and says that the other end is not known.
        (
            "1953-07-10/..",
            "19530710",
            None,
            "Talks (July 10, 1953, or later)",
        ),
        (
            "1953-07-10/",
            "19530710",
            None,
            "Talks (July 10, 1953, or later)",
        ),
        (
            "../1953-07-14",
            "19530714",
            None,
            "Talks (by July 14, 1953)",
        ),
        // There is no day after the last, and an end may not be the beginning.
        ("9999-12-31", "99991231", None, "Talks"),
        (
            "9999-12",
            "99991201",
            Some("99991231"),
            "Talks (December 9999)",
        ),
    ] {
        edition.events[0].date = date.parse().unwrap();
        let calendar = calendar(&export::calendar(
            &edition,
            &events(&edition),
            STAMP,
            &strings::EN,
        ));
        let entry = entries(&calendar)[0];
        assert_eq!(value(entry, "DTSTART"), start, "{date}");
        assert_eq!(entry.property_value("DTEND"), end, "{date}");
        assert_eq!(value(entry, "SUMMARY"), title);
        for property in entry
            .properties()
            .values()
            .filter(|property| property.key().starts_with("DT"))
        {
            let is_day = property
                .params()
                .get("VALUE")
                .is_some_and(|kind| kind.value() == "DATE");
            assert_eq!(is_day, property.key() != "DTSTAMP", "{}", property.key());
        }
    }
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let mut edition = one_event();
    for (title, cell) in [
        ("=1+1", "'=1+1"),
        ("+1 (202) 647", "'+1 (202) 647"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" \u{a0}=1", "' \u{a0}=1"),
        ("\tTalks", "'\tTalks"),
        ("\r=1", "'\r=1"),
        // What no spreadsheet runs is left as it is.
        ("7–1053", "7–1053"),
        ("–1", "–1"),
        ("“MAAG = attached”", "“MAAG = attached”"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ] {
        edition.events[0].title = title.to_owned();
        let table = export::csv(&edition, &events(&edition));
        assert_eq!(rows(&table)[0]["title"], cell);
    }
}

#[test]
fn a_table_begins_with_a_byte_order_mark_and_ends_every_row_alike() {
    let edition = edition();
    let table = export::csv(&edition, &events(&edition));
    let rows = table.strip_prefix('\u{feff}').unwrap();
    assert!(!rows.contains('\u{feff}') && rows.ends_with("\r\n"));
    assert_eq!(rows.matches('\n').count(), rows.matches("\r\n").count());
}

/// Words with whatever means something in one of the forms, and any other character.
fn words() -> impl Strategy<Value = String> {
    let signs = "\\;,:\"'\n\r\t\0\u{1b}\u{7f}\u{85}\u{2028}\u{feff} =+-@{}[]n–“”\u{301}👩🏽‍🏫日ß";
    let signs: Vec<char> = signs.chars().collect();
    let character =
        prop_oneof![4 => select(signs), 2 => any::<char>(), 2 => select(vec!['a', 'b'])];
    vec(character, 0..160).prop_map(String::from_iter)
}

/// The edition with these words in every place that an export quotes.
fn saying(words: &str) -> Edition {
    let mut edition = one_event();
    let event = &mut edition.events[0];
    for place in [&mut event.title, &mut event.summary, &mut event.date_words] {
        place.replace_range(.., words);
    }
    for evidence in &mut event.evidence {
        evidence.rule.replace_range(.., words);
        evidence.source = Some(words.to_owned());
    }
    let conflict = &mut edition.conflicts[0];
    conflict.summary.replace_range(.., words);
    conflict.readings = vec![Sourced {
        text: words.to_owned(),
        source: words.to_owned(),
    }];
    edition
}

/// What a calendar can hold of these words: line breaks are one kind, and other control characters have no place.
fn in_a_calendar(words: &str) -> String {
    let lines = words.replace("\r\n", "\n").replace('\r', "\n");
    let holds = |character: char| !character.is_control() || ['\n', '\t'].contains(&character);
    lines
        .chars()
        .map(|character| {
            if holds(character) {
                character
            } else {
                '\u{fffd}'
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_calendar_gives_the_words_back(words in words()) {
        let edition = saying(&words);
        let text = export::calendar(&edition, &events(&edition), STAMP, &strings::EN);
        for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line:?}", line.len());
            prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let calendar = calendar(&text);
        let entries = entries(&calendar);
        prop_assert_eq!(entries.len(), 1);
        prop_assert_eq!(value(entries[0], "SUMMARY"), in_a_calendar(&words));
        let description = value(entries[0], "DESCRIPTION");
        let date = &edition.events[0].date;
        let begins = format!("{words}\n\nDate: {words} (EDTF {date})\n\n{words}\n“");
        prop_assert!(description.starts_with(&in_a_calendar(&begins)), "{description}");
        let at_issue = edition.conflicts[0].passage.quote.of(TEXT).unwrap();
        let holds = format!("\n\nEvidence that disagrees: {words}\n“{at_issue}”\n{words} ({words})\n\n");
        prop_assert!(description.contains(&in_a_calendar(&holds)), "{description}");
    }

    #[test]
    fn a_table_gives_the_words_back(words in words()) {
        let edition = saying(&words);
        let rows = rows(&export::csv(&edition, &events(&edition)));
        prop_assert_eq!(rows.len(), edition.events[0].evidence.len());
        for column in ["title", "summary", "date_words", "rule", "source", "conflict"] {
            let cell = &rows[0][column];
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
            prop_assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            prop_assert!(*cell == words || cell.strip_prefix('\'') == Some(&words), "{cell:?}");
        }
    }

    #[test]
    fn data_give_the_words_back(words in words()) {
        let edition = saying(&words);
        let data: Value = serde_json::from_str(&export::json(&edition, &events(&edition))).unwrap();
        let event = &data["events"][0];
        for pointer in [
            "/title", "/summary", "/date_words", "/evidence/0/rule", "/evidence/0/source",
            "/conflict/summary", "/conflict/readings/0/text", "/conflict/readings/0/source",
        ] {
            prop_assert_eq!(event.pointer(pointer).and_then(Value::as_str), Some(words.as_str()), "{}", pointer);
        }
    }
}
