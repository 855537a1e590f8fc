//! A WebDriver BiDi connection: commands with their answers, and events in the order in which they came.
//!
//! One protocol for both engines, over one socket, so that an event is never read after the answer it came before.
//! Source of names: the W3C's WebDriver BiDi specification.

use std::{net::TcpStream, time::Duration};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

/// Far beyond what any command takes, so that a browser which hangs fails its scenario and not the whole run.
const SILENCE: Duration = Duration::from_secs(90);

/// A connection to one browser.
pub(crate) struct Connection {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    last: u64,
    events: Vec<Event>,
}

/// Something that the browser reported by itself.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// `log.entryAdded`
    pub(crate) method: String,
    /// As the specification has them.
    pub(crate) params: Value,
}

impl Connection {
    /// Connects to `url`, as the driver gave it.
    pub(crate) fn open(url: &str) -> Self {
        let (socket, _) =
            tungstenite::connect(url).expect("the browser accepts a WebDriver BiDi connection");
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream
                .set_read_timeout(Some(SILENCE))
                .expect("a socket takes a timeout");
            stream.set_nodelay(true).expect("a socket sends at once");
        }
        Self {
            socket,
            last: 0,
            events: Vec::new(),
        }
    }

    /// Sends a command and gives its result.
    ///
    /// # Panics
    /// Where the browser refuses it.
    pub(crate) fn send(&mut self, method: &str, params: Value) -> Value {
        self.try_send(method, params)
            .unwrap_or_else(|refused| panic!("{method}: {refused}"))
    }

    /// Sends a command and gives its result, or what the browser says against it.
    pub(crate) fn try_send(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.last += 1;
        let command = json!({ "id": self.last, "method": method, "params": params });
        self.socket
            .send(Message::text(command.to_string()))
            .unwrap_or_else(|error| panic!("{method} could not be sent: {error}"));
        loop {
            let message = self
                .socket
                .read()
                .unwrap_or_else(|error| panic!("no answer to {method}: {error}"));
            let Message::Text(text) = message else {
                continue;
            };
            let mut message: Value = serde_json::from_str(&text).expect("the browser speaks JSON");
            if message["type"] == "event" {
                let method = message["method"].as_str().unwrap_or_default().to_owned();
                self.events.push(Event {
                    method,
                    params: message["params"].take(),
                });
            } else if message["id"] == self.last {
                if message["type"] == "error" {
                    return Err(format!("{}: {}", message["error"], message["message"]));
                }
                return Ok(message["result"].take());
            }
        }
    }

    /// What the browser has reported up to now, and not been asked for yet.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        // The answer to a command comes after every event before it.
        self.send("session.status", json!({}));
        std::mem::take(&mut self.events)
    }
}
