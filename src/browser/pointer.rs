//! A pointer that rests: long enough to mean it, and not gone so briefly that it was only on its way. And one that clicks
//! on nothing.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, PointerEvent};

use super::{document, element, popover};
use crate::state::{Id, Reference};

/// How long a pointer rests on a reference before its note is previewed, in milliseconds.
const REST: u32 = 150;
/// How long a preview waits for a pointer that has left it, in milliseconds: time to cross from the text to the card.
const GRACE: u32 = 300;

thread_local! {
    /// The one pending intention of the pointer. A new one replaces it.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The reference on which it rested last.
    static RESTED: RefCell<Option<Id>> = const { RefCell::new(None) };
}

/// The pointer comes to rest on a reference; `then` runs if it stays. A finger has no rest: it taps.
pub fn enters(event: &PointerEvent, reference: Reference, then: impl FnOnce(Reference) + 'static) {
    if event.pointer_type() != "touch" {
        let rests = move || {
            RESTED.replace(Some(reference.id.clone()));
            then(reference);
        };
        PENDING.replace(Some(Timeout::new(REST, rests)));
    }
}

/// The pointer has come to where it may stay: what was about to end goes on.
pub fn stays() {
    PENDING.replace(None);
}

/// The pointer leaves; `then` runs if it does not come back, with the reference on which it rested last: what it leaves
/// may be one that it only crossed.
pub fn leaves(then: impl FnOnce(Id) + 'static) {
    let leaves = || {
        if let Some(reference) = RESTED.take() {
            then(reference);
        }
    };
    PENDING.replace(Some(Timeout::new(GRACE, leaves)));
}

/// Calls `then` whenever a click hits neither the element with the id `inside`, nor anything that answers a click. A click
/// that closes what is open over the page, or ends a selection of words, is not meant so.
#[must_use]
pub fn on_click_outside(
    inside: &'static str,
    then: impl Fn() + 'static,
) -> Option<[EventListener; 2]> {
    const ANSWERS: &str = "a, button, input, label, select, textarea, summary, [popover]";
    let document = document()?;
    let closes = Rc::new(Cell::new(false));
    let down = {
        let closes = closes.clone();
        // The browser closes what is open before it tells of the click.
        let capture = EventListenerOptions::run_in_capture_phase();
        let listener = move |_: &_| closes.set(popover::any_is_open());
        EventListener::new_with_options(&document, "pointerdown", capture, listener)
    };
    let click = EventListener::new(&document, "click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is_inside = element(inside).is_some_and(|element| element.contains(target.as_deref()));
        let answers = target.and_then(|target| target.closest(ANSWERS).ok());
        let is_answered = answers.flatten().is_some();
        if !closes.get() && !is_inside && !is_answered && !words_are_selected() {
            then();
        }
    });
    Some([down, click])
}

fn words_are_selected() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok());
    selection
        .flatten()
        .is_some_and(|selection| !selection.is_collapsed())
}
