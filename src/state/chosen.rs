//! The event whose evidence is shown, and how the reader came to it.

use frus::edition::Edition;

use super::{Copied, State};

/// The event whose evidence is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its place in the edition's events.
    pub event: usize,
    /// How the reader came to it.
    pub way: Way,
    /// Whether the reader stands at words of the text that support it, and not at the event itself.
    pub in_text: bool,
}

/// How the reader came to a place of the page, which says where the way back leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By choosing it: the evidence is given the focus, and Back leads to where the reader was.
    Chosen,
    /// By the browser's Back or Forward, or by a link: the focus is where that led, and Back leads on.
    Travelled,
    /// By opening the page there: nothing of the page lies behind.
    Opened,
}

impl Chosen {
    /// What an address names by its fragment: an event, or words of the text that are about one.
    #[must_use]
    pub fn named(fragment: &str, edition: &Edition, way: Way) -> Option<Self> {
        let words = edition.passage_of(fragment);
        let id = words.map_or(fragment, |(event, _)| &event.id);
        Some(Self {
            event: edition.events.iter().position(|event| event.id == id)?,
            way,
            in_text: words.is_some(),
        })
    }
}

impl State {
    /// Shows the evidence of this event, or of none.
    pub(super) fn choose(&mut self, chosen: Option<Chosen>) {
        if self.chosen.map(|chosen| chosen.event) != chosen.map(|chosen| chosen.event) {
            self.copied = Copied::NotAsked;
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
        actions
            .iter()
            .fold(State::default(), |state, action| apply(&state, *action))
    }

    #[test]
    fn a_chosen_event_is_the_one_that_tab_comes_back_to() {
        let state = after(&[Action::EventFocused(2), Action::Chose(5)]);
        assert_eq!(state.event, 5);
        assert_eq!(state.chosen.map(|chosen| chosen.way), Some(Way::Chosen));
    }

    #[test]
    fn the_way_back_ends_with_no_event_and_the_timeline_stays_where_it_was() {
        let state = after(&[Action::Chose(5), Action::Arrived(None)]);
        assert_eq!((state.chosen, state.event), (None, 5));
    }

    #[test]
    fn what_became_of_a_copy_is_said_of_its_own_event_only() {
        let copied = after(&[Action::Chose(5), Action::Copied(Copied::Done)]);
        assert_eq!(copied.copied, Copied::Done);
        let asked = Action::Asked(Settings::default());
        assert_eq!(apply(&copied, asked).copied, Copied::Done);
        assert_eq!(apply(&copied, Action::Chose(6)).copied, Copied::NotAsked);
    }

    #[test]
    fn switches_change_what_is_shown_and_nothing_else() {
        let decided = Settings {
            text: Text::Decided,
            ..Settings::default()
        };
        let state = after(&[Action::Chose(5), Action::Asked(decided)]);
        assert_eq!(state.settings, decided);
        assert!(state.chosen.is_some());
    }
}
