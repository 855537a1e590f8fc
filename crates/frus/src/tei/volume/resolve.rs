//! What a reference of a document refers to, in its volume.

use std::collections::HashSet;

use super::{Division, Volume};
use crate::document::Target;

/// The ids of a volume that are no division and no page: notes and index entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ids {
    pub(super) notes: HashSet<String>,
    pub(super) others: HashSet<String>,
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution<'a> {
    /// A document or another part of the volume.
    Division(&'a Division),
    /// A page of the volume.
    Page,
    /// A note of the same document, or of another.
    Note,
    /// A place in the volume that is no part of its own, such as an entry of the index.
    Place,
    /// Another volume, or another address.
    Outside,
    /// Nothing: the volume has no such place.
    Nothing,
}

impl Volume {
    /// What a reference leads to.
    ///
    /// ```
    /// use frus::{document::Target, tei::{Resolution, Volume}};
    /// let volume = Volume::read("<div type='document' xml:id='d7'><head>Letter</head></div>")?;
    /// let document = |id: &str| Target::Document(id.to_owned());
    /// assert!(matches!(volume.resolve(&document("d7")), Resolution::Division(_)));
    /// assert_eq!(volume.resolve(&document("d8")), Resolution::Nothing);
    /// # Ok::<(), frus::tei::Error>(())
    /// ```
    #[must_use]
    pub fn resolve(&self, target: &Target) -> Resolution<'_> {
        let found = |is_there: bool, what| if is_there { what } else { Resolution::Nothing };
        match target {
            Target::Note(_) => Resolution::Note,
            Target::NoteOf { document, label } => {
                let id = [document, "fn", label].concat();
                found(self.ids.notes.contains(&id), Resolution::Note)
            }
            Target::Page(page) => {
                let is_there = self.pages.iter().any(|own| own.id == *page);
                found(is_there, Resolution::Page)
            }
            Target::Document(id) | Target::Part(id) => match self.division(id) {
                Some(division) => Resolution::Division(division),
                None => found(self.ids.others.contains(id), Resolution::Place),
            },
            Target::Volume { .. } | Target::Web(_) => Resolution::Outside,
        }
    }
}
