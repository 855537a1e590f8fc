//! Serves the built site on this machine, as a plain static host would.

use anyhow::{Context as _, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::handler::HandlerWithoutStateExt as _;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use tower_http::services::ServeDir;

/// Where the site is served when nobody asks for another port: 660 is the document's number.
const PORT: u16 = 8660;

/// Serves the site in `dist` until the program is ended.
pub(crate) fn serve(dist: &Path, port: Option<u16>, open: bool) -> Result<()> {
    if !dist.join("index.html").is_file() {
        bail!(
            "There is no site in {}; run `cargo xtask build`, or leave out --no-build.",
            dist.display()
        );
    }
    let listener = listen(port, PORT)?;
    let broke_off = || "The server broke off; start it again.".to_owned();
    let address = format!("http://{}/", listener.local_addr().with_context(broke_off)?);
    println!("\nServing {} at {address}\nCtrl-C ends it.", dist.display());
    // The browser may connect from here on; the listener queues it until `host` accepts.
    if open && let Err(error) = open::that_detached(&address) {
        eprintln!("No browser could be opened ({error}); open the address yourself.");
    }
    host(listener, dist).with_context(broke_off)
}

/// Listens on the port that was `asked` for, else on `first` or the next free one after it.
fn listen(asked: Option<u16>, first: u16) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = asked {
        return bind(port).with_context(|| {
            format!("Port {port} cannot be listened on; choose another, or leave out --port.")
        });
    }
    let last = first.saturating_add(99);
    (first..=last)
        .find_map(|port| bind(port).ok())
        .with_context(|| {
            format!("All ports from {first} to {last} are taken; choose one with --port.")
        })
}

/// Serves `dist` on `listener`, for as long as the program runs.
fn host(listener: TcpListener, dist: &Path) -> io::Result<()> {
    let missing = || async { "There is no such file in the site.\n" };
    let files = ServeDir::new(dist).not_found_service(missing.into_service());
    let site = (Router::new().fallback_service(files)).layer(middleware::from_fn(add_headers));
    // Tokio requires it.
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime
        .block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, site).await })
}

/// Adds the headers that a static host would send: caching, and the charset of text.
async fn add_headers(request: Request, next: Next) -> Response {
    let lasting = named_for_its_content(Path::new(request.uri().path()));
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    let freshness = if found && lasting {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(freshness));
    // A wrong type fails here as it would on a strict host.
    let strict = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, strict);
    let kind = headers.get(header::CONTENT_TYPE);
    if let Some(kind) = kind.and_then(|kind| kind.to_str().ok())
        && kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    response
}

