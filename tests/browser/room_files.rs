//! The files of the reading room: how they are handed in, what becomes of those that can not be opened, and what is kept.

use std::sync::LazyLock;

use crate::{
    page::{Page, quoted},
    room::{follow, hand_in, long_volume, open_room, volume, wait_for_document, wait_until_open},
    seen::assert_says,
    server::Hosting,
    session::Engine,
};

in_every_engine![
    a_large_file_is_refused_and_one_that_takes_long_is_stopped,
    a_worker_that_breaks_down_comes_back_with_what_was_open,
    files_are_dropped_packed_and_pasted,
    what_is_kept_is_there_again,
    an_address_opens_the_volume_beside_the_page,
];

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
    let hostile: [(&str, &[u8]); 9] = [
        ("volumes.zip", &archive),
        ("bomb.xml.gz", &GZIP_BOMB),
        ("bomb.zip", &ZIP_BOMB),
        ("hostile.xml", HOSTILE.as_bytes()),
        ("page.html", html),
        ("cut.xml", &volume()[..900]),
        ("nothing.txt", b""),
        ("picture.png", b"\x89PNG\0\0"),
        ("bytes.xml", b"<TEI>\xE9</TEI>"),
    ];
    hand_in(page, &hostile, true);
    wait_until_open(page);
    page.wait_until(
        "all volumes",
        "document.querySelectorAll('.room-volume').length === 3",
    );
    let said = page.text(".room-files");
    for sentence in [
        "One file in it holds no document",
        "its root is <html>",
        "the file ends inside",
        "This file is empty.",
        "This file holds no text",
        "this is no UTF-8",
        "Unpacked, this file would be larger than 48 megabytes.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    let refused = said.matches("Unpacked, this file").count();
    assert_eq!(refused, 2, "each bomb is refused: {said}");
    // What stands in a file is words, and nothing of it runs.
    follow(page, ".room-volume a[href*=hostile]");
    page.wait_for_view(".room-document");
    follow(page, ".room-document");
    wait_for_document(page);
    assert_says(page, "#document", "<img src=x onerror=alert(1)>");
    assert_nothing_runs(page);
    follow(page, ".room-trail a");
    page.wait_for_view(".room-paste");
    page.run("document.querySelector('.room-paste').open = true");
    let text = "No. 5\nLetter <script>alert(1)</script>\n\nTokyo, July 2, 1953.\n\nDear <b onclick=\"alert(1)\">Sir</b>: the talks began.";
    page.run(&format!(
        "document.getElementById('room-text').value = {}",
        quoted(text)
    ));
    page.click(".room-paste button");
    page.wait_until(
        "the text",
        "document.querySelectorAll('.room-volume').length === 4",
    );
    wait_until_open(page);
    page.run("[...document.querySelectorAll('.room-volume a')].at(-1).click()");
    page.wait_for_view(".room-document");
    follow(page, ".room-document");
    wait_for_document(page);
    assert_says(page, "#document", "<b onclick=\"alert(1)\">Sir</b>");
    assert_nothing_runs(page);
}

/// A volume that would run something, by whatever a browser runs.
const HOSTILE: &str = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>&lt;script>alert(1)&lt;/script></title></titleStmt>
<publicationStmt><idno type="frus">hostile</idno></publicationStmt></fileDesc></teiHeader><text><body><div type="document" n="1" xml:id="d1" onclick="alert(1)">
<head onmouseover="alert(1)">1. &lt;svg onload=alert(1)></head><p onclick="alert(1)">Words<script>alert(1)</script><iframe src="https://example.org"/>
<ref target="javascript:alert(1)">one</ref> <ref target="data:text/html,&lt;script>alert(1)&lt;/script>">two</ref> &lt;img src=x onerror=alert(1)>
<figure><graphic url="javascript:alert(1)"/></figure></p></div></body></text></TEI>"##;

