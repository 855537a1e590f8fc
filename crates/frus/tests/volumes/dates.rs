//! The dates that the rules find, against those that the encoders of the volumes tagged: the rules do not see the tags.

use frus::{
    date::{Edtf, Mention, mentions},
    document::{BlockKind, DateKey, InlineKind, Mark, TaggedDate},
    edition::{EvidenceKind, OwnDay},
};

use crate::{Given, volumes};

/// What is wanted of all volumes together, in percent.
const LEAST_RECALL: f64 = 95.0;
const LEAST_PRECISION: f64 = 98.0;

/// How many dates are tagged, how many of these are found, and how many that are found in tagged lines are right.
#[derive(Debug, Default)]
struct Tally {
    tagged: usize,
    recalled: usize,
    found: usize,
    right: usize,
}

/// The day that a tag gives; dates that it gives no day are not judged here.
fn day_of(date: &TaggedDate) -> Option<Edtf> {
    let when = date.value(DateKey::When).filter(|_| !date.is_time)?;
    when.get(..10)?.parse().ok()
}

/// The tagged days of a document, each with the bytes of its words.
fn tagged(document: &frus::Document) -> Vec<(u32, u32, Edtf)> {
    let mut found: Vec<(u32, u32, Edtf)> = Vec::new();
    for inline in document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
    {
        let InlineKind::Text { marks, .. } = &inline.kind else {
            continue;
        };
        let date = marks.iter().find_map(|mark| match mark {
            Mark::Tagged(date) => day_of(date),
            _ => None,
        });
        let Some(date) = date else {
            continue;
        };
        match found.last_mut() {
            Some((_, end, last)) if *end == inline.span.start && *last == date => {
                *end = inline.span.end;
            }
            _ => found.push((inline.span.start, inline.span.end, date)),
        }
    }
    found
}

fn measure(given: &Given) -> Tally {
    let mut tally = Tally::default();
    for (division, document) in given.documents() {
        let own = OwnDay::of(&document).map(|own| own.day);
        let found = mentions(&document, own);
        let tags = tagged(&document);
        let overlaps = |mention: &Mention, (from, to, _): &(u32, u32, Edtf)| {
            mention.span.start < *to && *from < mention.span.end
        };
        for tag in &tags {
            tally.tagged += 1;
            let is_found = found
                .iter()
                .any(|mention| overlaps(mention, tag) && mention.date.undoubted() == tag.2);
            if is_found {
                tally.recalled += 1;
            } else {
                println!(
                    "{}#{}: missed {:?} {}",
                    given.name,
                    division.id,
                    document.words_in(frus::Span::new(tag.0, tag.1)),
                    tag.2
                );
            }
        }
        // In a line that has a tagged date, whatever is found has to be tagged.
        let lines = document.blocks.iter().filter(|block| {
            matches!(block.kind, BlockKind::Dateline(_))
                && tags
                    .iter()
                    .any(|(from, to, _)| block.span.contains(frus::Span::new(*from, *to)))
        });
        for line in lines {
            let inside = found.iter().filter(|mention| {
                line.span.contains(mention.span) && mention.kind != EvidenceKind::FileNumber
            });
            for mention in inside {
                tally.found += 1;
                let is_right = tags
                    .iter()
                    .any(|tag| overlaps(mention, tag) && mention.date.undoubted() == tag.2);
                tally.right += usize::from(is_right);
            }
        }
    }
    tally
}

#[test]
fn the_days_that_the_encoders_tagged_are_found() {
    let mut all = Tally::default();
    for given in volumes() {
        let tally = measure(&given);
        println!("{}: {tally:?}", given.name);
        all.tagged += tally.tagged;
        all.recalled += tally.recalled;
        all.found += tally.found;
        all.right += tally.right;
    }
    if all.tagged == 0 {
        return;
    }
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole as f64;
    let (recall, precision) = (share(all.recalled, all.tagged), share(all.right, all.found));
    println!("all: recall {recall:.1} %, precision {precision:.1} %");
    assert!(recall >= LEAST_RECALL && precision >= LEAST_PRECISION);
}
