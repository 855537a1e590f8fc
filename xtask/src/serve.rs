//! Serves the built site on this machine, as a plain static host would.

use crate::failure::{Failure, OrSay};
use percent_encoding::percent_decode_str;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, thread};
use tiny_http::{Header, Method, Request, Response, Server};

/// Where the site is served when nobody asks for another port: 660 is the document's number.
const PORT: u16 = 8660;
/// A page asks for a few files at once; a slow reader of one must not hold up the others.
const WORKERS: usize = 4;

/// Serves the site in `dist` until the program is ended.
pub(crate) fn serve(dist: &Path, port: Option<u16>, open: bool) -> Result<(), Failure> {
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(format!(
            "There is no site in {}; run `cargo xtask build`, or leave out --no-build.",
            dist.display()
        )));
    }
    let listener = listen(port, PORT)?;
    let cannot = || "The server could not be started.".to_owned();
    let address = format!("http://{}/", listener.local_addr().or_say(cannot)?);
    let server = Arc::new(Server::from_listener(listener, None).or_say(cannot)?);
    println!("\nServing {} at {address}\nCtrl-C ends it.", dist.display());
    if open && let Err(error) = open::that_detached(&address) {
        eprintln!("No browser could be opened ({error}); open the address yourself.");
    }
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, dist) = (Arc::clone(&server), dist.to_path_buf());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    // A visitor who hangs up early is no concern of ours.
                    let _ = answer(request, &dist);
                }
            })
        })
        .collect();
    for worker in workers {
        if worker.join().is_err() {
            return Err(Failure::new("The server broke off; start it again."));
        }
    }
    Ok(())
}

/// Listens on the port that was `asked` for, else on `first` or the next free one after it.
fn listen(asked: Option<u16>, first: u16) -> Result<TcpListener, Failure> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = asked {
        return bind(port).or_say(|| {
            format!("Port {port} cannot be listened on; choose another, or leave out --port.")
        });
    }
    let last = first.saturating_add(99);
    (first..=last)
        .find_map(|port| bind(port).ok())
        .ok_or_else(|| {
            Failure::new(format!(
                "All ports from {first} to {last} are taken; choose one with --port."
            ))
        })
}

fn answer(request: Request, dist: &Path) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let response = text(405, "Only GET and HEAD are served here.\n");
        return request.respond(with(response, "Allow", "GET, HEAD"));
    }
    let file = file_for(request.url()).map(|path| dist.join(path));
    let Some((file, bytes)) = file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes)))
    else {
        return request.respond(text(404, "There is no such file in the site.\n"));
    };
    let response = Response::from_data(bytes)
        // Sent with its length rather than in chunks, as static hosts do.
        .with_chunked_threshold(usize::MAX);
    let response = with(response, "Content-Type", media_type(&file));
    let response = with(response, "Cache-Control", freshness(&file));
    // A wrong type fails here as it would on a strict host.
    request.respond(with(response, "X-Content-Type-Options", "nosniff"))
}

fn text(status: u16, words: &str) -> Response<io::Cursor<Vec<u8>>> {
    Response::from_string(words).with_status_code(status)
}

