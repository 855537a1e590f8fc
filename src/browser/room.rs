//! What the reading room needs of the browser: its address, the files that are dropped or chosen, and where the reader was in a
//! view that they come back to.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransfer, DragEvent, Element, Event, FileList, HtmlInputElement, MouseEvent,
    UrlSearchParams,
};

use super::{
    document, element, files, focus, history, links, next_turn, page, popover, worker::File,
};
use crate::room::place::Place;

thread_local! {
    /// How far each view was scrolled when the reader left it, and what had the focus, by its query.
    static LEFT: RefCell<HashMap<String, (f64, String)>> = RefCell::default();
    /// Whether the view that the address names is the one that is drawn.
    static IS_DRAWN: Cell<bool> = const { Cell::new(false) };
}

/// The view that the address asks for.
#[must_use]
pub fn place() -> Place {
    place_of(&page::query())
}

fn place_of(query: &str) -> Place {
    let values = UrlSearchParams::new_with_str(query).ok();
    Place::of(|key| values.as_ref()?.get(key))
}

/// Goes to a view, in a new entry of the history.
pub fn go(address: &str) {
    keep();
    IS_DRAWN.set(false);
    history::go(address);
}

/// Keeps how far the present view is scrolled, and what has the focus.
fn keep() {
    let scrolled = web_sys::window().and_then(|window| window.scroll_y().ok());
    let focused = document().and_then(|document| document.active_element());
    let focused = focused.map(|focused| focused.id()).unwrap_or_default();
    let left = (scrolled.unwrap_or_default(), focused);
    LEFT.with_borrow_mut(|all| all.insert(page::query(), left));
}

/// Shows a view that was just drawn: where the reader left it, where they come back to it; else from its beginning, with the focus
/// on its title, or at the place that the address names.
pub fn arrive(comes_back: bool, title: &str) {
    let left = LEFT.with_borrow(|all| all.get(&page::query()).cloned());
    IS_DRAWN.set(true);
    let fragment = history::fragment();
    match left.filter(|_| comes_back) {
        Some((scrolled, focused)) => {
            if element(&focused).is_some() {
                focus::in_place(&focused);
            }
            scroll_to(scrolled);
        }
        None if !fragment.is_empty() && element(&fragment).is_some() => page::return_to(&fragment),
        None => {
            focus::in_place(title);
            scroll_to(0.0);
        }
    }
}

fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Calls `then` with every link to a view of the room that is followed by a plain click or key.
#[must_use]
pub fn on_followed(then: impl Fn(String) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &Event| {
        let Some(address) = followed(event) else {
            return;
        };
        event.prevent_default();
        then(address);
    };
    let target = document()?;
    Some(EventListener::new_with_options(
        &target, "click", options, listener,
    ))
}

/// Calls `then` with the view of every link to one that is pressed: most are followed a tenth of a second later.
#[must_use]
pub fn on_pressed(then: impl Fn(Place) + 'static) -> Option<EventListener> {
    let listener = move |event: &Event| {
        if let Some(address) = followed(event) {
            then(place_of(address.split('#').next().unwrap_or_default()));
        }
    };
    let target = document()?;
    Some(EventListener::new(&target, "pointerdown", listener))
}

/// The address of the view to which a click leads, or a press that may become one.
fn followed(event: &Event) -> Option<String> {
    let link = links::link_at(event.dyn_ref()?, "a[href]")?;
    let href = link.get_attribute("href")?;
    // What leads to a place of the present view is the browser's.
    let (view, fragment) = href.split_once('#').unwrap_or((&href, ""));
    if !view.starts_with('?') || view == page::query() {
        return None;
    }
    // A link that the worker has drawn does not know what else the address asks of the page.
    let rest = Place::rest(&page::query());
    if rest.is_empty() || !Place::rest(view).is_empty() {
        return Some(href);
    }
    let sign = if fragment.is_empty() { "" } else { "#" };
    Some([view, "&", &rest, sign, fragment].concat())
}

/// A link to another document that a plain click has followed.
pub struct FollowedReference {
    link: Element,
    address: String,
}

impl FollowedReference {
    /// The link that a click has followed; `None` where it is none, or is to be opened somewhere else.
    #[must_use]
    pub fn of(click: &MouseEvent) -> Option<Self> {
        let link = links::link_at(click, "a[href]")?;
        let address = link.get_attribute("href")?;
        Some(Self { link, address })
    }

    /// Where it leads.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens the popover with this id beside the link, and moves the focus into it.
    pub fn show(&self, id: &str) {
        popover::show_beside(id, &self.link);
        focus::in_popover(id);
    }
}

/// Calls `then` whenever Back or Forward has led to another view.
#[must_use]
pub fn on_moved(then: impl Fn() + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    // By the time that a step is told, the view before it is not the present one any more.
    let at_scroll = EventListener::new(&window, "scroll", |_| {
        if IS_DRAWN.get() {
            keep();
        }
    });
    let at_step = EventListener::new(&window, "popstate", move |_| {
        IS_DRAWN.set(false);
        then();
    });
    Some([at_scroll, at_step])
}

/// The files that a field holds, each with its name; the field is empty then, so that the same can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<(String, File)> {
    let field = event.target().and_then(|field| field.dyn_into().ok());
    let Some(field): Option<HtmlInputElement> = field else {
        return Vec::new();
    };
    let chosen = listed(field.files());
    field.set_value("");
    chosen
}

/// The files that were dropped, each with its name.
#[must_use]
pub fn dropped(event: &DragEvent) -> Vec<(String, File)> {
    listed(event.data_transfer().and_then(|dropped| dropped.files()))
}

/// Whether something is dragged that holds files.
#[must_use]
pub fn holds_files(event: &DragEvent) -> bool {
    let holds = |dragged: DataTransfer| dragged.types().includes(&JsValue::from_str("Files"), 0);
    event.data_transfer().is_some_and(holds)
}

fn listed(list: Option<FileList>) -> Vec<(String, File)> {
    let length = list.as_ref().map_or(0, FileList::length);
    let files = (0..length).filter_map(|at| list.as_ref()?.get(at));
    files
        .map(|file| (file.name(), File::new(file.into())))
        .collect()
}

/// Reads a file; `then` is told its bytes, or nothing where it can not be read any more.
pub fn read(file: &File, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let file = file.clone();
    spawn_local(async move {
        let bytes = file.bytes().await;
        then(bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()));
    });
}

/// Fetches a file of the page's own host; `then` is told the file, or nothing where the host has no such file.
pub fn fetch(address: &str, then: impl FnOnce(Option<File>) + 'static) {
    let asked = files::ask(address);
    spawn_local(async move { then(file(asked).await) });
}

async fn file(asked: Option<Promise>) -> Option<File> {
    let answer = files::answer(asked).await?;
    let blob = JsFuture::from(answer.blob().ok()?).await.ok()?;
    blob.dyn_into().ok().map(File::new)
}

/// Gives the window this title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says in the document element which view is shown, for the style sheet to follow.
pub fn show_view(view: &str) {
    if let Some(element) = super::document_element() {
        let _ = element.set_attribute("data-room", view);
    }
}

/// Calls `then` in the browser's next turn, once what was just reported is drawn.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    next_turn(then);
}
