//! What the program knows of a visit.

use std::rc::Rc;

use super::{
    counts::Tally,
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
    /// What of the buttons about it is shown at once.
    pub list: List,
    /// The event whose words are lit.
    pub lit: Option<usize>,
    /// The words that were looked for.
    pub finding: Finding,
    /// Whether the letters are larger.
    pub larger: bool,
    /// Whether the screen asks if it is to start again.
    pub asks_to_start_again: bool,
    /// What was opened in this visit, and when it began: what is counted of it.
    pub begun: Moment,
    /// How many notes were opened in it.
    pub notes: u32,
    /// The evidence of how many events.
    pub events: u32,
    /// Whether those who look after the screen see the counts.
    pub shows_counts: bool,
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

/// What of a list of buttons is shown at once: a screen with large buttons has no room for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The first that is shown, counted from 0.
    pub first: usize,
    /// How many are shown, as it was measured last.
    pub shown: usize,
    /// How many there are.
    pub of: usize,
}

impl List {
    /// Whether there are others than those that are shown.
    #[must_use]
    pub fn has_more(self) -> bool {
        self.shown > 0 && self.shown < self.of
    }

    /// The same list from where it goes on; after its last button, from its first.
    ///
    /// ```
    /// use frus_explorer::museum::state::List;
    /// let list = List { first: 0, shown: 4, of: 6 };
    /// assert_eq!(list.next().first, 4);
    /// assert_eq!(list.next().next().first, 0);
    /// ```
    #[must_use]
    pub fn next(self) -> Self {
        let next = self.first.saturating_add(self.shown);
        let first = if next < self.of { next } else { 0 };
        Self { first, ..self }
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

    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Introduction => Some(Self::Timeline),
            Self::Timeline => Some(Self::Document),
            Self::Document => None,
        }
    }

    pub(super) fn previous(self) -> Option<Self> {
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
            list: List::default(),
            lit: None,
            finding: Finding::default(),
            larger: false,
            asks_to_start_again: false,
            begun: now,
            notes: 0,
            events: 0,
            shows_counts: false,
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

    /// What is counted of the visit so far; `None` while nobody is there.
    #[must_use]
    pub fn tally(&self) -> Option<Tally> {
        let last = match self.visit {
            Visit::None { .. } => return None,
            Visit::Used { last } => last,
            Visit::Asking { since, .. } => {
                since.saturating_sub(Moment::from(self.settings.idle) * 1000)
            }
        };
        Some(Tally {
            stay: last.saturating_sub(self.begun),
            notes: self.notes,
            events: self.events,
        })
    }

    pub(super) fn show_leaf(&mut self, leaf: usize) {
        if leaf != self.shown_leaf() {
            self.list = List::default();
        }
        match self.over {
            Some(_) => self.over_leaf = leaf,
            None => self.leaf = leaf,
        }
    }

    pub(super) fn go(&mut self, part: Part, leaf: usize) {
        self.part = part;
        self.leaf = leaf;
        self.over = None;
        self.list = List::default();
        self.lit = None;
        self.finding.at = None;
    }
}
