//! The document's own day, from which the years are supplied that its words leave out.

use crate::{
    Document,
    date::{Day, Mention, mentions},
    edition::EvidenceKind,
    tei::{Division, Volume},
};

/// A document's own day, or the nearest day that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnDay {
    /// The day.
    pub day: Day,
    /// Where it is known from.
    pub from: Origin,
}

/// Where the day of a document is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The document's dateline.
    Dateline,
    /// The volume, in its encoding of the document.
    Volume,
    /// The number under which the document was filed, which usually gives its day and not always.
    FileNumber,
    /// The document printed before it, or behind it: the document itself has no date that is known, and this day is not its own.
    Neighbour,
}

impl Origin {
    /// Whether the day is the document's own as far as anybody can tell: a file number only makes it likely.
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Dateline | Self::Volume)
    }
}

impl OwnDay {
    /// The day of a document as its text tells it: of its dateline, else of the number under which it was filed.
    ///
    /// ```
    /// use frus::{Document, edition::{Origin, OwnDay}};
    /// let text = "794.5/7–1053: Telegram\n\nNo. 1\nThe Ambassador to the Department\n\nOn June 30 they met.";
    /// let own = OwnDay::of(&Document::parse(text)?).ok_or("no day")?;
    /// assert_eq!((own.day.to_string(), own.from), ("1953-07-10".to_owned(), Origin::FileNumber));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        let found = mentions::own_date(document)?;
        let from = match found.kind {
            EvidenceKind::FileNumber => Origin::FileNumber,
            _ => Origin::Dateline,
        };
        let day = found.date.exact_day()?;
        Some(Self { day, from })
    }

    /// The day of a document of a volume: of its dateline, else as the volume's encoding gives it, else that of the number
    /// under which it was filed, else that of the document printed next to it, in this order.
    #[must_use]
    pub fn in_volume(volume: &Volume, division: &Division, document: &Document) -> Option<Self> {
        let own = Self::of(document);
        if own.is_some_and(|own| own.from == Origin::Dateline) {
            return own;
        }
        let given = division.date_range.as_ref();
        let given = given.filter(|(first, last)| first.get(..10) == last.get(..10));
        // Of a document with a dateline, the first date that is tagged is the dateline's.
        let dateline = document.dateline();
        let tagged = dateline.and(division.date.as_deref());
        let given = given.map(|(first, _)| first.as_str()).or(tagged);
        if let Some(day) = given.and_then(day_of) {
            let from = Origin::Volume;
            return Some(Self { day, from });
        }
        own.or_else(|| {
            let day = beside(volume, division)?;
            let from = Origin::Neighbour;
            Some(Self { day, from })
        })
    }

    /// The day, where it is the document's and not its neighbour's.
    pub(in crate::edition) fn of_document(own: Option<Self>) -> Option<Day> {
        let own = own.filter(|own| own.from != Origin::Neighbour);
        own.map(|own| own.day)
    }

    /// The dates that a document mentions, given its own day; those without a year are left out where it is not known.
    #[must_use]
    pub fn mentions(own: Option<Self>, document: &Document) -> Vec<Mention> {
        match own {
            Some(own) if own.from == Origin::Neighbour => mentions::near(document, own.day),
            own => mentions(document, own.map(|own| own.day)),
        }
    }
}

/// The day of the last document before this one that has one, else of the first behind it.
fn beside(volume: &Volume, division: &Division) -> Option<Day> {
    let all: Vec<&Division> = volume.documents().collect();
    let at = all.iter().position(|other| other.id == division.id)?;
    let day = |other: &&Division| day_of(other.date.as_deref()?);
    let (before, behind) = all.split_at_checked(at)?;
    let mut before = before.iter().rev();
    let mut behind = behind.iter().skip(1);
    before.find_map(day).or_else(|| behind.find_map(day))
}

/// The day of a date as TEI gives it, with a time behind it or without.
///
/// ```
/// use frus::edition::day_of;
/// let days = ["1953-07-10", "1953-07-10T16:00:00-05:00"].map(|value| day_of(value).map(|day| day.to_string()));
/// assert_eq!(days, [Some("1953-07-10".to_owned()), Some("1953-07-10".to_owned())]);
/// assert_eq!(day_of("1953-07"), None);
/// ```
#[must_use]
pub fn day_of(value: &str) -> Option<Day> {
    value.get(..10)?.parse().ok()
}
