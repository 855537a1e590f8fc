//! The reading room: a volume handed in, opened and read, in every engine, in both languages, from a host and from a disk.

use std::fs;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    aloud::OPENER,
    files::watch_saved,
    input::key,
    layout::assert_no_sideways_scrolling,
    page::{Page, quoted},
    seen::assert_says,
    session::{Engine, dist, root},
    voice::{VOICES, give_voices, now, said},
};

in_every_engine![
    a_real_volume_is_opened_searched_and_read,
    a_volume_is_opened_and_read,
    it_speaks_japanese,
    it_fits_every_width_and_axe_finds_nothing,
    the_single_file_opens_volumes_from_a_disk,
    a_document_is_read_aloud_until_the_reader_goes_on,
];

/// The made-up volume.
pub(super) fn volume() -> Vec<u8> {
    fs::read(root().join("tests/volume.xml")).unwrap()
}

/// The real volume of document 660, where it is beside the project.
pub(super) fn real_volume() -> Option<Vec<u8>> {
    fs::read(root().join("../shared/frus/volumes/frus1952-54v14p2.xml")).ok()
}

/// A volume of many documents in two chapters, the `number`th of them with words of its own.
pub(super) fn long_volume(documents: usize) -> Vec<u8> {
    let document = |number: usize| {
        let day = number % 28 + 1;
        let month = number / 28 % 12 + 1;
        format!(
            "<div type=\"document\" xml:id=\"d{number}\" n=\"{number}\"><pb n=\"{}\" xml:id=\"pg_{}\"/><head>{number}. Telegram From the Embassy \
             in Japan (Allison) to the Department of State</head><dateline>Tokyo, <date when=\"1953-{month:02}-{day:02}\">1953</date></dateline>\
             <p>{}Words of number{number}<note n=\"1\" xml:id=\"d{number}fn1\">See <ref target=\"#d1\">Document 1</ref>.</note>.</p></div>",
            number * 2,
            number * 2,
            "<hi>The talks went on.</hi> ".repeat(if number == 3 { 60 } else { 3 }),
        )
    };
    let half = documents / 2;
    let chapter = |id: &str, range: std::ops::RangeInclusive<usize>| {
        let documents: String = range.map(document).collect();
        format!("<div type=\"chapter\" xml:id=\"{id}\"><head>Chapter {id}</head>{documents}</div>")
    };
    let text = format!(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title type=\"subseries\">1952–1954</title>\
         <title type=\"volume\">Japan</title></titleStmt><publicationStmt><idno type=\"frus\">long</idno></publicationStmt></fileDesc></teiHeader>\
         <text><body><div type=\"compilation\" xml:id=\"comp1\"><head>All of it</head>{}{}</div></body></text></TEI>",
        chapter("ch1", 1..=half),
        chapter("ch2", half + 1..=documents),
    );
    text.into_bytes()
}

pub(super) fn open_room(page: &mut Page, rest: &str) {
    page.open(&["room.html", rest].concat());
    page.wait_until("the room is drawn", "document.querySelector('.room-view')");
}

/// Hands files to the page as somebody does who chooses them, or drops them.
pub(super) fn hand_in(page: &mut Page, files: &[(&str, &[u8])], drop: bool) {
    let files: Vec<String> = files
        .iter()
        .map(|(name, bytes)| format!("[{}, {}]", quoted(name), quoted(&STANDARD.encode(bytes))))
        .collect();
    let give = if drop {
        "const options = { dataTransfer: handed, bubbles: true, cancelable: true };
         document.querySelector('.room-view').dispatchEvent(new DragEvent('drop', options));"
    } else {
        "const field = document.getElementById('room-files');
         field.files = handed.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));"
    };
    page.run(&format!(
        "const handed = new DataTransfer();
         for (const [name, packed] of [{}])
           handed.items.add(new File([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))], name));
         {give}",
        files.join(", ")
    ));
}

/// Waits until everything that was handed in is open or refused.
pub(super) fn wait_until_open(page: &mut Page) {
    page.wait_until(
        "everything is open",
        "document.querySelector('.room-files > li') && !document.querySelector('.room-files progress')",
    );
}

