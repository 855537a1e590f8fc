//! The parts of the page, one room a part. They draw the edition and the state, and report what the reader does.
//!
//! No part touches the browser: what has to happen there is asked of [`browser`](crate::browser) in an effect or an
//! event, never while drawing, so that the build machine can draw every part too.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::pointer::Rest,
    edition::Shared,
    state::{Action, State},
};

pub mod banner;
pub mod block;
pub mod inline;
pub mod marking;
pub mod masthead;
pub mod names;
pub mod note;
pub mod notes;
pub mod place;
pub mod reader;
pub mod reference;
pub mod timeline;

/// What most parts take: the edition they show.
#[derive(Clone, PartialEq, Properties)]
pub struct EditionProps {
    /// The edition.
    pub edition: Shared,
}

/// What the parts that answer the reader share.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The state, and the way to change it.
    pub state: UseReducerHandle<State>,
    /// Where the pointer rests.
    pub pointer: Rc<Rest>,
}

impl Page {
    /// Reports what the reader did.
    pub fn report(&self, action: Action) {
        self.state.dispatch(action);
    }
}

/// Words for a listener only: a screen reader says them, and nothing is drawn.
pub fn aside(words: &'static str) -> Html {
    html! { <span class="heard">{ words }</span> }
}
