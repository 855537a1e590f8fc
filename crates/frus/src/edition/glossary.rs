//! The people and the abbreviations of a text.

use serde::{Deserialize, Serialize};

use super::Sourced;
use crate::document::Mark;

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

/// A person or an abbreviation, alike: what a list of names has of either.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// `person-allison`, `term-maag`.
    pub id: &'a str,
    /// The whole name, or the abbreviation.
    pub name: &'a str,
    /// Who or what it is.
    pub fact: &'a Sourced,
    /// What a careful reader should know besides.
    pub caution: Option<&'a str>,
    kind: fn(String) -> Mark,
}

impl Entry<'_> {
    /// The mark that its names bear in the text.
    #[must_use]
    pub fn mark(&self) -> Mark {
        (self.kind)(self.id.to_owned())
    }
}

impl<'a> From<&'a Person> for Entry<'a> {
    fn from(person: &'a Person) -> Self {
        Self {
            id: &person.id,
            name: &person.name,
            fact: &person.description,
            caution: person.caution.as_deref(),
            kind: Mark::Person,
        }
    }
}

impl<'a> From<&'a Term> for Entry<'a> {
    fn from(term: &'a Term) -> Self {
        Self {
            id: &term.id,
            name: &term.term,
            fact: &term.expansion,
            caution: term.caution.as_deref(),
            kind: Mark::Term,
        }
    }
}
