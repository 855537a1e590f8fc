//! The dialog that checks a quotation: what it says of words, that it leads to them, and that nothing pasted does harm.

use crate::{
    faults::tolerate_the_drill,
    input::key,
    page::{Page, quoted},
    session::Engine,
};

in_every_engine![
    words_copied_from_the_page_are_exact,
    what_differs_is_said_word_by_word,
    what_the_quoter_marks_is_no_difference,
    what_is_not_there_is_said,
    a_megabyte_is_too_long_and_the_page_still_answers,
    what_is_pasted_stays_text,
    a_link_leads_to_the_words_and_closes_the_dialog,
    the_dialog_opens_and_closes_by_key_and_keeps_its_text,
    the_dialog_speaks_japanese,
    a_result_fits_a_narrow_window_and_bears_large_text,
    the_button_waits_for_the_program_and_is_no_stop_before,
];

const OPENER: &str = ".tools [popovertarget=check]";
const FIELD: &str = "#check textarea";
const VERDICT: &str = "#check [role=status]";

/// Opens the page, and the dialog in it.
fn open(page: &mut Page, rest: &str) {
    page.open(rest);
    page.click(OPENER);
    page.wait_for_view("#check:popover-open");
    page.wait_for_focus(FIELD);
}

/// Pastes a text, given as an expression, in the place of what is in the field.
fn paste_expression(page: &mut Page, text: &str) {
    page.run(&format!(
        "const field = document.querySelector('{FIELD}');
         field.value = {text};
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
    ));
    page.wait_for_drawing();
}

fn paste(page: &mut Page, text: &str) {
    paste_expression(page, &quoted(text));
}

fn verdict(page: &mut Page) -> String {
    page.get(&format!("document.querySelector('{VERDICT}').textContent"))
}

/// The quotation as a listener hears it, from which everything else follows.
fn compared(page: &mut Page) -> String {
    let words: String = page.get("document.querySelector('.check-words').textContent");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The places, each with where its link leads.
fn places(page: &mut Page) -> Vec<(String, String)> {
    page.get(
        "[...document.querySelectorAll('#check li a')].map(link => [link.textContent, link.getAttribute('href')])",
    )
}

fn place(words: &str, href: &str) -> (String, String) {
    (words.to_owned(), href.to_owned())
}

fn words_copied_from_the_page_are_exact(page: &mut Page) {
    open(page, "");
    assert_eq!(verdict(page), "");
    let sentence: String = page.get(
        "(range => { range.selectNodeContents(document.querySelector('#p4')); return range.toString().split('. ')[0] })(document.createRange())",
    );
    paste(page, &format!("\"{sentence}.\""));
    assert!(verdict(page).starts_with("Exact: "), "{}", verdict(page));
    assert_eq!(places(page), [place("page 1458, paragraph 4", "#p4")]);
    assert_eq!(page.count("#check :is(del, ins)"), 0);
    // Straight marks for the curly ones of a note.
    paste(
        page,
        "amplified the Secretary's decision as follows: \"MAAG should be attached Embassy",
    );
    assert!(verdict(page).starts_with("Exact: "), "{}", verdict(page));
    assert_eq!(places(page), [place("page 1458, note 4", "#note-4")]);
    // Over two pages.
    paste(page, "rearmament that we now believe");
    assert_eq!(places(page), [place("pages 1457–1458, paragraph 2", "#p2")]);
    paste(page, "leaving it to his discretion");
    assert_eq!(places(page), [place("page 1458, item 2)", "#item-2")]);
}

fn what_differs_is_said_word_by_word(page: &mut Page) {
    open(page, "");
    paste(
        page,
        "the Japanese Foreign Office formally suggested to our own Embassy in Tokyo the initiation of negotiations under the Mutual Security program",
    );
    assert_eq!(verdict(page), "Not exact: 5 words differ.");
    assert_eq!(
        compared(page),
        "the Japanese Foreign Office formally (your text: suggested) (the document: proposed) to our (your text: own) \
         Embassy in Tokyo the initiation of negotiations (the document: for an agreement) under the Mutual Security \
         (your text: program) (the document: Program)"
    );
    // Not by colour alone: each sign is a line of its own.
    let line = |page: &mut Page, words: &str| {
        page.style(&format!(".check-words {words}"), "text-decoration-line")
    };
    assert_eq!(line(page, "del"), "line-through");
    assert_eq!(line(page, "ins"), "underline");
    assert_eq!(page.count(".check-key li"), 3, "the signs that occur");
    paste(
        page,
        "the Japanese Foreign Office formally suggested to our Embassy",
    );
    assert_eq!(verdict(page), "Not exact: 1 word differs.");
    assert_eq!(page.count(".check-key li"), 2);
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("a quotation that differs");
    }
}

