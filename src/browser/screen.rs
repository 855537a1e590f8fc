//! A screen that visitors stand before: time that passes, use of any kind, and leaves that are turned.
//!
//! A text fills columns as high as its place, as many as it needs, beside each other; a leaf is what of them is seen at once.

use std::cell::Cell;

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::{Interval, Timeout},
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, EventTarget, HtmlElement};

use super::{document, document_element, element, storage};

/// How often time is told, in milliseconds.
const TICK: u32 = 1_000;

/// What a visitor does that counts as use of the screen. A pointer that only moves does not: a mouse trembles by itself.
const USES: [&str; 5] = ["pointerdown", "keydown", "wheel", "touchmove", "scroll"];

thread_local! {
    /// Whether the touch that woke the screen is not over yet.
    static WAKING: Cell<bool> = const { Cell::new(false) };
    /// The press that may become a long one.
    static PRESSING: Cell<Option<(Timeout, [EventListener; 2])>> = const { Cell::new(None) };
}

/// The time, in milliseconds since the page was loaded.
#[must_use]
pub fn now() -> u64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    // Whole milliseconds are enough, and no page lives longer than these can count.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the clock of a page begins at 0"
    )]
    clock.map_or(0, |clock| clock.now() as u64)
}

/// The tag of the language in which the page is.
#[must_use]
pub fn language() -> String {
    document_element()
        .and_then(|page| page.get_attribute("lang"))
        .unwrap_or_default()
}

/// Shows in the document element that the program runs, and whether somebody uses the screen, for the style sheet and for
/// web/museum.js.
pub fn show_visit(word: &str) {
    if let Some(page) = document_element() {
        let _ = page.set_attribute("data-live", "");
        let _ = page.set_attribute("data-visit", word);
    }
}

/// Shows in the document element whether the letters are larger, and in which language the screen is.
pub fn show_choices(larger: bool, language: &str) {
    if let Some(page) = document_element() {
        let _ = page.toggle_attribute_with_force("data-larger", larger);
        let _ = page.set_attribute("lang", language);
    }
}

/// Calls `then` every second, and tells web/museum.js that the program is alive.
pub fn on_tick(then: impl Fn() + 'static) -> Interval {
    Interval::new(TICK, move || {
        then();
        if let Some(window) = web_sys::window()
            && let Ok(beat) = Event::new("frus-explorer-beat")
        {
            let _ = window.dispatch_event(&beat);
        }
    })
}

/// Calls `then` whenever the screen is used in any way. A click of the touch that woke the screen is kept from what stands
/// under it by then.
#[must_use]
pub fn on_use(then: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let listen = |window: &EventTarget, kind: &'static str| {
        let then = then.clone();
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(window, kind, capture, move |_| {
            // A new touch, so the one that woke the screen is over.
            if kind == "pointerdown" || kind == "keydown" {
                WAKING.set(false);
            }
            then();
        })
    };
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let capture = EventListenerOptions {
        passive: false,
        ..EventListenerOptions::run_in_capture_phase()
    };
    let clicks = EventListener::new_with_options(&window, "click", capture, |event| {
        if WAKING.get() {
            event.stop_propagation();
            event.prevent_default();
        }
    });
    let uses = USES.iter().map(|kind| listen(&window, kind));
    uses.chain([clicks]).collect()
}

/// The touch that is happening wakes the screen, and does nothing else: what it would also click is under it by accident.
pub fn wake() {
    WAKING.set(true);
}

/// Calls `then` when the finger that has just come down stays for so long that it is meant: visitors touch and let go.
pub fn on_long_press(then: impl FnOnce() + 'static) {
    const PRESS: u32 = 5_000;
    let Some(window) = web_sys::window() else {
        return;
    };
    let press = Timeout::new(PRESS, move || {
        PRESSING.take();
        then();
    });
    let ends = ["pointerup", "pointercancel"].map(|kind| {
        EventListener::once(&window, kind, |_| {
            PRESSING.take();
        })
    });
    PRESSING.replace(Some((press, ends)));
}

/// Where the counts are kept on the device.
const COUNTS: &str = "frus-explorer counts";

/// The counts that the device keeps; empty where there are none, or it keeps nothing.
#[must_use]
pub fn kept_counts() -> String {
    storage::kept(COUNTS).unwrap_or_default()
}

/// Keeps the counts on the device, if it keeps anything; empty ones take no room.
pub fn keep_counts(counts: &str) {
    if counts.is_empty() {
        storage::forget(COUNTS);
    } else {
        storage::keep(COUNTS, counts);
    }
}

/// Today, by the clock of the device: `2026-11-29`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

/// Saves a text as a file of this name, where the browser saves anything.
pub fn save(name: &str, text: &str) {
    let link = || {
        let link = document()?.create_element("a").ok()?;
        let encoded = String::from(js_sys::encode_uri_component(text));
        let address = ["data:text/csv;charset=utf-8,", &encoded].concat();
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        link.dyn_into::<HtmlElement>().ok()
    };
    if let Some(link) = link() {
        link.click();
    }
}

/// Calls `then` when what is shown has to be measured anew: the window has another size, or a face has arrived.
#[must_use]
pub fn on_resized(then: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let fonts = js_sys::Reflect::get(&window.document()?.into(), &"fonts".into()).ok()?;
    let again = then.clone();
    Some([
        EventListener::new(&window, "resize", move |_| then()),
        EventListener::new(fonts.unchecked_ref(), "loadingdone", move |_| again()),
    ])
}

/// What an element with this id shows a leaf of: its columns.
fn columns(id: &str) -> Option<HtmlElement> {
    element(id)?.first_element_child()?.dyn_into().ok()
}

