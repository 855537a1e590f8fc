//! A static host over the built site, which can also misbehave on purpose.

use std::{
    collections::HashMap,
    convert::Infallible,
    fs,
    net::SocketAddr,
    path::PathBuf,
    path::{Component, Path},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{AppendHeaders, IntoResponse as _, Response},
};
use futures_util::stream;
use sha2::{Digest as _, Sha256};
use tokio::{net::TcpListener, runtime, sync::watch, time::sleep};

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
    /// The folder of the site.
    pub(crate) folder: PathBuf,
    /// The path under which the site stands, with a slash at both ends.
    pub(crate) base: &'static str,
    /// How the module is answered for.
    pub(crate) wasm: Wasm,
    /// Whether the line is slow: the page comes piece by piece, and each face after its words were drawn.
    pub(crate) slow: bool,
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
            folder: dist(),
            base: "/",
            wasm: Wasm::Served,
            slow: false,
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
    /// Closes all connections when dropped.
    _runtime: runtime::Runtime,
}

struct Shared {
    hosting: Hosting,
    /// Put at the head of every page.
    collector: &'static str,
    released: watch::Sender<bool>,
    missing: Mutex<Vec<String>>,
    requests: Mutex<Vec<Request>>,
    /// What is served in the place of files, by path.
    texts: Mutex<HashMap<String, String>>,
}

impl Site {
    /// Serves the built site on a free port of this machine, with the script `collector`, if any, in every page.
    pub(crate) fn serve(hosting: Hosting, collector: &'static str) -> Self {
        let pages = (hosting.pages.iter())
            .map(|(path, html)| ((*path).to_owned(), with_scripts(html, &[collector])));
        let shared = Arc::new(Shared {
            texts: Mutex::new(pages.collect()),
            released: watch::Sender::new(hosting.wasm != Wasm::Held),
            hosting,
            collector,
            missing: Mutex::default(),
            requests: Mutex::default(),
        });
        let site = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&shared));
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a thread for the host");
        let listener = runtime
            .block_on(TcpListener::bind("127.0.0.1:0"))
            .expect("a free port");
        let address = listener.local_addr().expect("the port is bound");
        runtime.spawn(async { axum::serve(listener, site).await });
        Self {
            address,
            shared,
            _runtime: runtime,
        }
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
        self.shared.released.send_replace(true);
    }

    /// Paths that were asked for and are not there.
    pub(crate) fn missing(&self) -> Vec<String> {
        lock(&self.shared.missing).clone()
    }

    /// From now on, serves `text` in the place of the file at `path`, as after a new version was put on the host.
    pub(crate) fn put(&self, path: &str, text: String) {
        lock(&self.shared.texts).insert(path.to_owned(), text);
    }

    /// All that was asked for, in its order.
    pub(crate) fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().expect("no answer panics")
}

/// Answers one request.
async fn answer(State(site): State<Arc<Shared>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().to_owned();
    let origin = headers.get(header::ORIGIN);
    let origin = origin.and_then(|origin| origin.to_str().ok());
    lock(&site.requests).push(Request {
        path: path.clone(),
        origin: origin.map(str::to_owned),
    });
    let text = lock(&site.texts).get(&path).cloned();
    if let Some(text) = text {
        return typed(&path, text);
    }
    // A page of the scenario's own names no icon, and browsers then ask for one.
    if path == "/favicon.ico" && !site.hosting.pages.is_empty() {
        return typed(&path, "");
    }
    if site.hosting.slow && path.ends_with(".woff2") {
        // One after the other, so that each is exchanged by itself.
        let later = if path.contains("italic") { 2 } else { 1 };
        sleep(later * Duration::from_millis(600)).await;
    }
    if path.ends_with(".wasm") {
        let mut released = site.released.subscribe();
        // Nothing but the end of the host ends this otherwise.
        let _ = released.wait_for(|released| *released).await;
    }
    site.file(&path).unwrap_or_else(|| {
        lock(&site.missing).push(path);
        StatusCode::NOT_FOUND.into_response()
    })
}

impl Shared {
    /// The answer for a file of the site, or `None` where the host has none under that path.
    fn file(&self, path: &str) -> Option<Response> {
        let name = path.strip_prefix(self.hosting.base)?;
        // The page has the name of its folder, in each language.
        let page = if name.is_empty() || name.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        let name = &[name, page].concat();
        let inside = |part| matches!(part, Component::Normal(_));
        if !Path::new(name).components().all(inside) {
            return None;
        }
        let mut bytes = fs::read(self.hosting.folder.join(name)).ok()?;
        if name.ends_with("index.html") {
            let headers = AppendHeaders(self.hosting.headers.clone());
            let html = self.index(&bytes);
            let body = if self.hosting.slow {
                in_pieces(html)
            } else {
                html.into()
            };
            return Some((headers, typed(name, body)).into_response());
        }
        if name == "offline.js" {
            // It names the page by its hash, in each language: here, as this host serves it.
            let mut worker = String::from_utf8_lossy(&bytes).into_owned();
            for page in ["index.html", "ja/index.html"] {
                if let Ok(built) = fs::read(self.hosting.folder.join(page)) {
                    worker = worker.replace(&hash(&built), &hash(self.index(&built)));
                }
            }
            return Some(typed(name, worker));
        }
        if name.ends_with(".wasm") {
            match self.hosting.wasm {
                Wasm::Missing => return None,
                Wasm::Truncated => bytes.truncate(bytes.len() / 2),
                Wasm::Wrong => bytes = OTHER_BYTES.to_vec(),
                Wasm::AsOctetStream => return Some(bytes.into_response()),
                Wasm::Served | Wasm::Held => {}
            }
        }
        Some(typed(name, bytes))
    }

    /// The page of the site, as this host serves it.
    fn index(&self, built: &[u8]) -> String {
        let html = (self.hosting.edit)(String::from_utf8_lossy(built).into_owned());
        with_scripts(&html, &[self.collector, self.hosting.before])
    }
}

/// A page that comes piece by piece, with time to draw each.
fn in_pieces(html: String) -> Body {
    const PIECE: usize = 1024;
    Body::from_stream(stream::unfold(html.into_bytes(), |mut left| async {
        if left.is_empty() {
            return None;
        }
        sleep(Duration::from_millis(20)).await;
        let rest = left.split_off(PIECE.min(left.len()));
        Some((Ok::<_, Infallible>(left), rest))
    }))
}

/// An answer under the media type that belongs to the name of the file; the page itself has the name of its folder.
fn typed(name: &str, content: impl Into<Body>) -> Response {
    let kind = mime_guess::from_path(name).first_or(mime_guess::mime::TEXT_HTML);
    let charset = if kind.type_() == "text" {
        "; charset=utf-8"
    } else {
        ""
    };
    let kind = [(header::CONTENT_TYPE, format!("{kind}{charset}"))];
    (kind, content.into()).into_response()
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
pub(crate) fn hash(content: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(content);
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    digits.collect()
}
