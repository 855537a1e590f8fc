//! `frus cite` as a person at a shell meets it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by a panic names its line"
)]

use std::{fs, path::Path, process::Command};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Exit status, standard output, standard error.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_frus"))
        .current_dir(ROOT)
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn cite(arguments: &[&str]) -> String {
    let (status, out, errors) = run(&[&["cite", "data/d660.txt"], arguments].concat());
    assert_eq!((status, &*errors), (Some(0), ""));
    out
}

const OFFICE: &str = "Foreign Relations of the United States, 1952–1954, China and Japan, Volume XIV, Part 2, \
    eds. David W. Mabon and Harriet D. Schwar (Washington: Government Printing Office, 1985), 1457–1459. \
    https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660";

#[test]
fn the_data_file_beside_the_document_is_enough() {
    let all = cite(&[]);
    assert!(
        all.starts_with(&format!(
            "office:\n{OFFICE}\n\nchicago-note:\nU. Alexis Johnson, “"
        )),
        "{all}"
    );
    for name in ["chicago-bibliography", "mla", "apa", "bluebook"] {
        assert!(all.contains(&format!("\n\n{name}:\n")), "{all}");
    }
    assert!(!all.contains("TY  - "), "{all}");
    let elsewhere = cite(&["--edition", "data/d660.toml"]);
    assert_eq!(elsewhere, all);
}

#[test]
fn one_style_is_written_alone_with_the_day_of_access_and_with_italics() {
    assert_eq!(cite(&["--style", "office"]), format!("{OFFICE}\n"));
    let marked = cite(&[
        "--style",
        "office",
        "--accessed",
        "2026-11-28",
        "--markdown",
    ]);
    assert!(
        marked.starts_with("*Foreign Relations of the United States*, 1952–1954,"),
        "{marked}"
    );
    assert!(
        marked.ends_with("/d660 \\[accessed 28 Nov 2026\\]\n"),
        "{marked}"
    );
}

#[test]
fn the_records_are_those_that_the_page_offers() {
    let records = cite(&["--style", "bibtex"])
        + "\n"
        + &cite(&["--style", "ris"])
        + "\n"
        + &cite(&["--style", "csl"]);
    let expected = Path::new(ROOT).join("crates/frus/tests/expected/cite/d660.txt");
    let expected = fs::read_to_string(expected).unwrap();
    for record in records.replace("\r\n", "\n").split("\n\n") {
        assert!(expected.contains(record.trim_end()), "{record}");
    }
}

#[test]
fn a_document_without_a_data_file_is_said_so() {
    let (status, out, errors) = run(&["cite", "README.md"]);
    assert_eq!((status, &*out), (Some(2), ""));
    assert!(
        errors.starts_with("README.toml: error: the file can not be read"),
        "{errors}"
    );
    let (status, _, errors) = run(&["cite", "data/d660.txt", "--style", "oxford"]);
    assert_eq!(status, Some(2));
    assert!(errors.contains("chicago-note"), "{errors}");
}
