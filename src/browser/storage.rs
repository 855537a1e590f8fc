//! What the device keeps for this site, where it keeps anything.

use web_sys::Storage;

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
