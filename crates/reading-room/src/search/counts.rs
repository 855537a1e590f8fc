//! How what was found spreads over parts, years, senders and markings.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::volume::Volume;

/// How many senders are listed.
const MOST_SENDERS: usize = 12;

/// How many of the documents that were found are of each part, year, sender and marking.
///
/// A document without a date, a sender or a marking is in none of the lists for it, but for markings, where it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The parts of the volumes that have any, in their order.
    pub parts: Vec<OfPart>,
    /// The years, in their order.
    pub years: Vec<Count>,
    /// The most frequent senders, the most frequent first.
    pub senders: Vec<Count>,
    /// The markings, the most frequent first; an empty one for none.
    pub markings: Vec<Count>,
}

/// How many documents have that value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The year, the sender, the marking.
    pub value: String,
    /// How many documents.
    pub documents: u32,
}

/// How many documents of a part of a volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfPart {
    /// The number of the volume among those that were searched.
    pub volume: u32,
    /// The number of the part in the volume; `None` for the whole volume.
    pub part: Option<u32>,
    /// How many documents.
    pub documents: u32,
}

/// Counts documents, each by its volume and its place in that.
pub(super) fn count(
    volumes: &[&Volume],
    found: impl Iterator<Item = (usize, usize)> + Clone,
) -> Counts {
    let (mut years, mut senders) = (HashMap::new(), HashMap::new());
    let mut markings = HashMap::new();
    let mut parts: Vec<(u32, Vec<u32>)> = volumes
        .iter()
        .map(|volume| (0, vec![0; volume.parts().len()]))
        .collect();
    for (volume, document) in found {
        let entry = volumes
            .get(volume)
            .and_then(|volume| volume.entries().get(document));
        let (Some(entry), Some((whole, parts))) = (entry, parts.get_mut(volume)) else {
            continue;
        };
        *whole += 1;
        for part in &entry.parts {
            if let Some(count) = parts.get_mut(*part as usize) {
                *count += 1;
            }
        }
        if let Some(dated) = entry.dated {
            *years.entry(dated.first.year().to_string()).or_default() += 1;
        }
        if let Some(from) = &entry.from {
            *senders.entry(from.clone()).or_default() += 1;
        }
        let marking = entry.marking.clone().unwrap_or_default();
        *markings.entry(marking).or_default() += 1;
    }
    let mut years = list(years);
    years.sort_by(|one, other| one.value.cmp(&other.value));
    let mut senders = list(senders);
    senders.truncate(MOST_SENDERS);
    let of_volume = |(volume, (whole, parts)): (u32, (u32, Vec<u32>))| {
        let of_part = move |part, documents| OfPart {
            volume,
            part,
            documents,
        };
        let parts = parts.into_iter().zip(0..);
        let parts = parts.map(move |(documents, part)| of_part(Some(part), documents));
        std::iter::once(of_part(None, whole)).chain(parts)
    };
    let parts = (0..).zip(parts).flat_map(of_volume);
    Counts {
        parts: parts.filter(|part| part.documents > 0).collect(),
        years,
        senders,
        markings: list(markings),
    }
}

/// Values with their counts, the most frequent first, then by the alphabet.
fn list(counts: HashMap<String, u32>) -> Vec<Count> {
    let counts = counts.into_iter();
    let mut list: Vec<Count> = counts
        .map(|(value, documents)| Count { value, documents })
        .collect();
    list.sort_by(|one, other| {
        let by_count = other.documents.cmp(&one.documents);
        by_count.then_with(|| one.value.cmp(&other.value))
    });
    list
}
