//! What the program knows of a visit, and the one function that changes it.
//!
//! [`apply`] is pure: it reads no clock and no element. What there is to measure on a screen (how many leaves a text fills,
//! what is named on one of them) is told to it as an action.

use std::rc::Rc;

use yew::Reducible;

use super::{
    settings::Settings,
    visit::{Moment, Visit},
};
use crate::state::FoundHit;

/// The id of a note or of an entry of the index.
pub type Id = Rc<str>;

/// Everything that can change on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What the address asks for.
    pub settings: Settings,
    /// The language that the screen has for each new visitor, by its place among those that the program speaks.
    pub first_language: usize,
    /// The language that this visitor chose.
    pub language: usize,
    /// Whether somebody is there.
    pub visit: Visit,
    /// The part that is shown.
    pub part: Part,
    /// What is shown over it.
    pub over: Option<Subject>,
    /// The leaf of the part that is shown, counted from 0.
    pub leaf: usize,
    /// The leaf of what is shown over it.
    pub over_leaf: usize,
    /// How many leaves fill what is shown, as it was measured last.
    pub leaves: usize,
    /// What the words of that leaf name, as it was measured last.
    pub named: Rc<[Subject]>,
    /// The event whose words are lit.
    pub lit: Option<usize>,
    /// The words that were looked for.
    pub finding: Finding,
    /// Whether the letters are larger.
    pub larger: bool,
    /// Whether the screen asks if it is to start again.
    pub asks_to_start_again: bool,
}

/// Words that a visitor looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What was typed.
    pub typed: Rc<str>,
    /// Where it was found: in the document and its notes alone.
    pub places: Rc<[FoundHit]>,
    /// Which of the places is shown.
    pub at: Option<usize>,
}

impl Finding {
    /// The place that is shown.
    #[must_use]
    pub fn place(&self) -> Option<&FoundHit> {
        self.places.get(self.at?)
    }
}

/// A part of what is shown: one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What a visitor should know first.
    #[default]
    Introduction,
    /// When what happened.
    Timeline,
    /// The document.
    Document,
}

impl Part {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Introduction, Self::Timeline, Self::Document];

    fn next(self) -> Option<Self> {
        match self {
            Self::Introduction => Some(Self::Timeline),
            Self::Timeline => Some(Self::Document),
            Self::Document => None,
        }
    }

    fn previous(self) -> Option<Self> {
        match self {
            Self::Introduction => None,
            Self::Timeline => Some(Self::Introduction),
            Self::Document => Some(Self::Timeline),
        }
    }
}

/// What a visitor can ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// How the date of an event is known, by its place in the edition's events.
    Event(usize),
    /// A note.
    Note(Id),
    /// Where words are.
    Words,
    /// A person or an abbreviation.
    Entry(Id),
    /// Where something is read elsewhere.
    Address {
        /// The address.
        href: Rc<str>,
        /// The words that name it.
        words: Rc<str>,
    },
}

/// Something that happened. Moments are those of [`Visit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The attract screen was touched.
    Woke(Moment),
    /// The screen was used.
    Used(Moment),
    /// Time has passed.
    Ticked(Moment),
    /// A part was chosen.
    Went(Part),
    /// Something was asked about.
    Opened(Subject),
    /// What is shown over a part was closed.
    Closed,
    /// One leaf on, or to the next part.
    Next,
    /// One leaf back, or to the previous part.
    Back,
    /// The words that date an event were asked for: in the document, or in this note.
    WentToWords(usize, Option<Id>),
    /// Words to be found were typed; with the places where they are.
    Typed(Rc<str>, Rc<[FoundHit]>),
    /// One of these places was asked for.
    WentToPlace(usize),
    /// What is shown was measured.
    Measured {
        /// How many leaves it fills.
        leaves: usize,
        /// The leaf that is shown.
        leaf: usize,
        /// What is named on it.
        named: Rc<[Subject]>,
    },
    /// A language was chosen.
    Spoke(usize),
    /// Larger letters were asked for, or smaller ones again.
    Enlarged(bool),
    /// The screen is to start again, or not, or the visitor is to be asked that.
    AskedToStartAgain(bool),
    /// The visitor has confirmed that.
    StartedAgain(Moment),
}

