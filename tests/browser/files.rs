//! The document and the timeline as files to keep: they are on the host, they hold what the page holds, and links lead to
//! them.

use std::{collections::BTreeMap, fs};

use serde_json::Value;

use crate::{
    matrix::single_file,
    page::{Page, quoted},
    session::dist,
    words::{self, DatedEvent},
};

in_every_engine![
    each_file_is_offered_by_a_link_that_saves_it,
    the_page_in_one_file_saves_the_same_files,
    each_file_says_what_it_is_good_for,
    the_document_is_there_in_each_of_its_forms,
    the_calendar_has_every_event_of_the_text,
    the_spreadsheet_has_a_row_for_every_piece_of_evidence,
    the_data_have_every_event_with_its_evidence_and_its_conflict,
    the_picture_is_drawn_and_names_every_event,
];

/// The endings of the files, in the order of their links.
const ENDINGS: [&str; 9] = [
    "txt",
    "md",
    "html",
    "xml",
    "document.json",
    "ics",
    "csv",
    "json",
    "svg",
];

/// What selects the link to the file with that ending.
fn link_to(ending: &str) -> String {
    format!("#use a[download][href$='d660.{ending}']")
}

/// The address of the file with that ending, as its link on the page has it.
fn address(page: &mut Page, ending: &str) -> String {
    let link = link_to(ending);
    assert_eq!(page.count(&link), 1, "one link to the .{ending}");
    page.get(&format!("document.querySelector({}).href", quoted(&link)))
}

/// What the host has under that link.
fn file(page: &mut Page, ending: &str) -> String {
    page.open("");
    let address = address(page, ending);
    assert!(
        address.starts_with(&page.site().origin()),
        "{address} is this host's"
    );
    let mut answer = ureq::get(&address)
        .call()
        .unwrap_or_else(|error| panic!("{address}: {error}"));
    let text = answer
        .body_mut()
        .read_to_string()
        .expect("the file is text");
    assert!(!text.is_empty());
    text
}

