//! The toolbar, and how the page looks as the reader chooses: what a choice changes, that it is kept, and where it can not be.

use crate::{
    input::key,
    page::{Page, quoted},
    session::Engine,
};

in_every_engine![
    a_choice_changes_the_page_and_is_kept,
    the_largest_text_needs_no_scrolling_sideways,
    what_a_browser_refuses_to_keep_is_said,
    the_toolbar_opens_by_key_and_gives_the_focus_back,
    without_scripts_nothing_is_offered_that_needs_them,
];

const OPENER: &str = ".tools [popovertarget=appearance]";

/// Where the ruler leaves the lines bright, in pixels from the top of the window; nothing where it was not told.
const RULER: &str = "document.querySelector('#ruler').style.getPropertyValue('--ruler')";

fn open_choices(page: &mut Page) {
    page.wait_until(
        "the tools are offered",
        "'tools' in document.documentElement.dataset",
    );
    page.click(OPENER);
    page.wait_for_view("#appearance:popover-open");
}

/// Chooses as a reader does, by a click on the words.
fn choose(page: &mut Page, name: &str, value: &str) {
    let words = format!(
        "#appearance label:has([name={name}][value={}])",
        quoted(value)
    );
    page.scroll_into_view(&words);
    page.click(&words);
    let input = format!("#appearance [name={name}][value={}]", quoted(value));
    page.wait_until(
        &format!("{name} is {value}"),
        &format!("document.querySelector({}).checked", quoted(&input)),
    );
}

/// What the choices change: the size of the text in pixels, the colour of the paper, the space between letters, between
/// lines, and the width of the text.
fn look(page: &mut Page) -> (f64, String, f64, f64, f64) {
    page.get(
        "(text => [parseFloat(text.fontSize), getComputedStyle(document.querySelector('.sheet')).backgroundColor,
            parseFloat(text.letterSpacing) || 0, parseFloat(text.lineHeight) / parseFloat(text.fontSize),
            document.querySelector('.document').getBoundingClientRect().width])(getComputedStyle(document.querySelector('#p1')))",
    )
}

fn a_choice_changes_the_page_and_is_kept(page: &mut Page) {
    page.resize(1280, 900);
    page.open("");
    let before = look(page);
    open_choices(page);
    assert_eq!(
        page.get::<String>(RULER),
        "",
        "without a ruler a key does not wait for it"
    );
    choose(page, "width", "narrow");
    assert!(look(page).4 < before.4, "shorter lines");
    choose(page, "width", "wide");
    assert!(look(page).4 > before.4, "longer lines");
    choose(page, "spacing", "wide");
    choose(page, "theme", "contrast");
    choose(page, "size", "150");
    choose(page, "ruler", "on");
    let chosen = look(page);
    assert_eq!(chosen.0, before.0 * 1.5, "larger text");
    assert_eq!(chosen.1, "rgb(255, 255, 255)");
    // WCAG 2.2, 1.4.12: a letter is 0.12, a line 1.5 times the size of the text.
    assert!((chosen.2 / chosen.0 - 0.12).abs() < 0.01, "{chosen:?}");
    assert!(chosen.3 >= 1.5 && chosen.3 > before.3, "{chosen:?}");
    assert!(
        page.text(".kept:not([hidden])")
            .contains("kept on this device")
    );
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("how the page looks, chosen");
    }
    page.press(key::ESCAPE);
    page.run("document.querySelector('#ref-4').focus()");
    page.wait_until(
        "the ruler is where the focus is",
        &format!(
            "(({{ top, height }}) => Math.abs(parseFloat({RULER}) - top - height / 2) < 1)(document.querySelector('#ref-4').getBoundingClientRect())"
        ),
    );
    assert!(page.get::<bool>("document.querySelector('#ruler').checkVisibility()"));

    // The next page has it from the first paint on, and it goes before what the address asks for.
    page.open("?theme=dark");
    assert_eq!(look(page), chosen);
    open_choices(page);
    let checked: Vec<String> = page
        .get("[...document.querySelectorAll('#appearance :checked')].map(input => input.value)");
    assert_eq!(checked, ["150", "contrast", "wide", "wide", "on"]);
    page.click("#appearance [data-reset]");
    page.press(key::ESCAPE);
    assert_eq!(look(page), {
        page.open("");
        look(page)
    });
    assert_eq!(look(page), before);
}

fn the_largest_text_needs_no_scrolling_sideways(page: &mut Page) {
    for width in [320, 768, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        page.run(
            "localStorage.setItem('frus-explorer appearance', JSON.stringify({ size: '200', spacing: 'wide' }))",
        );
        page.open("");
        assert_eq!(look(page).0, 36.0, "at {width}");
        let beyond: f64 = page.get("document.scrollingElement.scrollWidth - innerWidth");
        assert!(beyond <= 0.0, "{beyond} px beyond the window at {width}");
        page.run("localStorage.clear()");
    }
}

fn what_a_browser_refuses_to_keep_is_said(page: &mut Page) {
    page.open("");
    page.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    open_choices(page);
    choose(page, "size", "200");
    assert_eq!(look(page).0, 36.0, "the choice holds all the same");
    assert!(page.text(".kept:not([hidden])").contains("keeps nothing"));
    // What another program, or another age of this one, has left there does no harm.
    page.load("");
    for left in ["{", "null", "[1]", "{\"size\":{}}", "{\"onclick\":\"x\"}"] {
        page.run(&format!(
            "localStorage.setItem('frus-explorer appearance', {})",
            quoted(left)
        ));
        page.open("");
        assert_eq!(look(page).0, 18.0, "{left}");
        assert_eq!(page.count("html[data-onclick]"), 0);
    }
}

fn the_toolbar_opens_by_key_and_gives_the_focus_back(page: &mut Page) {
    page.resize(1280, 900);
    page.open("");
    page.wait_until(
        "the tools are offered",
        "'tools' in document.documentElement.dataset",
    );
    let stops: usize = page
        .get("document.querySelectorAll('.tools :is(a, button):not([tabindex=\"-1\"])').length");
    assert_eq!(stops, 1, "the toolbar is one stop");
    page.tab_to(OPENER);
    page.press(key::ENTER);
    page.wait_for_view("#appearance:popover-open");
    page.tab_to("#appearance [name=size]");
    page.press(key::RIGHT);
    page.wait_until(
        "the text is larger",
        "document.documentElement.dataset.size === '125'",
    );
    page.press(key::ESCAPE);
    page.wait_until(
        "the dialog is closed",
        "!document.querySelector(':popover-open')",
    );
    page.wait_for_focus(OPENER);
    for to in [key::RIGHT, key::LEFT, key::HOME, key::END] {
        page.press(to);
        assert!(page.get::<bool>("Boolean(document.activeElement.closest('.tools'))"));
    }
}

fn without_scripts_nothing_is_offered_that_needs_them(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    assert_eq!(page.style(OPENER, "visibility"), "hidden");
}
