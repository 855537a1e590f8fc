//! Markdown: the document as CommonMark, with the footnotes that GitHub, pandoc and most editors know.
//!
//! Whatever the words are, they are read as words: each sign that could begin markup is escaped, in one place
//! (`words.rs`). What a reader of CommonMark shows is the document's own text, with what the print says by its place or its
//! face said by these means:
//!
//! | in the document | in Markdown |
//! |---|---|
//! | heading; heading of an enclosed paper; section heading | `#`; `##`; `##`, in an enclosed paper `###` |
//! | dateline, classification, `[Attachment]`, handwriting | emphasis |
//! | labelled item | item of a list, its printed label before its words, since a list's own numbers may differ |
//! | headed list | a paragraph and a list |
//! | signature, line by line | line breaks |
//! | note 4 and a reference to it | `[^4]`; a note to which nothing refers is a paragraph, since footnotes without a reference are not shown |
//! | page break | `[Page 1458]`, as in the plain text |

mod words;
mod writer;

use strings::Strings;

use self::writer::Writer;
use crate::{document::Note, edition::Edition};

/// The document as Markdown: its text, its notes, and where it is from.
///
/// The dateline and the citation are the edition's, where it has them; the dateline says so in the words of `strings`.
///
/// ```
/// use frus::{Document, edition::Edition, markdown};
/// let document = Document::parse("No. 7\nEditorial Note\n\n1953 saw *no* talks.1\n\n  1. See [sic].")?;
/// assert_eq!(
///     markdown::write(&Edition::by_rule(document, &strings::EN), &strings::EN),
///     "No. 7\n\n# Editorial Note\n\n1953 saw \\*no\\* talks.[^1]\n\n[^1]: See \\[sic\\].\n"
/// );
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn write(edition: &Edition, strings: &Strings) -> String {
    let mut writer = Writer::of(edition, strings);
    writer.document();
    writer.finish()
}

/// The label of a note in Markdown, which has no blanks and no signs: `4`, `asterisk`, from the note's id.
fn footnote_label(note: &Note) -> Option<&str> {
    let label = note.id.strip_prefix("note-").unwrap_or(&note.id);
    let is_fit = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    (!label.is_empty() && label.chars().all(is_fit)).then_some(label)
}
