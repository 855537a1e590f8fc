//! The reading room: a page with a program of its own, for the pages of each language, and the same in a single file.

use super::bundle;
use super::files::{name_of, read_text, write, write_with_hash};
use super::markup;
use super::program::{self, Options, build_folder};
use super::single_file::{self, Scripts};
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
    let bound = build_folder("room");
    let built = program::build(toolbox, "frus-explorer", "room", &bound, options)?;
    let scripts = bundle::room(toolbox, &built.glue)?;
    let program = built.put(folder, "room", &scripts.page.start)?;
    let worker = write_with_hash(folder, "room-worker.js", scripts.worker.as_bytes())?;
    let early = &scripts.page.early;
    let style = match is_first {
        true => scripts.page.style,
        false => markup::with_faces_above(&scripts.page.style),
    };
    let page = folder.join("room.html");
    let template = read_text(&page)?;
    let worker = name_of(&worker);
    let finished = markup::room(&template, &style, early, program.start(), &worker)?;
    write(&page, finished)?;

    let page = folder.join("room-single-file.html");
    let in_single_file = Scripts {
        early,
        start: &scripts.single_file,
    };
    let template = read_text(&page)?;
    let finished = single_file::room(
        &template,
        &style,
        &in_single_file,
        &program.path,
        &scripts.worker,
    )?;
    write(&page, finished)
}
