//! Events for other programs: [calendars](calendar()), [spreadsheets](csv()) and [scripts](json()); and the document for
//! scripts, as [data](DocumentData).
//!
//! Whatever the form, an event leaves with its evidence: the exact words that date it, the rule by which they do, and
//! where a fact from outside the text is from. Nothing is said more surely than the edition says it.
//!
//! The build machine and the shell write them, never the page, so the libraries `icalendar`, `csv` and `serde_json`
//! would do. The writers are our own because there is little to write, and every quote, fold and escape can then be
//! read here, with no other library in between. To read the forms is much, and left to others: the tests read every
//! export back with those three.
//!
//! What the forms share is here: the fields of an event and of a piece of evidence, under the names that a column of
//! the table and a member of the object both bear.

mod calendar;
mod csv;
mod document;
mod json;

pub use calendar::calendar;
pub use csv::{cell as csv_cell, csv};
pub use document::DocumentData;
pub use json::json;

use crate::{
    date::Day,
    edition::{Edition, Event, Evidence, Passage, Scope},
};

/// What takes a field: its name, and its value where there is one to give.
type Take<'a> = &'a mut dyn FnMut(&str, Option<&str>);

/// Gives what there is to say of an event besides its id and its evidence.
fn of_event(event: &Event, take: Take<'_>) {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    take("title", Some(&event.title));
    take("summary", Some(&event.summary));
    take("date", Some(&event.date.to_string()));
    take("earliest", day(event.date.earliest()).as_deref());
    take("latest", day(event.date.latest()).as_deref());
    take("date_words", Some(&event.date_words));
    take("certainty", Some(event.certainty().name()));
    let scope = match event.scope {
        Scope::Text => "text",
        Scope::Volume => "volume",
    };
    take("scope", Some(scope));
}

/// Gives what there is to say of a piece of evidence.
fn of_evidence(edition: &Edition, evidence: &Evidence, take: Take<'_>) {
    take("kind", Some(evidence.kind.name()));
    take("rule", Some(&evidence.rule));
    take("source", evidence.source.as_deref());
    of_passage(edition, evidence.passage.as_ref(), take);
}

/// Gives the words of a passage, and the ids under which the page knows it.
///
/// Its places in bytes are left out: they mean nothing without the very file that the document was read from.
fn of_passage(edition: &Edition, passage: Option<&Passage>, take: Take<'_>) {
    let words = |span| edition.document.words_in(span);
    let quote = passage.map(|passage| words(passage.quote));
    take("quote", quote.as_deref());
    take(
        "words",
        passage.map(|passage| words(passage.words)).as_deref(),
    );
    take("passage", passage.map(|passage| passage.id.as_str()));
    take("block", passage.map(|passage| passage.block.as_str()));
}
