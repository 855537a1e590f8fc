//! The parts of the page, one room a part. They draw the edition and the state, and report what the reader does.
//!
//! No part touches the browser: what has to happen there is asked of [`browser`](crate::browser) in an effect or an
//! event, never while drawing, so that the build machine can draw every part too. The open Embed dialog, which it never
//! draws, also asks where the page stands.

use std::rc::Rc;

use frus::{edition::Edition, quote::Quotation};
use yew::prelude::*;

use self::{drawn::Drawn, words::Words};
use crate::{
    browser::{focus, history, popover},
    route::Settings,
    state::{Action, Reference, State},
};

pub mod addition;
pub mod check;
pub mod drawn;
pub mod embed;
pub mod evidence;
pub mod find;
pub mod note;
pub mod quote;
pub mod reader;
pub mod reference;
pub mod timeline;
pub mod words;

/// What the parts that answer the reader share.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The state, and the way to change it.
    pub state: UseReducerHandle<State>,
    /// The words of the interface.
    pub words: Words,
    /// What stands, and is not drawn here.
    pub drawn: Rc<Drawn>,
    /// What takes words of the document besides the clipboard: in a class, the answer to a question.
    pub answering: Option<Answering>,
}

/// An answer that takes the words that a reader selects.
#[derive(Clone, Debug, PartialEq)]
pub struct Answering {
    /// What the button says that puts them there.
    pub put: AttrValue,
    /// What is said then.
    pub was_put: AttrValue,
    /// Takes them.
    pub take: Callback<Rc<Quotation>>,
}

impl Page {
    /// Reports what the reader did.
    pub fn report(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// Handles an event at one of many references or cards, which `find` finds.
    fn on<E: AsRef<Event> + 'static>(
        &self,
        find: fn(&Event) -> Option<Reference>,
        handle: fn(&Self, Reference, E),
    ) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |event: E| {
            if let Some(reference) = find(event.as_ref()) {
                handle(&page, reference, event);
            }
        })
    }

    /// Changes a setting, here and in the address.
    pub fn change_settings(&self, settings: Settings) {
        history::set_settings(settings);
        self.report(Action::ChangedSettings(settings));
    }

    /// Closes the evidence, and leaves the reader where they are.
    pub fn close_evidence(&self) {
        history::forget_fragment();
        self.report(Action::Arrived(history::settings_showing(""), None));
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
            let settings = history::settings_showing(&event.id);
            self.report(Action::Arrived(settings, None));
            focus::once_drawn(&event.id);
        }
    }
}

/// Closes a dialog once the focus has gone on to the page: whoever goes on by key does not leave it over that.
fn close_when_left(dialog: &'static str) -> Callback<FocusEvent> {
    Callback::from(move |event: FocusEvent| {
        if focus::goes_on(&event) && !focus::goes_into(&event, dialog) {
            popover::close(dialog);
        }
    })
}

/// The button that closes a dialog.
fn close(dialog: &'static str, words: Words) -> Html {
    html! { <p class="card-ways"><button type="button" popovertarget={dialog} popovertargetaction="hide">{ words.page.close }</button></p> }
}

/// The address of a place on this page.
fn fragment(id: &str) -> String {
    ["#", id].concat()
}
