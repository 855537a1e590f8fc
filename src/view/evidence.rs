//! The evidence panel: how the date of one event is known.
//!
//! It stands beside the sheet where there is a margin, else at the foot of the window. It quotes the document from the
//! document itself, and says of each reason which kind it is.

use std::ops::Deref;

use frus::{
    Span,
    edition::{Conflict, Edition, Event, Evidence, Passage, Scope},
    html,
};
use strings::Strings;
use yew::prelude::*;

use super::{
    Page, fragment,
    timeline::shape,
    words::{Words, common, sentence},
};
use crate::{
    browser::{self, focus},
    edition::Shared,
    state::{Action, Chosen, Copied, ReachedBy},
};

/// Id of the panel's title, which is given the focus when an event was chosen.
pub const TITLE: &str = "evidence-title";

/// Id of the panel.
pub const PANEL: &str = "evidence";

/// The panel; empty until an event is chosen.
pub fn evidence(edition: &Shared, page: &Page) -> Html {
    let chosen = page.state.chosen.zip(page.state.event_chosen(edition));
    let Some((chosen, event)) = chosen else {
        return html! { <aside id={PANEL} class="evidence" hidden={true} /> };
    };

    let back = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |_| page.go_back(&edition))
    };
    let copy = {
        let (page, id, event) = (page.clone(), event.id.clone(), chosen.event);
        Callback::from(move |_| {
            let page = page.clone();
            let address = browser::history::address_of(&id).unwrap_or_default();
            browser::clipboard::copy(&address, move |done| {
                page.report(Action::Copied(event, done));
            });
        })
    };
    let close = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |_| {
            let from = page
                .state
                .event_chosen(&edition)
                .map(|event| event.id.clone());
            page.close_evidence();
            if let Some(event) = from {
                focus::in_place(&event);
            }
        })
    };
    let up = page.state.drawn_up;
    let draw_up = {
        let page = page.clone();
        Callback::from(move |_| page.report(Action::DrewUp(!up)))
    };
    let words = page.words;
    let copy_words = if page.state.copied == Copied::Done {
        words.evidence.copied
    } else {
        words.evidence.copy
    };

    html! {
        <aside id={PANEL} class={if up { "evidence is-open is-drawn-up" } else { "evidence is-open" }} aria-labelledby={TITLE}>
            <button type="button" class="evidence-draw" aria-expanded={up.to_string()} onclick={draw_up}>
                { if up { words.evidence.less } else { words.evidence.more } }
            </button>
            <div class="evidence-text">
                <h2 id={TITLE} tabindex="-1">{ &event.title }</h2>
                { account(event, edition, words, &|passage| to_passage(passage, words)) }
                <p class="heard" role="status">{ announcement(chosen, page.state.copied, words) }</p>
                if page.state.copied == Copied::Refused {
                    { copy_by_hand(&event.id, words) }
                }
            </div>
            <p class="evidence-ways">
                <button type="button" class="evidence-close" onclick={close}>{ words.page.close }</button>
                if chosen.reached_by != ReachedBy::PageLoad {
                    <button type="button" class="evidence-back" onclick={back}>{ sentence(&(words.evidence.back)(), common(String::new())) }</button>
                }
                <a href={fragment(&event.id)} class="to-timeline" data-follow="timeline">{ words.evidence.on_timeline }</a>
                <button type="button" onclick={copy}>{ copy_words }</button>
            </p>
        </aside>
    }
}

/// What an event is, when it was, and how that is known; with what disagrees. `way` draws what leads to quoted words.
pub fn account(
    event: &Event,
    edition: &Edition,
    words: impl Deref<Target = Strings> + Copy,
    way: &dyn Fn(&Passage) -> Html,
) -> Html {
    html! {
        <>
            <p class="evidence-summary">{ &event.summary }</p>
            { date(event, words) }
            { certainty_of(event, words) }
            <ol class="evidence-reasons" role="list">
                { for event.evidence.iter().map(|evidence| reason(evidence, edition, words, way)) }
            </ol>
            { for edition.conflict_about(&event.id).map(|conflict| disagreement(conflict, edition, words, way)) }
        </>
    }
}

