//! How well the plain-text parser reads documents that it was not made for: each document of the volumes is written as
//! plain text, parsed again, and compared with what its TEI says.
//!
//! The text has the number on a line of its own, which the TEI of some volumes gives in an attribute alone.

use std::collections::BTreeMap;

use frus::{
    Document,
    document::{Block, BlockKind, InlineKind, Note, Number, NumberForm},
};

use crate::volumes;

/// How much of each kind has to be found, in per cent.
const LEAST: [(&str, f64); 5] = [
    ("reference", 99.0),
    ("heading", 99.0),
    ("marking", 98.0),
    ("headed list", 95.0),
    ("dateline", 98.0),
];

/// What is found of a kind of part: how often it is there, found, and found where it is not.
#[derive(Clone, Copy, Default)]
struct Score {
    there: usize,
    right: usize,
    wrong: usize,
}

impl Score {
    fn add(&mut self, there: &[String], found: &[String]) {
        let mut left: Vec<&String> = found.iter().collect();
        self.there += there.len();
        for one in there {
            if let Some(at) = left.iter().position(|other| *other == one) {
                left.swap_remove(at);
                self.right += 1;
            }
        }
        self.wrong += left.len();
    }

    fn recall(self) -> f64 {
        100.0 * self.right as f64 / self.there.max(1) as f64
    }

    fn precision(self) -> f64 {
        100.0 * self.right as f64 / (self.right + self.wrong).max(1) as f64
    }
}

/// The document as the plain texts of the series have it: its number, and what stands above its list of notes.
fn as_plain_text(mut document: Document, number: u32) -> String {
    if document.number().is_none() {
        let at = document
            .blocks
            .iter()
            .position(|block| {
                !matches!(
                    block.kind,
                    BlockKind::SourceNote(_) | BlockKind::PageBreak(_)
                )
            })
            .unwrap_or_default();
        let value = number;
        let form = NumberForm::Line;
        let mut block = document.blocks[at].clone();
        block.kind = BlockKind::Number(Number { value, form });
        document.blocks[at].blank_before = 0;
        document.blocks.insert(at, block);
    }
    document.to_text()
}

/// The references of the body, each with the words before it.
fn references(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for content in document.blocks_with_notes().flat_map(Block::contents) {
        let mut before = String::new();
        for inline in content {
            match &inline.kind {
                InlineKind::Text { text, .. } => before.push_str(text),
                InlineKind::NoteReference { label, .. } => {
                    let from = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
                    let label = label.as_deref().unwrap_or_default();
                    found.push(format!("{}{label}", &before[from..]));
                }
                _ => {}
            }
        }
    }
    found
}

fn blocks_of(document: &Document, is_wanted: fn(&BlockKind) -> bool) -> Vec<String> {
    let blocks = document
        .blocks
        .iter()
        .filter(|block| is_wanted(&block.kind));
    let words = blocks.map(|block| {
        block
            .plain_text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    });
    words.collect()
}

#[test]
fn the_plain_text_parser_reads_what_it_was_not_made_for() {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut refused = 0;
    for given in volumes() {
        let mut of_volume: BTreeMap<&str, Score> = BTreeMap::new();
        for (division, truth) in given.documents() {
            // What the plain text can not say: notes with other labels than numbers, in the order of the numbers.
            let first = truth.notes.first().and_then(Note::number);
            let is_plain = truth
                .notes
                .iter()
                .zip(first.filter(|first| *first == 0).unwrap_or(1)..)
                .all(|(note, number)| note.number() == Some(number));
            if !is_plain {
                continue;
            }
            let number = division
                .number
                .as_deref()
                .and_then(|number| number.parse().ok());
            let text = as_plain_text(truth.clone(), number.unwrap_or(1));
            let Ok(parsed) = Document::parse(&text) else {
                refused += 1;
                continue;
            };
            type Kind = (&'static str, fn(&BlockKind) -> bool);
            let kinds: [Kind; 4] = [
                ("heading", |kind| matches!(kind, BlockKind::Heading(_))),
                ("dateline", |kind| matches!(kind, BlockKind::Dateline(_))),
                ("marking", |kind| {
                    matches!(kind, BlockKind::Classification(_))
                }),
                ("headed list", |kind| {
                    matches!(kind, BlockKind::HeadedList { kind: Some(_), .. })
                }),
            ];
            for (name, is_wanted) in kinds {
                let (there, found) = (blocks_of(&truth, is_wanted), blocks_of(&parsed, is_wanted));
                of_volume.entry(name).or_default().add(&there, &found);
            }
            let (there, found) = (references(&truth), references(&parsed));
            of_volume
                .entry("reference")
                .or_default()
                .add(&there, &found);
        }
        for (name, score) in of_volume {
            println!(
                "{} {name}: {} there, recall {:.1} %, precision {:.1} %",
                given.name,
                score.there,
                score.recall(),
                score.precision()
            );
            let all = scores.entry(name).or_default();
            all.there += score.there;
            all.right += score.right;
            all.wrong += score.wrong;
        }
    }
    if scores.is_empty() {
        return;
    }
    for (name, score) in &scores {
        println!(
            "all {name}: {} there, recall {:.1} %, precision {:.1} %",
            score.there,
            score.recall(),
            score.precision()
        );
    }
    assert_eq!(refused, 0, "no document is refused for a guess");
    for (name, least) in LEAST {
        let found = scores[name].recall();
        assert!(found >= least, "{name}: {found:.1} % are found");
    }
}
