//! The footnote overlay, over the text: the cards of the notes.
//!
//! A card is a native popover that a reference names as `popovertarget`, so it opens before the page runs, and in a page
//! without scripts. Once the page runs, pointer and focus preview it, and a click pins it.

use yew::prelude::*;

use super::{Page, drawn::as_it_stands, reference::leave};
use crate::{
    browser::{focus, links, pointer},
    state::{Action, Reference},
};

/// One card a note, closed until it is asked for. What holds them answers for them all.
pub fn cards(page: &Page) -> Html {
    let onpointerover = Callback::from(|_| pointer::stays());
    let onpointerout = page.on(links::card_at, |page, card, event: PointerEvent| {
        if !focus::goes_into_card(&event, &card.note) {
            leave(page);
        }
    });
    let onfocusin = page.on(links::card_at, |page, card, _: FocusEvent| {
        page.report(Action::Entered(card));
    });
    let onfocusout = page.on(links::card_at, |page, card, event: FocusEvent| {
        let stays = focus::stays_at_note(&event, &card.note) || focus::goes_to_lookup(&event);
        if focus::goes_on(&event) && !stays {
            page.report(Action::Abandoned(card.note));
        }
    });
    let onclick = page.on(links::card_at, |page, card, event: MouseEvent| {
        if links::is_close(&event) {
            event.prevent_default();
            page.report(Action::Closed(card.note));
        } else if let Some(link) = links::followed(&event) {
            // A link to another note turns to its card. Whoever follows another link has done with this one.
            page.report(match link.note {
                Some(note) => {
                    event.prevent_default();
                    Action::Followed(Reference { note, ..card })
                }
                None => Action::Dismissed(card.note),
            });
        }
    });
    html! {
        <div class="cards" {onpointerover} {onpointerout} {onfocusin} {onfocusout} {onclick}>
            { as_it_stands(&page.drawn.cards) }
        </div>
    }
}
