//! A tab as a visitor has it: opening the page, asking what it shows, waiting for it, and noting what goes wrong in it.

use std::{
    collections::HashSet,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    classic::COLLECTOR,
    server::{Hosting, Site, with_scripts},
    session::{Browser, Engine},
};

/// How long a condition may take to come true. Generous: a slow machine is no fault of the page.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// A tab of its own, in a profile of its own, with a host of its own.
pub(crate) struct Page {
    /// The browser, lent to this page alone.
    pub(crate) browser: Browser,
    /// The tab, or the frame in it that is looked at, as BiDi names them.
    pub(crate) context: String,
    /// Every frame that was ever in the tab, as BiDi names them.
    pub(crate) frames: HashSet<String>,
    /// The frames around the one that is looked at, from the tab on.
    pub(crate) around: Vec<String>,
    /// Preferences of Firefox that were changed, to be put back.
    pub(crate) preferences: Vec<&'static str>,
    /// What WebKit's browser was started with, since it learns nothing of the kind later.
    pub(crate) arguments: Vec<&'static str>,
    /// The profile, as BiDi names it.
    pub(crate) user: String,
    /// Width and height of the window's inside, in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Its host, from the first opening on.
    pub(crate) site: Option<Site>,
    /// Hosts that stand beside it.
    others: Vec<Arc<Site>>,
    /// How addresses begin that are at home: hosts of this page up to now, as a scenario may move from one to the next,
    /// and files that were opened.
    pub(crate) origins: Vec<String>,
    /// Parts of the words of troubles that this scenario is about.
    pub(crate) tolerated: Vec<&'static str>,
}

/// A JavaScript string literal.
pub(crate) fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A path as it stands in an address.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    path.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

