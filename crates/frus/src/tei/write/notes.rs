//! Notes: each stands where the text first refers to it.

use super::Writer;
use crate::document::{BlockKind, Note, NoteKind};

/// How many notes may stand in each other. A chain of notes may be long, and each link takes room on the stack.
const DEEPEST: usize = 4;

impl<'a> Writer<'a> {
    /// A reference: the note itself where this is its place, a pointer where it stands elsewhere, and the bare label
    /// where there is no such note.
    pub(super) fn reference(&mut self, note: Option<&'a str>, label: Option<&str>) {
        let label = label.unwrap_or_default();
        let document = &self.edition.document;
        match note.and_then(|id| document.note(id)) {
            Some(note) if self.is_place_of(note) => self.note(note),
            Some(note) => {
                let target = format!("#{}", self.note_id(&note.id));
                let raised = self.xml.tag("hi").at("rend", "superscript");
                raised.fill(|xml| xml.tag("ref").at("target", &target).words(label));
            }
            None => self.xml.tag("hi").at("rend", "superscript").words(label),
        }
    }

    /// Whether the note is to be written at this reference.
    fn is_place_of(&self, note: &Note) -> bool {
        let id = note.id.as_str();
        let is_free = !self.written.contains(id);
        is_free && self.inside < DEEPEST && (self.inside == 0 || !self.in_body.contains(id))
    }

    /// The notes to which nothing refers, and those for which there was no room, behind the document.
    pub(super) fn notes_without_place(&mut self) {
        for note in &self.edition.document.notes {
            if !self.written.contains(note.id.as_str()) {
                self.line();
                self.note(note);
            }
        }
    }

    fn note(&mut self, note: &'a Note) {
        self.written.insert(&note.id);
        self.inside += 1;
        let kind = match note.kind {
            NoteKind::Footnote => None,
            NoteKind::Source => Some("source"),
            NoteKind::Summary => Some("summary"),
        };
        let id = self.note_id(&note.id);
        self.xml
            .tag("note")
            .maybe("n", note.label.as_deref())
            .maybe("type", kind)
            .at("xml:id", &id)
            .open();
        match note.blocks.as_slice() {
            [only] => match &only.kind {
                BlockKind::Paragraph(content) if only.inside.is_empty() => self.content(content),
                _ => self.blocks_in_note(&note.blocks),
            },
            blocks => self.blocks_in_note(blocks),
        }
        self.xml.close("note");
        self.inside = self.inside.saturating_sub(1);
    }

    /// The id of a note in the file: `d660fn4`.
    pub(super) fn note_id(&self, id: &str) -> String {
        let id = id.strip_prefix("note-").unwrap_or(id);
        format!("{}fn{id}", self.id)
    }
}
