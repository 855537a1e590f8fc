//! What becomes of the room.

use std::rc::Rc;

use reading_room::{
    files::Limits,
    worker::{Answer, Contents, Places, Why},
};

use super::{Action, File, RESULTS, Reading, Room, Shown, Status};
use crate::room::place::Place;

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
                if room
                    .ahead
                    .as_ref()
                    .is_some_and(|ahead| ahead.place() == place)
                {
                    room.reading = room.ahead.take();
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
                for reading in [&mut room.reading, &mut room.ahead] {
                    reading.take_if(|reading| reading.volume == volume);
                }
            }
            Action::Dropped(number) => room.files.retain(|file| file.number != number),
            Action::Answered(answer) => room.answered(*answer),
            Action::Collecting(what) => room.list.apply(what),
            Action::Foresaw(place) if self.is_to_be_foreseen(&place) => room.foreseen = Some(place),
            Action::Foresaw(_) => {}
            Action::WantedMore => room.wanted += RESULTS,
            Action::Fetching(volume) => room.fetching = Some(volume),
            Action::NotFetched(volume) => {
                room.fetching = None;
                room.missing = Some(volume);
            }
            Action::ListedKept(Ok(kept)) => {
                room.kept = kept;
                room.is_kept_known = true;
                room.not_kept = None;
            }
            Action::ListedKept(Err(reason)) => {
                // Whoever has asked for nothing need not know that it could not be had.
                room.not_kept = room.is_kept_known.then_some(reason);
                room.is_kept_known = true;
            }
            Action::BrokeDown => {
                room.restarts += 1;
                room.failures += 1;
                room.foreseen = None;
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
                self.ahead = None;
                self.list(file, contents);
            }
            Answer::Finished { file, left_out } => self.go_on(file, Status::Open(left_out)),
            Answer::Refused { file, why } => {
                self.set(file, |file| file.status = Status::Refused(why));
                self.missing = self.fetching.take().or(self.missing.take());
            }
            Answer::Found(found) => self.found = Some(Rc::new(found)),
            Answer::Places(places) => self.add_places(places),
            Answer::Document {
                volume,
                document,
                drawing,
            } => {
                let reading = Rc::new(Reading {
                    volume,
                    document,
                    shown: drawing.map(|drawing| Shown::from(*drawing)),
                });
                let place = reading.place();
                self.foreseen.take_if(|foreseen| *foreseen == place);
                match place == self.place {
                    true => self.reading = Some(reading),
                    false => self.ahead = Some(reading),
                }
            }
        }
    }

    /// Adds places to those of the same document that come before them; those of another search are too late.
    fn add_places(&mut self, more: Places) {
        if !matches!(&self.place, Place::Search { typed, .. } if *typed == more.typed) {
            return;
        }
        let is_of = |known: &&mut Places| {
            (&known.volume, &known.document) == (&more.volume, &more.document)
        };
        match self.places.iter_mut().find(is_of) {
            None if more.first == 0 => self.places.push(more),
            Some(known) if known.places.len() == more.first as usize => {
                known.places.extend(more.places);
            }
            // A button that is pressed twice asks twice.
            _ => {}
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
}

#[cfg(test)]
mod tests {
    use reading_room::{
        search::{Snippet, Within},
        volume::Entry,
        worker::Request,
    };

    use super::*;

    #[test]
    fn more_places_stand_behind_those_that_are_shown() {
        let place = |id: u32| Snippet {
            within: Within::Text,
            id: format!("p{id}"),
            text: String::new(),
            hits: Vec::new(),
            cut_before: false,
            cut_after: false,
        };
        let answer = |typed: &str, first: u32, of: u32| {
            Action::Answered(Box::new(Answer::Places(Places {
                volume: "v".to_owned(),
                document: "d1".to_owned(),
                typed: typed.to_owned(),
                first,
                of: 120,
                places: (first..of).map(place).collect(),
            })))
        };
        let at_search = Room::default().apply(Action::Came {
            place: Place::Search {
                typed: "talks".to_owned(),
                by_date: false,
            },
            rest: String::new(),
            comes_back: false,
        });
        let answers = [
            // Of a search before this one; then the first, the next, the same once more.
            answer("force", 0, 50),
            answer("talks", 0, 50),
            answer("talks", 50, 100),
            answer("talks", 50, 100),
            answer("talks", 100, 120),
        ];
        let room = answers
            .into_iter()
            .fold(at_search, |room, answer| room.apply(answer));
        let shown: Vec<_> = room.places.iter().flat_map(|known| &known.places).collect();
        let expected: Vec<_> = (0..120).map(place).collect();
        assert!(shown.into_iter().eq(&expected));
    }

    /// A room in which the volume `v` is open, with the documents `d1` and `d2`.
    fn with_volume() -> Room {
        let entry = |id: &str| Entry {
            id: id.to_owned(),
            ..Entry::default()
        };
        let contents = Contents {
            id: "v".to_owned(),
            entries: vec![entry("d1"), entry("d2")],
            is_read: true,
            ..Contents::default()
        };
        Room {
            volumes: vec![Rc::new(contents)],
            ..Room::default()
        }
    }

    fn came(document: &str) -> Action {
        Action::Came {
            place: Place::document("v", document),
            rest: String::new(),
            comes_back: false,
        }
    }

    fn drawn(document: &str) -> Action {
        Action::Answered(Box::new(Answer::Document {
            volume: "v".to_owned(),
            document: document.to_owned(),
            drawing: None,
        }))
    }

    fn asks_for(room: &Room) -> [Option<String>; 2] {
        [room.wanted(), room.wanted_ahead()].map(|wanted| match wanted {
            Some(Request::Read { document, .. }) => Some(document),
            _ => None,
        })
    }

    #[test]
    fn a_document_that_is_foreseen_is_asked_for_once_and_there_when_the_reader_comes() {
        let [d1, d2] = ["d1", "d2"].map(|id| Some(id.to_owned()));
        let room = with_volume().apply(came("d1"));
        assert_eq!(asks_for(&room), [d1, None]);
        let room = room.apply(drawn("d1"));
        let foreseen = room.apply(Action::Foresaw(Place::document("v", "d2")));
        assert_eq!(asks_for(&foreseen), [None, d2]);
        // Whether the answer comes before the reader or after: it is asked for no second time.
        let before = foreseen.apply(drawn("d2"));
        assert!(before.shown().is_some(), "the present document stays");
        let before = before.apply(came("d2"));
        assert!(before.shown().is_some());
        assert_eq!(asks_for(&before), [None, None]);
        let after = foreseen.apply(came("d2"));
        assert_eq!(after.wanted(), None);
        let after = after.apply(drawn("d2"));
        assert!(after.shown().is_some());
        assert_eq!(asks_for(&after), [None, None]);
    }

    #[test]
    fn nothing_is_foreseen_that_is_there_or_can_not_be_had() {
        let room = with_volume().apply(came("d1")).apply(drawn("d1"));
        for place in [
            Place::document("v", "d1"),
            Place::document("another", "d1"),
            Place::Desk,
        ] {
            let foreseen = room.apply(Action::Foresaw(place));
            assert_eq!(asks_for(&foreseen), [None, None]);
        }
        // A worker that breaks down has forgotten what it was asked.
        let room = room.apply(Action::Foresaw(Place::document("v", "d2")));
        let room = room.apply(Action::BrokeDown);
        assert_eq!(room.foreseen, None);
    }
}
