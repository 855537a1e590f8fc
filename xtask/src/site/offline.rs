//! The service worker's list of the files that a device keeps to show the page without a network, each with its hash.

use super::files::{hash, name_of};
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files that the page itself does not load.
const NOT_LOADED: [&str; 9] = [
    "embed.js",
    "lesson-common-cartridge-1.1.imscc",
    "lesson-common-cartridge-1.2.imscc",
    "lesson-scorm12.zip",
    "oembed.json",
    "offline.js",
    "offline-off.js",
    "room-single-file.html",
    "teacher.html",
];

/// The worker, preceded by the list of files: all of the site in `folder` but [`NOT_LOADED`] and `single_file`, the page
/// in a single file.
pub(super) fn with_list(folder: &Path, worker: &str, single_file: &str) -> Result<String> {
    let mut files = BTreeMap::new();
    let unreadable = || format!("{} cannot be read.", folder.display());
    let languages = strings::LANGUAGES.map(|(tag, _)| tag);
    let below = ["fonts"].into_iter().chain(languages);
    let below = below.map(|name| (format!("{name}/"), folder.join(name)));
    let below = below.filter(|(_, folder)| folder.is_dir());
    for (prefix, folder) in [(String::new(), folder.to_owned())]
        .into_iter()
        .chain(below)
    {
        for file in fs::read_dir(folder).with_context(unreadable)? {
            let path = file.with_context(unreadable)?.path();
            let name = name_of(&path);
            let mut single_files = ["document", "museum", "class"].iter();
            let is_single_file =
                single_files.any(|page| name == single_file.replace("document", page));
            if path.is_file() && !is_single_file && !NOT_LOADED.contains(&name.as_str()) {
                let bytes = fs::read(&path).with_context(unreadable)?;
                // The page is asked for by the name of its folder.
                let name = if name == "index.html" { "" } else { &name };
                files.insert(format!("{prefix}{name}"), hash(&bytes));
            }
        }
    }
    let list = serde_json::to_string(&files).context("The list of files cannot be written.")?;
    // The worker counts, too: two versions of it with the same files must not share a cache.
    let version = hash([&list, worker].concat().as_bytes());
    Ok(format!(
        "const KEPT={{version:\"{version}\",files:{list}}};{worker}"
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;
    use crate::run;

    #[test]
    fn the_list_names_each_file_and_its_version_changes_with_any_of_them() {
        let folder = run::scratch("offline");
        fs::create_dir_all(folder.join("fonts")).unwrap();
        fs::create_dir_all(folder.join("ja")).unwrap();
        for (name, content) in [
            ("index.html", "page"),
            ("a-1.js", "script"),
            ("fonts/face.woff2", "face"),
            ("ja/index.html", "page"),
            ("ja/embed.js", "for others"),
            ("embed.js", "for others"),
            ("ja/lesson-scorm12.zip", "for courses"),
            ("teacher.html", "for teachers"),
            ("ja/teacher.html", "for teachers"),
            ("document-1.html", "single file"),
        ] {
            fs::write(folder.join(name), content).unwrap();
        }
        let before = with_list(&folder, "work()", "document-1.html").unwrap();
        // printf page | sha256sum
        let page = "\"\":\"3660315a9af3df25\"";
        assert!(before.contains(page), "{before}");
        assert!(before.contains("\"ja/\":\"3660315a9af3df25\""));
        assert!(before.contains("\"fonts/face.woff2\":") && before.contains("\"a-1.js\":"));
        assert!(
            !before.contains("embed.js")
                && !before.contains("lesson")
                && !before.contains("teacher")
                && !before.contains("document-1.html")
        );
        assert!(before.ends_with(";work()"));
        fs::write(folder.join("fonts/face.woff2"), "another").unwrap();
        let after = with_list(&folder, "work()", "document-1.html").unwrap();
        let version = |text: &str| text.split('"').nth(1).unwrap().to_owned();
        assert_ne!(version(&before), version(&after));
        let worker = with_list(&folder, "work(2)", "document-1.html").unwrap();
        assert_ne!(version(&after), version(&worker));
        fs::remove_dir_all(&folder).unwrap();
    }
}
