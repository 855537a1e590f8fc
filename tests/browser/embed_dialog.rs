//! The dialog that helps to embed the page: opened and left by mouse and key, and what its snippets do in another page.

use crate::{embedding::WHOLE, input::key, page::Page, server::Hosting};

// WebKit's driver stops answering in some of these, with the page at rest and by hand well; so they are tried in two.
in_both_engines![
    the_dialog_opens_and_gives_the_focus_back,
    the_snippets_follow_the_choices,
    the_frame_of_the_snippet_works,
    the_element_of_the_snippet_works,
    the_preview_shows_what_is_asked_for,
    a_copy_is_made_or_refused_in_words,
    a_page_from_a_disk_says_why_it_can_not_be_embedded,
    a_height_that_no_frame_has_changes_nothing_and_is_said,
    a_control_is_told_by_its_name,
    hosts_are_described_with_what_was_not_tried,
    the_page_can_be_kept_from_here,
];

const BUTTON: &str = "#use button";
const DIALOG: &str = "#embed";

fn open(page: &mut Page) {
    page.open("");
    open_here(page);
}

fn open_here(page: &mut Page) {
    page.click(BUTTON);
    page.wait_for_focus("#embed-title");
    page.wait_for_view("#embed-title");
}

/// Sets a control, as a reader does who picks another of its values.
fn set(page: &mut Page, name: &str, value: &str) {
    page.run(&format!(
        "const control = document.querySelector('{DIALOG} [name={name}]');
         control.value = '{value}';
         control.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ));
}

fn snippet(page: &mut Page, place: usize) -> String {
    page.get(&format!(
        "document.querySelectorAll('{DIALOG} textarea')[{place}].value"
    ))
}

fn the_dialog_opens_and_gives_the_focus_back(page: &mut Page) {
    open(page);
    page.press(key::ESCAPE);
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector('#embed:popover-open')",
    );
    page.wait_for_focus(BUTTON);
    page.wait_until("nothing of it stays", "!document.querySelector('#embed *')");
    page.press(key::ENTER);
    page.wait_for_focus("#embed-title");
    page.click(&format!("{DIALOG} .card-ways button"));
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector('#embed:popover-open')",
    );
    page.wait_for_focus(BUTTON);
    // Whoever goes on by key leaves it behind.
    page.press(key::ENTER);
    page.wait_for_focus("#embed-title");
    page.press_shift_tab();
    // Firefox stops at what can be scrolled as well.
    if page.focused() == "#embed" {
        page.press_shift_tab();
    }
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector('#embed:popover-open')",
    );
    assert!(!page.get::<bool>("document.querySelector('#embed').contains(document.activeElement)"));
}

fn the_snippets_follow_the_choices(page: &mut Page) {
    open(page);
    let address = page.address("");
    let frame = snippet(page, 0);
    assert!(
        frame.starts_with(&format!(
            "<iframe src=\"{address}?embed=1\" title=\"Memorandum"
        )),
        "{frame}"
    );
    for part in [
        "loading=\"lazy\"",
        "sandbox=\"allow-scripts",
        "allow=\"clipboard-write\"",
        "height=\"700\"",
        &format!("<a href=\"{address}\">"),
    ] {
        assert!(frame.contains(part), "{part} in {frame}");
    }
    set(page, "view", "read");
    set(page, "theme", "dark");
    set(page, "height", "450");
    page.wait_until(
        "the snippet has the height",
        &format!("document.querySelector('{DIALOG} textarea').value.includes('450')"),
    );
    let frame = snippet(page, 0);
    assert!(
        frame.contains("?embed=1&amp;view=read&amp;theme=dark\""),
        "{frame}"
    );
    let element = snippet(page, 1);
    assert!(
        element.contains(&format!(
            "<script src=\"{address}embed.js\" async></script>"
        )),
        "{element}"
    );
    assert!(
        element.contains("<frus-explorer view=\"read\" theme=\"dark\"><a href="),
        "{element}"
    );
}

/// Puts a snippet into a page of somebody else's, and looks into its frame.
fn paste(page: &mut Page, place: usize) {
    open(page);
    set(page, "view", "read");
    page.wait_until(
        "the snippet is there",
        &format!("document.querySelector('{DIALOG} textarea').value.includes('view=read')"),
    );
    let html = snippet(page, place);
    let article = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title><h1>An article</h1>{html}"
    );
    let other = page.host_another(Hosting {
        pages: vec![("/article.html", article)],
        ..Default::default()
    });
    let url = format!("{}/article.html", other.origin());
    page.visit(&url);
    page.wait_until("the frame is there", "document.querySelector('iframe')");
    page.enter_frame("iframe");
    page.wait_until_live();
    page.assert_whole_text();
    assert_eq!(
        page.get::<String>("document.documentElement.dataset.view"),
        "read"
    );
    assert!(!page.get::<bool>("document.querySelector('.masthead').checkVisibility()"));
}

fn the_frame_of_the_snippet_works(page: &mut Page) {
    paste(page, 0);
    page.click("#ref-1");
    page.wait_for_pinned(1);
}

fn the_element_of_the_snippet_works(page: &mut Page) {
    paste(page, 1);
    page.wait_until("the frame is as high as the page", WHOLE);
}