pub(super) fn follow(page: &mut Page, selector: &str) {
    page.run(&format!(
        "document.querySelector({}).click()",
        quoted(selector)
    ));
}

pub(super) fn open_long_volume(page: &mut Page, documents: usize) {
    open_room(page, "");
    hand_in(page, &[("long.xml", &long_volume(documents))], false);
    wait_until_open(page);
    follow(page, ".room-volume a");
    page.wait_until(
        "all rows are there",
        &format!("document.querySelectorAll('.room-document').length === {documents}"),
    );
}

pub(super) fn search(page: &mut Page, typed: &str) {
    page.run("document.getElementById('room-search').value = ''");
    page.click("#room-search");
    page.type_text(typed);
    page.press(key::ENTER);
    page.wait_until(
        "what was found is there",
        &format!(
            "new URLSearchParams(location.search).get('search') === {} && document.querySelector('.room-said strong')",
            quoted(typed)
        ),
    );
}

/// Hands in the made-up volume, and opens its first document.
pub(super) fn open_first_document(page: &mut Page) {
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    follow(page, ".room-volume a");
    page.wait_for_view(".room-document");
    follow(page, ".room-document");
    wait_for_document(page);
}

/// Waits until a document is drawn. What stands above it may fill the window.
pub(super) fn wait_for_document(page: &mut Page) {
    page.wait_until(
        "the document is drawn",
        "document.querySelector('#document p')",
    );
}

#[track_caller]
fn a_volume_is_opened_and_read(page: &mut Page) {
    open_room(page, "");
    assert_says(page, ".room-desk", "Nothing is open yet.");
    assert!(page.count("[data-room=desk] .tools [data-waits]") > 0);
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    assert_says(page, ".room-volume", "1952–1954, Guatemala");
    assert_says(page, ".room-volume", "3 documents");

    follow(page, ".room-volume a");
    page.wait_for_view(".room-document");
    let rows: Vec<String> =
        page.get("[...document.querySelectorAll('.room-document')].map((row) => row.innerText)");
    for (row, said) in rows.iter().zip([
        [
            "Memorandum for the Record",
            "November 27, 1953",
            "Secret",
            "page 7",
        ],
        ["Letter", "January 5, 1954", "No marking printed", ""],
        ["Note", "no date", "", ""],
    ]) {
        assert!(said.iter().all(|said| row.contains(said)), "{row}");
    }

    follow(page, ".room-document");
    wait_for_document(page);
    assert_says(page, "#document", "Dear Sir:");
    assert_says(page, ".banner-head", "Secret");
    assert!(
        page.get::<String>("document.title")
            .starts_with("No. 1: Memorandum for the Record")
    );
    page.click("#ref-2");
    page.wait_for_pinned(2);
    assert_says(page, "#card-2", "The words of a footnote");
    page.press(key::ESCAPE);
    page.choose("event-1953-11-20");
    assert_says(page, "#evidence", "November 20, 1953");
    page.press(key::ESCAPE);
    page.wait_for_no_evidence();

    // Its files are written when they are asked for.
    watch_saved(page);
    let files = page.count("#use .save button");
    page.run("document.querySelectorAll('#use .save button').forEach((button) => button.click())");
    page.wait_until(
        "all are saved",
        &format!("Object.keys(saved).length === {files}"),
    );
    let mut names: Vec<String> = page.get("Object.keys(saved)");
    names.sort();
    let of = |ending: &str| format!("frus1952-54Guat-d1.{ending}");
    let endings = [
        "bib", "csl.json", "csv", "html", "ics", "json", "md", "ris", "txt", "xml",
    ];
    assert_eq!(names, endings.map(of));
    let text = format!(
        "new TextDecoder().decode(new Uint8Array(saved['{}'][1]))",
        of("txt")
    );
    assert!(page.get::<String>(&text).contains("Dear Sir:"));
    // Links are links again.
    page.run("delete HTMLAnchorElement.prototype.click");

    follow(page, ".room-neighbours [rel=next]");
    page.wait_until(
        "the next document",
        "document.querySelector('#document')?.innerText.includes('Letter')",
    );
    assert_says(page, ".room-neighbours", "Memorandum for the Record");
    follow(page, ".room-trail a");
    page.wait_for_view(".room-volume");
    page.click(".room-volume button:last-child");
    page.wait_until("it is closed", "!document.querySelector('.room-volume')");
}

