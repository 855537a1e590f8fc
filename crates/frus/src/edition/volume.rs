//! The volume that prints a document, and the document's place in it.

use serde::{Deserialize, Serialize};

use super::Sourced;
use crate::date::Edtf;

/// A volume of the series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
