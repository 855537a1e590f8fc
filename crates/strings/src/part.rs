//! Sentences of which parts are drawn in a way of their own.

use std::borrow::Cow;

/// How a part of a sentence is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// As the words around it.
    Plain,
    /// For a screen reader only.
    Heard,
    /// For the eye only: a separator that a listener needs not.
    Seen,
    /// Shown where there is room; a listener hears it everywhere.
    Wide,
    /// What the sentence is about: the struck-out marking, the name of a date's certainty.
    Key,
    /// A link, which leads where the drawer says.
    Link,
    /// A second link of the same sentence.
    OtherLink,
    /// Said by the way, in smaller type.
    Quiet,
    /// Written by hand on the original.
    Hand,
    /// Words of the volume's editors.
    Editors,
    /// Quoted from the document.
    Quote,
    /// The title of a work.
    Title,
    /// In the language of the document, where the page speaks another: the name of a person, of a publisher.
    Original,
    /// A date in figures, or a code.
    Code,
    /// When something was, as a label says it.
    When,
    /// How far away it is.
    Distance,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How it is drawn.
    pub role: Role,
    /// Its words.
    pub words: Cow<'static, str>,
}

/// A sentence in parts, in the order of its language.
pub type Parts = Vec<Part>;

impl Role {
    /// A part that is drawn like this.
    #[must_use]
    pub fn of(self, words: &str) -> Part {
        Part {
            role: self,
            words: Cow::Owned(words.to_owned()),
        }
    }
}

/// The words of a sentence, where none of its parts is drawn in a way of its own.
///
/// ```
/// let line = (strings::EN.certainty.explained)("stated", "the text gives it");
/// assert_eq!(strings::text(&line), "stated: the text gives it");
/// ```
#[must_use]
pub fn text(parts: &[Part]) -> String {
    parts.iter().map(|part| &*part.words).collect()
}

/// A part that is drawn as the words around it.
#[must_use]
pub fn plain(words: &'static str) -> Part {
    Part {
        role: Role::Plain,
        words: Cow::Borrowed(words),
    }
}
