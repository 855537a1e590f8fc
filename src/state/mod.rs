//! What the page knows of its reader, and the one function that changes it.
//!
//! [`apply`] is pure: it reads no clock, no storage and no element. What has to happen in the browser (a card shown,
//! the focus moved) follows from the state, in the part of the page that it concerns.

mod card;
mod check;
mod chosen;
mod embed;
mod find;
mod quote;

use std::rc::Rc;

use frus::{
    Span,
    edition::{Edition, Event, Scope},
};
use yew::Reducible;

pub use card::Card;
use card::{close, drop_preview, pin, preview};
pub use check::{Answer, Check};
pub use chosen::{Chosen, ReachedBy};
pub use embed::{Dialog, EmbedChoice, Snippet};
pub use find::{Find, Found, FoundHit, MOST_LISTED};
pub use quote::Quote;

use crate::{
    embedding::Embedding,
    route::{Context, Settings},
};

/// The id of an element of the page: of a note (`note-4`), of a reference to one (`ref-4`, `ref-4-2`).
pub type Id = Rc<str>;

/// A reference to a note, of which a note may have several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its own id.
    pub id: Id,
    /// The note it refers to.
    pub note: Id,
}

/// Everything that can change while the page is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether the page runs: false in the prerendered markup, and in the first render over it.
    pub live: bool,
    /// The note that is open over the text.
    pub card: Option<Card>,
    /// How often a reference was activated.
    pub activations: u32,
    /// A reference that shows no preview when it gets the focus, until it has lost it again: the reader has just
    /// closed that note, or presses on it.
    pub suppress_preview: Option<Id>,
    /// A reference that is to be given the focus back.
    pub restore_focus_to: Option<Id>,
    /// The one event of the timeline that Tab stops at, by its place in the edition's events.
    pub event: usize,
    /// How many events the timeline shows at once, where there are more than it can show together.
    pub at_once: usize,
    /// The only events that are shown, by their places in the edition's events; `None` where no lesson limits them.
    pub limited_to: Option<Rc<[usize]>>,
    /// The event whose evidence is shown.
    pub chosen: Option<Chosen>,
    /// The id of what it was chosen with, as far as that has one.
    pub chosen_from: Id,
    /// Whether its evidence is drawn up over most of a small window.
    pub drawn_up: bool,
    /// What became of the address of that event, where the reader asked for a copy.
    pub copied: Copied,
    /// The dialog that helps to embed the page, while it is open.
    pub dialog: Option<Dialog>,
    /// Finding words.
    pub find: Find,
    /// The words that are selected, to be quoted.
    pub quote: Option<Quote>,
    /// The dialog that checks a quotation, from when it is opened first.
    pub check: Option<Check>,
    /// What the address asks for.
    pub settings: Settings,
}

