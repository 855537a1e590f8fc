//! Two ways between the timeline and the text, and one way back to where the reader was.

use serde_json::json;

use crate::{
    input::key,
    page::{Page, quoted},
    words,
};

in_both_engines![
    an_event_leads_to_all_of_its_words,
    a_date_in_the_text_leads_to_its_evidence_and_on_to_the_timeline,
    one_step_leads_back_from_an_event,
    one_step_leads_back_from_a_date_deep_in_the_text,
    two_steps_lead_back_from_the_words,
    the_way_back_goes_through_the_timeline,
    from_one_event_to_the_next_one_step_leads_back,
    forward_leads_to_the_evidence_again,
    the_whole_way_can_be_gone_by_key,
    escape_closes_an_open_note_before_it_leads_back,
    a_click_that_asks_for_another_tab_opens_nothing_here,
];

/// A window with a margin, and a phone.
const SIZES: [(u32, u32); 2] = [(1280, 800), (390, 844)];

/// The dates of the text and of its notes.
const DATES: &str = ":is(#document, #notes) a.date";

/// The ways back that a reader may take.
#[derive(Clone, Copy, Debug)]
enum Way {
    Button,
    Escape,
    Browser,
}

const WAYS: [Way; 3] = [Way::Button, Way::Escape, Way::Browser];

fn go_back(page: &mut Page, way: Way) {
    match way {
        Way::Button => {
            assert_eq!(page.text(".evidence-back"), "Back to where I was");
            page.click(".evidence-back");
        }
        Way::Escape => page.press(key::ESCAPE),
        Way::Browser => page.run("history.back()"),
    }
}

/// Where a reader is: how far the page is scrolled.
fn place(page: &mut Page) -> f64 {
    page.get("scrollY")
}

/// Waits until the reader is where they were: nothing is chosen, the focus is on `selector`, which is in view, and the
/// page is scrolled as it was.
fn wait_for_return(page: &mut Page, selector: &str, place: f64, case: &str) {
    page.wait_until(
        &format!("the address is as it was ({case})"),
        "location.hash === ''",
    );
    page.wait_for_no_evidence();
    page.wait_for_focus(selector);
    page.wait_until(
        &format!("the page is scrolled to {place} ({case})"),
        &format!("Math.abs(scrollY - {place}) <= 4"),
    );
    page.linger();
    let stays: f64 = page.get("scrollY");
    assert!(
        (stays - place).abs() <= 4.0,
        "{case}: from {place} to {stays}"
    );
    page.wait_for_view(selector);
}

/// Goes from the event or date `selector` to the evidence of `event`; gives how far the page was scrolled.
fn go_from(page: &mut Page, selector: &str, event: &str) -> f64 {
    page.reach(selector);
    let place = place(page);
    page.click(selector);
    page.wait_for_evidence(event);
    page.wait_for_focus("#evidence-title");
    place
}

fn an_event_leads_to_all_of_its_words(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("?fresh");
        page.open("");
        for event in words::events() {
            page.choose(&event.id);
            page.wait_for_focus("#evidence-title");
            assert_eq!(
                page.get::<String>("location.hash"),
                format!("#{}", event.id)
            );
            assert_eq!(page.count(".evidence [role=status]"), 1);
            for passage in page.attributes(".evidence a.to-passage", "href") {
                page.show_words(&passage);
                page.wait_until(
                    "the address names the words",
                    &format!("location.hash === {}", quoted(&passage)),
                );
                page.wait_for_view(&passage);
                assert_eq!(
                    page.count(&format!("{passage}.is-lit:target")),
                    1,
                    "{passage} is lit"
                );
                page.wait_for_evidence(&event.id);
                page.wait_until(
                    "a listener is told",
                    "document.querySelector('.evidence [role=status]').textContent.includes('lit in the document')",
                );
            }
        }
    }
}

fn a_date_in_the_text_leads_to_its_evidence_and_on_to_the_timeline(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("?fresh");
        page.open("");
        let dates = page.attributes(DATES, "id");
        assert!(dates.len() >= 7, "the text has dates: {dates:?}");
        for date in dates {
            let event = page.attributes(&format!("#{date}"), "href").remove(0);
            let event = event.trim_start_matches('#');
            go_from(page, &format!("#{date}"), event);
            page.click(".evidence a.to-timeline");
            page.wait_for_focus(&format!("#{event}"));
            page.wait_for_view(&format!("#{event}"));
            page.wait_for_evidence(event);
        }
    }
}

