//! A volume published as a folder of pages: it can be read without a script, searched with the keyboard, and printed.

use std::{env, path::PathBuf};

use crate::{
    input::key,
    layout::assert_no_sideways_scrolling,
    media::A4,
    page::Page,
    paper,
    seen::assert_says,
    server::Hosting,
    session::{Engine, root},
};

in_every_engine![
    without_scripts_a_volume_is_read,
    words_are_found_with_the_keyboard_alone,
    it_fits_any_window_and_axe_finds_nothing,
    a_document_is_printed_with_its_marking,
];

/// The folder of `tests/volume.xml`, as `frus site` writes it.
fn host(page: &mut Page) {
    let named = env::var_os("FRUS_VOLUME_SITE").map(PathBuf::from);
    page.host(Hosting {
        folder: named.unwrap_or_else(|| root().join("target/volume-site")),
        // It is a site among others, below a path of its own.
        base: "/series/guatemala/",
        ..Hosting::default()
    });
}

fn follow(page: &mut Page, selector: &str, file: &str) {
    page.click(selector);
    page.wait_until(
        &format!("{file} is there"),
        &format!("document.readyState === 'complete' && location.pathname.endsWith('/{file}')"),
    );
}

fn without_scripts_a_volume_is_read(page: &mut Page) {
    host(page);
    page.switch_scripts_off();
    page.load("index.html");
    assert_says(page, ".site-title", "Guatemala");
    assert_says(page, "#contents", "November 27, 1953");
    follow(page, "#contents a[href='d1.html']", "d1.html");
    assert_says(page, ".banner-head", "Secret");
    assert_says(page, "#document", "Dear Sir:");
    page.click("#ref-2");
    page.wait_for_view("#card-2:popover-open");
    assert_says(page, "#card-2", "The words of a footnote");
    page.press(key::ESCAPE);
    page.wait_until(
        "the card is closed",
        "!document.querySelector(':popover-open')",
    );
    follow(page, "#document a.beside", "d2.html");
    assert_says(page, "#title", "Letter");
    follow(page, ".site-neighbours [rel=next]", "d3.html");
    follow(page, ".site-neighbours [rel=prev]", "d2.html");
    follow(page, ".masthead nav a", "index.html");
    page.load("search.html");
    assert_says(page, ".site-without", "needs JavaScript");
    follow(page, ".site-without a", "index.html");
}

fn words_are_found_with_the_keyboard_alone(page: &mut Page) {
    host(page);
    page.load("index.html");
    page.tab_to("#search-words");
    page.type_text("\"second man\"");
    page.press(key::ENTER);
    page.wait_until(
        "a document is found",
        "document.querySelector('[role=status]')?.textContent === '1 document has “second man”'",
    );
    assert_eq!(page.text(".site-found mark"), "second");
    page.tab_to(".site-found a");
    page.press(key::ENTER);
    page.wait_until(
        "the document is there",
        "location.pathname.endsWith('/guatemala/d1.html')",
    );
    // A search is a link, and what is not found is said.
    page.load("search.html?q=words&year=1954");
    page.wait_until(
        "the search is narrowed down",
        "document.querySelector('[role=status]')?.textContent.startsWith('1 document has')
            && document.querySelector('.site-found a').textContent === 'Letter'",
    );
    page.load("search.html?q=zzz<b>");
    page.wait_until(
        "nothing is found",
        "document.querySelector('[role=status]')?.textContent.startsWith('No document has “zzz<b>”')",
    );
}

fn it_fits_any_window_and_axe_finds_nothing(page: &mut Page) {
    host(page);
    for file in ["index.html", "d1.html", "search.html?q=words"] {
        for width in [320, 1280] {
            page.resize(width, 800);
            page.load(file);
            if file.starts_with("search") {
                page.wait_until(
                    "documents are found",
                    "document.querySelector('.site-found li')",
                );
            }
            assert_no_sideways_scrolling(page, width);
            if page.engine() != Engine::WebKit {
                page.assert_axe_finds_nothing(file);
            }
        }
    }
}

fn a_document_is_printed_with_its_marking(page: &mut Page) {
    // WebKit's driver prints nothing.
    if page.engine() == Engine::WebKit {
        return;
    }
    host(page);
    page.load("d1.html");
    let sheets = paper::sheets(&page.print(A4));
    for sheet in &sheets {
        let marked = sheet
            .matches("Published by the Department of State")
            .count();
        assert_eq!(marked, 2, "at the head and at the foot: {sheet}");
    }
    let all = sheets.concat();
    assert!(
        all.contains("The words of a footnote") && !all.contains("Search"),
        "{all}"
    );
}
