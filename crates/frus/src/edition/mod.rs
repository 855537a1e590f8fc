//! The edition: what the printed volume and its editors add to a document, each fact with its source.
//!
//! A document's own words live in [`Document`]; everything here comes from the volume that prints it, or is the
//! dating of an event, and says so. The evidence of an event points back into the document by [`Passage`].

#[cfg(feature = "toml")]
mod read;

use core::fmt;

use serde::{Deserialize, Serialize};

#[cfg(feature = "toml")]
pub use read::{Mistake, MistakeKind, read};

use crate::{Document, Span, date::Edtf};

/// A document with everything its edition says about it: what the page is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The volume that prints the document.
    pub volume: Volume,
    /// The document's place in that volume.
    pub imprint: Imprint,
    /// The days that the timeline spans, as a closed interval: `1953-06-30/1953-07-15`.
    pub axis: Edtf,
    /// The document itself, its words marked with people, terms and passages.
    pub document: Document,
    /// Dated events, earliest first; events of one day in the order of the data file.
    pub events: Vec<Event>,
    /// Evidence that disagrees, shown and not repaired.
    pub conflicts: Vec<Conflict>,
    /// The people whom the text names, by surname.
    pub people: Vec<Person>,
    /// The abbreviations that the text uses, in alphabetical order.
    pub terms: Vec<Term>,
}

impl Edition {
    /// The events of which the text itself speaks, earliest first.
    pub fn events_of_text(&self) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .filter(|event| event.scope == Scope::Text)
    }
}

/// A fact from outside the text, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    /// The fact, in words.
    pub text: String,
    /// Where the fact is from.
    pub source: String,
}

/// A volume of the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Volume {
    /// `Foreign Relations of the United States`.
    pub series: String,
    /// The years the subseries covers: `1952–1954`.
    pub subseries: String,
    /// `China and Japan (in two parts)`.
    pub title: String,
    /// `XIV`.
    pub number: String,
    /// `2`, where the volume is printed in parts.
    pub part: Option<String>,
    /// The editors, in the order of the title page.
    pub editors: Vec<String>,
    /// The general editor.
    pub general_editor: String,
    /// `United States Government Printing Office`.
    pub publisher: String,
    /// `Washington`.
    pub place: String,
    /// Year of publication.
    pub year: u32,
    /// `Department of State Publication 9411`.
    pub publication: String,
    /// Who may use the words: `Public domain`.
    pub rights: String,
    /// Where these facts are from.
    pub source: String,
}

/// A document's place in its volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imprint {
    /// `frus1952-54v14p2/d660`.
    pub id: String,
    /// The document's address at the Office of the Historian. Cited, never requested.
    pub url: String,
    /// The page on which the document begins: `1457`.
    pub first_page: String,
    /// The page on which it ends: `1459`.
    pub last_page: String,
    /// Place and date as the volume prints them, which the text does not hold.
    pub dateline: Sourced,
    /// The document's own date, from which the year of a date in its text is supplied.
    pub date: Edtf,
    /// The archival marking as a visitor should read it: `Top Secret`.
    pub marking: Sourced,
    /// What is known, and not known, of that marking, one sentence each.
    pub marking_notes: Vec<Sourced>,
}

/// Whether an event belongs to the text or to what surrounds it in the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The text itself speaks of it.
    Text,
    /// Only neighbouring documents of the volume do; shown when asked for.
    Volume,
}

/// Something that happened, or was to happen, and how its date is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// `event-1953-07-14-telegram-131`.
    pub id: String,
    /// A few words, for a label: `Foreign Office proposes talks`.
    pub title: String,
    /// One sentence for a visitor who knows nothing of the matter.
    pub summary: String,
    /// When, as far as it is known.
    pub date: Edtf,
    /// The date in a visitor's words: `June 30, 1953`, `between July 10 and 14, 1953`.
    pub date_words: String,
    /// Whether the text itself speaks of it.
    pub scope: Scope,
    /// What supports the date, the strongest first; never empty.
    pub evidence: Vec<Evidence>,
}

impl Event {
    /// How the date is known: the kind of the first, strongest evidence.
    #[must_use]
    pub fn certainty(&self) -> EvidenceKind {
        self.evidence
            .first()
            .map_or(EvidenceKind::Edition, |evidence| evidence.kind)
    }

    /// The first passage of the text that supports the event.
    #[must_use]
    pub fn passage(&self) -> Option<&Passage> {
        self.evidence
            .iter()
            .find_map(|evidence| evidence.passage.as_ref())
    }
}

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Day, month and year are in the words.
    Stated,
    /// Day and month are in the words, the year is the document's.
    YearSupplied,
    /// Decoded from a Department file number.
    FileNumber,
    /// The words are vague.
    Approximate,
    /// Between two dated things.
    Bounded,
    /// From the printed volume, not from this text.
    Edition,
}

impl EvidenceKind {
    /// The kind as the data file names it: `year-supplied`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::YearSupplied => "year-supplied",
            Self::FileNumber => "file-number",
            Self::Approximate => "approximate",
            Self::Bounded => "bounded",
            Self::Edition => "edition",
        }
    }
}

impl fmt::Display for EvidenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One reason to date an event as it is dated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What kind of reason.
    pub kind: EvidenceKind,
    /// The reason in one plain sentence.
    pub rule: String,
    /// The words that support it; `None` only where the words are not in this text.
    pub passage: Option<Passage>,
    /// Where a fact from outside the text is from.
    pub source: Option<String>,
}

/// An exact stretch of the text that supports an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// `passage-1953-07-14-telegram-131`; a second passage of the event ends in `-2`.
    pub id: String,
    /// The words quoted.
    pub quote: Span,
    /// The words inside the quotation that carry the date; the whole quotation where none do.
    pub words: Span,
    /// Id of the block that holds the passage: `p1`, `note-4-p2`.
    pub block: String,
}

/// Two pieces of evidence that disagree, and the readings that could explain it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// `conflict-telegram-128`.
    pub id: String,
    /// The event whose evidence disagrees.
    pub event: String,
    /// What disagrees, in one sentence.
    pub summary: String,
    /// The words at issue.
    pub passage: Passage,
    /// Possible explanations, none preferred; each says whose it is.
    pub readings: Vec<Sourced>,
}

/// A person whom the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// `person-allison`.
    pub id: String,
    /// `John M. Allison`.
    pub name: String,
    /// As the volume's list of persons has it.
    pub description: Sourced,
    /// What a careful reader should know besides.
    pub caution: Option<String>,
}

/// An abbreviation or name that the volume explains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// `term-cincfe`.
    pub id: String,
    /// `CINCFE`.
    pub term: String,
    /// As the volume's list of abbreviations has it.
    pub expansion: Sourced,
    /// What a careful reader should know besides.
    pub caution: Option<String>,
}
