//! The document element and the address.

use super::{document, document_element, element};
use crate::route::{FIND, Settings, View, with_find};

/// The query of the address; empty where it can not be read.
#[must_use]
pub fn query() -> String {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    query.unwrap_or_default()
}

/// What was asked of the page when it was made a single file (`data-query`), and then the query of the address.
#[must_use]
pub fn asked() -> String {
    let made = document_element().and_then(|page| page.get_attribute("data-query"));
    match made {
        Some(made) => [&made, "&", query().trim_start_matches('?')].concat(),
        None => query(),
    }
}

/// What the address asks for; the default where it can not be read.
#[must_use]
pub fn settings() -> Settings {
    Settings::from_query(&query())
}

/// The words that the address asks to find.
#[must_use]
pub fn words_to_find() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    let query = web_sys::UrlSearchParams::new_with_str(&query).ok()?;
    query.get(FIND).filter(|words| !words.is_empty())
}

/// Where the page stands on the web, without query and fragment; `None` for a page that was opened from a disk.
#[must_use]
pub fn address() -> Option<String> {
    let href = web_sys::window()?.location().href().ok()?;
    let bare = href.split(['?', '#']).next()?;
    bare.starts_with("http").then(|| bare.to_owned())
}

/// Where the page stands, without query and fragment, whether on the web or on a disk; empty where that can not be told.
#[must_use]
pub fn whole_address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let bare = href
        .as_deref()
        .and_then(|href| href.split(['?', '#']).next());
    bare.unwrap_or_default().to_owned()
}

/// A link to words of the page: with the text directive that a browser finds them by, and where it finds none, to the place with
/// this id. Words that are being looked for are left out of it.
#[must_use]
pub fn link_to(id: &str, directive: Option<&str>) -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location.as_ref().and_then(|location| location.href().ok());
    let query = location.and_then(|location| location.search().ok());
    let href = href.unwrap_or_default();
    let bare = href.split(['?', '#']).next().unwrap_or_default();
    let query = with_find(&query.unwrap_or_default(), None);
    let (sign, directive) = directive.map_or(("", ""), |directive| (":~:", directive));
    [bare, &query, "#", id, sign, directive].concat()
}

/// The text directive of the address, where the browser leaves it to the page.
#[must_use]
pub fn directive() -> Option<String> {
    let address = document()?.url().ok()?;
    let (_, directive) = address.split_once(":~:")?;
    Some(directive.to_owned())
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

/// Scrolls the element with this id to the middle of the window.
pub fn bring_to_middle(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    if let Some(element) = element(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
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

/// Says in the document element that something would be lost if the page were left, for a script beside the program to ask first
/// (web/unsaved.js).
pub fn set_unsaved(unsaved: bool) {
    if let Some(page) = document_element() {
        let _ = page.toggle_attribute_with_force("data-unsaved", unsaved);
    }
}

/// Ends the program; web/start.js catches this exception, and shows the line about the failure.
pub fn fail(reason: &str) -> ! {
    wasm_bindgen::throw_str(reason)
}
