//! Native popovers. In a browser that has none the page keeps its list of notes.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, Node};

use super::{document, links, marks, next_turn};

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

/// Whether anything is open over the page.
#[must_use]
pub fn any_is_open() -> bool {
    let open = document().map(|document| document.query_selector(":popover-open"));
    open.is_some_and(|open| open.is_ok_and(|open| open.is_some()))
}

/// Whether the popover with this id is open.
#[must_use]
pub fn is_open(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
}

/// The number of the note whose card is open.
#[must_use]
pub fn open_card() -> Option<u32> {
    links::number_of(&open_element()?.id(), "card-")
}

fn open_element() -> Option<Element> {
    // A browser without popovers does not know the selector, and throws.
    document()?
        .query_selector(".note-card:popover-open:not(.number-card)")
        .ok()?
}

/// Closes the file number that is open.
pub fn close_number() {
    hide(
        document()
            .and_then(|document| document.query_selector(".number-card:popover-open").ok()?),
    );
}

/// Closes the popover with this id, as soon as what is happening has happened: the browser may be about to close it by
/// itself, and WebKit never ends where it is asked once more in the middle of that.
pub fn close(id: &'static str) {
    next_turn(move || hide(document().and_then(|document| document.get_element_by_id(id))));
}

fn hide(open: Option<Element>) {
    if let Some(open) = open {
        // It throws only where the popover is closed already, or is not in the page any more.
        let _ = open.unchecked_into::<Popover>().hide();
    }
}

/// Closes the card that is open, unless it is the one with this id.
pub fn close_other(id: Option<&str>) {
    hide(open_element().filter(|open| id != Some(open.id().as_str())));
}

/// Opens the card with this id beside the element with the id `source`: to stay until it is closed, or as a preview.
pub fn open(id: &str, source: &str, pinned: bool) {
    let element = |id| document()?.get_element_by_id(id);
    // There is no class of that name to check it against: any element may be a popover.
    let Some(popover) = element(id).map(|card| card.unchecked_into::<Popover>()) else {
        return;
    };
    marks::pin(&popover, pinned);
    if is_open(id) {
        return;
    }
    let source = element(source);
    if popover.show(&options(source.as_ref())).is_ok()
        && let Some(source) = source
    {
        uncover(&source, &popover);
        // WebKit brings what gets the focus into view only after it has said so.
        next_turn(move || uncover(&source, &popover));
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

/// Tells `then` whenever the browser has opened (`true`) or closed (`false`) the popover with an id, by itself or as
/// asked.
#[must_use]
pub fn on_toggle(then: impl Fn(&str, bool) + 'static) -> Option<EventListener> {
    // The event does not bubble.
    let capture = EventListenerOptions::run_in_capture_phase();
    let listener = move |event: &Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(target) = target {
            then(
                &target.id(),
                target.matches(":popover-open").unwrap_or(false),
            );
        }
    };
    Some(EventListener::new_with_options(
        &document()?.into(),
        "toggle",
        capture,
        listener,
    ))
}
