//! The form that the Office of the Historian asks for.

use super::{DayForm, Place, Text, Work, book::join, name::Listing};
use crate::date::Day;

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
        Some(Place::Pages(pages)) => text.plain(", ").plain(&pages.in_full("–")),
        Some(Place::Document(number)) => text.plain(", Document ").plain(&number.to_string()),
        None => &mut text,
    };
    text.plain(".");
    if let Some(url) = &work.url {
        text.plain(" ").link(url);
        text.accessed(" [accessed ", (accessed, DayForm::Office), "]");
    }
    text
}
