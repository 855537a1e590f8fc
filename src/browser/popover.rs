//! Native popovers. In a browser that has none the page keeps its list of notes.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, Node};

use super::{document, document_element, element, focus, links, marks, next_turn};
use crate::state::{Card, Reference};

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
    document_element().is_some_and(|element| element.matches(":popover-open").is_ok())
}

/// Whether anything is open over the page that Esc, or a click elsewhere, closes.
#[must_use]
pub fn any_is_open() -> bool {
    const OPEN: &str = ":popover-open:not([popover=manual])";
    let open = document().map(|document| document.query_selector(OPEN));
    open.is_some_and(|open| open.is_ok_and(|open| open.is_some()))
}

/// Whether the card of a note is open.
#[must_use]
pub fn card_is_open(note: &str) -> bool {
    links::card_of(note).is_some_and(|card| is_open(&card))
}

fn is_open(element: &Element) -> bool {
    element.matches(":popover-open").unwrap_or(false)
}

/// The note whose card is open, with the reference that opened it.
#[must_use]
pub fn open_card() -> Option<Reference> {
    links::opener(&open_element()?)
}

fn open_element() -> Option<Element> {
    // A browser without popovers does not know the selector, and throws.
    let open = [links::CARD, ":popover-open"].concat();
    document()?.query_selector(&open).ok()?
}

/// Closes the card of a name or of a file number that is open, as soon as the link on it has been followed: WebKit follows
/// none that is gone.
pub fn close_lookup() {
    next_turn(|| {
        let open = document()
            .and_then(|document| document.query_selector("[data-lookup]:popover-open").ok()?);
        hide(open);
    });
}

/// Closes the popover with this id, as soon as what is happening has happened: the browser may be about to close it by
/// itself, and WebKit never ends where it is asked once more in the middle of that. One that is closed already may be open
/// again by then, and stays so.
pub fn close(id: &'static str) {
    if element(id).is_some_and(|popover| is_open(&popover)) {
        next_turn(move || hide(element(id)));
    }
}

/// Opens the popover with this id, or closes it, where it is not so already.
pub fn set_open(id: &str, open: bool) {
    let Some(popover) = element(id).filter(|element| is_open(element) != open) else {
        return;
    };
    if open {
        let opener = links::opener_of(id);
        // It throws only where the browser knows no popovers.
        let _ = popover
            .unchecked_into::<Popover>()
            .show(&options(opener.as_ref()));
    } else {
        hide(Some(popover));
    }
}

/// Opens the popover with this id beside an element.
pub(super) fn show_beside(id: &str, source: &Element) {
    if let Some(popover) = element(id) {
        let popover = popover.unchecked_into::<Popover>();
        // It throws only where the popover is open already, or the browser knows none.
        if popover.show(&options(Some(source))).is_ok() {
            uncover(source, &popover);
        }
    }
}

fn hide(open: Option<Element>) {
    if let Some(open) = open {
        // It throws only where the popover is closed already, or is not in the page any more.
        let _ = open.unchecked_into::<Popover>().hide();
    }
}

/// Closes the card that is open, unless it is that of this note.
pub fn close_other_card(note: Option<&str>) {
    let other = |open: &Element| open.get_attribute("data-note").as_deref() != note;
    hide(open_element().filter(other));
}

/// Opens the card of a note beside a reference: to stay until it is closed, or as a preview; it may have been one so far.
pub fn open(card: &Card, was_preview: bool) {
    let Some(popover) = links::card_of(&card.note) else {
        return;
    };
    marks::pin(&popover, card.pinned);
    let source = element(&card.reference);
    let before = popover.get_attribute("data-reference");
    let _ = popover.set_attribute("data-reference", &card.reference);
    if is_open(&popover) {
        let is_same = before.is_none_or(|before| *before == *card.reference);
        if is_same && !(was_preview && card.pinned) {
            return;
        }
        // Its place is beside what it was opened from, and where the browser closes the card by itself, it gives the focus
        // back to what had it before the card opened: for a preview, anything. So it is opened anew from the reference.
        hide(Some(popover.clone()));
        if let Some(source) = source.clone() {
            focus::without_scrolling(source);
        }
    }
    // There is no class of that name to check it against: any element may be a popover.
    let popover = popover.unchecked_into::<Popover>();
    if popover.show(&options(source.as_ref())).is_ok()
        && let Some(source) = source
    {
        uncover(&source, &popover);
        // WebKit brings what gets the focus into view only after it has said so.
        next_turn(move || uncover(&source, &popover));
    }
}

/// Scrolls so far that the element with the one id does not stay under the one with the other.
pub fn uncover_from(above: &str, below: &str) {
    if let Some((above, below)) = element(above).zip(element(below)) {
        uncover(&below, &above);
    }
}

/// Scrolls so far that what the reader looks at, or has the focus on, does not stay under what has opened over it.
fn uncover(source: &Element, cover: &Element) {
    let (below, above) = (
        source.get_bounding_client_rect(),
        cover.get_bounding_client_rect(),
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

/// A popover that was opened or closed.
#[derive(Debug)]
pub struct Toggled {
    /// Its id.
    pub id: String,
    /// Its note, with the reference that opened it, where it is the card of a note.
    pub card: Option<Reference>,
    /// Whether it is open now.
    pub is_open: bool,
}

/// Tells `then` whenever the browser has opened or closed a popover, by itself or as asked.
#[must_use]
pub fn on_toggle(then: impl Fn(Toggled) + 'static) -> Option<EventListener> {
    // The event does not bubble.
    let capture = EventListenerOptions::run_in_capture_phase();
    let listener = move |event: &Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(target) = target {
            then(Toggled {
                id: target.id(),
                card: links::opener(&target),
                is_open: is_open(&target),
            });
        }
    };
    Some(EventListener::new_with_options(
        &document()?.into(),
        "toggle",
        capture,
        listener,
    ))
}
