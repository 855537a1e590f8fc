//! The timeline: sixteen days, the events of the text, and the way between an event and its passage.

use crate::{
    input::key,
    page::{Page, quoted},
    seen::Rect,
    words,
};

in_every_engine![
    sixteen_days_have_their_weekdays,
    every_event_of_the_text_stands_in_date_order,
    every_event_says_date_title_and_certainty,
    every_event_reads_as_one_sentence,
    days_run_in_one_line_where_there_is_room,
    events_run_down_the_page_on_a_phone,
    labels_do_not_cover_each_other,
    with_context_labels_do_not_cover_each_other,
    the_timeline_is_one_tab_stop,
    arrows_home_and_end_move_between_events,
    tab_comes_back_to_the_event_last_visited,
    an_event_leads_to_its_passage_and_back,
    an_event_is_followed_by_enter,
    every_date_in_the_text_leads_to_its_event,
];

/// From phones to a wall, and both sides of each width at which the timeline is laid out otherwise.
const WIDTHS: [u32; 8] = [320, 390, 767, 768, 1024, 1199, 1280, 1920];

const DAYS: &str = ".timeline-days > li";
const EVENTS: &str = ".timeline-events > li > a.event";

fn sixteen_days_have_their_weekdays(page: &mut Page) {
    page.open("");
    let shown: Vec<String> = page.get(&format!(
        "[...document.querySelectorAll({})].map(day => day.textContent.replace(/\\s+/g, ' '))",
        quoted(DAYS)
    ));
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let days: Vec<u32> = [30].into_iter().chain(1..=15).collect();
    assert_eq!(shown.len(), days.len(), "June 30 to July 15: {shown:?}");
    for (place, (text, day)) in shown.iter().zip(days).enumerate() {
        // June 30, 1953, was a Tuesday.
        let weekday = weekdays[(place + 1) % 7];
        let numbers: Vec<u32> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse().ok())
            .collect();
        assert!(
            numbers.contains(&day) && text.contains(weekday),
            "{weekday} {day} is written {text:?}"
        );
    }
}

fn every_event_of_the_text_stands_in_date_order(page: &mut Page) {
    page.open("");
    let expected: Vec<String> = words::events().into_iter().map(|event| event.id).collect();
    assert_eq!(page.attributes(EVENTS, "id"), expected);
    assert_eq!(
        page.get::<usize>("document.querySelectorAll('#timeline ol.timeline-events').length"),
        1
    );
}

fn every_event_says_date_title_and_certainty(page: &mut Page) {
    page.open("");
    let certainties: Vec<String> = page.get(
        "[...document.querySelectorAll('.timeline-words strong')].map(word => word.textContent)",
    );
    assert!(!certainties.is_empty(), "the timeline explains its shapes");
    for event in words::events() {
        let text = page.text(&format!("#{}", event.id));
        assert!(
            text.contains(&event.title),
            "{} is called {text:?}",
            event.id
        );
        // Everything but the year, which the axis shows.
        let dated = event.date_in_words();
        let day = dated.trim_end_matches(", 1953");
        assert!(text.contains(day), "{} says when: {text:?}", event.id);
        let sure = certainties.iter().any(|word| text.contains(word.as_str()));
        assert!(sure, "{} says how sure its date is: {text:?}", event.id);
    }
}

/// What a listener hears of an event, without the spaces that engines put around what is drawn elsewhere.
const SENTENCE: &str = "(event => {
    const hear = node => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.getAttribute('aria-hidden') === 'true') return '';
        const [drawn, instead] = getComputedStyle(node, '::before').content.split(' / ');
        const before = drawn === 'none' || drawn === 'normal' ? '' : instead ?? drawn;
        return before.replace(/^\"|\"$/g, '') + [...node.childNodes].map(hear).join('');
    };
    return hear(event).replace(/\\s+/g, ' ').trim();
})";

fn every_event_reads_as_one_sentence(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        page.open("?context=volume");
        for event in words::events().into_iter().chain(words::volume_events()) {
            let link = format!("document.getElementById({})", quoted(&event.id));
            let heard: String = page.get(&format!("{SENTENCE}({link})"));
            let (begins, dated) = (&event.title, event.date_in_words());
            let sure: String =
                page.get(&format!("{link}.querySelector('.event-sure').textContent"));
            let distance: String = page.get(&format!(
                "[...{link}.querySelectorAll('.event-distance')].map(part => ', ' + part.textContent).join('')"
            ));
            assert_eq!(
                heard,
                format!("{begins}, {dated}{distance}, date: {sure}."),
                "at {width}px"
            );
        }
    }
}

