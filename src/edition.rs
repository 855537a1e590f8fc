//! The embedded edition: the document with its volume, events, people and terms, as `build.rs` parsed and checked it.

use std::{cell::OnceCell, rc::Rc};

use frus::edition::Edition;

thread_local! {
    static EDITION: OnceCell<Option<Rc<Edition>>> = const { OnceCell::new() };
}

/// The edition that was embedded when this program was built, read once; `None` only where the program was damaged.
///
/// ```
/// let edition = frus_explorer::edition::embedded().ok_or("damaged")?;
/// assert_eq!(edition.imprint.first_page, "1457");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn embedded() -> Option<Rc<Edition>> {
    EDITION.with(|edition| edition.get_or_init(read).clone())
}

fn read() -> Option<Rc<Edition>> {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/edition.postcard"));
    postcard::from_bytes(bytes).ok().map(Rc::new)
}
