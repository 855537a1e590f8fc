//! The timeline as a table, with all of its evidence: for those who prefer one, for print, and for a page without
//! scripts.

use super::{
    Context,
    certainty::{shape, word},
    colophon::sourced,
    markup::{Markup, fragment},
    notes::with_link,
};
use crate::edition::{Event, Evidence, Scope};

/// The events with what supports each date: first those of the text, then what only the volume has.
pub(super) fn table(context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.table);
    let group = |scope: Scope, html: &mut Markup| {
        for event in edition.events.iter().filter(|event| event.scope == scope) {
            row(event, context, html);
        }
    };
    let section = html.tag("section").at("id", "evidence-table");
    let section = section.class("evidence-table");
    section
        .at("aria-labelledby", "evidence-table-title")
        .fill(|html| {
            html.tag("h2")
                .at("id", "evidence-table-title")
                .words(words.title);
            html.tag("table").fill(|html| {
                html.tag("thead").fill(|html| {
                    html.tag("tr").fill(|html| {
                        for head in [words.date, words.event, words.how] {
                            html.tag("th").at("scope", "col").words(head);
                        }
                    });
                });
                html.tag("tbody").fill(|html| group(Scope::Text, html));
                if edition
                    .events
                    .iter()
                    .any(|event| event.scope == Scope::Volume)
                {
                    html.tag("tbody").fill(|html| {
                        html.tag("tr").fill(|html| {
                            let head = html.tag("th").at("colspan", "3").at("scope", "rowgroup");
                            head.words(words.not_in_text);
                        });
                        group(Scope::Volume, html);
                    });
                }
            });
        });
}

fn row(event: &Event, context: Context<'_>, html: &mut Markup) {
    html.tag("tr").fill(|html| {
        html.tag("td").fill(|html| {
            html.words(&event.date_words);
            html.words(" ");
            html.tag("code").words(&event.date.to_string());
        });
        html.tag("th")
            .at("scope", "row")
            .fill(|html| title(event, context, html));
        html.tag("td").fill(|html| {
            for evidence in &event.evidence {
                reason(evidence, context, html);
            }
            if let Some(conflict) = context.edition.conflict_about(&event.id) {
                let words = (context.strings.table.conflict)(&conflict.summary);
                html.tag("p").class("conflict").words(&words);
                html.tag("ul").fill(|html| {
                    for reading in &conflict.readings {
                        html.tag("li").fill(|html| sourced(reading, html));
                    }
                });
            }
        });
    });
}

/// The title, and the way to the event where the timeline shows it by itself.
fn title(event: &Event, context: Context<'_>, html: &mut Markup) {
    match event.scope {
        Scope::Text => {
            let link = html.tag("a").at("id", &["row-", &event.id].concat());
            let way = match context.has_timeline {
                // Where there is none, the row is the event's place, and leads to the words that date it.
                false => to_words(event),
                true => Some(fragment(&event.id)),
            };
            link.maybe("href", way.as_deref()).words(&event.title);
        }
        Scope::Volume => html.words(&event.title),
    }
}

/// The way to the words of the text that date an event.
fn to_words(event: &Event) -> Option<String> {
    let passage = event.passage()?;
    Some(fragment(&passage.id))
}

fn reason(evidence: &Evidence, context: Context<'_>, html: &mut Markup) {
    let quote = evidence.passage.as_ref();
    let quote = quote.map(|passage| context.edition.document.words_in(passage.quote));
    let kind = word(evidence.kind, context.strings.certainty);
    let parts = (context.strings.table.reason)(kind, quote.as_deref(), &evidence.rule);
    html.tag("p").fill(|html| {
        shape(evidence.kind, html);
        html.sentence(&parts, with_link("", context));
        if let Some(source) = &evidence.source {
            html.words(" ");
            html.tag("span").class("source").words(source);
        }
    });
}
