//! Reads and writes the files of the site, and names them by what they hold.

use anyhow::{Context as _, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The only file of the folder whose name ends like this.
pub(super) fn only(folder: &Path, ending: &str) -> Result<PathBuf> {
    let found = with_ending(folder, ending)?;
    match found.as_slice() {
        [path] => Ok(path.clone()),
        _ => bail!(
            "{} should hold one .{ending} file, and holds {}; has the build tool changed?",
            folder.display(),
            found.len()
        ),
    }
}

/// The files of the folder whose names end like this, by name.
pub(super) fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} cannot be read.", folder.display());
    let mut found = Vec::new();
    for file in fs::read_dir(folder).with_context(unreadable)? {
        let path = file.with_context(unreadable)?.path();
        if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Gives a file a name with the hash of what it holds now, so that browsers can keep it for ever.
pub(super) fn rename_to_hash(path: &Path) -> Result<PathBuf> {
    let bytes = read_bytes(path)?;
    let folder = path.parent().unwrap_or(path);
    let ending = path.extension().unwrap_or_default().display();
    let hashed = write_with_hash(folder, &format!("frus-explorer.{ending}"), &bytes)?;
    if hashed != path {
        remove(path)?;
    }
    Ok(hashed)
}

/// Writes a file under its name with the hash of its content before the ending.
pub(super) fn write_with_hash(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = folder.join(name_with_hash(name, bytes));
    write(&path, bytes)?;
    Ok(path)
}

/// A name with a hash of what the file holds: `word-0f2a1cb7efcd466c.wasm`.
pub(super) fn name_with_hash(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", hash(bytes))
}

/// The first eight bytes of the SHA-256, as hexadecimal digits: enough to tell one build from another.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read.", path.display()))
}

pub(super) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read.", path.display()))
}

pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written.", path.display()))
}

pub(super) fn remove_folder(path: &Path) -> Result<()> {
    fs::remove_dir_all(path).with_context(|| format!("{} cannot be removed.", path.display()))
}

pub(super) fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("{} cannot be removed.", path.display()))
}
