//! Finishes the teacher's file, which the build machine has drawn (`src/publish/teacher/`): puts in its style and its policy.

use super::bundle;
use super::files::{read_text, write};
use super::markup;
use crate::tools::Toolbox;
use anyhow::Result;
use std::path::Path;

/// The name of the file, as it is drawn. It is in no list of what a page loads, and a device that keeps the page keeps none of it.
const NAME: &str = "teacher.html";

/// Finishes the file in `folder`, where there is one: a document without guidance has none.
pub(super) fn finish(toolbox: &Toolbox, folder: &Path) -> Result<()> {
    let path = folder.join(NAME);
    if !path.is_file() {
        return Ok(());
    }
    let style = bundle::teacher_style(toolbox)?;
    write(&path, markup::still(&read_text(&path)?, style.trim())?)
}
