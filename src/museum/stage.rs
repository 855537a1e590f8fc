//! The upper half of the screen: what is read, a leaf at a time.

use frus::{edition::Edition, html};
use strings::Strings;
use yew::prelude::*;

use super::{
    app::{View, subject},
    apply::Action,
    find,
    state::{Part, Subject},
    timeline,
};
use crate::{
    browser::screen,
    view::{evidence::account, qr_code::Square, timeline::title},
};

/// Id of what is turned leaf by leaf.
pub(super) const LEAVES: &str = "museum-leaves";

/// What is shown: a part, or what the visitor has asked about.
pub(super) fn stage(view: &View) -> Html {
    let state = &*view.state;
    let (name, content) = match &state.over {
        Some(subject) => over(subject, view),
        None => part(state.part, view),
    };
    // Names in the text can be touched as well as the buttons below it; nothing here leads anywhere by itself.
    let onclick = {
        let view = view.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let named = screen::named_at(&event);
            let subject = named.and_then(|named| subject(&named, view.spoken.edition()));
            if let Some(subject) = subject {
                view.report(Action::Opened(subject));
            }
        })
    };
    // Another content is another element, which begins at its first leaf.
    let key = format!("{name}-{}-{:?}", state.language, state.over);
    html! {
        <section class={format!("museum-stage shows-{name}")} aria-labelledby={LEAVES}>
            <div id={LEAVES} class="museum-leaves" tabindex="-1" {key} {onclick}>
                <div class="museum-columns">{ content }</div>
            </div>
        </section>
    }
}

fn part(part: Part, view: &View) -> (&'static str, Html) {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    match part {
        Part::Introduction => ("introduction", introduction(edition, words)),
        Part::Timeline => {
            let title = title(edition, words);
            let axis = timeline::axis(edition, words, None);
            ("timeline", html! { <><h2>{ title }</h2>{ axis }</> })
        }
        Part::Document => {
            let document = Html::from_html_unchecked(view.spoken.document());
            let document = html! { <article class="document" lang={html::original_lang(words)}>{ document }</article> };
            ("document", document)
        }
    }
}

/// The title, and what a visitor should know first.
fn introduction(edition: &Edition, words: &Strings) -> Html {
    let day = edition.own_day;
    let day = day.map(|day| (words.dates.day)(day.year(), day.month(), day.day()));
    let about = (words.introduction.about)(edition.document.number(), day.as_deref());
    let sentences: Vec<&str> = edition
        .introduction()
        .iter()
        .map(|said| said.text.as_str())
        .collect();
    html! {
        <>
            <p class="museum-about">{ about }</p>
            <h1>{ edition.heading() }</h1>
            if sentences.is_empty() {
                <p>{ words.introduction.by_rule }</p>
                <p class="museum-about">{ edition.citation() }</p>
            } else {
                <p>{ sentences.join(words.introduction.between) }</p>
            }
            if let Some(original) = words.document.original {
                <p class="museum-about">{ original }</p>
            }
        </>
    }
}

/// What is shown over a part.
fn over(subject: &Subject, view: &View) -> (&'static str, Html) {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    match subject {
        Subject::Event(place) => {
            let event = edition.events.get(*place);
            let content = event.map(|event| {
                html! {
                    <>
                        { timeline::axis(edition, words, Some(*place)) }
                        <h2>{ &event.title }</h2>
                        { account(event, edition, words, &|_| Html::default()) }
                    </>
                }
            });
            ("event", content.unwrap_or_default())
        }
        Subject::Words => ("words", find::places(&view.state.finding, words)),
        Subject::Note(id) => {
            let content = edition.document.note(id).map(|note| {
                let label = note.label.as_deref().unwrap_or_default();
                let drawn = to_be_asked(&html::note(note, edition, words));
                html! {
                    <>
                        <h2>{ (words.document.note)(label).trim_end() }</h2>
                        if let Some(year) = edition.year() {
                            <p class="museum-about">{ (words.notes.card_origin)(year) }</p>
                        }
                        <div lang={html::original_lang(words)}>{ Html::from_html_unchecked(drawn.into()) }</div>
                    </>
                }
            });
            ("note", content.unwrap_or_default())
        }
        Subject::Entry(id) => {
            let entry = edition.entries().find(|entry| entry.id == &**id);
            let content = entry.map(|entry| {
                html! {
                    <>
                        <h2>{ entry.name }</h2>
                        <p>{ &entry.fact.text }</p>
                        if let Some(caution) = entry.caution {
                            <p class="caution">{ caution }</p>
                        }
                        <p class="source">{ &entry.fact.source }</p>
                    </>
                }
            });
            ("entry", content.unwrap_or_default())
        }
        Subject::Address { href, words: named } => {
            let content = html! {
                <>
                    <h2>{ &**named }</h2>
                    <p>{ words.museum.write_down }</p>
                    <p class="museum-address">{ &**href }</p>
                    { Square::of(href).map(|square| square.draw("museum-qr-code", href, None)).unwrap_or_default() }
                </>
            };
            ("address", content)
        }
    }
}

/// Markup of the library in which nothing leads anywhere, and nothing is a stop for a key: what it names is asked about by the
/// buttons below it, and by touching it (`data-to`).
pub(super) fn to_be_asked(markup: &str) -> String {
    // No words of a document hold these: their quotation marks are escaped.
    let markup = markup.replace(" href=\"", " data-to=\"");
    markup.replace("<button ", "<button tabindex=\"-1\" ")
}
