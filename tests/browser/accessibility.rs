//! axe-core in every state that the page can be in. What axe can not see, such as a key that leads nowhere, is tried in
//! the rooms of the parts.

use crate::{
    input::key,
    media::Setting,
    page::Page,
    server::{Hosting, Wasm},
    words,
};

in_both_engines![
    axe_finds_nothing_at_the_start,
    axe_finds_nothing_in_the_dark,
    axe_finds_nothing_on_a_phone,
    axe_finds_nothing_while_evidence_is_shown,
    axe_finds_nothing_in_the_text_as_decided_and_the_context,
    axe_finds_nothing_on_the_cards_of_file_numbers,
    axe_finds_nothing_in_the_dialog_that_helps_to_embed,
    axe_finds_nothing_where_the_program_does_not_run,
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
    let last = words::events().pop().expect("the document has events");
    page.wait_for_focus(&format!("#{}", last.id));
    page.assert_axe_finds_nothing(&format!("{state}, event focused"));
    page.press(key::ENTER);
    page.wait_for_focus("#evidence-title");
    page.assert_axe_finds_nothing(&format!("{state}, evidence opened by key"));
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

/// Light, dark, and on a phone in both.
fn in_every_light(page: &mut Page, look: fn(&mut Page, &str)) {
    for (state, settings, width) in [
        ("light", &[][..], 1280),
        ("dark", &[Setting::Dark], 1280),
        ("320px", &[], 320),
        ("320px, dark", &[Setting::Dark], 320),
    ] {
        page.resize(width, 800);
        page.prefer(settings);
        look(page, state);
    }
}

fn axe_finds_nothing_while_evidence_is_shown(page: &mut Page) {
    in_every_light(page, |page, state| {
        page.open("");
        // Of all events the one with most to show: two numbers that do not fit, and what could explain it.
        page.choose("event-1953-07-14-telegram-128");
        assert_eq!(page.count(".evidence .conflict"), 1);
        page.assert_axe_finds_nothing(&format!("{state}, evidence shown"));
        page.click(".conflict .to-passage");
        page.wait_until(
            "the words have the focus, and are lit",
            "document.activeElement.matches('.passage.is-lit:target')",
        );
        page.assert_axe_finds_nothing(&format!("{state}, words shown"));
        page.click(".evidence-ways button:last-child");
        page.wait_until(
            "the page says what became of the copy",
            "document.querySelector('.evidence [role=status]').textContent.includes('link')",
        );
        page.assert_axe_finds_nothing(&format!("{state}, link copied or not"));
        page.open("?fresh#event-1953-07-10-secretarys-decision");
        page.wait_for_evidence("event-1953-07-10-secretarys-decision");
        page.assert_axe_finds_nothing(&format!("{state}, opened at an event"));
    });
}

fn axe_finds_nothing_in_the_text_as_decided_and_the_context(page: &mut Page) {
    in_every_light(page, |page, state| {
        page.open("?text=decided&context=volume");
        assert_eq!(page.count("#addition-third-point"), 1);
        assert_eq!(
            page.count(".event-volume"),
            words::volume_events().len(),
            "the context is on"
        );
        page.assert_axe_finds_nothing(&format!("{state}, as decided, with context"));
        page.choose("event-1953-07-02-telegram-22");
        page.assert_axe_finds_nothing(&format!("{state}, an event of the context"));
    });
}

fn axe_finds_nothing_on_the_cards_of_file_numbers(page: &mut Page) {
    in_every_light(page, |page, state| {
        page.open("");
        for number in 1..=3 {
            page.click(&format!(".sheet [popovertarget=card-file-number-{number}]"));
            page.wait_until(
                &format!("file number {number} is taken apart"),
                &format!("document.querySelector('#card-file-number-{number}:popover-open')"),
            );
            page.assert_axe_finds_nothing(&format!("{state}, file number {number}"));
            page.press(key::ESCAPE);
            page.wait_for_closed();
        }
    });
}

fn axe_finds_nothing_in_the_dialog_that_helps_to_embed(page: &mut Page) {
    in_every_light(page, |page, state| {
        page.open("");
        page.click("#use button");
        page.wait_for_focus("#embed-title");
        page.click("#embed summary");
        page.assert_axe_finds_nothing(&format!("{state}, dialog open"));
    });
}

fn axe_finds_nothing_where_the_program_does_not_run(page: &mut Page) {
    page.host(Hosting {
        wasm: Wasm::Wrong,
        ..Default::default()
    });
    page.load("");
    page.wait_until(
        "one line says so",
        "document.querySelector('.fault').checkVisibility()",
    );
    page.assert_axe_finds_nothing("a fault");
}

fn axe_finds_nothing_without_scripts(page: &mut Page) {
    // axe is a script itself, so the page's own are taken out on the way.
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
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.click("[popovertarget=card-file-number-1]");
    page.wait_for_view("#card-file-number-1");
    page.assert_axe_finds_nothing("without scripts, file number open");
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
    page.choose("event-1953-07-14-telegram-128");
    page.assert_axe_finds_nothing("forced colours, evidence shown");
}

fn axe_finds_nothing_in_every_view(page: &mut Page) {
    for query in [
        "?view=read",
        "?view=timeline",
        "?view=read&theme=dark",
        "?view=timeline&theme=dark",
        "?view=timeline&context=volume",
    ] {
        page.open(query);
        page.assert_axe_finds_nothing(query);
        // A date of the text, or an event, whichever is shown.
        page.run(
            "[...document.querySelectorAll('a.event, #document a.date')].find(link => link.checkVisibility()).click()",
        );
        page.wait_for_focus("#evidence-title");
        page.assert_axe_finds_nothing(&format!("{query}, evidence shown"));
    }
}

fn axe_finds_nothing_with_letters_twice_as_large(page: &mut Page) {
    page.open("");
    page.enlarge();
    page.assert_axe_finds_nothing("letters twice as large");
    page.choose("event-1953-07-14-telegram-128");
    page.assert_axe_finds_nothing("letters twice as large, evidence shown");
}
