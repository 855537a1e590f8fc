//! Embeds the edition: reads the document in `data/` and its data file, checks both, and writes what the page needs.
//!
//! The document is the only `.txt` in `data/`, and its data file has the same name with `.toml`, so that another
//! document can be put in their place; or, for one build, be named by the folder that holds them, in the environment
//! variable `FRUS_DATA`. A mistake in either fails the build with the file, the line and what is wrong.
#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo through its standard output"
)]

use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};

use frus::{Document, Severity, edition, text};

fn main() {
    println!("cargo::rerun-if-env-changed=FRUS_DATA");
    let data = env::var_os("FRUS_DATA").filter(|folder| !folder.is_empty());
    let data = data.map_or_else(|| PathBuf::from("data"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", data.display());
    if let Err(problems) = embed(&data) {
        for problem in problems {
            // Cargo fails the build for these lines, and prints nothing else of this program, as a panic would.
            println!("cargo::error={problem}");
        }
    }
}

fn embed(data: &Path) -> Result<(), Vec<String>> {
    let document_file = only_text_in(data).map_err(|problem| vec![problem])?;
    let data_file = document_file.with_extension("toml");
    let words = read(&document_file)?;
    let document = parse(&document_file, &words)?;
    let edition = edition::parse(&read(&data_file)?, &words, document).map_err(|mistakes| {
        mistakes
            .iter()
            .map(|mistake| format!("{}:{mistake}", data_file.display()))
            .collect::<Vec<_>>()
    })?;
    write(&edition).map_err(|error| vec![format!("the edition can not be embedded: {error}")])
}

fn only_text_in(data: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(data).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let entries = entries.map_err(|error| format!("{}: {error}", data.display()))?;
    let mut texts: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    match texts.as_slice() {
        [text] => Ok(text.clone()),
        [] => Err(format!(
            "{}: there is no document; put its text here as a .txt file",
            data.display()
        )),
        _ => Err(format!(
            "{}: there are several .txt files; leave the one document to embed",
            data.display()
        )),
    }
}

fn read(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

fn parse(path: &Path, words: &str) -> Result<Document, Vec<String>> {
    let parsed = text::parse(words);
    let mut errors = Vec::new();
    for diagnostic in &parsed.diagnostics {
        let line = format!("{}:{}: {diagnostic}", path.display(), diagnostic.position);
        match diagnostic.severity() {
            Severity::Error => errors.push(line),
            Severity::Warning => println!("cargo::warning={line}"),
        }
    }
    if errors.is_empty() {
        Ok(parsed.document)
    } else {
        Err(errors)
    }
}

fn write(edition: &edition::Edition) -> Result<(), Box<dyn Error>> {
    let target = env::var("OUT_DIR")?;
    fs::write(
        Path::new(&target).join("edition.postcard"),
        postcard::to_allocvec(edition)?,
    )?;
    Ok(())
}
