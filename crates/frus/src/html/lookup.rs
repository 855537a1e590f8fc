//! People and abbreviations in the text: each a quiet button that opens a card, which says who or what it is and where else
//! the document names it.
//!
//! As with [file numbers](super::file_number), what opens is a native popover, named by its button as `popovertarget`, so
//! that it opens before the page runs and in a page without scripts.

use super::{
    Context,
    colophon::sourced,
    markup::{Markup, Tag, fragment},
    notes::close,
};
use crate::{
    document::{Inline, Mark},
    edition::{Edition, Entry, Occurrence, Place},
};

/// The address at which a page shows all places in the volume of a person or an abbreviation, by the id of its entry.
pub type InVolume<'a> = &'a dyn Fn(&str) -> String;

/// How many bytes of the words around a name stand on its card, on either side.
const CONTEXT: usize = 36;

/// The button for a name, or for a piece of it, in running text. The first piece bears the id of the place.
pub(super) fn button<'m>(
    mark: &Mark,
    entry: Entry<'_>,
    start: u32,
    context: Context<'_>,
    html: &'m mut Markup,
) -> Tag<'m> {
    let places = context.edition.occurrences(mark);
    let place = places.iter().position(|place| place.span.start == start);
    let id = place.map(|number| place_id(entry.id, number));
    let button = html.tag("button").class("name").at("type", "button");
    let button = button.maybe("id", id.as_deref().and_then(|id| context.id(id)));
    let button = button.at("popovertarget", &card_id(entry.id));
    match mark {
        // The expansion of an abbreviation is the title of its words.
        Mark::Person(_) => button.at("title", entry.name),
        _ => button,
    }
}

/// Whether the words before a piece end in anything but a space: `(`.
pub(super) fn follows_sign(content: &[Inline], piece: &Inline) -> bool {
    let before = content.iter().take_while(|other| other.span != piece.span);
    let words = before.last().and_then(Inline::words).unwrap_or_default();
    words.ends_with(|sign: char| !sign.is_whitespace())
}

/// The id of a place where a name stands, counted from 0, by its entry's id.
///
/// ```
/// assert_eq!(frus::html::entry_place_id("term-maag", 2), "term-maag-3");
/// ```
#[must_use]
pub fn place_id(entry: &str, number: usize) -> String {
    format!("{entry}-{}", number.saturating_add(1))
}

/// Where a link to a place of a name leads. Inside a file number, which is a button itself, a name has no id of its own.
pub(super) fn target(
    entry: &str,
    number: usize,
    place: &Occurrence<'_>,
    edition: &Edition,
) -> String {
    let mut file_numbers = edition.file_numbers.iter();
    if file_numbers.any(|file| file.number.contains(place.span)) {
        return block_of(place).to_owned();
    }
    place_id(entry, number)
}

/// The id of the block or the note that holds a place.
pub(super) fn block_of<'a>(place: &Occurrence<'a>) -> &'a str {
    match place.place {
        Place::Note(note) => &note.id,
        Place::Page(_) => &place.block.id,
    }
}

/// The id of the card of what can be looked up, by its entry's id.
///
/// ```
/// assert_eq!(frus::html::entry_card_id("term-maag"), "card-term-maag");
/// ```
#[must_use]
pub fn card_id(id: &str) -> String {
    ["card-", id].concat()
}

/// The cards, one a name, closed until it is asked for.
pub(super) fn cards(context: Context<'_>, html: &mut Markup) {
    for entry in context.edition.entries() {
        card(entry, context, html);
    }
}

fn card(entry: Entry<'_>, context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.lookup;
    card_of(entry.id, "name-card", entry.name, html).fill(|html| {
        html.tag("p").class("card-title").words(entry.name);
        html.tag("div").class("card-text").fill(|html| {
            explained(entry, html);
            let places = context.edition.occurrences(&entry.mark());
            if !places.is_empty() {
                html.tag("p").class("places-title").words(words.places);
                let list = html.tag("ul").class("places").at("role", "list");
                list.fill(|html| {
                    for (number, place) in places.iter().enumerate() {
                        let to = target(entry.id, number, place, context.edition);
                        html.tag("li").fill(|html| line(&to, place, context, html));
                    }
                });
            }
        });
        html.tag("p").class("card-ways").fill(|html| {
            html.link(entry.id, words.to_index);
            if let Some(in_volume) = context.in_volume {
                let link = html.tag("a").at("href", &in_volume(entry.id));
                link.words(words.in_volume);
            }
            close(&card_id(entry.id), context.strings, html);
        });
    });
}

/// The card of what can be looked up, a name or a file number: a native popover, of which there are two kinds.
pub(super) fn card_of<'m>(id: &str, kind: &str, name: &str, html: &'m mut Markup) -> Tag<'m> {
    let card = html.tag("div").at("id", &card_id(id));
    let card = card.class(&["note-card ", kind].concat());
    let card = card.at("data-lookup", id).at("popover", "auto");
    let card = card.at("role", "dialog").at("aria-label", name);
    card.at("tabindex", "-1")
}

/// Who or what it is, the source of that, and what a careful reader should know besides.
pub(super) fn explained(entry: Entry<'_>, html: &mut Markup) {
    html.tag("p").fill(|html| sourced(entry.fact, html));
    if let Some(caution) = entry.caution {
        html.tag("p").class("caution").words(caution);
    }
}

/// A line about a place: its page or note, and the words around the name, which lead there.
fn line(to: &str, place: &Occurrence<'_>, context: Context<'_>, html: &mut Markup) {
    let document = &context.edition.document;
    let (before, after) = place.context(document, CONTEXT);
    let tag = html.tag("span").class("place");
    tag.words(&place_name(place.place, context));
    html.words(" ");
    let link = html.tag("a").at("href", &fragment(to));
    link.maybe("lang", context.lang()).fill(|html| {
        html.words(&before);
        html.tag("b").words(&document.words_in(place.span));
        html.words(&after);
    });
}

/// `page 1458`, `note 4`.
pub(super) fn place_name(place: Place<'_>, context: Context<'_>) -> String {
    let words = &context.strings.lookup;
    match place {
        Place::Page(Some(page)) => (words.on_page)(page),
        Place::Page(None) => words.in_text.to_owned(),
        Place::Note(note) => {
            let label = note.label.as_deref().unwrap_or_default();
            (context.strings.document.a_note)(label)
        }
    }
}
