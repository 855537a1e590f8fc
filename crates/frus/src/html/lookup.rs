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
    edition::{Edition, Occurrence, Person, Place, Sourced, Term},
};

/// How many bytes of the words around a name stand on its card, on either side.
const CONTEXT: usize = 36;

/// A person or an abbreviation that the edition explains.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) fact: &'a Sourced,
    pub(super) caution: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// What a mark stands for, where that is a name that the edition explains.
    pub(super) fn of(mark: &Mark, edition: &'a Edition) -> Option<Self> {
        match mark {
            Mark::Person(id) => edition.curation.as_ref()?.person(id).map(Self::person),
            Mark::Term(id) => edition.term(id).map(Self::term),
            _ => None,
        }
    }

    pub(super) fn person(person: &'a Person) -> Self {
        Self {
            id: &person.id,
            name: &person.name,
            fact: &person.description,
            caution: person.caution.as_deref(),
        }
    }

    pub(super) fn term(term: &'a Term) -> Self {
        Self {
            id: &term.id,
            name: &term.term,
            fact: &term.expansion,
            caution: term.caution.as_deref(),
        }
    }
}

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

/// The id of a place where a name stands, counted from 0: `term-maag-3`.
fn place_id(entry: &str, number: usize) -> String {
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

fn card_id(entry: &str) -> String {
    ["card-", entry].concat()
}

/// The cards, one a name, closed until it is asked for.
pub(super) fn cards(context: Context<'_>, html: &mut Markup) {
    if let Some(curation) = &context.edition.curation {
        for person in &curation.people {
            let mark = Mark::Person(person.id.clone());
            card(Entry::person(person), &mark, context, html);
        }
        for term in &curation.terms {
            let mark = Mark::Term(term.id.clone());
            card(Entry::term(term), &mark, context, html);
        }
    }
}

fn card(entry: Entry<'_>, mark: &Mark, context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.lookup;
    let id = card_id(entry.id);
    let card = html.tag("div").at("id", &id).class("note-card name-card");
    let card = card.at("data-lookup", entry.id);
    let card = card.at("popover", "auto").at("role", "dialog");
    let card = card.at("aria-label", entry.name).at("tabindex", "-1");
    card.fill(|html| {
        html.tag("p").class("card-title").words(entry.name);
        html.tag("div").class("card-text").fill(|html| {
            explained(entry, html);
            let places = context.edition.occurrences(mark);
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
            close(&id, context.strings, html);
        });
    });
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
