//! Where the focus is, and where it should go.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    MouseEvent, Node,
};

use super::{document, element, links, next_turn};

/// Moves the focus to the element with this id, and scrolls it into view.
pub fn by_id(id: &str) {
    if let Some(Ok(element)) = element(id).map(|element| element.dyn_into::<HtmlElement>()) {
        let _ = element.focus();
    }
}

/// Moves the focus to the field with this id as soon as what was just reported is drawn, with all of its text selected, so
/// that what is typed next takes its place.
pub fn select_once_drawn(id: &'static str) {
    once_drawn(id);
    next_turn(move || {
        let Some(field) = element(id) else { return };
        match field.dyn_into::<HtmlInputElement>() {
            Ok(field) => field.select(),
            Err(field) => {
                if let Ok(field) = field.dyn_into::<HtmlTextAreaElement>() {
                    field.select();
                }
            }
        }
    });
}

/// Moves the focus to the element with this id as soon as what was just reported is drawn.
///
/// At best in the same turn of the browser as the drawing, behind which it waits in line: a key that came between the two
/// would find the focus nowhere, and be lost. Where the drawing itself is put off, it waits for the next turn.
pub fn once_drawn(id: &str) {
    let id = id.to_owned();
    spawn_local(async move {
        if element(&id).is_some() {
            by_id(&id);
        } else {
            next_turn(move || by_id(&id));
        }
    });
}

/// Moves the focus to the element with this id, which the reader looks at already, and scrolls nowhere. A popover is closed
/// then, and what opens it gets the focus.
pub fn in_place(id: &str) {
    let stop = || {
        let element = element(id)?;
        if !element.has_attribute("popover") {
            return Some(element);
        }
        links::opener_of(id)
    };
    if let Some(stop) = stop() {
        without_scrolling(stop);
    }
}

/// Moves the focus to the popover with this id, which has just opened.
pub(super) fn in_popover(id: &str) {
    if let Some(popover) = element(id) {
        without_scrolling(popover);
    }
}

/// Moves the focus into the card of a note, which the reader looks at already, and scrolls nowhere.
pub fn into_card(note: &str) {
    if let Some(card) = links::card_of(note) {
        without_scrolling(card);
    }
}

/// Moves the focus to an element, and scrolls nowhere.
pub(super) fn without_scrolling(element: Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus back to the element with this id, unless the reader has taken it to another stop in the meantime; tells which.
#[must_use]
pub fn give_back(id: &str) -> bool {
    let taken = document()
        .and_then(|document| document.active_element())
        .and_then(|active| active.dyn_into::<HtmlElement>().ok())
        .is_some_and(|active| active.tab_index() >= 0);
    if !taken {
        by_id(id);
    }
    !taken
}

/// Whether an event happened at something that takes text.
#[must_use]
pub fn takes_text(event: &Event) -> bool {
    const TAKES_TEXT: &str = "input, select, textarea, [contenteditable]";
    links::target(event).is_some_and(|target| target.closest(TAKES_TEXT) != Ok(None))
}

/// Whether the element with this id has the focus, or something in it.
#[must_use]
pub fn is_inside(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    element(id).is_some_and(|element| active.is_some_and(|active| element.contains(Some(&active))))
}

/// Whether the focus or the pointer, where it leaves an element, goes into the element with this id.
#[must_use]
pub fn goes_into(event: &Event, id: &str) -> bool {
    element(id)
        .zip(related(event))
        .is_some_and(|(element, target)| element.contains(Some(&target)))
}

/// Whether the focus or the pointer, where it leaves the card of a note or a reference to it, goes to the other of these
/// or stays inside.
#[must_use]
pub fn stays_at_note(event: &Event, note: &str) -> bool {
    related_element(event).is_some_and(|target| links::belongs_to(&target, note))
}

/// Whether the focus or the pointer, where it leaves something, goes into the card of a note.
#[must_use]
pub fn goes_into_card(event: &Event, note: &str) -> bool {
    links::card_of(note)
        .zip(related(event))
        .is_some_and(|(card, target)| card.contains(Some(&target)))
}

/// Whether the focus goes to a file number that is taken apart over whatever it leaves.
#[must_use]
pub fn goes_to_lookup(event: &Event) -> bool {
    let number = related_element(event).map(|target| target.closest("[data-lookup]"));
    number.is_some_and(|number| number.is_ok_and(|number| number.is_some()))
}

/// Whether the focus goes anywhere on the page, and not out of the window.
#[must_use]
pub fn goes_on(event: &FocusEvent) -> bool {
    event.related_target().is_some()
}

fn related_element(event: &Event) -> Option<Element> {
    related(event)?.dyn_into().ok()
}

/// Where the focus or the pointer goes, or comes from.
fn related(event: &Event) -> Option<Node> {
    let target = match event.dyn_ref::<FocusEvent>() {
        Some(event) => event.related_target(),
        None => event.dyn_ref::<MouseEvent>()?.related_target(),
    };
    target?.dyn_into().ok()
}