impl State {
    /// The screen as each visitor finds it.
    #[must_use]
    pub fn new(settings: Settings, first_language: usize, now: Moment) -> Self {
        Self {
            settings,
            first_language,
            language: first_language,
            visit: Visit::none(now),
            part: Part::default(),
            over: None,
            leaf: 0,
            over_leaf: 0,
            leaves: 1,
            named: Rc::new([]),
            lit: None,
            finding: Finding::default(),
            larger: false,
            asks_to_start_again: false,
        }
    }

    /// The leaf that is shown, of the part or of what is over it.
    #[must_use]
    pub fn shown_leaf(&self) -> usize {
        match self.over {
            Some(_) => self.over_leaf,
            None => self.leaf,
        }
    }

    /// Whether there is anything after what is shown.
    #[must_use]
    pub fn has_next(&self) -> bool {
        let more = self.shown_leaf().saturating_add(1) < self.leaves;
        more || (self.over.is_none() && self.part.next().is_some())
    }

    /// Whether there is anything before what is shown.
    #[must_use]
    pub fn has_back(&self) -> bool {
        self.shown_leaf() > 0 || (self.over.is_none() && self.part.previous().is_some())
    }

    fn show_leaf(&mut self, leaf: usize) {
        match self.over {
            Some(_) => self.over_leaf = leaf,
            None => self.leaf = leaf,
        }
    }

    fn go(&mut self, part: Part, leaf: usize) {
        self.part = part;
        self.leaf = leaf;
        self.over = None;
        self.lit = None;
        self.finding.at = None;
    }
}

