//! The people and the abbreviations of a text.

use serde::{Deserialize, Serialize};

use super::Sourced;

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

/// An official name in the language of a translated edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialTerm {
    /// What it stands for, in the words of the document, or of the edition in the document's language.
    pub of: String,
    /// The name, and where it is from.
    pub term: Sourced,
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
