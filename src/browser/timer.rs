//! Time that is let pass.

use gloo::timers::callback::Timeout;

/// Calls `then` after so many milliseconds, unless what this gives is dropped before.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}
