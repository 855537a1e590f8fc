//! Browsers: finding their programs, starting them, lending them to one scenario at a time, and ending them.

use std::{
    env, fmt,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Mutex,
};

use serde_json::{Value, json};

use crate::{bidi, classic, driver::Driver, wire::Wire};

/// The engines in which scenarios run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink, by way of chromedriver.
    Chromium,
    /// Gecko, by way of geckodriver.
    Firefox,
    /// WebKit as GNOME has it, by way of WebKitWebDriver: the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether scenarios are to run in it: `FRUS_ENGINES` may name those that are there, as in `chromium,firefox`.
    /// An engine that is left out is named once, so that nobody takes its silence for success.
    ///
    /// # Panics
    /// Where the variable names what is no engine.
    pub(crate) fn is_wanted(self) -> bool {
        static LEFT_OUT: Mutex<Vec<Engine>> = Mutex::new(Vec::new());
        let named = env::var("FRUS_ENGINES").unwrap_or_default();
        let names: Vec<_> = named.split(',').filter(|name| !name.is_empty()).collect();
        for name in &names {
            assert!(
                Self::ALL.iter().any(|engine| engine.to_string() == *name),
                "FRUS_ENGINES names {name:?}; it may name chromium, firefox and webkit, with commas between"
            );
        }
        if names.is_empty() || names.contains(&self.to_string().as_str()) {
            return true;
        }
        let mut left_out = LEFT_OUT
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        if !left_out.contains(&self) {
            left_out.push(self);
            // Not by `eprintln!`, whose words the test runner keeps to itself where a test passes.
            let _ = writeln!(
                std::io::stderr(),
                "{self} is left out: FRUS_ENGINES={named}"
            );
        }
        false
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// Where a program is: the variable that `cargo xtask test` sets, else the first of `names` on PATH.
///
/// # Panics
/// Where there is none, with the command that installs it.
pub(crate) fn tool(variable: &str, names: &[&str]) -> PathBuf {
    let named = env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let candidates = named.into_iter().chain(
        names
            .iter()
            .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name))),
    );
    candidates
        .into_iter()
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| {
            panic!(
                "no {} found; run `cargo xtask setup`, or name it in {variable}",
                names[0]
            )
        })
}

/// A driver, its browser, and the two ways to speak to them.
pub(crate) struct Browser {
    /// Which engine it is.
    pub(crate) engine: Engine,
    /// WebDriver BiDi, for nearly everything, or what stands in for it.
    pub(crate) wire: Box<dyn Wire>,
    /// WebDriver over HTTP, for what BiDi lacks.
    session: String,
    driver: Driver,
}

