//! Where the evidence opens, and how it closes: nothing that was clicked moves away, and nothing is out of reach.

use crate::{
    page::{Page, quoted},
    seen::Rect,
    words,
};

in_every_engine![
    the_card_fits_the_window_with_all_its_buttons,
    what_was_clicked_stays_where_it_is,
    on_a_phone_the_event_stays_in_sight_above_the_sheet,
    the_wheel_goes_on_from_the_card_to_the_page,
    close_leaves_the_reader_where_they_are,
    a_click_outside_closes_what_a_click_opened,
];

const PANEL: &str = ".evidence.is-open";

fn panel(page: &mut Page) -> Rect {
    page.boxes(PANEL)[0]
}

fn the_card_fits_the_window_with_all_its_buttons(page: &mut Page) {
    for (width, height) in [
        (1366, 768),
        (1280, 800),
        (1920, 1080),
        (1080, 1920),
        (768, 1024),
    ] {
        page.resize(width, height);
        page.open("");
        for event in words::events() {
            page.run("scrollTo(0, 0)");
            page.choose(&event.id);
            let case = format!("{} at {width} by {height}", event.id);
            let panel = panel(page);
            assert!(
                panel.top >= 0.0 && panel.bottom <= f64::from(height),
                "{panel:?}: {case}"
            );
            for button in [".evidence-close", ".evidence-back", ".to-timeline"] {
                let seen = page.boxes(&format!("{PANEL} {button}"))[0];
                assert!(
                    seen.top >= panel.top && seen.bottom <= panel.bottom,
                    "{button} is in sight: {seen:?} in {panel:?}, {case}"
                );
            }
            page.click(".evidence-close");
            page.wait_for_no_evidence();
        }
    }
}

fn what_was_clicked_stays_where_it_is(page: &mut Page) {
    for (width, height) in [(1366, 768), (1280, 800), (1920, 1080), (1080, 1920)] {
        page.resize(width, height);
        page.open("");
        for event in words::events() {
            page.run("scrollTo(0, 0)");
            let label = format!("#{} .event-label", event.id);
            let before = page.boxes(&label)[0];
            page.click(&label);
            page.wait_for_evidence(&event.id);
            page.wait_for_focus("#evidence-title");
            let after = page.boxes(&label)[0];
            assert!(
                (before.top - after.top).abs() < 1.0 && (before.left - after.left).abs() < 1.0,
                "{} was at {before:?} and is at {after:?}, at {width}",
                event.id
            );
            page.click(".evidence-close");
            page.wait_for_no_evidence();
        }
    }
}

fn on_a_phone_the_event_stays_in_sight_above_the_sheet(page: &mut Page) {
    for (width, height) in [(360, 740), (320, 640)] {
        page.resize(width, height);
        page.open("");
        for event in words::events() {
            let link = format!("#{}", event.id);
            // Tapped where the sheet will be.
            page.run(&format!(
                "document.querySelector({}).scrollIntoView({{ block: 'end', behavior: 'instant' }}); scrollBy(0, 8)",
                quoted(&link)
            ));
            page.tap(&link);
            page.wait_for_evidence(&event.id);
            page.wait_for_focus("#evidence-title");
            let case = format!("{} at {width} by {height}", event.id);
            let (sheet, label) = (panel(page), page.boxes(&format!("{link} .event-label"))[0]);
            assert!(
                label.top >= 0.0 && label.bottom <= sheet.top,
                "{label:?} above {sheet:?}: {case}"
            );
            assert!(
                sheet.height() <= f64::from(height) * 0.455,
                "{sheet:?}: {case}"
            );
            let ways = page.boxes(".evidence-ways > *");
            let shown: Vec<&Rect> = ways.iter().filter(|way| way.height() > 0.0).collect();
            assert!(shown.len() >= 3, "{case}: {ways:?}");
            assert!(
                shown.iter().all(|way| (way.top - shown[0].top).abs() < 2.0),
                "in one row: {shown:?}, {case}"
            );
            page.click(".evidence-draw");
            page.wait_until(
                "the sheet is drawn up",
                &format!("document.querySelector('{PANEL}.is-drawn-up [aria-expanded=true]')"),
            );
            page.click(".evidence-draw");
            page.wait_until(
                "the sheet is down again",
                &format!("!document.querySelector('{PANEL}.is-drawn-up')"),
            );
            page.click(".evidence-close");
            page.wait_for_no_evidence();
        }
    }
}

fn the_wheel_goes_on_from_the_card_to_the_page(page: &mut Page) {
    page.resize(1366, 768);
    page.open("");
    page.choose("event-1953-07-14-telegram-128");
    page.turn_wheel_over(".evidence-text", 400, 8);
    page.wait_until("the page is scrolled", "scrollY > 100");
}

fn close_leaves_the_reader_where_they_are(page: &mut Page) {
    for (width, height) in [(1366, 768), (390, 844)] {
        page.resize(width, height);
        page.open("");
        let date = "#date-1953-07-15-negotiations";
        page.scroll_into_view(date);
        page.click(date);
        page.wait_for_evidence("event-1953-07-15-negotiations");
        page.wait_for_focus("#evidence-title");
        let before: f64 = page.get("scrollY");
        page.click(".evidence-close");
        page.wait_for_no_evidence();
        page.wait_until("the address names nothing", "location.hash === ''");
        page.linger();
        let after: f64 = page.get("scrollY");
        assert!(
            (before - after).abs() < 2.0,
            "from {before} to {after} at {width}"
        );
    }
}

fn a_click_outside_closes_what_a_click_opened(page: &mut Page) {
    page.resize(1366, 768);
    page.open("");
    let event = "event-1953-07-14-telegram-131";
    page.choose(event);
    // A note over it is closed first, and what answers a click itself closes nothing.
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.wait_for_evidence(event);
    page.click(".evidence h2");
    page.wait_for_evidence(event);
    page.wait_for_closed();
    page.click("#timeline-title");
    page.wait_for_no_evidence();
    page.wait_until("the address names nothing", "location.hash === ''");
    // What an address opened stays until it is closed.
    page.open(&format!("?fresh#{event}"));
    page.wait_for_evidence(event);
    page.click("#timeline-title");
    page.linger();
    page.wait_for_evidence(event);
}
