//! Which document is embedded: the one of a folder, with what its curation adds, or one of a volume, by rule.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use frus::{
    Document, Severity,
    edition::{self, Edition},
    tei::{self, Division, Volume},
    text,
};
use strings::Strings;

use super::{named, read};

/// The document that is embedded, and what its edition is made of.
pub(crate) struct Given {
    /// The document's file in its folder, by which those beside it are named; `None` where it is taken out of a volume.
    pub(crate) file: Option<PathBuf>,
    document: Document,
    /// The text in which the document's spans count.
    words: String,
    /// The volume that prints it, where it was read as TEI, and its place in it.
    volume: Option<(Volume, Division)>,
}

impl Given {
    /// Reads what `FRUS_DOCUMENT` names (`VOLUME.xml#d557`), else the only document of the folder that `FRUS_DATA` names, else
    /// that of `data/`.
    ///
    /// # Errors
    /// What is wrong, each with the file and where.
    pub(crate) fn read() -> Result<Self, Vec<String>> {
        for variable in ["FRUS_DATA", "FRUS_DOCUMENT"] {
            println!("cargo::rerun-if-env-changed={variable}");
        }
        let set = |name| env::var_os(name).filter(|value| !value.is_empty());
        if let Some(asked) = set("FRUS_DOCUMENT") {
            let asked = asked.to_string_lossy();
            let (file, id) = asked.rsplit_once('#').unwrap_or((&asked, ""));
            println!("cargo::rerun-if-changed={file}");
            return Self::of_volume(Path::new(file), id);
        }
        let folder = set("FRUS_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from);
        println!("cargo::rerun-if-changed={}", folder.display());
        let file = only_document_in(&folder).map_err(|problem| vec![problem])?;
        let is_tei = file.extension().is_some_and(|extension| extension == "xml");
        let given = if is_tei {
            Self::of_volume(&file, "")?
        } else {
            Self::of_text(&file)?
        };
        Ok(Self {
            file: Some(file),
            ..given
        })
    }

    fn of_text(file: &Path) -> Result<Self, Vec<String>> {
        let words = read(file)?;
        let parsed = text::parse(&words);
        let mut errors = Vec::new();
        for diagnostic in &parsed.diagnostics {
            let line = format!("{}:{}: {diagnostic}", file.display(), diagnostic.position);
            match diagnostic.severity() {
                Severity::Error => errors.push(line),
                Severity::Warning => println!("cargo::warning={line}"),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            file: None,
            document: parsed.document,
            words,
            volume: None,
        })
    }

    /// Reads the document of that id; where the id is empty, the only one of the file.
    fn of_volume(file: &Path, id: &str) -> Result<Self, Vec<String>> {
        let wrong = |error: tei::Error| vec![format!("{}:{error}", file.display())];
        let bytes = fs::read(file).map_err(|error| vec![format!("{}: {error}", file.display())])?;
        let source = tei::text(&bytes).map_err(wrong)?;
        let volume = Volume::read(source).map_err(wrong)?;
        let division = match (id, volume.documents().collect::<Vec<_>>().as_slice()) {
            ("", [only]) => *only,
            ("", all) => {
                return Err(vec![format!(
                    "{}: the file holds {} documents; name one behind a #, as in {0}#d1",
                    file.display(),
                    all.len()
                )]);
            }
            (id, _) => volume.division(id).ok_or_else(|| {
                vec![format!(
                    "{}: there is no document {id}; `frus contents` lists them",
                    file.display()
                )]
            })?,
        }
        .clone();
        let read = volume.read_division(source, &division).map_err(wrong)?;
        for warning in &read.warnings {
            println!("cargo::warning={}:{warning}", file.display());
        }
        Ok(Self {
            file: None,
            words: read.document.to_text(),
            document: read.document,
            volume: Some((volume, division)),
        })
    }

    /// The editions, each with the tag of its language, the first language first: the curated one in every language into which
    /// its curation is translated, or, where there is no curation, one by rule in every language.
    ///
    /// # Errors
    /// The mistakes of the curation and its translations, each with its file and its line.
    pub(crate) fn editions(&self) -> Result<Vec<(&'static str, Edition)>, Vec<String>> {
        let data_file = self.file.as_ref().map(|file| file.with_extension("toml"));
        let Some(data_file) = data_file.filter(|file| file.exists()) else {
            let all = strings::LANGUAGES.iter();
            let all = all.filter_map(|(tag, _)| Some((*tag, self.by_rule(strings::of(tag)?))));
            return Ok(all.collect());
        };
        let (facts, words) = (read(&data_file)?, &self.words);
        let [(first, _), others @ ..] = strings::LANGUAGES;
        let edition = edition::parse(&facts, words, self.document.clone());
        let edition = edition.map_err(|mistakes| named(&data_file, &mistakes))?;
        let mut editions = vec![(first, edition)];
        for (tag, _) in others {
            let file = data_file.with_extension(format!("{tag}.toml"));
            let Some(strings) = strings::of(tag).filter(|_| file.exists()) else {
                continue;
            };
            let translation = read(&file)?;
            let document = self.document.clone();
            let edition = edition::parse_translated(&facts, &translation, strings, words, document);
            let edition = edition.map_err(|mistakes| named(&file, &mistakes))?;
            editions.push((tag, edition));
        }
        Ok(editions)
    }

    fn by_rule(&self, strings: &Strings) -> Edition {
        let document = self.document.clone();
        match &self.volume {
            Some((volume, division)) => Edition::of_volume(volume, division, document, strings),
            None => Edition::by_rule(document, strings),
        }
    }
}

fn only_document_in(folder: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let entries = entries.map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    let ends = |file: &PathBuf, ending| file.extension().is_some_and(|own| own == ending);
    files.retain(|file| ends(file, "txt") || ends(file, "xml"));
    // Beside TEI, the text of the same name is there to quote from.
    let tei = files.clone();
    files.retain(|file| ends(file, "xml") || !tei.contains(&file.with_extension("xml")));
    match files.as_slice() {
        [file] => Ok(file.clone()),
        [] => Err(format!(
            "{}: there is no document; put it here as plain text (.txt) or as TEI (.xml)",
            folder.display()
        )),
        _ => Err(format!(
            "{}: there are several documents (.txt, .xml); leave the one to embed",
            folder.display()
        )),
    }
}
