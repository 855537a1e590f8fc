//! The apparatus: facts and lists about a document that no interaction of the page needs.

use serde::{Deserialize, Serialize};

use super::{FiledUnder, Person, Sourced, UnusedDate};
use crate::date::Day;

/// The apparatus of an edition: facts about the document, and the lists of its people and file numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apparatus {
    /// The day on which the edition was last revised.
    pub revised: Option<Day>,
    /// Place and date as the volume prints them, which the text does not hold.
    pub dateline: Sourced,
    /// The archival marking as it is displayed: `Top Secret`.
    pub marking: Sourced,
    /// What is known, and not known, about that marking, one sentence each.
    pub marking_notes: Vec<Sourced>,
    /// Dates in the text that are evidence of no event, each with the reason.
    pub unused_dates: Vec<UnusedDate>,
    /// The file numbers of the text, decoded, in text order.
    pub file_numbers: Vec<FiledUnder>,
    /// The people whom the text names, by surname.
    pub people: Vec<Person>,
}

impl Apparatus {
    /// The person of that id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The file number of that id, as [`Mark::FileNumber`](crate::document::Mark) bears it.
    #[must_use]
    pub fn file_number(&self, id: &str) -> Option<&FiledUnder> {
        self.file_numbers.iter().find(|number| number.id == id)
    }
}
