//! The exports of Document 660, each read back with a reader that knows nothing of ours.
//!
//! `UPDATE_EXPECTED=1 cargo test -p frus --features toml --test export` writes `expected/d660.*` anew; read the
//! difference before keeping it.
#![cfg(feature = "toml")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/exported.rs"]
mod exported;

use std::{collections::BTreeSet, env, fs, path::Path};

use exported::{STAMP, TEXT, calendar, edition, entries, events, rows, value};
use frus::{
    edition::{Edition, Event, Passage},
    export,
};
use serde_json::Value;

/// The exact words, from the text itself and not from the model.
fn slice(span: frus::Span) -> &'static str {
    span.of(TEXT).unwrap()
}

#[test]
fn the_exports_are_those_that_a_person_has_read() {
    let edition = edition();
    let events = events(&edition);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected");
    for (name, found) in [
        (
            "d660.ics",
            export::calendar(&edition, &events, STAMP, &strings::EN),
        ),
        ("d660.csv", export::csv(&edition, &events)),
        ("d660.json", export::json(&edition, &events)),
    ] {
        let path = folder.join(name);
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        // Compared line by line, so that a failure shows the first line that differs and not two whole files.
        for (number, (found, kept)) in found.split('\n').zip(kept.split('\n')).enumerate() {
            assert_eq!(found, kept, "{name}, line {}", number + 1);
        }
        assert!(
            found == kept,
            "{name}: run with UPDATE_EXPECTED=1 to accept"
        );
    }
}

#[test]
fn every_event_is_an_entry_of_the_calendar_with_all_its_evidence() {
    let edition = edition();
    let events = events(&edition);
    let calendar = calendar(&export::calendar(&edition, &events, STAMP, &strings::EN));
    assert_eq!(calendar.property_value("VERSION"), Some("2.0"));
    assert!(
        calendar
            .property_value("PRODID")
            .is_some_and(|id| !id.is_empty())
    );
    let entries = entries(&calendar);
    assert_eq!(entries.len(), edition.events.len());
    let mut identifiers = BTreeSet::new();
    for (entry, event) in entries.into_iter().zip(events) {
        let identifier = value(entry, "UID");
        assert!(
            identifier.starts_with(&format!("{}@", event.id)),
            "{identifier}"
        );
        assert!(
            identifier
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || "-_.@".contains(sign)),
            "{identifier}"
        );
        assert!(identifiers.insert(identifier));
        assert_eq!(value(entry, "DTSTAMP"), STAMP);
        assert_eq!(value(entry, "URL"), edition.url().unwrap());
        assert_eq!(value(entry, "TRANSP"), "TRANSPARENT");
        assert!(value(entry, "SUMMARY").starts_with(&event.title));
        let description = value(entry, "DESCRIPTION");
        let mut said = vec![
            event.summary.clone(),
            event.date_words.clone(),
            event.date.to_string(),
            edition.url().unwrap().to_owned(),
        ];
        for evidence in &event.evidence {
            said.push(evidence.rule.clone());
            said.extend(evidence.source.clone());
            let quote = evidence
                .passage
                .as_ref()
                .map(|passage| slice(passage.quote));
            said.extend(quote.map(|quote| format!("“{quote}”")));
        }
        for conflict in edition
            .conflicts
            .iter()
            .filter(|conflict| conflict.event == event.id)
        {
            said.push(conflict.summary.clone());
            said.extend(conflict.readings.iter().map(|reading| reading.text.clone()));
        }
        for words in said {
            assert!(
                description.contains(&words),
                "{words:?} is not in {description:?}"
            );
        }
    }
}

#[test]
fn every_piece_of_evidence_is_a_row_of_the_table() {
    let edition = edition();
    let rows = rows(&export::csv(&edition, &events(&edition)));
    let evidence: Vec<_> = edition
        .events
        .iter()
        .flat_map(|event| event.evidence.iter().map(move |evidence| (event, evidence)))
        .collect();
    assert_eq!(rows.len(), evidence.len());
    for (row, (event, evidence)) in rows.iter().zip(evidence) {
        let passage = evidence.passage.as_ref();
        let day = |day: Option<frus::date::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let conflict = edition
            .conflicts
            .iter()
            .find(|conflict| conflict.event == event.id);
        for (column, expected) in [
            ("event", event.id.as_str()),
            ("title", &event.title),
            ("summary", &event.summary),
            ("date", &event.date.to_string()),
            ("earliest", &day(event.date.earliest())),
            ("latest", &day(event.date.latest())),
            ("date_words", &event.date_words),
            ("certainty", event.certainty().name()),
            (
                "scope",
                if event.scope == frus::edition::Scope::Text {
                    "text"
                } else {
                    "volume"
                },
            ),
            ("kind", evidence.kind.name()),
            ("quote", passage.map_or("", |passage| slice(passage.quote))),
            ("words", passage.map_or("", |passage| slice(passage.words))),
            ("rule", &evidence.rule),
            ("source", evidence.source.as_deref().unwrap_or("")),
            ("passage", passage.map_or("", |passage| &passage.id)),
            ("block", passage.map_or("", |passage| &passage.block)),
            (
                "conflict",
                conflict.map_or("", |conflict| &conflict.summary),
            ),
            ("document", edition.url().unwrap()),
        ] {
            assert_eq!(row[column], expected, "{column} of {}", event.id);
        }
    }
}

