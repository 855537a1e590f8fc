//! Whole volumes of the series, where they are beside the project: no word of them is lost, and what is read can be written
//! and read again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a failed test may panic, and a test prints what it has measured"
)]

mod dates;
mod editions;
mod file_numbers;
mod hostile;
mod plain_text;
mod table;
mod words;

use std::{fs, path::PathBuf};

use frus::{
    Document,
    tei::{Division, Volume},
};

/// A volume of the folder, with its text.
struct Given {
    name: String,
    source: String,
    volume: Volume,
}

impl Given {
    /// Its documents, each with its place in the contents.
    fn documents(&self) -> impl Iterator<Item = (&Division, Document)> {
        self.volume.documents().map(|division| {
            let read = self.volume.read_division(&self.source, division);
            (division, read.unwrap().document)
        })
    }
}

/// Every volume beside the project; none where the folder is not there.
fn volumes() -> Vec<Given> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus/volumes");
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: there is no folder of volumes beside the project");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "the folder holds no volume");
    let given = paths.into_iter().map(|path| {
        let bytes = fs::read(&path).unwrap();
        let source = frus::tei::text(&bytes).unwrap().to_owned();
        let volume = Volume::read(&source).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Given {
            name,
            source,
            volume,
        }
    });
    given.collect()
}
