//! The program of a screen in a museum, with its script: built once, in the site's own folder, for the pages of all languages.

use super::bundle;
use super::files::{self, name_of, only, read_bytes, with_ending, write};
use super::markup::Start;
use super::optimize::optimize;
use super::single_file;
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The two files, by their way from the page that starts them.
pub(super) struct Museum {
    script: String,
    program: String,
}

impl Museum {
    /// As a page starts with them.
    pub(super) fn start(&self) -> Start<'_> {
        Start {
            script: &self.script,
            program: &self.program,
        }
    }
}

/// Where the two files are made, and found again for the pages of further languages.
fn build_folder() -> PathBuf {
    run::root().join("target").join("museum")
}

/// How it is options.
#[derive(Clone, Copy)]
pub(super) struct Options<'a> {
    /// The cargo features.
    pub(super) features: &'a str,
    /// Whether to be published.
    pub(super) is_release: bool,
}

/// Compiles the program, binds it to its script, and puts both into the site's folder, named by what they hold.
pub(super) fn build(toolbox: &Toolbox, folder: &Path, options: Options<'_>) -> Result<Museum> {
    let target = &toolbox.pins.target;
    let mut cargo = run::cargo(["build", "--quiet", "--package", "frus-explorer"]);
    cargo.args(["--bin", "museum", "--target", target]);
    cargo.args(["--features", options.features]);
    let profile = if options.is_release {
        cargo.arg("--release");
        "release"
    } else {
        "debug"
    };
    println!("Compiling the program of a screen in a museum …");
    run::run(cargo, || {
        "The program of a screen in a museum could not be compiled: see the output above.".into()
    })?;

    let build_folder = build_folder();
    if build_folder.exists() {
        files::remove_folder(&build_folder)?;
    }
    let bound = build_folder.join("bound");
    fs::create_dir_all(&bound).with_context(|| format!("{} cannot be made.", bound.display()))?;
    let built = run::target_dir().join(target).join(profile);
    let mut wasm_bindgen = run::program(toolbox.program("wasm-bindgen")?);
    wasm_bindgen.arg(built.join("museum.wasm"));
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
    wasm_bindgen.arg(&bound);
    run::run(wasm_bindgen, || {
        "wasm-bindgen could not bind the program of a screen in a museum: see its output above."
            .into()
    })?;

    let program = only(&bound, "wasm")?;
    if options.is_release {
        optimize(toolbox, &program)?;
    }
    let scripts = bundle::museum(toolbox, &only(&bound, "js")?)?;
    files::write_with_hash(&build_folder, "museum.js", scripts.start.as_bytes())?;
    files::write_with_hash(&build_folder, "museum.wasm", &read_bytes(&program)?)?;
    write(&build_folder.join(EARLY), scripts.early)?;
    write(&build_folder.join(SINGLE_FILE), scripts.single_file)?;
    for ending in ["js", "wasm"] {
        for file in with_ending(&build_folder, ending)? {
            write(&folder.join(name_of(&file)), read_bytes(&file)?)?;
        }
    }
    named("")
}

/// As a page in a folder below the site's starts with them; they were built with the page of the first language.
pub(super) fn above() -> Result<Museum> {
    named("../").context("The site is built in its first language first.")
}

/// The scripts of the page in a single file, in the build_folder.
const EARLY: &str = "early.txt";
const SINGLE_FILE: &str = "single-file.txt";

/// The page of a screen in a museum, in a single file; `template` is the page as a document.
pub(super) fn single_file(template: &str) -> Result<String> {
    let build_folder = build_folder();
    let scripts = single_file::Scripts {
        early: &files::read_text(&build_folder.join(EARLY))?,
        start: &files::read_text(&build_folder.join(SINGLE_FILE))?,
    };
    single_file::museum(template, &scripts, &only(&build_folder, "wasm")?)
}

fn named(way: &str) -> Result<Museum> {
    let name = |ending| anyhow::Ok([way, &name_of(&only(&build_folder(), ending)?)].concat());
    Ok(Museum {
        script: name("js")?,
        program: name("wasm")?,
    })
}
