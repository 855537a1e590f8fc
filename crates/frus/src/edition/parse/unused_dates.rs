//! Checks that the data file accounts for every date of the text: as evidence, or as an unused date.

use super::{MistakeKind, checker::Checker, data_file, evidence::position_of_words};
use crate::edition::UnusedDate;

impl Checker<'_> {
    /// Checks a date that is evidence of no event; `None` where it is not found. Call it after all evidence is checked.
    pub(super) fn unused_date(&mut self, unused: &data_file::UnusedDate) -> Option<UnusedDate> {
        let quoted = unused.quoted();
        let at = position_of_words(quoted);
        let reason = self.required_text("reason", &unused.reason);
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
    /// Call it after everything that accounts for dates is checked. Where some of that has a mistake, nothing is
    /// reported, since its date would wrongly seem to have no evidence.
    pub(super) fn check_all_dates(&mut self, end: usize) {
        if self.has_mistake(may_hide_a_date) {
            return;
        }
        for (words, position) in self.unaccounted_dates() {
            self.mistake(end, MistakeKind::UnaccountedDate { words, position });
        }
    }
}

/// Whether a date may seem to have no evidence only because of this mistake.
const fn may_hide_a_date(kind: &MistakeKind) -> bool {
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
