//! The text, what was added to it by hand, its notes, and its file numbers, in English.

use crate::{
    Addition, DocumentWords, FileNumber, Introduction, Lookup, Notes,
    en::dates::month_name,
    part::{Role, plain},
};

/// `1st`, `22nd`, `13th`.
fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

impl DocumentWords {
    pub(crate) const ENGLISH: Self = Self {
        original: None,
        by_editors: |year| format!("By the editors, {year}"),
        from_volume: "from the printed volume",
        page: |number| format!("Page {number}"),
        by_hand: "Written by hand",
        note: |label| format!("Note {label}"),
        a_note: |label| format!("note {label}"),
        term: |expansion, caution| format!("{expansion}. {caution}"),
        file_number: "Take this file number apart",
        picture: "A picture, on the Office of the Historian’s page",
    };
}

impl Introduction {
    pub(crate) const ENGLISH: Self = Self {
        about: |number, day| {
            let number = number.map(|number| format!("Document {number}"));
            let parts = [number, day.map(str::to_owned)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        },
        between: " ",
        to_decision: "Read the point added by hand",
        to_sources: "What this rests on",
        sources: "What the introduction rests on",
        whose: "The introduction was written for this page. It is not part of the volume.",
        by_rule: "The dates on this page were found by rule, and nobody has checked them.",
        to_by_rule: "How this page was made",
    };
}

impl Addition {
    pub(crate) const ENGLISH: Self = Self {
        legend: "Read the recommendation",
        submitted: "as it was submitted",
        decided: "as it was decided, with the point that was added by hand",
        said_decided: "The point that was added by hand is shown below.",
        voices: |year| {
            vec![
                plain("Whose words: upright, the author’s; "),
                Role::Hand.of("slanted"),
                plain(", written by hand; "),
                Role::Editors.of("the title and the notes"),
                Role::Plain.of(&format!(", the editors’ of {year}.")),
            ]
        },
        name: "Added by hand",
        reported: |note, writer, rule| {
            vec![
                plain("Added by hand, as "),
                Role::Link.of(note),
                Role::Plain.of(&format!(" reports; taken to be by {writer}. {rule}")),
            ]
        },
        followed: |event, words| {
            vec![
                plain("What followed: "),
                Role::Link.of(event),
                plain(": "),
                Role::Quote.of(words),
            ]
        },
    };
}

impl Notes {
    pub(crate) const ENGLISH: Self = Self {
        title: "Notes",
        origin: |year| format!("By the editors of the volume, {year}."),
        card_origin: |year| format!("by the editors, {year}"),
        back_short: "Back",
        back: |label| format!("Back to reference {label}"),
        back_to: |label, place| format!("Back to reference {label}, place {place}"),
        goto: |label| format!("Go to note {label} in the list"),
    };
}

impl FileNumber {
    pub(crate) const ENGLISH: Self = Self {
        name: |number| format!("File number {number}"),
        title: |number| vec![Role::Plain.of(number), Role::Quiet.of(" taken apart")],
        class: "class",
        country: "country",
        subject: "subject",
        letters: "letters",
        month: "month",
        day: "day",
        year: "year",
        day_of_month: |month, day| format!("The {} of {}", ordinal(day), month_name(month)),
        part: |kind, meaning| {
            vec![
                Role::Key.of(kind),
                Role::Heard.of(": "),
                Role::Plain.of(meaning),
            ]
        },
        unknown: "not known here",
        filed: |day| {
            vec![
                plain("So the paper was filed under "),
                Role::Key.of(day),
                plain(
                    ". The date is inferred: 434 of 547 papers, or 79 %, were filed under their own date.",
                ),
            ]
        },
        puzzle: |summary| vec![Role::Heard.of("A puzzle: "), Role::Plain.of(summary)],
        explained: |event| format!("What could explain it: {event}"),
        dates: |event| format!("The event it dates: {event}"),
    };
}

impl Lookup {
    pub(crate) const ENGLISH: Self = Self {
        places: "In this document",
        on_page: |page| format!("page {page}"),
        in_text: "in the text",
        times: |number| format!("({number} times)"),
        to_index: "Find it in the index",
        in_volume: "All places in this volume",
        papers: "Papers it refers to",
        printed: "Printed in the same volume",
        not_printed: "Not printed in the volume",
        filed: "In the files of the Department of State, not in the volume",
        papers_rule: "Listed by rule from the words of the document and its notes.",
    };
}
