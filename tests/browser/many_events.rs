//! The timeline of a site that has 5,000 events: all of them can be reached, and none hides another.
//!
//! `cargo xtask bench` generates the document, builds its site, names its data file in FRUS_EVENTS, and runs this.

use std::{collections::BTreeSet, env, fs};

use serde::Deserialize;

use crate::{
    input::key,
    page::{Page, quoted},
    seen::Rect,
    timeline::DRAWN,
};

in_both_engines![
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    the_page_says_how_many_events_there_are_and_which_are_shown,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    every_event_is_reached_by_later_and_again_by_earlier,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    nothing_in_a_stretch_covers_anything_else,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    home_and_end_lead_to_the_first_event_and_the_last,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    keys_in_quick_succession_are_all_obeyed,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    arrows_go_on_into_the_next_stretch_and_back,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    the_address_of_an_event_opens_its_stretch_and_its_evidence,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    closer_and_wider_keep_the_event_in_the_stretch,
    #[ignore = "needs the site of 5,000 events: cargo xtask bench"]
    the_table_has_every_event_once,
];

/// The page with all of its events on the timeline.
pub(crate) const ALL: &str = "?context=volume";

/// An event of the generated data file.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    title: String,
}

/// All events, in the order of their dates.
pub(crate) fn events() -> Vec<Event> {
    #[derive(Deserialize)]
    struct Data {
        events: Vec<Event>,
    }
    let file = env::var_os("FRUS_EVENTS").expect("cargo xtask bench names the events");
    let data = fs::read_to_string(file).expect("the events can be read");
    let events = toml::from_str::<Data>(&data)
        .expect("the events are TOML")
        .events;
    assert_eq!(events.len(), 5000);
    events
}

/// An expression for a button of the timeline.
pub(crate) fn button(words: &str) -> String {
    format!(
        "[...document.querySelectorAll('#timeline button')].find(button => button.textContent === {})",
        quoted(words)
    )
}

/// The ids of the events that are shown.
fn shown(page: &mut Page) -> Vec<String> {
    page.attributes("#timeline a.event", "id")
}

/// Waits until the timeline shows this event.
pub(crate) fn wait_for_stretch(page: &mut Page, event: &str) {
    page.wait_until(
        &format!("the stretch of {event} is shown"),
        &format!("document.querySelector('#timeline a.event#{event}')"),
    );
}

/// The first three numbers in what the timeline says of its stretch: the first event, the last, and how many there are.
fn said(page: &mut Page) -> Vec<usize> {
    let words = page.text("#timeline [role=status]").replace(',', "");
    words
        .split_whitespace()
        .filter_map(|word| word.trim_end_matches(':').parse().ok())
        .take(3)
        .collect()
}

fn the_page_says_how_many_events_there_are_and_which_are_shown(page: &mut Page) {
    page.open(ALL);
    let events = events();
    assert_eq!(said(page), [1, shown(page).len(), events.len()]);
    page.open(&format!("{ALL}#{}", events[4320].id));
    let stretch = shown(page);
    let first = events
        .iter()
        .position(|event| event.id == stretch[0])
        .unwrap();
    assert_eq!(said(page), [first + 1, first + stretch.len(), events.len()]);
}

fn every_event_is_reached_by_later_and_again_by_earlier(page: &mut Page) {
    page.open(ALL);
    let events: Vec<String> = events().into_iter().map(|event| event.id).collect();
    for (way, backwards) in [("Later", false), ("Earlier", true)] {
        // As somebody who presses the button until it can not be pressed any more.
        let reached = page.evaluate(&format!(
            "(async () => {{
                const ids = () => [...document.querySelectorAll('#timeline a.event')].map(event => event.id);
                const stretches = [ids()];
                for (;;) {{
                    const button = {}, before = stretches.at(-1)[0];
                    if (button.matches('[aria-disabled=true]')) return JSON.stringify(stretches);
                    button.click();
                    const since = performance.now();
                    while (ids()[0] === before) {{
                        if (performance.now() - since > 5000) return JSON.stringify(['stuck at ' + before]);
                        await new Promise(done => setTimeout(done));
                    }}
                    stretches.push(ids());
                }}
            }})()",
            button(way)
        ));
        let mut stretches: Vec<Vec<String>> =
            serde_json::from_str(&reached).unwrap_or_else(|_| panic!("{way} is {reached}"));
        if backwards {
            stretches.reverse();
        }
        assert!(
            stretches.iter().all(|stretch| stretch.len() <= 24),
            "a stretch can be taken in"
        );
        assert!(
            stretches.concat() == events,
            "{way} leads past every event once, in the order of the dates"
        );
    }
}

