//! Diagnostics of a parser: what is wrong with a text, where, and what to do about it.

use core::{error, fmt};

use serde::{Deserialize, Serialize};

use crate::{Position, Span};

/// One problem with a text, and the words it is about.
///
/// Its [`Display`](fmt::Display) is a sentence for the person who prepares the text.
///
/// ```
/// let parsed = frus::text::parse("No. 1\nEditorial Note\n\nThe talks began.\n  1. Not printed.\n");
/// let diagnostic = &parsed.diagnostics[0];
/// assert_eq!(diagnostic.position.to_string(), "5:3");
/// assert_eq!(
///     diagnostic.to_string(),
///     "note 1 has no reference in the text; put its number directly behind the word it belongs to, or remove the note",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What the problem is.
    pub kind: DiagnosticKind,
    /// The words at issue, in the text as it was given.
    pub span: Span,
    /// Where those words begin.
    pub position: Position,
}

impl Diagnostic {
    /// Whether this is an error or a warning.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The whole text was parsed, but something in it was guessed or is unusual; a person should look at it.
    Warning,
    /// This can not be parsed as a document.
    Error,
}

impl fmt::Display for Severity {
    /// `warning` or `error`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// Error: the text holds no word.
    Empty,
    /// Error: the text has more bytes than a [`Span`] can count.
    TooLong,
    /// Error: a control character, so that this is probably no text. Reported once, for the first one.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// Warning: a note to which nothing in the text refers.
    NoteWithoutReference {
        /// The note's number.
        number: u32,
    },
    /// Warning: digits that can only be the next note's number, and there is no such note.
    ReferenceWithoutNote {
        /// The number referred to.
        number: u32,
    },
    /// Warning: two notes of one number.
    DuplicateNote {
        /// The number.
        number: u32,
    },
    /// Warning: a note whose number is not one more than the number before.
    NoteOutOfSequence {
        /// The note's number.
        number: u32,
        /// The number of the note before it.
        after: u32,
    },
    /// Warning: the text begins with a byte order mark, which is dropped.
    ByteOrderMark,
    /// Warning: lines end in a carriage return, which is dropped or taken for a line break. Reported once.
    LineEndings,
    /// Warning: spaces or tabs at the end of a line, which are dropped. Reported once.
    TrailingSpace,
    /// Warning: a tab inside a line, which is kept. Reported once.
    Tab,
    /// Warning: no line gives the document's number, so that no header is recognised.
    NoNumber,
    /// Warning: a block that no rule recognises; it is kept as a plain paragraph.
    Unclassified,
    /// Warning: a bullet other than the canonical one, which replaces it. Reported once.
    Bullet,
    /// Warning: a label alone on its line, and no text under it.
    LabelWithoutText,
    /// Warning: a line that looks like a note, but body text follows it; it is kept as a plain paragraph.
    NoteOutOfPlace,
    /// Warning: digits that may also be part of a number or date were taken for a note's number, since no better
    /// candidate was found.
    UncertainReference {
        /// The note's number.
        number: u32,
    },
    /// Warning: a note is referred to before notes with smaller numbers are.
    ReferenceOutOfSequence {
        /// The note's number.
        number: u32,
    },
    /// Warning: brackets inside brackets, or lists inside lists, deeper than a printed page would have them. Reported once.
    DeepNesting,
}

impl DiagnosticKind {
    /// Whether this is an error or a warning.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Empty | Self::TooLong | Self::ControlCharacter { .. } => Severity::Error,
            Self::NoteWithoutReference { .. }
            | Self::ReferenceWithoutNote { .. }
            | Self::DuplicateNote { .. }
            | Self::NoteOutOfSequence { .. }
            | Self::ByteOrderMark
            | Self::LineEndings
            | Self::TrailingSpace
            | Self::Tab
            | Self::NoNumber
            | Self::Unclassified
            | Self::Bullet
            | Self::LabelWithoutText
            | Self::NoteOutOfPlace
            | Self::UncertainReference { .. }
            | Self::ReferenceOutOfSequence { .. }
            | Self::DeepNesting => Severity::Warning,
        }
    }
}

impl fmt::Display for DiagnosticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the text holds no word; give the text of a document"),
            Self::TooLong => f.write_str("the text is longer than 4 gigabytes; split it into its documents"),
            Self::ControlCharacter { code } => write!(
                f,
                "this is not plain text: it holds the control character U+{code:04X}; save the document as plain text in UTF-8",
            ),
            Self::NoteWithoutReference { number } => write!(
                f,
                "note {number} has no reference in the text; put its number directly behind the word it belongs to, or remove the note",
            ),
            Self::ReferenceWithoutNote { number } => write!(
                f,
                "this refers to note {number}, which the text does not have; add the note at the end, or set the number off with a space",
            ),
            Self::DuplicateNote { number } => {
                write!(f, "there is a note {number} already; give each note its own number")
            }
            Self::NoteOutOfSequence { number, after } => write!(
                f,
                "note {number} follows note {after}; number the notes one after another, and check that none is missing",
            ),
            Self::ByteOrderMark => f.write_str("the text begins with a byte order mark; save it as UTF-8 without one"),
            Self::LineEndings => {
                f.write_str("lines end in carriage returns; save the text with Unix line endings (LF)")
            }
            Self::TrailingSpace => f.write_str("there is white space at the end of a line; remove it"),
            Self::Tab => f.write_str("there is a tab in this line; use spaces"),
            Self::NoNumber => f.write_str(
                "no line such as `No. 660` gives the document's number, so that no heading is recognised; add it above the heading",
            ),
            Self::Unclassified => f.write_str(
                "no rule recognises this block, so it is kept as a plain paragraph; check its indentation and the lines around it",
            ),
            Self::Bullet => f.write_str("this bullet is read as `•`; begin the lines of a list with two spaces, `•` and a space"),
            Self::LabelWithoutText => {
                f.write_str("there is no text under this label; put the text on the next line, without a blank line")
            }
            Self::NoteOutOfPlace => f.write_str(
                "this looks like a note, but more of the document follows, so it is kept as a paragraph; move all notes to the end",
            ),
            Self::UncertainReference { number } => write!(
                f,
                "these digits were taken for the reference to note {number}, since no better place was found; check them",
            ),
            Self::ReferenceOutOfSequence { number } => write!(
                f,
                "this refers to note {number} out of turn; check whether it is a reference, and the order of the notes",
            ),
            Self::DeepNesting => {
                f.write_str("this is nested deeper than a printed page would be; check the brackets and the labels")
            }
        }
    }
}

/// Why a text is not a document: the first diagnostic that is an error.
///
/// Its [`Display`](fmt::Display) begins with line and column, so that a file's name can be put before it.
///
/// ```
/// let error = frus::Document::parse("").unwrap_err();
/// assert_eq!(error.to_string(), "1:1: the text holds no word; give the text of a document");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(Diagnostic);

impl ParseError {
    pub(crate) const fn new(diagnostic: Diagnostic) -> Self {
        Self(diagnostic)
    }

    /// What is wrong, and where.
    #[must_use]
    pub const fn diagnostic(&self) -> &Diagnostic {
        &self.0
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> DiagnosticKind {
        self.0.kind
    }

    /// The words at issue, in the text as it was given.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.0.span
    }

    /// Where those words begin.
    #[must_use]
    pub const fn position(&self) -> Position {
        self.0.position
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.position, self.0)
    }
}

impl error::Error for ParseError {}
