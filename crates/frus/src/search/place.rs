//! Where a word stands.

use crate::document::BlockKind;

/// The part of a document, or of what its edition adds, in which words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The archival source.
    SourceNote,
    /// The document's number in its volume: `No. 660`.
    Number,
    /// The editors' title.
    Heading,
    /// Place and date.
    Dateline,
    /// The marking.
    Classification,
    /// The document's own words: paragraphs, lists, section headings, signatures.
    Text,
    /// A note.
    Note,
    /// A person of the edition.
    Person,
    /// A term of the edition.
    Term,
    /// An event of the edition.
    Event,
}

impl Place {
    /// Every place, in the order of [`Hits`](super::Hits).
    pub const ALL: [Self; 10] = [
        Self::SourceNote,
        Self::Number,
        Self::Heading,
        Self::Dateline,
        Self::Classification,
        Self::Text,
        Self::Note,
        Self::Person,
        Self::Term,
        Self::Event,
    ];

    /// Whether words here are the document's, and not those of an entry of its edition.
    #[must_use]
    pub const fn is_in_document(self) -> bool {
        !matches!(self, Self::Person | Self::Term | Self::Event)
    }

    /// The place of a block that is in no note.
    pub(super) const fn of(block: &BlockKind) -> Self {
        match block {
            BlockKind::SourceNote(_) => Self::SourceNote,
            BlockKind::Number(_) => Self::Number,
            BlockKind::Heading(_) => Self::Heading,
            BlockKind::Dateline(_) => Self::Dateline,
            BlockKind::Classification(_) => Self::Classification,
            _ => Self::Text,
        }
    }
}

/// The part of an entry in which words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A person's name, an abbreviation, the title of an event.
    Name,
    /// The date of an event, in words.
    Date,
    /// Who a person is, what a term stands for, what happened.
    Description,
    /// What a careful reader should know besides.
    Caution,
}

/// How often something occurs, by place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u32; Place::ALL.len()]);

impl Counts {
    /// Counts one more.
    pub(super) fn add(&mut self, place: Place) {
        if let Some(count) = self.0.get_mut(place as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// How often it occurs in that place.
    #[must_use]
    pub fn of(&self, place: Place) -> u32 {
        self.0.get(place as usize).copied().unwrap_or_default()
    }

    /// How often it occurs in the document: what a person would count who reads it through.
    #[must_use]
    pub fn in_document(&self) -> u32 {
        let places = Place::ALL
            .into_iter()
            .filter(|place| place.is_in_document());
        places.map(|place| self.of(place)).sum()
    }

    /// How often it occurs in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_count_of_its_own() {
        let mut counts = Counts::default();
        for (place, number) in Place::ALL.into_iter().zip(0..) {
            assert_eq!(place as usize, number);
            (0..=number).for_each(|_| counts.add(place));
        }
        assert_eq!(
            (counts.of(Place::SourceNote), counts.of(Place::Event)),
            (1, 10)
        );
        assert_eq!((counts.in_document(), counts.total()), (28, 55));
    }
}
