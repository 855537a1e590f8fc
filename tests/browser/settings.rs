//! What a reader's system and the address ask for: dark and light, less motion, forced colours, and parts of the page.

use crate::{input::key, media::Setting, page::Page};

in_both_engines![
    the_page_is_dark_where_the_system_is,
    the_address_overrules_the_systems_theme,
    the_address_chooses_what_is_shown,
    a_link_into_a_part_that_is_not_shown_shows_it,
    an_address_in_a_part_that_is_not_shown_shows_it,
    the_document_alone_is_left_for_the_timeline_by_address_and_page,
    the_timeline_alone_is_left_for_the_document_by_address_and_page,
    unknown_words_in_the_address_change_nothing,
    forced_colours_keep_references_and_shapes_visible,
    less_motion_means_none,
    nothing_moves_unless_asked,
];

/// How bright a part's ground is, from 0 to 255.
fn brightness(page: &mut Page, selector: &str) -> f64 {
    page.get(&format!(
        "(part => {{
            for (; part; part = part.parentElement) {{
                const [red, green, blue, alpha = 1] = getComputedStyle(part).backgroundColor.match(/[\\d.]+/g).map(Number);
                if (alpha > 0) return (red + green + blue) / 3;
            }}
            return 255;
        }})(document.querySelector('{selector}'))"
    ))
}

fn assert_theme(page: &mut Page, dark: bool, case: &str) {
    for part in ["body", "#p1", "#timeline", "#evidence-table td", "#marking"] {
        let bright = brightness(page, part);
        assert!(
            if dark { bright < 80.0 } else { bright > 200.0 },
            "{case}: {part} has brightness {bright}"
        );
    }
    page.click("#ref-1");
    page.wait_for_pinned(1);
    let bright = brightness(page, "#card-1");
    assert!(
        if dark { bright < 80.0 } else { bright > 200.0 },
        "{case}: the card has brightness {bright}"
    );
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.choose("event-1953-07-14-telegram-128");
    let bright = brightness(page, ".evidence h2");
    assert!(
        if dark { bright < 80.0 } else { bright > 200.0 },
        "{case}: the evidence has brightness {bright}"
    );
}

fn the_page_is_dark_where_the_system_is(page: &mut Page) {
    page.open("");
    assert_theme(page, false, "by default");
    page.prefer(&[Setting::Dark]);
    page.open("");
    assert_theme(page, true, "on a dark system");
}

fn the_address_overrules_the_systems_theme(page: &mut Page) {
    page.open("?theme=dark");
    assert_theme(page, true, "dark asked for");
    page.prefer(&[Setting::Dark]);
    page.open("?theme=light");
    assert_theme(page, false, "light asked for on a dark system");
    page.open("?theme=purple");
    assert_theme(page, true, "a wrong word on a dark system");
}

fn the_address_chooses_what_is_shown(page: &mut Page) {
    let shown = "['#timeline', '#document', '#notes'].map(part => document.querySelector(part).checkVisibility())";
    for (query, expected) in [
        ("", [true, true, true]),
        ("?view=all", [true, true, true]),
        ("?view=read", [false, true, true]),
        ("?view=timeline", [true, false, false]),
        ("?view=everything", [true, true, true]),
        ("?view=%3Cscript%3E", [true, true, true]),
    ] {
        page.open(query);
        assert_eq!(
            page.get::<[bool; 3]>(shown),
            expected,
            "timeline, document and notes with {query:?}"
        );
    }
}

fn a_link_into_a_part_that_is_not_shown_shows_it(page: &mut Page) {
    let event = "event-1953-06-30-foreign-office-proposal";
    page.open("?view=timeline");
    page.choose(event);
    page.wait_for_view("#evidence-title");
    let passage = page.attributes(".to-passage", "href").remove(0);
    page.click(".to-passage");
    page.wait_for_view(&passage);
    page.wait_for_focus(&passage);
    page.open("?view=read&fresh");
    page.click(&format!("#document a.date[href='#{event}']"));
    page.wait_for_view("#evidence-title");
    page.click(".to-timeline");
    page.wait_for_view(&format!("#{event}"));
    page.wait_for_focus(&format!("#{event}"));
}

/// Waits until address and page agree on a view.
fn wait_for_shown(page: &mut Page, view: Option<&str>) {
    let query = view.map_or_else(String::new, |view| format!("?view={view}"));
    let shown = [view != Some("read"), view != Some("timeline")];
    page.wait_until(
        &format!("address and page agree on {view:?}"),
        &format!(
            "location.search === '{query}' && String(['#timeline', '#document'].map(part => document.querySelector(part).checkVisibility())) === '{},{}'",
            shown[0], shown[1]
        ),
    );
}

fn an_address_in_a_part_that_is_not_shown_shows_it(page: &mut Page) {
    for rest in [
        "?view=read#event-1953-06-30-foreign-office-proposal",
        "?view=timeline#p4",
    ] {
        page.open("?fresh");
        page.run(&format!(
            "setTimeout(() => {{ location.href = location.pathname + '{rest}' }})"
        ));
        page.wait_until("the page is there", "!location.search.includes('fresh')");
        page.wait_until_live();
        wait_for_shown(page, None);
        let place = &rest[rest.find('#').unwrap()..];
        page.wait_for_view(place);
        assert_eq!(page.get::<String>("location.hash"), place);
    }
}

