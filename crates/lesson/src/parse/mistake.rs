//! What can be wrong with a file of worksheets, or of guidance for them.

use core::{error::Error, fmt};

use frus::Position;

/// One mistake in a file of worksheets or of guidance, and where it is.
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

/// What is wrong with a file of worksheets or of guidance.
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
    /// Two entries of one kind have the same id: two worksheets of the file, two questions of a worksheet, two boxes of a question.
    DuplicateId(String),
    /// A question of a worksheet for any document points to a place.
    AnchorOfNone,
    /// The document has no such place.
    UnknownPlace(String),
    /// A question points twice to the same place.
    RepeatedAnchor,
    /// A file of guidance has nothing under this key, which it needs.
    Nothing {
        /// The key.
        key: &'static str,
    },
    /// There is no worksheet of that id.
    UnknownWorksheet(String),
    /// The worksheet has no question of that id.
    UnknownQuestion(String),
    /// A worksheet has no guidance. The mistake's place is the end of the file.
    WorksheetWithoutGuidance(String),
    /// A question has no guidance. The mistake's place is that of its worksheet.
    QuestionWithoutGuidance(String),
    /// There is no standard of that id.
    UnknownStandard(String),
    /// The document does not have these words at that place.
    NotAtPlace {
        /// The id of the place.
        place: String,
        /// The words.
        words: String,
    },
    /// Words in “…” which the document does not have.
    NotInDocument(String),
    /// A value of what is translated, or all of an entry, has no translation. The mistake's place is that of the entry, or where
    /// the entry should be.
    Untranslated {
        /// The entry.
        entry: String,
        /// The value that is missing; `None` where all of the entry is.
        key: Option<&'static str>,
        /// Where the file that is translated has it.
        position: Position,
    },
    /// A translation of what the translated file does not have.
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
            Self::Nothing { key } => write!(f, "there is nothing under `{key}`; add what belongs there"),
            Self::UnknownWorksheet(id) => write!(
                f,
                "there is no worksheet `{id}`; correct the id, or remove this entry"
            ),
            Self::UnknownQuestion(id) => write!(
                f,
                "the worksheet has no question `{id}`; correct the id, or remove this entry"
            ),
            Self::WorksheetWithoutGuidance(id) => write!(
                f,
                "the worksheet `{id}` has no guidance; add [[worksheets]] with this id"
            ),
            Self::QuestionWithoutGuidance(id) => write!(
                f,
                "the question `{id}` of this worksheet has no guidance; add [[worksheets.questions]] with this id"
            ),
            Self::UnknownStandard(id) => write!(
                f,
                "there is no standard `{id}`; correct the id, or add it to a framework"
            ),
            Self::NotAtPlace { place, words } => write!(
                f,
                "the document does not say “{words}” at `{place}`; quote it as it is printed, or name the place where it stands"
            ),
            Self::NotInDocument(words) => write!(
                f,
                "the document does not say “{words}”; quote it as it is printed, or leave out the quotation marks"
            ),
            Self::Untranslated { entry, key, position } => match key {
                Some(key) => write!(
                    f,
                    "`{key}` of {entry} has no translation: it is at line {position} of the file that is translated; add `{key}` to the entry here"
                ),
                None => write!(
                    f,
                    "{entry} has no translation: it is at line {position} of the file that is translated; add an entry for it after this one"
                ),
            },
            Self::LeftOver { entry, key } => match key {
                Some(key) => write!(f, "what is translated has no `{key}` for {entry}; remove it"),
                None => write!(f, "what is translated has no {entry}; remove this entry, or correct it"),
            },
        }
    }
}

impl Error for MistakeKind {}
