//! The Bluebook, a footnote; titles of books in italics, as in court documents.

use super::{DayForm, Place, Text, Work, book::join, name::Listing};
use crate::date::Day;

/// More than two names become one (rule 15.2).
const EDITORS: Listing = Listing {
    and: "&",
    most: 2,
    named: 1,
    comma_in_pair: false,
};

/// Heading (date), *in* number *series, years, title*, part, page (editors, year), address.
///
/// The number of a volume stands before its title in Arabic figures (rule 3.1), a work in a collection is joined to it by
/// *in* (rule 15.5), and the date of a letter or memorandum follows it in parentheses (rule 17.2.3). The heading is left
/// as the editors of the series word it.
pub(super) fn cite(work: &Work, accessed: Option<Day>) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    text.plain(&join(&[&work.heading, &work.attached()]));
    let date = work.date_words(DayForm::Bluebook);
    if !date.is_empty() {
        text.plain(&format!(" ({date})"));
    }
    text.plain(", ").italic("in").plain(" ");
    let figures = book.figures();
    if !figures.is_empty() {
        text.plain(&figures).plain(" ");
    }
    text.italic(&book.whole_title());
    if let Some(part) = &book.part {
        text.plain(", pt. ").plain(part);
    }
    match work.place_in_volume() {
        Some(Place::Pages(pages)) => text.plain(", at ").plain(&pages.with_two_digits("–")),
        Some(Place::Document(number)) => text.plain(", doc. ").plain(&number.to_string()),
        None => &mut text,
    };
    let editors = book.editors(|name| name.natural(), EDITORS);
    let editors = match book.editors.len() {
        0 => editors,
        1 => format!("{editors} ed."),
        _ => format!("{editors} eds."),
    };
    let printed = join(&[&editors, &book.year.to_string()]);
    text.plain(" (").plain(&printed).plain(")");
    if let Some(url) = &work.url {
        text.plain(", ").link(url);
        text.accessed(" (last visited ", (accessed, DayForm::Bluebook), ")");
    }
    text.plain(".");
    text
}
