//! Finding words: what is marked, counted and gone to, with keys and without; and what a link to words found does.

use crate::{
    input::key,
    page::{Page, quoted},
    session::Engine,
};

in_every_engine![
    words_are_found_as_they_are_typed_and_gone_through_by_key,
    a_place_in_a_note_opens_its_card,
    a_link_to_words_marks_them_again,
    what_is_not_there_is_said_with_what_is_near,
    the_key_belongs_to_the_page_alone,
    any_text_can_be_asked_for,
    words_are_found_in_japanese_and_english,
    without_custom_highlights_the_passages_are_marked,
];

const OPENER: &str = ".tools [popovertarget=find]";
const FIELD: &str = "#find-field";

pub(crate) fn open_find(page: &mut Page) {
    page.wait_until(
        "finding is offered",
        &format!(
            "getComputedStyle(document.querySelector({})).visibility === 'visible'",
            quoted(OPENER)
        ),
    );
    page.click(OPENER);
    page.wait_for_view("#find:popover-open");
    page.wait_for_focus(FIELD);
}

/// What the page says of what was found.
fn said(page: &mut Page) -> String {
    page.text(".find-said")
}

pub(crate) fn wait_for_said(page: &mut Page, words: &str) {
    page.wait_until(
        &format!("it is said: {words}"),
        &format!(
            "document.querySelector('.find-said').textContent.replace(/\\s+/g, ' ').includes({})",
            quoted(words)
        ),
    );
}

/// The words that bear a mark, in the text and in the list of notes; those on cards are the same once more.
fn marked(page: &mut Page, name: &str) -> Vec<String> {
    page.get(&format!(
        "[...CSS.highlights.get({}) ?? []].filter(range => !range.startContainer.parentElement.closest('[popover]')).map(String)",
        quoted(name)
    ))
}

/// Whether the words that the reader is at are in sight, and nothing of the page lies over them.
const IN_SIGHT: &str = "[...CSS.highlights.get('found-here') ?? []].some(range => {
    const box = range.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box.width && at && (at.contains(range.startContainer) || range.startContainer.parentElement.contains(at));
})";

fn words_are_found_as_they_are_typed_and_gone_through_by_key(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("");
        open_find(page);
        page.type_text("agreem");
        wait_for_said(page, "with words that begin so");
        let begun = marked(page, "found");
        assert!(
            begun.len() > 5
                && begun
                    .iter()
                    .all(|words| words.to_lowercase().starts_with("agreement")),
            "{begun:?}"
        );
        let top: f64 = page.get("scrollY");
        assert_eq!(top, 0.0, "the page stays while words are typed");
        page.type_text("ent");
        page.wait_until(
            "the whole word is counted",
            "!document.querySelector('.find-said').textContent.includes('begin so')",
        );
        // What a person counts who reads the text through; the plural is another word.
        let whole = page.get::<usize>(
            "[...document.querySelectorAll('#document [data-from], #notes [data-from]')].map(part => part.textContent).join(' ').match(/\\bagreement\\b/gi).length",
        );
        assert_eq!(marked(page, "found").len(), whole);
        assert!(
            said(page).contains("among the abbreviations"),
            "{}",
            said(page)
        );
        let count = page.count(".find-places li");
        assert!(
            page.text(".find-places li").contains("Agreement"),
            "a snippet at every place"
        );

        page.press(key::ENTER);
        wait_for_said(page, &format!("1 of {count}"));
        page.wait_until("the words are in sight", IN_SIGHT);
        page.press(key::ENTER);
        wait_for_said(page, &format!("2 of {count}"));
        page.press_with_shift(key::ENTER);
        wait_for_said(page, &format!("1 of {count}"));
        page.press_with_shift(key::ENTER);
        wait_for_said(page, &format!("{count} of {count}"));
        page.wait_until(
            "the address has the words",
            "location.search === '?find=agreement'",
        );
        page.wait_for_focus(FIELD);
        if page.engine() != Engine::WebKit {
            page.assert_axe_finds_nothing("finding words");
        }
        page.assert_whole_text();

        page.press(key::ESCAPE);
        page.wait_until(
            "it is closed",
            "!document.querySelector('#find:popover-open')",
        );
        page.wait_for_focus(OPENER);
        page.wait_until(
            "no mark is left",
            "!CSS.highlights.get('found')?.size && !CSS.highlights.get('found-here')?.size",
        );
        page.wait_until("the address has forgotten them", "location.search === ''");
        open_find(page);
        page.wait_until(
            "what was asked is there again",
            "document.querySelector('#find-field').value === 'agreement'",
        );
        let selected: String = page.get("(field => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)");
        assert_eq!(selected, "agreement", "what is typed next takes its place");
    }
}

fn a_place_in_a_note_opens_its_card(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("");
        open_find(page);
        page.type_text("\"telegram 128\"");
        wait_for_said(page, "1 in the notes");
        page.press(key::ENTER);
        page.wait_for_view("#card-4:popover-open");
        page.wait_until("the words on the card are in sight", IN_SIGHT);
        page.wait_for_focus(FIELD);
        // By a click, too, which the browser takes for one beside the card.
        for _ in 0..2 {
            page.click("#find .find-field button:nth-of-type(2)");
            page.wait_until(
                "another place, or this one again",
                "document.querySelector('[aria-current=true]')",
            );
        }
        page.click(".find-places li button");
        page.wait_for_view("#card-4:popover-open");
        page.press(key::ESCAPE);
        page.wait_until(
            "card and field are closed",
            "!document.querySelector('#find:popover-open')",
        );
    }
}

