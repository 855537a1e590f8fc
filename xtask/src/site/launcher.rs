//! The launcher: a page with a program of its own, for the pages of each language.

use super::bundle;
use super::files::{name_of, read_bytes, read_text, write, write_with_hash};
use super::markup::{self, Start};
use super::program::{self, Options};
use crate::run;
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
    let bound = run::root().join("target").join("programs").join("launcher");
    let built = program::build(toolbox, "frus-explorer", "launcher", &bound, options)?;
    let scripts = bundle::launcher(toolbox, &built.glue)?;
    let program = write_with_hash(folder, "launcher.wasm", &read_bytes(&built.wasm)?)?;
    let script = write_with_hash(folder, "launcher.js", scripts.start.as_bytes())?;
    let start = Start {
        script: &name_of(&script),
        program: &name_of(&program),
    };
    let mut style = scripts.style;
    if !is_first {
        // The faces are those of the site above.
        style = style.replace("url(fonts/", "url(../fonts/");
    }
    let page = folder.join("launcher.html");
    let finished = markup::launcher(&read_text(&page)?, &style, &scripts.early, start)?;
    write(&page, finished)
}
