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

/// Whether this browser knows popovers at all.
#[must_use]
pub fn is_known() -> bool {
    document()
        .and_then(|document| document.document_element())
        .is_some_and(|element| element.matches(":popover-open").is_ok())
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
    if !open {
        // It throws only where the popover is closed already, or is not in the page any more.
        let _ = popover.hide();
        return;
    }
    let source = source.and_then(|id| document()?.get_element_by_id(id));
    if popover.show(&options(source.as_ref())).is_ok()
        && let Some(source) = source
    {
        uncover(&source, &popover);
    }
}

/// Scrolls so far that what the reader looks at, or has the focus on, does not stay under what has opened over it.
fn uncover(source: &Element, popover: &Element) {
    let (below, above) = (
        source.get_bounding_client_rect(),
        popover.get_bounding_client_rect(),
    );
    let covered = below.bottom() > above.top()
        && below.top() < above.bottom()
        && below.right() > above.left()
        && below.left() < above.right();
    if covered && let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, below.bottom() - above.top() + CLEARANCE);
    }
}

/// Space left between the two, in CSS pixels.
const CLEARANCE: f64 = 16.0;

/// `{ source }`: the element to which the browser ties the popover, for its place and for the way of Tab.
fn options(source: Option<&Element>) -> JsValue {
    let options = js_sys::Object::new();
    if let Some(source) = source {
        let _ = js_sys::Reflect::set(&options, &"source".into(), source);
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
