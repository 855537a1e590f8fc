//! WebDriver over HTTP, for an engine that has no BiDi: it answers those BiDi commands that a page sends.
//!
//! A session is a browser of its own, fresh and forgotten at its end, and stands for a user context. A context is the way
//! to it from the tab: the selectors of the frames, a line each. What the driver does not report of itself is noted by
//! [`COLLECTOR`] inside the page, and read from there.
//! Source of names: the W3C's WebDriver specification.

use std::{path::PathBuf, time::Duration};

use serde_json::{Value, json};

use crate::{
    driver::POINTER,
    session::headed,
    wire::{Event, Wire},
};

/// The script that notes what goes wrong. It stands before everything in a page that the host sends.
pub(crate) const COLLECTOR: &str = include_str!("collector.js");

/// Far beyond what any command takes, so that a browser which hangs fails its scenario and not the whole run.
pub(crate) const SILENCE: Duration = Duration::from_secs(90);

/// Far beyond what a browser takes to come up.
const START: Duration = Duration::from_secs(20);

/// The tab, as a context.
const TAB: &str = "";

/// The driver of a browser, and the session that is on.
pub(crate) struct Connection {
    sessions: String,
    binary: PathBuf,
    session: Option<String>,
    /// How long an answer may take.
    silence: Duration,
    /// Where commands go; `None` where that is not known.
    here: Option<String>,
    /// How much wider and higher the window is than its inside.
    border: (u64, u64),
    events: Vec<Event>,
}

impl Connection {
    /// A driver that takes sessions at the address `sessions`, and starts `binary` for each.
    pub(crate) fn new(sessions: String, binary: PathBuf) -> Self {
        Self {
            sessions,
            binary,
            session: None,
            silence: SILENCE,
            here: None,
            border: (0, 0),
            events: Vec::new(),
        }
    }

    /// Starts a browser with these arguments. Now and then one comes up and never answers its driver; then another takes
    /// its place.
    fn begin(&mut self, arguments: &Value) -> Result<Value, String> {
        self.silence = START;
        let mut begun = self.try_begin(arguments);
        for _ in 0..2 {
            begun = begun.or_else(|_| self.try_begin(arguments));
        }
        self.silence = SILENCE;
        begun
    }

    fn try_begin(&mut self, arguments: &Value) -> Result<Value, String> {
        let mut args = vec![json!("--automation")];
        args.extend(arguments.as_array().cloned().unwrap_or_default());
        let capabilities = json!({ "alwaysMatch": {
            // What does not come is to be missed within our patience, not within the driver's.
            "pageLoadStrategy": "none",
            "webkitgtk:browserOptions": { "binary": self.binary, "args": args },
        } });
        let body = json!({ "capabilities": capabilities });
        let started = call("POST", &self.sessions, &body, self.silence)?;
        let id = started["sessionId"]
            .as_str()
            .ok_or("the driver names no session")?;
        self.session = Some(format!("{}/{id}", self.sessions));
        self.here = Some(TAB.to_owned());
        let (width, height) = (1280, 800);
        self.window(width, height)?;
        let inside = self.execute("return [innerWidth, innerHeight]", json!([]))?;
        let number = |at: usize| inside[at].as_u64().unwrap_or_default();
        self.border = (
            width.saturating_sub(number(0)),
            height.saturating_sub(number(1)),
        );
        Ok(json!({ "userContext": id }))
    }

    fn end(&mut self) -> Result<Value, String> {
        let session = self.session.take().ok_or("no session is on")?;
        call("DELETE", &session, &Value::Null, self.silence)
    }

    fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let session = self.session.as_ref().ok_or("no session is on")?;
        call(method, &format!("{session}/{path}"), body, self.silence)
    }

    fn execute(&self, script: &str, args: Value) -> Result<Value, String> {
        self.command(
            "POST",
            "execute/sync",
            &json!({ "script": script, "args": args }),
        )
    }

    /// Sets the window's size. On a screen that nobody manages, the window under the pointer has the focus; so the bar at
    /// its top is put there, which keeps the pointer off the page.
    fn window(&self, width: u64, height: u64) -> Result<Value, String> {
        let (x, y) = match headed() {
            true => (0, 0),
            false => (POINTER.0.saturating_sub(width / 2), POINTER.1 - 4),
        };
        let rect = json!({ "x": x, "y": y, "width": width, "height": height });
        self.command("POST", "window/rect", &rect)
    }

    /// The first element that `selector` finds.
    fn find(&self, selector: &str) -> Result<Value, String> {
        let locator = json!({ "using": "css selector", "value": selector });
        self.command("POST", "element", &locator)
    }

    /// Has the commands from now on go to `context`.
    fn go_to(&mut self, context: &str) -> Result<(), String> {
        if self.here.as_deref() == Some(context) {
            return Ok(());
        }
        self.here = None;
        self.command("POST", "frame", &json!({ "id": null }))?;
        for frame in context.lines() {
            let frame = self.find(frame)?;
            self.command("POST", "frame", &json!({ "id": frame }))?;
        }
        self.here = Some(context.to_owned());
        Ok(())
    }

    /// Performs actions whose places are meant from the corner of the frame here: this driver takes them from that of
    /// the tab.
    fn perform(&mut self, context: &str, mut actions: Value) -> Result<Value, String> {
        let (mut left, mut top) = (0.0, 0.0);
        self.go_to(TAB)?;
        let mut around = String::new();
        for frame in context.lines() {
            let corner = self.execute(
                "const frame = document.querySelector(arguments[0]), box = frame.getBoundingClientRect();
                 return [box.left + frame.clientLeft, box.top + frame.clientTop];",
                json!([frame]),
            )?;
            left += corner[0].as_f64().unwrap_or_default();
            top += corner[1].as_f64().unwrap_or_default();
            around += &format!("{frame}\n");
            self.go_to(&around)?;
        }
        let steps = (actions.as_array_mut().into_iter().flatten())
            .filter_map(|source| source["actions"].as_array_mut())
            .flatten();
        for step in steps {
            for (axis, more) in [("x", left), ("y", top)] {
                if let Some(place) = step[axis].as_f64() {
                    // The driver takes whole numbers only.
                    step[axis] = json!((place + more).round() as i64);
                }
            }
        }
        self.command("POST", "actions", &json!({ "actions": actions }))
    }

    /// The value of an expression, or of the promise that it is.
    fn evaluate(&self, expression: &Value) -> Result<Value, String> {
        // As the body of a function, so that no policy of the page has a say.
        let expression = expression.as_str().unwrap_or_default();
        let value = self.execute(&format!("return (\n{expression}\n)"), json!([]))?;
        Ok(match value {
            Value::String(_) => {
                json!({ "type": "success", "result": { "type": "string", "value": value } })
            }
            other => json!({ "type": "success", "result": { "type": "other", "value": other } }),
        })
    }

    /// The elements that assistive technology finds under a role and a name.
    fn locate(&self, locator: &Value) -> Result<Value, String> {
        let all = json!({ "using": "css selector", "value": "body *" });
        let all = self.command("POST", "elements", &all)?;
        let mut found = Vec::new();
        for element in all.as_array().into_iter().flatten() {
            let Some(id) = element.as_object().and_then(|named| named.values().next()) else {
                continue;
            };
            let ask = |what: &str| {
                let id = id.as_str().unwrap_or_default();
                // What is not drawn has neither, and the driver calls that an error.
                (self.command("GET", &format!("element/{id}/{what}"), &Value::Null))
                    .unwrap_or_default()
            };
            if ask("computedrole") == locator["role"] && ask("computedlabel") == locator["name"] {
                found.push(json!({ "type": "node", "sharedId": id }));
            }
        }
        Ok(json!({ "nodes": found }))
    }

    /// Reads what the collector has noted in the document here and in the frames inside it. The best that can be done:
    /// a frame may be on its way, and then has nothing to tell.
    fn read(&mut self) -> Result<(), String> {
        let noted = self.execute(
            &format!(
                "{COLLECTOR}
                 const frames = root => [...root.querySelectorAll('*')].flatMap(part =>
                     part.localName === 'iframe' ? [part] : part.shadowRoot ? frames(part.shadowRoot) : []);
                 const requests = performance.getEntriesByType('resource').map(file => ({{ kind: 'request', text: file.name }}));
                 performance.clearResourceTimings();
                 return {{ troubles: [...frusTroubles.splice(0), ...requests], frames: frames(document) }};"
            ),
            json!([]),
        )?;
        for trouble in noted["troubles"].as_array().into_iter().flatten() {
            let text = &trouble["text"];
            let (method, params) = match trouble["kind"].as_str().unwrap_or_default() {
                "request" => (
                    "network.beforeRequestSent",
                    json!({ "context": TAB, "request": { "url": text } }),
                ),
                "policy" => (
                    "script.message",
                    json!({ "channel": "policy", "data": { "value": text } }),
                ),
                level => (
                    "log.entryAdded",
                    json!({ "source": { "context": TAB }, "level": level, "text": text }),
                ),
            };
            self.events.push(Event {
                method: method.to_owned(),
                params,
            });
        }
        for frame in noted["frames"].as_array().into_iter().flatten() {
            if self
                .command("POST", "frame", &json!({ "id": frame }))
                .is_ok()
            {
                let _ = self.read();
                self.command("POST", "frame/parent", &json!({}))?;
            }
        }
        Ok(())
    }

    /// Reads what has been noted in the whole tab.
    fn read_all(&mut self) {
        if self.session.is_some() && self.go_to(TAB).is_ok() {
            // From here on nobody knows how far into the frames it came.
            self.here = None;
            let _ = self.read();
        }
    }
}

