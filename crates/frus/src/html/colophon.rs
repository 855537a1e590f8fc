//! What the marking was, and what is not known of it; and where the text is from.

use strings::{Printed, Role};

use super::{Context, introduction, markup::Markup, notes::with_link};
use crate::edition::Sourced;

/// The explanation that the banner leads to, what the introduction rests on, and the imprint of the printed volume.
pub(super) fn colophon(context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.colophon);
    html.tag("div").class("colophon").fill(|html| {
        if let Some(curation) = &edition.curation {
            section("marking", words.marking, html, |html| {
                for note in &curation.marking_notes {
                    html.tag("p").fill(|html| sourced(note, html));
                }
            });
        }
        introduction::sources(context, html);
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
        general_editor: &volume.general_editor,
        place: &volume.place,
        publisher: &volume.publisher,
        year: volume.year,
        pages: (&imprint.first_page, &imprint.last_page),
        publication: &volume.publication,
    };
    html.tag("p").fill(|html| {
        html.sentence(&(words.printed)(printed), with_link("", context));
        html.words(" ");
        html.tag("span").class("source").words(&volume.source);
    });
    html.tag("p").fill(|html| {
        let published = (words.published)(&volume.rights, &imprint.url);
        html.sentence(&published, |html, part| match part.role {
            Role::Link => {
                let link = html
                    .tag("a")
                    .at("href", &imprint.url)
                    .at("rel", "noreferrer");
                link.words(&part.words);
            }
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
