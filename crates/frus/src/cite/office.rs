//! The form that the Office of the Historian asks for.

use super::{DayForm, Pages, Place, Text, Work, book::join, name::Listing};
use crate::{date::Day, quote::Quotation};

const ALL: Listing = Listing {
    and: "and",
    most: usize::MAX,
    named: 0,
    comma_in_pair: false,
};

/// The volume with its editors, its place, publisher and year; pages or number; then the address, and when it was read.
pub(super) fn cite(work: &Work, accessed: Option<Day>) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    text.italic(&book.series);
    let editors = book.editors(|name| name.as_printed(), ALL);
    let editors = match book.editors.len() {
        0 => String::new(),
        1 => format!("ed. {editors}"),
        _ => format!("eds. {editors}"),
    };
    let rest = join(&[&book.subseries, &book.title_and_number(), &editors]);
    if !rest.is_empty() {
        text.plain(", ").plain(&rest);
    }
    let year = book.year.to_string();
    let printed = match (&*book.place, &*book.publisher) {
        ("", publisher) => join(&[publisher, &year]),
        (place, "") => join(&[place, &year]),
        (place, publisher) => format!("{place}: {publisher}, {year}"),
    };
    text.plain(" (").plain(&printed).plain(")");
    match work.place_in_volume() {
        Some(Place::Pages(pages)) => text.plain(", ").place(pages.in_full("–"), true),
        Some(Place::Document(number)) => text
            .plain(", ")
            .place(["Document ", &number.to_string()].concat(), false),
        None => &mut text,
    };
    text.plain(".");
    if let Some(url) = &work.url {
        text.plain(" ").link(url);
        text.accessed(" [accessed ", (accessed, DayForm::Office), "]");
    }
    text
}

/// Where the words of a quotation stand, for the place of the whole document in its citation: on these pages of a volume that is
/// cited by page, in the document of another; and in which note.
///
/// `of_document` is the place of the whole document as its citation has it.
///
/// ```
/// use frus::{Document, Span, cite::place_of_words, quote::Quotation};
/// let text = "No. 1\nEditorial Note\n\nThe talks1 were [Page 8] begun.\n  1. On July 15.";
/// let document = Document::parse(text)?;
/// let place = |span| Some(place_of_words(&Quotation::of(&document, span, Some("7"))?, "7–8", true));
/// assert_eq!(place(Span::new(28, 52)).as_deref(), Some("7–8"));
/// assert_eq!(place(Span::new(60, 70)).as_deref(), Some("7, note 1"));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn place_of_words(quotation: &Quotation, of_document: &str, is_pages: bool) -> String {
    let pages = quotation.pages().filter(|_| is_pages);
    let pages = pages.and_then(|(first, last)| Pages::new(first, last));
    let mut place = pages.map_or_else(|| of_document.to_owned(), |pages| pages.in_full("–"));
    let note = quotation.note.as_ref();
    if let Some(label) = note.and_then(|note| note.label.as_deref()) {
        place.push_str(", note ");
        place.push_str(label);
    }
    place
}
