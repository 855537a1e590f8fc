//! The file numbers, taken apart: what each part means, the date that a student can read, and the puzzle.

use crate::{
    input::key,
    page::{Page, quoted},
    words,
};

in_both_engines![
    every_number_opens_by_click_and_finger,
    every_number_opens_by_key_and_gives_the_focus_back,
    every_part_of_a_number_has_its_meaning,
    a_student_can_read_july_10,
    the_third_number_shows_the_puzzle_and_leads_to_its_evidence,
    the_other_numbers_lead_to_the_event_they_date,
    a_number_opens_from_the_card_of_its_note,
    a_number_opens_without_scripts,
    every_card_can_be_read_whole,
    a_card_leaves_the_title_and_the_dateline_in_sight,
    no_line_ends_with_the_bracket_before_a_number,
];

/// The numbers of the text, in reading order.
const NUMBERS: [&str; 3] = ["794.5 MSP/7–1053", "794.5 MSP/7–1453", "794.5 MSP/7–153"];

/// The number in the document or its notes, counted from 1.
fn number(place: usize) -> String {
    format!(".sheet .file-number[popovertarget='card-file-number-{place}']")
}

fn card(place: usize) -> String {
    format!("#card-file-number-{place}")
}

fn wait_for_card(page: &mut Page, place: usize) {
    page.wait_until(
        &format!("file number {place} is taken apart"),
        &format!("document.querySelector('{}:popover-open')", card(place)),
    );
    page.wait_for_view(&format!("{} .card-title", card(place)));
}

fn wait_for_no_card(page: &mut Page) {
    page.wait_until(
        "no number is open",
        "!document.querySelector('.number-card:popover-open')",
    );
}

fn every_number_opens_by_click_and_finger(page: &mut Page) {
    for width in [390, 1280] {
        page.resize(width, 800);
        page.open("");
        assert_eq!(page.count(".sheet .file-number"), NUMBERS.len());
        for (place, words) in (1..).zip(NUMBERS) {
            assert_eq!(page.text(&number(place)), words);
            for press in [Page::click, Page::tap] {
                press(page, &number(place));
                wait_for_card(page, place);
                let title = page.text(&format!("{} .card-title", card(place)));
                assert!(title.starts_with(words), "{title}");
                page.click(&format!("{} .card-close", card(place)));
                wait_for_no_card(page);
            }
        }
    }
}

fn every_number_opens_by_key_and_gives_the_focus_back(page: &mut Page) {
    page.open("");
    for place in 1..=NUMBERS.len() {
        page.tab_to(&number(place));
        for open in [key::ENTER, key::SPACE] {
            page.press(open);
            wait_for_card(page, place);
            page.press(key::ESCAPE);
            wait_for_no_card(page);
            page.wait_for_focus(&number(place));
        }
        // What is on the card can be reached, and so can the way out.
        page.press(key::ENTER);
        wait_for_card(page, place);
        page.tab_to(&format!("{} .card-close", card(place)));
        page.press(key::ENTER);
        wait_for_no_card(page);
        page.wait_for_focus(&number(place));
    }
}

/// The parts of a number, each with what kind it is and what it means.
fn parts(page: &mut Page, place: usize) -> Vec<[String; 3]> {
    page.get(&format!(
        "[...document.querySelectorAll({})].map(part => {{
            const [dt, kind] = [part.querySelector('dt').textContent, part.querySelector('.part-kind').textContent];
            return [dt, kind, part.querySelector('dd').textContent.replace(kind, '').replace(/^: /, '')];
        }})",
        quoted(&format!("{} .number-parts > div", card(place)))
    ))
}

