//! The program of a screen in a museum, with its script: built once, in the site's own folder, for the pages of all languages.

use super::bundle;
use super::files::{self, name_of, only, read_bytes, with_ending, write};
use super::markup::Start;
use super::program::{self, Options};
use super::single_file;
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
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

/// Builds the program, binds it to its script, and puts both into the site's folder, named by what they hold.
pub(super) fn build(toolbox: &Toolbox, folder: &Path, options: Options<'_>) -> Result<Museum> {
    let build_folder = build_folder();
    if build_folder.exists() {
        files::remove_folder(&build_folder)?;
    }
    let bound = build_folder.join("bound");
    let program = program::build(toolbox, "frus-explorer", "museum", &bound, options)?;
    let scripts = bundle::museum(toolbox, &program.glue)?;
    files::write_with_hash(&build_folder, "museum.js", scripts.start.as_bytes())?;
    files::write_with_hash(&build_folder, "museum.wasm", &read_bytes(&program.wasm)?)?;
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
