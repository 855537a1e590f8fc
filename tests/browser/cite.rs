//! How the document is cited: the form of the Office of the Historian at rest, the visitor's own day, and copying.

use crate::{
    page::{Page, quoted},
    session::Engine,
};

in_every_engine![
    the_form_of_the_office_stands_in_full,
    the_day_of_access_is_the_visitors_own,
    a_citation_is_copied_or_the_page_says_that_it_can_not_be,
    without_scripts_everything_can_be_read_and_saved,
];

/// What stands in every form of it, as the Office of the Historian asks.
const OFFICE: &str = "Foreign Relations of the United States, 1952–1954, China and Japan, Volume XIV, Part 2, \
                      eds. David W. Mabon and Harriet D. Schwar (Washington: Government Printing Office, 1985), 1457–1459";

fn the_form_of_the_office_stands_in_full(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 900);
        for address in ["", "ja/"] {
            page.open(address);
            page.scroll_into_view("#cite-office");
            page.wait_for_view("#cite-office");
            let text = page.text("#cite-office");
            assert!(text.starts_with(OFFICE), "{text}");
            assert!(
                text.contains(
                    "https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660"
                ),
                "{text}"
            );
            assert_eq!(page.style("#cite-office", "display"), "block");
        }
    }
    if page.engine() != Engine::WebKit {
        page.run("document.querySelector('#cite details').open = true");
        page.assert_axe_finds_nothing("citations, all styles shown");
    }
}

fn the_day_of_access_is_the_visitors_own(page: &mut Page) {
    page.open("");
    page.wait_until(
        "the day is filled in",
        "document.querySelector('#cite-office [data-accessed]:not([hidden])')",
    );
    let day: String = page.get(
        "(now => `${now.getDate()} ${now.toLocaleString('en', { month: 'short' })} ${now.getFullYear()}`)(new Date())",
    );
    let text = page.text("#cite-office");
    assert!(text.contains(&day), "{text} has {day}");
}

fn a_citation_is_copied_or_the_page_says_that_it_can_not_be(page: &mut Page) {
    page.open("");
    let button = "[data-copy=cite-office]";
    page.wait_until(
        "the button is offered",
        &format!(
            "document.querySelector({}).checkVisibility()",
            quoted(button)
        ),
    );
    page.run("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: text => { window.copied = text; return Promise.resolve() } } })");
    page.click(button);
    page.wait_until("it is copied", "window.copied");
    let status = format!("{button} + [role=status]");
    page.wait_until(
        "the page says so",
        &format!(
            "document.querySelector({}).textContent === 'Copied.'",
            quoted(&status)
        ),
    );
    let (copied, shown) = (
        page.get::<String>("window.copied"),
        page.get::<String>("document.querySelector('#cite-office').textContent"),
    );
    assert_eq!(copied, shown);
    assert!(copied.starts_with(OFFICE));
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })",
    );
    page.click(button);
    page.wait_until(
        "the page says how else",
        &format!(
            "document.querySelector({}).textContent.includes('by hand')",
            quoted(&status)
        ),
    );
}

fn without_scripts_everything_can_be_read_and_saved(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    assert!(page.text("#cite-office").starts_with(OFFICE));
    assert_eq!(page.style("[data-copy=cite-office]", "display"), "none");
    page.click("#cite summary");
    page.wait_for_view("#cite-chicago-note");
    assert_eq!(
        page.attributes("#cite a[download]", "href"),
        ["bib", "ris", "csl.json"].map(|ending| format!("frus1952-54v14p2-d660.{ending}"))
    );
}
