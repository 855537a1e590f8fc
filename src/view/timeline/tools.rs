//! What a reader may ask of the timeline: more of the volume, and another stretch.

use frus::edition::Scope;
use yew::prelude::*;

use super::{period, window::Window};
use crate::{
    edition::Shared,
    route::{Context, Settings},
    state::Action,
    view::Page,
};

/// The switch that brings in what only the volume knows; nothing where the volume has nothing. Before the page runs it
/// keeps its place, and waits.
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
            page.change_settings(Settings {
                context,
                ..page.state.settings
            });
        })
    };
    let words = page.words;
    html! {
        <div class="timeline-tools">
            if more {
                <label>
                    <input type="checkbox" autocomplete="off" {checked} {onchange} />
                    { " " }
                    { words.timeline.more }
                </label>
            }
        </div>
    }
}

/// Which of the events are shown, where they are too many to be shown together, and the way to the others.
pub fn stretch(edition: &Shared, page: &Page, window: &Window<'_>) -> Html {
    let size = page.state.at_once;
    // With the year, which the labels of single days leave out.
    let axis = window.columns.first().zip(window.columns.last());
    let axis = axis.map(|(first, last)| period(first.first, last.last, page.words));
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
    let words = &page.words.timeline;
    let showing = (words.showing)(window.before + 1, window.end(), window.of, axis.as_deref());
    html! {
        <p class="timeline-tools save" role="group" aria-label={words.stretch}>
            <span role="status">{ showing }</span>
            { to(window.before.saturating_sub(size), words.earlier, window.before == 0) }
            { to(window.end(), words.later, window.end() == window.of) }
            { zoom((size / 2).max(3), words.closer) }
            { zoom((size * 2).min(24), words.wider) }
        </p>
    }
}
