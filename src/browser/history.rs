//! The address and the way back: every jump inside the page is an entry of the browser's own history.
//!
//! What an entry keeps is one short text: `+` where the reader came to it from within the page, `-` where that is not
//! known, as of the one the page was opened at, and after that the id of what had the focus when the reader went on. The
//! browser itself keeps how far the page was scrolled. Where the history can not be written (some hosts refuse it), a
//! jump is an ordinary one.

use std::cell::Cell;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::document;
use crate::route::Settings;

const FROM_WITHIN: &str = "+";
const FROM_OUTSIDE: &str = "-";

thread_local! {
    /// Whether a link was followed, so that the next entry is a step on from the last.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// The fragment of the address, without its sign; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Whether the browser's Back leads to another place of this page.
#[must_use]
pub fn leads_back() -> bool {
    entry().is_some_and(|entry| entry.starts_with(FROM_WITHIN))
}

/// Keeps what has the focus, for the day the reader comes back to this place, which a link leads on from.
pub fn leave() {
    keep();
    LEFT.set(true);
}

fn keep() {
    let sign = if leads_back() {
        FROM_WITHIN
    } else {
        FROM_OUTSIDE
    };
    let active = document().and_then(|document| document.active_element());
    let mut kept = String::from(sign);
    if let Some(active) = active {
        kept.push_str(&active.id());
    }
    write(&kept, None);
}

/// Makes `id` the place of the page that the address names, and scrolls nowhere. `instead` of the present place, or as
/// a step from it, to which Back leads.
pub fn go_to(id: &str, instead: bool) {
    let fragment = fragment_of(id);
    let done = if instead {
        write(&entry().unwrap_or_default(), Some(&fragment))
    } else {
        keep();
        history().is_some_and(|history| {
            let from_within = JsValue::from_str(FROM_WITHIN);
            history
                .push_state_with_url(&from_within, "", Some(&fragment))
                .is_ok()
        })
    };
    if !done && let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(id);
    }
}

/// One step back.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Writes settings into the address of the present place. What else its query holds stays.
pub fn set_settings(settings: Settings) {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return;
    };
    let mut address = location.pathname().unwrap_or_default();
    address.push_str(&settings.in_query(&location.search().unwrap_or_default()));
    address.push_str(&location.hash().unwrap_or_default());
    write(&entry().unwrap_or_default(), Some(&address));
}

/// Takes the fragment out of the address.
pub fn forget_fragment() {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return;
    };
    let mut address = location.pathname().unwrap_or_default();
    address.push_str(&location.search().unwrap_or_default());
    write(&entry().unwrap_or_default(), Some(&address));
}

/// The address of this page with the fragment `id`.
#[must_use]
pub fn address_of(id: &str) -> Option<String> {
    let mut address = web_sys::window()?.location().href().ok()?;
    let bare = address.find('#').unwrap_or(address.len());
    address.truncate(bare);
    address.push_str(&fragment_of(id));
    Some(address)
}

/// Calls `then` whenever the reader has come to another place of the page, by a link or by Back: with its fragment, and
/// with the id of what had the focus when that place was left, where it is known.
#[must_use]
pub fn on_arrival(then: impl Fn(&str, Option<&str>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        let kept = entry();
        let on = LEFT.replace(false);
        if kept.is_none() {
            // Where no link was followed it may be Back that led here, to a place from before the page ran, and what lies
            // behind that is not this page's.
            write(if on { FROM_WITHIN } else { FROM_OUTSIDE }, None);
        }
        let focused = kept.as_deref().and_then(|kept| kept.get(1..));
        then(&fragment(), focused.filter(|id| !id.is_empty()));
    }))
}

fn fragment_of(id: &str) -> String {
    let mut fragment = String::from("#");
    fragment.push_str(id);
    fragment
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn entry() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Writes the present entry; tells whether the browser let it.
fn write(kept: &str, address: Option<&str>) -> bool {
    let kept = JsValue::from_str(kept);
    history().is_some_and(|history| history.replace_state_with_url(&kept, "", address).is_ok())
}
