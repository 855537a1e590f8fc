//! The page on a screen in a museum: what a visitor finds, what a visitor leaves to the next one, and that nothing leads out.

use std::collections::BTreeSet;

use crate::{input::key, page::Page, server::Hosting, words};

in_every_engine![
    the_first_touch_only_wakes_the_screen,
    every_word_of_the_document_is_on_some_leaf,
    nobody_is_left_with_somebody_elses_screen,
    starting_again_is_asked_first,
    nothing_leads_out,
    the_screen_is_worked_by_key,
];

/// Runs before the page: a clock that a scenario sets on (`later`, in milliseconds), whose seconds pass quickly.
pub(crate) const FAKE_CLOCK: &str = "window.later = 0;
    const now = performance.now.bind(performance);
    performance.now = () => now() + window.later;
    const every = window.setInterval;
    window.setInterval = (act, pause) => every(act, Math.min(pause, 60));";

/// Opens the attract screen.
pub(crate) fn open(page: &mut Page, rest: &str) {
    page.load(rest);
    page.wait_until_live();
    page.wait_until(
        "the attract screen is shown",
        "document.documentElement.dataset.visit === 'none' && document.querySelector('.museum-attract')",
    );
}

/// The same, by the fake clock.
fn open_by_fake_clock(page: &mut Page, rest: &str) {
    page.host(Hosting {
        before: FAKE_CLOCK,
        ..Default::default()
    });
    open(page, rest);
}

/// Touches the attract screen.
pub(crate) fn wake(page: &mut Page) {
    page.tap(".museum-attract");
    page.wait_until(
        "the introduction is shown",
        "document.querySelector('.shows-introduction')",
    );
    page.wait_for_drawing();
}

/// The button that leads to a part, counted from 1.
pub(crate) fn part(number: usize) -> String {
    format!(".museum-parts button:nth-child({number})")
}

pub(crate) fn go(page: &mut Page, number: usize) {
    page.tap(&part(number));
    page.wait_until(
        "the part is shown",
        &format!(
            "document.querySelector({:?}).ariaCurrent === 'true'",
            part(number)
        ),
    );
    page.wait_for_drawing();
}

/// Starts again, and waits until nobody is there; a page that was waiting for that may be loaded anew.
pub(crate) fn start_again(page: &mut Page) {
    page.tap(".museum-again");
    page.wait_for_focus("#museum-answer");
    page.tap("#museum-answer + button");
    page.wait_until(
        "it starts again",
        "document.documentElement.dataset.visit === 'none'",
    );
}

/// For what is done many times over in the page itself, without a way to the test's host and back for each touch: waits
/// until something is so.
pub(crate) const UNTIL: &str = "{
    const { port1, port2 } = new MessageChannel();
    // Lets everything else have its turn, timers and drawing too.
    window.turn = () => new Promise(done => { port1.onmessage = done; port2.postMessage(0); });
    window.until = async (what, isSo) => {
        for (const since = Date.now(); !isSo(); await turn())
            if (Date.now() - since > 10_000) throw new Error('waited in vain until ' + what);
    };
}";

