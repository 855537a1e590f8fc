//! The volume of the page's document, where its file stands beside the page: what the document refers to is open in the reading room then.

use frus::{document::Target, edition::Edition, tei::Volume};

use crate::room::place::Place;

/// A volume whose file stands beside the page.
#[derive(Debug)]
pub struct VolumeAtHand {
    id: String,
    documents: Vec<String>,
}

impl VolumeAtHand {
    /// The volume in a file of this name, without its ending, and with this text.
    ///
    /// # Errors
    ///
    /// Where the text is no volume, or not that of the document, or where the room would not find the file by its name.
    pub fn read(name: &str, text: &str, edition: &Edition) -> Result<Self, String> {
        let volume = Volume::read(text).map_err(|error| error.to_string())?;
        let id = volume.header.id.clone();
        let imprint = edition.imprint.as_ref();
        let of_document = imprint.and_then(|imprint| imprint.id.split_once('/'));
        let (expected, _) = of_document.ok_or("nothing says which volume the document is of")?;
        if id != expected {
            return Err(format!(
                "this is the volume {id}, and the document is of {expected}"
            ));
        }
        if name != id {
            return Err(format!(
                "the reading room looks for {id}.xml; give the file that name"
            ));
        }
        let documents = volume.documents().map(|division| division.id.clone());
        Ok(Self {
            documents: documents.collect(),
            id,
        })
    }

    /// Where a reference leads in the reading room; `None` where it leads to no document of the volume.
    #[must_use]
    pub fn page_of(&self, target: &Target) -> Option<String> {
        let (document, note) = match target {
            Target::Document(id) | Target::Part(id) => (id, None),
            Target::NoteOf { document, label } => (document, Some(label)),
            Target::Volume {
                volume,
                place: Some(id),
            } if *volume == self.id => (id, None),
            _ => return None,
        };
        let place = self
            .documents
            .contains(document)
            .then(|| Place::document(&self.id, document))?;
        let note = note.map(|label| ["note-", label].concat());
        let address = place.address("", "", &note.unwrap_or_default());
        Some(["room.html", &address].concat())
    }
}

#[cfg(test)]
mod tests {
    use frus::{Document, edition::Imprint};

    use super::*;

    const VOLUME: &str = r#"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt>
<idno type="frus">v1</idno></publicationStmt></fileDesc></teiHeader><text><body><div type="document" xml:id="d2"><head>2. Note</head></div></body></text></TEI>"#;

    fn edition() -> Edition {
        let document =
            Document::parse("No. 1\nEditorial Note\n\nSee Document 2.").unwrap_or_default();
        Edition {
            imprint: Some(Imprint {
                id: "v1/d1".to_owned(),
                url: String::new(),
                first_page: String::new(),
                last_page: String::new(),
                date: None,
            }),
            ..Edition::by_rule(document, &strings::EN)
        }
    }

    #[test]
    fn a_reference_leads_to_a_document_that_the_volume_has() {
        let volume = VolumeAtHand::read("v1", VOLUME, &edition());
        let page_of = |target: Target| volume.as_ref().ok()?.page_of(&target);
        let note = Target::NoteOf {
            document: "d2".to_owned(),
            label: "3".to_owned(),
        };
        for (target, expected) in [
            (
                Target::Document("d2".to_owned()),
                Some("room.html?volume=v1&document=d2"),
            ),
            (note, Some("room.html?volume=v1&document=d2#note-3")),
            (Target::Document("d9".to_owned()), None),
            (Target::Page("7".to_owned()), None),
        ] {
            assert_eq!(page_of(target).as_deref(), expected);
        }
    }

    #[test]
    fn a_file_that_the_room_would_not_find_is_refused() {
        for (name, text) in [
            ("volume", VOLUME.to_owned()),
            ("v1", VOLUME.replace(">v1<", ">v2<")),
            ("v1", "No. 1".to_owned()),
        ] {
            assert!(
                VolumeAtHand::read(name, &text, &edition()).is_err(),
                "{name}"
            );
        }
    }
}
