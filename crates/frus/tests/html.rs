//! The document as HTML: what is drawn is what the document holds, and every word can be traced to its source.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

#[path = "common/strategy.rs"]
mod strategy;
#[path = "common/traced.rs"]
mod traced;

use std::{fs, path::Path};

use frus::{
    Document, Span, cite,
    edition::{self, Edition},
    html,
};
use proptest::prelude::*;
use strings::EN;
use traced::{assert_traced, traced, words_on_page};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn curated() -> (String, Edition) {
    let text = fs::read_to_string(format!("{ROOT}/data/d660.txt")).unwrap();
    let data = fs::read_to_string(format!("{ROOT}/data/d660.toml")).unwrap();
    let document = Document::parse(&text).unwrap();
    let edition = edition::parse(&data, &text, document).unwrap();
    (text, edition)
}

fn by_rule(text: &str) -> Edition {
    Edition::by_rule(frus::text::parse(text).document, &EN)
}

#[test]
fn every_word_of_the_document_of_the_project_can_be_traced() {
    let (text, edition) = curated();
    assert_traced(&text, &edition);
}

#[test]
fn every_word_of_a_text_with_the_line_ends_of_windows_can_be_traced() {
    let text = "No. 1\r\nEditorial Note\r\n\r\nThe talks\r\nbegan.1\rThey\r\nwent on.\r\n\r\n  1. On July 2,\r\n  1953.";
    assert_traced(text, &by_rule(text));
}

#[test]
fn every_word_of_the_documents_beside_the_project_can_be_traced() {
    let Ok(entries) = fs::read_dir(format!("{ROOT}/../shared/frus")) else {
        println!("skipped: there is no folder of documents beside the project");
        return;
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    assert!(paths.len() >= 6, "{paths:?}");
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        assert_traced(&text, &by_rule(&text));
    }
}

#[test]
fn an_event_by_rule_quotes_the_words_of_its_date() {
    let text = fs::read_to_string(format!("{ROOT}/data/d660.txt")).unwrap();
    let edition = by_rule(&text);
    assert!(
        edition.curation.is_none() && edition.events.len() >= 8,
        "{:?}",
        edition.events
    );
    for event in &edition.events {
        assert!(
            !event.evidence.is_empty() && !event.title.is_empty(),
            "{event:?}"
        );
        for passage in event.passages() {
            assert!(passage.quote.contains(passage.words), "{event:?}");
            assert!(
                edition.document.block(&passage.block).is_some(),
                "{event:?}"
            );
        }
    }
    let drawn = html::body(&edition, &EN);
    assert!(
        drawn.contains("class=\"date\""),
        "dates lead to their events: {drawn}"
    );
    assert_eq!(edition.file_numbers.len(), curated().1.file_numbers.len());
}

#[test]
fn the_page_of_the_project_is_drawn_as_expected() {
    let (_, edition) = curated();
    for (name, markup) in [
        ("d660.introduction.html", html::introduction(&edition, &EN)),
        ("d660.head.html", html::head(&edition, &EN)),
        ("d660.body.html", html::body(&edition, &EN)),
        ("d660.notes.html", html::notes(&edition, &EN)),
        ("d660.cards.html", html::cards(&edition, &EN)),
        ("d660.page-head.html", html::page_head(&edition, &EN, &[])),
        ("d660.colophon.html", html::colophon(&edition, &EN)),
        (
            "d660.cite.html",
            html::citations(&edition, &[("BibTeX", "d660.bib".to_owned())], &EN),
        ),
    ] {
        // An element a line, so that a difference can be read.
        let markup = markup.replace("><", ">\n<");
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/expected")
            .join(name);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &markup).unwrap();
        }
        assert_eq!(
            markup,
            fs::read_to_string(&path).unwrap(),
            "{name}; UPDATE_EXPECTED=1 writes it anew"
        );
    }
}

