//! Addresses: every fragment leads somewhere, from inside and from outside, and unknown words change nothing.

use crate::{page::Page, words};

in_both_engines![
    ids_are_unique,
    every_link_inside_the_page_has_a_target,
    deep_links_bring_their_target_into_view,
    every_event_and_passage_can_be_linked_to,
    a_changed_fragment_is_followed,
    back_returns_to_where_the_reader_was,
    links_to_other_sites_send_no_referrer,
];

/// The page as it comes, and with everything shown that can be.
fn bare_and_full(page: &mut Page, look: fn(&mut Page)) {
    page.open("");
    look(page);
    page.open("?text=decided&context=volume");
    page.choose("event-1953-07-14-telegram-128");
    look(page);
}

fn ids_are_unique(page: &mut Page) {
    bare_and_full(page, assert_ids_are_unique);
}

fn assert_ids_are_unique(page: &mut Page) {
    let twice: Vec<String> = page.get(
        "[...document.querySelectorAll('[id]')].map(part => part.id).filter((id, place, all) => all.indexOf(id) !== place)",
    );
    assert_eq!(twice, Vec::<String>::new());
    // What scripts and notes refer to by id is there as well.
    let lost: Vec<String> = page.get(
        "['popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(name =>
            [...document.querySelectorAll(`[${name}]`)].flatMap(part => part.getAttribute(name).split(/\\s+/)))
            .filter(id => !document.getElementById(id))",
    );
    assert_eq!(lost, Vec::<String>::new());
}

fn every_link_inside_the_page_has_a_target(page: &mut Page) {
    bare_and_full(page, assert_links_have_targets);
}

fn assert_links_have_targets(page: &mut Page) {
    let lost: Vec<String> = page.get(
        "[...document.querySelectorAll('a:not(.fault [href=\"\"])')].map(link => link.getAttribute('href'))
            .filter(href => !href || href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1))))",
    );
    assert_eq!(lost, Vec::<String>::new());
    assert!(
        page.count("a[href^='#']") > 30,
        "the page has links of its own"
    );
}

fn deep_links_bring_their_target_into_view(page: &mut Page) {
    for target in [
        "#note-3",
        "#page-1458",
        "#p4",
        "#ref-4",
        "#item-2",
        "#notes",
        "#marking",
        "#timeline",
        "#evidence-table",
    ] {
        // A new tab each time, as from a citation: no earlier scrolling helps.
        page.open("?fresh");
        page.open(target);
        page.wait_for_view(target);
        page.linger();
        page.wait_for_view(target);
        page.wait_for_closed();
    }
}

fn every_event_and_passage_can_be_linked_to(page: &mut Page) {
    page.open("");
    let targets: Vec<String> = page.get(
        "[...document.querySelectorAll('[id^=event-], [id^=passage-]')].map(part => '#' + part.id)",
    );
    assert!(targets.len() >= 16, "events and passages: {targets:?}");
    // Of what only the volume dates, the timeline shows what is asked for.
    let volume = words::volume_events().into_iter();
    let targets: Vec<String> = targets
        .into_iter()
        .chain(volume.map(|event| format!("#{}", event.id)))
        .collect();
    page.resize(390, 800);
    for target in targets {
        page.open("?fresh");
        page.open(&target);
        page.wait_for_view(&target);
        page.wait_until(
            "evidence is shown",
            "document.querySelector('.evidence.is-open').checkVisibility()",
        );
    }
}

fn a_changed_fragment_is_followed(page: &mut Page) {
    page.open("#note-1");
    page.wait_for_view("#note-1");
    page.run("location.hash = '#p1'");
    page.wait_for_view("#p1");
    page.run("location.hash = '#page-1459'");
    page.wait_for_view("#page-1459");
}

fn back_returns_to_where_the_reader_was(page: &mut Page) {
    page.open("");
    page.click("nav a[href='#marking']");
    page.wait_for_view("#marking");
    page.run("history.back()");
    page.wait_until(
        "the reader is at the head again",
        "location.hash === '' && scrollY < 10",
    );
}

/// Neither by what the page says of all its links, nor by what each says of itself.
fn links_to_other_sites_send_no_referrer(page: &mut Page) {
    bare_and_full(page, |page| {
        assert_eq!(
            page.attributes("meta[name=referrer]", "content"),
            ["no-referrer"]
        );
        // In the text, and in what is said of the edition.
        assert!(page.count("#app a.elsewhere[href^=http]") > 0);
        assert!(page.count(".colophon a[href^=http]") > 0);
        let telling = page.attributes("a[href^=http]:not([rel~=noreferrer])", "href");
        assert_eq!(
            telling,
            Vec::<String>::new(),
            "another site does not learn where its reader comes from"
        );
    });
}
