//! The dates that a text mentions, and the events of an edition.

use std::{collections::HashSet, io::Write};

use frus::{
    Document, Position, Positions, Severity, Span,
    date::{Day, Edtf, Mention, mentions},
    edition::{self, Edition, EvidenceKind, Origin, OwnDay},
};
use serde::Serialize;

use super::json;
use crate::{
    input::{Paper, Source},
    report::{self, Failure},
};

/// A dated mention, with what a person needs to find it.
#[derive(Serialize)]
struct Dated<'a> {
    /// The document's id, where several were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'a str>,
    date: Edtf,
    kind: EvidenceKind,
    position: Position,
    span: Span,
    words: &'a str,
}

/// Lists the dates that the texts mention.
pub(super) fn of_texts(
    out: &mut impl Write,
    papers: &[Paper],
    given: Option<Day>,
    as_json: bool,
) -> Result<(), Failure> {
    let is_one = papers.len() == 1;
    let dated: Vec<Dated<'_>> = papers
        .iter()
        .flat_map(|paper| in_text(paper, given, paper.id().filter(|_| !is_one)))
        .collect();
    if as_json {
        return json(out, &dated);
    }
    for Dated {
        document,
        date,
        kind,
        position,
        words,
        ..
    } in dated
    {
        let place = match document {
            Some(id) => format!("{id}:{position}"),
            None => position.to_string(),
        };
        writeln!(out, "{date}\t{kind}\t{place}\t{}", on_one_line(words))?;
    }
    Ok(())
}

/// The dates that a text mentions; `given` is its own date, and `id` its id, where that is to be told.
fn in_text<'a>(paper: &'a Paper, given: Option<Day>, id: Option<&'a str>) -> Vec<Dated<'a>> {
    let Paper {
        source, document, ..
    } = paper;
    let given = given.map(|day| OwnDay {
        day,
        from: Origin::Dateline,
    });
    let own = given.or_else(|| paper.own_day());
    let found = OwnDay::mentions(own, document);
    if own.is_none() {
        warn_of_dates_without_year(source, document, &found);
    }
    let mut positions = Positions::new(&source.text);
    let dated = found.iter().map(|mention| Dated {
        document: id,
        date: mention.date,
        kind: mention.kind,
        position: positions.of(mention.span.start),
        span: mention.span,
        words: mention.span.of(&source.text).unwrap_or_default(),
    });
    dated.collect()
}

/// Parses the edition of a text and its data file; what is wrong with either goes to standard error.
pub(super) fn edition(
    source: &Source,
    document: Document,
    data: &Source,
) -> Result<Edition, Failure> {
    edition::parse(&data.text, &source.text, document)
        .map_err(|mistakes| report::mistakes(&data.name, &mistakes))
}

/// Lists the events of the edition, a line for each piece of evidence.
pub(super) fn of_edition(
    out: &mut impl Write,
    source: &Source,
    edition: &Edition,
) -> Result<(), Failure> {
    for event in &edition.events {
        for evidence in &event.evidence {
            write!(out, "{}\t{}\t", event.date, evidence.kind)?;
            match &evidence.passage {
                Some(passage) => {
                    let position = Position::of(&source.text, passage.words.start);
                    let words = passage.words.of(&source.text).unwrap_or_default();
                    write!(out, "{position}\t{}", on_one_line(words))?;
                }
                // What is not in the text has no position in it; its source is written instead of the words.
                None => write!(
                    out,
                    "-\t{}",
                    on_one_line(evidence.source.as_deref().unwrap_or_default())
                )?,
            }
            writeln!(out, "\t{}\t{}", event.id, on_one_line(&event.title))?;
        }
    }
    Ok(())
}

/// Warns of dates without a year, which are left out where nothing supplies the year.
fn warn_of_dates_without_year(source: &Source, document: &Document, found: &[Mention]) {
    let any_year = Day::new(2000, 1, 1);
    let known: HashSet<Span> = found.iter().map(|mention| mention.span).collect();
    let all = mentions(document, any_year);
    if let Some(first) = all.iter().find(|mention| !known.contains(&mention.span)) {
        let position = Position::of(&source.text, first.span.start);
        let sentence = "the year of this date is not known, so that it is left out, and others like it; \
                        give the document's own date with --date";
        report::remark(&source.name, position, Severity::Warning, &sentence);
    }
}

/// Words that a page or a line break parts would break the line of the table.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
