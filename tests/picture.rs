//! The timeline as a picture: a file that other programs read, and that people hang on a wall.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where what it needs is missing"
)]

use frus::{
    edition::{Edition, Event, EvidenceKind, Scope},
    html,
};
use frus_explorer::{
    edition::{self, Shared},
    view::{timeline::picture::picture, words::Words},
};
use roxmltree::{Document, Node};

fn embedded() -> Shared {
    edition::embedded().unwrap()
}

/// A picture of these events of the edition.
fn drawn(edition: &Edition, keep: impl Fn(&Event) -> bool) -> String {
    let events: Vec<&Event> = edition.events.iter().filter(|event| keep(event)).collect();
    picture(edition, &events, Words)
}

/// The embedded edition, with events of these dates and titles in place of its own.
fn with(events: &[(&str, &str)]) -> Edition {
    let mut edition: Edition = (*embedded()).clone();
    let first = edition.events[0].clone();
    edition.events = events
        .iter()
        .map(|(date, title)| Event {
            title: (*title).to_owned(),
            date: date.parse().unwrap(),
            date_words: (*date).to_owned(),
            ..first.clone()
        })
        .collect();
    edition
}

fn number(node: Node<'_, '_>, name: &str) -> i32 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// What a text covers, or a line: left, top, right, bottom.
type Area = [i32; 4];

fn words<'a>(picture: &'a Document<'_>) -> Vec<(&'a str, Area)> {
    let texts = picture
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let words = node.text().unwrap();
            let size = number(node, "font-size");
            // As broad as in DejaVu Serif, the broadest that a viewer is likely to have.
            let bold = node.has_attribute("font-weight");
            let percent = if bold { 66 } else { 55 };
            let width = i32::try_from(words.chars().count()).unwrap() * size * percent / 100;
            let before = match node.attribute("text-anchor") {
                Some("end") => width,
                Some("middle") => width / 2,
                _ => 0,
            };
            let (x, y) = (number(node, "x") - before, number(node, "y"));
            (words, [x, y - size * 3 / 4, x + width, y + size / 4])
        })
        .collect()
}

fn stems(picture: &Document<'_>) -> Vec<Area> {
    let lines = picture
        .descendants()
        .filter(|node| node.has_tag_name("line"));
    lines
        .map(|line| {
            let [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map(|name| number(line, name));
            [x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)]
        })
        .filter(|[left, _, right, _]| left == right)
        .collect()
}

