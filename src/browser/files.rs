//! Files that stand beside the page, and files for the reader to save.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast as _, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Response, Url};

use super::document;

/// How long the browser may take to begin to save a file, in milliseconds.
const SAVING: i32 = 60_000;

/// Fetches a file of the page's own host; `then` is told its text, or nothing where the host has no such file, or is not there.
pub fn fetch(address: &str, then: impl FnOnce(Option<String>) + 'static) {
    let asked = ask(address);
    spawn_local(async move { then(text(asked).await) });
}

/// Begins to fetch an address.
pub(super) fn ask(address: &str) -> Option<Promise> {
    web_sys::window().map(|window| window.fetch_with_str(address))
}

/// What the host answers, where it has what was asked for.
pub(super) async fn answer(asked: Option<Promise>) -> Option<Response> {
    let answer = JsFuture::from(asked?).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    answer.ok().then_some(answer)
}

async fn text(asked: Option<Promise>) -> Option<String> {
    let answer = answer(asked).await?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    text.as_string()
}

/// Gives the browser a file of this name and type to save; tells whether it takes files at all.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let saved = || {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&text.into());
        let file = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        let address = Url::create_object_url_with_blob(&file).ok()?;
        let link = document()?.create_element("a").ok()?;
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        link.dyn_into::<HtmlElement>().ok()?.click();
        Some(address)
    };
    let Some(address) = saved() else {
        return false;
    };
    // The browser reads the file after the click, and then it only takes room.
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    if let Some(window) = web_sys::window() {
        let forget = forget.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget, SAVING);
    }
    true
}
