//! Every way in which the page is delivered, in every engine. In each it can be read whole; where scripts run, notes,
//! timeline and deep links work; and nothing goes wrong unseen.
//!
//! `cargo xtask test` prints the outcome as one table: a line a way, a column an engine.

use std::{any::Any, fs, path::PathBuf};

use crate::{
    input::key,
    offline,
    page::{Page, quoted},
    server::{Hosting, Wasm},
    session::{Engine, dist},
};

in_every_engine![
    the_site_at_the_root_of_a_host,
    the_site_in_a_folder,
    a_host_that_has_never_heard_of_webassembly,
    one_file_from_a_disk,
    the_site_in_a_frame,
    the_site_in_a_sandbox,
    one_file_in_a_sandbox,
    scripts_off,
    webassembly_refused,
    storage_refused,
    clipboard_refused,
    a_fragment_of_somebody_elses,
    a_query_of_somebody_elses,
    a_query_of_sixty_kilobytes,
    a_query_of_a_megabyte,
    hostile_words_in_the_address,
];

const EVENT: &str = "event-1953-07-14-telegram-128";

/// Keeps what became of a way in an engine, for the table. Other scenarios are no ways.
pub(crate) fn keep(engine: Engine, scenario: &str, outcome: &Result<(), Box<dyn Any + Send>>) {
    let Some(way) = scenario.strip_prefix("matrix::") else {
        return;
    };
    let way = way.rsplit("::").next().unwrap_or(way);
    let reason = match outcome {
        Ok(()) => "pass".to_owned(),
        Err(failure) => {
            let words = failure.downcast_ref::<String>().map(String::as_str);
            let words = words.or_else(|| failure.downcast_ref::<&str>().copied());
            words.unwrap_or("failed").to_owned()
        }
    };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("matrix");
    fs::create_dir_all(&folder).expect("a folder for the table");
    fs::write(folder.join(format!("{way}.{engine}")), reason).expect("the outcome is written");
}

/// The page that is a single file.
pub(crate) fn single_file() -> PathBuf {
    dist().join("document-660.html")
}

/// Text, notes and timeline can be read.
fn assert_readable(page: &mut Page) {
    page.assert_whole_text();
    assert_eq!(page.count("#notes li[id^=note-]"), 4);
    let unseen: Vec<String> = page.get(
        "[...document.querySelectorAll('a.event')].filter(event => !event.querySelector('.event-title').checkVisibility()).map(event => event.id)",
    );
    assert_eq!(page.count("a.event"), 8);
    assert_eq!(unseen, Vec::<String>::new(), "every event can be read");
    for banner in [".banner-head", "#marking"] {
        assert!(!page.text(banner).is_empty());
    }
}

/// Overlay, timeline and the way back work, by mouse and by key.
fn assert_works(page: &mut Page) {
    page.wait_until_live();
    page.click("#ref-4");
    page.wait_for_pinned(4);
    assert_eq!(page.count("#card-4 .card-text > p"), 3);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus("#ref-4");
    page.press(key::ENTER);
    page.wait_for_pinned(4);
    page.click("#card-4 .card-close");
    page.wait_for_closed();
    page.choose(EVENT);
    page.wait_until(
        "the address names the event",
        &format!("location.hash === '#{EVENT}'"),
    );
    page.press(key::ESCAPE);
    page.wait_for_no_evidence();
}

/// A link to an event opens its evidence; one to a note leads there.
fn assert_deep_links(page: &mut Page, mut open: impl FnMut(&mut Page, &str)) {
    open(page, "#note-3");
    page.wait_for_view("#note-3");
    assert!(page.get::<bool>("document.querySelector('#note-3').matches(':target')"));
    open(page, &format!("#{EVENT}"));
    page.wait_for_evidence(EVENT);
}

fn assert_all(page: &mut Page) {
    page.open("");
    assert_readable(page);
    assert_works(page);
    assert_deep_links(page, |page, rest| {
        page.open(&format!("?{}{rest}", rest.len()));
    });
}

