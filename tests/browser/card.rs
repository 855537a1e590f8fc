//! An open card, and what a reader does with it besides closing it.

use crate::{
    input::key,
    page::{Page, quoted},
};

in_every_engine![
    a_note_stays_open_while_the_window_changes,
    a_tall_card_is_read_by_key,
    a_link_on_a_card_leads_there_and_closes_it,
    tabbing_on_from_the_last_link_of_a_card_closes_it,
    a_link_with_a_key_held_leaves_the_card_as_it_is,
    the_next_reference_still_previews_after_a_card_was_left,
    a_note_that_was_looked_at_first_gives_the_focus_back_to_its_own_reference,
];

/// Chromium 156 dies of a card whose fallback places change in number (styles/note.css).
fn a_note_stays_open_while_the_window_changes(page: &mut Page) {
    page.resize(1100, 700);
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    for (width, height) in [
        (1280, 800),
        (1100, 700),
        (600, 700),
        (1280, 400),
        (320, 700),
    ] {
        page.resize(width, height);
        page.wait_for_drawing();
        page.wait_for_pinned(4);
    }
}

fn a_tall_card_is_read_by_key(page: &mut Page) {
    page.resize(320, 400);
    page.open("");
    page.tab_to("#ref-4");
    page.press(key::ENTER);
    page.wait_for_pinned(4);
    let scrolled =
        "[...document.querySelectorAll('#card-4, #card-4 *')].some(part => part.scrollTop > 0)";
    assert_eq!(page.evaluate(&format!("String({scrolled})")), "false");
    for _ in 0..3 {
        page.press(key::DOWN);
    }
    page.wait_until("the note has moved", scrolled);
}

fn a_link_on_a_card_leads_there_and_closes_it(page: &mut Page) {
    page.resize(390, 700);
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    let target: String = page.get("document.querySelector('#card-4 a.date').getAttribute('href')");
    page.click("#card-4 a.date");
    page.wait_for_closed();
    page.wait_for_evidence(target.trim_start_matches('#'));
    page.wait_for_focus("#evidence-title");
    page.wait_for_view("#evidence-title");
    assert_eq!(page.get::<String>("location.hash"), target);
    page.linger();
    page.wait_for_closed();
    page.wait_for_focus("#evidence-title");
}

/// Opens note 3 by key, and tabs on from the last stop of its card.
fn walk_through_note_3(page: &mut Page) {
    page.open("");
    page.tab_to("#ref-3");
    page.press(key::ENTER);
    page.wait_for_pinned(3);
    page.tab_to("#card-3 .card-close");
    page.press(key::TAB);
    page.wait_until(
        "the focus is in the text again",
        "document.activeElement.closest('#document') && !document.activeElement.matches('#ref-3')",
    );
}

fn tabbing_on_from_the_last_link_of_a_card_closes_it(page: &mut Page) {
    walk_through_note_3(page);
    page.wait_until(
        "note 3 is closed",
        "!document.querySelector('#card-3:popover-open')",
    );
}

fn a_link_with_a_key_held_leaves_the_card_as_it_is(page: &mut Page) {
    page.open("");
    page.click("#ref-3");
    page.wait_for_pinned(3);
    // The new tab is the browser's affair, and would be one more to close.
    page.run(&format!(
        "addEventListener('click', event => event.preventDefault(), {{ once: true }});
        document.querySelector({}).dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, ctrlKey: true }}))",
        quoted("#card-3 .card-goto")
    ));
    page.linger();
    page.wait_for_pinned(3);
}

fn the_next_reference_still_previews_after_a_card_was_left(page: &mut Page) {
    walk_through_note_3(page);
    page.tab_to("#ref-4");
    page.wait_for_preview(4);
    // Back over the abbreviations that stand between the two.
    while page.focused() != "#ref-3" {
        assert!(page.get::<bool>("Boolean(document.activeElement.closest('#document'))"));
        page.press_shift_tab();
    }
    page.wait_for_preview(3);
}

/// Its card opens while another reference has the focus, and to that one the browser would give it back.
fn a_note_that_was_looked_at_first_gives_the_focus_back_to_its_own_reference(page: &mut Page) {
    page.open("");
    for _ in 0..3 {
        for (other, note) in [(2, 3), (3, 2)] {
            page.click(&format!("#ref-{other}"));
            page.wait_for_pinned(other);
            page.press(key::ESCAPE);
            page.wait_for_closed();
            page.wait_for_focus(&format!("#ref-{other}"));
            page.hover(&format!("#ref-{note}"));
            page.wait_for_preview(note);
            page.click(&format!("#ref-{note}"));
            page.wait_for_pinned(note);
            page.press(key::ESCAPE);
            page.wait_for_focus(&format!("#ref-{note}"));
            page.assert_stays_closed();
        }
    }
}
