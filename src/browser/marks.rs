//! Marks on what stands in the page and is never drawn again: the words that are lit, and the card that stays.

use web_sys::Element;

use super::document;

/// Lights the words about the event with this id, and no others.
pub fn light(event: Option<&str>) {
    let first = |selector: &str| document()?.query_selector(selector).ok()?;
    while let Some(lit) = first("[data-about].is-lit")
        && lit.class_list().remove_1("is-lit").is_ok()
    {}
    let Some(event) = event else {
        return;
    };
    let unlit = ["[data-about=\"", event, "\"]:not(.is-lit)"].concat();
    while let Some(passage) = first(&unlit)
        && passage.class_list().add_1("is-lit").is_ok()
    {}
}

/// Marks a card as one that stays until it is closed, or as a preview.
///
/// A preview goes when the focus goes on, so its links are no stops on the way through the text.
pub(super) fn pin(card: &Element, pinned: bool) {
    let first = |selector: &str| card.query_selector(selector).ok()?;
    let _ = card.class_list().toggle_with_force("is-pinned", pinned);
    if pinned {
        while let Some(passed) = first("[tabindex]")
            && passed.remove_attribute("tabindex").is_ok()
        {}
    } else {
        while let Some(stop) = first(":is(a, button):not([tabindex])")
            && stop.set_attribute("tabindex", "-1").is_ok()
        {}
    }
}
