//! Calls Trunk, which compiles the program and puts the site together.

use super::files;
use super::finish::{self, ADDRESS, LANGUAGE, PSEUDO};
use crate::lock;
use crate::run;
use crate::setup;
use crate::size;
use crate::tools::{Purpose, Toolbox};
use anyhow::{Context as _, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Trunk leaves the site.
pub(crate) fn dist() -> PathBuf {
    run::root().join("dist")
}

/// Installs what is missing, builds the release site into [`dist`] and prints what it weighs.
pub(crate) fn build(variant: Variant<'_>) -> Result<()> {
    build_into(&dist(), variant)?;
    println!("\nThe site is in {}:\n", dist().display());
    print!("{}", size::table(&size::weigh(&dist())?));
    Ok(())
}

/// What of a site may differ from one build to another.
#[derive(Clone, Copy, Default)]
pub(crate) struct Variant<'a> {
    /// The folder of the document, if it is not the project's own.
    pub(crate) data: Option<&'a Path>,
    /// The document of a volume instead, by its file and its id: `frus1952-54v14p2.xml#d557`.
    pub(crate) document: Option<&'a str>,
    /// The file of the volume, where it is to stand beside the page.
    pub(crate) volume: Option<&'a Path>,
    /// Where the site will stand, if that is known.
    pub(crate) address: Option<&'a str>,
    /// What it speaks.
    pub(crate) languages: Languages,
}

/// The languages of a site.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Languages {
    /// Each that the document is there in.
    #[default]
    All,
    /// The first alone.
    First,
    /// The made-up one that a test reads.
    MadeUp,
}

/// Installs what is missing, and builds the release site into `folder`: each language of it with a program of its own, the
/// first in that folder, and the others in folders below it.
pub(crate) fn build_into(folder: &Path, variant: Variant<'_>) -> Result<()> {
    let toolbox = setup::ensure(Purpose::Building)?;

    let lock = run::root().join("target").join("site.lock");
    // Trunk clears its folder before it begins, whoever else is still at work there.
    let _held = lock::hold(
        &lock,
        "Another build of the site is at work; waiting for it …",
        || format!("{} cannot be written.", lock.display()),
    )?;

    // Trunk, kept offline below, keeps cargo offline too.
    let fetch = run::cargo(["fetch", "--quiet", "--target", &toolbox.pins.target]);
    run::run(fetch, || {
        "cargo could not fetch the crates: see its output above, check the network, then run this again.".into()
    })?;

    let [(first, _), others @ ..] = strings::LANGUAGES;
    let (language, others) = match variant.languages {
        Languages::All => (first, &others[..]),
        Languages::First => (first, &[][..]),
        Languages::MadeUp => (PSEUDO, &[][..]),
    };
    run_trunk(&toolbox, folder, language, variant)?;
    for (tag, _) in others {
        if speaks(variant, tag)? {
            // Trunk clears the folder that it builds into, and would clear this one's in the other.
            let apart = run::root().join("target").join(format!("site-{tag}"));
            run_trunk(&toolbox, &apart, tag, variant)?;
            let below = folder.join(tag);
            fs::rename(&apart, &below)
                .with_context(|| format!("{} cannot be made.", below.display()))?;
        }
    }
    // The device keeps the site in all of its languages.
    finish::keep_offline(&toolbox, folder)?;
    // A volume is megabytes, which the device keeps only where a reader asks the room for it.
    if let Some(volume) = variant.volume {
        let beside = folder.join(files::name_of(volume));
        fs::copy(volume, &beside)
            .with_context(|| format!("{} cannot be copied.", volume.display()))?;
    }
    Ok(())
}

/// Whether there is a page in that language besides the first: where the curation is translated, or nothing is curated.
fn speaks(variant: Variant<'_>, tag: &str) -> Result<bool> {
    let data = match (variant.document, variant.data) {
        (Some(_), _) => return Ok(true),
        (None, Some(data)) => data.to_owned(),
        (None, None) => run::root().join("data"),
    };
    let curations = files::with_ending(&data, "toml")?;
    let translation = format!(".{tag}.toml");
    let is_translated = |file: &PathBuf| files::name_of(file).ends_with(&translation);
    Ok(curations.is_empty() || curations.iter().any(is_translated))
}

/// Has Trunk build the page in one language into `folder`.
fn run_trunk(toolbox: &Toolbox, folder: &Path, language: &str, variant: Variant<'_>) -> Result<()> {
    let mut trunk = run::program(toolbox.program("trunk")?);
    // Offline, it takes the tools it finds or says which one does not fit; else it would fetch others in silence.
    trunk.args(["build", "--release", "--offline"]);
    trunk.arg("--dist").arg(folder);
    if language == PSEUDO {
        trunk.env("TRUNK_BUILD_FEATURES", "hydrate,pseudo");
    }
    trunk.env(LANGUAGE, language);
    if let Some(data) = variant.data {
        trunk.env("FRUS_DATA", std::path::absolute(data)?);
    }
    if let Some(document) = variant.document {
        // The program that embeds it runs in the project's folder, wherever this one was called.
        trunk.env("FRUS_DOCUMENT", std::path::absolute(document)?);
    }
    if let Some(volume) = variant.volume {
        trunk.env("FRUS_VOLUME", std::path::absolute(volume)?);
    }
    if let Some(address) = variant.address {
        trunk.env(ADDRESS, address);
    }
    trunk.env("PATH", toolbox.search_path()?);
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        path_flags(),
    );
    // A backtrace of Trunk's own code helps nobody.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    match env::var_os("NO_COLOR") {
        // By custom any value counts and an empty one does not; Trunk knows no values but true and false.
        Some(value) if value.is_empty() => trunk.env_remove("NO_COLOR"),
        Some(_) => trunk.env("NO_COLOR", "true"),
        None => &mut trunk,
    };
    run::run(trunk, || {
        "The site could not be built: fix what is named above, then run `cargo xtask build` again."
            .into()
    })
}

/// Flags that make the paths of sources in the program relative to the project and to cargo's home, so that a page built
/// on another machine is the same, byte for byte, and does not reveal where it was built.
///
/// Set only for the page's target. Cargo splits the value at
/// spaces, so a folder that has one keeps its path.
fn path_flags() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    // Below it every registry has a folder that is named after the host the crates came from: no two machines need agree.
    let registries = home.as_ref().map(|home| home.join("registry").join("src"));
    let registries = registries.and_then(|folder| fs::read_dir(folder).ok());
    let registries = registries.into_iter().flatten().flatten();
    let mut names = vec![(run::root().to_owned(), ".")];
    names.extend(home.map(|home| (home, "cargo")));
    // The last that fits is taken.
    names.extend(registries.map(|registry| (registry.path(), "crates")));
    let flags = names.iter().filter_map(|(folder, name)| {
        let folder = folder.to_str().filter(|folder| !folder.contains(' '))?;
        Some(format!("--remap-path-prefix={folder}={name}"))
    });
    flags.collect::<Vec<_>>().join(" ")
}
