//! What can be wrong with a worksheet's file.

use core::{error::Error, fmt};

use frus::Position;

/// One mistake in a worksheet's file, and where it is.
///
/// Its [`Display`](fmt::Display) begins with line and column, so that the file's name can be put before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong.
    pub kind: MistakeKind,
    /// Where, in the file.
    pub position: Position,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.position, self.kind)
    }
}

impl Error for Mistake {}

/// What is wrong with a worksheet's file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MistakeKind {
    /// The file is not TOML, lacks a key, has an unknown one, or a value of the wrong kind; as the TOML parser says it.
    Form(String),
    /// There is no worksheet in the file.
    NoWorksheet,
    /// A worksheet has no section, or a section no question.
    NoQuestion,
    /// A question to be answered by checking boxes has none.
    NoChoice,
    /// A value is blank.
    Blank {
        /// Its key.
        key: &'static str,
    },
    /// A worksheet takes no time, or more than a day.
    Minutes,
    /// An id does not have the form of one.
    Id,
    /// Two worksheets of the file, two questions of a worksheet or two boxes of a question have the same id.
    DuplicateId(String),
    /// A question of a worksheet for any document points to a place.
    AnchorOfNone,
    /// The document has no such place.
    UnknownPlace(String),
    /// A question points twice to the same place.
    RepeatedAnchor,
    /// A value of the worksheet, or all of an entry, has no translation. The mistake's place is that of the entry, or where
    /// the entry should be.
    Untranslated {
        /// The entry.
        entry: String,
        /// The value that is missing; `None` where all of the entry is.
        key: Option<&'static str>,
        /// Where the worksheet's own file has it.
        position: Position,
    },
    /// A translation of what the worksheet does not have.
    LeftOver {
        /// The entry.
        entry: String,
        /// The value that is too much; `None` where all of the entry is.
        key: Option<&'static str>,
    },
}

impl fmt::Display for MistakeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(message) => f.write_str(message),
            Self::NoWorksheet => f.write_str("there is no worksheet here; add [[worksheets]]"),
            Self::NoQuestion => {
                f.write_str("nothing is asked here; add [[worksheets.sections]] with [[worksheets.sections.questions]]")
            }
            Self::NoChoice => f.write_str("there is no box to check; add some, or remove `choices`"),
            Self::Blank { key } => write!(f, "`{key}` is blank; fill it, or remove it where it may be left out"),
            Self::Minutes => f.write_str("a worksheet takes from 1 to 1440 minutes; correct the number"),
            Self::Id => f.write_str(
                "an id has lower-case letters, digits and hyphens, as in `who-wrote`, and at most 120 of them",
            ),
            Self::DuplicateId(id) => write!(f, "the id `{id}` is taken already; choose another"),
            Self::AnchorOfNone => f.write_str(
                "this worksheet is for any document, and so can point to no place; remove `anchors`, or put the worksheet beside its document",
            ),
            Self::UnknownPlace(id) => write!(
                f,
                "the document has no place `{id}`; name a block such as `p1`, a note such as `note-1`, or an event"
            ),
            Self::RepeatedAnchor => f.write_str("the question points here already; remove one of the two"),
            Self::Untranslated { entry, key, position } => match key {
                Some(key) => write!(
                    f,
                    "`{key}` of {entry} has no translation: it is at line {position} of the worksheet; add `{key}` to the entry here"
                ),
                None => write!(
                    f,
                    "{entry} has no translation: it is at line {position} of the worksheet; add an entry for it after this one"
                ),
            },
            Self::LeftOver { entry, key } => match key {
                Some(key) => write!(f, "the worksheet has no `{key}` for {entry}; remove it"),
                None => write!(f, "the worksheet has no {entry}; remove this entry, or correct it"),
            },
        }
    }
}

impl Error for MistakeKind {}
