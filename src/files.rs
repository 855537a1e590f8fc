//! The files that stand beside the page: the events for other programs, and the timeline as a picture.
//!
//! The build machine writes them, so they have addresses of their own, need no script, and weigh nothing in the program.

use frus::edition::Edition;
use strings::Strings;

#[cfg(feature = "ssr")]
use crate::view::words::Words;

/// What the files are called in the page, and the ends of their names.
const fn formats(strings: &Strings) -> [(&'static str, &'static str); 4] {
    let words = &strings.usage;
    [
        (words.calendar, "ics"),
        (words.spreadsheet, "csv"),
        (words.data, "json"),
        (words.picture, "svg"),
    ]
}

/// The files as the page offers them: what each is called there, and its name.
#[must_use]
pub fn offered(edition: &Edition, strings: &Strings) -> [(&'static str, String); 4] {
    formats(strings).map(|(called, ending)| (called, name(edition, ending)))
}

/// The name of a file beside the page: `frus1952-54v14p2-d660.ics`.
#[must_use]
pub fn name(edition: &Edition, ending: &str) -> String {
    let document = edition.imprint.as_ref();
    let document = document.map_or("document", |imprint| &imprint.id);
    [&document.replace('/', "-"), ".", ending].concat()
}

/// The name of the page that is a single file: `document-660.html`.
#[must_use]
pub fn single_file(edition: &Edition) -> String {
    match edition.document.number() {
        Some(number) => format!("document-{number}.html"),
        None => "document.html".to_owned(),
    }
}

/// The files, each with its name and its content. Tables and data hold all events, and say which of them only the
/// volume knows; calendar and picture hold those of the text.
#[cfg(feature = "ssr")]
#[must_use]
pub fn all(edition: &Edition, words: Words) -> Vec<(String, String)> {
    use frus::{edition::Event, export};

    use crate::view::timeline::picture::picture;

    let own: Vec<&Event> = edition.events_of_text().collect();
    let every: Vec<&Event> = edition.events.iter().collect();
    let revised = edition
        .curation
        .as_ref()
        .and_then(|curation| curation.revised);
    let revised = revised.map(|day| day.to_string());
    let stamp = [&revised.unwrap_or_default().replace('-', ""), "T000000Z"].concat();
    let contents = [
        export::calendar(edition, &own, &stamp, &words),
        export::csv(edition, &every),
        export::json(edition, &every),
        picture(edition, &own, words),
    ];
    formats(&words)
        .iter()
        .zip(contents)
        .map(|((_, ending), content)| (name(edition, ending), content))
        .collect()
}
