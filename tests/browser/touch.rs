//! A large screen that is touched: letters to be read and places to be hit from where a visitor stands.

use serde_json::json;

use crate::{page::Page, scenario::run, session::Engine};

fn touch(page: &mut Page) {
    page.devtools(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true, "maxTouchPoints": 5 }),
    );
    page.wait_until("it is touched", "matchMedia('(pointer: coarse)').matches");
}

/// What is meant for a finger, and does not stand in a line of words, with how high it is; where less than 48 pixels of it
/// answer.
const SMALL: &str = "[...document.querySelectorAll(
    `nav a, .introduction-ways a, .event, .timeline-tools label, .timeline-words summary, .text-switch label, #use a, #use button, #cite summary, #cite .save a,
     .evidence-ways > *, .to-passage, .banner-more, .card-ways > *, .notes .back a`)].filter(target => {
    if (!target.checkVisibility()) return false;
    const hit = [target, ...target.querySelectorAll('.event-label')].flatMap(part => [...part.getClientRects()]);
    return !hit.some(box => box.height >= 47.5 && box.width >= 47.5);
}).map(target => target.textContent.trim() + ' of ' + Math.max(...[...target.getClientRects()].map(box => box.height)))";

fn assert_targets_are_large(page: &mut Page, case: &str) {
    let small: Vec<String> = page.get(SMALL);
    assert_eq!(small, Vec::<String>::new(), "small targets {case}");
}

// Only Chromium lets itself be told that it is touched.
#[test]
fn letters_and_targets_are_large_on_a_large_screen_that_is_touched_in_chromium() {
    run(Engine::Chromium, |page| {
        touch(page);
        for (width, height) in [(1080, 1920), (1920, 1080), (2160, 3840)] {
            let case = format!("at {width} by {height}");
            page.resize(width, height);
            page.open("");
            let small: Vec<String> = page.get(
                "[...document.querySelectorAll('.event-label *, .day-number, .day-name, .timeline-legend li, #document p, .notes p')]
                    .filter(part => part.getClientRects().length && part.textContent.trim() && !part.closest('.heard, .margin, .folio-line, sup, .noteref')
                        && parseFloat(getComputedStyle(part).fontSize) < 16)
                    .map(part => part.textContent + ' in ' + getComputedStyle(part).fontSize)",
            );
            assert_eq!(small, Vec::<String>::new(), "small letters {case}");
            assert_targets_are_large(page, &case);
            page.choose("event-1953-07-14-telegram-128");
            assert_targets_are_large(page, &format!("beside the evidence {case}"));
            page.click(".evidence-close");
            page.wait_for_no_evidence();
            page.scroll_into_view("#ref-4");
            page.tap("#ref-4");
            page.wait_for_pinned(4);
            assert_targets_are_large(page, &format!("on a card {case}"));
            assert!(
                page.get::<bool>("document.documentElement.scrollWidth <= innerWidth"),
                "nothing scrolls sideways {case}"
            );
        }
    });
}

#[test]
fn a_phone_keeps_its_letters_in_chromium() {
    run(Engine::Chromium, |page| {
        touch(page);
        page.resize(390, 844);
        page.open("");
        assert_eq!(page.style("html", "font-size"), "16px");
    });
}
