//! What the header of a volume says of it.

use crate::tei::read::tokens::Tag;

/// The facts of a volume, each in the words of its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The whole title: `Foreign Relations of the United States, 1952–1954. China and Japan (in two parts): Volume XIV, Part 2`.
    pub complete_title: String,
    /// `Foreign Relations of the United States`.
    pub series: String,
    /// `1952–1954`.
    pub subseries: String,
    /// `Volume XIV, Part 2`.
    pub volume_number: String,
    /// `China and Japan (in two parts)`.
    pub title: String,
    /// The editors of the volume, in the order of the title page.
    pub editors: Vec<String>,
    /// The general editor.
    pub general_editor: Option<String>,
    /// `United States Government Printing Office`.
    pub publisher: String,
    /// `Washington`.
    pub place: String,
    /// `1985`.
    pub year: String,
    /// The volume's id: `frus1952-54v14p2`.
    pub id: String,
    /// Its other numbers, each with its kind: `dospubno`, `isbn-13`.
    pub numbers: Vec<(String, String)>,
    /// How it was published: `Released 1985 as printed book`.
    pub release: String,
}

/// Where the words of an element of the header go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    CompleteTitle,
    Series,
    Subseries,
    VolumeNumber,
    Title,
    Editor,
    GeneralEditor,
    Publisher,
    Place,
    Year,
    Id,
    Number(String),
    Release,
}

impl Field {
    /// The field of an element, by the element that it stands in.
    pub(super) fn of(tag: &Tag<'_>, inside: &str) -> Option<Self> {
        let kind = tag.value("type").or_else(|| tag.value("role"));
        let kind = kind.as_deref().unwrap_or_default();
        match (inside, tag.name()) {
            ("titleStmt", "title") => match kind {
                "complete" => Some(Self::CompleteTitle),
                "series" => Some(Self::Series),
                "subseries" | "sub-series" => Some(Self::Subseries),
                "volumenumber" | "volume-number" => Some(Self::VolumeNumber),
                "volume" => Some(Self::Title),
                _ => None,
            },
            ("titleStmt", "editor") if kind == "general" => Some(Self::GeneralEditor),
            ("titleStmt", "editor") => Some(Self::Editor),
            ("publicationStmt", "publisher") => Some(Self::Publisher),
            ("publicationStmt", "pubPlace") => Some(Self::Place),
            ("publicationStmt", "date") => Some(Self::Year),
            ("publicationStmt", "idno") if kind == "frus" => Some(Self::Id),
            ("publicationStmt", "idno") => Some(Self::Number(kind.to_owned())),
            ("sourceDesc", "p") => Some(Self::Release),
            _ => None,
        }
    }
}

impl Header {
    /// Puts words into a field; of fields that stand more than once, the first counts.
    pub(super) fn set(&mut self, field: Field, words: String) {
        if words.is_empty() {
            return;
        }
        let place = match field {
            Field::Editor => return self.editors.push(words),
            Field::Number(kind) => return self.numbers.push((kind, words)),
            Field::GeneralEditor => {
                self.general_editor.get_or_insert(words);
                return;
            }
            Field::CompleteTitle => &mut self.complete_title,
            Field::Series => &mut self.series,
            Field::Subseries => &mut self.subseries,
            Field::VolumeNumber => &mut self.volume_number,
            Field::Title => &mut self.title,
            Field::Publisher => &mut self.publisher,
            Field::Place => &mut self.place,
            Field::Year => &mut self.year,
            Field::Id => &mut self.id,
            Field::Release => &mut self.release,
        };
        if place.is_empty() {
            *place = words;
        }
    }
}
