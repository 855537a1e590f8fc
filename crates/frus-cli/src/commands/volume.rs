//! What a volume contains.

use std::io::Write;

use frus::tei::{Division, DivisionKind};

use crate::{
    input::Source,
    report::{self, Failure},
};

/// Lists the parts and the documents of a volume.
pub(super) fn contents(out: &mut impl Write, source: &Source) -> Result<(), Failure> {
    let volume = source.volume()?;
    report::warnings(&source.name, &volume.warnings);
    if !volume.header.complete_title.is_empty() {
        writeln!(out, "{}", volume.header.complete_title)?;
    }
    for division in &volume.divisions {
        part(out, division, 0)?;
    }
    Ok(())
}

fn part(out: &mut impl Write, division: &Division, depth: usize) -> Result<(), Failure> {
    write!(out, "{:indent$}", "", indent = 2 * depth)?;
    if division.kind == DivisionKind::Document {
        let date = division.date.as_deref().unwrap_or("-");
        writeln!(
            out,
            "{}\t{date}\t{}\t{}",
            division.id,
            pages(division),
            division.head
        )?;
    } else {
        writeln!(out, "{}\t{}", division.id, division.head)?;
    }
    for inner in &division.divisions {
        part(out, inner, depth + 1)?;
    }
    Ok(())
}

/// The first and the last page, or the only one.
fn pages(division: &Division) -> String {
    match (&division.first_page, &division.last_page) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(page), _) | (None, Some(page)) => page.clone(),
        (None, None) => "-".to_owned(),
    }
}
