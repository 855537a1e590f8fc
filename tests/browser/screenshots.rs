//! Pictures of the page for the README and for whoever changes its looks. They assert nothing, and are asked for:
//! `cargo test --test browser -- --ignored screenshots`.

use std::{env, fs, path::PathBuf};

use crate::{
    class,
    input::key,
    media::{LETTER, Setting},
    museum,
    page::Page,
    paper::picture,
    room,
    scenario::run,
    server::Hosting,
    session::{Engine, root},
};

/// Where the pictures go: FRUS_SCREENSHOTS, else `docs/screenshots/`.
fn folder() -> PathBuf {
    let folder = env::var_os("FRUS_SCREENSHOTS")
        .map_or_else(|| root().join("docs/screenshots"), PathBuf::from);
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

/// Calls `take` for each size of the window, in light and in dark, with what gives the path of a part's picture.
fn in_both_themes(
    page: &mut Page,
    sizes: &[(u32, u32)],
    take: impl Fn(&mut Page, (u32, u32), &dyn Fn(&str) -> PathBuf),
) {
    for (theme, settings) in [("light", &[][..]), ("dark", &[Setting::Dark][..])] {
        page.prefer(settings);
        for &(width, height) in sizes {
            page.resize(width, height);
            let name = |part: &str| folder().join(format!("{part}-{width}-{theme}.png"));
            take(page, (width, height), &name);
        }
    }
}

/// The page as it opens, with a note, and with the evidence for an event: from this folder, as pictures with this before their names.
fn read(page: &mut Page, way: &str, before: &str) {
    let sizes = [(320, 1100), (768, 1200), (1280, 1200), (1920, 1200)];
    in_both_themes(page, &sizes, |page, (width, height), name| {
        let name = |part: &str| name(&[before, part].concat());
        page.open(way);
        settled(page);
        page.screenshot(&name("read"));
        page.resize(width, height * 2 / 3);
        page.tab_to("#ref-4");
        page.press(key::ENTER);
        page.wait_for_pinned(4);
        page.screenshot(&name("note-4"));
        page.open(
            &[
                way,
                "?text=decided&context=volume#event-1953-07-14-telegram-128",
            ]
            .concat(),
        );
        settled(page);
        page.screenshot(&name("evidence"));
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_page_at_four_widths_in_both_themes() {
    run(Engine::Chromium, |page| {
        read(page, "", "");
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_page_in_japanese() {
    run(Engine::Chromium, |page| {
        read(page, "ja/", "ja-");
        page.prefer(&[]);
        page.open("ja/");
        settled(page);
        let sheet = picture(&page.print(LETTER), &["-png", "-r", "110"]);
        fs::write(folder().join("ja-print-chromium.png"), sheet).expect("the picture is written");
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_tools_of_the_reader() {
    run(Engine::Chromium, |page| {
        in_both_themes(page, &[(320, 640), (1280, 800)], |page, _, name| {
            page.open("?find=%22force%20goals%22");
            page.wait_for_view("#find [aria-current]");
            settled(page);
            page.screenshot(&name("find"));
            page.open("?fresh");
            page.scroll_into_view("#p2");
            page.run("getSelection().selectAllChildren(document.querySelector('#p2 > span'))");
            page.wait_for_view("#quote-first");
            page.screenshot(&name("quote"));
            page.open("");
            page.run("document.getElementById('check').showPopover()");
            page.wait_for_focus("#check-field");
            page.type_text("anxious to submit the treaty to this session of the Diet … adjourn in [late] August");
            page.wait_for_view("#check li a");
            page.screenshot(&name("check"));
        });
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_reading_room() {
    run(Engine::Chromium, |page| {
        let volume = room::real_volume().unwrap_or_else(room::volume);
        in_both_themes(page, &[(320, 900), (1280, 900)], |page, _, name| {
            room::open_room(page, "");
            room::hand_in(page, &[("volume.xml", &volume)], false);
            room::wait_until_open(page);
            page.screenshot(&name("room"));
            room::follow(page, ".room-volume a");
            page.wait_for_view(".room-document");
            settled(page);
            page.screenshot(&name("room-contents"));
            room::search(page, "\"force goals\" from:allison");
            page.run("document.activeElement.blur()");
            page.screenshot(&name("room-search"));
            room::follow(page, ".room-match h2 a");
            room::wait_for_document(page);
            settled(page);
            page.screenshot(&name("room-document"));
            page.run("document.getElementById('room-collect')?.click()");
            room::follow(page, ".room-list-way");
            page.wait_for_view(".room-item");
            page.click("#room-remark-0");
            page.type_text("Who drafted this? Compare with the next one.");
            page.screenshot(&name("room-list"));
            page.run("delete document.documentElement.dataset.unsaved");
        });
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn an_article_that_embeds_the_page_by_each_way() {
    run(Engine::Chromium, |page| {
        let site = page.address("");
        for (way, embedded) in [
            (
                "frame",
                format!(
                    "<iframe src='{site}?embed=1&view=timeline' title=Timeline width='100%' height=430 loading=lazy sandbox='allow-scripts allow-same-origin' style='border:0'></iframe>"
                ),
            ),
            (
                "sandbox",
                format!(
                    "<iframe src='{site}?embed=1&view=read#p4' title=Document width='100%' height=620 sandbox='allow-scripts' style='border:0'></iframe>"
                ),
            ),
            (
                "element",
                format!(
                    "<script src='{site}embed.js' async></script><frus-explorer view=timeline><a href='{site}'>Read the memorandum on a page of its own</a></frus-explorer>"
                ),
            ),
        ] {
            let article = ARTICLE.replace("EMBEDDED", &embedded);
            let other = page.host_another(Hosting {
                pages: vec![("/article.html", article)],
                ..Default::default()
            });
            for (width, height) in [(320, 1000), (1280, 1000)] {
                page.resize(width, height);
                let url = format!("{}/article.html", other.origin());
                page.visit(&url);
                page.wait_until("the frame is there", "document.querySelector('iframe')");
                page.enter_frame("iframe");
                page.wait_until_live();
                settled(page);
                page.leave_frame();
                // Entering the frame has scrolled to it; an article is seen from its beginning.
                page.run("scrollTo({ top: 0, behavior: 'instant' })");
                page.linger();
                page.screenshot(&folder().join(format!("embedded-{way}-{width}.png")));
            }
        }
    });
}

/// A page of somebody else's.
const ARTICLE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>
    <title>An article</title><style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif}</style>
    <h1>Japan and the Mutual Security Program</h1>
    <p>In the summer of 1953 Tokyo asked for talks on an agreement. The memorandum that set them going is short, and its
    dates tell how quickly the answer came.</p>EMBEDDED<p>Negotiations began on July 15.</p>";

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_dialog_that_helps_to_embed_the_page() {
    run(Engine::Chromium, |page| {
        in_both_themes(
            page,
            &[(320, 900), (768, 1000), (1280, 1000)],
            |page, _, name| {
                page.open("");
                page.click("#use button");
                page.wait_for_focus("#embed-title");
                page.enter_frame("#embed iframe");
                page.wait_until_live();
                page.leave_frame();
                settled(page);
                page.screenshot(&name("embed"));
            },
        );
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_screen_of_a_museum() {
    run(Engine::Chromium, |page| {
        for (width, height) in [(1080, 1920), (1920, 1080)] {
            page.resize(width, height);
            museum::open(page, "?mode=museum");
            settled(page);
            let name = |part: &str| folder().join(format!("museum-{part}-{width}.png"));
            page.screenshot(&name("attract"));
            museum::wake(page);
            page.screenshot(&name("introduction"));
            museum::go(page, 2);
            page.screenshot(&name("timeline"));
            museum::go(page, 3);
            page.tap(".museum-next");
            settled(page);
            page.screenshot(&name("document"));
        }
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_page_in_a_class() {
    run(Engine::Chromium, |page| {
        in_both_themes(
            page,
            &[(320, 1100), (768, 1200), (1280, 1000), (1920, 1080)],
            |page, _, name| {
                class::open(page, "");
                page.run("document.querySelector('#answer-2').focus()");
                class::put_words(page, "p3", 12);
                page.run("for (const id of ['p2', 'question-2']) document.getElementById(id).scrollIntoView()");
                settled(page);
                page.screenshot(&name("class"));
                page.run("delete document.documentElement.dataset.unsaved");
            },
        );
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_form_for_teachers_and_curators() {
    run(Engine::Chromium, |page| {
        in_both_themes(page, &[(320, 1100), (1280, 1000)], |page, _, name| {
            page.load("launcher.html");
            page.wait_until("the link is made", "document.querySelector('svg')");
            settled(page);
            page.screenshot(&name("launcher"));
        });
    });
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_first_printed_sheet() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        run(engine, |page| {
            page.open("");
            settled(page);
            let sheet = picture(&page.print(LETTER), &["-png", "-r", "110"]);
            let engine = page.engine();
            fs::write(folder().join(format!("print-{engine}.png")), sheet)
                .expect("the picture is written");
        });
    }
}

/// Waits for the page's own letters.
fn settled(page: &mut Page) {
    page.evaluate("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => done(''))))");
}
