//! The switch that shows what the volume has around the memorandum: off until asked for, and never taken for the text.

use std::collections::HashMap;

use crate::{
    input::key,
    page::{Page, quoted},
    words,
};

in_both_engines![
    what_the_volume_adds_is_not_there_until_asked_for,
    the_switch_adds_three_events_and_takes_them_away,
    what_was_added_is_marked_as_not_from_this_text,
    the_switch_moves_nothing_above_the_axis,
    what_was_added_covers_no_other_label,
    the_address_keeps_the_switch_and_what_else_it_holds,
    the_switch_works_by_key,
    arrows_go_through_all_shown_events_in_date_order,
];

const SWITCH: &str = ".timeline-tools input[type=checkbox]";
const ADDED: &str = ".timeline-events > .event-volume > a.event";

fn volume_ids() -> Vec<String> {
    words::volume_events()
        .into_iter()
        .map(|event| event.id)
        .collect()
}

fn what_the_volume_adds_is_not_there_until_asked_for(page: &mut Page) {
    for query in ["", "?context=none", "?context=everything"] {
        page.open(query);
        assert!(
            page.get::<bool>(&format!(
                "!document.querySelector({}).checked",
                quoted(SWITCH)
            )),
            "the switch is off with {query:?}"
        );
        assert_eq!(page.count(ADDED), 0, "with {query:?}");
        for id in volume_ids() {
            assert_eq!(page.count(&format!("#{id}")), 0, "{id} with {query:?}");
        }
        assert_eq!(page.count("a.event"), words::events().len());
    }
}

fn the_switch_adds_three_events_and_takes_them_away(page: &mut Page) {
    page.open("");
    for _ in 0..2 {
        page.click(SWITCH);
        page.wait_until(
            "the three events stand on the timeline",
            &format!("document.querySelectorAll({}).length === 3", quoted(ADDED)),
        );
        assert_eq!(page.attributes(ADDED, "id"), volume_ids());
        assert_eq!(
            page.attributes(&format!("{ADDED} time"), "datetime"),
            ["1953-07-02", "1953-07-06", "1953-07-10"]
        );
        assert_eq!(page.count("a.event"), words::events().len() + 3);
        page.click(SWITCH);
        page.wait_until(
            "the three events are gone",
            &format!("!document.querySelector({})", quoted(ADDED)),
        );
        assert_eq!(page.count("a.event"), words::events().len());
    }
}

fn what_was_added_is_marked_as_not_from_this_text(page: &mut Page) {
    page.open("?context=volume");
    for event in words::volume_events() {
        let id = format!("#{}", event.id);
        assert_eq!(page.text(&format!("{id} .event-sure")), "from the volume");
        page.choose(&event.id);
        let panel = page.text(".evidence");
        assert!(
            panel.contains("This event is not in the text"),
            "{id}: {panel}"
        );
        assert!(
            panel.contains(event.evidence[0].source.as_deref().unwrap()),
            "{id} names its document: {panel}"
        );
    }
    for event in words::events() {
        let sure = page.text(&format!("#{} .event-sure", event.id));
        assert_ne!(sure, "from the volume", "{} is the text's own", event.id);
    }
    // Where there is an axis, they stand on its other side.
    page.resize(1280, 800);
    let axis = page.boxes(".timeline-days")[0];
    for label in page.boxes(&format!("{ADDED} .event-label")) {
        assert!(
            label.top >= axis.top,
            "{label:?} is below the axis at {axis:?}"
        );
    }
    for label in page.boxes(
        "li:not(.event-volume, .event-bar, .event-before, .event-after) > a.event .event-label",
    ) {
        assert!(label.bottom <= axis.bottom, "{label:?} is above {axis:?}");
    }
}

fn the_switch_moves_nothing_above_the_axis(page: &mut Page) {
    // Of a day only where it begins: its column reaches down to what stands below the axis.
    let places = "[...document.querySelectorAll('.timeline-events > li:not(.event-volume, .event-bar) > a.event, .timeline-events > li:not(.event-volume, .event-bar) .event-label, .timeline-days > li, .timeline-head, .timeline-tools > *')]
        .map(part => {
            const { left, top, right, bottom } = part.getBoundingClientRect();
            const ends = part.matches('.timeline-days > li') ? [right] : [right, bottom];
            return [part.id || part.className, ...[left, top, ...ends].map(Math.round)].join(' ');
        })";
    for width in [768, 1024, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        let before: Vec<String> = page.get(places);
        let bar = page.boxes(".event-bar .event-label")[0];
        page.click(SWITCH);
        page.wait_until(
            "the events are there",
            &format!("document.querySelectorAll({}).length === 3", quoted(ADDED)),
        );
        let after: Vec<String> = page.get(places);
        assert_eq!(after, before, "at {width}px");
        let moved = page.boxes(".event-bar .event-label")[0];
        assert!(
            (moved.top - bar.top).abs() <= 24.0 && (moved.left - bar.left).abs() < 1.0,
            "{bar:?} is at {moved:?} at {width}px"
        );
    }
}

