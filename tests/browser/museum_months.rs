//! A screen in a museum over months: a program that fails is back, thousands of touches and visits leave nothing, and the page
//! around it knows that it is used.

use serde_json::json;

use crate::{
    museum::{FAKE_CLOCK, UNTIL, go, open, part, wake},
    page::Page,
    scenario::run,
    server::Hosting,
    session::Engine,
};

in_both_engines![
    a_program_that_breaks_down_is_back,
    a_program_that_is_silent_is_back,
    a_program_that_can_not_start_leaves_the_page,
    a_host_page_is_told_of_use,
    the_single_file_is_a_screen_without_any_host,
    axe_finds_nothing_on_the_screen,
];

/// Waits until the screen is there anew; `born` is when the page was loaded that failed.
fn wait_for_return(page: &mut Page, born: f64) {
    page.wait_until(
        "the screen is back",
        &format!("performance.timeOrigin !== {born} && document.querySelector('.museum-attract') && kioskAlive()"),
    );
}

fn a_program_that_breaks_down_is_back(page: &mut Page) {
    crate::faults::tolerate_the_drill(page);
    open(page, "?mode=museum");
    let length: u32 = page.get("history.length");
    for _ in 0..3 {
        wake(page);
        assert!(page.get::<bool>("kioskAlive()"));
        let born: f64 = page.get("performance.timeOrigin");
        page.run("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })");
        wait_for_return(page, born);
    }
    assert_eq!(page.get::<u32>("history.length"), length);
    // The fourth time in an hour it takes its time, and the page can be read meanwhile.
    page.run("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })");
    page.wait_until(
        "the page is shown",
        "document.querySelector('.fault')?.checkVisibility()",
    );
    assert!(!page.get::<bool>("kioskAlive()"));
    page.assert_whole_text();
    page.linger();
    assert_eq!(page.count("#museum"), 0);
}

fn a_program_that_is_silent_is_back(page: &mut Page) {
    page.host(Hosting {
        before: "addEventListener('frus-explorer-beat', event => window.isMute && event.stopImmediatePropagation())",
        ..Default::default()
    });
    open(page, "?mode=museum");
    let born: f64 = page.get("performance.timeOrigin");
    page.run("isMute = true");
    wait_for_return(page, born);
}

fn a_program_that_can_not_start_leaves_the_page(page: &mut Page) {
    page.host(Hosting {
        before: "delete window.WebAssembly",
        ..Default::default()
    });
    page.load("?mode=museum");
    page.wait_until(
        "the page is shown",
        "document.querySelector('.fault')?.checkVisibility()",
    );
    page.assert_whole_text();
}

fn the_single_file_is_a_screen_without_any_host(page: &mut Page) {
    for file in ["museum-660.html", "ja/museum-660.html"] {
        page.load_file(&crate::session::dist().join(file), "?idle=60");
        page.wait_until(
            "the screen is there",
            "document.querySelector('.museum-attract')",
        );
        wake(page);
        go(page, 3);
        assert_eq!(page.count(".shows-document"), 1);
        assert!(
            page.get::<bool>("[...document.fonts].some(face => face.family.includes('STIX Two') && face.status === 'loaded')"),
            "its face is in it"
        );
    }
    // The page in a single file stays a page, whatever it is asked.
    page.open_file(&crate::matrix::single_file(), "?mode=museum");
    page.assert_whole_text();
}

/// What the page around is told: that the screen is used, and that it is not any more.
fn a_host_page_is_told_of_use(page: &mut Page) {
    page.host(Hosting {
        before: FAKE_CLOCK,
        ..Default::default()
    });
    let site = page.address("?mode=museum");
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A gallery</title>
         <script>heard = []; addEventListener('message', ({{ data, source }}) => {{
             if (data.ready) source.postMessage({{ type: 'frus-explorer', version: 1, ask: 'use' }}, '*');
             heard.push(data.use) }})</script>
         <body style='margin:0'><iframe src='{site}' width=1000 height=700></iframe>"
    );
    let other = page.host_another(Hosting {
        pages: vec![("/gallery.html", html)],
        ..Default::default()
    });
    let url = format!("{}/gallery.html", other.origin());
    page.visit(&url);
    page.wait_until("nobody is there", "heard.at(-1) === 'none'");
    page.enter_frame("iframe");
    page.wait_until(
        "the screen is there",
        "document.querySelector('.museum-attract')",
    );
    page.click(".museum-attract");
    page.leave_frame();
    page.wait_until("somebody is there", "heard.at(-1) === 'used'");
    let told: usize = page.get("heard.length");
    page.enter_frame("iframe");
    page.run("later += 2_000");
    page.click(&part(2));
    page.leave_frame();
    page.wait_until("each use is told", &format!("heard.length > {told}"));
    page.enter_frame("iframe");
    page.run("later += 95_000");
    page.leave_frame();
    page.wait_until("it asks", "heard.at(-1) === 'asking'");
}

fn axe_finds_nothing_on_the_screen(page: &mut Page) {
    open(page, "?mode=museum");
    page.assert_axe_finds_nothing("attract screen");
    wake(page);
    page.assert_axe_finds_nothing("introduction");
    go(page, 2);
    page.assert_axe_finds_nothing("timeline");
    page.tap(".museum-events li:nth-child(6) button");
    page.wait_until(
        "an event is shown",
        "document.querySelector('.shows-event')",
    );
    page.assert_axe_finds_nothing("event");
    go(page, 3);
    page.tap(".museum-choices [lang=ja]");
    page.wait_until("it is Japanese", "document.documentElement.lang === 'ja'");
    page.assert_axe_finds_nothing("document");
    page.tap(".museum-again");
    page.wait_for_focus("#museum-answer");
    page.assert_axe_finds_nothing("question");
}

