//! Where the focus is, and where it should go.

use wasm_bindgen::JsCast as _;
use web_sys::{FocusEvent, FocusOptions, HtmlElement, Node};
use yew::NodeRef;

use super::document;

/// Moves the focus to the element with this id, and scrolls it into view.
pub fn by_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus into an element that has just appeared beside what the reader was looking at, without scrolling.
pub fn into(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus back to an element, unless the reader has taken it to another stop in the meantime; tells which.
#[must_use]
pub fn give_back(node: &NodeRef) -> bool {
    let taken = document()
        .and_then(|document| document.active_element())
        .and_then(|active| active.dyn_into::<HtmlElement>().ok())
        .is_some_and(|active| active.tab_index() >= 0);
    let element = node.cast::<HtmlElement>();
    match element.filter(|_| !taken) {
        Some(element) => element.focus().is_ok(),
        None => false,
    }
}

/// Whether the focus, where it leaves an element, goes into the element with this id.
#[must_use]
pub fn goes_into(event: &FocusEvent, id: &str) -> bool {
    let (Some(target), Some(document)) = (event.related_target(), document()) else {
        return false;
    };
    let target = target.dyn_into::<Node>().ok();
    document
        .get_element_by_id(id)
        .is_some_and(|element| element.contains(target.as_ref()))
}

/// Whether the focus goes anywhere on the page, and not out of the window.
#[must_use]
pub fn goes_on(event: &FocusEvent) -> bool {
    event.related_target().is_some()
}
