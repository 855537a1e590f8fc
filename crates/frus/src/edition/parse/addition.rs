//! Checks of what was written on the original by hand.

use super::{
    MistakeKind,
    checker::{Checker, owned},
    data_file,
};
use crate::{Span, edition::Addition};

impl Checker<'_> {
    /// Checks an addition; `None` where its writer is unknown, or its words are not found in a note.
    pub(super) fn addition(
        &mut self,
        addition: &data_file::Addition,
        file: &data_file::DataFile,
    ) -> Option<Addition> {
        let id = self.id(&addition.id, "addition-");
        let after = owned(&addition.after);
        if !self.document.blocks.iter().any(|block| block.id == after) {
            let at = addition.after.span().start;
            self.mistake(at, MistakeKind::UnknownBlock(after.clone()));
        }
        let by = owned(&addition.by);
        let mut people = file.people.iter();
        let person = people.find(|person| *person.id.get_ref() == by);
        if person.is_none() {
            let at = addition.by.span().start;
            self.mistake(at, MistakeKind::UnknownPerson(by.clone()));
        }
        let event = owned(&addition.event);
        if !file.events.iter().any(|known| *known.id.get_ref() == event) {
            let at = addition.event.span().start;
            self.mistake(at, MistakeKind::UnknownEvent(event.clone()));
        }
        let rule = self.required_text("rule", &addition.rule);
        let quoted = addition.quoted();
        let quote = self.find_quote(quoted);
        let label = quote.zip(addition.label.as_ref());
        let label = label.and_then(|(quote, label)| self.find_inside(quoted, quote, label));
        let words = quote.and_then(|quote| self.find_words(quoted, quote));
        let note = words.and_then(|words| self.note_of_addition(quoted.quote.span().start, words));
        let followed = self.find_only(&addition.followed);
        if let Some(followed) = followed {
            self.check_followed(addition.followed.span().start, followed, note.as_deref());
        }
        Some(Addition {
            id,
            after,
            label,
            words: words?,
            note: note?,
            by,
            writer: owned(&person?.name),
            rule,
            event,
            followed: followed?,
        })
    }

    /// The id of the note that reports the words.
    fn note_of_addition(&mut self, at: usize, words: Span) -> Option<String> {
        self.block(at, words)?;
        let note = self.note_around(words);
        if note.is_none() {
            self.mistake(at, MistakeKind::NotInNote);
        }
        note
    }

    /// Checks that what followed is quoted from the same note, where that note is known.
    fn check_followed(&mut self, at: usize, followed: Span, note: Option<&str>) {
        let within = self.block(at, followed).is_some();
        if within && note.is_some() && self.note_around(followed).as_deref() != note {
            self.mistake(at, MistakeKind::OtherNote);
        }
    }

    /// The id of the note that holds the whole span.
    fn note_around(&self, span: Span) -> Option<String> {
        let mut notes = self.document.notes.iter();
        let note = notes.find(|note| note.span.contains(span));
        note.map(|note| note.id.clone())
    }
}
