//! What can happen in the form, and the one function that makes the next state of it.

use std::rc::Rc;

use lesson::link::Supports;
use yew::Reducible;

use super::state::{Class, Copy, File, Id, Listed, Mode, Own, State, Which};
use crate::route::Theme;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is for these.
    Chose(Mode),
    /// The link opens in this language.
    Spoke(&'static str),
    /// It is light or dark.
    Painted(Theme),
    /// A number was typed.
    Typed(Field, Rc<str>),
    /// Visits are counted, or not.
    Counted(bool),
    /// A worksheet was taken with all of its questions, or put back.
    TookSheet(usize, bool),
    /// A question of a worksheet was taken, or put back.
    TookQuestion(usize, usize, bool),
    /// Another question of the teacher's own was asked for.
    Added,
    /// The one with this key was taken out.
    Removed(u32),
    /// It was put before the one above it.
    MovedUp(u32),
    /// It was written.
    Wrote(u32, Rc<str>),
    /// It points to a place, or to none.
    Pointed(u32, Option<Id>),
    /// The part of the document begins here.
    Began(usize),
    /// It ends here.
    Ended(usize),
    /// Something helps to read, or not.
    Helped(Support, bool),
    /// All, none or some of these are shown.
    Showed(List, Which),
    /// One of them is shown, or not.
    Picked(List, usize, bool),
    /// A text was copied, or could not be.
    Copied(Copy),
    /// The preview was asked for, of this address.
    Previewed(Rc<str>),
    /// A file was asked for, or has come, or has not.
    Filed(File),
}

/// A field for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The seconds without use.
    Idle,
    /// The size of letters and buttons.
    Scale,
    /// The height of a frame.
    Height,
}

/// What helps to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// People and abbreviations explained.
    Vocabulary,
    /// Lines dimmed.
    LineFocus,
    /// More space.
    Spacing,
    /// Reading aloud.
    ReadAloud,
    /// Larger letters.
    LargerText,
}

impl Support {
    /// All, in the order of their words.
    pub const ALL: [Self; 5] = [
        Self::Vocabulary,
        Self::LineFocus,
        Self::Spacing,
        Self::ReadAloud,
        Self::LargerText,
    ];

    /// Whether it is on.
    #[must_use]
    pub fn is_on(self, mut supports: Supports) -> bool {
        *self.of(&mut supports)
    }

    fn of(self, supports: &mut Supports) -> &mut bool {
        match self {
            Self::Vocabulary => &mut supports.vocabulary,
            Self::LineFocus => &mut supports.line_focus,
            Self::Spacing => &mut supports.spacing,
            Self::ReadAloud => &mut supports.read_aloud,
            Self::LargerText => &mut supports.larger_text,
        }
    }
}

/// A list of which all, none or some are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The notes.
    Notes,
    /// The events.
    Events,
}

impl List {
    /// The list, among the choices for a class.
    #[must_use]
    pub fn of(self, class: &Class) -> &Listed {
        match self {
            Self::Notes => &class.notes,
            Self::Events => &class.events,
        }
    }
}

/// The state that follows from `state` when `action` happens.
///
/// ```
/// use frus_explorer::launcher::{apply::{Action, apply}, offer::Offer, state::{Mode, State}};
/// let form = State::new(&Offer::default(), "en");
/// let form = apply(&form, Action::Chose(Mode::Museum));
/// assert_eq!(form.query(), Ok("?mode=museum".to_owned()));
/// let form = apply(&form, Action::Counted(false));
/// assert_eq!(form.query(), Ok("?mode=museum&counts=0".to_owned()));
/// ```
#[must_use]
pub fn apply(state: &State, action: Action) -> State {
    let mut next = state.clone();
    let class = &mut next.class;
    match action {
        Action::Chose(mode) => next.mode = mode,
        Action::Spoke(language) => next.language = language,
        Action::Painted(theme) => next.theme = theme,
        Action::Typed(field, typed) => match field {
            Field::Idle => next.screen.idle.take(typed),
            Field::Scale => next.screen.scale.take(typed),
            Field::Height => next.height.take(typed),
        },
        Action::Counted(counts) => next.screen.counts = counts,
        Action::TookSheet(sheet, taken) => {
            let questions = class.sheets.get_mut(sheet).into_iter();
            for question in questions.flat_map(|sheet| &mut sheet.questions) {
                question.taken = taken;
            }
        }
        Action::TookQuestion(sheet, question, taken) => {
            let sheet = class.sheets.get_mut(sheet);
            if let Some(question) = sheet.and_then(|sheet| sheet.questions.get_mut(question)) {
                question.taken = taken;
            }
        }
        Action::Added => {
            let key = class.next_key;
            class.next_key = key.wrapping_add(1);
            class.own.push(Own {
                key,
                ..Own::default()
            });
        }
        Action::Removed(key) => class.own.retain(|own| own.key != key),
        Action::MovedUp(key) => {
            let place = class.own.iter().position(|own| own.key == key);
            if let Some((place, above)) =
                place.and_then(|place| Some((place, place.checked_sub(1)?)))
            {
                class.own.swap(place, above);
            }
        }
        Action::Wrote(key, prompt) => {
            if let Some(own) = own(class, key) {
                own.prompt = plain(&prompt);
            }
        }
        Action::Pointed(key, anchor) => {
            if let Some(own) = own(class, key) {
                own.anchor = anchor;
            }
        }
        Action::Began(first) => {
            let part = &mut class.passage;
            part.first = first.min(part.paragraphs.len().saturating_sub(1));
            part.last = part.last.max(part.first);
        }
        Action::Ended(last) => {
            let part = &mut class.passage;
            part.last = last.min(part.paragraphs.len().saturating_sub(1));
            part.first = part.first.min(part.last);
        }
        Action::Helped(support, on) => *support.of(&mut class.supports) = on,
        Action::Showed(list, which) => listed(class, list).which = which,
        Action::Picked(list, place, taken) => {
            if let Some(pick) = listed(class, list).picks.get_mut(place) {
                pick.taken = taken;
            }
        }
        Action::Copied(copy) => next.copied = Some(copy),
        Action::Previewed(address) => next.preview = Some(address),
        Action::Filed(file) => next.file = Some(file),
    }
    next
}

fn own(class: &mut Class, key: u32) -> Option<&mut Own> {
    class.own.iter_mut().find(|own| own.key == key)
}

fn listed(class: &mut Class, list: List) -> &mut Listed {
    match list {
        List::Notes => &mut class.notes,
        List::Events => &mut class.events,
    }
}

/// What was written, with the line breaks and spaces that a question has: what is pasted from elsewhere may have others.
fn plain(prompt: &str) -> Rc<str> {
    if prompt.contains(['\r', '\t']) {
        let prompt = prompt.replace("\r\n", "\n").replace('\r', "\n");
        prompt.replace('\t', " ").into()
    } else {
        prompt.into()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(apply(&self, action))
    }
}
