//! The footnote overlay, in the text: a reference, which opens its note's card.

use yew::prelude::*;

use super::{Page, place::Place};
use crate::{browser, state::Action};

/// Id of the card of the note with this number.
pub(super) fn card_id(number: u32) -> String {
    format!("card-{number}")
}

/// What a reference takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ReferenceProps {
    /// Its id in the page.
    pub id: String,
    /// The number of the note it refers to.
    pub number: u32,
}

/// The number of a note, raised: a button that opens the note over the text.
#[component]
pub fn Reference(props: &ReferenceProps) -> Html {
    let number = props.number;
    let node = use_node_ref();
    let Some(page) = use_context::<Page>() else {
        return html! { <sup class="noteref">{ number }</sup> };
    };

    {
        let (page, node) = (page.clone(), node.clone());
        use_effect_with(page.state.returning == Some(number), move |returning| {
            if *returning {
                let given = browser::focus::give_back(&node);
                page.report(Action::Returned { given });
            }
        });
    }

    let on = |action: Action| {
        let page = page.clone();
        move || page.report(action)
    };
    let onpointerenter = {
        let (page, open) = (page.clone(), on(Action::Hovered(number)));
        Callback::from(move |event: PointerEvent| page.pointer.enters(&event, open.clone()))
    };
    let onpointerleave = {
        let (page, close) = (page.clone(), on(Action::Left(number)));
        Callback::from(move |_| page.pointer.leaves(close.clone()))
    };
    let onpointerdown = {
        let report = on(Action::Pressed(number));
        Callback::from(move |_| report())
    };
    let onfocus = {
        let report = on(Action::Focused(number));
        Callback::from(move |_| report())
    };
    let onblur = {
        let report = on(Action::Blurred(number));
        // A click into the preview takes the focus there; the preview stays, and is pinned.
        Callback::from(move |event: FocusEvent| {
            if !browser::focus::goes_into(&event, &card_id(number)) {
                report();
            }
        })
    };
    let onclick = {
        let (page, report) = (page.clone(), on(Action::Activated(number)));
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            // What the pointer was about to do is done, or undone, by the click.
            page.pointer.stays();
            if browser::popover::is_known() {
                report();
            } else {
                browser::focus::by_id(&format!("note-{number}"));
            }
        })
    };

    html! {
        <sup class="noteref">
            <button
                ref={node}
                id={props.id.clone()}
                type="button"
                popovertarget={card_id(number)}
                aria-label={format!("Note {number}")}
                {onpointerenter}
                {onpointerleave}
                {onpointerdown}
                {onfocus}
                {onblur}
                {onclick}
            >
                { number }
            </button>
        </sup>
    }
}

/// What a link to another note takes.
#[derive(Clone, PartialEq, Properties)]
pub struct NoteLinkProps {
    /// The note it leads to.
    pub number: u32,
    /// Where it stands: on a card it turns to the other note's card.
    pub place: Place,
    /// Its words.
    pub children: Html,
}

/// A link from one note to another.
#[component]
pub fn NoteLink(props: &NoteLinkProps) -> Html {
    let NoteLinkProps {
        number,
        place,
        children,
    } = props;
    let (number, on_card) = (*number, *place != Place::Page);
    let page = use_context::<Page>();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let (true, Some(page)) = (on_card && browser::links::is_plain(&event), &page) {
            event.prevent_default();
            page.report(Action::Followed(number));
        }
    });
    html! {
        <a class="note-link" href={format!("#note-{number}")} tabindex={place.tabindex()} {onclick}>
            { children.clone() }
        </a>
    }
}