fn the_site_at_the_root_of_a_host(page: &mut Page) {
    assert_all(page);
}

fn the_site_in_a_folder(page: &mut Page) {
    page.host(Hosting {
        base: "/a/b/",
        ..Default::default()
    });
    assert_all(page);
    let outside: Vec<_> = (page.site().requests().into_iter())
        .filter(|request| !request.path.starts_with("/a/b/"))
        .collect();
    assert_eq!(outside, [], "nothing is asked for outside its folder");
}

fn a_host_that_has_never_heard_of_webassembly(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::AsOctetStream,
        ..Default::default()
    });
    assert_all(page);
}

fn one_file_from_a_disk(page: &mut Page) {
    page.open_file(&single_file(), "");
    assert_readable(page);
    assert_works(page);
    assert_deep_links(page, |page, rest| {
        page.open_file(&single_file(), &format!("?{}{rest}", rest.len()));
    });
    let requests: Vec<String> = page.get(
        "performance.getEntriesByType('resource').map(file => file.name).filter(name => !name.startsWith('data:'))",
    );
    assert_eq!(
        requests,
        Vec::<String>::new(),
        "it asks nobody for anything"
    );
}

/// A page of somebody else's, on a host of its own, with this one in a frame.
pub(crate) fn around(page: &mut Page, rest: &str, attributes: &str) {
    let source = page.address(rest);
    let article = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title><body style='margin:0'><h1>An article</h1>\
         <iframe id=explorer src='{source}' title=Explorer style='width:100%;height:620px;border:0' {attributes}></iframe>"
    );
    let other = page.host_another(Hosting {
        pages: vec![("/article.html", article)],
        ..Default::default()
    });
    let url = format!("{}/article.html", other.origin());
    page.visit(&url);
    page.enter_frame("#explorer");
}

fn assert_all_in_a_frame(page: &mut Page, file: &str, attributes: &str) {
    around(page, file, attributes);
    page.wait_until_live();
    assert_readable(page);
    assert_works(page);
    assert_deep_links(page, |page, rest| {
        around(page, &format!("{file}{rest}"), attributes);
        page.wait_until_live();
    });
}

fn the_site_in_a_frame(page: &mut Page) {
    assert_all_in_a_frame(
        page,
        "?embed=1",
        "sandbox='allow-scripts allow-same-origin' loading=lazy",
    );
    assert!(
        page.get::<bool>("origin !== 'null' && location.pathname === '/'"),
        "it is the site itself"
    );
}

fn the_site_in_a_sandbox(page: &mut Page) {
    assert_all_in_a_frame(page, "", "sandbox='allow-scripts'");
    assert!(
        page.get::<bool>("origin === 'null' && location.pathname.endsWith('/document-660.html')"),
        "the one file stands in for the site"
    );
}

fn one_file_in_a_sandbox(page: &mut Page) {
    assert_all_in_a_frame(page, "document-660.html", "sandbox='allow-scripts'");
    around(page, "document-660.html", "sandbox='allow-scripts'");
    page.wait_until_live();
    page.click("#use button");
    page.wait_for_focus("#embed-title");
    assert_eq!(
        page.count("#embed textarea"),
        1,
        "the frame, and nothing that needs files beside it"
    );
    assert_eq!(page.count("#embed :is(iframe, .embed-offline)"), 0);
}

fn scripts_off(page: &mut Page) {
    page.switch_scripts_off();
    page.load("#note-3");
    assert_readable(page);
    page.wait_for_view("#note-3");
    assert_eq!(page.count("html[data-live], html[data-fault]"), 0);
    // The reference is a button that opens its card natively.
    page.click("#ref-4");
    page.wait_for_open(4);
}

