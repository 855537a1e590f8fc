//! What a reader may ask of the timeline: more of the volume, another stretch, and a file to keep.

use frus::edition::Scope;
use yew::prelude::*;

use super::{period, window::Window};
use crate::{
    edition::Shared,
    files::{FORMATS, name},
    route::{Context, Settings},
    state::Action,
    view::Page,
};

/// The switch, and the files. Before the page runs the switch keeps its place, and waits.
pub fn tools(edition: &Shared, page: &Page) -> Html {
    let checked = page.state.settings.context == Context::Volume;
    let more = edition
        .events
        .iter()
        .any(|event| event.scope == Scope::Volume);
    let onchange = {
        let page = page.clone();
        Callback::from(move |_| {
            let context = if checked {
                Context::None
            } else {
                Context::Volume
            };
            page.ask(Settings {
                context,
                ..page.state.settings
            });
        })
    };
    html! {
        <div class="timeline-tools">
            if more {
                <label>
                    <input type="checkbox" autocomplete="off" {checked} {onchange} />
                    { " Show events from neighbouring documents" }
                </label>
            }
            <a href="#evidence-table">{ "As a table" }</a>
            <span class="save" role="group" aria-label="Save the timeline as a file">
                <span aria-hidden="true">{ "Save as " }</span>
                { for FORMATS.iter().map(|(words, ending)| html! {
                    <a key={*ending} href={name(edition, ending)} download="">{ *words }</a>
                }) }
            </span>
        </div>
    }
}

/// Which of the events are shown, where they are too many to be shown together, and the way to the others.
pub fn stretch(edition: &Shared, page: &Page, window: &Window<'_>) -> Html {
    let size = page.state.at_once;
    // With the year, which the labels of single days leave out.
    let axis = window.columns.first().zip(window.columns.last());
    let axis = axis.map(|(first, last)| [": ", &period(first.first, last.last)].concat());
    let last = window.of.saturating_sub(1);
    let to = |place: usize, words: &'static str, rest: bool| {
        let event = page.state.events_shown(edition).nth(place.min(last));
        let (page, event) = (page.clone(), event.map(|(index, _)| index));
        let onclick = Callback::from(move |_| {
            if let Some(event) = event {
                page.report(Action::EventFocused(event));
            }
        });
        html! { <button type="button" aria-disabled={rest.then_some("true")} {onclick}>{ words }</button> }
    };
    let zoom = |size: usize, words: &'static str| {
        let page = page.clone();
        let onclick = Callback::from(move |_| page.report(Action::Zoomed(size)));
        html! { <button type="button" {onclick}>{ words }</button> }
    };
    html! {
        <p class="timeline-tools save" role="group" aria-label="Stretch of the timeline">
            <span role="status">{ "Events " }{ window.before + 1 }{ " to " }{ window.end() }{ " of " }{ window.of }{ axis }</span>
            { to(window.before.saturating_sub(size), "Earlier", window.before == 0) }
            { to(window.end(), "Later", window.end() == window.of) }
            { zoom((size / 2).max(3), "Closer") }
            { zoom((size * 2).min(24), "Wider") }
        </p>
    }
}