fn the_first_touch_only_wakes_the_screen(page: &mut Page) {
    open(page, "?mode=museum");
    let line = page.text(".museum-line");
    assert!(
        words::source().contains(line.trim_matches(['“', '”'])),
        "{line}"
    );
    for (tag, name) in strings::LANGUAGES {
        assert_eq!(page.text(&format!(".museum-named [lang={tag}]")), name);
    }
    assert!(page.text(".museum-banner").contains("unclassified"));
    // A mouse that trembles is nobody.
    page.travel(".museum-touch");
    page.travel(".museum-title");
    page.linger();
    assert_eq!(page.count(".museum-attract"), 1);
    // The corner where "Start again" will be.
    page.mouse(serde_json::json!([
        { "type": "pointerMove", "x": 1240, "y": 770 },
        { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
    ]));
    page.wait_until(
        "it is awake",
        "document.querySelector('.shows-introduction')",
    );
    page.linger();
    assert_eq!(
        page.count(".museum-question"),
        0,
        "what lies under the touch is not touched"
    );
    page.wait_for_focus("#museum-leaves");
}

fn every_word_of_the_document_is_on_some_leaf(page: &mut Page) {
    open(page, "?mode=museum");
    wake(page);
    while page.count(".shows-document") == 0 {
        page.tap(".museum-next");
        page.wait_for_drawing();
    }
    page.run(UNTIL);
    // Of each leaf how it is numbered and what is on it; each is turned by its button.
    let leaves = page.evaluate(
        "(async () => {
            const step = () => document.querySelector('.museum-step').textContent.match(/\\d+/g).map(Number);
            const leaves = [], [, of] = step();
            for (let turned = 1; ; turned++) {
                await until('leaf ' + turned + ' is shown', () => step()[0] === turned);
                const stage = document.querySelector('#museum-leaves').getBoundingClientRect();
                const parts = [...document.querySelectorAll('#museum-leaves [data-from]')].filter(part => [...part.getClientRects()].some(({ left, right, top, bottom }) =>
                    left + right > 2 * stage.left && left + right < 2 * stage.right && top + bottom > 2 * stage.top && top + bottom < 2 * stage.bottom));
                leaves.push([step(), parts.map(part => Number(part.dataset.from))]);
                if (turned === of) return JSON.stringify(leaves);
                document.querySelector('.museum-next').click();
            }
        })()",
    );
    let leaves: Vec<((usize, usize), Vec<u32>)> =
        serde_json::from_str(&leaves).expect("what was just written");
    assert!(leaves.len() > 1, "the document has several leaves");
    let mut seen = BTreeSet::new();
    for (number, (step, on_leaf)) in (1..).zip(&leaves) {
        assert_eq!(*step, (number, leaves.len()));
        assert!(!on_leaf.is_empty(), "leaf {number} is not empty");
        seen.extend(on_leaf.iter().copied());
    }
    let all: BTreeSet<u32> = page.get(
        "[...document.querySelectorAll('#museum-leaves [data-from]')].filter(part => !part.closest('[hidden]')).map(part => Number(part.dataset.from))",
    );
    assert_eq!(seen, all);
    assert!(page.get::<bool>("document.querySelector('.museum-next').disabled"));
    // A finger turns back as well.
    page.tap(".museum-ways button");
    page.evaluate(
        "(async () => {
            for (let leaf = Number.parseInt(document.querySelector('.museum-step').textContent); leaf > 1; leaf--) {
                document.querySelector('.museum-ways button').click();
                await until('it is turned back', () => Number.parseInt(document.querySelector('.museum-step').textContent) === leaf - 1);
            }
            return '';
        })()",
    );
}

/// The document as it stands, without what the collector of this test's host leaves in it.
const STANDING: &str = "document.documentElement.outerHTML.replace(/<script>.*?<\\/script>/gs, '')";

fn nobody_is_left_with_somebody_elses_screen(page: &mut Page) {
    open_by_fake_clock(page, "?mode=museum&counts=0");
    let storage = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";
    let (fresh, kept): (String, String) = page.get(&format!("[{STANDING}, {storage}]"));
    wake(page);
    page.tap(".museum-choices [lang=ja]");
    page.wait_until("it is Japanese", "document.documentElement.lang === 'ja'");
    page.tap(".museum-choices button:last-child");
    go(page, 3);
    page.tap(".museum-next");
    page.run("later += 80_000");
    page.linger();
    assert_eq!(
        page.count(".museum-question"),
        0,
        "it asks after 90 seconds, and not before"
    );
    page.run(UNTIL);
    // Asks, counts, and waits for the answer.
    page.run(
        "window.asks = async () => {
            later += 90_000;
            await until('it asks', () => document.activeElement?.matches('#museum-answer'));
            const asked = document.querySelector('.museum-question p').textContent;
            if (!/30|29/.test(asked)) throw new Error(asked);
            later += 10_000;
            await until('it counts', () => /20|19/.test(document.querySelector('.museum-question p').textContent));
            return '';
        };
        window.isThere = () => until('somebody is there', () => !document.querySelector('.museum-question'))",
    );
    page.evaluate("asks()");
    page.tap("#museum-answer");
    page.evaluate(
        "(async () => {
            await isThere();
            for (let times = 1; times < 10; times++) {
                await asks();
                document.querySelector('#museum-answer').click();
                await isThere();
            }
            return '';
        })()",
    );
    assert_eq!(
        page.count(".shows-document"),
        1,
        "whoever is still there goes on where they were"
    );
    page.run("later += 91_000");
    page.wait_for_focus("#museum-answer");
    page.run("later += 30_000");
    page.wait_until(
        "nobody is there",
        "document.documentElement.dataset.visit === 'none'",
    );
    page.wait_for_drawing();
    let (after, still_kept): (String, String) = page.get(&format!("[{STANDING}, {storage}]"));
    assert_eq!(after, fresh);
    assert_eq!(still_kept, kept);
    // The second language is no trace either: the next visitor finds the first.
    wake(page);
    assert_eq!(page.get::<String>("document.documentElement.lang"), "en");
}