fn the_preview_shows_what_is_asked_for(page: &mut Page) {
    open(page);
    page.enter_frame("#embed iframe");
    page.wait_until_live();
    assert!(
        page.get::<bool>(
            "['.event-label', '.sheet .heading', '#title'].every(part => {
                const box = document.querySelector(part).getBoundingClientRect();
                return box.top >= 0 && box.top + 20 < innerHeight && box.width > 0;
            })"
        ),
        "an event and the document are in sight"
    );
    page.leave_frame();
    let steps: usize = page.get("history.length");
    set(page, "view", "timeline");
    page.wait_until(
        "the preview is of the timeline",
        &format!("document.querySelector('{DIALOG} iframe').src.includes('view=timeline')"),
    );
    page.enter_frame("#embed iframe");
    page.wait_until_live();
    assert!(page.get::<bool>("document.querySelector('#timeline').checkVisibility() && !document.querySelector('.sheet').checkVisibility()"));
    page.leave_frame();
    assert_eq!(
        page.get::<usize>("history.length"),
        steps,
        "a choice is no step for Back"
    );
}

fn a_copy_is_made_or_refused_in_words(page: &mut Page) {
    let said = |place: usize, words: &str| {
        format!(
            "document.querySelectorAll('{DIALOG} .embed-snippet [role=status]')[{place}].textContent.startsWith('{words}')"
        )
    };
    page.host(Hosting {
        before: "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })",
        ..Default::default()
    });
    open(page);
    for place in 0..2 {
        page.run(&format!("window.copied = ''; document.querySelectorAll('{DIALOG} .embed-snippet button')[{place}].click()"));
        page.wait_until("the dialog says that it is copied", &said(place, "Copied."));
        let text = snippet(page, place);
        assert_eq!(page.get::<String>("copied"), text);
    }
    page.host(Hosting {
        before: "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        ..Default::default()
    });
    open(page);
    page.click(&format!("{DIALOG} .embed-snippet button"));
    page.wait_until(
        "the dialog says what to do",
        &said(0, "Copying is not allowed here"),
    );
}

fn a_page_from_a_disk_says_why_it_can_not_be_embedded(page: &mut Page) {
    page.open_file(&crate::matrix::single_file(), "");
    open_here(page);
    let words = page.text(DIALOG);
    assert!(
        words.contains("This copy was opened from a disk."),
        "{words}"
    );
    assert_eq!(page.count(&format!("{DIALOG} :is(textarea, iframe)")), 0);
}

fn a_height_that_no_frame_has_changes_nothing_and_is_said(page: &mut Page) {
    open(page);
    let alert = format!("{DIALOG} [role=alert]");
    let height = format!("{DIALOG} [name=height]");
    for typed in ["0", "-5", "1e9", "", "99999"] {
        set(page, "height", typed);
        page.wait_until(
            &format!("the dialog says that {typed:?} is no height"),
            &format!("document.querySelector('{alert}').textContent"),
        );
        let said = page.text(&alert);
        assert!(
            said.contains("from 200 to 5000") && said.contains("keep 700"),
            "{said}"
        );
        assert_eq!(page.attributes(&height, "aria-invalid"), ["true"]);
        let id = page.attributes(&alert, "id").remove(0);
        assert_eq!(page.attributes(&height, "aria-describedby"), [id]);
        let shown: String = page.get(&format!("document.querySelector('{height}').value"));
        assert_eq!(shown, typed, "what was typed can be corrected");
        assert!(snippet(page, 0).contains("height=\"700\""), "{typed}");
    }
    set(page, "height", "450");
    page.wait_until(
        "the snippet has the height",
        &format!("document.querySelector('{DIALOG} textarea').value.includes('height=\"450\"')"),
    );
    let said: String = page.get(&format!("document.querySelector('{alert}').textContent"));
    assert_eq!(said, "");
    assert_eq!(page.attributes(&height, "aria-invalid"), [""]);
}

fn a_control_is_told_by_its_name(page: &mut Page) {
    open(page);
    // As a browser might that translates the page, or a later control with such a word.
    page.run(&format!(
        "document.querySelector('{DIALOG} [name=lang] option').value = 'dark'"
    ));
    set(page, "lang", "dark");
    set(page, "height", "450");
    page.wait_until(
        "the snippet has the height",
        &format!("document.querySelector('{DIALOG} textarea').value.includes('450')"),
    );
    assert!(!snippet(page, 0).contains("theme="));
}

fn hosts_are_described_with_what_was_not_tried(page: &mut Page) {
    open(page);
    page.click(&format!("{DIALOG} summary"));
    let words = page.text(&format!("{DIALOG} details"));
    for host in ["WordPress", "Canvas", "Moodle", "Google Sites", "Omeka"] {
        assert!(words.contains(host), "{host} in {words}");
    }
    assert!(words.contains("not tried there"), "{words}");
}

fn the_page_can_be_kept_from_here(page: &mut Page) {
    open(page);
    page.click(&format!("{DIALOG} [href='?offline=1']"));
    page.wait_until(
        "the page is kept",
        "document.documentElement.dataset.offline === 'kept'",
    );
    page.wait_until_live();
    open_here(page);
    page.click(&format!("{DIALOG} [href='?offline=0']"));
    page.wait_until(
        "the page is kept no longer",
        "document.documentElement.dataset.offline === 'gone'",
    );
}
