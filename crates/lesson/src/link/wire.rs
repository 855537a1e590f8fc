//! The form in which a lesson is written: as short as it can be without packing.
//!
//! Japanese takes three bytes a character in UTF-8 and two in UTF-16, so words are in the shorter of the two. Ids in a list often
//! begin alike (`event-1953-07-…`), so each says how much of the one before it repeats.

use serde::{Deserialize, Serialize};

use super::{Chosen, OwnQuestion, Passage, Shown, Supports};

#[derive(Serialize, Deserialize)]
pub(super) struct Lesson {
    worksheets: Vec<(String, Option<Ids>)>,
    own: Vec<(Words, Option<String>)>,
    passage: Option<(String, String)>,
    supports: u8,
    notes: Visible,
    events: Visible,
}

/// Words in the shorter encoding; in UTF-8 where both are as long.
#[derive(Serialize, Deserialize)]
pub(super) enum Words {
    Utf8(String),
    /// Two bytes a unit, the more significant one first.
    Utf16(Vec<u8>),
}

/// Ids, each as the number of bytes that it shares with the one before it, and the rest.
#[derive(Serialize, Deserialize)]
struct Ids(Vec<(u8, String)>);

#[derive(Serialize, Deserialize)]
enum Visible {
    All,
    None,
    Only(Ids),
}

impl Lesson {
    pub(super) fn of(lesson: &super::Lesson) -> Self {
        let worksheets = lesson.worksheets.iter();
        let own = lesson.own.iter();
        let passage = lesson.passage.as_ref();
        Self {
            worksheets: worksheets
                .map(|chosen| {
                    let questions = chosen.questions.as_ref();
                    (chosen.worksheet.clone(), questions.map(|ids| Ids::of(ids)))
                })
                .collect(),
            own: own
                .map(|own| (Words::of(&own.prompt), own.anchor.clone()))
                .collect(),
            passage: passage.map(|passage| (passage.first.clone(), passage.last.clone())),
            supports: bits(lesson.supports),
            notes: Visible::of(&lesson.notes),
            events: Visible::of(&lesson.events),
        }
    }

    /// `None` where words or ids are not what they say.
    pub(super) fn read(self) -> Option<super::Lesson> {
        let worksheets = self.worksheets.into_iter();
        let worksheets = worksheets.map(|(worksheet, questions)| {
            let questions = match questions {
                Some(ids) => Some(ids.read()?),
                None => None,
            };
            Some(Chosen {
                worksheet,
                questions,
            })
        });
        let own = self.own.into_iter().map(|(prompt, anchor)| {
            let prompt = prompt.read()?;
            Some(OwnQuestion { prompt, anchor })
        });
        let passage = self.passage;
        Some(super::Lesson {
            worksheets: worksheets.collect::<Option<_>>()?,
            own: own.collect::<Option<_>>()?,
            passage: passage.map(|(first, last)| Passage { first, last }),
            supports: supports(self.supports),
            notes: self.notes.read()?,
            events: self.events.read()?,
        })
    }
}

impl Words {
    pub(super) fn of(words: &str) -> Self {
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        match wide.len() < words.len() {
            true => Self::Utf16(wide),
            false => Self::Utf8(words.to_owned()),
        }
    }

    /// The bytes that they take.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Utf8(words) => words.len(),
            Self::Utf16(bytes) => bytes.len(),
        }
    }

    fn read(self) -> Option<String> {
        let bytes = match self {
            Self::Utf8(words) => return Some(words),
            Self::Utf16(bytes) => bytes,
        };
        let (units, rest) = bytes.as_chunks::<2>();
        let units = units.iter().map(|unit| u16::from_be_bytes(*unit));
        let words: Result<String, _> = char::decode_utf16(units).collect();
        words.ok().filter(|_| rest.is_empty())
    }
}

impl Ids {
    fn of(ids: &[String]) -> Self {
        let mut before = "";
        let ids = ids.iter().map(|id| {
            let pairs = id.bytes().zip(before.bytes());
            let shared = pairs.take_while(|(one, other)| one == other).count();
            before = id;
            // An id that may be written has ASCII alone, and fewer than 256 bytes.
            let shared = u8::try_from(shared).unwrap_or_default();
            let rest = id.get(usize::from(shared)..).unwrap_or_default();
            (shared, rest.to_owned())
        });
        Self(ids.collect())
    }

    fn read(self) -> Option<Vec<String>> {
        let mut before = String::new();
        let ids = self.0.into_iter().map(|(shared, rest)| {
            let id = [before.get(..usize::from(shared))?, &*rest].concat();
            before.clone_from(&id);
            Some(id)
        });
        ids.collect()
    }
}

impl Visible {
    fn of(shown: &Shown) -> Self {
        match shown {
            Shown::All => Self::All,
            Shown::None => Self::None,
            Shown::Only(ids) => Self::Only(Ids::of(ids)),
        }
    }

    fn read(self) -> Option<Shown> {
        Some(match self {
            Self::All => Shown::All,
            Self::None => Shown::None,
            Self::Only(ids) => Shown::Only(ids.read()?),
        })
    }
}

/// One bit each, from the lowest. A bit that stands for nothing here is read as nothing, and so not written as it was.
fn bits(supports: Supports) -> u8 {
    let all = [
        supports.vocabulary,
        supports.line_focus,
        supports.spacing,
        supports.read_aloud,
        supports.larger_text,
    ];
    let bits = all.into_iter().zip(0..);
    bits.fold(0, |bits, (on, at)| bits | u8::from(on) << at)
}

fn supports(bits: u8) -> Supports {
    let on = |at: u8| bits & (1 << at) != 0;
    Supports {
        vocabulary: on(0),
        line_focus: on(1),
        spacing: on(2),
        read_aloud: on(3),
        larger_text: on(4),
    }
}
