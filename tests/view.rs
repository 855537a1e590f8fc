//! What the parts draw, of documents that were made up for it. They are drawn as the build machine draws them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where what it needs is missing"
)]

use std::{collections::BTreeSet, rc::Rc};

use frus::{
    Document,
    edition::{Edition, Event, Scope},
    html,
};
use frus_explorer::{
    app::{App, AppProps},
    edition,
    route::{Settings, Text},
    state::State,
    view::{Page, drawn::Drawn, reader::sheet as draw_sheet, words::Words},
};
use futures::executor::block_on;
use yew::{LocalServerRenderer, prelude::*};

/// The sheet of a document with this text, of which nothing else is known.
fn sheet(text: &str) -> String {
    let document = Document::parse(text).unwrap();
    drawn(
        Text::Submitted,
        edition::Shared::new(Edition::by_rule(document, &strings::EN)),
    )
}

/// The sheet of the embedded edition.
fn embedded_sheet(text: Text) -> String {
    drawn(text, edition::embedded().unwrap())
}

#[derive(PartialEq, Properties)]
struct SheetProps {
    app: AppProps,
    text: Text,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let settings = Settings {
        text: props.text,
        ..Settings::default()
    };
    let state = use_reducer_eq(move || State {
        settings,
        ..State::default()
    });
    let AppProps {
        edition,
        words,
        drawn,
    } = props.app.clone();
    draw_sheet(
        &edition,
        &Page {
            state,
            words,
            drawn,
            answering: None,
        },
    )
}

fn drawn(text: Text, edition: edition::Shared) -> String {
    let app = app(edition, Words);
    let sheet = LocalServerRenderer::<Sheet>::with_props(SheetProps { app, text });
    block_on(sheet.hydratable(false).render())
}

fn app(edition: edition::Shared, words: Words) -> AppProps {
    let drawn = Rc::new(Drawn::of(&edition, &words));
    AppProps {
        edition,
        words,
        drawn,
    }
}

/// The whole page: the program, and what stands around it.
fn page(words: Words) -> String {
    let edition = edition::embedded().unwrap();
    let program = LocalServerRenderer::<App>::with_props(app(edition.clone(), words));
    [
        html::page_head(&edition, &words, &[]),
        block_on(program.hydratable(false).render()),
        html::colophon(&edition, &words),
        html::page_foot(&edition, &words),
    ]
    .concat()
}

/// The events of the text.
fn events() -> Vec<Event> {
    let edition = edition::embedded().unwrap();
    let events = edition.events.iter();
    events
        .filter(|event| event.scope == Scope::Text)
        .cloned()
        .collect()
}

#[test]
fn a_note_that_refers_to_another_leads_there() {
    let drawn = sheet(
        "No. 1\nLetter\n\nThe first.1 The second.2\n\n  1. See footnote 2 below.\n  2. Not printed.",
    );
    assert!(
        drawn.contains(r##"<a class="note-link" href="#note-2" data-note="note-2" data-from="##),
        "{drawn}"
    );
}

#[test]
fn a_note_without_a_reference_is_listed_without_a_way_back() {
    let drawn = sheet("No. 1\nLetter\n\nThe first.1\n\n  1. Printed.\n  2. Not printed.");
    assert!(drawn.contains("Not printed."), "{drawn}");
    assert_eq!(drawn.matches("doc-backlink").count(), 1, "{drawn}");
}

#[test]
fn two_notes_of_one_number_are_listed_apart() {
    let drawn = sheet("No. 1\nLetter\n\nThe first.1\n\n  1. Printed.\n  1. Not printed.");
    assert!(drawn.contains(r#"id="note-1""#), "{drawn}");
    assert!(drawn.contains(r#"id="note-1-2""#), "{drawn}");
    assert_eq!(drawn.matches("Back to reference 1").count(), 1, "{drawn}");
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
    assert!(drawn.contains("Letter</h2>"), "{drawn}");
    assert!(drawn.contains("Memorandum by Somebody</h3>"), "{drawn}");
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
fn no_link_or_button_of_the_page_holds_another() {
    let mut open = None;
    for tag in page(Words).split('<').skip(1) {
        let name = tag.split(['>', ' ']).next().unwrap();
        match (open, name) {
            (Some(outer), "a" | "button") => panic!("inside a link or button <{outer}: <{tag}"),
            (None, "a" | "button") => open = Some(name),
            (Some(outer), inner) if inner.strip_prefix('/') == Some(outer) => open = None,
            _ => {}
        }
    }
}

#[test]
fn every_event_of_the_text_leads_to_its_passage_and_back() {
    let page = page(Words);
    let events = events();
    assert_eq!(events.len(), 8);
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
    }
}

#[test]
fn every_piece_of_evidence_is_in_the_page_before_it_runs() {
    let page = page(Words);
    let edition = edition::embedded().unwrap();
    for event in &edition.events {
        for evidence in &event.evidence {
            assert!(page.contains(&evidence.rule), "{}", evidence.rule);
        }
    }
}

#[test]
fn the_words_about_an_event_say_so_and_no_others() {
    let edition = edition::embedded().unwrap();
    let drawn = embedded_sheet(Text::Submitted);
    for event in &edition.events {
        let attribute = format!("data-about=\"{}\"", event.id);
        let about = drawn.split('<').filter(|tag| tag.contains(&attribute));
        let ids = about.filter_map(|tag| Some(tag.split_once(" id=\"")?.1.split_once('"')?.0));
        let ids: BTreeSet<&str> = ids.collect();
        let disagrees = edition.conflict_about(&event.id);
        let passages = event
            .passages()
            .chain(disagrees.map(|conflict| &conflict.passage));
        let expected: BTreeSet<&str> = passages.map(|passage| passage.id.as_str()).collect();
        assert_eq!(ids, expected, "about {}", event.id);
    }
}

#[test]
fn what_was_added_by_hand_comes_after_its_item_and_only_when_asked_for() {
    let edition = edition::embedded().unwrap();
    let submitted = embedded_sheet(Text::Submitted);
    let decided = embedded_sheet(Text::Decided);
    assert!(!edition.additions().is_empty());
    for addition in edition.additions() {
        let id = format!("id=\"{}\"", addition.id);
        assert!(!submitted.contains(&id), "{submitted}");
        let after = decided.find(&format!("id=\"{}\"", addition.after)).unwrap();
        let begins = decided.find(&id).unwrap();
        assert!(after < begins, "{decided}");
        let words = edition.document.words_in(addition.words);
        assert!(decided.split_at(begins).1.contains(words.as_str()));
    }
}

#[test]
fn an_edition_to_which_nothing_was_added_offers_no_switch() {
    let drawn = sheet("No. 1\nLetter\n\nThe text.");
    assert!(!drawn.contains("<input"), "{drawn}");
    assert!(embedded_sheet(Text::Submitted).contains("<input"));
}

#[test]
fn drawing_twice_draws_the_same() {
    assert_eq!(page(Words), page(Words));
}
