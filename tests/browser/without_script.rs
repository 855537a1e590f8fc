//! The page before WebAssembly, without it, and without any script: never less than a readable document.

use crate::{
    input::key,
    page::{Page, quoted},
    server::{Hosting, Wasm},
    session::dist,
    words,
};

in_both_engines![
    without_scripts_every_word_is_there,
    without_scripts_notes_are_a_list_with_ways_back,
    without_scripts_the_timeline_is_an_ordered_list,
    without_scripts_the_banner_stands,
    without_scripts_anchors_lead_to_their_places,
    without_scripts_notes_open_by_click_and_key,
    without_scripts_every_event_can_be_reached_by_tab,
    without_scripts_every_event_leads_to_its_passage,
    without_scripts_file_numbers_open_by_click_and_key,
    without_scripts_the_evidence_is_a_table,
    without_scripts_the_files_are_linked_and_there,
    without_scripts_nothing_is_offered_that_does_nothing,
    before_webassembly_nothing_is_offered_that_does_nothing,
    without_webassembly_the_text_is_whole_and_notes_open,
    before_webassembly_notes_open,
    a_note_opened_before_webassembly_stays_and_becomes_pinned,
];

fn open_without_scripts(page: &mut Page, rest: &str) {
    page.switch_scripts_off();
    page.load(rest);
    assert_eq!(page.count("html[data-live]"), 0, "no script runs");
}

fn without_scripts_every_word_is_there(page: &mut Page) {
    open_without_scripts(page, "");
    page.assert_whole_text();
    let hidden: usize = page.get(
        "[...document.querySelectorAll('#document p, #document h2, #document h3, #document li, #notes li')]
            .filter(part => part.getBoundingClientRect().height < 4 && part.textContent.trim() !== '').length",
    );
    assert_eq!(hidden, 0, "every block is drawn");
}

fn without_scripts_notes_are_a_list_with_ways_back(page: &mut Page) {
    open_without_scripts(page, "");
    for note in words::notes() {
        page.click(&format!("#note-{} [role=doc-backlink]", note.number));
        page.wait_for_view(&format!("#ref-{}", note.number));
        page.wait_until(
            "the address names the reference",
            &format!("location.hash === '#ref-{}'", note.number),
        );
    }
    assert_eq!(page.count("#notes ol > li"), words::notes().len());
}

fn without_scripts_the_timeline_is_an_ordered_list(page: &mut Page) {
    open_without_scripts(page, "");
    let expected: Vec<String> = words::events().into_iter().map(|event| event.id).collect();
    assert_eq!(
        page.attributes("ol.timeline-events > li > a.event", "id"),
        expected
    );
    assert_eq!(page.count("ol.timeline-days > li"), 16);
    for event in words::events() {
        page.scroll_into_view(&format!("#{}", event.id));
    }
}

fn without_scripts_the_banner_stands(page: &mut Page) {
    open_without_scripts(page, "");
    for edge in [".banner-head", ".banner-foot"] {
        assert_eq!(page.style(edge, "background-color"), "rgb(255, 140, 0)");
        let text = page.text(edge).to_lowercase();
        assert!(
            text.contains("top secret") && text.contains("this page is unclassified"),
            "{edge}: {text:?}"
        );
    }
}

fn without_scripts_anchors_lead_to_their_places(page: &mut Page) {
    open_without_scripts(page, "");
    let events = page.attributes("a.event", "href");
    for target in ["#notes", "#marking", "#timeline", "#document"]
        .into_iter()
        .chain(events.iter().map(String::as_str))
    {
        page.click(&format!("a[href={}]:not(.skip)", quoted(target)));
        page.wait_until(
            "the address names the place",
            &format!("location.hash === {}", quoted(target)),
        );
        page.wait_for_view(target);
    }
    for target in ["#note-3", "#page-1458", "#p4"] {
        page.load(target);
        page.wait_for_view(target);
    }
}

