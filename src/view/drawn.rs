//! What stands: parts inside the program's place that answer the reader but never change, such as the document's words.

use frus::{
    edition::Edition,
    html::{self, Parts},
};
use strings::Strings;
use yew::prelude::*;

/// The standing parts of the page, drawn by the library ([`frus::html`]).
///
/// The build machine draws them into the page. The program is started over that page and takes them as they stand: it
/// is given the default, which is empty, and carries neither the code that draws them nor their markup. What changes
/// of them, it marks ([`browser::marks`](crate::browser::marks)).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// The head of the document.
    pub head: AttrValue,
    /// Whose words are whose.
    pub voices: AttrValue,
    /// The body, in stretches between what was added by hand.
    pub stretches: Vec<AttrValue>,
    /// The list of notes.
    pub notes: AttrValue,
    /// The cards of the notes.
    pub cards: AttrValue,
}

impl Drawn {
    /// Draws those of an edition.
    #[must_use]
    pub fn of(edition: &Edition, strings: &Strings) -> Self {
        let parts = html::parts_with_timeline(edition, strings, &|_| None);
        Self::of_parts(parts, edition, strings)
    }

    /// The same from what was drawn for a page that has other documents of the volume beside it.
    #[must_use]
    pub fn of_parts(parts: Parts, edition: &Edition, strings: &Strings) -> Self {
        let stretches = parts.stretches.into_iter().map(AttrValue::from);
        Self {
            head: parts.head.into(),
            voices: html::voices(edition, strings).into(),
            stretches: stretches.collect(),
            notes: parts.notes.into(),
            cards: parts.cards.into(),
        }
    }

    /// A stretch of the body, counted from 0.
    pub fn stretch(&self, number: usize) -> Html {
        as_it_stands(&self.stretches.get(number).cloned().unwrap_or_default())
    }
}

/// A part as it stands. Over what is drawn already nothing is drawn; and since it never differs, it is never drawn again.
pub fn as_it_stands(markup: &AttrValue) -> Html {
    Html::from_html_unchecked(markup.clone())
}
