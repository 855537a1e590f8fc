//! Events that come by rule from the dates that a document mentions, where nobody has curated it.

mod axis;
mod cited;
mod conflict;
mod own_day;
mod sentence;
mod tagged;

use strings::Strings;

use super::{
    Edition, Event, Evidence, EvidenceKind, Passage, Scope,
    file_number::filed_under,
    marking::{marking, marking_notes},
};
use crate::{
    Document, Span,
    date::{Edtf, Mention},
    document::{BlockKind, Mark},
};
pub(super) use cited::cited;
pub use own_day::{Origin, OwnDay, day_of};
use sentence::{beginning, sentence_of, short_sentences, words_around};

impl Edition {
    /// The edition of a document of which nothing is known but its text: an event for each date that it mentions, with
    /// the sentences that mention it as evidence, and its file numbers decoded.
    ///
    /// ```
    /// use frus::{Document, edition::{Edition, EvidenceKind}};
    /// let text = "No. 1\nEditorial Note\n\nThe talks began on July 15, 1953. They ended in August 1954.";
    /// let edition = Edition::by_rule(Document::parse(text)?, &strings::EN);
    /// let dates: Vec<_> = edition.events.iter().map(|event| event.date.to_string()).collect();
    /// assert_eq!(dates, ["1953-07-15", "1954-08"]);
    /// let evidence = &edition.events[0].evidence[0];
    /// assert_eq!(evidence.kind, EvidenceKind::Stated);
    /// let quote = evidence.passage.as_ref().and_then(|passage| passage.quote.of(text));
    /// assert_eq!(quote, Some("The talks began on July 15, 1953."));
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn by_rule(document: Document, strings: &Strings) -> Self {
        let own = OwnDay::of(&document);
        let mut edition = Self::from(document);
        fill(&mut edition, own, Vec::new(), strings);
        edition
    }
}

/// Fills an edition with the events of its document, given its own day, and with those that its volume knows besides.
pub(super) fn fill(
    edition: &mut Edition,
    own: Option<OwnDay>,
    known: Vec<Event>,
    strings: &Strings,
) {
    let document = &edition.document;
    let mut mentions = OwnDay::mentions(own, document);
    tagged::correct(edition, &mut mentions);
    let rules = Rules {
        document,
        own,
        strings,
    };
    let filed = own.and_then(|own| conflict::filed_otherwise(document, own, &mut mentions));
    let mut events: Vec<Event> = own
        .filter(|own| own.from.is_own())
        .map(|own| rules.event(own.day.into(), None, &[]))
        .into_iter()
        .collect();
    for mention in &mentions {
        rules.mentioned(mention, &mut events);
    }
    let conflict = filed
        .zip(own)
        .and_then(|(filed, own)| rules.conflict(&filed, own, &events));
    for event in &mut events {
        // Words of the text come first: what the volume alone gives is told where there are none.
        if event.evidence.is_empty() {
            event.evidence.push(rules.by_volume(edition));
        }
        event.evidence.sort_by_key(|evidence| evidence.kind);
    }
    events.extend(known);
    // The sort is stable, so that events of one day keep the order of the text.
    events.sort_by_key(|event| event.date.earliest());
    let file_numbers = filed_under(document, strings);

    let own_day = OwnDay::of_document(own);
    edition.axis = axis::axis(&events, own_day);
    edition.own_day = own_day;
    edition.events = events;
    edition.conflicts = conflict.into_iter().collect();
    edition.file_numbers = file_numbers;
    edition.marking = marking(&edition.document);
    edition.marking_notes = marking_notes(edition, strings);
    edition.attract = short_sentences(&edition.document);
    mark(edition);
}

/// Marks the words of the document that its file numbers, events and conflicts are about.
fn mark(edition: &mut Edition) {
    let numbers = edition.file_numbers.iter().map(|filed| {
        let mark = Mark::FileNumber(filed.id.clone());
        (filed.number, mark)
    });
    let at_issue = edition.conflicts.iter().map(|conflict| &conflict.passage);
    let passages = edition.events.iter().flat_map(Event::passages);
    let passages = passages.chain(at_issue).flat_map(|passage| {
        let date = (passage.words, Mark::Date(passage.id.clone()));
        [(passage.quote, Mark::Passage(passage.id.clone())), date]
    });
    let marks: Vec<_> = numbers.chain(passages).collect();
    // A mark that no running text can bear is left out, and the others stand: nothing is lost but a link.
    for mark in marks {
        let _unmarked = edition.document.annotate(&[mark]);
    }
}

