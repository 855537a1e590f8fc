//! The file numbers of the text: each a button that takes the number apart.
//!
//! What opens is a native popover, named by its button as `popovertarget`. The browser does the rest, also before the
//! page runs and in a page without scripts: opening, Esc, a click elsewhere, and giving the focus back.

use super::{
    Context,
    links::place_of_event,
    lookup::{card_id, card_of},
    markup::{Markup, Tag},
    notes::{close, with_link},
};
use crate::edition::{FilePart, FilePartKind, FiledUnder};

/// A file number in running text.
pub(super) fn button<'m>(id: &str, context: Context<'_>, html: &'m mut Markup) -> Tag<'m> {
    let button = html.tag("button").class("file-number").at("type", "button");
    let button = button.at("popovertarget", &card_id(id));
    let button = button.maybe("lang", context.own_lang());
    button.at("title", context.strings.document.file_number)
}

/// The numbers taken apart, one card a number, closed until it is asked for.
pub(super) fn cards(context: Context<'_>, html: &mut Markup) {
    for number in &context.edition.file_numbers {
        card(number, context, html);
    }
}

fn card(number: &FiledUnder, context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.file_number;
    let whole = context.edition.document.words_in(number.number);
    let card = card_of(&number.id, "number-card", &(words.name)(&whole), html);
    card.fill(|html| {
        let title = html.tag("p").class("card-title");
        title.fill(|html| html.sentence(&(words.title)(&whole), with_link("", context)));
        html.tag("dl").class("number-parts").fill(|html| {
            for part in &number.parts {
                self::part(part, context, html);
            }
        });
        html.tag("div").class("card-text").fill(|html| {
            let day = number.day.words(context.strings.dates);
            html.tag("p")
                .fill(|html| html.sentence(&(words.filed)(&day), with_link("", context)));
            what_it_dates(number, context, html);
            html.tag("p")
                .class("source")
                .words(&sources(&number.parts).join(" · "));
        });
        html.tag("p")
            .class("card-ways")
            .fill(|html| close(&card_id(&number.id), context.strings, html));
    });
}

fn part(part: &FilePart, context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.file_number;
    let kind = match part.kind {
        FilePartKind::Class => words.class,
        FilePartKind::Country => words.country,
        FilePartKind::Subject => words.subject,
        FilePartKind::Suffix => words.letters,
        FilePartKind::Month => words.month,
        FilePartKind::Day => words.day,
        FilePartKind::Year => words.year,
    };
    let meaning = part.meaning.as_ref();
    let meaning = meaning.map_or(words.unknown, |meaning| &meaning.text);
    html.tag("div").fill(|html| {
        html.tag("dt").words(&part.words);
        html.tag("dd").fill(|html| {
            html.sentence(&(words.part)(kind, meaning), |html, part| {
                html.tag("span").class("part-kind").words(&part.words);
            });
        });
    });
}

/// What the number's date supports, or what it disagrees with.
fn what_it_dates(number: &FiledUnder, context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.file_number);
    let title = |id: &str| edition.event(id).map_or("", |event| event.title.as_str());
    let mut conflicts = edition.conflicts.iter();
    let conflict = conflicts.find(|conflict| number.number.contains(conflict.passage.words));
    if let Some(conflict) = conflict {
        let puzzle = (words.puzzle)(&conflict.summary);
        html.tag("p")
            .class("conflict")
            .fill(|html| html.sentence(&puzzle, with_link("", context)));
        let place = ["row-", &conflict.event].concat();
        let explained = (words.explained)(title(&conflict.event));
        way_to(&place, &conflict.event, &explained, html);
        return;
    }
    let dated = edition.events.iter().find(|event| {
        event
            .passages()
            .any(|passage| number.number.contains(passage.words))
    });
    if let Some(event) = dated {
        let place = place_of_event(&event.id, context);
        way_to(&place, &event.id, &(words.dates)(&event.title), html);
    }
}

/// A link to a place that is about an event.
fn way_to(place: &str, event: &str, words: &str, html: &mut Markup) {
    html.tag("p").fill(|html| {
        let link = html.tag("a").at("href", &super::markup::fragment(place));
        link.at("data-event", event).words(words);
    });
}

/// The sources of the meanings, each once.
fn sources(parts: &[FilePart]) -> Vec<&str> {
    let mut sources: Vec<&str> = Vec::new();
    for meaning in parts.iter().filter_map(|part| part.meaning.as_ref()) {
        if !sources.contains(&meaning.source.as_str()) {
            sources.push(&meaning.source);
        }
    }
    sources
}
