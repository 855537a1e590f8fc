//! What is written as TEI is valid by the schema of the series, where that is beside the project.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

#[path = "common/exported.rs"]
#[allow(dead_code, reason = "only the edition is asked for here")]
mod exported;
#[path = "common/strategy.rs"]
mod strategy;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use frus::{Document, edition::Edition, tei};
use proptest::{
    strategy::{Just, Strategy, ValueTree},
    test_runner::TestRunner,
};
use strings::EN;

const FRUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus");

/// Documents whose blocks stand where the schema has no place for them, or are not there.
const ODD: [&str; 9] = [
    "",
    "Words alone.",
    "No. 7",
    "No. 7\nLetter\n\n[Attachment]\n\nMemorandum\n\nWords.",
    "No. 7\nLetter\n\n[Attachment]\n\n[Enclosure]",
    "No. 7\nLetter\n\nWords here.\n\nJohn Foster Dulles\n\nMore words.\n\n  1. Not printed.\n  2. A second.",
    "No. 7\nLetter\n\n1)\nOne.\n(a)\nInner.\n[Page 8]\n2)\nTwo.\n\nSubject:\n\n  • One.\n[Page 8]\n",
    "No. 7\nLetter\n\nWords.*\n\nTokyo, July 10, 1953.\n\n  *. Note with Document 8.\n  †. Loose.\n\n    More.",
    "[Page iv]\n\nSecret\n\nNo. 7\nA & B <c>\n\nThe talks1 \u{7} of early August 1953, and talks1 again.\n  1. See note 1.",
];

/// How many documents are made up.
const MADE_UP: usize = 40;

/// A document whose blocks stand in any order: headings and signatures between paragraphs, papers within nothing.
fn made_up() -> impl Strategy<Value = Document> {
    strategy::document()
        // Parsed, it has ids.
        .prop_map(|document| frus::text::parse(&document.to_text()).document)
        .prop_flat_map(|document| (Just(document.blocks.clone()).prop_shuffle(), Just(document)))
        .prop_map(|(blocks, document)| Document { blocks, ..document })
}

/// Every document that is to be valid, under a name.
fn documents() -> Vec<(String, String)> {
    let write = |text: &str| tei::write(&Edition::by_rule(frus::text::parse(text).document, &EN));
    let mut all = vec![("d660-curated".to_owned(), tei::write(&exported::edition()))];
    for name in ["d557", "d658", "d659", "d660", "d662", "d666"] {
        let text = fs::read_to_string(format!("{FRUS}/{name}.txt")).unwrap();
        all.push((name.to_owned(), write(&text)));
    }
    let odd = ODD.iter().enumerate();
    all.extend(odd.map(|(at, text)| (format!("odd-{at}"), write(text))));
    let mut runner = TestRunner::deterministic();
    for at in 0..MADE_UP {
        let document = made_up().new_tree(&mut runner).unwrap().current();
        let file = tei::write(&Edition::by_rule(document, &EN));
        all.push((format!("made-up-{at}"), file));
    }
    all
}

#[test]
fn every_file_is_valid() {
    let schema = Path::new(FRUS).join("schema/frus.rnc");
    if !schema.is_file() {
        println!("skipped: there is no schema of the series beside the project");
        return;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tei-schema");
    fs::create_dir_all(&folder).unwrap();
    let documents = documents();
    let paths = documents.iter().map(|(name, file)| {
        let path = folder.join(format!("{name}.xml"));
        fs::write(&path, file).unwrap();
        path
    });
    let paths: Vec<_> = paths.collect();
    // Once for all: to start Java takes longer than to read them.
    let jing = env::var_os("FRUS_JING").unwrap_or_else(|| "jing".into());
    let answer = Command::new(&jing)
        .arg("-c")
        .arg(&schema)
        .args(&paths)
        .output();
    let answer = answer.unwrap_or_else(|error| {
        panic!(
            "{} does not run ({error}): `cargo xtask setup` installs it",
            jing.display()
        )
    });
    assert!(
        answer.status.success(),
        "{}{}",
        String::from_utf8_lossy(&answer.stdout),
        String::from_utf8_lossy(&answer.stderr)
    );

    // That jing passes them means something only if it fails others.
    let wrong = folder.join("wrong.xml");
    let (_, file) = documents.first().unwrap();
    fs::write(
        &wrong,
        file.replace("<p rend=\"flushleft\">", "<p rend=\"none\">"),
    )
    .unwrap();
    let answer = Command::new(&jing)
        .arg("-c")
        .arg(&schema)
        .arg(&wrong)
        .output();
    assert!(!answer.unwrap().status.success(), "a mistake is found");
}
