//! The reading room: whole volumes, opened in the browser.

use crate::{Room, Wanted, room::grouped};

impl Room {
    pub(crate) const ENGLISH: Self = Self {
        title: "Reading room",
        about: "Open whole volumes of Foreign Relations of the United States in this browser: their contents, a search over every document and note, and each document with its notes, its dates and its marking. Nothing you open leaves this device.",
        ways: "Other pages",
        to_document: "One document, explained",
        without: "The reading room could not start. It needs a browser of the last years with JavaScript and WebAssembly switched on.",
        open_volume: "Open the whole volume",
        desk: "Your volumes",
        trail: "Where you are",
        open: "Open a volume",
        open_help: "Drop files anywhere on this page, or choose them. A volume is one file, as the Office of the Historian publishes it (TEI, .xml). Single documents, plain text, and .gz or .zip of all these work as well, several at once.",
        choose: "Choose files",
        source: "The volumes are in the public domain, and can be had at",
        paste: "Paste a text instead",
        paste_help: "The plain text of one document, as it stands on a page of the Office of the Historian.",
        paste_open: "Open this text",
        pasted: |number| format!("Pasted text {number}.txt"),
        files: "Open now",
        nothing_open: "Nothing is open yet.",
        documents: |count| match count {
            1 => "1 document".to_owned(),
            count => format!("{} documents", grouped(count as u64)),
        },
        megabytes: |tenths| format!("{}.{} MB", tenths / 10, tenths % 10),
        unpacking: |percent| match percent {
            0 => "Getting ready to read it".to_owned(),
            percent => format!("Unpacking: {percent} percent"),
        },
        reading: |done, of| {
            format!(
                "Reading document {} of {}",
                grouped(done.into()),
                grouped(of.into())
            )
        },
        left_out: |count| match count {
            1 => "One file in it holds no document, and was left out.".to_owned(),
            count => format!("{count} files in it hold no document, and were left out."),
        },
        canceled: "Stopped.",
        cancel: |name| ["Stop opening ", name].concat(),
        stop: "Stop",
        remove: "Remove",
        drop_file: |name| ["Remove ", name, " from this list"].concat(),
        close_volume: |name| ["Close ", name].concat(),
        gone: "This file can not be read any more. It may have been moved or changed since you chose it.",
        empty: "This file is empty.",
        too_large: |megabytes| {
            format!(
                "This file is larger than {megabytes} megabytes. No volume of the series is as large as that."
            )
        },
        too_large_unpacked: |megabytes| {
            format!(
                "Unpacked, this file would be larger than {megabytes} megabytes. No volume of the series is as large as that."
            )
        },
        too_many_files: |most| {
            format!(
                "This archive holds more than {most} files. Unpack it, and open the volumes in it."
            )
        },
        damaged: "This file is packed, and can not be unpacked. It may be cut off, damaged, or locked with a password.",
        no_text: "This file holds no text that can be opened here. Choose TEI (.xml), plain text (.txt), or a .gz or .zip of them.",
        unreadable: |line, column| {
            format!("This file can not be read. At line {line}, column {column}, it says:")
        },
        no_document: "This file holds no document of the series.",
        failed: "The reader broke down over this file. What else was open has been opened again.",
        kept: "Kept on this device",
        kept_help: "A file that you keep is there again when you come back. It stays in this browser until you remove it.",
        keep: "Keep on this device",
        keep_file: |name| ["Keep on this device: ", name].concat(),
        open_it: "Open",
        open_kept: |name| ["Open ", name].concat(),
        remove_kept: |name| ["Remove ", name, " from this device"].concat(),
        no_room: "There is no room for this file on the device. Remove others, and try again.",
        not_kept: "This browser keeps no files for this page. It may be a private window, or a page inside another.",
        fetching: |volume| ["Looking for ", volume, " beside this page"].concat(),
        not_here: |volume| {
            ["This address asks for the volume ", volume, ", which is not open, and not beside this page either. Open its file, and what the address asks for is shown."].concat()
        },
        no_such_document: |document| ["This volume has no document ", document, "."].concat(),
        not_drawn: "This could not be shown: the reader broke down over it, and has been started again.",
        contents: "Contents",
        timeline: "All documents on a timeline",
        filter: "Filter the contents",
        filter_help: "Words of a title, a name, a number, a marking",
        order: "Order",
        in_order: "As in the volume",
        by_date: "By date",
        filtered: |count, all| {
            format!(
                "{} of {} documents",
                grouped(count as u64),
                grouped(all as u64)
            )
        },
        nothing_left: "No document has all of these words in its title, number or marking. The search above looks into the documents themselves.",
        undated: "no date",
        between: |first, last| [first, " to ", last].concat(),
        inferred: "from the file number",
        marking: |level| {
            match level {
                "top secret" => "Top secret",
                "secret" => "Secret",
                "confidential" => "Confidential",
                "restricted" => "Restricted",
                "limited official use" => "Limited official use",
                "official use only" => "Official use only",
                "administratively confidential" => "Administratively confidential",
                "unclassified" | "not classified" => "Unclassified",
                "no classification marking" => "No marking",
                "declassified" => "Declassified",
                other => other,
            }
            .to_owned()
        },
        unmarked: "No marking printed",
        from: |name| ["From: ", name].concat(),
        to: |name| ["To: ", name].concat(),
        page: |number| ["page ", number].concat(),
        number: |number| ["No. ", number].concat(),
        search: "Search all open volumes",
        search_help: [
            ("force goals", "documents with both words"),
            ("\"force goals\"", "these words in this order"),
            ("negotia*", "any word that begins so"),
            ("-laos", "without this word"),
            (
                "title:draft  text:draft  note:draft  source:draft",
                "only in titles, in the text, in notes, in what is said of the source",
            ),
            (
                "from:allison  to:\"secretary of state\"",
                "who sent it, who received it, as the title says",
            ),
            ("marking:top-secret  marking:none", "how it was marked"),
            (
                "before:1953-07  after:1952  date:1953-07-10",
                "when it was written: a year, a month or a day",
            ),
        ],
        search_how: "What can be typed",
        search_button: "Search",
        results: "Search results",
        found: |documents, places, volumes| {
            let documents = match documents {
                1 => "1 document".to_owned(),
                count => format!("{} documents", grouped(count.into())),
            };
            let places = match places {
                0 => String::new(),
                1 => ", in 1 place".to_owned(),
                count => format!(", in {} places", grouped(count.into())),
            };
            match volumes {
                0 | 1 => format!("{documents}{places}"),
                count => format!("{documents}{places}, in {count} volumes"),
            }
        },
        nothing_found: "No document meets all of this.",
        all_documents: |documents| format!("All {} documents", grouped(documents.into())),
        wanted: |what, excluded| {
            let (not, without) = match excluded {
                true => ("not ", "without "),
                false => ("", ""),
            };
            let pieces = match what {
                Wanted::Word(word) => [without, "the word “", word, "”"],
                Wanted::Phrase(words) => [without, "the words “", words, "” in this order"],
                Wanted::Beginning(word) if excluded => {
                    [without, "any word that begins with “", word, "”"]
                }
                Wanted::Beginning(word) => ["", "a word that begins with “", word, "”"],
                Wanted::From(name) => [not, "sent by “", name, "”"],
                Wanted::To(name) => [not, "sent to “", name, "”"],
                Wanted::Marking(Some(marking)) => [not, "marked “", marking, "”"],
                Wanted::Marking(None) if excluded => ["with a marking", "", "", ""],
                Wanted::Marking(None) => ["without a marking", "", "", ""],
                Wanted::Before(time) => [not, "dated before ", time, ""],
                Wanted::After(time) => [not, "dated after ", time, ""],
                Wanted::Dated(time) => [not, "dated ", time, ""],
                Wanted::Named(name) => [not, "naming “", name, "”"],
                Wanted::Volume(id) => [not, "in the volume ", id, ""],
                Wanted::Part(id) => [not, "in the part ", id, ""],
            };
            pieces.concat()
        },
        fields: [
            "in the title",
            "in the text",
            "in the notes",
            "in what is said of the source",
        ],
        in_field: |condition, field| [condition, " ", field].concat(),
        understood: "Looked for:",
        list: |conditions| [&conditions.join("; "), "."].concat(),
        places_in: ["Title", "Text", "Note", "Source"],
        unclosed: |words| {
            [
                "The quotation mark before “",
                words,
                "” is not closed. The phrase was taken to go on to the end.",
            ]
            .concat()
        },
        unknown_key: |key| {
            [
                "There is no field “",
                key,
                ":”. Its words were looked for instead.",
            ]
            .concat()
        },
        nothing_behind: |key| ["Nothing stands behind “", key, ":”. It was left out."].concat(),
        no_date: |key, typed| {
            [
                "“",
                typed,
                "” is no date that can stand behind “",
                key,
                ":”. It was left out. Write a year, a month or a day: 1953, 1953-07, 1953-07-10.",
            ]
            .concat()
        },
        too_many: "Only the first sixteen words and phrases are looked for.",
        nowhere: |word| ["“", word, "” occurs nowhere in the open volumes."].concat(),
        elsewhere: |word| ["“", word, "” occurs, but not where it was asked for."].concat(),
        suggestion: "Did you mean",
        places: |count| match count {
            1 => "1 place".to_owned(),
            count => format!("{} places", grouped(count.into())),
        },
        more_places: |count| format!("Show more of its {} places", grouped(count.into())),
        more: "Show more documents",
        best_first: "Best match first",
        earliest_first: "Earliest first",
        narrow: "Narrow it down",
        by_part: "By volume and part",
        by_year: "By year",
        by_sender: "By sender",
        by_marking: "By marking",
        counted: |name, count| format!("{name} ({})", grouped(count.into())),
        referred: "The document referred to",
        read_it: "Read this document",
        previous: "Previous",
        next: "Next",
        neighbours: "Other documents of this volume",
        neighbours_below: "Other documents of this volume, once more",
        restarted: "The reader of this page broke down and was started again. What was open is being opened again.",
        collection: "My list",
        collection_of: |count| match count {
            0 => "My list".to_owned(),
            count => format!("My list ({})", grouped(count as u64)),
        },
        collection_about: "Documents, and words of them, that you have collected, with your own remarks. Nothing of it leaves this device.",
        collection_empty: "Nothing is in it yet. Open a document and choose “Add to my list”, or select words of it.",
        collect: "Add to my list",
        collected: "In my list",
        quotation_collected: "These words are in your list now.",
        remark: "Your remark",
        quoted_from: |place| {
            let (pages, _) = place.split_once(',').unwrap_or((place, ""));
            let what = match (
                pages.starts_with(|sign: char| sign.is_ascii_digit()),
                pages.contains('–'),
            ) {
                (false, _) => "",
                (true, false) => "page ",
                (true, true) => "pages ",
            };
            ["Quoted from ", what, place].concat()
        },
        take_out: |title| ["Remove from my list: ", title].concat(),
        taken_out: |title| ["Removed: ", title, "."].concat(),
        put_back: "Put it back",
        keep_collection: "Keep this list on this device",
        keep_collection_help: "It is there again when you come back to this page in this browser. If you do not keep it, it is gone when you close the page: save it as a file before.",
        collection_not_kept: "This browser keeps nothing for this page, or has no room left. Save the list as a file before you close the page.",
        collection_unread: "This device keeps a list that can not be read here. It stays as it is, and nothing is kept in its place, until you remove it.",
        save_collection: "Save it as a file",
        collection_forms: [
            (
                "Table",
                ".csv, for spreadsheets; this page can open it again",
            ),
            ("Markdown", ".md, for notes and texts"),
            ("RIS", ".ris, for Zotero, EndNote and Mendeley"),
            ("BibTeX", ".bib, for LaTeX, JabRef and Zotero"),
            ("CSL-JSON", ".json, for Zotero and Pandoc"),
        ],
        collection_not_saved: "This browser saves no files from this page. It may be a page inside another one.",
        open_collection: "Open a list that you have saved",
        open_collection_help: "A table (.csv) that was saved here, also after a spreadsheet has changed it. It is added to this list; what both have stays once.",
        choose_collection: "Choose a table",
        collection_opened: |added, known| {
            let entries = match added {
                1 => "1 entry was added".to_owned(),
                count => format!("{} entries were added", grouped(count as u64)),
            };
            match known {
                0 => format!("{entries}."),
                1 => format!("{entries}, and 1 was in the list already."),
                count => format!(
                    "{entries}, and {} were in the list already.",
                    grouped(count as u64)
                ),
            }
        },
        collection_newer: "A newer version of this page has saved this list. It can not be opened here without losing something, and was left as it is.",
        no_collection: "This file is no list that was saved here.",
        collection_encoding: "Letters of this table would be lost, since it is not encoded in UTF-8. Have your spreadsheet save it as “CSV UTF-8”.",
        collection_too_large: "This file is too large to be a list.",
    };
}
