//! A tab as a visitor has it: opening the page, asking what it shows, waiting for it, and noting what goes wrong in it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    server::{Hosting, Site},
    session::{Browser, Engine},
};

/// How long a condition may take to come true. Generous: a slow machine is no fault of the page.
const PATIENCE: Duration = Duration::from_secs(10);

/// A tab of its own, in a profile of its own, with a host of its own.
pub(crate) struct Page {
    /// The browser, lent to this page alone.
    pub(crate) browser: Browser,
    /// The tab, as BiDi names it.
    pub(crate) context: String,
    /// Preferences of Firefox that were changed, to be put back.
    pub(crate) preferences: Vec<&'static str>,
    user: String,
    site: Option<Site>,
    /// Hosts of this page up to now, as a scenario may move from one to the next.
    origins: Vec<String>,
    tolerated: Vec<&'static str>,
}

/// Runs a scenario in a fresh tab, then asserts that nothing went wrong unseen. A failure leaves a picture of the tab.
pub(crate) fn run(engine: Engine, scenario: fn(&mut Page)) {
    let mut page = Page::new(Browser::borrow(engine));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        scenario(&mut page);
        page.assert_untroubled();
    }));
    if let Err(failure) = outcome {
        let name = std::thread::current()
            .name()
            .unwrap_or("scenario")
            .replace("::", "-");
        let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        // The browser itself may be what failed; the failure that counts is the first.
        let _ = catch_unwind(AssertUnwindSafe(|| {
            page.screenshot(&picture, Area::Window);
            #[allow(clippy::print_stderr, reason = "shown below the failure")]
            {
                eprintln!("the tab as it was: {}", picture.display());
            }
        }));
        // Nothing of a failed scenario may reach the next one, so its browser ends here.
        resume_unwind(failure);
    }
    page.close();
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// What the window shows.
    Window,
    /// The page from its head to its foot.
    Whole,
}

/// A box in CSS pixels, from the top left corner of the window.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    pub(crate) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the two share more than a rounding error.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.bottom.min(other.bottom) - self.top.max(other.top);
        wide > 1.0 && high > 1.0
    }
}

/// A JavaScript string literal.
pub(crate) fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

