//! The clipboard, which a browser, or the page that this one stands in, may refuse.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::settle;
use crate::state::Copied;

#[wasm_bindgen]
extern "C" {
    /// It throws where the page may not use the clipboard, and where there is none.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Copies a text; `then` is told whether it could be done.
pub fn copy(text: &str, then: impl FnOnce(Copied) + 'static) {
    settle(write_text(text), |done| {
        then(if done { Copied::Done } else { Copied::Refused });
    });
}
