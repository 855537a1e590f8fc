//! A WebDriver BiDi connection: commands with their answers, and events in the order in which they came.
//!
//! One protocol for Chromium and Firefox, over one socket, so that an event is never read after the answer it came before.
//! Source of names: the W3C's WebDriver BiDi specification.

use std::{net::TcpStream, time::Duration};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

use crate::{
    page::quoted,
    wire::{Event, Wire},
};

/// Far beyond what any command takes, so that a browser which hangs fails its scenario and not the whole run.
const SILENCE: Duration = Duration::from_secs(90);

/// A connection to one browser.
pub(crate) struct Connection {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    last: u64,
    events: Vec<Event>,
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
}

impl Wire for Connection {
    fn try_send(&mut self, method: &str, params: Value) -> Result<Value, String> {
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

    fn inside(&mut self, context: &str, selector: &str) -> Option<String> {
        let frame = format!(
            "document.querySelector({})?.contentWindow",
            quoted(selector)
        );
        let answer = self.try_send(
            "script.evaluate",
            json!({ "expression": frame, "target": { "context": context }, "awaitPromise": false }),
        );
        let inside = answer.ok()?["result"]["value"]["context"].take();
        inside.as_str().map(str::to_owned)
    }

    fn take_events(&mut self) -> Vec<Event> {
        // The answer to a command comes after every event before it.
        self.send("session.status", json!({}));
        std::mem::take(&mut self.events)
    }
}
