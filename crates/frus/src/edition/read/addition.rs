//! What was written on the original by hand.

use super::{
    MistakeKind, file,
    reader::{Reader, owned},
};
use crate::{Span, edition::Addition};

impl Reader<'_> {
    /// An addition; nothing where a quotation of it can not be found in a note.
    pub(super) fn addition(
        &mut self,
        addition: &file::Addition,
        file: &file::File,
    ) -> Option<Addition> {
        let id = self.id(&addition.id, "addition-");
        let after = owned(&addition.after);
        if !self.document.blocks.iter().any(|block| block.id == after) {
            let at = addition.after.span().start;
            self.mistake(at, MistakeKind::UnknownBlock(after.clone()));
        }
        let by = owned(&addition.by);
        let mut people = file.people.iter();
        let Some(person) = people.find(|person| *person.id.get_ref() == by) else {
            let at = addition.by.span().start;
            self.mistake(at, MistakeKind::UnknownPerson(by));
            return None;
        };
        let event = owned(&addition.event);
        if !file.events.iter().any(|known| *known.id.get_ref() == event) {
            let at = addition.event.span().start;
            self.mistake(at, MistakeKind::UnknownEvent(event.clone()));
        }
        let rule = self.filled(&addition.rule);
        let label = match addition.label_quoted() {
            Some(quoted) => Some(self.find(quoted)?.words),
            None => None,
        };
        let words = self.find(addition.quoted())?.words;
        let followed = self.find(addition.followed_quoted())?.quote;
        let at = addition.quoted().quote.span().start;
        self.block(at, words)?;
        let Some(note) = self.note_around(words) else {
            self.mistake(at, MistakeKind::NotInNote);
            return None;
        };
        let at = addition.followed.span().start;
        self.block(at, followed)?;
        if self.note_around(followed).as_ref() != Some(&note) {
            self.mistake(at, MistakeKind::OtherNote);
        }
        Some(Addition {
            id,
            after,
            label,
            words,
            note,
            by,
            writer: owned(&person.name),
            rule,
            event,
            followed,
        })
    }

    /// The id of the note that holds the whole span.
    fn note_around(&self, span: Span) -> Option<String> {
        let mut notes = self.document.notes.iter();
        let note = notes.find(|note| note.span.contains(span));
        note.map(|note| note.id.clone())
    }
}
