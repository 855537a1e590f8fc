//! The footnote overlay, in the text: what happens at a reference, which opens its note's card.
//!
//! References are many and answer alike, so what holds them listens for them all.

use yew::prelude::*;

use super::Page;
use crate::{
    browser::{focus, links, pointer, popover},
    state::{Action, Card},
};

/// The handlers for the references inside an element, to be given to that element.
pub struct ReferenceHandlers {
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

impl ReferenceHandlers {
    /// Those of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self {
            onpointerover: page.on(
                links::reference_at,
                |page, reference, event: PointerEvent| {
                    let page = page.clone();
                    pointer::enters(&event, reference, move |reference| {
                        page.report(Action::Hovered(reference));
                    });
                },
            ),
            onpointerout: page.on(links::reference_at, |page, _, _: PointerEvent| leave(page)),
            onpointerdown: page.on(links::reference_at, |page, reference, _: PointerEvent| {
                page.report(Action::Pressed(reference.id));
            }),
            onfocusin: page.on(links::reference_at, |page, reference, _: FocusEvent| {
                page.report(Action::Focused(reference));
            }),
            onfocusout: page.on(links::reference_at, |page, reference, event: FocusEvent| {
                // A click into the preview takes the focus there; the preview stays, and is pinned.
                if !focus::goes_into_card(&event, &reference.note) {
                    page.report(Action::Blurred(reference.id));
                }
            }),
            onclick: page.on(links::reference_at, |page, reference, event: MouseEvent| {
                event.prevent_default();
                // What the pointer was about to do is done, or undone, by the click.
                pointer::stays();
                if !popover::is_known() {
                    focus::by_id(&reference.note);
                    return;
                }
                if !popover::card_is_open(&reference.note) {
                    // The browser may have closed it by itself, and its word of that may still be on the way.
                    page.report(Action::Closed(reference.note.clone()));
                }
                page.report(Action::Activated(reference));
            }),
        }
    }
}

/// The pointer leaves a reference or its card; the preview goes if it does not come back.
pub(super) fn leave(page: &Page) {
    let report = page.clone();
    pointer::leaves(move |reference| report.report(Action::Left(reference)));
}

/// Opens, closes and enters cards as the state has it, after it had another.
pub fn show_card(before: Option<&Card>, card: Option<&Card>) {
    popover::close_other_card(card.map(|card| &*card.note));
    if let Some(card) = card {
        let was_preview = before.is_some_and(|before| before.note == card.note && !before.pinned);
        popover::open(card, was_preview);
        if card.pinned {
            focus::into_card(&card.note);
        }
    }
}
