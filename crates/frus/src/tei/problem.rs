//! What is wrong with a TEI file, and where.

use core::{error, fmt};

use crate::Position;

/// Why a file can not be read.
///
/// Its [`Display`](fmt::Display) begins with line and column, so that a file's name can be put before it.
///
/// ```
/// use frus::tei;
/// let error = tei::Volume::read("<html><body/></html>").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "1:1: this is no volume of the series: its root is <html>; give a TEI file, or the <div> of a document",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where.
    pub position: Position,
}

/// An error at a byte of the file, whose line is still to be found.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) kind: ErrorKind,
    pub(super) at: u32,
}

impl Problem {
    pub(super) fn in_source(self, source: &str) -> Error {
        let Self { kind, at } = self;
        let position = Position::of(source, at);
        Error { kind, position }
    }
}

/// What makes a file unreadable.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes are no UTF-8.
    NotUtf8,
    /// The file says that it has another encoding.
    Encoding(String),
    /// The file has more bytes than a [`Span`](crate::Span) can count.
    TooLong,
    /// The file is no well-formed XML; what the reader of XML says.
    NotXml(String),
    /// An element is not closed.
    Unclosed(String),
    /// The file is XML of another kind.
    NotTei {
        /// The name of its outermost element.
        root: String,
    },
    /// The file holds no element.
    Empty,
    /// The volume has no part of that id.
    NoPart(String),
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("this is no UTF-8; save the file as UTF-8"),
            Self::Encoding(name) => write!(
                f,
                "this file says that its encoding is {name}; save it as UTF-8"
            ),
            Self::TooLong => f.write_str("this file is longer than 4 gigabytes; split it"),
            Self::NotXml(what) => write!(f, "this is no well-formed XML: {what}; mend the file"),
            Self::Unclosed(name) => write!(
                f,
                "the file ends inside <{name}>; it is cut off, or a tag that closes is missing"
            ),
            Self::NotTei { root } => write!(
                f,
                "this is no volume of the series: its root is <{root}>; give a TEI file, or the <div> of a document"
            ),
            Self::Empty => f.write_str("this file holds no element; give a TEI file"),
            Self::NoPart(id) => write!(
                f,
                "this volume has no part `{id}`; `frus contents` lists the documents and their ids"
            ),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.position, self.kind)
    }
}

impl error::Error for Error {}

/// Something unusual in a file that was read all the same, with all its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What is unusual.
    pub kind: WarningKind,
    /// Where.
    pub position: Position,
}

/// What is unusual.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WarningKind {
    /// An element that the series does not use; its words are kept as plain text.
    UnknownElement(String),
    /// A value that the series does not use; what bears it is taken as if it had none.
    UnknownValue {
        /// The element.
        element: String,
        /// The attribute and its value: `rend="itallic"`.
        attribute: String,
    },
    /// An entity that is none of the five of XML; it is kept as it is written.
    UnknownEntity(String),
    /// A document type declaration, which is not read.
    DocumentType,
    /// Elements inside each other deeper than a printed page would have them; what is deeper is taken as if it were not.
    DeepNesting,
    /// Two notes with one id, of which references mean the first.
    DuplicateId(String),
}

impl WarningKind {
    /// The kind alone, for a table: `unknown element`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::UnknownElement(_) => "unknown element",
            Self::UnknownValue { .. } => "unknown value",
            Self::UnknownEntity(_) => "unknown entity",
            Self::DocumentType => "document type",
            Self::DeepNesting => "deep nesting",
            Self::DuplicateId(_) => "duplicate id",
        }
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownElement(name) => write!(
                f,
                "the series has no element <{name}>; its words are kept as plain text"
            ),
            Self::UnknownValue { element, attribute } => write!(
                f,
                "the series has no {attribute} of <{element}>; it is left out"
            ),
            Self::UnknownEntity(name) => write!(
                f,
                "&{name}; is none of the entities of XML; it is kept as it is written"
            ),
            Self::DocumentType => f.write_str(
                "a document type declaration is not read, and nothing that it refers to is",
            ),
            Self::DeepNesting => {
                f.write_str("this is nested deeper than a printed page would be; it is flattened")
            }
            Self::DuplicateId(id) => write!(f, "there is a note `{id}` already"),
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.position, self.kind)
    }
}
