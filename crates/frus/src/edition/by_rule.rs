//! Events that come by rule from the dates that a document mentions, where nobody has curated it.

use strings::Strings;

use super::{Edition, Event, Evidence, EvidenceKind, Passage, Scope, file_number::filed_under};
use crate::{
    Document, Span,
    date::{Edtf, Mention, mentions},
    document::{Block, InlineKind, Mark},
};

/// How many words of the sentence an event's title has before its date, and behind it.
const AROUND: usize = 4;

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
    pub fn by_rule(mut document: Document, strings: &Strings) -> Self {
        let own = mentions::own_date(&document).and_then(|mention| mention.date.exact_day());
        let mut events: Vec<Event> = Vec::new();
        for mention in mentions(&document, own) {
            let Some((block, sentence)) = sentence_of(&document, mention.span) else {
                continue;
            };
            let event = match events.iter_mut().find(|event| event.date == mention.date) {
                Some(event) => event,
                None => {
                    let id = id(mention.date, &events);
                    events.push(event(id, &mention, sentence, &document, strings));
                    let Some(event) = events.last_mut() else {
                        continue;
                    };
                    event
                }
            };
            let passage = passage(event, &mention, sentence, block);
            event.evidence.push(Evidence {
                kind: mention.kind,
                rule: rule(mention.kind, strings).to_owned(),
                passage: Some(passage),
                source: None,
            });
        }
        for event in &mut events {
            event.evidence.sort_by_key(|evidence| evidence.kind);
        }
        // The sort is stable, so that events of one day keep the order of the text.
        events.sort_by_key(|event| event.date.earliest());
        let file_numbers = filed_under(&document, strings);
        let numbers = file_numbers.iter().map(|filed| {
            let mark = Mark::FileNumber(filed.id.clone());
            (filed.number, mark)
        });
        let passages = events.iter().flat_map(Event::passages).flat_map(|passage| {
            let date = (passage.words, Mark::Date(passage.id.clone()));
            [(passage.quote, Mark::Passage(passage.id.clone())), date]
        });
        // A mark that no running text can bear is left out, and the others stand: nothing is lost but a link.
        for mark in numbers.chain(passages) {
            let _unmarked = document.annotate(&[mark]);
        }
        Self {
            axis: axis(&events),
            document,
            volume: None,
            imprint: None,
            events,
            file_numbers,
            people: Vec::new(),
            terms: Vec::new(),
            curation: None,
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

fn event(
    id: String,
    mention: &Mention,
    sentence: Span,
    document: &Document,
    strings: &Strings,
) -> Event {
    Event {
        id,
        title: title(mention.span, sentence, document),
        summary: strings.rules.summary.to_owned(),
        date: mention.date,
        date_words: mention.date.words(strings.dates),
        scope: Scope::Text,
        evidence: Vec::new(),
    }
}

/// A few words of the sentence around a date.
fn title(words: Span, sentence: Span, document: &Document) -> String {
    let part = |start, end| {
        let part = document.words_in(Span::new(start, end));
        part.replace('\n', " ")
    };
    let before = part(sentence.start, words.start);
    let after = part(words.end, sentence.end);
    let starts = before
        .match_indices(' ')
        .rev()
        .map(|(at, _)| at)
        .nth(AROUND);
    let ends = after.match_indices(' ').map(|(at, _)| at).nth(AROUND);
    let last_words = starts.and_then(|at| before.get(at..)).unwrap_or(&before);
    let first_words = ends.and_then(|at| after.get(..at)).unwrap_or(&after);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    [
        cut(starts.is_some()),
        last_words.trim_start(),
        &part(words.start, words.end),
        first_words,
        cut(ends.is_some()),
    ]
    .concat()
}

fn passage(event: &Event, mention: &Mention, sentence: Span, block: &Block) -> Passage {
    let number = event.evidence.len().saturating_add(1);
    let id = event.id.replacen("event", "passage", 1);
    Passage {
        id: if number == 1 {
            id
        } else {
            format!("{id}-{number}")
        },
        quote: sentence,
        words: mention.span,
        block: block.id.clone(),
    }
}

const fn rule(kind: EvidenceKind, strings: &Strings) -> &'static str {
    match kind {
        EvidenceKind::Stated | EvidenceKind::Edition => strings.rules.stated,
        EvidenceKind::YearSupplied => strings.rules.year_supplied,
        EvidenceKind::FileNumber => strings.rules.file_number,
        EvidenceKind::Approximate => strings.rules.approximate,
        EvidenceKind::Bounded => strings.rules.bounded,
    }
}

/// From the first day of the events to the last.
fn axis(events: &[Event]) -> Option<Edtf> {
    let first = events
        .iter()
        .filter_map(|event| event.date.earliest())
        .min();
    let last = events.iter().filter_map(|event| event.date.latest()).max();
    let days = first
        .zip(last)
        .map(|(first, last)| format!("{first}/{last}"));
    days?.parse().ok()
}

/// The sentence that holds a span, and its block: from behind the end of the sentence before it to its own end.
fn sentence_of(document: &Document, words: Span) -> Option<(&Block, Span)> {
    let block = document
        .blocks_with_notes()
        .find(|block| block.span.contains(words))?;
    let mut contents = block.contents();
    let content =
        contents.find(|content| content.iter().any(|inline| inline.span.overlaps(words)))?;
    let mut sentence = Span::new(words.start, words.end);
    let texts = content.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Text { text, .. } => Some((inline.span.start, text.as_str())),
        _ => None,
    });
    let (mut start, mut end) = (None, None);
    let mut last = words.end;
    for (from, text) in texts {
        start = start.or(Some(from));
        for at in sentence_ends(text) {
            let at = from.saturating_add(at);
            if at <= words.start {
                start = Some(at);
            } else if at >= words.end && end.is_none() {
                end = Some(at);
            }
        }
        last = last.max(from.saturating_add(u32::try_from(text.len()).unwrap_or_default()));
    }
    sentence.start = start.unwrap_or(words.start).min(words.start);
    sentence.end = end.unwrap_or(last);
    // The space between two sentences belongs to neither.
    let before = document.words_in(Span::new(sentence.start, words.start));
    let space = before.len() - before.trim_start().len();
    sentence.start = sentence
        .start
        .saturating_add(u32::try_from(space).unwrap_or_default());
    Some((block, sentence))
}

/// Where sentences end in a text, in bytes: behind a full stop after a word in small letters that is no abbreviation,
/// or after a year, where a capital follows.
fn sentence_ends(text: &str) -> impl Iterator<Item = u32> + '_ {
    let ends = text
        .match_indices(['.', '?', '!'])
        .map(|(at, _)| at.saturating_add(1));
    ends.filter_map(|end| {
        let (before, after) = text.split_at_checked(end)?;
        let word = before.trim_end_matches(['.', '?', '!', '”', ')']);
        let word = word.rsplit(|sign: char| !sign.is_alphanumeric()).next()?;
        let long = word.chars().count() > 3 && !word.starts_with(char::is_uppercase);
        let next = after.trim_start();
        let begins = next.is_empty() || next.starts_with(|sign: char| !sign.is_lowercase());
        let parted = after.is_empty() || after.starts_with(char::is_whitespace);
        (long && begins && parted)
            .then(|| u32::try_from(end).ok())
            .flatten()
    })
}