/// What makes an event of a date.
#[derive(Clone, Copy)]
struct Rules<'a> {
    document: &'a Document,
    own: Option<OwnDay>,
    strings: &'a Strings,
}

impl Rules<'_> {
    /// Adds what a mention says to the event of its date, which is made where there is none yet.
    fn mentioned(self, mention: &Mention, events: &mut Vec<Event>) {
        let Some((block, sentence)) = sentence_of(self.document, mention.span) else {
            return;
        };
        if events.iter().all(|event| event.date != mention.date) {
            let words = Some((mention.span, sentence));
            events.push(self.event(mention.date, words, events));
        }
        let Some(event) = events.iter_mut().find(|event| event.date == mention.date) else {
            return;
        };
        event.evidence.push(Evidence {
            kind: mention.kind,
            rule: self.rule(mention),
            passage: Some(Passage {
                id: event.next_passage_id(),
                quote: sentence,
                words: mention.span,
                block: block.id.clone(),
            }),
            source: None,
        });
    }

    /// The event of a date, without evidence yet: titled by the words of its sentence, or as that of the document itself.
    fn event(self, date: Edtf, words: Option<(Span, Span)>, others: &[Event]) -> Event {
        let words = words.filter(|_| !self.is_own(date));
        let rules = self.strings.rules;
        Event {
            id: id(date, others),
            title: match words {
                Some((words, sentence)) => self.title(words, sentence),
                None => rules.own_title.to_owned(),
            },
            summary: match words {
                Some(_) => rules.summary.to_owned(),
                None => rules.own_summary.to_owned(),
            },
            date,
            date_words: date.words(self.strings.dates),
            scope: Scope::Text,
            evidence: Vec::new(),
        }
    }

    /// A few words around a date; for the dateline of a paper inside the document, the paper's heading.
    fn title(self, words: Span, sentence: Span) -> String {
        let blocks = &self.document.blocks;
        let at = blocks.iter().position(|block| {
            matches!(block.kind, BlockKind::Dateline(_)) && block.span.contains(words)
        });
        let above = at.and_then(|at| blocks.get(..at)).unwrap_or_default();
        let heading = above
            .iter()
            .rev()
            .find(|block| matches!(block.kind, BlockKind::Heading(_) | BlockKind::Attachment(_)));
        match heading {
            Some(heading) => beginning(&heading.plain_text()),
            None => words_around(words, sentence, self.document),
        }
    }

    fn is_own(self, date: Edtf) -> bool {
        self.own
            .is_some_and(|own| own.from.is_own() && date == own.day.into())
    }

    /// The rule by which a mention gives its date.
    fn rule(self, mention: &Mention) -> String {
        let rules = self.strings.rules;
        let plain = match mention.kind {
            EvidenceKind::Stated => rules.stated,
            EvidenceKind::Edition => rules.tagged,
            EvidenceKind::FileNumber => rules.file_number,
            EvidenceKind::Approximate => rules.approximate,
            EvidenceKind::Bounded => rules.bounded,
            EvidenceKind::YearSupplied => {
                let from = self.own.map_or(Origin::Dateline, |own| own.from);
                let nearest_to = match from {
                    Origin::Dateline => rules.own_dateline,
                    Origin::Volume => rules.own_volume,
                    Origin::FileNumber => rules.own_file_number,
                    Origin::Neighbour => rules.own_neighbour,
                };
                let is_another = mention.date.qualifier().is_some();
                return (rules.year_supplied)(nearest_to, is_another);
            }
        };
        plain.to_owned()
    }

    /// That the volume gives the date, and no words of the text do.
    fn by_volume(self, edition: &Edition) -> Evidence {
        Evidence {
            kind: EvidenceKind::Edition,
            rule: self.strings.rules.by_volume.to_owned(),
            passage: None,
            source: Some(edition.citation()).filter(|citation| !citation.is_empty()),
        }
    }
}

/// An id for the event of a date, which no event has yet: `event-1953-07-10`.
fn id(date: Edtf, events: &[Event]) -> String {
    let date = date.to_string();
    let parts = date.split(|sign: char| !sign.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let id = ["event-", &parts.join("-")].concat();
    let alike = |event: &&Event| event.id == id || event.id.starts_with(&format!("{id}--"));
    match events.iter().filter(alike).count() {
        0 => id,
        count => format!("{id}--{}", count.saturating_add(1)),
    }
}
