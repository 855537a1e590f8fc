//! The card: the note that is open over the text, and what opens, holds and closes it.

use super::{Id, Reference, State};

/// A note open over the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The note.
    pub note: Id,
    /// The reference from which the reader came, beside which the card stands and which gets the focus back; one to
    /// another note, where one note led to the next.
    pub reference: Id,
    /// Whether it stays until it is closed. Otherwise it is a preview, and goes with the pointer or the focus.
    pub pinned: bool,
    /// Which activation of a reference it is, so that a card which was closed and opened again is not taken for the same.
    pub activation: u32,
}

pub(super) fn preview(next: &mut State, reference: Reference) {
    if next.card.as_ref().is_none_or(|card| !card.pinned) {
        next.card = Some(Card {
            note: reference.note,
            reference: reference.id,
            pinned: false,
            activation: next.activations,
        });
    }
}

pub(super) fn drop_preview(next: &mut State, reference: &Id) {
    let is_its_preview = |card: &mut Card| card.reference == *reference && !card.pinned;
    next.card.take_if(is_its_preview);
}

pub(super) fn pin(next: &mut State, note: Id, reference: Id) {
    next.card = Some(Card {
        note,
        reference,
        pinned: true,
        activation: next.activations,
    });
    next.suppress_preview = None;
    next.restore_focus_to = None;
}

