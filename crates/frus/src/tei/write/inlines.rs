//! Running text: words inside what is known of them, note references and page breaks.

use super::{Writer, target};
use crate::{
    date::{Edtf, mentions},
    document::{Inline, InlineKind, Mark, PageBreak},
    edition::{Edition, EvidenceKind},
};

/// Where the Library of Congress describes EDTF, by which vague dates are written.
const EDTF: &str = "https://www.loc.gov/standards/datetime/";

/// An element around words, the outer ones first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Around<'a> {
    /// Written by hand.
    Hand,
    /// A date: the day, or what it is in EDTF.
    Date(When),
    /// Refers to a document, or to a note.
    Reference(&'a str),
    /// Names a person.
    Person(&'a str),
    /// An abbreviation.
    Term(&'a str),
}

/// The value of a date.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// One day, without doubt.
    Day(String),
    /// Anything vaguer.
    Edtf(String),
}

impl From<Edtf> for When {
    fn from(date: Edtf) -> Self {
        match date.exact_day() {
            Some(day) => Self::Day(day.to_string()),
            None => Self::Edtf(date.to_string()),
        }
    }
}

impl<'a> Writer<'a> {
    /// Running text. Neighbours of which the same is known share their elements.
    pub(super) fn content(&mut self, content: &'a [Inline]) {
        let mut open: Vec<Around<'a>> = Vec::new();
        for inline in content {
            let wanted = around(inline, self.edition);
            let shared = open
                .iter()
                .zip(&wanted)
                .take_while(|(one, other)| one == other);
            let shared = shared.count();
            self.close_down_to(shared, &mut open);
            for around in wanted.into_iter().skip(shared) {
                self.open(&around);
                open.push(around);
            }
            match &inline.kind {
                InlineKind::Text { text, .. } => self.xml.words(text),
                InlineKind::NoteReference { note, label, .. } => {
                    self.reference(note.as_deref(), label.as_deref());
                }
                InlineKind::PageBreak(page) => self.page_break(page),
            }
        }
        self.close_down_to(0, &mut open);
    }

    fn close_down_to(&mut self, length: usize, open: &mut Vec<Around<'a>>) {
        while open.len() > length {
            if let Some(around) = open.pop() {
                self.xml.close(name(&around));
            }
        }
    }

    fn open(&mut self, around: &Around<'_>) {
        let note = match around {
            Around::Reference(id) if self.edition.document.note(id).is_some() => {
                Some(format!("#{}", self.note_id(id)))
            }
            _ => None,
        };
        let tag = self.xml.tag(name(around));
        let tag = match around {
            Around::Hand => tag.at("type", "handwritten"),
            Around::Date(When::Day(day)) => tag.at("when", day),
            // TEI's own form of a date has no doubt in it.
            Around::Date(When::Edtf(date)) => tag.at("when-custom", date).at("datingMethod", EDTF),
            Around::Reference(id) => tag.at("target", &note.unwrap_or_else(|| target(id))),
            Around::Person(id) => tag.at("corresp", &target(id)),
            Around::Term(id) => tag.at("target", &target(id)),
        };
        tag.open();
    }

    pub(super) fn page_break(&mut self, page: &PageBreak) {
        let id = page.id.strip_prefix("page-").unwrap_or(&page.id);
        let id = format!("pg_{id}");
        let tag = self.xml.tag("pb").at("n", &page.page);
        tag.at("xml:id", &id).empty();
    }

    /// Words that the edition adds, such as the volume's dateline, with the dates in them.
    pub(super) fn added(&mut self, words: &str) {
        let mut from = 0;
        for mention in mentions::in_words(words, None) {
            let (start, end) = (mention.span.start as usize, mention.span.end as usize);
            if let (Some(before), Some(date)) = (words.get(from..start), words.get(start..end)) {
                self.xml.words(before);
                self.open(&Around::Date(mention.date.into()));
                self.xml.words(date);
                self.xml.close("date");
                from = end;
            }
        }
        self.xml.words(words.get(from..).unwrap_or_default());
    }
}

fn name(around: &Around<'_>) -> &'static str {
    match around {
        Around::Hand => "seg",
        Around::Date(_) => "date",
        Around::Reference(_) => "ref",
        Around::Person(_) => "persName",
        Around::Term(_) => "gloss",
    }
}

/// The elements around a piece of text, the outermost first; one of a kind at most.
fn around<'a>(inline: &'a Inline, edition: &Edition) -> Vec<Around<'a>> {
    let InlineKind::Text { marks, .. } = &inline.kind else {
        return Vec::new();
    };
    let mut all: Vec<_> = marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Handwriting => Some(Around::Hand),
            Mark::Date(passage) => date(passage, edition).map(|date| Around::Date(date.into())),
            Mark::CrossReference(id) => Some(Around::Reference(id)),
            Mark::Person(id) => Some(Around::Person(id)),
            Mark::Term(id) => Some(Around::Term(id)),
            Mark::Editorial | Mark::FileNumber(_) | Mark::Passage(_) => None,
        })
        .collect();
    all.sort();
    all.dedup_by_key(|around| name(around));
    all
}

/// The date that the words of a passage give; `None` where it is inferred, as from a file number.
fn date(passage: &str, edition: &Edition) -> Option<Edtf> {
    let (event, _) = edition.passage_of(passage)?;
    let evidence = event.evidence.iter().find(|evidence| {
        let of = evidence.passage.as_ref();
        of.is_some_and(|of| of.id == passage)
    })?;
    let is_in_words = matches!(
        evidence.kind,
        EvidenceKind::Stated | EvidenceKind::YearSupplied | EvidenceKind::Approximate
    );
    is_in_words.then_some(event.date)
}