/// Touches in all; how many of them are made by the browser's own input, which waits for a frame after each; and how many in a row.
const TOUCHES: (usize, usize, usize) = (10_000, 400, 200);

/// Touches so many places at random, in an order that a seed decides, by the events that a browser makes of a touch.
const TOUCH: &str = "window.dice = 19530710n;
    const below = (end) => { dice = BigInt.asUintN(64, dice * 6364136223846793005n + 1442695040888963407n); return Number((dice >> 33n) % BigInt(end)); };
    window.touch = async (count) => {
        while (count--) {
            const [x, y] = [below(innerWidth), below(innerHeight)];
            const target = document.elementFromPoint(x, y);
            for (const kind of ['pointerdown', 'pointerup', 'click'])
                target.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerType: 'touch' }));
            await turn();
        }
        return document.querySelector('.museum-stage')?.className ?? 'attract';
    };";

#[test]
fn ten_thousand_touches_leave_the_address_the_history_and_the_windows_in_chromium() {
    run(Engine::Chromium, |page| {
        open(page, "?mode=museum");
        let here = "[location.href, history.length, window.length]";
        let before: (String, u32, u32) = page.get(here);
        let windows = |page: &mut Page| {
            let tree = page.bidi("browsingContext.getTree", json!({}));
            tree["contexts"].as_array().map_or(0, Vec::len)
        };
        let open_before = windows(page);
        page.run(UNTIL);
        page.run(TOUCH);
        let (all, own, row) = TOUCHES;
        let places: Vec<(u64, u64)> = page.get(&format!(
            "Array.from({{ length: {own} }}, (_, at) => [(at * 7919) % innerWidth, (at * 6563) % innerHeight])"
        ));
        let touches: Vec<_> = places
            .into_iter()
            .flat_map(|(x, y)| {
                [
                    json!({ "type": "pointerMove", "x": x, "y": y }),
                    json!({ "type": "pointerDown", "button": 0 }),
                    json!({ "type": "pointerUp", "button": 0 }),
                ]
            })
            .collect();
        page.bidi("input.performActions", json!({
            "context": page.tab(),
            "actions": [{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": touches }],
        }));
        let mut parts = std::collections::BTreeSet::new();
        for _ in 0..(all - own) / row {
            parts.insert(page.evaluate(&format!("touch({row})")));
            assert_eq!(page.get::<(String, u32, u32)>(here), before);
        }
        assert!(parts.len() > 4, "the touches do something: {parts:?}");
        assert_eq!(windows(page), open_before);
    });
}

/// Visits in all, and after how many the program counts as warm.
const VISITS: (usize, usize) = (1_000, 100);
/// So many are made before the test's host hears of them.
const ROW: usize = 10;

/// Makes visits, each touch as soon as what the one before it asked for is there; gives how many counts of elements there were at
/// the ends of all visits up to now.
const VISIT: &str = "const page = document.documentElement, ends = new Set();
    const is = (selector) => () => document.querySelector(selector);
    const press = async (selector, at, isDone) => {
        await until(selector + ' is there', () => document.querySelectorAll(selector)[at]);
        document.querySelectorAll(selector)[at].click();
        await until(selector + ' was pressed', isDone);
    };
    const step = () => document.querySelector('.museum-step').textContent;
    const visit = async () => {
        await press('.museum-attract', 0, is('.shows-introduction'));
        await press('.museum-parts button', 1, is('.shows-timeline'));
        await press('.museum-event', 5, is('.shows-event'));
        await press('.museum-subjects button', 0, is(':is(.shows-document, .shows-note)'));
        await press('.museum-choices button', 1, () => page.lang === 'ja');
        await press('.museum-parts button', 2, is('.shows-document'));
        const before = step();
        await press('.museum-next', 0, () => step() !== before);
        await press('.museum-subjects button', 0, () => !document.querySelector('.shows-document'));
        await press('.museum-again', 0, is('.museum-question'));
        await press('.museum-question .museum-button', 0, () => document.querySelector('.museum-attract') && page.lang === 'en');
        ends.add(document.querySelectorAll('*').length);
    };
    window.visits = async (count) => { while (count--) await visit(); return String(ends.size); };";

#[test]
fn a_thousand_visits_leave_no_weight_in_chromium() {
    run(Engine::Chromium, |page| {
        open(page, "?mode=museum");
        page.run(UNTIL);
        page.run(VISIT);
        let visits = |page: &mut Page, count: usize| {
            for _ in 0..count / ROW {
                assert_eq!(
                    page.evaluate(&format!("visits({ROW})")),
                    "1",
                    "counts of elements"
                );
            }
        };
        visits(page, VISITS.1);
        let warm = crate::endurance::weight(page);
        visits(page, VISITS.0);
        let after = crate::endurance::weight(page);
        for (what, warm, after) in [
            ("script heap", warm[0], after[0]),
            ("program", warm[1], after[1]),
        ] {
            assert!(
                warm > 0.0 && after <= warm * 1.1,
                "the {what} grew from {warm} to {after} bytes in {} visits",
                VISITS.0
            );
        }
    });
}
