//! The table: one group of entries for each part of the page.

use crate::{
    dates::Dates,
    document::{Addition, DocumentWords, FileNumber, Introduction, Notes},
    page::{Banner, Cite, Colophon, Embed, Notices, Page, Use},
    timeline::{Certainty, Evidence, Files, Rules, Table, Timeline},
};

/// Every word of the interface in one language.
#[derive(Clone, Debug)]
pub struct Strings {
    /// The language's tag (BCP 47): `en`.
    pub lang: &'static str,
    /// What stands around the document, and names the parts of the page.
    pub page: Page,
    /// The classification banner.
    pub banner: Banner,
    /// The reading view.
    pub document: DocumentWords,
    /// The introduction: what a visitor should know first.
    pub introduction: Introduction,
    /// What was added by hand.
    pub addition: Addition,
    /// The notes, in their list and on their cards.
    pub notes: Notes,
    /// File numbers, taken apart.
    pub file_number: FileNumber,
    /// The marking, the imprint, and the lists of names.
    pub colophon: Colophon,
    /// How sure a date is.
    pub certainty: Certainty,
    /// The evidence as a table.
    pub table: Table,
    /// The timeline.
    pub timeline: Timeline,
    /// The evidence panel.
    pub evidence: Evidence,
    /// How the document is cited.
    pub cite: Cite,
    /// What can be done with the page.
    pub usage: Use,
    /// The Embed dialog.
    pub embed: Embed,
    /// What the scripts beside the program say.
    pub notices: Notices,
    /// The timeline as a picture, and the events as a calendar.
    pub files: Files,
    /// Events that come by rule from the dates of a text, without a curation.
    pub rules: Rules,
    /// Dates and distances.
    pub dates: Dates,
}

/// Declares a group of entries. `name;` is plain words, `name(a: A);` a function that gives a string, and with `-> T`
/// the entry is, or gives, a `T`. In tests the group can also be made up: accented and longer ([`pseudo`](crate::of)).
macro_rules! group {
    (
        $(#[$about:meta])*
        $Group:ident {
            $( $(#[$what:meta])* $entry:ident $(($($argument:ident: $of:ty),*))? $(-> $gives:ty)?; )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $Group {
            $( $(#[$what])* pub $entry: crate::table::kind!($(($($of),*))? $(-> $gives)?), )*
        }

        #[cfg(feature = "pseudo")]
        impl $Group {
            /// Every entry of English in the made-up language.
            pub(crate) fn pseudo() -> Self {
                Self {
                    $( $entry: crate::table::made_up!($Group::ENGLISH.$entry $(, ($($argument: $of),*))?), )*
                }
            }
        }
    };
}

/// The type of an entry.
macro_rules! kind {
    () => { &'static str };
    (-> $gives:ty) => { $gives };
    (($($of:ty),*)) => { fn($($of),*) -> String };
    (($($of:ty),*) -> $gives:ty) => { fn($($of),*) -> $gives };
}

/// An entry in the made-up language.
#[cfg(feature = "pseudo")]
macro_rules! made_up {
    ($entry:expr) => { crate::pseudo::Pseudo::pseudo($entry) };
    ($entry:expr, ($($argument:ident: $of:ty),*)) => {
        |$($argument: $of),*| crate::pseudo::Pseudo::pseudo(($entry)($($argument),*))
    };
}

#[cfg(feature = "pseudo")]
pub(crate) use made_up;
pub(crate) use {group, kind};

#[cfg(feature = "pseudo")]
impl Strings {
    /// The made-up language.
    pub(crate) fn pseudo() -> Self {
        Self {
            lang: crate::pseudo::TAG,
            page: Page::pseudo(),
            banner: Banner::pseudo(),
            document: DocumentWords::pseudo(),
            introduction: Introduction::pseudo(),
            addition: Addition::pseudo(),
            notes: Notes::pseudo(),
            file_number: FileNumber::pseudo(),
            colophon: Colophon::pseudo(),
            certainty: Certainty::pseudo(),
            table: Table::pseudo(),
            timeline: Timeline::pseudo(),
            evidence: Evidence::pseudo(),
            cite: Cite::pseudo(),
            usage: Use::pseudo(),
            embed: Embed::pseudo(),
            notices: Notices::pseudo(),
            files: Files::pseudo(),
            rules: Rules::pseudo(),
            dates: Dates::pseudo(),
        }
    }
}
