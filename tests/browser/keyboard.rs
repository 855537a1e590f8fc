//! The page without a mouse: Tab through everything, notes by key, and no key taken from the reader.

use crate::{
    input::key,
    page::{Page, quoted},
};

in_both_engines![
    tab_stops_come_in_reading_order,
    the_skip_link_comes_first_and_leads_to_the_document,
    focusing_a_reference_previews_its_note,
    a_focused_reference_is_not_hidden_by_its_own_preview,
    tabbing_on_closes_a_preview,
    shift_tab_closes_a_preview,
    enter_pins_a_note,
    space_pins_a_note_and_scrolls_nothing,
    a_pinned_card_can_be_walked_through_and_closed_by_key,
    escape_closes_a_preview_and_leaves_the_focus,
    a_closed_note_opens_again,
    a_note_closed_and_opened_in_one_breath_is_open,
    going_to_the_note_and_back_by_key,
    keys_outside_a_widget_are_left_to_the_browser,
];

/// A stop by what tells it from others: where its link leads, its id, the card that it opens, or what it switches.
const STOP: &str = "(stop => stop.getAttribute('href') ?? (stop.id ? '@' + stop.id
    : stop.getAttribute('popovertarget') ?? (stop.matches('input') ? (stop.name || stop.type) + '=' + stop.value : stop.localName)))";

fn tab_stops_come_in_reading_order(page: &mut Page) {
    page.open("");
    let mut expected: Vec<String> = [
        "#document",
        "#marking",
        "#timeline",
        "#document",
        "#notes",
        "#cite",
        "#people",
        "#marking",
        "#use",
        "room.html?volume=frus1952-54v14p2",
        "ja/index.html",
        // The toolbar is one stop.
        "appearance",
        "#decision",
        "#introduction-sources",
        "checkbox=on",
    ]
    .map(str::to_owned)
    .to_vec();
    // The timeline is one stop: its first event. Then what its words mean.
    expected.push(page.attributes(".event", "href").remove(0));
    expected.push("summary".to_owned());
    // Of the two states of the text, one stop is the one that is shown.
    let stops = "a[href], button, summary, input:checked";
    for part in ["#document", "#notes", ".below"] {
        let part: Vec<String> = page.get(&format!(
            "[...document.querySelectorAll('{part} :is({stops})')].filter(stop => stop.checkVisibility()).map({STOP})"
        ));
        assert!(!part.is_empty());
        expected.extend(part);
    }
    let controls: Vec<&String> = expected
        .iter()
        // The names are many: that they are stops, and in their place, is said below.
        .filter(|stop| {
            !stop.starts_with(['#', 'h', 'f', 'j'])
                && !stop.starts_with("room.html")
                && !stop.starts_with("@person")
                && !stop.starts_with("@term")
        })
        .collect();
    assert_eq!(
        controls,
        [
            "appearance",
            "checkbox=on",
            "summary",
            "card-file-number-1",
            "@ref-1",
            "@ref-2",
            "@ref-3",
            "@ref-4",
            "text=submitted",
            "card-file-number-2",
            "card-file-number-3",
            // A citation, and those in other styles.
            "button",
            "summary",
            // The index has them again.
            "card-file-number-2",
            "card-file-number-3",
            "embed"
        ],
        "switches, file numbers and references in reading order"
    );

    let mut stops: Vec<String> = Vec::new();
    loop {
        page.press(key::TAB);
        let stop: String = page.get(&format!("{STOP}(document.activeElement)"));
        let at_the_end = stop == "body"
            || page.get("document.activeElement.matches('.skip')") && !stops.is_empty();
        if at_the_end || stops.len() > expected.len() + 20 {
            break;
        }
        stops.push(stop);
    }
    assert_eq!(stops, expected);
}

fn the_skip_link_comes_first_and_leads_to_the_document(page: &mut Page) {
    page.open("");
    page.press(key::TAB);
    page.wait_for_focus("a.skip");
    page.wait_for_view("a.skip");
    let box_ = page.boxes("a.skip")[0];
    assert!(
        box_.width() > 24.0 && box_.height() >= 24.0,
        "the skip link is seen once it has the focus: {box_:?}"
    );
    page.press(key::ENTER);
    page.wait_until(
        "the address names the document",
        "location.hash === '#document'",
    );
    page.wait_for_view("#document");
    page.press(key::TAB);
    page.wait_until(
        "the next stop is inside the document",
        "document.activeElement.closest('#document')",
    );
}

fn focusing_a_reference_previews_its_note(page: &mut Page) {
    page.open("");
    for number in 1..=4 {
        page.tab_to(&format!("#ref-{number}"));
        page.wait_for_preview(number);
        page.linger();
        page.wait_for_preview(number);
        page.wait_for_focus(&format!("#ref-{number}"));
    }
}

fn a_focused_reference_is_not_hidden_by_its_own_preview(page: &mut Page) {
    // WCAG 2.2, 2.4.11.
    for (width, height) in [(320, 568), (768, 600), (1280, 720)] {
        for number in 1..=4 {
            page.resize(width, height);
            page.open("");
            let reference = format!("#ref-{number}");
            page.run(&format!("document.querySelector('{reference}').focus()"));
            page.wait_for_preview(number);
            page.linger();
            page.wait_for_view(&reference);
        }
    }
}

