//! Keys and rows of a tree.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent};

use super::{keys, links};
use crate::room::tree::Key;

/// What the id of a row begins with, before its number.
pub const ROW: &str = "room-row-";

/// How long letters belong together that are typed one after the other, in milliseconds.
const PAUSE: f64 = 700.0;

thread_local! {
    /// What was typed last, and when.
    static TYPED: RefCell<(String, f64)> = RefCell::default();
}

/// The number of the row that an event happened at.
#[must_use]
pub fn row_at(event: &Event) -> Option<usize> {
    let target: Element = links::target(event)?;
    let row = target.closest("[role=treeitem]").ok()??;
    row.id().strip_prefix(ROW)?.parse().ok()
}

/// The id of the link that an event happened at, where that is one to a place of the page.
#[must_use]
pub fn event_at(event: &Event) -> Option<String> {
    let link = links::target(event)?.closest("a[href^='#'][id]").ok()??;
    Some(link.id())
}

/// Whether the part of the page that an event happened to, and that can be opened, is open.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        let open = js_sys::Reflect::get(&target, &"open".into());
        open.is_ok_and(|open| open.is_truthy())
    })
}

/// What a key asks for that moves in the tree.
#[must_use]
pub fn key(event: &KeyboardEvent) -> Option<Key> {
    if keys::is_held(event) {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Out,
        "ArrowRight" => Key::In,
        "Home" => Key::First,
        "End" => Key::Last,
        _ => return None,
    })
}

/// Whether a key activates what has the focus.
#[must_use]
pub fn is_activation(event: &KeyboardEvent) -> bool {
    !keys::is_command(event) && matches!(event.key().as_str(), "Enter" | " ")
}

/// What was typed, with the letters just before it; nothing where the key is no letter.
#[must_use]
pub fn typed(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| !letter.is_control())?;
    if letters.next().is_some() || keys::is_command(event) || letter == '/' {
        return None;
    }
    let now = event.unchecked_ref::<Event>().time_stamp();
    TYPED.with_borrow_mut(|(typed, last)| {
        if now - *last > PAUSE {
            typed.clear();
        }
        *last = now;
        typed.push(letter);
        Some(typed.clone())
    })
}
