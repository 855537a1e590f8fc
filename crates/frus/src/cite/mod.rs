//! Citations of a document: in the form that the Office of the Historian asks for, in the styles of historians, writers,
//! psychologists and lawyers, and as records for programs that keep references.
//!
//! Everything is made from one value, a [`Work`]: what a citation says of a document and of the volume that prints it. A
//! curated [`Edition`] gives it ([`Work::of`]); a reader of another format fills it itself.
//!
//! | style | source of its rules |
//! |---|---|
//! | [`Office`](Style::Office) | Office of the Historian, [*Citing the Foreign Relations series*](https://history.state.gov/historicaldocuments/citing-frus) |
//! | [`ChicagoNote`](Style::ChicagoNote), [`ChicagoBibliography`](Style::ChicagoBibliography) | *The Chicago Manual of Style*, 18th ed., notes and bibliography, as the style of citationstyles.org for it renders the record of [`csl()`] |
//! | [`Mla`](Style::Mla) | *MLA Handbook*, 9th ed.: a work in a collection, with the date of the original after its title |
//! | [`Apa`](Style::Apa) | *Publication Manual of the American Psychological Association*, 7th ed., 10.3: a chapter in an edited book |
//! | [`Bluebook`](Style::Bluebook) | *The Bluebook*, rules 15.5 (shorter works in collections) and 17.2.3 (letters and memoranda) |
//! | [`bibtex()`], [`ris()`], [`csl()`], and with notes of a reader [`Record`] | BibTeX's `@incollection`, RIS's `CHAP`, CSL's `chapter` |
//!
//! # What is decided here
//!
//! - **By page or by number.** The Office asks for the number of a document in volumes since the subseries 1955–57, and for
//!   its pages in those before, even where the volume or its edition in the web numbers the documents.
//! - **The order of title and number.** Volumes before that subseries have their title before their number on the title
//!   page, later ones after it; so have the titles in the headers of the Office's own edition, which the two
//!   examples follow that are tested.
//! - **The title of a work** is its heading with place and date, since no format for programs has a place for the date of a
//!   document inside a book, and a citation without it is of little use. The Office's own form names neither.
//! - **Editors** are those of the volume, without the general editor; the publisher and the year are those of the volume.
//! - **The day of access** is the visitor's own. Where it is not given, each sentence is right without it.

mod apa;
mod bibtex;
mod bluebook;
mod book;
mod chicago;
mod csl;
mod dateline;
mod day;
mod heading;
mod mla;
mod name;
mod office;
mod pages;
mod party;
mod record;
mod ris;
mod text;
mod volume_number;
mod work;

pub use bibtex::bibtex;
pub use book::Book;
pub(crate) use book::{join, numbered};
pub use csl::csl;
pub use dateline::place_in;
pub use day::DayForm;
pub use heading::Heading;
pub use name::Name;
pub use office::place_of_words;
pub use pages::Pages;
pub use party::{Party, without_article};
pub use record::Record;
pub use ris::ris;
pub use text::{Piece, Text};
pub use volume_number::in_figures;
pub use work::{Enclosing, Place, Work, Written};

use work::Author;

use crate::date::Day;
#[cfg(doc)]
use crate::edition::Edition;

/// A style in which a document is cited in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As the Office of the Historian asks.
    Office,
    /// A note in the style of Chicago.
    ChicagoNote,
    /// An entry of a bibliography in the style of Chicago.
    ChicagoBibliography,
    /// An entry of the works cited in the style of the MLA.
    Mla,
    /// An entry of the references in the style of the APA.
    Apa,
    /// A note in the style of the Bluebook.
    Bluebook,
}

impl Style {
    /// All styles, the Office's own first.
    pub const ALL: [Self; 6] = [
        Self::Office,
        Self::ChicagoNote,
        Self::ChicagoBibliography,
        Self::Mla,
        Self::Apa,
        Self::Bluebook,
    ];

    /// A name for addresses, ids and options: `office`, `chicago-note`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::ChicagoNote => "chicago-note",
            Self::ChicagoBibliography => "chicago-bibliography",
            Self::Mla => "mla",
            Self::Apa => "apa",
            Self::Bluebook => "bluebook",
        }
    }

    /// The citation of a work, read on the day given, if it is known.
    #[must_use]
    pub fn cite(self, work: &Work, accessed: Option<Day>) -> Text {
        match self {
            Self::Office => office::cite(work, accessed),
            Self::ChicagoNote => chicago::note(work, accessed),
            Self::ChicagoBibliography => chicago::bibliography(work, accessed),
            Self::Mla => mla::cite(work, accessed),
            Self::Apa => apa::cite(work),
            Self::Bluebook => bluebook::cite(work, accessed),
        }
    }
}

/// Whether words end a sentence already.
fn ends(words: &str) -> bool {
    words
        .trim_end_matches(['’', '”'])
        .ends_with(['.', '?', '!'])
}

/// A title in quotation marks, with the point or the comma inside them. Quotation marks of the title become single ones.
fn quoted(title: &str, point: &str) -> String {
    let inner: String = title
        .chars()
        .map(|sign| match sign {
            '“' => '‘',
            '”' => '’',
            sign => sign,
        })
        .collect();
    let point = if point == "." && ends(title) {
        ""
    } else {
        point
    };
    ["“", &inner, point, "”"].concat()
}