fn every_part_of_a_number_has_its_meaning(page: &mut Page) {
    page.open("");
    for (place, words) in (1..).zip(NUMBERS) {
        page.click(&number(place));
        wait_for_card(page, place);
        let parts = parts(page, place);
        let written: String = parts.iter().map(|[part, ..]| part.as_str()).collect();
        let whole: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
        assert_eq!(
            written, whole,
            "every letter and digit of {words} is in one of {parts:?}"
        );
        let kinds: Vec<&str> = parts.iter().map(|[_, kind, _]| kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "class", "country", "subject", "letters", "month", "day", "year"
            ]
        );
        for [part, kind, meaning] in &parts {
            assert!(
                meaning.len() > 3 && meaning != "not known here",
                "{kind} {part} of {words}: {meaning:?}"
            );
        }
        for (part, meaning) in [
            (0, "national defense"),
            (1, "Japan"),
            (2, "National defense"),
            (3, "Mutual Security Program"),
            (4, "July"),
            (6, "1953"),
        ] {
            assert!(
                parts[part][2].contains(meaning),
                "{words}: {:?}",
                parts[part]
            );
        }
        let sources = page.text(&format!("{} .source", card(place)));
        assert!(
            sources.contains("Records Codification Manual") && sources.contains("Record Group 59"),
            "the meanings have sources: {sources}"
        );
        page.press(key::ESCAPE);
        wait_for_no_card(page);
    }
}

fn a_student_can_read_july_10(page: &mut Page) {
    page.open("");
    page.tap(&number(1));
    wait_for_card(page, 1);
    let parts = parts(page, 1);
    let date: Vec<[&str; 2]> = parts[4..]
        .iter()
        .map(|[part, kind, _]| [part.as_str(), kind.as_str()])
        .collect();
    assert_eq!(date, [["7", "month"], ["10", "day"], ["53", "year"]]);
    let shown = page.text(&card(1));
    assert!(shown.contains("July 10, 1953"), "{shown}");
    assert!(
        shown.contains("inferred"),
        "and it is not said to be certain: {shown}"
    );
}

fn the_third_number_shows_the_puzzle_and_leads_to_its_evidence(page: &mut Page) {
    let conflict = words::conflicts().remove(0);
    for width in [390, 1280] {
        page.resize(width, 800);
        page.open("");
        page.click(&number(3));
        wait_for_card(page, 3);
        let shown = page.text(&card(3));
        assert!(shown.contains(&conflict.summary), "{shown}");
        assert!(shown.contains("July 1, 1953"), "{shown}");
        assert_eq!(
            page.count(".number-card .conflict"),
            1,
            "the others are no puzzle"
        );
        page.click(&format!("{} a[href='#row-{}']", card(3), conflict.event));
        page.wait_for_evidence(&conflict.event);
        wait_for_no_card(page);
        page.wait_for_focus("#evidence-title");
        page.scroll_into_view(".evidence .conflict");
        for reading in &conflict.readings {
            let readings = page.text(".evidence .conflict ul");
            assert!(readings.contains(&reading.text), "{readings}");
        }
    }
}

fn the_other_numbers_lead_to_the_event_they_date(page: &mut Page) {
    page.open("");
    for (place, event) in [
        (1, "event-1953-07-10-memorandum"),
        (2, "event-1953-07-14-telegram-131"),
    ] {
        page.click(&number(place));
        wait_for_card(page, place);
        page.click(&format!("{} a[href='#{event}']", card(place)));
        page.wait_for_evidence(event);
        wait_for_no_card(page);
        let quotes: Vec<String> = page
            .get("[...document.querySelectorAll('.evidence blockquote')].map(quote => quote.textContent)");
        assert!(
            quotes
                .iter()
                .any(|quote| quote.contains(NUMBERS[place - 1])),
            "the number is evidence of {event}: {quotes:?}"
        );
    }
}

fn a_number_opens_from_the_card_of_its_note(page: &mut Page) {
    for place in [2, 3] {
        page.open("");
        page.click("#ref-4");
        page.wait_for_pinned(4);
        let number = format!("#card-4 .file-number[popovertarget='card-file-number-{place}']");
        page.click(&number);
        wait_for_card(page, place);
        page.press(key::ESCAPE);
        wait_for_no_card(page);
        page.wait_for_pinned(4);
        page.wait_for_focus(&number);
        page.press(key::ENTER);
        wait_for_card(page, place);
        let link = format!("{} a[href*='event-']", card(place));
        let event: String = page.get(&format!(
            "document.querySelector({}).getAttribute('href').replace(/^#(row-)?/, '')",
            quoted(&link)
        ));
        page.click(&link);
        page.wait_for_evidence(&event);
        wait_for_no_card(page);
        page.wait_for_closed();
    }
}

