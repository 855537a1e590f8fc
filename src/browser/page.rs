//! The document element and the address.

use super::document;
use crate::route::{Settings, Theme};

/// What the address asks for; the default where it can not be read.
#[must_use]
pub fn settings() -> Settings {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    Settings::from_query(&query.unwrap_or_default())
}

/// Shows in the document element that the page runs, and in which theme, for the style sheet to follow.
pub fn start(settings: Settings) {
    let Some(element) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // A style that can not be set leaves the system's own theme, which reads as well.
    if settings.theme != Theme::System {
        let _ = element.set_attribute("data-theme", settings.theme.word());
    }
    let _ = element.set_attribute("data-live", "");
}
