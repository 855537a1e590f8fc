//! The footnote overlay, over the text: the cards of the notes.
//!
//! A card is a native popover that a [reference](super::reference) names as `popovertarget`, so it opens before the
//! page runs, and in a page without scripts. Once the page runs, pointer and focus preview it, and a click pins it.

use frus::document::Note;
use yew::prelude::*;

use super::{Page, block::block, place::Place, reference::card_id};
use crate::{browser, edition::Shared, state::Action};

/// One card a note, closed until it is asked for.
pub fn cards(edition: &Shared) -> Html {
    let cards = (0..edition.document.notes.len())
        .map(|place| html! { <NoteCard key={place} edition={edition.clone()} {place} /> });
    html! { <div class="cards">{ for cards }</div> }
}

/// What a card takes.
#[derive(Clone, PartialEq, Properties)]
struct NoteCardProps {
    edition: Shared,
    /// The note's place in the document's notes.
    place: usize,
}

/// A note over the text.
#[component]
fn NoteCard(props: &NoteCardProps) -> Html {
    let edition = &props.edition;
    let node = use_node_ref();
    let page = use_context::<Page>();
    let (Some(note), Some(page)) = (edition.document.notes.get(props.place), page) else {
        return html! { <div class="note-card" /> };
    };
    let number = note.number;
    let card = page.state.card.filter(|card| card.note == number);
    let pinned = card.is_some_and(|card| card.pinned);
    use_card(&node, &page, note, card.is_some(), pinned);

    let on = |action: Action| {
        let page = page.clone();
        move || page.report(action)
    };
    let onpointerenter = {
        let page = page.clone();
        Callback::from(move |_| page.pointer.stays())
    };
    let onpointerleave = {
        let (page, close) = (page.clone(), on(Action::Left(number)));
        Callback::from(move |_| page.pointer.leaves(close.clone()))
    };
    let onfocusin = {
        let report = on(Action::Entered(number));
        Callback::from(move |_| report())
    };
    // Whoever follows a link on the card, or tabs on from it, has done with it.
    let onclick = {
        let dismiss = on(Action::Dismissed(number));
        Callback::from(move |event: MouseEvent| {
            if browser::links::leads_within_page(&event) {
                dismiss();
            }
        })
    };
    let onfocusout = {
        let abandon = on(Action::Abandoned(number));
        Callback::from(move |event: FocusEvent| {
            let stays = [card_id(number), format!("ref-{number}")]
                .iter()
                .any(|id| browser::focus::goes_into(&event, id));
            if browser::focus::goes_on(&event) && !stays {
                abandon();
            }
        })
    };
    let close = {
        let report = on(Action::Closed(number));
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            report();
        })
    };
    // The card of a preview is no stop on the way through the text. Before the page runs nothing is a preview.
    let place = Place::Card {
        stops: pinned || !page.state.live,
    };
    let stop = place.tabindex();

    html! {
        <div
            ref={node}
            id={card_id(number)}
            class={classes!("note-card", pinned.then_some("is-pinned"))}
            popover="auto"
            role="dialog"
            aria-label={format!("Note {number}")}
            tabindex="-1"
            {onpointerenter}
            {onpointerleave}
            {onfocusin}
            {onfocusout}
            {onclick}
        >
            <p class="card-title">
                <span>{ format!("Note {number}") }</span>
                { " " }
                <span class="card-origin">{ format!("by the editors, {}", edition.volume.year) }</span>
            </p>
            <div class="card-text">
                { for note.blocks.iter().map(|paragraph| block(paragraph, place, edition)) }
            </div>
            <p class="card-ways">
                <a class="card-goto" role="doc-noteref" href={format!("#{}", note.id)} tabindex={stop}>
                    { format!("Go to note {number} in the list") }
                </a>
                <button
                    class="card-close"
                    type="button"
                    popovertarget={card_id(number)}
                    popovertargetaction="hide"
                    tabindex={stop}
                    onclick={close}
                >
                    { "Close" }
                </button>
            </p>
        </div>
    }
}

/// Holds the popover to the state, and the state to what the browser does with the popover by itself.
#[hook]
fn use_card(node: &NodeRef, page: &Page, note: &Note, open: bool, pinned: bool) {
    let number = note.number;
    {
        let (page, node) = (page.clone(), node.clone());
        use_effect_with((), move |()| {
            let report = page.clone();
            let listener = browser::popover::on_toggle(&node, move |open| {
                report.report(if open {
                    Action::Opened(number)
                } else {
                    Action::Closed(number)
                });
            });
            if browser::popover::is_open(&node) {
                page.report(Action::Opened(number));
            }
            move || drop(listener)
        });
    }
    {
        let node = node.clone();
        let from = page.state.card.map(|card| format!("ref-{}", card.from));
        let drawn = use_mut_ref(|| false);
        use_effect_with(open, move |open| {
            // In the first render over the prerendered page a card may be open already, and is not ours to close.
            if drawn.replace(true) {
                browser::popover::set_open(&node, *open, from.as_deref());
            }
        });
    }
    let node = node.clone();
    use_effect_with(pinned, move |pinned| {
        if *pinned {
            browser::focus::into(&node);
        }
    });
}
