//! The page on paper, in both usual sizes: everything a reader needs, and nothing that only a screen can use.

use crate::{
    media::{A4, LETTER, Paper, Setting},
    page::Page,
    paper::{letters, sheets},
    words,
};

in_both_engines![
    every_sheet_bears_the_banner_at_head_and_foot,
    all_notes_are_printed_once_and_in_full,
    the_whole_document_is_printed,
    the_timeline_is_printed_as_a_list_of_dates,
    nothing_that_only_a_screen_can_use_is_printed,
    an_open_card_is_not_printed,
    a_dark_page_is_printed_on_white,
    a_page_that_was_asked_to_be_dark_is_printed_on_white,
    a_page_without_scripts_prints_the_same,
];

const PAPERS: [Paper; 2] = [LETTER, A4];

/// How many lines a banner may take.
const BANNER_LINES: usize = 5;

/// The banner's words at the head, what stands between, and the banner's words at the foot.
fn parts(sheet: &str) -> (String, String, String) {
    let lines: Vec<&str> = sheet
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let ends_head = |line: &&str| letters(line).contains("unclassified");
    let begins_foot = |line: &&str| letters(line).contains("topsecret");
    let head = lines
        .iter()
        .take(BANNER_LINES)
        .position(ends_head)
        .map_or(0, |at| at + 1);
    let from_end = lines
        .iter()
        .rev()
        .take(BANNER_LINES)
        .position(begins_foot)
        .map_or(0, |at| at + 1);
    let foot = (lines.len() - from_end).max(head);
    let text = |lines: &[&str]| letters(&lines.concat());
    (
        text(&lines[..head]),
        text(&lines[head..foot]),
        text(&lines[foot..]),
    )
}

fn text_between_banners(pdf: &[u8]) -> String {
    sheets(pdf).iter().map(|sheet| parts(sheet).1).collect()
}

fn every_sheet_bears_the_banner_at_head_and_foot(page: &mut Page) {
    page.open("");
    for paper in PAPERS {
        let sheets = sheets(&page.print(paper));
        assert!(sheets.len() > 1, "the page takes more than one sheet");
        for (place, sheet) in sheets.iter().enumerate() {
            let (head, _, foot) = parts(sheet);
            for (edge, banner) in [("head", head), ("foot", foot)] {
                for words in [
                    "Top Secret",
                    "Published by the Department of State, 1985",
                    "this page is unclassified",
                ] {
                    assert!(
                        banner.contains(&letters(words)),
                        "the {edge} of sheet {} of {} ({paper:?}) says {words:?}:\n{sheet}",
                        place + 1,
                        sheets.len()
                    );
                }
            }
        }
    }
}

fn all_notes_are_printed_once_and_in_full(page: &mut Page) {
    page.open("");
    for paper in PAPERS {
        let text = text_between_banners(&page.print(paper));
        for note in words::notes() {
            for paragraph in &note.paragraphs {
                let times = text.matches(&letters(paragraph)).count();
                assert_eq!(
                    times, 1,
                    "note {} on {paper:?}: {paragraph:?} in {text}",
                    note.number
                );
            }
        }
    }
}

fn the_whole_document_is_printed(page: &mut Page) {
    page.open("");
    // The raised numbers of notes and the folios in the margin stand on lines of their own in such a text.
    let without_digits = |text: &str| letters(text).replace(|c: char| c.is_ascii_digit(), "");
    let text = without_digits(&text_between_banners(&page.print(LETTER)));
    // Page marks stand in the margin of the sheet or in the line, wherever the paper has room.
    let words = words::body().join(" ");
    let pieces = words
        .split(['[', ']'])
        .filter(|piece| !piece.starts_with("Page "));
    for sentence in pieces
        .flat_map(|piece| piece.split_inclusive(". "))
        .filter(|sentence| sentence.len() > 40)
    {
        // The dateline of the edition stands between heading and classification.
        let sentence = sentence
            .split(" top secret ")
            .max_by_key(|part| part.len())
            .unwrap();
        assert!(
            text.contains(&without_digits(sentence)),
            "printed: {sentence:?} in {text}"
        );
    }
}

fn the_timeline_is_printed_as_a_list_of_dates(page: &mut Page) {
    page.open("");
    let text = text_between_banners(&page.print(A4));
    let places: Vec<Option<usize>> = words::events()
        .iter()
        .map(|event| text.find(&letters(&event.title)))
        .collect();
    assert!(
        places.iter().all(Option::is_some),
        "every event is printed: {places:?} in {text}"
    );
}

fn nothing_that_only_a_screen_can_use_is_printed(page: &mut Page) {
    page.open("");
    let controls: Vec<String> = page.get(
        "['.skip', '.banner-more', '.card-goto', '[role=doc-backlink]']
            .flatMap(control => document.querySelector(control)?.textContent ?? [])
            .concat([...document.querySelectorAll('nav')].map(nav => nav.textContent))",
    );
    assert!(
        controls.len() >= 4,
        "the controls to look for: {controls:?}"
    );
    let printed = letters(&sheets(&page.print(LETTER)).concat());
    for control in controls {
        assert!(
            !printed.contains(&letters(&control)),
            "{control:?} is of no use on paper"
        );
    }
}

fn an_open_card_is_not_printed(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    let text = text_between_banners(&page.print(LETTER));
    for paragraph in &words::notes()[3].paragraphs {
        assert_eq!(
            text.matches(&letters(paragraph)).count(),
            1,
            "note 4 is printed once: {text}"
        );
    }
}

fn a_dark_page_is_printed_on_white(page: &mut Page) {
    page.prefer(&[Setting::Dark]);
    page.open("");
    let dark = page.print(LETTER);
    page.prefer(&[]);
    page.open("");
    assert_as_light(&dark, &page.print(LETTER));
}

fn a_page_that_was_asked_to_be_dark_is_printed_on_white(page: &mut Page) {
    page.open("?theme=dark");
    let dark = page.print(LETTER);
    page.open("");
    assert_as_light(&dark, &page.print(LETTER));
}

fn assert_as_light(dark: &[u8], light: &[u8]) {
    let ink = |pdf: &[u8]| crate::paper::darkness(pdf);
    let (dark, light) = (ink(dark), ink(light));
    assert!(
        (dark - light).abs() < 0.02,
        "a dark page wastes no ink: {dark} against {light} of the sheet"
    );
}

fn a_page_without_scripts_prints_the_same(page: &mut Page) {
    page.open("");
    let with = sheets(&page.print(LETTER));
    page.switch_scripts_off();
    page.load("");
    assert_eq!(sheets(&page.print(LETTER)), with);
}
