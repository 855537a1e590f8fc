//! A volume written as a folder of pages. What stands on them `volume_site` draws; here is what reads and writes.

mod folder;
mod index;
mod problem;
mod room;

use std::{
    hash::{DefaultHasher, Hash, Hasher as _},
    io::Write,
    path::PathBuf,
    time::Instant,
};

use clap::{Args, ValueEnum};
use rayon::prelude::*;
use reading_room::volume::Volume;
use volume_site::{CONTENTS, Options, SEARCH, SITEMAP, Site, Words, assets};

use self::{folder::Folder, index::Pagefind, room::Room};
use super::search::open;
use crate::report::{self, Failure};

pub(crate) use self::problem::Problem;

/// The style sheet of all pages.
const STYLE: &str = "site.css";

/// The script of the search.
const SEARCH_SCRIPT: &str = "search.js";

/// What is published, where, and how.
#[derive(Args)]
pub(crate) struct Publishing {
    /// The volume as TEI, also in .gz or .zip; - for standard input
    volume: PathBuf,
    /// The folder for the pages; it is made where it is not there
    out: PathBuf,
    /// Where the folder will stand, for the sitemap and the tags that need whole addresses
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// The language of the pages; the documents stay in their own
    #[arg(long, value_enum, default_value_t)]
    language: Language,
    /// A built site that has the reading room (room.html); dist in this folder where it is left out
    #[arg(long, value_name = "FOLDER")]
    room: Option<PathBuf>,
    /// The program that makes the search (npm package pagefind); else what FRUS_PAGEFIND names, else pagefind on the PATH
    #[arg(long, value_name = "PROGRAM")]
    pagefind: Option<PathBuf>,
}

/// A language of the pages.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Language {
    /// English
    #[default]
    En,
    /// Japanese
    Ja,
}

impl Language {
    fn words(self) -> Words {
        match self {
            Self::En => Words::ENGLISH,
            Self::Ja => Words::JAPANESE,
        }
    }
}

/// Writes the folder.
pub(super) fn publish(out: &mut impl Write, publishing: &Publishing) -> Result<(), Failure> {
    let start = Instant::now();
    let address = publishing.address.as_deref().map(address).transpose()?;
    let volumes = open(&publishing.volume)?;
    let [volume] = volumes.as_slice() else {
        return Err(Problem::Several(volumes.len()).into());
    };
    let tei = volume.tei().ok_or(Problem::NoVolume)?;
    let words = publishing.language.words();
    let room = Room::find(publishing.room.as_deref(), words)?;
    let pagefind = Pagefind::find(publishing.pagefind.as_deref());
    let options = Options {
        words,
        address,
        has_room: room.is_some(),
        has_search: pagefind.is_some(),
    };
    let site = Site::of(volume, options);

    let mut folder = Folder::open(&publishing.out)?;
    folder.begin(&names(&site, room.as_ref(), pagefind.is_some()))?;
    let (read_pages, pages) = pages(&site, &folder)?;
    write_rest(&site, words, tei, pagefind.is_some(), &folder)?;
    if let Some(room) = &room {
        room.write(&folder)?;
    }
    let search = match &pagefind {
        Some(pagefind) => {
            let state = format!("{:016x}", pages.finish());
            pagefind.index(&mut folder, &state)?;
            Some(state)
        }
        None => None,
    };
    let removed = folder.finish(search.as_deref())?;
    remark_on_what_is_left_out(volume, publishing, room.is_some(), pagefind.is_some());
    let (written, unchanged) = folder.counts();
    let seconds = start.elapsed().as_secs_f64();
    writeln!(
        out,
        "{read_pages} documents in {}: {written} files written, {unchanged} unchanged, {removed} removed, in {seconds:.1} seconds",
        publishing.out.display()
    )?;
    Ok(())
}

