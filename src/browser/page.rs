//! The document element and the address.

use super::document;
use crate::route::{Settings, Theme, View};

/// What the address asks for; the default where it can not be read.
#[must_use]
pub fn settings() -> Settings {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    Settings::from_query(&query.unwrap_or_default())
}

/// Scrolls to the place that the address names once more, where what was asked for has moved it.
pub fn return_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Shows all parts of the page, where the address has asked for some of them, and the reader goes to another.
pub fn show_all() {
    if let Some(element) = document().and_then(|document| document.document_element()) {
        let _ = element.remove_attribute("data-view");
    }
}

/// Shows in the document element that the page runs, which parts are asked for, and in which theme, for the style sheet to follow.
pub fn start(settings: Settings) {
    let Some(element) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // A style that can not be set leaves the system's own theme, which reads as well.
    if settings.theme != Theme::System {
        let _ = element.set_attribute("data-theme", settings.theme.word());
    }
    if settings.view != View::All {
        let _ = element.set_attribute("data-view", settings.view.word());
    }
    let _ = element.set_attribute("data-live", "");
}
