//! Embeds the teacher's file: the worksheets, and the guidance for them, in the language of the page.
//!
//! The worksheets for any document are in `worksheets/` of the data folder, those for its document beside it, and the guidance for
//! all of them is named after the document: `d660.teacher.toml`. Without that there is no teacher's file. What is written here is
//! used only by what draws that file; nothing of it is part of a program.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use frus::edition::Edition;
use lesson::{
    guide::{self, Guide},
    worksheet::{self, Worksheet},
};

/// Checks the guidance in the language of every edition, and writes that of the one which is `embedded`.
///
/// # Errors
/// The mistakes, each with its file and its line.
pub(crate) fn embed(
    data: &Path,
    document_file: &Path,
    editions: &[(&str, Edition)],
    embedded: usize,
) -> Result<(), Vec<String>> {
    let guidance = document_file.with_extension("teacher.toml");
    let mut written = None;
    if guidance.exists() {
        let files = worksheet_files(data, document_file)?;
        for (place, (tag, edition)) in editions.iter().enumerate() {
            let tag = (place > 0).then_some(*tag);
            let all = in_language(&files, &guidance, tag, edition)?;
            if place == embedded {
                written = Some(all);
            }
        }
    }
    write(written.as_ref()).map_err(|error| vec![format!("the teacher's file: {error}")])
}

/// A file of worksheets, and whether it is for this document alone.
type File = (PathBuf, bool);

/// The files of worksheets: those for any document by their names, then those for this one.
fn worksheet_files(data: &Path, document_file: &Path) -> Result<Vec<File>, Vec<String>> {
    let folder = data.join("worksheets");
    let mut files = Vec::new();
    if folder.is_dir() {
        let unreadable = |error| vec![format!("{}: {error}", folder.display())];
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // A translation has a tag before the ending.
            if name.ends_with(".toml") && name.matches('.').count() == 1 {
                files.push((path, false));
            }
        }
    }
    files.sort();
    let own = document_file.with_extension("worksheets.toml");
    if own.exists() {
        files.push((own, true));
    }
    Ok(files)
}

/// Worksheets and guidance in the language of a tag, or in that of their own files.
fn in_language(
    files: &[File],
    guidance: &Path,
    tag: Option<&str>,
    edition: &Edition,
) -> Result<(Vec<Worksheet>, Guide), Vec<String>> {
    let mut worksheets = Vec::new();
    for (path, is_own) in files {
        let edition = is_own.then_some(edition);
        let data = super::read(path)?;
        let parsed = match tag {
            None => worksheet::parse(&data, edition).map_err(|mistakes| named(path, &mistakes)),
            Some(tag) => {
                let path = path.with_extension(format!("{tag}.toml"));
                let parsed = worksheet::parse_translated(&data, &super::read(&path)?, edition);
                parsed.map_err(|mistakes| named(&path, &mistakes))
            }
        };
        worksheets.extend(parsed?);
    }
    if let Some(id) = worksheet::repeated_id(&worksheets) {
        return Err(vec![format!(
            "two worksheets have the id `{id}`; choose another for one of them"
        )]);
    }
    let data = super::read(guidance)?;
    let guide = match tag {
        None => {
            guide::parse(&data, &worksheets, edition).map_err(|mistakes| named(guidance, &mistakes))
        }
        Some(tag) => {
            let path = guidance.with_extension(format!("{tag}.toml"));
            let translation = super::read(&path)?;
            guide::parse_translated(&data, &translation, &worksheets, edition)
                .map_err(|mistakes| named(&path, &mistakes))
        }
    }?;
    Ok((worksheets, guide))
}

fn named(file: &Path, mistakes: &[worksheet::Mistake]) -> Vec<String> {
    let mistakes = mistakes.iter();
    mistakes
        .map(|mistake| format!("{}:{mistake}", file.display()))
        .collect()
}

/// Writes worksheets and guidance, and what `src/publish/teacher/` includes.
fn write(written: Option<&(Vec<Worksheet>, Guide)>) -> Result<(), Box<dyn std::error::Error>> {
    let target = env::var("OUT_DIR")?;
    let target = Path::new(&target);
    let included = match written {
        None => "None",
        Some(all) => {
            fs::write(target.join("teacher.postcard"), postcard::to_allocvec(all)?)?;
            "Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/teacher.postcard\")))"
        }
    };
    fs::write(target.join("teacher.rs"), included)?;
    Ok(())
}
