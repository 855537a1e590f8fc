//! The evidence panel: how the date of one event is known.
//!
//! It stands beside the sheet where there is a margin, else at the foot of the window. It quotes the document from the
//! document itself, and says of each reason which kind it is.

use frus::edition::{Conflict, Edition, Event, Evidence, Passage, Scope};
use yew::prelude::*;

use super::{Page, inline::fragment, timeline::certainty};
use crate::{
    browser,
    edition::Shared,
    state::{Action, Chosen, Copied, Way},
};

/// Id of the panel's title, which is given the focus when an event was chosen.
pub const TITLE: &str = "evidence-title";

/// The panel; empty until an event is chosen.
pub fn evidence(edition: &Shared, page: &Page) -> Html {
    let chosen = page.state.chosen.zip(page.state.event_chosen(edition));
    let Some((chosen, event)) = chosen else {
        return html! { <aside class="evidence" hidden={true} /> };
    };

    let back = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |_| page.go_back(&edition))
    };
    let copy = {
        let (page, id) = (page.clone(), event.id.clone());
        Callback::from(move |_| {
            let page = page.clone();
            let address = browser::history::address_of(&id).unwrap_or_default();
            browser::clipboard::copy(&address, move |done| page.report(Action::Copied(done)));
        })
    };
    let back_words = if chosen.way == Way::Opened {
        "Close"
    } else {
        "Back to where I was"
    };

    html! {
        <aside class="evidence is-open" aria-labelledby={TITLE}>
            <div class="evidence-text">
                <h2 id={TITLE} tabindex="-1">{ &event.title }</h2>
                <p class="evidence-summary">{ &event.summary }</p>
                { date(event) }
                { certainty_of(event) }
                <ol class="evidence-reasons" role="list">
                    { for event.evidence.iter().map(|evidence| reason(evidence, edition)) }
                </ol>
                { for edition.conflict_about(&event.id).map(|conflict| disagreement(conflict, edition)) }
                <p class="heard" role="status">{ announcement(chosen, page.state.copied) }</p>
                if page.state.copied == Copied::Refused {
                    { copy_by_hand(&event.id) }
                }
            </div>
            <p class="evidence-ways">
                <button type="button" onclick={back}>{ back_words }</button>
                <a href={fragment(&event.id)} class="to-timeline">{ "On the timeline" }</a>
                <button type="button" onclick={copy}>{ if page.state.copied == Copied::Done { "Link copied" } else { "Copy link" } }</button>
            </p>
        </aside>
    }
}

/// The date in words, with its weekday, and as archives write it.
fn date(event: &Event) -> Html {
    let weekday = event.date.exact_day().map(|day| day.weekday().name());
    html! {
        <p class="evidence-date">
            if let Some(weekday) = weekday {
                { weekday }
                { ", " }
            }
            <strong>{ &event.date_words }</strong>
            { " " }
            <span class="edtf">
                { "written " }
                <code>{ event.date.to_string() }</code>
                { " in EDTF, a standard for inexact dates" }
            </span>
        </p>
    }
}

fn certainty_of(event: &Event) -> Html {
    let kind = event.certainty();
    html! {
        <p class="evidence-sure">
            { certainty::shape(kind) }
            <span>
                <strong>{ certainty::word(kind) }</strong>
                { ": " }
                { certainty::meaning(kind) }
                if event.scope == Scope::Volume {
                    { ". This event is not in the text" }
                }
                { "." }
            </span>
        </p>
    }
}

fn reason(evidence: &Evidence, edition: &Edition) -> Html {
    html! {
        <li>
            <p class="reason-kind">{ certainty::shape(evidence.kind) }{ " " }{ certainty::word(evidence.kind) }</p>
            if let Some(passage) = &evidence.passage {
                { quotation(passage, edition) }
            }
            <p>{ &evidence.rule }</p>
            if let Some(source) = &evidence.source {
                <p class="source">{ source }</p>
            }
        </li>
    }
}

/// The exact words, those that carry the date lit, and the way to them.
fn quotation(passage: &Passage, edition: &Edition) -> Html {
    let (quote, words) = (passage.quote, passage.words);
    let text = |start, end| edition.document.words_in(frus::Span::new(start, end));
    html! {
        <>
            <blockquote>
                { text(quote.start, words.start) }
                <mark>{ text(words.start, words.end) }</mark>
                { text(words.end, quote.end) }
            </blockquote>
            <p><a class="to-passage" id={["to-", &passage.id].concat()} href={fragment(&passage.id)}>{ "Show these words in the document" }</a></p>
        </>
    }
}

/// What does not fit, and what could explain it. Nothing is preferred.
fn disagreement(conflict: &Conflict, edition: &Edition) -> Html {
    html! {
        <section class="conflict" aria-label="What does not fit">
            <h3>{ "What does not fit" }</h3>
            <p>{ &conflict.summary }</p>
            { quotation(&conflict.passage, edition) }
            <p>{ "It is shown as it is printed. What could explain it:" }</p>
            { readings(conflict) }
        </section>
    }
}

/// What could explain what does not fit, each reading with its source.
pub(super) fn readings(conflict: &Conflict) -> Html {
    html! {
        <ul>
            { for conflict.readings.iter().map(|reading| html! {
                <li key={reading.text.clone()}>{ &reading.text }{ " " }<span class="source">{ &reading.source }</span></li>
            }) }
        </ul>
    }
}

/// What a listener is told beyond what has the focus.
fn announcement(chosen: Chosen, copied: Copied) -> &'static str {
    match copied {
        Copied::Done => "The link is in the clipboard.",
        Copied::Refused => "Copying is not allowed here. A link to take by hand follows.",
        Copied::NotAsked if !chosen.in_text => "",
        Copied::NotAsked if chosen.way == Way::Opened => {
            "The words are lit in the document. Escape closes this."
        }
        Copied::NotAsked => {
            "The words are lit in the document. Escape, or the browser’s Back, leads back to where you were."
        }
    }
}

fn copy_by_hand(id: &str) -> Html {
    html! {
        <p class="copy-refused">
            { "The browser does not allow copying here. Copy the address of " }
            <a href={fragment(id)}>{ "this link" }</a>
            { " instead." }
        </p>
    }
}
