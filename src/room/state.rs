//! What the page of the room knows, and the one function that changes it.

use std::rc::Rc;

use reading_room::{
    files::Limits,
    search::{Clause, Found, Page, Remark, Snippet},
    volume::Entry,
    worker::{Answer, Contents, Drawing, Neighbour, Request, Why},
};
use yew::prelude::*;

use super::place::Place;
use crate::{
    edition::Shared,
    view::{drawn::Drawn, words::Words},
};

/// Everything that can change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// Where the reader is.
    pub place: Place,
    /// The files that were handed in, in that order.
    pub files: Vec<File>,
    /// The volumes, in the order in which they were opened.
    pub volumes: Vec<Rc<Contents>>,
    /// What was found last.
    pub found: Option<Rc<Answered>>,
    /// All places of a document that was found, where the reader has asked for them.
    pub places: Vec<Places>,
    /// The document that was read last.
    pub reading: Option<Rc<Reading>>,
    /// The file of the volume that the address names is looked for beside the page.
    pub fetching: Option<String>,
    /// A volume that the address names and that is nowhere.
    pub missing: Option<String>,
    /// The files that are kept on the device.
    pub kept: Vec<KeptFile>,
    /// Why the last could not be kept, or nothing could be listed.
    pub shelf_trouble: Option<Shelf>,
    /// Whether it is known what is kept.
    pub is_kept_known: bool,
    /// How often the worker had to be started anew.
    pub restarts: u32,
    /// How often since it has last done anything.
    pub failures: u32,
    /// A view that it broke down over.
    pub failed: Option<Place>,
    /// Counts the views that the reader has come to.
    pub visit: u32,
    /// Whether they came back to the present one.
    pub comes_back: bool,
    /// What the address asks of the page besides the view.
    pub rest: String,
    /// How many of the documents that were found are wanted.
    pub wanted: usize,
}

/// How many documents are asked for at once.
const RESULTS: usize = 20;

/// How often the worker may fail without doing anything before it is given up.
const FAILURES: u32 = 3;

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
    /// What became of it.
    pub status: Status,
    /// The volumes that it gave.
    pub volumes: Vec<String>,
}

/// A file that is kept on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its key among the others.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
    /// The volumes in it.
    pub volumes: Vec<String>,
}

impl KeptFile {
    /// Whether it is this file.
    #[must_use]
    pub fn is_of(&self, file: &File) -> bool {
        (&self.name, self.size) == (&file.name, file.size)
    }
}

/// What the device says of the files that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// These are kept.
    Listed(Vec<KeptFile>),
    /// There is no room for another.
    Full,
    /// The browser keeps nothing here.
    Refused,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It waits for others, or is being unpacked: so many percent.
    Unpacking(u32),
    /// The documents of a volume are being read: so many of all.
    Reading(u32, u32),
    /// It is open; so many files of an archive hold no document.
    Open(u32),
    /// The reader has stopped it.
    Canceled,
    /// It can not be taken.
    Refused(Why),
}

impl Status {
    /// Whether it stays closed: it was refused or stopped.
    #[must_use]
    pub const fn is_given_up(&self) -> bool {
        matches!(self, Self::Canceled | Self::Refused(_))
    }

    /// Whether there is still something to come.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Unpacking(_) | Self::Reading(..))
    }
}

/// What the worker has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// What was typed.
    pub typed: String,
    /// Which of the documents these are.
    pub page: Page,
    /// The documents.
    pub found: Found,
    /// The ids of the volumes, by their numbers in what was found.
    pub volumes: Vec<String>,
    /// What was understood.
    pub clauses: Vec<Clause>,
    /// What was not.
    pub remarks: Vec<Remark>,
}

/// All places of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The volume.
    pub volume: String,
    /// The document.
    pub document: String,
    /// The places, as far as they are there.
    pub places: Vec<Snippet>,
}

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

/// What happens.
#[derive(Clone, Debug)]
pub enum Action {
    /// The reader has come to another view, or to the first.
    Came {
        /// The view.
        place: Place,
        /// What the address asks of the page besides it.
        rest: String,
        /// Whether they come back to it.
        comes_back: bool,
    },
    /// The reader wants to see more of what was found.
    WantedMore,
    /// A file was handed in.
    Chose {
        /// Its number.
        number: u32,
        /// Its name.
        name: String,
        /// Its bytes.
        size: u64,
    },
    /// The reader stops a file.
    Canceled(u32),
    /// The reader closes a volume.
    Closed(String),
    /// The reader takes a file from the list that is not open.
    Dropped(u32),
    /// The worker has answered.
    Answered(Box<Answer>),
    /// The file of a volume is being looked for beside the page.
    Fetching(String),
    /// It is not there.
    NotFetched(String),
    /// The device has said what is kept.
    ListedKept(Shelf),
    /// The worker broke down, and is started anew.
    BrokeDown,
}