/// How wide a leaf is, with the gap to the next.
fn breadth(columns: &Element) -> f64 {
    f64::from(columns.client_width()) + gap(columns)
}

/// The space between two columns.
fn gap(columns: &Element) -> f64 {
    let style = web_sys::window().and_then(|window| window.get_computed_style(columns).ok()?);
    let gap = style.and_then(|style| style.get_property_value("column-gap").ok());
    let gap = gap.and_then(|gap| gap.trim_end_matches("px").parse().ok());
    gap.unwrap_or_default()
}

/// How many leaves fill the element with this id; 1 where it is not there.
#[must_use]
pub fn leaves(id: &str) -> usize {
    let Some(columns) = columns(id) else { return 1 };
    let leaves = (f64::from(columns.scroll_width()) + gap(&columns)) / breadth(&columns);
    // Half a leaf is one. Browsers tell whole pixels, so a little more than a number is that number.
    const PIXELS: f64 = 0.05;
    count((leaves - PIXELS).ceil()).max(1)
}

/// Turns the element with this id to a leaf, counted from 0.
pub fn turn_to(id: &str, leaf: usize) {
    if let Some(columns) = columns(id) {
        let leaf = f64::from(u32::try_from(leaf).unwrap_or(u32::MAX));
        let by = format!("{}px 0", -breadth(&columns) * leaf);
        let _ = columns.style().set_property("translate", &by);
    }
}

/// The leaf of the element with this id on which the first element begins that a selector finds in it.
#[must_use]
pub fn leaf_with(id: &str, selector: &str) -> Option<usize> {
    let columns = columns(id)?;
    let sought = columns.query_selector(selector).ok()??;
    let first = sought.get_client_rects().item(0)?;
    let from_start = first.left() - columns.get_bounding_client_rect().left();
    Some(count((from_start / breadth(&columns)).floor()))
}

/// The leaf of the element with this id on which the element begins that holds this byte of the source (`data-from`).
#[must_use]
pub fn leaf_at(id: &str, byte: u32) -> Option<usize> {
    let found = columns(id)?.query_selector_all("[data-from]").ok()?;
    let begins = |at| {
        let element = found.get(at)?.dyn_into::<Element>().ok()?;
        element.get_attribute("data-from")?.parse::<u32>().ok()
    };
    let starts = (0..found.length()).filter_map(begins);
    let start = starts.filter(|start| *start <= byte).max()?;
    leaf_with(id, &["[data-from=\"", &start.to_string(), "\"]"].concat())
}

fn count(number: f64) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float below 0 is 0, and one beyond is the most"
    )]
    let count = number as usize;
    count
}

/// What an element of a text names: it would lead there, or open that, on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The note that it refers to.
    pub note: Option<String>,
    /// The id of the card that it opens.
    pub card: Option<String>,
    /// The address that it would lead to (`data-to`).
    pub address: Option<String>,
    /// Its words.
    pub words: String,
}

/// Finds what names something.
const NAMES: &str = "[data-note], [popovertarget], [data-to]";

impl Named {
    fn by(element: &Element) -> Self {
        Self {
            note: element.get_attribute("data-note"),
            card: element.get_attribute("popovertarget"),
            address: element.get_attribute("data-to"),
            words: element.text_content().unwrap_or_default(),
        }
    }
}

/// What the words name that an event happened at.
#[must_use]
pub fn named_at(event: &Event) -> Option<Named> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(Named::by(&target.closest(NAMES).ok()??))
}

/// What is named on the leaf that is shown of the element with this id, in the order of the text.
#[must_use]
pub fn named_on_leaf(id: &str) -> Vec<Named> {
    let Some(leaves) = element(id) else {
        return Vec::new();
    };
    let seen = leaves.get_bounding_client_rect();
    let is_seen = |element: &Element| {
        let first = element.get_client_rects().item(0);
        first.is_some_and(|first| first.right() > seen.left() && first.left() < seen.right())
    };
    let found = leaves.query_selector_all(NAMES).ok();
    let length = found.as_ref().map_or(0, |found| found.length());
    let elements = (0..length).filter_map(|at| found.as_ref()?.get(at)?.dyn_into().ok());
    elements
        .filter(is_seen)
        .map(|element| Named::by(&element))
        .collect()
}

/// Shows of the buttons in the element with this id, from one of them on, as many as its height has room for; gives how many
/// these are, and how many there are in all. Neither a finger nor a key reaches the others.
#[must_use]
pub fn list(id: &str, first: usize) -> (usize, usize) {
    let Some(list) = element(id) else {
        return (0, 0);
    };
    let found = list
        .query_selector_all(":scope > button, :scope > ol > li")
        .ok();
    let length = found.as_ref().map_or(0, |found| found.length());
    let items: Vec<HtmlElement> = (0..length)
        .filter_map(|at| found.as_ref()?.get(at)?.dyn_into().ok())
        .collect();
    let put = |item: &HtmlElement, name: &str, value: &str| {
        let _ = item.style().set_property(name, value);
    };
    for (place, item) in items.iter().enumerate() {
        put(item, "display", if place < first { "none" } else { "" });
    }
    // Browsers place boxes at parts of a pixel.
    let end = list.get_bounding_client_rect().bottom() + 1.0;
    let mut shown = 0_usize;
    for item in items.iter().skip(first) {
        let fits = item.get_bounding_client_rect().bottom() <= end;
        put(item, "visibility", if fits { "" } else { "hidden" });
        shown = shown.saturating_add(usize::from(fits));
    }
    (shown, items.len())
}

/// The element in which the screen stands.
#[must_use]
pub fn root() -> Option<Element> {
    element("museum")
}
