//! The program: the form in one column, and beside it, or below it, what is made of the choices.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    apply::Action,
    choices,
    offer::Offer,
    questions, reading,
    result::Made,
    state::{Mode, State},
};
use crate::{
    browser::{links, page},
    edition::{self, Shared},
    view::words::Words,
};

/// What the program is given.
#[derive(Clone, PartialEq, Properties)]
pub struct LauncherProps {
    /// The edition.
    pub edition: Shared,
    /// The words of the interface.
    pub words: Words,
}

/// What the parts of the form share.
#[derive(Clone, PartialEq)]
pub(super) struct Form {
    pub(super) state: UseReducerHandle<State>,
    pub(super) offer: Rc<Offer>,
    pub(super) edition: Shared,
    pub(super) words: Words,
    /// Where the launcher stands.
    pub(super) address: Rc<str>,
}

impl Form {
    /// Reports what was done.
    pub(super) fn report(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// A callback that reports this, whatever the event.
    pub(super) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let state = self.state.dispatcher();
        Callback::from(move |_: E| state.dispatch(action.clone()))
    }
}

/// The whole form.
#[component]
pub fn Launcher(props: &LauncherProps) -> Html {
    let LauncherProps { edition, words } = props.clone();
    let offer = use_memo((), |()| Offer::of(&edition, edition::worksheets(), &words));
    let address = use_memo((), |()| page::whole_address());
    let state = {
        let offer = offer.clone();
        use_reducer_eq(move || State::new(&offer, words.lang))
    };
    let form = Form {
        state,
        offer,
        edition: edition.clone(),
        words,
        address: address.as_str().into(),
    };
    use_effect_with((), |()| page::start());
    {
        // One end of the passage moves the other, in which something may have been chosen by hand before.
        let passage = &form.state.class.passage;
        use_effect_with((passage.first, passage.last), |(first, last)| {
            links::show_choice(reading::FIRST, &first.to_string());
            links::show_choice(reading::LAST, &last.to_string());
        });
    }
    html! {
        // Nothing is sent: every choice is in the link at once.
        <div class="launcher">
            <div class="launcher-choices">
                { choices::audience(&form) }
                { choices::common(&form) }
                { match form.state.mode {
                    Mode::Class => html! { <>{ questions::worksheets(&form) }{ questions::own(&form) }{ reading::reading(&form) }</> },
                    Mode::Museum => choices::screen(&form),
                } }
            </div>
            <Made {form} />
        </div>
    }
}
