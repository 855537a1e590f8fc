//! The launcher: a form that writes a lesson or a museum's screen, by mouse and by key, and what it makes of the choices.

use std::collections::BTreeSet;

use frus_explorer::edition;
use lesson::link::{Chosen, Lesson, OwnQuestion, Passage, Shown, Supports};
use qrcode::{Color, QrCode};

use crate::{
    input::key,
    page::{Page, quoted},
    scenario::run,
    session::Engine,
};

in_both_engines![
    a_lesson_becomes_a_link,
    a_screen_becomes_a_link_that_opens_it,
    the_square_holds_the_link,
    the_file_has_the_choices_inside,
    everything_is_reached_by_keys,
    axe_finds_nothing_in_the_launcher,
    without_scripts_the_plain_ways_are_there,
];

/// The form is the same in every engine, so one scenario is enough to see that it starts and answers.
mod webkit {
    #[test]
    fn a_lesson_becomes_a_link() {
        super::run(super::Engine::WebKit, super::a_lesson_becomes_a_link);
    }
}

const LINK: &str = "document.querySelector('.launcher-link textarea')?.value";

fn open(page: &mut Page, rest: &str) {
    page.open(rest);
    page.wait_until("the form is there", LINK);
}

/// Does what somebody does who picks another value of a control.
fn set(page: &mut Page, selector: &str, value: &str) {
    let (selector, value) = (quoted(selector), quoted(value));
    page.run(&format!(
        "const control = document.querySelector({selector});
         control.value = {value};
         for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, {{ bubbles: true }}));"
    ));
}

/// Checks the box, or unchecks it, of that name.
fn check(page: &mut Page, name: &str) {
    page.run(&format!(
        "document.querySelector('input[name={}]').click()",
        quoted(name)
    ));
}

/// Waits until the link holds this, and gives it.
fn link_with(page: &mut Page, part: &str) -> String {
    page.wait_until(
        &format!("the link has {part}"),
        &format!("{LINK}?.includes({})", quoted(part)),
    );
    page.get(LINK)
}

/// The lesson in the link, once it is another one than before.
fn lesson(page: &mut Page, before: &str) -> Lesson {
    page.wait_until(
        "the link is another",
        &format!("{LINK} && {LINK} !== {}", quoted(before)),
    );
    let link: String = page.get(LINK);
    let value = link.split("lesson=").nth(1).expect("the link has a lesson");
    Lesson::from_value(value).expect("it can be read")
}

fn a_lesson_becomes_a_link(page: &mut Page) {
    open(page, "launcher.html");
    let address = page.address("");
    let before: String = page.get(LINK);
    assert!(
        before.starts_with(&format!("{address}?mode=class&lesson=1.")),
        "{before}"
    );
    let worksheets = edition::worksheets();
    let [first, second, ..] = &*worksheets else {
        panic!("there are worksheets");
    };
    let whole = |id: &str| Chosen {
        worksheet: id.to_owned(),
        questions: None,
    };
    assert_eq!(lesson(page, "").worksheets, [whole(&first.id)]);

    // A question of the first worksheet less, the second one, and one of the teacher's own.
    let left_out = first.questions().next().expect("it has questions");
    check(page, &format!("{} {}", first.id, left_out.id));
    check(page, &second.id);
    page.click("#launcher-add");
    page.wait_for_focus("#launcher-question-0");
    page.type_text("Who is <b>missing</b>?");
    set(page, "#launcher-question-0-place", "note-4");
    set(page, "#launcher-last", "1");
    page.run("document.querySelectorAll('[name=support]')[4].click()");
    page.run("document.querySelectorAll('[name=notes]')[1].click()");
    page.run("document.querySelectorAll('[name=events]')[2].click()");
    page.run("document.querySelector('#launcher-events .launcher-picks input').click()");
    page.wait_for_drawing();

    let kept = first.questions().skip(1);
    let chosen = Chosen {
        worksheet: first.id.clone(),
        questions: Some(kept.map(|question| question.id.clone()).collect()),
    };
    let edition = edition::embedded().expect("it is whole");
    let event = edition.events_of_text().next().expect("it has events");
    let expected = Lesson {
        worksheets: vec![chosen, whole(&second.id)],
        own: vec![OwnQuestion {
            prompt: "Who is <b>missing</b>?".to_owned(),
            anchor: Some("note-4".to_owned()),
        }],
        passage: Some(Passage {
            first: "p1".to_owned(),
            last: "p2".to_owned(),
        }),
        supports: Supports {
            larger_text: true,
            ..Supports::default()
        },
        notes: Shown::None,
        events: Shown::Only(vec![event.id.clone()]),
    };
    let value = expected.to_value().expect("it fits");
    link_with(page, &value);
    assert_eq!(lesson(page, &before), expected);

    // What a link can not hold is said, and there is no link.
    set(page, "#launcher-question-0", &"a".repeat(1001));
    page.wait_until("there is no link", &format!("{LINK} === undefined"));
    let said = page.text(".launcher-made > .launcher-wrong");
    assert!(
        said.contains("question 1") && said.contains("1,000"),
        "{said}"
    );
    page.click("#launcher-own li button:last-child");
    page.wait_for_focus("#launcher-add");
    assert_eq!(lesson(page, "").own, []);
}

