//! What the page knows of its reader, and the one function that changes it.
//!
//! [`apply`] is pure: it reads no clock, no storage and no element. What has to happen in the browser (a card shown,
//! the focus moved) follows from the state, in the part of the page that it concerns.

use std::rc::Rc;

use yew::Reducible;

use crate::route::Settings;

/// Everything that can change while the page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether the page runs: false in the prerendered markup, and in the first render over it.
    pub live: bool,
    /// The note that is open over the text.
    pub card: Option<Card>,
    /// A reference that shows no preview when it gets the focus, until it has lost it again: the reader has just
    /// closed that note, or presses on it.
    pub quiet: Option<u32>,
    /// A reference that is to be given the focus back.
    pub returning: Option<u32>,
    /// Place of the one event of the timeline that Tab stops at.
    pub event: usize,
    /// What the address asks for.
    pub settings: Settings,
}

/// A note open over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub note: u32,
    /// The reference from which the reader came; another note's, where one note led to the next.
    pub from: u32,
    /// Whether it stays until it is closed. Otherwise it is a preview, and goes with the pointer or the focus.
    pub pinned: bool,
}

/// Something the reader did. Numbers are those of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The page runs now, as its address asks.
    Started(Settings),
    /// The pointer rests on a reference.
    Hovered(u32),
    /// The pointer has left a reference and its card.
    Left(u32),
    /// A finger or a button went down on a reference; the focus comes, and the click after it.
    Pressed(u32),
    /// A reference has got the focus.
    Focused(u32),
    /// A reference has lost the focus.
    Blurred(u32),
    /// A reference was clicked, tapped, or chosen with Enter.
    Activated(u32),
    /// The focus has gone into a card.
    Entered(u32),
    /// A note that refers to another was followed there.
    Followed(u32),
    /// The browser opened a card by itself, before the page ran.
    Opened(u32),
    /// A card was closed, by Esc, a click elsewhere, or its button.
    Closed(u32),
    /// The reader follows a link from a card to another place on the page.
    Dismissed(u32),
    /// The focus has gone on from a card.
    Abandoned(u32),
    /// The reader goes from the list of notes back to a reference.
    WentBack(u32),
    /// The focus was to be given back to a reference; whether it was, or the reader had taken it elsewhere.
    Returned {
        /// Whether the reference has it.
        given: bool,
    },
    /// An event of the timeline, by its place, has got the focus.
    EventFocused(usize),
}

/// The state that follows from `state` when `action` happens.
///
/// ```
/// use frus_explorer::state::{Action, State, apply};
/// let open = apply(&State::default(), Action::Activated(4));
/// assert!(open.card.is_some_and(|card| card.note == 4 && card.pinned));
/// assert_eq!(apply(&open, Action::Closed(4)).returning, Some(4));
/// ```
#[must_use]
pub fn apply(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Started(settings) => {
            next.live = true;
            next.settings = settings;
        }
        Action::Hovered(note) => preview(&mut next, note),
        // A card that opened between the two would take the click away from the reference.
        Action::Pressed(note) => next.quiet = Some(note),
        Action::Focused(note) => {
            if state.quiet == Some(note) {
                return next;
            }
            next.quiet = None;
            preview(&mut next, note);
        }
        Action::Blurred(note) => {
            if state.quiet == Some(note) {
                next.quiet = None;
            }
            drop_preview(&mut next, note);
        }
        Action::Left(note) => drop_preview(&mut next, note),
        Action::Activated(note) => match state.card {
            Some(card) if card.note == note && card.pinned => close(&mut next, card),
            _ => pin(&mut next, note, note),
        },
        Action::Entered(note) => {
            let from = state
                .card
                .filter(|card| card.note == note)
                .map_or(note, |card| card.from);
            pin(&mut next, note, from);
        }
        // The browser reports the cards that the page opened, too.
        Action::Opened(note) => {
            if state.card.is_none_or(|card| card.note != note) {
                pin(&mut next, note, note);
            }
        }
        Action::Followed(note) => {
            let from = state.card.map_or(note, |card| card.from);
            pin(&mut next, note, from);
        }
        Action::Closed(note) => {
            if let Some(card) = state.card.filter(|card| card.note == note) {
                close(&mut next, card);
            }
        }
        Action::Dismissed(note) => {
            if let Some(card) = state.card.filter(|card| card.note == note) {
                next.card = None;
                next.quiet = Some(card.from);
            }
        }
        Action::Abandoned(note) => {
            next.card = state.card.filter(|card| card.note != note);
        }
        Action::WentBack(note) => {
            next.card = None;
            next.quiet = Some(note);
        }
        Action::Returned { given } => {
            next.returning = None;
            if !given {
                next.quiet = None;
            }
        }
        Action::EventFocused(place) => next.event = place,
    }
    next
}

