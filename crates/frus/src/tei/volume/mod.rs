//! A volume: what its header and its front matter say, and what it contains. Documents are read on demand.

mod division;
mod entries;
mod header;
mod reader;
mod resolve;

pub use self::{
    division::{Division, DivisionKind, Part},
    entries::Entry,
    header::Header,
    resolve::Resolution,
};
use super::{
    problem::{Error, ErrorKind, Problem, Warning},
    read::{self, Read},
};
/// A volume of the series, or a file with a single document of one.
///
/// It holds no text: what asks for a part gives the file again.
///
/// ```
/// use frus::tei::Volume;
/// let file = "<div type='document' n='7' xml:id='d7'><head>No. 7<lb/>Editorial Note</head><p>The talks began.</p></div>";
/// let volume = Volume::read(file)?;
/// let ids: Vec<_> = volume.documents().map(|document| document.id.as_str()).collect();
/// assert_eq!(ids, ["d7"]);
/// let read = volume.document(file, "d7")?;
/// assert_eq!(read.document.to_text(), "No. 7\nEditorial Note\n\nThe talks began.\n");
/// # Ok::<(), frus::tei::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// The facts of the volume.
    pub header: Header,
    /// The people of its list, in the order of the list.
    pub persons: Vec<Entry>,
    /// The abbreviations and terms of its list.
    pub terms: Vec<Entry>,
    /// What it contains: compilations with chapters, front matter and index.
    pub divisions: Vec<Division>,
    /// The pages that begin in it, in order.
    pub pages: Vec<Page>,
    /// What is unusual in the file outside of its documents.
    pub warnings: Vec<Warning>,
    ids: resolve::Ids,
}

/// A page of a volume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// As references name it: `1458`, `XII`.
    pub id: String,
    /// Where it begins in the file.
    pub at: u32,
}

impl Volume {
    /// Reads the header, the lists and the contents of a volume, in one pass over the file.
    ///
    /// # Errors
    ///
    /// Where the file is no well-formed XML, or no TEI. What is merely unusual becomes a warning.
    pub fn read(source: &str) -> Result<Self, Error> {
        reader::read(source).map_err(|problem| problem.in_source(source))
    }

    /// Every document, in the order of the volume.
    pub fn documents(&self) -> impl Iterator<Item = &Division> {
        let all = self.divisions.iter().flat_map(Division::all);
        all.filter(|division| division.kind == DivisionKind::Document)
    }

    /// The division of that id: a document, a chapter, a section of the front matter.
    #[must_use]
    pub fn division(&self, id: &str) -> Option<&Division> {
        let mut all = self.divisions.iter().flat_map(Division::all);
        all.find(|division| division.id == id)
    }

    /// Reads the document of that id, or any other part of the volume; `source` is the file that was read.
    ///
    /// # Errors
    ///
    /// Where the volume has no such part.
    pub fn document(&self, source: &str, id: &str) -> Result<Read, Error> {
        let Some(division) = self.division(id) else {
            let kind = ErrorKind::NoPart(id.to_owned());
            return Err(Problem { kind, at: 0 }.in_source(source));
        };
        self.read_division(source, division)
    }

    /// Reads a division of this volume.
    ///
    /// # Errors
    ///
    /// Where `source` is not the file that was read.
    pub fn read_division(&self, source: &str, division: &Division) -> Result<Read, Error> {
        read::division(source, division.span, division.line)
    }
}

/// The text of a file in UTF-8, without its byte order mark.
///
/// # Errors
///
/// Where it is in another encoding, or says so.
///
/// ```
/// use frus::tei;
/// let error = tei::text(b"<?xml version='1.0' encoding='ISO-8859-1'?><TEI/>").unwrap_err();
/// assert_eq!(error.to_string(), "1:1: this file says that its encoding is ISO-8859-1; save it as UTF-8");
/// ```
pub fn text(bytes: &[u8]) -> Result<&str, Error> {
    let problem = |kind| Problem { kind, at: 0 }.in_source("");
    if u32::try_from(bytes.len()).is_err() {
        return Err(problem(ErrorKind::TooLong));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(problem(ErrorKind::Encoding("UTF-16".to_owned())));
    }
    let text = core::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let good = core::str::from_utf8(good).unwrap_or_default();
        let at = u32::try_from(good.len()).unwrap_or(u32::MAX);
        let kind = ErrorKind::NotUtf8;
        Problem { kind, at }.in_source(good)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(name) = declared_encoding(text)
        && !name.eq_ignore_ascii_case("utf-8")
        && !name.eq_ignore_ascii_case("us-ascii")
    {
        return Err(problem(ErrorKind::Encoding(name.to_owned())));
    }
    Ok(text)
}

/// The encoding that the declaration of a file names.
fn declared_encoding(text: &str) -> Option<&str> {
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}
