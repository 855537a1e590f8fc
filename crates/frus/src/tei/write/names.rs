//! The people and the abbreviations to which the document points, after it.

use super::{Writer, xml_id};
use crate::edition::Entry;

impl Writer<'_> {
    /// The lists of people and abbreviations, where the edition has some.
    pub(super) fn names(&mut self) {
        let people = self.edition.people.iter().map(Entry::from);
        let terms = self.edition.terms.iter().map(Entry::from);
        let lists = [
            ("persons", "names", "persName", people.collect::<Vec<_>>()),
            ("terms", "terms", "term", terms.collect()),
        ];
        if lists.iter().all(|(.., entries)| entries.is_empty()) {
            return;
        }
        self.begin("back");
        for (id, kind, element, entries) in lists {
            if entries.is_empty() {
                continue;
            }
            self.line();
            let division = self.xml.tag("div").at("type", "section");
            division.at("xml:id", id).open();
            self.depth += 1;
            self.line();
            self.xml.tag("list").at("type", kind).open();
            self.depth += 1;
            for entry in entries {
                self.line();
                self.xml.tag("item").fill(|item| {
                    item.tag("hi").at("rend", "strong").fill(|hi| {
                        hi.tag(element)
                            .at("xml:id", &xml_id(entry.id))
                            .words(entry.name);
                    });
                    item.words(", ");
                    item.words(&entry.fact.text);
                    if let Some(caution) = entry.caution {
                        item.tag("note").at("type", "caution").words(caution);
                    }
                });
            }
            self.end("list");
            self.end("div");
        }
        self.end("back");
    }
}
