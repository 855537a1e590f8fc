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
    volume: Volume,
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
        let mut volume = Volume {
            name,
            ..Volume::default()
        };
        if words.trim_start().starts_with('<') {
            let contents = tei::Volume::read(&words).map_err(Refusal::Text)?;
            for division in &contents.divisions {
                list(&mut volume, division, &mut Vec::new());
            }
            volume.content = Content::Tei(words, Box::new(contents));
        } else {
            let document = text::parse(&words).document;
            if document.blocks.is_empty() {
                return Err(Refusal::NoDocument);
            }
            let id = stem(&volume.name).to_owned();
            volume.entries.push(Entry::of_text(&id, &document));
            volume.content = Content::Text(Box::new(document));
        }
        if volume.entries.is_empty() {
            return Err(Refusal::NoDocument);
        }
        Ok(Self {
            volume,
            builder: Builder::default(),
            read: 0,
        })
    }

    /// The volume with what is known of it by now: its contents, and no words to search yet.
    #[must_use]
    pub fn volume(&self) -> &Volume {
        &self.volume
    }

    /// Reads the next document; `None` where all are read.
    pub fn step(&mut self) -> Option<Progress> {
        let entry = self.volume.entries.get_mut(self.read)?;
        let builder = core::mem::take(&mut self.builder);
        self.builder = match &self.volume.content {
            Content::Text(document) => builder.document(document),
            Content::Tei(file, volume) => {
                // A part of the file that was read can be read again; were it otherwise, the document would be there without words.
                let mut document = Document::default();
                if let Some(division) = documents(volume).nth(self.read)
                    && let Ok(read) = volume.read_division(file, division)
                {
                    entry.of_document(volume, division, &read.document);
                    self.volume.named.add(self.read as u32, &read.document);
                    document = read.document;
                }
                builder.document(&document)
            }
        };
        self.read += 1;
        Some(Progress {
            done: self.read,
            of: self.volume.entries.len(),
        })
    }

    /// The volume, of which documents that were not read are not found.
    #[must_use]
    pub fn finish(self) -> Volume {
        let mut volume = self.volume;
        let lines = |of: fn(&Entry) -> Option<&String>| {
            let words = volume.entries.iter().map(of);
            let words = words.map(|words| words.map_or("", String::as_str));
            words.fold(Builder::default(), Builder::line).finish()
        };
        let (senders, recipients) = (
            lines(|entry| entry.from.as_ref()),
            lines(|entry| entry.to.as_ref()),
        );
        volume.senders = senders;
        volume.recipients = recipients;
        volume.index = self.builder.finish();
        volume.lengths = volume.index.lengths();
        volume
    }
}

/// Lists a part, and all inside it.
fn list(volume: &mut Volume, division: &Division, around: &mut Vec<u32>) {
    if division.kind == DivisionKind::Document && !division.id.is_empty() {
        volume
            .entries
            .push(Entry::of_division(division, around.clone()));
    }
    if division.divisions.is_empty() {
        return;
    }
    let (part, first) = (volume.parts.len(), volume.entries.len() as u32);
    if division.kind != DivisionKind::Document {
        volume.parts.push(Part {
            id: division.id.clone(),
            title: division.head.clone(),
            depth: around.len() as u32,
            documents: first..first,
        });
        around.push(part as u32);
    }
    for inside in &division.divisions {
        list(volume, inside, around);
    }
    if division.kind != DivisionKind::Document {
        around.pop();
        let last = volume.entries.len() as u32;
        if let Some(part) = volume.parts.get_mut(part) {
            part.documents.end = last;
        }
        // A part without documents is none of these contents.
        if first == last {
            volume.parts.truncate(part);
        }
    }
}
