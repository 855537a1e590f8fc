//! The clipboard, which a browser, or the page that this one stands in, may refuse.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::history;

#[wasm_bindgen]
extern "C" {
    /// It throws where the page may not use the clipboard, and where there is none.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Copies the address of the place `id` of this page; `then` is told whether it could be done.
pub fn copy(id: &str, then: impl FnOnce(bool) + 'static) {
    let asked = history::address_of(id).and_then(|address| write_text(&address).ok());
    spawn_local(async move {
        then(match asked {
            Some(asked) => JsFuture::from(asked).await.is_ok(),
            None => false,
        });
    });
}
