//! The program of a class, with its script: built for each language, in the folder of its page; and the program that writes files
//! for word processors, built once in the site's own folder.

use super::bundle::{self, ModeScripts, Page, Word};
use super::files::{self, read_bytes, write_with_hash};
use super::markup::Start;
use super::program::{self, Options, Placed, Program, build_folder};
use super::single_file::{self, Scripts};
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// What a page in a class starts with.
pub(super) struct Class {
    program: Placed,
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
        let word_name = files::name_with_hash("word.wasm", &read_bytes(&word.wasm)?);
        let way = if place.is_first { "" } else { "../" };
        let bound = build_folder("class");
        let built = program::build(toolbox, "frus-explorer", "class", &bound, options)?;
        let page = Page {
            glue: &built.glue,
            single_file: "",
            language: place.language,
            mode: "class",
        };
        let scripts = bundle::class(
            toolbox,
            page,
            &Word {
                glue: &word.glue,
                program: &[way, &word_name].concat(),
            },
        )?;
        Ok(Self {
            program: built.put(place.folder, "class", &scripts.start)?,
            word: word.wasm,
            scripts,
        })
    }

    /// As a page starts with it.
    pub(super) fn start(&self) -> Start<'_> {
        self.program.start()
    }

    /// The page in a class as a single file, made of the page as a document and of the files in `folder`.
    pub(super) fn single_file(&self, folder: &Path, template: &str) -> Result<String> {
        let scripts = Scripts {
            early: &self.scripts.early,
            start: &self.scripts.single_file,
        };
        single_file::class(folder, template, &scripts, &self.program.path, &self.word)
    }
}

/// The program that writes files for word processors: built with the page of the first language, into the site's own folder.
fn word(toolbox: &Toolbox, place: Place<'_>, options: Options<'_>) -> Result<Program> {
    let bound = build_folder("word");
    if !place.is_first {
        return Program::in_folder(&bound)
            .context("The site is built in its first language first.");
    }
    let features = "word-program";
    let options = Options {
        features,
        ..options
    };
    let built = program::build(toolbox, "lesson", "word", &bound, options)?;
    write_with_hash(place.folder, "word.wasm", &read_bytes(&built.wasm)?)?;
    Ok(built)
}
