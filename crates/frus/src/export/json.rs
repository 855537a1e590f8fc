//! Events as data, for scripts.

use super::{of_event, of_evidence, of_passage};
use crate::edition::{Edition, Event, Sourced, Volume};

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
    out.text.push('\n');
    out.text
}

fn document(out: &mut Writer, edition: &Edition) {
    let heading = edition.document.heading().map(|block| block.plain_text());
    let imprint = edition.imprint.as_ref();
    out.open("document", '{');
    out.optional("id", imprint.map(|imprint| imprint.id.as_str()));
    out.optional("url", edition.url());
    out.number("number", edition.document.number());
    out.optional("heading", heading.as_deref());
    let date = imprint.map(|imprint| imprint.date.to_string());
    out.optional("date", date.as_deref());
    if let Some(curation) = &edition.curation {
        out.sourced("dateline", &curation.dateline);
        out.sourced("marking", &curation.marking);
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
                out.sourced("", reading);
            }
            out.close(']');
            out.close('}');
        }
    }
    out.close('}');
}

/// Writes members on lines of their own. Inside an array a member has no name.
#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    fn open(&mut self, name: &str, bracket: char) {
        self.member(name);
        self.text.push(bracket);
        self.depth += 1;
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.is_first() {
            self.line();
        }
        self.text.push(bracket);
    }

    fn string(&mut self, name: &str, value: &str) {
        self.member(name);
        self.quoted(value);
    }

    fn number(&mut self, name: &str, value: Option<u32>) {
        self.member(name);
        match value {
            Some(value) => self.text.push_str(&value.to_string()),
            None => self.text.push_str("null"),
        }
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.string(name, value),
            None => self.number(name, None),
        }
    }

    fn sourced(&mut self, name: &str, fact: &Sourced) {
        self.open(name, '{');
        self.string("text", &fact.text);
        self.string("source", &fact.source);
        self.close('}');
    }

    /// Whether nothing stands yet in what was opened last; every value ends in another sign than these.
    fn is_first(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(['{', '['])
    }

    /// The comma before the member where one is due, its line and its name.
    fn member(&mut self, name: &str) {
        if !self.is_first() {
            self.text.push(',');
        }
        self.line();
        if !name.is_empty() {
            self.quoted(name);
            self.text.push_str(": ");
        }
    }

    fn line(&mut self) {
        // The outermost object begins the text.
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quoted(&mut self, words: &str) {
        string(words, &mut self.text);
    }
}

/// Writes words as a JSON string, in its quotation marks.
pub(crate) fn string(words: &str, out: &mut String) {
    out.push('"');
    for character in words.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            // The other control characters have a number of two digits.
            '\0'..'\x20' => {
                out.push_str("\\u00");
                for digit in [u32::from(character) / 16, u32::from(character) % 16] {
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