fn days_run_in_one_line_where_there_is_room(page: &mut Page) {
    for width in [768, 1280, 1920] {
        page.resize(width, 900);
        page.open("");
        let days = page.boxes(DAYS);
        for pair in days.windows(2) {
            assert!(
                pair[0].right <= pair[1].left + 1.0,
                "days follow each other at {width}px: {pair:?}"
            );
            assert!(
                (pair[0].top - pair[1].top).abs() < 1.0,
                "days stand in one line at {width}px: {pair:?}"
            );
        }
        assert!(
            days[0].left >= 0.0 && days[15].right <= f64::from(width),
            "all days are in the window at {width}px"
        );
        let parts = page.boxes(&format!("#timeline, {EVENTS}, {EVENTS} *"));
        let outside = parts
            .iter()
            .filter(|part| part.left < -0.5 || part.right > f64::from(width) + 0.5)
            .count();
        assert_eq!(
            outside, 0,
            "nothing of the timeline leaves the window at {width}px"
        );
        let scrolling: Vec<String> = page.get(
            "[document.querySelector('#timeline'), ...document.querySelectorAll('#timeline *')]
                .filter(part => part.scrollWidth > part.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
                .map(part => part.className)",
        );
        assert!(
            scrolling.is_empty(),
            "the timeline needs no scrolling at {width}px: {scrolling:?}"
        );
    }
}

fn events_run_down_the_page_on_a_phone(page: &mut Page) {
    page.resize(390, 800);
    page.open("");
    let events = page.boxes(".timeline-events > li");
    for pair in events.windows(2) {
        assert!(
            pair[0].bottom <= pair[1].top + 1.0,
            "events stand below each other: {pair:?}"
        );
    }
}

/// What each event and each day draws on the timeline: the words and the shapes themselves, since a box may reach
/// further than what is drawn in it. What is only heard covers nothing.
pub(crate) const DRAWN: &str =
    "[...document.querySelectorAll('#timeline a.event, .timeline-days time')].map(part => {
    const boxes = [...part.querySelectorAll('.shape')].map(shape => shape.getBoundingClientRect());
    const nodes = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
        if (nodes.currentNode.parentElement.closest('.heard')) continue;
        const range = document.createRange();
        range.selectNodeContents(nodes.currentNode);
        boxes.push(...range.getClientRects());
    }
    return [part.id || part.dateTime, boxes.filter(box => box.width > 1 && box.height > 1)];
})";

fn assert_nothing_covers_anything(page: &mut Page, width: u32, query: &str) {
    page.resize(width, 900);
    page.open(query);
    page.wait_for_drawing();
    let drawn: Vec<(String, Vec<Rect>)> = page.get(DRAWN);
    for (place, (one, boxes)) in drawn.iter().enumerate() {
        for (other, others) in &drawn[place + 1..] {
            let covered = boxes
                .iter()
                .find_map(|a| Some((a, others.iter().find(|b| a.overlaps(**b))?)));
            assert!(
                covered.is_none(),
                "at {width}px with {query:?} {one} and {other} cover each other: {covered:?}"
            );
        }
    }
    let events = drawn.iter().filter(|(id, _)| id.starts_with("event-"));
    for (event, boxes) in events.clone() {
        assert!(
            boxes.len() > 2,
            "{event} shows a title, a date, and a shape"
        );
    }
    let volume = if query.is_empty() {
        0
    } else {
        words::volume_events().len()
    };
    assert_eq!(events.count(), words::events().len() + volume, "{query:?}");
}

fn labels_do_not_cover_each_other(page: &mut Page) {
    for width in WIDTHS {
        assert_nothing_covers_anything(page, width, "");
    }
}

fn with_context_labels_do_not_cover_each_other(page: &mut Page) {
    for width in WIDTHS {
        assert_nothing_covers_anything(page, width, "?context=volume");
    }
}

fn the_timeline_is_one_tab_stop(page: &mut Page) {
    page.open("");
    page.tab_to("a.event");
    page.press(key::TAB);
    page.wait_until(
        "Tab leaves the timeline",
        "!document.activeElement.closest('.timeline-events')",
    );
    let stops: usize = page.get(
        "[...document.querySelectorAll('a.event')].filter(event => event.tabIndex === 0).length",
    );
    assert_eq!(stops, 1);
}

fn arrows_home_and_end_move_between_events(page: &mut Page) {
    page.open("");
    let ids = page.attributes(EVENTS, "id");
    let (first, last) = (format!("#{}", ids[0]), format!("#{}", ids[ids.len() - 1]));
    page.tab_to("a.event");
    page.wait_for_focus(&first);
    for (forward, backward) in [(key::RIGHT, key::LEFT), (key::DOWN, key::UP)] {
        for id in &ids[1..] {
            page.press(forward);
            page.wait_for_focus(&format!("#{id}"));
            page.wait_for_view(&format!("#{id}"));
        }
        page.press(forward);
        page.wait_for_focus(&last);
        for id in ids.iter().rev().skip(1) {
            page.press(backward);
            page.wait_for_focus(&format!("#{id}"));
        }
        page.press(backward);
        page.wait_for_focus(&first);
    }
    page.press(key::END);
    page.wait_for_focus(&last);
    page.press(key::HOME);
    page.wait_for_focus(&first);
}

