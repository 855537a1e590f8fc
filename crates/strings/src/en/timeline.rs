//! The events, their evidence, and the files that hold them, in English.

use crate::{
    Certainty, Evidence, Files, Rules, Table, Timeline,
    part::{Role, plain},
};

impl Certainty {
    pub(crate) const ENGLISH: Self = Self {
        stated: "stated",
        stated_means: "the text gives day, month and year",
        year_supplied: "year supplied",
        year_supplied_means: "the text gives day and month; the year is the nearest",
        file_number: "inferred",
        file_number_means: "read from the number under which the paper was filed",
        approximate: "approximate",
        approximate_means: "the text is vague",
        bounded: "between two dates",
        bounded_means: "it lies between two dated things",
        edition: "from the volume",
        edition_means: "the printed volume gives it, the text does not",
        explained: |kind, meaning| vec![Role::Key.of(kind), plain(": "), Role::Plain.of(meaning)],
    };
}

impl Table {
    pub(crate) const ENGLISH: Self = Self {
        title: "The evidence for each date",
        date: "Date",
        event: "Event",
        how: "How the date is known",
        not_in_text: "Not in this text: from neighbouring documents of the volume",
        reason: |kind, quote, rule| {
            let mut parts = vec![Role::Key.of(kind), plain(": ")];
            if let Some(quote) = quote {
                parts.push(Role::Quote.of(quote));
                parts.push(plain(" "));
            }
            parts.push(Role::Plain.of(rule));
            parts
        },
        conflict: |summary| format!("{summary} What could explain it:"),
    };
}

impl Timeline {
    pub(crate) const ENGLISH: Self = Self {
        title_of: |period| format!("Timeline, {period}"),
        title: "Timeline",
        days: "Days of the timeline",
        legend: "How sure each date is",
        explain: "What these words mean",
        keys: "Arrow keys move from event to event.",
        after_title: ", ",
        event: |when, year, distance, sure| {
            let mut parts = vec![Role::When.of(when)];
            if let Some(year) = year {
                parts.push(Role::Heard.of(&format!(", {year}")));
            }
            if let Some(distance) = distance {
                parts.push(plain(", "));
                parts.push(Role::Distance.of(distance));
            }
            parts.push(Role::Heard.of(", date: "));
            parts.push(plain(" "));
            parts.push(Role::Key.of(sure));
            parts.push(Role::Heard.of("."));
            parts
        },
        more: "With events from neighbouring documents",
        stretch: "Stretch of the timeline",
        showing: |first, last, of, period| match period {
            Some(period) => format!("Events {first} to {last} of {of}: {period}"),
            None => format!("Events {first} to {last} of {of}"),
        },
        earlier: "Earlier",
        later: "Later",
        closer: "Closer",
        wider: "Wider",
    };
}

impl Evidence {
    pub(crate) const ENGLISH: Self = Self {
        more: "Show more",
        less: "Show less",
        back: || vec![plain("Back"), Role::Wide.of(" to where I was")],
        on_timeline: "On the timeline",
        copy: "Copy link",
        copied: "Link copied",
        date: |weekday, date| {
            let mut parts = Vec::new();
            if let Some(weekday) = weekday {
                parts.push(Role::Plain.of(&format!("{weekday}, ")));
            }
            parts.push(Role::Key.of(date));
            parts
        },
        edtf: |date| {
            vec![
                plain("written "),
                Role::Code.of(date),
                plain(" in EDTF, a standard for inexact dates"),
            ]
        },
        sure: |kind, meaning, in_text| {
            let end = if in_text {
                "."
            } else {
                ". This event is not in the text."
            };
            vec![
                Role::Key.of(kind),
                plain(": "),
                Role::Plain.of(meaning),
                plain(end),
            ]
        },
        show_words: "Show these words in the document",
        conflict: "What does not fit",
        could_explain: "It is shown as it is printed. What could explain it:",
        said_copied: "The link is in the clipboard.",
        said_refused: "Copying is not allowed here. A link to take by hand follows.",
        said_opened: "The words are lit in the document. Escape closes this.",
        said_chosen: "The words are lit in the document. Escape, or the browser’s Back, leads back to where you were.",
        by_hand: || {
            vec![
                plain("The browser does not allow copying here. Copy the address of "),
                Role::Link.of("this link"),
                plain(" instead."),
            ]
        },
    };
}

impl Files {
    pub(crate) const ENGLISH: Self = Self {
        below: "Below the second axis: events from neighbouring documents of the volume.",
        disagrees: |summary| format!("Evidence that disagrees: {summary}"),
        when: |when, distance, sure| match distance {
            Some(distance) => format!("{when}, {distance} · {sure}"),
            None => format!("{when} · {sure}"),
        },
        said: |title, when, distance, sure| match distance {
            Some(distance) => format!("{title}, {when}, {distance}, date: {sure}."),
            None => format!("{title}, {when}, date: {sure}."),
        },
        entry: |title, date| format!("{title} ({date})"),
        date: |date, edtf| format!("Date: {date} (EDTF {edtf})"),
        not_in_text: "From neighbouring documents of the volume, not from this text.",
        source: |source| format!("Source: {source}"),
        reading: |text, source| format!("{text} ({source})"),
    };
}

impl Rules {
    pub(crate) const ENGLISH: Self = Self {
        summary: "A date that the text mentions. It was found by rule, and nobody has checked it.",
        stated: "The words give day, month and year.",
        own_title: "This document",
        own_summary: "The day of the document itself. It was read by rule, and nobody has checked it.",
        year_supplied: |nearest_to, is_another| {
            let less_sure = if is_another {
                " It is not the year of that date, so it is less sure."
            } else {
                ""
            };
            format!(
                "The words give day and month; the year is the one that brings them nearest to {nearest_to}.{less_sure}"
            )
        },
        own_dateline: "the document’s own date",
        own_volume: "the date that the volume gives the document",
        own_file_number: "the day under which the document was filed",
        own_neighbour: "the date of the document printed next to this one, which has none itself",
        tagged: "The Office of the Historian’s edition gives these words this date.",
        by_volume: "The volume gives this date; the words of the text do not.",
        cited_title: |number| format!("Document {number}"),
        cited: "The text refers to this document, and the volume dates it.",
        filed_otherwise: |date, number, filed| {
            format!(
                "The document is dated {date}, but filed under {number}, which decodes to {filed}."
            )
        },
        filed_reading: "Not every paper was filed under its own date: in the three volumes counted, 434 of 547 papers, or 79 %, were, and 29 more within three days of it.",
        filed_source: "Counted for this page by the datelines of the volumes 1951, VII, Part 2, 1952–1954, XIV, Part 2, and 1961–1963, VI",
        file_number: "The last part of a file number is the month, the day, and the year.",
        approximate: "The words name no single day.",
        bounded: "The words name the first day and the last.",
        volume_source: |id| {
            format!(
                "The volume’s own description of itself, in the Office of the Historian’s edition ({id})"
            )
        },
        rights: "Public domain",
        of_persons: "The volume’s list of persons",
        of_terms: "The volume’s list of abbreviations",
    };
}
