//! A volume published as a folder of pages, as the person meets it who is to put it on a host.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

mod again;
mod pages;

const VOLUME: &str = include_str!("../../../../tests/volume.xml");

/// A folder of this test alone, which is not there yet.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("site")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    folder
}

/// Publishes a volume; the exit status, and what was said on both ways.
fn publish(volume: &str, out: &Path, more: &[&str]) -> (i32, String) {
    let file = out.with_extension("xml");
    fs::write(&file, volume).unwrap();
    publish_file(&file, out, more)
}

fn publish_file(file: &Path, out: &Path, more: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_frus"));
    command.arg("site").arg(file).arg(out).args(more);
    // Neither a program nor a built site of this machine.
    command
        .env_remove("FRUS_PAGEFIND")
        .env("PATH", "/bin:/usr/bin");
    command.current_dir(out.parent().unwrap());
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

/// The files of a folder, each by its way from there, with when it was written.
fn files(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(inside) = waiting.pop() {
        for entry in fs::read_dir(&inside).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            let written = path.metadata().unwrap().modified().unwrap();
            found.insert(name, written);
        }
    }
    found
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The values of an attribute in a page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    let after = page.split(begin.as_str()).skip(1);
    after.map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Asserts that every link of every page leads somewhere; gives the number of those inside the folder, and of links to places
/// of another page that this has not.
fn assert_links_lead_somewhere(out: &Path) -> (usize, Vec<String>) {
    let all = files(out);
    let pages: BTreeMap<&String, String> = all
        .keys()
        .filter(|name| name.ends_with(".html") && *name != "room.html")
        .map(|name| (name, read(out, name)))
        .collect();
    let ids: BTreeMap<&String, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, page)| {
            let ids = values(page, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "{name} has an id twice");
            (*name, unique)
        })
        .collect();
    let (mut count, mut missing) = (0, Vec::new());
    for (name, page) in &pages {
        let ids_here = ids.get(name).unwrap();
        for target in values(page, "popovertarget") {
            assert!(ids_here.contains(target), "{name}: no card {target}");
        }
        let addresses = values(page, "href").into_iter().chain(values(page, "src"));
        for address in addresses.chain(values(page, "action")) {
            if address.starts_with("https://") || address.starts_with("http://") {
                continue;
            }
            count += 1;
            let (file, place) = address.split_once('#').unwrap_or((address, ""));
            let file = file.split('?').next().unwrap();
            if file.is_empty() {
                assert!(ids_here.contains(place), "{name}: no place {address}");
                continue;
            }
            assert!(all.contains_key(file), "{name}: no file {address}");
            if !place.is_empty() && !ids.get(&file.to_owned()).unwrap().contains(place) {
                missing.push(format!("{name}: {address}"));
            }
        }
    }
    (count, missing)
}
