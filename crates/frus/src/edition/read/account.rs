//! Whether the data file accounts for every date of the text.

use super::{MistakeKind, evidence::place_of_words, file, reader::Reader};
use crate::edition::UnusedDate;

impl Reader<'_> {
    /// A date on which no event rests; nothing where it can not be found. To be called after all evidence is read.
    pub(super) fn unused_date(&mut self, unused: &file::UnusedDate) -> Option<UnusedDate> {
        let quoted = unused.quoted();
        let at = place_of_words(quoted);
        let reason = self.filled("reason", &unused.reason);
        let found = self.find(quoted)?;
        let Some(mention) = self.mention(found.words) else {
            self.mistake(at, MistakeKind::NoDate);
            return None;
        };
        if !self.account_for(found.words) {
            self.mistake(at, MistakeKind::UsedDate);
        }
        Some(UnusedDate {
            words: found.words,
            block: self.block(at, found.words)?,
            date: mention.date,
            reason,
        })
    }

    /// Reports the dates that nothing accounts for at byte `end` of the data file, where an entry can be added.
    ///
    /// To be called after all that accounts for dates is read. Where some of it could not be read, nothing is reported:
    /// its date would seem to have no evidence.
    pub(super) fn check_accounts(&mut self, end: usize) {
        if self.has_mistake(hides_a_date) {
            return;
        }
        for (words, place) in self.unaccounted() {
            self.mistake(end, MistakeKind::UnaccountedDate { words, place });
        }
    }
}

/// Whether a date may seem to have no evidence only because of this mistake.
const fn hides_a_date(kind: &MistakeKind) -> bool {
    matches!(
        kind,
        MistakeKind::Quote(_)
            | MistakeKind::Words(_)
            | MistakeKind::WithoutQuote
            | MistakeKind::AcrossBlocks
            | MistakeKind::NoEvidence
            | MistakeKind::NoQuote(_)
            | MistakeKind::NoDate
            | MistakeKind::OwnDate
    )
}