fn preview(next: &mut State, note: u32) {
    if next.card.is_none_or(|card| !card.pinned) {
        next.card = Some(Card {
            note,
            from: note,
            pinned: false,
        });
    }
}

fn drop_preview(next: &mut State, note: u32) {
    if next
        .card
        .is_some_and(|card| card.note == note && !card.pinned)
    {
        next.card = None;
    }
}

fn pin(next: &mut State, note: u32, from: u32) {
    next.card = Some(Card {
        note,
        from,
        pinned: true,
    });
    next.quiet = None;
    next.returning = None;
}

fn close(next: &mut State, card: Card) {
    next.card = None;
    if card.pinned {
        next.quiet = Some(card.from);
        next.returning = Some(card.from);
    }
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

    fn after(actions: &[Action]) -> State {
        actions
            .iter()
            .fold(State::default(), |state, action| apply(&state, *action))
    }

    #[test]
    fn a_preview_goes_with_the_pointer_and_a_pinned_note_stays() {
        assert_eq!(after(&[Action::Hovered(1), Action::Left(1)]).card, None);
        let pinned = after(&[
            Action::Hovered(1),
            Action::Activated(1),
            Action::Left(1),
            Action::Blurred(1),
        ]);
        assert!(pinned.card.is_some_and(|card| card.pinned));
    }

    #[test]
    fn hovering_another_reference_does_not_disturb_a_pinned_note() {
        let state = after(&[Action::Activated(4), Action::Hovered(2), Action::Focused(1)]);
        assert!(state.card.is_some_and(|card| card.note == 4));
    }

    #[test]
    fn a_second_click_closes_and_gives_the_focus_back() {
        let state = after(&[Action::Activated(4), Action::Activated(4)]);
        assert_eq!((state.card, state.returning), (None, Some(4)));
    }

    #[test]
    fn a_press_opens_nothing_before_its_click() {
        let pressed = after(&[Action::Pressed(4), Action::Focused(4)]);
        assert_eq!(pressed.card, None);
        assert!(
            apply(&pressed, Action::Activated(4))
                .card
                .is_some_and(|card| card.pinned)
        );
    }

    #[test]
    fn the_focus_that_comes_back_opens_no_preview_but_the_next_one_does() {
        let closed = [
            Action::Activated(4),
            Action::Closed(4),
            Action::Focused(4),
            Action::Returned { given: true },
        ];
        let state = after(&closed);
        assert_eq!((state.card, state.returning), (None, None));
        let again = apply(&apply(&state, Action::Blurred(4)), Action::Focused(4));
        assert!(
            again
                .card
                .is_some_and(|card| card.note == 4 && !card.pinned)
        );
    }

    #[test]
    fn a_reader_who_went_elsewhere_gets_the_preview_on_coming_back() {
        let state = after(&[
            Action::Activated(4),
            Action::Closed(4),
            Action::Returned { given: false },
            Action::Focused(4),
        ]);
        assert!(state.card.is_some_and(|card| !card.pinned));
    }

    #[test]
    fn closing_a_preview_moves_no_focus() {
        assert_eq!(
            after(&[Action::Hovered(3), Action::Closed(3)]).returning,
            None
        );
    }

    #[test]
    fn a_note_reached_from_another_returns_to_where_the_reader_was() {
        let state = after(&[Action::Activated(1), Action::Followed(2), Action::Closed(2)]);
        assert_eq!(state.returning, Some(1));
    }

    #[test]
    fn a_late_report_of_closing_does_not_close_the_next_note() {
        let state = after(&[
            Action::Activated(4),
            Action::Activated(2),
            Action::Closed(4),
        ]);
        assert!(state.card.is_some_and(|card| card.note == 2));
    }

    #[test]
    fn a_card_that_was_opened_before_the_page_ran_stays_and_a_preview_is_not_pinned_by_its_own_report()
     {
        assert!(
            after(&[Action::Opened(2)])
                .card
                .is_some_and(|card| card.pinned)
        );
        assert!(
            after(&[Action::Hovered(2), Action::Opened(2)])
                .card
                .is_some_and(|card| !card.pinned)
        );
    }

    #[test]
    fn the_focus_that_leaves_one_card_for_the_next_closes_only_the_first() {
        let state = after(&[
            Action::Activated(1),
            Action::Followed(2),
            Action::Abandoned(1),
        ]);
        assert!(state.card.is_some_and(|card| card.note == 2));
        assert_eq!(apply(&state, Action::Abandoned(2)).card, None);
    }

    #[test]
    fn leaving_for_the_list_moves_the_focus_nowhere_else() {
        let state = after(&[
            Action::Activated(4),
            Action::Dismissed(4),
            Action::Focused(4),
        ]);
        assert_eq!((state.card, state.returning), (None, None));
    }
}
