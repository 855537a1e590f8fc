//! The first view, as a newcomer has it: what the document is, where its parts stand, and what is beside them.

use crate::{page::Page, seen::Rect};

in_every_engine![
    the_first_view_says_what_the_document_is,
    in_a_narrow_window_the_document_comes_before_the_timeline,
    the_banner_takes_two_lines_in_a_narrow_window,
    masthead_title_timeline_and_sheet_have_one_edge,
    notes_and_people_stand_beside_their_lines,
    the_introduction_says_what_it_rests_on,
    the_highest_label_keeps_clear_of_what_is_above_it,
    the_timeline_says_what_its_words_mean_and_how_its_keys_move,
];

/// A phone, a small laptop, a window, a large one, and a screen that stands upright.
const SIZES: [(u32, u32); 5] = [
    (360, 740),
    (1366, 768),
    (1280, 800),
    (1920, 1080),
    (1080, 1920),
];

fn only(page: &mut Page, selector: &str) -> Rect {
    let boxes = page.boxes(selector);
    assert_eq!(boxes.len(), 1, "one {selector}");
    boxes[0]
}

fn the_first_view_says_what_the_document_is(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("");
        let title = only(page, "h1");
        let heading: String = page.get(
            "(heading => {
                for (const beside of heading.querySelectorAll('.margin')) beside.remove();
                return heading.textContent;
            })(document.querySelector('.sheet .heading').cloneNode(true))",
        );
        assert_eq!(page.text("h1"), heading, "at {width}");
        let said = only(page, ".introduction-text > p:first-child");
        let bottom = f64::from(height);
        assert!(
            title.top >= 0.0 && title.bottom <= bottom && said.bottom <= bottom,
            "title and introduction are in the first view at {width} by {height}: {title:?}, {said:?}"
        );
        let timeline = only(page, "#timeline");
        assert!(
            title.bottom <= timeline.top,
            "the title is above the timeline at {width}"
        );
    }
}

fn in_a_narrow_window_the_document_comes_before_the_timeline(page: &mut Page) {
    for (width, before) in [
        (320, true),
        (360, true),
        (767, true),
        (768, false),
        (1280, false),
    ] {
        page.resize(width, 800);
        page.open("");
        let (sheet, timeline) = (only(page, ".sheet"), only(page, "#timeline"));
        assert_eq!(
            sheet.top < timeline.top,
            before,
            "at {width}: {sheet:?}, {timeline:?}"
        );
    }
}

fn the_banner_takes_two_lines_in_a_narrow_window(page: &mut Page) {
    // A window of 1280 at 400 % is one of 320.
    for width in [320, 360, 390, 600, 767, 768] {
        page.resize(width, 740);
        page.open("");
        for edge in ["head", "foot"] {
            let lines: usize = page.get(&format!(
                "(banner => {{
                    const range = document.createRange();
                    range.selectNodeContents(banner);
                    const seen = [...range.getClientRects()].filter(box => box.width > 2 && box.height > 2);
                    let [lines, end] = [0, -Infinity];
                    for (const box of seen.sort((one, other) => one.top - other.top)) {{
                        if ((box.top + box.bottom) / 2 > end) lines += 1;
                        end = Math.max(end, box.bottom);
                    }}
                    return lines;
                }})(document.querySelector('.banner-{edge} p'))"
            ));
            assert!(
                (1..=2).contains(&lines),
                "{lines} lines at {width}, at the {edge}"
            );
        }
    }
}

fn masthead_title_timeline_and_sheet_have_one_edge(page: &mut Page) {
    for width in [768, 1024, 1280, 1366, 1920] {
        page.resize(width, 900);
        page.open("");
        let edges: Vec<f64> = [".masthead-title", "h1", "#timeline-title", ".sheet"]
            .map(|part| only(page, part).left)
            .to_vec();
        for edge in &edges {
            assert!((edge - edges[0]).abs() < 1.0, "at {width}: {edges:?}");
        }
    }
}

