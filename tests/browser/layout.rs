//! Room: narrow and wide windows, large letters, the place of the cards, and targets for a finger.

use crate::{input::key, page::Page, seen::Rect, words};

in_both_engines![
    nothing_scrolls_sideways_at_any_width,
    nothing_scrolls_sideways_with_letters_twice_as_large,
    no_text_is_cut_off_with_letters_twice_as_large,
    letters_twice_as_large_are_twice_as_large,
    every_card_stays_inside_the_window,
    a_card_is_a_sheet_at_the_foot_of_a_narrow_window,
    a_sheet_never_takes_a_click_meant_for_its_reference,
    a_card_stands_near_its_reference_in_a_wide_window,
    a_card_never_covers_its_reference,
    the_measure_is_that_of_a_book,
    targets_are_wide_enough_for_a_finger,
];

const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1920];

pub(crate) fn assert_no_sideways_scrolling(page: &mut Page, width: u32) {
    // A scroll bar takes its room from the page, and the page must do with what is left.
    let (needed, room, widest): (f64, f64, Vec<String>) = page.get(
        "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth,
            [...document.querySelectorAll('body *')]
            .filter(part => part.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1).slice(0, 5)
            .map(part => part.localName + (part.id ? '#' + part.id : '.' + part.className))]",
    );
    assert!(
        needed <= room,
        "at {width}px the page has {room}px and needs {needed}px, because of {widest:?}"
    );
}

fn nothing_scrolls_sideways_at_any_width(page: &mut Page) {
    for width in WIDTHS {
        page.resize(width, 800);
        page.open("");
        assert_no_sideways_scrolling(page, width);
        page.click("#ref-4");
        page.wait_for_pinned(4);
        assert_no_sideways_scrolling(page, width);
        page.open("?text=decided&context=volume");
        assert_no_sideways_scrolling(page, width);
        page.choose("event-1953-07-14-telegram-128");
        assert_no_sideways_scrolling(page, width);
    }
}

fn nothing_scrolls_sideways_with_letters_twice_as_large(page: &mut Page) {
    for width in WIDTHS {
        page.resize(width, 800);
        page.open("");
        page.enlarge();
        assert_no_sideways_scrolling(page, width);
        page.choose("event-1953-07-14-telegram-128");
        assert_no_sideways_scrolling(page, width);
    }
}

fn no_text_is_cut_off_with_letters_twice_as_large(page: &mut Page) {
    for width in [390, 768, 1280] {
        page.resize(width, 900);
        page.open("?text=decided&context=volume");
        page.enlarge();
        let cut: Vec<String> = page.get(
            "[...document.querySelectorAll('body *')].filter(part => {
                const style = getComputedStyle(part), box = part.getBoundingClientRect();
                const clips = axis => ['hidden', 'clip'].includes(style[axis]);
                return box.width > 2 && box.height > 2 && part.innerText?.trim()
                    && (clips('overflowX') && part.scrollWidth > part.clientWidth + 1
                        || clips('overflowY') && part.scrollHeight > part.clientHeight + 1);
            }).map(part => part.localName + '.' + part.className + ' ' + part.innerText.slice(0, 40))",
        );
        assert!(cut.is_empty(), "cut off at {width}px: {cut:?}");
        page.click("#ref-4");
        page.wait_for_pinned(4);
        page.wait_for_drawing();
        assert_inside(page, "#card-4", width, 900);
        page.click("#card-4 .card-close");
        page.wait_for_closed();
    }
}

fn letters_twice_as_large_are_twice_as_large(page: &mut Page) {
    page.open("");
    let sizes = "['#p1', '#note-1', '.banner-head', '.event', 'nav a', '#marking p', '.noteref button'].map(part =>
        parseFloat(getComputedStyle(document.querySelector(part)).fontSize))";
    let before: Vec<f64> = page.get(sizes);
    page.enlarge();
    let after: Vec<f64> = page.get(sizes);
    for (before, after) in before.iter().zip(&after) {
        assert!(
            after / before > 1.9,
            "letters follow the reader's size: {before}px became {after}px"
        );
    }
}

fn assert_inside(page: &mut Page, selector: &str, width: u32, height: u32) {
    let Rect {
        left,
        top,
        right,
        bottom,
    } = page.boxes(selector)[0];
    let inside = left >= -0.5
        && top >= -0.5
        && right <= f64::from(width) + 0.5
        && bottom <= f64::from(height) + 0.5;
    assert!(
        inside,
        "{selector} at {width}×{height} stands at {left}, {top} to {right}, {bottom}"
    );
}

/// Every card in turn, its reference at the foot, in the middle and at the head of the window.
fn with_every_card(page: &mut Page, sizes: &[(u32, u32)], check: fn(&mut Page, usize, u32, u32)) {
    for (width, height) in sizes.iter().copied() {
        page.resize(width, height);
        page.open("");
        for number in words::notes().iter().map(|note| note.number) {
            for block in ["end", "center", "start"] {
                page.run(&format!(
                    "document.querySelector('#ref-{number}').scrollIntoView({{ block: '{block}', behavior: 'instant' }})"
                ));
                page.click(&format!("#ref-{number}"));
                page.wait_for_pinned(number);
                // What it would cover is brought into view a moment later.
                page.wait_for_drawing();
                check(page, number, width, height);
                page.click(&format!("#card-{number} .card-close"));
                page.wait_for_closed();
            }
        }
    }
}

fn every_card_stays_inside_the_window(page: &mut Page) {
    with_every_card(
        page,
        &[(320, 568), (768, 1024), (1280, 720), (1280, 400)],
        |page, number, width, height| {
            assert_inside(page, &format!("#card-{number}"), width, height);
            assert_inside(page, &format!("#card-{number} .card-close"), width, height);
        },
    );
}

