//! Marks: what is known of a stretch of words.

use serde::{Deserialize, Serialize};

/// A mark: an annotation of a stretch of words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Put in by the editors, in square brackets that belong to the words: `[of]`, `[sic]`.
    Editorial,
    /// Written by hand on the original, as a note reports.
    Handwriting,
    /// Names a person; the id of an entry in the edition's list.
    Person(String),
    /// An abbreviation or name that the volume explains; the id of an entry in the edition's list.
    Term(String),
    /// Refers to another document, to a note, to a page, or to anything else that has an address.
    CrossReference(Target),
    /// A file number that can be decoded; the id of its entry in the edition.
    FileNumber(String),
    /// The words that support an event; the id of the passage.
    Passage(String),
    /// The date inside a passage; the id of the passage.
    Date(String),
    /// A date or time that the encoding of the volume gives.
    Tagged(Box<TaggedDate>),
    /// A person's name, where the volume's list does not have the person.
    Name,
    /// Who sends the paper.
    Sender,
    /// To whom it goes.
    Recipient,
    /// Names a place.
    Place,
    /// Set in another type than the words around it.
    Style(Style),
    /// Struck out on the original.
    Deleted,
    /// Hard to read on the original.
    Unclear,
    /// The white space is a line break in print.
    LineBreak,
}

/// The type in which words are set, where it is not that of the words around them (`hi rend` in TEI).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Italic.
    Italic,
    /// Small capitals.
    SmallCapitals,
    /// Bold.
    Strong,
    /// Upright, inside italic words.
    Roman,
    /// Underlined.
    Underline,
    /// Struck through.
    Strikethrough,
    /// Raised.
    Superscript,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 7] = [
        Self::Italic,
        Self::SmallCapitals,
        Self::Strong,
        Self::Roman,
        Self::Underline,
        Self::Strikethrough,
        Self::Superscript,
    ];

    /// The style as TEI names it: `smallcaps`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Italic => "italic",
            Self::SmallCapitals => "smallcaps",
            Self::Strong => "strong",
            Self::Roman => "roman",
            Self::Underline => "underline",
            Self::Strikethrough => "strikethrough",
            Self::Superscript => "superscript",
        }
    }
}

/// What a reference refers to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Target {
    /// A note of the same document, by its id: `note-2`.
    Note(String),
    /// Another document of the volume: `d658`.
    Document(String),
    /// A note of another document of the volume.
    NoteOf {
        /// The document: `d658`.
        document: String,
        /// The note's label: `3`.
        label: String,
    },
    /// A page of the volume, by the number printed on it: `1458`.
    Page(String),
    /// Another part of the volume, by its id: `preface`, `ch2`, `in5`.
    Part(String),
    /// Another volume of the series.
    Volume {
        /// The volume: `frus1951v06p1`.
        volume: String,
        /// The place in it: `pg_149`, `d12`.
        place: Option<String>,
    },
    /// Any other address.
    Web(String),
}

/// A date or time as the encoding of the volume gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TaggedDate {
    /// Whether it is a time of the day.
    pub is_time: bool,
    /// What is said of it, in the order of [`DateKey::ALL`], in the forms of ISO 8601: `1953-07-10`, `16:30:00`.
    pub values: Vec<(DateKey, String)>,
}

impl TaggedDate {
    /// What is said of it under that key.
    ///
    /// ```
    /// use frus::document::{DateKey, TaggedDate};
    /// let date = TaggedDate {
    ///     is_time: false,
    ///     values: vec![(DateKey::When, "1953-07-10".to_owned())],
    /// };
    /// assert_eq!(date.value(DateKey::When), Some("1953-07-10"));
    /// assert_eq!(date.value(DateKey::NotAfter), None);
    /// ```
    #[must_use]
    pub fn value(&self, key: DateKey) -> Option<&str> {
        let found = self.values.iter().find(|(own, _)| *own == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// What the encoding of a volume says of a date: an attribute of `date` or `time` in TEI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DateKey {
    /// The date itself.
    When,
    /// Where a period begins.
    From,
    /// Where a period ends.
    To,
    /// The first date that is possible.
    NotBefore,
    /// The last date that is possible.
    NotAfter,
    /// The calendar, where it is not the Gregorian.
    Calendar,
    /// A vaguer date, in EDTF.
    Edtf,
}

impl DateKey {
    /// Every key.
    pub const ALL: [Self; 7] = [
        Self::When,
        Self::From,
        Self::To,
        Self::NotBefore,
        Self::NotAfter,
        Self::Calendar,
        Self::Edtf,
    ];

    /// The key as TEI names it: `notBefore`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::From => "from",
            Self::To => "to",
            Self::NotBefore => "notBefore",
            Self::NotAfter => "notAfter",
            Self::Calendar => "calendar",
            Self::Edtf => "when-custom",
        }
    }
}
