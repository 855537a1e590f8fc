//! A document that the worker has drawn, as its view shows it.

use std::rc::Rc;

use reading_room::worker::{Drawing, Neighbour};
use yew::AttrValue;

use crate::{edition::Shared, room::place::Place, view::drawn::Drawn};

/// A document that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The volume.
    pub volume: String,
    /// The document.
    pub document: String,
    /// What is shown; `None` where the volume has no such document.
    pub shown: Option<Shown>,
}

impl Reading {
    /// The view that shows it.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::document(&self.volume, &self.document)
    }
}

/// A document with the parts of its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The document with what is known of it.
    pub edition: Shared,
    /// The parts that stand inside the program's place.
    pub drawn: Rc<Drawn>,
    /// The banner above it.
    pub banner: AttrValue,
    /// Its title and its introduction.
    pub introduction: AttrValue,
    /// How it is cited.
    pub citations: AttrValue,
    /// What stands below it.
    pub colophon: AttrValue,
    /// The banner below it.
    pub foot: AttrValue,
    /// The document before it.
    pub previous: Option<Neighbour>,
    /// The document behind it.
    pub next: Option<Neighbour>,
}

impl From<Drawing> for Shown {
    fn from(drawing: Drawing) -> Self {
        let stretches = drawing.stretches.into_iter().map(AttrValue::from);
        Self {
            edition: Shared::new(drawing.edition),
            drawn: Rc::new(Drawn {
                head: drawing.head.into(),
                voices: drawing.voices.into(),
                stretches: stretches.collect(),
                notes: drawing.notes.into(),
                cards: drawing.cards.into(),
            }),
            banner: drawing.banner.into(),
            introduction: drawing.introduction.into(),
            citations: drawing.citations.into(),
            colophon: drawing.colophon.into(),
            foot: drawing.foot.into(),
            previous: drawing.previous,
            next: drawing.next,
        }
    }
}
