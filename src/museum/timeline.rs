//! The timeline on a screen that is touched: an axis to look at in the upper half, with a number at each event, and the list of
//! these to touch in the lower half.

use frus::{
    edition::{Edition, Event, Scope},
    html::word,
};
use strings::Strings;
use yew::prelude::*;

use super::{app::View, apply::Action, state::Subject};
use crate::view::{
    timeline::{
        axis as days,
        layout::{self, Place},
        scale::Column,
        shape, window,
    },
    words::heard,
};

/// The events of the text, each with its place in the edition's events.
fn events(edition: &Edition) -> Vec<(usize, &Event)> {
    let events = edition.events.iter().enumerate();
    events
        .filter(|(_, event)| event.scope == Scope::Text)
        .collect()
}

/// The days, and above each the numbers of its events; a bar for what has no one day. A listener has the list.
pub(super) fn axis(edition: &Edition, words: &Strings, chosen: Option<usize>) -> Html {
    let (first, last) = days(edition);
    let columns = window::between(first, last);
    let events = events(edition);
    let placed: Vec<(usize, &Event, Place, bool)> = events
        .iter()
        .zip(1..)
        .map(|((place, event), number)| {
            let seat = layout::place(event.date, &columns);
            (number, *event, seat, chosen == Some(*place))
        })
        .collect();
    let at = |wanted: Place| {
        let here = placed
            .iter()
            .filter(move |(_, _, place, _)| *place == wanted);
        here.map(|(number, event, _, chosen)| mark(*number, event, *chosen))
            .collect::<Html>()
    };
    let bars = placed.iter().filter_map(|(number, event, place, chosen)| {
        let Place::Days(first, last) = place else {
            return None;
        };
        let place = format!("museum-bar from-{first} to-{last}");
        Some(html! { <div key={*number} class={place}>{ mark(*number, event, *chosen) }</div> })
    });
    html! {
        <div class="museum-axis" aria-hidden="true" key="axis">
            <div class="museum-before">{ at(Place::Before) }</div>
            { for columns.iter().enumerate().map(|(place, column)| html! {
                <div key={place} class={format!("museum-day from-{place}")}>
                    { at(Place::Day(place)) }
                    { day(*column, place == 0, words) }
                </div>
            }) }
            <div class="museum-after">{ at(Place::After) }</div>
            { for bars }
        </div>
    }
}

fn mark(number: usize, event: &Event, chosen: bool) -> Html {
    html! {
        <span key={number} class={if chosen { "museum-mark is-chosen" } else { "museum-mark" }}>
            <b>{ number }</b>
            { shape(event.certainty()) }
        </span>
    }
}

fn day(column: Column, is_first: bool, words: &Strings) -> Html {
    let day = column.first;
    let is_named = is_first || day.day() == 1;
    let [name, _, month] = column.names(words);
    html! {
        <span class={if column.is_day_off() { "museum-date is-off" } else { "museum-date" }}>
            { name }
            if is_named {
                <i>{ month }</i>
            }
        </span>
    }
}

/// The events to touch, in their order.
pub(super) fn list(view: &View) -> Html {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    html! {
        <ol class="museum-events" role="list">
            { for events(edition).into_iter().zip(1..).map(|((place, event), number)| {
                let onclick = view.on(Action::Opened(Subject::Event(place)));
                let kind = event.certainty();
                html! {
                    <li key={number}>
                        <button type="button" class="museum-event" {onclick}>
                            <b>{ number }</b>
                            <span>
                                <span class="museum-event-title">{ &event.title }</span>
                                { " " }
                                <span class="museum-event-when">{ shape(kind) }{ " " }{ &event.date_words }{ " " }{ heard(word(kind, words.certainty)) }</span>
                            </span>
                        </button>
                    </li>
                }
            }) }
        </ol>
    }
}
