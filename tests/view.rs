//! What the parts draw, of documents that were made up for it. They are drawn as the build machine draws them.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where what it needs is missing"
)]

use frus::{Document, edition::Edition};
use frus_explorer::{
    app::App,
    edition,
    view::{EditionProps, reader::Sheet},
};
use yew::ServerRenderer;

/// The sheet of a document with this text, in the volume of the embedded one.
fn sheet(text: &str) -> String {
    let document = Document::parse(text).unwrap();
    let props = move || {
        let mut edition: Edition = (*edition::embedded().unwrap()).clone();
        edition.document = document;
        edition.events.clear();
        edition.conflicts.clear();
        EditionProps {
            edition: edition::Shared::new(edition),
        }
    };
    let drawn = ServerRenderer::<Sheet>::with_props(props).hydratable(false);
    futures::executor::block_on(drawn.render())
}

fn page() -> String {
    futures::executor::block_on(ServerRenderer::<App>::new().hydratable(false).render())
}

#[test]
fn a_note_that_refers_to_another_leads_there() {
    let drawn = sheet(
        "No. 1\nLetter\n\nThe first.1 The second.2\n\n  1. See footnote 2 below.\n  2. Not printed.",
    );
    assert!(
        drawn.contains(r##"<a href="#note-2" class="note-link">footnote 2</a>"##),
        "{drawn}"
    );
}

#[test]
fn a_list_inside_a_list_stands_inside_its_item() {
    let drawn = sheet("No. 1\nLetter\n\nSome points:\n\n1.\nOne.\n(a)\nOf one.\n2.\nTwo.");
    let inner = drawn.find("Of one.").unwrap();
    let (before, after) = drawn.split_at(inner);
    assert_eq!(
        before.matches("<ol").count() - before.matches("</ol").count(),
        2,
        "{drawn}"
    );
    assert!(
        after.find("</ol>").unwrap() < after.find("Two.").unwrap(),
        "{drawn}"
    );
}

#[test]
fn the_heading_of_an_attached_paper_is_below_that_of_the_document() {
    let drawn = sheet(
        "No. 1\nLetter\n\nText of the letter.\n\n[Attachment]\n\nMemorandum by Somebody\n\nText of it.",
    );
    assert_eq!(drawn.matches("<h1").count(), 1, "{drawn}");
    assert!(drawn.contains("Memorandum by Somebody</h2>"), "{drawn}");
}

#[test]
fn what_the_document_holds_is_text_and_never_markup() {
    let drawn = sheet(
        "No. 1\nLetter\n\nA <script>alert(1)</script> & more.1\n\n  1. <img src=x onerror=alert(1)>",
    );
    assert!(!drawn.contains("<script"), "{drawn}");
    assert!(!drawn.contains("<img"), "{drawn}");
    assert!(drawn.contains("&lt;script"), "{drawn}");
}

#[test]
fn no_link_of_the_page_holds_another() {
    let mut open = false;
    for tag in page().split('<').skip(1) {
        let name = tag.split(['>', ' ']).next().unwrap();
        assert!(!(open && name == "a"), "a link inside a link: <{tag}");
        open = (open || name == "a") && name != "/a";
    }
}

#[test]
fn every_event_of_the_text_leads_to_its_passage_and_back() {
    let page = page();
    let edition = edition::embedded().unwrap();
    let events = edition
        .events
        .iter()
        .filter(|event| event.scope == frus::edition::Scope::Text);
    let mut count = 0;
    for event in events {
        let passage = &event.passage().unwrap().id;
        assert!(
            page.contains(&format!("href=\"#{passage}\"")),
            "no way to {passage}"
        );
        assert!(page.contains(&format!("id=\"{passage}\"")), "no {passage}");
        assert!(
            page.contains(&format!("href=\"#{}\"", event.id)),
            "no way back to {}",
            event.id
        );
        count += 1;
    }
    assert_eq!(count, 8);
}

#[test]
fn drawing_twice_draws_the_same() {
    assert_eq!(page(), page());
}
