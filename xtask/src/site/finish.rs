//! Finishes the site after Trunk has compiled it: has the page prerendered, bundles the scripts, and puts the scripts and
//! the content security policy into both pages, the one with files beside it and the one in a single file.

use super::bundle::{self, Page, Script};
use super::class::{Class, Place};
use super::files::{
    self, name_of, only, read_bytes, read_text, remove, rename_to_hash, with_ending, write,
    write_with_hash,
};
use super::launcher;
use super::markup::{self, Start};
use super::museum;
use super::offline;
use super::optimize::optimize;
use super::packages;
use super::program::Options;
use super::room;
use super::single_file;
use super::teacher;
use crate::run;
use crate::setup;
use crate::tools::{Purpose, Toolbox};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::path::{Path, PathBuf};

/// Where the site will stand, for those who ask how to embed it; the address ends up in `oembed.json`.
pub(super) const ADDRESS: &str = "FRUS_ADDRESS";

/// The language of the page that is built, by its tag; English without it.
pub(super) const LANGUAGE: &str = "FRUS_LANGUAGE";
/// The made-up language of a test (`crates/strings`), which only its own build knows.
pub(super) const PSEUDO: &str = "en-XA";

/// Finishes the site that Trunk has left in `folder`.
pub(crate) fn finish(folder: &Path) -> Result<()> {
    let language = language();
    let folder = &std::path::absolute(folder)
        .with_context(|| format!("{} is no folder.", folder.display()))?;
    let toolbox = setup::ensure(Purpose::Styles)?;
    let index = folder.join("index.html");
    let compiled = read_text(&index)?;
    let mut template = markup::unindented(&markup::without_loader(&compiled)?);
    if !is_first(&language) {
        template = markup::with_faces_above(&template);
        files::remove_folder(&folder.join("fonts"))?;
    }
    write(&index, template)?;
    prerender(folder)?;

    let program = only(folder, "wasm")?;
    if is_release() {
        optimize(&toolbox, &program)?;
    }
    let program = rename_to_hash(&program)?;
    let glue = only(folder, "js")?;
    let bundled = |script, single_file: &str| {
        let page = Page {
            glue: &glue,
            single_file,
            language: &language,
            mode: "",
        };
        bundle::script(&toolbox, script, page)
    };
    let single_file_page = single_file_page(folder)?;
    let single_file_name = name_of(&single_file_page);

    let options = Options {
        features: features("hydrate", "hydrate,pseudo"),
        is_release: is_release(),
    };
    let place = Place {
        folder,
        is_first: is_first(&language),
        language: &language,
    };
    let class = Class::build(&toolbox, place, options)?;
    // There is one for all languages, in the site's own folder.
    let museum = if is_first(&language) {
        museum::build(&toolbox, folder, options)?
    } else {
        museum::above()?
    };
    let early = bundled(Script::Early, "")?;
    let start = bundled(Script::SingleFile, "")?;
    let scripts = single_file::Scripts {
        early: &early,
        start: &start,
    };
    let template = read_text(&single_file_page)?;
    let page = single_file::page(folder, &template, &scripts, &program)?;
    write(&single_file_page, page)?;
    let museum_page = single_file_name.replace("document", "museum");
    write(&folder.join(museum_page), museum::single_file(&template)?)?;
    let class_page = folder.join(single_file_name.replace("document", "class"));
    write(&class_page, class.single_file(folder, &template)?)?;
    let report = bundle::alone(&toolbox, Script::Report)?;
    packages::pack(folder, &class_page, &report)?;
    teacher::finish(&toolbox, folder)?;

    launcher::build(&toolbox, folder, is_first(&language), options)?;
    room::build(&toolbox, folder, is_first(&language), options)?;

    let early = bundled(Script::Early, &single_file_name)?;
    let start = bundled(Script::Start, "")?;
    let start = write_with_hash(folder, "frus-explorer.js", start.as_bytes())?;
    let start = Start {
        script: &name_of(&start),
        program: &name_of(&program),
    };
    let template = read_text(&index)?;
    let modes = [("museum", museum.start()), ("class", class.start())];
    let address = address(&language);
    let page = markup::site(&template, &early, start, &modes, address.as_deref())?;
    write(&index, page)?;

    write(&folder.join("embed.js"), bundled(Script::Embed, "")?)?;
    remove(&glue)?;
    copy_icons(folder)?;
    if !is_first(&language) {
        return Ok(());
    }
    let worker_off = bundle::alone(&toolbox, Script::WorkerOff)?;
    write(&folder.join("offline-off.js"), worker_off)?;
    keep_offline(&toolbox, folder)
}