/// The state that follows from `state` when `action` happens.
///
/// ```
/// use frus_explorer::museum::{settings::Settings, state::{Action, Part, State, apply}, visit::Visit};
/// let screen = State::new(Settings::default(), 0, 0);
/// let visit = apply(&apply(&screen, Action::Woke(5_000)), Action::Went(Part::Timeline));
/// assert_eq!((visit.visit, visit.part), (Visit::Used { last: 5_000 }, Part::Timeline));
/// let asked = apply(&visit, Action::Ticked(95_000));
/// assert_eq!(apply(&asked, Action::Ticked(125_000)), State::new(Settings::default(), 0, 125_000));
/// ```
#[must_use]
pub fn apply(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Woke(now) => next.visit = Visit::Used { last: now },
        Action::Used(now) => next.visit = state.visit.used(now),
        Action::Ticked(now) => match state.visit.ticked(now, state.settings.idle) {
            Some(visit) => next.visit = visit,
            None => return State::new(state.settings, state.first_language, now),
        },
        Action::StartedAgain(now) => {
            return State::new(state.settings, state.first_language, now);
        }
        Action::Went(part) => next.go(part, 0),
        Action::Opened(subject) => {
            next.over = Some(subject);
            next.over_leaf = 0;
            next.lit = None;
            next.finding.at = None;
        }
        Action::Closed => {
            next.over = None;
            next.over_leaf = 0;
            next.lit = None;
        }
        Action::Next => {
            let leaf = state.shown_leaf().saturating_add(1);
            if leaf < state.leaves {
                next.show_leaf(leaf);
            } else if let Some(part) = state.part.next().filter(|_| state.over.is_none()) {
                next.go(part, 0);
            }
        }
        Action::Back => {
            if let Some(leaf) = state.shown_leaf().checked_sub(1) {
                next.show_leaf(leaf);
            } else if let Some(part) = state.part.previous().filter(|_| state.over.is_none()) {
                // Its last leaf, as it will be measured.
                next.go(part, usize::MAX);
            }
        }
        Action::WentToWords(event, note) => {
            next.go(Part::Document, state.leaf);
            next.over = note.map(Subject::Note);
            next.over_leaf = 0;
            next.lit = Some(event);
        }
        Action::Typed(typed, places) => {
            next.finding = Finding {
                typed,
                places,
                at: None,
            };
        }
        Action::WentToPlace(at) => {
            if let Some(place) = state.finding.places.get(at) {
                next.go(Part::Document, state.leaf);
                next.over = place.note.clone().map(Subject::Note);
                next.over_leaf = 0;
                next.finding.at = Some(at);
            }
        }
        Action::Measured {
            leaves,
            leaf,
            named,
        } => {
            next.leaves = leaves.max(1);
            next.show_leaf(leaf);
            // A new list of the same would be drawn anew.
            if *named != *state.named {
                next.named = named;
            }
        }
        Action::Spoke(language) => next.language = language,
        Action::Enlarged(larger) => next.larger = larger,
        Action::AskedToStartAgain(asks) => next.asks_to_start_again = asks,
    }
    next
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = apply(&self, action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn woken() -> State {
        let screen = State::new(Settings::default(), 1, 0);
        apply(&screen, Action::Woke(0))
    }

    fn measured(state: &State, leaves: usize) -> State {
        let leaf = state.shown_leaf().min(leaves - 1);
        let named = Rc::new([]);
        apply(
            state,
            Action::Measured {
                leaves,
                leaf,
                named,
            },
        )
    }

    #[test]
    fn next_and_back_lead_through_all_leaves_of_all_parts() {
        let mut state = measured(&woken(), 1);
        let mut seen = vec![(state.part, state.leaf)];
        while state.has_next() {
            let leaves = |part| if part == Part::Document { 3 } else { 1 };
            state = apply(&state, Action::Next);
            state = measured(&state, leaves(state.part));
            seen.push((state.part, state.leaf));
        }
        assert_eq!(
            seen,
            [
                (Part::Introduction, 0),
                (Part::Timeline, 0),
                (Part::Document, 0),
                (Part::Document, 1),
                (Part::Document, 2)
            ]
        );
        for _ in 0..3 {
            assert!(state.has_back());
            state = apply(&state, Action::Back);
        }
        state = measured(&state, 1);
        assert_eq!((state.part, state.leaf), (Part::Timeline, 0));
    }

    #[test]
    fn what_was_read_is_where_it_was_when_a_note_is_closed() {
        let mut state = measured(&apply(&woken(), Action::Went(Part::Document)), 5);
        state = apply(&state, Action::Next);
        state = apply(&state, Action::Opened(Subject::Note("note-4".into())));
        state = apply(&measured(&state, 2), Action::Next);
        assert_eq!((state.leaf, state.over_leaf), (1, 1));
        assert!(!state.has_next(), "a note leads to no other part");
        state = apply(&state, Action::Closed);
        assert_eq!((state.leaf, state.over), (1, None));
    }

    #[test]
    fn everything_is_as_new_when_a_visitor_starts_again() {
        let mut state = woken();
        for action in [
            Action::Spoke(0),
            Action::Enlarged(true),
            Action::WentToWords(3, Some("note-4".into())),
            Action::AskedToStartAgain(true),
        ] {
            state = apply(&state, action);
        }
        let fresh = State::new(Settings::default(), 1, 7);
        assert_eq!(apply(&state, Action::StartedAgain(7)), fresh);
    }

    #[test]
    fn a_place_that_was_found_in_a_note_is_shown_in_the_note() {
        let hit = |note: Option<&str>| FoundHit {
            place: frus::search::Place::Text,
            id: "p1".into(),
            note: note.map(Id::from),
            spans: Vec::new(),
            snippet: Default::default(),
        };
        let places: Rc<[FoundHit]> = [hit(None), hit(Some("note-4"))].into();
        let state = apply(&woken(), Action::Typed("july".into(), places));
        let first = apply(&state, Action::WentToPlace(0));
        assert_eq!((first.part, &first.over), (Part::Document, &None));
        let second = apply(&first, Action::WentToPlace(1));
        assert_eq!(second.over, Some(Subject::Note("note-4".into())));
        assert_eq!(second.finding.at, Some(1));
        assert_eq!(apply(&second, Action::WentToPlace(2)), second);
        assert_eq!(apply(&second, Action::Closed).finding.at, Some(1));
    }

    #[test]
    fn the_same_measure_changes_nothing() {
        let state = measured(&woken(), 2);
        assert_eq!(measured(&state, 2), state);
    }
}
