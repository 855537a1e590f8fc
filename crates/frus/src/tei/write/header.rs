//! The header: the document's title, and what is known of its volume.

use super::Writer;
use crate::edition::Volume;

impl Writer<'_> {
    /// The header; for a document of which no volume is known, the least that the schema allows.
    pub(super) fn header(&mut self) {
        let edition = self.edition;
        let volume = edition.volume.as_ref();
        self.begin("teiHeader");
        self.begin("fileDesc");

        self.begin("titleStmt");
        self.words_in("title", &edition.title(&strings::EN));
        if let Some(volume) = volume {
            self.titles(volume);
        }
        self.end("titleStmt");

        self.begin("publicationStmt");
        match volume {
            Some(volume) => self.publication(volume),
            None => self.words_in("p", ""),
        }
        self.end("publicationStmt");

        self.begin("sourceDesc");
        self.line();
        self.xml.tag("p").open();
        self.xml.words(&edition.citation());
        if let Some(url) = edition.url() {
            self.xml.words(". ");
            self.xml
                .tag("ref")
                .at("target", &url.replace(' ', "%20"))
                .words(url);
        }
        self.xml.close("p");
        if let Some(volume) = volume {
            self.words_in("p", &volume.rights);
        }
        self.end("sourceDesc");

        self.end("fileDesc");
        self.end("teiHeader");
    }

    fn titles(&mut self, volume: &Volume) {
        for (kind, words) in [
            ("complete", &volume.citation()),
            ("series", &volume.series),
            ("subseries", &volume.subseries),
            ("volumenumber", &volume.numbered()),
            ("volume", &volume.title),
        ] {
            self.line();
            self.xml.tag("title").at("type", kind).words(words);
        }
        let editors = volume.editors.iter().map(|name| ("primary", name));
        for (role, name) in editors.chain([("general", &volume.general_editor)]) {
            self.line();
            self.xml.tag("editor").at("role", role).words(name);
        }
    }

    fn publication(&mut self, volume: &Volume) {
        self.words_in("publisher", &volume.publisher);
        self.words_in("pubPlace", &volume.place);
        self.words_in("date", &volume.year.to_string());
        self.line();
        // The number alone, as the series gives it.
        let publication = volume.publication.rsplit(' ').next().unwrap_or_default();
        self.xml
            .tag("idno")
            .at("type", "dospubno")
            .words(publication);
        let imprint = self.edition.imprint.as_ref();
        if let Some((id, _)) = imprint.and_then(|imprint| imprint.id.split_once('/')) {
            self.line();
            self.xml.tag("idno").at("type", "frus").words(id);
        }
    }
}
