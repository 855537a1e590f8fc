//! The document element and the address.

use super::{document_element, element};
use crate::route::{Settings, View};

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
pub fn is_single_file() -> bool {
    document_element().is_some_and(|element| element.has_attribute("data-single-file"))
}

/// Scrolls to the place that the address names once more, where what was asked for has moved it.
pub fn return_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Scrolls as little as it takes to show the element with this id, once what was just reported is drawn.
pub fn bring_into_view(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = element(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether a view leaves out the part of the page that holds the place with this id.
#[must_use]
pub fn leaves_out(view: View, id: &str) -> bool {
    let parts = match view {
        View::All => return false,
        View::Read => "#timeline, #evidence-table",
        View::Timeline => "#document, #notes",
    };
    element(id).is_some_and(|place| place.closest(parts).is_ok_and(|part| part.is_some()))
}

/// Shows the parts of the page that belong to a view, for the style sheet to follow. At first web/early.js does.
pub fn show(view: View) {
    if let Some(element) = document_element() {
        let _ = match view {
            View::All => element.remove_attribute("data-view"),
            View::Read | View::Timeline => element.set_attribute("data-view", view.word()),
        };
    }
}

/// Shows in the document element that the page runs, for the style sheet to follow. What the address asks of the page's
/// looks stands there already (web/early.js).
pub fn start() {
    if let Some(element) = document_element() {
        let _ = element.set_attribute("data-live", "");
    }
}

/// Ends the program; web/start.js catches this exception, and shows the line about the failure.
pub fn fail(reason: &str) -> ! {
    wasm_bindgen::throw_str(reason)
}
