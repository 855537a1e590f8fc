//! What the device keeps for this site, where it keeps anything.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What the device keeps under this key.
#[must_use]
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps words on the device; whether it does.
pub fn keep(key: &str, words: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, words).is_ok())
}

/// Has the device forget what it keeps under this key.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Calls `then` with what another tab of this page has kept under this key; with nothing where it has the device forget that.
#[must_use]
pub fn on_kept_elsewhere(
    key: String,
    then: impl Fn(Option<String>) + 'static,
) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let event: Option<&StorageEvent> = event.dyn_ref();
        if let Some(event) = event.filter(|event| event.key().as_ref() == Some(&key)) {
            then(event.new_value());
        }
    }))
}
