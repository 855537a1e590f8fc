//! Why a file can not be taken.

use core::fmt;
use std::error;

use frus::tei;

/// Why a file can not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds nothing.
    Empty,
    /// It has more bytes than a file may have.
    TooLarge {
        /// How many it may have.
        limit: usize,
    },
    /// What is packed in it has more bytes than that may have.
    TooLargeUnpacked {
        /// How many it may have.
        limit: usize,
    },
    /// The archive holds more files than it may.
    TooManyFiles {
        /// How many it may hold.
        limit: usize,
    },
    /// It is packed, and can not be unpacked: it is cut off, changed, or locked with a password.
    Damaged,
    /// It is no text, or an archive without one.
    NoText,
    /// It is a text that can not be read as TEI or as UTF-8; with the place.
    Text(tei::Error),
    /// It holds no document.
    NoDocument,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mb = |bytes: usize| bytes >> 20;
        match self {
            Self::Empty => f.write_str("this file is empty"),
            Self::TooLarge { limit } => write!(
                f,
                "this file is larger than {} megabytes; no volume of the series is",
                mb(*limit)
            ),
            Self::TooLargeUnpacked { limit } => write!(
                f,
                "unpacked, this file is larger than {} megabytes; no volume of the series is",
                mb(*limit)
            ),
            Self::TooManyFiles { limit } => {
                write!(f, "this archive holds more than {limit} files; unpack it first")
            }
            Self::Damaged => f.write_str(
                "this file is packed and can not be unpacked: it is cut off, damaged, or locked with a password",
            ),
            Self::NoText => f.write_str("this file holds no text; give TEI, or plain text"),
            Self::Text(error) => error.fmt(f),
            Self::NoDocument => f.write_str("this file holds no document of the series"),
        }
    }
}

impl error::Error for Refusal {}
