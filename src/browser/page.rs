//! The document element and the address.

use super::document;
use crate::route::Settings;

/// What the address asks for; the default where it can not be read.
#[must_use]
pub fn settings() -> Settings {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    Settings::from_query(&query.unwrap_or_default())
}

/// Where the page stands on the web, without query and fragment; `None` for a page that was opened from a disk.
#[must_use]
pub fn address() -> Option<String> {
    let href = web_sys::window()?.location().href().ok()?;
    let bare = href.split(['?', '#']).next()?;
    bare.starts_with("http").then(|| bare.to_owned())
}

/// The address that asks for one thing more of this page, as it is now.
#[must_use]
pub fn asking_for(more: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    let query = location.search().ok()?;
    let sign = if query.is_empty() { "?" } else { "&" };
    Some([&query, sign, more, &location.hash().ok()?].concat())
}

/// Whether this is the page in a single file, which has nothing beside it.
#[must_use]
pub fn is_alone() -> bool {
    document()
        .and_then(|document| document.document_element())
        .is_some_and(|element| element.has_attribute("data-alone"))
}

/// Scrolls to the place that the address names once more, where what was asked for has moved it.
pub fn return_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Shows all parts of the page, where the address has asked for some of them, and the reader goes to another.
pub fn show_all() {
    if let Some(element) = document().and_then(|document| document.document_element()) {
        let _ = element.remove_attribute("data-view");
    }
}

/// Shows in the document element that the page runs, for the style sheet to follow. What the address asks of the page's
/// looks stands there already (web/early.js).
pub fn start() {
    if let Some(element) = document().and_then(|document| document.document_element()) {
        let _ = element.set_attribute("data-live", "");
    }
}