fn webassembly_refused(page: &mut Page) {
    page.host(Hosting {
        headers: vec![(
            "Content-Security-Policy",
            "script-src 'self' 'unsafe-inline'",
        )],
        ..Default::default()
    });
    // The engine says what the host forbids; the page has no part in that.
    page.tolerate("script-src");
    page.tolerate("WebAssembly");
    page.tolerate("wasm-eval");
    page.load("#note-3");
    page.wait_until(
        "one line says so",
        "document.querySelector('.fault').checkVisibility()",
    );
    assert_readable(page);
    page.wait_for_view("#note-3");
    page.click("#ref-4");
    page.wait_for_open(4);
}

fn storage_refused(page: &mut Page) {
    page.host(Hosting {
        before: "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });
            Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('refused', 'SecurityError') } });",
        ..Default::default()
    });
    assert_all(page);
    offline::ask(page, "?offline=1");
    page.wait_until(
        "the page says that it can not be kept",
        "document.querySelector('.notice')?.textContent.startsWith('This page can not be kept here.')",
    );
}

fn clipboard_refused(page: &mut Page) {
    page.host(Hosting {
        before: "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) } })",
        ..Default::default()
    });
    assert_all(page);
    page.click(".evidence-ways button:last-of-type");
    page.wait_until(
        "a link to take by hand is offered",
        "document.querySelector('.evidence').textContent.includes('Copying is not allowed here')",
    );
}

fn a_fragment_of_somebody_elses(page: &mut Page) {
    page.open("#?secret=abc");
    assert_readable(page);
    assert_works(page);
}

fn a_query_of_somebody_elses(page: &mut Page) {
    page.open("?utm_source=a&lesson=3&view&theme=&q=%F0%9F%92%A5&view=read#p4");
    assert_readable_text_only(page);
    page.wait_for_view("#p4");
    assert_eq!(
        page.get::<String>("document.documentElement.dataset.view"),
        "read",
        "of a key, the first right value counts"
    );
    page.open("?utm_source=a");
    assert_works(page);
    assert_eq!(page.get::<String>("location.search"), "?utm_source=a");
}

fn assert_readable_text_only(page: &mut Page) {
    page.assert_whole_text();
    assert_eq!(page.count("#notes li[id^=note-]"), 4);
}

fn a_query_of_sixty_kilobytes(page: &mut Page) {
    // Hosts take less than a browser does: the usual ones some 8 or 16 kilobytes, the one of these tests 64.
    page.open(&format!("?view=x&a={}", "b".repeat(60_000)));
    assert_readable(page);
    assert_works(page);
}

fn a_query_of_a_megabyte(page: &mut Page) {
    // From a disk nobody but the browser has a limit: Firefox takes an address of 1,048,576 characters, and none longer.
    page.open_file(
        &single_file(),
        &format!("?view=x&a={}", "b".repeat(1_000_000)),
    );
    assert_readable(page);
    assert_works(page);
}

/// What somebody might put where a word is expected.
const HOSTILE: [&str; 6] = [
    "<img src=x onerror=document.title='taken'>",
    "javascript:document.title='taken'",
    "\"><script>document.title='taken'</script>",
    "__proto__",
    "constructor",
    "%00../../etc/passwd",
];

fn hostile_words_in_the_address(page: &mut Page) {
    for word in HOSTILE {
        let word: String = page.evaluate(&format!("encodeURIComponent({})", quoted(word)));
        let query: Vec<String> = [
            "view",
            "theme",
            "text",
            "context",
            "lang",
            "embed",
            "offline",
            "drill",
            "kiosk",
            "__proto__",
        ]
        .iter()
        .map(|key| format!("{key}={word}"))
        .collect();
        page.open(&format!("?{}#{word}", query.join("&")));
        page.assert_whole_text();
        let (title, attributes, added): (String, Vec<String>, usize) = page.get(
            "[document.title, document.documentElement.getAttributeNames(),
              document.querySelectorAll('img, object, embed, iframe, base, [onerror], a[href^=javascript], main script').length]",
        );
        assert!(title.starts_with("No. 660."), "{word}: {title}");
        assert_eq!(
            attributes,
            ["lang", "data-tools", "data-live"],
            "{word} changes nothing"
        );
        assert_eq!(added, 0, "{word} adds nothing");
    }
    assert_works(page);
}