fn tab_comes_back_to_the_event_last_visited(page: &mut Page) {
    page.open("");
    let ids = page.attributes(EVENTS, "id");
    page.tab_to("a.event");
    page.press(key::RIGHT);
    page.press(key::RIGHT);
    page.wait_for_focus(&format!("#{}", ids[2]));
    page.press(key::TAB);
    page.wait_until(
        "Tab leaves the timeline",
        "!document.activeElement.closest('.timeline-events')",
    );
    page.press_shift_tab();
    page.wait_for_focus(&format!("#{}", ids[2]));
}

fn an_event_leads_to_its_passage_and_back(page: &mut Page) {
    for (turn, event) in words::events().into_iter().enumerate() {
        page.open(&format!("?turn={turn}"));
        let id = format!("#{}", event.id);
        page.choose(&event.id);
        page.wait_for_focus("#evidence-title");
        page.wait_for_view("#evidence-title");
        assert_eq!(page.get::<String>("location.hash"), id);
        let words = page.attributes(".to-passage", "href").remove(0);
        page.click(".to-passage");
        page.wait_until(
            "the address names the passage",
            &format!("location.hash === {}", quoted(&words)),
        );
        page.wait_for_focus(&words);
        page.wait_for_view(&words);
        assert_eq!(
            page.count(&format!("{words}:target.is-lit")),
            1,
            "{words} is lit"
        );
        page.wait_for_evidence(&event.id);
        // Step by step back: to the evidence, and to the timeline.
        page.press(key::ESCAPE);
        page.wait_until(
            "the address names the event",
            &format!("location.hash === {}", quoted(&id)),
        );
        page.wait_for_evidence(&event.id);
        page.wait_for_focus(&format!("#to-{}", &words[1..]));
        page.press(key::ESCAPE);
        page.wait_for_no_evidence();
        page.wait_for_focus(&id);
        page.wait_for_view(&id);
        assert_eq!(page.get::<String>("location.hash"), "");
    }
}

fn an_event_is_followed_by_enter(page: &mut Page) {
    page.open("");
    page.tab_to("a.event");
    page.press(key::END);
    page.wait_until(
        "the last event has the focus",
        "[...document.querySelectorAll('a.event')].at(-1) === document.activeElement",
    );
    let event: String = page.get("document.activeElement.id");
    page.press(key::ENTER);
    page.wait_for_evidence(&event);
    page.wait_for_focus("#evidence-title");
    page.wait_for_view("#evidence-title");
    page.press(key::TAB);
    page.wait_for_focus(".evidence .to-passage");
    let passage: String = page.get("document.activeElement.getAttribute('href')");
    page.press(key::ENTER);
    page.wait_for_focus(&passage);
    page.wait_for_view(&passage);
    // Reading goes on where the eye is: the next stop is at the passage or after it.
    page.press(key::TAB);
    page.wait_until(
        "the next stop follows the passage",
        &format!(
            "(passage => passage.contains(document.activeElement)
                || passage.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)
                (document.querySelector({}))",
            quoted(&passage)
        ),
    );
}

/// The dates of the text: its own links, and those on the cards of its file numbers, which are dates taken apart.
const DATES: &str = ":is(#document, #notes) a.date, .number-card a[href^='#event-']";

fn every_date_in_the_text_leads_to_its_event(page: &mut Page) {
    page.open("");
    let mut dated = page.attributes(DATES, "href");
    for (place, event) in dated.iter().enumerate() {
        page.run(&format!(
            "document.querySelector('[data-spot]')?.removeAttribute('data-spot');
             document.querySelectorAll({})[{place}].setAttribute('data-spot', '')",
            quoted(DATES)
        ));
        if page.count(".number-card [data-spot]") == 1 {
            let card: String =
                page.get("document.querySelector('[data-spot]').closest('.number-card').id");
            page.click(&format!(".sheet [popovertarget={card}]"));
            page.wait_for_view(&format!("#{card}"));
        }
        page.click("[data-spot]");
        page.wait_for_closed();
        page.wait_for_evidence(&event[1..]);
        page.wait_for_focus("#evidence-title");
        page.wait_for_view("#evidence-title");
        assert_eq!(page.get::<String>("location.hash"), *event);
        page.click(".to-timeline");
        page.wait_for_focus(event);
        page.wait_for_view(event);
        page.wait_for_evidence(&event[1..]);
    }
    dated.sort();
    dated.dedup();
    let mut events: Vec<String> = words::events()
        .iter()
        .map(|event| format!("#{}", event.id))
        .collect();
    events.sort();
    assert_eq!(
        dated, events,
        "every event of the text can be reached from it"
    );
}
