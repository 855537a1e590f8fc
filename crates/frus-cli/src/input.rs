//! The input: a file, or standard input under the name `-`, as plain text or as TEI.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    rc::Rc,
};

use clap::Args;
use frus::{
    Document, Severity,
    edition::{Edition, OwnDay},
    tei::{self, Division, ErrorKind, Volume},
    text,
};
use strings::EN;

use crate::report::{self, Failure};

/// What is read.
#[derive(Args)]
pub(crate) struct Input {
    /// The document as plain text, or a TEI file; - for standard input
    pub(crate) file: PathBuf,
    /// The document of a TEI volume: d557, or d557-d560 for all from one to the other
    #[arg(long, value_name = "ID")]
    pub(crate) document: Option<String>,
}

/// A text and the name it has in messages.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// A document, with the text in which its spans count: what was given, or, for TEI, its canonical text.
pub(crate) struct Paper {
    pub(crate) source: Source,
    pub(crate) document: Document,
    /// The volume that prints it and its place there, where it was read as TEI.
    place: Option<(Rc<Volume>, Division)>,
}

impl Paper {
    /// The document's id in its volume, where it was read from one.
    pub(crate) fn id(&self) -> Option<&str> {
        let (_, division) = self.place.as_ref()?;
        Some(&division.id)
    }

    /// The document's own day, as far as it is known, or a day near it.
    pub(crate) fn own_day(&self) -> Option<OwnDay> {
        match &self.place {
            Some((volume, division)) => OwnDay::in_volume(volume, division, &self.document),
            None => OwnDay::of(&self.document),
        }
    }

    /// Its edition by rule, with what its volume says.
    pub(crate) fn edition(self) -> (Source, Edition) {
        let edition = match &self.place {
            Some((volume, division)) => Edition::of_volume(volume, division, self.document, &EN),
            None => Edition::by_rule(self.document, &EN),
        };
        (self.source, edition)
    }
}

impl Source {
    /// Reads `path`; `-` is standard input.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let name = match is_stdin(path) {
            true => "<stdin>".to_owned(),
            false => path.display().to_string(),
        };
        let mut bytes = read_bytes(path, &name)?;
        if is_xml(&bytes) {
            let length = match tei::text(&bytes) {
                Ok(text) => text.len(),
                Err(error) => return Err(report::tei_error(&name, &error)),
            };
            // What stands before the text is a byte order mark. A volume is large, so it is not copied.
            bytes.drain(..bytes.len().saturating_sub(length));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { name, text }),
            Err(error) => {
                let error = report::not_utf8(&error);
                let sentence = "this byte is not UTF-8; save the file as plain text in UTF-8";
                report::remark(&name, error, Severity::Error, &sentence);
                Err(Failure::Errors)
            }
        }
    }

    /// Whether the text is XML.
    pub(crate) fn is_xml(&self) -> bool {
        is_xml(self.text.as_bytes())
    }

    /// Reads the contents of the volume that the text is.
    pub(crate) fn volume(&self) -> Result<Volume, Failure> {
        Volume::read(&self.text).map_err(|error| report::tei_error(&self.name, &error))
    }

    /// Parses the document in this plain text; diagnostics go to standard error.
    fn paper(self) -> Result<Paper, Failure> {
        let parsed = text::parse(&self.text);
        report::diagnostics(&self.name, &parsed.diagnostics)?;
        let document = parsed.document;
        Ok(Paper {
            source: self,
            document,
            place: None,
        })
    }

    /// Reads a document of the volume; what is unusual in it goes to standard error.
    pub(crate) fn document(
        &self,
        volume: &Volume,
        division: &Division,
    ) -> Result<Document, Failure> {
        let read = volume.read_division(&self.text, division);
        let read = read.map_err(|error| report::tei_error(&self.name, &error))?;
        report::warnings(&self.name, &read.warnings);
        Ok(read.document)
    }
}

/// Reads the bytes of `path`, which messages call `name`; `-` is standard input.
pub(crate) fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let bytes = if is_stdin(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    bytes.map_err(|error| Failure::Input(name.to_owned(), error))
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Whether a file is XML rather than a plain text: it begins with a tag.
fn is_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let utf_16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    utf_16 || bytes.trim_ascii_start().starts_with(b"<")
}

impl Input {
    /// The documents that were asked for, one or more.
    pub(crate) fn papers(&self) -> Result<Vec<Paper>, Failure> {
        self.papers_of(Source::read(&self.file)?)
    }

    /// The same, from the file that was read already.
    pub(crate) fn papers_of(&self, source: Source) -> Result<Vec<Paper>, Failure> {
        if !source.is_xml() {
            if self.document.is_some() {
                return Err(Failure::Usage(
                    "--document is for a TEI volume, and this file is plain text; leave it out",
                ));
            }
            return Ok(vec![source.paper()?]);
        }
        let volume = Rc::new(source.volume()?);
        let asked = self.asked(&source, &volume)?;
        let papers = asked.into_iter().map(|division| {
            let document = source.document(&volume, division)?;
            let source = Source {
                name: format!("{}#{}", source.name, division.id),
                text: document.to_text(),
            };
            Ok(Paper {
                source,
                document,
                place: Some((Rc::clone(&volume), division.clone())),
            })
        });
        papers.collect()
    }

    /// The document that was asked for, where only one can be written; from the file that was read already.
    pub(crate) fn paper_of(&self, source: Source) -> Result<Paper, Failure> {
        let mut papers = self.papers_of(source)?;
        match papers.pop() {
            Some(paper) if papers.is_empty() => Ok(paper),
            _ => Err(Failure::Usage(
                "this form holds one document; ask for one with --document",
            )),
        }
    }

    /// The divisions that were asked for; where nothing was, the only document of the file.
    fn asked<'a>(&self, source: &Source, volume: &'a Volume) -> Result<Vec<&'a Division>, Failure> {
        let documents: Vec<&Division> = volume.documents().collect();
        let Some(asked) = &self.document else {
            return match documents.as_slice() {
                [_] => Ok(documents),
                _ => Err(Failure::Usage(
                    "this file holds many documents; ask for one with --document, as `frus contents` lists them",
                )),
            };
        };
        let missing = |id: &str| {
            let problem = ErrorKind::NoPart(id.to_owned());
            report::say(&format_args!("{}: error: {problem}\n", source.name));
            Failure::Errors
        };
        if let Some(division) = volume.division(asked) {
            return Ok(vec![division]);
        }
        let place = |id: &str| {
            let found = documents.iter().position(|division| division.id == id);
            found.ok_or_else(|| missing(id))
        };
        let Some((first, last)) = asked.split_once('-') else {
            return Err(missing(asked));
        };
        let (first, last) = (place(first)?, place(last)?);
        let range = documents.get(first..=last).unwrap_or_default();
        if range.is_empty() {
            return Err(Failure::Usage(
                "the range of documents is empty; give the earlier one first",
            ));
        }
        Ok(range.to_vec())
    }
}
