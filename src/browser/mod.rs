//! The only place that touches the browser.
//!
//! Every capability may be missing, or may throw: then the function here does nothing, and the page goes on without it.

pub mod clipboard;
pub mod focus;
pub mod history;
pub mod keys;
pub mod links;
pub mod marks;
pub mod page;
pub mod pointer;
pub mod popover;

/// The element in which the page stands.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    document()?.get_element_by_id("app")
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