fn assert_notes_open_natively(page: &mut Page) {
    for note in words::notes() {
        let (reference, card) = (
            format!("#ref-{}", note.number),
            format!("#card-{}", note.number),
        );
        page.click(&reference);
        page.wait_for_open(note.number);
        page.wait_for_view(&card);
        let text = page.text(&card);
        for paragraph in &note.paragraphs {
            assert!(
                text.contains(paragraph.as_str()),
                "{card} holds {paragraph:?}: {text:?}"
            );
        }
        page.press(key::ESCAPE);
        page.wait_for_closed();
    }
    page.run("document.querySelector('#ref-1').focus()");
    page.press(key::ENTER);
    page.wait_for_open(1);
    page.click("#card-1 .card-close");
    page.wait_for_closed();
    page.click("#ref-2");
    page.wait_for_open(2);
    page.click("#section-discussion");
    page.wait_for_closed();
}

fn without_scripts_notes_open_by_click_and_key(page: &mut Page) {
    open_without_scripts(page, "");
    assert_notes_open_natively(page);
}

fn without_scripts_every_event_can_be_reached_by_tab(page: &mut Page) {
    open_without_scripts(page, "");
    for event in words::events() {
        page.tab_to(&format!("#{}", event.id));
    }
}

fn without_scripts_every_event_leads_to_its_passage(page: &mut Page) {
    open_without_scripts(page, "");
    for event in words::events() {
        let passage = event.id.replacen("event-", "#passage-", 1);
        page.click(&format!("#{}", event.id));
        page.wait_until(
            "the address names the passage",
            &format!("location.hash === {}", quoted(&passage)),
        );
        page.wait_for_view(&passage);
        assert_eq!(page.count(&format!("{passage}:target")), 1, "it is lit");
        // The date in it leads back.
        let back = format!("a.date[href='#{}']", event.id);
        if page.count(&back) > 0 {
            page.click(&back);
            page.wait_for_view(&format!("#{}", event.id));
        }
    }
}

fn without_scripts_file_numbers_open_by_click_and_key(page: &mut Page) {
    open_without_scripts(page, "");
    let numbers = page.attributes(".sheet .file-number", "popovertarget");
    assert_eq!(numbers.len(), 3, "{numbers:?}");
    for id in numbers {
        let (number, card) = (format!(".sheet [popovertarget={id}]"), format!("#{id}"));
        let opened = format!("document.querySelector('{card}').matches(':popover-open')");
        page.click(&number);
        page.wait_until("the number is taken apart", &opened);
        page.wait_for_view(&card);
        let (whole, apart) = (page.text(&number), page.text(&card));
        assert!(
            apart.contains(&whole) && apart.contains("Japan") && apart.contains("July"),
            "{whole}: {apart}"
        );
        page.click(&format!("{card} .card-close"));
        page.wait_for_closed();
        page.wait_for_focus(&number);
        page.press(key::ENTER);
        page.wait_until("the number is taken apart", &opened);
        page.press(key::ESCAPE);
        page.wait_for_closed();
    }
}

