//! The reading room: volumes handed in and opened, their contents, what is found in them, and their documents; by mouse and by key,
//! in every engine, from a host and from a disk.

use std::fs;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    input::key,
    layout::assert_no_sideways_scrolling,
    page::{Page, quoted},
    server::Hosting,
    session::{Engine, dist, root},
};

in_every_engine![
    a_volume_is_opened_and_read,
    the_contents_are_a_tree_for_keys,
    words_are_found_in_every_document_and_lead_to_their_places,
    back_leads_to_where_the_reader_was,
    what_is_kept_is_there_again,
    the_single_file_opens_volumes_from_a_disk,
    files_are_dropped_packed_and_pasted,
    an_address_opens_the_volume_beside_the_page,
    a_reference_shows_a_card_before_it_leads_there,
    all_documents_stand_on_a_timeline,
    it_speaks_japanese,
    it_fits_every_width_and_axe_finds_nothing,
];

/// The made-up volume.
pub(super) fn volume() -> Vec<u8> {
    fs::read(root().join("tests/volume.xml")).unwrap()
}

/// A volume of many documents in two chapters, the `number`th of them with words of its own.
fn long_volume(documents: usize) -> Vec<u8> {
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

fn follow(page: &mut Page, selector: &str) {
    page.run(&format!(
        "document.querySelector({}).click()",
        quoted(selector)
    ));
}

fn open_long_volume(page: &mut Page, documents: usize) {
    open_room(page, "");
    hand_in(page, &[("long.xml", &long_volume(documents))], false);
    wait_until_open(page);
    follow(page, ".room-volume a");
    page.wait_until(
        "all rows are there",
        &format!("document.querySelectorAll('.room-document').length === {documents}"),
    );
}

fn search(page: &mut Page, typed: &str) {
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

#[track_caller]
fn assert_says(page: &mut Page, selector: &str, words: &str) {
    let text = page.text(selector);
    assert!(text.contains(words), "{words:?} in {selector}: {text}");
}

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
    page.wait_for_view("#document");
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

fn files_are_dropped_packed_and_pasted(page: &mut Page) {
    open_room(page, "");
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("a/volume.xml", volume()),
        ("long.xml", long_volume(4)),
        ("picture.png", vec![0]),
    ] {
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        std::io::Write::write_all(&mut archive, &bytes).unwrap();
    }
    let archive = archive.finish().unwrap().into_inner();
    let html = b"<html><body onload=\"alert(1)\"><script>alert(1)</script></body></html>";
    let hostile: [(&str, &[u8]); 6] = [
        ("volumes.zip", &archive),
        ("page.html", html),
        ("cut.xml", &volume()[..900]),
        ("nothing.txt", b""),
        ("picture.png", b"\x89PNG\0\0"),
        ("bytes.xml", b"<TEI>\xE9</TEI>"),
    ];
    hand_in(page, &hostile, true);
    wait_until_open(page);
    page.wait_until(
        "both volumes",
        "document.querySelectorAll('.room-volume').length === 2",
    );
    let said = page.text(".room-files");
    for sentence in [
        "One file in it holds no document",
        "its root is <html>",
        "the file ends inside",
        "This file is empty.",
        "This file holds no text",
        "this is no UTF-8",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    // What stands in a file is words, and nothing of it runs.
    page.run("document.querySelector('.room-paste').open = true");
    let text = "No. 5\nLetter <script>alert(1)</script>\n\nTokyo, July 2, 1953.\n\nDear <b onclick=\"alert(1)\">Sir</b>: the talks began.";
    page.run(&format!(
        "document.getElementById('room-text').value = {}",
        quoted(text)
    ));
    page.click(".room-paste button");
    page.wait_until(
        "the text",
        "document.querySelectorAll('.room-volume').length === 3",
    );
    wait_until_open(page);
    page.run("[...document.querySelectorAll('.room-volume a')].at(-1).click()");
    page.wait_for_view(".room-document");
    follow(page, ".room-document");
    page.wait_for_view("#document");
    assert_says(page, "#document", "<b onclick=\"alert(1)\">Sir</b>");
    assert_eq!(page.count("#room script"), 0);
    assert_eq!(page.count("#room [onclick]"), 0);
}

fn the_contents_are_a_tree_for_keys(page: &mut Page) {
    open_long_volume(page, 40);
    assert_eq!(page.count("[role=tree] > [role=treeitem]"), 43);
    page.run("document.querySelector('[role=treeitem]').focus()");
    let focused = "document.activeElement.innerText";
    for (key, begins) in [
        (key::DOWN, "Chapter ch1"),
        (key::DOWN, "1"),
        (key::END, "40"),
        (key::LEFT, "Chapter ch2"),
        (key::HOME, "All of it"),
        (key::RIGHT, "Chapter ch1"),
    ] {
        page.press(key);
        page.wait_until(
            "the row has the focus",
            &format!("{focused}.startsWith({})", quoted(begins)),
        );
    }
    page.press(key::LEFT);
    page.wait_until(
        "the chapter is closed",
        "document.querySelectorAll('.room-document').length === 20",
    );
    assert_eq!(
        page.get::<String>("document.activeElement.getAttribute('aria-expanded')"),
        "false"
    );
    page.press(key::RIGHT);
    page.wait_until(
        "it is open",
        "document.querySelectorAll('.room-document').length === 40",
    );
    page.press_in_a_row(&["3", "5"]);
    page.wait_until(
        "what was typed leads there",
        &format!("{focused}.startsWith('35')"),
    );
    assert_eq!(page.count("[role=tree] [tabindex='0']"), 1);

    page.click("#room-filter");
    page.type_text("telegram 12");
    page.wait_until(
        "the filter",
        "document.querySelectorAll('.room-document').length === 1",
    );
    assert_says(page, ".room-contents [role=status]", "1 of 40 documents");
    page.type_text(" nothing");
    page.wait_until(
        "nothing is left",
        "!document.querySelector('.room-document')",
    );
    page.run("const field = document.getElementById('room-filter'); field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true }))");
    page.click("input[value=date]");
    page.wait_until("no parts", "!document.querySelector('.room-part') && document.querySelectorAll('.room-document').length === 40");
    page.run("document.querySelector('[role=treeitem]').focus()");
    page.press(key::ENTER);
    page.wait_for_view("#document");
}

fn words_are_found_in_every_document_and_lead_to_their_places(page: &mut Page) {
    open_long_volume(page, 40);
    search(page, "\"talks went\" number3");
    assert_says(page, ".room-said", "1 document, in 61 places");
    assert_says(
        page,
        ".room-said",
        "the words “talks went” in this order; the word “number3”.",
    );
    assert_says(page, ".room-match", "number3");
    assert!(page.count(".room-match mark") >= 3);
    page.click(".room-match .room-link");
    page.wait_until(
        "all places",
        "document.querySelectorAll('.room-snippets li').length > 10",
    );

    search(page, "nummber3 before:yesterday sender:allison");
    let said = page.text(".room-said");
    for sentence in [
        "“yesterday” is no date",
        "There is no field “sender:”",
        "“nummber3” occurs nowhere",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    search(page, "nummber3");
    follow(page, ".room-remark a");
    page.wait_until(
        "what was meant",
        "document.querySelector('.room-match')?.innerText.includes('number3')",
    );

    search(page, "talks");
    assert_says(page, ".room-said", "40 documents");
    page.wait_until(
        "the first of them",
        "document.querySelectorAll('.room-match').length === 20",
    );
    page.run("[...document.querySelectorAll('.room-found > .room-button')].at(-1).click()");
    page.wait_until(
        "more of them",
        "document.querySelectorAll('.room-match').length === 40",
    );
    page.run("[...document.querySelectorAll('.room-narrow a')].find((link) => link.href.includes('part%3Ach2')).click()");
    page.wait_until(
        "a chapter",
        "document.querySelector('.room-said')?.innerText.includes('20 documents')",
    );
    assert_says(page, ".room-said", "in the part ch2");

    follow(page, ".room-snippets a");
    page.wait_for_view("#document");
    page.wait_until(
        "the words are found there",
        "document.querySelector('#find:popover-open')?.innerText.includes('1')",
    );
    assert!(page.get::<String>("location.search").contains("find=talks"));
}

fn back_leads_to_where_the_reader_was(page: &mut Page) {
    page.resize(1000, 700);
    open_long_volume(page, 120);
    page.run("const row = document.querySelectorAll('.room-document')[90]; row.scrollIntoView({ block: 'center' }); row.focus()");
    page.wait_for_drawing();
    page.linger();
    let row = "document.querySelectorAll('.room-document')[90].getBoundingClientRect().top";
    let before: f64 = page.get(row);
    page.press(key::ENTER);
    page.wait_for_view("#document");
    page.wait_until("from its beginning", "scrollY === 0");
    page.run("document.getElementById('note-1').scrollIntoView()");
    page.run("history.back()");
    page.wait_until(
        "the contents are back",
        "document.querySelectorAll('.room-document').length === 120",
    );
    page.wait_until(
        "the row has the focus",
        "document.activeElement.innerText?.startsWith('91')",
    );
    page.wait_until(
        "the row is where it was",
        &format!("Math.abs({row} - {before}) < 60"),
    );
    page.run("history.forward()");
    page.wait_for_view("#document");

    // A link to a place of another document leads there.
    page.open("room.html?volume=nowhere&document=d1#note-1");
    page.tolerate("nowhere");
    page.wait_until(
        "it is not there",
        "document.querySelector('.room-missing')?.innerText.includes('Open its file')",
    );
    hand_in(
        page,
        &[(
            "nowhere.txt",
            b"No. 1\nLetter\n\nThe talks.1\n\n  1. A note.",
        )],
        false,
    );
    page.wait_until(
        "its contents",
        "document.querySelector('.room-desk, .room-contents')",
    );
}

fn what_is_kept_is_there_again(page: &mut Page) {
    open_room(page, "");
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    page.click(".room-ways button");
    page.wait_until("it is kept", "document.querySelector('.room-kept li')");
    assert_says(page, ".room-kept", "volume.xml");
    assert_eq!(page.count(".room-ways button"), 1);
    // Nobody has to open it again.
    page.open("room.html?volume=frus1952-54Guat&document=d1#p2");
    page.wait_for_view("#p2");
    follow(page, ".room-trail a");
    page.wait_for_view(".room-kept li");
    page.click(".room-kept li button:last-child");
    page.wait_until("it is removed", "!document.querySelector('.room-kept li')");
    open_room(page, "");
    page.linger();
    assert_eq!(page.count(".room-kept li"), 0);
}

fn an_address_opens_the_volume_beside_the_page(page: &mut Page) {
    page.host(Hosting {
        pages: vec![(
            "/beside.txt",
            "No. 1\nLetter\n\nThe talks began.1\n\n  1. A note.".to_owned(),
        )],
        ..Hosting::default()
    });
    page.tolerate("beside.");
    page.open("room.html?volume=beside&document=beside&theme=dark#note-1");
    page.wait_for_view("#note-1");
    assert_says(page, "#document", "The talks began.");
    // What else the address asks for stays.
    follow(page, ".room-trail li:nth-child(2) a");
    page.wait_for_view(".room-document");
    assert!(page.get::<String>("location.search").contains("theme=dark"));
}

fn a_reference_shows_a_card_before_it_leads_there(page: &mut Page) {
    open_long_volume(page, 6);
    page.run("[...document.querySelectorAll('.room-document')].at(-1).click()");
    page.wait_for_view("#document");
    page.run("document.querySelector('#note-1 a[rel=noreferrer]').focus()");
    page.press(key::ENTER);
    page.wait_for_view("#room-card:popover-open");
    assert_says(
        page,
        "#room-card",
        "No. 1: Telegram From the Embassy in Japan (Allison)",
    );
    assert_says(page, "#room-card", "page 2");
    page.press(key::ESCAPE);
    page.wait_until(
        "it is closed",
        "!document.querySelector('#room-card:popover-open')",
    );
    page.wait_for_focus("#note-1 a[rel=noreferrer]");
    page.press(key::ENTER);
    page.wait_for_view("#room-card:popover-open");
    follow(page, "#room-card a");
    page.wait_until("the document", "location.search.endsWith('document=d1') && document.querySelector('#document')?.innerText.includes('number1')");
}

fn all_documents_stand_on_a_timeline(page: &mut Page) {
    open_long_volume(page, 40);
    page.click(".room-timeline summary");
    page.wait_for_view(".room-chronology a.event");
    assert_says(page, ".room-chronology", "of 40");
    follow(page, ".room-chronology a.event");
    page.wait_for_view("#document");
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
    page.wait_for_view("#document");
}

fn it_fits_every_width_and_axe_finds_nothing(page: &mut Page) {
    open_long_volume(page, 12);
    let axe = |page: &mut Page, view: &str| {
        page.assert_axe_finds_nothing(view);
        for width in [320, 768, 1280, 1920] {
            page.resize(width, 900);
            page.wait_for_drawing();
            assert_no_sideways_scrolling(page, width);
        }
    };
    axe(page, "the contents");
    search(page, "talks -nothing");
    axe(page, "what was found");
    follow(page, ".room-match h3 a");
    page.wait_for_view("#document");
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
    follow(page, ".room-match h3 a");
    page.wait_for_view("#document");
    assert_says(page, "#document", "Dear Sir:");
}
