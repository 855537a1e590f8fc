//! What the present view has, and what it needs.

use std::rc::Rc;

use reading_room::{
    files::Limits,
    search::Page,
    volume::Entry,
    worker::{Contents, Request, SearchAnswer},
};

use super::{FAILURES, Reading, Room};
use crate::{room::place::Place, view::words::Words};

impl Room {
    /// The volume of that id.
    #[must_use]
    pub fn volume(&self, id: &str) -> Option<&Rc<Contents>> {
        self.volumes.iter().find(|open| open.id == id)
    }

    /// The file that is being opened now.
    #[must_use]
    pub fn opening(&self) -> Option<u32> {
        let file = self.files.iter().find(|file| file.status.is_busy());
        file.map(|file| file.number)
    }

    /// Whether a file of so many bytes is taken at all.
    #[must_use]
    pub fn takes(size: u64) -> bool {
        size <= Limits::DEFAULT.file as u64
    }

    /// The title of the window.
    #[must_use]
    pub fn title(&self, words: Words) -> String {
        let room = words.room();
        let volume = self.place.volume().and_then(|id| self.volume(id));
        let of_view = match &self.place {
            Place::Desk => None,
            Place::Volume { volume: id } => {
                Some(volume.map_or_else(|| id.clone(), |open| named(open)))
            }
            Place::Document { document, .. } => {
                let entry = volume.and_then(|open| open.entry(document));
                Some(entry.map_or_else(|| document.clone(), |entry| called(entry, words)))
            }
            Place::Search { typed, .. } => Some([room.results, ": ", typed].concat()),
            Place::Collection => Some(room.collection.to_owned()),
        };
        match of_view {
            None => room.title.to_owned(),
            Some(of_view) => [&of_view, " · ", room.title].concat(),
        }
    }

    /// A word for the view that is drawn: in the place of a volume that is not open, that of the files.
    #[must_use]
    pub fn view_name(&self) -> &'static str {
        let is_open = |id| self.volume(id).is_some();
        match self.place.volume().is_none_or(is_open) {
            true => self.place.name(),
            false => Place::Desk.name(),
        }
    }

    /// Whether the worker is given up.
    #[must_use]
    pub const fn is_lost(&self) -> bool {
        self.failures >= FAILURES
    }

    /// The address of a view from here.
    #[must_use]
    pub fn address(&self, place: &Place) -> String {
        place.address(&self.rest, "", "")
    }

    /// What the worker has to be asked for the present view, if anything.
    #[must_use]
    pub fn wanted(&self) -> Option<Request> {
        if self.failed.as_ref() == Some(&self.place) || self.is_lost() {
            return None;
        }
        match &self.place {
            Place::Document { volume, .. } => {
                let is_here = self.shown().is_some() || self.foreseen.as_ref() == Some(&self.place);
                (!is_here && self.is_read(volume)).then(|| read(&self.place))?
            }
            Place::Search { typed, by_date } => {
                let page = Page {
                    first: 0,
                    most: self.wanted,
                    by_date: *by_date,
                };
                let found = self.found.as_ref();
                let is_found =
                    found.is_some_and(|found| found.typed == *typed && found.page == page);
                let is_any = self.volumes.iter().any(|open| open.is_read);
                (is_any && !is_found).then(|| Request::Search {
                    typed: typed.clone(),
                    page,
                })
            }
            Place::Desk | Place::Volume { .. } | Place::Collection => None,
        }
    }

    /// Whether a view to which the reader may be about to come is of a document that has to be asked for.
    pub(super) fn is_to_be_foreseen(&self, place: &Place) -> bool {
        let Place::Document { volume, .. } = place else {
            return false;
        };
        let mut known = self.reading.iter().chain(&self.ahead);
        let is_known = known.any(|reading| reading.place() == *place);
        !is_known && self.is_read(volume) && !self.is_lost()
    }

    /// What the worker has to be asked for the document that is foreseen.
    #[must_use]
    pub fn wanted_ahead(&self) -> Option<Request> {
        self.foreseen.as_ref().and_then(read)
    }

    /// Whether a volume is open with all that its documents say.
    fn is_read(&self, volume: &str) -> bool {
        self.volume(volume).is_some_and(|open| open.is_read)
    }

    /// The document of the present view, as far as it is there.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Reading>> {
        let reading = self.reading.as_ref()?;
        (reading.place() == self.place).then_some(reading)
    }

    /// What was found for the present view, as far as it is there.
    #[must_use]
    pub fn found_here(&self) -> Option<&Rc<SearchAnswer>> {
        let found = self.found.as_ref()?;
        let here = Place::Search {
            typed: found.typed.clone(),
            by_date: found.page.by_date,
        };
        (here == self.place).then_some(found)
    }

    /// Whether the present view can be drawn.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        match &self.place {
            Place::Desk | Place::Collection => self.visit > 0,
            Place::Volume { volume } => self.volume(volume).is_some(),
            Place::Document { .. } => {
                self.shown().is_some() || self.failed.as_ref() == Some(&self.place)
            }
            Place::Search { .. } => self.found_here().is_some(),
        }
    }
}

/// The request for the document of a view.
fn read(place: &Place) -> Option<Request> {
    let Place::Document { volume, document } = place else {
        return None;
    };
    Some(Request::Read {
        volume: volume.clone(),
        document: document.clone(),
    })
}

/// What a volume is called: `1952–1954, China and Japan, Volume XIV, Part 2`; the name of its file, where it does not say.
#[must_use]
pub fn named(volume: &Contents) -> String {
    let title = &volume.title;
    let parts = [&title.subseries, &title.title, &title.number];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [] => volume.file_name.clone(),
        parts => parts.join(", "),
    }
}

/// What a document is called: its number and its title.
#[must_use]
pub fn called(entry: &Entry, words: Words) -> String {
    match &entry.number {
        Some(number) => [&(words.room().number)(number), ": ", &entry.title].concat(),
        None => entry.title.clone(),
    }
}