impl Reducible for Room {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.apply(action))
    }
}

impl Room {
    /// What becomes of the room.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut room = self.clone();
        match action {
            // A step back within a document is the document's affair.
            Action::Came {
                place,
                comes_back: true,
                ..
            } if room.visit > 0 && place == room.place => {}
            Action::Came {
                place,
                rest,
                comes_back,
            } => {
                room.rest = rest;
                if room.place != place {
                    room.missing = None;
                    room.failed = None;
                    room.wanted = RESULTS;
                    room.places.clear();
                }
                room.place = place;
                room.comes_back = comes_back;
                room.visit += 1;
            }
            Action::Chose { number, name, size } => {
                let status = match Self::takes(size) {
                    true => Status::Unpacking(0),
                    false => Status::Refused(Why::TooLarge((Limits::DEFAULT.file >> 20) as u32)),
                };
                room.files.push(File {
                    number,
                    name,
                    size,
                    status,
                    volumes: Vec::new(),
                });
            }
            Action::Canceled(number) => {
                room.set(number, |file| file.status = Status::Canceled);
                room.forget_unread(number);
            }
            Action::Closed(volume) => {
                room.volumes.retain(|open| open.id != volume);
                for file in &mut room.files {
                    file.volumes.retain(|of_file| *of_file != volume);
                }
                room.files.retain(|file| {
                    !file.volumes.is_empty() || !matches!(file.status, Status::Open(_))
                });
                room.found = None;
                room.places.clear();
                if room
                    .reading
                    .as_ref()
                    .is_some_and(|reading| reading.volume == volume)
                {
                    room.reading = None;
                }
            }
            Action::Dropped(number) => room.files.retain(|file| file.number != number),
            Action::Answered(answer) => room.answered(*answer),
            Action::WantedMore => room.wanted += RESULTS,
            Action::Fetching(volume) => room.fetching = Some(volume),
            Action::NotFetched(volume) => {
                room.fetching = None;
                room.missing = Some(volume);
            }
            Action::ListedKept(Shelf::Listed(kept)) => {
                room.kept = kept;
                room.is_kept_known = true;
                room.shelf_trouble = None;
            }
            Action::ListedKept(trouble) => {
                // Whoever has asked for nothing need not know that it could not be had.
                room.shelf_trouble = room.is_kept_known.then_some(trouble);
                room.is_kept_known = true;
            }
            Action::BrokeDown => {
                room.restarts += 1;
                room.failures += 1;
                // It broke down over the file that it was opening; else over what it was asked to show.
                match self.opening() {
                    Some(number) => {
                        room.set(number, |file| file.status = Status::Refused(Why::Failed));
                        room.forget_unread(number);
                    }
                    None => room.failed = Some(self.place.clone()),
                }
                for file in &mut room.files {
                    if matches!(file.status, Status::Open(_)) {
                        file.status = Status::Unpacking(0);
                    }
                }
                for volume in &mut room.volumes {
                    *volume = Rc::new(Contents {
                        is_read: false,
                        ..Contents::clone(volume)
                    });
                }
            }
        }
        room
    }

    fn answered(&mut self, answer: Answer) {
        self.failures = 0;
        match answer {
            Answer::Unpacking { file, done, of } => {
                let percent = u64::from(done) * 100 / u64::from(of.max(1));
                self.go_on(file, Status::Unpacking(percent as u32));
            }
            Answer::Contents { file, contents } => self.list(file, contents),
            Answer::Reading { file, done, of, .. } => self.go_on(file, Status::Reading(done, of)),
            Answer::Opened { file, contents } => {
                // What was found before is not all that can be found now.
                self.found = None;
                self.list(file, contents);
            }
            Answer::Finished { file, left_out } => self.go_on(file, Status::Open(left_out)),
            Answer::Refused { file, why } => {
                self.set(file, |file| file.status = Status::Refused(why));
                self.fetching = None;
            }
            Answer::Found {
                typed,
                page,
                found,
                volumes,
                clauses,
                remarks,
            } => {
                self.found = Some(Rc::new(Answered {
                    typed,
                    page,
                    found,
                    volumes,
                    clauses,
                    remarks,
                }));
            }
            Answer::Places {
                volume,
                document,
                places,
            } => {
                self.places
                    .retain(|known| known.volume != volume || known.document != document);
                self.places.push(Places {
                    volume,
                    document,
                    places,
                });
            }
            Answer::Document {
                volume,
                document,
                drawing,
            } => {
                self.reading = Some(Rc::new(Reading {
                    volume,
                    document,
                    shown: drawing.map(|drawing| Shown::from(*drawing)),
                }));
            }
        }
    }

    /// Changes a file that is still being opened.
    fn go_on(&mut self, number: u32, status: Status) {
        self.set(number, |file| {
            if file.status.is_busy() {
                file.status = status;
            }
        });
    }

    fn set(&mut self, number: u32, change: impl FnOnce(&mut File)) {
        if let Some(file) = self.files.iter_mut().find(|file| file.number == number) {
            change(file);
        }
    }

    /// Lists a volume of a file, in the place of the one with its id.
    fn list(&mut self, number: u32, contents: Contents) {
        let id = contents.id.clone();
        let is_canceled = |file: &File| file.number == number && !file.status.is_busy();
        if self.files.iter().any(is_canceled) {
            return;
        }
        if self.fetching.as_ref() == Some(&id) {
            self.fetching = None;
        }
        match self.volumes.iter_mut().find(|open| open.id == id) {
            Some(open) => *open = Rc::new(contents),
            None => self.volumes.push(Rc::new(contents)),
        }
        for file in &mut self.files {
            file.volumes.retain(|of_file| *of_file != id);
        }
        self.set(number, |file| file.volumes.push(id));
        let is_left =
            |file: &File| matches!(file.status, Status::Open(_)) && file.volumes.is_empty();
        self.files.retain(|file| !is_left(file));
    }

    /// Takes the volumes of a file off the list whose documents are not read.
    fn forget_unread(&mut self, number: u32) {
        let file = self.files.iter().find(|file| file.number == number);
        let of_file = file.map(|file| file.volumes.clone()).unwrap_or_default();
        self.volumes
            .retain(|open| open.is_read || !of_file.contains(&open.id));
        let volumes = self.volumes.clone();
        self.set(number, |file| {
            file.volumes
                .retain(|of_file| volumes.iter().any(|open| open.id == *of_file));
        });
    }

    /// The volume of that id.
    #[must_use]
    pub fn volume(&self, id: &str) -> Option<&Rc<Contents>> {
        self.volumes.iter().find(|open| open.id == id)
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
        };
        match of_view {
            None => room.title.to_owned(),
            Some(of_view) => [&of_view, " · ", room.title].concat(),
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
            Place::Document { volume, document } => {
                let is_read = self.volume(volume).is_some_and(|open| open.is_read);
                (is_read && self.shown().is_none()).then(|| Request::Read {
                    volume: volume.clone(),
                    document: document.clone(),
                })
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
            Place::Desk | Place::Volume { .. } => None,
        }
    }

    /// The document of the present view, as far as it is there.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Reading>> {
        let reading = self.reading.as_ref()?;
        let here = Place::document(&reading.volume, &reading.document);
        (here == self.place).then_some(reading)
    }

    /// What was found for the present view, as far as it is there.
    #[must_use]
    pub fn found_here(&self) -> Option<&Rc<Answered>> {
        let found = self.found.as_ref()?;
        let here = Place::Search {
            typed: found.typed.clone(),
            by_date: found.page.by_date,
        };
        (here == self.place).then_some(found)
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

    /// Whether the present view can be drawn.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        match &self.place {
            Place::Desk => self.visit > 0,
            Place::Volume { volume } => self.volume(volume).is_some(),
            Place::Document { .. } => {
                self.shown().is_some() || self.failed.as_ref() == Some(&self.place)
            }
            Place::Search { .. } => self.found_here().is_some(),
        }
    }

    /// The file that is being opened now.
    #[must_use]
    pub fn opening(&self) -> Option<u32> {
        let file = self.files.iter().find(|file| file.status.is_busy());
        file.map(|file| file.number)
    }
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
