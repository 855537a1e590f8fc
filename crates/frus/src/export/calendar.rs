//! Events as a calendar.

use strings::Strings;

use crate::{
    date::Day,
    edition::{Edition, Event, Passage, Scope},
};

/// The longest line that iCalendar wants, in bytes, without its end.
const LINE: usize = 75;

/// The events as iCalendar (RFC 5545), each an entry of whole days that leaves a reader's own time free.
///
/// `stamp` is the moment at which the calendar is made, in UTC: `20260131T120000Z`. It is the caller's to give, since
/// the library has no clock.
///
/// An entry covers every day that the date can stand for, and its title says so where that is more than one day or in
/// any doubt. Where one end of a date is open or unknown, the entry stands on the day of the other, and its title says
/// that too. The description has the summary, the date in words and in EDTF, and for each piece of evidence the rule,
/// the exact words and the source. The entry's identifier is made of the ids of event and document, so that a later
/// import replaces an earlier one.
///
/// A calendar can hold no control characters but the tab and the line break; others show as `U+FFFD`. Some programs
/// refuse a calendar without entries, so that there is little use in one for no events.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
/// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
/// # let edition = frus::edition::parse(DATA, TEXT, frus::Document::parse(TEXT).unwrap()).unwrap();
/// use frus::{edition::Event, export};
/// let events: Vec<&Event> = edition.events.iter().collect();
/// let calendar = export::calendar(&edition, &events, "20260131T120000Z", &strings::EN);
/// assert!(calendar.contains("\r\nDTSTART;VALUE=DATE:19530715\r\nSUMMARY:Negotiations commence\r\n"));
/// assert!(calendar.contains("\r\nSUMMARY:Diet due to adjourn (about August 1953)\r\n"));
/// # }
/// ```
#[must_use]
pub fn calendar(edition: &Edition, events: &[&Event], stamp: &str, strings: &Strings) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//frus-explorer//frus//EN");
    for event in events {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &identifier(edition, event));
        line(&mut out, "DTSTAMP", stamp);
        days(&mut out, event);
        line(&mut out, "SUMMARY", &escaped(&title(event, strings)));
        line(
            &mut out,
            "DESCRIPTION",
            &escaped(&description(edition, event, strings)),
        );
        if let Some(url) = edition.url() {
            line(&mut out, "URL", url);
        }
        line(&mut out, "TRANSP", "TRANSPARENT");
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

/// `event-1953-07-15-negotiations@frus1952-54v14p2.d660`: like an address, which is what programs expect.
fn identifier(edition: &Edition, event: &Event) -> String {
    let safe = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => character,
        _ => '.',
    };
    let mut identifier: String = event.id.chars().map(safe).collect();
    identifier.push('@');
    let document = edition
        .imprint
        .as_ref()
        .map_or("document", |imprint| &imprint.id);
    identifier.extend(document.chars().map(safe));
    identifier
}

fn days(out: &mut String, event: &Event) {
    let (earliest, latest) = (event.date.earliest(), event.date.latest());
    // At least one end of a date is dated.
    let (Some(first), Some(last)) = (earliest.or(latest), latest.or(earliest)) else {
        return;
    };
    line(out, "DTSTART;VALUE=DATE", &basic(first));
    if first < last {
        // The end is the day after, and there is none after the last that a calendar knows.
        line(
            out,
            "DTEND;VALUE=DATE",
            &basic(last.plus(1).unwrap_or(last)),
        );
    }
}

/// `19530715`.
fn basic(day: Day) -> String {
    day.to_string()
        .chars()
        .filter(|sign| *sign != '-')
        .collect()
}

/// The event's title, with the date in words where a day in a calendar would claim too much.
fn title(event: &Event, strings: &Strings) -> String {
    if event.date.exact_day().is_some() {
        return event.title.clone();
    }
    // The library's words, since an edition's own need not name the doubt: "July 10 to 14" is no "between".
    (strings.files.entry)(&event.title, &event.date.words(strings.dates))
}

fn description(edition: &Edition, event: &Event, strings: &Strings) -> String {
    let words = &strings.files;
    let mut out = event.summary.clone();
    let date = (words.date)(&event.date_words, &event.date.to_string());
    push(&mut out, &["\n\n", &date]);
    if event.scope == Scope::Volume {
        push(&mut out, &["\n", words.not_in_text]);
    }
    for evidence in &event.evidence {
        push(&mut out, &["\n\n", &evidence.rule]);
        if let Some(passage) = &evidence.passage {
            quote(&mut out, edition, passage);
        }
        if let Some(source) = &evidence.source {
            push(&mut out, &["\n", &(words.source)(source)]);
        }
    }
    if let Some(conflict) = edition.conflict_about(&event.id) {
        push(&mut out, &["\n\n", &(words.disagrees)(&conflict.summary)]);
        quote(&mut out, edition, &conflict.passage);
        for reading in &conflict.readings {
            let reading = (words.reading)(&reading.text, &reading.source);
            push(&mut out, &["\n", &reading]);
        }
    }
    let address = edition.url().unwrap_or_default();
    push(&mut out, &["\n\n", &edition.citation(), "\n", address]);
    out
}

fn quote(out: &mut String, edition: &Edition, passage: &Passage) {
    push(
        out,
        &["\n“", &edition.document.words_in(passage.quote), "”"],
    );
}

fn push(out: &mut String, words: &[&str]) {
    words.iter().for_each(|words| out.push_str(words));
}

/// Words as a TEXT value (RFC 5545, section 3.3.11).
fn escaped(words: &str) -> String {
    let mut out = String::new();
    let mut before = '\0';
    for character in words.chars() {
        match character {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(character);
            }
            // A carriage return and a line feed are one line break.
            '\n' if before == '\r' => {}
            '\n' | '\r' => out.push_str("\\n"),
            _ => out.push(character),
        }
        before = character;
    }
    out
}

/// A content line, folded where it is too long (RFC 5545, section 3.1).
fn line(out: &mut String, name: &str, value: &str) {
    push(out, &[name, ":"]);
    let mut length = name.len() + 1;
    for character in value.chars() {
        let character = match character {
            '\t' => '\t',
            control if control.is_control() => char::REPLACEMENT_CHARACTER,
            other => other,
        };
        length += character.len_utf8();
        if length > LINE {
            out.push_str("\r\n ");
            length = 1 + character.len_utf8();
        }
        out.push(character);
    }
    out.push_str("\r\n");
}
