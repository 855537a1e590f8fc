//! What can happen on the screen, and the one function that makes the next state of it.
//!
//! [`apply`] is pure: it reads no clock and no element. What there is to measure on a screen (how many leaves a text fills,
//! what is named on one of them) is told to it as an action.

use std::rc::Rc;

use yew::Reducible;

use super::{
    state::{Finding, Id, List, Part, State, Subject},
    visit::{Moment, Visit},
};
use crate::state::FoundHit;

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
    /// The buttons about what is shown were measured: so many are shown, of so many.
    Listed(usize, usize),
    /// The next of them were asked for.
    MoreListed,
    /// A language was chosen.
    Spoke(usize),
    /// Larger letters were asked for, or smaller ones again.
    Enlarged(bool),
    /// The screen is to start again, or not, or the visitor is to be asked that.
    AskedToStartAgain(bool),
    /// Those who look after the screen want to see the counts, or have seen them.
    ShowedCounts(bool),
    /// The visitor has confirmed that.
    StartedAgain(Moment),
}

/// The state that follows from `state` when `action` happens.
///
/// ```
/// use frus_explorer::museum::{apply::{Action, apply}, settings::Settings, state::{Part, State}, visit::Visit};
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
        Action::Woke(now) => {
            next.visit = Visit::Used { last: now };
            next.begun = now;
        }
        Action::ShowedCounts(shows) => next.shows_counts = shows,
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
            match subject {
                Subject::Note(_) => next.notes = state.notes.saturating_add(1),
                Subject::Event(_) => next.events = state.events.saturating_add(1),
                _ => {}
            }
            next.over = Some(subject);
            next.over_leaf = 0;
            next.list = List::default();
            next.lit = None;
            next.finding.at = None;
        }
        Action::Closed => {
            next.over = None;
            next.over_leaf = 0;
            next.list = List::default();
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
                next.list = List::default();
            }
        }
        Action::Listed(shown, of) => {
            next.list = List {
                shown,
                of,
                ..state.list
            }
        }
        Action::MoreListed => next.list = state.list.next(),
        Action::Spoke(language) => {
            next.language = language;
            next.list = List::default();
        }
        Action::Enlarged(larger) => {
            next.larger = larger;
            next.list = List::default();
        }
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
    use crate::museum::{counts::Tally, settings::Settings};

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
    fn a_visit_is_counted_from_its_first_touch_to_its_last() {
        let mut state = woken();
        for action in [
            Action::Used(40_000),
            Action::Opened(Subject::Note("note-1".into())),
            Action::Opened(Subject::Event(2)),
            Action::Opened(Subject::Event(3)),
            Action::Ticked(130_000),
        ] {
            state = apply(&state, action);
        }
        let tally = Tally {
            stay: 40_000,
            notes: 1,
            events: 2,
        };
        assert_eq!(state.tally(), Some(tally));
        assert_eq!(apply(&state, Action::Ticked(160_000)).tally(), None);
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
    fn a_list_begins_anew_with_whatever_else_is_shown() {
        let state = measured(&apply(&woken(), Action::Went(Part::Document)), 3);
        let state = apply(&apply(&state, Action::Listed(2, 5)), Action::MoreListed);
        assert_eq!((state.list.first, state.list.has_more()), (2, true));
        assert_eq!(measured(&state, 3), state);
        for action in [
            Action::Next,
            Action::Went(Part::Timeline),
            Action::Opened(Subject::Note("note-4".into())),
            Action::Enlarged(true),
        ] {
            assert_eq!(apply(&state, action).list, List::default());
        }
        let all = apply(&state, Action::Listed(5, 5));
        assert!(!all.list.has_more());
    }

    #[test]
    fn the_same_measure_changes_nothing() {
        let state = measured(&woken(), 2);
        assert_eq!(measured(&state, 2), state);
    }
}
