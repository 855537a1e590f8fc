//! Documents found in a volume, in several in an archive, or in one document.

use std::{io::Write, path::Path};

use reading_room::{
    files::{Limits, Refusal, Step, Unpacking},
    search::{self, Asked, Condition, Page},
    volume::{Opening, Volume},
};
use strings::ROOM_EN;

use crate::{
    input::read_bytes,
    report::{self, Failure},
};

/// Lists the places of every document that meets the query, the best document first.
pub(super) fn search(out: &mut impl Write, file: &Path, words: &str) -> Result<(), Failure> {
    let asked = Asked::parse(words);
    if asked.is_empty() {
        return Err(Failure::Usage("there is no word to search for; give one"));
    }
    for remark in asked.remarks() {
        report::say(&format_args!("{}\n", remark.in_words(ROOM_EN)));
    }
    let volumes = open(file)?;
    let volumes: Vec<&Volume> = volumes.iter().collect();
    let all = Page::first(usize::MAX);
    let found = search::find(&volumes, &asked, all);
    let asks_for_words = |clause: &search::Clause| {
        !clause.excluded && matches!(clause.condition, Condition::Words { .. })
    };
    let has_places = asked.clauses().iter().any(asks_for_words);
    for result in &found.results {
        let Some(volume) = volumes.get(result.volume as usize) else {
            continue;
        };
        if !has_places {
            let title = volume
                .entry(&result.document)
                .map(|entry| entry.title.as_str());
            writeln!(out, "{}\t-\t{}", result.document, title.unwrap_or_default())?;
        }
        let (_, places) = search::snippets(volume, &asked, &result.document, 0, usize::MAX);
        for place in places {
            let before = if place.cut_before { "… " } else { "" };
            let after = if place.cut_after { " …" } else { "" };
            let (document, id, text) = (&result.document, &place.id, &place.text);
            writeln!(out, "{document}\t{id}\t{before}{text}{after}")?;
        }
    }
    Ok(())
}

/// Opens every volume and every document in a file; `-` is standard input.
pub(super) fn open(file: &Path) -> Result<Vec<Volume>, Failure> {
    let name = file.display().to_string();
    let bytes = read_bytes(file, &name)?;
    let refused = |refusal: Refusal| match refusal {
        Refusal::Text(error) => report::tei_error(&name, &error),
        other => {
            report::say(&format_args!("{name}: error: {other}\n"));
            Failure::Errors
        }
    };
    let mut unpacking = Unpacking::begin(&name, bytes, Limits::DEFAULT).map_err(refused)?;
    let mut volumes = Vec::new();
    loop {
        match unpacking.step().map_err(refused)? {
            Step::Working { .. } => {}
            Step::Text(text) => match Opening::begin(text) {
                Ok(mut opening) => {
                    while opening.step().is_some() {}
                    volumes.push(opening.finish());
                }
                // What of an archive holds no document is left out.
                Err(_) if unpacking.is_archive() => {}
                Err(refusal) => return Err(refused(refusal)),
            },
            Step::Done { .. } => return Ok(volumes),
        }
    }
}
