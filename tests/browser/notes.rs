//! The footnote overlay with mouse and finger, and how a note closes.

use crate::{
    input::key,
    page::{Page, quoted},
    words,
};

in_every_engine![
    hovering_a_reference_previews_its_note,
    leaving_reference_and_card_closes_a_preview,
    crossing_another_reference_on_the_way_out_closes_a_preview,
    a_preview_stays_while_the_pointer_travels_into_it,
    escape_closes_a_preview_under_a_resting_pointer,
    passing_over_a_reference_opens_nothing,
    clicking_a_reference_pins_its_note,
    clicking_a_previewed_note_pins_it,
    clicking_the_reference_again_closes_its_note,
    clicking_twice_in_haste_leaves_the_note_closed,
    tapping_a_reference_pins_its_note,
    a_pinned_note_stays_when_the_pointer_leaves,
    escape_closes_a_pinned_note_and_returns_the_focus,
    the_close_button_closes_and_returns_the_focus,
    clicking_elsewhere_closes_and_returns_the_focus,
    tapping_elsewhere_closes_a_note,
    clicking_a_link_elsewhere_leads_there,
    clicking_another_reference_opens_that_note_instead,
    never_are_two_notes_open,
    going_to_the_note_in_the_list,
    going_back_from_the_list_to_the_reference,
    every_card_holds_its_whole_note,
];

/// The ids of all cards that are open.
const OPEN: &str = "[...document.querySelectorAll(':popover-open')].map(card => card.id)";

impl Page {
    /// Waits until exactly this note is open, previewed or pinned.
    pub(crate) fn wait_for_open(&mut self, number: usize) {
        self.wait_until(
            &format!("note {number} is open"),
            &format!("String({OPEN}) === 'card-{number}'"),
        );
    }

    /// Waits until exactly this note is open as a preview.
    pub(crate) fn wait_for_preview(&mut self, number: usize) {
        self.wait_for_open(number);
        let pinned = self.count(&format!("#card-{number}.is-pinned"));
        assert_eq!(pinned, 0, "note {number} is only looked at, and not pinned");
    }

    /// Waits until exactly this note is open and pinned, with the focus inside its card.
    pub(crate) fn wait_for_pinned(&mut self, number: usize) {
        self.wait_for_open(number);
        self.wait_until(
            &format!("note {number} is pinned and has the focus"),
            &format!(
                "(card => card.matches('.is-pinned') && card.contains(document.activeElement))
                    (document.querySelector('#card-{number}'))"
            ),
        );
    }

    /// Waits until no note is open.
    pub(crate) fn wait_for_closed(&mut self) {
        self.wait_until("no note is open", &format!("{OPEN}.length === 0"));
    }

    /// From now on, notes down every opening (`+card-1`) and closing (`-card-1`) of a card.
    pub(crate) fn watch_cards(&mut self) {
        self.run(
            "window.watched = [];
             addEventListener('toggle', event =>
                 watched.push((event.newState === 'open' ? '+' : '-') + event.target.id), true);",
        );
    }

    /// What was noted down since [`Page::watch_cards`].
    pub(crate) fn watched_cards(&mut self) -> Vec<String> {
        self.get("watched")
    }

    /// Asserts that for a good while no card opens.
    pub(crate) fn assert_stays_closed(&mut self) {
        self.watch_cards();
        self.linger();
        // The news of a closing comes late, and is none.
        let mut opened = self.watched_cards();
        opened.retain(|change| change.starts_with('+'));
        assert_eq!(
            opened,
            Vec::<String>::new(),
            "nothing opens a card by itself"
        );
        self.wait_for_closed();
    }
}

fn hovering_a_reference_previews_its_note(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        page.hover(&format!("#ref-{}", note.number));
        page.wait_for_preview(note.number);
        page.linger();
        let focused = page.focused();
        assert_eq!(focused, "body", "looking at a note moves no focus");
        page.leave();
        page.wait_for_closed();
    }
}

