//! What the reading room's worker does: it holds the volumes that are open, and answers what the page asks.
//!
//! It knows nothing of browsers: whoever runs it hands it [requests](Request), lets it [step](Worker::step) while there is work,
//! and carries its [answers](Answer) back. So the page may stop it after any step.
//!
//! ```
//! use reading_room::worker::{Answer, Request, Worker};
//! let mut worker = Worker::new(&strings::EN, |typed| ["?search=", typed].concat());
//! let open = Request::Open { file: 1, name: "d7.txt".to_owned() };
//! worker.ask(open, Some(b"No. 7\nEditorial Note\n\nThe talks began.".to_vec()));
//! let mut answers = Vec::new();
//! while let Some(answer) = worker.step() {
//!     answers.push(answer);
//! }
//! assert!(matches!(answers.last(), Some(Answer::Finished { file: 1, left_out: 0 })));
//! assert_eq!(worker.volumes()[0].id(), "d7");
//! ```

mod drawing;
mod message;

use std::collections::VecDeque;

use strings::Strings;

pub use self::{
    drawing::Drawing,
    message::{Answer, Contents, Neighbour, Places, Request, SearchAnswer, Title, Why},
};
use crate::{
    files::{Limits, Refusal, Step, Unpacking},
    search::{self, Asked},
    volume::{Opening, Volume},
};

/// The address at which the page shows what a query finds, by what is typed.
pub type AddressOf = fn(&str) -> String;

/// How many places of a document are given at once.
const PLACES: usize = 50;

/// The volumes that are open, and the files that are being opened.
pub struct Worker {
    strings: &'static Strings,
    address: AddressOf,
    limits: Limits,
    volumes: Vec<Volume>,
    waiting: VecDeque<Waiting>,
    current: Option<Current>,
}

/// A file that is to be opened.
struct Waiting {
    file: u32,
    name: String,
    bytes: Vec<u8>,
}

/// The file that is being opened.
struct Current {
    file: u32,
    unpacking: Unpacking,
    /// The volume of it that is being read.
    opening: Option<Opening>,
    /// Texts of an archive that hold no document, and why the last of them does not.
    left_out: usize,
    opened: usize,
}

impl Worker {
    /// A worker with nothing open, that draws documents in a language, on a page that shows what a query finds at these addresses.
    #[must_use]
    pub fn new(strings: &'static Strings, address: AddressOf) -> Self {
        Self {
            strings,
            address,
            limits: Limits::DEFAULT,
            volumes: Vec::new(),
            waiting: VecDeque::new(),
            current: None,
        }
    }

    /// The volumes that are open.
    #[must_use]
    pub fn volumes(&self) -> &[Volume] {
        &self.volumes
    }

    /// Takes a request; `bytes` are those of a file that is to be opened. What needs no steps is answered at once.
    pub fn ask(&mut self, request: Request, bytes: Option<Vec<u8>>) -> Option<Answer> {
        match request {
            Request::Open { file, name } => {
                let bytes = bytes.unwrap_or_default();
                self.waiting.push_back(Waiting { file, name, bytes });
                None
            }
            Request::Cancel { file } => {
                self.waiting.retain(|waiting| waiting.file != file);
                self.current.take_if(|current| current.file == file);
                None
            }
            Request::Close { volume } => {
                self.volumes.retain(|open| open.id() != volume);
                None
            }
            Request::Search { typed, page } => {
                let mut asked = Asked::parse(&typed);
                let volumes: Vec<&Volume> = self.volumes.iter().collect();
                asked.name(&volumes);
                Some(Answer::Found(SearchAnswer {
                    found: search::find(&volumes, &asked, page),
                    typed,
                    page,
                    volumes: volumes.iter().map(|open| open.id().to_owned()).collect(),
                    clauses: asked.clauses().to_vec(),
                    remarks: asked.remarks().to_vec(),
                }))
            }
            Request::Places {
                volume,
                document,
                typed,
                first,
            } => {
                let asked = Asked::parse(&typed);
                let places = self
                    .volume(&volume)
                    .map(|open| search::snippets(open, &asked, &document, first as usize, PLACES));
                let (of, places) = places.unwrap_or_default();
                Some(Answer::Places(Places {
                    volume,
                    document,
                    typed,
                    first,
                    of: of as u32,
                    places,
                }))
            }
            Request::Read { volume, document } => {
                let open = self.volume(&volume);
                let in_volume =
                    |id: &str| (self.address)(&["volume:", &volume, " named:", id].concat());
                let drawing =
                    open.and_then(|open| Drawing::of(open, &document, self.strings, &in_volume));
                Some(Answer::Document {
                    volume,
                    document,
                    drawing: drawing.map(Box::new),
                })
            }
        }
    }

    /// Goes on with what is being opened; `None` where there is nothing to do.
    pub fn step(&mut self) -> Option<Answer> {
        let Some(current) = &mut self.current else {
            let Waiting { file, name, bytes } = self.waiting.pop_front()?;
            return Some(match Unpacking::begin(&name, bytes, self.limits) {
                Ok(unpacking) => {
                    self.current = Some(Current {
                        file,
                        unpacking,
                        opening: None,
                        left_out: 0,
                        opened: 0,
                    });
                    Answer::Unpacking {
                        file,
                        done: 0,
                        of: 1,
                    }
                }
                Err(refusal) => Answer::refused(file, refusal),
            });
        };
        let file = current.file;
        if let Some(opening) = &mut current.opening {
            if let Some(progress) = opening.step() {
                return Some(Answer::Reading {
                    file,
                    volume: opening.volume().id().to_owned(),
                    done: progress.done as u32,
                    of: progress.of as u32,
                });
            }
            let opening = current.opening.take()?;
            current.opened += 1;
            return Some(self.open(file, opening.finish()));
        }
        let refusal = match current.unpacking.step() {
            Ok(Step::Working { done, of }) => {
                let (done, of) = (done as u32, of as u32);
                return Some(Answer::Unpacking { file, done, of });
            }
            Ok(Step::Text(text)) => match Opening::begin(text) {
                Ok(opening) => {
                    let contents = Contents::of(opening.volume(), false);
                    current.opening = Some(opening);
                    return Some(Answer::Contents { file, contents });
                }
                Err(refusal) if current.unpacking.is_archive() => {
                    current.left_out += 1;
                    // Where nothing of an archive can be read, the reason for one file says more than a count.
                    if current.opened > 0 || current.unpacking.is_waiting() {
                        return Some(Answer::Unpacking {
                            file,
                            done: 0,
                            of: 1,
                        });
                    }
                    refusal
                }
                Err(refusal) => refusal,
            },
            Ok(Step::Done { left_out }) if current.opened > 0 => {
                let left_out = (left_out + current.left_out) as u32;
                self.current = None;
                return Some(Answer::Finished { file, left_out });
            }
            Ok(Step::Done { .. }) => Refusal::NoDocument,
            Err(refusal) => refusal,
        };
        self.current = None;
        Some(Answer::refused(file, refusal))
    }

    /// Adds a volume. One that is open already is opened anew, since its file may be another one.
    fn open(&mut self, file: u32, volume: Volume) -> Answer {
        let contents = Contents::of(&volume, true);
        self.volumes.retain(|open| open.id() != volume.id());
        self.volumes.push(volume);
        Answer::Opened { file, contents }
    }

    fn volume(&self, id: &str) -> Option<&Volume> {
        self.volumes.iter().find(|open| open.id() == id)
    }
}