/// What the build has put into that file.
fn built(name: &str) -> Vec<u8> {
    fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every event of the data, of the text and of the volume.
fn all_events() -> Vec<DatedEvent> {
    words::events()
        .into_iter()
        .chain(words::volume_events())
        .collect()
}

fn each_file_is_offered_by_a_link_that_saves_it(page: &mut Page) {
    page.open("?context=volume");
    for ending in ENDINGS {
        let address = address(page, ending);
        let link = link_to(ending);
        page.scroll_into_view(&link);
        page.wait_for_view(&link);
        let name = address.rsplit('/').next().unwrap().to_owned();
        assert!(name.contains("d660"), "the file says what it is of: {name}");
        assert!(!page.text(&link).is_empty());
        assert_eq!(
            page.attributes(&link, "download"),
            [""],
            "under its own name"
        );
        let mut answer = ureq::get(&address).call().expect("the host has it");
        let bytes = answer.body_mut().read_to_vec().expect("all of it comes");
        assert!(bytes == built(&name), "the host has {name} as it was built");
        // It is saved, and the page stays as it is.
        page.click(&link);
        page.linger();
        assert!(page.get::<bool>(
            "document.documentElement.hasAttribute('data-live') && location.hash === ''"
        ));
    }
    for group in [
        "Save the document as a file:",
        "Save the timeline as a file:",
    ] {
        assert_eq!(page.count_accessible("group", group), 1, "{group}");
    }
}

fn each_file_says_what_it_is_good_for(page: &mut Page) {
    page.open("");
    let names: Vec<String> = page.get(
        "[...document.querySelectorAll('#use a[download]')].map(link => link.getAttribute('href').split('d660.')[1])",
    );
    assert_eq!(names, ENDINGS, "in this order");
    let said: Vec<(String, String)> = page.get(
        "[...document.querySelectorAll('#use li')].map(item => [item.querySelector('a').innerText, item.innerText])",
    );
    assert_eq!(said.len(), ENDINGS.len());
    for (name, line) in said {
        let what = line.strip_prefix(&name).unwrap_or_default().trim();
        assert!(what.split(' ').count() >= 3, "{name} is for what? {line}");
    }
}

fn the_document_is_there_in_each_of_its_forms(page: &mut Page) {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/data/d660.txt");
    let source = fs::read_to_string(source).expect("the source is there");
    assert!(file(page, "txt") == source, "byte for byte");
    let markdown = file(page, "md");
    assert!(
        markdown.contains("[^2] governing") && markdown.contains("\n[^2]: See"),
        "{markdown}"
    );
    for (ending, kind, element) in [
        ("xml", "application/xml", "note[n='2']"),
        ("html", "text/html", "#note-2"),
    ] {
        let content = file(page, ending);
        let words: String = page.get(&format!(
            "new DOMParser().parseFromString({}, {kind:?}).querySelector({element:?}).textContent",
            quoted(&content)
        ));
        assert!(
            words.contains("See the attachment to Document 557."),
            "{ending}: {words}"
        );
    }
    let data: Value = serde_json::from_str(&file(page, "document.json")).expect("it is JSON");
    assert_eq!(data["document"]["notes"].as_array().map(Vec::len), Some(4));
}

/// Has what a page saves be seen on its way to the disk: in `saved`, by name, its address and its bytes.
pub(crate) fn watch_saved(page: &mut Page) {
    page.run(
        "window.saved = {};
         const create = URL.createObjectURL.bind(URL);
         let last;
         URL.createObjectURL = blob => create(last = blob);
         HTMLAnchorElement.prototype.click = function () {
             const [name, address] = [this.download, this.href];
             last.arrayBuffer().then(bytes => saved[name] = [address, [...new Uint8Array(bytes)]]);
         };",
    );
}

fn the_page_in_one_file_saves_the_same_files(page: &mut Page) {
    page.open_file(&single_file(), "");
    watch_saved(page);
    for ending in ENDINGS {
        let link = link_to(ending);
        let name = page.attributes(&link, "href").remove(0);
        page.click(&link);
        page.wait_until(
            &format!("{name} is saved"),
            &format!("saved[{}]", quoted(&name)),
        );
        let (address, bytes): (String, Vec<u8>) = page.get(&format!("saved[{}]", quoted(&name)));
        assert!(address.starts_with("blob:"), "{address}");
        assert!(bytes == built(&name), "{name} is what the site has");
    }
    let saved: usize = page.get("Object.keys(saved).length");
    assert_eq!(saved, ENDINGS.len());
}

fn the_calendar_has_every_event_of_the_text(page: &mut Page) {
    let calendar = file(page, "ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split("\r\n") {
        assert!(
            line.len() <= 75 && !line.contains('\n'),
            "RFC 5545 folds this: {line}"
        );
    }
    let unfolded = calendar.replace("\r\n ", "");
    let entries: Vec<BTreeMap<&str, &str>> = unfolded
        .split("BEGIN:VEVENT\r\n")
        .skip(1)
        .map(|entry| {
            let lines = entry.split("END:VEVENT").next().unwrap().lines();
            lines.filter_map(|line| line.split_once(':')).collect()
        })
        .collect();
    assert_eq!(entries.len(), words::events().len());
    for (entry, event) in entries.iter().zip(words::events()) {
        assert!(entry["UID"].starts_with(&event.id), "{entry:?}");
        assert!(entry["SUMMARY"].starts_with(&event.title), "{entry:?}");
        let first = event
            .date
            .split(['/', '~'])
            .next()
            .unwrap()
            .replace('-', "");
        assert!(
            entry["DTSTART;VALUE=DATE"].starts_with(&first),
            "{} begins on {first}: {entry:?}",
            event.id
        );
        assert!(entry.contains_key("DTSTAMP"), "{entry:?}");
        let told = entry["DESCRIPTION"].replace('\\', "");
        for evidence in &event.evidence {
            assert!(told.contains(&evidence.rule), "{}: {told}", event.id);
        }
    }
    let of_several_days: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry.get("DTEND;VALUE=DATE").copied())
        .collect();
    // The day after the last, as calendars have it: the decision until July 14, and all of August.
    assert_eq!(of_several_days, ["19530715", "19530901"]);
}

/// The rows of a table of quoted fields, as RFC 4180 has them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut inside, mut letters) = (false, table.chars().peekable());
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        match letter {
            '"' if inside && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => inside = !inside,
            ',' if !inside => row.push(String::new()),
            '\r' if !inside => {}
            '\n' if !inside => rows.push(vec![String::new()]),
            _ => row.last_mut().unwrap().push(letter),
        }
    }
    assert!(!inside, "every quotation mark is closed");
    rows.retain(|row| row.len() > 1);
    rows
}

