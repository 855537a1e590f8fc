//! What was chosen in the form, and what became of it.

use std::rc::Rc;

use lesson::link::Supports;

use super::offer::{Named, Offer};
use crate::{
    embedding::{Embedding, HEIGHTS},
    museum::settings::{IDLE, SCALE, Settings},
    route::Theme,
    state::Copied,
};

/// An id of the document or of a worksheet.
pub type Id = Rc<str>;

/// Everything that can change in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// For whom it is.
    pub mode: Mode,
    /// In which language the link opens, by its tag.
    pub language: &'static str,
    /// Light or dark.
    pub theme: Theme,
    /// The screen of a museum.
    pub screen: Screen,
    /// The lesson of a class.
    pub class: Class,
    /// How high a frame in another page is.
    pub height: Number,
    /// What was copied last.
    pub copied: Option<Copy>,
    /// The address that the preview shows.
    pub preview: Option<Rc<str>>,
    /// What became of the file that was asked for last.
    pub file: Option<File>,
}

/// For whom a link is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Students, with a lesson.
    #[default]
    Class,
    /// Visitors, at a screen.
    Museum,
}

impl Mode {
    /// Its word in the address, and in the name of the page in a single file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Museum => "museum",
        }
    }
}

/// What is chosen for the screen of a museum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// After how many seconds without use it asks whether somebody is there.
    pub idle: Number,
    /// The size of letters and buttons, in percent.
    pub scale: Number,
    /// Whether visits are counted.
    pub counts: bool,
}

/// A number that is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The last one that may be.
    pub value: u32,
    /// The least that may be.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// What was typed since, and may not be.
    pub wrong: Option<Rc<str>>,
}

impl Number {
    fn new(value: u32, range: &core::ops::RangeInclusive<u32>) -> Self {
        Self {
            value,
            least: *range.start(),
            most: *range.end(),
            wrong: None,
        }
    }

    /// Takes what was typed, or keeps the last number where that is none.
    pub(super) fn take(&mut self, typed: Rc<str>) {
        let range = self.least..=self.most;
        match typed.trim().parse() {
            Ok(value) if range.contains(&value) => {
                self.value = value;
                self.wrong = None;
            }
            _ => self.wrong = Some(typed),
        }
    }

    /// What stands in its field.
    #[must_use]
    pub fn typed(&self) -> String {
        self.wrong
            .as_deref()
            .map_or_else(|| self.value.to_string(), str::to_owned)
    }
}

/// What is chosen for a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// The worksheets, each with its questions.
    pub sheets: Vec<Sheet>,
    /// The teacher's own questions, in order, blank ones too.
    pub own: Vec<Own>,
    /// The key of the next one.
    pub next_key: u32,
    /// The part of the document.
    pub passage: Part,
    /// What helps to read.
    pub supports: Supports,
    /// Which notes are shown.
    pub notes: Listed,
    /// Which events.
    pub events: Listed,
}

/// A worksheet. It is taken when one of its questions is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its id.
    pub id: Id,
    /// Its questions.
    pub questions: Vec<Pick>,
}

impl Sheet {
    /// How many of its questions are taken.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.questions.iter().filter(|pick| pick.taken).count()
    }
}

/// Something that may be taken or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Its id.
    pub id: Id,
    /// Whether it is.
    pub taken: bool,
}

/// A question of the teacher's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// What tells it from the others, wherever it stands.
    pub key: u32,
    /// What is asked; perhaps nothing yet.
    pub prompt: Rc<str>,
    /// The place to which it points.
    pub anchor: Option<Id>,
}

impl Own {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.prompt.trim().is_empty()
    }
}

/// A part of the document, by places in the list of its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The ids of all paragraphs.
    pub paragraphs: Rc<[Id]>,
    /// The first of the part.
    pub first: usize,
    /// The last of the part, never before the first.
    pub last: usize,
}

/// Which of several things are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// All, none, or those that are taken.
    pub which: Which,
    /// The things.
    pub picks: Vec<Pick>,
}

/// All, none, or some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// None of them.
    None,
    /// Those that are taken.
    Only,
}

/// What was copied, and whether it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Which of the texts it was.
    pub what: Text,
    /// The text, which may be another by now.
    pub text: Rc<str>,
    /// What became of it.
    pub done: Copied,
}

/// A text that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The link.
    Link,
    /// The frame for another page.
    Frame,
    /// The element for another page.
    Element,
}

/// A file that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: Rc<str>,
    /// The choices inside.
    pub query: Rc<str>,
    /// What became of it; `None` while it is on its way.
    pub saved: Option<bool>,
}

impl State {
    /// The form as it is first: a class with the first worksheet, and all that the document has.
    #[must_use]
    pub fn new(offer: &Offer, language: &'static str) -> Self {
        let settings = Settings::default();
        let sheets = offer.worksheets.iter().zip(0..);
        let sheets = sheets.map(|(worksheet, place)| Sheet {
            id: worksheet.id.as_str().into(),
            questions: worksheet
                .questions()
                .map(|question| Pick {
                    id: question.id.as_str().into(),
                    taken: place == 0,
                })
                .collect(),
        });
        let paragraphs: Rc<[Id]> = offer.paragraphs.iter().map(id).collect();
        Self {
            mode: Mode::default(),
            language,
            theme: Theme::default(),
            screen: Screen {
                idle: Number::new(settings.idle, &IDLE),
                scale: Number::new(100, &SCALE),
                counts: settings.counts,
            },
            class: Class {
                sheets: sheets.collect(),
                own: Vec::new(),
                next_key: 0,
                passage: Part {
                    first: 0,
                    last: paragraphs.len().saturating_sub(1),
                    paragraphs,
                },
                supports: Supports::default(),
                notes: listed(&offer.notes),
                events: listed(&offer.events),
            },
            height: Number::new(Embedding::default().height, &HEIGHTS),
            copied: None,
            preview: None,
            file: None,
        }
    }

    /// What became of the copy of this text; it is forgotten once the text is another.
    #[must_use]
    pub fn copied(&self, what: Text, text: &str) -> Copied {
        let same = |copy: &&Copy| copy.what == what && &*copy.text == text;
        let copy = self.copied.as_ref().filter(same);
        copy.map_or(Copied::NotAsked, |copy| copy.done)
    }
}

fn id(named: &Named) -> Id {
    named.id.as_str().into()
}

fn listed(all: &[Named]) -> Listed {
    let picks = all.iter().map(|named| Pick {
        id: id(named),
        taken: false,
    });
    Listed {
        which: Which::default(),
        picks: picks.collect(),
    }
}
