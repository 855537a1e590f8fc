//! What is done to the site after Trunk has compiled it: its page drawn, its scripts put together, and both pages, the
//! one with files beside it and the one in a single file, told how to start and what they may do.

use super::alone;
use super::icons;
use super::lean;
use super::markup::{self, Start};
use super::names;
use super::offline;
use super::scripts::{self, Script};
use crate::failure::{Failure, OrSay};
use crate::run;
use crate::setup;
use crate::tools::{Purpose, Toolbox};
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the site will stand, for those who ask how to embed it; the address ends up in `oembed.json`.
pub(crate) const ADDRESS: &str = "FRUS_ADDRESS";

/// Finishes the site that Trunk has left in `folder`.
pub(crate) fn finish(folder: &Path) -> Result<(), Failure> {
    let folder =
        &std::path::absolute(folder).or_say(|| format!("{} is no folder.", folder.display()))?;
    let toolbox = setup::ensure(Purpose::Styles)?;
    let index = folder.join("index.html");
    let compiled = read(&index)?;
    write(
        &index,
        markup::unindented(&markup::without_loader(&compiled)?),
    )?;
    draw(folder)?;

    if is_release() {
        lean::make(&toolbox, &only(folder, "wasm")?)?;
    }
    let glue = only(folder, "js")?;
    scripts::minify(&toolbox, &glue)?;
    names::shorten(folder)?;
    let start = scripts::bundle(&toolbox, Script::Start, &glue, "")?;
    let alone_start = scripts::bundle(&toolbox, Script::Alone, &glue, "")?;
    remove(&glue)?;
    let program = under_its_hash(&only(folder, "wasm")?)?;
    let start = write_under_hash(folder, "frus-explorer.js", start.as_bytes())?;

    let page = alone_page(folder)?;
    let name = name_of(&page);
    let template = read(&index)?;
    let early = scripts::bundle(&toolbox, Script::Early, &glue, &name)?;
    let early_alone = scripts::bundle(&toolbox, Script::Early, &glue, "")?;
    write(
        &page,
        alone::page(
            folder,
            &read(&page)?,
            &alone::Scripts {
                early: &early_alone,
                start: &alone_start,
            },
            &program,
        )?,
    )?;
    write(
        &index,
        markup::site(
            &template,
            &early,
            &Start {
                script: &name_of(&start),
                program: &name_of(&program),
            },
            address().as_deref(),
        )?,
    )?;
    icons::draw(folder)?;
    write_for_others(folder, &toolbox, &glue, &name)
}

/// The scripts that run beside the page: in pages that embed it, and on devices that keep it. Last, since the list of what
/// is kept names all that stands there. `alone` is the page in one file.
fn write_for_others(
    folder: &Path,
    toolbox: &Toolbox,
    glue: &Path,
    alone: &str,
) -> Result<(), Failure> {
    let embed = scripts::bundle(toolbox, Script::Embed, glue, "")?;
    write(&folder.join("embed.js"), embed)?;
    let worker = scripts::bundle(toolbox, Script::Offline, glue, "")?;
    let off = scripts::bundle(toolbox, Script::OfflineOff, glue, "")?;
    write(&folder.join("offline-off.js"), off)?;
    write(
        &folder.join("offline.js"),
        offline::with_list(folder, &worker, alone)?,
    )
}

/// Where the site will stand, if that is known.
fn address() -> Option<String> {
    env::var(ADDRESS).ok().filter(|address| !address.is_empty())
}

/// Whether the program was compiled to be published, as Trunk says.
fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile == "release")
}

/// Has the page drawn into `folder`, which holds the site's `index.html`.
fn draw(folder: &Path) -> Result<(), Failure> {
    let mut cargo = run::cargo(["run", "--quiet", "--package", "frus-explorer"]);
    cargo.args(["--bin", "prerender", "--features", "ssr"]);
    // A folder of its own: the page and this program are built from the same crates with different features, and
    // would drive each other's work out of a common one.
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
    cargo.args(address());
    println!("Drawing the page into index.html; the first time that takes a minute …");
    run::run(cargo, || {
        "The page could not be prerendered: see the words above.".into()
    })
}

/// The one page beside `index.html`: what is to be a single file.
fn alone_page(folder: &Path) -> Result<PathBuf, Failure> {
    let index = folder.join("index.html");
    let mut pages = found(folder, "html")?;
    pages.retain(|page| *page != index);
    match pages.as_slice() {
        [page] => Ok(page.clone()),
        _ => Err(Failure::new(format!(
            "{} should hold one page beside index.html, and holds {}.",
            folder.display(),
            pages.len()
        ))),
    }
}

/// The only file of the folder whose name ends like this.
pub(super) fn only(folder: &Path, ending: &str) -> Result<PathBuf, Failure> {
    let found = found(folder, ending)?;
    match found.as_slice() {
        [path] => Ok(path.clone()),
        _ => Err(Failure::new(format!(
            "{} should hold one .{ending} file, and holds {}; has the build tool changed?",
            folder.display(),
            found.len()
        ))),
    }
}

/// The files of the folder whose names end like this, by name.
fn found(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = || format!("{} cannot be read.", folder.display());
    let mut found = Vec::new();
    for file in fs::read_dir(folder).or_say(unreadable)? {
        let path = file.or_say(unreadable)?.path();
        if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Gives a file a name with the hash of what it holds now, so that it can be kept for ever.
fn under_its_hash(path: &Path) -> Result<PathBuf, Failure> {
    let bytes = bytes(path)?;
    let folder = path.parent().unwrap_or(path);
    let ending = path.extension().unwrap_or_default().display();
    let hashed = write_under_hash(folder, &format!("frus-explorer.{ending}"), &bytes)?;
    if hashed != path {
        remove(path)?;
    }
    Ok(hashed)
}

fn write_under_hash(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let path = folder.join(format!("{stem}-{}.{ending}", hash(bytes)));
    write(&path, bytes)?;
    Ok(path)
}

/// The first eight bytes of the SHA-256, as hexadecimal digits: enough to tell one build from another.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).or_say(|| format!("{} cannot be read.", path.display()))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).or_say(|| format!("{} cannot be read.", path.display()))
}

pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    fs::write(path, content).or_say(|| format!("{} cannot be written.", path.display()))
}

fn remove(path: &Path) -> Result<(), Failure> {
    fs::remove_file(path).or_say(|| format!("{} cannot be removed.", path.display()))
}
