//! The notes: as a list, for print, for reading through, and for a page without scripts; and as cards over the text.

use strings::{Role, Strings};

use super::{
    Context,
    block::block,
    markup::{Markup, fragment},
};
use crate::{
    document::{Block, Document, InlineKind, Note},
    edition::Edition,
};

/// The id of the card of a note: `card-4` for `note-4`.
///
/// ```
/// assert_eq!(frus::html::card_id("note-4"), "card-4");
/// ```
#[must_use]
pub fn card_id(note: &str) -> String {
    ["card-", note.strip_prefix("note-").unwrap_or(note)].concat()
}

/// The list of notes; empty where there are none.
#[must_use]
pub fn notes(edition: &Edition, strings: &Strings) -> String {
    notes_of(Context::on_page(edition, strings))
}

pub(super) fn notes_of(context: Context<'_>) -> String {
    let (edition, strings) = (context.edition, context.strings);
    let mut html = Markup::default();
    let section = html.tag("section").at("id", "notes").class("notes");
    let section = section
        .at("role", "doc-endnotes")
        .at("aria-labelledby", "notes-title");
    section.fill(|html| {
        html.tag("h2")
            .at("id", "notes-title")
            .words(strings.notes.title);
        if let Some(year) = edition.year() {
            let origin = (strings.notes.origin)(year);
            html.tag("p").class("notes-origin").words(&origin);
        }
        html.tag("ol").at("role", "list").fill(|html| {
            for note in &edition.document.notes {
                item(note, context, html);
            }
        });
    });
    html.finish()
}

fn item(note: &Note, context: Context<'_>, html: &mut Markup) {
    html.tag("li")
        .at("id", &note.id)
        .at("tabindex", "-1")
        .fill(|html| {
            let label = [note.opening().as_str(), " "].concat();
            html.tag("span").class("label").words(&label);
            html.tag("div").fill(|html| {
                paragraphs(note, context, html);
                html.tag("p")
                    .class("back")
                    .fill(|html| back_links(note, context, html));
            });
        });
}

/// The way back to where a note is referred to; where that is in several places, a number for each. For a listener each has
/// a name of its own.
fn back_links(note: &Note, context: Context<'_>, html: &mut Markup) {
    let ids: Vec<&str> = references_to(&context.edition.document, note).collect();
    let label = note.label.as_deref().unwrap_or_default();
    let (many, notes) = (ids.len() > 1, &context.strings.notes);
    if many {
        html.seen("back-places", notes.back_short);
    }
    for (id, place) in ids.into_iter().zip(1..) {
        let (words, name) = if many {
            html.words(" ");
            (place.to_string(), (notes.back_to)(label, place))
        } else {
            (notes.back_short.to_owned(), (notes.back)(label))
        };
        let link = html.tag("a").at("href", &fragment(id));
        let link = link.at("role", "doc-backlink");
        link.at("aria-label", &name).words(&words);
    }
}

/// The ids of the references to a note, in reading order.
fn references_to<'a>(document: &'a Document, note: &'a Note) -> impl Iterator<Item = &'a str> {
    document
        .blocks_with_notes()
        .flat_map(Block::inlines)
        .filter_map(move |inline| match &inline.kind {
            InlineKind::NoteReference { id, note: to, .. } if to.as_ref() == Some(&note.id) => {
                Some(id.as_str())
            }
            _ => None,
        })
}

/// The words of one note, without ids: where they are shown besides its list.
#[must_use]
pub fn note(note: &Note, edition: &Edition, strings: &Strings) -> String {
    let context = Context::on_page(edition, strings).on_card();
    let mut html = Markup::default();
    paragraphs(note, context, &mut html);
    html.finish()
}

fn paragraphs(note: &Note, context: Context<'_>, html: &mut Markup) {
    for paragraph in &note.blocks {
        block(paragraph, context, html);
    }
}

/// One card a note: a native popover, closed until a reference opens it, which needs no script.
#[must_use]
pub fn cards(edition: &Edition, strings: &Strings) -> String {
    cards_of(Context::on_page(edition, strings))
}

pub(super) fn cards_of(context: Context<'_>) -> String {
    let context = context.on_card();
    let mut html = Markup::default();
    for note in &context.edition.document.notes {
        card(note, context, &mut html);
    }
    html.finish()
}

fn card(note: &Note, context: Context<'_>, html: &mut Markup) {
    let strings = context.strings;
    let label = note.label.as_deref().unwrap_or_default();
    let name = (strings.document.note)(label);
    let (id, name) = (card_id(&note.id), name.trim_end());
    let card = html
        .tag("div")
        .at("id", &id)
        .class("note-card")
        .at("data-note", &note.id);
    let card = card
        .at("popover", "auto")
        .at("role", "dialog")
        .at("aria-label", name);
    card.at("tabindex", "-1").fill(|html| {
        html.tag("p").class("card-title").fill(|html| {
            html.tag("span").words(name);
            if let Some(year) = context.edition.year() {
                html.words(" ");
                let origin = (strings.notes.card_origin)(year);
                html.tag("span").class("card-origin").words(&origin);
            }
        });
        let text = html.tag("div").class("card-text");
        text.fill(|html| paragraphs(note, context, html));
        html.tag("p").class("card-ways").fill(|html| {
            let link = html.tag("a").class("card-goto").at("role", "doc-noteref");
            link.at("href", &fragment(&note.id))
                .words(&(strings.notes.goto)(label));
            close(&id, strings, html);
        });
    });
}

/// The button that closes a card.
pub(super) fn close(card: &str, strings: &Strings, html: &mut Markup) {
    let button = html.tag("button").class("card-close").at("type", "button");
    let button = button.at("popovertarget", card);
    button
        .at("popovertargetaction", "hide")
        .words(strings.page.close);
}

/// Draws the role of a part that is a link to this place, and other parts as they are commonly drawn.
pub(super) fn with_link<'a>(
    to: &'a str,
    context: Context<'_>,
) -> impl Fn(&mut Markup, &strings::Part) + use<'a> {
    let lang = context.lang();
    move |html, part| match part.role {
        Role::Link => html.link(to, &part.words),
        Role::Key => html.tag("strong").words(&part.words),
        Role::Quote => html.tag("q").maybe("lang", lang).words(&part.words),
        Role::Title => html.tag("cite").maybe("lang", lang).words(&part.words),
        Role::Original => html.tag("span").maybe("lang", lang).words(&part.words),
        Role::Quiet => html.tag("span").class("card-origin").words(&part.words),
        Role::Hand => html.tag("span").class("hand").words(&part.words),
        Role::Editors => html.tag("span").class("editors").words(&part.words),
        _ => html.words(&part.words),
    }
}