fn what_was_added_covers_no_other_label(page: &mut Page) {
    for width in [320, 390, 768, 1024, 1280, 1366, 1920] {
        page.resize(width, 900);
        page.open("?context=volume");
        // A square keeps a little away from all words, its own as well, and from the ground of a label that would hide a part of it.
        let near: Vec<String> = page.get(
            "[...document.querySelectorAll('.event-volume .shape')].flatMap(square => {
                const near = square.getBoundingClientRect();
                const words = [...document.querySelectorAll('.timeline-frame :is(.event-title, time, .event-sure, .event-bar .event-label, .day-number, .day-name, .day-month)')];
                return words.filter(part => [...part.getClientRects()].some(box => box.width > 1
                    && box.left < near.right + 3 && box.right > near.left - 3 && box.top < near.bottom + 1 && box.bottom > near.top - 1))
                    .map(part => part.textContent);
            })",
        );
        assert_eq!(near, Vec::<String>::new(), "too near a square at {width}px");
        // The words themselves and the shapes, since a box may reach further than what is drawn in it.
        let drawn: Vec<(String, Vec<crate::seen::Rect>)> = page.get(
            "[...document.querySelectorAll('.timeline-events a.event')].map(event => {
                const parts = event.querySelectorAll('.event-title, time, .event-distance, .event-sure, .shape');
                const boxes = [...parts].flatMap(part => [...part.getClientRects()]);
                return [event.id, boxes.filter(box => box.width > 1 && box.height > 1)];
            })",
        );
        assert_eq!(drawn.len(), words::events().len() + 3);
        for (place, (one, boxes)) in drawn.iter().enumerate() {
            assert!(
                boxes
                    .iter()
                    .all(|part| part.left >= -0.5 && part.right <= f64::from(width) + 0.5),
                "{one} is inside the window at {width}px: {boxes:?}"
            );
            for (other, others) in &drawn[place + 1..] {
                let covered = boxes.iter().any(|a| others.iter().any(|b| a.overlaps(*b)));
                assert!(!covered, "at {width}px {one} and {other} cover each other");
            }
        }
    }
}

fn the_address_keeps_the_switch_and_what_else_it_holds(page: &mut Page) {
    page.open("?lesson=3&theme=dark#p2");
    page.click(SWITCH);
    page.wait_until(
        "the address asks for the volume",
        "new URLSearchParams(location.search).get('context') === 'volume'",
    );
    assert_eq!(
        page.get::<String>("location.search"),
        "?lesson=3&theme=dark&context=volume"
    );
    assert_eq!(page.get::<String>("location.hash"), "#p2");
    page.click(SWITCH);
    page.wait_until(
        "the address asks for it no more",
        "location.search === '?lesson=3&theme=dark'",
    );
    page.open("?context=volume");
    assert!(page.get::<bool>(&format!(
        "document.querySelector({}).checked",
        quoted(SWITCH)
    )));
    assert_eq!(page.attributes(ADDED, "id"), volume_ids());
}

fn the_switch_works_by_key(page: &mut Page) {
    page.open("");
    page.tab_to(SWITCH);
    assert_eq!(
        page.count_accessible("checkbox", "With events from neighbouring documents"),
        1
    );
    for shown in [3, 0, 3] {
        page.press(key::SPACE);
        page.wait_until(
            &format!("{shown} events of the volume are shown"),
            &format!(
                "document.querySelectorAll({}).length === {shown}",
                quoted(ADDED)
            ),
        );
        page.wait_for_focus(SWITCH);
    }
}

fn arrows_go_through_all_shown_events_in_date_order(page: &mut Page) {
    page.open("?context=volume");
    let count = words::events().len() + 3;
    page.tab_to("a.event");
    let focused = "document.activeElement.id";
    let mut visited: Vec<String> = vec![page.get(focused)];
    for _ in 1..count {
        page.press(key::RIGHT);
        let last = visited.last().unwrap().clone();
        page.wait_until(
            "the next event has the focus",
            &format!(
                "document.activeElement.id !== {} && document.activeElement.matches('a.event')",
                quoted(&last)
            ),
        );
        visited.push(page.get(focused));
    }
    let events = words::events().into_iter().chain(words::volume_events());
    let date_of: HashMap<String, String> = events.map(|event| (event.id, event.date)).collect();
    let days: Vec<&str> = visited
        .iter()
        .map(|id| &date_of[id])
        .map(|date| &date[..7.max(date.len().min(10))])
        .collect();
    assert!(days.is_sorted(), "{visited:?}");
    let mut ids = visited.clone();
    let mut expected: Vec<String> = words::events()
        .into_iter()
        .map(|event| event.id)
        .chain(volume_ids())
        .collect();
    ids.sort();
    expected.sort();
    assert_eq!(ids, expected, "each event once");
    // And the last is the last.
    page.press(key::RIGHT);
    page.wait_for_focus(&format!("#{}", visited.last().unwrap()));
    page.press(key::HOME);
    page.wait_for_focus(&format!("#{}", visited[0]));
}
