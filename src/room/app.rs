//! The program: the view that the address names, and what holds the room to the address, the files and the worker.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use reading_room::worker::Request;
use yew::prelude::*;

use super::{
    collection, contents, desk, head, kept as kept_files,
    place::Place,
    reading, results,
    state::{Action, KeptFile, NotKept, Room},
};
use crate::{
    browser::{
        self, kept, room as browser_room,
        worker::{Desk, File, Heard},
    },
    languages,
    view::words::Words,
};

/// What all views share.
#[derive(Clone, PartialEq)]
pub struct Hall {
    /// What the page knows, and the way to change it.
    pub room: UseReducerHandle<Room>,
    /// The words of the interface.
    pub words: Words,
    /// The worker, and the files that it was given.
    pub files: Rc<Files>,
}

/// The worker, with the files as the browser has them: it forgets them when it breaks down.
pub struct Files {
    desk: Desk,
    known: RefCell<Vec<Known>>,
    /// The number of the last file.
    last: Cell<u32>,
}

struct Known {
    number: u32,
    name: String,
    file: File,
}

impl PartialEq for Files {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// The id of the title of each view, to which the focus goes.
pub const TITLE: &str = "room-title";

impl Hall {
    /// Reports what happened.
    pub fn report(&self, action: Action) {
        self.room.dispatch(action);
    }

    /// Hands in files, each with its name.
    pub fn hand_in(&self, files: Vec<(String, File)>) {
        let (lists, volumes): (Vec<_>, _) = files
            .into_iter()
            .partition(|(name, _)| collection::is_list(name));
        for (_, list) in &lists {
            collection::open(list, self);
        }
        if !lists.is_empty() {
            self.go(&Place::Collection);
        }
        hand_in(&self.files, &self.room.dispatcher(), volumes);
    }

    /// Stops opening a file.
    pub fn cancel(&self, file: u32) {
        self.files.desk.ask(&Request::Cancel { file });
        self.files.forget(file);
        self.report(Action::Canceled(file));
    }

    /// Closes a volume. The last one of a file takes the file with it.
    pub fn close(&self, volume: &str) {
        let volume = volume.to_owned();
        for file in &self.room.files {
            if file.volumes.len() == 1 && file.volumes.first() == Some(&volume) {
                self.files.forget(file.number);
            }
        }
        let request = Request::Close {
            volume: volume.clone(),
        };
        self.files.desk.ask(&request);
        self.report(Action::Closed(volume));
        // A program gives no memory back; one that holds nothing any more can as well begin anew.
        if self.files.known.borrow().is_empty() {
            self.files.desk.end();
        }
    }

    /// Asks for the places of a document that was found, from this number on.
    pub fn ask_for_places(&self, volume: &str, document: &str, typed: &str, first: usize) {
        self.files.desk.ask(&Request::Places {
            volume: volume.to_owned(),
            document: document.to_owned(),
            typed: typed.to_owned(),
            first: first as u32,
        });
    }

    /// Opens a file that is kept.
    pub fn open_kept(&self, kept: &KeptFile) {
        let (hall, name) = (self.clone(), kept.name.clone());
        kept::read(kept.key.clone(), move |file| match file {
            Some(file) => hall.hand_in(vec![(name, file)]),
            None => hall.report(Action::ListedKept(Err(NotKept::Refused))),
        });
    }

    /// Goes to a view.
    pub fn go(&self, place: &Place) {
        arrive(&self.room.address(place), &self.room.dispatcher());
    }
}

impl Files {
    /// The file of that number, as the browser has it.
    #[must_use]
    pub fn handle(&self, number: u32) -> Option<File> {
        let known = self.known.borrow();
        let known = known.iter().find(|known| known.number == number);
        known.map(|known| known.file.clone())
    }

