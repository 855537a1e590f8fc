//! A document whose dateline and file number give different days.

use super::{OwnDay, Rules, sentence::sentence_of};
use crate::{
    Document,
    date::Mention,
    edition::{Conflict, Event, EvidenceKind, Passage, Sourced},
};

/// Takes the mention out of the others that is the document's own file number, where it gives another day than the document's.
pub(super) fn filed_otherwise(
    document: &Document,
    own: OwnDay,
    mentions: &mut Vec<Mention>,
) -> Option<Mention> {
    let own_number = |mention: &Mention| {
        let mut notes = document.source_notes();
        mention.kind == EvidenceKind::FileNumber
            && notes.any(|block| block.span.contains(mention.span))
    };
    let is_same = |mention: &Mention| mention.date.exact_day() == Some(own.day);
    // A paper that was filed several times has its own day among the numbers, or has none that is its own.
    let mut numbers = mentions.iter().filter(|mention| own_number(mention));
    if !own.from.is_own() || numbers.any(is_same) {
        return None;
    }
    let at = mentions.iter().position(own_number)?;
    Some(mentions.remove(at))
}

impl Rules<'_> {
    /// That the document was filed under another day than its own, and how often that is so.
    pub(super) fn conflict(
        self,
        filed: &Mention,
        own: OwnDay,
        events: &[Event],
    ) -> Option<Conflict> {
        let event = events.iter().find(|event| event.date == own.day.into())?;
        let (block, sentence) = sentence_of(self.document, filed.span)?;
        let rules = self.strings.rules;
        let words = self.document.words_in(filed.span);
        let day = filed.date.words(self.strings.dates);
        Some(Conflict {
            id: "conflict-file-number".to_owned(),
            event: event.id.clone(),
            summary: (rules.filed_otherwise)(&event.date_words, &words, &day),
            passage: Passage {
                id: "passage-conflict-file-number".to_owned(),
                quote: sentence,
                words: filed.span,
                block: block.id.clone(),
            },
            readings: vec![Sourced {
                text: rules.filed_reading.to_owned(),
                source: rules.filed_source.to_owned(),
            }],
        })
    }
}
