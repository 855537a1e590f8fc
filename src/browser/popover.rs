//! Native popovers. In a browser that has none the page keeps its list of notes.

use gloo::events::EventListener;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Node};
use yew::NodeRef;

use super::document;

#[wasm_bindgen]
extern "C" {
    /// An element that may be a popover; `web-sys` has these methods as unstable ones only.
    #[wasm_bindgen(extends = Element, extends = Node)]
    type Popover;

    #[wasm_bindgen(method, catch, js_name = showPopover)]
    fn show(this: &Popover, options: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = hidePopover)]
    fn hide(this: &Popover) -> Result<(), JsValue>;
}

/// Whether the popover is open now.
#[must_use]
pub fn is_open(node: &NodeRef) -> bool {
    // A browser without popovers does not know the selector, and throws.
    node.cast::<Element>()
        .is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
}

/// Opens or closes the popover, beside the element with the id `source`.
pub fn set_open(node: &NodeRef, open: bool, source: Option<&str>) {
    let Some(popover) = node.cast::<Popover>() else {
        return;
    };
    if open == is_open(node) {
        return;
    }
    // Both throw only where the popover is in that state already, or is not in the page any more.
    let _ = if open {
        popover.show(&options(source))
    } else {
        popover.hide()
    };
}

/// `{ source }`: the element to which the browser ties the popover, for its place and for the way of Tab.
fn options(source: Option<&str>) -> JsValue {
    let options = js_sys::Object::new();
    let source = source.and_then(|id| document()?.get_element_by_id(id));
    if let Some(source) = source {
        let _ = js_sys::Reflect::set(&options, &"source".into(), &source);
    }
    options.into()
}

/// Tells `then` whenever the browser has opened (`true`) or closed (`false`) the popover, by itself or as asked.
#[must_use]
pub fn on_toggle(node: &NodeRef, then: impl Fn(bool) + 'static) -> Option<EventListener> {
    let element = node.cast::<Element>()?;
    let watched = node.clone();
    Some(EventListener::new(&element, "toggle", move |_| {
        then(is_open(&watched))
    }))
}