impl Page {
    /// A fresh tab of this browser.
    pub(crate) fn new(mut browser: Browser) -> Self {
        let wire = &mut browser.wire;
        let user = wire.send("browser.createUserContext", json!({}))["userContext"]
            .as_str()
            .unwrap()
            .to_owned();
        let tab = wire.send(
            "browsingContext.create",
            json!({ "type": "tab", "userContext": user }),
        );
        let context = tab["context"].as_str().unwrap().to_owned();
        wire.send("browsingContext.activate", json!({ "context": context }));
        if browser.engine != Engine::WebKit {
            // Neither engine's log tells BiDi of a refused inline script, so the page's own event is passed on.
            wire.send(
                "script.addPreloadScript",
                json!({
                    "contexts": [context],
                    "arguments": [{ "type": "channel", "value": { "channel": "policy" } }],
                    "functionDeclaration": "report => addEventListener('securitypolicyviolation', event =>
                        report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile}`))",
                }),
            );
        }
        let mut page = Self {
            browser,
            context,
            frames: HashSet::new(),
            around: vec![],
            preferences: vec![],
            arguments: vec![],
            user,
            size: (0, 0),
            site: None,
            others: vec![],
            origins: vec![],
            tolerated: vec![],
        };
        if page.engine() == Engine::Chromium {
            page.devtools("Log.enable", json!({}));
        }
        page.resize(1280, 800);
        page
    }

    /// Closes the tab, and leaves its browser to the next scenario.
    pub(crate) fn close(mut self) {
        self.reset_preferences();
        if self.engine() == Engine::WebKit {
            self.browser.animate(true);
        }
        self.browser.wire.send(
            "browser.removeUserContext",
            json!({ "userContext": self.user }),
        );
        self.browser.wire.take_events();
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
        self.site = Some(self.serve(hosting));
    }

    /// Another host of the site, that is another origin, until what is given back is dropped and the scenario ends.
    pub(crate) fn host_another(&mut self, hosting: Hosting) -> Arc<Site> {
        let site = Arc::new(self.serve(hosting));
        self.others.push(Arc::clone(&site));
        site
    }

    fn serve(&mut self, hosting: Hosting) -> Site {
        let site = Site::serve(hosting, self.collector());
        self.origins.push(format!("{}/", site.origin()));
        site
    }

    /// What notes in the page what goes wrong there, where the engine does not report it.
    fn collector(&self) -> &'static str {
        match self.engine() {
            Engine::Chromium | Engine::Firefox => "",
            Engine::WebKit => COLLECTOR,
        }
    }

    /// What this page's hosts were asked for and do not have.
    pub(crate) fn missing(&self) -> Vec<String> {
        let others = self.others.iter().map(Arc::as_ref);
        others.chain(&self.site).flat_map(Site::missing).collect()
    }

    /// Opens the page with `rest` after its address (a query, a fragment) and waits until it is live.
    pub(crate) fn open(&mut self, rest: &str) {
        self.load(rest);
        self.wait_until_live();
    }

    /// Opens the page with `rest` after its address, and waits for nothing but its files.
    pub(crate) fn load(&mut self, rest: &str) {
        let url = self.address(rest);
        self.navigate(&url, Self::LOADED);
    }

    /// Opens the page with `rest` after its address, and waits only until its text stands.
    pub(crate) fn begin(&mut self, rest: &str) {
        let url = self.address(rest);
        self.navigate(&url, "document.readyState !== 'loading'");
    }

    /// Opens any other address at home, such as that of a page beside the site, and waits for its files.
    pub(crate) fn visit(&mut self, url: &str) {
        self.navigate(url, Self::LOADED);
    }

    /// Opens a copy of the file at `path` from the disk, as somebody does who clicks on it, with `rest` after its address,
    /// and waits until it is live.
    pub(crate) fn open_file(&mut self, path: &Path, rest: &str) {
        self.load_file(path, rest);
        self.wait_until_live();
    }

    /// Opens a copy of the file at `path` from the disk, with `rest` after its address, and waits for nothing else.
    /// It lies alone in its folder.
    pub(crate) fn load_file(&mut self, path: &Path, rest: &str) {
        let folder = self.browser.scratch().join(&self.user);
        std::fs::create_dir_all(&folder).expect("a folder for the scenario's file");
        let copy = folder.join(path.file_name().expect("the path is that of a file"));
        let html = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        std::fs::write(&copy, with_scripts(&html, &[self.collector()]))
            .expect("the scenario's file can be written");
        let address = format!("file://{}", encoded(&copy.to_string_lossy()));
        let url = format!("{address}{rest}");
        self.origins.push(address);
        self.navigate(&url, Self::LOADED);
    }

    const LOADED: &str = "document.readyState === 'complete'";

    /// Waits until the program answers.
    pub(crate) fn wait_until_live(&mut self) {
        self.wait_until(
            "the page is live",
            "document.documentElement.hasAttribute('data-live')",
        );
    }

    /// The address of the page, with `rest` after it, on this page's host.
    pub(crate) fn address(&mut self, rest: &str) -> String {
        if self.site.is_none() {
            self.host(Hosting::default());
        }
        format!("{}{rest}", self.site().address())
    }

    /// Goes to `url`, and waits until it is there and `ready` is true of it.
    ///
    /// Not by the protocol's own waiting, which would not say within our patience what does not come. A text directive
    /// (`:~:text=…`) is seen by browsers alone.
    fn navigate(&mut self, url: &str, ready: &str) {
        self.leave_all_frames();
        let (here, born): (String, f64) = self.get("[location.href, performance.timeOrigin]");
        let within = url.contains('#') && here.split('#').next() == url.split('#').next();
        self.bidi(
            "browsingContext.navigate",
            json!({ "context": self.context, "url": url, "wait": "none" }),
        );
        let arrived = format!(
            "String({ready} && location.href.split(':~:')[0] === new URL({}).href.split(':~:')[0] && ({within} || performance.timeOrigin !== {born}))",
            quoted(url)
        );
        let since = Instant::now();
        // While one document goes and the next comes, there may be none to ask.
        while self.try_evaluate(&arrived).as_deref() != Ok("true") {
            assert!(since.elapsed() < PATIENCE, "{url} does not open");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Sends a BiDi command.
    pub(crate) fn bidi(&mut self, method: &str, params: Value) -> Value {
        self.browser.wire.send(method, params)
    }

    /// What the browser has told since it was last asked.
    pub(crate) fn take_events(&mut self) -> Vec<crate::wire::Event> {
        self.browser.wire.take_events()
    }

    /// Sends a command of Chromium's own protocol, and gives its result.
    pub(crate) fn devtools(&mut self, method: &str, params: Value) -> Value {
        let session =
            self.bidi("goog:cdp.getSession", json!({ "context": self.tab() }))["session"].take();
        self.bidi(
            "goog:cdp.sendCommand",
            json!({ "method": method, "params": params, "session": session }),
        )["result"]
            .take()
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
        self.try_evaluate(expression)
            .unwrap_or_else(|error| panic!("{expression} failed: {error}"))
    }

    pub(crate) fn try_evaluate(&mut self, expression: &str) -> Result<String, String> {
        let answer = self.browser.wire.try_send(
            "script.evaluate",
            json!({
                "expression": expression,
                "target": { "context": self.context },
                "awaitPromise": true,
                "userActivation": false,
            }),
        )?;
        match answer["result"]["value"].as_str() {
            Some(text) if answer["type"] == "success" => Ok(text.to_owned()),
            _ => Err(answer.to_string()),
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
        // A promise would be true whatever it promises.
        let asked = format!(
            "(answer => {{ if (answer?.then) throw new TypeError('a promise'); return String(Boolean(answer)); }})({condition})"
        );
        loop {
            // While one document goes and the next comes, there may be none to ask.
            let answer = self.try_evaluate(&asked);
            if answer.as_deref() == Ok("true") {
                return;
            }
            if since.elapsed() > PATIENCE {
                let (address, focused, cards): (String, String, Vec<String>) = self.get(&format!(
                    "[location.href, {}, [...document.querySelectorAll(':popover-open')].map(card => card.id)]",
                    Self::FOCUSED
                ));
                panic!(
                    "waited in vain until {what} ({condition}: {answer:?}); at {address}, focus on {focused}, open cards {cards:?}"
                );
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Waits until all that was done up to now is drawn.
    pub(crate) fn wait_for_drawing(&mut self) {
        self.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(''))))",
        );
    }

    /// Gives what must not happen the time to happen: longer than any delay of the page, by the page's own clock.
    pub(crate) fn linger(&mut self) {
        self.evaluate(
            "new Promise(done => setTimeout(() => requestAnimationFrame(() => done('')), 700))",
        );
    }
}