/// The date in words, with its weekday, and as archives write it.
fn date(event: &Event, words: impl Deref<Target = Strings> + Copy) -> Html {
    let weekday = event.date.exact_day().and_then(|day| {
        let weekdays = &words.dates.weekdays;
        weekdays.get(day.weekday().index()).copied()
    });
    let date = (words.evidence.date)(weekday, &event.date_words);
    let edtf = (words.evidence.edtf)(&event.date.to_string());
    html! {
        <p class="evidence-date">
            { sentence(&date, common(String::new())) }
            { " " }
            <span class="edtf">{ sentence(&edtf, common(String::new())) }</span>
        </p>
    }
}

fn certainty_of(event: &Event, words: impl Deref<Target = Strings> + Copy) -> Html {
    let kind = event.certainty();
    let in_text = event.scope == Scope::Text;
    let (word, meaning) = (
        html::word(kind, words.certainty),
        html::meaning(kind, words.certainty),
    );
    let sure = (words.evidence.sure)(word, meaning, in_text);
    html! {
        <p class="evidence-sure">
            { shape(kind) }
            <span>{ sentence(&sure, common(String::new())) }</span>
        </p>
    }
}

fn reason(
    evidence: &Evidence,
    edition: &Edition,
    words: impl Deref<Target = Strings> + Copy,
    way: &dyn Fn(&Passage) -> Html,
) -> Html {
    html! {
        <li>
            <p class="reason-kind">{ shape(evidence.kind) }{ " " }{ html::word(evidence.kind, words.certainty) }</p>
            if let Some(passage) = &evidence.passage {
                { quotation(passage, edition, words, way) }
            }
            <p>{ &evidence.rule }</p>
            if let Some(source) = &evidence.source {
                <p class="source">{ source }</p>
            }
        </li>
    }
}

/// The exact words, those that carry the date lit, and the way to them.
fn quotation(
    passage: &Passage,
    edition: &Edition,
    words: impl Deref<Target = Strings> + Copy,
    way: &dyn Fn(&Passage) -> Html,
) -> Html {
    let (quote, date) = (passage.quote, passage.words);
    let text = |start, end| edition.document.words_in(Span::new(start, end));
    html! {
        <>
            <blockquote lang={html::original_lang(&words)}>
                { text(quote.start, date.start) }
                <mark>{ text(date.start, date.end) }</mark>
                { text(date.end, quote.end) }
            </blockquote>
            { way(passage) }
        </>
    }
}

/// The way to quoted words in the document.
fn to_passage(passage: &Passage, words: Words) -> Html {
    html! {
        <p><a class="to-passage" id={["to-", &passage.id].concat()} href={fragment(&passage.id)}>{ words.evidence.show_words }</a></p>
    }
}

/// What does not fit, and what could explain it. Nothing is preferred.
fn disagreement(
    conflict: &Conflict,
    edition: &Edition,
    words: impl Deref<Target = Strings> + Copy,
    way: &dyn Fn(&Passage) -> Html,
) -> Html {
    html! {
        <section class="conflict" aria-label={words.evidence.conflict}>
            <h3>{ words.evidence.conflict }</h3>
            <p>{ &conflict.summary }</p>
            { quotation(&conflict.passage, edition, words, way) }
            <p>{ words.evidence.could_explain }</p>
            <ul>
                { for conflict.readings.iter().map(|reading| html! {
                    <li key={reading.text.clone()}>{ &reading.text }{ " " }<span class="source">{ &reading.source }</span></li>
                }) }
            </ul>
        </section>
    }
}

/// What a listener is told beyond what has the focus.
fn announcement(chosen: Chosen, copied: Copied, words: Words) -> &'static str {
    match copied {
        Copied::Done => words.evidence.said_copied,
        Copied::Refused => words.evidence.said_refused,
        Copied::NotAsked if !chosen.in_text => "",
        Copied::NotAsked if chosen.reached_by == ReachedBy::PageLoad => words.evidence.said_opened,
        Copied::NotAsked => words.evidence.said_chosen,
    }
}

fn copy_by_hand(id: &str, words: Words) -> Html {
    let by_hand = (words.evidence.by_hand)();
    html! { <p class="copy-refused">{ sentence(&by_hand, common(fragment(id))) }</p> }
}
