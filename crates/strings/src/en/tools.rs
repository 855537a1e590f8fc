//! The tools of the reader.

use crate::{Aloud, Appearance, Check, Find, Quote, Spot, Tools};

/// One page, or from one to another.
fn pages_of(first: &str, last: &str) -> String {
    match first == last {
        true => ["page ", first].concat(),
        false => ["pages ", first, "–", last].concat(),
    }
}

impl Tools {
    pub(crate) const ENGLISH: Self = Self {
        name: "Tools for reading",
        appearance: "Appearance",
        check: "Check a quotation",
    };
}

impl Appearance {
    pub(crate) const ENGLISH: Self = Self {
        size: "Text size",
        percent: |number| format!("{number} %"),
        theme: "Colours",
        system: "as your system",
        light: "light",
        dark: "dark",
        contrast: "high contrast",
        spacing: "Space between letters, words and lines",
        width: "Length of lines",
        normal: "normal",
        narrow: "short",
        wide: "wide",
        ruler: "Dim everything but the lines at the pointer",
        keyless: "Do not open Find with the key /",
        reset: "As it was",
        kept: "What you choose is kept on this device, and nowhere else.",
        not_kept: "This browser keeps nothing here: your choice lasts until this page is closed.",
    };
}

impl Find {
    pub(crate) const ENGLISH: Self = Self {
        title: "Find",
        field: "Find in the document, its notes and its lists",
        help: "Words, or a phrase in quotation marks. Enter goes to the next place, Shift and Enter to the one before.",
        previous: "Previous",
        next: "Next",
        position: |at, count| format!("{at} of {count}"),
        counted: |count, parts, begins| {
            let parts: Vec<String> = parts
                .iter()
                .map(|(part, count)| [&count.to_string(), " ", part].concat())
                .collect();
            let places = if count == 1 { " place" } else { " places" };
            let begins = if begins {
                " with words that begin so"
            } else {
                ""
            };
            [
                &count.to_string(),
                places,
                begins,
                ": ",
                &parts.join(", "),
                ".",
            ]
            .concat()
        },
        places_in: [
            "in the source note",
            "in the number",
            "in the title",
            "in the dateline",
            "in the marking",
            "in the text",
            "in the notes",
            "among the people",
            "among the abbreviations",
            "among the events",
        ],
        places: [
            "Source note",
            "Number",
            "Title",
            "Dateline",
            "Marking",
            "Text",
            "Note",
            "Person",
            "Abbreviation",
            "Event",
        ],
        each: |words| {
            let words: Vec<String> = words
                .iter()
                .map(|(word, count)| ["“", word, "” ", &count.to_string()].concat())
                .collect();
            [&words.join(", "), "."].concat()
        },
        nothing: "Nothing found.",
        nearest: "Words that occur here and are like it:",
        only_first: |listed| {
            format!("The first {listed} are listed. Next goes through all of them.")
        },
        limited: "That is more than can be looked for at once; the first words were.",
        list: "Places found",
    };
}

impl Quote {
    pub(crate) const ENGLISH: Self = Self {
        title: "Quote the selected words",
        selected: |words, pages, note| {
            let words = match words {
                1 => "1 word".to_owned(),
                words => format!("{words} words"),
            };
            let pages = pages.map(|(first, last)| [", ", &pages_of(first, last)].concat());
            let note = note.map(|note| [", note ", note].concat());
            [words, pages.unwrap_or_default(), note.unwrap_or_default()].concat()
        },
        keys: "Tab leads here, Esc away.",
        citation: "Copy with citation",
        citation_what: "The words in quotation marks, with volume and page as the Office of the Historian asks",
        link: "Copy a link",
        link_what: "An address that opens this page at these words",
        selector: "Copy for annotations",
        selector_what: "The words with those around them, for programs that annotate web pages (text quote selector of the W3C)",
        refused: "Copying is not allowed here. Copy this text by hand:",
        by_hand: "Text to be copied",
    };
}

impl Check {
    pub(crate) const ENGLISH: Self = Self {
        about: "Has somebody quoted this document? Paste the words, and see whether they stand here, where, and what differs.",
        rule: "Curly or straight quotation marks, kinds of dashes, and spaces do not count. An ellipsis (…) stands for words left out, square brackets for words put in by the quoter. What you paste stays on this page.",
        field: "Words to check",
        exact: "Exact: the document has these words, sign for sign.",
        exact_but_for_marks: "Exact, but for what the quotation itself marks as left out or put in.",
        exact_but_for_signs: "The words are exact; capitals or punctuation differ.",
        differs: |words| match words {
            1 => "Not exact: 1 word differs.".to_owned(),
            _ => format!("Not exact: {words} words differ."),
        },
        not_found: "Not found: the document has nothing like these words. Try a shorter part of them. They may also be from another document.",
        no_words: "There are no words here to look for.",
        too_long: |limit| {
            let (thousands, rest) = (limit / 1000, limit % 1000);
            format!(
                "Too long, and not checked: up to {thousands},{rest:03} characters of English can be checked at once. Paste a part of it."
            )
        },
        compared: "Word by word",
        heard_yours: "(your text: ",
        heard_document: "(the document: ",
        heard_marks: "(marked by the quoter: ",
        heard_around: "(not checked: ",
        heard_end: ")",
        sample: "word",
        yours: "in your text, and not in the document",
        document: "in the document, and not in your text",
        signs: "only capitals or punctuation differ",
        marks: "left out or put in, and marked so: no difference",
        around: "around the quotation, and not checked",
        places: "Where it stands",
        place: |pages, spot| {
            let pages = pages.map(|(first, last)| pages_of(first, last));
            let spot = match spot {
                Spot::Paragraph(number) => format!("paragraph {number}"),
                Spot::Item(label) => format!("item {label}"),
                Spot::Note(label) => format!("note {label}").trim_end().to_owned(),
                Spot::Other if pages.is_some() => String::new(),
                Spot::Other => "in the document".to_owned(),
            };
            match pages {
                Some(pages) if spot.is_empty() => pages,
                Some(pages) => format!("{pages}, {spot}"),
                None => spot,
            }
        },
    };
}

impl Aloud {
    pub(crate) const ENGLISH: Self = Self {
        name: "Read aloud",
        reading: "Reading aloud",
        start: "Start",
        pause: "Pause",
        resume: "Continue",
        stop: "Stop",
        previous: "Previous sentence",
        next: "Next sentence",
        voice: "Voice",
        speed: "Speed",
        times: |number| format!("{number} ×"),
        notes: "Read the notes, too",
        note: |label| format!("Note {label}."),
        own: "The voice is your device’s own. Nothing is sent anywhere.",
        paused: "Paused.",
        ended: "That was the whole document.",
        failed: "The device’s voice stopped. Press Continue to try again, or choose another voice.",
    };
}
