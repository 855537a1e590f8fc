//! The people and the abbreviations that documents name.

use std::io::Write;

use frus::edition::{Edition, Entry};

use crate::report::Failure;

/// Writes a line for each, in the order of the documents: the name, how often it stands in all of them, and who or what it is.
pub(super) fn write(out: &mut impl Write, editions: &[Edition]) -> Result<(), Failure> {
    let mut named: Vec<(Entry<'_>, usize)> = Vec::new();
    for edition in editions {
        for entry in edition.entries() {
            let times = edition.occurrences(&entry.mark()).len();
            let is_same = |(known, _): &&mut (Entry<'_>, usize)| {
                known.name == entry.name && known.fact.text == entry.fact.text
            };
            match named.iter_mut().find(is_same) {
                Some((_, all)) => *all = all.saturating_add(times),
                None => named.push((entry, times)),
            }
        }
    }
    for (entry, times) in named {
        writeln!(out, "{}\t{times}\t{}", entry.name, entry.fact.text)?;
    }
    Ok(())
}
