//! Opening a volume, a document at a time.

use frus::{
    Document,
    search::Builder,
    tei::{self, Division, DivisionKind},
    text,
};

use super::{Content, Entry, Part, Volume, documents, stem};
use crate::files::{Refusal, Text};

/// A volume that is being opened.
pub struct Opening {
    name: String,
    content: Content,
    parts: Vec<Part>,
    entries: Vec<Entry>,
    builder: Builder,
    /// How many documents are read.
    read: usize,
}

/// How far opening has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Documents that are read.
    pub done: usize,
    /// All documents.
    pub of: usize,
}

impl Opening {
    /// Reads the contents of a volume.
    ///
    /// # Errors
    ///
    /// Where the text is TEI that can not be read, or holds no document.
    pub fn begin(file: Text) -> Result<Self, Refusal> {
        let Text { name, text: words } = file;
        let mut opening = Self {
            content: Content::Text(Box::default()),
            name,
            parts: Vec::new(),
            entries: Vec::new(),
            builder: Builder::default(),
            read: 0,
        };
        if words.trim_start().starts_with('<') {
            let volume = tei::Volume::read(&words).map_err(Refusal::Text)?;
            for division in &volume.divisions {
                opening.list(division, &mut Vec::new());
            }
            opening.content = Content::Tei(words, Box::new(volume));
        } else {
            let document = text::parse(&words).document;
            if document.blocks.is_empty() {
                return Err(Refusal::NoDocument);
            }
            let id = stem(&opening.name).to_owned();
            opening.entries.push(Entry::of_text(&id, &document));
            opening.content = Content::Text(Box::new(document));
        }
        if opening.entries.is_empty() {
            return Err(Refusal::NoDocument);
        }
        Ok(opening)
    }

    /// The name of the file.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.name
    }

    /// The id of the volume in the series, else the name of the file without its ending.
    #[must_use]
    pub fn id(&self) -> &str {
        self.content.id(&self.name)
    }

    /// What the header of the volume says of it; `None` for a document in plain text.
    #[must_use]
    pub fn header(&self) -> Option<&tei::Header> {
        self.content.header()
    }

    /// Its parts, in order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Its documents, with what is known of them by now.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Reads the next document; `None` where all are read.
    pub fn step(&mut self) -> Option<Progress> {
        let entry = self.entries.get_mut(self.read)?;
        let builder = core::mem::take(&mut self.builder);
        self.builder = match &self.content {
            Content::Text(document) => builder.document(document),
            Content::Tei(file, volume) => {
                // A part of the file that was read can be read again; were it otherwise, the document would be there without words.
                let mut document = Document::default();
                if let Some(division) = documents(volume).nth(self.read)
                    && let Ok(read) = volume.read_division(file, division)
                {
                    entry.of_document(volume, division, &read.document);
                    document = read.document;
                }
                builder.document(&document)
            }
        };
        self.read += 1;
        Some(Progress {
            done: self.read,
            of: self.entries.len(),
        })
    }

    /// The volume, of which documents that were not read are not found.
    #[must_use]
    pub fn finish(self) -> Volume {
        let lines = |of: fn(&Entry) -> Option<&String>| {
            let words = self.entries.iter().map(of);
            let words = words.map(|words| words.map_or("", String::as_str));
            words.fold(Builder::default(), Builder::line).finish()
        };
        let (senders, recipients) = (
            lines(|entry| entry.from.as_ref()),
            lines(|entry| entry.to.as_ref()),
        );
        let index = self.builder.finish();
        Volume {
            lengths: index.lengths(),
            name: self.name,
            content: self.content,
            parts: self.parts,
            entries: self.entries,
            index,
            senders,
            recipients,
        }
    }

    /// Lists a part, and all inside it.
    fn list(&mut self, division: &Division, around: &mut Vec<u32>) {
        if division.kind == DivisionKind::Document && !division.id.is_empty() {
            self.entries
                .push(Entry::of_division(division, around.clone()));
        }
        if division.divisions.is_empty() {
            return;
        }
        let (part, first) = (self.parts.len(), self.entries.len() as u32);
        if division.kind != DivisionKind::Document {
            self.parts.push(Part {
                id: division.id.clone(),
                title: division.head.clone(),
                depth: around.len() as u32,
                documents: first..first,
            });
            around.push(part as u32);
        }
        for inside in &division.divisions {
            self.list(inside, around);
        }
        if division.kind != DivisionKind::Document {
            around.pop();
            let last = self.entries.len() as u32;
            if let Some(part) = self.parts.get_mut(part) {
                part.documents.end = last;
            }
            // A part without documents is none of these contents.
            if first == last {
                self.parts.truncate(part);
            }
        }
    }
}
