//! Notes.

use serde::{Deserialize, Serialize};

use super::Block;
use crate::Span;

/// A note: its printed label, and one or more blocks.
///
/// References and links name a note by its id, since a label may be missing or printed twice.
///
/// ```
/// use frus::document::Note;
/// let note = Note {
///     id: "note-asterisk".to_owned(),
///     label: Some("*".to_owned()),
///     ..Note::default()
/// };
/// assert_eq!((note.label.as_deref(), note.number()), (Some("*"), None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Stable, readable and unique in the document: `note-4`, `note-asterisk`, `note-unlabelled`; a second note 4 is
    /// `note-4-2`.
    pub id: String,
    /// As printed, without the point behind it: `4`, `*`; `None` where the note is printed without a label.
    pub label: Option<String>,
    /// What the note is.
    pub kind: NoteKind,
    /// The whole note in the source, from its label.
    pub span: Span,
    /// Blank lines between what comes before and this note.
    pub blank_before: u32,
    /// Its paragraphs, the first on the line of the label.
    pub blocks: Vec<Block>,
}

/// What a note is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NoteKind {
    /// About the words that refer to it.
    #[default]
    Footnote,
    /// Where the document is kept, and how it was marked.
    Source,
    /// A summary by the editors.
    Summary,
}

impl Note {
    /// Whether it says where the document is kept: later volumes print that as a note, which some encode as any other and begin
    /// with "Source:".
    #[must_use]
    pub fn is_source_note(&self) -> bool {
        let begins = |block: &Block| block.plain_text().starts_with("Source:");
        self.kind == NoteKind::Source || self.blocks.first().is_some_and(begins)
    }

    /// The label as a number; `None` where it is a sign such as `*`, or where there is none.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.label.as_deref()?.parse().ok()
    }

    /// The label as it opens the note, a number or letter with a point behind it: `4.`, `*`; empty where there is none.
    #[must_use]
    pub fn opening(&self) -> String {
        let mut opening = self.label.clone().unwrap_or_default();
        if opening.ends_with(char::is_alphanumeric) {
            opening.push('.');
        }
        opening
    }
}
