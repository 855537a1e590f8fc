//! Running text: words inside what is known of them, note references and page breaks.

use super::{Writer, target};
use crate::{
    date::{Edtf, mentions},
    document::{DateKey, Inline, InlineKind, Mark, PageBreak, Style, TaggedDate, Target},
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
    /// A date or time as a volume has it.
    Tagged(&'a TaggedDate),
    /// Refers to a document, a page, a note.
    Reference(&'a Target),
    /// Names a person of the volume's list.
    Person(&'a str, Option<Party>),
    /// Names somebody else.
    Name(Option<Party>),
    /// An abbreviation.
    Term(&'a str, Option<Party>),
    /// Sends or receives the paper, and is no person.
    Party(Party),
    Place,
    Deleted,
    Unclear,
    Style(Style),
}

/// Who sends or receives a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Party {
    Sender,
    Recipient,
}

impl Party {
    const fn name(self) -> &'static str {
        match self {
            Self::Sender => "from",
            Self::Recipient => "to",
        }
    }
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
                InlineKind::Text { .. } if inline.is_line_break() => {
                    self.xml.tag("lb").empty();
                }
                InlineKind::Text { text, .. } => self.xml.words(text),
                InlineKind::NoteReference { note, label, .. } => {
                    self.reference(note.as_deref(), label.as_deref());
                }
                InlineKind::PageBreak(page) => self.page_break(page),
                InlineKind::Gap(gap) => {
                    let tag = self.xml.tag("gap").maybe("reason", gap.reason.as_deref());
                    let tag = tag.maybe("extent", gap.extent.as_deref());
                    tag.maybe("unit", gap.unit.as_deref()).empty();
                }
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
        let address = match around {
            Around::Reference(target) => self.address(target),
            _ => String::new(),
        };
        let tag = self.xml.tag(name(around));
        let party = |party: &Option<Party>| party.map(Party::name);
        let tag = match around {
            Around::Hand => tag.at("type", "handwritten"),
            Around::Date(When::Day(day)) => tag.at("when", day),
            // TEI's own form of a date has no doubt in it.
            Around::Date(When::Edtf(date)) => tag.at("when-custom", date).at("datingMethod", EDTF),
            Around::Tagged(date) => {
                let values = date.values.iter();
                let tag = values.fold(tag, |tag, (key, value)| tag.at(key.name(), value));
                let method = date.value(DateKey::Edtf).map(|_| EDTF);
                tag.maybe("datingMethod", method)
            }
            Around::Reference(_) => tag.at("target", &address),
            Around::Person(id, of) => tag.at("corresp", &target(id)).maybe("type", party(of)),
            Around::Term(id, of) => tag.at("target", &target(id)).maybe("type", party(of)),
            Around::Name(of) => tag.maybe("type", party(of)),
            Around::Party(of) => tag.at("type", of.name()),
            Around::Style(style) => tag.at("rend", style.name()),
            Around::Deleted => tag.at("rend", Style::Strikethrough.name()),
            Around::Place | Around::Unclear => tag,
        };
        tag.open();
    }

    /// The address of what a reference refers to.
    fn address(&self, to: &Target) -> String {
        match to {
            Target::Note(id) => format!("#{}", self.note_id(id)),
            Target::Document(id) | Target::Part(id) => target(id),
            Target::NoteOf { document, label } => format!("#{document}fn{label}"),
            Target::Page(page) => format!("#pg_{page}"),
            Target::Volume { volume, place } => match place {
                Some(place) => format!("{volume}#{place}"),
                None => volume.clone(),
            },
            Target::Web(address) => address.clone(),
        }
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
        Around::Tagged(date) if date.is_time => "time",
        Around::Tagged(_) => "date",
        Around::Reference(_) => "ref",
        Around::Person(..) | Around::Name(_) => "persName",
        Around::Term(..) | Around::Party(_) => "gloss",
        Around::Place => "placeName",
        Around::Deleted => "del",
        Around::Unclear => "unclear",
        Around::Style(_) => "hi",
    }
}

/// The elements around a piece of text, the outermost first.
fn around<'a>(inline: &'a Inline, edition: &Edition) -> Vec<Around<'a>> {
    let InlineKind::Text { marks, .. } = &inline.kind else {
        return Vec::new();
    };
    let tagged = marks.iter().any(|mark| matches!(mark, Mark::Tagged(_)));
    // Each of them is said once, by the first element that can say it.
    let mut parties = marks.iter().filter_map(|mark| match mark {
        Mark::Sender => Some(Party::Sender),
        Mark::Recipient => Some(Party::Recipient),
        _ => None,
    });
    let mut all = Vec::new();
    let mut dated = false;
    for mark in marks {
        let around = match mark {
            Mark::Handwriting => Around::Hand,
            // What the volume says of a date counts more than what the words say.
            Mark::Date(passage) if !tagged && !dated => match date(passage, edition) {
                Some(date) => {
                    dated = true;
                    Around::Date(date.into())
                }
                None => continue,
            },
            Mark::Tagged(date) => Around::Tagged(date),
            Mark::CrossReference(target) => Around::Reference(target),
            Mark::Person(id) => Around::Person(id, parties.next()),
            Mark::Term(id) => Around::Term(id, parties.next()),
            Mark::Name => Around::Name(parties.next()),
            Mark::Place => Around::Place,
            Mark::Deleted => Around::Deleted,
            Mark::Unclear => Around::Unclear,
            Mark::Style(style) => Around::Style(*style),
            Mark::Date(_)
            | Mark::Editorial
            | Mark::FileNumber(_)
            | Mark::Passage(_)
            | Mark::Sender
            | Mark::Recipient
            | Mark::LineBreak => continue,
        };
        all.push(around);
    }
    all.extend(parties.map(Around::Party));
    all.sort();
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
