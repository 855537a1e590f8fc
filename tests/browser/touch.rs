//! A large screen that is touched: letters to be read and places to be hit from where a visitor stands.

use serde_json::json;

use crate::page::Page;

// Only Chromium lets itself be told that it is touched.
mod chromium {
    #[test]
    fn letters_and_targets_are_large_on_a_large_screen_that_is_touched() {
        crate::scenario::run(
            crate::session::Engine::Chromium,
            super::letters_and_targets_are_large_on_a_large_screen_that_is_touched,
        );
    }

    #[test]
    fn a_phone_keeps_its_letters() {
        crate::scenario::run(
            crate::session::Engine::Chromium,
            super::a_phone_keeps_its_letters,
        );
    }
}

fn touch(page: &mut Page) {
    page.devtools(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true, "maxTouchPoints": 5 }),
    );
    page.wait_until("it is touched", "matchMedia('(pointer: coarse)').matches");
}

/// The height of what is meant for a finger, and does not stand in a line of words, each with its own words; where less
/// than 48 pixels of it answer.
const SMALL: &str = "[...document.querySelectorAll(
    `nav a, .introduction-ways a, .event, .timeline-tools label, .timeline-words summary, .text-switch label, #use a, #use button,
     .evidence-ways > *, .to-passage, .banner-more, .card-ways > *, .notes .back a`)].filter(target => {
    if (!target.checkVisibility()) return false;
    const hit = [target, ...target.querySelectorAll('.event-label')].flatMap(part => [...part.getClientRects()]);
    return !hit.some(box => box.height >= 47.5 && box.width >= 47.5);
}).map(target => target.textContent.trim() + ' of ' + Math.max(...[...target.getClientRects()].map(box => box.height)))";

fn letters_and_targets_are_large_on_a_large_screen_that_is_touched(page: &mut Page) {
    touch(page);
    for (width, height) in [(1080, 1920), (1920, 1080), (2160, 3840)] {
        page.resize(width, height);
        page.open("");
        let small: Vec<String> = page.get(
            "[...document.querySelectorAll('.event-label *, .day-number, .day-name, .timeline-legend li, #document p, .notes p')]
                .filter(part => part.getClientRects().length && part.textContent.trim() && !part.closest('.heard, .margin, .folio-line, sup, .noteref')
                    && parseFloat(getComputedStyle(part).fontSize) < 16)
                .map(part => part.textContent + ' in ' + getComputedStyle(part).fontSize)",
        );
        assert_eq!(
            small,
            Vec::<String>::new(),
            "small letters at {width} by {height}"
        );
        let small: Vec<String> = page.get(SMALL);
        assert_eq!(
            small,
            Vec::<String>::new(),
            "small targets at {width} by {height}"
        );
        page.choose("event-1953-07-14-telegram-128");
        let small: Vec<String> = page.get(SMALL);
        assert_eq!(
            small,
            Vec::<String>::new(),
            "small targets beside the evidence"
        );
        page.click(".evidence-close");
        page.wait_for_no_evidence();
        page.scroll_into_view("#ref-4");
        page.tap("#ref-4");
        page.wait_for_pinned(4);
        let small: Vec<String> = page.get(SMALL);
        assert_eq!(small, Vec::<String>::new(), "small targets on a card");
        assert!(
            page.get::<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "nothing scrolls sideways at {width} by {height}"
        );
    }
}

fn a_phone_keeps_its_letters(page: &mut Page) {
    touch(page);
    page.resize(390, 844);
    page.open("");
    assert_eq!(page.style("html", "font-size"), "16px");
}
