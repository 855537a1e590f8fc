//! What the tests cite: the document of the project, and the documents of `expected/cite/*.toml`, taken from the volumes by
//! hand.

use std::{fs, path::PathBuf};

use frus::{
    Document,
    cite::{Book, Enclosing, Pages, Work, Written, place_in},
    date::Day,
    edition::{self, Volume},
};
use serde::Deserialize;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A document of a volume, as `expected/cite/NAME.toml` has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Input {
    pub(crate) volume_file: String,
    pub(crate) id: String,
    pub(crate) number: u32,
    pub(crate) heading: String,
    #[serde(default)]
    pub(crate) dateline: String,
    pub(crate) date: Option<String>,
    date_words: Option<String>,
    pub(crate) first_page: String,
    pub(crate) last_page: String,
    pub(crate) enclosed_in: Option<Attached>,
    pub(crate) volume: Header,
}

#[derive(Deserialize)]
pub(crate) struct Attached {
    label: String,
    pub(crate) heading: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    pub(crate) series: String,
    pub(crate) subseries: String,
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) part: Option<String>,
    pub(crate) editors: Vec<String>,
    pub(crate) publisher: String,
    pub(crate) place: String,
    pub(crate) year: u32,
}

impl Input {
    pub(crate) fn work(&self) -> Work {
        let header = &self.volume;
        let book = Book::of(&Volume {
            series: header.series.clone(),
            subseries: header.subseries.clone(),
            title: header.title.clone(),
            number: header.number.clone(),
            part: header.part.clone(),
            editors: header.editors.clone(),
            publisher: header.publisher.clone(),
            place: header.place.clone(),
            year: header.year,
            ..Volume::default()
        });
        let day = self
            .date
            .as_ref()
            .map(|day| Written::On(day.parse().unwrap()));
        let words = self.date_words.clone().map(Written::InWords);
        Work {
            id: self.id.clone(),
            url: Some(format!(
                "https://history.state.gov/historicaldocuments/{}",
                self.id
            )),
            number: Some(self.number),
            place: place_in(&self.dateline),
            date: day.or(words),
            enclosed_in: self.enclosed_in.as_ref().map(|paper| Enclosing {
                label: paper.label.clone(),
                heading: paper.heading.clone(),
            }),
            pages: Pages::new(&self.first_page, &self.last_page),
            ..Work::new(book, &self.heading)
        }
    }
}

pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/expected/cite")
}

/// The documents of the volumes, each with the name of its file.
pub(crate) fn inputs() -> Vec<(String, Input)> {
    let files = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    assert!(files.len() >= 8, "{files:?}");
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let input = toml::from_str(&fs::read_to_string(path).unwrap());
        (
            name,
            input.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        )
    };
    files.iter().map(read).collect()
}

/// The document of the project.
pub(crate) fn curated() -> Work {
    let text = fs::read_to_string(format!("{ROOT}/data/d660.txt")).unwrap();
    let data = fs::read_to_string(format!("{ROOT}/data/d660.toml")).unwrap();
    let document = Document::parse(&text).unwrap();
    Work::of(&edition::parse(&data, &text, document).unwrap()).unwrap()
}

/// All that is cited, with names.
pub(crate) fn works() -> Vec<(String, Work)> {
    let others = inputs()
        .into_iter()
        .map(|(name, input)| (name, input.work()));
    [("d660".to_owned(), curated())]
        .into_iter()
        .chain(others)
        .collect()
}

/// A day on which somebody reads.
pub(crate) fn day() -> Day {
    Day::new(2026, 11, 28).unwrap()
}
