//! Which documents name the people and the abbreviations that the lists of a volume explain, as the volume marks them.

use std::collections::HashMap;

use frus::{
    Document,
    document::{Block, InlineKind, Mark},
};

/// For each id of a list, the documents with its marks, and how often they have it.
#[derive(Debug, Default)]
pub(super) struct Named {
    documents: HashMap<String, Vec<(u32, u32)>>,
}

impl Named {
    /// Adds a document, of which the number is above those before.
    pub(super) fn add(&mut self, number: u32, document: &Document) {
        for block in document.blocks_with_notes() {
            self.add_block(number, block);
        }
    }

    fn add_block(&mut self, number: u32, block: &Block) {
        let mut before: Option<&str> = None;
        for inline in block.inlines() {
            let InlineKind::Text { marks, .. } = &inline.kind else {
                continue;
            };
            let id = marks.iter().find_map(|mark| match mark {
                Mark::Person(id) | Mark::Term(id) => Some(id.as_str()),
                _ => None,
            });
            // A name of which a part is set in another type is one name.
            if let Some(id) = id.filter(|_| before != id) {
                let documents = self.documents.entry(id.to_owned()).or_default();
                match documents.last_mut().filter(|(last, _)| *last == number) {
                    Some((_, times)) => *times += 1,
                    None => documents.push((number, 1)),
                }
            }
            before = id;
        }
    }

    /// How often a document has the id.
    pub(super) fn times(&self, id: &str, document: usize) -> u32 {
        let documents = self
            .documents
            .get(id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let found = documents.binary_search_by_key(&document, |(number, _)| *number as usize);
        let found = found.ok().and_then(|at| documents.get(at));
        found.map_or(0, |(_, times)| *times)
    }
}
