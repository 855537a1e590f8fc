//! A tiny static host over the built site, which can also misbehave on purpose.

use std::{
    path::{Component, Path, PathBuf},
    sync::{Arc, Condvar, Mutex},
    thread::JoinHandle,
};

use tiny_http::{Header, Request, Response, Server};

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
}

/// What to serve, and how.
#[derive(Clone, Debug)]
pub(crate) struct Hosting {
    /// The path under which the site stands, with a slash at both ends.
    pub(crate) base: &'static str,
    /// How the module is answered for.
    pub(crate) wasm: Wasm,
    /// What is done to `index.html` on its way.
    pub(crate) edit: fn(String) -> String,
}

impl Default for Hosting {
    fn default() -> Self {
        Self {
            base: "/",
            wasm: Wasm::Served,
            edit: |html| html,
        }
    }
}

/// A running host; it ends when dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    root: PathBuf,
    hosting: Hosting,
    released: Mutex<bool>,
    release: Condvar,
    missing: Mutex<Vec<String>>,
}

impl Site {
    /// Serves the built site on a free port of this machine.
    pub(crate) fn serve(hosting: Hosting) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let shared = Arc::new(Shared {
            root: dist(),
            released: Mutex::new(hosting.wasm != Wasm::Held),
            hosting,
            release: Condvar::new(),
            missing: Mutex::default(),
        });
        let thread = std::thread::spawn({
            let (server, shared) = (Arc::clone(&server), Arc::clone(&shared));
            move || {
                while let Ok(request) = server.recv() {
                    let shared = Arc::clone(&shared);
                    // A held answer must not hold up the others.
                    std::thread::spawn(move || shared.answer(request));
                }
            }
        });
        Self {
            server,
            shared,
            thread: Some(thread),
        }
    }

    /// `http://127.0.0.1:1234`
    pub(crate) fn origin(&self) -> String {
        let address = self.server.server_addr();
        format!(
            "http://{}",
            address.to_ip().expect("the host listens on an address")
        )
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
        self.shared
            .missing
            .lock()
            .expect("no answer panics")
            .clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.release();
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn answer(&self, request: Request) {
        let address = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let file = self.file(&address);
        let is_module = address.ends_with(".wasm");
        if is_module {
            let mut released = self.released.lock().expect("no answer panics");
            while !*released {
                released = self.release.wait(released).expect("no answer panics");
            }
        }
        let found = file.filter(|_| !(is_module && self.hosting.wasm == Wasm::Missing));
        // A browser that has gone away is no concern of the host.
        let _ = match found.and_then(|file| Some((std::fs::read(&file).ok()?, file))) {
            Some((bytes, file)) => {
                let bytes = if file.ends_with("index.html") {
                    (self.hosting.edit)(String::from_utf8(bytes).expect("the page is UTF-8"))
                        .into_bytes()
                } else {
                    bytes
                };
                let kind =
                    Header::from_bytes("Content-Type", media_type(&file)).expect("a valid header");
                request.respond(Response::from_data(bytes).with_header(kind))
            }
            None => {
                self.missing.lock().expect("no answer panics").push(address);
                request.respond(Response::empty(404))
            }
        };
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

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