impl Page {
    fn new(mut browser: Browser) -> Self {
        let bidi = &mut browser.bidi;
        let user = bidi.send("browser.createUserContext", json!({}))["userContext"]
            .as_str()
            .unwrap()
            .to_owned();
        let tab = bidi.send(
            "browsingContext.create",
            json!({ "type": "tab", "userContext": user }),
        );
        let context = tab["context"].as_str().unwrap().to_owned();
        bidi.send("browsingContext.activate", json!({ "context": context }));
        // Neither engine's log tells BiDi of a refused inline script, so the page's own event is passed on.
        bidi.send(
            "script.addPreloadScript",
            json!({
                "contexts": [context],
                "arguments": [{ "type": "channel", "value": { "channel": "policy" } }],
                "functionDeclaration": "report => addEventListener('securitypolicyviolation', event =>
                    report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile}`))",
            }),
        );
        let mut page = Self {
            browser,
            context,
            preferences: vec![],
            user,
            site: None,
            origins: vec![],
            tolerated: vec![],
        };
        if page.engine() == Engine::Chromium {
            page.devtools("Log.enable", json!({}));
        }
        page.resize(1280, 800);
        page
    }

    fn close(mut self) {
        self.reset_preferences();
        self.browser.bidi.send(
            "browser.removeUserContext",
            json!({ "userContext": self.user }),
        );
        self.browser.bidi.take_events();
        self.browser.give_back();
    }

    /// The engine that shows this page.
    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// The host of this page.
    pub(crate) fn site(&self) -> &Site {
        self.site
            .as_ref()
            .expect("the scenario has opened the page")
    }

    /// From the next opening on, the site is hosted like this.
    pub(crate) fn host(&mut self, hosting: Hosting) {
        let site = Site::serve(hosting);
        self.origins.push(format!("{}/", site.origin()));
        self.site = Some(site);
    }

    /// A trouble whose words hold `part` is what this scenario is about, and no failure.
    pub(crate) fn tolerate(&mut self, part: &'static str) {
        self.tolerated.push(part);
    }

    /// Opens the page with `rest` after its address (a query, a fragment) and waits until it is live.
    pub(crate) fn open(&mut self, rest: &str) {
        self.load(rest);
        self.wait_until(
            "the page is live",
            "document.documentElement.hasAttribute('data-live')",
        );
    }

    /// Opens the page with `rest` after its address, and waits for nothing but its files.
    pub(crate) fn load(&mut self, rest: &str) {
        self.navigate(rest, "complete");
    }

    /// Opens the page with `rest` after its address, and waits only until its text stands.
    pub(crate) fn begin(&mut self, rest: &str) {
        self.navigate(rest, "interactive");
    }

    fn navigate(&mut self, rest: &str, wait: &str) {
        let site = self
            .site
            .get_or_insert_with(|| Site::serve(Hosting::default()));
        let url = format!("{}{rest}", site.address());
        self.bidi(
            "browsingContext.navigate",
            json!({ "context": self.context, "url": url, "wait": wait }),
        );
    }

    /// Sends a BiDi command.
    pub(crate) fn bidi(&mut self, method: &str, params: Value) -> Value {
        self.browser.bidi.send(method, params)
    }

    /// Sends a command of Chromium's own protocol.
    pub(crate) fn devtools(&mut self, method: &str, params: Value) {
        let session =
            self.bidi("goog:cdp.getSession", json!({ "context": self.context }))["session"].take();
        self.bidi(
            "goog:cdp.sendCommand",
            json!({ "method": method, "params": params, "session": session }),
        );
    }

    /// The value of a JavaScript expression in the page.
    ///
    /// Works with the page's scripts switched off, too, as long as the expression waits for nothing.
    pub(crate) fn get<T: DeserializeOwned>(&mut self, expression: &str) -> T {
        let text = self.evaluate(&format!("JSON.stringify({expression}) ?? 'null'"));
        serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{expression} gave {text}: {error}"))
    }

    /// Evaluates an expression whose value is a string, or a promise of one.
    pub(crate) fn evaluate(&mut self, expression: &str) -> String {
        let answer = self.bidi(
            "script.evaluate",
            json!({
                "expression": expression,
                "target": { "context": self.context },
                "awaitPromise": true,
                "userActivation": false,
            }),
        );
        match answer["result"]["value"].as_str() {
            Some(text) if answer["type"] == "success" => text.to_owned(),
            _ => panic!("{expression} failed: {answer}"),
        }
    }

    /// Runs statements in the page.
    pub(crate) fn run(&mut self, statements: &str) {
        let _: Value = self.get(&format!("(() => {{ {statements} }})()"));
    }

    /// Waits until `condition`, a JavaScript expression, is true.
    ///
    /// # Panics
    /// When patience ends, with `what` was waited for and what the page looked like instead.
    pub(crate) fn wait_until(&mut self, what: &str, condition: &str) {
        let since = Instant::now();
        while !self.get::<bool>(&format!("Boolean({condition})")) {
            if since.elapsed() > PATIENCE {
                let (address, focused, cards): (String, String, Vec<String>) = self.get(&format!(
                    "[location.href, {}, [...document.querySelectorAll(':popover-open')].map(card => card.id)]",
                    Self::FOCUSED
                ));
                panic!(
                    "waited in vain until {what} ({condition}); at {address}, focus on {focused}, open cards {cards:?}"
                );
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Gives what must not happen the time to happen: longer than any delay of the page, by the page's own clock.
    pub(crate) fn linger(&mut self) {
        self.evaluate(
            "new Promise(done => setTimeout(() => requestAnimationFrame(() => done('')), 700))",
        );
    }

    /// Which element has the focus, as `#id`, or as tag and class where it has no id.
    const FOCUSED: &str = "(focused => focused.id ? '#' + focused.id
        : [focused.localName, ...focused.classList].join('.'))(document.activeElement)";

    /// Which element has the focus, as `#id`, or as tag and class where it has no id.
    pub(crate) fn focused(&mut self) -> String {
        self.get(Self::FOCUSED)
    }

    /// Waits until `selector` has the focus.
    pub(crate) fn wait_for_focus(&mut self, selector: &str) {
        self.wait_until(
            &format!("{selector} has the focus"),
            &format!("document.activeElement?.matches({})", quoted(selector)),
        );
    }

    /// Waits until some part of `selector` is in the window and not covered by anything.
    pub(crate) fn wait_for_view(&mut self, selector: &str) {
        self.wait_until(
            &format!("{selector} is in view"),
            &format!(
                "(target => [target, ...target.querySelectorAll('*')].flatMap(part => [...part.getClientRects()]).some(box => {{
                    if (!box.width || !box.height || box.bottom <= 0 || box.top >= innerHeight) return false;
                    const x = box.left + Math.min(box.width / 2, 20), y = Math.max(box.top, 0) + Math.min(box.height / 2, 8);
                    const seen = document.elementFromPoint(x, y);
                    return seen && (target.contains(seen) || seen.contains(target));
                }}))(document.querySelector({}))",
                quoted(selector)
            ),
        );
    }

    /// Scrolls `selector` into the window, and waits until it can be seen there.
    pub(crate) fn scroll_into_view(&mut self, selector: &str) {
        let name = quoted(selector);
        self.run(&format!("document.querySelector({name}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"));
        self.wait_for_view(selector);
    }

    /// How many elements match.
    pub(crate) fn count(&mut self, selector: &str) -> usize {
        self.get(&format!(
            "document.querySelectorAll({}).length",
            quoted(selector)
        ))
    }

    /// The text of the first element that matches, white space made single.
    pub(crate) fn text(&mut self, selector: &str) -> String {
        let text: String = self.get(&format!(
            "document.querySelector({}).innerText",
            quoted(selector)
        ));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The attributes called `name` of all elements that match, in their order.
    pub(crate) fn attributes(&mut self, selector: &str, name: &str) -> Vec<String> {
        self.get(&format!(
            "[...document.querySelectorAll({})].map(element => element.getAttribute({}) ?? '')",
            quoted(selector),
            quoted(name)
        ))
    }

    /// The boxes of all elements that match, in their order.
    pub(crate) fn boxes(&mut self, selector: &str) -> Vec<Rect> {
        self.get(&format!(
            "[...document.querySelectorAll({})].map(element => element.getBoundingClientRect())",
            quoted(selector)
        ))
    }

    /// A computed style of the first element that matches.
    pub(crate) fn style(&mut self, selector: &str, property: &str) -> String {
        self.get(&format!(
            "getComputedStyle(document.querySelector({})).getPropertyValue({})",
            quoted(selector),
            quoted(property)
        ))
    }

    /// How many elements assistive technology finds under that role and name.
    pub(crate) fn count_accessible(&mut self, role: &str, name: &str) -> usize {
        let locator = json!({ "type": "accessibility", "value": { "role": role, "name": name } });
        let found = self.bidi(
            "browsingContext.locateNodes",
            json!({ "context": self.context, "locator": locator }),
        );
        found["nodes"].as_array().map_or(0, Vec::len)
    }

    /// Sets the size of the window's inside, in CSS pixels.
    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        self.bidi(
            "browsingContext.setViewport",
            json!({ "context": self.context, "viewport": viewport }),
        );
    }

    /// Writes a picture of the page as PNG.
    pub(crate) fn screenshot(&mut self, file: &Path, area: Area) {
        let origin = if area == Area::Whole {
            "document"
        } else {
            "viewport"
        };
        let shot = self.bidi(
            "browsingContext.captureScreenshot",
            json!({ "context": self.context, "origin": origin }),
        );
        let bytes = BASE64_STANDARD
            .decode(shot["data"].as_str().unwrap_or_default())
            .expect("the picture is base64");
        std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Asserts what holds after every scenario: no warning or error in the console, no exception, nothing that the
    /// policy refused, no file missing, and no request to any other host.
    fn assert_untroubled(&mut self) {
        let troubles: Vec<String> = self
            .troubles()
            .into_iter()
            .filter(|trouble| !self.tolerated.iter().any(|part| trouble.contains(part)))
            .collect();
        assert!(
            troubles.is_empty(),
            "the scenario went well, but meanwhile: {troubles:#?}"
        );
    }

    fn troubles(&mut self) -> Vec<String> {
        let missing = self.site.as_ref().map(Site::missing).unwrap_or_default();
        let origins = self.origins.clone();
        let at_home = |url: &str| {
            let own = origins.iter().any(|origin| url.starts_with(origin));
            own || ["data:", "blob:", "about:"]
                .iter()
                .any(|scheme| url.starts_with(scheme))
        };
        let mut troubles: Vec<String> = missing
            .iter()
            .map(|path| format!("missing file: {path}"))
            .collect();
        for event in self.browser.bidi.take_events() {
            let params = &event.params;
            match event.method.as_str() {
                "log.entryAdded"
                    if params["source"]["context"] == self.context.as_str()
                        && (params["level"] == "warn" || params["level"] == "error") =>
                {
                    troubles.push(format!("console {}: {}", params["level"], params["text"]));
                }
                "goog:cdp.Log.entryAdded" => {
                    let entry = &params["params"]["entry"];
                    if entry["level"] == "warning" || entry["level"] == "error" {
                        troubles.push(format!(
                            "engine {}: {} {}",
                            entry["level"], entry["text"], entry["url"]
                        ));
                    }
                }
                "script.message" if params["channel"] == "policy" => {
                    troubles.push(format!("policy: {}", params["data"]["value"]));
                }
                "network.beforeRequestSent" if params["context"] == self.context.as_str() => {
                    let url = params["request"]["url"].as_str().unwrap_or_default();
                    if !at_home(url) {
                        troubles.push(format!("foreign request: {url}"));
                    }
                }
                _ => {}
            }
        }
        troubles
    }
}
