//! The evidence panel: how the date of each event is known, in words, in the document's own words, and in shapes.

use serde::Deserialize;

use crate::{
    page::{Page, quoted},
    seen::in_view,
    words::{self, Conflict, DatedEvent, Evidence},
};

in_both_engines![
    every_event_shows_when_it_was_and_how_sure_that_is,
    every_event_shows_every_piece_of_its_evidence,
    the_words_that_date_an_event_are_lit_and_no_others,
    lit_words_can_be_told_from_others,
    only_telegram_128_has_something_that_does_not_fit,
    the_kinds_of_evidence_differ_without_colour,
    the_legend_names_every_kind_on_the_timeline,
];

/// The word that stands on the page for a kind of evidence, as the data call it.
fn word_of(kind: &str) -> &'static str {
    match kind {
        "stated" => "stated",
        "year-supplied" => "year supplied",
        "file-number" => "inferred",
        "bounded" => "between two dates",
        "approximate" => "approximate",
        "edition" => "from the volume",
        _ => panic!("{kind} has no word on the page"),
    }
}

/// Words with single white space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page {
    /// Scrolls to `selector` as a reader does while the panel is open: what is on the panel within it, and all else
    /// to the head of the window, clear of it.
    pub(crate) fn reach(&mut self, selector: &str) {
        let reached = format!(
            "(target => {{
                const panel = target.closest('.evidence-text');
                const boxes = [target, target.querySelector('.event-label') ?? target].map(part => part.getBoundingClientRect());
                const [top, bottom] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))];
                if (panel) target.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                else if (top < 0 || bottom > innerHeight * 0.4) scrollBy({{ top: top - 20, behavior: 'instant' }});
                return {};
            }})(document.querySelector({}))",
            in_view(selector),
            quoted(selector)
        );
        // An engine may still be about to scroll to what was asked for before; then a reader scrolls again. What is
        // there when all has been drawn stays.
        for _ in 0..2 {
            self.wait_until(&format!("{selector} is within reach"), &reached);
            self.wait_for_drawing();
        }
    }

    /// Chooses an event on the timeline by mouse, and waits for its evidence.
    pub(crate) fn choose(&mut self, event: &str) {
        let link = format!("#{event}");
        self.reach(&link);
        self.click(&link);
        self.wait_for_evidence(event);
        self.wait_for_focus("#evidence-title");
    }

    /// Follows the panel's way to the words `passage`, and waits until the reader is there.
    pub(crate) fn show_words(&mut self, passage: &str) {
        let link = format!(".evidence a.to-passage[href={}]", quoted(passage));
        self.reach(&link);
        self.click(&link);
        self.wait_for_focus(passage);
        // The engine goes there at once, and the page says so a moment later.
        self.wait_until(
            "the page says where the reader is",
            &format!(
                "location.hash === {} && document.querySelector('.evidence [role=status]').textContent",
                quoted(passage)
            ),
        );
    }

    /// Waits until the panel shows the evidence of this event, and the timeline says so.
    pub(crate) fn wait_for_evidence(&mut self, event: &str) {
        self.wait_until(
            &format!("the evidence of {event} is shown"),
            &format!(
                "(event => document.querySelector('aside.evidence.is-open')?.checkVisibility()
                    && event?.getAttribute('aria-current') === 'true'
                    && document.querySelectorAll('a.event[aria-current]').length === 1
                    && document.querySelector('#evidence-title').textContent === event.querySelector('.event-title').textContent)
                    (document.getElementById({}))",
                quoted(event)
            ),
        );
    }

    /// Waits until no evidence is shown, and nothing of the document is lit.
    pub(crate) fn wait_for_no_evidence(&mut self) {
        self.wait_until(
            "no evidence is shown",
            "!document.querySelector('aside.evidence')?.checkVisibility()
                && !document.querySelector('a.event[aria-current], .passage.is-lit')",
        );
    }
}

/// Shows each event of the data, those of the volume with their switch on, and looks at it.
fn with_every_event(page: &mut Page, look: fn(&mut Page, &DatedEvent)) {
    for (query, events) in [
        ("", words::events()),
        ("?context=volume", words::volume_events()),
    ] {
        assert!(!events.is_empty(), "the data have events for {query:?}");
        page.open(query);
        for event in events {
            page.choose(&event.id);
            look(page, &event);
        }
    }
}

