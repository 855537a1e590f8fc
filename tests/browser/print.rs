//! The page on paper, in both usual sizes: everything a reader needs, and nothing that only a screen can use.

use serde_json::json;

use crate::{
    input::key,
    matrix::{around, single_file},
    media::{A4, LETTER, Paper, Setting},
    page::Page,
    paper::{letters, margins, sheets, sheets_as_written},
    session::Engine,
    words,
};

in_both_engines![
    every_sheet_bears_the_banner_at_head_and_foot,
    all_notes_are_printed_once_and_in_full,
    the_whole_document_is_printed,
    the_timeline_is_printed_as_a_list_of_dates,
    the_timeline_fits_the_width_of_the_sheet,
    the_evidence_is_printed_as_a_table,
    the_text_as_decided_is_printed_with_what_was_added,
    evidence_that_is_shown_changes_nothing_on_paper,
    nothing_that_only_a_screen_can_use_is_printed,
    an_open_card_is_not_printed,
    a_dark_page_is_printed_on_white,
    a_page_that_was_asked_to_be_dark_is_printed_on_white,
    a_page_without_scripts_prints_the_same,
    the_page_in_one_file_prints_the_same,
    the_page_in_a_frame_prints_the_same,
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

/// What a print has before the table of evidence, the table, and what comes after it.
fn around_the_table(text: &str) -> [&str; 3] {
    let (before, rest) = text
        .split_once(&letters("The evidence for each date"))
        .unwrap_or_else(|| panic!("the table has a heading: {text}"));
    let (table, after) = rest
        .split_once(&letters("About the marking"))
        .unwrap_or_else(|| panic!("the marking is explained after the table: {rest}"));
    [before, table, after]
}

fn every_sheet_bears_the_banner_at_head_and_foot(page: &mut Page) {
    page.open("");
    assert_every_sheet_bears_the_banner(page);
    page.open("?text=decided&context=volume#event-1953-07-14-telegram-128");
    page.wait_for_evidence("event-1953-07-14-telegram-128");
    assert_every_sheet_bears_the_banner(page);
}

fn assert_every_sheet_bears_the_banner(page: &mut Page) {
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
        // The table quotes the notes, as it does the text.
        let [before, _, after] = around_the_table(&text);
        let text = [before, after].concat();
        // So does what the introduction rests on.
        let [rests, imprint] =
            ["#introduction-sources h2", "#imprint h2"].map(|title| letters(&page.text(title)));
        let (before, after) = text
            .split_once(&rests)
            .expect("what the introduction rests on");
        let (_, after) = after.split_once(&imprint).expect("where the text is from");
        let text = [before, after].concat();
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

/// No word may come nearer than this to the edge of a sheet, in centimetres: few printers go further.
const LEAST_MARGIN: f64 = 0.8;

fn the_timeline_fits_the_width_of_the_sheet(page: &mut Page) {
    for query in ["?view=timeline", "?context=volume"] {
        page.open(query);
        for paper in PAPERS {
            let pdf = page.print(paper);
            let (left, right) = margins(&pdf);
            assert!(
                left >= LEAST_MARGIN && right >= LEAST_MARGIN,
                "{query} on {paper:?}: {left:.1} and {right:.1} centimetres are left"
            );
            let text = text_between_banners(&pdf);
            let [timeline, ..] = around_the_table(&text);
            let volume = words::volume_events().into_iter();
            let volume = volume.filter(|_| query == "?context=volume");
            for event in words::events().into_iter().chain(volume) {
                assert!(
                    timeline.contains(&letters(&event.title)),
                    "{} stands on the timeline: {timeline}",
                    event.title
                );
            }
        }
    }
}

fn the_evidence_is_printed_as_a_table(page: &mut Page) {
    page.open("");
    for paper in PAPERS {
        let pdf = page.print(paper);
        let text: String = sheets_as_written(&pdf)
            .iter()
            .map(|sheet| letters(sheet))
            .collect();
        let [_, table, _] = around_the_table(&text);
        let events: Vec<_> = words::events()
            .into_iter()
            .chain(words::volume_events())
            .collect();
        let reasons = || events.iter().flat_map(|event| &event.evidence);
        for event in &events {
            let dated = letters(&[event.date_in_words(), event.date.clone()].concat());
            for part in [dated, letters(&event.title)] {
                assert!(table.contains(&part), "{part} in {table}");
            }
            for reason in &event.evidence {
                let rule = letters(&reason.rule);
                let times = reasons()
                    .filter(|other| letters(&other.rule) == rule)
                    .count();
                assert_eq!(
                    table.matches(&rule).count(),
                    times,
                    "{rule} once for each event that it dates, on {paper:?}: {table}"
                );
                for part in [&reason.quote, &reason.source].into_iter().flatten() {
                    assert!(table.contains(&letters(part)), "{part:?} in {table}");
                }
            }
        }
        for conflict in words::conflicts() {
            assert_eq!(table.matches(&letters(&conflict.summary)).count(), 1);
        }
    }
}

fn the_text_as_decided_is_printed_with_what_was_added(page: &mut Page) {
    page.open("?text=decided");
    let added: Vec<String> = page.get(
        "[...document.querySelectorAll('.addition .hand, .addition-note')].map(part => part.textContent)",
    );
    assert!(added.len() > 2, "{added:?}");
    // The quotation marks of what followed are drawn, and not written.
    let unquoted = |text: &str| letters(text).replace(['“', '”'], "");
    let text: String = sheets_as_written(&page.print(LETTER))
        .iter()
        .map(|sheet| unquoted(sheet))
        .collect();
    for part in added {
        assert!(text.contains(&unquoted(&part)), "{part:?} in {text}");
    }
}

fn evidence_that_is_shown_changes_nothing_on_paper(page: &mut Page) {
    // Where the panel stands at the foot of the window, and where it stands beside the sheet.
    for width in [390, 1280] {
        page.resize(width, 800);
        page.open("");
        let without = sheets(&page.print(LETTER));
        page.choose("event-1953-07-14-telegram-128");
        assert_eq!(sheets(&page.print(LETTER)), without, "at {width}px");
        page.click(".conflict .to-passage");
        page.wait_for_focus("#passage-conflict-telegram-128");
        assert_eq!(sheets(&page.print(LETTER)), without, "at {width}px");
    }
}

fn nothing_that_only_a_screen_can_use_is_printed(page: &mut Page) {
    page.open("");
    page.choose("event-1953-07-14-telegram-128");
    let controls: Vec<String> = page.get(
        "['.skip', '.banner-more', '.card-goto', '[role=doc-backlink]', '.to-passage', '.evidence-ways', '.text-switch fieldset',
            '.timeline-tools label', '#use']
            .flatMap(control => document.querySelector(control)?.textContent ?? [])
            .concat([...document.querySelectorAll('nav')].map(nav => nav.textContent))",
    );
    assert!(
        controls.len() >= 10,
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
    let without = sheets(&page.print(LETTER));
    page.click("#ref-4");
    page.wait_for_pinned(4);
    assert_eq!(sheets(&page.print(LETTER)), without);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.click("[popovertarget=card-file-number-1]");
    page.wait_for_view("#card-file-number-1");
    assert_eq!(sheets(&page.print(LETTER)), without);
    page.press(key::ESCAPE);
    page.click("#use button");
    page.wait_for_focus("#embed-title");
    assert_eq!(sheets(&page.print(LETTER)), without, "nor is the dialog");
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

fn the_page_in_one_file_prints_the_same(page: &mut Page) {
    page.open("");
    let site = text_between_banners(&page.print(LETTER));
    page.open_file(&single_file(), "");
    assert_every_sheet_bears_the_banner(page);
    // Where lines and sheets end depends on the face, and on that the order in which a table is read back.
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters.into_iter().collect::<String>()
    };
    let file = text_between_banners(&page.print(LETTER));
    assert_eq!(sorted(&file), sorted(&site));
}

fn the_page_in_a_frame_prints_the_same(page: &mut Page) {
    page.open("");
    let site = text_between_banners(&page.print(LETTER));
    around(page, "?embed=1", "");
    page.wait_until_live();
    if page.engine() == Engine::Firefox {
        assert_every_sheet_bears_the_banner(page);
        assert_eq!(text_between_banners(&page.print(LETTER)), site);
        return;
    }
    // Chromium prints a frame for its visitor, and not for a driver; what paper gets can be seen all the same.
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    page.wait_until("paper is meant", "matchMedia('print').matches");
    let displays: Vec<String> = page.get(
        "['.banner-head', 'main', '.banner-foot'].map(part => getComputedStyle(document.querySelector(part)).display)",
    );
    let repeated = [
        "table-header-group",
        "table-row-group",
        "table-footer-group",
    ];
    assert_eq!(displays, repeated, "each sheet gets the banner twice");
    let (notes, chrome): (usize, Vec<String>) = page.get(
        "[[...document.querySelectorAll('#notes li[id^=note-]')].filter(note => note.checkVisibility()).length,
          [...document.querySelectorAll('button:not(.noteref *, .file-number, .name), input, select, nav, .skip, .fault, .back')]
              .filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 80))]",
    );
    assert_eq!(notes, 4);
    assert_eq!(chrome, Vec::<String>::new());
}
