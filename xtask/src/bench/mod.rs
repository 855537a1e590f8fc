//! `cargo xtask bench`: tries and measures a page of 5,000 events (docs/benchmarks.md).
//!
//! The document is generated, the site is built from it into a folder of its own, which is not shipped, and the browser
//! tests in `tests/browser/many_events.rs` and `figures.rs` try it and measure it.

mod document;

use crate::run;
use crate::setup;
use crate::site::{self, Variant};
use crate::size;
use crate::test;
use crate::tools::Purpose;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// Generates the document, builds its site, tries what a visitor would do there, and prints the figures.
///
/// With `only_figures` it only measures.
pub(crate) fn bench(only_figures: bool) -> Result<()> {
    setup::ensure(Purpose::Testing)?;
    // Always in the project, as Trunk's own folder is, wherever CARGO_TARGET_DIR points.
    let folder = run::root().join("target").join("bench");
    let (data, site) = (folder.join("data"), folder.join("site"));

    fs::create_dir_all(&data).with_context(|| format!("{} cannot be written.", data.display()))?;
    let generated = document::generate();
    write(&data.join("many.txt"), &generated.text)?;
    write(&data.join("many.toml"), &generated.data)?;

    println!(
        "Building the site of {} generated events …",
        document::EVENTS
    );
    site::build_into(
        &site,
        Variant {
            data: Some(&data),
            ..Variant::default()
        },
    )?;
    print!("{}", size::table(&size::weigh(&site)?));

    let mut browsers = test::browsers(&site)?;
    browsers.env("FRUS_EVENTS", data.join("many.toml"));
    // One at a time, so that none disturbs the measurements of another.
    browsers.args(["--", "--ignored", "--nocapture", "--test-threads=1"]);
    browsers.arg("figures::");
    if !only_figures {
        browsers.arg("many_events::");
    }
    run::run(browsers, || {
        "The page does not hold 5,000 events: see the output above.".into()
    })
}

/// Writes a file, unless its content is the same already, so that nothing is rebuilt because of it.
fn write(file: &Path, words: &str) -> Result<()> {
    if fs::read(file).is_ok_and(|before| before == words.as_bytes()) {
        return Ok(());
    }
    fs::write(file, words).with_context(|| format!("{} cannot be written.", file.display()))
}
