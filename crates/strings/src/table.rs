//! The table: one group of entries for each part of the page.

use crate::{
    class::{Class, HandIn},
    dates::Dates,
    document::{Addition, DocumentWords, FileNumber, Introduction, Lookup, Notes},
    launcher::Launcher,
    museum::Museum,
    packages::Packages,
    page::{Banner, Cite, Colophon, Embed, Marking, Notices, Page, Use},
    teacher::Teacher,
    timeline::{Certainty, Evidence, Files, Rules, Table, Timeline},
    tools::{Aloud, Appearance, Check, Find, Quote, Tools},
};

/// Every word of the interface in one language.
///
/// Each group stands by itself, so that a program which asks for some of them is linked with these alone.
#[derive(Clone, Debug)]
pub struct Strings {
    /// The language's tag (BCP 47): `en`.
    pub lang: &'static str,
    /// What stands around the document, and names the parts of the page.
    pub page: &'static Page,
    /// The classification banner.
    pub banner: &'static Banner,
    /// The reading view.
    pub document: &'static DocumentWords,
    /// The introduction: what a visitor should know first.
    pub introduction: &'static Introduction,
    /// What was added by hand.
    pub addition: &'static Addition,
    /// The notes, in their list and on their cards.
    pub notes: &'static Notes,
    /// File numbers, taken apart.
    pub file_number: &'static FileNumber,
    /// People and abbreviations to look up, and the index.
    pub lookup: &'static Lookup,
    /// The marking and the imprint.
    pub colophon: &'static Colophon,
    /// What can be said of the marking of any document of a volume.
    pub marking: &'static Marking,
    /// How sure a date is.
    pub certainty: &'static Certainty,
    /// The evidence as a table.
    pub table: &'static Table,
    /// The timeline.
    pub timeline: &'static Timeline,
    /// The evidence panel.
    pub evidence: &'static Evidence,
    /// How the document is cited.
    pub cite: &'static Cite,
    /// What can be done with the page.
    pub usage: &'static Use,
    /// The toolbar.
    pub tools: &'static Tools,
    /// How the page looks, as the reader chooses.
    pub appearance: &'static Appearance,
    /// Finding words in the page.
    pub find: &'static Find,
    /// Quoting words that are selected.
    pub quote: &'static Quote,
    /// The dialog that checks a quotation.
    pub check: &'static Check,
    /// The document read aloud.
    pub aloud: &'static Aloud,
    /// The Embed dialog.
    pub embed: &'static Embed,
    /// The page on a screen in a museum.
    pub museum: &'static Museum,
    /// The worksheet beside the document.
    pub class: &'static Class,
    /// What a student hands in.
    pub hand_in: &'static HandIn,
    /// The teacher's file.
    pub teacher: &'static Teacher,
    /// The form that writes a lesson, or the screen of a museum.
    pub launcher: &'static Launcher,
    /// What the scripts beside the program say.
    pub notices: &'static Notices,
    /// The packages for courses.
    pub packages: &'static Packages,
    /// The timeline as a picture, and the events as a calendar.
    pub files: &'static Files,
    /// Events that come by rule from the dates of a text, without a curation.
    pub rules: &'static Rules,
    /// Dates and distances.
    pub dates: &'static Dates,
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
            page: kept(Page::pseudo()),
            banner: kept(Banner::pseudo()),
            document: kept(DocumentWords::pseudo()),
            introduction: kept(Introduction::pseudo()),
            addition: kept(Addition::pseudo()),
            notes: kept(Notes::pseudo()),
            file_number: kept(FileNumber::pseudo()),
            lookup: kept(Lookup::pseudo()),
            colophon: kept(Colophon::pseudo()),
            marking: kept(Marking::pseudo()),
            certainty: kept(Certainty::pseudo()),
            table: kept(Table::pseudo()),
            timeline: kept(Timeline::pseudo()),
            evidence: kept(Evidence::pseudo()),
            cite: kept(Cite::pseudo()),
            usage: kept(Use::pseudo()),
            tools: kept(Tools::pseudo()),
            appearance: kept(Appearance::pseudo()),
            find: kept(Find::pseudo()),
            quote: kept(Quote::pseudo()),
            check: kept(Check::pseudo()),
            aloud: kept(Aloud::pseudo()),
            embed: kept(Embed::pseudo()),
            museum: kept(Museum::pseudo()),
            class: kept(Class::pseudo()),
            hand_in: kept(HandIn::pseudo()),
            teacher: kept(Teacher::pseudo()),
            launcher: kept(Launcher::pseudo()),
            notices: kept(Notices::pseudo()),
            packages: kept(Packages::pseudo()),
            files: kept(Files::pseudo()),
            rules: kept(Rules::pseudo()),
            dates: kept(Dates::pseudo()),
        }
    }
}

/// Keeps a group of the made-up language, which is made once, for as long as the program runs.
#[cfg(feature = "pseudo")]
fn kept<T>(group: T) -> &'static T {
    Box::leak(Box::new(group))
}
