//! The sentences that the evidence of Document 660 is told in, as a person has checked them.

use std::{env, fmt::Write as _, fs, path::Path};

use crate::data_file::{DATA, parse};
use frus::edition::Edition;

/// `UPDATE_EXPECTED=1 cargo test -p frus --features toml --test edition evidence` writes the sentences anew; read the
/// difference before keeping it.
#[test]
fn the_evidence_of_each_event_reads_as_a_person_has_checked() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/d660.evidence");
    let found = evidence(&parse(DATA).unwrap());
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, kept, "run with UPDATE_EXPECTED=1 to accept");
}

/// What the edition says of each date: a block for each event, and one for each date that dates none.
fn evidence(edition: &Edition) -> String {
    let mut found = String::new();
    for event in &edition.events {
        let (date, words) = (event.date, &event.date_words);
        writeln!(
            found,
            "{}\n  {date} · {words} · {}",
            event.title,
            event.certainty()
        )
        .unwrap();
        for evidence in &event.evidence {
            writeln!(found, "  {}: {}", evidence.kind, evidence.rule).unwrap();
            if let Some(passage) = &evidence.passage {
                let words = edition.document.words_in(passage.words);
                writeln!(found, "    in {}: “{words}”", passage.block).unwrap();
            }
            if let Some(source) = &evidence.source {
                writeln!(found, "    source: {source}").unwrap();
            }
        }
        if let Some(conflict) = edition.conflict_about(&event.id) {
            writeln!(found, "  disagrees: {}", conflict.summary).unwrap();
            let words = edition.document.words_in(conflict.passage.words);
            writeln!(found, "    in {}: “{words}”", conflict.passage.block).unwrap();
            for reading in &conflict.readings {
                writeln!(
                    found,
                    "  reading: {}\n    source: {}",
                    reading.text, reading.source
                )
                .unwrap();
            }
        }
        found.push('\n');
    }
    for unused in &edition.curation.as_ref().unwrap().unused_dates {
        let words = edition.document.words_in(unused.words);
        writeln!(
            found,
            "unused: “{words}” in {} · {}",
            unused.block, unused.date
        )
        .unwrap();
        writeln!(found, "  {}\n", unused.reason).unwrap();
    }
    found
}
