//! The scenarios of the browser tests that took longest: where time is to be saved.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run;

/// How many are named.
const NAMED: usize = 12;

/// Where the browser tests leave how long each scenario took: a file each, with milliseconds.
pub(crate) fn folder() -> PathBuf {
    run::target_dir().join("tmp").join("scenarios")
}

/// A line for each of the slowest scenarios, and one for all; empty where nothing was tried.
pub(crate) fn table(folder: &Path) -> String {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut times: Vec<(u64, String)> = files
        .filter_map(|file| {
            let milliseconds = fs::read_to_string(file.path()).ok()?.parse().ok()?;
            Some((
                milliseconds,
                file.file_name().to_string_lossy().into_owned(),
            ))
        })
        .collect();
    if times.is_empty() {
        return String::new();
    }
    times.sort_unstable_by(|first, second| second.cmp(first));
    let seconds = |milliseconds: u64| format!("{:>7} s", milliseconds / 1000);
    let slowest = times.iter().take(NAMED);
    let mut lines: Vec<String> = slowest
        .map(|(time, name)| format!("{}  {name}", seconds(*time)))
        .collect();
    let all = times.iter().map(|(time, _)| *time).sum();
    lines.push(format!(
        "{}  all {} scenarios, some of them at the same time",
        seconds(all),
        times.len()
    ));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[test]
    fn the_slowest_come_first_and_all_are_counted() {
        let folder = run::scratch("slowest");
        assert_eq!(table(&folder), "");
        fs::create_dir_all(&folder).unwrap();
        for (name, time) in [("notes-firefox-a", "1200"), ("find-webkit-b", "61000")] {
            fs::write(folder.join(name), time).unwrap();
        }
        assert_eq!(
            table(&folder),
            "     61 s  find-webkit-b\n      1 s  notes-firefox-a\n     62 s  all 2 scenarios, some of them at the same time\n"
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
