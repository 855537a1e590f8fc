//! What `data/` says: the words that every reader must find, read here without the project's own parser.

use std::fs;

use serde::Deserialize;

use crate::{page::Page, session::root};

/// A note as the document prints it.
#[derive(Debug)]
pub(crate) struct PrintedNote {
    pub(crate) number: usize,
    pub(crate) paragraphs: Vec<String>,
}

/// All of the document, as its file has it.
pub(crate) fn source() -> String {
    fs::read_to_string(root().join("data/d660.txt")).expect("data/d660.txt")
}

/// The line on which the notes begin.
const FIRST_NOTE: &str = "\n  1. ";

/// Every word above the notes, with page marks as `[Page 1458]`; bullets are drawn, not written.
pub(crate) fn body() -> Vec<String> {
    let source = source();
    let end = source.find(FIRST_NOTE).expect("the document has notes");
    source[..end]
        .split_whitespace()
        .filter(|word| *word != "•")
        .map(str::to_owned)
        .collect()
}

/// The notes below the document.
pub(crate) fn notes() -> Vec<PrintedNote> {
    let source = source();
    let start = source.find(FIRST_NOTE).expect("the document has notes");
    let mut notes: Vec<PrintedNote> = Vec::new();
    for line in source[start..]
        .lines()
        .filter(|line| !line.trim().is_empty())
    {
        let number = notes.len() + 1;
        if let Some(first) = line.strip_prefix(&format!("  {number}. ")) {
            notes.push(PrintedNote {
                number,
                paragraphs: vec![first.to_owned()],
            });
        } else {
            notes
                .last_mut()
                .expect("the first line opens a note")
                .paragraphs
                .push(line.trim().to_owned());
        }
    }
    assert!(notes.len() > 1, "the notes were not read");
    notes
}

/// An event of `data/d660.toml`.
#[derive(Debug, Deserialize)]
pub(crate) struct DatedEvent {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// EDTF, which sorts as text as far as this document goes.
    pub(crate) date: String,
    /// The date in words, where it is not one day.
    date_words: Option<String>,
    pub(crate) evidence: Vec<Evidence>,
    scope: String,
}

impl DatedEvent {
    /// The date as a reader writes it: `July 10, 1953`.
    pub(crate) fn date_in_words(&self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        self.date_words.clone().unwrap_or_else(|| {
            let parts: Vec<usize> = self
                .date
                .split('-')
                .map(|part| part.parse().expect("the date is one day"))
                .collect();
            format!("{} {}, {}", MONTHS[parts[1] - 1], parts[2], parts[0])
        })
    }
}

/// A reason for the date of an event.
#[derive(Debug, Deserialize)]
pub(crate) struct Evidence {
    pub(crate) kind: String,
    pub(crate) quote: Option<String>,
    /// The words of the quotation that carry the date; where it is all of them, not given.
    pub(crate) words: Option<String>,
    pub(crate) rule: String,
    pub(crate) source: Option<String>,
}

/// Evidence that disagrees with the date of an event.
#[derive(Debug, Deserialize)]
pub(crate) struct Conflict {
    pub(crate) event: String,
    pub(crate) summary: String,
    pub(crate) quote: String,
    pub(crate) words: String,
    pub(crate) readings: Vec<Reading>,
}

/// What could explain a conflict.
#[derive(Debug, Deserialize)]
pub(crate) struct Reading {
    pub(crate) text: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
struct Data {
    events: Vec<DatedEvent>,
    conflicts: Vec<Conflict>,
}

fn data() -> Data {
    let data = fs::read_to_string(root().join("data/d660.toml")).expect("data/d660.toml");
    toml::from_str(&data).expect("the data has events and conflicts")
}

fn events_in(scope: &str) -> Vec<DatedEvent> {
    let mut events = data().events;
    events.retain(|event| event.scope == scope);
    events.sort_by(|one, other| one.date.cmp(&other.date));
    events
}

/// The events of which the document's own text speaks, earliest first.
pub(crate) fn events() -> Vec<DatedEvent> {
    events_in("text")
}

/// The events that only the volume around the document dates, earliest first.
pub(crate) fn volume_events() -> Vec<DatedEvent> {
    events_in("volume")
}

/// What disagrees.
pub(crate) fn conflicts() -> Vec<Conflict> {
    data().conflicts
}

impl Page {
    /// The words inside `selector`, as written and not as styled; page marks as `[Page 1458]`; `leaving_out` and what
    /// is not displayed are passed over.
    pub(crate) fn words(&mut self, selector: &str, leaving_out: &str) -> Vec<String> {
        let text: String = self.get(&format!(
            "(() => {{
                let text = '';
                const walk = node => {{
                    if (node.nodeType === Node.TEXT_NODE) text += node.data;
                    if (node.nodeType !== Node.ELEMENT_NODE || node.matches({leaving_out:?})) return;
                    const display = getComputedStyle(node).display;
                    if (node.matches('[role=doc-pagebreak]')) text += ` [Page ${{node.id.replace('page-', '')}}] `;
                    else if (display !== 'none') {{
                        const gap = display.startsWith('inline') || display === 'contents' ? '' : '\\n';
                        text += gap;
                        node.childNodes.forEach(walk);
                        text += gap;
                    }}
                }};
                walk(document.querySelector({selector:?}));
                return text;
            }})()"
        ));
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// Asserts that every word of the document and of its notes stands on the page, in order, and no other.
    pub(crate) fn assert_whole_text(&mut self) {
        // The first page mark, the dateline, the switch, and what stands beside the handwriting are the edition's; the
        // text itself does not have them. What stands in the margin is said a second time there.
        let shown = self.words(
            "#document",
            "#page-1457, #dateline, .text-switch, .addition, .margin",
        );
        assert_same_words(&shown, &body(), "the document");
        for note in notes() {
            let selector = format!("#note-{}", note.number);
            let shown = self.words(&selector, "[role=doc-backlink]");
            // The number is a list marker, or a word of its own.
            let label = format!("{}.", note.number);
            let shown = shown.strip_prefix(&[label][..]).unwrap_or(&shown);
            let printed: Vec<String> = note
                .paragraphs
                .iter()
                .flat_map(|paragraph| paragraph.split_whitespace())
                .map(str::to_owned)
                .collect();
            assert_same_words(shown, &printed, &selector);
        }
    }
}

/// Asserts that both are the same words, and shows where they part.
fn assert_same_words(shown: &[String], printed: &[String], what: &str) {
    let parting = shown
        .iter()
        .zip(printed)
        .position(|(shown, printed)| shown != printed);
    let parting =
        parting.or_else(|| (shown.len() != printed.len()).then(|| shown.len().min(printed.len())));
    if let Some(at) = parting {
        let around = |words: &[String]| {
            words
                .iter()
                .skip(at.saturating_sub(4))
                .take(9)
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
        };
        panic!(
            "{what}: the page has …{}… where the document has …{}…",
            around(shown),
            around(printed)
        );
    }
}
