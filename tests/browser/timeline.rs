//! The timeline: sixteen days, the events of the text, and the way between an event and its passage.

use crate::{
    input::key,
    page::{Page, quoted},
    words,
};

in_both_engines![
    sixteen_days_have_their_weekdays,
    every_event_of_the_text_stands_in_date_order,
    every_event_says_date_title_and_certainty,
    days_run_in_one_line_where_there_is_room,
    events_run_down_the_page_on_a_phone,
    labels_do_not_cover_each_other,
    the_timeline_is_one_tab_stop,
    arrows_home_and_end_move_between_events,
    tab_comes_back_to_the_event_last_visited,
    an_event_leads_to_its_passage_and_back,
    an_event_is_followed_by_enter,
    every_date_in_the_text_leads_to_its_event,
];

const DAYS: &str = ".timeline-days > li";
const EVENTS: &str = ".timeline-events > li > a.event";

fn sixteen_days_have_their_weekdays(page: &mut Page) {
    page.open("");
    let shown: Vec<String> = page.get(&format!(
        "[...document.querySelectorAll({})].map(day => day.textContent.replace(/\\s+/g, ' '))",
        quoted(DAYS)
    ));
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let days: Vec<u32> = [30].into_iter().chain(1..=15).collect();
    assert_eq!(shown.len(), days.len(), "June 30 to July 15: {shown:?}");
    for (place, (text, day)) in shown.iter().zip(days).enumerate() {
        // June 30, 1953, was a Tuesday.
        let weekday = weekdays[(place + 1) % 7];
        let numbers: Vec<u32> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse().ok())
            .collect();
        assert!(
            numbers.contains(&day) && text.contains(weekday),
            "{weekday} {day} is written {text:?}"
        );
    }
}

fn every_event_of_the_text_stands_in_date_order(page: &mut Page) {
    page.open("");
    let expected: Vec<String> = words::events().into_iter().map(|event| event.id).collect();
    assert_eq!(page.attributes(EVENTS, "id"), expected);
    assert_eq!(
        page.get::<usize>("document.querySelectorAll('#timeline ol.timeline-events').length"),
        1
    );
}

fn every_event_says_date_title_and_certainty(page: &mut Page) {
    page.open("");
    let certainties: Vec<String> = page.get(
        "[...document.querySelectorAll('.timeline-legend strong')].map(word => word.textContent)",
    );
    assert!(!certainties.is_empty(), "the timeline explains its shapes");
    for event in words::events() {
        let text = page.text(&format!("#{}", event.id));
        assert!(
            text.contains(&event.title),
            "{} is called {text:?}",
            event.id
        );
        let day = event
            .date
            .split(['/', '~'])
            .next()
            .unwrap()
            .rsplit('-')
            .next()
            .unwrap()
            .trim_start_matches('0');
        let dated = if event.date.ends_with('~') {
            text.contains("August")
        } else {
            text.contains(day)
        };
        assert!(dated, "{} ({}) says when: {text:?}", event.id, event.date);
        let sure = certainties.iter().any(|word| text.contains(word.as_str()));
        assert!(sure, "{} says how sure its date is: {text:?}", event.id);
    }
}

fn days_run_in_one_line_where_there_is_room(page: &mut Page) {
    for width in [768, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        let days = page.boxes(DAYS);
        for pair in days.windows(2) {
            assert!(
                pair[0].right <= pair[1].left + 1.0,
                "days follow each other at {width}px: {pair:?}"
            );
            assert!(
                (pair[0].top - pair[1].top).abs() < 1.0,
                "days stand in one line at {width}px: {pair:?}"
            );
        }
        assert!(
            days[0].left >= 0.0 && days[15].right <= f64::from(width),
            "all days are in the window at {width}px"
        );
        let parts = page.boxes(&format!("#timeline, {EVENTS}, {EVENTS} *"));
        let outside = parts
            .iter()
            .filter(|part| part.left < -0.5 || part.right > f64::from(width) + 0.5)
            .count();
        assert_eq!(
            outside, 0,
            "nothing of the timeline leaves the window at {width}px"
        );
        let scrolling: Vec<String> = page.get(
            "[document.querySelector('#timeline'), ...document.querySelectorAll('#timeline *')]
                .filter(part => part.scrollWidth > part.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
                .map(part => part.className)",
        );
        assert!(
            scrolling.is_empty(),
            "the timeline needs no scrolling at {width}px: {scrolling:?}"
        );
    }
}

fn events_run_down_the_page_on_a_phone(page: &mut Page) {
    page.resize(390, 800);
    page.open("");
    let events = page.boxes(".timeline-events > li");
    for pair in events.windows(2) {
        assert!(
            pair[0].bottom <= pair[1].top + 1.0,
            "events stand below each other: {pair:?}"
        );
    }
}

fn labels_do_not_cover_each_other(page: &mut Page) {
    for width in [320, 768, 1024, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        // The words themselves, since a box may reach further than what is drawn in it.
        let labels: Vec<(String, Vec<crate::seen::Rect>)> = page.get(&format!(
            "[...document.querySelectorAll({})].map(event => {{
                const words = document.createRange();
                words.selectNodeContents(event);
                const seen = [...words.getClientRects()].filter(box => box.width > 1 && box.height > 1);
                return [event.id, seen];
            }})",
            quoted(EVENTS)
        ));
        for (place, (one, boxes)) in labels.iter().enumerate() {
            for (other, others) in &labels[place + 1..] {
                let covered = boxes.iter().any(|a| others.iter().any(|b| a.overlaps(*b)));
                assert!(!covered, "at {width}px {one} and {other} cover each other");
            }
        }
    }
}