fn a_card_is_a_sheet_at_the_foot_of_a_narrow_window(page: &mut Page) {
    with_every_card(
        page,
        &[(320, 568), (600, 800)],
        |page, number, width, height| {
            let card = page.boxes(&format!("#card-{number}"))[0];
            assert!(
                (card.bottom - f64::from(height)).abs() < 1.0,
                "the sheet stands at the foot: {card:?}"
            );
            let room: f64 = page.get("document.documentElement.clientWidth");
            assert!(
                card.width() >= room - 1.0,
                "the sheet is as wide as the window, {width}px: {card:?}"
            );
            assert!(
                card.top > f64::from(height) * 0.15,
                "the sheet leaves some of the text to see: {card:?}"
            );
        },
    );
}

fn a_sheet_never_takes_a_click_meant_for_its_reference(page: &mut Page) {
    for number in [2, 4] {
        page.resize(500, 700);
        page.open("");
        page.run(&format!(
            "document.querySelector('#ref-{number}').scrollIntoView({{ block: 'end', behavior: 'instant' }})"
        ));
        // A preview may open at the foot of the window; the pointer has not moved, and still means the reference.
        page.hover(&format!("#ref-{number}"));
        page.linger();
        page.click(&format!("#ref-{number}"));
        page.wait_for_pinned(number);
    }
}

fn a_card_stands_near_its_reference_in_a_wide_window(page: &mut Page) {
    with_every_card(
        page,
        &[(768, 900), (1280, 800)],
        |page, number, _, height| {
            let (card, reference) = page.card_and_reference(number);
            let below = card.top - reference.bottom;
            let above = reference.top - card.bottom;
            let beside = below <= 0.0 && above <= 0.0;
            let near = f64::from(height) / 8.0;
            assert!(
                beside || below.max(above) < near,
                "card {card:?} is near its reference {reference:?}"
            );
        },
    );
}

fn a_card_never_covers_its_reference(page: &mut Page) {
    // On a narrow window the sheet may: there the text scrolls behind it.
    with_every_card(
        page,
        &[(768, 900), (1280, 800), (1920, 1080)],
        |page, number, _, _| {
            let (card, reference) = page.card_and_reference(number);
            assert!(
                !card.overlaps(reference),
                "card {card:?} covers its reference {reference:?}"
            );
        },
    );
}

fn the_measure_is_that_of_a_book(page: &mut Page) {
    for width in [1280, 1920] {
        page.resize(width, 900);
        page.open("");
        // Letters in a full line: those of the paragraph, over the lines it takes.
        let measure: f64 = page.get(
            "(paragraph => {
                const words = document.createRange();
                words.selectNodeContents(paragraph);
                const lines = new Set([...words.getClientRects()].filter(box => box.height > 12).map(box => Math.round(box.bottom / 8)));
                return paragraph.textContent.length / lines.size;
            })(document.querySelector('#p2'))",
        );
        assert!(
            (55.0..=78.0).contains(&measure),
            "about 66 letters a line at {width}px, and not {measure:.1}"
        );
    }
}

fn targets_are_wide_enough_for_a_finger(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("");
        // A link inside a sentence may be as high as its line (WCAG 2.2, 2.5.8); whatever else is meant for a finger
        // answers twelve pixels off its middle, too. References are small in print, and are held to it all the same.
        let small: Vec<String> = page.get(SMALL_TARGETS);
        assert!(small.is_empty(), "too small at {width}px: {small:?}");
        page.click("#ref-4");
        page.wait_for_pinned(4);
        let small: Vec<String> =
            page.get(&SMALL_TARGETS.replace(ALL_TARGETS, "#card-4 :is(a[href], button)"));
        assert!(
            small.is_empty(),
            "too small on a card at {width}px: {small:?}"
        );
        page.open("?text=decided");
        page.choose("event-1953-07-14-telegram-128");
        let small: Vec<String> =
            page.get(&SMALL_TARGETS.replace(ALL_TARGETS, ".evidence :is(a[href], button)"));
        assert!(
            small.is_empty(),
            "too small in the evidence at {width}px: {small:?}"
        );
        page.press(key::ESCAPE);
        page.wait_for_no_evidence();
        page.click(".sheet [popovertarget=card-file-number-3]");
        page.wait_for_view("#card-file-number-3");
        let small: Vec<String> =
            page.get(&SMALL_TARGETS.replace(ALL_TARGETS, ".number-card :is(a[href], button)"));
        assert!(
            small.is_empty(),
            "too small on a file number at {width}px: {small:?}"
        );
    }
}

/// A switch is answered for by the words beside it, too.
const ALL_TARGETS: &str = "a[href], button, label:has(input)";

const SMALL_TARGETS: &str = "[...document.querySelectorAll('a[href], button, label:has(input)')].filter(target => {
    if (!target.checkVisibility() || target.matches('.skip')) return false;
    const line = target.closest('p, dd, li');
    const words = element => element.textContent.replace(/\\s+/g, ' ').trim();
    const control = target.matches('.noteref *, .event, .card-ways *, .evidence-ways *, .to-passage, [role=doc-backlink], nav *, .banner *');
    if (!control && line && words(line) !== words(target)) return false;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const answers = (x, y) => target.contains(document.elementFromPoint(x, y));
    return ![target, ...target.querySelectorAll('*')].flatMap(part => [...part.getClientRects()]).some(box => {
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        return answers(x, y) && answers(x - 11.5, y) && answers(x + 11.5, y) && answers(x, y - 11.5) && answers(x, y + 11.5);
    });
}).map(target => target.id || target.textContent.trim())";