fn every_event_shows_when_it_was_and_how_sure_that_is(page: &mut Page) {
    with_every_event(page, |page, event| {
        assert_eq!(page.text("#evidence-title"), event.title);
        assert_eq!(page.text(".evidence-summary"), event.summary);
        let date = page.text(".evidence-date");
        assert!(
            date.contains(&event.date_in_words()),
            "{}: {date}",
            event.id
        );
        if event.date.len() == "1953-07-10".len() {
            // The engine knows the days of the week by itself.
            let weekday: String = page.get(&format!(
                "new Date({}).toLocaleDateString('en-US', {{ weekday: 'long', timeZone: 'UTC' }})",
                quoted(&event.date)
            ));
            assert!(
                date.contains(&weekday),
                "{} was a {weekday}: {date}",
                event.id
            );
        }
        assert_eq!(page.text(".evidence-date code"), event.date, "as EDTF");
        let sure = page.text(".evidence-sure");
        let word = word_of(&event.evidence[0].kind);
        assert!(
            sure.starts_with(&format!("{word}: ")) && sure.len() > word.len() + 10,
            "{} is {word}, and why: {sure}",
            event.id
        );
        let legend_shape = format!(".timeline-legend .{}", shape_of(page));
        let alike: bool = page.get(&format!(
            "(look => look('.evidence-sure .shape') === look({})
                && look('.evidence-reasons > :first-child .shape') === look({0}))
                (selector => {SHAPE}(document.querySelector(selector)))",
            quoted(&legend_shape)
        ));
        assert!(
            alike,
            "{} has the shape of {word} in panel and legend",
            event.id
        );
        // The same word on the timeline and in its legend, with the same meaning.
        let label = page.text(&format!("#{} .event-sure", event.id));
        assert_eq!(label, word, "{} on the timeline", event.id);
        let legend: Vec<String> = page.get(
            "[...document.querySelectorAll('.timeline-words li')].map(kind => kind.textContent)",
        );
        assert!(
            legend.iter().any(|kind| sure.starts_with(kind)),
            "the legend says {sure:?} as well: {legend:?}"
        );
    });
}

/// A piece of evidence as the panel shows it.
#[derive(Debug, Deserialize)]
struct Reason {
    kind: String,
    quote: Option<String>,
    marked: Option<String>,
    text: String,
}

impl Reason {
    fn assert_is(&self, evidence: &Evidence, event: &str) {
        assert_eq!(self.kind, word_of(&evidence.kind), "{event}");
        let quote = evidence.quote.as_deref().map(plain);
        assert_eq!(self.quote, quote, "the exact words for {event}");
        let words = evidence.words.as_deref().map(plain).or(quote);
        assert_eq!(self.marked, words, "the words that date {event}");
        assert!(
            self.text.contains(&evidence.rule),
            "{event} by {:?}: {}",
            evidence.rule,
            self.text
        );
        if let Some(source) = &evidence.source {
            assert!(
                self.text.contains(source),
                "{event} from {source:?}: {}",
                self.text
            );
        }
    }
}

fn every_event_shows_every_piece_of_its_evidence(page: &mut Page) {
    with_every_event(page, |page, event| {
        let shown: Vec<Reason> = page.get(
            "(plain => [...document.querySelectorAll('.evidence-reasons > li')].map(reason => ({
                kind: plain(reason.querySelector('.reason-kind')),
                quote: plain(reason.querySelector('blockquote')),
                marked: plain(reason.querySelector('blockquote mark')),
                text: plain(reason),
            })))(part => part?.textContent.replace(/\\s+/g, ' ').trim() ?? null)",
        );
        assert_eq!(shown.len(), event.evidence.len(), "{}: {shown:?}", event.id);
        for (reason, evidence) in shown.iter().zip(&event.evidence) {
            reason.assert_is(evidence, &event.id);
        }
        // What is quoted can be gone to, and nothing else.
        let quoted = shown.iter().filter(|reason| reason.quote.is_some());
        let ways = page.count(".evidence-reasons a.to-passage");
        assert_eq!(ways, quoted.count(), "ways to the words of {}", event.id);
    });
}

/// The runs of words in the document and its notes that are lit, in reading order.
const LIT: &str = "(() => {
    const runs = [];
    let lit = false;
    const parts = document.createTreeWalker(document.querySelector('.sheet'), NodeFilter.SHOW_TEXT);
    while (parts.nextNode()) {
        const before = lit;
        lit = Boolean(parts.currentNode.parentElement.closest('.passage.is-lit'));
        if (lit && before) runs[runs.length - 1] += parts.currentNode.data;
        else if (lit) runs.push(parts.currentNode.data);
    }
    return runs.map(run => run.replace(/\\s+/g, ' ').trim());
})()";

/// What the document must light for an event: every passage that is quoted for it or against it.
fn passages_of(event: &DatedEvent, conflicts: &[Conflict]) -> Vec<String> {
    let quotes = event
        .evidence
        .iter()
        .filter_map(|evidence| evidence.quote.as_deref());
    let against = conflicts
        .iter()
        .filter(|conflict| conflict.event == event.id);
    let mut passages: Vec<String> = quotes
        .chain(against.map(|conflict| conflict.quote.as_str()))
        .map(plain)
        .collect();
    passages.sort();
    passages
}

