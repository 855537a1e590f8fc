//! The translation of a data file as TOML gives it, each value with its position in the file.
//!
//! It has the entries of the data file, in the same form and with the same ids, and of each only what a visitor reads.
//! Everything is optional here, so that all that is missing is reported at once; an unknown key is a mistake.

use serde::Deserialize;
use toml::Spanned;

/// A value that a translation should have.
pub(super) type Words = Option<Spanned<String>>;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationFile {
    /// The document's title, whose own words are in the document.
    pub(super) heading: Words,
    #[serde(default)]
    pub(super) volume: Volume,
    #[serde(default)]
    pub(super) imprint: Imprint,
    #[serde(default)]
    pub(super) introduction: Vec<Spanned<Fact>>,
    #[serde(default)]
    pub(super) events: Vec<Spanned<Event>>,
    #[serde(default)]
    pub(super) conflicts: Vec<Spanned<Conflict>>,
    #[serde(default)]
    pub(super) unused: Vec<Spanned<UnusedDate>>,
    #[serde(default)]
    pub(super) additions: Vec<Spanned<Addition>>,
    #[serde(default)]
    pub(super) people: Vec<Spanned<Person>>,
    #[serde(default)]
    pub(super) terms: Vec<Spanned<Term>>,
    #[serde(default)]
    pub(super) file_numbers: Vec<Meaning>,
    #[serde(default)]
    pub(super) official_terms: Vec<OfficialTerm>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Volume {
    pub(super) rights: Words,
    pub(super) source: Words,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Imprint {
    #[serde(default)]
    pub(super) dateline: Source,
    #[serde(default)]
    pub(super) marking: Source,
    #[serde(default)]
    pub(super) marking_notes: Vec<Spanned<Fact>>,
}

/// Where something is from that is itself in the words of the volume.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) source: Words,
}

/// A fact, and where it is from.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) text: Words,
    pub(super) source: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) id: Spanned<String>,
    pub(super) title: Words,
    pub(super) summary: Words,
    pub(super) date_words: Words,
    #[serde(default)]
    pub(super) evidence: Vec<Spanned<Evidence>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Evidence {
    pub(super) rule: Words,
    pub(super) source: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conflict {
    pub(super) id: Spanned<String>,
    pub(super) summary: Words,
    #[serde(default)]
    pub(super) readings: Vec<Spanned<Fact>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnusedDate {
    pub(super) reason: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Addition {
    pub(super) id: Spanned<String>,
    pub(super) rule: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) id: Spanned<String>,
    pub(super) name: Words,
    pub(super) caution: Words,
    #[serde(default)]
    pub(super) description: Fact,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    pub(super) id: Spanned<String>,
    pub(super) caution: Words,
    #[serde(default)]
    pub(super) expansion: Fact,
}

/// What a part of a file number means, or where that is from: the library's words, and the translation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meaning {
    pub(super) of: Spanned<String>,
    pub(super) text: Spanned<String>,
}

/// An official name: what it stands for in the document or the data file, the name, and where that is from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficialTerm {
    pub(super) of: Spanned<String>,
    pub(super) text: Spanned<String>,
    pub(super) source: Spanned<String>,
}

super::data_file::named!(Event, Conflict, Addition, Person, Term);
