//! A tiny static host over the built site, which can also misbehave on purpose.

use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use sha2::{Digest as _, Sha256};

use crate::session::dist;

/// How the host answers for the WebAssembly module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Wasm {
    /// Like any other file.
    #[default]
    Served,
    /// Not found, as on a host that forgot the file or in a browser that forbids it.
    Missing,
    /// Only after [`Site::release`], so that a scenario can act before the page is live.
    Held,
    /// The first half of it, as after an upload that broke off.
    Truncated,
    /// Other bytes, as from a host that answers whatever is asked with a page of its own.
    Wrong,
    /// Under no media type of its own, as from a host that has never heard of WebAssembly.
    AsOctetStream,
}

/// What came in place of the module.
const OTHER_BYTES: &[u8] = b"<!doctype html><title>Welcome</title><p>Nothing here is a module.";

/// What to serve, and how.
#[derive(Clone, Debug)]
pub(crate) struct Hosting {
    /// The path under which the site stands, with a slash at both ends.
    pub(crate) base: &'static str,
    /// How the module is answered for.
    pub(crate) wasm: Wasm,
    /// What is done to `index.html` on its way.
    pub(crate) edit: fn(String) -> String,
    /// A script that runs in `index.html` before everything else, and that the policy in the page does not govern; one
    /// in `headers` does.
    pub(crate) before: &'static str,
    /// What else the answer for `index.html` says of itself, as names and values.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
    /// Pages of the scenario's own beside the site, each by its path from the host's root.
    pub(crate) pages: Vec<(&'static str, String)>,
}

/// What was asked of a host, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// Without the query.
    pub(crate) path: String,
    /// On whose behalf, where the browser said so; `null` is a page without an origin of its own, as in a sandbox.
    pub(crate) origin: Option<String>,
}

impl Default for Hosting {
    fn default() -> Self {
        Self {
            base: "/",
            wasm: Wasm::Served,
            edit: |html| html,
            before: "",
            headers: vec![],
            pages: vec![],
        }
    }
}

/// A running host; it ends when dropped.
pub(crate) struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    root: PathBuf,
    hosting: Hosting,
    /// Put at the head of every page.
    collector: &'static str,
    ended: AtomicBool,
    released: Mutex<bool>,
    release: Condvar,
    missing: Mutex<Vec<String>>,
    requests: Mutex<Vec<Request>>,
    /// What is served in the place of files, by path.
    instead: Mutex<HashMap<String, String>>,
}

