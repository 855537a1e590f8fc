//! The edition by rule of every document: what it says can be traced to the document's words or to the volume, and it can be
//! drawn.

use std::collections::{BTreeMap, BTreeSet};

use frus::{
    edition::{Edition, Origin, OwnDay},
    html,
};
use strings::{EN, JA};

use crate::volumes;

/// What is counted over a volume.
#[derive(Debug, Default)]
struct Counts {
    documents: usize,
    events: usize,
    cited: usize,
    conflicts: usize,
    people: usize,
    terms: usize,
    own: BTreeMap<&'static str, usize>,
    markings: BTreeMap<String, usize>,
}

fn origin(own: Option<OwnDay>) -> &'static str {
    match own.map(|own| own.from) {
        Some(Origin::Dateline) => "dateline",
        Some(Origin::Volume) => "volume",
        Some(Origin::FileNumber) => "file number",
        Some(Origin::Neighbour) => "neighbour",
        None => "none",
    }
}

#[track_caller]
fn assert_holds(edition: &Edition, name: &str) {
    let text = edition.document.to_text();
    let mut ids = BTreeSet::new();
    for event in &edition.events {
        assert!(ids.insert(event.id.clone()), "{name}: {} twice", event.id);
        assert!(!event.title.trim().is_empty(), "{name}: {event:?}");
        assert!(!event.evidence.is_empty(), "{name}: {event:?}");
        for evidence in &event.evidence {
            assert!(!evidence.rule.is_empty(), "{name}: {event:?}");
            assert!(
                evidence.passage.is_some() || evidence.source.is_some(),
                "{name}: {evidence:?} rests on nothing"
            );
        }
    }
    let at_issue = edition.conflicts.iter().map(|conflict| &conflict.passage);
    let passages = edition.events.iter().flat_map(|event| event.passages());
    for passage in passages.chain(at_issue) {
        assert!(ids.insert(passage.id.clone()), "{name}: {}", passage.id);
        assert!(passage.words.of(&text).is_some(), "{name}: {passage:?}");
        assert!(passage.quote.contains(passage.words), "{name}: {passage:?}");
        let block = edition.document.block(&passage.block).unwrap();
        assert!(block.span.contains(passage.words), "{name}: {passage:?}");
    }
    for conflict in &edition.conflicts {
        assert!(edition.event(&conflict.event).is_some(), "{name}");
    }
    if let Some(axis) = edition.axis {
        assert!(axis.earliest() < axis.latest(), "{name}: {axis}");
    }
}

/// Every id of a page is its own, and every link inside it leads to one.
#[track_caller]
fn assert_linked(page: &str, name: &str) {
    let values = |attribute: &'static str| {
        page.split(attribute)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
    };
    let mut ids = BTreeSet::new();
    for id in values(" id=\"") {
        assert!(ids.insert(id), "{name}: the id {id} stands twice");
    }
    for to in values(" href=\"#") {
        assert!(ids.contains(to), "{name}: nothing has the id {to}");
    }
}

#[test]
fn every_document_has_an_edition_that_can_be_traced_and_drawn() {
    for given in volumes() {
        let mut counts = Counts::default();
        for (division, document) in given.documents() {
            let name = format!("{}#{}", given.name, division.id);
            let edition = Edition::of_volume(&given.volume, division, document, &EN);
            assert_holds(&edition, &name);
            assert_linked(&html::page(&edition, &EN), &name);
            counts.documents += 1;
            counts.events += edition.events_of_text().count();
            counts.cited += edition.events.len() - edition.events_of_text().count();
            counts.conflicts += edition.conflicts.len();
            counts.people += edition.people.len();
            counts.terms += edition.terms.len();
            let own = OwnDay::in_volume(&given.volume, division, &edition.document);
            *counts.own.entry(origin(own)).or_default() += 1;
            let marking = edition.marking;
            let marking = marking.map_or_else(|| "none".to_owned(), |marking| marking.words);
            *counts.markings.entry(marking.to_lowercase()).or_default() += 1;
        }
        println!("{}: {counts:?}", given.name);
        assert!(counts.events >= counts.documents / 2, "{}", given.name);
    }
}

#[test]
fn an_edition_by_rule_speaks_the_language_that_is_asked_for() {
    for given in volumes() {
        let Some((division, document)) = given.documents().nth(3) else {
            continue;
        };
        let [english, japanese] = [&EN, &JA]
            .map(|strings| Edition::of_volume(&given.volume, division, document.clone(), strings));
        assert_eq!(japanese.document, english.document);
        assert_eq!(japanese.imprint, english.imprint);
        for (one, other) in english.events.iter().zip(&japanese.events) {
            assert_eq!((&one.id, one.date), (&other.id, other.date));
            assert_ne!(one.date_words, other.date_words);
        }
    }
}