pub(super) fn close(next: &mut State, note: &Id) {
    if let Some(card) = next.card.take_if(|card| card.note == *note)
        && card.pinned
    {
        next.suppress_preview = Some(card.reference.clone());
        next.restore_focus_to = Some(card.reference);
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn after(actions: &[Action]) -> State {
        actions.iter().fold(State::default(), |state, action| {
            apply(&state, action.clone())
        })
    }

    fn note(number: u32) -> Id {
        format!("note-{number}").into()
    }

    /// The id of the first reference to a note.
    fn first(number: u32) -> Id {
        format!("ref-{number}").into()
    }

    /// The first reference to a note.
    fn reference(number: u32) -> Reference {
        Reference {
            id: first(number),
            note: note(number),
        }
    }

    /// The second reference to a note.
    fn second_reference(number: u32) -> Reference {
        Reference {
            id: format!("ref-{number}-2").into(),
            note: note(number),
        }
    }

    /// A note to which the card of another has turned.
    fn followed(from: u32, to: u32) -> Reference {
        Reference {
            id: first(from),
            note: note(to),
        }
    }

    fn is_open(state: &State, number: u32, pinned: bool) -> bool {
        let card = state.card.as_ref();
        card.is_some_and(|card| card.note == note(number) && card.pinned == pinned)
    }

    #[test]
    fn a_preview_goes_with_the_pointer_and_a_pinned_note_stays() {
        let left = after(&[Action::Hovered(reference(1)), Action::Left(first(1))]);
        assert_eq!(left.card, None);
        let pinned = after(&[
            Action::Hovered(reference(1)),
            Action::Activated(reference(1)),
            Action::Left(first(1)),
            Action::Blurred(first(1)),
        ]);
        assert!(is_open(&pinned, 1, true));
    }

    #[test]
    fn hovering_another_reference_does_not_disturb_a_pinned_note() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Hovered(reference(2)),
            Action::Focused(reference(1)),
        ]);
        assert!(is_open(&state, 4, true));
    }

    #[test]
    fn a_second_click_closes_and_gives_the_focus_back() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Activated(reference(4)),
        ]);
        assert_eq!((state.card, state.restore_focus_to), (None, Some(first(4))));
    }

    #[test]
    fn a_note_opened_from_its_second_reference_belongs_to_that_one() {
        let second = second_reference(4).id;
        let open = after(&[Action::Activated(second_reference(4))]);
        let from = open.card.as_ref().map(|card| card.reference.clone());
        assert_eq!(from, Some(second.clone()));
        let closed = apply(&open, Action::Closed(note(4)));
        assert_eq!(closed.restore_focus_to, Some(second.clone()));
        assert_eq!(closed.suppress_preview, Some(second));
    }

    #[test]
    fn the_other_reference_to_an_open_note_moves_its_card_there() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Activated(second_reference(4)),
        ]);
        assert!(is_open(&state, 4, true));
        let moved = state.card.map(|card| card.reference);
        assert_eq!(moved, Some(second_reference(4).id));
    }

    #[test]
    fn a_note_closed_and_chosen_again_is_another_card() {
        let open = after(&[Action::Activated(reference(4))]);
        let closed = apply(&open, Action::Closed(note(4)));
        let again = apply(&closed, Action::Activated(reference(4)));
        assert!(is_open(&again, 4, true));
        assert_ne!(again.card, open.card);
        // The focus that goes on inside a card leaves it the same.
        assert_eq!(apply(&open, Action::Entered(reference(4))).card, open.card);
    }

    #[test]
    fn a_press_opens_nothing_before_its_click() {
        let pressed = after(&[Action::Pressed(first(4)), Action::Focused(reference(4))]);
        assert_eq!(pressed.card, None);
        let activated = apply(&pressed, Action::Activated(reference(4)));
        assert!(is_open(&activated, 4, true));
    }

    #[test]
    fn the_focus_that_comes_back_opens_no_preview_but_the_next_one_does() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Closed(note(4)),
            Action::Focused(reference(4)),
            Action::Returned { given: true },
        ]);
        assert_eq!((&state.card, &state.restore_focus_to), (&None, &None));
        let blurred = apply(&state, Action::Blurred(first(4)));
        let again = apply(&blurred, Action::Focused(reference(4)));
        assert!(is_open(&again, 4, false));
    }

    #[test]
    fn a_reader_who_went_elsewhere_gets_the_preview_on_coming_back() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Closed(note(4)),
            Action::Returned { given: false },
            Action::Focused(reference(4)),
        ]);
        assert!(is_open(&state, 4, false));
    }

    #[test]
    fn closing_a_preview_moves_no_focus() {
        let state = after(&[Action::Hovered(reference(3)), Action::Closed(note(3))]);
        assert_eq!((state.card, state.restore_focus_to), (None, None));
    }

    #[test]
    fn a_note_reached_from_another_returns_to_where_the_reader_was() {
        let state = after(&[
            Action::Activated(reference(1)),
            Action::Followed(followed(1, 2)),
            Action::Closed(note(2)),
        ]);
        assert_eq!(state.restore_focus_to, Some(first(1)));
    }

    #[test]
    fn a_late_report_of_closing_does_not_close_the_next_note() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Activated(reference(2)),
            Action::Closed(note(4)),
        ]);
        assert!(is_open(&state, 2, true));
    }

    #[test]
    fn a_card_that_was_opened_before_the_page_ran_stays_and_a_preview_is_not_pinned_by_its_own_report()
     {
        let before = after(&[Action::Opened(reference(2))]);
        assert!(is_open(&before, 2, true));
        let previewed = after(&[Action::Hovered(reference(2)), Action::Opened(reference(2))]);
        assert!(is_open(&previewed, 2, false));
    }

    #[test]
    fn the_focus_that_leaves_one_card_for_the_next_closes_only_the_first() {
        let state = after(&[
            Action::Activated(reference(1)),
            Action::Followed(followed(1, 2)),
            Action::Abandoned(note(1)),
        ]);
        assert!(is_open(&state, 2, true));
        assert_eq!(apply(&state, Action::Abandoned(note(2))).card, None);
    }

    #[test]
    fn leaving_for_the_list_moves_the_focus_nowhere_else() {
        let state = after(&[
            Action::Activated(reference(4)),
            Action::Dismissed(note(4)),
            Action::Focused(reference(4)),
        ]);
        assert_eq!((state.card, state.restore_focus_to), (None, None));
    }
}
