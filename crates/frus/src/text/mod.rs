//! The plain-text format: a parser that accepts any text, and a writer.
//!
//! ```
//! let text = "No. 1\nEditorial Note\n\nDulles arrived on August 4.1\n  1. See Document 2.\n";
//! let document = frus::Document::parse(text)?;
//! assert_eq!(document.to_text(), text);
//! # Ok::<(), frus::ParseError>(())
//! ```
//!
//! # The canonical format
//!
//! The format is what plain text keeps of a printed page of the series. It has no mark-up: a block is recognised by
//! its position, its form and the blank lines around it.
//!
//! A text is UTF-8 in lines that end in a line feed. It has no byte order mark, no carriage return, no control
//! character and no white space at the end of a line. It is a *body* and, below it, *notes*. Any number of blank lines
//! may stand between two blocks, and of line breaks at the end; the model counts them, so that nothing is lost.
//!
//! ## Header
//!
//! In this order, each but the number may be absent:
//!
//! | block | form |
//! |---|---|
//! | source note | the lines above the number: `794.5 MSP/7–1053` |
//! | number | `No. `, then digits, alone on the line |
//! | heading | the line directly below the number; more lines, if none of them closes a sentence |
//! | dateline | a place, a comma, month and day or day and month, year, perhaps a time, and no more; or it ends in `undated`; or it is a line with a date directly above the classification |
//! | classification | a line made of the words of markings and precedences; directly below it up to three short lines that close no sentence (`No. 23`). More such lines, and the number of a despatch, may stand apart from it |
//!
//! Classification and dateline may be in either order, and above either the editors' remark in one or two bracketed words
//! (`[Extract]`), which is a section heading. Without a number there is no header.
//!
//! ## Body
//!
//! | block | form |
//! |---|---|
//! | page break | `[Page N]` alone on the line, N in Arabic or Roman numerals |
//! | attachment | `[Attachment]`, `[Enclosure 2]`, `[Tab A]` alone on the line; a header without number may follow: a heading that looks like a title, dateline, classification |
//! | headed list | a head, one short line that ends in a colon (`Subject:`), is in capitals (`PARTICIPANTS`) or stands between blank lines, and bullets: two spaces, `•`, a space. What follows a bullet without a blank line belongs to it, and so does a page break before the next bullet |
//! | labelled item | a label alone on its line (`1)`, `2.`, `(a)`, `(a).`, `iv.`), directly under it the text. Its level follows from the kinds of the labels before it: a kind that no open list has opens a list inside the innermost |
//! | section heading | one short line between blank lines, without closing punctuation, and more text below |
//! | signature | the last short lines of the document, or before an attachment: capitalised words, initials, small words between them; the first may be `For the Ambassador:`. No blank line is needed above. Elsewhere between blank lines, below the close of a letter (`Sincerely yours,`) or above a postscript or an enclosed paper without brackets |
//! | paragraph | everything else, up to a blank line or a label |
//!
//! A line break inside running text belongs to the text. A page break between two such lines does, too.
//!
//! ## Notes
//!
//! From two spaces, a number, a point and a space to the end of the text. Further paragraphs of a note follow a blank
//! line and four spaces. Numbers ascend by one. Notes with another label, such as `*`, or with none are written, but
//! not recognised when that text is parsed again.
//!
//! ## Running text
//!
//! - `[Page N]` is a page break. Other brackets are the editors', and belong to the words.
//! - Digits that are glued to a word, to its punctuation or to the digits of a date may refer to a note. Of all digits
//!   that could be the number of a note, the parser takes those that make the best sequence (see `references.rs`).
//!   Two notes at one word may be one run of digits (`12`), or have a comma or a space between them (`1, 2`).
//! - "Document 658" and "footnote 2" are cross-references.
//!
//! # What the text can not say
//!
//! Tables, quotations, figures, styles and gaps, which TEI has, are written as lines and paragraphs, and are read again as such.
//!
//! # What the parser normalises
//!
//! Byte order marks and white space at the ends of lines are dropped, carriage returns become line feeds, and the other
//! signs for bullets (`-`, `*`, a lone `•`) become the canonical one. Each of these gives a warning. Spans
//! are always those of the text as it was given, and every piece of text is a slice of it, but for carriage returns.

