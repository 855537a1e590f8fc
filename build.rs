//! Embeds the edition: reads the document in `data/` and its data file, checks both, and writes what the page needs.
//!
//! Which document that is, `build/document.rs` says: the one in `data/`, as plain text (`d660.txt`) or as TEI, whose data file
//! has the same name with `.toml`, so that another can be put in its place; for one build, that of another folder (`FRUS_DATA`), or
//! any document of a volume (`FRUS_DOCUMENT`). A mistake in any file fails the build with the file, the line and what is wrong.
//! Without a data file the events come by rule.
//!
//! A page speaks one language, which is fixed here: English, or that of the tag in the environment variable
//! `FRUS_LANGUAGE`. The words of another language come from the translation of the data file beside it (`d660.ja.toml`).
//! Every translation that is there is checked in every build, whatever language it is for.
//!
//! Worksheets for any document are in `data/worksheets/`; those that only this document allows are beside it
//! (`d660.worksheets.toml`). They are translated as the data file is, and one without a translation is left out of that page.
//!
//! What is only for teachers (`build/teacher.rs`) is checked here, too, and embedded for the one file that says it.
#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo through its standard output"
)]

#[path = "build/document.rs"]
mod document;
#[path = "build/teacher.rs"]
mod teacher;
#[path = "build/worksheets.rs"]
mod worksheets;

use std::{env, error::Error, fmt::Display, fs, path::Path};

use document::Given;
use frus::edition;

fn main() {
    println!("cargo::rerun-if-env-changed=FRUS_LANGUAGE");
    println!("cargo::rerun-if-changed={}", worksheets::FOLDER);
    if let Err(problems) = embed() {
        for problem in problems {
            // Cargo fails the build for these lines, and prints nothing else of this program, as a panic would.
            println!("cargo::error={problem}");
        }
    }
}

fn embed() -> Result<(), Vec<String>> {
    let given = Given::read()?;
    let editions = given.editions()?;

    let asked = env::var("FRUS_LANGUAGE").unwrap_or_default();
    let (language, region) = asked.split_once('-').unwrap_or((&asked, ""));
    let embedded = editions.iter().position(|(tag, _)| *tag == language);
    if !language.is_empty() && embedded.is_none() {
        return Err(vec![format!(
            "FRUS_LANGUAGE={asked}: there is no such language; put the translation of the document's data file beside it, and the interface into crates/strings"
        )]);
    }
    // A language with a region is made up for a test, and has no other beside it.
    let embedded = embedded.unwrap_or_default();
    let is_made_up = !region.is_empty();
    let file = given.file.as_deref();
    let mut chosen = None;
    for (place, (tag, edition)) in editions.iter().enumerate() {
        let translation = (place > 0).then_some(*tag);
        let worksheets = worksheets::of(file, edition, translation)?;
        let guide = teacher::guide(file, edition, translation, &worksheets)?;
        if place == embedded {
            chosen = Some((worksheets, guide));
        }
    }
    let (worksheets, guide) = chosen.unwrap_or_default();
    write(&editions, embedded, is_made_up)
        .and_then(|()| worksheets::write(&worksheets))
        .and_then(|()| teacher::write(guide.map(|guide| (worksheets, guide))))
        .map_err(|error| vec![format!("the edition can not be embedded: {error}")])
}

/// Mistakes in a file, each with its name.
fn named(file: &Path, mistakes: &[impl Display]) -> Vec<String> {
    let mistakes = mistakes.iter();
    mistakes
        .map(|mistake| format!("{}:{mistake}", file.display()))
        .collect()
}

fn read(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
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
            let room = format!("strings::ROOM_{}", tag.to_uppercase());
            fs::write(target.join("room.rs"), room)?;
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
