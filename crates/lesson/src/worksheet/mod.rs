//! Worksheets: questions about a document, in sections, each sheet with its aim, its time and its source.
//!
//! A worksheet asks and holds no answers. It is for any document, or for one whose places its questions point to.

#[cfg(feature = "toml")]
mod parse;

use serde::{Deserialize, Serialize};

#[cfg(feature = "toml")]
pub use parse::{Mistake, MistakeKind, parse, parse_translated};

/// Questions about a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worksheet {
    /// Stable and readable: `analyze-a-written-document`. A lesson names the sheet by it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it practises, in a few words.
    pub practises: String,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Where the questions are from, and how they may be used.
    pub source: String,
    /// The questions, at least one section.
    pub sections: Vec<Section>,
}

/// Questions under one title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The title.
    pub title: String,
    /// The questions, at least one.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable, readable and unique in the sheet: `who-wrote`. Lessons and answers name the question by it.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// What to think about.
    pub hint: Option<String>,
    /// How it is answered.
    pub kind: Kind,
    /// Ids of the places in the document to which it points: `p4`, `note-4`.
    pub anchors: Vec<String>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// In the student's own words.
    Text,
    /// By checking all boxes that apply, and in words where that is not enough.
    CheckAll(Vec<Choice>),
}

/// A box to check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable, readable and unique in the question: `memorandum`.
    pub id: String,
    /// What stands beside the box.
    pub text: String,
}

impl Worksheet {
    /// The questions of all sections, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }
}

impl Question {
    /// The boxes to check; none where the question is answered in words.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Text => &[],
            Kind::CheckAll(choices) => choices,
        }
    }
}

/// The first id that two of these worksheets share: those of several files are used side by side.
///
/// ```
/// use lesson::worksheet::repeated_id;
/// assert_eq!(repeated_id(&[]), None);
/// ```
#[must_use]
pub fn repeated_id(worksheets: &[Worksheet]) -> Option<&str> {
    let mut ids: Vec<&str> = worksheets.iter().map(|sheet| &*sheet.id).collect();
    ids.sort_unstable();
    let pairs = ids.iter().zip(ids.iter().skip(1));
    pairs
        .into_iter()
        .find_map(|(one, next)| (one == next).then_some(*one))
}
