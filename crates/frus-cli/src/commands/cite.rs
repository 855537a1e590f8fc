//! The citations of documents.

use std::io::Write;

use clap::ValueEnum;
use frus::{
    cite::{self, Style, Work},
    date::Day,
    edition::Edition,
};

use crate::report::Failure;

/// A form in which a document is cited.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// As the Office of the Historian asks
    Office,
    /// A note in the style of Chicago
    ChicagoNote,
    /// An entry of a bibliography in the style of Chicago
    ChicagoBibliography,
    /// MLA
    Mla,
    /// APA
    Apa,
    /// The Bluebook
    Bluebook,
    /// A record for BibTeX
    Bibtex,
    /// A record in RIS
    Ris,
    /// A record in CSL-JSON
    Csl,
}

impl Form {
    /// Writes the citation of a work, with italics between the stars of Markdown where that is asked for.
    fn write(
        self,
        out: &mut impl Write,
        work: &Work,
        accessed: Option<Day>,
        markdown: bool,
    ) -> Result<(), Failure> {
        let style = match self {
            Self::Office => Style::Office,
            Self::ChicagoNote => Style::ChicagoNote,
            Self::ChicagoBibliography => Style::ChicagoBibliography,
            Self::Mla => Style::Mla,
            Self::Apa => Style::Apa,
            Self::Bluebook => Style::Bluebook,
            Self::Bibtex => return record(out, &cite::bibtex(work, accessed)),
            Self::Ris => return record(out, &cite::ris(work, accessed)),
            Self::Csl => return record(out, &cite::csl(work, accessed)),
        };
        let text = style.cite(work, accessed);
        let text = if markdown {
            text.to_markdown()
        } else {
            text.to_plain()
        };
        writeln!(out, "{text}")?;
        Ok(())
    }
}

/// Writes the citations of the documents one after the other: in one form, or in all styles.
pub(super) fn write(
    out: &mut impl Write,
    editions: &[Edition],
    form: Option<Form>,
    accessed: Option<Day>,
    markdown: bool,
) -> Result<(), Failure> {
    if editions.len() > 1 && form == Some(Form::Csl) {
        return Err(Failure::Usage(
            "a file of CSL-JSON is one list, which this program writes for one document; \
             ask for one with --document, or for another style",
        ));
    }
    for (at, edition) in editions.iter().enumerate() {
        let Some(work) = Work::of(edition) else {
            return Err(Failure::Usage(
                "the volume says too little of itself to be cited; name a data file with --edition",
            ));
        };
        if let Some(form) = form {
            form.write(out, &work, accessed, markdown)?;
            continue;
        }
        if at > 0 {
            writeln!(out)?;
        }
        all(out, &work, accessed, markdown)?;
    }
    Ok(())
}

/// Writes all styles, each under its name.
fn all(
    out: &mut impl Write,
    work: &Work,
    accessed: Option<Day>,
    markdown: bool,
) -> Result<(), Failure> {
    let records = [Form::Bibtex, Form::Ris, Form::Csl];
    let styles = Form::value_variants()
        .iter()
        .filter(|form| !records.contains(form));
    for (number, form) in styles.enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let name = form.to_possible_value();
        writeln!(out, "{}:", name.as_ref().map_or("", |name| name.get_name()))?;
        form.write(out, work, accessed, markdown)?;
    }
    Ok(())
}

fn record(out: &mut impl Write, record: &str) -> Result<(), Failure> {
    out.write_all(record.as_bytes())?;
    Ok(())
}