fn with<R: io::Read>(response: Response<R>, name: &str, value: &str) -> Response<R> {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

/// The path within the site that an address asks for; nothing when it could lead out of it.
fn file_for(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = PathBuf::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        match part.as_ref() {
            // Only the end may be empty: there an address names a folder.
            "" if parts.peek().is_none() => file.push("index.html"),
            "" | "." | ".." => return None,
            // A separator or a drive letter of any system, hidden in a name.
            part if part.contains(['/', '\\', ':', '\0']) => return None,
            part => file.push(part),
        }
    }
    Some(file)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/vnd.microsoft.icon",
        Some("pdf") => "application/pdf",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file: for ever when its name changes with its content.
fn freshness(file: &Path) -> &'static str {
    if carries_hash(file) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether Trunk put a hash of the content into the name: `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
fn carries_hash(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let Some((_, end)) = stem.and_then(|stem| stem.rsplit_once('-')) else {
        return false;
    };
    let hash = end.split_once('_').map_or(end, |(hash, _)| hash);
    hash.len() >= 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    fn path(url: &str) -> Option<String> {
        let file = file_for(url)?;
        let parts: Vec<_> = file.iter().map(|part| part.to_str().unwrap()).collect();
        Some(parts.join("/"))
    }

    #[test]
    fn addresses_lead_to_files() {
        for (url, file) in [
            ("/", "index.html"),
            ("/?view=timeline", "index.html"),
            ("/document-660.html", "document-660.html"),
            ("/fonts/text.woff2?x=/../y", "fonts/text.woff2"),
            ("/a%20page.html", "a page.html"),
            ("/deep/", "deep/index.html"),
            ("/...", "..."),
        ] {
            assert_eq!(path(url).as_deref(), Some(file), "{url}");
        }
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        for url in [
            "/..",
            "/../Cargo.toml",
            "/fonts/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/C:/Windows",
            "/./index.html",
            "/a%00b",
            "/%ff",
            "Cargo.toml",
            "",
        ] {
            assert_eq!(path(url), None, "{url}");
        }
    }

    #[test]
    fn browsers_learn_the_type_they_insist_on() {
        for (file, kind) in [
            ("app_bg.wasm", "application/wasm"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("index.html", "text/html; charset=utf-8"),
            ("site.css", "text/css; charset=utf-8"),
            ("text.woff2", "font/woff2"),
            ("oembed.json", "application/json"),
            ("LICENCE", "application/octet-stream"),
        ] {
            assert_eq!(media_type(Path::new(file)), kind, "{file}");
        }
    }

    #[test]
    fn only_what_changes_its_name_is_kept_for_ever() {
        for hashed in [
            "frus-explorer-0123456789abcdef.js",
            "frus-explorer-0123456789abcdef_bg.wasm",
            "fonts/text-00112233445566778899aabbccddeeff.woff2",
        ] {
            assert!(carries_hash(Path::new(hashed)), "{hashed}");
        }
        for plain in [
            "index.html",
            "document-660.html",
            "embed.js",
            "stix-two-text-italic.woff2",
        ] {
            assert!(!carries_hash(Path::new(plain)), "{plain}");
        }
    }

    #[test]
    fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = listen(None, port).unwrap().local_addr().unwrap().port();
        assert!(next > port);
        let refusal = listen(Some(port), PORT).unwrap_err().to_string();
        assert!(refusal.contains(&port.to_string()), "{refusal}");
    }

    #[test]
    fn the_server_answers_as_a_static_host() {
        use std::io::{Read, Write};
        use std::net::TcpStream;

        let dist = crate::run::scratch("serve");
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), "<p>Top Secret").unwrap();
        let listener = listen(Some(0), PORT).unwrap();
        let address = listener.local_addr().unwrap();
        let server = Server::from_listener(listener, None).unwrap();
        let site = dist.clone();
        thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(request, &site).unwrap();
            }
        });
        let ask = |line: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(
                stream,
                "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            )
            .unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };

        let page = ask("GET /?view=timeline");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(
            page.contains("Content-Type: text/html; charset=utf-8\r\n"),
            "{page}"
        );
        assert!(page.contains("Cache-Control: no-cache\r\n"), "{page}");
        assert!(page.ends_with("\r\n\r\n<p>Top Secret"), "{page}");

        let head = ask("HEAD /");
        assert!(head.contains("Content-Length: 13\r\n"), "{head}");
        assert!(head.ends_with("\r\n\r\n"), "{head}");

        assert!(ask("GET /nowhere.html").starts_with("HTTP/1.1 404"));
        assert!(ask("GET /../Cargo.toml").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(&dist).unwrap();
    }
}