fn tabbing_on_closes_a_preview(page: &mut Page) {
    page.open("");
    for number in 1..=4 {
        page.tab_to(&format!("#ref-{number}"));
        page.wait_for_preview(number);
        page.press(key::TAB);
        page.wait_until(
            &format!("Tab leaves reference {number} and its preview"),
            &format!("!document.activeElement.matches('#ref-{number}, #card-{number} *')"),
        );
        page.wait_until(
            "its card is closed",
            &format!("!document.querySelector('#card-{number}:popover-open')"),
        );
        page.press_shift_tab();
        page.wait_for_focus(&format!("#ref-{number}"));
    }
}

fn shift_tab_closes_a_preview(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-1");
    page.wait_for_preview(1);
    page.press_shift_tab();
    page.wait_for_closed();
    assert_ne!(page.focused(), "#ref-1");
}

fn enter_pins_a_note(page: &mut Page) {
    page.open("");
    for number in 1..=4 {
        page.tab_to(&format!("#ref-{number}"));
        page.press(key::ENTER);
        page.wait_for_pinned(number);
        page.press(key::ESCAPE);
        page.wait_for_closed();
        page.wait_for_focus(&format!("#ref-{number}"));
        page.assert_stays_closed();
    }
}

fn space_pins_a_note_and_scrolls_nothing(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-2");
    page.wait_for_preview(2);
    // The preview itself may have the page scroll, a moment after it has opened.
    page.wait_for_drawing();
    let before: f64 = page.get("scrollY");
    page.press(key::SPACE);
    page.wait_for_pinned(2);
    page.linger();
    assert!(
        (page.get::<f64>("scrollY") - before).abs() < 1.0,
        "the page stays where it was"
    );
}

fn a_pinned_card_can_be_walked_through_and_closed_by_key(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-4");
    page.press(key::ENTER);
    page.wait_for_pinned(4);
    page.tab_to("#card-4 .card-goto");
    page.wait_for_pinned(4);
    page.tab_to("#card-4 .card-close");
    page.press(key::ENTER);
    page.wait_for_closed();
    page.wait_for_focus("#ref-4");
    page.assert_stays_closed();
}

fn escape_closes_a_preview_and_leaves_the_focus(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-3");
    page.wait_for_preview(3);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.assert_stays_closed();
    page.wait_for_focus("#ref-3");
}

fn a_closed_note_opens_again(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-1");
    for _ in 0..3 {
        page.press(key::ENTER);
        page.wait_for_pinned(1);
        page.press(key::ESCAPE);
        page.wait_for_closed();
        page.wait_for_focus("#ref-1");
    }
    page.press(key::TAB);
    page.press_shift_tab();
    page.wait_for_preview(1);
}

/// The browser closes a card at once, and says so only later.
fn a_note_closed_and_opened_in_one_breath_is_open(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-1");
    page.press(key::ENTER);
    for _ in 0..5 {
        page.wait_for_pinned(1);
        page.press_in_a_row(&[key::ESCAPE, key::ENTER]);
        page.linger();
        page.wait_for_pinned(1);
    }
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus("#ref-1");
}

fn going_to_the_note_and_back_by_key(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-3");
    page.press(key::ENTER);
    page.wait_for_pinned(3);
    page.tab_to("#card-3 .card-goto");
    page.press(key::ENTER);
    page.wait_for_closed();
    page.wait_for_focus("#note-3");
    page.wait_for_view("#note-3");
    page.tab_to("#note-3 [role=doc-backlink]");
    page.press(key::ENTER);
    page.wait_for_focus("#ref-3");
    page.wait_for_view("#ref-3");
    page.assert_stays_closed();
    page.press(key::ENTER);
    page.wait_for_pinned(3);
}

/// Presses each key at each of these places, and asserts that the page has taken none from the browser.
fn assert_keys_are_left(page: &mut Page, places: &[&str], keys: &[&str]) {
    page.run(
        "window.taken = [];
         addEventListener('keydown', event => { if (event.defaultPrevented) taken.push(event.key); });",
    );
    for place in places {
        page.run(&format!(
            "document.querySelector({}).focus()",
            quoted(place)
        ));
        page.wait_for_focus(place);
        let button: bool = page.get("document.activeElement.matches('button')");
        for key in keys {
            // Space and Enter are a button's own.
            if !(button && *key == key::SPACE) {
                page.press(key);
            }
        }
    }
    assert_eq!(page.get::<Vec<String>>("taken"), Vec::<String>::new());
}

fn keys_outside_a_widget_are_left_to_the_browser(page: &mut Page) {
    let keys = [
        key::DOWN,
        key::UP,
        key::LEFT,
        key::RIGHT,
        key::HOME,
        key::END,
        key::SPACE,
        key::ESCAPE,
        "j",
        // Not the key that opens Find (find.rs).
        "?",
    ];
    let places = [
        "nav a",
        "#use a",
        "#ref-1",
        ".file-number",
        "#note-1 [role=doc-backlink]",
        "#evidence-table a",
    ];
    page.open("");
    assert_keys_are_left(page, &places, &keys);
    // Of the evidence only Esc is taken, which leads back.
    page.open("?fresh");
    page.choose("event-1953-07-14-telegram-128");
    let places = ["#evidence-title", ".to-passage", ".evidence-ways button"];
    let keys = keys.map(|key| if key == key::ESCAPE { key::DOWN } else { key });
    assert_keys_are_left(page, &places, &keys);
    page.wait_for_evidence("event-1953-07-14-telegram-128");
}