fn one_step_leads_back_from_an_event(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        for (event, way) in words::events().iter().zip(WAYS.into_iter().cycle()) {
            // After a step back Firefox takes the page to that place again until the reader, not a script, scrolls.
            page.open("?fresh");
            page.open("");
            let selector = format!("#{}", event.id);
            let place = go_from(page, &selector, &event.id);
            go_back(page, way);
            let case = format!("{} by {way:?} at {width}", event.id);
            wait_for_return(page, &selector, place, &case);
        }
    }
}

fn one_step_leads_back_from_a_date_deep_in_the_text(page: &mut Page) {
    for (width, height) in SIZES {
        page.resize(width, height);
        page.open("?fresh");
        page.open("");
        for way in WAYS {
            for (date, event) in [
                (
                    "#date-1953-07-15-negotiations",
                    "event-1953-07-15-negotiations",
                ),
                (
                    "#date-1952-04-23-presidential-memorandum",
                    "event-1952-04-23-presidential-memorandum",
                ),
            ] {
                let place = go_from(page, date, event);
                assert!(place > 300.0, "{date} is deep in the text: {place}");
                go_back(page, way);
                wait_for_return(page, date, place, &format!("{date} by {way:?} at {width}"));
            }
        }
    }
}

fn two_steps_lead_back_from_the_words(page: &mut Page) {
    let (event, start) = (
        "event-1953-07-10-secretarys-decision",
        "#date-1953-07-10-secretarys-decision",
    );
    for (width, height) in SIZES {
        page.resize(width, height);
        for way in WAYS {
            for start in [start, "#event-1953-07-10-secretarys-decision"] {
                page.open("?fresh");
                page.open("");
                let case = format!("from {start} by {way:?} at {width}");
                let place = go_from(page, start, event);
                // The second reason quotes the head of the document, which is far from the notes.
                let passage = page.attributes(".evidence a.to-passage", "href").remove(1);
                let link = format!(".evidence a.to-passage[href={}]", quoted(&passage));
                page.show_words(&passage);
                go_back(page, way);
                page.wait_until(
                    &format!("the reader is at the evidence again ({case})"),
                    &format!("location.hash === '#{event}'"),
                );
                page.wait_for_evidence(event);
                page.wait_for_focus(&link);
                go_back(page, way);
                wait_for_return(page, start, place, &case);
            }
        }
    }
}

fn the_way_back_goes_through_the_timeline(page: &mut Page) {
    let (event, date) = (
        "event-1953-07-15-negotiations",
        "#date-1953-07-15-negotiations",
    );
    for (width, height) in SIZES {
        page.resize(width, height);
        for way in [Way::Button, Way::Browser] {
            page.open("?fresh");
            page.open("");
            let place = go_from(page, date, event);
            page.click(".evidence a.to-timeline");
            page.wait_for_focus(&format!("#{event}"));
            page.wait_for_view(&format!("#{event}"));
            go_back(page, way);
            wait_for_return(page, date, place, &format!("by {way:?} at {width}"));
        }
    }
}

fn from_one_event_to_the_next_one_step_leads_back(page: &mut Page) {
    for way in WAYS {
        page.open("?fresh");
        page.open("");
        let first = "event-1953-06-30-foreign-office-proposal";
        go_from(page, &format!("#{first}"), first);
        for next in [
            "event-1953-07-14-telegram-128",
            "event-1953-08-diet-adjournment",
        ] {
            page.choose(next);
            assert_eq!(page.get::<String>("location.hash"), format!("#{next}"));
        }
        page.wait_for_focus("#evidence-title");
        go_back(page, way);
        page.wait_until(
            &format!("one step suffices by {way:?}"),
            "location.hash === ''",
        );
        page.wait_for_no_evidence();
        page.wait_for_focus(&format!("#{first}"));
        page.wait_for_view(&format!("#{first}"));
    }
}

fn forward_leads_to_the_evidence_again(page: &mut Page) {
    page.open("");
    let (event, date) = (
        "event-1953-07-15-negotiations",
        "#date-1953-07-15-negotiations",
    );
    let place = go_from(page, date, event);
    for _ in 0..2 {
        go_back(page, Way::Browser);
        wait_for_return(page, date, place, "before going forward");
        page.run("history.forward()");
        page.wait_until(
            "the address is the event's",
            &format!("location.hash === '#{event}'"),
        );
        page.wait_for_evidence(event);
    }
    go_back(page, Way::Button);
    wait_for_return(page, date, place, "after going forward");
}

