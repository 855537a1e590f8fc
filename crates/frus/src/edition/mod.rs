//! The edition: what the printed volume and its editors add to a document, each fact with its source.
//!
//! A document's own words are in [`Document`]; everything here comes from the volume that prints it, or dates an
//! event, and says so. The evidence of an event points back into the document by [`Passage`].

mod addition;
mod by_rule;
mod conflict;
mod curation;
mod event;
mod file_number;
mod glossary;
mod introduction;
mod marking;
mod of_volume;
#[cfg(feature = "toml")]
mod parse;
mod places;
mod volume;

use serde::{Deserialize, Serialize};
use strings::Strings;

pub use addition::Addition;
pub use by_rule::{Origin, OwnDay, day_of};
pub use conflict::{Conflict, UnusedDate};
pub use curation::Curation;
pub use event::{Event, Evidence, EvidenceKind, Passage, Scope};
pub use file_number::{FilePart, FilePartKind, FiledUnder};
pub use glossary::{Entry, OfficialTerm, Person, Term};
pub use introduction::Sentence;
pub use marking::Marking;
pub use of_volume::SITE;
#[cfg(feature = "toml")]
pub use parse::{Mistake, MistakeKind, parse, parse_translated};
pub use places::{Cited, Occurrence, Place};
pub use volume::{Imprint, Volume};

use crate::{
    Document, Span,
    date::{Day, Edtf},
    document::Mark,
    quote::Quotation,
};

/// A document with its volume, its dated events, and what a curation adds to it: what the page is made of.
///
/// A document that nobody has curated has events all the same, which [come by rule](Self::by_rule) from the dates that
/// it mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The document itself, its words marked with people, terms and passages.
    pub document: Document,
    /// The volume that prints the document, where it is known.
    pub volume: Option<Volume>,
    /// The document's place in that volume.
    pub imprint: Option<Imprint>,
    /// The document's own day, as far as its volume, its dateline or the number under which it was filed tells it.
    pub own_day: Option<Day>,
    /// The days that the timeline spans, as a closed interval: `1953-06-30/1953-07-15`; `None` where no date is known.
    pub axis: Option<Edtf>,
    /// Dated events, earliest first; events of one day in the order of the data file, or of the text.
    pub events: Vec<Event>,
    /// Evidence that disagrees, shown and not repaired.
    pub conflicts: Vec<Conflict>,
    /// The file numbers of the text, decoded, in the order of the text.
    pub file_numbers: Vec<FiledUnder>,
    /// The people whom the text names, by surname.
    pub people: Vec<Person>,
    /// The abbreviations that the text uses, in alphabetical order.
    pub terms: Vec<Term>,
    /// The archival marking, as a curation spells it, else as the volume prints it; `None` where it prints none.
    pub marking: Option<Marking>,
    /// What is known, and not known, of that marking, one sentence each.
    pub marking_notes: Vec<Sourced>,
    /// Words of the document that a screen shows while nobody uses it; each lies within one block.
    pub attract: Vec<Span>,
    /// What a person who knows the matter adds.
    pub curation: Option<Curation>,
}

impl Edition {
    /// The document's number and title, in the language of `strings`: `No. 660. Memorandum by …`.
    #[must_use]
    pub fn title(&self, strings: &Strings) -> String {
        (strings.page.title)(self.document.number(), &self.heading())
    }

    /// What a selection of the document says, with its pages and its note; `None` where it touches no word.
    #[must_use]
    pub fn quotation(&self, span: Span) -> Option<Quotation> {
        let first_page = self.imprint.as_ref().map(|imprint| &*imprint.first_page);
        Quotation::of(&self.document, span, first_page)
    }

    /// The document's title: as a translation of the edition has it, else in its own words.
    #[must_use]
    pub fn heading(&self) -> String {
        let curation = self.curation.as_ref();
        match curation.and_then(|curation| curation.heading.clone()) {
            Some(heading) => heading,
            None => {
                let heading = self.document.heading();
                heading.map_or_else(String::new, |block| block.plain_text())
            }
        }
    }

    /// The volume and the document's number in it, as a citation names them; nothing where the volume is not known.
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
        let Some(volume) = &self.volume else {
            return String::new();
        };
        match self.document.number() {
            Some(number) => format!("{}, Document {number}", volume.citation()),
            None => volume.citation(),
        }
    }

    /// The year in which the volume was published.
    #[must_use]
    pub fn year(&self) -> Option<u32> {
        self.volume.as_ref().map(|volume| volume.year)
    }

    /// The document's address at the Office of the Historian.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.imprint.as_ref().map(|imprint| imprint.url.as_str())
    }

    /// Place and date as the volume prints them, where a curation gives them.
    #[must_use]
    pub fn dateline(&self) -> Option<&Sourced> {
        self.curation.as_ref()?.dateline.as_ref()
    }

    /// The volume's dateline, where the text has none of its own.
    #[must_use]
    pub fn missing_dateline(&self) -> Option<&Sourced> {
        let own = self.document.dateline();
        self.dateline().filter(|_| own.is_none())
    }

    /// What a visitor should know first, sentence by sentence.
    #[must_use]
    pub fn introduction(&self) -> &[Sentence] {
        let curation = self.curation.as_ref();
        curation.map_or(&[], |curation| &curation.introduction)
    }

    /// What was written on the original by hand.
    #[must_use]
    pub fn additions(&self) -> &[Addition] {
        let curation = self.curation.as_ref();
        curation.map_or(&[], |curation| &curation.additions)
    }

    /// The official names that a translated edition uses.
    #[must_use]
    pub fn official_terms(&self) -> &[OfficialTerm] {
        let curation = self.curation.as_ref();
        curation.map_or(&[], |curation| &curation.official_terms)
    }

    /// The person of that id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The abbreviation of that id.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// Who and what the edition explains: its people, then its abbreviations.
    ///
    /// ```
    /// use frus::{Document, edition::Edition};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
    /// assert_eq!(Edition::by_rule(document, &strings::EN).entries().count(), 0);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let people = self.people.iter().map(Entry::from);
        people.chain(self.terms.iter().map(Entry::from))
    }

    /// What the edition explains of words with this mark, where that is the name of a person or an abbreviation.
    #[must_use]
    pub fn entry(&self, mark: &Mark) -> Option<Entry<'_>> {
        match mark {
            Mark::Person(id) => self.person(id).map(Entry::from),
            Mark::Term(id) => self.term(id).map(Entry::from),
            _ => None,
        }
    }

    /// The file number of that id, as [`Mark::FileNumber`](crate::document::Mark) bears it.
    #[must_use]
    pub fn file_number(&self, id: &str) -> Option<&FiledUnder> {
        self.file_numbers.iter().find(|number| number.id == id)
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

impl From<Document> for Edition {
    /// The edition of a document alone, of which nothing else is known: no event, no person, no volume.
    fn from(document: Document) -> Self {
        Self {
            document,
            volume: None,
            imprint: None,
            own_day: None,
            axis: None,
            events: Vec::new(),
            conflicts: Vec::new(),
            file_numbers: Vec::new(),
            people: Vec::new(),
            terms: Vec::new(),
            marking: None,
            marking_notes: Vec::new(),
            attract: Vec::new(),
            curation: None,
        }
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
