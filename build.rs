//! Embeds the edition: reads the document in `data/` and its data file, checks both, and writes what the page needs.
//!
//! The document is the only `.txt` in `data/`, and its data file has the same name with `.toml`, so that another
//! document can be put in their place; or, for one build, be named by the folder that holds them, in the environment
//! variable `FRUS_DATA`. A mistake in either fails the build with the file, the line and what is wrong.
//!
//! A page speaks one language, which is fixed here: English, or that of the tag in the environment variable
//! `FRUS_LANGUAGE`. The words of another language come from the translation of the data file beside it (`d660.ja.toml`).
//! Every translation that is there is checked in every build, whatever language it is for.
//!
//! Worksheets for any document are in `data/worksheets/`; those that only this document allows are beside it
//! (`d660.worksheets.toml`). They are translated as the data file is, and one without a translation is left out of that page.
#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo through its standard output"
)]

use std::{
    env,
    error::Error,
    fmt::Display,
    fs, io,
    path::{Path, PathBuf},
};

use frus::{Document, Severity, edition, text};
use lesson::worksheet::{self, Worksheet, repeated_id};

fn main() {
    println!("cargo::rerun-if-env-changed=FRUS_DATA");
    println!("cargo::rerun-if-env-changed=FRUS_LANGUAGE");
    let data = env::var_os("FRUS_DATA").filter(|folder| !folder.is_empty());
    let data = data.map_or_else(|| PathBuf::from("data"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed={WORKSHEETS}");
    if let Err(problems) = embed(&data) {
        for problem in problems {
            // Cargo fails the build for these lines, and prints nothing else of this program, as a panic would.
            println!("cargo::error={problem}");
        }
    }
}

/// The worksheets for any document.
const WORKSHEETS: &str = "data/worksheets";

fn embed(data: &Path) -> Result<(), Vec<String>> {
    let document_file = only_text_in(data).map_err(|problem| vec![problem])?;
    let data_file = document_file.with_extension("toml");
    let words = read(&document_file)?;
    let document = parse(&document_file, &words)?;
    let facts = read(&data_file)?;
    let edition = edition::parse(&facts, &words, document.clone());
    let edition = edition.map_err(|mistakes| named(&data_file, &mistakes))?;

    let asked = env::var("FRUS_LANGUAGE").unwrap_or_default();
    let (language, region) = asked.split_once('-').unwrap_or((&asked, ""));
    let [(first, _), others @ ..] = strings::LANGUAGES;
    let mut editions = vec![(first, edition)];
    for (tag, _) in others {
        let file = document_file.with_extension(format!("{tag}.toml"));
        let Some(strings) = strings::of(tag).filter(|_| file.exists()) else {
            continue;
        };
        let translation = read(&file)?;
        let document = document.clone();
        let edition = edition::parse_translated(&facts, &translation, strings, &words, document);
        let edition = edition.map_err(|mistakes| named(&file, &mistakes))?;
        editions.push((tag, edition));
    }
    let embedded = editions.iter().position(|(tag, _)| *tag == language);
    if !language.is_empty() && embedded.is_none() {
        return Err(vec![format!(
            "FRUS_LANGUAGE={asked}: there is no such language; put the translation of {} beside it, and its interface into crates/strings",
            data_file.display()
        )]);
    }
    // A language with a region is made up for a test, and has no other beside it.
    let embedded = embedded.unwrap_or_default();
    let is_made_up = !region.is_empty();
    let mut worksheets = Vec::new();
    for (place, (tag, edition)) in editions.iter().enumerate() {
        let translation = (place > 0).then_some(*tag);
        let found = worksheets_of(&document_file, edition, translation)?;
        if place == embedded {
            worksheets = found;
        }
    }
    write(&editions, embedded, is_made_up)
        .and_then(|()| write_worksheets(&worksheets))
        .map_err(|error| vec![format!("the edition can not be embedded: {error}")])
}

/// The worksheets for an edition: those for any document, in the order of their files, then those beside the document. In
/// another language than the first, which `translation` names, those that are translated.
fn worksheets_of(
    document_file: &Path,
    edition: &edition::Edition,
    translation: Option<&str>,
) -> Result<Vec<Worksheet>, Vec<String>> {
    let entries =
        fs::read_dir(WORKSHEETS).map_err(|error| vec![format!("{WORKSHEETS}: {error}")])?;
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
    let mut sources: Vec<(PathBuf, Option<&edition::Edition>)> =
        files.into_iter().map(|file| (file, None)).collect();
    sources.push((
        document_file.with_extension("worksheets.toml"),
        Some(edition),
    ));

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
            "{WORKSHEETS}: two worksheets have the id {id}; name one of them otherwise"
        )]),
    }
}

/// Mistakes in a file, each with its name.
fn named(file: &Path, mistakes: &[impl Display]) -> Vec<String> {
    let mistakes = mistakes.iter();
    mistakes
        .map(|mistake| format!("{}:{mistake}", file.display()))
        .collect()
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

/// Writes the editions, each by itself, and what `src/languages.rs` and `src/edition.rs` include: the strings of the page's
/// language, which is the one `embedded`; the languages of the site, none where the page's is made up; and all editions.
fn write(
    editions: &[(&str, edition::Edition)],
    embedded: usize,
    is_made_up: bool,
) -> Result<(), Box<dyn Error>> {
    let target = env::var("OUT_DIR")?;
    let target = Path::new(&target);
    let mut spoken = Vec::new();
    let mut all = String::new();
    for (place, (tag, edition)) in editions.iter().enumerate() {
        let bytes = postcard::to_allocvec(edition)?;
        if place == embedded {
            fs::write(target.join("edition.postcard"), &bytes)?;
            let strings = format!("strings::{}", tag.to_uppercase());
            fs::write(target.join("strings.rs"), strings)?;
        }
        if is_made_up && place != embedded {
            continue;
        }
        let name = format!("edition-{tag}.postcard");
        fs::write(target.join(&name), &bytes)?;
        all.push_str(&format!(
            "({tag:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))), "
        ));
        spoken.push(*tag);
    }
    let mut languages = strings::LANGUAGES.to_vec();
    languages.retain(|(tag, _)| spoken.contains(tag) && !is_made_up);
    fs::write(target.join("languages.rs"), format!("&{languages:?}"))?;
    fs::write(target.join("editions.rs"), format!("&[{all}]"))?;
    Ok(())
}

/// Writes the worksheets in the page's language, for `src/edition.rs`.
fn write_worksheets(worksheets: &[Worksheet]) -> Result<(), Box<dyn Error>> {
    let target = env::var("OUT_DIR")?;
    let bytes = postcard::to_allocvec(worksheets)?;
    fs::write(Path::new(&target).join("worksheets.postcard"), bytes)?;
    Ok(())
}