/// Chooses the museum.
fn choose_museum(page: &mut Page) {
    page.run("document.querySelectorAll('[name=mode]')[1].click()");
    link_with(page, "?mode=museum");
}

fn a_screen_becomes_a_link_that_opens_it(page: &mut Page) {
    open(page, "launcher.html");
    choose_museum(page);
    set(page, "#launcher-idle", "5");
    page.wait_until(
        "it is said",
        "document.querySelector('#launcher-idle-error').textContent.includes('30 to 600')",
    );
    set(page, "#launcher-idle", "120");
    check(page, "counts");
    set(page, "#launcher-language", "ja");
    let link = link_with(page, "counts=0");
    let address = page.address("ja/?mode=museum&idle=120&counts=0");
    assert_eq!(link, address);
    // This host is the computer's own.
    assert!(page.text(".launcher-link").contains("own computer"));
    let frame: String = page.get("document.querySelector('.launcher-snippet textarea').value");
    assert!(
        frame.contains("?mode=museum&amp;idle=120&amp;counts=0\" title="),
        "{frame}"
    );
    // The preview is asked for, and the page is not left for it.
    page.click(".launcher-preview button");
    page.wait_until(
        "the frame is there",
        "document.querySelector('.launcher-frame iframe')",
    );
    assert_eq!(
        page.attributes(".launcher-frame iframe", "src"),
        std::slice::from_ref(&link)
    );
    page.visit(&link);
    page.wait_until(
        "the screen is there",
        "document.querySelector('.museum-attract')",
    );
}

fn the_square_holds_the_link(page: &mut Page) {
    open(page, "launcher.html");
    choose_museum(page);
    set(page, "#launcher-scale", "115");
    let link = link_with(page, "scale=115");
    let code = QrCode::new(&link).expect("it is short");
    let modules = code.to_colors().into_iter().zip(0..);
    let dark = modules.filter(|(color, _)| *color == Color::Dark);
    let dark: BTreeSet<String> = dark
        .map(|(_, place)| format!("{} {}", place % code.width() + 4, place / code.width() + 4))
        .collect();
    // It waits until the link stays as it is.
    let drawn = "document.querySelector('.launcher-square path:last-child').getAttribute('d')";
    let expected: Vec<&String> = dark.iter().collect();
    page.wait_until(
        "the square has the modules of the link",
        &format!(
            "[...{drawn}.matchAll(/M(\\d+ \\d+)h1v1h-1z/g)].map(([, place]) => place).sort().join() === {}.sort().join()",
            serde_json::to_string(&expected).expect("they are words")
        ),
    );
}

