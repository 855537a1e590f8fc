//! What only a class needs of the browser: what a lesson shows of the page, what the device keeps, and what is handed in.

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;

use super::{all, document, document_element, element, settle};

/// What web/hand-in.js offers. Each throws where the browser refuses it, and where that script is not there.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = handIn, js_name = print)]
    fn print_sheet() -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = handIn, js_name = save)]
    fn save_text(name: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = handIn, js_name = saveWord)]
    fn save_word_file(name: &str, sheet: &[u8]) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = handIn, js_name = copy)]
    fn copy_rich(html: &str, text: &str) -> Result<Promise, JsValue>;
}

/// Prints the sheet instead of the page ([`on_print`]).
pub fn print() {
    let _ = print_sheet();
}

/// Has the sheet stand in the element with this id while the browser prints: nobody sees it before, and it may be long.
#[must_use]
pub fn on_print(
    id: &'static str,
    sheet: impl Fn() -> String + 'static,
) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let fill = |id: &str, html: &str| {
        if let Some(element) = element(id) {
            element.set_inner_html(html);
        }
    };
    Some([
        EventListener::new(&window, "beforeprint", move |_| fill(id, &sheet())),
        EventListener::new(&window, "afterprint", move |_| fill(id, "")),
    ])
}

/// Saves a text as a file of this name.
pub fn save(name: &str, text: &str) {
    let _ = save_text(name, text);
}

/// Saves a sheet for a word processor as a file of this name; `then` is told whether it could be made.
pub fn save_word(name: &str, sheet: &[u8], then: impl FnOnce(bool) + 'static) {
    settle(save_word_file(name, sheet), then);
}

/// Copies words as rich text, and as plain text for what takes no other; `then` is told whether it could be done.
pub fn copy(html: &str, text: &str, then: impl FnOnce(bool) + 'static) {
    settle(copy_rich(html, text), then);
}

/// Whether this page stands in another one that gives it no origin: that may forbid printing and saving without a word.
#[must_use]
pub fn is_sandboxed() -> bool {
    let window = web_sys::window();
    let origin = window.and_then(|window| js_sys::Reflect::get(&window, &"origin".into()).ok());
    let is_file = document().and_then(|document| document.url().ok());
    let is_file = is_file.is_some_and(|address| address.starts_with("file:"));
    !is_file && origin.and_then(|origin| origin.as_string()).as_deref() == Some("null")
}

/// The address holds no lesson that can be shown: the page is a document as any other from now on.
pub fn leave_mode() {
    if let Some(page) = document_element() {
        let _ = page.remove_attribute("data-mode");
    }
}

/// Has the page look as a lesson wants it, by an attribute of the document element, where the reader has not chosen otherwise.
pub fn support(attribute: &str, value: &str) {
    if let Some(page) = document_element()
        && !page.has_attribute(attribute)
    {
        let _ = page.set_attribute(attribute, value);
    }
}

/// Marks the blocks of the document that a lesson is about.
pub fn mark_passage<'i>(ids: impl Iterator<Item = &'i str>) {
    for element in ids.filter_map(element) {
        let _ = element.set_attribute("data-passage", "");
    }
}

/// Leaves a place out that a lesson does not show, with the links to it, and with what opens the card of this id.
pub fn leave_out(id: &str, card: &str) {
    let ways = ["a[href=\"#", id, "\"], [popovertarget=\"", card, "\"]"].concat();
    for left_out in element(id).into_iter().chain(all(&ways)) {
        let _ = left_out.set_attribute("data-left-out", "");
        let _ = left_out.set_attribute("tabindex", "-1");
    }
}

/// Puts a link to a question at the end of a block that it asks about. Its words stand in an attribute, so that nothing in the
/// block is taken for words of the document.
pub fn point_to_question(block: &str, question: &str, words: &str) {
    let add = |block: Element| {
        let link = document()?.create_element("a").ok()?;
        link.set_attribute("href", &["#", question].concat()).ok()?;
        link.set_attribute("class", "asked-about").ok()?;
        link.set_attribute("aria-label", words).ok()?;
        link.set_attribute("data-words", words).ok()?;
        block.append_child(&link).ok()
    };
    let _ = element(block).and_then(add);
}

/// Takes those links away.
pub fn point_to_no_question() {
    for link in all(".asked-about") {
        link.remove();
    }
}
