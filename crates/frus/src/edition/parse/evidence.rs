//! Checks of events and conflicts: that their dates are those that their evidence gives.

use super::{
    MistakeKind,
    checker::{Checker, Found, owned},
    data_file::{self, Quoted},
};
use crate::{
    date::{Edtf, mentions},
    document::Mark,
    edition::{Conflict, Event, Evidence, EvidenceKind, Passage, Scope, event::passage_id},
};

impl Checker<'_> {
    /// Checks an event and its evidence. Evidence whose quotation can not be found gets no passage.
    pub(super) fn event(&mut self, event: &data_file::Event) -> Event {
        let at = event.id.span().start;
        let id = self.id(&event.id, "event-");
        let date = *event.date.get_ref();
        if event.evidence.is_empty() {
            self.mistake(at, MistakeKind::NoEvidence);
        } else {
            self.check_scope(event);
        }
        let mut passages = 0;
        let mut evidence: Vec<Evidence> = event
            .evidence
            .iter()
            .map(|reason| self.evidence(reason, &id, date, &mut passages))
            .collect();
        // `Event::certainty` takes the first piece of evidence, so the strongest kind comes first.
        evidence.sort_by_key(|evidence| evidence.kind);
        Event {
            id,
            title: self.required_text("title", &event.title),
            summary: self.required_text("summary", &event.summary),
            date,
            date_words: self.date_words(event),
            scope: *event.scope.get_ref(),
            evidence,
        }
    }

    /// Checks a conflict; `None` where its quotation can not be found.
    pub(super) fn conflict(
        &mut self,
        conflict: &data_file::Conflict,
        events: &[data_file::Event],
    ) -> Option<Conflict> {
        let id = self.id(&conflict.id, "conflict-");
        if conflict.readings.is_empty() {
            self.mistake(conflict.id.span().start, MistakeKind::NoReading);
        }
        let event = events
            .iter()
            .find(|event| event.id.get_ref() == conflict.event.get_ref());
        let at = conflict.event.span().start;
        if event.is_none() {
            self.mistake(at, MistakeKind::UnknownEvent(owned(&conflict.event)));
        } else if !self.disputed.insert(owned(&conflict.event)) {
            self.mistake(at, MistakeKind::SecondConflict);
        }
        let summary = self.required_text("summary", &conflict.summary);
        let readings = conflict
            .readings
            .iter()
            .map(|reading| self.sourced(reading));
        let readings = readings.collect();
        let quoted = conflict.quoted();
        let found = self.find(quoted)?;
        let read = self.mention(found.words).map(|mention| mention.date);
        if read.is_none() {
            self.mistake(position_of_words(quoted), MistakeKind::NoDate);
        } else if read == event.map(|event| *event.date.get_ref()) {
            self.mistake(position_of_words(quoted), MistakeKind::NoConflict);
        }
        Some(Conflict {
            event: owned(&conflict.event),
            summary,
            passage: self.passage(format!("passage-{id}"), quoted, found)?,
            readings,
            id,
        })
    }

    fn evidence(
        &mut self,
        reason: &data_file::Evidence,
        event: &str,
        date: Edtf,
        passages: &mut usize,
    ) -> Evidence {
        let (kind, at) = (*reason.kind.get_ref(), reason.kind.span().start);
        if let Some(stray) = reason.without_quote() {
            self.mistake(stray, MistakeKind::WithoutQuote);
        }
        if kind == EvidenceKind::Edition && reason.source.is_none() {
            self.mistake(at, MistakeKind::NoSource);
        }
        if kind == EvidenceKind::Bounded && !matches!(date, Edtf::Interval(_)) {
            self.mistake(at, MistakeKind::NotAnInterval);
        }
        let passage = match reason.quoted() {
            Some(quoted) => {
                *passages = passages.saturating_add(1);
                let id = passage_id(event, *passages);
                self.find(quoted).and_then(|found| {
                    self.check_date(quoted, found, kind, date);
                    self.passage(id, quoted, found)
                })
            }
            None => {
                if kind != EvidenceKind::Edition {
                    self.mistake(at, MistakeKind::NoQuote(kind));
                }
                None
            }
        };
        Evidence {
            kind,
            rule: self.required_text("rule", &reason.rule),
            passage,
            source: self.optional_text("source", reason.source.as_ref()),
        }
    }

    /// Checks that the rules find in the words the date that the file gives.
    fn check_date(&mut self, quoted: Quoted<'_>, found: Found, kind: EvidenceKind, given: Edtf) {
        let at = position_of_words(quoted);
        // Bounded evidence and facts of the volume may quote words without a date; but `words`, if given, must be one.
        let may_be_undated = matches!(kind, EvidenceKind::Bounded | EvidenceKind::Edition);
        if may_be_undated && quoted.words.is_none() {
            return;
        }
        let Some(mention) = self.mention(found.words) else {
            self.mistake(at, MistakeKind::NoDate);
            return;
        };
        let read = mention.date;
        // Which year is meant may be in doubt to a rule, and known to a person.
        let supplied = mention.kind == EvidenceKind::YearSupplied;
        if kind == EvidenceKind::Bounded {
            if let Edtf::Interval(interval) = given {
                let ends = [interval.from(), interval.to()];
                if !ends
                    .into_iter()
                    .any(|end| end.date().map(Edtf::Date) == Some(read))
                {
                    self.mistake(at, MistakeKind::NotAnEnd { read, given });
                }
            }
        } else if read != given && !(supplied && read.undoubted() == given) {
            self.mistake(at, MistakeKind::OtherDate { read, given });
        } else if kind != EvidenceKind::Edition && mention.kind != kind {
            self.mistake(
                at,
                MistakeKind::OtherKind {
                    read: mention.kind,
                    given: kind,
                },
            );
        }
    }

    fn passage(&mut self, id: String, quoted: Quoted<'_>, found: Found) -> Option<Passage> {
        let at = quoted.quote.span().start;
        let block = self.block(at, found.quote)?;
        let id = self.claim_id(at, id);
        self.add_mark(at, found.quote, Mark::Passage(id.clone()));
        if quoted.words.is_some() {
            self.add_mark(at, found.words, Mark::Date(id.clone()));
        }
        self.account_for(found.words);
        Some(Passage {
            id,
            quote: found.quote,
            words: found.words,
            block,
        })
    }

    fn check_scope(&mut self, event: &data_file::Event) {
        let scope = *event.scope.get_ref();
        let only_edition = event
            .evidence
            .iter()
            .all(|reason| *reason.kind.get_ref() == EvidenceKind::Edition);
        if only_edition != (scope == Scope::Volume) {
            self.mistake(event.scope.span().start, MistakeKind::Scope(scope));
        }
    }

    /// The date in words: those of the file, which must give the same date, or those of the library.
    fn date_words(&mut self, event: &data_file::Event) -> String {
        let given = *event.date.get_ref();
        let Some(words) = &event.date_words else {
            return given.words(self.strings.dates);
        };
        if let [mention] = mentions::in_words(words.get_ref(), None).as_slice()
            && mention.date != given
        {
            self.mistake(
                words.span().start,
                MistakeKind::OtherDate {
                    read: mention.date,
                    given,
                },
            );
        }
        self.required_text("date_words", words)
    }
}

/// The position, in the data file, of the words that give the date.
pub(super) fn position_of_words(quoted: Quoted<'_>) -> usize {
    quoted.words.unwrap_or(quoted.quote).span().start
}
