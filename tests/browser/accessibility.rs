//! axe-core in every state that the page can be in. What axe can not see, such as a key that leads nowhere, is tried in
//! `keyboard`, `notes` and `timeline`.

use crate::{
    input::key,
    media::Setting,
    page::{Page, UNUSED_PRELOAD},
    server::Hosting,
};

in_both_engines![
    axe_finds_nothing_at_the_start,
    axe_finds_nothing_in_the_dark,
    axe_finds_nothing_on_a_phone,
    axe_finds_nothing_without_scripts,
    axe_finds_nothing_under_forced_colours,
    axe_finds_nothing_in_every_view,
    axe_finds_nothing_with_letters_twice_as_large,
];

/// The states that a reader brings about on any page.
fn assert_axe_finds_nothing_in_use(page: &mut Page, state: &str) {
    page.open("");
    page.assert_axe_finds_nothing(state);
    page.run("document.querySelector('#ref-4').focus()");
    page.wait_for_preview(4);
    page.assert_axe_finds_nothing(&format!("{state}, note previewed"));
    page.press(key::ENTER);
    page.wait_for_pinned(4);
    page.assert_axe_finds_nothing(&format!("{state}, note pinned"));
    page.click("#card-4 .card-goto");
    page.wait_for_focus("#note-4");
    page.assert_axe_finds_nothing(&format!("{state}, at the note in the list"));
    page.open("?fresh");
    page.tab_to("a.event");
    page.press(key::END);
    page.assert_axe_finds_nothing(&format!("{state}, event focused"));
    page.press(key::ENTER);
    page.wait_until(
        "a passage is lit",
        "document.querySelector('.passage:target')",
    );
    page.assert_axe_finds_nothing(&format!("{state}, passage lit"));
}

fn axe_finds_nothing_at_the_start(page: &mut Page) {
    assert_axe_finds_nothing_in_use(page, "light");
}

fn axe_finds_nothing_in_the_dark(page: &mut Page) {
    page.prefer(&[Setting::Dark]);
    assert_axe_finds_nothing_in_use(page, "dark");
}

fn axe_finds_nothing_on_a_phone(page: &mut Page) {
    page.resize(320, 640);
    assert_axe_finds_nothing_in_use(page, "320px");
}

fn axe_finds_nothing_without_scripts(page: &mut Page) {
    // axe is a script itself, so the page's own are taken out on the way.
    page.tolerate(UNUSED_PRELOAD);
    page.host(Hosting {
        edit: without_scripts,
        ..Default::default()
    });
    page.load("");
    assert_eq!(page.count("html[data-live]"), 0);
    page.assert_axe_finds_nothing("without scripts");
    page.click("#ref-4");
    page.wait_for_open(4);
    page.assert_axe_finds_nothing("without scripts, note open");
}

/// The page as a browser without scripts has it.
fn without_scripts(html: String) -> String {
    let mut kept = String::new();
    let mut rest = html.as_str();
    while let Some((before, script)) = rest.split_once("<script") {
        kept.push_str(before);
        rest = script
            .split_once("</script>")
            .map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    assert_ne!(kept, html, "the page has scripts to take out");
    kept.replace("<noscript>", "<div>")
        .replace("</noscript>", "</div>")
}

fn axe_finds_nothing_under_forced_colours(page: &mut Page) {
    page.prefer(&[Setting::ForcedColours]);
    page.open("");
    page.assert_axe_finds_nothing("forced colours");
}

fn axe_finds_nothing_in_every_view(page: &mut Page) {
    for query in [
        "?view=read",
        "?view=timeline",
        "?view=read&theme=dark",
        "?view=timeline&theme=dark",
    ] {
        page.open(query);
        page.assert_axe_finds_nothing(query);
    }
}

fn axe_finds_nothing_with_letters_twice_as_large(page: &mut Page) {
    page.open("");
    page.run("document.documentElement.style.fontSize = '200%'");
    page.assert_axe_finds_nothing("letters twice as large");
}
