//! People and abbreviations: the card of a name, the places on it, and the index at the foot of the page.

use crate::{
    input::key,
    page::{Page, quoted},
};

in_every_engine![
    a_name_says_who_or_what_it_is_and_gives_the_focus_back,
    a_place_on_a_card_leads_to_the_words_and_back_leads_back,
    the_index_leads_to_every_place,
    a_name_on_the_card_of_a_note_opens_over_it,
    names_open_without_scripts,
    no_line_begins_with_the_sign_behind_a_name,
];

/// A name for each of the ways in which the text has one: a person, an abbreviation, the initials of a person.
const NAMES: [(&str, &str, &str); 3] = [
    ("#person-allison-2", "person-allison", "Ambassador in Japan"),
    (
        "#term-maag-1",
        "term-maag",
        "Military Assistance Advisory Group",
    ),
    ("#person-dulles-2", "person-dulles", "are read as Dulles"),
];

fn wait_for_card(page: &mut Page, entry: &str) {
    page.wait_until(
        &format!("the card of {entry} is open"),
        &format!("document.querySelector('#card-{entry}:popover-open')"),
    );
}

fn wait_for_no_card(page: &mut Page) {
    page.wait_until(
        "no name is open",
        "!document.querySelector('[data-lookup]:popover-open')",
    );
}

fn a_name_says_who_or_what_it_is_and_gives_the_focus_back(page: &mut Page) {
    for width in [390, 1280] {
        page.resize(width, 800);
        page.open("");
        for (name, entry, said) in NAMES {
            for press in [Page::click, Page::tap] {
                press(page, name);
                wait_for_card(page, entry);
                let card = page.text(&format!("#card-{entry}"));
                assert!(
                    card.contains(said) && card.contains("The volume’s list"),
                    "{card}"
                );
                page.click(&format!("#card-{entry} .card-close"));
                wait_for_no_card(page);
            }
        }
    }
    let (name, entry, _) = NAMES[0];
    page.open("");
    page.tab_to(name);
    for open in [key::ENTER, key::SPACE] {
        page.press(open);
        wait_for_card(page, entry);
        page.press(key::ESCAPE);
        wait_for_no_card(page);
        page.wait_for_focus(name);
    }
}

fn a_place_on_a_card_leads_to_the_words_and_back_leads_back(page: &mut Page) {
    page.resize(1280, 700);
    page.open("");
    let (name, entry, _) = NAMES[0];
    page.click(name);
    wait_for_card(page, entry);
    let last = format!("#card-{entry} li:last-child a");
    let words = page.text(&last);
    let to = page.attributes(&last, "href").remove(0);
    page.click(&last);
    wait_for_no_card(page);
    page.wait_for_view(&to);
    let line = page.text(&format!("#document :is(p, li):has({to})"));
    let shown = words.trim_matches(['…', ' ']);
    assert!(line.contains(shown), "{line:?} has {shown:?}");
    page.run("history.back()");
    page.wait_for_view(name);
}

fn the_index_leads_to_every_place(page: &mut Page) {
    page.open("");
    let broken: Vec<String> = page.get(
        "[...document.querySelectorAll('.index a[href^=\"#\"], .places a')]
            .filter(link => !document.getElementById(link.hash.slice(1))?.checkVisibility())
            .map(link => link.outerHTML)",
    );
    assert_eq!(broken, Vec::<String>::new());
    // The places on a card are all that the text has, those inside a file number included.
    let counted: Vec<(String, usize, usize)> = page.get(
        "[...document.querySelectorAll('.name-card')].map(card => [card.id, card.querySelectorAll('.places li').length,
            document.querySelectorAll(`.sheet [popovertarget=\"${card.id}\"]`).length])",
    );
    for (card, listed, drawn) in &counted {
        let in_numbers = if card == "card-term-msp" { 3 } else { 0 };
        assert_eq!(*listed, drawn + in_numbers, "{card}");
        assert!(*listed > 0, "{card}");
    }
    let papers = page.text("#papers");
    for paper in ["Document 557", "(Tab A)", "794.5 MSP/7–153"] {
        assert!(papers.contains(paper), "{papers}");
    }
    page.click("#papers .file-number");
    page.wait_until(
        "the number is taken apart",
        "document.querySelector('#card-file-number-2:popover-open')",
    );
}

fn a_name_on_the_card_of_a_note_opens_over_it(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    let name = "#card-4 [popovertarget='card-term-maag']";
    page.click(name);
    wait_for_card(page, "term-maag");
    page.press(key::ESCAPE);
    wait_for_no_card(page);
    page.wait_for_pinned(4);
    page.click(name);
    wait_for_card(page, "term-maag");
    // WebKit takes a click in the same moment for one on what was there before.
    let place = "#card-term-maag .places li:first-child a";
    page.travel(place);
    page.click(place);
    wait_for_no_card(page);
    page.wait_for_closed();
    page.wait_for_view("#term-maag-1");
}

fn names_open_without_scripts(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    assert_eq!(page.count("html[data-live]"), 0, "no script runs");
    for (name, entry, said) in NAMES {
        page.click(name);
        wait_for_card(page, entry);
        assert!(page.text(&format!("#card-{entry}")).contains(said));
        page.press(key::ESCAPE);
        wait_for_no_card(page);
    }
}

fn no_line_begins_with_the_sign_behind_a_name(page: &mut Page) {
    page.open("");
    for width in (320..=480).step_by(11).chain([768, 1024, 1280, 1920]) {
        page.resize(width, 800);
        let broken: Vec<String> = page.get(&format!(
            "[...document.querySelectorAll({})].filter(name => {{
                const texts = document.createTreeWalker(name.closest('p, li, dd, h2'), NodeFilter.SHOW_TEXT);
                while (!name.contains(texts.currentNode) || name === texts.currentNode) texts.nextNode();
                while (name.contains(texts.currentNode) && texts.nextNode());
                const text = texts.currentNode.parentNode.closest('.margin') ? null : texts.currentNode;
                if (!/^[^\\s\\p{{L}}]/u.test(text?.data ?? '')) return false;
                const sign = document.createRange();
                sign.setStart(text, 0);
                sign.setEnd(text, 1);
                const [begin, end] = [sign.getClientRects()[0], [...name.getClientRects()].at(-1)];
                return begin.top > end.bottom - 4;
            }}).map(name => name.textContent)",
            quoted(".sheet .name")
        ));
        assert_eq!(broken, Vec::<String>::new(), "at {width}px");
    }
}