fn meet(one: Area, other: Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// No words lie over others, or are cut at an edge.
fn assert_legible(svg: &str) {
    let picture = Document::parse(svg).unwrap();
    let frame = picture.root_element().attribute("viewBox").unwrap();
    let frame: Vec<i32> = frame.split(' ').map(|part| part.parse().unwrap()).collect();
    let (right, bottom) = (frame[0] + frame[2], frame[1] + frame[3]);
    let words = words(&picture);
    for (place, (one, area)) in words.iter().enumerate() {
        let [from, top, to, end] = *area;
        assert!(
            frame[0] <= from && to <= right && frame[1] <= top && end <= bottom,
            "“{one}” is cut: {area:?} in {frame:?}"
        );
        for (other, there) in words.iter().skip(place + 1) {
            assert!(
                !meet(*area, *there),
                "“{one}” {area:?} lies over “{other}” {there:?}"
            );
        }
    }
}

/// No stem runs through words.
fn assert_stems_are_clear(svg: &str) {
    let picture = Document::parse(svg).unwrap();
    let words = words(&picture);
    for [x, top, _, end] in stems(&picture) {
        for (one, area) in &words {
            assert!(
                !meet([x - 1, top, x + 1, end], *area),
                "the stem at {x} runs through “{one}”"
            );
        }
    }
}

#[test]
fn the_picture_can_be_read_with_and_without_the_events_of_the_volume() {
    let edition = embedded();
    for volume in [false, true] {
        let svg = drawn(&edition, |event| volume || event.scope == Scope::Text);
        assert_legible(&svg);
        assert_stems_are_clear(&svg);
        let picture = Document::parse(&svg).unwrap();
        let words = words(&picture);
        for event in &edition.events {
            let there = words.iter().any(|(words, _)| *words == event.title);
            assert_eq!(
                there,
                volume || event.scope == Scope::Text,
                "{}",
                event.title
            );
        }
    }
}

#[test]
fn torn_from_its_page_it_says_where_it_is_from_and_what_its_shapes_mean() {
    let edition = embedded();
    let svg = drawn(&edition, |event| event.scope == Scope::Text);
    let picture = Document::parse(&svg).unwrap();
    let said: Vec<&str> = words(&picture)
        .into_iter()
        .map(|(words, _)| words)
        .collect();
    for part in [
        &edition.volume.as_ref().unwrap().series,
        &edition.volume.as_ref().unwrap().title,
        "Volume XIV, Part 2, Document 660",
        edition.url().unwrap(),
        &edition.conflicts[0].summary,
    ] {
        assert!(said.iter().any(|words| words.contains(part)), "{part}");
    }
    for kind in EvidenceKind::ALL {
        let explained = said
            .iter()
            .any(|words| words.contains(html::meaning(kind, strings::EN.certainty)));
        // No event of the text is dated by the volume alone.
        assert_eq!(explained, kind != EvidenceKind::Edition, "{kind}");
    }
}

#[test]
fn one_who_does_not_see_it_is_told_every_event_with_its_full_date_and_certainty() {
    let edition = embedded();
    let svg = drawn(&edition, |_| true);
    let picture = Document::parse(&svg).unwrap();
    let root = picture.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let labels: Vec<&str> = root
        .attribute("aria-labelledby")
        .unwrap()
        .split(' ')
        .collect();
    let told: Vec<&str> = labels
        .iter()
        .map(|id| {
            let label = root
                .children()
                .find(|node| node.attribute("id") == Some(id));
            label.unwrap().text().unwrap()
        })
        .collect();
    assert_eq!(told[0], "Timeline, June 30 to July 15, 1953");
    let sentences: Vec<&str> = told[1].lines().collect();
    assert_eq!(sentences.len(), edition.events.len());
    for (sentence, event) in sentences.iter().zip(&edition.events) {
        assert!(sentence.starts_with(&event.title), "{sentence}");
        assert!(sentence.contains(&event.date_words), "{sentence}");
        let word = html::word(event.certainty(), strings::EN.certainty);
        assert!(
            sentence.ends_with(&[": ", word, "."].concat()),
            "{sentence}"
        );
    }
    assert!(
        sentences[0].contains("14 months before"),
        "{}",
        sentences[0]
    );
}

#[test]
fn titles_are_words_and_never_markup() {
    let title = "<svg onload=\"x\"> & 'y' ]]> \u{1}\u{1f}";
    let svg = drawn(&with(&[("1953-07-10", title)]), |_| true);
    let picture = Document::parse(&svg).unwrap();
    let shown = title.replace(['\u{1}', '\u{1f}'], "\u{fffd}");
    assert!(words(&picture).iter().any(|(words, _)| *words == shown));
    assert!(
        !picture
            .descendants()
            .any(|node| node.has_attribute("onload"))
    );
}

#[test]
fn events_that_crowd_are_all_there_and_apart() {
    let long = "A title that goes on for much longer than any label on a timeline ever should";
    for events in [
        &[
            ("1953-07-01", "One"),
            ("1953-07-01", "Two"),
            ("1953-07-01", "Three"),
        ][..],
        &[
            ("1953-07-01", long),
            ("1953-07-08", long),
            ("1953-07-15", long),
        ],
        &[
            ("1950-01-01", "First"),
            ("1951", long),
            ("1953-07-08", long),
            ("1953-09", long),
            ("1954", "Last"),
        ],
        &[
            ("1953-07", long),
            ("1953-06-30/1953-07-01", long),
            ("1953-07-14/1953-07-15", long),
        ],
    ] {
        let edition = with(events);
        let svg = drawn(&edition, |_| true);
        assert_stems_are_clear(&svg);
        assert_legible(&svg);
        let picture = Document::parse(&svg).unwrap();
        let rects = picture
            .descendants()
            .filter(|node| node.has_tag_name("rect"));
        let mut places: Vec<(i32, i32)> = rects
            .map(|rect| (number(rect, "x"), number(rect, "y")))
            .collect();
        let drawn = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), drawn, "one shape hides another: {events:?}");
        // The paper and the one shape of the legend are such places too.
        assert_eq!(drawn, events.len() + 2);
    }
}

#[test]
fn an_axis_of_years_is_as_legible_as_one_of_days() {
    let mut edition = with(&[
        ("1945-05-08", "An end"),
        ("1946/1949", "A beginning"),
        ("1952-04-28", "A treaty"),
        ("1953-07", "A telegram of that month"),
        ("1953-07-14", "Another telegram"),
    ]);
    for axis in ["1945-01-01/1954-12-31", "1953-06-29/1953-08-31"] {
        edition.axis = Some(axis.parse().unwrap());
        let svg = drawn(&edition, |_| true);
        assert_legible(&svg);
        assert_stems_are_clear(&svg);
    }
}

#[test]
fn an_axis_without_an_end_still_gives_a_picture() {
    let mut edition = with(&[("1953-07-10", "Something happens")]);
    edition.axis = Some("1953-06-30/..".parse().unwrap());
    let svg = drawn(&edition, |_| true);
    assert_legible(&svg);
    assert!(svg.contains("Something happens"));
}
