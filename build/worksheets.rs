//! Embeds the worksheets in the language of the page: those for any document, and those that only this one allows.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use frus::edition::Edition;
use lesson::worksheet::{self, Worksheet, repeated_id};

use super::{named, read};

/// The worksheets for any document.
pub(crate) const FOLDER: &str = "data/worksheets";

/// The worksheets for an edition: those for any document, in the order of their files, then those beside the document. In
/// another language than the first, which `translation` names, those that are translated.
///
/// # Errors
/// The mistakes, each with its file and its line.
pub(crate) fn of(
    document_file: Option<&Path>,
    edition: &Edition,
    translation: Option<&str>,
) -> Result<Vec<Worksheet>, Vec<String>> {
    let entries = fs::read_dir(FOLDER).map_err(|error| vec![format!("{FOLDER}: {error}")])?;
    let mut files: Vec<PathBuf> = entries
        .map_while(Result::ok)
        .map(|entry| entry.path())
        .collect();
    // A translation has two endings.
    files.retain(|file| {
        let stem = file.file_stem().map(Path::new);
        stem.is_some_and(|stem| stem.extension().is_none())
    });
    files.sort();
    let mut sources: Vec<(PathBuf, Option<&Edition>)> =
        files.into_iter().map(|file| (file, None)).collect();
    if let Some(file) = document_file {
        sources.push((file.with_extension("worksheets.toml"), Some(edition)));
    }

    let mut worksheets = Vec::new();
    for (file, edition) in sources {
        let translated = translation.map(|tag| file.with_extension(format!("{tag}.toml")));
        let words = translated.as_ref().unwrap_or(&file);
        if !file.exists() || !words.exists() {
            continue;
        }
        let asked = read(&file)?;
        let parsed = match &translated {
            None => worksheet::parse(&asked, edition),
            Some(words) => worksheet::parse_translated(&asked, &read(words)?, edition),
        };
        worksheets.extend(parsed.map_err(|mistakes| named(words, &mistakes))?);
    }
    match repeated_id(&worksheets) {
        None => Ok(worksheets),
        Some(id) => Err(vec![format!(
            "{FOLDER}: two worksheets have the id {id}; name one of them otherwise"
        )]),
    }
}

/// Writes the worksheets, for `src/edition.rs`.
pub(crate) fn write(worksheets: &[Worksheet]) -> Result<(), Box<dyn Error>> {
    let target = env::var("OUT_DIR")?;
    let bytes = postcard::to_allocvec(worksheets)?;
    fs::write(Path::new(&target).join("worksheets.postcard"), bytes)?;
    Ok(())
}
