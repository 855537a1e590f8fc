//! What the marking was, and what is not known of it; and where the text is from.

use strings::{Printed, Role};

use super::{Context, introduction, markup::Markup, notes::with_link};
use crate::edition::Sourced;

/// The id of the section that says of what the rules found that nobody has checked it.
pub(super) const BY_RULE: &str = "by-rule";

/// The explanation that the banner leads to, what the introduction rests on, and the imprint of the printed volume.
pub(super) fn colophon(context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.colophon);
    html.tag("div").class("colophon").fill(|html| {
        section("marking", words.marking, html, |html| {
            for note in &edition.marking_notes {
                html.tag("p").fill(|html| sourced(note, html));
            }
        });
        introduction::sources(context, html);
        if edition.curation.is_none() {
            section(BY_RULE, words.by_rule, html, |html| by_rule(context, html));
        }
        if edition.volume.is_some() {
            section("imprint", words.imprint, html, |html| {
                imprint(context, html)
            });
        }
    });
}

pub(super) fn section(id: &str, title: &str, html: &mut Markup, fill: impl FnOnce(&mut Markup)) {
    let title_id = [id, "-title"].concat();
    let section = html.tag("section").at("id", id);
    section.at("aria-labelledby", &title_id).fill(|html| {
        html.tag("h2").at("id", &title_id).words(title);
        fill(html);
    });
}

/// That nobody has checked what the rules found, and whom to tell of a mistake.
fn by_rule(context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.colophon;
    html.tag("p").words(words.nobody_checked);
    html.tag("p").fill(|html| {
        html.words(words.wrong_date);
        if let Some(address) = context.edition.url() {
            html.words(words.between);
            let wrong_word = (words.wrong_word)(address);
            html.sentence(&wrong_word, |html, part| {
                external(address, &part.words, html)
            });
        }
    });
}

/// Words that are there.
fn filled(words: &str) -> Option<&str> {
    Some(words).filter(|words| !words.is_empty())
}

fn external(address: &str, words: &str, html: &mut Markup) {
    let link = html.tag("a").at("href", address).at("rel", "noreferrer");
    link.words(words);
}

fn imprint(context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.colophon);
    let (Some(volume), Some(imprint)) = (&edition.volume, &edition.imprint) else {
        return;
    };
    let heading = edition
        .document
        .heading()
        .map(|heading| heading.plain_text());
    let printed = Printed {
        number: edition.document.number(),
        heading: heading.as_deref(),
        volume: &volume.citation(),
        editors: &volume.editors,
        general_editor: filled(&volume.general_editor),
        place: &volume.place,
        publisher: &volume.publisher,
        year: volume.year,
        pages: filled(&imprint.first_page).zip(filled(&imprint.last_page)),
        publication: filled(&volume.publication),
    };
    html.tag("p").fill(|html| {
        html.sentence(&(words.printed)(printed), with_link("", context));
        html.words(" ");
        html.tag("span").class("source").words(&volume.source);
    });
    html.tag("p").fill(|html| {
        let published = (words.published)(&volume.rights, &imprint.url);
        html.sentence(&published, |html, part| match part.role {
            Role::Link => external(&imprint.url, &part.words, html),
            _ => html.words(&part.words),
        });
    });
}

/// A fact, and where it is from.
pub(super) fn sourced(fact: &Sourced, html: &mut Markup) {
    html.words(&fact.text);
    html.words(" ");
    html.tag("span").class("source").words(&fact.source);
}
