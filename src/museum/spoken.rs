//! The edition in each language that the screen speaks: a visitor changes the language, and not the address.

use std::{cell::OnceCell, rc::Rc};

use frus::html;
use strings::Strings;
use yew::AttrValue;

use super::stage::to_be_asked;
use crate::edition::{self, Shared};

/// The edition in one language, with the words of the interface in it.
#[derive(Clone, Debug)]
pub struct Spoken(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    edition: Shared,
    strings: &'static Strings,
    document: OnceCell<AttrValue>,
}

impl Spoken {
    /// An edition with the words of its language.
    #[must_use]
    pub fn new(edition: Shared, strings: &'static Strings) -> Self {
        let document = OnceCell::new();
        Self(Rc::new(Inner {
            edition,
            strings,
            document,
        }))
    }

    /// Those that the program was built with; the first is that of the site's own address.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let editions = edition::in_all_languages().into_iter();
        editions
            .filter_map(|(tag, edition)| Some(Self::new(edition, words_of(tag)?)))
            .collect()
    }

    /// The edition.
    #[must_use]
    pub fn edition(&self) -> &Shared {
        &self.0.edition
    }

    /// The words of the interface.
    #[must_use]
    pub fn words(&self) -> &'static Strings {
        self.0.strings
    }

    /// The document as the library draws it, drawn once.
    #[must_use]
    pub fn document(&self) -> AttrValue {
        let draw = || {
            let (edition, strings) = (self.edition(), self.0.strings);
            let drawn = [html::head(edition, strings), html::body(edition, strings)];
            to_be_asked(&drawn.concat()).into()
        };
        self.0.document.get_or_init(draw).clone()
    }
}

impl PartialEq for Spoken {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The words of a language; in a build of the made-up one, those of that.
fn words_of(tag: &str) -> Option<&'static Strings> {
    #[cfg(feature = "pseudo")]
    if let Some(made_up) = strings::of(strings::MADE_UP) {
        return Some(made_up);
    }
    strings::of(tag)
}
