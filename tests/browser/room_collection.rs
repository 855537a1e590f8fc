//! The reader's own list in the reading room: documents and words go into it with remarks, it is kept where that is asked for, saved,
//! and opened again, and nothing of it is lost unsaid.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reading_room::collection::{Collection, table};

use crate::{
    class::select,
    files::watch_saved,
    input::key,
    layout::assert_no_sideways_scrolling,
    page::{Page, quoted},
    room::{follow, hand_in, open_first_document, open_room, volume, wait_until_open},
    seen::assert_says,
    session::Engine,
};

in_every_engine![
    what_is_collected_is_kept_saved_and_opened_again,
    a_kept_list_that_can_not_be_read_is_left_alone,
];

const REMARK: &str = "Why the 27th? <img src=x onerror='window.injected = 1'>\n「会談」\u{1f5c3}";

/// Whether the browser asks before the page is left.
const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// What the device keeps.
const KEPT: &str = "localStorage.getItem('frus-explorer list')";

/// Opens the page anew, whatever would be lost.
fn come_back(page: &mut Page) {
    page.run("delete document.documentElement.dataset.unsaved");
    open_room(page, "?list=mine");
}

fn kept(page: &mut Page) -> Collection {
    table::read(&page.get::<String>(KEPT)).expect("the device keeps a list")
}

#[track_caller]
fn what_is_collected_is_kept_saved_and_opened_again(page: &mut Page) {
    page.resize(1280, 900);
    open_room(page, "");
    page.run("localStorage.clear()");
    open_first_document(page);

    // A document, by key; its button becomes the way to the list, and keeps the focus.
    page.run("document.getElementById('room-collect').focus()");
    page.press(key::ENTER);
    page.wait_for_focus("#room-collected");
    assert_says(page, ".room-list-way", "My list (1)");
    // Words of its note.
    let words = select(page, "note-2-p1", 4);
    page.click(".quote-answer");
    page.wait_until(
        "they are in the list",
        "document.querySelector('.room-list-way').innerText.includes('(2)')",
    );
    assert_says(page, "#quote", "These words are in your list now.");
    page.press(key::ESCAPE);

    follow(page, ".room-list-way");
    page.wait_for_view(".room-item");
    assert_eq!(page.focused(), "#room-title");
    assert_says(page, ".room-item:nth-child(2) blockquote", words.trim());
    assert_says(page, ".room-item:nth-child(2) figcaption", "note 2");
    assert_says(
        page,
        ".room-item .room-cited",
        "Foreign Relations of the United States",
    );
    page.click("#room-remark-1");
    page.run(&format!(
        "(() => {{ const field = document.getElementById('room-remark-1');
            field.value = {};
            field.dispatchEvent(new Event('input', {{ bubbles: true }})) }})()",
        quoted(REMARK)
    ));
    assert!(page.get::<bool>(ASKS), "the browser asks before it is lost");
    assert!(
        page.get::<bool>(&format!("{KEPT} === null")),
        "nothing is kept unasked"
    );
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("the list");
    }
    for width in [320, 768, 1280, 1920] {
        page.resize(width, 900);
        page.wait_for_drawing();
        assert_no_sideways_scrolling(page, width);
    }

    // Kept on the device, it is there again, in every language.
    page.click(".room-list-ways input[type=checkbox]");
    page.wait_until("it is kept", &format!("{KEPT} !== null"));
    assert!(!page.get::<bool>(ASKS), "nothing would be lost");
    let list = kept(page);
    assert_eq!(list.items.len(), 2);
    assert_eq!(list.items[1].remark, REMARK);
    page.open("ja/room.html?list=mine");
    page.wait_for_view(".room-item");
    assert_says(page, "h1#room-title", "マイリスト");
    open_room(page, "?list=mine");
    page.wait_for_view(".room-item");
    let remark = "document.getElementById('room-remark-1').value";
    assert_eq!(page.get::<String>(remark), REMARK);
    assert!(!page.get::<bool>("'injected' in window"));

    // Saved, in each form.
    watch_saved(page);
    for number in 1..=5 {
        page.click(&format!(".room-forms li:nth-child({number}) button"));
    }
    page.wait_until("all are saved", "Object.keys(saved).length === 5");
    let saved: BTreeMap<String, (String, Vec<u8>)> = page.get("saved");
    let text = |ending: &str| {
        let (_, bytes) = &saved[&format!("frus-list.{ending}")];
        String::from_utf8(bytes.clone()).expect("it is text")
    };
    assert_eq!(table::read(&text("csv")), Ok(list.clone()));
    assert!(text("md").contains("note 2"));
    assert!(text("ris").starts_with("TY  - CHAP") && text("bib").starts_with("@incollection"));
    let csl: serde_json::Value = serde_json::from_str(&text("csl.json")).expect("it is JSON");
    assert_eq!(
        csl.as_array().map(Vec::len),
        Some(1),
        "one record for a document"
    );

    // Taken out, and put back where it was.
    page.click(".room-item:first-child > button");
    page.wait_until(
        "it is out",
        "document.querySelectorAll('.room-item').length === 1",
    );
    assert_says(page, ".room-said", "Removed: ");
    assert_eq!(kept(page).items.len(), 1);
    page.click(".room-said button");
    page.wait_until(
        "it is back",
        "document.querySelectorAll('.room-item').length === 2",
    );
    assert_eq!(kept(page), list);

    // Another tab has the device forget it: it stays here, and would be lost now.
    page.run(
        "localStorage.clear();
         dispatchEvent(new StorageEvent('storage', { key: 'frus-explorer list', newValue: null, storageArea: localStorage }))",
    );
    page.wait_until("it would be lost", ASKS);
    assert_eq!(page.count(".room-item"), 2);

    // Opened again by who has saved it, twice: what is there already stays once.
    come_back(page);
    page.wait_for_view(".room-collection");
    assert_says(page, ".room-collection", "Nothing is in it yet.");
    assert_eq!(page.count(".room-forms button:not(:disabled)"), 0);
    for said in [
        "2 entries were added.",
        "0 entries were added, and 2 were in the list already.",
    ] {
        open_list(page, text("csv").as_bytes());
        page.wait_until(
            "it is opened",
            &format!(
                "document.querySelector('.room-said').innerText.includes({})",
                quoted(said)
            ),
        );
    }
    assert_eq!(page.get::<String>(remark), REMARK);
    open_list(page, b"version,title\n7,Later\n");
    page.wait_until(
        "it is refused",
        "document.querySelector('.room-said').innerText.includes('A newer version of this page')",
    );
    assert_eq!(page.count(".room-item"), 2);

    // A list leads back to what was collected.
    hand_in_again(page);
    follow(page, ".room-list-way");
    page.wait_for_view(".room-item");
    follow(page, ".room-item:nth-child(2) h2 a");
    page.wait_for_view("#note-2-p1");
    page.run("delete document.documentElement.dataset.unsaved");
}

