//! The page without a network: kept on the device where it was asked for, whole or not at all, and let go again.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::{
    page::{PATIENCE, Page},
    server::{Hosting, hash},
    session::dist,
};

// WebKit's test browser forgets everything at its end, and has no workers for that reason; so these are tried in two.
in_both_engines![
    nothing_is_kept_unasked,
    a_worker_of_somebody_elses_is_left_alone,
    two_sites_on_one_host_keep_to_themselves,
    a_kept_page_needs_no_host,
    a_version_that_is_not_whole_replaces_nothing,
    a_new_version_waits_until_nobody_is_at_the_page,
    a_new_version_waits_for_the_attract_screen_of_a_museum,
    a_new_version_waits_for_an_open_note_in_a_hidden_tab,
    a_host_whose_answers_vary_by_everything,
    the_page_that_asked_for_it_takes_the_next_version_without_being_opened_again,
    a_version_in_use_that_is_installed_again_in_vain_stays,
    the_page_is_let_go,
    the_host_can_take_it_off_every_device,
];

/// Opens the page with this asked for; the page takes it out of its address as soon as it is done.
pub(crate) fn ask(page: &mut Page, query: &str) {
    page.open("");
    page.run(&format!("window.asked = true; location.search = '{query}'"));
    page.wait_until("the page is there anew", "!('asked' in window)");
    page.wait_until_live();
}

fn keep(page: &mut Page) {
    ask(page, "?offline=1");
    page.wait_until(
        "the page is kept, and says so",
        "document.querySelector('.notice')?.textContent === 'This page is kept on this device, and opens without a network.'",
    );
    assert_eq!(
        page.get::<String>("location.search"),
        "",
        "what was asked for is done"
    );
}

/// Has the worker look for a new version now.
const UPDATE: &str = "navigator.serviceWorker.getRegistration().then(kept => kept.update())";

/// Hosts the page so that it is for the scenario to say whether anybody looks: somebody does, until [`look_away`].
fn host_watched(page: &mut Page) {
    page.host(Hosting {
        before: "window.away = false; Object.defineProperty(document, 'hidden', { get: () => window.away })",
        ..Default::default()
    });
}

