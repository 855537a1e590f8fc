//! What the page knows of its reader, and the one function that changes it.
//!
//! [`apply`] is pure: it reads no clock, no storage and no element. What has to happen in the browser (a card shown,
//! the focus moved) follows from the state, in the part of the page that it concerns.

mod card;
mod chosen;
mod embed;

use std::rc::Rc;

use frus::edition::{Edition, Event, Scope};
use yew::Reducible;

pub use card::Card;
use card::{close, drop_preview, pin, preview};
pub use chosen::{Chosen, Way};
pub use embed::{Dialog, Snippet};

use crate::{
    embedding::Embedding,
    route::{Context, Settings},
};

/// Everything that can change while the page is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether the page runs: false in the prerendered markup, and in the first render over it.
    pub live: bool,
    /// The note that is open over the text.
    pub card: Option<Card>,
    /// How often a reference was chosen.
    pub turn: u32,
    /// A reference that shows no preview when it gets the focus, until it has lost it again: the reader has just
    /// closed that note, or presses on it.
    pub quiet: Option<u32>,
    /// A reference that is to be given the focus back.
    pub returning: Option<u32>,
    /// The one event of the timeline that Tab stops at, by its place in the edition's events.
    pub event: usize,
    /// How many events the timeline shows at once, where there are more than it can show together.
    pub at_once: usize,
    /// The event whose evidence is shown.
    pub chosen: Option<Chosen>,
    /// What became of the address of that event, where the reader asked for a copy.
    pub copied: Copied,
    /// The dialog that helps to embed the page, while it is open.
    pub dialog: Option<Dialog>,
    /// What the address asks for.
    pub settings: Settings,
}

impl Default for State {
    fn default() -> Self {
        Self {
            live: false,
            card: None,
            turn: 0,
            quiet: None,
            returning: None,
            event: 0,
            at_once: 12,
            chosen: None,
            copied: Copied::NotAsked,
            dialog: None,
            settings: Settings::default(),
        }
    }
}

/// What became of a text that the reader asked to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// It is in the clipboard.
    Done,
    /// The browser, or the page this one stands in, does not allow it.
    Refused,
}

impl State {
    /// The event whose evidence is shown.
    #[must_use]
    pub fn event_chosen<'a>(&self, edition: &'a Edition) -> Option<&'a Event> {
        edition.events.get(self.chosen?.event)
    }

    /// The events that the timeline shows, each with its place in the edition's events: those of the text, those of the
    /// volume where they are asked for, and the one whose evidence is shown.
    pub fn events_shown<'a>(
        &self,
        edition: &'a Edition,
    ) -> impl Iterator<Item = (usize, &'a Event)> + use<'a> {
        let volume = self.settings.context == Context::Volume;
        let chosen = self.chosen.map(|chosen| chosen.event);
        edition
            .events
            .iter()
            .enumerate()
            .filter(move |(place, event)| {
                volume || event.scope == Scope::Text || chosen == Some(*place)
            })
    }
}

/// Something the reader did. Numbers are those of notes; events are named by their place in the edition's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The page runs now, as its address asks; with the event that it names.
    Started(Settings, Option<Chosen>),
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
    /// An event of the timeline has got the focus.
    EventFocused(usize),
    /// An event was chosen, on the timeline or at a date of the text.
    Chose(usize),
    /// The reader has come to another place of the page; with the event that its address names.
    Arrived(Option<Chosen>),
    /// The copy of an address was asked for; what became of it.
    Copied(Copied),
    /// The dialog that helps to embed the page was opened, or closed.
    EmbedOpened(bool),
    /// Something was chosen in it.
    EmbedChosen(Embedding),
    /// The copy of one of its snippets was asked for; what became of it.
    EmbedCopied(Snippet, Copied),
    /// More or fewer events are to be shown at once.
    Zoomed(usize),
    /// A setting was changed.
    Asked(Settings),
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
        Action::Started(settings, chosen) => {
            next.live = true;
            next.settings = settings;
            next.choose(chosen);
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
            _ => {
                next.turn = state.turn.wrapping_add(1);
                pin(&mut next, note, note);
            }
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
        Action::EventFocused(event) => next.event = event,
        Action::Chose(event) => {
            next.card = None;
            next.choose(Some(Chosen {
                event,
                way: Way::Chosen,
                in_text: false,
            }));
        }
        Action::Arrived(chosen) => next.choose(chosen),
        Action::Copied(copied) => next.copied = copied,
        Action::EmbedOpened(open) => next.dialog = open.then(Dialog::default),
        Action::EmbedChosen(embedding) => embed::choose(&mut next.dialog, embedding),
        Action::EmbedCopied(snippet, copied) => embed::copied(&mut next.dialog, snippet, copied),
        Action::Zoomed(events) => next.at_once = events,
        Action::Asked(settings) => next.settings = settings,
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
