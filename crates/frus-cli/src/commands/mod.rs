//! What the program can be asked for.

mod cite;
mod events;
mod format;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use format::Format;
use frus::{cite::Work, date::Day, edition::Edition, export, html, markdown, tei};
use strings::EN;

use crate::{input::Source, report::Failure};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong with a document, and nothing where it is in order
    Check {
        /// The document as plain text; - for standard input
        file: PathBuf,
    },
    /// Writes the document's model as JSON
    ///
    /// With --edition it is marked with people, terms and passages, and what is known of these and of the volume follows.
    Json {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file: write what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document back in the canonical text format
    Text {
        /// The document as plain text; - for standard input
        file: PathBuf,
    },
    /// Writes the document as a page of HTML that needs no other file
    ///
    /// Without --edition its events come by rule from the dates that it mentions.
    Html {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file: draw what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document as Markdown, its notes as footnotes
    Markdown {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file: write what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document as a TEI P5 file that holds by the series' own schema
    ///
    /// Without --edition its dates are encoded by rule, and the header says no more than the title.
    Tei {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file: encode what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Cites the document as the Office of the Historian asks, in other styles, and as records for programs
    ///
    /// Without --style all styles are written, each under its name; the records are asked for by theirs.
    Cite {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file, which knows the volume; where it is left out, the file beside the document that ends in
        /// .toml
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
        /// The one form to write
        #[arg(long, value_enum)]
        style: Option<cite::Form>,
        /// When you read the document at its address; left out where it is not given
        #[arg(long, value_name = "YYYY-MM-DD")]
        accessed: Option<Day>,
        /// Write italics between the stars of Markdown
        #[arg(long)]
        markdown: bool,
    },
    /// Lists the dates that the document mentions, or the events of its edition
    ///
    /// Each line has, between tabs: the date in EDTF, how it is known, line:column, and the words. With --edition
    /// there is one line for each piece of evidence, and the event's id and title follow.
    Events {
        /// The document as plain text; - for standard input
        file: PathBuf,
        /// The edition's data file: list its events and their evidence instead
        #[arg(long, value_name = "FILE", conflicts_with = "date")]
        edition: Option<PathBuf>,
        /// The document's own date, from which a missing year is supplied; read from the text where it is not given
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Day>,
        /// Write the model as JSON instead of lines: the same dates or events, with their byte offsets in the text
        #[arg(long)]
        json: bool,
        /// The form in which the events of the edition are written
        #[arg(
            long,
            value_enum,
            default_value_t,
            requires = "edition",
            conflicts_with = "json"
        )]
        format: Format,
    },
}

impl Command {
    pub(crate) fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        match self {
            Self::Check { file } => {
                Source::read(file)?.document()?;
            }
            Self::Json {
                file,
                edition: None,
            } => {
                let document = Source::read(file)?.document()?;
                json(out, &document)?;
            }
            Self::Json { file, edition } => {
                let edition = edition_of(file, edition.as_deref())?;
                json(out, &export::DocumentData::of(&edition))?;
            }
            Self::Text { file } => {
                let document = Source::read(file)?.document()?;
                out.write_all(document.to_text().as_bytes())?;
            }
            Self::Html { file, edition } => {
                let edition = edition_of(file, edition.as_deref())?;
                out.write_all(html::page(&edition, &EN).as_bytes())?;
            }
            Self::Markdown { file, edition } => {
                let edition = edition_of(file, edition.as_deref())?;
                out.write_all(markdown::write(&edition, &EN).as_bytes())?;
            }
            Self::Tei { file, edition } => {
                let edition = edition_of(file, edition.as_deref())?;
                out.write_all(tei::write(&edition).as_bytes())?;
            }
            Self::Cite {
                file,
                edition,
                style,
                accessed,
                markdown,
            } => {
                let beside = file.with_extension("toml");
                let edition = edition_of(file, Some(edition.as_ref().unwrap_or(&beside)))?;
                // A data file that is in order has a volume.
                if let Some(work) = Work::of(&edition) {
                    match style {
                        Some(form) => form.write(out, &work, *accessed, *markdown)?,
                        None => cite::all(out, &work, *accessed, *markdown)?,
                    }
                }
            }
            Self::Events {
                file,
                edition: Some(data),
                json,
                format,
                ..
            } => {
                let source = Source::read(file)?;
                let edition = events::edition(&source, &Source::read(data)?)?;
                if *json {
                    self::json(out, &edition.events)?;
                } else {
                    format.write(out, &source, &edition)?;
                }
            }
            Self::Events {
                file,
                edition: None,
                date,
                json,
                ..
            } => {
                events::of_text(out, &Source::read(file)?, *date, *json)?;
            }
        }
        Ok(())
    }
}

/// The edition of a text: by its data file where there is one, else by rule.
fn edition_of(file: &Path, data: Option<&Path>) -> Result<Edition, Failure> {
    let source = Source::read(file)?;
    match data {
        Some(data) => events::edition(&source, &Source::read(data)?),
        None => Ok(Edition::by_rule(source.document()?, &EN)),
    }
}

/// Writes a value as JSON that a person can read.
fn json(out: &mut impl Write, value: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")?;
    Ok(())
}