fn a_link_to_words_marks_them_again(page: &mut Page) {
    page.resize(1280, 800);
    page.open("?theme=dark&find=%22force%20goals%22");
    page.wait_for_view("#find:popover-open");
    wait_for_said(page, "1 of ");
    assert_eq!(marked(page, "found"), ["force goals"; 3]);
    page.wait_until("the first is in sight", IN_SIGHT);
    let focused: bool = page.get("document.activeElement === document.body");
    assert!(
        focused,
        "nobody is put into the field who did not ask for it"
    );
    assert_eq!(page.attributes("html", "data-theme"), ["dark"]);

    page.open("?find=force#note-4");
    wait_for_said(page, " in the text");
    page.wait_until("the address leads to the note", "(box => box.top < innerHeight && box.bottom > 0)(document.getElementById('note-4').getBoundingClientRect())");
    page.click("#find [popovertargetaction=hide]");
    page.wait_until(
        "the address forgets the words",
        "location.search === '' && location.hash === '#note-4'",
    );

    // The word is in the name of a neighbouring document's event alone.
    page.open("?find=despatch");
    page.wait_for_view("#find:popover-open");
    assert!(marked(page, "found-here").is_empty());
    page.open("?context=volume&find=despatch");
    wait_for_said(page, "1 of ");
}

fn what_is_not_there_is_said_with_what_is_near(page: &mut Page) {
    page.open("");
    open_find(page);
    page.type_text("Alison ");
    wait_for_said(page, "Nothing found");
    page.wait_until(
        "what is near is offered",
        "document.querySelector('.find-nearest button')?.textContent === 'Allison'",
    );
    assert_eq!(page.count(".find-field button:disabled"), 2);
    page.click(".find-nearest button");
    wait_for_said(page, "among the people");
    page.wait_for_focus(FIELD);
    // People, abbreviations and events are found in their lists.
    page.wait_until(
        "the lists are among the places",
        "[...document.querySelectorAll('.find-places .place')].some(place => place.textContent === 'Person')",
    );
    page.run("[...document.querySelectorAll('.find-places .place')].find(place => place.textContent === 'Person').closest('button').click()");
    page.wait_until("the entry is marked", "[...CSS.highlights.get('found-here')].some(range => range.startContainer.id === 'person-allison')");
    page.wait_until("and in sight", "(box => box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('person-allison').getBoundingClientRect())");
}

fn the_key_belongs_to_the_page_alone(page: &mut Page) {
    page.resize(1280, 800);
    page.open("");
    page.press("/");
    page.wait_for_focus(FIELD);
    page.press("/");
    page.wait_until(
        "in a field it is a character",
        "document.activeElement.value === '/'",
    );
    page.press(key::ESCAPE);
    page.wait_until(
        "it is closed",
        "!document.querySelector('#find:popover-open')",
    );
    // Who does not want it has a choice; in the page of somebody else it is never taken.
    page.run("document.querySelector('#appearance [name=keyless]').click()");
    page.press("/");
    page.run("document.querySelector('#appearance [name=keyless]').click()");
    assert_eq!(page.count("#find:popover-open"), 0);
    page.open("?embed=1");
    page.press("/");
    page.press(key::TAB);
    assert_eq!(page.count("#find:popover-open"), 0);
}

fn any_text_can_be_asked_for(page: &mut Page) {
    page.open("");
    open_find(page);
    for text in [
        "'<img src=x onerror=\"window.injected = 1\">'",
        "'\u{0}\u{202e}\u{1f600}\\ud800'",
        "'talks '.repeat(200000)",
        "'\"'.repeat(1 << 20)",
    ] {
        page.run(&format!(
            "(field => {{ field.value = {text}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})) }})(document.querySelector('#find-field'))"
        ));
        page.wait_for_drawing();
    }
    page.run("(field => { field.value = 'diet'; field.dispatchEvent(new InputEvent('input', { bubbles: true })) })(document.querySelector('#find-field'))");
    wait_for_said(page, "1 in the text");
    assert!(!page.get::<bool>("'injected' in window"));
    page.assert_whole_text();
}

fn words_are_found_in_japanese_and_english(page: &mut Page) {
    page.open("ja/?find=Diet");
    wait_for_said(page, "本文1件");
    assert_eq!(marked(page, "found"), ["Diet"]);
    page.run("(field => { field.value = '安保条約'; field.focus(); field.value = '国会'; field.dispatchEvent(new InputEvent('input', { bubbles: true })) })(document.querySelector('#find-field'))");
    wait_for_said(page, "出来事");
    assert_eq!(
        page.get::<String>("document.querySelector('.find-places mark').textContent"),
        "国会"
    );
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("finding words in Japanese");
    }
}

fn without_custom_highlights_the_passages_are_marked(page: &mut Page) {
    page.open("");
    page.run("Object.defineProperty(CSS, 'highlights', { value: undefined })");
    open_find(page);
    page.type_text("Diet");
    wait_for_said(page, "1 in the text");
    page.wait_until(
        "the passage is marked",
        "document.querySelector('#document [data-found]')?.textContent.includes('Diet')",
    );
    page.press(key::ENTER);
    page.wait_until(
        "and the one that the reader is at",
        "document.querySelector('#document [data-found-here]')",
    );
    page.press(key::ESCAPE);
    page.wait_until(
        "until it is closed",
        "!document.querySelector('[data-found], [data-found-here]')",
    );
    page.assert_whole_text();
}