mod block_builder;
mod blocks;
mod candidates;
mod cross_references;
mod datelines;
mod format;
mod glued_digits;
mod header;
mod inlines;
mod labels;
mod lines;
mod log;
mod markings;
mod notes;
mod references;
mod scan;
mod signatures;
mod source;
mod split_digits;
mod write;

use std::collections::BTreeMap;

pub(crate) use self::{
    datelines::is_dateline,
    header::CLASSIFICATION,
    lines::{is_attachment, number as number_line, plain_number},
    markings::{is_marking, is_under_marking},
};

use self::{log::Log, source::Source};
use crate::{Diagnostic, DiagnosticKind, Document, ParseError, Severity, Span, id};

/// The document that was parsed, and the diagnostics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The document, with every word of the text.
    pub document: Document,
    /// Errors and warnings, in text order.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// The diagnostics that are errors.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// Parses any text, in linear time but for the notes (n log n). Problems become diagnostics.
///
/// ```
/// let parsed = frus::text::parse("\u{feff}Words of no known form");
/// assert_eq!(parsed.document.to_text(), "Words of no known form");
/// let remarks: Vec<_> = parsed.diagnostics.iter().map(ToString::to_string).collect();
/// assert_eq!(remarks.len(), 2);
/// assert!(remarks[0].starts_with("the text begins with a byte order mark"));
/// ```
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut log = Log::default();
    if u32::try_from(text.len()).is_err() {
        log.push_given(DiagnosticKind::TooLong, Span::default());
        return Parsed {
            document: Document::default(),
            diagnostics: log.finish(text, |span| span),
        };
    }
    let source = Source::clean(text, &mut log);
    let clean = &*source.text;
    if clean.chars().all(char::is_whitespace) {
        log.push_given(DiagnosticKind::Empty, Span::new(0, text.len() as u32));
    }
    let (lines, final_newlines) = lines::split(clean);
    let (body, below) = notes::split_off(clean, &lines);
    let blocks = blocks::parse(clean, body, &mut log);
    let mut notes = notes::parse(clean, below, &mut log);
    id::name_notes(&mut notes);
    let scan = scan::scan(clean, &blocks, &notes, &mut log);
    let references = references::resolve(clean, &scan, &notes, &mut log);
    let mut ids = BTreeMap::new();
    for (number, note) in notes::numbered(&notes) {
        // Of two notes with one number, the first is meant.
        ids.entry(number).or_insert_with(|| note.id.clone());
    }
    let mut document = Document {
        blocks,
        notes,
        final_newlines,
    };
    inlines::parse(clean, &mut document, &scan, &references, &ids);
    id::name_blocks(&mut document);
    source.restore_all(&mut document);
    Parsed {
        document,
        diagnostics: log.finish(text, |span| source.restore(span)),
    }
}

impl Document {
    /// Parses a document in the canonical plain-text format; see [`text`](crate::text).
    ///
    /// For a text that follows the format, [`to_text`](Self::to_text) gives the same text back, byte for byte.
    ///
    /// # Errors
    ///
    /// The first error in the text. Warnings are left out; [`text::parse`](crate::text::parse) gives them too.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let Parsed {
            document,
            diagnostics,
        } = parse(text);
        match diagnostics
            .into_iter()
            .find(|diagnostic| diagnostic.severity() == Severity::Error)
        {
            Some(diagnostic) => Err(ParseError::new(diagnostic)),
            None => Ok(document),
        }
    }

    /// The document as canonical plain text, written from its model; see [`text`](crate::text).
    #[must_use]
    pub fn to_text(&self) -> String {
        write::write(self).text
    }

    /// Makes every span one of the canonical text: for a document that was not parsed from plain text.
    pub(crate) fn set_in_text(&mut self) {
        let mut spans = write::write(self).spans.into_iter();
        self.spans_mut(|span| *span = spans.next().unwrap_or_default());
    }
}
