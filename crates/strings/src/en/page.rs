//! The frame of the page, the marking, the Embed dialog, and short notices, in English.

use crate::{
    Banner, Cite, Colophon, Embed, Marking, Notices, Page, Use,
    part::{Role, plain},
};

impl Page {
    pub(crate) const ENGLISH: Self = Self {
        language: "English",
        skip: "Skip to the document",
        nav: "On this page",
        to_timeline: "Timeline",
        to_document: "Document",
        to_notes: "Notes",
        to_citations: "Cite",
        to_names: "People",
        to_marking: "The marking",
        to_use: "Use this page",
        close: "Close",
        volume: |subseries, number, part| {
            let number = (!number.is_empty()).then(|| format!("Volume {number}"));
            let part = part.map(|part| format!("Part {part}"));
            let parts = [Some(subseries.to_owned()), number, part];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        },
        fault: |single_file| {
            let mut parts = vec![
                plain("The interactive parts are not running. Everything can still be read. "),
                Role::Link.of("Try again"),
            ];
            if single_file {
                parts.push(plain(", or open "));
                parts.push(Role::OtherLink.of("the single-file version"));
            }
            parts.push(plain("."));
            parts
        },
        title: |number, heading| match number {
            Some(number) => format!("No. {number}. {heading}"),
            None => heading.to_owned(),
        },
        about: |series, volume, title, dateline| match dateline {
            "" => format!("{series}, {volume}: {title}"),
            dateline => format!("{series}, {volume}: {title}, {dateline}"),
        },
    };
}

impl Banner {
    pub(crate) const ENGLISH: Self = Self {
        head: "Marking, head of the page",
        foot: "Marking, foot of the page",
        marking: |marking, month| {
            vec![
                Role::Heard.of("Cancelled marking: "),
                Role::Key.of(marking),
                Role::Heard.of(", no longer in force:"),
                Role::Wide.of(" historical"),
                Role::Plain.of(&if month.is_empty() {
                    " marking".to_owned()
                } else {
                    format!(" marking of {month}")
                }),
            ]
        },
        open: |marking, month| {
            let when = if month.is_empty() { "" } else { " in " };
            vec![
                plain("Marked "),
                Role::Key.of(marking),
                Role::Plain.of(&[when, month].concat()),
            ]
        },
        unmarked: "No marking is printed with this document",
        published: |year| format!("Published by the Department of State, {year}"),
        unclassified: "this page is unclassified",
        more: || vec![plain("About"), Role::Wide.of(" this marking")],
    };
}

impl Colophon {
    pub(crate) const ENGLISH: Self = Self {
        marking: "About the marking",
        imprint: "Where this text is from",
        printed: |printed| {
            let number = printed.number.map(|number| format!("Document {number}, "));
            let heading = printed.heading.map(|heading| format!("“{heading},” "));
            let title = [number, heading, Some("in ".to_owned())];
            let general = printed
                .general_editor
                .map(|editor| format!("; general editor {editor}"));
            let pages = printed
                .pages
                .map(|(first, last)| format!(", pages {first}–{last}"));
            let publication = printed.publication.map(|number| format!(" {number}."));
            vec![
                Role::Plain.of(&title.into_iter().flatten().collect::<String>()),
                Role::Title.of(printed.volume),
                Role::Plain.of(&format!(
                    ", edited by {}{} ({}: {}, {}){}.{}",
                    printed.editors.join(" and "),
                    general.unwrap_or_default(),
                    printed.place,
                    printed.publisher,
                    printed.year,
                    pages.unwrap_or_default(),
                    publication.unwrap_or_default(),
                )),
            ]
        },
        published: |rights, address| {
            vec![
                Role::Plain.of(&format!(
                    "{rights}. The Office of the Historian publishes it at "
                )),
                Role::Link.of(address),
                plain("."),
            ]
        },
        abbreviations: "Abbreviations",
        official_terms: "Official terms",
        people: "People",
        by_rule: "How this page was made",
        nobody_checked: "Nobody has edited this page. Its dates, its people and its abbreviations were found by rule in the text of the volume, and nobody has checked them; where a rule can be wrong, it says so.",
        wrong_date: "If a date is wrong, tell those who run this site which words it stands beside.",
        between: " ",
        wrong_word: |address| {
            vec![
                plain(
                    "If a word of the document is wrong, compare it with the Office of the Historian’s page at ",
                ),
                Role::Link.of(address),
                plain(", and tell the Office."),
            ]
        },
    };
}