/// Browsers that no scenario holds just now.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// An idle browser of that engine, or a new one.
    pub(crate) fn borrow(engine: Engine) -> Self {
        let mut idle = IDLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(at) = idle.iter().position(|browser| browser.engine == engine) {
            return idle.remove(at);
        }
        drop(idle);
        Self::start(engine)
    }

    /// Leaves the browser to the next scenario.
    pub(crate) fn give_back(self) {
        IDLE.lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
            .push(self);
    }

    fn start(engine: Engine) -> Self {
        let driver = Driver::start(engine);
        let sessions = format!("http://127.0.0.1:{}/session", driver.port);
        let capabilities = match engine {
            Engine::Chromium => chromium(),
            Engine::Firefox => firefox(),
            Engine::WebKit => {
                return Self {
                    engine,
                    wire: Box::new(classic::Connection::new(sessions.clone(), mini_browser())),
                    session: sessions,
                    driver,
                };
            }
        };
        let started = post(
            &sessions,
            &json!({ "capabilities": { "alwaysMatch": capabilities } }),
        );
        let id = started["sessionId"]
            .as_str()
            .expect("the driver names the session");
        let socket = started["capabilities"]["webSocketUrl"]
            .as_str()
            .expect("the driver speaks WebDriver BiDi");
        let session = format!("{sessions}/{id}");
        if engine == Engine::Firefox {
            post(
                &format!("{session}/moz/context"),
                &json!({ "context": "chrome" }),
            );
        }
        let mut bidi = bidi::Connection::open(socket);
        bidi.send(
            "session.subscribe",
            json!({ "events": [
                "log.entryAdded", "network.beforeRequestSent", "script.message", "browsingContext.contextCreated",
            ] }),
        );
        if engine == Engine::Chromium {
            // What the engine itself says, such as a refused policy, is not in BiDi's log.
            bidi.send(
                "session.subscribe",
                json!({ "events": ["goog:cdp.Log.entryAdded"] }),
            );
        }
        Self {
            engine,
            wire: Box::new(bidi),
            session,
            driver,
        }
    }

    /// Whether WebKit's next browser finds a system that animates.
    pub(crate) fn animate(&self, animations: bool) {
        assert_eq!(self.engine, Engine::WebKit, "only WebKit asks the system");
        let settings = format!("[Settings]\ngtk-enable-animations={animations}\n");
        std::fs::write(self.scratch().join("gtk-3.0/settings.ini"), settings)
            .expect("the browser's settings can be written");
    }

    /// A folder that is gone when the browser is.
    pub(crate) fn scratch(&self) -> &Path {
        &self.driver.scratch
    }

    /// Sets a Firefox preference at once, or with `None` back to its default.
    pub(crate) fn set_preference(&self, name: &str, value: Option<Value>) {
        assert_eq!(self.engine, Engine::Firefox, "only Firefox has preferences");
        let script = "const [name, value] = arguments; const prefs = Services.prefs;
            if (value === null) prefs.clearUserPref(name);
            else if (typeof value === 'boolean') prefs.setBoolPref(name, value);
            else prefs.setIntPref(name, value);";
        post(
            &format!("{}/execute/sync", self.session),
            &json!({ "script": script, "args": [name, value] }),
        );
    }
}

/// Posts a WebDriver command over HTTP and gives its value.
fn post(url: &str, body: &Value) -> Value {
    classic::call("POST", url, body, classic::SILENCE)
        .unwrap_or_else(|refused| panic!("the driver refused {body}: {refused}"))
}

/// Whether somebody wants to watch.
pub(crate) fn headed() -> bool {
    env::var_os("FRUS_HEADED").is_some_and(|value| value == "1")
}

fn chromium() -> Value {
    let mut args = vec![
        // Containers run tests as root, where Chromium refuses its sandbox.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // A page of its own for the suggestions below the address, in every window: a third of what a scenario costs.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI",
    ];
    args.extend((!headed()).then_some("--headless=new"));
    let binary = tool(
        "FRUS_CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    );
    let options = json!({ "binary": binary, "args": args });
    json!({ "browserName": "chrome", "webSocketUrl": true, "goog:chromeOptions": options })
}

fn firefox() -> Value {
    let args: &[&str] = if headed() { &[] } else { &["-headless"] };
    let binary = tool("FRUS_FIREFOX", &["firefox", "firefox-esr"]);
    // Automation relaxes file://, which a reader's browser does not.
    let prefs = json!({ "security.fileuri.strict_origin_policy": true });
    let options = json!({ "binary": binary, "args": args, "prefs": prefs });
    json!({ "browserName": "firefox", "webSocketUrl": true, "moz:firefoxOptions": options })
}

/// The small browser that comes with WebKit, and stands beside its library rather than on PATH.
fn mini_browser() -> PathBuf {
    let architectures = std::fs::read_dir("/usr/lib").into_iter().flatten();
    let folders = architectures
        .map_while(Result::ok)
        .map(|folder| folder.path());
    let folders = folders.chain(["/usr/libexec".into()]);
    let names: Vec<String> = folders
        .map(|folder| {
            folder
                .join("webkit2gtk-4.1/MiniBrowser")
                .display()
                .to_string()
        })
        .collect();
    let names: Vec<&str> = ["MiniBrowser"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    tool("FRUS_MINIBROWSER", &names)
}

/// The built site: FRUS_DIST, else `dist/` at the root of the project.
pub(crate) fn dist() -> PathBuf {
    let folder = env::var_os("FRUS_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    assert!(
        folder.join("index.html").is_file(),
        "no site in {}; run `cargo xtask build`",
        folder.display()
    );
    folder
}

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