fn the_spreadsheet_has_a_row_for_every_piece_of_evidence(page: &mut Page) {
    let table = file(page, "csv");
    let rows = rows(table.trim_start_matches('\u{FEFF}'));
    let (head, rows) = rows.split_first().unwrap();
    let column = |name: &str| {
        head.iter()
            .position(|column| column == name)
            .expect("a column")
    };
    let [id, date, scope, kind, rule, quote, conflict] = [
        "event", "date", "scope", "kind", "rule", "quote", "conflict",
    ]
    .map(column);
    assert!(rows.iter().all(|row| row.len() == head.len()), "{head:?}");
    let mut expected = 0;
    for event in all_events() {
        let of_event: Vec<&Vec<String>> = rows.iter().filter(|row| row[id] == event.id).collect();
        assert_eq!(of_event.len(), event.evidence.len(), "rows of {}", event.id);
        let own = words::events().iter().any(|own| own.id == event.id);
        for (row, evidence) in of_event.iter().zip(&event.evidence) {
            assert_eq!(row[date], event.date);
            assert_eq!(row[scope], if own { "text" } else { "volume" });
            assert_eq!((&row[kind], &row[rule]), (&evidence.kind, &evidence.rule));
            assert_eq!(row[quote], evidence.quote.clone().unwrap_or_default());
            let disagrees = words::conflicts()
                .into_iter()
                .find(|conflict| conflict.event == event.id);
            assert_eq!(
                row[conflict],
                disagrees
                    .map(|conflict| conflict.summary)
                    .unwrap_or_default()
            );
        }
        expected += of_event.len();
    }
    assert_eq!(rows.len(), expected, "and no other row");
}

fn the_data_have_every_event_with_its_evidence_and_its_conflict(page: &mut Page) {
    let data: Value = serde_json::from_str(&file(page, "json")).expect("the data are JSON");
    let events = data["events"].as_array().expect("a list of events");
    assert_eq!(events.len(), all_events().len());
    for event in all_events() {
        let told = events.iter().find(|told| told["id"] == event.id.as_str());
        let told = told.unwrap_or_else(|| panic!("{} is missing", event.id));
        assert_eq!(
            (&told["title"], &told["date"]),
            (&event.title.into(), &event.date.into())
        );
        let evidence = told["evidence"].as_array().expect("a list of evidence");
        assert_eq!(evidence.len(), event.evidence.len());
        for (told, evidence) in evidence.iter().zip(&event.evidence) {
            assert_eq!(told["rule"], evidence.rule.as_str());
            assert_eq!(told["quote"].as_str(), evidence.quote.as_deref());
            assert_eq!(told["source"].as_str(), evidence.source.as_deref());
        }
        let conflicts = words::conflicts();
        let conflict = conflicts.iter().find(|conflict| conflict.event == event.id);
        assert_eq!(
            told["conflict"]["summary"].as_str(),
            conflict.map(|conflict| conflict.summary.as_str())
        );
        for (place, reading) in conflict
            .iter()
            .flat_map(|conflict| &conflict.readings)
            .enumerate()
        {
            assert_eq!(
                told["conflict"]["readings"][place]["text"],
                reading.text.as_str()
            );
        }
    }
}

fn the_picture_is_drawn_and_names_every_event(page: &mut Page) {
    let picture = file(page, "svg");
    let (faults, words_in_it, shapes): (usize, String, usize) = page.get(&format!(
        "(picture => [picture.querySelectorAll('parsererror').length + Number(picture.documentElement.localName !== 'svg'),
            [...picture.querySelectorAll('text')].map(text => text.textContent).join(' '),
            picture.querySelectorAll('rect, path, line').length])
            (new DOMParser().parseFromString({}, 'image/svg+xml'))",
        quoted(&picture)
    ));
    assert_eq!(faults, 0, "the engine can read it");
    assert!(shapes > 20, "days, events and legend are drawn: {shapes}");
    for event in words::events() {
        assert!(
            words_in_it.contains(&event.title),
            "{} in {words_in_it}",
            event.id
        );
    }
    assert!(
        !picture.contains("<script") && !picture.contains("http://www.w3.org/1999/xlink"),
        "it holds nothing but the picture"
    );
    // As a file of its own it is drawn, and asks nothing of any host.
    // A picture has no place to say that this host has no sign of its own.
    page.tolerate("favicon.ico");
    page.open("");
    let address = address(page, "svg");
    page.load(address.rsplit('/').next().unwrap());
    let drawn: Vec<f64> = page.get(
        "[...document.querySelectorAll('text')].map(text => text.getBoundingClientRect()).map(box => box.width * box.height)",
    );
    assert!(
        drawn.len() > 8 && drawn.iter().all(|area| *area > 1.0),
        "{drawn:?}"
    );
}