impl Marking {
    pub(crate) const ENGLISH: Self = Self {
        above_text: |marking| {
            format!(
                "The volume prints “{marking}” above the text; what else was marked on the original is not known here."
            )
        },
        in_note: |marking| {
            format!(
                "The volume’s note on the source of the document says “{marking}”; what else was marked on the original is not known here."
            )
        },
        unmarked: "The volume prints no marking with this document. Whether the original had one is not known here.",
        published: |year| {
            format!(
                "The Department of State published this document in {year}, and that is how a visitor can know that it is no secret; when and by whom it was declassified, if it had to be, is not known here."
            )
        },
        colour: "The orange of this banner is a colour of the 1980s, chosen for this page; what colour the marking on the original had, if any, is not known here.",
        colour_source: "Standard Form 703 of August 1985, the cover sheet for top secret papers, is orange",
    };
}

impl Cite {
    pub(crate) const ENGLISH: Self = Self {
        title: "Cite this document",
        about: "A citation tells readers where the words that you quote are printed. This document is printed in a volume of \
                Foreign Relations of the United States, the official record of American foreign policy. The Office of the \
                Historian, the office of the Department of State that publishes the series, asks for this form:",
        by_page: "Volumes before those of 1955–57 are cited by page, as this one, later ones by the number of the document.",
        by_number: "Volumes since those of 1955–57 are cited by the number of the document, as this one, earlier ones by page.",
        others: "In another style: Chicago, MLA, APA, Bluebook",
        chicago_note: "Chicago, in a note",
        chicago_bibliography: "Chicago, in a bibliography",
        mla: "MLA",
        apa: "APA",
        bluebook: "Bluebook",
        copy: "Copy",
        save: "For a program that keeps references, such as Zotero:",
        bibtex: "BibTeX",
        ris: "RIS",
        csl: "CSL-JSON",
    };
}

impl Use {
    pub(crate) const ENGLISH: Self = Self {
        title: "Use this page",
        as_table: "See every date and its evidence as a table",
        save_document: "Save the document as a file:",
        document_files: [
            ("Plain text", "its words and notes, for any program"),
            ("Markdown", "with its notes, for writing"),
            ("Web page", "with notes and evidence, for any browser"),
            ("TEI", "encoded as the series is, for scholars"),
            ("JSON", "its parts and their places, for programs"),
        ],
        save_dates: "Save the timeline as a file:",
        dates_files: [
            ("Calendar", "its events, for a calendar (iCalendar)"),
            ("Spreadsheet", "a row for each piece of evidence (CSV)"),
            ("Data", "events and evidence, for programs (JSON)"),
            ("Picture", "as it is drawn, for a page or a slide (SVG)"),
        ],
        embed: "Embed this page in yours",
    };
}

impl Embed {
    pub(crate) const ENGLISH: Self = Self {
        title: "Put this page into yours",
        from_disk: "This copy was opened from a disk. On a web server it can be embedded.",
        view: "Show",
        everything: "everything",
        document: "the document",
        timeline: "the timeline",
        theme: "Colours",
        system: "as the reader’s system",
        light: "light",
        dark: "dark",
        language: "Language",
        height: |least, most| format!("Height in pixels, {least} to {most}"),
        height_wrong: |least, most, last| {
            format!("Give a height from {least} to {most} pixels. The snippets keep {last}.")
        },
        frame: "For any page, with a fixed height",
        copy_frame: "Copy the frame",
        element: "For a page that allows scripts, as high as its content",
        copy_element: "Copy the element",
        copied: "Copied.",
        refused: "Copying is not allowed here; select the text and copy it by hand.",
        preview: "How it looks",
        preview_name: "Preview of the embedded page",
        hosts: "What some hosts allow",
        host_list: [
            (
                "WordPress",
                "The frame, in a Custom HTML block, by administrators and editors.",
            ),
            (
                "Canvas",
                "The frame, in the HTML editor. As an LTI tool, ?embed=lti follows the height.",
            ),
            (
                "Moodle",
                "The frame, in the HTML source; or a URL resource, shown as embedded.",
            ),
            ("Google Sites", "Insert, Embed, By URL, with ?embed=1."),
            (
                "Omeka S",
                "The frame, in an HTML block, if its HTML filter lets frames through.",
            ),
        ],
        hosts_source: "From their documentation, in 2026; not tried there.",
        offline: "Read offline",
        keep: "Keep this page on this device",
        remove: "Remove it from this device",
    };
}

impl Notices {
    pub(crate) const ENGLISH: Self = Self {
        kept: "This page is kept on this device, and opens without a network.",
        removed: "This page is no longer kept on this device.",
        not_kept: "This page can not be kept here.",
        not_removed: "From here nothing can be removed from this device.",
        not_saved: "This file can not be saved here.",
        read_document: "Read the document",
        frame: "A document of Foreign Relations of the United States",
    };
}
