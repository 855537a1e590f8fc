//! The worker of the reading room, from both of its sides. Page and worker are the same program, compiled once: the page
//! hands it over.
//!
//! A message is an array of bytes, a [`Request`] or an [`Answer`]; a file that is to be opened stands beside its request, as
//! the browser has it, and only the worker reads it.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use reading_room::{
    files::Limits,
    worker::{Answer, Request},
};
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

    pub(super) fn blob(&self) -> &Blob {
        &self.0
    }

    /// A text as a file.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()));
        blob.ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }
}

/// The page's side: a worker that is started when it is first asked, and anew when it broke down.
pub struct Desk {
    worker: RefCell<Option<Started>>,
    hear: Rc<dyn Fn(Heard)>,
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
        Self {
            worker: RefCell::default(),
            hear: Rc::new(hear),
        }
    }

    /// Asks the worker.
    pub fn ask(&self, request: &Request) {
        self.send(request, &JsValue::UNDEFINED);
    }

    /// Hands the worker a file, which it is to open.
    pub fn open(&self, number: u32, name: &str, file: &File) {
        let name = name.to_owned();
        let request = Request::Open { file: number, name };
        self.send(&request, &file.0);
    }

    /// Ends the worker, which forgets everything; it is started anew when it is asked again.
    pub fn end(&self) {
        self.worker.take();
    }

    fn send(&self, request: &Request, file: &JsValue) {
        let mut worker = self.worker.borrow_mut();
        if worker.is_none() {
            *worker = self.start();
        }
        let (Some(started), Ok(bytes)) = (worker.as_ref(), postcard::to_allocvec(request)) else {
            drop(worker);
            (self.hear)(Heard::Broken);
            return;
        };
        let message = Array::of2(&Uint8Array::from(&*bytes), file);
        let _ = started.worker.post_message(&message);
    }

    /// Starts the worker with this program. Where its script stands, the page says (`data-worker`).
    fn start(&self) -> Option<Started> {
        let script = document_element()?.get_attribute("data-worker")?;
        let worker = Worker::new(&script).ok()?;
        worker.post_message(&wasm_bindgen::module()).ok()?;
        let on_message = {
            let hear = self.hear.clone();
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let Some(data) = data else { return };
                if data.as_string().as_deref() == Some(BROKEN) {
                    hear(Heard::Broken);
                } else if let Some(answer) = read(&data) {
                    hear(Heard::Answer(Box::new(answer)));
                }
            })
        };
        let on_error = {
            let hear = self.hear.clone();
            EventListener::new(&worker, "error", move |_| hear(Heard::Broken))
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
    ask: impl FnMut(Request, Option<Vec<u8>>) + 'static,
    turn: impl FnMut() -> bool + 'static,
) {
    let Some(scope) = scope() else { return };
    let ask = Rc::new(RefCell::new(ask));
    let Some(turns) = turns(turn) else { return };
    // Files are read while others are opened; one that was stopped by then is not opened.
    let reading: Rc<RefCell<Vec<u32>>> = Rc::default();
    let listener = EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some(message) = data.and_then(|data| data.dyn_into::<Array>().ok()) else {
            return;
        };
        let Some(request) = read::<Request>(&message.get(0)) else {
            return;
        };
        let Request::Open { file: number, .. } = request else {
            if let Request::Cancel { file } = request {
                reading.borrow_mut().retain(|number| *number != file);
            }
            (ask.borrow_mut())(request, None);
            return;
        };
        let Ok(file) = message.get(1).dyn_into::<Blob>() else {
            return;
        };
        reading.borrow_mut().push(number);
        let (ask, turns, reading) = (ask.clone(), turns.clone(), reading.clone());
        spawn_local(async move {
            let bytes = bytes(&file).await;
            if reading.borrow().contains(&number) {
                reading.borrow_mut().retain(|waiting| *waiting != number);
                (ask.borrow_mut())(request, bytes);
                take_turn(&turns);
            }
        });
    });
    // For as long as the worker lives.
    listener.forget();
}

/// The bytes of a file; none where it can not be read any more, or is larger than any that is taken.
async fn bytes(file: &Blob) -> Option<Vec<u8>> {
    if file.size() > Limits::DEFAULT.file as f64 {
        return None;
    }
    let buffer: ArrayBuffer = JsFuture::from(file.array_buffer())
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
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
