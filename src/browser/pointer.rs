//! A pointer that rests: long enough to mean it, and not gone so briefly that it was only on its way.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use web_sys::PointerEvent;

/// How long a pointer rests on a reference before its note is previewed, in milliseconds.
const REST: u32 = 150;
/// How long a preview waits for a pointer that has left it, in milliseconds: time to cross from the text to the card.
const GRACE: u32 = 300;

thread_local! {
    /// The one pending intention of the pointer. A new one replaces it.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The number of the note on whose reference it rested last.
    static RESTED: Cell<u32> = const { Cell::new(0) };
}

/// The pointer comes to rest on a note; `then` runs if it stays. A finger has no rest: it taps.
pub fn enters(event: &PointerEvent, note: u32, then: impl FnOnce() + 'static) {
    if event.pointer_type() != "touch" {
        let rests = move || {
            RESTED.set(note);
            then();
        };
        PENDING.replace(Some(Timeout::new(REST, rests)));
    }
}

/// The pointer has come to where it may stay: what was about to end goes on.
pub fn stays() {
    PENDING.replace(None);
}

/// The pointer leaves; `then` runs if it does not come back, with the note on which it rested last: what it leaves may be
/// one that it only crossed.
pub fn leaves(then: impl FnOnce(u32) + 'static) {
    PENDING.replace(Some(Timeout::new(GRACE, || then(RESTED.get()))));
}