fn the_whole_way_can_be_gone_by_key(page: &mut Page) {
    page.open("");
    let events = page.attributes("a.event", "id");
    page.tab_to("a.event");
    page.press(key::RIGHT);
    page.wait_for_focus(&format!("#{}", events[1]));
    let place = place(page);
    page.press(key::ENTER);
    page.wait_for_evidence(&events[1]);
    page.wait_for_focus("#evidence-title");
    page.tab_to("a.to-passage");
    let (link, passage): (String, String) =
        page.get("['#' + document.activeElement.id, document.activeElement.getAttribute('href')]");
    page.press(key::ENTER);
    page.wait_for_focus(&passage);
    page.wait_for_view(&passage);
    page.press(key::ESCAPE);
    page.wait_for_focus(&link);
    page.wait_for_evidence(&events[1]);
    page.press(key::ESCAPE);
    wait_for_return(page, &format!("#{}", events[1]), place, "by key");
    // And the arrows go on from there.
    page.press(key::RIGHT);
    page.wait_for_focus(&format!("#{}", events[2]));
}

fn escape_closes_an_open_note_before_it_leads_back(page: &mut Page) {
    page.open("");
    let (event, date) = (
        "event-1953-07-15-negotiations",
        "#date-1953-07-15-negotiations",
    );
    let place = go_from(page, date, event);
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.linger();
    page.wait_for_evidence(event);
    page.press(key::ESCAPE);
    page.wait_until("the address is as it was", "location.hash === ''");
    page.wait_for_no_evidence();
    page.wait_for_focus(date);
    page.wait_until(
        "the page is scrolled as it was",
        &format!("Math.abs(scrollY - {place}) <= 4"),
    );
}

/// Clicks `selector` with another button of the mouse, or with a key held.
fn click_apart(page: &mut Page, selector: &str, button: u8, held: Option<&str>) {
    page.scroll_into_view(selector);
    let (x, y): (f64, f64) = page.get(&format!(
        "(box => [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)])
            (document.querySelector({}).getBoundingClientRect())",
        quoted(&format!("{selector} .event-title"))
    ));
    let key = |kind: &str| held.map(|held| json!({ "type": kind, "value": held }));
    let mut keys: Vec<_> = key("keyDown").into_iter().collect();
    // The key waits while the mouse moves, is pressed, and let go.
    keys.extend([
        json!({ "type": "pause" }),
        json!({ "type": "pause" }),
        json!({ "type": "pause" }),
    ]);
    keys.extend(key("keyUp"));
    let mut mouse: Vec<_> = held
        .map(|_| json!({ "type": "pause" }))
        .into_iter()
        .collect();
    mouse.extend([
        json!({ "type": "pointerMove", "x": x, "y": y }),
        json!({ "type": "pointerDown", "button": button }),
        json!({ "type": "pointerUp", "button": button }),
    ]);
    let context = page.context.clone();
    page.bidi(
        "input.performActions",
        json!({ "context": context, "actions": [
            { "type": "key", "id": "keyboard", "actions": keys },
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ] }),
    );
}

fn a_click_that_asks_for_another_tab_opens_nothing_here(page: &mut Page) {
    page.open("");
    // The tab itself is the browser's affair, and would be one more to close; that it was asked for is seen here.
    page.run(
        "window.asked = [];
         for (const kind of ['click', 'auxclick']) addEventListener(kind, event => {
             if (!event.target.closest('a.event')) return;
             asked.push(kind + ' ' + event.button + ' ' + event.ctrlKey + ' ' + event.defaultPrevented);
             event.preventDefault();
         })",
    );
    let event = "#event-1953-06-30-foreign-office-proposal";
    click_apart(page, event, 1, None);
    click_apart(page, event, 0, Some("\u{E009}"));
    page.wait_until("both clicks came", "asked.length === 2");
    assert_eq!(
        page.get::<Vec<String>>("asked"),
        ["auxclick 1 false false", "click 0 true false"],
        "neither is kept from the browser"
    );
    page.linger();
    page.wait_for_no_evidence();
    assert_eq!(page.get::<String>("location.hash"), "");
}
