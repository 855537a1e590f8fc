//! What the contents say of a document.

use frus::{
    Document,
    cite::{Heading, without_article},
    date::Day,
    edition::{EvidenceKind, Marking, Origin, OwnDay, day_of},
    tei::{self, Division},
};
use serde::{Deserialize, Serialize};

/// A part of a volume that holds documents, or other parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// As the volume names it: `ch1`; empty where it has no name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How deep it stands: 0 for a compilation, 1 for a chapter of it.
    pub depth: u32,
    /// The documents in it and in its own parts, by their places among all.
    pub documents: core::ops::Range<u32>,
}

/// A document of a volume, as its contents have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// As the volume names it: `d660`.
    pub id: String,
    /// Its number in the volume, where it has one.
    pub number: Option<String>,
    /// The editors' title, without the number.
    pub title: String,
    /// When it was written; `None` where nothing tells.
    pub dated: Option<Dated>,
    /// Who sent it, in the words of the title.
    pub from: Option<String>,
    /// To whom, in the words of the title.
    pub to: Option<String>,
    /// How it was marked, in small letters and without what else stands in the line: `top secret`.
    pub marking: Option<String>,
    /// The page on which it begins.
    pub first_page: Option<String>,
    /// The parts that hold it, from the outermost, by their places among all.
    pub parts: Vec<u32>,
}

/// When a document was written, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dated {
    /// The first day that it can be.
    pub first: Day,
    /// The last.
    pub last: Day,
    /// How it is known: stated in the dateline, given by the encoding, or inferred from the number under which the document was filed.
    pub kind: EvidenceKind,
}

impl Entry {
    /// What the contents of a volume say before the document is read.
    pub(super) fn of_division(division: &Division, parts: Vec<u32>) -> Self {
        let (number, title) = number_and_title(&division.head);
        let mut entry = Self {
            id: division.id.clone(),
            number: division.number.clone().or(number),
            dated: encoded(division),
            first_page: division.first_page.clone(),
            parts,
            ..Self::default()
        };
        entry.set_title(title);
        entry
    }

    /// What a document in plain text says of itself.
    pub(super) fn of_text(id: &str, document: &Document) -> Self {
        let heading = document.heading();
        let mut entry = Self {
            id: id.to_owned(),
            number: document.number().map(|number| number.to_string()),
            ..Self::default()
        };
        entry.set_title(
            &heading
                .map(|heading| heading.plain_text())
                .unwrap_or_default(),
        );
        entry.add(document, OwnDay::of(document));
        entry
    }

    /// Adds what only the document itself tells.
    pub(super) fn of_document(&mut self, volume: &tei::Volume, of: &Division, document: &Document) {
        self.add(document, OwnDay::in_volume(volume, of, document));
    }

    fn add(&mut self, document: &Document, own: Option<OwnDay>) {
        if let Some(own) = own.filter(|own| own.from != Origin::Neighbour) {
            let kind = match own.from {
                Origin::Dateline => EvidenceKind::Stated,
                Origin::FileNumber => EvidenceKind::FileNumber,
                Origin::Volume | Origin::Neighbour => EvidenceKind::Edition,
            };
            // What the encoding says of its days goes before what is inferred.
            if kind != EvidenceKind::FileNumber || self.dated.is_none() {
                self.dated = Some(Dated {
                    first: own.day,
                    last: own.day,
                    kind,
                });
            }
        }
        self.marking = Marking::of(document).map(|marking| match marking.level() {
            Some(level) => level.to_owned(),
            None => marking.words.to_lowercase(),
        });
    }

    fn set_title(&mut self, title: &str) {
        // Some volumes encode the space that their printers left inside brackets.
        let title = title.replace("( ", "(").replace(" )", ")");
        let title = title.as_str();
        let told = Heading::parse(title);
        let party = |words| without_article(words).to_owned();
        self.from = told.sender.map(party);
        self.to = told.recipient.map(party);
        title.clone_into(&mut self.title);
    }
}

/// The days that the encoding of a document gives, all of them: a month is one of its first day to one of its last.
fn encoded(division: &Division) -> Option<Dated> {
    let range = division.date_range.as_ref();
    let range = range.and_then(|(first, last)| Some((day_of(first)?, day_of(last)?)));
    let (first, last) = range.or_else(|| {
        let day = day_of(division.date.as_deref()?)?;
        Some((day, day))
    })?;
    (first <= last).then_some(Dated {
        first,
        last,
        kind: EvidenceKind::Edition,
    })
}

/// Takes the number from the head of a document: `No. 660 Memorandum…`, `12. Telegram…`.
fn number_and_title(head: &str) -> (Option<String>, &str) {
    let rest = head.strip_prefix("No. ").unwrap_or(head);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, title) = rest.split_at_checked(digits).unwrap_or(("", rest));
    let parted = title.strip_prefix(['.', ' ']).map(str::trim_start);
    match parted {
        Some(title) if digits > 0 => (Some(number.to_owned()), title),
        _ => (None, head),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_from_a_head_where_there_is_one() {
        for (head, expected) in [
            ("No. 660 Memorandum", (Some("660".to_owned()), "Memorandum")),
            (
                "12. Editorial Note",
                (Some("12".to_owned()), "Editorial Note"),
            ),
            ("Position Paper", (None, "Position Paper")),
            ("1951 Report", (Some("1951".to_owned()), "Report")),
            ("21st Meeting", (None, "21st Meeting")),
            ("No. 7", (None, "No. 7")),
            ("", (None, "")),
        ] {
            assert_eq!(number_and_title(head), expected, "{head}");
        }
    }
}
