//! The words of the document as they stand on the page: where bytes of the source are drawn, marks over them, and the words
//! that are selected.
//!
//! Every element that holds words of the source says in `data-from` at which byte they begin, and holds nothing else. A
//! mark is a CSS Custom Highlight, which changes nothing on the page; where a browser has none, the elements that hold the
//! words are given an attribute with the mark's name (`data-found`) for the style sheet.
//!
//! While there is a mark of a name, the document element says so (`data-lit-found`), and only then a rule of the style sheet
//! for it applies: Chromium works out the style of each mark anew for every element that it styles, a third of the time from
//! a key to an open note.

use std::{cell::Cell, rc::Rc};

use frus::Span;
use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{DomRect, Element, HtmlElement, Node, Range};

use super::{all, document, document_element, element, links, next_turn};

#[wasm_bindgen]
extern "C" {
    /// Ranges that are drawn alike; `web-sys` has it as an unstable one only.
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    /// `CSS.highlights`
    type Highlights;

    #[wasm_bindgen(method)]
    fn set(this: &Highlights, name: &str, highlight: &Highlight);
}

/// An element that holds words of the source, and nothing else.
struct Piece {
    words: Span,
    element: Element,
}

/// Marks these bytes of the source, in the text, in the list of notes and on their cards, by a mark of this name; and takes
/// it away from all others.
pub fn light(name: &'static str, spans: &[Span]) {
    // To read where each of some hundred elements begins would be an eighth of what the program does at its start.
    let pieces: Vec<Piece> = if spans.is_empty() {
        Vec::new()
    } else {
        pieces().collect()
    };
    let ranges = spans.iter().flat_map(|span| {
        let pieces = pieces.iter().filter(|piece| piece.words.overlaps(*span));
        pieces.map(|piece| (piece.element.clone(), range_in(piece, *span)))
    });
    mark(name, ranges.collect());
}

/// Marks all of the element with this id.
pub fn light_element(name: &'static str, id: &str) {
    let range = element(id).and_then(|element| {
        let range = document()?.create_range().ok()?;
        range.select_node_contents(&element).ok()?;
        Some((element, Some(range)))
    });
    mark(name, range.into_iter().collect());
}

fn mark(name: &'static str, pieces: Vec<(Element, Option<Range>)>) {
    if let Some((highlights, highlight)) = highlights().zip(Highlight::new().ok()) {
        let ranges = pieces.iter().filter_map(|(_, range)| range.as_ref());
        ranges.for_each(|range| highlight.add(range));
        highlights.set(name, &highlight);
        let lit = ["data-lit-", name].concat();
        if let Some(root) = document_element() {
            let _ = root.toggle_attribute_with_force(&lit, !pieces.is_empty());
        }
        return;
    }
    let attribute = ["data-", name].concat();
    let marked = ["[", &attribute, "]"].concat();
    for marked in all(&marked) {
        let _ = marked.remove_attribute(&attribute);
    }
    for (element, _) in pieces {
        let _ = element.set_attribute(&attribute, "");
    }
}

fn highlights() -> Option<Highlights> {
    let css = js_sys::Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let highlights = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    (!highlights.is_undefined()).then(|| highlights.unchecked_into())
}

/// Scrolls, where these bytes of the source are not in sight, until they are: on the card of the note where it is open,
/// else in the text or in the list of notes. What is drawn under the element with the id `cover` is not in sight.
///
/// It waits for the browser's next turn, when what was just reported is drawn.
pub fn show(span: Span, note: Option<&str>, cover: &'static str) {
    let card = note.and_then(links::card_of);
    next_turn(move || {
        let card = card.filter(|card| card.matches(":popover-open").unwrap_or(false));
        let found = pieces().find(|piece| {
            let on_card = piece.element.closest("[popover]").ok().flatten();
            piece.words.overlaps(span) && on_card == card
        });
        let Some(range) = found.and_then(|piece| range_in(&piece, span)) else {
            return;
        };
        let words = range.get_bounding_client_rect();
        match card {
            Some(card) => {
                let around = card.get_bounding_client_rect();
                if words.top() < around.top() || words.bottom() > around.bottom() - FOOT {
                    let third = around.height() / 3.0;
                    let by = words.top() - around.top() - third;
                    card.set_scroll_top(card.scroll_top().saturating_add(by as i32));
                }
            }
            None => bring_into_sight(&words, cover),
        }
    });
}

/// Scrolls until the element with this id is in sight, as [`show`] does.
pub fn show_element(id: &str, cover: &'static str) {
    if let Some(element) = element(id) {
        bring_into_sight(&element.get_bounding_client_rect(), cover);
    }
}

/// Height of what stands fast at the foot of a card, in CSS pixels.
const FOOT: f64 = 48.0;

fn bring_into_sight(words: &DomRect, cover: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let height = height.unwrap_or_default();
    let cover = element(cover).map(|cover| cover.get_bounding_client_rect());
    let covers = |cover: &DomRect| cover.left() < words.right() && cover.right() > words.left();
    let top = cover.filter(covers).map_or(0.0, |cover| cover.bottom());
    if words.top() < top || words.bottom() > height {
        let to = top + (height - top) / 3.0;
        window.scroll_by_with_x_and_y(0.0, words.top() - to);
    }
}