/// Draws and writes the page of each document, several at a time; how many there are, and a hash of all of them.
fn pages(site: &Site<'_>, folder: &Folder) -> Result<(usize, DefaultHasher), Failure> {
    let write = |at: usize| -> Result<u64, Problem> {
        let (Some(file), Some(page)) = (site.file_of(at), site.document(at)) else {
            return Err(Problem::Document(at.saturating_add(1)));
        };
        folder.write(file, page.as_bytes())?;
        let mut hasher = DefaultHasher::new();
        (file, page).hash(&mut hasher);
        Ok(hasher.finish())
    };
    let hashes: Result<Vec<u64>, Problem> = (0..site.len()).into_par_iter().map(write).collect();
    let hashes = hashes?;
    let mut all = DefaultHasher::new();
    hashes.hash(&mut all);
    Ok((hashes.len(), all))
}

/// Writes what is no page of a document.
fn write_rest(
    site: &Site<'_>,
    words: Words,
    tei: &str,
    has_search: bool,
    folder: &Folder,
) -> Result<(), Failure> {
    folder.write(CONTENTS, site.contents().as_bytes())?;
    folder.write(STYLE, assets::style(words.strings).as_bytes())?;
    folder.write(site.volume_file(), tei.as_bytes())?;
    for (name, content) in shared_files(has_search) {
        folder.write(name, content)?;
    }
    if has_search {
        folder.write(SEARCH, site.search().as_bytes())?;
    }
    if let Some(sitemap) = site.sitemap() {
        folder.write(SITEMAP, sitemap.as_bytes())?;
    }
    Ok(())
}

/// The files that every volume needs.
fn shared_files(has_search: bool) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let files = assets::FILES.into_iter();
    files.filter(move |(name, _)| has_search || *name != SEARCH_SCRIPT)
}

/// The names of all files, but for those of the index, which nobody knows before it is made.
fn names(site: &Site<'_>, room: Option<&Room>, has_search: bool) -> Vec<String> {
    let pages = (0..site.len()).filter_map(|at| site.file_of(at));
    let shared = shared_files(has_search).map(|(name, _)| name);
    let search = has_search.then_some(SEARCH);
    let sitemap = site.sitemap().map(|_| SITEMAP);
    let room = room.into_iter().flat_map(Room::names);
    let all = pages
        .chain([CONTENTS, STYLE, site.volume_file()])
        .chain(shared)
        .chain(search)
        .chain(sitemap)
        .chain(room);
    all.map(str::to_owned).collect()
}

/// Says what the folder lacks, and how to add it.
fn remark_on_what_is_left_out(
    volume: &Volume,
    publishing: &Publishing,
    has_room: bool,
    has_search: bool,
) {
    if !has_search {
        report::say(
            &"frus: the pages have no search, since the program that makes it was not found. \
                      Install it with `npm install --global pagefind`, or name it with --pagefind, and run this again.\n",
        );
    }
    if !has_room {
        report::say(
            &"frus: the reading room is left out, since there is no dist/room.html here. \
                      Name a built site of frus-explorer with --room, and run this again.\n",
        );
    }
    if publishing.address.is_none() {
        report::say(
            &"frus: there is no sitemap.xml, whose addresses must be whole. \
                      Name the place where the folder will stand with --address.\n",
        );
    }
    if volume.header().is_none_or(|header| header.id.is_empty()) {
        report::say(
            &"frus: the volume does not name itself (idno), so that its documents can not be cited.\n",
        );
    }
}

/// The address of the folder, with a slash at its end.
fn address(given: &str) -> Result<String, Problem> {
    let given = given.trim();
    let is_whole = given
        .strip_prefix("https://")
        .or(given.strip_prefix("http://"));
    let is_whole = is_whole.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let is_plain = !given.contains(['?', '#', ' ', '"', '<', '>']);
    if !is_whole || !is_plain {
        return Err(Problem::Address(given.to_owned()));
    }
    let folder = given.strip_suffix(CONTENTS).unwrap_or(given);
    Ok([folder.trim_end_matches('/'), "/"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_that_of_a_folder() {
        for given in [
            "https://example.org/v",
            "https://example.org/v/",
            "https://example.org/v/index.html",
        ] {
            assert_eq!(
                address(given).ok().as_deref(),
                Some("https://example.org/v/")
            );
        }
        for given in [
            "example.org/v",
            "https://",
            "https:///v",
            "ftp://example.org",
            "https://example.org/?a",
            "/v",
        ] {
            assert!(address(given).is_err(), "{given}");
        }
    }
}
