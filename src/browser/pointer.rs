//! A pointer that rests: long enough to mean it, and not gone so briefly that it was only on its way.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::PointerEvent;

use crate::state::{Id, Reference};

/// How long a pointer rests on a reference before its note is previewed, in milliseconds.
const REST: u32 = 150;
/// How long a preview waits for a pointer that has left it, in milliseconds: time to cross from the text to the card.
const GRACE: u32 = 300;

thread_local! {
    /// The one pending intention of the pointer. A new one replaces it.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The reference on which it rested last.
    static RESTED: RefCell<Option<Id>> = const { RefCell::new(None) };
}

/// The pointer comes to rest on a reference; `then` runs if it stays. A finger has no rest: it taps.
pub fn enters(event: &PointerEvent, reference: Reference, then: impl FnOnce(Reference) + 'static) {
    if event.pointer_type() != "touch" {
        let rests = move || {
            RESTED.replace(Some(reference.id.clone()));
            then(reference);
        };
        PENDING.replace(Some(Timeout::new(REST, rests)));
    }
}

/// The pointer has come to where it may stay: what was about to end goes on.
pub fn stays() {
    PENDING.replace(None);
}

/// The pointer leaves; `then` runs if it does not come back, with the reference on which it rested last: what it leaves
/// may be one that it only crossed.
pub fn leaves(then: impl FnOnce(Id) + 'static) {
    let leaves = || {
        if let Some(reference) = RESTED.take() {
            then(reference);
        }
    };
    PENDING.replace(Some(Timeout::new(GRACE, leaves)));
}
