//! APA (7th edition), an entry of the references.

use super::{Place, Text, Work, ends, name::Listing};

const EDITORS: Listing = Listing {
    and: "&",
    most: usize::MAX,
    named: 0,
    comma_in_pair: false,
};

/// Sender, year of the volume, heading with place and date, the editors and the volume, pages or number, publisher,
/// address. A work whose sender is not known begins with its title. The day of access is not given, since a printed
/// volume does not change.
pub(super) fn cite(work: &Work) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    let title = work.title();
    let year = format!("({}). ", book.year);
    match work.author() {
        Some(author) => {
            let author = author.written(|name| name.initials_last());
            sentence(&mut text, &author).plain(&year);
            sentence(&mut text, &title);
        }
        None => {
            sentence(&mut text, &title).plain(&year);
        }
    }
    text.plain("In ");
    let editors = book.editors(|name| name.initials_first(), EDITORS);
    match book.editors.len() {
        0 => {}
        1 => _ = text.plain(&editors).plain(" (Ed.), "),
        _ => _ = text.plain(&editors).plain(" (Eds.), "),
    }
    let figures = book.figures();
    let mut whole = if figures.is_empty() {
        book.whole_title()
    } else {
        format!("{}: Vol. {figures}", book.in_series())
    };
    if let Some(part) = &book.part {
        whole.push_str(&format!(", Part {part}"));
    }
    if !figures.is_empty() && !book.title.is_empty() {
        whole.push_str(&format!(". {}", book.title));
    }
    text.italic(&whole);
    match work.place_in_volume() {
        Some(Place::Pages(pages)) => {
            let pages_or_page = if pages.are_several() { "pp." } else { "p." };
            text.plain(&format!(" ({pages_or_page} {})", pages.in_full("–")));
        }
        Some(Place::Document(number)) => {
            text.plain(&format!(" (Document {number})"));
        }
        None => {}
    }
    text.plain(". ");
    if !book.publisher.is_empty() {
        text.plain(&book.publisher).plain(".");
    }
    if let Some(url) = &work.url {
        text.plain(" ").link(url);
    }
    text
}

fn sentence<'t>(text: &'t mut Text, words: &str) -> &'t mut Text {
    let point = if ends(words) { " " } else { ". " };
    text.plain(words).plain(point)
}
