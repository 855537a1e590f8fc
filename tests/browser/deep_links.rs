//! The address of an event: it opens the evidence, survives a reload, can be left, and can be copied.

use serde_json::json;

use crate::{
    input::key,
    page::{Page, quoted},
    server::{Hosting, Wasm},
    session::Engine,
    words,
};

in_both_engines![
    the_address_of_an_event_opens_its_evidence,
    the_address_of_an_event_of_the_volume_opens_its_evidence,
    the_address_of_a_passage_opens_the_evidence_it_is_part_of,
    a_reload_keeps_the_evidence_and_the_way_back,
    a_look_at_the_timeline_after_a_deep_link_is_a_step_of_its_own,
    back_to_a_place_from_before_the_page_ran_leads_no_further,
    closing_after_a_deep_link_leaves_the_reader_at_the_event,
    an_unknown_fragment_opens_nothing,
    the_link_is_copied_and_leads_to_the_event,
    the_copied_link_keeps_what_the_address_asks_for,
    where_copying_is_refused_a_link_is_offered_by_hand,
    what_became_of_a_copy_is_not_said_of_another_event,
    a_late_answer_of_the_clipboard_is_not_said_of_another_event,
];

/// Opens the page at `fragment` as from a citation: in a page of its own, with nothing behind it.
fn open_at(page: &mut Page, rest: &str) {
    page.open("?fresh");
    page.open(rest);
}

fn the_address_of_an_event_opens_its_evidence(page: &mut Page) {
    for (width, height) in [(1280, 800), (390, 844)] {
        page.resize(width, height);
        for event in words::events() {
            open_at(page, &format!("#{}", event.id));
            page.wait_for_evidence(&event.id);
            assert_eq!(page.text(".evidence-date code"), event.date);
            assert!(
                page.count(".passage.is-lit") > 0,
                "the words of {} are lit",
                event.id
            );
            page.wait_for_view(&format!("#{}", event.id));
            assert_eq!(
                page.get::<String>("location.hash"),
                format!("#{}", event.id)
            );
        }
    }
}

fn the_address_of_an_event_of_the_volume_opens_its_evidence(page: &mut Page) {
    for query in ["", "?context=volume"] {
        for event in words::volume_events() {
            open_at(page, &format!("{query}#{}", event.id));
            page.wait_for_evidence(&event.id);
            page.wait_for_view(&format!("#{}", event.id));
            assert_eq!(page.count(&format!(".event-volume > #{}", event.id)), 1);
            let others = if query.is_empty() { 1 } else { 3 };
            assert_eq!(page.count(".event-volume"), others, "with {query:?}");
        }
    }
}

fn the_address_of_a_passage_opens_the_evidence_it_is_part_of(page: &mut Page) {
    for (passage, event) in [
        (
            "#passage-1953-07-15-negotiations",
            "event-1953-07-15-negotiations",
        ),
        (
            "#passage-conflict-telegram-128",
            "event-1953-07-14-telegram-128",
        ),
        (
            "#passage-1952-04-23-presidential-memorandum-2",
            "event-1952-04-23-presidential-memorandum",
        ),
    ] {
        for (width, height) in [(1280, 800), (390, 844)] {
            page.resize(width, height);
            open_at(page, passage);
            page.wait_for_evidence(event);
            page.wait_for_view(passage);
            assert_eq!(page.count(&format!("{passage}.is-lit")), 1);
        }
    }
}

fn a_reload_keeps_the_evidence_and_the_way_back(page: &mut Page) {
    let (event, date) = (
        "event-1953-07-15-negotiations",
        "#date-1953-07-15-negotiations",
    );
    page.open("?context=volume&text=decided");
    page.click(date);
    page.wait_for_evidence(event);
    page.reload();
    page.wait_for_evidence(event);
    assert_eq!(
        page.get::<String>("location.search"),
        "?context=volume&text=decided"
    );
    assert_eq!(page.count(".addition"), 1);
    assert_eq!(page.count(".event-volume"), 3);
    assert_eq!(page.text(".evidence-back"), "Back to where I was");
    page.click(".evidence-back");
    page.wait_until("the address is as it was", "location.hash === ''");
    page.wait_for_no_evidence();
    page.wait_for_focus(date);
    page.wait_for_view(date);
}