fn the_timeline_is_one_tab_stop(page: &mut Page) {
    page.open("");
    page.tab_to("a.event");
    page.press(key::TAB);
    page.wait_until(
        "Tab leaves the timeline",
        "!document.activeElement.closest('.timeline-events')",
    );
    let stops: usize = page.get(
        "[...document.querySelectorAll('a.event')].filter(event => event.tabIndex === 0).length",
    );
    assert_eq!(stops, 1);
}

fn arrows_home_and_end_move_between_events(page: &mut Page) {
    page.open("");
    let ids = page.attributes(EVENTS, "id");
    let (first, last) = (format!("#{}", ids[0]), format!("#{}", ids[ids.len() - 1]));
    page.tab_to("a.event");
    page.wait_for_focus(&first);
    for (forward, backward) in [(key::RIGHT, key::LEFT), (key::DOWN, key::UP)] {
        for id in &ids[1..] {
            page.press(forward);
            page.wait_for_focus(&format!("#{id}"));
            page.wait_for_view(&format!("#{id}"));
        }
        page.press(forward);
        page.wait_for_focus(&last);
        for id in ids.iter().rev().skip(1) {
            page.press(backward);
            page.wait_for_focus(&format!("#{id}"));
        }
        page.press(backward);
        page.wait_for_focus(&first);
    }
    page.press(key::END);
    page.wait_for_focus(&last);
    page.press(key::HOME);
    page.wait_for_focus(&first);
}

fn tab_comes_back_to_the_event_last_visited(page: &mut Page) {
    page.open("");
    let ids = page.attributes(EVENTS, "id");
    page.tab_to("a.event");
    page.press(key::RIGHT);
    page.press(key::RIGHT);
    page.wait_for_focus(&format!("#{}", ids[2]));
    page.press(key::TAB);
    page.wait_until(
        "Tab leaves the timeline",
        "!document.activeElement.closest('.timeline-events')",
    );
    page.press_shift_tab();
    page.wait_for_focus(&format!("#{}", ids[2]));
}

fn an_event_leads_to_its_passage_and_back(page: &mut Page) {
    page.open("");
    for event in words::events() {
        let id = format!("#{}", event.id);
        let passage = page.attributes(&id, "href").remove(0);
        page.click(&id);
        page.wait_until(
            "the address names the passage",
            &format!("location.hash === {}", quoted(&passage)),
        );
        page.wait_for_view(&passage);
        assert_eq!(
            page.count(&format!("{passage}:target")),
            1,
            "{passage} is lit"
        );
        let back = format!("{passage} a.date[href={}]", quoted(&id));
        if page.count(&back) == 0 {
            // Only a passage without a date in its words has no way back of its own; the browser's remains.
            page.run("history.back()");
        } else {
            page.click(&back);
            page.wait_until(
                "the address names the event",
                &format!("location.hash === {}", quoted(&id)),
            );
        }
        page.wait_for_view(&id);
    }
}

fn an_event_is_followed_by_enter(page: &mut Page) {
    page.open("");
    page.tab_to("a.event");
    page.press(key::END);
    page.wait_until(
        "the last event has the focus",
        "[...document.querySelectorAll('a.event')].at(-1) === document.activeElement",
    );
    let passage: String = page.get("document.activeElement.getAttribute('href')");
    page.press(key::ENTER);
    page.wait_for_view(&passage);
    // Reading goes on where the eye is: the next stop is at the passage or after it.
    page.press(key::TAB);
    page.wait_until(
        "the next stop follows the passage",
        &format!(
            "(passage => passage.contains(document.activeElement)
                || passage.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)
                (document.querySelector({}))",
            quoted(&passage)
        ),
    );
}

fn every_date_in_the_text_leads_to_its_event(page: &mut Page) {
    page.open("");
    let dates = page.attributes(":is(#document, #notes) a.date", "href");
    assert!(!dates.is_empty(), "the text has dates");
    for (place, event) in dates.iter().enumerate() {
        page.run(&format!(
            "document.querySelector('[data-spot]')?.removeAttribute('data-spot');
             document.querySelectorAll(':is(#document, #notes) a.date')[{place}].setAttribute('data-spot', '')"
        ));
        page.click("[data-spot]");
        page.wait_until(
            "the address names the event",
            &format!("location.hash === {}", quoted(event)),
        );
        page.wait_for_view(event);
    }
}
