//! Where references of a document lead in the folder.

use frus::document::Target;

use crate::{CONTENTS, Site};

impl Site<'_> {
    /// The page of what a reference refers to, where it is in this volume.
    pub(crate) fn page_of(&self, target: &Target) -> Option<String> {
        match target {
            Target::Document(id) => self.page_with(id, ""),
            Target::NoteOf { document, label } => {
                self.page_with(document, &["note-", label].concat())
            }
            Target::Part(id) => self
                .page_with(id, "")
                .or_else(|| self.part(id).map(|part| [CONTENTS, "#", &part].concat())),
            Target::Page(page) => self.page_with_page(page),
            Target::Volume { volume, place } if volume == self.volume.id() => match place {
                Some(place) => self.page_with(place, ""),
                None => Some(CONTENTS.to_owned()),
            },
            Target::Note(_) | Target::Volume { .. } | Target::Web(_) => None,
        }
    }

    fn page_with(&self, document: &str, place: &str) -> Option<String> {
        let file = self.file_of(self.names.place(document)?)?;
        Some(match place {
            "" => file.to_owned(),
            place => [file, "#", place].concat(),
        })
    }

    /// The id that a part of the volume has in the contents.
    pub(crate) fn part(&self, id: &str) -> Option<String> {
        let mut parts = self.volume.parts().iter();
        let is_there = !id.is_empty() && parts.any(|part| part.id == id);
        is_there.then(|| part_id(id))
    }

    /// The document that begins on a page, else the last that begins before it, at that page.
    fn page_with_page(&self, page: &str) -> Option<String> {
        let number: u32 = page.parse().ok()?;
        let entries = self.volume.entries();
        let begins =
            |at: &usize| -> Option<u32> { entries.get(*at)?.first_page.as_ref()?.parse().ok() };
        let mut all = 0..entries.len();
        let here = all.find(|at| begins(at) == Some(number));
        let before = || {
            (0..entries.len())
                .rev()
                .find(|at| begins(at).is_some_and(|first| first < number))
        };
        let file = self.file_of(here.or_else(before)?)?;
        Some([file, "#page-", page].concat())
    }
}

/// The id of a part in the contents, where the names of the page's own parts stand beside those of the volume's.
pub(crate) fn part_id(id: &str) -> String {
    ["part-", id].concat()
}

/// The address of the volume, or of a document of it, in the reading room.
pub(crate) fn in_room(volume: &str, document: Option<&str>) -> String {
    let document = document.map(|document| ["&document=", &encoded(document)].concat());
    [
        crate::ROOM,
        "?volume=",
        &encoded(volume),
        &document.unwrap_or_default(),
    ]
    .concat()
}

/// A value in the query of an address.
fn encoded(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => {
                encoded.push(byte.into())
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_in_the_room_holds_any_id() {
        assert_eq!(
            in_room("frus1952-54v14p2", Some("d660")),
            "room.html?volume=frus1952-54v14p2&document=d660"
        );
        assert_eq!(in_room("a&b", None), "room.html?volume=a%26b");
    }
}
