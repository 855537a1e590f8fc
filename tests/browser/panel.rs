//! Where the evidence stands: all of it can be read at any width, and it leaves in sight what it speaks of.

use crate::{
    page::{Page, quoted},
    words,
};

in_both_engines![
    nothing_of_the_panel_is_cut_off,
    nothing_of_the_panel_is_cut_off_with_letters_twice_as_large,
    the_panel_comes_into_view_when_an_event_is_chosen,
    the_words_that_were_asked_for_are_not_under_the_panel,
    the_words_that_were_asked_for_are_in_view_with_letters_twice_as_large,
    the_document_can_be_scrolled_clear_of_the_panel,
];

/// Phones, a tablet, a laptop, a wall; and windows that are low.
const SIZES: [(u32, u32); 8] = [
    (320, 640),
    (390, 844),
    (390, 600),
    (768, 1024),
    (768, 600),
    (1280, 800),
    (1280, 600),
    (1920, 1080),
];

/// The two with most to show: three reasons, and a conflict.
const LONG: [&str; 2] = [
    "event-1953-07-10-secretarys-decision",
    "event-1953-07-14-telegram-128",
];

/// Parts of the panel that reach over its edge or over the window's, each with where it lies.
const CUT: &str = "(panel => {
    const frame = panel.getBoundingClientRect();
    const parts = [...panel.querySelectorAll('*')].filter(part => !part.closest('.heard, .wide'));
    const out = parts.filter(part => [...part.getClientRects()].some(box =>
        box.left < Math.max(frame.left, 0) - 0.5 || box.right > Math.min(frame.right, innerWidth) + 0.5));
    const wide = [panel, ...parts].filter(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline');
    const stuck = parts.filter(part => part.scrollHeight > part.clientHeight + 1 && ['hidden', 'clip'].includes(getComputedStyle(part).overflowY));
    return [...out, ...wide, ...stuck].map(part => part.localName + '.' + part.className + ' ' + JSON.stringify(part.getBoundingClientRect()));
})(document.querySelector('.evidence.is-open'))";

fn assert_whole(page: &mut Page, width: u32, height: u32) {
    for event in LONG {
        page.choose(event);
        let case = format!("{event} at {width} by {height}");
        assert_eq!(
            page.get::<Vec<String>>(CUT),
            Vec::<String>::new(),
            "nothing of {case} is cut off"
        );
        assert!(
            page.get::<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "the page does not scroll sideways with {case}"
        );
        // From the title to the last word and the ways on, everything can be brought into view.
        let ways = "button:not(.evidence-draw), a";
        let parts =
            &format!(".evidence.is-open :is(h2, h3, p:not(.heard), blockquote, li, {ways})");
        let count = page.count(parts);
        for place in 0..count {
            page.run(&format!(
                "document.querySelector('[data-spot]')?.removeAttribute('data-spot');
                 const part = document.querySelectorAll({})[{place}];
                 part.setAttribute('data-spot', '');
                 const [panel, text] = [part.closest('.evidence'), part.closest('.evidence-text')];
                 if (panel.getBoundingClientRect().bottom > innerHeight) panel.scrollIntoView({{ block: 'start', behavior: 'instant' }});
                 if (text) text.scrollTop += part.getBoundingClientRect().top - text.getBoundingClientRect().top;",
                quoted(parts)
            ));
            page.wait_for_view("[data-spot]");
        }
    }
}

fn nothing_of_the_panel_is_cut_off(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("");
        assert_whole(page, width, height);
    }
}

fn nothing_of_the_panel_is_cut_off_with_letters_twice_as_large(page: &mut Page) {
    for (width, height) in [(320, 640), (768, 1024), (1280, 800), (1920, 1080)] {
        page.resize(width, height);
        page.open("");
        page.enlarge();
        assert_whole(page, width, height);
    }
}

fn the_panel_comes_into_view_when_an_event_is_chosen(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        for event in words::events() {
            page.open("?fresh");
            page.open("");
            page.reach(&format!("#{}", event.id));
            page.click(&format!("#{}", event.id));
            page.wait_for_evidence(&event.id);
            for part in ["#evidence-title", ".evidence-date strong"] {
                page.wait_until(
                    &format!(
                        "all of {part} of {} is in view at {width} by {height}",
                        event.id
                    ),
                    &format!("{}.length === 0", hidden_lines(part)),
                );
            }
        }
    }
}

/// The lines of a passage that are out of sight or under something else.
fn hidden_lines(passage: &str) -> String {
    format!(
        "(passage => [...passage.getClientRects()].filter(box => box.width > 4 && box.height > 4).filter(box =>
            ![[0.1, 0.25], [0.5, 0.25], [0.9, 0.25], [0.1, 0.8], [0.5, 0.8], [0.9, 0.8]].every(([across, down]) => {{
                const seen = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
                return seen && (passage.contains(seen) || seen.contains(passage));
            }})).map(box => JSON.stringify(box)))(document.querySelector({}))",
        quoted(passage)
    )
}

/// Asserts that whoever asks for words sees them: all of their lines, or at least the first.
fn assert_asked_for_words_are_seen(page: &mut Page, whole: bool, case: &str) {
    for event in words::events() {
        page.choose(&event.id);
        for passage in page.attributes(".evidence a.to-passage", "href") {
            page.show_words(&passage);
            let hidden = hidden_lines(&passage);
            let lines = format!(
                "document.querySelector({}).getClientRects()",
                quoted(&passage)
            );
            let seen = if whole {
                format!("{hidden}.length === 0")
            } else {
                format!("!{hidden}.includes(JSON.stringify({lines}[0]))")
            };
            page.wait_until(&format!("{passage} is in sight ({case})"), &seen);
            page.wait_for_evidence(&event.id);
        }
    }
}

fn the_words_that_were_asked_for_are_not_under_the_panel(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("");
        assert_asked_for_words_are_seen(page, true, &format!("{width} by {height}"));
    }
}

fn the_words_that_were_asked_for_are_in_view_with_letters_twice_as_large(page: &mut Page) {
    for (width, height) in [(390, 844), (768, 1024), (1280, 800)] {
        page.resize(width, height);
        page.open("");
        page.enlarge();
        // So large, a passage may be taller than a phone.
        assert_asked_for_words_are_seen(
            page,
            false,
            &format!("{width} by {height}, twice as large"),
        );
    }
}

fn the_document_can_be_scrolled_clear_of_the_panel(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("#event-1953-07-14-telegram-128");
        page.wait_for_evidence("event-1953-07-14-telegram-128");
        page.run("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        page.wait_for_view(".banner-foot");
    }
}
