//! The files that stand beside the page: the document in each of its forms, its dates for other programs, the timeline as a
//! picture, and the citation for programs that keep references.
//!
//! The build machine writes them, so they have addresses of their own, need no script, and weigh nothing in the program.

use frus::{edition::Edition, html::OfferedFile};
use strings::Strings;

#[cfg(feature = "ssr")]
use crate::view::words::Words;

/// The ends of the names of the files that hold the document, in the order of their names in the page.
const DOCUMENT: [&str; 5] = ["txt", "md", "html", "xml", "document.json"];

/// The ends of the names of the files that hold its dates, in the same order.
const DATES: [&str; 4] = ["ics", "csv", "json", "svg"];

/// The ends of the names of the files that hold the citation, in the same order.
const RECORDS: [&str; 3] = ["bib", "ris", "csl.json"];

/// The files that hold the document, as the page offers them.
#[must_use]
pub fn of_document(edition: &Edition, strings: &Strings) -> [OfferedFile<'static>; 5] {
    offered(edition, strings.usage.document_files, DOCUMENT)
}

/// The files that hold its dates, as the page offers them.
#[must_use]
pub fn of_dates(edition: &Edition, strings: &Strings) -> [OfferedFile<'static>; 4] {
    offered(edition, strings.usage.dates_files, DATES)
}

fn offered<const N: usize>(
    edition: &Edition,
    words: [(&'static str, &'static str); N],
    endings: [&str; N],
) -> [OfferedFile<'static>; N] {
    let mut endings = endings.into_iter();
    words.map(|(called, what)| OfferedFile {
        name: called,
        what,
        address: name(edition, endings.next().unwrap_or_default()),
    })
}

/// The records of the citation as the page offers them: what each is called, and its name.
#[must_use]
pub fn offered_records(edition: &Edition, strings: &Strings) -> [(&'static str, String); 3] {
    let words = &strings.cite;
    let mut endings = RECORDS.into_iter();
    [words.bibtex, words.ris, words.csl]
        .map(|called| (called, name(edition, endings.next().unwrap_or_default())))
}

/// The address of the whole volume in the reading room: `room.html?volume=frus1952-54v14p2`; `None` where the volume is not known.
#[must_use]
pub fn volume_in_room(edition: &Edition) -> Option<String> {
    let (volume, _) = edition.imprint.as_ref()?.id.split_once('/')?;
    Some(["room.html?volume=", volume].concat())
}

/// The name of a file beside the page: `frus1952-54v14p2-d660.ics`.
#[must_use]
pub fn name(edition: &Edition, ending: &str) -> String {
    let document = edition.imprint.as_ref();
    let document = document.map_or("frus-document", |imprint| &imprint.id);
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

/// The name of the page that is a single file in one of its modes: `museum-660.html`.
#[must_use]
pub fn single_file_in_mode(edition: &Edition, mode: &str) -> String {
    single_file(edition).replacen("document", mode, 1)
}

/// The name of the page in a class as a single file: `class-660.html`.
#[must_use]
pub fn class_single_file(edition: &Edition) -> String {
    single_file_in_mode(edition, "class")
}

/// The files, each with its name and its content; those of the citation where the volume is known. Tables and data hold all
/// events, and say which of them only the volume knows; calendar and picture hold those of the text.
///
/// # Errors
/// Where the document can not be written as JSON.
#[cfg(feature = "ssr")]
pub fn all(edition: &Edition, words: Words) -> Result<Vec<(String, String)>, serde_json::Error> {
    use frus::{
        cite::{self, Work},
        edition::Event,
        export, html, markdown, tei,
    };

    use crate::view::timeline::picture::picture;

    let mut data = serde_json::to_string_pretty(&export::DocumentData::of(edition))?;
    data.push('\n');
    let document = [
        edition.document.to_text(),
        markdown::write(edition, &words),
        html::page(edition, &words),
        tei::write(edition),
        data,
    ];

    let own: Vec<&Event> = edition.events_of_text().collect();
    let every: Vec<&Event> = edition.events.iter().collect();
    let revised = edition
        .curation
        .as_ref()
        .and_then(|curation| curation.revised);
    let revised = revised.map(|day| day.to_string());
    let stamp = [&revised.unwrap_or_default().replace('-', ""), "T000000Z"].concat();
    let dates = [
        export::calendar(edition, &own, &stamp, &words),
        export::csv(edition, &every),
        export::json(edition, &every),
        picture(edition, &own, words),
    ];
    // The day of access is the visitor's, which nobody knows yet.
    let records = Work::of(edition).map(|work| {
        [
            cite::bibtex(&work, None),
            cite::ris(&work, None),
            cite::csl(&work, None),
        ]
    });
    let endings = DOCUMENT.into_iter().chain(DATES).chain(RECORDS);
    let contents = document.into_iter().chain(dates);
    let contents = contents.chain(records.into_iter().flatten());
    let named = endings.map(|ending| name(edition, ending)).zip(contents);
    Ok(named.collect())
}
