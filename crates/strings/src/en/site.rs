//! A published volume, in English.

use crate::{Site, room::grouped};

impl Site {
    pub(crate) const ENGLISH: Self = Self {
        skip: "Skip to the contents",
        about: |documents| {
            let (documents, each) = match documents {
                1 => ("one document".to_owned(), "It has a page of its own here"),
                count => (
                    format!("{} documents", grouped(count as u64)),
                    "Each has a page of its own here",
                ),
            };
            format!(
                "Foreign Relations of the United States is the official record of American foreign policy. For this volume, historians of the Department of State chose and printed {documents}. {each}, with its notes, the people it names, its dates, and how to cite it."
            )
        },
        edited_by: |names| ["Edited by ", names, "."].concat(),
        printed: |place, publisher, year| match (place, publisher) {
            ("", "") => format!("Published in {year}."),
            ("", publisher) => format!("{publisher}, {year}."),
            (place, "") => format!("{place}, {year}."),
            (place, publisher) => format!("{place}: {publisher}, {year}."),
        },
        search: "Search this volume",
        search_field: "Words in any document or note",
        search_without: "The search needs JavaScript, which is switched off or not available here. Every document can be found in the",
        search_to_contents: "contents of the volume",
        searching: "Searching…",
        found_one: |words| ["1 document has “", words, "”"].concat(),
        found: |count, words| [count, " documents have “", words, "”"].concat(),
        nothing_found: |words| {
            [
                "No document has “",
                words,
                "”. Try fewer words, or another spelling.",
            ]
            .concat()
        },
        nothing_typed: "Type one word or several. Words in quotation marks are found in that order.",
        failed: "The search could not be loaded. Reload the page; if that does not help, its files may be missing on this site. Every document can be found in the contents.",
        more: "Show more documents",
        narrow: "Narrow it down",
        year: "Year",
        sender: "Sender",
        marking: "Marking",
        any: "any",
        open_in_room: "Open in the reading room",
        more_ways: "Do more with this volume",
        room: "Open it in the reading room",
        room_about: "All documents on a timeline, searches by sender, date or marking, quotations checked word by word, read aloud.",
        file: "Take the whole volume with you",
        file_about: "One file in the format of scholarly editions (TEI P5), in the public domain.",
        office: "See it at the Office of the Historian",
        office_about: "The volume where the Department of State publishes it, with its preface and its sources.",
        privacy: "These pages load nothing from anywhere else, set no cookies and count nobody.",
        to_volume: "Contents of this volume",
    };
}
