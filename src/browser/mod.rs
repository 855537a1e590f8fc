//! The only place that touches the browser.
//!
//! Every capability may be missing, or may throw: then the function here does nothing, and the page goes on without it.

pub mod citations;
pub mod class;
pub mod clipboard;
pub mod files;
pub mod focus;
pub mod history;
pub mod kept;
pub mod keys;
pub mod links;
pub mod marks;
pub mod page;
pub mod pointer;
pub mod popover;
pub mod room;
pub mod screen;
pub mod storage;
pub mod timer;
pub mod tree;
pub mod words;
pub mod worker;

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The element in which the page stands.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    element("app")
}

/// The element with this id, for a program to stand in.
#[must_use]
pub fn element_for(id: &str) -> Option<web_sys::Element> {
    element(id)
}

fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// All elements that a selector finds, as the page has them now.
fn all(selector: &str) -> impl Iterator<Item = web_sys::Element> + use<> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let length = found.as_ref().map_or(0, |found| found.length());
    (0..length).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

fn document_element() -> Option<web_sys::Element> {
    document()?.document_element()
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Runs `then` in the browser's next turn, when what is happening now has happened.
///
/// A timer of gloo that is told to `forget` keeps its closure in the program's table for good. This one belongs to the
/// browser, which lets it go once it has run.
fn next_turn(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(then.unchecked_ref());
    }
}

/// Tells `then` whether what was asked of the browser could be done: it may refuse at once, or later.
fn settle(asked: Result<Promise, JsValue>, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        then(match asked {
            Ok(asked) => JsFuture::from(asked).await.is_ok(),
            Err(_) => false,
        });
    });
}
