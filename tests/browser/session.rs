//! Browsers: finding their drivers, starting them, lending them to one scenario at a time, and ending them.

use std::{
    env, fmt,
    io::{BufRead as _, BufReader},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use serde_json::{Value, json};

use crate::bidi::Connection;

/// The engines in which every scenario runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink, by way of chromedriver.
    Chromium,
    /// Gecko, by way of geckodriver.
    Firefox,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
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
    /// WebDriver BiDi, for nearly everything.
    pub(crate) bidi: Connection,
    /// WebDriver over HTTP, for what BiDi lacks.
    session: String,
    _driver: Driver,
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
        let headed = env::var_os("FRUS_HEADED").is_some_and(|value| value == "1");
        let capabilities = match engine {
            Engine::Chromium => {
                let mut args = vec![
                    // Containers run tests as root, where Chromium refuses its sandbox.
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ];
                args.extend((!headed).then_some("--headless=new"));
                let binary = tool(
                    "FRUS_CHROMIUM",
                    &["chromium", "chromium-browser", "google-chrome"],
                );
                json!({ "browserName": "chrome", "goog:chromeOptions": { "binary": binary, "args": args } })
            }
            Engine::Firefox => {
                let args: &[&str] = if headed { &[] } else { &["-headless"] };
                let binary = tool("FRUS_FIREFOX", &["firefox", "firefox-esr"]);
                // Automation relaxes file://, which a reader's browser does not.
                let prefs = json!({ "security.fileuri.strict_origin_policy": true });
                let options = json!({ "binary": binary, "args": args, "prefs": prefs });
                json!({ "browserName": "firefox", "moz:firefoxOptions": options })
            }
        };
        let mut capabilities = capabilities;
        capabilities["webSocketUrl"] = true.into();
        let sessions = format!("http://127.0.0.1:{}/session", driver.port);
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
        let mut bidi = Connection::open(socket);
        bidi.send(
            "session.subscribe",
            json!({ "events": ["log.entryAdded", "network.beforeRequestSent", "script.message"] }),
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
            bidi,
            session,
            _driver: driver,
        }
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
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut response = agent.post(url).send_json(body).expect("the driver answers");
    let mut answer: Value = response
        .body_mut()
        .read_json()
        .expect("the driver answers in JSON");
    let value = answer["value"].take();
    assert!(
        response.status().is_success(),
        "the driver refused {body}: {value}"
    );
    value
}

/// A driver process, in a process group that ends with it.
struct Driver {
    guard: Child,
    port: u16,
}

impl Driver {
    /// Ends the whole group (driver, browser, and the browser's own processes) as soon as this program is gone,
    /// however it went: the pipe to the shell's `cat` then closes.
    const GUARD: &str = r#""$@" & cat >/dev/null; trap '' TERM; kill -TERM 0; sleep 1; rm -rf -- "$TMPDIR"; kill -KILL 0"#;

    fn start(engine: Engine) -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let scratch = env::temp_dir().join(format!(
            "frus-browser-{}-{}",
            std::process::id(),
            STARTED.fetch_add(1, Ordering::Relaxed)
        ));
        std::fs::create_dir_all(&scratch).expect("a scratch folder for the browser's profile");
        let (program, arguments): (PathBuf, &[&str]) = match engine {
            Engine::Chromium => (tool("FRUS_CHROMEDRIVER", &["chromedriver"]), &["--port=0"]),
            Engine::Firefox => (
                tool("FRUS_GECKODRIVER", &["geckodriver"]),
                // Preferences are set from the browser's own scope while it runs.
                &["--port=0", "--websocket-port=0", "--allow-system-access"],
            ),
        };
        let mut guard = Command::new("sh")
            .args(["-c", Self::GUARD, "sh"])
            .arg(program)
            .args(arguments)
            .env("TMPDIR", &scratch)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell to start the driver from");
        let mut lines =
            BufReader::new(guard.stdout.take().expect("the driver's output is piped")).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let number = line.trim_end_matches('.').rsplit([' ', ':']).next()?;
                number.parse().ok().filter(|port| {
                    *port != 0 && (line.contains("success") || line.contains("Listening"))
                })
            })
            .expect("the driver says on which port it listens");
        // Read on, or the driver stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Self { guard, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
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
