//! The footnote overlay, in the text: a reference, which opens its note's card.
//!
//! References are many and answer alike, so what holds them listens for them all.

use yew::prelude::*;

use super::Page;
use crate::{
    browser::{focus, links, pointer, popover},
    state::{Action, Card},
};

/// Id of the card of the note with this id: `card-4` for `note-4`.
pub(super) fn card_of(note: &str) -> String {
    ["card-", note.strip_prefix("note-").unwrap_or(note)].concat()
}

/// Id of the card of the note with this number.
pub(super) fn card_id(number: u32) -> String {
    ["card-", &number.to_string()].concat()
}

/// The label of a note, raised: a button that opens the note over the text.
pub fn reference(id: &str, note: &str, label: Option<&str>) -> Html {
    let words = label.unwrap_or("note").to_owned();
    html! {
        <sup class="noteref">
            <button id={id.to_owned()} type="button" popovertarget={card_of(note)} aria-label={named(label)}>
                { words }
            </button>
        </sup>
    }
}

/// What a note is called.
pub(super) fn named(label: Option<&str>) -> String {
    label.map_or_else(|| "Note".to_owned(), |label| ["Note ", label].concat())
}

/// What answers the references inside an element, to be given to that element.
pub struct Answers {
    /// The pointer comes to something.
    pub onpointerover: Callback<PointerEvent>,
    /// The pointer leaves something.
    pub onpointerout: Callback<PointerEvent>,
    /// A finger or a button goes down.
    pub onpointerdown: Callback<PointerEvent>,
    /// Something gets the focus.
    pub onfocusin: Callback<FocusEvent>,
    /// Something loses the focus.
    pub onfocusout: Callback<FocusEvent>,
    /// Something is clicked, tapped, or chosen with Enter.
    pub onclick: Callback<MouseEvent>,
}

impl Answers {
    /// The answers of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self {
            onpointerover: page.on(links::reference_at, |page, note, event: PointerEvent| {
                let report = page.clone();
                pointer::enters(&event, note, move || report.report(Action::Hovered(note)));
            }),
            onpointerout: page.on(links::reference_at, |page, _, _: PointerEvent| leave(page)),
            onpointerdown: page.on(links::reference_at, |page, note, _: PointerEvent| {
                page.report(Action::Pressed(note));
            }),
            onfocusin: page.on(links::reference_at, |page, note, _: FocusEvent| {
                page.report(Action::Focused(note));
            }),
            onfocusout: page.on(links::reference_at, |page, note, event: FocusEvent| {
                // A click into the preview takes the focus there; the preview stays, and is pinned.
                if !focus::goes_into(&event, &card_id(note)) {
                    page.report(Action::Blurred(note));
                }
            }),
            onclick: page.on(links::reference_at, |page, note, event: MouseEvent| {
                event.prevent_default();
                // What the pointer was about to do is done, or undone, by the click.
                pointer::stays();
                if !popover::is_known() {
                    focus::by_id(&["note-", &note.to_string()].concat());
                    return;
                }
                if !popover::is_open(&card_id(note)) {
                    // The browser may have closed it by itself, and its word of that may still be on the way.
                    page.report(Action::Closed(note));
                }
                page.report(Action::Activated(note));
            }),
        }
    }
}

/// The pointer leaves a reference or its card; the preview goes if it does not come back.
pub(super) fn leave(page: &Page) {
    let report = page.clone();
    pointer::leaves(move |note| report.report(Action::Left(note)));
}

/// Opens, closes and enters cards as the state has it.
pub fn show(card: Option<Card>) {
    popover::close_other(card.map(|card| card_id(card.note)).as_deref());
    if let Some(card) = card {
        let id = card_id(card.note);
        let source = ["ref-", &card.from.to_string()].concat();
        popover::open(&id, &source, card.pinned);
        if card.pinned {
            focus::in_place(&id);
        }
    }
}
