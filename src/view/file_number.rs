//! The file numbers of the text: each a button that takes the number apart.
//!
//! What opens is a native popover, named by its button as `popovertarget`. The browser does the rest, also before the
//! page runs and in a page without scripts: opening, Esc, a click elsewhere, and giving the focus back.

use frus::edition::{Edition, FilePart, FilePartKind, FiledUnder};
use yew::prelude::*;

use super::{aside, inline::fragment};

/// A file number in running text.
pub(super) fn number(id: &str, inner: Html) -> Html {
    html! {
        <button
            class="file-number"
            type="button"
            popovertarget={anatomy_id(id)}
            title="Take this file number apart"
        >
            { inner }
        </button>
    }
}

/// The numbers taken apart, one card a number, closed until it is asked for.
pub fn anatomies(edition: &Edition) -> Html {
    edition
        .apparatus
        .file_numbers
        .iter()
        .map(|number| anatomy(number, edition))
        .collect()
}

fn anatomy(number: &FiledUnder, edition: &Edition) -> Html {
    let whole = edition.document.words_in(number.number);
    let day = frus::date::Edtf::from(number.day).words().to_string();
    let sources = sources(&number.parts);
    html! {
        <div
            key={number.id.clone()}
            id={anatomy_id(&number.id)}
            class="note-card number-card"
            popover="auto"
            role="dialog"
            aria-label={["File number ", &whole].concat()}
            tabindex="-1"
        >
            <p class="card-title">{ &whole }<span class="card-origin">{ " taken apart" }</span></p>
            <dl class="number-parts">
                { for number.parts.iter().map(part) }
            </dl>
            <div class="card-text">
                <p>
                    { "So the paper was filed under " }
                    <strong>{ &day }</strong>
                    { ": usually its own date, not always, so the date is inferred." }
                </p>
                { what_it_dates(number, edition) }
                <p class="source">{ sources.join(" · ") }</p>
            </div>
            <p class="card-ways">
                <button class="card-close" type="button" popovertarget={anatomy_id(&number.id)} popovertargetaction="hide">{ "Close" }</button>
            </p>
        </div>
    }
}

fn part(part: &FilePart) -> Html {
    let meaning = part
        .meaning
        .as_ref()
        .map_or("not known here", |meaning| &meaning.text);
    html! {
        <div>
            <dt>{ &part.words }</dt>
            <dd><span class="part-kind">{ kind(part.kind) }</span>{ aside(": ") }{ meaning }</dd>
        </div>
    }
}

const fn kind(kind: FilePartKind) -> &'static str {
    match kind {
        FilePartKind::Class => "class",
        FilePartKind::Country => "country",
        FilePartKind::Subject => "subject",
        FilePartKind::Suffix => "letters",
        FilePartKind::Month => "month",
        FilePartKind::Day => "day",
        FilePartKind::Year => "year",
    }
}

/// What the number's date supports, or what it disagrees with.
fn what_it_dates(number: &FiledUnder, edition: &Edition) -> Html {
    let conflict = edition
        .conflicts
        .iter()
        .find(|conflict| number.number.contains(conflict.passage.words));
    if let Some(conflict) = conflict {
        return html! {
            <>
                <p class="conflict">{ aside("A puzzle: ") }{ &conflict.summary }</p>
                { way_to(&["row-", &conflict.event].concat(), &conflict.event, edition, "What could explain it") }
            </>
        };
    }
    let dated = edition.events.iter().find(|event| {
        event
            .passages()
            .any(|passage| number.number.contains(passage.words))
    });
    html! { if let Some(event) = dated { { way_to(&event.id, &event.id, edition, "The event it dates") } } }
}

/// A link to a place that is about an event.
fn way_to(place: &str, event: &str, edition: &Edition, words: &str) -> Html {
    let title = edition.event(event).map(|event| event.title.clone());
    html! { <p><a href={fragment(place)}>{ words }{ ": " }{ title }</a></p> }
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

fn anatomy_id(id: &str) -> String {
    ["card-", id].concat()
}
