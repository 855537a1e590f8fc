//! A record of a work with what its reader notes of it, for programs that keep references.

use super::{Work, bibtex, csl, ris};
use crate::date::Day;

/// A work as a program that keeps references takes it, with notes of whoever collected it.
///
/// | format | the notes stand in |
/// |---|---|
/// | BibTeX | `annote`, with an empty line between two, which programs may take for a blank |
/// | RIS | an `N1` each |
/// | CSL-JSON | `annote`, on a line each |
///
/// ```
/// use frus::cite::{Book, Record, Work};
/// let work = Work::new(Book::default(), "Editorial Note");
/// let notes = ["“The talks began.” (7)".to_owned(), "Compare with the draft.".to_owned()];
/// let record = Record { work: &work, accessed: None, notes: &notes };
/// assert!(record.ris().contains("N1  - “The talks began.” (7)\r\nN1  - Compare with the draft.\r\n"));
/// assert!(record.bibtex().contains("annote = {“The talks began.” (7)\n\nCompare with the draft.}"));
/// let both: serde_json::Value = serde_json::from_str(&Record::csl(&[record, record])).unwrap();
/// assert_eq!(both[1]["annote"], "“The talks began.” (7)\nCompare with the draft.");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Record<'w> {
    /// What is cited.
    pub work: &'w Work,
    /// When its address was read, where that is known.
    pub accessed: Option<Day>,
    /// What the reader notes of it: words of it, remarks.
    pub notes: &'w [String],
}

impl<'w> Record<'w> {
    /// A work of which nothing is noted.
    pub(super) const fn without_notes(work: &'w Work, accessed: Option<Day>) -> Self {
        Self {
            work,
            accessed,
            notes: &[],
        }
    }
}

impl Record<'_> {
    /// As an entry of a BibTeX file; see [`bibtex()`](crate::cite::bibtex()).
    #[must_use]
    pub fn bibtex(&self) -> String {
        bibtex::record(self)
    }

    /// As a record of an RIS file; see [`ris()`](crate::cite::ris()).
    #[must_use]
    pub fn ris(&self) -> String {
        ris::record(self)
    }

    /// All of them as one file of CSL-JSON; see [`csl()`](crate::cite::csl()).
    #[must_use]
    pub fn csl(records: &[Record<'_>]) -> String {
        csl::records(records)
    }
}
