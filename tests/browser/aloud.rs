//! The document read aloud: where it is offered, what is said and lit, and that it stops where the reader says so.

use crate::{
    class::{lesson, load_lesson, value, wait_for_worksheet},
    input::key,
    page::{Page, quoted},
    voice::{VOICES, end, give_voices, lit, now, prepare, said},
    words,
};

in_both_engines![
    what_has_no_voice_is_offered_nothing,
    only_voices_of_the_device_for_the_language_are_used,
    voices_may_come_late_and_go_again,
    a_lesson_opens_it_once_there_is_a_voice,
    the_whole_document_is_said_a_sentence_at_a_time,
    what_was_decided_is_said_where_it_is_shown,
    it_waits_and_goes_on_at_the_same_sentence,
    a_reader_goes_from_sentence_to_sentence,
    notes_are_said_where_they_are_asked_for,
    it_goes_on_while_the_card_is_closed,
    the_page_follows_a_reader_who_follows,
    a_voice_that_stops_is_told_of,
    the_dialog_works_by_key_and_fits_a_phone,
    without_custom_highlights_the_paragraph_is_lit,
    the_page_in_japanese_reads_its_english_document,
];

pub(crate) const OPENER: &str = ".tools [popovertarget=aloud]";

/// Opens the page on a device with voices, and the dialog in it.
fn open_dialog(page: &mut Page, rest: &str) {
    give_voices(page, VOICES);
    page.open(rest);
    page.click(OPENER);
    page.wait_for_view("#aloud:popover-open");
    page.wait_for_focus("#aloud [name=play]");
}

fn push(page: &mut Page, name: &str) {
    page.click(&format!("#aloud [name={name}]"));
}

/// Words without the white space between them.
fn solid(words: &str) -> String {
    words.split_whitespace().collect()
}

fn is_offered(page: &mut Page) -> bool {
    page.get(&format!(
        "!document.querySelector({}).hidden",
        quoted(OPENER)
    ))
}

fn what_has_no_voice_is_offered_nothing(page: &mut Page) {
    page.open("");
    assert!(!is_offered(page), "a browser under test has no voice");
    page.tab_to(".tools button");
    page.press(key::END);
    page.wait_for_focus(".tools button:not([hidden])");
    for function in [
        "() => Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })",
        "() => Object.defineProperty(globalThis, 'speechSynthesis', { get() { throw new Error('not here') } })",
    ] {
        prepare(page, function);
        page.open("");
        assert!(!is_offered(page), "{function}");
    }
}

fn only_voices_of_the_device_for_the_language_are_used(page: &mut Page) {
    open_dialog(page, "");
    let voices: Vec<String> =
        page.get("[...document.querySelector('#aloud [name=voice]')].map(({ text }) => text)");
    assert_eq!(voices, ["Sam", "Alba"], "the one that is preferred first");
    push(page, "play");
    page.run("heard.end()");
    let speaks = "heard.said.map(({ voice, lang, rate }) => [voice.name, lang, String(rate)])";
    let told: Vec<[String; 3]> = page.get(speaks);
    assert_eq!(told, [["Sam", "en_US", "1"], ["Sam", "en_US", "1"]]);
    // Another voice or speed begins the sentence anew.
    let sentence = now(page);
    page.run(
        "const voice = document.querySelector('#aloud [name=voice]');
         voice.value = 'alba';
         voice.dispatchEvent(new Event('input', { bubbles: true }))",
    );
    page.click("#aloud label:has([value=\"1.25\"])");
    page.wait_until("it is said faster", "heard.now?.rate === 1.25");
    assert_eq!(now(page), sentence);
    let last: [String; 3] = page.get(&format!("{speaks}.pop()"));
    assert_eq!(last, ["Alba", "en-GB", "1.25"]);
}

fn voices_may_come_late_and_go_again(page: &mut Page) {
    give_voices(page, "[]");
    page.open("");
    assert!(!is_offered(page));
    let come = |voices: &str| format!("heard.voices = {voices}; speechSynthesis.onvoiceschanged()");
    page.run(&come(&format!("{VOICES}.slice(1, 3)")));
    assert!(
        !is_offered(page),
        "none is of the device and of the language"
    );
    page.run(&come(VOICES));
    assert!(is_offered(page));
    page.tab_to(".tools button");
    page.press(key::END);
    page.wait_for_focus(OPENER);
    page.press(key::ENTER);
    page.wait_for_focus("#aloud [name=play]");
    push(page, "play");
    assert!(now(page).is_some());
    page.run(&come("[]"));
    assert!(!is_offered(page));
    assert_eq!(now(page), None);
    assert_eq!(page.count("#aloud:popover-open"), 0);
    assert_eq!(
        page.count(".tools [tabindex=\"0\"]:not([hidden])"),
        1,
        "the toolbar can still be reached"
    );
}

