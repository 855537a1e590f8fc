//! Every word of the interface, in every language that it speaks.
//!
//! [`Strings`] has one entry for each thing that the page says: plain words, or a function that takes what varies and
//! gives the whole sentence. No sentence is put together outside of this crate, since other languages order words
//! otherwise. A language is one value of [`Strings`] ([`EN`], [`JA`]), so that a missing entry, or one that takes
//! something else, does not compile: a new entry of the table asks for its words in every folder of a language.
//!
//! A page speaks one language, and its program holds only that: it is given the one value, and never asks [`of`].
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

mod class;
mod dates;
mod document;
mod en;
mod ja;
mod launcher;
mod museum;
mod packages;
mod page;
mod part;
#[cfg(feature = "pseudo")]
mod pseudo;
mod room;
mod site;
mod teacher;
mod timeline;
mod tools;

pub use class::{Class, HandIn};
pub use dates::{Dates, Doubt, Far, Side, Unit, Ymd};
pub use document::{Addition, DocumentWords, FileNumber, Introduction, Lookup, Notes};
pub use en::EN;
pub use ja::JA;
pub use launcher::Launcher;
pub use museum::Museum;
pub use packages::Packages;
pub use page::{Banner, Cite, Colophon, Embed, Marking, Notices, Page, Printed, Use};
pub use part::{Part, Parts, Role, plain, text};
#[cfg(feature = "pseudo")]
pub use pseudo::TAG as MADE_UP;
#[cfg(feature = "pseudo")]
pub use room::made_up_room;
pub use room::{ROOM_EN, ROOM_JA, Room, Wanted};
#[cfg(feature = "pseudo")]
pub use site::made_up_site;
pub use site::{SITE_EN, SITE_JA, Site};
pub use table::Strings;
pub use teacher::Teacher;
pub use timeline::{Certainty, Evidence, Files, Rules, Table, Timeline};
pub use tools::{Aloud, Appearance, Check, Find, Quote, Spot, Tools};

/// The languages that the interface speaks, each by its tag (BCP 47) and by its name in itself; the first is the one of a
/// site's own address, and each of the others has a folder of that name below it.
///
/// ```
/// for (tag, name) in strings::LANGUAGES {
///     assert_eq!(strings::of(tag).map(|strings| (strings.lang, strings.page.language)), Some((tag, name)));
/// }
/// ```
pub const LANGUAGES: [(&str, &str); 2] = [(EN.lang, EN.page.language), (JA.lang, JA.page.language)];

/// The strings for a language tag (BCP 47), as the page's `lang` has it: the language itself, whatever its region.
///
/// ```
/// assert_eq!(strings::of("en-GB").map(|strings| strings.lang), Some("en"));
/// assert_eq!(strings::of("ja").map(|strings| strings.lang), Some("ja"));
/// assert!(strings::of("tlh").is_none());
/// ```
#[must_use]
pub fn of(tag: &str) -> Option<&'static Strings> {
    #[cfg(feature = "pseudo")]
    if tag == pseudo::TAG {
        return Some(pseudo::strings());
    }
    static ALL: [Strings; 2] = [EN, JA];
    let language = tag.split('-').next().unwrap_or_default();
    ALL.iter().find(|strings| strings.lang == language)
}