fn it_speaks_japanese(page: &mut Page) {
    page.open("ja/room.html");
    page.wait_until("the room is drawn", "document.querySelector('.room-view')");
    assert_says(page, "h1", "閲覧室");
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    follow(page, ".room-volume a");
    page.wait_for_view(".room-document");
    assert_says(page, ".room-document", "1953年11月27日");
    assert_eq!(page.attributes(".room-entry", "lang"), ["en", "en", "en"]);
    follow(page, ".room-document");
    wait_for_document(page);
}

fn it_fits_every_width_and_axe_finds_nothing(page: &mut Page) {
    open_long_volume(page, 12);
    let axe = |page: &mut Page, view: &str| {
        if page.engine() != Engine::WebKit {
            page.assert_axe_finds_nothing(view);
        }
        for width in [320, 768, 1280, 1920] {
            page.resize(width, 900);
            page.wait_for_drawing();
            assert_no_sideways_scrolling(page, width);
        }
    };
    axe(page, "the contents");
    search(page, "talks -nothing");
    axe(page, "what was found");
    follow(page, ".room-match h2 a");
    wait_for_document(page);
    axe(page, "a document in the room");
    follow(page, ".room-trail a");
    page.wait_for_view(".room-volume");
    axe(page, "the files");
}

fn the_single_file_opens_volumes_from_a_disk(page: &mut Page) {
    page.open_file(&dist().join("room-single-file.html"), "");
    page.wait_until("the room is drawn", "document.querySelector('.room-view')");
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    follow(page, ".room-volume a");
    page.wait_for_view(".room-document");
    search(page, "footnote");
    assert_says(page, ".room-match", "The words of a footnote");
    if page.engine() == Engine::Chromium {
        // Chromium writes no history for a file but by its fragment, and goes there all the same.
        assert!(page.get::<bool>("location.protocol === 'file:'"));
    }
    follow(page, ".room-match h2 a");
    wait_for_document(page);
    assert_says(page, "#document", "Dear Sir:");
}

fn a_real_volume_is_opened_searched_and_read(page: &mut Page) {
    let Some(volume) = real_volume() else {
        return;
    };
    open_room(page, "");
    hand_in(page, &[("frus1952-54v14p2.xml", &volume)], false);
    wait_until_open(page);
    assert_says(page, ".room-volume", "386 documents");
    follow(page, ".room-volume a");
    page.wait_until(
        "all rows are there",
        "document.querySelectorAll('.room-document').length === 386",
    );
    search(page, "\"force goals\" japan* -laos before:1954");
    assert_says(page, ".room-said", "dated before 1954");
    assert_says(
        page,
        ".room-match",
        "Memorandum by the Joint Chiefs of Staff",
    );
    search(page, "title:memorandum \"not recede in MAAG\"");
    assert_says(page, ".room-said strong", "1 document");
    follow(page, ".room-match h2 a");
    wait_for_document(page);
    page.click("#ref-4");
    page.wait_for_pinned(4);
    assert_says(page, "#card-4", "A handwritten addition is inserted");
}

fn a_document_is_read_aloud_until_the_reader_goes_on(page: &mut Page) {
    // WebKit's driver lends no script before those of the page.
    if page.engine() == Engine::WebKit {
        return;
    }
    give_voices(page, VOICES);
    open_room(page, "");
    assert_eq!(page.style(OPENER, "display"), "none");
    open_first_document(page);
    page.click(OPENER);
    page.wait_for_view("#aloud:popover-open");
    page.click("#aloud [name=play]");
    assert!(said(page).concat().contains("Memorandum for the Record"));
    follow(page, ".room-neighbours [rel=next]");
    page.wait_until("it is silent", "heard.now === undefined");
    page.wait_until(
        "the next document",
        "document.querySelector('#document')?.innerText.includes('Letter')",
    );
    // Begun again, it reads the document that is there now.
    page.click("#aloud [name=play]");
    page.run("heard.end()");
    assert!(now(page).is_some());
    assert!(said(page).concat().contains("Letter"));
}
