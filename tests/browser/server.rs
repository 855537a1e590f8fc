//! A tiny static host over the built site, which can also misbehave on purpose.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

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
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    root: PathBuf,
    hosting: Hosting,
    ended: AtomicBool,
    released: Mutex<bool>,
    release: Condvar,
    missing: Mutex<Vec<String>>,
}

impl Site {
    /// Serves the built site on a free port of this machine.
    pub(crate) fn serve(hosting: Hosting) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port is bound");
        let shared = Arc::new(Shared {
            root: dist(),
            ended: AtomicBool::new(false),
            released: Mutex::new(hosting.wasm != Wasm::Held),
            hosting,
            release: Condvar::new(),
            missing: Mutex::default(),
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
    /// Answers one request and closes. A browser that has gone away meanwhile is no concern of the host.
    fn answer(&self, mut connection: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(connection.try_clone()?).lines();
        // GET /path?query HTTP/1.1
        let request = lines.next().transpose()?.unwrap_or_default();
        let Some(target) = request.split(' ').nth(1) else {
            return Ok(());
        };
        let path = target.split('?').next().unwrap_or_default().to_owned();
        // All of the request is read, or closing would cut the answer off.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let (status, media_type, bytes) = match self.file(&path).filter(|_| self.has(&path)) {
            Some(file) => ("200 OK", media_type(&file), self.read(&file)?),
            None => {
                let mut missing = self.missing.lock().expect("no answer panics");
                missing.push(path);
                ("404 Not Found", "text/plain", Vec::new())
            }
        };
        let length = bytes.len();
        write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        )?;
        connection.write_all(&bytes)
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

    fn read(&self, file: &Path) -> std::io::Result<Vec<u8>> {
        if file.ends_with("index.html") {
            let html = std::fs::read_to_string(file)?;
            return Ok((self.hosting.edit)(html).into_bytes());
        }
        std::fs::read(file)
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
