//! The contents of a volume in the reading room: a tree for mouse and keys, a timeline, and the ways between documents.

use crate::{
    input::key,
    page::{Page, quoted},
    room::{follow, hand_in, open_long_volume, wait_for_document},
    seen::assert_says,
};

in_every_engine![
    the_contents_are_a_tree_for_keys,
    back_leads_to_where_the_reader_was,
    a_reference_shows_a_card_before_it_leads_there,
    all_documents_stand_on_a_timeline,
];

fn the_contents_are_a_tree_for_keys(page: &mut Page) {
    open_long_volume(page, 40);
    assert_eq!(page.count("[role=tree] > [role=treeitem]"), 43);
    page.run("document.querySelector('[role=treeitem]').focus()");
    let focused = "document.activeElement.innerText";
    for (key, begins) in [
        (key::DOWN, "Chapter ch1"),
        (key::DOWN, "1"),
        (key::END, "40"),
        (key::LEFT, "Chapter ch2"),
        (key::HOME, "All of it"),
        (key::RIGHT, "Chapter ch1"),
    ] {
        page.press(key);
        page.wait_until(
            "the row has the focus",
            &format!("{focused}.startsWith({})", quoted(begins)),
        );
    }
    page.press(key::LEFT);
    page.wait_until(
        "the chapter is closed",
        "document.querySelectorAll('.room-document').length === 20",
    );
    assert_eq!(
        page.get::<String>("document.activeElement.getAttribute('aria-expanded')"),
        "false"
    );
    page.press(key::RIGHT);
    page.wait_until(
        "it is open",
        "document.querySelectorAll('.room-document').length === 40",
    );
    page.press_in_a_row(&["3", "5"]);
    page.wait_until(
        "what was typed leads there",
        &format!("{focused}.startsWith('35')"),
    );
    assert_eq!(page.count("[role=tree] [tabindex='0']"), 1);

    page.click("#room-filter");
    page.type_text("telegram 39");
    page.wait_until(
        "the filter",
        "document.querySelectorAll('.room-document').length === 1",
    );
    assert_says(page, ".room-contents [role=status]", "1 of 40 documents");
    page.type_text(" nothing");
    page.wait_until(
        "nothing is left",
        "!document.querySelector('.room-document')",
    );
    page.run("const field = document.getElementById('room-filter'); field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true }))");
    page.click("input[value=date]");
    page.wait_until("no parts", "!document.querySelector('.room-part') && document.querySelectorAll('.room-document').length === 40");
    page.run("document.querySelector('[role=treeitem]').focus()");
    page.press(key::ENTER);
    wait_for_document(page);
}

fn back_leads_to_where_the_reader_was(page: &mut Page) {
    page.resize(1000, 700);
    open_long_volume(page, 120);
    page.run("const row = document.querySelectorAll('.room-document')[90]; row.scrollIntoView({ block: 'center' }); row.focus()");
    page.wait_for_drawing();
    page.linger();
    let row = "document.querySelectorAll('.room-document')[90].getBoundingClientRect().top";
    let before: f64 = page.get(row);
    page.press(key::ENTER);
    wait_for_document(page);
    page.wait_until("from its beginning", "scrollY === 0");
    page.run("document.getElementById('note-1').scrollIntoView()");
    page.run("history.back()");
    page.wait_until(
        "the contents are back",
        "document.querySelectorAll('.room-document').length === 120",
    );
    page.wait_until(
        "the row has the focus",
        "document.activeElement.innerText?.startsWith('91')",
    );
    page.wait_until(
        "the row is where it was",
        &format!("Math.abs({row} - {before}) < 60"),
    );
    page.run("history.forward()");
    wait_for_document(page);

    // A link to a place of another document leads there.
    page.open("room.html?volume=nowhere&document=d1#note-1");
    page.tolerate("nowhere");
    page.wait_until(
        "it is not there",
        "document.querySelector('.room-missing')?.innerText.includes('Open its file')",
    );
    hand_in(
        page,
        &[(
            "nowhere.txt",
            b"No. 1\nLetter\n\nThe talks.1\n\n  1. A note.",
        )],
        false,
    );
    page.wait_until(
        "its contents",
        "document.querySelector('.room-desk, .room-contents')",
    );
}

fn a_reference_shows_a_card_before_it_leads_there(page: &mut Page) {
    open_long_volume(page, 6);
    page.run("[...document.querySelectorAll('.room-document')].at(-1).click()");
    wait_for_document(page);
    page.run("document.querySelector('#note-1 a[rel=noreferrer]').focus()");
    page.press(key::ENTER);
    page.wait_for_view("#room-card:popover-open");
    assert_says(
        page,
        "#room-card",
        "No. 1: Telegram From the Embassy in Japan (Allison)",
    );
    assert_says(page, "#room-card", "page 2");
    page.press(key::ESCAPE);
    page.wait_until(
        "it is closed",
        "!document.querySelector('#room-card:popover-open')",
    );
    page.wait_for_focus("#note-1 a[rel=noreferrer]");
    page.press(key::ENTER);
    page.wait_for_view("#room-card:popover-open");
    follow(page, "#room-card a");
    page.wait_until("the document", "location.search.endsWith('document=d1') && document.querySelector('#document')?.innerText.includes('number1')");
}

fn all_documents_stand_on_a_timeline(page: &mut Page) {
    open_long_volume(page, 40);
    page.click(".room-timeline summary");
    page.wait_for_view(".room-chronology a.event");
    assert_says(page, ".room-chronology", "of 40");
    follow(page, ".room-chronology a.event");
    wait_for_document(page);
}
