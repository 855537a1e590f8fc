//! The introduction: the document's title, and what a visitor should know first, with what that rests on.

use strings::Strings;

use super::{
    Context,
    colophon::{BY_RULE, section},
    markup::{Markup, fragment},
};
use crate::edition::{Edition, Sentence};

/// The id of the place where the document says what was decided, with the switch that shows it.
pub const DECISION: &str = "decision";

/// The id of the section that says what the introduction rests on.
const SOURCES: &str = "introduction-sources";

/// The document's title, above everything, and the introduction, where the edition has one.
#[must_use]
pub fn introduction(edition: &Edition, strings: &Strings) -> String {
    let words = &strings.introduction;
    let mut html = Markup::default();
    let header = html.tag("header").class("introduction");
    header.fill(|html| {
        html.tag("div").class("introduction-title").fill(|html| {
            let day = edition.own_day;
            let day = day.map(|day| (strings.dates.day)(day.year(), day.month(), day.day()));
            let about = (words.about)(edition.document.number(), day.as_deref());
            html.tag("p").class("introduction-about").words(&about);
            html.tag("h1").at("id", "title").words(&edition.heading());
            if edition.introduction().is_empty() {
                original(strings, html);
            }
            if edition.curation.is_none() {
                html.tag("p").class("introduction-rule").fill(|html| {
                    html.words(words.by_rule);
                    html.words(words.between);
                    html.link(BY_RULE, words.to_by_rule);
                });
            }
        });
        let sentences = edition.introduction();
        if sentences.is_empty() {
            return;
        }
        html.tag("div").class("introduction-text").fill(|html| {
            let sentences: Vec<&str> = sentences.iter().map(|said| said.text.as_str()).collect();
            html.tag("p")
                .words(&sentences.join(strings.introduction.between));
            original(strings, html);
            html.tag("p").class("introduction-ways").fill(|html| {
                if !edition.additions().is_empty() {
                    html.link(DECISION, words.to_decision);
                    html.words(" ");
                }
                html.link(SOURCES, words.to_sources);
            });
        });
    });
    html.finish()
}

/// Says that the document is in another language than the page, where it is.
fn original(strings: &Strings, html: &mut Markup) {
    if let Some(original) = strings.document.original {
        html.tag("p").class("original").words(original);
    }
}

/// What each sentence of the introduction rests on.
pub(super) fn sources(context: Context<'_>, html: &mut Markup) {
    let sentences = context.edition.introduction();
    if sentences.is_empty() {
        return;
    }
    let words = &context.strings.introduction;
    section(SOURCES, words.sources, html, |html| {
        html.tag("p").words(words.whose);
        html.tag("ol").at("role", "list").fill(|html| {
            for said in sentences {
                html.tag("li").fill(|html| sources_of(said, context, html));
            }
        });
    });
}

fn sources_of(said: &Sentence, context: Context<'_>, html: &mut Markup) {
    let document = &context.edition.document;
    html.tag("p").words(&said.text);
    for quote in &said.quotes {
        let mut blocks = document.blocks_with_notes();
        let block = blocks.find(|block| block.span.contains(*quote));
        html.tag("p").class("quoted").fill(|html| {
            let link = html.tag("a");
            let link = link.maybe("href", block.map(|block| fragment(&block.id)).as_deref());
            link.fill(|html| {
                let tag = html.tag("q").maybe("lang", context.lang());
                tag.words(&document.words_in(*quote));
            });
        });
    }
    if let Some(source) = &said.source {
        html.tag("p").class("source").words(source);
    }
}
