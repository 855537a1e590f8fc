//! The tools of the reader.

use crate::{Appearance, Find, Quote, Tools};

impl Tools {
    pub(crate) const ENGLISH: Self = Self {
        name: "Tools for reading",
        appearance: "Appearance",
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
            let pages = pages.map(|(first, last)| match first == last {
                true => [", page ", first].concat(),
                false => [", pages ", first, "–", last].concat(),
            });
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
        copied: "Copied.",
        refused: "Copying is not allowed here. Copy this text by hand:",
        by_hand: "Text to be copied",
    };
}
