//! The program as a person at a shell meets it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

use std::{
    fs,
    io::{Read, Write},
    path::PathBuf,
    process::{Command, Output, Stdio},
    time::SystemTime,
};

const D660: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt");
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml");

fn frus(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_frus"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    told(frus(arguments).output().unwrap())
}

fn run_with_input(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = frus(arguments).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    told(child.wait_with_output().unwrap())
}

/// Exit status, standard output, standard error.
fn told(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().expect("an exit status"),
        text(output.stdout),
        text(output.stderr),
    )
}

fn read_edition() -> frus::edition::Edition {
    let (text, data) = (
        fs::read_to_string(D660).unwrap(),
        fs::read_to_string(DATA).unwrap(),
    );
    let document = frus::Document::parse(&text).unwrap();
    frus::edition::parse(&data, &text, document).unwrap()
}

/// A file of this test alone.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn check_says_nothing_of_a_document_in_order() {
    assert_eq!(run(&["check", D660]), (0, String::new(), String::new()));
}

#[test]
fn html_writes_a_page_with_what_the_edition_adds_or_with_events_by_rule() {
    let (status, page, errors) = run(&["html", D660]);
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(page.starts_with("<!doctype html>"));
    assert!(page.contains("id=\"row-event-1953-07-15\""), "{page}");
    let (status, page, errors) = run(&["html", D660, "--edition", DATA]);
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(
        page.contains("id=\"row-event-1953-07-15-negotiations\""),
        "{page}"
    );
}

#[test]
fn an_error_names_file_line_and_column() {
    let path = file(
        "control-character.txt",
        b"No. 1\nEditorial Note\n\nThe talks\0 began.",
    );
    let path = path.to_str().unwrap();
    let (status, out, err) = run(&["check", path]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(
        err.starts_with(&format!("{path}:4:10: error: this is not plain text")),
        "{err}"
    );
    for command in ["json", "text", "events"] {
        let (status, out, again) = run(&[command, path]);
        assert_eq!(
            (status, out.as_str(), again),
            (1, "", err.clone()),
            "{command}"
        );
    }
}

#[test]
fn a_warning_is_said_and_is_no_error() {
    let (status, out, err) = run_with_input(
        &["check", "-"],
        "\u{feff}No. 1\nEditorial Note\n\nTalks.".as_bytes(),
    );
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(err.starts_with("<stdin>:1:1: warning: "), "{err}");
}

#[test]
fn a_note_without_a_reference_is_warned_of_and_the_document_comes_out_whole() {
    let source = "No. 1\nEditorial Note\n\nThe talks began.\n  1. Not printed.";
    let path = file("unreferenced.txt", source.as_bytes());
    let path = path.to_str().unwrap();
    let warning = format!("{path}:5:3: warning: note 1 has no reference");
    let [check, text, json] = ["check", "text", "json"].map(|command| {
        let (status, out, err) = run(&[command, path]);
        assert_eq!(status, 0, "{command}: {err}");
        assert!(err.starts_with(&warning), "{command}: {err}");
        out
    });
    assert_eq!((check.as_str(), text.as_str()), ("", source));
    let document: frus::Document = serde_json::from_str(&json).unwrap();
    assert_eq!(
        document.note("note-1").map(|note| note.blocks.len()),
        Some(1)
    );
}

#[test]
fn text_gives_the_document_back_byte_for_byte() {
    let source = fs::read_to_string(D660).unwrap();
    assert_eq!(run(&["text", D660]), (0, source.clone(), String::new()));
    assert_eq!(
        run_with_input(&["text", "-"], source.as_bytes()),
        (0, source, String::new())
    );
}

#[test]
fn json_is_the_model() {
    let (status, out, err) = run(&["json", D660]);
    assert_eq!((status, err.as_str()), (0, ""));
    let document: frus::Document = serde_json::from_str(&out).unwrap();
    assert_eq!(document.to_text(), fs::read_to_string(D660).unwrap());
    assert_eq!(
        document.note("note-4").map(|note| note.blocks.len()),
        Some(3)
    );
}

#[test]
fn events_are_lines_of_a_table() {
    let (status, out, err) = run(&["events", D660]);
    assert_eq!((status, err.as_str()), (0, ""));
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines.len(), 10, "{out}");
    assert_eq!(
        lines.first(),
        Some(&"1953-07-10\tfile-number\t1:11\t7–1053")
    );
    assert!(
        lines.contains(&"1952-04-23\tstated\t20:360\tApril 23, 1952"),
        "{out}"
    );
    assert!(
        lines.contains(&"1953-08~\tapproximate\t14:286\tearly August"),
        "{out}"
    );
}

