//! A program that does not arrive, is not what it should be, or breaks down: the page stays readable, and one calm line
//! says so and offers to try again.

use crate::{
    page::Page,
    server::{Hosting, Wasm},
};

in_every_engine![
    a_program_that_does_not_arrive,
    half_a_program,
    something_else_than_the_program,
    a_program_that_breaks_down,
    a_program_that_breaks_down_later,
    a_program_that_panics_lets_go_of_the_page,
    a_page_without_markup_for_the_program,
    an_unrelated_error_without_webassembly,
    trying_again,
    the_one_file_stands_by,
    a_page_that_runs_says_nothing,
];

/// The line is there, all else is as without the program, and notes open all the same.
fn assert_calm(page: &mut Page) {
    page.wait_until(
        "the line is shown",
        "document.querySelector('.fault').checkVisibility()",
    );
    let line = page.text(".fault");
    assert!(
        line.starts_with("The interactive parts are not running. Everything can still be read."),
        "{line}"
    );
    page.assert_whole_text();
    page.click("#ref-4");
    page.wait_for_open(4);
    page.click("#card-4 .card-close");
    page.wait_for_closed();
    page.click("a.event");
    page.wait_until(
        "the link leads to a passage",
        "document.querySelector(':target')",
    );
}

fn with_module(page: &mut Page, wasm: Wasm) {
    page.host(Hosting {
        wasm,
        ..Default::default()
    });
    // What the engine says of the host's answer.
    page.tolerate("404");
    page.tolerate("missing file");
    page.load("");
    assert_calm(page);
    assert_eq!(page.count("html[data-live]"), 0);
}

fn a_program_that_does_not_arrive(page: &mut Page) {
    with_module(page, Wasm::Missing);
}

fn half_a_program(page: &mut Page) {
    with_module(page, Wasm::Truncated);
}

fn something_else_than_the_program(page: &mut Page) {
    with_module(page, Wasm::Wrong);
}

/// The panic is the program's own: the drill puts an element where it expects none.
pub(crate) fn tolerate_the_drill(page: &mut Page) {
    page.tolerate("panicked at");
    page.tolerate("unreachable");
    page.tolerate("Unreachable");
    page.tolerate("RuntimeError");
}

fn a_program_that_breaks_down(page: &mut Page) {
    tolerate_the_drill(page);
    page.load("?drill=panic");
    page.wait_until(
        "the line is shown",
        "document.querySelector('.fault').checkVisibility()",
    );
    page.click("#ref-4");
    page.wait_for_open(4);
    page.assert_whole_text();
}

/// What the engine reports when a program stops in the middle of an answer.
fn a_program_that_breaks_down_later(page: &mut Page) {
    tolerate_the_drill(page);
    page.open("");
    page.run("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })");
    page.wait_until(
        "the line is shown",
        "document.querySelector('.fault').checkVisibility()",
    );
    page.assert_whole_text();
    assert_eq!(
        page.count("html[data-live]"),
        0,
        "switches that answer nothing are put away"
    );
}

/// The program's listeners outlive it, and must not keep clicks from what the browser does by itself.
fn a_program_that_panics_lets_go_of_the_page(page: &mut Page) {
    tolerate_the_drill(page);
    page.tolerate("failed to append child");
    page.open("");
    // The program can not draw the evidence, and panics.
    page.run("Node.prototype.insertBefore = () => { throw new TypeError('refused') }");
    page.click("a.event");
    assert_calm(page);
}

fn a_page_without_markup_for_the_program(page: &mut Page) {
    page.host(Hosting {
        edit: |html| {
            let emptied = html.replace("<div id=\"app\">", "<div id=\"app\"></div><div>");
            assert_ne!(emptied, html, "the program's place is found");
            emptied
        },
        ..Default::default()
    });
    page.load("");
    assert_calm(page);
}

fn an_unrelated_error_without_webassembly(page: &mut Page) {
    page.tolerate("unrelated");
    page.host(Hosting {
        before: "delete window.WebAssembly",
        ..Default::default()
    });
    page.load("");
    assert_calm(page);
    page.run(
        "window.errors = []; addEventListener('error', event => errors.push(event.message));
         dispatchEvent(new ErrorEvent('error', { message: 'unrelated', error: new Error('unrelated') }))",
    );
    page.linger();
    assert_eq!(page.get::<Vec<String>>("errors"), ["unrelated"]);
}

fn trying_again(page: &mut Page) {
    tolerate_the_drill(page);
    page.load("?drill=panic");
    page.wait_until(
        "the line is shown",
        "document.querySelector('.fault').checkVisibility()",
    );
    // What was wrong is put right meanwhile.
    page.run("history.replaceState(null, '', '?theme=dark')");
    page.click(".fault a");
    page.wait_until_live();
    assert_eq!(page.get::<String>("location.search"), "?theme=dark");
    assert!(!page.get::<bool>("document.querySelector('.fault').checkVisibility()"));
}

fn the_one_file_stands_by(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Wrong,
        ..Default::default()
    });
    page.load("");
    page.wait_until(
        "the line is shown",
        "document.querySelector('.fault').checkVisibility()",
    );
    page.click(".fault a + a");
    page.wait_until_live();
    assert_eq!(
        page.get::<String>("location.pathname"),
        "/document-660.html"
    );
    assert_eq!(page.count(".fault a"), 1, "it needs no other page");
}

fn a_page_that_runs_says_nothing(page: &mut Page) {
    page.open("");
    page.linger();
    assert!(!page.get::<bool>("document.querySelector('.fault').checkVisibility()"));
}
