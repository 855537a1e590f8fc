//! The words of the interface, and sentences of them whose parts are drawn in a way of their own.

use std::ops::Deref;

use strings::{Part, Parts, Role, Strings};
use yew::prelude::*;

use crate::languages::ORIGINAL;

/// The strings of the page's language.
///
/// They never change, so two are alike only where they are the same: asking costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Strings);

impl Words {
    /// Those of the language that this program was built for.
    ///
    /// ```
    /// use frus_explorer::{languages::SPOKEN, view::words::Words};
    /// assert_eq!(Words::built().lang, SPOKEN.lang);
    /// ```
    #[must_use]
    pub fn built() -> Self {
        static SPOKEN: Strings = crate::languages::SPOKEN;
        #[cfg(feature = "pseudo")]
        if let Some(made_up) = strings::of(strings::MADE_UP) {
            return Self(made_up);
        }
        Self(&SPOKEN)
    }
}

impl Deref for Words {
    type Target = Strings;

    fn deref(&self) -> &Strings {
        self.0
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
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
