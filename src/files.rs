//! The files that stand beside the page: the document in each of its forms, its dates for other programs, the timeline as a
//! picture, and the citation for programs that keep references.
//!
//! The build machine writes them, so they have addresses of their own, need no script, and weigh nothing in the program of the page. The
//! reading room writes those of a document when the reader asks for one ([`Form`]).

use frus::{
    cite::{self, Work},
    date::Day,
    edition::{Edition, Event},
    export,
    html::{self, OfferedFile},
    markdown, tei,
};
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

/// A form in which a document, its dates or its citation can be saved, by any program that holds the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The document as plain text.
    Text,
    /// As Markdown.
    Markdown,
    /// As a page of its own.
    Page,
    /// As TEI.
    Tei,
    /// Its events as a calendar.
    Calendar,
    /// As a spreadsheet.
    Spreadsheet,
    /// As data.
    Data,
    /// Its citation as BibTeX.
    Bibtex,
    /// As RIS.
    Ris,
    /// As CSL-JSON.
    Csl,
}

impl Form {
    /// Those of the document, in the order in which they are offered.
    pub const DOCUMENT: [Self; 4] = [Self::Text, Self::Markdown, Self::Page, Self::Tei];
    /// Those of its dates.
    pub const DATES: [Self; 3] = [Self::Calendar, Self::Spreadsheet, Self::Data];
    /// Those of its citation.
    pub const RECORDS: [Self; 3] = [Self::Bibtex, Self::Ris, Self::Csl];

    /// The end of the file's name, and its media type.
    #[must_use]
    pub const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("txt", "text/plain;charset=utf-8"),
            Self::Markdown => ("md", "text/markdown;charset=utf-8"),
            Self::Page => ("html", "text/html;charset=utf-8"),
            Self::Tei => ("xml", "application/tei+xml;charset=utf-8"),
            Self::Calendar => ("ics", "text/calendar;charset=utf-8"),
            Self::Spreadsheet => ("csv", "text/csv;charset=utf-8"),
            Self::Data => ("json", "application/json"),
            Self::Bibtex => ("bib", "application/x-bibtex;charset=utf-8"),
            Self::Ris => ("ris", "application/x-research-info-systems;charset=utf-8"),
            Self::Csl => ("csl.json", "application/vnd.citationstyles.csl+json"),
        }
    }

    /// The edition in this form; a citation only where its volume is known. Spreadsheet and data hold all events, and say which of
    /// them only the volume knows; the calendar holds those of the text.
    #[must_use]
    pub fn write(self, edition: &Edition, strings: &Strings) -> Option<String> {
        let every: Vec<&Event> = edition.events.iter().collect();
        // The day of access is the visitor's, which nobody knows yet.
        let record = |write: fn(&Work, Option<Day>) -> String| {
            Work::of(edition).map(|work| write(&work, None))
        };
        Some(match self {
            Self::Text => edition.document.to_text(),
            Self::Markdown => markdown::write(edition, strings),
            Self::Page => html::page(edition, strings),
            Self::Tei => tei::write(edition),
            Self::Calendar => {
                let own: Vec<&Event> = edition.events_of_text().collect();
                export::calendar(edition, &own, &stamp(edition), strings)
            }
            Self::Spreadsheet => export::csv(edition, &every),
            Self::Data => export::json(edition, &every),
            Self::Bibtex => return record(cite::bibtex),
            Self::Ris => return record(cite::ris),
            Self::Csl => return record(cite::csl),
        })
    }
}

/// When a calendar was last changed, as iCalendar writes it: with the curation. Where there is none, nobody knows, and the first
/// moment of 1970 stands for that, as in many a calendar.
fn stamp(edition: &Edition) -> String {
    let curation = edition.curation.as_ref();
    let revised = curation.and_then(|curation| curation.revised);
    let day = revised.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    [&day.replace('-', ""), "T000000Z"].concat()
}

/// The files, each with its name and its content: the document, its dates, and its citation where the volume is known.
///
/// # Errors
/// Where the document can not be written as JSON.
#[cfg(feature = "ssr")]
pub fn all(edition: &Edition, words: Words) -> Result<Vec<(String, String)>, serde_json::Error> {
    use crate::view::timeline::picture::picture;

    let mut data = serde_json::to_string_pretty(&export::DocumentData::of(edition))?;
    data.push('\n');
    let own: Vec<&Event> = edition.events_of_text().collect();
    let written = |form: Form| form.write(edition, &words);
    let document = Form::DOCUMENT.map(written).into_iter().chain([Some(data)]);
    let dates = Form::DATES.map(written).into_iter();
    let dates = dates.chain([Some(picture(edition, &own, words))]);
    let records = Form::RECORDS.map(written);
    let endings = DOCUMENT.into_iter().chain(DATES).chain(RECORDS);
    let contents = document.chain(dates).chain(records);
    let files = endings.zip(contents);
    let files = files.filter_map(|(ending, content)| Some((name(edition, ending), content?)));
    Ok(files.collect())
}