fn leaving_reference_and_card_closes_a_preview(page: &mut Page) {
    page.open("");
    page.hover("#ref-1");
    page.wait_for_preview(1);
    page.leave();
    page.wait_for_closed();
    page.hover("#ref-1");
    page.wait_for_preview(1);
    page.travel("#card-1");
    page.leave();
    page.wait_for_closed();
}

/// Too quickly to ask for the other note.
fn crossing_another_reference_on_the_way_out_closes_a_preview(page: &mut Page) {
    page.open("");
    page.hover("#ref-1");
    page.wait_for_preview(1);
    page.pass_over("#ref-2");
    page.wait_for_closed();
    page.assert_stays_closed();
}

fn a_preview_stays_while_the_pointer_travels_into_it(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        let card = format!("#card-{}", note.number);
        page.hover(&format!("#ref-{}", note.number));
        page.wait_for_preview(note.number);
        page.watch_cards();
        page.travel(&card);
        page.linger();
        assert_eq!(
            page.watched_cards(),
            Vec::<String>::new(),
            "{card} stays open under the pointer"
        );
        page.wait_for_preview(note.number);
        page.leave();
        page.wait_for_closed();
    }
}

fn escape_closes_a_preview_under_a_resting_pointer(page: &mut Page) {
    page.open("");
    page.hover("#ref-3");
    page.wait_for_preview(3);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.assert_stays_closed();
}

fn passing_over_a_reference_opens_nothing(page: &mut Page) {
    page.open("");
    page.watch_cards();
    page.pass_over("#ref-1");
    page.linger();
    assert_eq!(
        page.watched_cards(),
        Vec::<String>::new(),
        "a pointer on its way asks for nothing"
    );
}

fn clicking_a_reference_pins_its_note(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        page.click(&format!("#ref-{}", note.number));
        page.wait_for_pinned(note.number);
        page.press(key::ESCAPE);
        page.wait_for_closed();
    }
}

fn clicking_a_previewed_note_pins_it(page: &mut Page) {
    page.open("");
    page.hover("#ref-2");
    page.wait_for_preview(2);
    page.click("#ref-2");
    page.wait_for_pinned(2);
}

fn clicking_the_reference_again_closes_its_note(page: &mut Page) {
    page.open("");
    page.hover("#ref-2");
    page.wait_for_preview(2);
    page.click("#ref-2");
    page.wait_for_pinned(2);
    page.click("#ref-2");
    page.wait_for_closed();
    page.assert_stays_closed();
}

fn clicking_twice_in_haste_leaves_the_note_closed(page: &mut Page) {
    page.open("");
    // Before the pointer has rested long enough for a preview.
    page.click_twice("#ref-2");
    page.wait_for_closed();
    page.wait_for_focus("#ref-2");
    page.assert_stays_closed();
}

fn tapping_a_reference_pins_its_note(page: &mut Page) {
    page.resize(390, 800);
    page.open("");
    for note in words::notes() {
        page.tap(&format!("#ref-{}", note.number));
        page.wait_for_pinned(note.number);
        page.linger();
        page.wait_for_pinned(note.number);
        page.tap(&format!("#card-{} .card-close", note.number));
        page.wait_for_closed();
    }
}

fn a_pinned_note_stays_when_the_pointer_leaves(page: &mut Page) {
    page.open("");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    page.leave();
    page.linger();
    page.wait_for_pinned(1);
}

fn escape_closes_a_pinned_note_and_returns_the_focus(page: &mut Page) {
    page.open("");
    for number in [4, 1] {
        page.click(&format!("#ref-{number}"));
        page.wait_for_pinned(number);
        page.leave();
        page.press(key::ESCAPE);
        page.wait_for_closed();
        page.wait_for_focus(&format!("#ref-{number}"));
        page.assert_stays_closed();
    }
}

fn the_close_button_closes_and_returns_the_focus(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.click("#card-4 .card-close");
    page.wait_for_closed();
    page.wait_for_focus("#ref-4");
    page.leave();
    page.assert_stays_closed();
}