/// Writes the worker that keeps the site on a device, with the list of all files that are in the site's folder by now.
pub(super) fn keep_offline(toolbox: &Toolbox, folder: &Path) -> Result<()> {
    let worker = bundle::alone(toolbox, Script::Worker)?;
    let single_file = name_of(&single_file_page(folder)?);
    let worker = offline::with_list(folder, &worker, &single_file)?;
    write(&folder.join("offline.js"), worker)
}

/// The language of the page.
fn language() -> String {
    let [(first, _), ..] = strings::LANGUAGES;
    env::var(LANGUAGE).unwrap_or_else(|_| first.to_owned())
}

/// Whether pages in this language have the site's own folder, and not one below it.
fn is_first(language: &str) -> bool {
    let [_, others @ ..] = strings::LANGUAGES;
    others.iter().all(|(tag, _)| *tag != language)
}

/// Where the site will stand, if that is known.
fn site_address() -> Option<String> {
    env::var(ADDRESS).ok().filter(|address| !address.is_empty())
}

/// Where the page will stand, if that is known.
fn address(language: &str) -> Option<String> {
    let site = site_address()?;
    Some(if is_first(language) {
        site
    } else {
        format!("{}/{language}", site.trim_end_matches('/'))
    })
}

/// Whether the program was compiled to be published, as Trunk says.
fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile == "release")
}

/// The features of a build: these, or others where the page speaks the made-up language.
fn features(features: &'static str, pseudo: &'static str) -> &'static str {
    if language() == PSEUDO {
        pseudo
    } else {
        features
    }
}

/// Prerenders the page into `folder`, which holds the site's `index.html`.
fn prerender(folder: &Path) -> Result<()> {
    let mut cargo = run::cargo(["run", "--quiet", "--package", "frus-explorer"]);
    let features = features("ssr", "ssr,pseudo");
    cargo.args(["--bin", "prerender", "--features", features]);
    // A target folder of its own: the page and this program are built from the same crates with different features,
    // and would have each other rebuilt in a common one.
    cargo
        .arg("--target-dir")
        .arg(run::target_dir().join("prerender"));
    if is_release() {
        // With debug assertions Yew writes the full type of every component into the page, which the release
        // build neither reads nor needs.
        cargo.args(["--config", "profile.dev.debug-assertions=false"]);
    }
    cargo.env_remove("CARGO_BUILD_TARGET");
    cargo.arg("--").arg(folder);
    cargo.args(site_address());
    println!("Prerendering the page into index.html; the first time that takes a minute …");
    run::run(cargo, || {
        "The page could not be prerendered: see the output above.".into()
    })
}

/// Copies the icon: a drawing, and a picture of it for devices that take no drawing (`rsvg-convert --width 192 icon.svg`).
fn copy_icons(folder: &Path) -> Result<()> {
    for name in ["icon.svg", "icon-192.png"] {
        let icon = run::root().join("web").join(name);
        write(&folder.join(name), read_bytes(&icon)?)?;
    }
    Ok(())
}

/// The page that is to become the page in a single file. It bears the document's number; what the page offers to save bears
/// its id in the volume.
fn single_file_page(folder: &Path) -> Result<PathBuf> {
    let mut pages = with_ending(folder, "html")?;
    pages.retain(|page| name_of(page).starts_with("document"));
    match pages.as_slice() {
        [page] => Ok(page.clone()),
        _ => bail!(
            "{} should hold one page that is named after the document, and holds {}.",
            folder.display(),
            pages.len()
        ),
    }
}