impl Site {
    /// Serves the built site on a free port of this machine, with the script `collector`, if any, in every page.
    pub(crate) fn serve(hosting: Hosting, collector: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port is bound");
        let shared = Arc::new(Shared {
            root: dist(),
            ended: AtomicBool::new(false),
            released: Mutex::new(hosting.wasm != Wasm::Held),
            hosting,
            collector,
            release: Condvar::new(),
            missing: Mutex::default(),
            requests: Mutex::default(),
            instead: Mutex::default(),
        });
        std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || {
                for connection in listener.incoming().map_while(Result::ok) {
                    if shared.ended.load(Ordering::Relaxed) {
                        return;
                    }
                    let shared = Arc::clone(&shared);
                    // A thread each: browsers open connections that they never use, and one answer may be held.
                    std::thread::spawn(move || shared.answer(connection));
                }
            }
        });
        Self { address, shared }
    }

    /// `http://127.0.0.1:1234`
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the page, with a slash at its end.
    pub(crate) fn address(&self) -> String {
        format!("{}{}", self.origin(), self.shared.hosting.base)
    }

    /// Lets the held module go.
    pub(crate) fn release(&self) {
        *self.shared.released.lock().expect("no answer panics") = true;
        self.shared.release.notify_all();
    }

    /// Paths that were asked for and are not there.
    pub(crate) fn missing(&self) -> Vec<String> {
        let missing = self.shared.missing.lock();
        missing.expect("no answer panics").clone()
    }

    /// From now on, serves `text` in the place of the file at `path`, as after a new version was put on the host.
    pub(crate) fn put(&self, path: &str, text: String) {
        let mut instead = self.shared.instead.lock().expect("no answer panics");
        instead.insert(path.to_owned(), text);
    }

    /// All that was asked for, in its order.
    pub(crate) fn requests(&self) -> Vec<Request> {
        let requests = self.shared.requests.lock();
        requests.expect("no answer panics").clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.release();
        self.shared.ended.store(true, Ordering::Relaxed);
        // The listener looks up when somebody knocks.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    /// Answers one request and closes, however long its line is. A browser that has gone away meanwhile is no concern of the host.
    fn answer(&self, mut connection: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(connection.try_clone()?).lines();
        // GET /path?query HTTP/1.1
        let request = lines.next().transpose()?.unwrap_or_default();
        let Some(target) = request.split(' ').nth(1) else {
            return Ok(());
        };
        let path = target.split('?').next().unwrap_or_default().to_owned();
        let mut origin = None;
        // All of the request is read, or closing would cut the answer off.
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("origin")
            {
                origin = Some(value.trim().to_owned());
            }
        }
        let mut requests = self.requests.lock().expect("no answer panics");
        requests.push(Request {
            path: path.clone(),
            origin,
        });
        drop(requests);
        let (status, about, bytes) = match self.find(&path)? {
            Some((about, bytes)) => ("200 OK", about, bytes),
            None => {
                let mut missing = self.missing.lock().expect("no answer panics");
                missing.push(path);
                ("404 Not Found", about("text/plain"), Vec::new())
            }
        };
        let length = bytes.len();
        write!(
            connection,
            "HTTP/1.1 {status}\r\n{about}Content-Length: {length}\r\nConnection: close\r\n\r\n"
        )?;
        connection.write_all(&bytes)
    }

    /// The headers and the bytes of what stands under `path`, if anything does.
    fn find(&self, path: &str) -> std::io::Result<Option<(String, Vec<u8>)>> {
        let mut pages = self.hosting.pages.iter();
        if let Some((_, html)) = pages.find(|(place, _)| *place == path) {
            let html = with_scripts(html, &[self.collector]);
            return Ok(Some((about("text/html; charset=utf-8"), html.into_bytes())));
        }
        let instead = self.instead.lock().expect("no answer panics");
        if let Some(text) = instead.get(path) {
            let kind = about(media_type(Path::new(path)));
            return Ok(Some((kind, text.clone().into_bytes())));
        }
        drop(instead);
        // Such a page names no icon, and browsers then ask for one.
        if path == "/favicon.ico" && !self.hosting.pages.is_empty() {
            return Ok(Some((about("image/png"), vec![])));
        }
        let Some(file) = self.file(path).filter(|_| self.has(path)) else {
            return Ok(None);
        };
        if file.ends_with("index.html") {
            let html = self.index(std::fs::read_to_string(&file)?);
            let mut about = about(media_type(&file));
            for (name, value) in &self.hosting.headers {
                about += &format!("{name}: {value}\r\n");
            }
            return Ok(Some((about, html.into_bytes())));
        }
        if file.ends_with("offline.js") {
            // It names the page by its hash: here, as this host serves it.
            let built = std::fs::read_to_string(self.root.join("index.html"))?;
            let worker = std::fs::read_to_string(&file)?;
            let served = self.index(built.clone());
            let worker = worker.replace(&hash(&built), &hash(&served));
            return Ok(Some((about(media_type(&file)), worker.into_bytes())));
        }
        let mut bytes = std::fs::read(&file)?;
        let mut kind = media_type(&file);
        if path.ends_with(".wasm") {
            match self.hosting.wasm {
                Wasm::Truncated => bytes.truncate(bytes.len() / 2),
                Wasm::Wrong => bytes = OTHER_BYTES.to_vec(),
                Wasm::AsOctetStream => kind = "application/octet-stream",
                Wasm::Served | Wasm::Missing | Wasm::Held => {}
            }
        }
        Ok(Some((about(kind), bytes)))
    }

    /// The page of the site, as this host serves it.
    fn index(&self, built: String) -> String {
        let html = (self.hosting.edit)(built);
        with_scripts(&html, &[self.collector, self.hosting.before])
    }

    /// Whether the host is to have that file; of a held module, as soon as it is released.
    fn has(&self, path: &str) -> bool {
        if !path.ends_with(".wasm") {
            return true;
        }
        let released = self.released.lock().expect("no answer panics");
        let held = self.release.wait_while(released, |released| !*released);
        drop(held.expect("no answer panics"));
        self.hosting.wasm != Wasm::Missing
    }

    /// The file at `address`, or `None` outside the site.
    fn file(&self, address: &str) -> Option<PathBuf> {
        let inside = address.strip_prefix(self.hosting.base)?;
        let path = Path::new(if inside.is_empty() {
            "index.html"
        } else {
            inside
        });
        let plain = path
            .components()
            .all(|component| matches!(component, Component::Normal(_)));
        Some(self.root.join(path)).filter(|file| plain && file.is_file())
    }
}

/// The headers that every answer has.
fn about(media_type: &str) -> String {
    format!("Content-Type: {media_type}\r\n")
}

/// A page in which these scripts run before all else, and then are no part of it.
pub(crate) fn with_scripts(html: &str, scripts: &[&str]) -> String {
    let elements: String = (scripts.iter().filter(|script| !script.is_empty()))
        .map(|script| format!("<script>document.currentScript.remove();{script}</script>"))
        .collect();
    // Before the page's policy, which governs only what comes after it. A page may leave its head out.
    let place = ["<head>", "<!doctype html>"]
        .iter()
        .find_map(|start| html.find(start).map(|at| at + start.len()));
    let (before, after) = html.split_at(place.unwrap_or_default());
    format!("{before}{elements}{after}")
}

/// The beginning of the SHA-256, as the worker's list has it.
pub(crate) fn hash(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        // The page is asked for by the name of its folder.
        "html" | "" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
