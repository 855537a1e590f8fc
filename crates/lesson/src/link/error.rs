//! Why a lesson can not be read from a link, or not be written into one.

use core::{error::Error, fmt};

/// Why a value is not read as a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkError {
    /// It does not begin as a lesson does, with a version and a point.
    NotALesson,
    /// It is a lesson, but cut off or changed.
    Damaged,
    /// It was written by another version of this page, whose number this is.
    OtherVersion(u32),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALesson => f.write_str("this is no lesson; copy the whole link from where the lesson was made"),
            Self::Damaged => f.write_str(
                "the link of this lesson is cut off or changed; copy it again, from its first letter to its last",
            ),
            Self::OtherVersion(version) => write!(
                f,
                "this lesson is of version {version}, which is not known here; open it in a newer copy of this page, or make it anew"
            ),
        }
    }
}

impl Error for LinkError {}

/// Why a lesson can not be written into a link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitError {
    /// More worksheets than this.
    Worksheets(usize),
    /// More questions of the teacher's own than this.
    OwnQuestions(usize),
    /// More ids in one list than this: of the questions chosen from a worksheet, of notes, or of events.
    Ids(usize),
    /// A question of the teacher's own, counted from 1, that is blank.
    Blank(usize),
    /// A question of the teacher's own, counted from 1, that is too long, and how long it may be in characters.
    TooLong {
        /// Which question.
        question: usize,
        /// The most characters.
        most: usize,
    },
    /// A question of the teacher's own, counted from 1, with a control character other than a line break.
    ControlCharacter(usize),
    /// Words that can be no id.
    Id(String),
    /// An id that stands twice in its list.
    Repeated(String),
    /// All of it together is longer than a link can be.
    Whole,
}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Worksheets(most) => {
                write!(f, "a lesson has at most {most} worksheets; take some out")
            }
            Self::OwnQuestions(most) => {
                write!(
                    f,
                    "a lesson has at most {most} questions of your own; take some out"
                )
            }
            Self::Ids(most) => write!(
                f,
                "a list in a lesson has at most {most} entries; choose all or none instead"
            ),
            Self::Blank(question) => {
                write!(f, "question {question} is blank; write it, or take it out")
            }
            Self::TooLong { question, most } => {
                write!(
                    f,
                    "question {question} is longer than {most} characters; shorten it"
                )
            }
            Self::ControlCharacter(question) => {
                write!(
                    f,
                    "question {question} has a control character; type it anew"
                )
            }
            Self::Id(id) => write!(
                f,
                "“{id}” is no id; use the one that the worksheet or the document gives"
            ),
            Self::Repeated(id) => write!(f, "“{id}” is chosen twice; take one out"),
            Self::Whole => f.write_str(
                "this is more than a link can hold; shorten the questions, or make two lessons",
            ),
        }
    }
}

impl Error for LimitError {}
