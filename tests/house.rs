//! The invariants of ARCHITECTURE.md that can be read off the source.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where what it needs is missing"
)]

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

/// All files below the folders that end in one of these, by their path from the root.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("target") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| {
                path.extension()
                    .is_some_and(|extension| extension == *ending)
            }) {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "there is something to look at");
    found
}

#[test]
fn only_the_browser_folder_touches_the_browser() {
    for (name, text) in files(&["src"], &["rs"]) {
        if !name.starts_with("src/browser/") {
            for library in ["web_sys::", "js_sys::", "gloo::", "wasm_bindgen::"] {
                assert!(
                    !text.contains(library),
                    "{name} uses {library}; move that into src/browser/"
                );
            }
        }
    }
}

#[test]
fn the_libraries_know_no_browser_no_clock_and_no_files() {
    for (name, text) in files(
        &[
            "crates/frus/src",
            "crates/lesson/src",
            "crates/reading-room/src",
            "crates/volume-site/src",
        ],
        &["rs"],
    ) {
        for library in [
            "web_sys",
            "js_sys",
            "std::fs",
            "std::time",
            "std::net",
            "std::env",
        ] {
            assert!(!text.contains(library), "{name} uses {library}");
        }
        for library in ["fs", "time", "net", "env"] {
            // Brought in among others of `std`, it is named by its last step.
            let named = text.match_indices(&format!("{library}::")).any(|(at, _)| {
                let before = text.get(..at).and_then(|text| text.chars().next_back());
                !before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_')
            });
            assert!(!named, "{name} uses {library}");
        }
    }
}

#[test]
fn only_the_data_folder_holds_words_of_the_document() {
    const LENGTH: usize = 6;
    let words = |text: &str| -> Vec<String> {
        text.split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let document = words(
        &fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/d660.txt")).unwrap(),
    );
    let phrases: HashSet<&[String]> = document.windows(LENGTH).collect();
    for (name, text) in files(
        &[
            "src",
            "crates/frus/src",
            "crates/frus-cli/src",
            "crates/lesson/src",
            "crates/reading-room/src",
            "crates/volume-site/src",
            "styles",
            "web",
        ],
        &["rs", "css", "js"],
    ) {
        // A comment may give an example, and a test may try it.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let text = words(&code.collect::<Vec<_>>().join("\n"));
        for phrase in text.windows(LENGTH) {
            assert!(
                !phrases.contains(phrase),
                "{name} quotes the document: {}",
                phrase.join(" ")
            );
        }
    }
}

#[test]
fn only_the_data_folder_knows_which_document_this_is() {
    for (name, text) in files(&["src"], &["rs"]) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let comment = line.trim_start().starts_with("//");
            for word in [
                "660",
                "1953",
                "July",
                "emorandum",
                "Johnson",
                "Dulles",
                "Japan",
            ] {
                assert!(
                    comment || !line.contains(word),
                    "{name}:{} says {word}; take it from the edition",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn every_room_can_be_taken_in() {
    const MOST_LINES: usize = 400;
    let rooms = [
        "src",
        "crates/frus/src",
        "crates/frus/tests",
        "crates/frus-cli",
        "crates/lesson",
        "crates/reading-room",
        "crates/strings/src",
        "crates/volume-site",
        "styles",
        "tests",
        "web",
        "xtask/src",
    ];
    for (name, text) in files(&rooms, &["rs", "css", "js"]) {
        let lines = text.lines().count();
        assert!(
            lines <= MOST_LINES,
            "{name} has {lines} lines; would two rooms read better?"
        );
    }
}

#[test]
fn the_script_in_the_head_knows_the_words_of_the_address() {
    use frus_explorer::route::{Settings, Theme, View};

    let (_, early) = files(&["web"], &["js"])
        .into_iter()
        .find(|(name, _)| name == "web/early.js")
        .unwrap();
    let settings = Settings::default();
    // The default is one of the words, too: of a key given twice, the first that is known counts.
    for (key, word) in [("view", View::All.word()), ("theme", Theme::System.word())] {
        assert!(
            early.contains(&format!("{key}: [{word:?}, ")),
            "{key} begins with {word}"
        );
    }
    let asked = [
        Settings {
            view: View::Read,
            ..settings
        },
        Settings {
            view: View::Timeline,
            ..settings
        },
        Settings {
            theme: Theme::Light,
            ..settings
        },
        Settings {
            theme: Theme::Dark,
            ..settings
        },
    ];
    for settings in asked {
        let query = settings.to_query();
        let (key, word) = query.trim_start_matches('?').split_once('=').unwrap();
        let line = early
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("{key}: [")))
            .unwrap_or_default();
        assert!(line.contains(&format!("{word:?}")), "{query} in {line:?}");
    }
}
