//! The reader of TEI: one pass over the tags and words of a division, without a tree of them.

mod builder;
mod content;
mod elements;
mod kinds;
mod layout;
mod lists;
pub(super) mod log;
mod marks;
mod reader;
mod tables;
pub(super) mod tokens;

pub(super) use content::is_space;
pub(super) use kinds::are_marking;

use self::{log::Log, reader::Reader, tokens::Tokens};
use super::problem::{Error, Warning};
use crate::{Document, Span};

/// A document that was read from TEI, and what is unusual in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The document, with every word of its division. Its spans are those of the canonical text that
    /// [`to_text`](Document::to_text) gives.
    pub document: Document,
    /// What is unusual, in the order of the file.
    pub warnings: Vec<Warning>,
}

/// Reads the division that begins and ends at these bytes of the file, on that line.
pub(super) fn division(source: &str, span: Span, line: u32) -> Result<Read, Error> {
    let base = span.start;
    let part = span.of(source).unwrap_or_default();
    let mut log = Log::default();
    let mut tokens = Tokens::new(part, base);
    let read = Reader::new().read(&mut tokens, &mut log);
    let read = read.map_err(|problem| problem.in_source(source))?;
    Ok(Read {
        document: layout::finish(read),
        warnings: log.finish(source, (base, line)),
    })
}
