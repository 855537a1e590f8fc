//! What the page of the room knows, and the one function that changes it.

mod apply;
mod collection;
mod files;
mod shown;
mod view;

use std::rc::Rc;

use reading_room::worker::{Answer, Contents, Places, SearchAnswer};
use yew::prelude::*;

pub use self::{
    collection::{Collecting, Keeping, List, Said},
    files::{File, KeptFile, NotKept, Status},
    shown::{Reading, Shown},
    view::{called, named},
};
use super::place::Place;

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
    pub found: Option<Rc<SearchAnswer>>,
    /// The places of documents that were found, from the first on, where the reader has asked for more than a few.
    pub places: Vec<Places>,
    /// The document that was read last.
    pub reading: Option<Rc<Reading>>,
    /// A document that was asked for before the reader has come to it.
    pub foreseen: Option<Place>,
    /// A document that has come before the reader has.
    pub ahead: Option<Rc<Reading>>,
    /// The file of the volume that the address names is looked for beside the page.
    pub fetching: Option<String>,
    /// A volume that the address names and that is nowhere.
    pub missing: Option<String>,
    /// The files that are kept on the device.
    pub kept: Vec<KeptFile>,
    /// Why the last could not be kept, or nothing could be listed.
    pub not_kept: Option<NotKept>,
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
    /// The reader's own list.
    pub list: List,
}

/// How many documents are asked for at once.
const RESULTS: usize = 20;

/// How often the worker may fail without doing anything before it is given up.
const FAILURES: u32 = 3;

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
    /// The reader may be about to come to a document, for which the worker was asked.
    Foresaw(Place),
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
    ListedKept(Result<Vec<KeptFile>, NotKept>),
    /// The worker broke down, and is started anew.
    BrokeDown,
    /// Something happens to the reader's own list.
    Collecting(Collecting),
}

impl Reducible for Room {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.apply(action))
    }
}
