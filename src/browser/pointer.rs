//! A pointer that rests: long enough to mean it, and not gone so briefly that it was only on its way.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::PointerEvent;

/// How long a pointer rests on a reference before its note is previewed, in milliseconds.
const REST: u32 = 150;
/// How long a preview waits for a pointer that has left it, in milliseconds: time to cross from the text to the card.
const GRACE: u32 = 300;

thread_local! {
    /// The one pending intention of the pointer. A new one replaces it.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The pointer comes to rest on something; `then` runs if it stays. A finger has no rest: it taps.
pub fn enters(event: &PointerEvent, then: impl FnOnce() + 'static) {
    if event.pointer_type() != "touch" {
        PENDING.replace(Some(Timeout::new(REST, then)));
    }
}

/// The pointer has come to where it may stay: what was about to end goes on.
pub fn stays() {
    PENDING.replace(None);
}

/// The pointer leaves; `then` runs if it does not come back.
pub fn leaves(then: impl FnOnce() + 'static) {
    PENDING.replace(Some(Timeout::new(GRACE, then)));
}