/// The bytes of the source that are selected, in the text, in the notes or on a card; `None` where there are none.
#[must_use]
pub fn selected() -> Option<Span> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let mut span: Option<Span> = None;
    for piece in pieces() {
        let Some(text) = text_of(&piece) else {
            continue;
        };
        if !range.intersects_node(&text).unwrap_or(false) {
            continue;
        }
        let place = |container: Option<Node>, offset: Option<u32>| {
            let inside = container.is_some_and(|container| container == text);
            let words = text.node_value().unwrap_or_default();
            let units = offset.filter(|_| inside)?;
            Some(piece.words.start + bytes(&words, units))
        };
        let start = place(range.start_container().ok(), range.start_offset().ok());
        let end = place(range.end_container().ok(), range.end_offset().ok());
        let start = start.unwrap_or(piece.words.start);
        let end = end.unwrap_or(piece.words.end);
        span = Some(match span {
            Some(span) => Span::new(span.start.min(start), span.end.max(end)),
            None => Span::new(start, end),
        });
    }
    span.filter(|span| !span.is_empty())
}

/// Calls `then` whenever other words of the document are selected, or none any more, once the selection rests.
#[must_use]
pub fn on_selected(then: impl Fn(Option<Span>) + 'static) -> Option<EventListener> {
    /// In milliseconds.
    const REST: u32 = 300;
    let then = Rc::new(then);
    let pending = Cell::new(None);
    let listener = move |_: &_| {
        let then = then.clone();
        // A new one takes the place of the one before.
        pending.set(Some(Timeout::new(REST, move || then(selected()))));
    };
    let document = document()?;
    Some(EventListener::new(&document, "selectionchange", listener))
}

/// Puts the element with this id below the words that are selected, or above them where there is no room; the style sheet finds
/// the place in `--x` and `--y`, in CSS pixels from the top left of the page.
pub fn place_beside_selected(id: &'static str) {
    next_turn(move || {
        let place = || {
            let window = web_sys::window()?;
            let range = window.get_selection().ok()??.get_range_at(0).ok()?;
            let words = range.get_bounding_client_rect();
            let element = element(id)?.dyn_into::<HtmlElement>().ok()?;
            let size = element.get_bounding_client_rect();
            let inside = |length: Result<JsValue, JsValue>| length.ok()?.as_f64();
            let (width, height) = (
                inside(window.inner_width())?,
                inside(window.inner_height())?,
            );
            let x = words.left().min(width - size.width() - MARGIN).max(MARGIN);
            let below = words.bottom() + MARGIN;
            let y = if below + size.height() < height {
                below
            } else {
                (words.top() - size.height() - MARGIN).max(MARGIN)
            };
            let style = element.style();
            for (name, at) in [
                ("--x", x + window.scroll_x().ok()?),
                ("--y", y + window.scroll_y().ok()?),
            ] {
                let at = [&*(at.round() as i32).to_string(), "px"].concat();
                let _ = style.set_property(name, &at);
            }
            Some(())
        };
        place();
    });
}

/// Space around what stands beside selected words, in CSS pixels.
const MARGIN: f64 = 8.0;

/// All of them, as the page has them now: what was added by hand comes and goes.
fn pieces() -> impl Iterator<Item = Piece> {
    let holders = ":is(#document, #notes, [popover][data-note]) [data-from]";
    all(holders).filter_map(|element| {
        let start: u32 = element.get_attribute("data-from")?.parse().ok()?;
        let length = u32::try_from(element.text_content()?.len()).ok()?;
        let words = Span::new(start, start.checked_add(length)?);
        Some(Piece { words, element })
    })
}

/// The part of a piece that these bytes are.
fn range_in(piece: &Piece, span: Span) -> Option<Range> {
    let text = text_of(piece)?;
    let words = text.node_value()?;
    let place = |at: u32| {
        let at = at.clamp(piece.words.start, piece.words.end) - piece.words.start;
        let before = words.get(..usize::try_from(at).ok()?)?;
        u32::try_from(before.encode_utf16().count()).ok()
    };
    let range = document()?.create_range().ok()?;
    range.set_start(&text, place(span.start)?).ok()?;
    range.set_end(&text, place(span.end)?).ok()?;
    Some(range)
}

fn text_of(piece: &Piece) -> Option<Node> {
    piece.element.first_child()
}

/// How many bytes the first characters of a text take that are so many units of UTF-16.
fn bytes(text: &str, units: u32) -> u32 {
    let (mut left, mut length) = (units as usize, 0);
    for character in text.chars() {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(character.len_utf16());
        length += character.len_utf8();
    }
    u32::try_from(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_utf_16_are_counted_in_bytes() {
        assert_eq!(bytes("“a”", 0), 0);
        assert_eq!(bytes("“a”", 1), 3);
        assert_eq!(bytes("“a”", 3), 7);
        assert_eq!(bytes("😀b", 2), 4);
        assert_eq!(bytes("ab", 9), 2);
    }
}
