//! The documents of the same volume to which a document refers, with the dates that the volume gives them.

use strings::Strings;

use super::own_day::day_of;
use crate::{
    date::Edtf,
    document::{Mark, Target},
    edition::{Edition, Event, Evidence, EvidenceKind, Passage, Scope},
    tei::Volume,
};

/// An event for each document that is cited and whose day the volume gives, in the order of their first places in the text.
pub(in crate::edition) fn cited(
    edition: &Edition,
    volume: &Volume,
    strings: &Strings,
) -> Vec<Event> {
    let rules = strings.rules;
    let mut events: Vec<Event> = Vec::new();
    let places = edition.marked(|mark| match mark {
        Mark::CrossReference(Target::Document(id) | Target::NoteOf { document: id, .. }) => {
            Some(id.as_str())
        }
        _ => None,
    });
    for (place, id) in places {
        let Some(division) = volume.division(id) else {
            continue;
        };
        let Some(day) = division.date.as_deref().and_then(day_of) else {
            continue;
        };
        let number = division.number.as_deref();
        let number = number.unwrap_or_else(|| id.trim_start_matches('d'));
        let event_id = ["event-document-", id].concat();
        if events.iter().all(|event| event.id != event_id) {
            let date = Edtf::from(day);
            events.push(Event {
                id: event_id.clone(),
                title: (rules.cited_title)(number),
                summary: division.head.clone(),
                date,
                date_words: date.words(strings.dates),
                scope: Scope::Volume,
                evidence: Vec::new(),
            });
        }
        let Some(event) = events.iter_mut().find(|event| event.id == event_id) else {
            continue;
        };
        let volume = edition.volume.as_ref();
        event.evidence.push(Evidence {
            kind: EvidenceKind::Edition,
            rule: rules.cited.to_owned(),
            passage: Some(Passage {
                id: event.next_passage_id(),
                quote: place.span,
                words: place.span,
                block: place.block.id.clone(),
            }),
            source: volume.map(|volume| format!("{}, Document {number}", volume.citation())),
        });
    }
    events
}
