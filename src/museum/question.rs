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
        let stay = {
            let view = view.clone();
            Callback::from(move |_: MouseEvent| view.report(Action::Used(screen::now())))
        };
        let what = (words.starts_again_in)(left);
        return dialog(words.still_there, what, (words.stay, stay), None);
    }
    if !state.asks_to_start_again {
        return Html::default();
    }
    let start = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| view.report(Action::StartedAgain(screen::now())))
    };
    dialog(
        words.start_again_question,
        words.start_again_what.to_owned(),
        (
            words.start_again_no,
            view.on(Action::AskedToStartAgain(false)),
        ),
        Some((words.start_again_yes, start)),
    )
}

/// A question with the answer that changes nothing, and perhaps another one.
fn dialog(
    asks: &'static str,
    what: String,
    (stay, on_stay): (&'static str, Callback<MouseEvent>),
    other: Option<(&'static str, Callback<MouseEvent>)>,
) -> Html {
    html! {
        <div class="museum-question" role="alertdialog" aria-modal="true" aria-labelledby="museum-asks" aria-describedby="museum-asks-what">
            <h2 id="museum-asks">{ asks }</h2>
            <p id="museum-asks-what">{ what }</p>
            <button type="button" id={ANSWER} class="museum-answer" onclick={on_stay}>{ stay }</button>
            if let Some((other, on_other)) = other {
                <button type="button" class="museum-button" onclick={on_other}>{ other }</button>
            }
        </div>
    }
}
