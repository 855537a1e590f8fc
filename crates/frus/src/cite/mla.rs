//! MLA (9th edition), an entry of the works cited.

use super::{DayForm, Place, Text, Work, book::join, name::Listing, quoted};
use crate::date::Day;

/// More than two names become one.
const EDITORS: Listing = Listing {
    and: "and",
    most: 2,
    named: 1,
    comma_in_pair: false,
};

/// Sender. “Heading.” Place and date of the original. The volume as the container, and its address.
pub(super) fn cite(work: &Work, accessed: Option<Day>) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    if let Some(author) = work.author() {
        let author = author.written(|name| name.inverted());
        let point = if author.ends_with('.') { " " } else { ". " };
        text.plain(&author).plain(point);
    }
    text.plain(&quoted(&join(&[&work.heading, &work.attached()]), "."));
    text.plain(" ");
    let place = work.place.as_deref().unwrap_or_default();
    let original = join(&[place, &work.date_words(DayForm::Mla)]);
    if !original.is_empty() {
        let (first, rest) = original.split_at(original.chars().next().map_or(0, char::len_utf8));
        text.plain(&first.to_uppercase()).plain(rest).plain(". ");
    }
    text.italic(&book.whole_title());
    let editors = book.editors(|name| name.natural(), EDITORS);
    let editors = if editors.is_empty() {
        editors
    } else {
        format!("edited by {editors}")
    };
    let figures = book.figures();
    let number = if figures.is_empty() {
        figures
    } else {
        format!("vol. {figures}")
    };
    let part = book.part.as_ref().map(|part| format!("pt. {part}"));
    let place = match work.place_in_volume() {
        Some(Place::Pages(pages)) => {
            let pages_or_page = if pages.are_several() { "pp." } else { "p." };
            format!("{pages_or_page} {}", pages.with_two_digits("–"))
        }
        Some(Place::Document(number)) => format!("doc. {number}"),
        None => String::new(),
    };
    let rest = join(&[
        &editors,
        &number,
        part.as_deref().unwrap_or_default(),
        &book.publisher,
        &book.year.to_string(),
        &place,
    ]);
    text.plain(", ").plain(&rest);
    if let Some(url) = &work.url {
        text.plain(", ").link(url);
    }
    text.plain(".");
    if work.url.is_some() {
        text.accessed(" Accessed ", (accessed, DayForm::Mla), ".");
    }
    text
}
