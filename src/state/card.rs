//! The card: the note that is open over the text, and what opens, holds and closes it.

use super::State;

/// A note open over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub note: u32,
    /// The reference from which the reader came; another note's, where one note led to the next.
    pub from: u32,
    /// Whether it stays until it is closed. Otherwise it is a preview, and goes with the pointer or the focus.
    pub pinned: bool,
    /// Which time a reference was chosen, so that a card which was closed and chosen again is not taken for the same.
    pub turn: u32,
}

pub(super) fn preview(next: &mut State, note: u32) {
    if next.card.is_none_or(|card| !card.pinned) {
        next.card = Some(Card {
            note,
            from: note,
            pinned: false,
            turn: next.turn,
        });
    }
}

pub(super) fn drop_preview(next: &mut State, note: u32) {
    if next
        .card
        .is_some_and(|card| card.note == note && !card.pinned)
    {
        next.card = None;
    }
}

pub(super) fn pin(next: &mut State, note: u32, from: u32) {
    next.card = Some(Card {
        note,
        from,
        pinned: true,
        turn: next.turn,
    });
    next.quiet = None;
    next.returning = None;
}

pub(super) fn close(next: &mut State, card: Card) {
    next.card = None;
    if card.pinned {
        next.quiet = Some(card.from);
        next.returning = Some(card.from);
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;

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
    fn a_note_closed_and_chosen_again_is_another_card() {
        let open = after(&[Action::Activated(4)]);
        let again = apply(&apply(&open, Action::Closed(4)), Action::Activated(4));
        assert!(again.card.is_some_and(|card| card.note == 4 && card.pinned));
        assert_ne!(again.card, open.card);
        // The focus that goes on inside a card leaves it the same.
        assert_eq!(apply(&open, Action::Entered(4)).card, open.card);
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
