//! What the browser's history keeps: settings and focus of each place, and nothing that is not the page's.

use crate::{
    input::key,
    page::{Page, quoted},
    server::{Hosting, Wasm},
    words,
};

in_both_engines![
    each_place_keeps_its_settings,
    a_link_to_the_present_place_leads_no_further_back,
    a_link_to_the_present_place_keeps_the_way_back,
    escape_right_after_a_jump_leads_one_step_back,
    back_from_an_event_of_a_note_gives_the_focus_to_its_reference,
    back_from_an_event_of_a_file_number_gives_the_focus_to_the_number,
    back_from_a_file_number_of_a_note_gives_the_focus_to_the_reference,
    escape_leads_back_wherever_the_focus_is,
    what_another_program_keeps_is_ignored,
    at_a_path_of_two_slashes_the_address_follows,
];

const EVENT: &str = "event-1953-07-14-telegram-128";
const BACK: &str = ".evidence-back";
const CLOSE: &str = ".evidence-close";

impl Page {
    /// Loads the page anew, and waits until it runs.
    pub(crate) fn reload(&mut self) {
        let born: f64 = self.get("performance.timeOrigin");
        self.run("setTimeout(() => location.reload())");
        self.wait_until(
            "the page is live again",
            &format!(
                "performance.timeOrigin !== {born} && document.documentElement.hasAttribute('data-live')"
            ),
        );
    }
}

/// Waits until address and page both ask for this text, and for this number of events of the volume.
fn wait_for_settings(page: &mut Page, query: &str, text: &str, volume: usize) {
    page.wait_until(
        &format!("address and page agree on {query:?}"),
        &format!(
            "location.search === {} && document.querySelector('[name=text]:checked').value === {}
                && document.querySelectorAll('.event-volume').length === {volume}",
            quoted(query),
            quoted(text)
        ),
    );
}

fn each_place_keeps_its_settings(page: &mut Page) {
    page.open("");
    page.choose(EVENT);
    page.run("document.querySelector('[name=text][value=decided]').click()");
    page.run("document.querySelector('.timeline-tools input').click()");
    wait_for_settings(page, "?text=decided&context=volume", "decided", 3);
    for _ in 0..2 {
        page.run("history.back()");
        page.wait_for_no_evidence();
        wait_for_settings(page, "", "submitted", 0);
        page.run("history.forward()");
        page.wait_for_evidence(EVENT);
        wait_for_settings(page, "?text=decided&context=volume", "decided", 3);
    }
    page.run("history.back()");
    page.wait_for_no_evidence();
    page.reload();
    wait_for_settings(page, "", "submitted", 0);
}

/// As after opening a page and following a link in it, before the program arrives.
fn open_with_a_step_before_the_page_runs(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Held,
        ..Default::default()
    });
    page.begin(&format!("#{EVENT}"));
    page.click(".masthead a[href='#notes']");
    page.wait_until("the link is followed", "location.hash === '#notes'");
    page.site().release();
    page.wait_until_live();
}

fn a_link_to_the_present_place_leads_no_further_back(page: &mut Page) {
    open_with_a_step_before_the_page_runs(page);
    page.click(".masthead a[href='#notes']");
    page.linger();
    page.run("history.back()");
    page.wait_for_evidence(EVENT);
    assert_eq!(page.count(BACK), 0, "nothing of the page lies behind");
}

fn a_link_to_the_present_place_keeps_the_way_back(page: &mut Page) {
    page.open("");
    page.choose(EVENT);
    let passage = page.attributes(".evidence a.to-passage", "href").remove(0);
    for _ in 0..2 {
        page.show_words(&passage);
    }
    page.linger();
    page.reload();
    page.wait_for_evidence(EVENT);
    assert_eq!(page.text(BACK), "Back to where I was");
    page.click(BACK);
    page.wait_until(
        "the reader is at the evidence again",
        &format!("location.hash === '#{EVENT}'"),
    );
}

fn escape_right_after_a_jump_leads_one_step_back(page: &mut Page) {
    page.open("");
    page.choose(EVENT);
    let passage = page.attributes(".evidence a.to-passage", "href").remove(0);
    // The focus moves with the jump; that there was one, browsers tell the page later.
    page.run(&format!(
        "document.querySelector({}).addEventListener('focus', focused => {{
            window.early = location.hash;
            focused.target.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Escape', bubbles: true, cancelable: true }}));
        }}, {{ once: true }})",
        quoted(&passage)
    ));
    page.click(".evidence a.to-passage");
    page.wait_until("the passage had the focus", "window.early");
    assert_eq!(page.get::<String>("window.early"), passage);
    page.wait_until(
        "the reader is at the evidence again",
        &format!("location.hash === '#{EVENT}'"),
    );
    page.linger();
    page.wait_for_evidence(EVENT);
}