fn without_scripts_the_evidence_is_a_table(page: &mut Page) {
    open_without_scripts(page, "");
    page.click("#use [href='#evidence-table']");
    page.wait_for_view("#evidence-table");
    let rows: Vec<Vec<String>> = page.get(
        "[...document.querySelectorAll('#evidence-table tbody tr')].map(row =>
            [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ')))",
    );
    let rows: Vec<_> = rows.iter().filter(|row| row.len() == 3).collect();
    let events: Vec<_> = words::events()
        .into_iter()
        .chain(words::volume_events())
        .collect();
    assert_eq!(rows.len(), events.len(), "one row an event: {rows:?}");
    for (row, event) in rows.iter().zip(events) {
        assert_eq!(row[1], event.title);
        assert!(row[0].contains(&event.date_in_words()), "{row:?}");
        for reason in event.evidence {
            let parts = [reason.quote, Some(reason.rule), reason.source];
            for part in parts.into_iter().flatten() {
                assert!(row[2].contains(&part), "{part:?} in {row:?}");
            }
        }
    }
}

fn without_scripts_the_files_are_linked_and_there(page: &mut Page) {
    open_without_scripts(page, "");
    let files = page.attributes("#use a[download]", "href");
    for ending in [
        ".txt", ".md", ".html", ".xml", ".ics", ".csv", ".json", ".svg",
    ] {
        let named = files.iter().find(|file| file.ends_with(ending));
        let file = named.unwrap_or_else(|| panic!("no {ending} in {files:?}"));
        assert!(!file.contains('/'), "{file} stands beside the page");
        let size = std::fs::metadata(dist().join(file)).map(|data| data.len());
        assert!(size.is_ok_and(|size| size > 1000), "{file} is in the site");
    }
    for file in page.attributes("#cite a[download]", "href") {
        let record = std::fs::read_to_string(dist().join(&file)).expect(&file);
        assert!(record.contains("1457"), "{file} names the page: {record}");
    }
}

/// What can be worked, or holds what can be: seen, or a stop for Tab.
const CONTROLS: &str = "[...document.querySelectorAll('button, input, select, textarea, label, fieldset, [contenteditable], a:not([href])')]
    .filter(control => control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !document.getElementById(control.getAttribute('popovertarget'))?.matches('[popover]'))
    .map(control => control.outerHTML.slice(0, 80))";

fn assert_nothing_is_offered_that_does_nothing(page: &mut Page) {
    assert_eq!(page.get::<Vec<String>>(CONTROLS), Vec::<String>::new());
    assert_eq!(
        page.count(".text-switch input[type=radio]") + page.count(".timeline-tools input"),
        3,
        "the switches keep their place"
    );
    for _ in 0..page.count("a[href], button, input") {
        page.press(key::TAB);
        assert!(
            page.get::<bool>(
                "document.activeElement.matches('body, a[href], button[popovertarget], summary')"
            ),
            "Tab stops at what does nothing: {}",
            page.focused()
        );
    }
    page.run("document.querySelectorAll('input').forEach(input => input.focus())");
    assert!(!page.get::<bool>("document.activeElement.matches('input')"));
}

fn without_scripts_nothing_is_offered_that_does_nothing(page: &mut Page) {
    open_without_scripts(page, "");
    assert_nothing_is_offered_that_does_nothing(page);
}

fn before_webassembly_nothing_is_offered_that_does_nothing(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Held,
        ..Default::default()
    });
    page.begin("");
    assert_nothing_is_offered_that_does_nothing(page);
    page.site().release();
    page.wait_until(
        "the switches are offered once they answer",
        "[...document.querySelectorAll('.sheet input, .timeline-tools input')].every(input => input.checkVisibility({ visibilityProperty: true }))",
    );
}

fn without_webassembly_the_text_is_whole_and_notes_open(page: &mut Page) {
    // The module's own absence is what both engines may speak of here.
    page.tolerate(".wasm");
    page.tolerate("WebAssembly");
    page.host(Hosting {
        wasm: Wasm::Missing,
        ..Default::default()
    });
    page.load("");
    page.wait_until(
        "the module was asked for",
        "performance.getEntriesByType('resource').some(file => file.name.includes('.wasm'))",
    );
    page.assert_whole_text();
    assert_notes_open_natively(page);
    assert_eq!(page.count("html[data-live]"), 0);
}

fn before_webassembly_notes_open(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Held,
        ..Default::default()
    });
    page.begin("");
    page.assert_whole_text();
    assert_notes_open_natively(page);
    assert_eq!(
        page.count("html[data-live]"),
        0,
        "the module has not arrived"
    );
    page.site().release();
    page.wait_until_live();
    page.wait_for_closed();
}

fn a_note_opened_before_webassembly_stays_and_becomes_pinned(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Held,
        ..Default::default()
    });
    page.begin("");
    page.click("#ref-2");
    page.wait_for_open(2);
    page.site().release();
    page.wait_until_live();
    page.linger();
    page.wait_for_pinned(2);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus("#ref-2");
    page.leave();
    page.assert_stays_closed();
    page.click("#ref-3");
    page.wait_for_pinned(3);
}
