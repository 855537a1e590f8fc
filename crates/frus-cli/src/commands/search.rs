//! Words found in a volume, or in one document.

use std::{collections::BTreeSet, io::Write, path::Path};

use frus::search::{Builder, Hit, Query};

use crate::{
    input::{Input, Source},
    report::Failure,
};

/// How many words a line has on either side of what was found.
const AROUND: usize = 8;

/// Lists every place with the words, in the documents that have them all.
pub(super) fn search(out: &mut impl Write, file: &Path, words: &str) -> Result<(), Failure> {
    let query = Query::parse(words);
    if query.is_empty() {
        return Err(Failure::Usage("there is no word to search for; give one"));
    }
    let source = Source::read(file)?;
    let mut index = Builder::default();
    let mut ids = Vec::new();
    if source.is_xml() {
        let volume = source.volume()?;
        for division in volume.documents() {
            index = index.document(&source.document(&volume, division)?);
            ids.push(division.id.clone());
        }
    } else {
        let input = Input {
            file: file.to_owned(),
            document: None,
        };
        index = index.document(&input.paper_of(source)?.document);
        ids.push("-".to_owned());
    }
    let index = index.finish();
    let hits = index.find(&query);
    let found: Vec<Hit<'_>> = hits.iter().collect();
    for of_document in found.chunk_by(|one, other| one.document() == other.document()) {
        let parts: BTreeSet<usize> = of_document.iter().map(Hit::part).collect();
        if parts.len() < query.parts().len() {
            continue;
        }
        for hit in of_document {
            let id = usize::try_from(hit.document())
                .ok()
                .and_then(|at| ids.get(at));
            let snippet = hit.snippet(AROUND);
            let before = if snippet.cut_before { "… " } else { "" };
            let after = if snippet.cut_after { " …" } else { "" };
            writeln!(
                out,
                "{}\t{}\t{before}{}{after}",
                id.map_or("-", String::as_str),
                hit.id(),
                snippet.text
            )?;
        }
    }
    Ok(())
}