    fn forget(&self, number: u32) {
        self.known
            .borrow_mut()
            .retain(|known| known.number != number);
    }
}

/// Hands in files, each with its name.
fn hand_in(files: &Files, room: &UseReducerDispatcher<Room>, handed: Vec<(String, File)>) {
    for (name, file) in handed {
        let number = files.last.get() + 1;
        files.last.set(number);
        let size = file.size();
        room.dispatch(Action::Chose {
            number,
            name: name.clone(),
            size,
        });
        if Room::takes(size) {
            files.desk.open(number, &name, &file);
            let known = Known { number, name, file };
            files.known.borrow_mut().push(known);
        }
    }
}

/// Goes to the view of an address.
fn arrive(address: &str, room: &UseReducerDispatcher<Room>) {
    browser_room::go(address);
    room.dispatch(came(false));
}

/// The reader has come to the view of the present address.
fn came(comes_back: bool) -> Action {
    Action::Came {
        place: browser_room::place(),
        rest: Place::rest(&browser::page::query()),
        comes_back,
    }
}

/// All that runs.
#[component]
pub fn App() -> Html {
    let room = use_reducer(Room::default);
    let files = {
        let room = room.dispatcher();
        use_memo((), move |()| Files {
            desk: Desk::new(move |heard| match heard {
                Heard::Answer(answer) => room.dispatch(Action::Answered(answer)),
                Heard::Broken => room.dispatch(Action::BrokeDown),
            }),
            known: RefCell::default(),
            last: Cell::default(),
        })
    };
    let hall = Hall {
        room,
        words: Words,
        files,
    };
    use_browser(&hall);
    use_recovery(&hall);
    use_volume_beside(&hall);
    use_question(hall.room.wanted(), &hall);
    use_question(hall.room.wanted_ahead(), &hall);
    use_arrival(&hall);
    collection::use_keeping(&hall);

    let ondragover = Callback::from(|event: DragEvent| {
        if browser_room::holds_files(&event) {
            event.prevent_default();
        }
    });
    let ondrop = {
        let hall = hall.clone();
        Callback::from(move |event: DragEvent| {
            let dropped = browser_room::dropped(&event);
            if !dropped.is_empty() {
                event.prevent_default();
                hall.hand_in(dropped);
            }
        })
    };
    html! {
        <div class="room" {ondragover} {ondrop}>
            if hall.room.is_lost() {
                <p class="room-fault" role="alert">{ hall.words.room().without }</p>
            }
            { head::head(&hall) }
            { view(&hall) }
        </div>
    }
}

/// The view that the reader is at.
fn view(hall: &Hall) -> Html {
    let room = &hall.room;
    let inside = match &room.place {
        Place::Desk => desk::desk(hall),
        Place::Search { .. } => results::results(hall),
        Place::Collection => collection::collection(hall),
        Place::Volume { volume } => match room.volume(volume) {
            Some(contents) => {
                html! { <contents::Contents hall={hall.clone()} volume={contents.clone()} /> }
            }
            None => desk::waiting(hall, volume),
        },
        Place::Document { volume, document } => match room.volume(volume) {
            Some(_) => reading::reading(hall, volume, document),
            None => desk::waiting(hall, volume),
        },
    };
    html! { <div class="room-view" key={room.place.name()}>{ inside }</div> }
}

/// Listens to what the browser does by itself: links followed, Back and Forward.
#[hook]
fn use_browser(hall: &Hall) {
    let (room, hall) = (hall.room.dispatcher(), hall.clone());
    use_effect_with((), move |()| {
        browser::page::start();
        kept_files::list(&hall);
        room.dispatch(came(false));
        let links = {
            let room = room.clone();
            browser_room::on_followed(move |address| arrive(&address, &room))
        };
        let presses = {
            let room = room.clone();
            browser_room::on_pressed(move |place| room.dispatch(Action::Foresaw(place)))
        };
        let moves = browser_room::on_moved(move || room.dispatch(came(true)));
        move || drop((links, presses, moves))
    });
}

/// Opens everything again once the worker broke down, but the file that it broke down over.
#[hook]
fn use_recovery(hall: &Hall) {
    let hall = hall.clone();
    use_effect_with(hall.room.restarts, move |restarts| {
        if *restarts == 0 {
            return;
        }
        hall.files.desk.end();
        if hall.room.is_lost() {
            return;
        }
        let is_given_up = |number: u32| {
            let mut files = hall.room.files.iter();
            files.any(|file| file.number == number && file.status.is_given_up())
        };
        let mut known = hall.files.known.borrow_mut();
        known.retain(|known| !is_given_up(known.number));
        for known in known.iter() {
            hall.files.desk.open(known.number, &known.name, &known.file);
        }
    });
}

/// Looks for the volume that the address names, where it is not open: among the files that are kept, then beside the page.
#[hook]
fn use_volume_beside(hall: &Hall) {
    let wanted = hall.room.place.volume().map(str::to_owned);
    let hall = hall.clone();
    use_effect_with(
        (wanted, hall.room.is_kept_known),
        move |(wanted, is_known)| {
            let Some(volume) = wanted.clone().filter(|_| *is_known) else {
                return;
            };
            if hall.room.volume(&volume).is_some() || hall.room.opening().is_some() {
                return;
            }
            let mut kept = hall.room.kept.iter();
            if let Some(kept) = kept.find(|kept| kept.volumes.contains(&volume)) {
                return hall.open_kept(kept);
            }
            hall.report(Action::Fetching(volume.clone()));
            if Place::is_file_name(&volume) && !browser::page::is_single_file() {
                look_for(volume, 0, hall.files.clone(), hall.room.dispatcher());
            } else {
                hall.report(Action::NotFetched(volume));
            }
        },
    );
}

/// Looks for the file of a volume under each name that it may have, beside the page, and then beside that of the first language.
fn look_for(volume: String, at: usize, files: Rc<Files>, room: UseReducerDispatcher<Room>) {
    const ENDINGS: [&str; 4] = [".xml", ".xml.gz", ".zip", ".txt"];
    let mut folders = vec!["./", languages::to_site()];
    folders.dedup();
    let folder = folders.get(at / ENDINGS.len());
    let Some((folder, ending)) = folder.zip(ENDINGS.get(at % ENDINGS.len())) else {
        room.dispatch(Action::NotFetched(volume));
        return;
    };
    let name = [&volume, *ending].concat();
    let address = [*folder, &name].concat();
    browser_room::fetch(&address, move |file| match file {
        Some(file) => hand_in(&files, &room, vec![(name, file)]),
        None => look_for(volume, at + 1, files, room),
    });
}

/// Asks the worker for something that is wanted and was not asked for.
///
/// It asks before the view is drawn anew, and not after: to take a long view away lasts as long as the answer.
#[hook]
fn use_question(wanted: Option<Request>, hall: &Hall) {
    let files = hall.files.clone();
    use_memo((wanted, hall.room.restarts), move |(wanted, _)| {
        if let Some(request) = wanted {
            files.desk.ask(request);
        }
    });
}

/// Names the window after the view, and shows it from where it should be seen.
#[hook]
fn use_arrival(hall: &Hall) {
    let room = hall.room.clone();
    let title = room.title(hall.words);
    let shown = use_mut_ref(u32::default);
    let arrived = (room.visit, room.is_ready(), room.view_name());
    use_effect_with((arrived, title), move |((visit, is_ready, view), title)| {
        browser_room::set_title(title);
        browser_room::show_view(view);
        if *is_ready && shown.replace(*visit) != *visit {
            let comes_back = room.comes_back;
            browser_room::once_drawn(move || {
                browser_room::arrive(comes_back, TITLE);
            });
        }
    });
}
