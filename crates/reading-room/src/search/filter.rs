//! The documents that meet conditions which no words of theirs decide.

use frus::search::{Index, Query};

use super::asked::{Asked, Bound, Condition, Days};
use crate::volume::{Entry, Volume};

/// For each document of a volume, whether it meets all conditions of the query but those of words.
pub(super) fn meeting(volume: &Volume, asked: &Asked) -> Vec<bool> {
    let documents = volume.entries().len();
    let mut meeting = vec![true; documents];
    for clause in asked.clauses() {
        let entries = volume.entries().iter();
        let meets: Vec<bool> = match &clause.condition {
            Condition::Words { .. } => continue,
            Condition::From(words) => naming(volume.senders(), words, documents),
            Condition::To(words) => naming(volume.recipients(), words, documents),
            Condition::Marking(wanted) => entries
                .map(|entry| is_marked(entry, wanted.as_deref()))
                .collect(),
            Condition::Dated(bound, days) => {
                entries.map(|entry| is_dated(entry, *bound, days)).collect()
            }
            Condition::Named { id, .. } => (0..documents)
                .map(|document| volume.times_named(id, document) > 0)
                .collect(),
            Condition::Volume(id) => vec![volume.id().eq_ignore_ascii_case(id); documents],
            Condition::Part(id) => entries.map(|entry| is_in_part(volume, entry, id)).collect(),
        };
        for (meeting, meets) in meeting.iter_mut().zip(meets) {
            *meeting &= meets != clause.excluded;
        }
    }
    meeting
}

/// For each document, whether its line has all of these words.
fn naming(lines: &Index, words: &str, documents: usize) -> Vec<bool> {
    let query = Query::parse(words);
    let mut naming = vec![false; documents];
    for line in lines.find(&query).by_document() {
        let has_all = line.counts.iter().all(|counts| counts.total() > 0);
        if let Some(naming) = naming.get_mut(line.document as usize) {
            *naming = has_all;
        }
    }
    naming
}

fn is_marked(entry: &Entry, wanted: Option<&str>) -> bool {
    match (entry.marking.as_deref(), wanted) {
        // Later volumes say of a document that it bears none.
        (None | Some("no classification marking"), None) => true,
        (Some(marking), Some(wanted)) => marking == wanted,
        _ => false,
    }
}

/// Whether a document has a date that lies so; one of several days lies within a time where any of them does.
fn is_dated(entry: &Entry, bound: Bound, days: &Days) -> bool {
    entry.dated.is_some_and(|dated| match bound {
        Bound::Before => dated.last < days.first,
        Bound::After => dated.first > days.last,
        Bound::In => dated.first <= days.last && days.first <= dated.last,
    })
}

fn is_in_part(volume: &Volume, entry: &Entry, id: &str) -> bool {
    let parts = entry.parts.iter();
    let mut parts = parts.filter_map(|part| volume.parts().get(*part as usize));
    parts.any(|part| part.id.eq_ignore_ascii_case(id))
}
