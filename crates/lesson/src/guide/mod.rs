//! Guidance for a teacher: what worksheets are for, what is known around their document, and what a good answer cites.
//!
//! It is kept apart from the worksheets, which a student reads: nothing that the page of a student is made of knows it.

#[cfg(feature = "toml")]
mod parse;

use frus::Span;
use serde::{Deserialize, Serialize};

#[cfg(feature = "toml")]
pub use parse::{parse, parse_translated};

/// What a teacher is told of the worksheets of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// What a class may need to know, each fact with its source; at least one.
    pub background: Vec<Fact>,
    /// What the document does not say; at least one.
    pub cautions: Vec<Fact>,
    /// Sets of standards; at least one.
    pub frameworks: Vec<Framework>,
    /// One for each worksheet, in the order of the worksheets.
    pub worksheets: Vec<SheetGuide>,
}

/// Something said, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Stable, readable and unique in its list.
    pub id: String,
    /// What is said.
    pub text: String,
    /// What it rests on.
    pub source: String,
}

/// A published set of standards for teaching.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Framework {
    /// Stable and readable: `c3`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it was published, and whether its words are given or put into others.
    pub source: String,
    /// Those of its standards that the worksheets practise, at least one.
    pub standards: Vec<Standard>,
}

/// A standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Stable, readable, and unique among those of all frameworks: `c3-his-10`.
    pub id: String,
    /// How the framework names it: `D2.His.10.9-12`.
    pub code: String,
    /// What it asks of a student.
    pub text: String,
}

/// Guidance for a worksheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetGuide {
    /// The worksheet's id.
    pub id: String,
    /// What students can do afterwards.
    pub aims: String,
    /// How the worksheet's minutes may be used.
    pub time: String,
    /// Ids of the standards that it practises, at least one.
    pub standards: Vec<String>,
    /// One for each question of the worksheet, in their order.
    pub questions: Vec<QuestionGuide>,
}

/// Guidance for a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionGuide {
    /// The question's id.
    pub id: String,
    /// What a good answer says.
    pub answer: String,
    /// What a good answer cites, at least one place.
    pub cites: Vec<Cite>,
    /// What an answer should not claim, or where students go wrong.
    pub caution: Option<String>,
}

/// Words of the document that a good answer cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cite {
    /// The id of the place: `p1`, `note-4-p2`.
    pub place: String,
    /// The words, as the source has them.
    pub words: String,
    /// Where in the source they stand.
    pub span: Span,
}

impl Guide {
    /// The guidance for the worksheet of that id.
    #[must_use]
    pub fn worksheet(&self, id: &str) -> Option<&SheetGuide> {
        self.worksheets.iter().find(|sheet| sheet.id == id)
    }

    /// The standard of that id.
    #[must_use]
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        let mut standards = self.frameworks.iter().flat_map(|all| &all.standards);
        standards.find(|standard| standard.id == id)
    }
}

impl SheetGuide {
    /// The guidance for the question of that id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&QuestionGuide> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// A text in stretches, each with whether it is in “…”, and so said in words of the document; the marks belong to the stretch.
///
/// ```
/// use lesson::guide::stretches;
/// assert_eq!(stretches("Cite “force goals” here."), [("Cite ", false), ("“force goals”", true), (" here.", false)]);
/// assert_eq!(stretches("An open “mark"), [("An open “mark", false)]);
/// ```
#[must_use]
pub fn stretches(text: &str) -> Vec<(&str, bool)> {
    let mut stretches = Vec::new();
    let mut rest = text;
    while let Some((from, to)) = quoted(rest) {
        let (before, words, after) = (rest.get(..from), rest.get(from..to), rest.get(to..));
        stretches.extend(before.map(|before| (before, false)));
        stretches.extend(words.map(|words| (words, true)));
        rest = after.unwrap_or_default();
    }
    stretches.push((rest, false));
    stretches.retain(|(words, _)| !words.is_empty());
    stretches
}

/// From which byte to which the first words in “…” reach, with their marks.
fn quoted(text: &str) -> Option<(usize, usize)> {
    let from = text.find('“')?;
    let after = text.get(from..)?;
    let to = from + after.find('”')? + '”'.len_utf8();
    Some((from, to))
}
