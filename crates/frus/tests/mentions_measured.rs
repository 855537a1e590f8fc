//! How good the rules for dates are, measured on the documents beside the project.
//!
//! Three things are measured, and printed with `cargo test -p frus --test mentions_measured -- --nocapture`:
//!
//! - **against the judged list** (`expected/dates.tsv`, where it says what counts as a date): a mention is right if the
//!   list has the same words with the same date, as often. Precision is the share of mentions that are right, recall
//!   the share of the list that is found. The rules were written by people who had read these documents, so the
//!   figures say that nothing is broken, and less about documents that nobody has seen.
//! - **against the TEI**: the encoders tagged the dates of datelines and no other. Recall is the share of the `date`
//!   elements with `when`, `from`, `to`, `notBefore` or `notAfter` whose first and last day are those of a mention that
//!   the rules find in the words of the dateline.
//! - **file numbers against datelines**: how many file numbers of source notes decode to the day that the TEI gives.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a failed test may panic, and a measurement is printed"
)]

use std::{fs, path::PathBuf};

use frus::{
    Document,
    date::{Day, mentions},
    document::BlockKind,
};

const JUDGED: &str = include_str!("expected/dates.tsv");

/// The editorial note has no date of its own; its neighbours in the volume are of this month.
const UNDATED: (&str, (u16, u8, u8)) = ("d666", (1953, 8, 1));

/// A little below what is reached: 44 of 44 mentions right, and 44 of 45 dates found.
const LEAST_PRECISION: f64 = 0.98;
const LEAST_RECALL: f64 = 0.95;

/// Found, wanted, and how many are both.
#[derive(Clone, Copy, Default)]
struct Tally {
    found: usize,
    wanted: usize,
    right: usize,
}

impl Tally {
    #[allow(clippy::cast_precision_loss, reason = "dozens of dates")]
    fn precision(self) -> f64 {
        self.right as f64 / self.found as f64
    }

    #[allow(clippy::cast_precision_loss, reason = "dozens of dates")]
    fn recall(self) -> f64 {
        self.right as f64 / self.wanted as f64
    }

    fn print(self, name: &str) {
        let Self {
            found,
            wanted,
            right,
        } = self;
        let (precision, recall) = (self.precision(), self.recall());
        println!(
            "{name}: {right} right of {found} found and {wanted} judged, precision {precision:.3}, recall {recall:.3}"
        );
    }
}

/// A document beside the project: its name, its text and its TEI, in the order of names.
fn neighbours() -> Vec<(String, String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus");
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: there is no folder of documents and their TEI beside the project");
        return Vec::new();
    };
    let mut read: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "xml"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(path.with_extension("txt")).unwrap();
            (name, text, fs::read_to_string(path).unwrap())
        })
        .collect();
    read.sort();
    read
}

/// The dates that the encoders tagged: the words around each, and its first and last day.
fn tagged(tei: &str) -> Vec<(String, Option<Day>, Option<Day>)> {
    let tei = roxmltree::Document::parse(tei).unwrap();
    let dated = |node: &roxmltree::Node<'_, '_>| {
        let day = |names: [&str; 3]| {
            let value = names.into_iter().find_map(|name| node.attribute(name))?;
            let day = value.split('T').next().unwrap();
            Some(day.parse::<Day>().expect("the TEI gives days"))
        };
        let (first, last) = (
            day(["when", "from", "notBefore"]),
            day(["when", "to", "notAfter"]),
        );
        (first.is_some() || last.is_some()).then(|| {
            let around = node.parent().unwrap();
            let words: String = around
                .descendants()
                .filter_map(|node| node.text())
                .collect();
            let words: Vec<_> = words.split_whitespace().collect();
            (words.join(" "), first, last)
        })
    };
    tei.descendants()
        .filter(|node| node.has_tag_name("date"))
        .filter_map(|node| dated(&node))
        .collect()
}

fn own_day(name: &str, tei: &str) -> Option<Day> {
    let in_dateline = tagged(tei).into_iter().find_map(|(_, first, _)| first);
    let (undated, (year, month, day)) = UNDATED;
    in_dateline.or_else(|| Day::new(year, month, day).filter(|_| name == undated))
}

#[test]
fn mentions_are_the_dates_that_a_person_reads() {
    let mut sum = Tally::default();
    for (name, text, tei) in neighbours() {
        let document = Document::parse(&text).unwrap();
        let found = mentions(&document, own_day(&name, &tei));
        let mut wanted: Vec<(&str, &str)> = JUDGED
            .lines()
            .filter_map(|line| {
                line.strip_prefix(&*name)?
                    .strip_prefix('\t')?
                    .split_once('\t')
            })
            .collect();
        let mut tally = Tally {
            found: found.len(),
            wanted: wanted.len(),
            right: 0,
        };
        for mention in &found {
            let words = mention.span.of(&text).unwrap();
            let date = mention.date.to_string();
            match wanted.iter().position(|wanted| *wanted == (words, &*date)) {
                Some(place) => {
                    wanted.remove(place);
                    tally.right += 1;
                }
                None => println!("{name}: wrong: {words:?} as {date}"),
            }
        }
        for (words, date) in wanted {
            println!("{name}: missed: {words:?}, {date}");
        }
        tally.print(&name);
        sum.found += tally.found;
        sum.wanted += tally.wanted;
        sum.right += tally.right;
    }
    if sum.wanted > 0 {
        sum.print("all");
        assert!(sum.precision() >= LEAST_PRECISION);
        assert!(sum.recall() >= LEAST_RECALL);
    }
}

#[test]
fn the_dates_that_the_encoders_tagged_are_found() {
    let (mut found, mut all) = (0, 0);
    for (name, _, tei) in neighbours() {
        for (words, first, last) in tagged(&tei) {
            all += 1;
            let read = mentions::in_words(&words, None);
            if read
                .iter()
                .any(|mention| (mention.date.earliest(), mention.date.latest()) == (first, last))
            {
                found += 1;
            } else {
                println!("{name}: missed {words:?}");
            }
        }
    }
    println!("TEI: {found} of {all} tagged dates found");
    assert_eq!(found, all);
}

#[test]
fn the_file_numbers_of_source_notes_give_the_day_of_the_dateline() {
    let (mut same, mut all) = (0, 0);
    for (name, text, tei) in neighbours() {
        let document = Document::parse(&text).unwrap();
        let of_source = document
            .blocks
            .iter()
            .find(|block| matches!(block.kind, BlockKind::SourceNote(_)));
        let Some(number) = of_source.and_then(|_| mentions::own_date(&document)) else {
            continue;
        };
        all += 1;
        if number.date.exact_day() == own_day(&name, &tei) {
            same += 1;
        } else {
            println!("{name}: the file number gives {}", number.date);
        }
    }
    println!("source notes: {same} of {all} file numbers give the day of the dateline");
    assert_eq!(same, all);
}