fn notes_and_people_stand_beside_their_lines(page: &mut Page) {
    page.resize(1279, 900);
    page.open("");
    assert_eq!(
        page.boxes(".margin")
            .iter()
            .filter(|beside| beside.height() > 0.0)
            .count(),
        0
    );
    for width in [1280, 1366, 1920] {
        page.resize(width, 900);
        page.open("");
        let sheet = only(page, ".sheet");
        let beside = page.boxes(".margin");
        assert!(
            beside.len() >= 10,
            "four notes and six people at {width}: {beside:?}"
        );
        // Where a line stands that something is beside: the end of what precedes it.
        let lines: Vec<f64> = page.get(
            "[...document.querySelectorAll('.margin')].map(beside => {
                const range = document.createRange();
                range.setStartBefore(beside.parentNode.firstChild);
                range.setEndBefore(beside);
                return [...range.getClientRects()].filter(box => box.height > 2 && box.left < beside.getBoundingClientRect().left).at(-1).bottom;
            })",
        );
        let mut free = 0.0_f64;
        for (beside, line) in beside.iter().zip(&lines) {
            assert!(
                beside.left > sheet.right && beside.right < f64::from(width),
                "{beside:?} stands in the margin at {width}"
            );
            assert!(
                beside.top >= free,
                "{beside:?} is clear of what is above it, at {width}"
            );
            let wanted = free.max(line - 40.0);
            assert!(
                (beside.top - wanted).abs() < 40.0,
                "{beside:?} stands beside its line, which ends at {line}, at {width}"
            );
            free = beside.bottom;
        }
        // It is said a second time there, and a listener hears it once.
        assert_eq!(page.count(".margin:not([aria-hidden=true])"), 0);
        assert_eq!(page.count(".margin :is(a, button, [id])"), 0);
    }
}

fn the_introduction_says_what_it_rests_on(page: &mut Page) {
    page.open("");
    let said = page.text(".introduction-text > p:first-child");
    let words = said.split_whitespace().count();
    assert!((60..=90).contains(&words), "{words} words: {said}");
    page.click(".introduction-ways [href='#introduction-sources']");
    page.wait_for_view("#introduction-sources h2");
    let sentences: Vec<String> = page.get(
        "[...document.querySelectorAll('#introduction-sources li > p:first-child')].map(said => said.textContent)",
    );
    assert_eq!(sentences.join(" "), said, "each sentence is there");
    assert_eq!(
        page.count("#introduction-sources li:not(:has(q, .source))"),
        0,
        "each sentence rests on words or a source"
    );
    let leads: Vec<bool> = page.get(
        "[...document.querySelectorAll('#introduction-sources q')].map(quoted => {
            const place = document.querySelector(quoted.closest('a').getAttribute('href')).cloneNode(true);
            for (const beside of place.querySelectorAll('.margin, sup, .folio')) beside.remove();
            const plain = text => text.replace(/[\\s\\u2060]+/g, ' ').trim();
            return plain(place.textContent).includes(plain(quoted.textContent));
        })",
    );
    assert!(
        !leads.is_empty() && leads.iter().all(|leads| *leads),
        "each quotation leads to its words: {leads:?}"
    );
}

fn the_highest_label_keeps_clear_of_what_is_above_it(page: &mut Page) {
    for width in [768, 1024, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        let above = page
            .boxes(".timeline-head > *")
            .iter()
            .map(|part| part.bottom)
            .fold(0.0, f64::max);
        let highest = page
            .boxes(".event-label")
            .iter()
            .map(|label| label.top)
            .fold(f64::MAX, f64::min);
        assert!(
            highest - above >= 12.0,
            "{highest} is clear of {above} at {width}"
        );
    }
}

fn the_timeline_says_what_its_words_mean_and_how_its_keys_move(page: &mut Page) {
    page.open("");
    page.click(".timeline-words summary");
    page.wait_for_view(".timeline-words li");
    let explained: Vec<String> = page
        .get("[...document.querySelectorAll('.timeline-words li')].map(kind => kind.innerText)");
    assert_eq!(explained.len(), page.count(".timeline-legend li"));
    let hint = page.text(".timeline-keys");
    assert!(hint.contains("Arrow keys"), "{hint:?}");
}