#[test]
fn events_as_json_say_the_same() {
    let (status, out, _) = run(&["events", "--json", D660]);
    let events: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, events.as_array().map(Vec::len)), (0, Some(10)));
    let first = events.pointer("/0").unwrap();
    assert_eq!(
        first.pointer("/date").and_then(|date| date.as_str()),
        Some("1953-07-10")
    );
    assert_eq!(
        first.pointer("/kind").and_then(|kind| kind.as_str()),
        Some("file-number")
    );
    assert_eq!(
        first
            .pointer("/position/column")
            .and_then(serde_json::Value::as_u64),
        Some(11)
    );
}

#[test]
fn a_year_is_supplied_only_where_it_is_known() {
    let text = b"No. 666\nEditorial Note\n\nOn August 4, Secretary Dulles arrived.";
    let (status, out, err) = run_with_input(&["events", "-"], text);
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(
        err.starts_with("<stdin>:4:4: warning: ") && err.contains("--date"),
        "{err}"
    );
    let (status, out, err) = run_with_input(&["events", "--date", "1953-08-04", "-"], text);
    assert_eq!(
        (status, out.as_str(), err.as_str()),
        (0, "1953-08-04\tyear-supplied\t4:4\tAugust 4\n", "")
    );
}

#[test]
fn the_edition_shows_each_event_with_its_evidence() {
    let (status, out, err) = run(&["events", "--edition", DATA, D660]);
    assert_eq!((status, err.as_str()), (0, ""));
    let telegram: Vec<_> = out
        .lines()
        .filter(|line| line.contains("event-1953-07-14-telegram-131"))
        .collect();
    assert_eq!(telegram.len(), 2, "{out}");
    assert!(
        telegram
            .iter()
            .any(|line| line.contains("\tfile-number\t") && line.contains("\t7–1453\t")),
        "{out}"
    );
    let (_, json, _) = run(&["events", "--json", "--edition", DATA, D660]);
    let events: Vec<frus::edition::Event> = serde_json::from_str(&json).unwrap();
    assert_eq!(events.len(), 11);
}

/// What the program writes of the edition's events in that form.
fn exported(form: &str) -> String {
    let (status, out, err) = run(&["events", "--edition", DATA, "--format", form, D660]);
    assert_eq!((status, err.as_str()), (0, ""), "{form}");
    out
}

#[test]
fn the_edition_is_written_in_each_form() {
    let events = read_edition().events;
    let calendar = exported("ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert_eq!(
        calendar.matches("\r\nBEGIN:VEVENT\r\n").count(),
        events.len()
    );
    let table = exported("csv");
    assert!(table.starts_with("\u{feff}event,title,"), "{table}");
    let evidence: usize = events.iter().map(|event| event.evidence.len()).sum();
    assert_eq!(table.matches("\r\n").count(), 1 + evidence);
    let data: serde_json::Value = serde_json::from_str(&exported("json")).unwrap();
    let given = data.pointer("/events").and_then(|events| events.as_array());
    assert_eq!(given.map(Vec::len), Some(events.len()));
    let (_, lines, _) = run(&["events", "--edition", DATA, D660]);
    assert_eq!(exported("table"), lines);
}