/// What the model's own serialization says of a passage, and its words.
fn assert_passage(given: &Value, passage: Option<&Passage>) {
    assert_eq!(
        given["passage"].as_str(),
        passage.map(|passage| passage.id.as_str())
    );
    assert_eq!(
        given["block"].as_str(),
        passage.map(|passage| passage.block.as_str())
    );
    assert_eq!(
        given["quote"].as_str(),
        passage.map(|passage| slice(passage.quote))
    );
    assert_eq!(
        given["words"].as_str(),
        passage.map(|passage| slice(passage.words))
    );
}

fn assert_event(given: &Value, edition: &Edition, event: &Event) {
    // The model under its own names is the measure, save that passages are given in words.
    let mut model = serde_json::to_value(event).unwrap();
    let model = model.as_object_mut().unwrap();
    model.remove("evidence");
    for (name, expected) in model {
        assert_eq!(&given[name.as_str()], expected, "{name} of {}", event.id);
    }
    let evidence = given["evidence"].as_array().unwrap();
    assert_eq!(evidence.len(), event.evidence.len());
    for (given, evidence) in evidence.iter().zip(&event.evidence) {
        assert_eq!(given["kind"], evidence.kind.name());
        assert_eq!(given["rule"], evidence.rule);
        assert_eq!(given["source"].as_str(), evidence.source.as_deref());
        assert_passage(given, evidence.passage.as_ref());
    }
    let conflict = edition
        .conflicts
        .iter()
        .find(|conflict| conflict.event == event.id);
    assert_eq!(given["conflict"].is_null(), conflict.is_none());
    if let Some(conflict) = conflict {
        let given = &given["conflict"];
        assert_eq!(given["summary"], conflict.summary);
        assert_passage(given, Some(&conflict.passage));
        assert_eq!(
            given["readings"],
            serde_json::to_value(&conflict.readings).unwrap()
        );
    }
}

#[test]
fn the_data_say_everything_that_the_edition_says_of_the_events() {
    let edition = edition();
    let data: Value = serde_json::from_str(&export::json(&edition, &events(&edition))).unwrap();
    let given = data["events"].as_array().unwrap();
    assert_eq!(given.len(), edition.events.len());
    for (given, event) in given.iter().zip(&edition.events) {
        assert_event(given, &edition, event);
    }
    let document = &data["document"];
    assert_eq!(
        document["volume"],
        serde_json::to_value(&edition.volume).unwrap()
    );
    let imprint = serde_json::to_value(&edition.imprint).unwrap();
    for name in ["id", "url", "first_page", "last_page", "date"] {
        assert_eq!(document[name], imprint[name], "{name}");
    }
    let apparatus = serde_json::to_value(edition.curation.as_ref().unwrap()).unwrap();
    for name in ["dateline", "marking"] {
        assert_eq!(document[name], apparatus[name], "{name}");
    }
    assert_eq!(document["number"], 660);
    assert_eq!(
        document["heading"].as_str(),
        edition
            .document
            .heading()
            .map(|heading| heading.plain_text())
            .as_deref()
    );
}

#[test]
fn a_column_of_the_table_has_the_name_of_the_member() {
    let edition = edition();
    let data: Value = serde_json::from_str(&export::json(&edition, &events(&edition))).unwrap();
    let event = &data["events"][0];
    let members = [event, &event["evidence"][0]]
        .into_iter()
        .flat_map(|object| object.as_object().unwrap().keys());
    let members: BTreeSet<&str> = members
        .map(String::as_str)
        .filter(|name| !["id", "evidence"].contains(name))
        .chain(["event", "document"])
        .collect();
    let rows = rows(&export::csv(&edition, &events(&edition)));
    let columns: BTreeSet<&str> = rows[0].keys().map(String::as_str).collect();
    assert_eq!(columns, members);
}

#[test]
fn only_the_events_that_are_asked_for_are_given() {
    let edition = edition();
    let [first, .., last] = edition.events.as_slice() else {
        panic!("several events")
    };
    let chosen = [last, first];
    let read = calendar(&export::calendar(&edition, &chosen, STAMP, &strings::EN));
    let titles: Vec<_> = entries(&read)
        .into_iter()
        .map(|entry| value(entry, "SUMMARY"))
        .collect();
    assert!(
        titles[0].starts_with(&last.title) && titles[1] == first.title,
        "{titles:?}"
    );
    let data: Value = serde_json::from_str(&export::json(&edition, &chosen)).unwrap();
    assert_eq!(data["events"][0]["id"], last.id);
    assert_eq!(data["events"][1]["id"], first.id);
    let rows = rows(&export::csv(&edition, &chosen));
    assert_eq!(rows.len(), last.evidence.len() + first.evidence.len());
    assert_eq!(rows[0]["event"], last.id);

    let data: Value = serde_json::from_str(&export::json(&edition, &[])).unwrap();
    assert_eq!(data["events"], Value::Array(Vec::new()));
    assert_eq!(export::csv(&edition, &[]).matches("\r\n").count(), 1);
    assert!(
        entries(&calendar(&export::calendar(
            &edition,
            &[],
            STAMP,
            &strings::EN
        )))
        .is_empty()
    );
}
