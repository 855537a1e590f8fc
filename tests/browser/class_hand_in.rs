//! Handing in from a class: on paper, as files, by the clipboard, and where all of that may be forbidden.

use std::io::{Cursor, Read as _};

use lesson::answers::Answers;
use zip::ZipArchive;

use crate::{
    class::{answer, open, wait_for_worksheet, write},
    files::watch_saved,
    input::key,
    media::{A4, Setting},
    page::{Page, quoted},
    paper,
    server::Hosting,
    session::dist,
};

in_both_engines![
    what_is_handed_in_is_saved_and_copied,
    a_lost_connection_loses_nothing,
    answers_are_handed_in_on_paper,
    a_frame_without_an_origin_has_a_box_to_copy_from,
    the_class_is_worked_by_key,
    the_worksheet_stands_beside_or_below,
    axe_finds_nothing_in_a_class,
];

/// The button of this number, from 1, among the ways to hand in.
fn way(number: usize) -> String {
    format!(".hand-in-ways button:nth-of-type({number})")
}

fn what_is_handed_in_is_saved_and_copied(page: &mut Page) {
    // From one file, which has all of it inside.
    page.open_file(&dist().join("class-660.html"), "");
    wait_for_worksheet(page);
    watch_saved(page);
    let words = "Nobody <asked> \"Japan\" & 日本.";
    write(page, 2, words);
    let name = |ending: &str| format!("frus1952-54v14p2-d660.{ending}");
    let saved = |page: &mut Page, name: &str| -> Vec<u8> {
        page.wait_until("it is saved", &format!("saved['{name}']"));
        page.get::<(String, Vec<u8>)>(&format!("saved['{name}']")).1
    };
    page.click(&way(2));
    let docx = saved(page, &name("docx"));
    let mut docx = ZipArchive::new(Cursor::new(docx)).expect("it is an archive");
    let mut xml = String::new();
    let mut document = docx
        .by_name("word/document.xml")
        .expect("it has a document");
    document.read_to_string(&mut xml).expect("it is text");
    let xml = roxmltree::Document::parse(&xml).expect("it is well-formed");
    let texts = xml.descendants().filter(roxmltree::Node::is_text);
    assert!(
        texts
            .filter_map(|node| node.text())
            .any(|text| text == words)
    );

    page.click(&way(3));
    let text = saved(page, &name("answers.txt"));
    let text = String::from_utf8(text).expect("it is text");
    assert!(text.contains(words) && text.contains("Foreign Relations"));

    page.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: ([item]) =>
            item.getType('text/html').then(blob => blob.text()).then(html => { window.copied = html }) } });
         window.ClipboardItem ??= class { constructor(kinds) { this.kinds = kinds } getType(kind) { return Promise.resolve(this.kinds[kind]) } };",
    );
    page.click(&way(4));
    page.wait_until("it is copied", "window.copied");
    let html: String = page.get("copied");
    assert!(html.contains("Nobody &lt;asked&gt;"), "{html}");
    page.wait_until(
        "that is said",
        "document.querySelector('.hand-in [role=status]').textContent.includes('Copied')",
    );
    page.run("delete document.documentElement.dataset.unsaved");
}

fn a_lost_connection_loses_nothing(page: &mut Page) {
    page.tolerate(".wasm");
    page.host(Hosting::default());
    open(page, "");
    page.click(".worksheet-answers input");
    // The host that the page came from is gone with this.
    page.host(Hosting::default());
    watch_saved(page);
    let words = "Written when the line was down.";
    let kept = "Object.entries(localStorage).find(([key]) => key.includes('answers'))[1]";
    let before: String = page.get(kept);
    write(page, 2, words);
    page.wait_until(
        "it is kept, should the lid be closed now",
        &format!("{kept} !== {}", quoted(&before)),
    );
    let kept = Answers::from_kept(&page.get::<String>(kept)).expect("what is kept can be read");
    assert!(format!("{kept:?}").contains(words), "{kept:?}");
    page.click(&way(2));
    page.wait_until(
        "it is said that no file for a word processor can be made",
        "document.querySelector('.hand-in [role=status]').textContent.includes('could not be made')",
    );
    page.click(&way(3));
    let name = "saved['frus1952-54v14p2-d660.answers.txt']";
    page.wait_until("the text is saved all the same", name);
    let (_, text): (String, Vec<u8>) = page.get(name);
    assert!(String::from_utf8_lossy(&text).contains(words));
    assert_eq!(answer(page, 2), words);
}