fn look_away(page: &mut Page) {
    page.run("window.away = true; document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
}

/// The names of all that is kept.
const KEPT: &str = "caches.keys().then(names => Promise.all(names.map(async name => (await (await caches.open(name)).keys()).length)))
    .then(counts => JSON.stringify(counts))";

/// Waits until what a promise gives is as expected. While one document goes and the next comes, there may be none to ask.
fn wait_for(page: &mut Page, what: &str, promise: &str, expected: &str) {
    let since = Instant::now();
    loop {
        let found = page.try_evaluate(promise);
        if found.as_deref() == Ok(expected) {
            return;
        }
        assert!(
            since.elapsed() < PATIENCE,
            "waited in vain until {what}: {found:?}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Waits until one version is kept, with all its files, and no worker has another in hand.
fn wait_for_one_version(page: &mut Page) {
    // A cache is opened only where there is no other: opening one that a worker has just taken away would make it anew.
    wait_for(
        page,
        "one version is kept, and no other is on its way",
        "navigator.serviceWorker.getRegistration().then(async kept => {
            const names = await caches.keys();
            const files = names.length === 1 ? await (await caches.open(names[0])).keys() : [];
            return JSON.stringify([names.length, files.length > 10, Boolean(kept.installing ?? kept.waiting)]);
        })",
        "[1,true,false]",
    );
}

fn nothing_is_kept_unasked(page: &mut Page) {
    page.open("?offline=yes");
    page.linger();
    assert_eq!(page.evaluate(KEPT), "[]");
    assert_eq!(
        page.evaluate("navigator.serviceWorker.getRegistrations().then(all => String(all.length))"),
        "0"
    );
}

fn a_kept_page_needs_no_host(page: &mut Page) {
    page.host(Hosting {
        base: "/a/b/",
        ..Default::default()
    });
    keep(page);
    let scope =
        page.evaluate("navigator.serviceWorker.ready.then(kept => new URL(kept.scope).pathname)");
    assert_eq!(scope, "/a/b/");
    // The host is gone.
    page.site = None;
    page.run("location.href = '?theme=dark#note-3'");
    page.wait_until("the page is there", "location.search === '?theme=dark'");
    page.wait_until_live();
    page.assert_whole_text();
    page.wait_for_view("#note-3");
    let bright: String = page.style(".classification", "font-family");
    assert!(bright.contains("STIX"), "{bright}");
    page.wait_until(
        "the face was kept, too",
        "document.fonts.check('16px \"STIX Two Text\"')",
    );
    let saved: String = page.evaluate(
        "fetch(document.querySelector('a[download][href$=\".ics\"]').href).then(file => file.text()).then(text => text.slice(0, 15))",
    );
    assert_eq!(saved, "BEGIN:VCALENDAR");
}

/// A host may have a worker for all of its pages.
fn a_worker_of_somebody_elses_is_left_alone(page: &mut Page) {
    page.host(Hosting {
        base: "/a/b/",
        ..Default::default()
    });
    page.open("");
    page.site().put(
        "/theirs.js",
        "addEventListener('activate', event => event.waitUntil(clients.claim()))".to_owned(),
    );
    page.evaluate("navigator.serviceWorker.register('/theirs.js', { scope: '/' }).then(() => '')");
    page.wait_until(
        "their worker is at work",
        "navigator.serviceWorker.controller",
    );
    for query in ["?again", "?offline=0"] {
        ask(page, query);
        page.linger();
        assert_ne!(
            page.get::<Option<String>>("document.documentElement.dataset.offline")
                .as_deref(),
            Some("kept")
        );
    }
    let theirs = page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.map(kept => kept.active.scriptURL.split('/').pop()).join())");
    assert_eq!(theirs, "theirs.js");
}

fn two_sites_on_one_host_keep_to_themselves(page: &mut Page) {
    page.host(Hosting {
        base: "/a/b/",
        ..Default::default()
    });
    keep(page);
    // Another site beside it, with a version of its own, comes and goes.
    let others = "caches.open('frus-explorer /a/ 1').then(kept => kept.put('/a/', new Response('other'))).then(() => '')";
    page.evaluate(others);
    ask(page, "?offline=0");
    page.wait_until(
        "the page is let go",
        "document.documentElement.dataset.offline === 'gone'",
    );
    assert_eq!(
        page.evaluate("caches.keys().then(names => names.join())"),
        "frus-explorer /a/ 1"
    );
}

/// The host gets a new page with `words` in it; and the worker's list names it, or something else under its hash.
fn put_new_version(page: &mut Page, words: &str, whole: bool) {
    let read = |name: &str| fs::read_to_string(dist().join(name)).expect("the site is whole");
    let (old, worker) = (read("index.html"), read("offline.js"));
    let new = old.replace("</main>", &format!("<p id=new>{words}</p></main>"));
    let named = if whole { hash(&new) } else { hash(words) };
    let worker = worker.replace(&hash(&old), &named).replacen(
        "{version:\"",
        &format!("{{version:\"{}", words.len()),
        1,
    );
    page.site().put("/", new);
    // The host would put scripts of the scenario into this one, too.
    page.site().put("/ja/", read("ja/index.html"));
    page.site().put("/offline.js", worker);
}

fn a_version_that_is_not_whole_replaces_nothing(page: &mut Page) {
    page.tolerate("is not of this version");
    page.tolerate("ServiceWorker");
    keep(page);
    put_new_version(page, "half", false);
    page.evaluate(&format!("{UPDATE}.then(() => '', () => '')"));
    page.linger();
    page.open("?again");
    page.linger();
    assert_eq!(page.count("#new"), 0, "the page is the one that was kept");
    // Opening the page has had the engine ask for the new version once more.
    wait_for_one_version(page);
}

fn a_new_version_waits_until_nobody_is_at_the_page(page: &mut Page) {
    host_watched(page);
    keep(page);
    page.open("?kept");
    page.run("window.before = true");
    put_new_version(page, "a new version", true);
    page.evaluate(&format!("{UPDATE}.then(() => '')"));
    let state =
        "navigator.serviceWorker.getRegistration().then(kept => String(Boolean(kept.waiting)))";
    wait_for(page, "the new version waits", state, "true");
    page.linger();
    assert!(
        page.get::<bool>("window.before === true"),
        "nobody is interrupted"
    );
    look_away(page);
    page.wait_until("the new version is there", "document.querySelector('#new')");
    page.wait_until_live();
    wait_for_one_version(page);
}

fn a_new_version_waits_for_the_attract_screen_of_a_museum(page: &mut Page) {
    keep(page);
    crate::museum::open(page, "ja/?mode=museum");
    crate::museum::wake(page);
    put_new_version(page, "A new title", true);
    page.run(UPDATE);
    page.wait_until(
        "the new version is there",
        "navigator.serviceWorker.getRegistration().then(kept => document.documentElement.toggleAttribute('data-waits', Boolean(kept.waiting))) && document.documentElement.hasAttribute('data-waits')",
    );
    let born: f64 = page.get("performance.timeOrigin");
    page.linger();
    page.linger();
    assert_eq!(
        page.get::<f64>("performance.timeOrigin"),
        born,
        "a visitor is not interrupted"
    );
    crate::museum::start_again(page);
    page.wait_until(
        "the new version is shown",
        &format!("performance.timeOrigin !== {born} && document.querySelector('.museum-attract')"),
    );
}

fn a_new_version_waits_for_an_open_note_in_a_hidden_tab(page: &mut Page) {
    host_watched(page);
    keep(page);
    page.open("?kept");
    page.run("window.before = true");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    put_new_version(page, "a new version", true);
    page.evaluate(&format!("{UPDATE}.then(() => '')"));
    let state =
        "navigator.serviceWorker.getRegistration().then(kept => String(Boolean(kept.waiting)))";
    wait_for(page, "the new version waits", state, "true");
    look_away(page);
    page.linger();
    assert!(
        page.get::<bool>("window.before === true"),
        "the note stays open"
    );
    page.run("document.querySelector('#card-4').hidePopover()");
    look_away(page);
    page.wait_until("the new version is there", "document.querySelector('#new')");
}

/// No cache takes an answer that says so.
fn a_host_whose_answers_vary_by_everything(page: &mut Page) {
    page.host(Hosting {
        headers: vec![("Vary", "*")],
        ..Default::default()
    });
    keep(page);
    wait_for_one_version(page);
}

fn the_page_that_asked_for_it_takes_the_next_version_without_being_opened_again(page: &mut Page) {
    host_watched(page);
    keep(page);
    assert!(page.get::<bool>("navigator.serviceWorker.controller === null"));
    put_new_version(page, "a new version", true);
    page.evaluate(&format!("{UPDATE}.then(() => '')"));
    // Nothing holds it up, since the page itself has no worker.
    wait_for_one_version(page);
    page.linger();
    assert_eq!(page.count("#new"), 0, "nobody is interrupted");
    look_away(page);
    page.wait_until("the new version is there", "document.querySelector('#new')");
}

fn a_version_in_use_that_is_installed_again_in_vain_stays(page: &mut Page) {
    page.tolerate("is not of this version");
    page.tolerate("ServiceWorker");
    keep(page);
    page.open("?kept");
    let kept = page.evaluate(KEPT);
    // The same list and so the same cache, in a worker that is another by a byte, and a host that lacks a file of it.
    let worker = fs::read_to_string(dist().join("offline.js")).expect("the site is whole");
    page.site().put("/offline.js", format!("{worker};"));
    page.site().put("/site.webmanifest", "{}".into());
    page.evaluate(&format!("{UPDATE}.then(() => '', () => '')"));
    page.linger();
    assert_eq!(page.evaluate(KEPT), kept);
}

fn the_page_is_let_go(page: &mut Page) {
    keep(page);
    page.open("?kept");
    ask(page, "?offline=0");
    page.wait_until(
        "the page is let go",
        "document.documentElement.dataset.offline === 'gone'",
    );
    assert_eq!(page.evaluate(KEPT), "[]");
    assert_eq!(
        page.evaluate("navigator.serviceWorker.getRegistrations().then(all => String(all.length))"),
        "0"
    );
}

fn the_host_can_take_it_off_every_device(page: &mut Page) {
    keep(page);
    let switch = fs::read_to_string(dist().join("offline-off.js")).expect("the site has it");
    page.site().put("/offline.js", switch);
    page.open("?comes-by");
    // The worker may lead the page on before this is answered.
    let _ = page.try_evaluate(&format!("{UPDATE}.then(() => '', () => '')"));
    let left = "navigator.serviceWorker.getRegistrations().then(all => caches.keys().then(kept => String(all.length + kept.length)))";
    wait_for(page, "nothing is left on the device", left, "0");
}
