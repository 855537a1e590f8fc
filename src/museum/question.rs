//! The two questions that the screen asks: whether somebody is still there, and whether to start again.

use yew::prelude::*;

use super::{app::View, apply::Action, state::State, visit::Visit};
use crate::browser::screen;

/// Id of the answer that changes nothing, which has the focus.
pub(super) const ANSWER: &str = "museum-answer";

/// Whether the screen asks something.
pub(super) fn asks(state: &State) -> bool {
    state.asks_to_start_again || matches!(state.visit, Visit::Asking { .. })
}

/// The question that is asked, if one is; whether somebody is there goes first.
pub(super) fn question(view: &View) -> Html {
    let state = &*view.state;
    let words = view.spoken.words().museum;
    if let Visit::Asking { left, .. } = state.visit {
        let onclick = {
            let view = view.clone();
            Callback::from(move |_: MouseEvent| view.report(Action::Used(screen::now())))
        };
        return html! {
            <div class="museum-question" role="alertdialog" aria-modal="true" aria-labelledby="museum-asks" aria-describedby="museum-asks-what">
                <h2 id="museum-asks">{ words.still_there }</h2>
                <p id="museum-asks-what">{ (words.starts_again_in)(left) }</p>
                <button type="button" id={ANSWER} class="museum-answer" {onclick}>{ words.stay }</button>
            </div>
        };
    }
    if !state.asks_to_start_again {
        return Html::default();
    }
    let start = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| view.report(Action::StartedAgain(screen::now())))
    };
    html! {
        <div class="museum-question" role="alertdialog" aria-modal="true" aria-labelledby="museum-asks" aria-describedby="museum-asks-what">
            <h2 id="museum-asks">{ words.start_again_question }</h2>
            <p id="museum-asks-what">{ words.start_again_what }</p>
            <button type="button" id={ANSWER} class="museum-answer" onclick={view.on(Action::AskedToStartAgain(false))}>{ words.start_again_no }</button>
            <button type="button" class="museum-button" onclick={start}>{ words.start_again_yes }</button>
        </div>
    }
}
