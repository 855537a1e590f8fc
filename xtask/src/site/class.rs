//! The program of a class, with its script: built for each language, in the folder of its page; and the program that writes files
//! for word processors, built once in the site's own folder.

use super::bundle::{self, ModeScripts, Page, Word};
use super::files::{self, name_of, only, read_bytes, write_with_hash};
use super::markup::Start;
use super::program::{self, Options};
use super::single_file::{self, Scripts};
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// What a page in a class starts with.
pub(super) struct Class {
    script: String,
    program: PathBuf,
    program_name: String,
    word: PathBuf,
    scripts: ModeScripts,
}

/// A page that may be in a class.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// Its folder.
    pub(super) folder: &'a Path,
    /// Whether that is the site's own.
    pub(super) is_first: bool,
    /// Its language.
    pub(super) language: &'a str,
}

impl Class {
    /// Builds the program, and puts it into the page's folder with its script, named by what they hold.
    pub(super) fn build(toolbox: &Toolbox, place: Place<'_>, options: Options<'_>) -> Result<Self> {
        let word = word(toolbox, place, options)?;
        let way = if place.is_first { "" } else { "../" };
        let bound = build_folder("class");
        let built = program::build(toolbox, "frus-explorer", "class", &bound, options)?;
        let page = Page {
            glue: &built.glue,
            single_file: "",
            language: place.language,
            mode: "class",
        };
        let word_glue = only(&build_folder("word"), "js")?;
        let scripts = bundle::class(
            toolbox,
            page,
            &Word {
                glue: &word_glue,
                program: &[way, &name_of(&word)].concat(),
            },
        )?;
        let folder = place.folder;
        let script = write_with_hash(folder, "class.js", scripts.start.as_bytes())?;
        let program = write_with_hash(folder, "class.wasm", &read_bytes(&built.wasm)?)?;
        Ok(Self {
            script: name_of(&script),
            program_name: name_of(&program),
            program,
            word,
            scripts,
        })
    }

    /// As a page starts with it.
    pub(super) fn start(&self) -> Start<'_> {
        Start {
            script: &self.script,
            program: &self.program_name,
        }
    }

    /// The page in a class as a single file, made of the page as a document and of the files in `folder`.
    pub(super) fn single_file(&self, folder: &Path, template: &str) -> Result<String> {
        let scripts = Scripts {
            early: &self.scripts.early,
            start: &self.scripts.single_file,
        };
        single_file::class(folder, template, &scripts, &self.program, &self.word)
    }
}

/// The program that writes files for word processors, in the site's own folder: built with the page of the first language.
fn word(toolbox: &Toolbox, place: Place<'_>, options: Options<'_>) -> Result<PathBuf> {
    let bound = build_folder("word");
    if place.is_first {
        let features = "word-program";
        let options = Options {
            features,
            ..options
        };
        let built = program::build(toolbox, "lesson", "word", &bound, options)?;
        return write_with_hash(place.folder, "word.wasm", &read_bytes(&built.wasm)?);
    }
    let built = only(&bound, "wasm").context("The site is built in its first language first.")?;
    // The page of another language stands apart until it is finished; only the name counts.
    files::copy_with_hash(&built, "word.wasm", &bound.join("named"))
}

/// Where a program is made.
fn build_folder(name: &str) -> PathBuf {
    run::root().join("target").join("programs").join(name)
}