fn a_look_at_the_timeline_after_a_deep_link_is_a_step_of_its_own(page: &mut Page) {
    let (event, words) = (
        "event-1953-07-14-telegram-128",
        "passage-1953-07-14-telegram-128",
    );
    open_at(page, &format!("#{words}"));
    page.wait_for_evidence(event);
    let leads_back = |page: &mut Page| page.count(".evidence-back") == 1;
    assert!(!leads_back(page));
    page.click(".evidence .to-timeline");
    page.wait_for_focus(&format!("#{event}"));
    assert!(leads_back(page));
    page.click(".evidence-back");
    page.wait_until(
        "the words are back",
        &format!("location.hash === '#{words}'"),
    );
    page.wait_until(
        "the way out is one again",
        "!document.querySelector('.evidence-back')",
    );
    page.click(".evidence-close");
    page.wait_for_no_evidence();
}

fn back_to_a_place_from_before_the_page_ran_leads_no_further(page: &mut Page) {
    let event = "event-1953-07-14-telegram-128";
    page.host(Hosting {
        wasm: Wasm::Held,
        ..Default::default()
    });
    page.begin(&format!("#{event}"));
    page.click(".masthead a[href='#notes']");
    page.wait_until("the link is followed", "location.hash === '#notes'");
    page.site().release();
    page.wait_until_live();
    page.run("history.back()");
    page.wait_for_evidence(event);
    // What lies behind is no place of this page, and so nothing to offer a way back to.
    assert_eq!(page.count(".evidence-back"), 0);
    page.click(".evidence-close");
    page.wait_for_no_evidence();
    assert!(page.get::<bool>("document.documentElement.hasAttribute('data-live')"));
}

fn closing_after_a_deep_link_leaves_the_reader_at_the_event(page: &mut Page) {
    let event = "event-1953-07-14-telegram-128";
    for by_key in [false, true] {
        open_at(page, &format!("?theme=dark&lesson=3#{event}"));
        page.wait_for_evidence(event);
        assert_eq!(page.count(".evidence-back"), 0);
        if by_key {
            page.tab_to(".evidence a.to-passage");
            page.press(key::ESCAPE);
        } else {
            page.click(".evidence-close");
        }
        page.wait_for_no_evidence();
        page.wait_for_focus(&format!("#{event}"));
        page.wait_for_view(&format!("#{event}"));
        let rest: String = page.get("location.search + location.hash");
        assert!(
            !rest.contains('#') && rest.contains("theme=dark") && rest.contains("lesson=3"),
            "{rest}"
        );
        // From there on the page is as any other.
        page.choose(event);
        assert_eq!(page.text(".evidence-back"), "Back to where I was");
    }
}

fn an_unknown_fragment_opens_nothing(page: &mut Page) {
    for fragment in [
        "#event-unknown",
        "#event-",
        "#event-1953-07-14",
        "#passage-",
        "#passage-unknown",
        "#evidence-title",
        "#EVENT-1953-07-15-negotiations",
        "#date-1953-07-15-negotiations",
        "#note-4",
    ] {
        open_at(page, fragment);
        page.linger();
        page.wait_for_no_evidence();
        assert_eq!(
            page.get::<String>("location.hash"),
            fragment,
            "is left as it is"
        );
    }
}

const COPY: &str = ".evidence-ways button:last-of-type";

/// Lets the page write into the clipboard, as a visitor may.
fn allow_copying(page: &mut Page) {
    page.open("");
    if page.engine() == Engine::Chromium {
        let origin = page.site().origin();
        page.devtools(
            "Browser.setPermission",
            json!({ "permission": { "name": "clipboard-write" }, "setting": "granted", "origin": origin }),
        );
    }
    // What is copied is seen on its way into the clipboard.
    page.run(
        "const write = navigator.clipboard.writeText.bind(navigator.clipboard);
         window.copied = [];
         navigator.clipboard.writeText = text => { copied.push(text); return write(text); }",
    );
}