/// Two hundred megabytes of nothing, packed; once for all engines.
static GZIP_BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    write_nothing(&mut packed);
    packed.finish().unwrap()
});

/// The same in an archive.
static ZIP_BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("bomb.xml", options).unwrap();
    write_nothing(&mut archive);
    archive.finish().unwrap().into_inner()
});

fn write_nothing(out: &mut impl std::io::Write) {
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..200 {
        out.write_all(&megabyte).unwrap();
    }
}

/// No element of the room runs anything, and nothing has run.
#[track_caller]
fn assert_nothing_runs(page: &mut Page) {
    let running: usize = page.get(
        "[...document.querySelectorAll('#room *')].filter((element) => element.matches('script, iframe, object, embed, [src]')
            || [...element.attributes].some(({ name, value }) => name.startsWith('on') || /^\\s*(javascript|data):/i.test(value))).length",
    );
    assert_eq!(running, 0);
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
    // What a scenario hosts beside the site has a script in it there, which no text has.
    if page.engine() == Engine::WebKit {
        return;
    }
    page.host(Hosting {
        pages: vec![(
            "/beside.txt",
            "No. 1\nLetter\n\nThe talks began.1\n\n  1. A note.".to_owned(),
        )],
        ..Hosting::default()
    });
    page.tolerate("beside.");
    // One file serves the pages of all languages.
    page.open("ja/room.html?volume=beside&document=beside");
    wait_for_document(page);
    page.open("room.html?volume=beside&document=beside&theme=dark#note-1");
    page.wait_for_view("#note-1");
    assert_says(page, "#document", "The talks began.");
    // What else the address asks for stays.
    follow(page, ".room-trail li:nth-child(2) a");
    page.wait_for_view(".room-document");
    assert!(page.get::<String>("location.search").contains("theme=dark"));
}

fn a_large_file_is_refused_and_one_that_takes_long_is_stopped(page: &mut Page) {
    open_room(page, "");
    page.run(
        "const handed = new DataTransfer();
         handed.items.add(new File([new Uint8Array(129 << 20)], 'large.xml'));
         const field = document.getElementById('room-files');
         field.files = handed.files;
         field.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    wait_until_open(page);
    assert_says(page, ".room-files", "larger than 128 megabytes");
    page.click(".room-files button");
    page.wait_until(
        "it is off the list",
        "!document.querySelector('.room-files li')",
    );
    // Stopped at once, it may have come as far as its contents, and never further.
    hand_in(page, &[("long.xml", &long_volume(3_000))], false);
    page.run("document.querySelector('.room-files button').click()");
    page.wait_until(
        "it is stopped",
        "document.querySelector('.room-files')?.innerText.includes('Stopped.')",
    );
    page.linger();
    assert_eq!(page.count(".room-volume"), 0);
    hand_in(page, &[("volume.xml", &volume())], false);
    page.wait_until(
        "another is opened",
        "document.querySelector('.room-volume') && !document.querySelector('.room-files progress')",
    );
}

fn a_worker_that_breaks_down_comes_back_with_what_was_open(page: &mut Page) {
    open_room(page, "");
    hand_in(page, &[("volume.xml", &volume())], false);
    wait_until_open(page);
    // The next time it is asked, it is gone.
    page.run(
        "const post = Worker.prototype.postMessage;
         Worker.prototype.postMessage = function (...message) {
           Worker.prototype.postMessage = post;
           this.dispatchEvent(new ErrorEvent('error'));
           this.terminate();
         }",
    );
    hand_in(page, &[("long.xml", &long_volume(4))], false);
    page.wait_until(
        "the file is given up",
        "document.querySelector('.room-files')?.innerText.includes('broke down over this file')",
    );
    page.wait_until("the volume is open again", "document.querySelectorAll('.room-volume').length === 1 && !document.querySelector('.room-files progress')");
    follow(page, ".room-volume a");
    page.wait_until("its contents", "document.querySelector('.room-document')");
    follow(page, ".room-document");
    wait_for_document(page);
}