fn the_whole_document_is_said_a_sentence_at_a_time(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    let mut sentence = now(page);
    while let Some(words) = sentence {
        assert_eq!(solid(&lit(page)), solid(&words), "what is said is lit");
        let in_window: bool = page.get(
            "[...CSS.highlights.get('spoken')].every(range => (box => box.top >= 0 && box.bottom <= innerHeight)(range.getBoundingClientRect()))",
        );
        assert!(in_window, "{words} is in the window");
        page.run("heard.end()");
        sentence = now(page);
    }
    let said = said(page);
    // What the edition adds, folios and the numbers of notes are not said.
    let printed = page.words(
        "#document",
        "[role=doc-pagebreak], #dateline, .text-switch, .addition, .margin, [data-note]",
    );
    assert_eq!(solid(&said.concat()), printed.concat());
    for sentence in &said {
        assert!(sentence.chars().count() <= 220, "{sentence} is too long");
        for abbreviation in ["Mr.", "No.", "1)"] {
            assert!(!sentence.ends_with(abbreviation), "{sentence} goes on");
        }
    }
    assert!(said.len() > 20, "{said:?}");
    assert_eq!(lit(page), "");
    assert_eq!(
        page.text("#aloud [role=status]"),
        "That was the whole document."
    );
    assert_eq!(page.text("#aloud [name=play]"), "Start");
    page.assert_whole_text();
}

fn what_was_decided_is_said_where_it_is_shown(page: &mut Page) {
    open_dialog(page, "?text=decided");
    push(page, "play");
    while now(page).is_some() {
        page.run("heard.end()");
    }
    let added = solid(&page.text(".addition .items"));
    assert!(solid(&said(page).concat()).contains(&added), "{added}");
}

fn it_waits_and_goes_on_at_the_same_sentence(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    end(page);
    let sentence = end(page);
    push(page, "play");
    page.linger();
    assert_eq!(now(page), None, "what was broken off does not lead on");
    assert_eq!(page.text("#aloud [role=status]"), "Paused.");
    assert_eq!(page.text("#aloud [name=play]"), "Continue");
    assert_eq!(solid(&lit(page)), solid(&sentence), "its place stays lit");
    push(page, "play");
    assert_eq!(now(page), Some(sentence));
    end(page);
    push(page, "stop");
    let before = said(page).len();
    page.linger();
    assert_eq!(
        (now(page), said(page).len(), lit(page)),
        (None, before, String::new())
    );
    push(page, "play");
    assert_eq!(now(page), said(page).first().cloned(), "from the beginning");
    page.run("dispatchEvent(new PageTransitionEvent('pagehide'))");
    assert_eq!(now(page), None, "a page that is left is silent");
}

fn a_reader_goes_from_sentence_to_sentence(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    let first = now(page);
    let second = end(page);
    push(page, "previous");
    page.linger();
    assert_eq!(now(page), first);
    push(page, "previous");
    assert_eq!(now(page), first, "nothing is before the first");
    push(page, "next");
    assert_eq!(now(page).as_ref(), Some(&second));
    // While it waits, the light goes alone.
    push(page, "play");
    push(page, "next");
    assert_eq!(now(page), None);
    let third = lit(page);
    assert_ne!(solid(&third), solid(&second));
    push(page, "play");
    assert_eq!(solid(&now(page).unwrap_or_default()), solid(&third));
}

fn notes_are_said_where_they_are_asked_for(page: &mut Page) {
    open_dialog(page, "");
    page.click("#aloud label:has([name=notes])");
    push(page, "play");
    while now(page).is_some() {
        page.run("heard.end()");
    }
    let said = said(page);
    let notes = words::notes();
    for note in &notes {
        let announced = format!("Note {}.", note.number);
        let at = said.iter().position(|sentence| *sentence == announced);
        let at = at.unwrap_or_else(|| panic!("{announced} is not said: {said:?}"));
        let after = solid(&said[at + 1..].concat());
        let printed = solid(&note.paragraphs.concat());
        assert!(after.starts_with(&printed), "{announced} {after}");
    }
    let announced = said.iter().filter(|words| words.starts_with("Note "));
    assert_eq!(announced.count(), notes.len(), "each is said once");
    // The reader who wants no more of them is led past the next.
    push(page, "play");
    while now(page).is_none_or(|words| words != "Note 1.") {
        page.run("heard.end()");
    }
    assert_eq!(lit(page), "1", "its number in the text is lit");
    page.click("#aloud label:has([name=notes])");
    assert_ne!(solid(&end(page)), solid(&notes[0].paragraphs.concat()));
}

fn it_goes_on_while_the_card_is_closed(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    page.click("#aloud .card-close");
    page.wait_until(
        "the card is closed",
        "!document.querySelector(':popover-open')",
    );
    page.wait_for_focus(OPENER);
    assert!(now(page).is_some());
    assert_eq!(page.text(OPENER), "Reading aloud");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    end(page);
    page.press(key::ESCAPE);
    page.click(OPENER);
    page.wait_for_focus("#aloud [name=play]");
    push(page, "play");
    assert_eq!(page.text(OPENER), "Read aloud");
    assert_eq!(now(page), None);
}

