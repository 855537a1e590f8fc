//! The footnote overlay, over the text: the cards of the notes.
//!
//! A card is a native popover that a [reference](super::reference) names as `popovertarget`, so it opens before the
//! page runs, and in a page without scripts. Once the page runs, pointer and focus preview it, and a click pins it.

use frus::{document::Note, edition::Edition};
use yew::prelude::*;

use super::{
    Page,
    block::block,
    inline::fragment,
    place::{Drawing, Place},
    reference::{card_id, card_of, leave, named},
    standing::standing,
};
use crate::{
    browser::{focus, links, pointer},
    state::Action,
};

/// One card a note, closed until it is asked for. What holds them answers for them all.
pub fn cards(edition: &Edition, page: &Page) -> Html {
    let onpointerover = Callback::from(|_| pointer::stays());
    let onpointerout = page.on(links::card_at, |page, note, event: PointerEvent| {
        if !focus::goes_into(&event, &card_id(note)) {
            leave(page);
        }
    });
    let onfocusin = page.on(links::card_at, |page, note, _: FocusEvent| {
        page.report(Action::Entered(note));
    });
    let onfocusout = page.on(links::card_at, |page, note, event: FocusEvent| {
        let stays = [card_id(note), ["ref-", &note.to_string()].concat()]
            .iter()
            .any(|id| focus::goes_into(&event, id));
        if focus::goes_on(&event) && !stays && !focus::goes_to_number(&event) {
            page.report(Action::Abandoned(note));
        }
    });
    let onclick = page.on(links::card_at, |page, note, event: MouseEvent| {
        if links::is_close(&event) {
            event.prevent_default();
            page.report(Action::Closed(note));
        } else if let Some(link) = links::followed(&event) {
            // A link to another note turns to its card. Whoever follows another link has done with this one.
            let other = links::number_of(&link.id, "note-").filter(|_| link.class == "note-link");
            page.report(match other {
                Some(other) => {
                    event.prevent_default();
                    Action::Followed(other)
                }
                None => Action::Dismissed(note),
            });
        }
    });
    html! {
        <div class="cards" {onpointerover} {onpointerout} {onfocusin} {onfocusout} {onclick}>
            { standing(edition, |edition| edition.document.notes.iter().map(|note| card(note, edition)).collect()) }
        </div>
    }
}

/// A note over the text.
fn card(note: &Note, edition: &Edition) -> Html {
    let drawing = Drawing {
        edition,
        place: Place::Card,
    };
    let label = note.label.as_deref();
    let name = named(label);

    html! {
        <div
            key={note.id.clone()}
            id={card_of(&note.id)}
            class="note-card"
            popover="auto"
            role="dialog"
            aria-label={name.clone()}
            tabindex="-1"
        >
            <p class="card-title">
                <span>{ name }</span>
                { " " }
                <span class="card-origin">{ "by the editors, " }{ edition.volume.year }</span>
            </p>
            <div class="card-text">
                { for note.blocks.iter().map(|paragraph| block(paragraph, drawing)) }
            </div>
            <p class="card-ways">
                <a class="card-goto" role="doc-noteref" href={fragment(&note.id)}>
                    { "Go to note " }{ label }{ " in the list" }
                </a>
                <button class="card-close" type="button" popovertarget={card_of(&note.id)} popovertargetaction="hide">
                    { "Close" }
                </button>
            </p>
        </div>
    }
}