/// Whether a file gets another name when its content changes, so that browsers may cache it for good.
///
/// Trunk puts a hash into the name: `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
/// The fonts carry a version instead, because the styles name them: `text.v1.woff2`.
fn named_for_its_content(file: &Path) -> bool {
    let Some(stem) = file.file_stem().and_then(|stem| stem.to_str()) else {
        return false;
    };
    let all = |text: &str, kind: fn(&u8) -> bool| text.as_bytes().iter().all(kind);
    let version = stem.rsplit_once(".v").map(|(_, version)| version);
    let end = stem.rsplit_once('-').map(|(_, end)| end);
    let hash = end.map(|end| end.split_once('_').map_or(end, |(hash, _)| hash));
    version.is_some_and(|version| !version.is_empty() && all(version, u8::is_ascii_digit))
        || hash.is_some_and(|hash| hash.len() >= 16 && all(hash, u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        reason = "a test may end at the first surprise"
    )]
    use super::*;
    use crate::run::scratch;
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use std::time::Duration;
    use std::{fs, thread};

    const APP: &str = "/frus-explorer-0123456789abcdef.js";
    const WASM: &str = "/frus-explorer-0123456789abcdef_bg.wasm";
    const FONT: &str = "/fonts/stix-two-text-400-italic.v1.woff2";
    const FOR_EVER: &str = "public, max-age=31536000, immutable";

    /// A site of small files, served until the tests end.
    struct Site {
        folder: PathBuf,
        address: SocketAddr,
    }

    impl Site {
        fn serve(name: &str) -> Self {
            let folder = scratch(name);
            let dist = folder.join("dist");
            fs::create_dir_all(dist.join("fonts")).unwrap();
            for (file, content) in [
                ("/index.html", "<p>Top Secret"),
                ("/document-660.html", "<p>660"),
                ("/a page.css", "p {}"),
                ("/oembed.json", "{}"),
                ("/fonts/OFL.txt", "a licence"),
                (APP, "export {}"),
                (WASM, "program"),
                (FONT, "letters"),
            ] {
                fs::write(dist.join(file.trim_start_matches('/')), content).unwrap();
            }
            let listener = listen(Some(0), PORT).unwrap();
            let address = listener.local_addr().unwrap();
            thread::spawn(move || host(listener, &dist).unwrap());
            Self { folder, address }
        }

        fn connect(&self) -> Connection {
            let stream = TcpStream::connect(self.address).unwrap();
            // A request that is never answered is to fail the test, not to hang it.
            let patience = Some(Duration::from_secs(20));
            stream.set_read_timeout(patience).unwrap();
            Connection(BufReader::new(stream))
        }

        fn get(&self, target: &str) -> Answer {
            self.connect().ask("GET", target)
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }

    /// A connection that is kept alive between requests.
    struct Connection(BufReader<TcpStream>);

    struct Answer {
        status: u16,
        headers: Vec<(String, String)>,
        body: Vec<u8>,
    }

    impl Connection {
        fn ask(&mut self, method: &str, target: &str) -> Answer {
            let request = format!("{method} {target} HTTP/1.1\r\nHost: x\r\n\r\n");
            self.0.get_mut().write_all(request.as_bytes()).unwrap();
            let mut status = String::new();
            self.0.read_line(&mut status).unwrap();
            let status = status.split(' ').nth(1).unwrap().parse().unwrap();
            let mut headers = Vec::new();
            loop {
                let mut line = String::new();
                self.0.read_line(&mut line).unwrap();
                let Some((name, value)) = line.trim_end().split_once(": ") else {
                    break;
                };
                headers.push((name.to_ascii_lowercase(), value.to_owned()));
            }
            let mut answer = Answer {
                status,
                headers,
                body: Vec::new(),
            };
            let length = answer.header("content-length").unwrap().parse().unwrap();
            answer.body.resize(length, 0);
            self.0.read_exact(&mut answer.body).unwrap();
            answer
        }
    }

    impl Answer {
        fn header(&self, name: &str) -> Option<&str> {
            let header = self.headers.iter().find(|(known, _)| known == name);
            header.map(|(_, value)| value.as_str())
        }
    }

    #[test]
    fn browsers_learn_the_type_they_insist_on_and_how_long_it_lasts() {
        let site = Site::serve("types");
        for (target, kind, freshness) in [
            ("/", "text/html; charset=utf-8", "no-cache"),
            ("/?view=timeline", "text/html; charset=utf-8", "no-cache"),
            ("/index.html", "text/html; charset=utf-8", "no-cache"),
            ("/document-660.html", "text/html; charset=utf-8", "no-cache"),
            ("/a%20page.css", "text/css; charset=utf-8", "no-cache"),
            ("/fonts/OFL.txt", "text/plain; charset=utf-8", "no-cache"),
            ("/oembed.json", "application/json", "no-cache"),
            (APP, "text/javascript; charset=utf-8", FOR_EVER),
            (WASM, "application/wasm", FOR_EVER),
            (FONT, "font/woff2", FOR_EVER),
        ] {
            let answer = site.get(target);
            assert_eq!(answer.status, 200, "{target}");
            assert_eq!(answer.header("content-type"), Some(kind), "{target}");
            assert_eq!(answer.header("cache-control"), Some(freshness), "{target}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        }
        assert_eq!(site.get("/?view=timeline").body, b"<p>Top Secret");
    }

    #[test]
    fn what_is_not_there_is_not_found_and_not_remembered() {
        let site = Site::serve("missing");
        for target in [
            "/nowhere.html",
            "/index.html/",
            "/fonts/",
            "/gone-0123456789abcdef.js",
            "/a%00b",
            "/%ff",
        ] {
            let answer = site.get(target);
            assert_eq!(answer.status, 404, "{target}");
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{target}");
            assert_eq!(answer.body, b"There is no such file in the site.\n");
        }
        assert_eq!(site.connect().ask("POST", "/").status, 405);
    }

    #[test]
    fn only_what_changes_its_name_is_kept_for_ever() {
        for lasting in [
            "/frus-explorer-0123456789abcdef.js",
            "/frus-explorer-0123456789abcdef_bg.wasm",
            "/fonts/text-00112233445566778899aabbccddeeff.woff2",
            "/fonts/stix-two-text-400.v1.woff2",
            "/fonts/stix-two-text-400.v12.woff2",
        ] {
            assert!(named_for_its_content(Path::new(lasting)), "{lasting}");
        }
        for plain in [
            "/",
            "/index.html",
            "/document-660.html",
            "/embed.js",
            "/fonts/stix-two-text-italic.woff2",
            "/fonts/OFL.txt",
            "/text.v1",
            "/text.v.woff2",
            "/text.vol1.woff2",
        ] {
            assert!(!named_for_its_content(Path::new(plain)), "{plain}");
        }
    }

    #[test]
    fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = listen(None, port).unwrap().local_addr().unwrap();
        assert!(next.ip().is_loopback() && next.port() > port);
        let refusal = listen(Some(port), PORT).unwrap_err().to_string();
        assert!(refusal.contains(&port.to_string()), "{refusal}");
    }
}
