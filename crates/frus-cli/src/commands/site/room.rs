//! The reading room beside the pages: its page and its program, as they were built.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};
use volume_site::{ROOM, Words, room_ways};

use super::{Problem, folder::Folder};

/// Where a built site is, where nobody says.
const BUILT: &str = "dist";

/// The reading room as it was built.
#[derive(Debug)]
pub(super) struct Room {
    page: String,
    /// The files that its page names, each with where it is.
    files: Vec<(String, PathBuf)>,
}

impl Room {
    /// The room of the site in the folder that was named, or in `dist` where there is one.
    pub(super) fn find(named: Option<&Path>, words: Words) -> Result<Option<Self>, Problem> {
        let built = named.unwrap_or(Path::new(BUILT));
        let in_language = built.join(words.strings.lang);
        let folder = match in_language.join(ROOM).is_file() {
            true => &in_language,
            false => built,
        };
        let path = folder.join(ROOM);
        if named.is_none() && !path.is_file() {
            return Ok(None);
        }
        let page = fs::read_to_string(&path).map_err(|error| Problem::File(path.clone(), error))?;
        let files = files(folder, &page)?;
        let page = with_ways(&page, &room_ways(words)).and_then(|page| in_one_folder(&page));
        match page {
            Some(page) if !files.is_empty() => Ok(Some(Self { page, files })),
            _ => Err(Problem::Room(path)),
        }
    }

    /// The names of its files.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let files = self.files.iter().map(|(name, _)| name.as_str());
        files.chain([ROOM])
    }

    pub(super) fn write(&self, folder: &Folder) -> Result<(), Problem> {
        for (name, path) in &self.files {
            let content = fs::read(path).map_err(|error| Problem::File(path.clone(), error))?;
            folder.write(name, &content)?;
        }
        folder.write(ROOM, self.page.as_bytes())
    }
}

/// The program and the scripts that a page names, of the files beside it.
fn files(folder: &Path, page: &str) -> Result<Vec<(String, PathBuf)>, Problem> {
    let failed = |error| Problem::File(folder.to_owned(), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_part = name.ends_with(".js") || name.ends_with(".wasm");
        let is_named = ["\"", "/"]
            .iter()
            .any(|before| page.contains(&[before, &*name, "\""].concat()));
        if is_part && is_named {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    Ok(files)
}

/// The page with other ways than those to the pages that it was built beside.
fn with_ways(page: &str, ways: &str) -> Option<String> {
    let (before, rest) = page.split_once("<header class=\"room-head\">")?;
    let (nav, rest) = rest.split_once("<nav ")?;
    let (attributes, rest) = rest.split_once('>')?;
    let (_, after) = rest.split_once("</nav>")?;
    Some(
        [
            before,
            "<header class=\"room-head\">",
            nav,
            "<nav ",
            attributes,
            ">\n",
            ways,
            "\n</nav>",
            after,
        ]
        .concat(),
    )
}

/// The page of a further language, which stands below the first one's and takes its faces and its icon from there, as a page that
/// has them in its own folder. The policy of the page names the style sheet by its hash.
fn in_one_folder(page: &str) -> Option<String> {
    let page = page.replace("href=\"../icon.svg\"", "href=\"icon.svg\"");
    let (before, rest) = page.split_once("<style>")?;
    let (style, after) = rest.split_once("</style>")?;
    let own = style.replace("../fonts/", "fonts/");
    if own == style {
        return Some(page);
    }
    let hash = |style: &str| STANDARD.encode(Sha256::digest(style));
    let (named, own_hash) = (hash(style), hash(&own));
    if !before.contains(&named) {
        return None;
    }
    let before = before.replace(&named, &own_hash);
    Some([&before, "<style>", &own, "</style>", after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_leads_to_the_contents_and_nowhere_else() {
        let page = "<header class=\"room-head\">\n<nav aria-label=\"Other pages\">\n<a href=\"./\">One document</a></nav>x";
        assert_eq!(
            with_ways(page, "<a>").as_deref(),
            Some("<header class=\"room-head\">\n<nav aria-label=\"Other pages\">\n<a>\n</nav>x")
        );
        assert_eq!(with_ways("<p>", ""), None);
    }

    #[test]
    fn the_policy_names_the_style_sheet_as_it_is_here() {
        let hash = |style: &str| STANDARD.encode(Sha256::digest(style));
        let page = |style: &str| {
            format!(
                "<meta content=\"'sha256-{}'\"><style>{style}</style>",
                hash(style)
            )
        };
        let built = page("a{src:url(../fonts/a.woff2)}");
        assert_eq!(
            in_one_folder(&built),
            Some(page("a{src:url(fonts/a.woff2)}"))
        );
        let first = page("a{src:url(fonts/a.woff2)}");
        assert_eq!(in_one_folder(&first), Some(first.clone()));
        assert_eq!(in_one_folder("<style>../fonts/</style>"), None);
    }
}
