//! What the browser has to do before a visitor sees the page: counted, in Chromium's own trace, and not timed.

use serde_json::{Value, json};

use crate::{page::Page, scenario::run, session::Engine};

/// How often the browser may lay out the page before it first paints: once, and once more for what has arrived meanwhile.
const LAYOUTS: usize = 2;

/// How many boxes it may lay out for that: those of the whole page, and what the program adds to it if it is there before.
const BOXES: u64 = 1900;

/// In how many faces and sizes the page is set. For each, a browser asks the system and measures the letters anew, which was
/// a third of the first layout when there were 25.
const FACES: usize = 12;

#[test]
fn the_page_is_set_in_few_faces_and_sizes_in_chromium() {
    run(Engine::Chromium, |page| {
        page.resize(1280, 800);
        page.open("");
        let faces: Vec<String> = page.get(
            "[...new Set([...document.querySelectorAll('body *')].filter(part =>
                part.checkVisibility() && [...part.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim())
            ).map(part => {
                const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(part);
                return [fontFamily.split(',')[0], fontSize, fontWeight, fontStyle].join(' ');
            }))]",
        );
        assert!(
            (1..=FACES).contains(&faces.len()),
            "faces and sizes: {faces:#?}"
        );
    });
}

#[test]
fn little_is_laid_out_before_the_first_paint_in_chromium() {
    run(Engine::Chromium, |page| {
        for (width, height) in [(1280, 800), (360, 740)] {
            page.resize(width, height);
            let case = format!("at {width} by {height}");
            let events = trace(page, |page| {
                page.open("?fresh");
                // The program may run before the screen has shown the page.
                page.wait_until(
                    "the page is painted",
                    "performance.getEntriesByName('first-paint').length",
                );
            });
            let painted = events
                .iter()
                .find(|event| event["name"] == "firstPaint")
                .unwrap_or_else(|| panic!("the page is painted {case}"));
            // The page that was there before may still be drawn in its new size, by the same process.
            let loaded = events
                .iter()
                .filter(|event| event["pid"] == painted["pid"] && event["name"] == "CommitLoad")
                .filter_map(|event| event["ts"].as_u64())
                .filter(|loaded| Some(*loaded) < painted["ts"].as_u64())
                .max()
                .expect("what is painted was loaded");
            let of_page = |event: &&Value| {
                event["pid"] == painted["pid"] && event["ts"].as_u64() >= Some(loaded)
            };
            // What is painted first was drawn before; the time of a first paint is that of the screen.
            let drawn = events
                .iter()
                .filter(of_page)
                .filter(|event| event["name"] == "Paint")
                .filter_map(|event| event["ts"].as_u64())
                .min()
                .expect("what is painted was drawn");
            let layouts: Vec<u64> = events
                .iter()
                .filter(of_page)
                .filter(|event| event["name"] == "Layout" && event["ts"].as_u64() < Some(drawn))
                .filter_map(|event| event["args"]["beginData"]["totalObjects"].as_u64())
                // The empty page that is there before.
                .filter(|boxes| *boxes > 10)
                .collect();
            assert!(
                (1..=LAYOUTS).contains(&layouts.len()),
                "layouts before the first paint {case}: {layouts:?}"
            );
            let boxes = layouts.iter().copied().max().unwrap_or_default();
            assert!(
                boxes <= BOXES,
                "{boxes} boxes are laid out for the first paint {case}"
            );
        }
    });
}

/// What Chromium notes while something is done: its trace, as DevTools have it, in the order of time.
fn trace(page: &mut Page, what: impl FnOnce(&mut Page)) -> Vec<Value> {
    const NOTES: &str = "goog:cdp.Tracing.dataCollected";
    const END: &str = "goog:cdp.Tracing.tracingComplete";
    page.bidi("session.subscribe", json!({ "events": [NOTES, END] }));
    page.devtools(
        "Tracing.start",
        json!({ "traceConfig": { "includedCategories": ["devtools.timeline", "loading"] } }),
    );
    what(page);
    page.devtools("Tracing.end", json!({}));
    let mut events: Vec<Value> = Vec::new();
    for _ in 0..100 {
        let mut ended = false;
        for event in page.take_events() {
            ended |= event.method == END;
            if let Value::Array(noted) = &event.params["params"]["value"] {
                events.extend(noted.iter().cloned());
            }
        }
        if ended {
            break;
        }
        page.linger();
    }
    page.bidi("session.unsubscribe", json!({ "events": [NOTES, END] }));
    events.sort_by_key(|event| event["ts"].as_u64());
    events
}
