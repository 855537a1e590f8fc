//! The worker of the reading room, from both of its sides. Page and worker are the same program, compiled once: the page
//! hands it over.
//!
//! A message is an array of bytes, a [`Request`] or an [`Answer`]; the bytes of a file that is to be opened stand beside its request.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use reading_room::worker::{Answer, Request, Why};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, Worker,
};

use super::document_element;

/// What the script of the worker says when its program broke down (web/room-worker.js).
const BROKEN: &str = "broken";

/// Whether this program runs in a worker.
#[must_use]
pub fn is_here() -> bool {
    web_sys::window().is_none()
}

/// A file, as the browser has it.
#[derive(Clone, Debug)]
pub struct File(Blob);

impl File {
    /// A file that a browser gave.
    pub(super) fn new(blob: Blob) -> Self {
        Self(blob)
    }

    /// Bytes as a file.
    pub(super) fn of_bytes(bytes: &ArrayBuffer) -> Option<Self> {
        let blob = Blob::new_with_buffer_source_sequence(&Array::of1(bytes));
        blob.ok().map(Self)
    }

    /// Its bytes; none where it can not be read any more.
    pub(super) async fn bytes(&self) -> Option<ArrayBuffer> {
        let bytes = JsFuture::from(self.0.array_buffer()).await.ok()?;
        bytes.dyn_into().ok()
    }

    /// A text as a file.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()));
        blob.ok().map(Self)
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }
}

/// The page's side: a worker that is started when it is first asked, and anew when it broke down.
#[derive(Clone)]
pub struct Desk(Rc<Inside>);

struct Inside {
    worker: RefCell<Option<Started>>,
    /// The files whose bytes are being read.
    reading: RefCell<Vec<u32>>,
    hear: Box<dyn Fn(Heard)>,
}

struct Started {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Started {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What the page hears of its worker.
pub enum Heard {
    /// It has answered.
    Answer(Box<Answer>),
    /// It broke down, and has forgotten everything.
    Broken,
}

impl Desk {
    /// A desk at which nothing was asked yet.
    pub fn new(hear: impl Fn(Heard) + 'static) -> Self {
        Self(Rc::new(Inside {
            worker: RefCell::default(),
            reading: RefCell::default(),
            hear: Box::new(hear),
        }))
    }

    /// Asks the worker.
    pub fn ask(&self, request: &Request) {
        if let Request::Cancel { file } = request {
            self.0.reading.borrow_mut().retain(|number| number != file);
        }
        self.send(request, None);
    }

    /// Reads a file, and hands it to the worker to open. The page reads it: a worker of a page from a disk may not, in WebKit.
    pub fn open(&self, number: u32, name: &str, file: &File) {
        let (desk, file) = (self.clone(), file.clone());
        let request = Request::Open {
            file: number,
            name: name.to_owned(),
        };
        self.0.reading.borrow_mut().push(number);
        spawn_local(async move {
            let bytes = file.bytes().await;
            let mut reading = desk.0.reading.borrow_mut();
            let Some(place) = reading.iter().position(|other| *other == number) else {
                return;
            };
            reading.swap_remove(place);
            drop(reading);
            match bytes {
                Some(bytes) => desk.send(&request, Some(&bytes)),
                None => (desk.0.hear)(Heard::Answer(Box::new(Answer::Refused {
                    file: number,
                    why: Why::Gone,
                }))),
            }
        });
    }

    /// Ends the worker, which forgets everything; it is started anew when it is asked again.
    pub fn end(&self) {
        self.0.worker.take();
        self.0.reading.borrow_mut().clear();
    }

    fn send(&self, request: &Request, file: Option<&ArrayBuffer>) {
        let mut worker = self.0.worker.borrow_mut();
        if worker.is_none() {
            *worker = self.start();
        }
        let (Some(started), Ok(bytes)) = (worker.as_ref(), postcard::to_allocvec(request)) else {
            drop(worker);
            (self.0.hear)(Heard::Broken);
            return;
        };
        let bytes = Uint8Array::from(&*bytes);
        let _ = match file {
            None => started.worker.post_message(&Array::of1(&bytes)),
            // It is the worker's then, and copied nowhere.
            Some(file) => {
                let message = Array::of2(&bytes, file);
                started
                    .worker
                    .post_message_with_transfer(&message, &Array::of1(file))
            }
        };
    }

    /// Starts the worker with this program. Where its script stands, the page says (`data-worker`).
    fn start(&self) -> Option<Started> {
        let script = document_element()?.get_attribute("data-worker")?;
        let worker = Worker::new(&script).ok()?;
        worker.post_message(&wasm_bindgen::module()).ok()?;
        let on_message = {
            let desk = self.clone();
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let Some(data) = data else { return };
                if data.as_string().as_deref() == Some(BROKEN) {
                    (desk.0.hear)(Heard::Broken);
                } else if let Some(answer) = read(&data) {
                    (desk.0.hear)(Heard::Answer(Box::new(answer)));
                }
            })
        };
        let on_error = {
            let desk = self.clone();
            EventListener::new(&worker, "error", move |_| (desk.0.hear)(Heard::Broken))
        };
        Some(Started {
            worker,
            _listeners: [on_message, on_error],
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(bytes: &JsValue) -> Option<T> {
    let bytes = bytes.dyn_ref::<Uint8Array>()?.to_vec();
    postcard::from_bytes(&bytes).ok()
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Answers the page, from the worker.
pub fn answer(answer: &Answer) {
    if let (Some(scope), Ok(bytes)) = (scope(), postcard::to_allocvec(answer)) {
        let bytes = Uint8Array::from(&*bytes);
        let _ = scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }
}

/// The time, in milliseconds, for what takes how long.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Calls `ask` with every request of the page, and `turn` while that tells that there is more to do, between requests.
pub fn listen(
    ask: impl Fn(Request, Option<Vec<u8>>) + 'static,
    turn: impl FnMut() -> bool + 'static,
) {
    let Some(scope) = scope() else { return };
    let Some(turns) = turns(turn) else { return };
    let listener = EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some(message) = data.and_then(|data| data.dyn_into::<Array>().ok()) else {
            return;
        };
        if let Some(request) = read::<Request>(&message.get(0)) {
            let file: Option<ArrayBuffer> = message.get(1).dyn_into().ok();
            ask(request, file.map(|file| Uint8Array::new(&file).to_vec()));
            take_turn(&turns);
        }
    });
    // For as long as the worker lives.
    listener.forget();
}

/// Where a turn is asked for: what is posted there leads to one, behind what else waits. (A timer would wait for some
/// milliseconds between turns.)
fn turns(mut turn: impl FnMut() -> bool + 'static) -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let (turns, taken) = (channel.port1(), channel.port2());
    let again = turns.clone();
    let listener = EventListener::new(&taken, "message", move |_| {
        if turn() {
            take_turn(&again);
        }
    });
    taken.start();
    // For as long as the worker lives.
    listener.forget();
    Some(turns)
}

fn take_turn(turns: &MessagePort) {
    let _ = turns.post_message(&JsValue::NULL);
}
