//! A table of the ways in which the page is delivered, by engine, with the outcomes of the browser tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::run;

/// Where the browser tests leave the outcomes: a file for each way and engine, `way.engine`.
pub(crate) fn folder() -> PathBuf {
    run::target_dir().join("tmp").join("matrix")
}

/// The table, with the reasons of failures below it; empty where nothing was tried.
pub(crate) fn table(folder: &Path) -> String {
    let mut ways: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut engines = BTreeSet::new();
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if let (Some((way, engine)), Ok(outcome)) =
            (name.split_once('.'), fs::read_to_string(file.path()))
        {
            engines.insert(engine.to_owned());
            let way = ways.entry(way.replace('_', " ")).or_default();
            way.insert(engine.to_owned(), outcome);
        }
    }
    let widest = ways.keys().map(String::len).max().unwrap_or_default();
    let mut table = String::new();
    if !ways.is_empty() {
        let heads: Vec<_> = engines
            .iter()
            .map(|engine| format!("{engine:<10}"))
            .collect();
        table.push_str(&format!(
            "{:<widest$}  {}\n",
            "way",
            heads.concat().trim_end()
        ));
    }
    let mut reasons = String::new();
    for (way, outcomes) in &ways {
        let cells = engines.iter().map(|engine| {
            let cell = match outcomes.get(engine).map(String::as_str) {
                Some("pass") => "pass",
                Some(reason) => {
                    let reason = reason.lines().next().unwrap_or_default();
                    reasons.push_str(&format!("{way}, {engine}: {reason}\n"));
                    "FAILED"
                }
                None => "not tried",
            };
            format!("{cell:<10}")
        });
        let cells: Vec<_> = cells.collect();
        table.push_str(&format!("{way:<widest$}  {}\n", cells.concat().trim_end()));
    }
    table + &reasons
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[test]
    fn each_way_has_a_line_and_each_engine_a_column() {
        let folder = run::scratch("matrix");
        assert_eq!(table(&folder), "");
        fs::create_dir_all(&folder).unwrap();
        for (name, outcome) in [
            ("one_file.chromium", "pass"),
            ("one_file.webkit", "it does not open\nat all"),
            ("scripts_off.chromium", "pass"),
        ] {
            fs::write(folder.join(name), outcome).unwrap();
        }
        assert_eq!(
            table(&folder),
            "way          chromium  webkit\n\
             one file     pass      FAILED\n\
             scripts off  pass      not tried\n\
             one file, webkit: it does not open\n"
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