fn the_file_has_the_choices_inside(page: &mut Page) {
    open(page, "launcher.html");
    choose_museum(page);
    set(page, "#launcher-idle", "45");
    set(page, "#launcher-theme", "dark");
    link_with(page, "idle=45&theme=dark");
    // What is saved is seen on its way to the disk.
    page.run(
        "const create = URL.createObjectURL.bind(URL);
         let last;
         URL.createObjectURL = blob => create(last = blob);
         HTMLAnchorElement.prototype.click = function () {
             const name = this.download;
             last.text().then(text => window.saved = [name, text]);
         };",
    );
    page.click(".launcher-file button");
    page.wait_until("it is saved", "window.saved");
    assert_eq!(page.get::<String>("saved[0]"), "museum-660.html");
    let element: String = page.get("saved[1].match(/<html [^>]*>/)[0]");
    assert!(
        element.starts_with(
            "<html data-query=\"idle=45&amp;theme=dark\" data-theme=\"dark\" data-single-file"
        ),
        "{element}"
    );
    // All else is the file of the site, so that its policy still holds.
    let is_same = page.evaluate(&format!(
        "fetch('museum-660.html').then(file => file.text()).then(text => String(saved[1].replace({}, '') === text))",
        quoted(" data-query=\"idle=45&amp;theme=dark\" data-theme=\"dark\"")
    ));
    assert_eq!(is_same, "true");
    page.wait_until(
        "it is said",
        "document.querySelector('.launcher-file [role=status]').textContent",
    );
}

fn everything_is_reached_by_keys(page: &mut Page) {
    open(page, "launcher.html");
    page.tab_to("[name=mode]");
    page.press(key::DOWN);
    link_with(page, "?mode=museum");
    page.press(key::UP);
    link_with(page, "?mode=class");
    page.tab_to(".launcher-sheets summary");
    page.press(key::ENTER);
    page.wait_until(
        "the questions are there",
        "document.querySelector('.launcher-sheets details').open",
    );
    let before: String = page.get(LINK);
    page.tab_to(".launcher-section input");
    page.press(key::SPACE);
    let chosen = lesson(page, &before);
    assert!(chosen.worksheets[0].questions.is_some());
    page.tab_to("#launcher-add");
    page.press(key::ENTER);
    page.wait_for_focus("#launcher-question-0");
    page.type_text("Why?");
    page.tab_to("#launcher-own li button");
    page.press(key::ENTER);
    page.wait_for_focus("#launcher-add");
    page.tab_to(".launcher-link button");
    page.press(key::ENTER);
    page.wait_until(
        "it is said",
        "document.querySelector('.launcher-link [role=status]').textContent",
    );
}

fn axe_finds_nothing_in_the_launcher(page: &mut Page) {
    for (rest, width) in [("launcher.html", 1280), ("ja/launcher.html", 360)] {
        page.resize(width, 900);
        open(page, rest);
        page.run("document.querySelector('.launcher-sheets details').open = true");
        page.click("#launcher-add");
        page.run("document.querySelectorAll('[name=notes]')[2].click()");
        page.wait_for_drawing();
        page.assert_axe_finds_nothing(&format!("{rest}, a class"));
        let wide: bool =
            page.get("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assert!(!wide, "{rest} scrolls to the side");
        set(page, "#launcher-question-0", "\u{7}");
        page.wait_until("there is no link", &format!("{LINK} === undefined"));
        page.assert_axe_finds_nothing(&format!("{rest}, something wrong"));
        choose_museum(page);
        set(page, "#launcher-idle", "5");
        page.wait_for_drawing();
        page.assert_axe_finds_nothing(&format!("{rest}, a museum"));
    }
}

fn without_scripts_the_plain_ways_are_there(page: &mut Page) {
    page.switch_scripts_off();
    page.load("launcher.html");
    for way in [
        "./?mode=class",
        "class-660.html",
        "./?mode=museum",
        "museum-660.html",
    ] {
        assert_eq!(
            page.count(&format!("noscript a[href=\"{way}\"]")),
            1,
            "{way}"
        );
    }
    assert!(page.text("h1").len() > 10);
}
