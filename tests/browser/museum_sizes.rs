//! A screen in a museum fits the screens it is made for, with buttons as large as a finger on each of them.

use std::collections::BTreeSet;

use crate::{
    museum::{go, open, wake},
    page::Page,
};

in_both_engines![
    the_screen_fits_where_it_hangs,
    what_there_is_no_room_for_is_reached_all_the_same,
];

/// Letters too small to read, targets too small or too high to touch, and parts that do not fit: as the screen is, with letters and
/// buttons as large as `scale=` may make them there, and with the letters that a visitor can ask for.
const MISFITS: &str = "async (most) => {
    const found = [], half = innerHeight / 2 - 1, { style, dataset } = document.documentElement;
    const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const look = (how, scale) => {
        const miss = (what) => found.push(how + ': ' + what);
        const leaves = document.querySelector('#museum-leaves');
        const size = leaves && parseFloat(getComputedStyle(leaves).fontSize);
        if (leaves && size < 28) miss('letters of ' + size);
        // 15 mm, of pixels that are as large as `scale=` says.
        const target = Math.max(64, 15 / 25.4 * 96 * scale) - 0.1;
        for (const button of document.querySelectorAll('.museum-controls button, .museum-question button')) {
            if (!button.checkVisibility({ visibilityProperty: true })) continue;
            const box = button.getBoundingClientRect();
            if (box.width < target || box.height < target) miss(button.textContent + ': ' + box.width + ' by ' + box.height);
            if (box.top < half || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) miss(button.textContent + ' at ' + [box.left, box.top, box.right, box.bottom].map(Math.round));
            if (!button.contains(document.elementFromPoint(box.left + box.width / 2, box.bottom - 3)) && !button.closest('[inert]')) miss(button.textContent + ' is covered');
            if (button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1) miss(button.textContent + ' is cut');
        }
        const list = [...document.querySelectorAll('.museum-subjects > button, .museum-event')];
        if (list.length && !document.querySelector('.museum-found') && !list.some(button => button.checkVisibility({ visibilityProperty: true }))) miss('no room for a button about it');
        for (const part of document.querySelectorAll('.museum-title, .museum-line, .museum-touch, .museum-named')) {
            const box = part.getBoundingClientRect();
            if (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight) miss(part.className + ' is cut');
        }
        for (const part of document.querySelectorAll('.shows-timeline :is(h2, .museum-axis)')) {
            const [box, all] = [part, leaves].map(one => one.getBoundingClientRect());
            if (box.top < all.top - 1 || box.bottom > all.bottom + 1) miss('the timeline is cut');
        }
        if (document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight) miss('it scrolls');
    };
    look('as it is', 1);
    for (const [how, scale, larger] of [['scaled', most, false], ['larger', 1, true], ['as before', 1, false]]) {
        style.setProperty('--scale', scale);
        if (larger) dataset.larger = ''; else delete dataset.larger;
        dispatchEvent(new Event('resize'));
        await drawn();
        look(how, scale);
    }
    return JSON.stringify(found);
}";

/// The longest line on the leaf that is shown, in characters.
const LONGEST_LINE: &str = "(() => {
    const stage = document.querySelector('#museum-leaves'), lines = new Map(), range = document.createRange();
    const walk = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        if (node.parentElement.closest('[hidden], .heard, [aria-hidden=true]')) continue;
        // No line ends within a word, so each is measured once; other scripts have no words to see, and are measured sign by sign.
        for (const { 0: word, index } of node.data.matchAll(/[!-,.-~]*-|[!-,.-~]+|[^!-~]/gu)) {
            range.setStart(node, index); range.setEnd(node, index + word.length);
            const box = range.getClientRects()[0];
            if (!box?.width) continue;
            const line = Math.round(box.bottom / 12) + ',' + Math.round(box.left / (stage.clientWidth / 2 + 1));
            lines.set(line, (lines.get(line) ?? 0) + word.length);
        }
    }
    return Math.max(...lines.values());
})()";