fn clicking_elsewhere_closes_and_returns_the_focus(page: &mut Page) {
    page.open("");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    page.click("#section-discussion");
    page.wait_for_closed();
    page.wait_for_focus("#ref-1");
    page.leave();
    page.assert_stays_closed();
}

fn tapping_elsewhere_closes_a_note(page: &mut Page) {
    page.resize(390, 800);
    page.open("");
    page.tap("#ref-3");
    page.wait_for_pinned(3);
    // The text above the sheet: whatever is at the head of the window.
    page.run("document.elementFromPoint(innerWidth / 2, 40).setAttribute('data-spot', '')");
    page.tap("[data-spot]");
    page.wait_for_closed();
    page.assert_stays_closed();
}

fn clicking_a_link_elsewhere_leads_there(page: &mut Page) {
    page.open("");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    // Any date beside the card that the window shows now.
    let target: String = page.get(
        "(link => { link.setAttribute('data-spot', ''); return link.getAttribute('href'); })
            ([...document.querySelectorAll('#document a.date')].find(link => {
                const box = link.getClientRects()[0];
                return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
            }))",
    );
    page.click("[data-spot]");
    page.wait_for_closed();
    page.wait_for_evidence(target.trim_start_matches('#'));
    page.wait_for_view("#evidence-title");
    page.linger();
    page.wait_for_view("#evidence-title");
    assert_eq!(
        page.focused(),
        "#evidence-title",
        "the reader has gone elsewhere, and is not called back"
    );
    assert_eq!(page.get::<String>("location.hash"), target);
}

fn clicking_another_reference_opens_that_note_instead(page: &mut Page) {
    page.open("");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    page.click("#ref-2");
    page.wait_for_pinned(2);
    page.linger();
    page.wait_for_pinned(2);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus("#ref-2");
}

fn never_are_two_notes_open(page: &mut Page) {
    page.open("");
    page.run(
        "window.most = 0;
         const count = () => most = Math.max(most, document.querySelectorAll(':popover-open').length);
         addEventListener('toggle', count, true);
         (function watch() { count(); requestAnimationFrame(watch); })();",
    );
    page.hover("#ref-1");
    page.wait_for_preview(1);
    page.hover("#ref-2");
    page.wait_for_preview(2);
    page.click("#ref-3");
    page.wait_for_pinned(3);
    page.hover("#ref-2");
    page.linger();
    page.click("#ref-2");
    page.wait_for_pinned(2);
    assert_eq!(page.get::<usize>("most"), 1);
}

fn going_to_the_note_in_the_list(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        let target = format!("#note-{}", note.number);
        page.click(&format!("#ref-{}", note.number));
        page.wait_for_pinned(note.number);
        page.click(&format!("#card-{} .card-goto", note.number));
        page.wait_for_closed();
        page.wait_for_focus(&target);
        page.wait_for_view(&target);
        page.wait_until(
            "the address names the note",
            &format!("location.hash === {}", quoted(&target)),
        );
        page.linger();
        page.wait_for_focus(&target);
        page.wait_for_closed();
    }
}

fn going_back_from_the_list_to_the_reference(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        let reference = format!("#ref-{}", note.number);
        page.click(&format!("#note-{} [role=doc-backlink]", note.number));
        page.wait_for_focus(&reference);
        page.wait_for_view(&reference);
        page.leave();
        page.assert_stays_closed();
        page.wait_for_focus(&reference);
    }
}

fn every_card_holds_its_whole_note(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        page.click(&format!("#ref-{}", note.number));
        page.wait_for_pinned(note.number);
        let card: Vec<String> = page.get(&format!(
            "[...document.querySelectorAll('#card-{} p')].map(p => p.textContent.trim().replace(/\\s+/g, ' '))",
            note.number
        ));
        let held: Vec<&String> = card
            .iter()
            .filter(|text| note.paragraphs.contains(text))
            .collect();
        assert_eq!(
            held,
            note.paragraphs.iter().collect::<Vec<_>>(),
            "the paragraphs of note {}",
            note.number
        );
        page.press(key::ESCAPE);
        page.wait_for_closed();
    }
}