#[test]
fn a_calendar_bears_the_moment_at_which_it_was_made() {
    let now = || {
        SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap()
            .as_secs()
    };
    let before = now();
    let calendar = exported("ics");
    let after = now();
    let stamp = calendar
        .lines()
        .find_map(|line| line.strip_prefix("DTSTAMP:"))
        .unwrap();
    let number = |from: usize, to: usize| stamp.get(from..to).unwrap().parse::<u64>().unwrap();
    let day = frus::date::Day::new(
        number(0, 4).try_into().unwrap(),
        number(4, 6).try_into().unwrap(),
        number(6, 8).try_into().unwrap(),
    );
    let first = frus::date::Day::new(1970, 1, 1).unwrap();
    let days = u64::try_from(first.days_until(day.unwrap())).unwrap();
    let seconds = days * 86_400 + number(9, 11) * 3600 + number(11, 13) * 60 + number(13, 15);
    assert!((before..=after).contains(&seconds), "{stamp}");
    assert_eq!((stamp.get(8..9), stamp.get(15..)), (Some("T"), Some("Z")));
}

#[test]
fn a_mistake_in_the_data_file_is_named_there() {
    let data =
        fs::read_to_string(DATA)
            .unwrap()
            .replacen("words = \"June 30\"", "words = \"July 30\"", 1);
    let path = file("mistaken.toml", data.as_bytes());
    let path = path.to_str().unwrap();
    let (status, out, err) = run(&["events", "--edition", path, D660]);
    let before = data.split("words = \"July 30\"").next().unwrap();
    let line = before.matches('\n').count() + 1;
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(
        err.starts_with(&format!(
            "{path}:{line}:9: error: these words are not inside"
        )),
        "{err}"
    );
}

#[test]
fn bytes_that_are_no_text_are_named_by_their_place() {
    let (status, out, err) = run_with_input(&["check", "-"], b"No. 1\n\xE2\x80\x9Cab\xFF");
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(
        err.starts_with("<stdin>:2:4: error: this byte is not UTF-8"),
        "{err}"
    );
}

#[test]
fn wrong_usage_and_unreadable_files_end_with_two() {
    for arguments in [
        &[][..],
        &["check"],
        &["chekc", D660],
        &["check", D660, D660],
        &["events", "--date", "1953-02-30", D660],
        &["events", "--date", "1953-07-10", "--edition", DATA, D660],
        &["check", "no/such/file.txt"],
        &["check", env!("CARGO_MANIFEST_DIR")],
        &["events", "--edition", "no/such/file.toml", D660],
        &["events", "--format", "ics", D660],
        &["events", "--edition", DATA, "--format", "pdf", D660],
        &[
            "events",
            "--edition",
            DATA,
            "--format",
            "csv",
            "--json",
            D660,
        ],
    ] {
        let (status, out, err) = run(arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            !err.is_empty() && !err.contains("panicked"),
            "{arguments:?}: {err}"
        );
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for argument in ["--help", "--version"] {
        let (status, out, err) = run(&[argument]);
        assert_eq!((status, err.as_str()), (0, ""));
        assert!(out.contains("frus"), "{out}");
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    // More than a pipe holds, so that the program is still writing when nobody reads any more.
    let talks = "On July 14, 1953, they met. ".repeat(20_000);
    let text = format!("No. 1\nEditorial Note\n\n{talks}end.");
    let path = file("long.txt", text.as_bytes());
    for command in ["json", "text", "events"] {
        let mut child = frus(&[command, path.to_str().unwrap()]).spawn().unwrap();
        let mut pipe = child.stdout.take().unwrap();
        pipe.read_exact(&mut [0; 16]).unwrap();
        drop(pipe);
        let (status, _, err) = told(child.wait_with_output().unwrap());
        assert_eq!((status, err.as_str()), (0, ""), "{command}");
    }
}
