//! The event whose evidence is shown, and how the reader came to it.

use frus::edition::Edition;

use super::{Copied, State};

/// The event whose evidence is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its place in the edition's events.
    pub event: usize,
    /// How the reader came to it.
    pub reached_by: ReachedBy,
    /// Whether the reader stands at words of the text that support it, and not at the event itself.
    pub in_text: bool,
}

/// How the reader came to an event, which decides where the focus goes and where Back leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachedBy {
    /// By choosing it: the evidence is given the focus, and Back leads to where the reader was.
    Choice,
    /// By the browser's Back or Forward, or by a link: the focus is where that led, and Back leads on.
    Navigation,
    /// By opening the page there: no earlier entry of the history is known to be this page's.
    PageLoad,
}

impl Chosen {
    /// What an address names by its fragment: an event, or words of the text that are about one.
    #[must_use]
    pub fn named(fragment: &str, edition: &Edition, reached_by: ReachedBy) -> Option<Self> {
        let words = edition.passage_of(fragment);
        let id = words.map_or(fragment, |(event, _)| &event.id);
        Some(Self {
            event: edition.events.iter().position(|event| event.id == id)?,
            reached_by,
            in_text: words.is_some(),
        })
    }
}

impl State {
    /// Shows the evidence of this event, or of none.
    pub(super) fn choose(&mut self, chosen: Option<Chosen>) {
        if self.chosen.map(|chosen| chosen.event) != chosen.map(|chosen| chosen.event) {
            self.copied = Copied::NotAsked;
            self.drawn_up = false;
        }
        if let Some(chosen) = chosen {
            self.event = chosen.event;
        }
        self.chosen = chosen;
    }
}

#[cfg(test)]
mod tests {
    use super::{super::*, *};
    use crate::route::Text;

    fn after(actions: &[Action]) -> State {
        actions.iter().fold(State::default(), |state, action| {
            apply(&state, action.clone())
        })
    }

    #[test]
    fn a_chosen_event_is_the_one_that_tab_comes_back_to() {
        let state = after(&[Action::EventFocused(2), Action::Chose(5, "".into())]);
        assert_eq!(state.event, 5);
        let reached_by = state.chosen.map(|chosen| chosen.reached_by);
        assert_eq!(reached_by, Some(ReachedBy::Choice));
    }

    #[test]
    fn the_way_back_ends_with_no_event_and_the_timeline_stays_where_it_was() {
        let state = after(&[
            Action::Chose(5, "".into()),
            Action::Arrived(Settings::default(), None),
        ]);
        assert_eq!((state.chosen, state.event), (None, 5));
    }

    #[test]
    fn what_became_of_a_copy_is_said_of_its_own_event_only() {
        let copied = after(&[Action::Chose(5, "".into()), Action::Copied(5, Copied::Done)]);
        assert_eq!(copied.copied, Copied::Done);
        let changed = Action::ChangedSettings(Settings::default());
        assert_eq!(apply(&copied, changed).copied, Copied::Done);
        assert_eq!(
            apply(&copied, Action::Chose(6, "".into())).copied,
            Copied::NotAsked
        );
    }

    #[test]
    fn evidence_that_was_drawn_up_comes_down_with_the_next_event() {
        let up = after(&[Action::Chose(5, "".into()), Action::DrewUp(true)]);
        assert!(up.drawn_up);
        assert!(!apply(&up, Action::Chose(6, "".into())).drawn_up);
    }

    #[test]
    fn a_late_answer_of_the_clipboard_is_not_said_of_the_event_chosen_meanwhile() {
        let late = after(&[
            Action::Chose(5, "".into()),
            Action::Chose(6, "".into()),
            Action::Copied(5, Copied::Done),
        ]);
        assert_eq!(late.copied, Copied::NotAsked);
    }

    #[test]
    fn another_place_of_the_page_has_its_own_settings() {
        let decided = Settings {
            text: Text::Decided,
            ..Settings::default()
        };
        let back = after(&[
            Action::Chose(5, "".into()),
            Action::ChangedSettings(decided),
            Action::Arrived(Settings::default(), None),
        ]);
        assert_eq!(back.settings, Settings::default());
    }

    #[test]
    fn switches_change_what_is_shown_and_nothing_else() {
        let decided = Settings {
            text: Text::Decided,
            ..Settings::default()
        };
        let state = after(&[
            Action::Chose(5, "".into()),
            Action::ChangedSettings(decided),
        ]);
        assert_eq!(state.settings, decided);
        assert!(state.chosen.is_some());
    }
}
