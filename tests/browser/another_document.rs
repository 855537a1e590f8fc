//! The page of another document than the project's own, one of a made-up volume that nobody has edited: what is found by rule can
//! be read and used like what was curated, on a page, on a museum's screen and in a class.

use std::{env, path::PathBuf};

use crate::{
    class, find,
    input::key,
    layout::assert_no_sideways_scrolling,
    matrix, museum,
    page::Page,
    seen::assert_says,
    server::Hosting,
    session::{Engine, root},
};

in_every_engine![
    its_text_its_notes_and_its_dates_can_be_used,
    its_single_file_and_its_frame_work,
    a_museum_shows_it,
    a_class_answers_beside_it,
    its_references_lead_into_the_volume_beside_it,
];

/// The site of `tests/volume.xml#d1`.
fn site() -> PathBuf {
    let named = env::var_os("FRUS_ANOTHER_DIST").map(PathBuf::from);
    named.unwrap_or_else(|| root().join("target/another"))
}

fn host(page: &mut Page) {
    page.host(Hosting {
        folder: site(),
        ..Hosting::default()
    });
}

#[track_caller]
fn its_text_its_notes_and_its_dates_can_be_used(page: &mut Page) {
    host(page);
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("");
        assert_no_sideways_scrolling(page, width);
        assert_says(page, ".banner-head", "Secret");
        assert_says(page, ".introduction-rule", "found by rule");
        assert_says(page, "#document", "Dear Sir:");
        assert_says(page, "#document table", "100,000 tons");

        page.choose("event-1953-11-20");
        assert_says(page, "#evidence", "November 20, 1953");
        page.press(key::ESCAPE);
        page.wait_for_no_evidence();

        page.click("#ref-2");
        page.wait_for_view("#card-2:popover-open");
        assert_says(page, "#card-2", "The words of a footnote");
        page.press(key::ESCAPE);

        find::open_find(page);
        page.type_text("\"attached\"");
        find::wait_for_said(page, "1 ");
        page.press(key::ESCAPE);
        if page.engine() != Engine::WebKit {
            page.assert_axe_finds_nothing("another document");
        }

        page.click(".introduction-rule a");
        page.wait_for_view("#by-rule");
    }
}

fn its_single_file_and_its_frame_work(page: &mut Page) {
    let works = |page: &mut Page| {
        assert_says(page, "#document", "Dear Sir:");
        page.click("#ref-2");
        page.wait_for_pinned(2);
        assert_says(page, "#card-2", "The words of a footnote");
    };
    page.open_file(&site().join("document-1.html"), "");
    works(page);
    host(page);
    matrix::around(page, "", "");
    page.wait_until_live();
    works(page);
}

fn a_museum_shows_it(page: &mut Page) {
    page.host(Hosting {
        folder: site(),
        before: museum::FAKE_CLOCK,
        ..Hosting::default()
    });
    page.resize(1080, 1920);
    museum::open(page, "?mode=museum");
    assert_says(page, ".museum-title", "Memorandum for the Record");
    let line = page.text(".museum-line");
    // Its only line fades away after eight seconds, and comes again.
    page.run("window.first = document.querySelector('.museum-line'); later += 8_000");
    page.wait_until(
        "the line comes again",
        "document.querySelector('.museum-line') !== first",
    );
    museum::wake(page);
    assert_says(page, ".shows-introduction", "found by rule");
    museum::go(page, 2);
    assert_says(page, ".shows-timeline", "November 18 to December 3, 1953");
    museum::go(page, 3);
    let text = page.text(".shows-document");
    assert!(text.contains(&line) && !line.is_empty(), "{line}");
    assert!(text.contains("The words of a paper that is attached."));
}

fn a_class_answers_beside_it(page: &mut Page) {
    host(page);
    page.resize(1280, 800);
    class::open(page, "");
    assert_says(page, "#document", "November 21 and 23");
    class::write(page, 3, "They talked.");
    let words = class::put_words(page, "p2", 4);
    assert_eq!(page.text("#question-3 q"), words.trim());
    assert_says(page, "#question-3 .question-ways a", "page 7");
    page.run("dispatchEvent(new Event('beforeprint'))");
    let sheet: String = page.get("document.querySelector('.hand-in-sheet').textContent");
    for said in ["They talked.", "Memorandum for the Record", "Guatemala"] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    page.run("delete document.documentElement.dataset.unsaved");
}

fn its_references_lead_into_the_volume_beside_it(page: &mut Page) {
    host(page);
    page.open("");
    let reference = "#document a[href='room.html?volume=frus1952-54Guat&document=d2']";
    assert_eq!(page.text(reference), "Document 2");
    // What the volume does not have stays with the Office of the Historian.
    let elsewhere = page.attributes("#document a.elsewhere", "href");
    assert!(
        elsewhere
            .iter()
            .all(|href| href.starts_with("https://history.state.gov/"))
    );
    page.click(reference);
    page.wait_until(
        "the room has opened the volume",
        "document.querySelector('.room #document')?.innerText.includes('Letter')",
    );
    assert_says(page, ".room-neighbours", "Memorandum for the Record");
}
