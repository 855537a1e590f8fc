//! The files that stand beside the page: the events for other programs, the timeline as a picture, and the citation for
//! programs that keep references.
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

/// What the records of the citation are called in the page, and the ends of their names.
const fn records(strings: &Strings) -> [(&'static str, &'static str); 3] {
    let words = &strings.cite;
    [
        (words.bibtex, "bib"),
        (words.ris, "ris"),
        (words.csl, "csl.json"),
    ]
}

/// The records of the citation as the page offers them.
#[must_use]
pub fn offered_records(edition: &Edition, strings: &Strings) -> [(&'static str, String); 3] {
    records(strings).map(|(called, ending)| (called, name(edition, ending)))
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

/// The files, each with its name and its content. The citation stands in them where the volume is known. Tables and data hold all events, and say which of them only the
/// volume knows; calendar and picture hold those of the text.
#[cfg(feature = "ssr")]
#[must_use]
pub fn all(edition: &Edition, words: Words) -> Vec<(String, String)> {
    use frus::{
        cite::{self, Work},
        edition::Event,
        export,
    };

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
    let formats = formats(&words);
    let mut files: Vec<(&str, String)> = formats
        .iter()
        .zip(contents)
        .map(|((_, ending), content)| (*ending, content))
        .collect();
    if let Some(work) = Work::of(edition) {
        // The day of access is the visitor's, which nobody knows yet.
        let contents = [
            cite::bibtex(&work, None),
            cite::ris(&work, None),
            cite::csl(&work, None),
        ];
        let records = records(&words);
        let endings = records.iter().map(|(_, ending)| *ending);
        files.extend(endings.zip(contents));
    }
    let named = |(ending, content)| (name(edition, ending), content);
    files.into_iter().map(named).collect()
}
