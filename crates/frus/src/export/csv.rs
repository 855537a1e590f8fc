//! Events as a table, for spreadsheets and statistics.

use super::{of_event, of_evidence};
use crate::edition::{Edition, Event};

/// The names of the columns, behind a byte order mark.
const HEADER: &str = "\u{feff}event,title,summary,date,earliest,latest,date_words,certainty,scope,\
                      kind,rule,source,quote,words,passage,block,conflict,document\r\n";

/// The events as comma-separated values (RFC 4180): a header, then a row for each piece of evidence.
///
/// What is said of an event repeats with each piece of its evidence, so that every row can be sorted and filtered by
/// itself.
///
/// | columns | |
/// |---|---|
/// | `event` `title` `summary` | the event's id, its label, and one sentence on it |
/// | `date` | in EDTF: `1953-08~` |
/// | `earliest` `latest` | the days between which it lies; empty where that end is open or unknown |
/// | `date_words` | the date in words: `early August 1953` |
/// | `certainty` | the kind of its strongest evidence |
/// | `scope` | `text`, or `volume` where only neighbouring documents speak of it |
/// | `kind` `rule` | this piece of evidence: how the date is known |
/// | `source` | where a fact from outside the text is from |
/// | `quote` | the exact words; empty where the text has none |
/// | `words` | those of them that carry the date, or all where none do by themselves |
/// | `passage` `block` | the ids of the quotation and of what holds it, as the page has them |
/// | `conflict` | what disagrees with the event's date, if anything does |
/// | `document` | the document's address |
///
/// The byte order mark is for Excel, which without it takes curly quotes and dashes for another encoding; other
/// readers of such tables pass over it. A cell that a spreadsheet might run as a formula has an apostrophe before it:
/// one that begins with `=`, `+`, `-` or `@`, with or without blanks before, or with a tab or a line break. Every other
/// cell is byte for byte what the edition says.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
/// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
/// # let edition = frus::edition::parse(DATA, TEXT, frus::Document::parse(TEXT).unwrap()).unwrap();
/// use frus::{edition::Event, export};
/// let events: Vec<&Event> = edition.events.iter().collect();
/// let table = export::csv(&edition, &events);
/// assert!(table.starts_with("\u{feff}event,title,summary,date,"));
/// assert!(table.contains(r#","Negotiations commenced on July 15.","July 15","#));
/// # }
/// ```
#[must_use]
pub fn csv(edition: &Edition, events: &[&Event]) -> String {
    let mut out = String::from(HEADER);
    for event in events {
        let conflict = edition.conflict_about(&event.id);
        for evidence in &event.evidence {
            cell(&mut out, &event.id);
            let mut take = |_: &str, value: Option<&str>| cell(&mut out, value.unwrap_or_default());
            of_event(event, &mut take);
            of_evidence(edition, evidence, &mut take);
            take(
                "conflict",
                conflict.map(|conflict| conflict.summary.as_str()),
            );
            take("document", edition.url());
            // The comma after the last cell becomes the end of the row.
            out.pop();
            out.push_str("\r\n");
        }
    }
    out
}

/// Writes a cell of a table and the comma after it. All are quoted: that is always right, and there is no rule to get wrong.
///
/// ```
/// let mut row = String::new();
/// frus::export::csv_cell(&mut row, "the “draft”, \"A\"");
/// frus::export::csv_cell(&mut row, "=1+1");
/// assert_eq!(row, "\"the “draft”, \"\"A\"\"\",\"'=1+1\",");
/// ```
pub fn cell(out: &mut String, value: &str) {
    out.push('"');
    let formula = value.trim_start().starts_with(['=', '+', '-', '@']);
    if formula || value.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for character in value.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    out.push_str("\",");
}
