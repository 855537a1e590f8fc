//! A file of guidance and its translation as TOML gives them, each value with its position in the file.

use serde::Deserialize;

use crate::parse::{Words, named};

/// A file of guidance.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) background: Vec<Fact>,
    #[serde(default)]
    pub(super) cautions: Vec<Fact>,
    #[serde(default)]
    pub(super) frameworks: Vec<Framework>,
    #[serde(default)]
    pub(super) worksheets: Vec<Sheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) id: Words,
    pub(super) text: Words,
    pub(super) source: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Framework {
    pub(super) id: Words,
    pub(super) title: Words,
    pub(super) source: Words,
    #[serde(default)]
    pub(super) standards: Vec<Standard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Standard {
    pub(super) id: Words,
    pub(super) code: Words,
    pub(super) text: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    pub(super) id: Words,
    pub(super) aims: Words,
    pub(super) time: Words,
    #[serde(default)]
    pub(super) standards: Vec<Words>,
    #[serde(default)]
    pub(super) questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: Words,
    pub(super) answer: Words,
    #[serde(default)]
    pub(super) cites: Vec<Cite>,
    pub(super) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cite {
    pub(super) place: Words,
    pub(super) words: Words,
}

/// A file of translations. Everything but the ids is optional, so that all that is missing is reported at once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationFile {
    #[serde(default)]
    pub(super) background: Vec<TranslatedFact>,
    #[serde(default)]
    pub(super) cautions: Vec<TranslatedFact>,
    #[serde(default)]
    pub(super) frameworks: Vec<TranslatedFramework>,
    #[serde(default)]
    pub(super) worksheets: Vec<TranslatedSheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedFact {
    pub(super) id: Words,
    pub(super) text: Option<Words>,
    pub(super) source: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedFramework {
    pub(super) id: Words,
    pub(super) title: Option<Words>,
    pub(super) source: Option<Words>,
    #[serde(default)]
    pub(super) standards: Vec<TranslatedStandard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedStandard {
    pub(super) id: Words,
    pub(super) code: Option<Words>,
    pub(super) text: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedSheet {
    pub(super) id: Words,
    pub(super) aims: Option<Words>,
    pub(super) time: Option<Words>,
    #[serde(default)]
    pub(super) questions: Vec<TranslatedQuestion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedQuestion {
    pub(super) id: Words,
    pub(super) answer: Option<Words>,
    pub(super) caution: Option<Words>,
}

named!(
    Fact,
    Framework,
    Standard,
    Sheet,
    Question,
    TranslatedFact,
    TranslatedFramework,
    TranslatedStandard,
    TranslatedSheet,
    TranslatedQuestion,
);
