//! The decoded file numbers of a text.

use serde::{Deserialize, Serialize};

use super::Sourced;
use crate::{Span, date::Day};

/// A decoded file number of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiledUnder {
    /// `file-number-1`, counted through the text. [`Mark::FileNumber`](crate::document::Mark) bears it.
    pub id: String,
    /// The whole number in the text: `794.5 MSP/7–1053`.
    pub number: Span,
    /// Id of the block that holds it.
    pub block: String,
    /// Its parts in order. Only signs are between them, no letters or digits.
    pub parts: Vec<FilePart>,
    /// The day that it decodes to: inferred, and usually that of the paper.
    pub day: Day,
}

/// A part of a file number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePart {
    /// The part as printed: `94`.
    pub words: String,
    /// What kind of part.
    pub kind: FilePartKind,
    /// What it stands for, where that is known.
    pub meaning: Option<Sourced>,
}

/// What a part of a file number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilePartKind {
    /// The class of the whole file, its first digit: `7`.
    Class,
    /// The country, two digits and sometimes a letter: `94`, `94A`. Twice where a class is about two countries.
    Country,
    /// The subject within the class, usually what stands after the point: `5`.
    Subject,
    /// Letters after the decimal number, or words in parentheses: `MSP`.
    Suffix,
    /// The month, after the slash: `7`.
    Month,
    /// The day of the month: `10`.
    Day,
    /// The last two digits of the year: `53`.
    Year,
}
