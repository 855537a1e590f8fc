//! Events as data, for scripts.

use super::{of_event, of_evidence, of_passage};
use crate::{
    edition::{Edition, Event, Sourced, Volume},
    json::Writer,
};

/// The events as JSON (RFC 8259) in UTF-8, indented by two, with all that the edition says of them.
///
/// An object of two members. `document` has the document's `id` and `url`, its place in the `volume`, and what else a
/// citation needs. `events` is an array; each event has an `id`, the members that [`csv`](super::csv()) has as columns,
/// its `evidence` as an array, and a `conflict`, with its `readings`, where evidence disagrees. What is not known or
/// does not apply is `null`.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
/// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
/// # let edition = frus::edition::parse(DATA, TEXT, frus::Document::parse(TEXT).unwrap()).unwrap();
/// use frus::{edition::Event, export};
/// let events: Vec<&Event> = edition.events.iter().collect();
/// let data: serde_json::Value = serde_json::from_str(&export::json(&edition, &events)).unwrap();
/// assert_eq!(data["document"]["volume"]["year"], 1985);
/// assert_eq!(data["events"][0]["date"], "1952-04-23");
/// assert_eq!(data["events"][0]["evidence"][0]["words"], "April 23, 1952");
/// # }
/// ```
#[must_use]
pub fn json(edition: &Edition, events: &[&Event]) -> String {
    let mut out = Writer::default();
    out.open("", '{');
    document(&mut out, edition);
    out.open("events", '[');
    for event in events {
        self::event(&mut out, edition, event);
    }
    out.close(']');
    out.close('}');
    out.finish()
}

fn document(out: &mut Writer, edition: &Edition) {
    let heading = edition.document.heading().map(|block| block.plain_text());
    let imprint = edition.imprint.as_ref();
    out.open("document", '{');
    out.optional("id", imprint.map(|imprint| imprint.id.as_str()));
    out.optional("url", edition.url());
    out.number("number", edition.document.number());
    out.optional("heading", heading.as_deref());
    let date = imprint.and_then(|imprint| imprint.date);
    let date = date.map(|date| date.to_string());
    out.optional("date", date.as_deref());
    if let Some(curation) = &edition.curation {
        let facts = [
            ("dateline", &curation.dateline),
            ("marking", &curation.marking),
        ];
        for (name, fact) in facts {
            if let Some(fact) = fact {
                sourced(out, name, fact);
            }
        }
    }
    out.optional(
        "first_page",
        imprint.map(|imprint| imprint.first_page.as_str()),
    );
    out.optional(
        "last_page",
        imprint.map(|imprint| imprint.last_page.as_str()),
    );
    match &edition.volume {
        Some(volume) => self::volume(out, volume),
        None => out.optional("volume", None),
    }
    out.close('}');
}

fn volume(out: &mut Writer, volume: &Volume) {
    out.open("volume", '{');
    out.string("series", &volume.series);
    out.string("subseries", &volume.subseries);
    out.string("title", &volume.title);
    out.string("number", &volume.number);
    out.optional("part", volume.part.as_deref());
    out.open("editors", '[');
    for editor in &volume.editors {
        out.string("", editor);
    }
    out.close(']');
    out.string("general_editor", &volume.general_editor);
    out.string("publisher", &volume.publisher);
    out.string("place", &volume.place);
    out.number("year", Some(volume.year));
    out.string("publication", &volume.publication);
    out.string("rights", &volume.rights);
    out.string("source", &volume.source);
    out.close('}');
}

fn event(out: &mut Writer, edition: &Edition, event: &Event) {
    out.open("", '{');
    out.string("id", &event.id);
    of_event(event, &mut |name, value| out.optional(name, value));
    out.open("evidence", '[');
    for evidence in &event.evidence {
        out.open("", '{');
        of_evidence(edition, evidence, &mut |name, value| {
            out.optional(name, value)
        });
        out.close('}');
    }
    out.close(']');
    match edition.conflict_about(&event.id) {
        None => out.optional("conflict", None),
        Some(conflict) => {
            out.open("conflict", '{');
            out.string("id", &conflict.id);
            out.string("summary", &conflict.summary);
            let passage = Some(&conflict.passage);
            of_passage(edition, passage, &mut |name, value| {
                out.optional(name, value)
            });
            out.open("readings", '[');
            for reading in &conflict.readings {
                sourced(out, "", reading);
            }
            out.close(']');
            out.close('}');
        }
    }
    out.close('}');
}

fn sourced(out: &mut Writer, name: &str, fact: &Sourced) {
    out.open(name, '{');
    out.string("text", &fact.text);
    out.string("source", &fact.source);
    out.close('}');
}