fn what_the_quoter_marks_is_no_difference(page: &mut Page) {
    open(page, "");
    paste(
        page,
        "“[T]he Japanese Government is anxious to submit the Agreement [to parliament] … Negotiations commenced on July 15.”",
    );
    assert!(
        verdict(page).starts_with("Exact, but for what the quotation itself marks"),
        "{}",
        verdict(page)
    );
    assert_eq!(
        places(page),
        [
            place("page 1457, paragraph 1", "#p1"),
            place("page 1458, note 4", "#note-4")
        ]
    );
    assert_eq!(page.count(".check-key li"), 1);
    paste(page, "The Japanese government is anxious, to submit");
    assert!(
        verdict(page).starts_with("The words are exact;"),
        "{}",
        verdict(page)
    );
    assert_eq!(
        compared(page),
        "The Japanese (your text: government) (the document: Government) is anxious(your text: ,) to submit"
    );
}

fn what_is_not_there_is_said(page: &mut Page) {
    open(page, "");
    paste(
        page,
        "Four score and seven years ago our fathers brought forth",
    );
    assert!(
        verdict(page).starts_with("Not found: "),
        "{}",
        verdict(page)
    );
    assert_eq!(page.count("#check :is(li, del, ins)"), 0);
    paste(page, "… — ?");
    assert_eq!(verdict(page), "There are no words here to look for.");
    for nothing in ["", " \n\t\u{a0}"] {
        paste(page, nothing);
        assert_eq!(verdict(page), "");
    }
}

fn a_megabyte_is_too_long_and_the_page_still_answers(page: &mut Page) {
    open(page, "");
    paste_expression(page, "'The Japanese Foreign Office '.repeat(37000)");
    assert!(
        verdict(page).contains("up to 100,000 characters"),
        "{}",
        verdict(page)
    );
    // As many characters as may be, and more bytes.
    paste_expression(page, "'日'.repeat(99999)");
    assert!(verdict(page).starts_with("Too long"), "{}", verdict(page));
    paste_expression(page, "'💥\\ud800\\u202e\\u0000e\\u0301'.repeat(7000)");
    assert!(!verdict(page).starts_with("Too long"), "{}", verdict(page));
    paste_expression(page, "'The Japanese Foreign Office '.repeat(3500)");
    assert!(!verdict(page).is_empty());
    paste(page, "the Japanese Foreign Office");
    assert!(verdict(page).starts_with("Exact: "), "{}", verdict(page));
    page.press(key::ESCAPE);
    page.wait_for_focus(OPENER);
    page.click("#ref-4");
    page.wait_for_pinned(4);
}

fn what_is_pasted_stays_text(page: &mut Page) {
    open(page, "");
    let hostile = "<img src=x onerror='window.harm=1'><script>window.harm=1</script>";
    paste(
        page,
        &format!(
            "the Japanese Foreign Office formally proposed {hostile} to our Embassy in Tokyo the initiation of negotiations"
        ),
    );
    assert!(verdict(page).starts_with("Not exact"), "{}", verdict(page));
    assert!(compared(page).contains("<img src=x onerror='window.harm=1'><script>"));
    assert_eq!(page.count("#check :is(img, script)"), 0);
    assert!(page.get::<bool>("window.harm === undefined"));
}