fn the_page_follows_a_reader_who_follows(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    let top = |page: &mut Page| page.get::<f64>("scrollY");
    for _ in 0..20 {
        end(page);
    }
    let here = top(page);
    assert!(here > 0.0, "it was scrolled to what is said");
    // Who looks at something else is left there, also when it waits.
    page.run("scrollTo({ top: 0, behavior: 'instant' })");
    for _ in 0..3 {
        end(page);
    }
    push(page, "play");
    page.linger();
    assert_eq!(top(page), 0.0);
    push(page, "play");
    assert!(top(page) > 0.0, "the sentence was asked for");
}

fn a_voice_that_stops_is_told_of(page: &mut Page) {
    open_dialog(page, "");
    push(page, "play");
    let sentence = end(page);
    page.press(key::ESCAPE);
    page.run("heard.fail('synthesis-failed')");
    page.wait_for_view("#aloud:popover-open");
    let told = page.text("#aloud [role=status]");
    assert!(told.starts_with("The device’s voice stopped."), "{told}");
    page.linger();
    assert_eq!(now(page), None);
    push(page, "play");
    assert_eq!(now(page).as_ref(), Some(&sentence));
    // The device may also be made to stop by somebody else.
    page.run("heard.fail('canceled')");
    assert_eq!(page.text("#aloud [role=status]"), "Paused.");
    page.run("speechSynthesis.speak = () => { throw new Error('busy') }");
    push(page, "play");
    assert_eq!(page.text("#aloud [role=status]"), told);
}

fn the_dialog_works_by_key_and_fits_a_phone(page: &mut Page) {
    page.resize(320, 640);
    open_dialog(page, "");
    page.assert_axe_finds_nothing("the dialog for reading aloud");
    let beyond: f64 = page.get(
        "Math.max(document.scrollingElement.scrollWidth - innerWidth, (card => card.scrollWidth - card.clientWidth)(document.querySelector('#aloud')))",
    );
    assert!(beyond <= 0.0, "{beyond} px beyond the window");
    page.press(key::ENTER);
    assert!(now(page).is_some());
    page.wait_for_drawing();
    let (card, height): (f64, f64) =
        page.get("[document.querySelector('#aloud').getBoundingClientRect().top, innerHeight]");
    assert!(card > height / 2.0, "the text is in sight while it is read");
    page.assert_axe_finds_nothing("reading aloud");
    page.press(key::SPACE);
    assert_eq!(now(page), None);
    page.press_shift_tab();
    page.wait_for_focus("#aloud [name=notes]");
    page.press(key::ESCAPE);
    page.wait_until(
        "the card is closed",
        "!document.querySelector(':popover-open')",
    );
    page.wait_for_focus(OPENER);
}

fn without_custom_highlights_the_paragraph_is_lit(page: &mut Page) {
    prepare(page, "() => { delete globalThis.Highlight }");
    open_dialog(page, "");
    push(page, "play");
    for _ in 0..12 {
        let sentence = now(page).unwrap_or_default();
        let blocks: Vec<String> = page
            .get("[...document.querySelectorAll('[data-spoken]')].map(block => block.textContent)");
        assert_eq!(blocks.len(), 1, "{sentence}: {blocks:?}");
        end(page);
    }
    push(page, "stop");
    assert_eq!(page.count("[data-spoken]"), 0);
    page.assert_whole_text();
}

fn the_page_in_japanese_reads_its_english_document(page: &mut Page) {
    open_dialog(page, "ja/");
    page.click("#aloud label:has([name=notes])");
    push(page, "play");
    while now(page).is_some() {
        page.run("heard.end()");
    }
    let said = said(page);
    assert!(said.contains(&"Note 4.".to_owned()), "{said:?}");
    let foreign = said
        .iter()
        .find(|words| !words.chars().all(|sign| sign < '\u{2E80}'));
    assert_eq!(foreign, None, "a voice for English is given English");
    assert!(page.get::<bool>("heard.said.every(({ voice }) => voice.name === 'Sam')"));
}

fn a_lesson_opens_it_once_there_is_a_voice(page: &mut Page) {
    give_voices(page, "[]");
    let mut lesson = lesson();
    lesson.supports.read_aloud = true;
    load_lesson(page, &value(&lesson));
    wait_for_worksheet(page);
    let is_open = "document.querySelector('#aloud').matches(':popover-open')";
    assert!(!page.get::<bool>(is_open), "there is no voice to read with");
    page.run(&format!(
        "heard.voices = {VOICES}; speechSynthesis.onvoiceschanged()"
    ));
    page.wait_until("the device has told its voices", is_open);
}
