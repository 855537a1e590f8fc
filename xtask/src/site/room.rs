//! The reading room: a page with a program of its own, for the pages of each language, and the same in a single file.

use super::bundle;
use super::files::{name_of, read_bytes, read_text, write, write_with_hash};
use super::markup::{self, Start};
use super::program::{self, Options};
use super::single_file::{self, Scripts};
use crate::run;
use crate::tools::Toolbox;
use anyhow::Result;
use std::path::Path;

/// Builds the program in the language of the page, and finishes the pages that stand in `folder`, which is that of the site or,
/// for a further language, below it.
pub(super) fn build(
    toolbox: &Toolbox,
    folder: &Path,
    is_first: bool,
    options: Options<'_>,
) -> Result<()> {
    let bound = run::root().join("target").join("programs").join("room");
    let built = program::build(toolbox, "frus-explorer", "room", &bound, options)?;
    let scripts = bundle::room(toolbox, &built.glue)?;
    let program = write_with_hash(folder, "room.wasm", &read_bytes(&built.wasm)?)?;
    let script = write_with_hash(folder, "room.js", scripts.start.as_bytes())?;
    let worker = write_with_hash(folder, "room-worker.js", scripts.worker.as_bytes())?;
    let start = Start {
        script: &name_of(&script),
        program: &name_of(&program),
    };
    let mut style = scripts.style;
    if !is_first {
        // The faces are those of the site above.
        style = style.replace("url(fonts/", "url(../fonts/");
    }
    let page = folder.join("room.html");
    let template = read_text(&page)?;
    let worker = name_of(&worker);
    let finished = markup::room(&template, &style, &scripts.early, start, &worker)?;
    write(&page, finished)?;

    let page = folder.join("room-single-file.html");
    let in_single_file = Scripts {
        early: &scripts.early,
        start: &scripts.single_file,
    };
    let template = read_text(&page)?;
    let finished = single_file::room(
        &template,
        &style,
        &in_single_file,
        &program,
        &scripts.worker,
    )?;
    write(&page, finished)
}
