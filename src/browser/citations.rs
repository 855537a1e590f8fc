//! The citations that stand on the page: their day of access, which is the visitor's own, and the buttons that copy them.
//!
//! | element | attributes |
//! |---|---|
//! | the place for the day of access | `data-accessed`, the name of its form; `data-before` and `data-after`, the words around it |
//! | where the document stands in its volume | `data-place`: `page` or `document` |
//! | a button that copies | `data-copy`, the id of what it copies; behind it stands the element that says how that went |

use frus::{
    cite::{DayForm, Style},
    date::Day,
};
use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::{all, clipboard, document, element, links};
use crate::state::Copied;

/// Fills in the day and offers the buttons, and goes on to listen to them. `said` is what is said of a copy that was made, and
/// of one that was refused.
#[must_use]
pub fn offer(said: [&'static str; 2]) -> Option<EventListener> {
    let today = today();
    for place in all("[data-accessed]") {
        let form = place.get_attribute("data-accessed");
        let form = form.and_then(|name| DayForm::named(&name));
        if let Some((form, day)) = form.zip(today) {
            let around = |name| place.get_attribute(name).unwrap_or_default();
            let words = form.words(day);
            let words = [around("data-before"), words, around("data-after")].concat();
            place.set_text_content(Some(&words));
            show(&place);
        }
    }
    all("[data-copy]").for_each(|button| show(&button));
    let listener = move |event: &web_sys::Event| {
        let button = links::target(event).and_then(|target| target.closest("[data-copy]").ok()?);
        if let Some(button) = button {
            copy(&button, said);
        }
    };
    Some(EventListener::new(&document()?.into(), "click", listener))
}

/// The citation in the form of the Office of the Historian, for words of the document: with what `place` makes of the place of
/// the whole document (as written, and whether these are pages). `None` where the page has no citation.
///
/// The citation stands on the page, with the visitor's own day; so the program does not make it anew.
#[must_use]
pub fn with_place(place: impl Fn(&str, bool) -> String) -> Option<String> {
    let citation = element(&["cite-", Style::Office.name()].concat())?;
    let citation: Element = citation.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    if let Ok(Some(found)) = citation.query_selector("[data-place]") {
        let is_pages = found.get_attribute("data-place").as_deref() == Some("page");
        let words = place(&found.text_content().unwrap_or_default(), is_pages);
        found.set_text_content(Some(&words));
    }
    citation.text_content()
}

fn copy(button: &Element, [done, refused]: [&'static str; 2]) {
    let copied = button
        .get_attribute("data-copy")
        .and_then(|id| element(&id));
    let text = copied.and_then(|copied| copied.text_content());
    let report = button.next_element_sibling();
    clipboard::copy(&text.unwrap_or_default(), move |copied| {
        if let Some(report) = report {
            report.set_text_content(Some(match copied {
                Copied::Refused => refused,
                _ => done,
            }));
        }
    });
}

/// The visitor's own day, by the clock of the device.
fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month()).ok()?.checked_add(1)?;
    let day = u8::try_from(now.get_date()).ok()?;
    Day::new(year, month, day)
}

fn show(hidden: &Element) {
    let _ = hidden.remove_attribute("hidden");
}
