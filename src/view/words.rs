//! The words of the interface, and sentences of them whose parts are drawn in a way of their own.

use std::ops::Deref;

use strings::{Part, Parts, Role, Room, Strings};
use yew::prelude::*;

use crate::languages::ORIGINAL;

/// The strings of the language that this program was built for.
///
/// It holds nothing, so that the program is linked with those entries alone that it asks for: what stands on the page was
/// said on the build machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words;

impl Words {
    /// The words of the reading room.
    #[must_use]
    pub fn room(self) -> &'static Room {
        #[cfg(feature = "pseudo")]
        return strings::made_up_room();
        #[cfg(not(feature = "pseudo"))]
        crate::languages::ROOM
    }
}

impl Deref for Words {
    type Target = Strings;

    fn deref(&self) -> &'static Strings {
        static SPOKEN: Strings = crate::languages::SPOKEN;
        #[cfg(feature = "pseudo")]
        if let Some(made_up) = strings::of(strings::MADE_UP) {
            return made_up;
        }
        &SPOKEN
    }
}

/// A sentence: plain parts as text, what is for a listener only marked so, all others by `draw`.
pub fn sentence(parts: &Parts, draw: impl Fn(&Part) -> Html) -> Html {
    parts
        .iter()
        .map(|part| match part.role {
            Role::Plain => html! { { &*part.words } },
            Role::Heard => heard(&part.words),
            _ => draw(part),
        })
        .collect()
}

/// Words for a listener only: a screen reader says them, and nothing is drawn.
pub fn heard(words: &str) -> Html {
    html! { <span class="heard">{ words }</span> }
}

/// A part as it is commonly drawn: the key of a sentence strong, a quotation as one, a link to this address.
pub fn common(href: String) -> impl Fn(&Part) -> Html {
    move |part| {
        let words = &*part.words;
        match part.role {
            Role::Key => html! { <strong>{ words }</strong> },
            Role::Quote => html! { <q lang={ORIGINAL}>{ words }</q> },
            Role::Code => html! { <code>{ words }</code> },
            Role::Wide => html! { <span class="wide">{ words }</span> },
            Role::Link => html! { <a href={href.clone()}>{ words }</a> },
            _ => html! { { words } },
        }
    }
}
