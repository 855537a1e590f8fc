//! A worksheet's file and its translation as TOML gives them, each value with its position in the file.
//!
//! An unknown key is a mistake, so that a misspelt one is reported. In a translation everything but the ids is optional, so that
//! all that is missing is reported at once.

use serde::Deserialize;
use toml::Spanned;

/// Words with their position.
pub(super) type Words = Spanned<String>;

/// A file of worksheets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) worksheets: Vec<Worksheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Worksheet {
    pub(super) id: Words,
    pub(super) title: Words,
    pub(super) practises: Words,
    pub(super) minutes: Spanned<u16>,
    pub(super) source: Words,
    #[serde(default)]
    pub(super) sections: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    pub(super) title: Words,
    #[serde(default)]
    pub(super) questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: Words,
    pub(super) prompt: Words,
    pub(super) hint: Option<Words>,
    pub(super) choices: Option<Spanned<Vec<Choice>>>,
    #[serde(default)]
    pub(super) anchors: Vec<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) id: Words,
    pub(super) text: Words,
}

/// A file of translations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationFile {
    #[serde(default)]
    pub(super) worksheets: Vec<TranslatedWorksheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedWorksheet {
    pub(super) id: Words,
    pub(super) title: Option<Words>,
    pub(super) practises: Option<Words>,
    pub(super) source: Option<Words>,
    #[serde(default)]
    pub(super) sections: Vec<Spanned<TranslatedSection>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedSection {
    pub(super) title: Option<Words>,
    #[serde(default)]
    pub(super) questions: Vec<TranslatedQuestion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedQuestion {
    pub(super) id: Words,
    pub(super) prompt: Option<Words>,
    pub(super) hint: Option<Words>,
    #[serde(default)]
    pub(super) choices: Vec<TranslatedChoice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedChoice {
    pub(super) id: Words,
    pub(super) text: Option<Words>,
}

/// An entry with an id, by which a translation is found.
pub(super) trait Named {
    /// The id.
    fn id(&self) -> &Words;
}

macro_rules! named {
    ($($Entry:ident),*) => {
        $(impl Named for $Entry {
            fn id(&self) -> &Words {
                &self.id
            }
        })*
    };
}

named!(
    Worksheet,
    Question,
    Choice,
    TranslatedWorksheet,
    TranslatedQuestion,
    TranslatedChoice
);
