//! Exports, read back with the readers of others.

use std::{collections::BTreeMap, sync::LazyLock};

use frus::{
    Document,
    edition::{self, Edition, Event},
};
use icalendar::{Calendar, CalendarComponent, Component};

pub(crate) const TEXT: &str = include_str!("../../../../data/d660.txt");
const DATA: &str = include_str!("../../../../data/d660.toml");

pub(crate) const STAMP: &str = "20260131T120000Z";

/// The edition of Document 660, read once: a property test asks for it hundreds of times.
pub(crate) fn edition() -> Edition {
    static EDITION: LazyLock<Edition> = LazyLock::new(|| {
        let document = Document::parse(TEXT).unwrap();
        edition::parse(DATA, TEXT, document).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
    });
    EDITION.clone()
}

pub(crate) fn events(edition: &Edition) -> Vec<&Event> {
    edition.events.iter().collect()
}

pub(crate) fn calendar(text: &str) -> Calendar {
    text.parse()
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

pub(crate) fn entries(calendar: &Calendar) -> Vec<&icalendar::Event> {
    let entries = calendar.components.iter().map(|component| match component {
        CalendarComponent::Event(entry) => entry,
        other => panic!("{other:?}"),
    });
    entries.collect()
}

pub(crate) fn value<'a>(entry: &'a icalendar::Event, name: &str) -> &'a str {
    entry
        .property_value(name)
        .unwrap_or_else(|| panic!("no {name} in {entry:?}"))
}

/// The rows of a table, each cell under the name of its column.
pub(crate) fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}