/// Steps back from the evidence, and waits until `selector` has the focus and nothing is open over the page.
fn assert_back_at(page: &mut Page, selector: &str) {
    page.run("history.back()");
    page.wait_for_no_evidence();
    page.wait_for_focus(selector);
    page.leave();
    page.assert_stays_closed();
    page.wait_for_focus(selector);
}

fn back_from_an_event_of_a_note_gives_the_focus_to_its_reference(page: &mut Page) {
    page.open("");
    let dated: Vec<String> =
        page.get("[...document.querySelectorAll('.note-card:has(a.date)')].map(card => card.id)");
    assert!(!dated.is_empty(), "some note has a date");
    for card in dated {
        let reference = format!("#{}", card.replace("card", "ref"));
        page.click(&reference);
        page.wait_until(
            "the note is open",
            &format!("document.querySelector('#{card}.is-pinned:popover-open')"),
        );
        let link = format!("#{card} a.date");
        let event = page.attributes(&link, "href").remove(0);
        page.click(&link);
        page.wait_for_evidence(event.trim_start_matches('#'));
        assert_back_at(page, &reference);
    }
}

/// The link from the card of a file number to an event, and that event.
fn way_of_number(page: &mut Page, place: usize) -> (String, String) {
    let link = format!("#card-file-number-{place} a[data-event]");
    page.wait_for_view(&link);
    let event = page.attributes(&link, "data-event").remove(0);
    (link, event)
}

fn back_from_an_event_of_a_file_number_gives_the_focus_to_the_number(page: &mut Page) {
    page.open("");
    for place in 1..=3 {
        let number = format!(".sheet .file-number[popovertarget='card-file-number-{place}']");
        page.click(&number);
        let (link, event) = way_of_number(page, place);
        page.click(&link);
        page.wait_for_evidence(&event);
        assert_back_at(page, &number);
    }
}

fn back_from_a_file_number_of_a_note_gives_the_focus_to_the_reference(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.click("#card-4 .file-number[popovertarget='card-file-number-2']");
    let (link, event) = way_of_number(page, 2);
    page.click(&link);
    page.wait_for_evidence(&event);
    assert_back_at(page, "#ref-4");
}

fn escape_leads_back_wherever_the_focus_is(page: &mut Page) {
    let event = "event-1953-07-15-negotiations";
    page.open("");
    for (spot, focused) in [
        (".evidence-summary", "body"),
        (".evidence h2", "#evidence-title"),
    ] {
        page.choose(event);
        page.click(spot);
        assert_eq!(page.focused(), focused, "after a click on {spot}");
        page.press(key::ESCAPE);
        page.wait_for_no_evidence();
        page.wait_for_focus(&format!("#{event}"));
    }
    page.choose(event);
    page.run("document.querySelector('.timeline-tools input').focus()");
    page.press(key::ESCAPE);
    page.wait_for_no_evidence();
}

fn what_another_program_keeps_is_ignored(page: &mut Page) {
    for state in [
        "'+ref-4'",
        "'fromWithin'",
        "42",
        "[true]",
        "{ fromWithin: 'yes', focus: 'ref-4' }",
        "{ focus: 'ref-4' }",
    ] {
        page.open("?fresh");
        page.open("");
        // An entry that is not the page's, at the address of an event.
        page.run(&format!(
            "history.pushState({state}, '', '#{EVENT}'); history.pushState(null, '', '#p1'); history.back()"
        ));
        page.wait_for_evidence(EVENT);
        assert_eq!(page.count(BACK), 0, "with {state}");
        assert_ne!(page.focused(), "#ref-4", "with {state}");
        page.click(CLOSE);
        page.wait_for_no_evidence();
    }
}

fn at_a_path_of_two_slashes_the_address_follows(page: &mut Page) {
    page.host(Hosting {
        base: "//example.org/660/",
        ..Default::default()
    });
    page.open(&format!("#{EVENT}"));
    page.wait_for_evidence(EVENT);
    page.run("document.querySelector('.timeline-tools input').click()");
    page.wait_until(
        "the address asks for the volume",
        &format!("location.search === '?context=volume' && location.hash === '#{EVENT}'"),
    );
    page.press(key::ESCAPE);
    page.wait_for_no_evidence();
    page.wait_until("the address names no event", "location.hash === ''");
    page.choose(&words::events()[0].id);
    assert_eq!(
        page.get::<String>("location.pathname + location.search"),
        "//example.org/660/?context=volume"
    );
}
