//! Clicks, and where they lead.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, MouseEvent};

use super::document;

/// The note whose reference an event happened at.
#[must_use]
pub fn reference_at(event: &Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let reference = target.closest(".noteref button").ok()??;
    number_of(&reference.id(), "ref-")
}

/// The note whose card an event happened on.
#[must_use]
pub fn card_at(event: &Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let card = target.closest(".note-card").ok()??;
    number_of(&card.id(), "card-")
}

/// Whether a click is on the button that closes a card.
#[must_use]
pub fn is_close(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(".card-close").unwrap_or(false))
}

/// The value of the control that an event happened at; empty where it has none.
#[must_use]
pub fn value_at(event: &Event) -> String {
    let value = event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// The number in an id such as `note-4` or `ref-4-2`.
#[must_use]
pub fn number_of(id: &str, kind: &str) -> Option<u32> {
    let number = id.strip_prefix(kind)?;
    number.split('-').next()?.parse().ok()
}

/// Calls `then` whenever a link to another place of this page is followed and no part has answered that yet.
#[must_use]
pub fn on_followed(then: impl Fn(&Followed, &MouseEvent) + 'static) -> Option<EventListener> {
    // Not passive, since an answer may keep the browser from going there by itself.
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &Event| {
        if let Some(event) = event.dyn_ref::<MouseEvent>()
            && let Some(link) = followed(event)
        {
            then(&link, event);
        }
    };
    Some(EventListener::new_with_options(
        &document()?.into(),
        "click",
        options,
        listener,
    ))
}

/// A link to another place on this page that was followed.
#[derive(Debug)]
pub struct Followed {
    /// Id of the place it leads to.
    pub id: String,
    /// Its class, which says what kind of link it is.
    pub class: String,
}

/// The link that a click follows to another place on this page. With a key held, or another button, a click asks for
/// a new tab or window; and some other part may have answered it already.
#[must_use]
pub fn followed(event: &MouseEvent) -> Option<Followed> {
    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || held || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href^='#']").ok()??;
    let href = link.get_attribute("href")?;
    Some(Followed {
        id: href.trim_start_matches('#').to_owned(),
        class: link.class_name(),
    })
}