#[test]
fn what_waits_for_the_program_is_hidden_in_the_citations() {
    let (_, mut edition) = curated();
    let drawn = html::citations(&edition, &[("RIS", "a.ris".to_owned())], &EN);
    let tree = roxmltree::Document::parse(&drawn).unwrap();
    let ids: Vec<&str> = tree
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let buttons: Vec<_> = tree
        .descendants()
        .filter(|node| node.has_tag_name("button"))
        .collect();
    assert_eq!(buttons.len(), cite::Style::ALL.len());
    for button in buttons {
        assert!(button.has_attribute("hidden"));
        assert!(
            ids.contains(&button.attribute("data-copy").unwrap()),
            "{button:?}"
        );
    }
    let places: Vec<_> = tree
        .descendants()
        .filter(|node| node.has_attribute("data-accessed"))
        .collect();
    assert!(places.len() >= 5);
    for place in places {
        assert!(place.has_attribute("hidden") && place.text().is_none_or(str::is_empty));
        assert!(cite::DayForm::named(place.attribute("data-accessed").unwrap()).is_some());
    }
    assert!(drawn.contains(EN.cite.by_page));

    edition.volume.as_mut().unwrap().subseries = "1969–1976".to_owned();
    let drawn = html::citations(&edition, &[], &EN);
    assert!(
        drawn.contains(">Document 660</span>. https://") && drawn.contains(EN.cite.by_number),
        "{drawn}"
    );
    assert!(!drawn.contains("download"), "{drawn}");
    assert_eq!(
        html::citations(&by_rule("No. 1\nEditorial Note\n\nTalks."), &[], &EN),
        ""
    );
}

#[test]
fn the_margin_says_each_note_and_each_person_once_and_is_hidden_without_a_style() {
    let (_, edition) = curated();
    let drawn = [html::head(&edition, &EN), html::body(&edition, &EN)].concat();
    let drawn = format!("<div>{drawn}</div>");
    let tree = roxmltree::Document::parse(&drawn).unwrap();
    let margin = tree
        .descendants()
        .filter(|node| node.attribute("class") == Some("margin"));
    let mut said: Vec<String> = Vec::new();
    for node in margin {
        assert!(node.has_attribute("hidden"), "{node:?}");
        assert_eq!(node.attribute("aria-hidden"), Some("true"));
        let mut inside = node.descendants().skip(1);
        assert!(
            !inside.any(|inner| ["id", "href", "data-from"]
                .iter()
                .any(|name| inner.has_attribute(*name))),
            "a second place for the same words: {node:?}"
        );
        let words = node.descendants().filter(|inner| inner.is_text());
        said.push(words.filter_map(|inner| inner.text()).collect());
    }
    for note in &edition.document.notes {
        let label = format!("{} ", note.label.as_deref().unwrap());
        let beside: Vec<_> = said.iter().filter(|it| it.starts_with(&label)).collect();
        assert_eq!(beside.len(), 1, "note {label}: {beside:?}");
        let words = beside[0];
        for inline in note.blocks.iter().flat_map(|block| block.inlines()) {
            if let Some(own) = inline.words() {
                assert!(words.contains(own), "{own:?} is not in {words:?}");
            }
        }
    }
    let people = &edition.people;
    let named: usize = people
        .iter()
        .map(|person| {
            said.iter()
                .filter(|it| it.starts_with(&person.name))
                .count()
        })
        .inspect(|count| assert!(*count <= 1))
        .sum();
    assert_eq!(said.len(), edition.document.notes.len() + named);
    assert!(named > 3, "{said:?}");
}

#[test]
fn a_page_of_its_own_needs_no_other_file() {
    let page = html::page(
        &by_rule("No. 1\nLetter <of>\n\nWords of June 2, 1953.1\n\n  1. Not printed."),
        &EN,
    );
    assert!(
        page.contains("<title>No. 1. Letter &lt;of&gt;</title>"),
        "{page}"
    );
    assert!(!page.contains("src=") && !page.contains("<link"), "{page}");
    assert_eq!(page.matches("</html>").count(), 1, "{page}");
    for page in [page, html::page(&curated().1, &EN)] {
        for place in ["href=\"#", "popovertarget=\""] {
            for target in page.split(place).skip(1) {
                let id = target.split('"').next().unwrap();
                assert!(
                    page.contains(&format!("id=\"{id}\"")),
                    "{place}{id} leads nowhere"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_that_are_found_in_a_document_are_found_on_its_page(
        made in strategy::document(),
        at in any::<proptest::sample::Index>(),
        length in 1_usize..80,
    ) {
        let text = made.to_text();
        let edition = by_rule(&text);
        assert_traced(&text, &edition);
        let page = [html::head(&edition, &EN), html::body(&edition, &EN), html::notes(&edition, &EN)];
        let pieces = traced(&page.concat());
        let words: Vec<_> = edition.document.blocks_with_notes().flat_map(|block| block.inlines())
            .filter(|inline| inline.words().is_some()).collect();
        let inline = at.get(&words);
        let start = inline.span.start;
        let end = text.ceil_char_boundary((start as usize + length).min(inline.span.end as usize));
        let span = Span::new(start, end as u32);
        prop_assert_eq!(words_on_page(&pieces, span), span.of(&text).unwrap());
    }
}
