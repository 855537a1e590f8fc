//! The parts of the page, one room a part. They draw the edition and the state, and report what the reader does.
//!
//! No part touches the browser: what has to happen there is asked of [`browser`](crate::browser) in an effect or an
//! event, never while drawing, so that the build machine can draw every part too. The open Embed dialog, which it never
//! draws, also asks where the page stands.

use frus::edition::Edition;
use yew::prelude::*;

use crate::{
    browser::{focus, history},
    route::Settings,
    state::{Action, State},
};

pub mod addition;
pub mod banner;
pub mod block;
pub mod embed;
pub mod evidence;
pub mod file_number;
pub mod inline;
pub mod marking;
pub mod masthead;
pub mod names;
pub mod note;
pub mod notes;
pub mod place;
pub mod reader;
pub mod reference;
pub mod standing;
pub mod table;
pub mod timeline;

/// What the parts that answer the reader share.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The state, and the way to change it.
    pub state: UseReducerHandle<State>,
}

impl Page {
    /// Reports what the reader did.
    pub fn report(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// Answers an event at one of many notes, which `note_at` tells by its number.
    fn on<E: AsRef<Event> + 'static>(
        &self,
        note_at: fn(&Event) -> Option<u32>,
        answer: fn(&Self, u32, E),
    ) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |event: E| {
            if let Some(note) = note_at(event.as_ref()) {
                answer(&page, note, event);
            }
        })
    }

    /// Changes a setting, here and in the address.
    pub fn ask(&self, settings: Settings) {
        history::set_settings(settings);
        self.report(Action::Asked(settings));
    }

    /// Leads back to where the reader was before the evidence was shown; where nothing of the page lies behind, to the
    /// event on the timeline.
    pub fn go_back(&self, edition: &Edition) {
        let Some(event) = self.state.event_chosen(edition) else {
            return;
        };
        if history::leads_back() {
            history::back();
        } else {
            history::forget_fragment();
            self.report(Action::Arrived(None));
            focus::by_id(&event.id);
        }
    }
}

/// Words for a listener only: a screen reader says them, and nothing is drawn.
pub fn aside(words: &'static str) -> Html {
    html! { <span class="heard">{ words }</span> }
}
