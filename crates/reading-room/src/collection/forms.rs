//! A list for other programs: as Markdown for whatever holds words, and as BibTeX, RIS and CSL-JSON for those that keep references.

use frus::cite::{Record, Style, Text};

use super::{Collection, Item, Quoted};

/// A form in which a list is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    Csl,
    /// The table that is read again.
    Table,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Table,
        Self::Markdown,
        Self::Ris,
        Self::Bibtex,
        Self::Csl,
    ];

    /// The end of a file's name, and what kind of file that is (a media type).
    #[must_use]
    pub const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Table => ("csv", "text/csv;charset=utf-8"),
            Self::Markdown => ("md", "text/markdown;charset=utf-8"),
            Self::Ris => ("ris", "application/x-research-info-systems;charset=utf-8"),
            Self::Bibtex => ("bib", "application/x-bibtex;charset=utf-8"),
            Self::Csl => ("csl.json", "application/vnd.citationstyles.csl+json"),
        }
    }

    /// The list in this form.
    #[must_use]
    pub fn write(self, list: &Collection) -> String {
        match self {
            Self::Table => super::table::write(list),
            Self::Markdown => markdown(list),
            Self::Ris => each(list, |record| record.ris()),
            Self::Bibtex => each(list, |record| record.bibtex()),
            Self::Csl => with_records(list, Record::csl),
        }
    }
}

/// The list as Markdown: an entry for each item, with its citation, its words as a block quotation, and the remark.
///
/// A remark stands as it is: whoever writes Markdown in it means it.
#[must_use]
pub fn markdown(list: &Collection) -> String {
    let mut out = String::new();
    for item in &list.items {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str("- ");
        out.push_str(&cited(item));
        out.push('\n');
        if let Some(quotation) = &item.quotation {
            paragraphs(&mut out, "  > ", &escaped(&quoted(quotation)));
        }
        paragraphs(&mut out, "  ", &item.remark);
    }
    out
}

/// The title of a document, and its citation as the Office of the Historian asks for it, in Markdown.
fn cited(item: &Item) -> String {
    let work = &item.work;
    let mut out = escaped(&work.title());
    if !work.book.series.is_empty() {
        out.push_str(". ");
        out.push_str(&Style::Office.cite(work, None).to_markdown());
    }
    out
}

/// The words of a document with their place: `“The talks began.” (1458, note 4)`.
fn quoted(quotation: &Quoted) -> String {
    match quotation.place.as_str() {
        "" => quotation.words.clone(),
        place => [&quotation.words, " (", place, ")"].concat(),
    }
}

/// Words that mean nothing else in Markdown.
fn escaped(words: &str) -> String {
    Text::default().plain(words).to_markdown()
}

/// Adds words, each line behind `mark`, with an empty line before them.
fn paragraphs(out: &mut String, mark: &str, words: &str) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    out.push('\n');
    for line in words.lines() {
        let line = [mark, line];
        out.push_str(line.concat().trim_end());
        out.push('\n');
    }
}

/// A record for each document, one after the other.
fn each(list: &Collection, write: impl Fn(&Record<'_>) -> String) -> String {
    with_records(list, |records| records.iter().map(write).collect())
}

/// Hands out a record for each document, in the order of the first items of each. What was collected of it are its notes.
fn with_records(list: &Collection, write: impl FnOnce(&[Record<'_>]) -> String) -> String {
    let mut documents: Vec<(&Item, Vec<String>)> = Vec::new();
    for item in &list.items {
        let is_it = |known: &&mut (&Item, Vec<String>)| {
            let known = &known.0.work;
            (&known.id, &known.heading) == (&item.work.id, &item.work.heading)
        };
        let notes = notes(item);
        match documents.iter_mut().find(is_it) {
            Some((_, known)) => known.extend(notes),
            None => documents.push((item, notes)),
        }
    }
    let records = documents.iter().map(|(item, notes)| Record {
        work: &item.work,
        accessed: None,
        notes,
    });
    write(&records.collect::<Vec<_>>())
}

/// The words with their place, and the remark.
fn notes(item: &Item) -> Vec<String> {
    let words = item.quotation.as_ref().map(quoted);
    let remark = Some(item.remark.clone()).filter(|remark| !remark.trim().is_empty());
    words.into_iter().chain(remark).collect()
}