fn nothing_in_a_stretch_covers_anything_else(page: &mut Page) {
    page.open(ALL);
    let events = events();
    let mut troubles = BTreeSet::new();
    let mut axes = 0;
    for (place, seed) in (0..20_usize).map(|place| (place, place * 7919 + 660)) {
        let event = &events[seed * 2_654_435_761 % events.len()].id;
        page.run(&format!("location.hash = {}", quoted(event)));
        wait_for_stretch(page, event);
        // Every other stretch is looked at closely: a few events stand on an axis, where many are a list.
        let (zoom, events) = [("Wider", 24), ("Closer", 3)][place % 2];
        while shown(page).len() != events {
            let before = shown(page).len();
            page.run(&format!("{}.click()", button(zoom)));
            page.wait_until(
                &format!("{zoom} changes the stretch of {before}"),
                &format!("document.querySelectorAll('#timeline a.event').length !== {before}"),
            );
        }
        wait_for_stretch(page, event);
        for width in [320, 768, 1280] {
            page.resize(width, 900);
            axes += page.count(".timeline-frame .timeline-days");
            let drawn: Vec<(String, Vec<Rect>)> = page.get(DRAWN);
            for (at, (one, boxes)) in drawn.iter().enumerate() {
                if boxes
                    .iter()
                    .any(|part| part.left < -0.5 || part.right > f64::from(width) + 0.5)
                {
                    troubles.insert(format!("at {width}px {one} leaves the window"));
                }
                for (other, others) in &drawn[at + 1..] {
                    if boxes.iter().any(|a| others.iter().any(|b| a.overlaps(*b))) {
                        troubles.insert(format!("at {width}px {one} and {other} cover each other"));
                    }
                }
            }
        }
    }
    assert!(axes > 0, "some stretch stands on an axis");
    assert!(troubles.is_empty(), "{troubles:#?}");
}

fn home_and_end_lead_to_the_first_event_and_the_last(page: &mut Page) {
    page.open(ALL);
    let events = events();
    page.run("document.querySelector('#timeline a.event[tabindex=\"0\"]').focus()");
    page.press(key::END);
    page.wait_for_focus(&format!("#{}", events[4999].id));
    assert_eq!(shown(page).last(), Some(&events[4999].id));
    page.press(key::HOME);
    page.wait_for_focus(&format!("#{}", events[0].id));
    assert_eq!(shown(page).first(), Some(&events[0].id));
}

fn keys_in_quick_succession_are_all_obeyed(page: &mut Page) {
    page.open(ALL);
    let events = events();
    page.run("document.querySelector('#timeline a.event').focus()");
    page.press(key::END);
    page.press(key::HOME);
    page.press_often(key::RIGHT, 30);
    page.wait_for_focus(&format!("#{}", events[30].id));
}

fn arrows_go_on_into_the_next_stretch_and_back(page: &mut Page) {
    page.open(ALL);
    let events = events();
    let last = shown(page).len() - 1;
    page.run("document.querySelector('#timeline a.event').focus()");
    for event in &events[1..=last + 1] {
        page.press(key::RIGHT);
        page.wait_for_focus(&format!("#{}", event.id));
    }
    assert_eq!(shown(page).first(), Some(&events[last + 1].id));
    page.press(key::LEFT);
    page.wait_for_focus(&format!("#{}", events[last].id));
    assert_eq!(shown(page).first(), Some(&events[0].id));
}

fn the_address_of_an_event_opens_its_stretch_and_its_evidence(page: &mut Page) {
    let event = &events()[4320];
    for query in [ALL, ""] {
        page.open(&format!("{query}#{}", event.id));
        wait_for_stretch(page, &event.id);
        let chosen = page.attributes("#timeline a.event[aria-current]", "id");
        assert_eq!(chosen, [event.id.as_str()], "{query:?}");
        assert_eq!(page.text("#evidence-title"), event.title, "{query:?}");
        page.wait_for_view("#evidence-title");
    }
}

fn closer_and_wider_keep_the_event_in_the_stretch(page: &mut Page) {
    let event = &events()[2503].id;
    page.open(&format!("{ALL}#{event}"));
    let mut before = shown(page).len();
    for (way, words) in [(false, "Closer"), (true, "Wider"), (true, "Wider")] {
        page.run(&format!("{}.click()", button(words)));
        page.wait_until(
            &format!("{words} changes the stretch"),
            &format!("document.querySelectorAll('#timeline a.event').length !== {before}"),
        );
        let after = shown(page);
        assert_eq!(after.len() > before, way, "{words}");
        assert!(after.contains(event), "{words} keeps {event}: {after:?}");
        before = after.len();
    }
}

fn the_table_has_every_event_once(page: &mut Page) {
    page.open("");
    let events = events();
    let rows: Vec<String> = page.get(
        "[...document.querySelectorAll('#evidence-table tbody th[scope=row]')].map(event => event.textContent)",
    );
    let mut expected: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    expected.sort_unstable();
    rows.sort_unstable();
    assert!(rows == expected, "{} rows", rows.len());
}