fn the_document_alone_is_left_for_the_timeline_by_address_and_page(page: &mut Page) {
    let event = "event-1953-06-30-foreign-office-proposal";
    page.open("?view=read");
    page.click(&format!("#document a.date[href='#{event}']"));
    page.wait_for_view("#evidence-title");
    wait_for_shown(page, Some("read"));
    page.click(".to-timeline");
    page.wait_for_focus(&format!("#{event}"));
    page.wait_for_view(&format!("#{event}"));
    wait_for_shown(page, None);
    page.reload();
    wait_for_shown(page, None);
    page.open("?view=read&fresh");
    page.open("?view=read");
    let passage = "#passage-1953-06-30-foreign-office-proposal";
    page.run(&format!("location.hash = '{passage}'"));
    page.wait_for_view("#evidence-title");
    page.press(key::ESCAPE);
    page.wait_until("the evidence is closed", "location.hash === ''");
    wait_for_shown(page, None);
    page.wait_for_focus(&format!("#{event}"));
}

fn the_timeline_alone_is_left_for_the_document_by_address_and_page(page: &mut Page) {
    page.open("?view=timeline");
    wait_for_shown(page, Some("timeline"));
    page.choose("event-1953-06-30-foreign-office-proposal");
    page.wait_for_view("#evidence-title");
    let passage = page.attributes(".to-passage", "href").remove(0);
    page.show_words(&passage);
    page.wait_for_view(&passage);
    wait_for_shown(page, None);
    page.run("history.back()");
    wait_for_shown(page, Some("timeline"));
}

fn unknown_words_in_the_address_change_nothing(page: &mut Page) {
    let markup = "document.querySelector('#app').innerHTML";
    page.open("");
    let plain: String = page.get(markup);
    for rest in [
        "?secret=abc&nonsense",
        "#?secret=abc",
        "?view=&theme=&text=&context=",
        "?text=final&context=everything",
        "?text=DECIDED",
        "?theme=dark%00",
        "?theme=%64ark",
        "?%74heme=dark",
        "?%zz",
        "#%zz",
        "#card-1",
        "#event-1953",
        "#passage-",
        "#%3Cmark%3E",
    ] {
        // A query loads the page anew by itself.
        if rest.starts_with('#') {
            page.open("?fresh");
        }
        page.open(rest);
        page.linger();
        assert_eq!(page.get::<String>(markup), plain, "the page with {rest:?}");
        assert_eq!(page.get::<f64>("scrollY"), 0.0, "its place with {rest:?}");
        assert!(
            page.get::<String>("location.href").ends_with(rest),
            "the address with {rest:?} is left as it is"
        );
        assert_eq!(
            page.get::<Option<String>>("document.documentElement.getAttribute('data-theme')")
                .unwrap_or_default(),
            ""
        );
    }
}

fn forced_colours_keep_references_and_shapes_visible(page: &mut Page) {
    page.prefer(&[Setting::ForcedColours]);
    page.open("");
    for number in 1..=4 {
        let reference = format!("#ref-{number}");
        assert_eq!(page.text(&reference), number.to_string());
        let (ink, ground) = (
            page.style(&reference, "color"),
            page.style("body", "background-color"),
        );
        assert_ne!(ink, ground, "{reference} can be told from its ground");
    }
    let blank: Vec<String> = page.get(
        "[...document.querySelectorAll('a.event')].filter(event =>
            ![event, ...event.querySelectorAll('*')].some(part => {
                const style = getComputedStyle(part), box = part.getBoundingClientRect();
                const drawn = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0
                    && style.borderTopColor !== getComputedStyle(document.body).backgroundColor;
                return drawn && box.width > 4 && box.height > 4;
            })).map(event => event.id)",
    );
    assert_eq!(
        blank,
        Vec::<String>::new(),
        "every event has a shape with an edge"
    );
    let edge: f64 = page.get(
        "parseFloat(getComputedStyle(document.querySelector('.banner-head')).borderBottomWidth)",
    );
    assert!(edge > 0.0, "the banner is set off without its colour");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    let edge: f64 =
        page.get("parseFloat(getComputedStyle(document.querySelector('#card-1')).borderTopWidth)");
    assert!(edge > 0.0, "a card is set off from the text");
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.choose("event-1953-07-14-telegram-128");
    let edge: f64 = page
        .get("parseFloat(getComputedStyle(document.querySelector('.evidence')).borderTopWidth)");
    assert!(edge > 0.0, "the evidence is set off from the text");
}

/// Animations and transitions that run now.
const RUNNING: &str = "document.getAnimations().filter(animation => animation.playState === 'running'
    && animation.effect.getComputedTiming().activeDuration > 0)
    .map(animation => (animation.animationName ?? animation.transitionProperty) + ' of ' + (animation.effect.target.id || animation.effect.target.className))";

fn less_motion_means_none(page: &mut Page) {
    page.prefer(&[Setting::ReducedMotion]);
    page.open("");
    assert_eq!(page.get::<Vec<String>>(RUNNING), Vec::<String>::new());
    page.run("window.moving = []; (function watch() {
        for (const animation of document.getAnimations())
            if (animation.effect.getComputedTiming().activeDuration > 0) moving.push(String(animation.animationName ?? animation.transitionProperty));
        requestAnimationFrame(watch);
    })()");
    page.click("#ref-1");
    page.wait_for_pinned(1);
    page.click("#card-1 .card-goto");
    page.wait_for_focus("#note-1");
    page.click("a.event");
    page.wait_for_focus("#evidence-title");
    page.click(".to-passage");
    page.press(key::ESCAPE);
    page.linger();
    page.click(".timeline-tools input");
    page.click("[name=text][value=decided]");
    page.linger();
    // A light that goes out at once is no motion; addition:: looks at it.
    let moving: Vec<String> = page.get("moving.filter(name => name !== 'lit')");
    assert_eq!(moving, Vec::<String>::new());
    assert_eq!(page.style("html", "scroll-behavior"), "auto");
}

fn nothing_moves_unless_asked(page: &mut Page) {
    page.open("");
    page.linger();
    assert_eq!(page.get::<Vec<String>>(RUNNING), Vec::<String>::new());
}
