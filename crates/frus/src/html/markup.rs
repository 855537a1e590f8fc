//! What only HTML has, over the [`Markup`] that it shares with TEI: classes, words for a listener, sentences in parts.

use strings::{Part, Parts, Role};

use crate::markup::escape;
pub use crate::markup::{Markup, Tag};

impl Markup {
    /// A sentence in parts: plain parts as text, what is for a listener only, or needs room, marked so, all others by `draw`.
    pub(super) fn sentence(&mut self, parts: &Parts, draw: impl Fn(&mut Self, &Part)) {
        for part in parts {
            match part.role {
                Role::Plain => self.words(&part.words),
                Role::Heard => self.heard(&part.words),
                Role::Wide => self.tag("span").class("wide").words(&part.words),
                _ => draw(self, part),
            }
        }
    }

    /// Words for a listener only: a screen reader says them, and nothing is seen.
    pub(super) fn heard(&mut self, words: &str) {
        self.tag("span").class("heard").words(words);
    }

    /// Words for the eye only, such as a separator.
    pub(super) fn seen(&mut self, class: &str, words: &str) {
        let tag = self.tag("span").class(class).at("aria-hidden", "true");
        tag.words(words);
    }

    /// A link to a place of the page.
    pub(super) fn link(&mut self, id: &str, words: &str) {
        self.tag("a").at("href", &fragment(id)).words(words);
    }
}

impl Tag<'_> {
    /// Gives a class, or several.
    pub fn class(self, class: &str) -> Self {
        self.at("class", class)
    }

    /// Says where the text of the element begins in the source, in bytes ([`super`] says what for).
    pub(super) fn from(self, start: u32) -> Self {
        self.at("data-from", &start.to_string())
    }
}

/// The address of a place on the same page.
pub(super) fn fragment(id: &str) -> String {
    ["#", id].concat()
}

/// Words as they stand between tags, or in an attribute.
///
/// ```
/// assert_eq!(frus::html::escaped("\"A\" & <b>"), "&quot;A&quot; &amp; &lt;b&gt;");
/// ```
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    escape(words, &mut escaped);
    escaped
}
