//! The documents that meet conditions which no words of theirs decide.

use frus::search::{Index, Query};

use super::asked::{Asked, Bound, Condition};
use crate::volume::{Dated, Entry, Volume};

/// For each document of a volume, whether it meets all conditions of the query but those of words.
pub(super) fn meeting(volume: &Volume, asked: &Asked) -> Vec<bool> {
    let mut meeting = vec![true; volume.entries().len()];
    for clause in asked.clauses() {
        let meets = |at: usize, entry: &Entry| match &clause.condition {
            Condition::Marking(wanted) => is_marked(entry, wanted.as_deref()),
            Condition::Dated(bound, days) => entry.dated.is_some_and(|dated| match bound {
                Bound::Before => dated.last < days.first,
                Bound::After => dated.first > days.last,
                Bound::In => is_within(dated, days.first, days.last),
            }),
            Condition::Volume(id) => volume.id().eq_ignore_ascii_case(id),
            Condition::Part(id) => is_in_part(volume, at, id),
            Condition::Words { .. } | Condition::From(_) | Condition::To(_) => true,
        };
        let named = match &clause.condition {
            Condition::Words { .. } => continue,
            Condition::From(words) => Some(naming(volume.senders(), words)),
            Condition::To(words) => Some(naming(volume.recipients(), words)),
            _ => None,
        };
        for (at, (entry, meeting)) in volume.entries().iter().zip(&mut meeting).enumerate() {
            let meets = match &named {
                Some(named) => named.get(at).copied().unwrap_or_default(),
                None => meets(at, entry),
            };
            *meeting &= meets != clause.excluded;
        }
    }
    meeting
}

/// For each line, whether it has all of these words.
fn naming(lines: &Index, words: &str) -> Vec<bool> {
    let query = Query::parse(words);
    let mut naming = vec![false; lines.lengths().len()];
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

/// Whether any day that a document can be of lies within.
fn is_within(dated: Dated, first: frus::date::Day, last: frus::date::Day) -> bool {
    dated.first <= last && first <= dated.last
}

fn is_in_part(volume: &Volume, at: usize, id: &str) -> bool {
    volume.parts().iter().any(|part| {
        let documents = part.documents.start as usize..part.documents.end as usize;
        part.id.eq_ignore_ascii_case(id) && documents.contains(&at)
    })
}