impl Default for State {
    fn default() -> Self {
        Self {
            live: false,
            card: None,
            activations: 0,
            suppress_preview: None,
            restore_focus_to: None,
            event: 0,
            at_once: 12,
            limited_to: None,
            chosen: None,
            chosen_from: "".into(),
            drawn_up: false,
            copied: Copied::NotAsked,
            dialog: None,
            find: Find::default(),
            quote: None,
            check: None,
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
    /// volume where they are asked for, and the one whose evidence is shown. A lesson may limit them.
    pub fn events_shown<'a>(
        &self,
        edition: &'a Edition,
    ) -> impl Iterator<Item = (usize, &'a Event)> + use<'a> {
        let volume = self.settings.context == Context::Volume;
        let chosen = self.chosen.map(|chosen| chosen.event);
        let limits = self.limited_to.clone();
        let is_there = move |place| limits.as_ref().is_none_or(|limits| limits.contains(&place));
        edition
            .events
            .iter()
            .enumerate()
            .filter(move |(place, event)| {
                let is_asked = volume || event.scope == Scope::Text;
                is_asked && is_there(*place) || chosen == Some(*place)
            })
    }
}

/// Something the reader did. Events are named by their place in the edition's events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The page runs now, as its address asks; with the event that it names.
    Started(Settings, Option<Chosen>),
    /// The pointer rests on a reference.
    Hovered(Reference),
    /// The pointer has left a reference and the card that it opened.
    Left(Id),
    /// A finger or a button went down on a reference; the focus comes, and the click after it.
    Pressed(Id),
    /// A reference has got the focus.
    Focused(Reference),
    /// A reference has lost the focus.
    Blurred(Id),
    /// A reference was clicked, tapped, or chosen with Enter.
    Activated(Reference),
    /// The focus has gone into the card that a reference opened.
    Entered(Reference),
    /// A link from one note to another was followed in the card; the reference is still the one that the reader came from.
    Followed(Reference),
    /// The browser opened a card by itself, before the page ran.
    Opened(Reference),
    /// The card of a note was closed, by Esc, a click elsewhere, or its button.
    Closed(Id),
    /// The reader follows a link from the card of a note to another place on the page.
    Dismissed(Id),
    /// The focus has gone on from the card of a note.
    Abandoned(Id),
    /// The reader goes back to a reference, from the list of notes or through the history.
    WentBack(Id),
    /// The focus was to be given back to a reference; whether it was, or the reader had taken it elsewhere.
    Returned {
        /// Whether the reference has it.
        given: bool,
    },
    /// An event of the timeline has got the focus.
    EventFocused(usize),
    /// An event was chosen, on the timeline or at a date of the text; by the element with this id, where it has one.
    Chose(usize, Id),
    /// The reader has come to another place of the page; what its address asks for, with the event that it names.
    Arrived(Settings, Option<Chosen>),
    /// The evidence was drawn up, or down again.
    DrewUp(bool),
    /// The copy of an event's address was asked for; what became of it.
    Copied(usize, Copied),
    /// The dialog that helps to embed the page was opened, or closed.
    EmbedOpened(bool),
    /// Something was chosen in it.
    EmbedChose(EmbedChoice),
    /// The copy of one of its snippets was asked for, of this embedding; what became of it.
    EmbedCopied(Snippet, Embedding, Copied),
    /// Finding words was begun, or ended.
    FindOpened(bool),
    /// Words to be found were typed; with what was found.
    FindTyped(Rc<str>, Rc<Found>),
    /// The reader goes to one of the places found, counted from 0; where it is in a note, with a reference to that.
    FindWent(usize, Option<Reference>),
    /// These words of the document are selected now, or none.
    Selected(Option<Span>),
    /// A copy of this text about the selected words was asked for; what became of it.
    QuoteCopied(Rc<str>, Copied),
    /// The selected words were put into an answer; with what is said then.
    QuoteTaken(Rc<str>),
    /// The reader is done with the selected words.
    QuoteClosed,
    /// The dialog that checks a quotation was opened, or closed.
    CheckOpened(bool),
    /// What was pasted into it has changed; what came of that.
    Checked(Option<Rc<Answer>>),
    /// More or fewer events are to be shown at once.
    Zoomed(usize),
    /// A lesson shows these events alone, by their places in the edition's events.
    Limited(Rc<[usize]>),
    /// A setting was changed.
    ChangedSettings(Settings),
}

/// The state that follows from `state` when `action` happens.
///
/// ```
/// use frus_explorer::state::{Action, Reference, State, apply};
/// let reference = Reference { id: "ref-4-2".into(), note: "note-4".into() };
/// let open = apply(&State::default(), Action::Activated(reference));
/// assert!(open.card.as_ref().is_some_and(|card| &*card.note == "note-4" && card.pinned));
/// let closed = apply(&open, Action::Closed("note-4".into()));
/// assert_eq!(closed.restore_focus_to.as_deref(), Some("ref-4-2"));
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
        Action::Hovered(reference) => preview(&mut next, reference),
        // A card that opened between the two would take the click away from the reference.
        Action::Pressed(reference) => next.suppress_preview = Some(reference),
        Action::Focused(reference) => {
            if next.suppress_preview.as_ref() != Some(&reference.id) {
                next.suppress_preview = None;
                preview(&mut next, reference);
            }
        }
        Action::Blurred(reference) => {
            next.suppress_preview.take_if(|id| *id == reference);
            drop_preview(&mut next, &reference);
        }
        Action::Left(reference) => drop_preview(&mut next, &reference),
        Action::Activated(reference) => {
            let open = |card: &&Card| card.pinned && card.reference == reference.id;
            match state.card.as_ref().filter(open) {
                Some(card) if card.note == reference.note => close(&mut next, &reference.note),
                _ => {
                    next.activations = state.activations.wrapping_add(1);
                    pin(&mut next, reference.note, reference.id);
                }
            }
        }
        Action::Entered(reference) | Action::Followed(reference) => {
            pin(&mut next, reference.note, reference.id);
        }
        // The browser reports the cards that the page opened, too.
        Action::Opened(reference) => {
            let known = state.card.as_ref();
            if known.is_none_or(|card| card.note != reference.note) {
                pin(&mut next, reference.note, reference.id);
            }
        }
        Action::Closed(note) => close(&mut next, &note),
        Action::Dismissed(note) => {
            if let Some(card) = next.card.take_if(|card| card.note == note) {
                next.suppress_preview = Some(card.reference);
            }
        }
        Action::Abandoned(note) => {
            next.card.take_if(|card| card.note == note);
        }
        Action::WentBack(reference) => {
            next.card = None;
            next.suppress_preview = Some(reference);
        }
        Action::Returned { given } => {
            next.restore_focus_to = None;
            if !given {
                next.suppress_preview = None;
            }
        }
        Action::EventFocused(event) => next.event = event,
        Action::Chose(event, from) => {
            next.card = None;
            next.chosen_from = from;
            next.choose(Some(Chosen {
                event,
                reached_by: ReachedBy::Choice,
                in_text: false,
            }));
        }
        Action::Arrived(settings, chosen) => {
            next.settings = settings;
            next.choose(chosen);
        }
        Action::DrewUp(up) => next.drawn_up = up,
        // The clipboard may answer late, when the evidence of another event is shown.
        Action::Copied(event, copied) => {
            if state.chosen.is_some_and(|chosen| chosen.event == event) {
                next.copied = copied;
            }
        }
        Action::EmbedOpened(open) => next.dialog = open.then(Dialog::default),
        Action::EmbedChose(choice) => {
            if let Some(dialog) = &mut next.dialog {
                embed::choose(dialog, choice);
            }
        }
        Action::EmbedCopied(snippet, embedding, copied) => {
            if let Some(dialog) = &mut next.dialog {
                embed::copied(dialog, snippet, embedding, copied);
            }
        }
        Action::FindOpened(open) => find::open(&mut next, open),
        Action::FindTyped(typed, found) => find::typed(&mut next, typed, found),
        Action::FindWent(at, reference) => find::go(&mut next, at, reference),
        Action::Selected(span) => quote::selected(&mut next, span),
        Action::QuoteCopied(text, copied) => {
            if let Some(quote) = &mut next.quote {
                quote.copied = Some((text, copied));
                quote.taken = None;
            }
        }
        Action::QuoteTaken(said) => {
            if let Some(quote) = &mut next.quote {
                quote.taken = Some(said);
            }
        }
        Action::QuoteClosed => next.quote = None,
        Action::CheckOpened(open) => check::open(&mut next, open),
        Action::Checked(answer) => {
            if let Some(check) = &mut next.check {
                check.answer = answer;
            }
        }
        Action::Zoomed(events) => next.at_once = events,
        Action::Limited(events) => {
            next.event = events.first().copied().unwrap_or_default();
            next.limited_to = Some(events);
        }
        Action::ChangedSettings(settings) => next.settings = settings,
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
