//! What a visitor would notice, tried in real browsers: the built site, in Chromium, in Firefox, and partly in WebKit.
//!
//! ```text
//! cargo xtask test                                         # sets everything up, builds, and runs all of this
//! cargo test --test browser                                # every scenario, against dist/
//! cargo test --test browser notes::                        # one part of the page
//! cargo test --test browser firefox::escape_closes         # one scenario, one engine
//! FRUS_HEADED=1 cargo test --test browser escape_closes -- --test-threads=1     # watch it
//! FRUS_ENGINES=chromium,firefox cargo test --test browser  # without WebKit, where a system does not offer it
//! cargo test --test browser -- --ignored screenshots       # writes docs/screenshots/ anew
//! cargo xtask bench                                        # a site of 5,000 events: many_events, figures
//! ```
//!
//! A scenario is a plain function over a [`page::Page`]; [`in_both_engines!`] makes two tests of it, and
//! [`in_every_engine!`] three, so that a failing line reads as a sentence:
//! `notes::firefox::escape_closes_a_pinned_note`. Each scenario gets a tab and a profile of its own and a host of its own.
//! After each, nothing may be in the console, refused by the page's policy, missing on the host, or asked of any other
//! host. A failure leaves a picture of the tab and names the file.
//!
//! Nothing here measures time: scenarios wait for what they expect, for ten seconds at most. Only what must *not*
//! happen is given a while not to happen in ([`page::Page::linger`]).
//!
//! # The rooms
//! `session` finds browsers, starts and lends them · `driver` is the process behind them · `wire` is how to speak to
//! them: `bidi` WebDriver BiDi, `classic` what WebKit has · `server` hosts the site · `page`, `frames`, `seen`, `input`,
//! `media`: a tab, a frame in it, what a visitor sees, does, and has set · `troubles` is what may never happen ·
//! `engines` tries all of these · `words` is what the document and its data say ·
//! `paper` reads a print back · `axe` asks axe-core · `schema` asks xmllint · `voice` stands in for the voices of a device. All others are
//! scenarios, one file a part of the page.
//!
//! # Where things are
//! `cargo xtask test` names the tools in `FRUS_CHROMIUM`, `FRUS_CHROMEDRIVER`, `FRUS_FIREFOX`, `FRUS_GECKODRIVER`,
//! `FRUS_WEBKIT_DRIVER`, `FRUS_MINIBROWSER`, `FRUS_XVFB`, `FRUS_AXE` (axe.min.js), `FRUS_PDFTOTEXT`, `FRUS_PDFTOPPM`,
//! `FRUS_SCORM_AGAIN` (scorm12.min.js), `FRUS_XMLLINT`,
//! and the site in `FRUS_DIST`, in the made-up language in
//! `FRUS_PSEUDO_DIST`, that of another document in `FRUS_ANOTHER_DIST`, and a published volume in `FRUS_VOLUME_SITE`. What is not
//! named is looked for on PATH, and the site in `dist/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets something unexpected fails, and that is its purpose"
)]

/// Makes two tests of each scenario named, one an engine. A scenario that is not named is dead code, and warned of.
macro_rules! in_both_engines {
    ($($(#[$attribute:meta])* $scenario:ident),+ $(,)?) => {
        mod chromium {
            $($(#[$attribute])* #[test] fn $scenario() {
                $crate::scenario::run($crate::session::Engine::Chromium, super::$scenario);
            })+
        }
        mod firefox {
            $($(#[$attribute])* #[test] fn $scenario() {
                $crate::scenario::run($crate::session::Engine::Firefox, super::$scenario);
            })+
        }
    };
}

/// Makes three tests of each scenario named, one an engine.
macro_rules! in_every_engine {
    ($($(#[$attribute:meta])* $scenario:ident),+ $(,)?) => {
        in_both_engines![$($(#[$attribute])* $scenario),+];
        mod webkit {
            $($(#[$attribute])* #[test] fn $scenario() {
                $crate::scenario::run($crate::session::Engine::WebKit, super::$scenario);
            })+
        }
    };
}

mod axe;
mod bidi;
mod classic;
mod driver;
mod frames;
mod input;
mod media;
mod page;
mod paper;
mod scenario;
#[path = "../schema/mod.rs"]
#[allow(
    dead_code,
    reason = "only the packages as they were built are tried here"
)]
mod schema;
mod seen;
mod server;
mod session;
mod troubles;
mod voice;
mod wire;
mod words;

mod accessibility;
mod addition;
mod aloud;
mod another_document;
mod banner;
mod card;
mod check;
mod cite;
mod class;
mod class_hand_in;
mod context;
mod deep_links;
mod delivery;
mod embed_dialog;
mod embedding;
mod endurance;
mod engines;
mod evidence;
mod evidence_place;
mod faults;
mod figures;
mod file_number;
mod files;
mod find;
mod first_paint;
mod first_view;
mod history;
mod japanese;
mod keyboard;
mod language_switch;
mod languages;
mod launcher;
mod layout;
mod layout_shift;
mod links;
mod lookup;
mod many_events;
mod matrix;
mod museum;
mod museum_asked;
mod museum_months;
mod museum_sizes;
mod notes;
mod offline;
mod packages;
mod panel;
mod print;
mod print_order;
mod quote;
mod reading;
mod room;
mod room_collection;
mod room_contents;
mod room_files;
mod room_search;
mod screenshots;
mod second_reference;
mod settings;
mod teacher;
mod timeline;
mod tools;
mod touch;
mod volume_site;
mod ways;
mod without_script;
