//! Where words of the text lead: to events, to notes, to other documents.

use super::{
    Context,
    markup::{Markup, Tag, fragment},
};
use crate::{
    document::{Mark, Target},
    edition::{Edition, Event, Passage, SITE},
};

/// Where words lead.
pub(super) enum Link {
    /// To an event of the timeline, from the words that begin at this byte.
    Event(String, u32),
    /// To another note of this document.
    Note(String),
    /// To another page of the site that the document is drawn for.
    Beside(String),
    /// To another document, a page or a part of a volume, at the Office of the Historian; or to an address that the text gives.
    Elsewhere(String),
}

/// Where the words with a mark lead.
pub(super) fn link(mark: &Mark, context: Context<'_>) -> Option<Link> {
    let edition = context.edition;
    match mark {
        // Of the passages that support an event, the first dates it; only there do the words lead to the event.
        Mark::Date(id) => dated_by(id, edition, |_| true),
        // Where no words carry the date, all of the passage leads to it.
        Mark::Passage(id) => dated_by(id, edition, |passage| passage.words == passage.quote),
        Mark::CrossReference(Target::Note(note)) => Some(Link::Note(note.clone())),
        Mark::CrossReference(target) => {
            beside(target, context).or_else(|| address(target, edition).map(Link::Elsewhere))
        }
        _ => None,
    }
}

/// The page of the site that a reference leads to, where it has one.
fn beside(target: &Target, context: Context<'_>) -> Option<Link> {
    let page_of = context.page_of?;
    page_of(target).map(Link::Beside)
}

/// Where a reference to another document of the volume leads; `None` where nothing says where that is.
pub(super) fn to_document(target: &str, context: Context<'_>) -> Option<Link> {
    beside(&Target::Document(target.to_owned()), context)
        .or_else(|| document_address(target, context.edition).map(Link::Elsewhere))
}

/// The address of what a reference leads to outside of this document; `None` where it has none.
fn address(target: &Target, edition: &Edition) -> Option<String> {
    match target {
        Target::Note(_) => None,
        Target::Document(id) | Target::Part(id) => document_address(id, edition),
        Target::NoteOf { document, label } => {
            document_address(document, edition).map(|address| [&address, "#fn", label].concat())
        }
        Target::Page(page) => document_address(&["pg_", page].concat(), edition),
        Target::Volume { volume, place } => {
            let place = place.as_ref().map(|place| ["/", place].concat());
            Some([SITE, volume, &place.unwrap_or_default()].concat())
        }
        Target::Web(address) => {
            let is_web = ["https://", "http://"]
                .iter()
                .any(|begin| address.starts_with(begin));
            is_web.then(|| address.clone())
        }
    }
}

/// The address of another document or part of the volume, at the Office of the Historian.
fn document_address(target: &str, edition: &Edition) -> Option<String> {
    let (volume, _) = edition.imprint.as_ref()?.url.rsplit_once('/')?;
    Some([volume, "/", target].concat())
}

/// The event that a passage dates, where it is shown and the passage is as asked.
fn dated_by(id: &str, edition: &Edition, asked: impl Fn(&Passage) -> bool) -> Option<Link> {
    let mut shown = edition.events_of_text();
    shown.find_map(|event: &Event| {
        let passage = event.passage()?;
        let dates = passage.id == id && asked(passage);
        dates.then(|| Link::Event(event.id.clone(), passage.words.start))
    })
}

/// The id of the place of an event: in the timeline, or where the page has none its row in the table.
pub(super) fn place_of_event(event: &str, context: Context<'_>) -> String {
    match context.has_timeline {
        false => ["row-", event].concat(),
        true => event.to_owned(),
    }
}

/// An element for words that lead somewhere, or a piece of them, which begins at the byte `start`.
pub(super) fn linked<'m>(
    link: &Link,
    start: u32,
    context: Context<'_>,
    html: &'m mut Markup,
) -> Tag<'m> {
    let tag = html.tag("a");
    match link {
        Link::Event(event, from) => {
            // The way back from the event leads here, to the first piece of its words.
            let id = event.replacen("event", "date", 1);
            let id = context.id(&id).filter(|_| from == &start);
            tag.class("date")
                .maybe("id", id)
                .at("href", &fragment(&place_of_event(event, context)))
        }
        Link::Note(note) => {
            let tag = tag.class("note-link").at("href", &fragment(note));
            tag.at("data-note", note)
        }
        Link::Beside(address) => tag.class("beside").at("href", address),
        Link::Elsewhere(address) => {
            let tag = tag.class("elsewhere").at("href", address);
            tag.at("rel", "noreferrer")
        }
    }
}