fn a_link_leads_to_the_words_and_closes_the_dialog(page: &mut Page) {
    for (words, target) in [
        ("This provision is inconsistent with the existing", "#p4"),
        ("Negotiations commenced on July 15", "#note-4"),
    ] {
        open(page, "");
        paste(page, words);
        page.click("#check li a");
        page.wait_until(
            "the dialog is closed",
            "!document.querySelector(':popover-open')",
        );
        page.wait_until(
            "the address names the place",
            &format!("location.hash === '{target}'"),
        );
        page.wait_for_view(target);
        page.wait_until(
            "the words are lit",
            &format!(
                "[...CSS.highlights.get('checked')].map(String).join('').startsWith({})",
                quoted(&words[..8])
            ),
        );
    }
    // Once more from there, the words are still to be seen.
    page.run("document.documentElement.scrollIntoView({ behavior: 'instant' })");
    page.click(OPENER);
    page.wait_for_focus(FIELD);
    page.click("#check li a");
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector(':popover-open')",
    );
    page.wait_for_view("#note-4");
}

fn the_dialog_opens_and_closes_by_key_and_keeps_its_text(page: &mut Page) {
    page.open("");
    page.tab_to(".tools button");
    page.press(key::HOME);
    page.press(key::RIGHT);
    page.wait_for_focus(OPENER);
    page.press(key::ENTER);
    page.wait_for_focus(FIELD);
    paste(page, "the Japanese Foreign Office");
    let said = verdict(page);
    page.press(key::ESCAPE);
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector(':popover-open')",
    );
    page.wait_for_focus(OPENER);
    page.press(key::ENTER);
    page.wait_for_focus(FIELD);
    page.wait_until(
        "the verdict is there again",
        &format!("document.querySelector('{VERDICT}').textContent"),
    );
    assert_eq!(verdict(page), said);
    let kept: String = page.get(&format!("document.querySelector('{FIELD}').value"));
    assert_eq!(kept, "the Japanese Foreign Office");
    page.click("#check [popovertargetaction=hide]");
    page.wait_for_focus(OPENER);
}

fn the_dialog_speaks_japanese(page: &mut Page) {
    open(page, "ja/");
    paste(
        page,
        "the Japanese Foreign Office formally suggested to our Embassy in Tokyo",
    );
    assert_eq!(verdict(page), "一致していません。異なる語が1語あります。");
    assert_eq!(places(page), [place("1457ページ、第1段落", "#p1")]);
    assert_eq!(
        compared(page),
        "the Japanese Foreign Office formally （入力：suggested） （文書：proposed） to our Embassy in Tokyo"
    );
    let foreign: bool = page.get(
        "[...document.querySelectorAll('.check-words :is(del, ins)')].every(words => words.lang === 'en')",
    );
    assert!(foreign, "words of the document are English");
}

fn a_result_fits_a_narrow_window_and_bears_large_text(page: &mut Page) {
    for (width, height) in [(320, 640), (1280, 800)] {
        page.resize(width, height);
        page.open("");
        page.run("document.documentElement.dataset.size = '200'");
        page.click(OPENER);
        page.wait_for_focus(FIELD);
        paste(
            page,
            "“[T]he Japanese Foreign Office formally suggested to our Embassy in tokyo”, Donaudampfschifffahrtsgesellschaftskapitän",
        );
        let beyond: f64 = page.get(
            "(card => Math.max(card.scrollWidth - card.clientWidth, document.scrollingElement.scrollWidth - innerWidth))(document.querySelector('#check'))",
        );
        assert!(beyond <= 0.0, "{beyond} px too wide at {width}");
        for target in page.boxes("#check :is(a, button, textarea)") {
            assert!(
                target.height() >= 24.0 && target.width() >= 24.0,
                "{target:?}"
            );
        }
    }
}

fn the_button_waits_for_the_program_and_is_no_stop_before(page: &mut Page) {
    tolerate_the_drill(page);
    page.load("?drill=panic");
    page.wait_until(
        "the page says that the program is not running",
        "'fault' in document.documentElement.dataset",
    );
    assert_eq!(page.style(OPENER, "visibility"), "hidden");
    let stops: Vec<String> = page.get(
        "[...document.querySelectorAll('.tools button')].filter(stop => stop.tabIndex === 0).map(stop => stop.getAttribute('popovertarget'))",
    );
    assert_eq!(stops, ["appearance"], "what can be used is the one stop");
}
