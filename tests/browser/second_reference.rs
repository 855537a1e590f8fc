//! A note that the text refers to twice: its card belongs to the reference that opened it.

use crate::{
    input::key,
    page::{Page, quoted},
    seen::Rect,
    server::{Hosting, Wasm},
};

in_both_engines![
    a_note_opens_beside_the_reference_that_was_chosen,
    a_closed_note_gives_the_focus_back_to_the_reference_that_was_chosen,
    a_preview_follows_the_pointer_to_the_other_reference,
    an_open_note_moves_to_the_other_reference,
    the_list_leads_back_to_the_second_reference,
    a_note_opened_before_the_page_runs_belongs_to_the_reference_that_was_chosen,
];

const FIRST: &str = "#ref-4";
const SECOND: &str = "#ref-4-2";

/// No. 660 refers to each note once; here the page refers to note 4 once more, high above the first reference.
fn refer_twice(html: String) -> String {
    let again = "<sup class=\"noteref\"><button id=\"ref-4-2\" type=\"button\" popovertarget=\"card-4\" \
                 data-note=\"note-4\" aria-label=\"Note 4\">4</button></sup>";
    let back = "<a href=\"#ref-4-2\" role=\"doc-backlink\">Back to reference 4, place 2</a> ";
    let paragraph = html.find("id=\"p1\"").expect("the text has paragraphs");
    let inside = paragraph + html[paragraph..].find('>').unwrap() + 1;
    let note = html.find("id=\"note-4\"").expect("the list has note 4");
    let link = note + html[note..].find("<a href=\"#ref-4\"").unwrap();
    [
        &html[..inside],
        again,
        " ",
        &html[inside..link],
        back,
        &html[link..],
    ]
    .concat()
}

fn host(page: &mut Page, wasm: Wasm) {
    page.host(Hosting {
        wasm,
        edit: refer_twice,
        ..Default::default()
    });
}

fn open(page: &mut Page) {
    host(page, Wasm::Served);
    page.open("");
    assert_eq!(page.count(&format!(".document {SECOND}")), 1);
}

/// Asserts that the card stands beside this reference, in an engine that can place it there.
fn assert_beside(page: &mut Page, reference: &str, case: &str) {
    if !page.get::<bool>("CSS.supports('position-area: bottom')") {
        return;
    }
    page.wait_for_drawing();
    let boxes: Vec<Rect> = page.get(&format!(
        "['#card-4', {}].map(part => document.querySelector(part).getBoundingClientRect())",
        quoted(reference)
    ));
    let gap = (boxes[0].top - boxes[1].bottom).max(boxes[1].top - boxes[0].bottom);
    assert!(
        gap < 60.0,
        "{case}: the card stands by {reference}: {boxes:?}"
    );
}

fn a_note_opens_beside_the_reference_that_was_chosen(page: &mut Page) {
    for (width, height) in [(1280, 800), (700, 900)] {
        page.resize(width, height);
        open(page);
        for reference in [SECOND, FIRST, SECOND] {
            page.click(reference);
            page.wait_for_pinned(4);
            assert_beside(page, reference, &format!("at {width}"));
            page.press(key::ESCAPE);
            page.wait_for_closed();
        }
    }
}

fn a_closed_note_gives_the_focus_back_to_the_reference_that_was_chosen(page: &mut Page) {
    open(page);
    for close in [
        (|page| page.press(key::ESCAPE)) as fn(&mut Page),
        |page| page.click("#card-4 .card-close"),
        |page| page.click(SECOND),
    ] {
        page.click(SECOND);
        page.wait_for_pinned(4);
        close(page);
        page.wait_for_closed();
        page.wait_for_focus(SECOND);
        page.leave();
        page.assert_stays_closed();
    }
    page.wait_for_view(SECOND);
}

fn a_preview_follows_the_pointer_to_the_other_reference(page: &mut Page) {
    open(page);
    // Near enough for a pointer that does not rest in between.
    page.run(&format!(
        "document.querySelector('#p2').prepend(document.querySelector({}).parentElement)",
        quoted(FIRST)
    ));
    for reference in [SECOND, FIRST, SECOND] {
        page.hover(reference);
        page.wait_for_preview(4);
        page.linger();
        page.wait_for_preview(4);
        assert_beside(page, reference, "as a preview");
    }
    page.leave();
    page.wait_for_closed();
}

fn an_open_note_moves_to_the_other_reference(page: &mut Page) {
    open(page);
    page.click(SECOND);
    page.wait_for_pinned(4);
    let first = quoted(FIRST);
    page.run(&format!("document.querySelector({first}).click()"));
    page.wait_until(
        "the card belongs to the first reference",
        "document.querySelector('#card-4').dataset.reference === 'ref-4'",
    );
    page.wait_for_pinned(4);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus(FIRST);
}

fn the_list_leads_back_to_the_second_reference(page: &mut Page) {
    open(page);
    page.click(&format!("#note-4 a[href='{SECOND}']"));
    page.wait_for_focus(SECOND);
    page.wait_for_view(SECOND);
    page.leave();
    page.assert_stays_closed();
    page.wait_for_focus(SECOND);
}

fn a_note_opened_before_the_page_runs_belongs_to_the_reference_that_was_chosen(page: &mut Page) {
    host(page, Wasm::Held);
    page.begin("");
    page.click(SECOND);
    page.wait_for_open(4);
    page.site().release();
    page.wait_until_live();
    page.wait_for_pinned(4);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus(SECOND);
}
