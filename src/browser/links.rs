//! References to notes, cards and links, as the page's markup says what they are: by attributes, which the parts draw.
//!
//! | element | attributes |
//! |---|---|
//! | a reference to a note | `popovertarget`, the id of the card; `data-note`, the id of the note |
//! | the card of a note | `popover`; `data-note`; once it was opened, `data-reference`, the id of the reference that opened it |
//! | a link from one note to another | `data-note` |
//! | a link to an event, by way of some other place | `data-event`, the id of the event |
//! | a link to an event that does not just show its evidence | `data-follow`: see [`Follow`] |

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, MouseEvent};

use super::{document, element, popover};
use crate::state::{Id, Reference};

/// Finds references to notes.
const REFERENCE: &str = "[popovertarget][data-note]";
/// Finds the cards of notes.
pub(super) const CARD: &str = "[popover][data-note]";

/// The reference to a note that an event happened at.
#[must_use]
pub fn reference_at(event: &Event) -> Option<Reference> {
    reference(&target(event)?.closest(REFERENCE).ok()??)
}

/// The reference to a note that has this id.
#[must_use]
pub fn reference_with_id(id: &str) -> Option<Reference> {
    let element = element(id)?;
    element.matches(REFERENCE).ok()?.then_some(())?;
    reference(&element)
}

fn reference(element: &Element) -> Option<Reference> {
    Some(Reference {
        id: element.id().into(),
        note: note_of(element)?,
    })
}

/// The first button that opens the popover with this id.
pub(super) fn opener_of(id: &str) -> Option<Element> {
    let opener = ["[popovertarget=\"", id, "\"]"].concat();
    document()?.query_selector(&opener).ok()?
}

/// The note whose card an event happened on, with the reference that opened it.
#[must_use]
pub fn card_at(event: &Event) -> Option<Reference> {
    opener(&target(event)?.closest(CARD).ok()??)
}

/// The note of a card, with the reference that opened it: as far as that is known, else the first to the note.
pub(super) fn opener(card: &Element) -> Option<Reference> {
    let note = note_of(card)?;
    if let Some(id) = card.get_attribute("data-reference") {
        return Some(Reference {
            id: id.into(),
            note,
        });
    }
    // A browser that opened the card by itself leaves the focus on the reference, or on nothing.
    let focused = document()?.active_element();
    let focused = focused.filter(|focused| focused.matches(REFERENCE).unwrap_or(false));
    let focused = focused.filter(|focused| note_of(focused).as_ref() == Some(&note));
    match focused {
        Some(focused) => reference(&focused),
        None => reference_to(&note),
    }
}

/// The first reference to a note.
#[must_use]
pub fn reference_to(note: &str) -> Option<Reference> {
    let first = [REFERENCE, "[data-note=\"", note, "\"]"].concat();
    reference(&document()?.query_selector(&first).ok()??)
}

/// The card of a note.
pub(super) fn card_of(note: &str) -> Option<Element> {
    let card = [CARD, "[data-note=\"", note, "\"]"].concat();
    document()?.query_selector(&card).ok()?
}

/// Whether an element is inside the card of a note, or is or holds a reference to it.
pub(super) fn belongs_to(element: &Element, note: &str) -> bool {
    let is_of = |selector| {
        let found = element.closest(selector).ok().flatten();
        found.and_then(|found| note_of(&found)).as_deref() == Some(note)
    };
    is_of(REFERENCE) || is_of(CARD)
}

fn note_of(element: &Element) -> Option<Id> {
    element.get_attribute("data-note").map(Id::from)
}

/// Whether a click is on a button that closes what it is in.
#[must_use]
pub fn is_close(event: &Event) -> bool {
    let button = target(event).map(|target| target.closest("[popovertargetaction=hide]"));
    button.is_some_and(|button| button.is_ok_and(|button| button.is_some()))
}

/// What is typed in the field with this id.
#[must_use]
pub fn value_of(id: &str) -> String {
    let value = element(id).and_then(|field| text_of(&field.into(), "value"));
    value.unwrap_or_default()
}

/// Name and value of the control that an event happened at; empty where it has none.
#[must_use]
pub fn control_at(event: &Event) -> (String, String) {
    let text = |name: &str| text_of(&event.target()?.into(), name);
    (
        text("name").unwrap_or_default(),
        text("value").unwrap_or_default(),
    )
}

/// A property of an element that is a text.
fn text_of(element: &JsValue, property: &str) -> Option<String> {
    let value = js_sys::Reflect::get(element, &property.into()).ok()?;
    value.as_string()
}

/// Shows a value in the select with this id, whatever was chosen in it by hand.
pub fn show_choice(id: &str, value: &str) {
    if let Some(select) = element(id) {
        let _ = js_sys::Reflect::set(&select.into(), &"value".into(), &value.into());
    }
}

/// The text of the field that an event happened at; `None` where it has more than `most` UTF-16 units, since a text of
/// megabytes would be copied with every key.
#[must_use]
pub fn text_at(event: &Event, most: usize) -> Option<String> {
    let value = js_sys::Reflect::get(&event.target()?.into(), &"value".into()).ok()?;
    let text = value.dyn_into::<js_sys::JsString>().ok()?;
    let fits = usize::try_from(text.length()).is_ok_and(|length| length <= most);
    fits.then(|| text.into())
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
    /// The note to which it leads, where it leads from one to another.
    pub note: Option<Id>,
    /// The event to which it leads, where that is not the place itself.
    pub event: Option<String>,
    /// What it does, where it leads to an event.
    pub follow: Follow,
    /// Id of what gets the focus when the reader comes back, as [`focus::in_place`](super::focus::in_place) takes it;
    /// empty where that is not known.
    pub from: String,
}

/// What a link to an event does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// It shows the evidence, as a step on.
    Evidence,
    /// `data-follow="next"`: it shows the evidence, in the place of that of another event.
    Next,
    /// `data-follow="timeline"`: it leads to the event on the timeline.
    Timeline,
}

/// The link that a click follows to another place on this page.
#[must_use]
pub fn followed(event: &MouseEvent) -> Option<Followed> {
    let link = link_at(event, "a[href^='#']")?;
    let href = link.get_attribute("href")?;
    Some(Followed {
        id: href.trim_start_matches('#').to_owned(),
        note: note_of(&link),
        event: link.get_attribute("data-event"),
        follow: match link.get_attribute("data-follow").as_deref() {
            Some("next") => Follow::Next,
            Some("timeline") => Follow::Timeline,
            _ => Follow::Evidence,
        },
        from: place_of(&link),
    })
}

/// The link that a click follows, if it is one that `selector` finds. With a key held, or another button, a click asks for a new
/// tab or window; and some other part may have answered it already.
pub(super) fn link_at(click: &MouseEvent, selector: &str) -> Option<Element> {
    let held = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || held || click.default_prevented() {
        return None;
    }
    target(click)?.closest(selector).ok()?
}

/// Where the focus goes when the reader comes back to a link: to the link itself, or to what has opened the popover that
/// it is in, which will be closed then.
fn place_of(link: &Element) -> String {
    let popover = link.closest("[popover]").ok().flatten();
    let Some(popover) = popover.filter(|_| link.id().is_empty()) else {
        return link.id();
    };
    // What is no card itself may be open over one.
    let is_card = popover.matches(CARD).unwrap_or(false);
    let card = if is_card {
        opener(&popover)
    } else {
        popover::open_card()
    };
    card.map_or_else(|| popover.id(), |card| card.id.to_string())
}

/// What an event happened at.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
