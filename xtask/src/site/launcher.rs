//! The launcher: a page with a program of its own, for the pages of each language.

use super::bundle;
use super::files::{read_text, write};
use super::markup;
use super::program::{self, Options, build_folder};
use crate::tools::Toolbox;
use anyhow::Result;
use std::path::Path;

/// Builds the program in the language of the page, and finishes the page that stands in `folder`, which is that of the site or, for
/// a further language, below it.
pub(super) fn build(
    toolbox: &Toolbox,
    folder: &Path,
    is_first: bool,
    options: Options<'_>,
) -> Result<()> {
    let bound = build_folder("launcher");
    let built = program::build(toolbox, "frus-explorer", "launcher", &bound, options)?;
    let scripts = bundle::launcher(toolbox, &built.glue)?;
    let program = built.put(folder, "launcher", &scripts.start)?;
    let style = match is_first {
        true => scripts.style,
        false => markup::with_faces_above(&scripts.style),
    };
    let page = folder.join("launcher.html");
    let finished = markup::launcher(&read_text(&page)?, &style, &scripts.early, program.start())?;
    write(&page, finished)
}
