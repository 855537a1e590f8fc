//! What the program can be asked for.

mod events;

use std::{io::Write, path::PathBuf};

use clap::Subcommand;
use frus::date::Day;

use crate::{input::Source, report::Failure};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong with a document, and nothing where it is in order
    Check {
        /// The document as plain text; - for standard input
        file: PathBuf,
    },
    /// Writes the document's model as JSON
    Json {
        /// The document as plain text; - for standard input
        file: PathBuf,
    },
    /// Writes the document back in the canonical text format
    Text {
        /// The document as plain text; - for standard input
        file: PathBuf,
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
        /// Write JSON instead of lines
        #[arg(long)]
        json: bool,
    },
}

impl Command {
    pub(crate) fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        match self {
            Self::Check { file } => {
                Source::read(file)?.document()?;
            }
            Self::Json { file } => {
                let document = Source::read(file)?.document()?;
                json(out, &document)?;
            }
            Self::Text { file } => {
                let document = Source::read(file)?.document()?;
                out.write_all(document.to_text().as_bytes())?;
            }
            Self::Events {
                file,
                edition: Some(edition),
                json,
                ..
            } => {
                events::of_edition(out, &Source::read(file)?, &Source::read(edition)?, *json)?;
            }
            Self::Events {
                file,
                edition: None,
                date,
                json,
            } => {
                events::of_text(out, &Source::read(file)?, *date, *json)?;
            }
        }
        Ok(())
    }
}

/// Writes a value as JSON that a person can read.
fn json(out: &mut impl Write, value: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")?;
    Ok(())
}
