//! What the program can be asked for.

mod cite;
mod data;
mod events;
mod format;
mod people;
mod search;
mod site;
mod volume;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use clap::Subcommand;
pub(crate) use site::Problem;

use format::Format;
use frus::{date::Day, edition::Edition, export, html, markdown, tei};
use strings::EN;

use crate::{
    input::{Input, Paper, Source},
    report::{self, Failure},
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong with a document, and nothing where it is in order
    ///
    /// Of a TEI volume all documents are read. Example: frus check frus1952-54v14p2.xml
    Check {
        #[command(flatten)]
        input: Input,
    },
    /// Writes the document's model as JSON
    ///
    /// With --edition it is marked with people, terms and passages, and what is known of these and of the volume follows.
    /// Example: frus json frus1952-54v14p2.xml --document d557
    Json {
        #[command(flatten)]
        input: Input,
        /// The edition's data file: write what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document in the canonical text format
    ///
    /// Example: frus text frus1952-54v14p2.xml --document d557-d560
    Text {
        #[command(flatten)]
        input: Input,
    },
    /// Writes the document as a page of HTML that needs no other file
    ///
    /// Without --edition its events come by rule from the dates that it mentions. Example:
    /// frus html frus1952-54v14p2.xml --document d557 > d557.html
    Html {
        #[command(flatten)]
        input: Input,
        /// The edition's data file: draw what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document as Markdown, its notes as footnotes
    ///
    /// Example: frus markdown frus1952-54v14p2.xml --document d557
    Markdown {
        #[command(flatten)]
        input: Input,
        /// The edition's data file: write what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Writes the document as a TEI P5 file that holds by the series' own schema
    ///
    /// Without --edition its dates are encoded by rule, and the header says what the file does of its volume. Example:
    /// frus tei d660.txt --edition d660.toml
    Tei {
        #[command(flatten)]
        input: Input,
        /// The edition's data file: encode what it adds, too
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Cites the document as the Office of the Historian asks, in other styles, and as records for programs
    ///
    /// Without --style all styles are written, each under its name; the records are asked for by theirs. Of a range all
    /// documents are cited, one after the other. Example:
    /// frus cite frus1952-54v14p2.xml --document d557 --style office
    Cite {
        #[command(flatten)]
        input: Input,
        /// The edition's data file, which knows the volume; where it is left out, the volume itself, or for a plain text the
        /// file beside it that ends in .toml
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
    /// Lists what a TEI volume contains: its parts, and the documents with their ids, dates and pages
    ///
    /// Each line of a document has, between tabs: its id, its date, its pages, and its heading. Parts are indented as they stand
    /// in each other. Example: frus contents frus1952-54v14p2.xml
    Contents {
        /// The volume; - for standard input
        file: PathBuf,
    },
    /// Finds documents by their words, their sender, their marking or their date, in a TEI volume or in one document
    ///
    /// Each line has, between tabs: the document's id, the place in it, and the words with those around them; the best document comes
    /// first. Words in quotation marks are a phrase, a star stands for the rest of a word, and a minus for "without". from:, to:, marking:,
    /// before:, after: and date: look at what the document is, title:, text:, note: and source: at a part of it. Example: frus search
    /// frus1952-54v14p2.xml '"mutual defense" from:allison before:1954 -laos'
    Search {
        /// The volume, or a document as plain text, also in .gz, or several in .zip; - for standard input
        file: PathBuf,
        /// The words
        words: String,
    },
    /// Writes the data file of a document of a volume as far as rules know it, for a curator to go on from
    ///
    /// Example: frus data frus1952-54v14p2.xml --document d557
    Data {
        #[command(flatten)]
        input: Input,
    },
    /// Lists the people and the abbreviations that the document names, as its volume explains them
    ///
    /// Each line has, between tabs: the name, how often it stands in the document, or in all of a range, and who or what it is.
    /// Example:
    /// frus people frus1952-54v14p2.xml --document d557
    People {
        #[command(flatten)]
        input: Input,
        /// The edition's data file: list those that it explains
        #[arg(long, value_name = "FILE")]
        edition: Option<PathBuf>,
    },
    /// Lists the dates that the document mentions, or the events of its edition
    ///
    /// Each line has, between tabs: the date in EDTF, how it is known, line:column (of a range with the document's id before),
    /// and the words. With --edition there is one line for each piece of evidence, and the event's id and title follow. Example:
    /// frus events frus1952-54v14p2.xml --document d557
    Events {
        #[command(flatten)]
        input: Input,
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
    /// Writes a volume as a folder of pages that any static host serves
    ///
    /// Each document has a page that needs no script, with its notes, its citation and tags for programs that keep references; beside them
    /// stand the contents, a search over all pages (where Pagefind is there), and the reading room (where a built one is there). A second
    /// run writes only what has changed, and removes only what an earlier one wrote. Example: frus site frus1952-54v14p2.xml public
    /// --address https://example.org/frus1952-54v14p2/
    Site {
        #[command(flatten)]
        publishing: site::Publishing,
    },
}

impl Command {
    pub(crate) fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        match self {
            Self::Check { input } => check(input)?,
            Self::Json {
                input,
                edition: None,
            } => {
                let mut documents: Vec<_> = input
                    .papers()?
                    .into_iter()
                    .map(|paper| paper.document)
                    .collect();
                match documents.pop() {
                    Some(only) if documents.is_empty() => json(out, &only)?,
                    last => {
                        documents.extend(last);
                        json(out, &documents)?;
                    }
                }
            }
            Self::Json { input, edition } => {
                let edition = edition_of(input, edition.as_deref())?;
                json(out, &export::DocumentData::of(&edition))?;
            }
            Self::Text { input } => {
                for (at, paper) in input.papers()?.into_iter().enumerate() {
                    if at > 0 {
                        writeln!(out)?;
                    }
                    out.write_all(paper.document.to_text().as_bytes())?;
                }
            }
            Self::Html { input, edition } => {
                let edition = edition_of(input, edition.as_deref())?;
                out.write_all(html::page(&edition, &EN).as_bytes())?;
            }
            Self::Markdown { input, edition } => {
                let edition = edition_of(input, edition.as_deref())?;
                out.write_all(markdown::write(&edition, &EN).as_bytes())?;
            }
            Self::Tei { input, edition } => {
                let edition = edition_of(input, edition.as_deref())?;
                out.write_all(tei::write(&edition).as_bytes())?;
            }
            Self::Cite {
                input,
                edition,
                style,
                accessed,
                markdown,
            } => {
                let source = Source::read(&input.file)?;
                let beside = input.file.with_extension("toml");
                // A volume describes itself; of a plain text nothing is known but by its data file.
                let beside = Some(&beside).filter(|_| !source.is_xml());
                let data = edition.as_ref().or(beside);
                let editions = editions_from(input, source, data.map(PathBuf::as_path))?;
                cite::write(out, &editions, *style, *accessed, *markdown)?;
            }
            Self::People { input, edition } => {
                let source = Source::read(&input.file)?;
                people::write(out, &editions_from(input, source, edition.as_deref())?)?;
            }
            Self::Data { input } => {
                let paper = input.paper_of(Source::read(&input.file)?)?;
                let near = paper.own_day().map(|own| own.day);
                let (source, edition) = paper.edition();
                data::write(out, &source, &edition, near)?;
            }
            Self::Contents { file } => volume::contents(out, &Source::read(file)?)?,
            Self::Search { file, words } => search::search(out, file, words)?,
            Self::Site { publishing } => site::publish(out, publishing)?,
            Self::Events {
                input,
                edition: Some(data),
                json,
                format,
                ..
            } => {
                let (source, edition) = with_source(input, Some(data))?;
                if *json {
                    self::json(out, &edition.events)?;
                } else {
                    format.write(out, &source, &edition)?;
                }
            }
            Self::Events {
                input,
                edition: None,
                date,
                json,
                ..
            } => {
                events::of_texts(out, &input.papers()?, *date, *json)?;
            }
        }
        Ok(())
    }
}

/// Reads everything that was asked for: one document, a range, or where nothing was asked, a whole volume.
fn check(input: &Input) -> Result<(), Failure> {
    let source = Source::read(&input.file)?;
    if input.document.is_some() || !source.is_xml() {
        input.papers_of(source)?;
        return Ok(());
    }
    let volume = source.volume()?;
    report::warnings(&source.name, &volume.warnings);
    for division in volume.documents() {
        source.document(&volume, division)?;
    }
    Ok(())
}

/// The edition of a document: by its data file where there is one, else by rule.
fn edition_of(input: &Input, data: Option<&Path>) -> Result<Edition, Failure> {
    with_source(input, data).map(|(_, edition)| edition)
}

/// The same, with the text in which its spans count.
fn with_source(input: &Input, data: Option<&Path>) -> Result<(Source, Edition), Failure> {
    edition_from(input, Source::read(&input.file)?, data)
}

/// The same, from the file that was read already.
fn edition_from(
    input: &Input,
    source: Source,
    data: Option<&Path>,
) -> Result<(Source, Edition), Failure> {
    // Both files have to be there before anything is said of either.
    let data = data.map(Source::read).transpose()?;
    let paper = input.paper_of(source)?;
    let Some(data) = data else {
        return Ok(paper.edition());
    };
    let Paper {
        source, document, ..
    } = paper;
    let edition = events::edition(&source, document, &data)?;
    Ok((source, edition))
}

/// The editions of all documents that were asked for; by a data file only of one.
fn editions_from(
    input: &Input,
    source: Source,
    data: Option<&Path>,
) -> Result<Vec<Edition>, Failure> {
    if data.is_some() {
        let (_, edition) = edition_from(input, source, data)?;
        return Ok(vec![edition]);
    }
    let papers = input.papers_of(source)?.into_iter();
    Ok(papers.map(|paper| paper.edition().1).collect())
}

/// Writes a value as JSON that a person can read.
fn json(out: &mut impl Write, value: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")?;
    Ok(())
}
