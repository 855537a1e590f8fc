//! Clicks, and where they lead.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent};

/// Whether a click means what it says. With a key held, or another button, it asks for a new tab or window.
#[must_use]
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Whether a click follows a link to another place on this page.
#[must_use]
pub fn leads_within_page(event: &MouseEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
    link.is_some() && is_plain(event) && !event.default_prevented()
}
