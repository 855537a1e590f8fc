//! Every word of the interface, in every language that it speaks.
//!
//! [`Strings`] has one entry for each thing that the page says: plain words, or a function that takes what varies and
//! gives the whole sentence. No sentence is put together outside of this crate, since other languages order words
//! otherwise. A language is one value of [`Strings`] ([`EN`]), so that a missing entry, or one that takes something
//! else, does not compile.
//!
//! Where parts of a sentence are drawn in a way of their own (a link, a struck-out marking), the entry gives
//! [`Part`]s, and whoever draws them knows what a link leads to.
//!
//! ```
//! use strings::EN;
//! assert_eq!(EN.notes.title, "Notes");
//! assert_eq!((EN.notes.goto)("4"), "Go to note 4 in the list");
//! assert_eq!((EN.dates.day)(1953, 7, 10), "July 10, 1953");
//! ```
#![forbid(unsafe_code)]

mod table;

mod dates;
mod document;
mod en;
mod page;
mod part;
#[cfg(feature = "pseudo")]
mod pseudo;
mod timeline;

pub use dates::{Dates, Doubt, Far, Side, Unit, Ymd};
pub use document::{Addition, DocumentWords, FileNumber, Introduction, Notes};
pub use en::EN;
pub use page::{Banner, Cite, Colophon, Embed, Notices, Page, Printed, Use};
pub use part::{Part, Parts, Role, plain, text};
pub use table::Strings;
pub use timeline::{Certainty, Evidence, Files, Rules, Table, Timeline};

/// The strings for a language tag (BCP 47), as the page's `lang` has it: the language itself, whatever its region.
///
/// ```
/// assert_eq!(strings::of("en-GB").map(|strings| strings.lang), Some("en"));
/// assert!(strings::of("tlh").is_none());
/// ```
#[must_use]
pub fn of(tag: &str) -> Option<&'static Strings> {
    #[cfg(feature = "pseudo")]
    if tag == pseudo::TAG {
        return Some(pseudo::strings());
    }
    static ENGLISH: Strings = EN;
    let language = tag.split('-').next().unwrap_or_default();
    (language == ENGLISH.lang).then_some(&ENGLISH)
}
