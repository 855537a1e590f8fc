//! The documents of the same volume to which a document refers, with the dates that the volume gives them.

use strings::Strings;

use super::own_day::day_of;
use crate::{
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
        let at = match events.iter().position(|event| event.id == event_id) {
            Some(at) => at,
            None => {
                let date = day.into();
                events.push(Event {
                    id: event_id,
                    title: (rules.cited_title)(number),
                    summary: division.head.clone(),
                    date,
                    date_words: date.words(strings.dates),
                    scope: Scope::Volume,
                    evidence: Vec::new(),
                });
                events.len().saturating_sub(1)
            }
        };
        let Some(event) = events.get_mut(at) else {
            continue;
        };
        let passage = ["passage-document-", id].concat();
        let volume = edition.volume.as_ref();
        event.evidence.push(Evidence {
            kind: EvidenceKind::Edition,
            rule: rules.cited.to_owned(),
            passage: Some(Passage {
                id: match event.evidence.len() {
                    0 => passage,
                    count => format!("{passage}-{}", count.saturating_add(1)),
                },
                quote: place.span,
                words: place.span,
                block: place.block.id.clone(),
            }),
            source: volume.map(|volume| format!("{}, Document {number}", volume.citation())),
        });
    }
    events
}
