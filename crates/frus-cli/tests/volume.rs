//! TEI from the shell: a made-up volume, so that the tests hold wherever the project is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails by a panic names its line"
)]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

const VOLUME: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title type="complete">A Volume Made Up</title></titleStmt></fileDesc></teiHeader>
  <text><body>
    <div type="compilation" xml:id="comp1">
      <head>Japan</head>
      <div type="document" xml:id="d1" n="1">
        <pb n="7" xml:id="pg_7"/>
        <head>No. 1<lb/>The Ambassador in Japan to the Department of State</head>
        <dateline><placeName>Tokyo</placeName>, <date when="1953-07-02">July 2, 1953</date>.</dateline>
        <p rend="flushleft">Secret</p>
        <p>The talks<note n="1" xml:id="d1fn1">See <ref target="#d2">Document 2</ref>.</note> began on June 30.</p>
      </div>
      <div type="document" xml:id="d2" n="2">
        <head>No. 2<lb/>Editorial Note</head>
        <p>The <pb n="8" xml:id="pg_8"/>talks ended. <blink>Soon.</blink></p>
      </div>
      <div type="document" xml:id="d3" n="3"><head>No. 3<lb/>Letter</head><p>Words.</p></div>
    </div>
  </body></text>
</TEI>
"##;

/// Exit status, standard output, standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    run_with_input(arguments, "")
}

fn run_with_input(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_frus"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that needs no input may be gone.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().expect("an exit status"),
        text(output.stdout),
        text(output.stderr),
    )
}

fn volume(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, VOLUME).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_volume_says_what_it_contains() {
    let (status, out, err) = run(&["contents", &volume("contents.xml")]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(
        out,
        "A Volume Made Up\n\
         comp1\tJapan\n  \
         d1\t1953-07-02\t7\tNo. 1 The Ambassador in Japan to the Department of State\n  \
         d2\t-\t7–8\tNo. 2 Editorial Note\n  \
         d3\t-\t8\tNo. 3 Letter\n"
    );
}

#[test]
fn a_document_of_a_volume_is_written_as_text() {
    let text = "[Page 7]\n\nNo. 1\nThe Ambassador in Japan to the Department of State\n\nTokyo, July 2, 1953.\n\nSecret\n\n\
                The talks1 began on June 30.\n\n  1. See Document 2.\n";
    let file = volume("text.xml");
    assert_eq!(
        run(&["text", &file, "--document", "d1"]),
        (0, text.to_owned(), String::new())
    );
    assert_eq!(
        run_with_input(&["text", "-", "--document", "d1"], VOLUME),
        (0, text.to_owned(), String::new())
    );
    let (status, out, _) = run(&["text", &file, "--document", "d1-d2"]);
    assert_eq!((status, out.starts_with(text)), (0, true));
    assert!(out.ends_with("The [Page 8] talks ended. Soon.\n"), "{out}");
}

#[test]
fn every_form_takes_a_document_of_a_volume() {
    let file = volume("forms.xml");
    for (form, expected) in [
        ("markdown", "The talks[^1] began on June 30."),
        ("html", "id=\"row-event-1953-06-30\""),
        (
            "tei",
            "<note n=\"1\" xml:id=\"d1fn1\">See <ref target=\"#d2\">",
        ),
        ("json", "\"Document\": \"d2\""),
        ("events", "1953-06-30\tyear-supplied\t10:21\tJune 30"),
    ] {
        let (status, out, err) = run(&[form, &file, "--document", "d1"]);
        assert_eq!((status, err.as_str()), (0, ""), "{form}");
        assert!(out.contains(expected), "{form}: {out}");
    }
    let (_, one, _) = run(&["json", &file, "--document", "d1"]);
    let (_, two, _) = run(&["json", &file, "--document", "d1-d2"]);
    assert!(one.starts_with('{') && two.starts_with('['));
}

#[test]
fn the_dates_of_a_range_say_of_which_document_they_are() {
    let file = volume("dates.xml");
    let (status, out, _) = run(&["events", &file, "--document", "d1-d2"]);
    assert_eq!(status, 0);
    assert!(
        out.contains("1953-06-30\tyear-supplied\td1:10:21\tJune 30"),
        "{out}"
    );
    let (_, out, _) = run(&["events", &file, "--document", "d1-d2", "--json"]);
    assert!(out.starts_with('[') && out.contains("\"document\": \"d1\""));
    assert_eq!(out.matches("\n]").count(), 1, "one list: {out}");
}

#[test]
fn every_command_is_explained_with_an_example() {
    let (_, help, _) = run(&["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands: Vec<&str> = commands
        .map_while(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        let (_, help, _) = run(&[command, "--help"]);
        let example = format!("frus {command} ");
        let usage = format!("Usage: {example}");
        let examples = help.matches(&example).count() - help.matches(&usage).count();
        assert!(examples > 0, "{command}: {help}");
    }
}

#[test]
fn words_are_found_in_a_volume() {
    let file = volume("search.xml");
    let (status, out, err) = run(&["search", &file, "talks began"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(
        out, "d1\tp1\tThe talks began on June 30.\n",
        "only the documents that have every word, and a line for words that stand together"
    );
    assert_eq!(run(&["search", &file, "  "]).0, 2);
    assert_eq!(run(&["search", &file, "nowhere"]), (0, String::new(), err));
}

#[test]
fn what_is_unusual_is_said_and_what_is_wrong_is_an_error() {
    let file = volume("check.xml");
    let (status, out, err) = run(&["check", &file]);
    assert_eq!((status, out.as_str()), (0, ""));
    assert_eq!(
        err,
        format!(
            "{file}:16:54: warning: the series has no element <blink>; its words are kept as plain text\n"
        )
    );
    let (status, _, err) = run_with_input(&["check", "-"], &VOLUME.replace("</body>", ""));
    assert_eq!(status, 1);
    assert!(
        err.starts_with("<stdin>:20:") && err.contains("error: this is no well-formed XML"),
        "{err}"
    );
    let (status, _, err) = run(&["text", &file, "--document", "d9"]);
    assert_eq!(status, 1);
    assert!(err.contains("no part `d9`"), "{err}");
}

#[test]
fn wrong_usage_says_what_to_do() {
    let file = volume("usage.xml");
    let text = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt");
    for (arguments, expected) in [
        (vec!["text", &file], "ask for one with --document"),
        (vec!["html", &file, "--document", "d1-d2"], "ask for one"),
        (
            vec!["cite", &file, "--document", "d1-d2", "--style", "csl"],
            "ask for one",
        ),
        (
            vec!["text", &file, "--document", "d2-d1"],
            "give the earlier one first",
        ),
        (
            vec!["text", text, "--document", "d1"],
            "this file is plain text",
        ),
    ] {
        let (status, out, err) = run(&arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(expected), "{err}");
    }
}