/// Opens the volume again, from the first view.
fn hand_in_again(page: &mut Page) {
    follow(page, ".room-trail a");
    page.wait_for_view("#room-files + label");
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
}

/// Chooses a list that was saved.
fn open_list(page: &mut Page, bytes: &[u8]) {
    page.run(&format!(
        "(() => {{ const handed = new DataTransfer();
            handed.items.add(new File([Uint8Array.from(atob({}), (letter) => letter.charCodeAt(0))], 'list.csv'));
            const field = document.getElementById('room-list-file');
            field.files = handed.files;
            field.dispatchEvent(new Event('change', {{ bubbles: true }})) }})()",
        quoted(&STANDARD.encode(bytes))
    ));
}

fn a_kept_list_that_can_not_be_read_is_left_alone(page: &mut Page) {
    let newer = "version,title\n9,Later\n";
    open_room(page, "");
    page.run(&format!(
        "localStorage.setItem('frus-explorer list', {})",
        quoted(newer)
    ));
    open_room(page, "");
    open_first_document(page);
    page.click("#room-collect");
    page.wait_for_focus("#room-collected");
    follow(page, "#room-collected");
    page.wait_for_view(".room-item");
    assert_says(page, ".room-list-ways [role=alert]", "can not be read here");
    assert_eq!(page.count(".room-list-ways input[type=checkbox]"), 0);
    assert_eq!(page.get::<String>(KEPT), newer);
    assert!(page.get::<bool>(ASKS));
    // It can be saved as it is, and then removed by who says so.
    watch_saved(page);
    page.click(".room-list-ways .room-ways button:first-child");
    page.wait_until("it is saved", "saved['frus-list-kept.csv']");
    let (_, bytes): (String, Vec<u8>) = page.get("saved['frus-list-kept.csv']");
    assert_eq!(bytes, newer.as_bytes());
    page.click(".room-list-ways .room-ways button:last-child");
    page.wait_until("it is gone", &format!("{KEPT} === null"));
    page.click(".room-list-ways input[type=checkbox]");
    page.wait_until("the other is kept", &format!("{KEPT} !== null"));
    assert_eq!(kept(page).items.len(), 1);
    page.run("localStorage.clear()");
}
