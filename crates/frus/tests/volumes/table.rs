//! What the volumes hold, as a table.

use std::collections::BTreeMap;

use frus::{
    document::{Block, BlockKind, InlineKind, Mark},
    tei::Resolution,
};

use crate::volumes;

/// What is counted in a volume.
#[derive(Default)]
struct Counts {
    documents: usize,
    notes: usize,
    pages: usize,
    lists: usize,
    tables: usize,
    here: usize,
    outside: usize,
    nowhere: usize,
    warnings: BTreeMap<String, usize>,
}

#[test]
fn every_volume_is_read() {
    println!(
        "volume | documents | notes | pages | lists | tables | references: here, outside, nowhere | warnings"
    );
    for given in volumes() {
        let mut counts = Counts::default();
        for division in given.volume.documents() {
            let read = given.volume.read_division(&given.source, division).unwrap();
            let document = &read.document;
            counts.documents += 1;
            counts.notes += document.notes.len();
            let mut was_item = false;
            for block in document.blocks_with_notes() {
                let is_item = matches!(block.kind, BlockKind::LabelledItem { .. });
                match &block.kind {
                    BlockKind::HeadedList { .. } => counts.lists += 1,
                    BlockKind::LabelledItem { .. } if !was_item => counts.lists += 1,
                    BlockKind::Table(_) => counts.tables += 1,
                    BlockKind::PageBreak(_) => counts.pages += 1,
                    _ => {}
                }
                was_item = is_item;
            }
            for inline in document.blocks_with_notes().flat_map(Block::inlines) {
                match &inline.kind {
                    InlineKind::PageBreak(_) => counts.pages += 1,
                    InlineKind::Text { marks, .. } => {
                        for mark in marks {
                            let Mark::CrossReference(target) = mark else {
                                continue;
                            };
                            match given.volume.resolve(target) {
                                Resolution::Nothing => counts.nowhere += 1,
                                Resolution::Outside => counts.outside += 1,
                                _ => counts.here += 1,
                            }
                        }
                    }
                    _ => {}
                }
            }
            for warning in &read.warnings {
                *counts.warnings.entry(warning.kind.to_string()).or_default() += 1;
            }
        }
        println!(
            "{} | {} | {} | {} | {} | {} | {}, {}, {} | {:?}",
            given.name,
            counts.documents,
            counts.notes,
            counts.pages,
            counts.lists,
            counts.tables,
            counts.here,
            counts.outside,
            counts.nowhere,
            counts.warnings
        );
        let volume = &given.volume;
        println!(
            "  {} · {} · {} persons, {} terms · {:?}",
            volume.header.complete_title,
            volume.header.year,
            volume.persons.len(),
            volume.terms.len(),
            volume
                .warnings
                .iter()
                .map(ToString::to_string)
                .take(3)
                .collect::<Vec<_>>()
        );
    }
}
