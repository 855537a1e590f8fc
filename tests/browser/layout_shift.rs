//! Layout shift: nothing moves while the page arrives, when the program takes it over, or when a note is opened.

use crate::{
    page::Page,
    scenario::run,
    server::{Hosting, Wasm},
    session::Engine,
};

in_every_engine![
    nothing_seen_jumps_while_loading,
    going_live_moves_nothing,
    opening_a_note_moves_nothing,
];

/// Opens the page over a slow line, with the script `before` ahead of it, and waits until its faces are there and drawn.
fn open_slowly(page: &mut Page, before: &'static str) {
    page.host(Hosting {
        slow: true,
        before,
        ..Default::default()
    });
    page.open("");
    page.evaluate("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done('')))))");
}

/// When more of the page arrives, or a face, no line may move up or down. The edge of a label gives by a letter's width at
/// most; a name in the heading moves within its line, which is centred, while that fills. No other engine tells what has moved since a page began.
#[test]
fn nothing_jumps_while_loading_in_chromium() {
    run(Engine::Chromium, |page| {
        for (width, height) in [
            (320, 800),
            (600, 1200),
            (768, 800),
            (1280, 800),
            (1080, 1920),
        ] {
            page.resize(width, height);
            open_slowly(page, "");
            let jumps = page.evaluate(
                "new Promise(done => {
                    const jumped = ({ node, previousRect: was, currentRect: is }) =>
                        Math.abs(was.top - is.top) >= 1 || Math.abs(was.height - is.height) >= 1 || Math.abs(was.left - is.left) > 16 && !node?.matches?.('.heading .name');
                    const part = ({ node, previousRect: was, currentRect: is }) =>
                        [String(node?.id || node?.className || node?.textContent).trim().slice(0, 40), JSON.stringify(was), JSON.stringify(is)];
                    new PerformanceObserver(list => {
                        const shifts = list.getEntries();
                        const all = shifts.reduce((sum, shift) => sum + shift.value, 0);
                        const jumps = shifts.flatMap(shift => [...shift.sources]).filter(jumped).map(part);
                        done(JSON.stringify(all > 0.01 ? [all, ...jumps] : jumps));
                    }).observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done('[]'), 500);
                })",
            );
            assert_eq!(
                jumps, "[]",
                "what jumped at {width} x {height}, from where to where"
            );
        }
    });
}

/// Keeps in `jumps` whatever part of the page is at another place than in the frame before, while it can be seen: parts
/// that are moved, before or after.
const WATCH: &str = "
    const places = new Map();
    window.jumps = [];
    const look = () => {
        for (const part of document.querySelectorAll('.banner-head, .masthead, h1, .introduction p, .timeline-head, .event-label, .document > *, .notes li')) {
            const { top, left, height } = part.getBoundingClientRect();
            if (!height || getComputedStyle(part).visibility === 'hidden') continue;
            const was = places.get(part);
            const moved = was && (Math.abs(was.top - top) >= 1 || Math.abs(was.left - left) >= 1 && !part.matches('.event-label'));
            if (moved && Math.min(was.top, top) < innerHeight)
                jumps.push([part.id || part.className || part.textContent.slice(0, 40), was, { top, left }]);
            places.set(part, { top, left });
        }
        window.parts = places.size;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// The same in every engine, by where the parts are in each frame. A label is as wide as its words, in either face, so one of
/// its sides may move.
fn nothing_seen_jumps_while_loading(page: &mut Page) {
    for (width, height) in [(320, 800), (768, 800), (1280, 800)] {
        page.resize(width, height);
        open_slowly(page, WATCH);
        let jumps: Vec<serde_json::Value> = page.get("jumps");
        assert!(
            jumps.is_empty(),
            "what jumped at {width} x {height}, from where to where: {jumps:#?}"
        );
        assert!(page.get::<usize>("parts") > 20, "the parts were watched");
    }
}

/// Where all blocks stand on the page that are drawn.
const PLACES: &str = "[...document.querySelectorAll('#app *:not(.note-card, .note-card *)')].filter(part => part.getClientRects().length).map(part => {
    const box = part.getBoundingClientRect();
    return [part.localName + '#' + part.id + '.' + part.className, [box.left, box.top + scrollY, box.width, box.height]];
})";

/// A block by its name, and its left, top, width and height in CSS pixels.
type Placed = (String, [f64; 4]);

fn assert_nothing_moved(before: &[Placed], after: &[Placed]) {
    // Less than a pixel is the engine's rounding of how far the page is scrolled.
    let stays = |(before, after): &(&Placed, &Placed)| {
        let mut sides = before.1.iter().zip(&after.1);
        before.0 == after.0 && sides.all(|(before, after)| (before - after).abs() < 1.0)
    };
    let moved: Vec<_> = before
        .iter()
        .zip(after)
        .filter(|pair| !stays(pair))
        .take(5)
        .collect();
    assert!(
        moved.is_empty() && before.len() == after.len(),
        "before and after: {moved:#?}"
    );
}

fn going_live_moves_nothing(page: &mut Page) {
    for width in [320, 768, 1280] {
        page.resize(width, 800);
        page.host(Hosting {
            wasm: Wasm::Held,
            ..Default::default()
        });
        page.begin("");
        page.evaluate("document.fonts.ready.then(() => '')");
        let before: Vec<Placed> = page.get(PLACES);
        page.site().release();
        page.wait_until_live();
        page.evaluate("document.fonts.ready.then(() => '')");
        let after: Vec<Placed> = page.get(PLACES);
        assert_nothing_moved(&before, &after);
    }
}

fn opening_a_note_moves_nothing(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("");
        page.scroll_into_view("#ref-2");
        // Only with the drawing does Firefox put the page on a whole pixel.
        page.wait_for_drawing();
        let (before, scrolled): (Vec<Placed>, f64) = (page.get(PLACES), page.get("scrollY"));
        page.click("#ref-2");
        page.wait_for_pinned(2);
        page.linger();
        let (after, scrolled_after): (Vec<Placed>, f64) = (page.get(PLACES), page.get("scrollY"));
        assert_nothing_moved(&before, &after);
        assert!(
            (scrolled - scrolled_after).abs() < 1.0,
            "the text stays under the reader's eye"
        );
    }
}
