//! The parts of a volume.

use crate::Span;

/// A part of a volume, and the parts inside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    /// Front matter, body or back matter.
    pub part: Part,
    /// What it is.
    pub kind: DivisionKind,
    /// As the volume names it: `d660`, `ch1`, `preface`; empty where it has no name.
    pub id: String,
    /// The number in its attributes, where it has one: `660`.
    pub number: Option<String>,
    /// Its head without notes, in one line.
    pub head: String,
    /// What kind of document it is, in today's encoding: `editorial-note`, `historical-document`.
    pub subtype: Option<String>,
    /// The day of its first dateline, as tagged there: `1953-07-10`.
    pub date: Option<String>,
    /// The first and the last moment at which it can have been written, in today's encoding.
    pub date_range: Option<(String, String)>,
    /// The page on which it begins; `None` where the volume has no pages before it.
    pub first_page: Option<String>,
    /// The page on which it ends.
    pub last_page: Option<String>,
    /// Its bytes in the file, from the first tag to the last.
    pub span: Span,
    /// The line on which it begins.
    pub line: u32,
    /// The divisions inside it.
    pub divisions: Vec<Division>,
}

impl Division {
    /// This division, and all inside it, in the order of the volume.
    pub fn all(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        let inner = self.divisions.iter().flat_map(Self::all);
        Box::new(core::iter::once(self).chain(inner))
    }
}

/// Where a division stands in its volume.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Before the documents: preface, sources, lists.
    Front,
    /// The documents.
    #[default]
    Body,
    /// Behind the documents: the index.
    Back,
}

/// What a division is, by its `type`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DivisionKind {
    /// The outermost part of the body.
    Compilation,
    /// A part of a compilation.
    Chapter,
    /// A part of a chapter.
    Subchapter,
    /// A document.
    Document,
    /// A section of the front or back matter.
    Section,
    /// Anything else, by its name.
    Other(String),
    /// A division that does not say what it is.
    #[default]
    Unnamed,
}

impl DivisionKind {
    /// The kind that TEI names so.
    pub(super) fn of(name: Option<&str>) -> Self {
        match name {
            Some("compilation") => Self::Compilation,
            Some("chapter") => Self::Chapter,
            Some("subchapter") => Self::Subchapter,
            Some("document") => Self::Document,
            Some("section") => Self::Section,
            Some(other) => Self::Other(other.to_owned()),
            None => Self::Unnamed,
        }
    }
}
