//! A volume that is open: its contents, its documents, and its words made ready to be searched.
//!
//! A volume of four megabytes is read into its contents at once, and then document by document, so that the contents can be
//! shown before all of it is read.
//!
//! ```
//! use reading_room::{files::Text, volume::Opening};
//! let text = r#"<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="compilation" xml:id="comp1"><head>Japan</head>
//! <div type="document" n="7" xml:id="d7"><head>7. Letter From the Ambassador in Japan (Allison) to the Secretary of State</head>
//! <dateline>Tokyo, July 2, 1953.</dateline><p>The talks began.</p></div></div></body></text></TEI>"#;
//! let mut opening = Opening::begin(Text { name: "volume.xml".to_owned(), text: text.to_owned() })?;
//! assert_eq!(opening.volume().entries()[0].title, "Letter From the Ambassador in Japan (Allison) to the Secretary of State");
//! while opening.step().is_some() {}
//! let volume = opening.finish();
//! let [entry] = volume.entries() else { unreachable!("one document") };
//! assert_eq!((entry.from.as_deref(), entry.to.as_deref()), (Some("Ambassador in Japan (Allison)"), Some("Secretary of State")));
//! assert_eq!(entry.dated.map(|dated| dated.first.to_string()).as_deref(), Some("1953-07-02"));
//! # Ok::<(), reading_room::files::Refusal>(())
//! ```

mod entry;
mod named;
mod opening;

use frus::{
    Document,
    edition::Edition,
    search::{Index, Place},
    tei::{self, Division},
};
use strings::Strings;

use self::named::Named;
pub use self::{
    entry::{Dated, Entry, Part},
    opening::{Opening, Progress},
};

/// A volume that is open, or a single document.
#[derive(Debug, Default)]
pub struct Volume {
    name: String,
    content: Content,
    parts: Vec<Part>,
    entries: Vec<Entry>,
    index: Index,
    /// How many words each document has.
    lengths: Vec<u32>,
    /// Who sent each document, and to whom: a line for each.
    senders: Index,
    recipients: Index,
    named: Named,
}

/// What the file is.
#[derive(Debug)]
enum Content {
    /// TEI: the file, and what it contains.
    Tei(String, Box<tei::Volume>),
    /// A document in plain text.
    Text(Box<Document>),
}

impl Volume {
    /// The name of the file that it was read from.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.name
    }

    /// What the header of the volume says of it; `None` for a document in plain text.
    #[must_use]
    pub fn header(&self) -> Option<&tei::Header> {
        match &self.content {
            Content::Tei(_, volume) => Some(&volume.header),
            Content::Text(_) => None,
        }
    }

    /// The file itself, where it is TEI.
    #[must_use]
    pub fn tei(&self) -> Option<&str> {
        match &self.content {
            Content::Tei(file, _) => Some(file),
            Content::Text(_) => None,
        }
    }

    /// The id of the volume in the series, else the name of the file without its ending.
    #[must_use]
    pub fn id(&self) -> &str {
        let id = self.header().map(|header| header.id.as_str());
        id.filter(|id| !id.is_empty())
            .unwrap_or_else(|| stem(&self.name))
    }

    /// Its parts, in order: compilations, and the chapters inside them.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Its documents, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The words of its documents. A document's number in it is its place among the [entries](Self::entries).
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    pub(crate) fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    pub(crate) fn senders(&self) -> &Index {
        &self.senders
    }

    pub(crate) fn recipients(&self) -> &Index {
        &self.recipients
    }

    /// The name that a list of the volume gives for an id: of a person, of an abbreviation.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let Content::Tei(_, volume) = &self.content else {
            return None;
        };
        let mut listed = volume.persons.iter().chain(&volume.terms);
        let listed = listed.find(|listed| listed.id == id)?;
        Some(&listed.name)
    }

    /// How often a document, by its place among the [entries](Self::entries), names whom or what a list explains under that id.
    #[must_use]
    pub fn times_named(&self, id: &str, document: usize) -> u32 {
        self.named.times(id, document)
    }

    /// The document of that id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// A document with what its volume says of it, and events by rule; `None` where the volume has no such document.
    #[must_use]
    pub fn edition(&self, id: &str, strings: &Strings) -> Option<Edition> {
        let at = self.entries.iter().position(|entry| entry.id == id)?;
        self.edition_at(at, strings)
    }

    /// The same, by the document's place among the [entries](Self::entries).
    #[must_use]
    pub fn edition_at(&self, at: usize, strings: &Strings) -> Option<Edition> {
        match &self.content {
            Content::Text(document) => {
                let document = Document::clone(document);
                (at == 0).then(|| Edition::by_rule(document, strings))
            }
            Content::Tei(file, volume) => {
                let division = documents(volume).nth(at)?;
                let read = volume.read_division(file, division).ok()?;
                Some(Edition::of_volume(volume, division, read.document, strings))
            }
        }
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(Box::default())
    }
}

/// The documents of a volume that have an id, by which alone they can be asked for.
fn documents(volume: &tei::Volume) -> impl Iterator<Item = &Division> {
    volume
        .documents()
        .filter(|division| !division.id.is_empty())
}

/// A name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The places of a document's head, by which a reader knows it.
pub(crate) const HEAD: [Place; 3] = [Place::Number, Place::Heading, Place::Dateline];