fn answers_are_handed_in_on_paper(page: &mut Page) {
    open(page, "");
    write(page, 2, "It is a typed memorandum.");
    page.run("document.documentElement.dataset.print = 'answers'; dispatchEvent(new Event('beforeprint'))");
    let words = paper::letters(&paper::sheets(&page.print(A4)).concat());
    for part in [
        "unclassified",
        "Name:",
        "It is a typed memorandum.",
        "(no answer)",
        "Foreign Relations of the United States",
    ] {
        assert!(
            words.contains(&paper::letters(part)),
            "{part} is on the paper: {words}"
        );
    }
    assert!(
        !words.contains(&paper::letters("Hand in")),
        "no button is on the paper"
    );
    assert!(
        !words.contains(&paper::letters("The Japanese Foreign Office")),
        "the document is not handed in"
    );
    page.run("delete document.documentElement.dataset.print; delete document.documentElement.dataset.unsaved");
}

fn a_frame_without_an_origin_has_a_box_to_copy_from(page: &mut Page) {
    page.load("?mode=class");
    page.wait_until_live();
    let site = page.address("");
    page.run(&format!(
        "document.body.innerHTML = '<iframe id=sandbox sandbox=allow-scripts width=900 height=700 src=\"{site}?mode=class\"></iframe>'"
    ));
    page.enter_frame("#sandbox");
    wait_for_worksheet(page);
    write(page, 2, "Kept in the box.");
    page.wait_until(
        "the box has it",
        "document.querySelector('.hand-in-box').value.includes('Kept in the box.')",
    );
    assert!(page.text("#hand-in-why").contains("may forbid"));
    page.click(".worksheet-answers input");
    page.wait_until(
        "it is said that nothing is kept",
        "document.querySelector('.worksheet-answers [role=status]').textContent.includes('does not keep')",
    );
    assert_eq!(answer(page, 2), "Kept in the box.");
    page.leave_frame();
}

fn the_class_is_worked_by_key(page: &mut Page) {
    page.resize(1280, 800);
    open(page, "");
    page.run("document.querySelector('#worksheet-choice').focus()");
    page.press(key::DOWN);
    page.press(key::ENTER);
    page.wait_until(
        "another worksheet is shown",
        "document.querySelector('#worksheet-choice').selectedIndex === 1",
    );
    page.tab_to("#answer-1");
    page.type_text("Johnson");
    assert_eq!(answer(page, 1), "Johnson");
    page.tab_to(".worksheet-clear button");
    page.press(key::ENTER);
    page.wait_until(
        "it is asked first",
        "document.querySelector('.worksheet-clear[role=alert]')",
    );
    page.wait_for_focus("#worksheet-clear-not");
    page.press_shift_tab();
    page.press(key::ENTER);
    page.wait_for_focus("#worksheet-clear");
    page.wait_until(
        "it is gone",
        "document.querySelector('#answer-1').value === ''",
    );
}

fn the_worksheet_stands_beside_or_below(page: &mut Page) {
    for (width, is_beside) in [(1280, true), (1920, true), (768, false), (320, false)] {
        page.resize(width, 900);
        open(page, "");
        let [text, worksheet] = ["#document", "#worksheet"].map(|part| page.boxes(part).remove(0));
        assert_eq!(worksheet.left >= text.right, is_beside, "{width}");
        assert_eq!(worksheet.top >= text.bottom, !is_beside, "{width}");
        let overflows: bool = page.get("document.documentElement.scrollWidth > innerWidth");
        assert!(!overflows, "nothing is cut off at {width}");
    }
}

fn axe_finds_nothing_in_a_class(page: &mut Page) {
    page.resize(1280, 800);
    for (rest, state) in [("", "a class"), ("&theme=dark", "a class in the dark")] {
        open(page, rest);
        write(page, 2, "Words.");
        page.click(".worksheet-clear button");
        page.assert_axe_finds_nothing(state);
        page.run("delete document.documentElement.dataset.unsaved");
    }
    page.prefer(&[Setting::ForcedColours]);
    page.load("ja/?mode=class");
    wait_for_worksheet(page);
    page.assert_axe_finds_nothing("a class in Japanese, under forced colours");
}