fn a_number_opens_without_scripts(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    assert_eq!(page.count("html[data-live]"), 0, "no script runs");
    for place in 1..=NUMBERS.len() {
        page.click(&number(place));
        wait_for_card(page, place);
        assert_eq!(parts(page, place).len(), 7);
        page.press(key::ESCAPE);
        wait_for_no_card(page);
        page.wait_for_focus(&number(place));
        page.press(key::ENTER);
        wait_for_card(page, place);
        page.click(&format!("{} .card-close", card(place)));
        wait_for_no_card(page);
    }
    // What could explain the puzzle is told where no panel can tell it.
    let conflict = words::conflicts().remove(0);
    page.click(&number(3));
    wait_for_card(page, 3);
    page.click(&format!("{} a[href*='event-']", card(3)));
    let row = format!("tr:has(#row-{})", conflict.event);
    page.wait_for_view(&format!("#row-{}", conflict.event));
    for reading in &conflict.readings {
        let told = page.text(&row);
        assert!(
            told.contains(&reading.text) && told.contains(&reading.source),
            "{told}"
        );
    }
}

fn every_card_can_be_read_whole(page: &mut Page) {
    for (width, height) in [
        (320, 568),
        (390, 844),
        (768, 600),
        (1280, 600),
        (1920, 1080),
    ] {
        page.resize(width, height);
        page.open("");
        for place in 1..=NUMBERS.len() {
            page.click(&number(place));
            wait_for_card(page, place);
            let box_ = page.boxes(&card(place))[0];
            assert!(
                box_.left >= -0.5
                    && box_.top >= -0.5
                    && box_.right <= f64::from(width) + 0.5
                    && box_.bottom <= f64::from(height) + 0.5,
                "{} is inside {width} by {height}: {box_:?}",
                card(place)
            );
            for part in [
                ".number-parts > div:first-child dt",
                ".number-parts > div:last-child dd",
                ".card-text p:first-child",
                ".card-text .source",
                ".card-close",
            ] {
                let part = format!("{} {part}", card(place));
                page.run(&format!(
                    "document.querySelector({}).scrollIntoView({{ block: 'center', behavior: 'instant' }})",
                    quoted(&part)
                ));
                page.wait_for_view(&part);
            }
            page.press(key::ESCAPE);
            wait_for_no_card(page);
        }
    }
}

fn a_card_leaves_the_title_and_the_dateline_in_sight(page: &mut Page) {
    for (width, height) in [
        (768, 1024),
        (1366, 768),
        (1280, 800),
        (1920, 1080),
        (1080, 1920),
    ] {
        page.resize(width, height);
        page.open("");
        page.run(&format!(
            "document.querySelector({}).scrollIntoView({{ block: 'center', behavior: 'instant' }})",
            quoted(&number(1))
        ));
        page.click(&number(1));
        wait_for_card(page, 1);
        let over = page.boxes(&card(1))[0];
        for explained in ["#heading", "#dateline", "#source-note .file-number"] {
            for line in page.boxes(explained) {
                assert!(
                    !over.overlaps(line),
                    "{over:?} covers {explained} at {width} by {height}: {line:?}"
                );
            }
        }
    }
}

fn no_line_ends_with_the_bracket_before_a_number(page: &mut Page) {
    for width in (320..=480).step_by(7).chain([768, 1024, 1280, 1920]) {
        page.resize(width, 800);
        page.open("");
        let broken: Vec<String> = page.get(
            "[...document.querySelectorAll('#notes .filed')].filter(filed => {
                const texts = document.createTreeWalker(filed.closest('p'), NodeFilter.SHOW_TEXT);
                let before = null;
                while (texts.nextNode() && !filed.contains(texts.currentNode)) before = texts.currentNode;
                if (!before?.data.trimEnd().endsWith('(')) return false;
                const bracket = document.createRange();
                bracket.setStart(before, before.data.lastIndexOf('('));
                bracket.setEnd(before, before.data.length);
                const [end, start] = [bracket.getClientRects()[0], filed.querySelector('button').getClientRects()[0]];
                return start.top > end.bottom - 4;
            }).map(filed => filed.textContent)",
        );
        assert_eq!(broken, Vec::<String>::new(), "at {width}px");
        assert!(page.count("#notes .filed") >= 2);
    }
}