fn the_words_that_date_an_event_are_lit_and_no_others(page: &mut Page) {
    page.open("");
    assert_eq!(page.get::<Vec<String>>(LIT), Vec::<String>::new());
    with_every_event(page, |page, event| {
        let mut lit: Vec<String> = page.get(LIT);
        lit.sort();
        assert_eq!(
            lit,
            passages_of(event, &words::conflicts()),
            "lit for {}",
            event.id
        );
    });
}

fn lit_words_can_be_told_from_others(page: &mut Page) {
    page.open("");
    let ground = "background-color";
    let passage = "#passage-1953-06-30-foreign-office-proposal";
    let unlit = page.style(passage, ground);
    page.choose("event-1953-06-30-foreign-office-proposal");
    let lit = page.style(passage, ground);
    assert_ne!(lit, unlit, "a lit passage has another ground");
    assert_eq!(
        page.style(".evidence mark", ground),
        lit,
        "the same light marks the words in the panel"
    );
    assert_eq!(
        page.style("#passage-1953-07-15-negotiations", ground),
        unlit
    );
}

fn only_telegram_128_has_something_that_does_not_fit(page: &mut Page) {
    assert_eq!(words::conflicts().len(), 1, "the data have one conflict");
    with_every_event(page, |page, event| {
        let conflicts = words::conflicts();
        let conflict = conflicts.iter().find(|conflict| conflict.event == event.id);
        let Some(conflict) = conflict else {
            assert_eq!(page.count(".evidence .conflict"), 0, "{}", event.id);
            return;
        };
        assert_eq!(event.title, "Telegram 128 to Tokyo");
        assert_eq!(conflict.readings.len(), 2, "two explanations");
        page.scroll_into_view(".evidence .conflict h3");
        let shown = page.text(".evidence .conflict");
        assert!(shown.contains(&conflict.summary), "{shown}");
        for reading in &conflict.readings {
            let both = format!("{} {}", reading.text, reading.source);
            assert!(shown.contains(&both), "{both}: {shown}");
        }
        assert_eq!(
            page.get::<String>("document.querySelector('.conflict blockquote').textContent"),
            conflict.quote
        );
        assert_eq!(page.text(".evidence .conflict mark"), conflict.words);
        assert_eq!(
            page.count_accessible("region", "What does not fit"),
            1,
            "a listener finds it"
        );
    });
}

/// What shows of a shape where all colours are light or dark: its edge, its corners, its length, and whether it is
/// half filled, filled like its edge, or open.
const SHAPE: &str = "(shape => {
    const style = getComputedStyle(shape);
    const filled = style.backgroundColor === style.borderTopColor ? 'filled' : 'open';
    return [style.borderTopStyle, style.borderTopLeftRadius, style.width, style.height,
        style.backgroundImage === 'none' ? filled : 'half'].join(' ');
})";

/// The class of the shape that stands for the certainty of the event whose evidence is shown.
fn shape_of(page: &mut Page) -> String {
    let classes = page.attributes(".evidence-sure .shape", "class").remove(0);
    classes.split(' ').next_back().unwrap().to_owned()
}

fn the_kinds_of_evidence_differ_without_colour(page: &mut Page) {
    for settings in [&[][..], &[crate::media::Setting::ForcedColours][..]] {
        page.prefer(settings);
        page.open("?context=volume");
        let mut shapes: Vec<String> = page.get(&format!(
            "[...document.querySelectorAll('.timeline-legend .shape')].map({SHAPE})"
        ));
        assert_eq!(shapes.len(), 6, "{shapes:?}");
        shapes.sort();
        let all = shapes.clone();
        shapes.dedup();
        assert_eq!(shapes, all, "no two kinds look alike with {settings:?}");
    }
}

fn the_legend_names_every_kind_on_the_timeline(page: &mut Page) {
    for (query, number) in [("", 5), ("?context=volume", 6)] {
        page.open(query);
        let mut named: Vec<String> = page.get(
            "[...document.querySelectorAll('.timeline-words strong')].map(word => word.textContent)",
        );
        let mut used: Vec<String> =
            page.get("[...document.querySelectorAll('.event-sure')].map(word => word.textContent)");
        assert_eq!(named.len(), number, "{named:?}");
        named.sort();
        used.sort();
        used.dedup();
        assert_eq!(named, used, "with {query:?}");
        page.click(".timeline-words summary");
        let explained: bool = page.get(
            "[...document.querySelectorAll('.timeline-words li')].every(kind =>
                kind.innerText.length > kind.querySelector('strong').innerText.length + 10)",
        );
        assert!(explained, "each word is explained in words");
        assert_eq!(page.count_accessible("list", "How sure each date is"), 1);
    }
}
