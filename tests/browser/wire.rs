//! The two ways to speak to a browser, seen as one: commands with their answers, and what it reports by itself.
//!
//! The words are those of the W3C's WebDriver BiDi specification, whichever way they go: [`crate::bidi`] passes them on,
//! and [`crate::classic`] does what they ask in an engine that has no BiDi.

use serde_json::Value;

/// Something that the browser reported by itself.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// `log.entryAdded`
    pub(crate) method: String,
    /// As the specification has them.
    pub(crate) params: Value,
}

/// A connection to one browser.
pub(crate) trait Wire: Send {
    /// Sends a command and gives its result, or what the browser says against it.
    fn try_send(&mut self, method: &str, params: Value) -> Result<Value, String>;

    /// Sends a command and gives its result.
    ///
    /// # Panics
    /// Where the browser refuses it.
    fn send(&mut self, method: &str, params: Value) -> Value {
        self.try_send(method, params)
            .unwrap_or_else(|refused| panic!("{method}: {refused}"))
    }

    /// The context inside the frame that `selector` finds in `context`, if there is one.
    fn inside(&mut self, context: &str, selector: &str) -> Option<String>;

    /// What the browser has reported up to now, and not been asked for yet.
    fn take_events(&mut self) -> Vec<Event>;
}
