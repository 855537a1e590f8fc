//! What page and worker say to each other.

use frus::tei::Header;
use serde::{Deserialize, Serialize};

use super::Drawing;
use crate::{
    files::Refusal,
    search::{Clause, Found, Page, Remark, Snippet},
    volume::{Entry, Part, Volume},
};

/// What the page asks. Answers come in the order of the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Opens a file, whose bytes stand beside the request.
    Open {
        /// The number of the file.
        file: u32,
        /// Its name.
        name: String,
    },
    /// Stops opening a file. What of it is open stays open.
    Cancel {
        /// The number of the file.
        file: u32,
    },
    /// Closes a volume.
    Close {
        /// Its id.
        volume: String,
    },
    /// Searches all volumes.
    Search {
        /// What was typed.
        typed: String,
        /// Which of the documents are wanted.
        page: Page,
    },
    /// Gives places of a document that have what was typed.
    Places {
        /// The volume.
        volume: String,
        /// The document.
        document: String,
        /// What was typed.
        typed: String,
        /// The number of the first place.
        first: u32,
    },
    /// Draws a document.
    Read {
        /// The volume.
        volume: String,
        /// The document.
        document: String,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// A file is being unpacked.
    Unpacking {
        /// The number of the file.
        file: u32,
        /// Bytes that are unpacked.
        done: u32,
        /// All bytes, as far as they are known.
        of: u32,
    },
    /// The contents of a volume are known; its documents are not read yet.
    Contents {
        /// The number of the file.
        file: u32,
        /// The contents.
        contents: Contents,
    },
    /// The documents of a volume are being read.
    Reading {
        /// The number of the file.
        file: u32,
        /// The volume.
        volume: String,
        /// Documents that are read.
        done: u32,
        /// All documents.
        of: u32,
    },
    /// A volume is open, and can be searched.
    Opened {
        /// The number of the file.
        file: u32,
        /// The contents, with what only the documents tell.
        contents: Contents,
    },
    /// All of a file is open.
    Finished {
        /// The number of the file.
        file: u32,
        /// How many files of an archive hold no document.
        left_out: u32,
    },
    /// A file can not be taken.
    Refused {
        /// The number of the file.
        file: u32,
        /// Why.
        why: Why,
    },
    /// What was found.
    Found(SearchAnswer),
    /// Places of a document.
    Places(Places),
    /// A document.
    Document {
        /// The volume.
        volume: String,
        /// The document.
        document: String,
        /// It is drawn; `None` where there is no such document.
        drawing: Option<Box<Drawing>>,
    },
}

/// What was found, and how the query was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchAnswer {
    /// What was typed.
    pub typed: String,
    /// Which of the documents these are.
    pub page: Page,
    /// The documents.
    pub found: Found,
    /// The ids of the volumes, in the order of their numbers in what was found.
    pub volumes: Vec<String>,
    /// What was understood.
    pub clauses: Vec<Clause>,
    /// What was not.
    pub remarks: Vec<Remark>,
}

/// Places of a document that have what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// The volume.
    pub volume: String,
    /// The document.
    pub document: String,
    /// What was typed.
    pub typed: String,
    /// The number of the first of these places.
    pub first: u32,
    /// How many there are.
    pub of: u32,
    /// The places, as far as they were asked for.
    pub places: Vec<Snippet>,
}

/// What a volume contains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Its id in the series, else the name of its file without ending.
    pub id: String,
    /// The name of its file.
    pub file_name: String,
    /// What it is called.
    pub title: Title,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Its documents, in order.
    pub entries: Vec<Entry>,
    /// Whether the documents are read, so that all is known that the entries can say.
    pub is_read: bool,
}

/// What a volume is called; empty for a document in plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// `Foreign Relations of the United States`.
    pub series: String,
    /// `1952–1954`.
    pub subseries: String,
    /// `Volume XIV, Part 2`.
    pub number: String,
    /// `China and Japan`.
    pub title: String,
}

/// The document before or behind another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
}

/// Why a file can not be taken, for the page to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It can not be read any more.
    Gone,
    /// It holds nothing.
    Empty,
    /// It is larger than so many megabytes.
    TooLarge(u32),
    /// Unpacked, it is larger than so many megabytes.
    TooLargeUnpacked(u32),
    /// It holds more than so many files.
    TooManyFiles(u32),
    /// It can not be unpacked.
    Damaged,
    /// It is no text.
    NoText,
    /// It can not be read as what it seems to be.
    Unreadable {
        /// The line.
        line: u32,
        /// The column.
        column: u32,
        /// What is wrong there, in English.
        problem: String,
    },
    /// It holds no document.
    NoDocument,
    /// The worker broke down over it.
    Failed,
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        let megabytes = |bytes: usize| (bytes >> 20) as u32;
        match refusal {
            Refusal::Empty => Self::Empty,
            Refusal::TooLarge { limit } => Self::TooLarge(megabytes(limit)),
            Refusal::TooLargeUnpacked { limit } => Self::TooLargeUnpacked(megabytes(limit)),
            Refusal::TooManyFiles { limit } => Self::TooManyFiles(limit as u32),
            Refusal::Damaged => Self::Damaged,
            Refusal::NoText => Self::NoText,
            Refusal::Text(error) => Self::Unreadable {
                line: error.position.line,
                column: error.position.column,
                problem: error.kind.to_string(),
            },
            Refusal::NoDocument => Self::NoDocument,
        }
    }
}

impl Answer {
    pub(super) fn refused(file: u32, refusal: Refusal) -> Self {
        let why = refusal.into();
        Self::Refused { file, why }
    }
}

impl Contents {
    /// What is known of a volume; `is_read` tells whether its documents are read.
    pub(super) fn of(volume: &Volume, is_read: bool) -> Self {
        Self {
            id: volume.id().to_owned(),
            file_name: volume.file_name().to_owned(),
            title: volume.header().map(Title::of).unwrap_or_default(),
            parts: volume.parts().to_vec(),
            entries: volume.entries().to_vec(),
            is_read,
        }
    }

    /// The document of that id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The document that a page belongs to: the last that begins on it or before.
    ///
    /// ```
    /// use reading_room::{volume::Entry, worker::Contents};
    /// let entry = |id: &str, page: &str| Entry { id: id.to_owned(), first_page: Some(page.to_owned()), ..Entry::default() };
    /// let contents = Contents { entries: vec![entry("d1", "3"), entry("d2", "3"), entry("d3", "9")], ..Contents::default() };
    /// let at = |page| contents.entry_of_page(page).map(|entry| entry.id.as_str());
    /// assert_eq!((at("2"), at("3"), at("8"), at("10"), at("XII")), (None, Some("d2"), Some("d2"), Some("d3"), None));
    /// ```
    #[must_use]
    pub fn entry_of_page(&self, page: &str) -> Option<&Entry> {
        let page: u32 = page.parse().ok()?;
        let begins = |entry: &&Entry| {
            let first = entry
                .first_page
                .as_ref()
                .and_then(|first| first.parse::<u32>().ok());
            first.is_some_and(|first| first <= page)
        };
        self.entries.iter().rev().find(begins)
    }
}

impl Title {
    fn of(header: &Header) -> Self {
        Self {
            series: header.series.clone(),
            subseries: header.subseries.clone(),
            number: header.volume_number.clone(),
            title: header.title.clone(),
        }
    }
}

impl Neighbour {
    pub(super) fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            number: entry.number.clone(),
            title: entry.title.clone(),
        }
    }
}
