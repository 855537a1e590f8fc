//! The reading view: every word of the document, and its structure.

use crate::{page::Page, words};

in_both_engines![
    the_whole_text_is_there_word_for_word,
    going_live_leaves_every_word_as_it_was,
    the_head_of_the_document_is_in_its_order,
    printed_pages_are_marked_where_they_begin,
    references_and_notes_belong_together,
    assistive_technology_hears_which_note_it_is,
    the_two_items_keep_their_printed_labels,
    headings_form_an_outline,
];

fn the_whole_text_is_there_word_for_word(page: &mut Page) {
    page.open("");
    page.assert_whole_text();
    // What was added by hand stands beside these words, and never in place of any.
    page.open("?text=decided");
    assert_eq!(page.count("#document .addition"), 1);
    page.assert_whole_text();
}

/// What waits for the program: the day of access in a citation, and the buttons that copy. Scripts are no words at all.
const SHOWN_LATER: &str = "script, [data-accessed], [data-copy]";

fn going_live_leaves_every_word_as_it_was(page: &mut Page) {
    page.host(crate::server::Hosting {
        wasm: crate::server::Wasm::Held,
        ..Default::default()
    });
    page.begin("");
    let (before, shown_before): (String, Vec<String>) = (
        page.get("document.querySelector('#app').textContent"),
        page.words("body", SHOWN_LATER),
    );
    page.site().release();
    page.wait_until_live();
    assert_eq!(
        page.get::<String>("document.querySelector('#app').textContent"),
        before
    );
    assert_eq!(page.words("body", SHOWN_LATER), shown_before);
}

fn the_head_of_the_document_is_in_its_order(page: &mut Page) {
    page.open("");
    let order = [
        "page-1457",
        "source-note",
        "number",
        "heading",
        "dateline",
        "classification",
        "list-subject",
        "section-discussion",
        "p1",
    ];
    let found: Vec<String> = page.get(&format!(
        "[...document.querySelectorAll('#document [id]')].map(part => part.id).filter(id => {order:?}.includes(id))"
    ));
    assert_eq!(found, order);
    assert_eq!(page.count("#document h2#heading"), 1);
    assert_eq!(page.count("h1"), 1, "a page has one title");
    let dateline = page.text("#dateline");
    assert!(
        dateline.contains("July 10, 1953"),
        "the dateline: {dateline:?}"
    );
    assert!(
        dateline.len() > "[Washington,] July 10, 1953.".len(),
        "the dateline says where it is from: {dateline:?}"
    );
}

fn printed_pages_are_marked_where_they_begin(page: &mut Page) {
    page.open("");
    assert_eq!(
        page.attributes("#document [role=doc-pagebreak]", "id"),
        ["page-1457", "page-1458", "page-1459"]
    );
    for number in [1457, 1458, 1459] {
        let selector = format!("#page-{number}");
        assert!(
            page.text(&selector).contains(&number.to_string()),
            "{selector} shows its number"
        );
        page.wait_until(
            &format!("{selector} is drawn"),
            &format!(
                "[...document.querySelectorAll('{selector}, {selector} *')].some(part => part.getBoundingClientRect().width > 4)"
            ),
        );
    }
}

fn references_and_notes_belong_together(page: &mut Page) {
    page.open("");
    let notes = words::notes();
    assert_eq!(page.count("sup.noteref > button"), notes.len());
    assert_eq!(
        page.count("#notes[role=doc-endnotes] > ol > li"),
        notes.len()
    );
    for number in notes.iter().map(|note| note.number) {
        let card = page.attributes(
            &format!("sup.noteref > button#ref-{number}"),
            "popovertarget",
        );
        assert_eq!(card, [format!("card-{number}")]);
        assert_eq!(page.count(&format!("#card-{number}[popover]")), 1);
        let back = page.attributes(&format!("#note-{number} [role=doc-backlink]"), "href");
        assert_eq!(back, [format!("#ref-{number}")]);
        assert_eq!(page.text(&format!("#ref-{number}")), number.to_string());
    }
}

fn assistive_technology_hears_which_note_it_is(page: &mut Page) {
    page.open("");
    for note in words::notes() {
        let name = format!("Note {}", note.number);
        let role = page
            .attributes(&format!("#ref-{}", note.number), "role")
            .remove(0);
        let role = if role.is_empty() {
            "button".to_owned()
        } else {
            role
        };
        assert_eq!(
            page.count_accessible(&role, &name),
            1,
            "the reference called {name}"
        );
        page.click(&format!("#ref-{}", note.number));
        page.wait_for_pinned(note.number);
        assert_eq!(
            page.count_accessible("dialog", &name),
            1,
            "the card called {name}"
        );
    }
}

fn the_two_items_keep_their_printed_labels(page: &mut Page) {
    page.open("");
    for (id, label) in [("#item-1", "1)"), ("#item-2", "2)")] {
        let text = page.text(id);
        assert!(
            text.starts_with(label),
            "{id} begins with {label}: {text:?}"
        );
        assert_eq!(
            page.style(id, "list-style-type"),
            "none",
            "{id} is numbered once"
        );
    }
}

fn headings_form_an_outline(page: &mut Page) {
    page.open("");
    assert_outline(page);
    page.open("?text=decided&context=volume");
    page.choose("event-1953-07-14-telegram-128");
    assert_outline(page);
}

fn assert_outline(page: &mut Page) {
    let levels: Vec<u32> = page.get(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.localName[1]))",
    );
    let texts: Vec<String> = page.get("[...document.querySelectorAll('#document :is(h1, h2, h3)')].map(h => h.textContent.trim())");
    assert!(
        texts.iter().any(|text| text == "Discussion")
            && texts.iter().any(|text| text == "Recommendation"),
        "{texts:?}"
    );
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "no level is left out: {levels:?}");
    }
}
