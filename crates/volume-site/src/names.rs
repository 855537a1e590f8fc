//! The names of the files. An id of a volume is whatever stands in its file, so that one which is no good name is not used as such.

use std::collections::{HashMap, HashSet};

use reading_room::volume::Volume;

use crate::{CONTENTS, ROOM, SEARCH};

/// The longest id that is used as a name.
const LONGEST: usize = 64;

#[derive(Debug)]
pub(crate) struct Names {
    /// The name of the page of each document, by its place in the volume.
    pages: Vec<String>,
    /// The place of the document of an id; of an id that stands twice, the first.
    places: HashMap<String, usize>,
    volume_file: String,
}

impl Names {
    pub(crate) fn of(volume: &Volume) -> Self {
        // Some disks know no difference between large and small letters.
        let mut taken: HashSet<String> = [CONTENTS, SEARCH, ROOM].map(str::to_owned).into();
        let mut pages = Vec::with_capacity(volume.entries().len());
        let mut places = HashMap::new();
        for (at, entry) in volume.entries().iter().enumerate() {
            let by_id = is_name(&entry.id).then(|| [&entry.id, ".html"].concat());
            let by_id = by_id.filter(|name| taken.insert(name.to_lowercase()));
            let by_place = || {
                let numbers = at.saturating_add(1)..;
                let mut names = numbers.map(|number| format!("document-{number}.html"));
                names.find(|name| taken.insert(name.clone()))
            };
            pages.push(by_id.or_else(by_place).unwrap_or_default());
            places.entry(entry.id.clone()).or_insert(at);
        }
        let id = volume.id();
        Self {
            pages,
            places,
            volume_file: [if is_name(id) { id } else { "volume" }, ".xml"].concat(),
        }
    }

    pub(crate) fn page(&self, at: usize) -> Option<&str> {
        self.pages.get(at).map(String::as_str)
    }

    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    pub(crate) fn volume_file(&self) -> &str {
        &self.volume_file
    }
}

/// Whether an id is a good name for a file, on any disk and in any address.
fn is_name(id: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    // What Windows keeps for devices.
    let devices = ["con", "prn", "aux", "nul"];
    id.len() <= LONGEST
        && id.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && id.chars().all(is_plain)
        && !id.contains("..")
        && !devices.contains(&id.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_id_is_the_name_of_a_file() {
        for id in ["d660", "frus1952-54v14p2", "d1_a", "d1.a"] {
            assert!(is_name(id), "{id}");
        }
        for id in [
            "",
            "../d1",
            "a/b",
            "a\\b",
            ".hidden",
            "a b",
            "d1?",
            "dé",
            "CON",
            "a..b",
            &"d".repeat(65),
        ] {
            assert!(!is_name(id), "{id}");
        }
    }
}
