//! The edition: what the printed volume and its editors add to a document, each fact with its source.
//!
//! A document's own words are in [`Document`]; everything here comes from the volume that prints it, or dates an
//! event, and says so. The evidence of an event points back into the document by [`Passage`].

mod addition;
mod apparatus;
mod conflict;
mod event;
mod file_number;
mod glossary;
#[cfg(feature = "toml")]
mod parse;
mod volume;

use serde::{Deserialize, Serialize};

pub use addition::Addition;
pub use apparatus::Apparatus;
pub use conflict::{Conflict, UnusedDate};
pub use event::{Event, Evidence, EvidenceKind, Passage, Scope};
pub use file_number::{FilePart, FilePartKind, FiledUnder};
pub use glossary::{Person, Term};
#[cfg(feature = "toml")]
pub use parse::{Mistake, MistakeKind, parse};
pub use volume::{Imprint, Volume};

use crate::{Document, date::Edtf};

/// A document with everything that its edition says about it.
///
/// Not all of it is stored together. What answers the reader is: the document, from which evidence is quoted, and the
/// events. What explains it is stored apart ([`Apart`]), since a page that has it drawn beforehand need not carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The volume that prints the document. Stored apart.
    #[serde(skip)]
    pub volume: Volume,
    /// The document's place in that volume.
    pub imprint: Imprint,
    /// The days that the timeline spans, as a closed interval: `1953-06-30/1953-07-15`.
    pub axis: Edtf,
    /// The document itself, its words marked with people, terms and passages. The marks are stored apart.
    pub document: Document,
    /// Dated events, earliest first; events of one day in the order of the data file.
    pub events: Vec<Event>,
    /// Evidence that disagrees, shown and not repaired.
    pub conflicts: Vec<Conflict>,
    /// What was written on the original by hand, as a note reports it.
    pub additions: Vec<Addition>,
    /// The abbreviations that the text uses, in alphabetical order. Stored apart.
    #[serde(skip)]
    pub terms: Vec<Term>,
    /// What explains the text without answering its reader. Stored apart.
    #[serde(skip)]
    pub apparatus: Apparatus,
}

/// What is stored apart of an edition. Until it is put back by [`Edition::with_apart`], an edition that was
/// [stored](Edition::stored) has an empty volume, no terms and no apparatus, and its document bears no marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    volume: Volume,
    document: Document,
    terms: Vec<Term>,
    apparatus: Apparatus,
}

impl Edition {
    /// The edition in two parts: what answers the reader, with the document as it was `parsed`, and what is stored apart.
    ///
    /// Together they are the edition again; to serialise the first leaves out what the second has.
    #[must_use]
    pub fn stored(&self, parsed: Document) -> (Self, Apart) {
        let apart = Apart {
            volume: self.volume.clone(),
            document: self.document.clone(),
            terms: self.terms.clone(),
            apparatus: self.apparatus.clone(),
        };
        let stored = Self {
            document: parsed,
            ..self.clone()
        };
        (stored, apart)
    }

    /// The edition with what was stored apart.
    #[must_use]
    pub fn with_apart(self, apart: Apart) -> Self {
        let Apart {
            volume,
            document,
            terms,
            apparatus,
        } = apart;
        Self {
            volume,
            document,
            terms,
            apparatus,
            ..self
        }
    }

    /// The volume and the document's number in it, as a citation names them. To be called once the volume is
    /// put back.
    ///
    /// ```
    /// # #[cfg(feature = "toml")] {
    /// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
    /// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
    /// # let edition = frus::edition::parse(DATA, TEXT, frus::Document::parse(TEXT).unwrap()).unwrap();
    /// assert!(edition.citation().ends_with(", Volume XIV, Part 2, Document 660"));
    /// # }
    /// ```
    #[must_use]
    pub fn citation(&self) -> String {
        let volume = self.volume.citation();
        match self.document.number() {
            Some(number) => format!("{volume}, Document {number}"),
            None => volume,
        }
    }

    /// The events of which the text itself speaks, earliest first.
    pub fn events_of_text(&self) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .filter(|event| event.scope == Scope::Text)
    }

    /// The event of that id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The passage of that id and the event it is about: the one whose date it supports, or disagrees with.
    #[must_use]
    pub fn passage_of(&self, passage_id: &str) -> Option<(&Event, &Passage)> {
        let supports = self
            .events
            .iter()
            .flat_map(|event| event.passages().map(move |passage| (event, passage)));
        let disagrees = self
            .conflicts
            .iter()
            .filter_map(|conflict| Some((self.event(&conflict.event)?, &conflict.passage)));
        supports
            .chain(disagrees)
            .find(|(_, passage)| passage.id == passage_id)
    }

    /// The conflict about that event's date; an event has one at most.
    #[must_use]
    pub fn conflict_about(&self, event_id: &str) -> Option<&Conflict> {
        self.conflicts
            .iter()
            .find(|conflict| conflict.event == event_id)
    }
}

/// A fact from outside the text, and where it is from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// The fact, in words.
    pub text: String,
    /// Where the fact is from.
    pub source: String,
}
