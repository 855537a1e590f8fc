//! Pictures of the page for the README and for whoever changes its looks. They assert nothing, and are asked for:
//! `cargo test --test browser -- --ignored screenshots`.

use std::{env, fs, path::PathBuf};

use crate::{
    input::key,
    media::{LETTER, Setting},
    page::{Page, run},
    paper::picture,
    session::{Engine, root},
};

/// Where the pictures go: FRUS_SCREENSHOTS, else `docs/screenshots/`.
fn folder() -> PathBuf {
    let folder = env::var_os("FRUS_SCREENSHOTS")
        .map_or_else(|| root().join("docs/screenshots"), PathBuf::from);
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

#[test]
#[ignore = "writes pictures and asserts nothing"]
fn the_page_at_four_widths_in_both_themes() {
    run(Engine::Chromium, |page| {
        for (theme, settings) in [("light", &[][..]), ("dark", &[Setting::Dark][..])] {
            page.prefer(settings);
            for (width, height) in [(320, 1100), (768, 1200), (1280, 1200), (1920, 1200)] {
                page.resize(width, height);
                page.open("");
                settled(page);
                let name = |part: &str| folder().join(format!("{part}-{width}-{theme}.png"));
                page.screenshot(&name("read"));
                page.resize(width, height * 2 / 3);
                page.tab_to("#ref-4");
                page.press(key::ENTER);
                page.wait_for_pinned(4);
                page.screenshot(&name("note-4"));
                page.open("?text=decided&context=volume#event-1953-07-14-telegram-128");
                settled(page);
                page.screenshot(&name("evidence"));
            }
        }
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
