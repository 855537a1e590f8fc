//! Dated events and the evidence for their dates.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{Span, date::Edtf};

/// Something that happened, or was to happen, and how its date is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// `event-1953-07-14-telegram-131`.
    pub id: String,
    /// A few words, for a label: `Foreign Office proposes talks`.
    pub title: String,
    /// One sentence for a visitor without previous knowledge.
    pub summary: String,
    /// When, as far as it is known.
    pub date: Edtf,
    /// The date in words: `June 30, 1953`, `between July 10 and 14, 1953`.
    pub date_words: String,
    /// Whether the text itself mentions it.
    pub scope: Scope,
    /// What supports the date, the strongest first; never empty.
    pub evidence: Vec<Evidence>,
}

impl Event {
    /// How the date is known: the kind of the first, strongest evidence.
    #[must_use]
    pub fn certainty(&self) -> EvidenceKind {
        self.evidence
            .first()
            .map_or(EvidenceKind::Edition, |evidence| evidence.kind)
    }

    /// The first passage of the text that supports the event.
    #[must_use]
    pub fn passage(&self) -> Option<&Passage> {
        self.passages().next()
    }

    /// The id that the next passage of the event has.
    pub(super) fn next_passage_id(&self) -> String {
        passage_id(&self.id, self.passages().count().saturating_add(1))
    }

    /// The passages of the text that support the event, in the order of its evidence.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.evidence
            .iter()
            .filter_map(|evidence| evidence.passage.as_ref())
    }
}

/// The id of an event's passage, by its number among those of the event: `passage-1953-07-14-telegram-131`, and from the second
/// on with the number behind it.
pub(super) fn passage_id(event: &str, number: usize) -> String {
    let name = event.strip_prefix("event-").unwrap_or(event);
    match number {
        0 | 1 => format!("passage-{name}"),
        later => format!("passage-{name}-{later}"),
    }
}

/// Whether an event belongs to the text or to what surrounds it in the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The text itself mentions it.
    Text,
    /// Only neighbouring documents of the volume do; shown when asked for.
    Volume,
}

/// How a date is known, ordered from the most to the least certain, as in [`ALL`](Self::ALL).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Day, month and year are in the words.
    Stated,
    /// Day and month are in the words, the year is the document's.
    YearSupplied,
    /// Decoded from a Department file number.
    FileNumber,
    /// Between two dated things.
    Bounded,
    /// The words are vague.
    Approximate,
    /// From the printed volume, not from this text.
    Edition,
}

impl EvidenceKind {
    /// Every kind, the most certain first: how well the words of the text support a date.
    ///
    /// ```
    /// use frus::edition::EvidenceKind;
    /// assert_eq!(EvidenceKind::ALL.first(), Some(&EvidenceKind::Stated));
    /// assert!(EvidenceKind::ALL.is_sorted());
    /// ```
    // A file number gives one day, though not always that of the paper. Bounds give none, but exclude every day beyond
    // them; vague words exclude none for certain. What only the volume gives is well known, but comes last all the
    // same, since a reader can not see it in this text.
    pub const ALL: [Self; 6] = [
        Self::Stated,
        Self::YearSupplied,
        Self::FileNumber,
        Self::Bounded,
        Self::Approximate,
        Self::Edition,
    ];

    /// The kind as the data file names it: `year-supplied`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::YearSupplied => "year-supplied",
            Self::FileNumber => "file-number",
            Self::Bounded => "bounded",
            Self::Approximate => "approximate",
            Self::Edition => "edition",
        }
    }
}

impl fmt::Display for EvidenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One reason for the date of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What kind of reason.
    pub kind: EvidenceKind,
    /// The reason in one plain sentence.
    pub rule: String,
    /// The words that support it; `None` only where the words are not in this text.
    pub passage: Option<Passage>,
    /// The source of a fact from outside the text.
    pub source: Option<String>,
}

/// An exact stretch of the text that supports an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// `passage-1953-07-14-telegram-131`; a second passage of the event ends in `-2`.
    pub id: String,
    /// The words quoted.
    pub quote: Span,
    /// The words inside the quotation that carry the date; the whole quotation where none do.
    pub words: Span,
    /// Id of the block that holds the passage: `p1`, `note-4-p2`.
    pub block: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index of a kind; a new kind does not compile until it has one.
    const fn index(kind: EvidenceKind) -> usize {
        match kind {
            EvidenceKind::Stated => 0,
            EvidenceKind::YearSupplied => 1,
            EvidenceKind::FileNumber => 2,
            EvidenceKind::Bounded => 3,
            EvidenceKind::Approximate => 4,
            EvidenceKind::Edition => 5,
        }
    }

    #[test]
    fn there_is_one_order_of_the_kinds_and_it_has_them_all() {
        let indices = EvidenceKind::ALL.map(index);
        assert!(indices.into_iter().eq(0..EvidenceKind::ALL.len()));
        assert!(EvidenceKind::ALL.is_sorted());
    }
}
