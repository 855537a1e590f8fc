//! Embeds what is only for teachers: the guidance for all worksheets, in the language of the page.
//!
//! It is named after the document: `d660.teacher.toml`. Without that there is no teacher's file. What is written here is used only
//! by what draws that file; nothing of it is part of a program.

use std::{env, error::Error, fs, path::Path};

use frus::edition::Edition;
use lesson::{
    guide::{self, Guide},
    worksheet::Worksheet,
};

use super::{named, read};

/// The guidance for the worksheets of an edition, where there is some; in another language than the first, which `translation`
/// names, its translation.
///
/// # Errors
/// The mistakes, each with its file and its line.
pub(crate) fn guide(
    document_file: Option<&Path>,
    edition: &Edition,
    translation: Option<&str>,
    worksheets: &[Worksheet],
) -> Result<Option<Guide>, Vec<String>> {
    let file = document_file.map(|file| file.with_extension("teacher.toml"));
    let Some(file) = file.filter(|file| file.exists()) else {
        return Ok(None);
    };
    let data = read(&file)?;
    let guide = match translation {
        None => {
            guide::parse(&data, worksheets, edition).map_err(|mistakes| named(&file, &mistakes))
        }
        Some(tag) => {
            let file = file.with_extension(format!("{tag}.toml"));
            let words = read(&file)?;
            guide::parse_translated(&data, &words, worksheets, edition)
                .map_err(|mistakes| named(&file, &mistakes))
        }
    }?;
    Ok(Some(guide))
}

/// Writes worksheets and guidance, and what `src/publish/teacher/` includes.
pub(crate) fn write(given: Option<(Vec<Worksheet>, Guide)>) -> Result<(), Box<dyn Error>> {
    let target = env::var("OUT_DIR")?;
    let target = Path::new(&target);
    let included = match given {
        None => "None",
        Some(all) => {
            fs::write(
                target.join("teacher.postcard"),
                postcard::to_allocvec(&all)?,
            )?;
            "Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/teacher.postcard\")))"
        }
    };
    fs::write(target.join("teacher.rs"), included)?;
    Ok(())
}