fn the_screen_fits_where_it_hangs(page: &mut Page) {
    // Each with what `scale=` may be at most; a tablet of 10 inches has less room, and letters that are nearer to the eye.
    let sizes = [
        (1080, 1920, 1.5),
        (1920, 1080, 1.5),
        (3840, 2160, 1.5),
        (1080, 810, 1.38),
        (810, 1080, 1.38),
    ];
    for (way, (width, height, most)) in sizes
        .iter()
        .map(|size| ("", *size))
        .chain([("ja/", sizes[0]), ("ja/", sizes[3])])
    {
        page.resize(width, height);
        open(page, &format!("{way}?mode=museum"));
        let misfits = |page: &mut Page| -> Vec<String> {
            let misfits = page.evaluate(&format!("({MISFITS})({most})"));
            serde_json::from_str(&misfits).expect("what was just written")
        };
        assert_eq!(
            misfits(page),
            Vec::<String>::new(),
            "the attract screen, {way} at {width} by {height}"
        );
        wake(page);
        let assert_fits = |page: &mut Page, what: &str| {
            assert_eq!(
                misfits(page),
                Vec::<String>::new(),
                "{what}, {way} at {width} by {height}"
            );
            let longest: usize = page.get(LONGEST_LINE);
            assert!(
                longest <= 50,
                "{longest} characters in a line: {what}, {way} at {width} by {height}"
            );
        };
        assert_fits(page, "the introduction");
        go(page, 2);
        assert_fits(page, "the timeline");
        page.tap(".museum-events li:nth-child(6) button");
        page.wait_until(
            "an event is shown",
            "document.querySelector('.shows-event')",
        );
        page.wait_for_drawing();
        assert_fits(page, "an event");
        go(page, 3);
        assert_fits(page, "the document");
        page.tap(".museum-next");
        page.wait_for_drawing();
        assert_fits(page, "the second leaf");
        page.tap(".museum-choices button:nth-child(3)");
        page.wait_until(
            "the keys are there",
            "document.querySelector('.museum-key')",
        );
        page.wait_for_drawing();
        assert_fits(page, "the keys");
        // "u": enough places for more than one leaf.
        page.run("document.querySelectorAll('.museum-key')[16].click()");
        page.wait_until(
            "places are listed",
            "document.querySelector('.museum-place')",
        );
        page.tap(".museum-show");
        page.wait_until(
            "a place is shown",
            "document.querySelector('.museum-found')",
        );
        page.wait_for_drawing();
        assert_fits(page, "a place that was found");
        page.tap(".museum-again");
        page.wait_for_focus("#museum-answer");
        assert_fits(page, "the question");
    }
}

fn what_there_is_no_room_for_is_reached_all_the_same(page: &mut Page) {
    page.resize(1080, 810);
    open(page, "?mode=museum&scale=138");
    wake(page);
    go(page, 2);
    let all: BTreeSet<String> = page
        .get("[...document.querySelectorAll('.museum-event b')].map(number => number.textContent)");
    let shown = "[...document.querySelectorAll('.museum-event')].filter(event => event.checkVisibility({ visibilityProperty: true })).map(event => event.querySelector('b').textContent)";
    let first: Vec<String> = page.get(shown);
    let mut seen: BTreeSet<String> = first.iter().cloned().collect();
    assert!(seen.len() < all.len(), "there is no room for {all:?}");
    loop {
        page.tap(".museum-more");
        page.wait_for_drawing();
        let next: Vec<String> = page.get(shown);
        if next == first {
            break;
        }
        for event in next {
            assert!(seen.insert(event.clone()), "{event} once");
        }
    }
    assert_eq!(seen, all);
    // A key does not reach what is not shown.
    page.tab_to(".museum-event");
    for _ in 0..first.len() {
        page.press(crate::input::key::TAB);
    }
    assert_eq!(page.count(".museum-event:focus"), 0);
}