fn starting_again_is_asked_first(page: &mut Page) {
    open(page, "?mode=museum&idle=30");
    let corner = |page: &mut Page| page.boxes(".museum-again").remove(0);
    wake(page);
    let first = corner(page);
    go(page, 2);
    let second = corner(page);
    assert_eq!(
        (first.left, first.top),
        (second.left, second.top),
        "always in the same corner"
    );
    page.tap(".museum-again");
    page.wait_for_focus("#museum-answer");
    page.tap("#museum-answer");
    page.wait_until(
        "nothing is asked",
        "!document.querySelector('.museum-question')",
    );
    assert_eq!(page.count(".shows-timeline"), 1);
    start_again(page);
}

fn nothing_leads_out(page: &mut Page) {
    open(page, "?mode=museum");
    wake(page);
    let before: (String, u32) = page.get("[location.href, history.length]");
    page.tap(&part(2));
    page.tap(".museum-event");
    page.wait_until(
        "an event is shown",
        "document.querySelector('.shows-event')",
    );
    assert_eq!(page.count("a[href]"), 0);
    go(page, 3);
    assert_eq!(page.count("a[href]"), 0);
    // What would lead elsewhere on the page does not here.
    page.run("for (const link of document.querySelectorAll('#museum-leaves :is(a, button)')) link.click()");
    page.wait_for_drawing();
    assert_eq!(
        page.get::<(String, u32)>("[location.href, history.length]"),
        before
    );
    assert_eq!(page.count("input, textarea, select, [contenteditable]"), 0);
    let refused: Vec<String> = page.get(
        "['contextmenu', 'selectstart', 'dragstart', 'wheel', 'touchmove', 'auxclick', 'gesturestart'].filter(kind =>
            !document.querySelector('.museum-again').dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })))",
    );
    assert_eq!(refused.len(), 7, "{refused:?}");
    let keys: Vec<String> = page.get(
        "['Control p', ' F5', ' F12', 'Control +', 'Control ArrowLeft', ' a', 'Shift Escape', ' Escape', ' Tab', 'Shift Tab', ' Enter'].filter(keys => {
            const [held, key] = keys.split(' ');
            const pressed = { key, ctrlKey: held === 'Control', shiftKey: held === 'Shift', bubbles: true, cancelable: true };
            return document.body.dispatchEvent(new KeyboardEvent('keydown', pressed));
        })",
    );
    assert_eq!(
        keys,
        [" Escape", " Tab", "Shift Tab", " Enter"],
        "keys that are the page's own"
    );
    let styles: (String, String) = page.get(
        "(({ userSelect, webkitUserSelect, touchAction }) => [userSelect ?? webkitUserSelect, touchAction])(getComputedStyle(document.documentElement))",
    );
    assert_eq!(styles, ("none".to_owned(), "none".to_owned()));
}

fn the_screen_is_worked_by_key(page: &mut Page) {
    open(page, "?mode=museum");
    page.tab_to(".museum-attract");
    page.press(key::ENTER);
    page.wait_for_focus("#museum-leaves");
    page.tab_to(&part(2));
    page.press(key::ENTER);
    page.wait_until(
        "the timeline is shown",
        "document.querySelector('.shows-timeline')",
    );
    page.wait_for_focus("#museum-leaves");
    page.tab_to(".museum-event");
    page.press(" ");
    page.wait_until(
        "an event is shown",
        "document.querySelector('.shows-event')",
    );
    page.tab_to(".museum-again");
    page.press(key::ENTER);
    page.wait_for_focus("#museum-answer");
    // The rest is out of reach while it is asked.
    for _ in 0..4 {
        page.press(key::TAB);
        let inside: bool = page.get("!document.activeElement.closest('.museum-visit')");
        assert!(inside);
    }
}