fn wait_for_copy(page: &mut Page) {
    let before: usize = page.get("copied.length");
    page.click(COPY);
    // The button may say so already, of an earlier copy.
    page.wait_until(
        "the link is copied, and the button says so",
        &format!(
            "copied.length === {before} + 1 && document.querySelector({}).textContent === 'Link copied'",
            quoted(COPY)
        ),
    );
    let told: String = page.get("document.querySelector('.evidence [role=status]').textContent");
    assert!(told.contains("clipboard"), "a listener is told: {told}");
    assert_eq!(page.count(".copy-refused"), 0);
}

fn the_link_is_copied_and_leads_to_the_event(page: &mut Page) {
    allow_copying(page);
    let event = "event-1953-07-14-telegram-128";
    page.choose(event);
    assert_eq!(page.text(COPY), "Copy link");
    wait_for_copy(page);
    // Also from the words, where the address is the passage's.
    let passage = page.attributes(".evidence a.to-passage", "href").remove(0);
    page.show_words(&passage);
    page.wait_until(
        "the address is the passage's",
        "location.hash.startsWith('#passage-')",
    );
    wait_for_copy(page);
    let address = format!("{}#{event}", page.site().address());
    assert_eq!(
        page.get::<Vec<String>>("copied"),
        [address.clone(), address]
    );
    open_at(page, &format!("#{event}"));
    page.wait_for_evidence(event);
}

fn the_copied_link_keeps_what_the_address_asks_for(page: &mut Page) {
    allow_copying(page);
    page.click(".timeline-tools input[type=checkbox]");
    page.wait_until(
        "the address asks for the volume",
        "location.search === '?context=volume'",
    );
    page.choose("event-1953-07-06-despatch-23");
    wait_for_copy(page);
    let address = format!(
        "{}?context=volume#event-1953-07-06-despatch-23",
        page.site().address()
    );
    assert_eq!(page.get::<Vec<String>>("copied"), [address]);
}

fn where_copying_is_refused_a_link_is_offered_by_hand(page: &mut Page) {
    let event = "event-1953-07-10-memorandum";
    for refusal in [
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        "navigator.clipboard.writeText = () => { throw new TypeError('no') }",
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    ] {
        page.open("?fresh");
        page.open("");
        page.run(refusal);
        page.choose(event);
        page.click(COPY);
        page.wait_until(
            "a link is offered",
            "document.querySelector('.copy-refused a')",
        );
        let offered: String = page.get("document.querySelector('.copy-refused a').href");
        assert_eq!(
            offered,
            format!("{}#{event}", page.site().address()),
            "{refusal}"
        );
        page.scroll_into_view(".copy-refused a");
        let told: String =
            page.get("document.querySelector('.evidence [role=status]').textContent");
        assert!(told.contains("not allowed"), "a listener is told: {told}");
        assert_eq!(page.text(COPY), "Copy link", "nothing was copied");
        page.wait_for_evidence(event);
    }
}

fn what_became_of_a_copy_is_not_said_of_another_event(page: &mut Page) {
    allow_copying(page);
    page.choose("event-1953-07-10-memorandum");
    wait_for_copy(page);
    page.choose("event-1953-07-15-negotiations");
    assert_eq!(page.text(COPY), "Copy link");
    let told: String = page.get("document.querySelector('.evidence [role=status]').textContent");
    assert_eq!(told, "");
}

fn a_late_answer_of_the_clipboard_is_not_said_of_another_event(page: &mut Page) {
    page.open("");
    page.run("navigator.clipboard.writeText = () => new Promise(done => { window.answer = done })");
    page.choose("event-1953-07-10-memorandum");
    page.click(COPY);
    page.wait_until("the copy is asked for", "window.answer");
    page.choose("event-1953-07-15-negotiations");
    page.run("answer()");
    page.linger();
    assert_eq!(page.text(COPY), "Copy link");
    let told: String = page.get("document.querySelector('.evidence [role=status]').textContent");
    assert_eq!(told, "");
}
