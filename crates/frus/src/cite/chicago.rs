//! Chicago, notes and bibliography (18th edition).

use super::{DayForm, Place, Text, Work, name::Listing, quoted};
use crate::date::Day;

/// In notes more than two names become one.
const IN_NOTE: Listing = Listing {
    and: "and",
    most: 2,
    named: 1,
    comma_in_pair: false,
};

/// In a bibliography more than six names become three.
const IN_BIBLIOGRAPHY: Listing = Listing {
    most: 6,
    named: 3,
    ..IN_NOTE
};

/// A note: sender, “heading, place, date,” in the volume, pages or number, address.
pub(super) fn note(work: &Work, accessed: Option<Day>) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    let editors = book.editors(|name| name.natural(), IN_NOTE);
    let author = work.author();
    match &author {
        Some(author) => text
            .plain(&author.written(|name| name.natural()))
            .plain(", "),
        None if editors.is_empty() => &mut text,
        None => text
            .plain(&editors)
            .plain(role(book.editors.len()))
            .plain(", "),
    };
    text.plain(&quoted(&work.title(), ",")).plain(" in ");
    volume(work, &mut text);
    if author.is_some() && !editors.is_empty() {
        text.plain(", ed. ").plain(&editors);
    }
    text.plain(" (").plain(&printed(work)).plain(")");
    match work.place_in_volume() {
        Some(Place::Pages(pages)) => text.plain(", ").plain(&pages.shortened("–")),
        Some(Place::Document(number)) => text.plain(", doc. ").plain(&number.to_string()),
        None => &mut text,
    };
    if let Some(url) = &work.url {
        text.accessed(", accessed ", (accessed, DayForm::Chicago), "");
        text.plain(", ").link(url);
    }
    text.plain(".");
    text
}

/// An entry of a bibliography. Since the 18th edition it names no pages.
pub(super) fn bibliography(work: &Work, accessed: Option<Day>) -> Text {
    let book = &work.book;
    let mut text = Text::default();
    let author = work.author();
    match &author {
        Some(author) => sentence(&mut text, &author.written(|name| name.inverted())),
        None if book.editors.is_empty() => {}
        None => {
            let mut first = true;
            let inverted = Listing {
                comma_in_pair: true,
                ..IN_BIBLIOGRAPHY
            };
            let editors = book.editors(
                |name| {
                    if std::mem::take(&mut first) {
                        name.inverted()
                    } else {
                        name.natural()
                    }
                },
                inverted,
            );
            sentence(&mut text, &[&editors, role(book.editors.len())].concat());
        }
    }
    text.plain(&quoted(&work.title(), ".")).plain(" In ");
    volume(work, &mut text);
    let editors = book.editors(|name| name.natural(), IN_BIBLIOGRAPHY);
    if author.is_some() && !editors.is_empty() {
        text.plain(", edited by ").plain(&editors);
    }
    text.plain(". ").plain(&printed(work)).plain(".");
    if let Some(url) = &work.url {
        text.accessed(" Accessed ", (accessed, DayForm::Chicago), ".");
        text.plain(" ").link(url).plain(".");
    }
    text
}

/// Series and years, number, title with part; where there is no number, all of that is one title.
fn volume(work: &Work, text: &mut Text) {
    let (container, figures, title) = work.book.as_container();
    text.italic(&container);
    if !figures.is_empty() {
        text.plain(", vol. ").plain(&figures);
    }
    if !title.is_empty() {
        text.plain(", ").italic(&title);
    }
}

fn printed(work: &Work) -> String {
    let (publisher, year) = (&work.book.publisher, work.book.year);
    if publisher.is_empty() {
        year.to_string()
    } else {
        format!("{publisher}, {year}")
    }
}

fn role(editors: usize) -> &'static str {
    if editors == 1 { ", ed." } else { ", eds." }
}

/// Words, a full stop where none ends them, and a space.
fn sentence(text: &mut Text, words: &str) {
    let point = if words.ends_with('.') { " " } else { ". " };
    text.plain(words).plain(point);
}