impl Wire for Connection {
    fn try_send(&mut self, method: &str, params: Value) -> Result<Value, String> {
        let target = params["target"]["context"].as_str();
        let context = params["context"].as_str().or(target);
        if let Some(context) = context {
            self.go_to(context)?;
        }
        match method {
            "browser.createUserContext" => self.begin(&params["arguments"]),
            "browser.removeUserContext" => {
                self.read_all();
                self.end()
            }
            "browsingContext.create" => Ok(json!({ "context": TAB })),
            "browsingContext.activate" => Ok(json!({})),
            "browsingContext.navigate" => {
                // What the document here has noted goes with it.
                self.read_all();
                self.here = None;
                self.command("POST", "url", &json!({ "url": params["url"] }))
            }
            "browsingContext.reload" => {
                self.here = None;
                self.command("POST", "refresh", &json!({}))
            }
            "browsingContext.setViewport" => {
                let side = |name: &str| params["viewport"][name].as_u64().unwrap_or_default();
                let (beside, above) = self.border;
                self.window(side("width") + beside, side("height") + above)
            }
            "browsingContext.captureScreenshot" => {
                let picture = self.command("GET", "screenshot", &Value::Null)?;
                Ok(json!({ "data": picture }))
            }
            "browsingContext.locateNodes" => self.locate(&params["locator"]["value"]),
            "script.evaluate" => self.evaluate(&params["expression"]),
            "input.performActions" => {
                let context = context.unwrap_or(TAB);
                self.perform(context, params["actions"].clone())
            }
            _ => Err("this engine's driver has nothing that would do it".to_owned()),
        }
    }

    fn inside(&mut self, context: &str, selector: &str) -> Option<String> {
        self.go_to(context).ok()?;
        let frame = self.find(selector).ok()?;
        self.here = None;
        self.command("POST", "frame", &json!({ "id": frame }))
            .ok()?;
        let inside = format!("{context}{selector}\n");
        self.here = Some(inside.clone());
        // Where a frame's page came from another host than ours, it is watched from now on.
        let _ = self.execute(COLLECTOR, json!([]));
        Some(inside)
    }

    fn take_events(&mut self) -> Vec<Event> {
        self.read_all();
        std::mem::take(&mut self.events)
    }
}

/// Sends a WebDriver command over HTTP and gives its value, or what the driver says against it.
pub(crate) fn call(
    method: &str,
    url: &str,
    body: &Value,
    silence: Duration,
) -> Result<Value, String> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(silence))
        .build()
        .into();
    let answer = match method {
        "GET" => agent.get(url).call(),
        "DELETE" => agent.delete(url).call(),
        _ => agent.post(url).send_json(body),
    };
    let mut response = answer.map_err(|error| format!("no answer from the driver: {error}"))?;
    let mut answer: Value = (response.body_mut().with_config())
        // A picture of a large window is larger than what is read by default.
        .limit(100 << 20)
        .read_json()
        .map_err(|error| format!("the driver answers with no JSON: {error}"))?;
    let value = answer["value"].take();
    if response.status().is_success() {
        return Ok(value);
    }
    Err(format!("{}: {}", value["error"], value["message"]))
}
