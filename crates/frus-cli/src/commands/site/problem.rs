//! Why a volume can not be published.

use std::{fmt, io, path::PathBuf};

/// Why a volume can not be published, with the place, and what to do.
#[derive(Debug)]
pub(crate) enum Problem {
    /// The address of the site is none.
    Address(String),
    /// The file is a document in plain text.
    NoVolume,
    /// The file holds so many volumes.
    Several(usize),
    /// A document can not be drawn, by its place among all.
    Document(usize),
    /// A file stands in the way that this program has not written.
    Foreign(PathBuf),
    /// A file or folder can not be read or written.
    File(PathBuf, io::Error),
    /// There is no reading room in the folder that was named, or not one as it is built now.
    Room(PathBuf),
    /// Pagefind can not be started, or failed.
    Pagefind(PathBuf, String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(given) => write!(
                f,
                "--address {given}: give the whole address of the folder, such as https://example.org/volume/"
            ),
            Self::NoVolume => f.write_str(
                "this file is one document in plain text; give a volume in TEI, or draw the document with `frus html`",
            ),
            Self::Several(count) => write!(
                f,
                "this file holds {count} volumes or documents; give one volume, and publish each into a folder of its own"
            ),
            Self::Document(number) => write!(
                f,
                "document {number} of the volume can not be drawn; `frus check` says what is wrong with the file"
            ),
            Self::Foreign(path) => write!(
                f,
                "{}: this file was not written by `frus site`, and would be lost; choose another folder, or move the file away",
                path.display()
            ),
            Self::File(path, error) => write!(
                f,
                "{}: this can not be read or written: {error}",
                path.display()
            ),
            Self::Room(path) => write!(
                f,
                "{}: this is no page of the reading room as it is built now; name a folder built by `cargo xtask build`, or leave --room out",
                path.display()
            ),
            Self::Pagefind(program, reason) => write!(
                f,
                "{}: the search could not be made: {reason}; the pages are written, and a second run makes the search",
                program.display()
            ),
        }
    }
}
