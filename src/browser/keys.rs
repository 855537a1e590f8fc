//! Keys that move inside a part of the page, which act only where that part has the focus; and those that act anywhere: Esc,
//! the key that opens Find, and Tab while an offer stands beside selected words.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, KeyboardEvent};

use super::{document, document_element, focus, links, popover};

/// Where a key leads in a list of `count` places, from the place `current`: to the neighbour, the first or the last.
/// `None` where the key means nothing here, or the reader holds it together with another.
#[must_use]
pub fn step(event: &KeyboardEvent, current: usize, count: usize) -> Option<usize> {
    if is_held(event) {
        return None;
    }
    place_after(&event.key(), current, count)
}

/// Whether the reader holds a key together with another.
pub(super) fn is_held(event: &KeyboardEvent) -> bool {
    is_command(event) || event.shift_key()
}

/// Whether a key is held that makes it a command: Shift alone makes another sign.
pub(super) fn is_command(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

/// Calls `then` whenever Esc is pressed and closes nothing else, wherever the focus is: after a click on plain words it
/// is nowhere.
#[must_use]
pub fn on_escape(then: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(
        &document()?.into(),
        "keydown",
        move |event| {
            let escape =
                |event: &KeyboardEvent| event.key() == "Escape" && !event.default_prevented();
            // What is open over the page is closed by the browser.
            if event.dyn_ref().is_some_and(escape) && !popover::any_is_open() {
                then();
            }
        },
    ))
}

/// Calls `then` where the key `/` is pressed by itself, and nothing is there that takes text. Within the page of somebody
/// else, and where the reader wants no such key (`data-keyless`), it stays the browser's.
#[must_use]
pub fn on_slash(then: impl Fn() + 'static) -> Option<EventListener> {
    let is_ours = |event: &KeyboardEvent| {
        let takes_text = focus::takes_text(event);
        let left = document_element().is_none_or(|element| {
            element.has_attribute("data-embed") || element.has_attribute("data-keyless")
        });
        event.key() == "/"
            && !is_command(event)
            && !takes_text
            && !left
            && !event.default_prevented()
    };
    instead_of_browser(is_ours, then)
}

/// Lets Tab lead to the element with the id `first`, where the focus is in nothing that has opened over the page but the card of
/// a note.
#[must_use]
pub fn on_tab(first: &'static str) -> Option<EventListener> {
    let leads_there = |event: &KeyboardEvent| {
        let over = links::target(event).map(|target| target.closest("[popover]:not([data-note])"));
        event.key() == "Tab" && !is_held(event) && over.is_none_or(|over| over == Ok(None))
    };
    instead_of_browser(leads_there, move || focus::by_id(first))
}

/// Calls `then` for a key that `is_ours`, and keeps the browser from what it would do.
fn instead_of_browser(
    is_ours: impl Fn(&KeyboardEvent) -> bool + 'static,
    then: impl Fn() + 'static,
) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &Event| {
        if event.dyn_ref().is_some_and(&is_ours) {
            event.prevent_default();
            then();
        }
    };
    Some(EventListener::new_with_options(
        &document()?.into(),
        "keydown",
        options,
        listener,
    ))
}

fn place_after(key: &str, current: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some(current.saturating_add(1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(current.saturating_sub(1).min(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_the_ends() {
        assert_eq!(place_after("ArrowRight", 7, 8), Some(7));
        assert_eq!(place_after("ArrowUp", 0, 8), Some(0));
        assert_eq!(place_after("ArrowDown", 0, 8), Some(1));
        assert_eq!(place_after("End", 0, 8), Some(7));
        assert_eq!(place_after("Home", 5, 8), Some(0));
    }

    #[test]
    fn other_keys_and_empty_lists_mean_nothing() {
        assert_eq!(place_after("a", 0, 8), None);
        assert_eq!(place_after("End", 0, 0), None);
    }
}
