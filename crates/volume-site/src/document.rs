//! The page of a document.

use frus::{
    edition::Edition,
    html::{self, Described, Markup, Parts},
};
use reading_room::volume::Entry;

use crate::{Site, frame::Page};

impl Site<'_> {
    /// The page of the document at a place of the volume: all that is known of it, without a script. `None` where the volume has
    /// none there.
    #[must_use]
    pub fn document(&self, at: usize) -> Option<String> {
        let strings = self.words().strings;
        let entry = self.volume.entries().get(at)?;
        let file = self.file_of(at)?;
        let edition = self.volume.edition_at(at, strings)?;
        let parts = html::parts(&edition, strings, &|target| self.page_of(target));
        Some(self.page(Page {
            file,
            // Many documents of a volume have one title.
            title: match self.in_series().as_str() {
                "" => edition.title(strings),
                place => [&edition.title(strings), " · ", place].concat(),
            },
            head: self.head(file, entry, &edition),
            body: self.body(at, file, entry, &edition, &parts),
            searches: false,
        }))
    }

    /// What the head of the page says to programs: those that keep references, that show links, and that search.
    fn head(&self, file: &str, entry: &Entry, edition: &Edition) -> String {
        let strings = self.words().strings;
        let address = self.address_of(file);
        let described = Described {
            title: &edition.title(strings),
            about: &html::about(edition, strings),
            series: self.series(),
            address: address.as_deref(),
            picture: None,
        };
        let mut head = html::tags(edition, &described);
        head.push('\n');
        let mut facts = Markup::default();
        let mut fact = |attribute: &str, name: &str, content: &str| {
            if !content.is_empty() {
                let tag = facts.tag("meta").at("name", &["frus.", name].concat());
                let tag = tag.at("content", content);
                tag.at(attribute, &[name, "[content]"].concat()).empty();
            }
        };
        let number = entry.number.as_deref().map(self.words().room.number);
        fact("data-pagefind-meta", "title", &entry.title);
        fact("data-pagefind-meta", "number", &number.unwrap_or_default());
        if let Some(dated) = entry.dated {
            fact("data-pagefind-meta", "date", &self.date(dated));
            fact(
                "data-pagefind-filter",
                "year",
                &dated.first.year().to_string(),
            );
        }
        fact(
            "data-pagefind-filter",
            "sender",
            entry.from.as_deref().unwrap_or_default(),
        );
        fact("data-pagefind-filter", "marking", &self.marking(entry));
        head.push_str(&facts.finish());
        head.push('\n');
        head
    }

    fn body(
        &self,
        at: usize,
        file: &str,
        entry: &Entry,
        edition: &Edition,
        parts: &Parts,
    ) -> String {
        let words = self.words();
        let (strings, page) = (words.strings, words.strings.page);
        let mut html = Markup::default();
        html.tag("div").class("page").fill(|html| {
            Self::skip("document", page.skip, html);
            html.drawn(&html::banner(edition, strings));
            let room = self.in_room(Some(&entry.id));
            let mut ways = vec![("#document", page.to_document)];
            if !edition.document.notes.is_empty() {
                ways.push(("#notes", page.to_notes));
            }
            if !parts.citations.is_empty() {
                ways.push(("#cite", page.to_citations));
            }
            if !edition.people.is_empty() {
                ways.push(("#people", page.to_names));
            }
            ways.push(("#marking", page.to_marking));
            if let Some(room) = &room {
                ways.push((room, words.site.open_in_room));
            }
            self.masthead(file, &ways, html);
            self.neighbours("site-neighbours", at, words.room.neighbours, html);
            html.tag("main").fill(|html| {
                html.drawn(&parts.introduction);
                // What is searched is the document with its notes, each word once.
                let sheet = html.tag("div").class("sheet").at("data-pagefind-body", "");
                sheet.fill(|html| {
                    let article = html.tag("article").at("id", "document").class("document");
                    article.at("aria-labelledby", "title").fill(|html| {
                        html.drawn(&parts.head);
                        html.drawn(&parts.stretches.concat());
                    });
                    if !edition.document.notes.is_empty() {
                        html.drawn(&parts.notes);
                    }
                });
                html.tag("div")
                    .class("cards")
                    .fill(|html| html.drawn(&parts.cards));
                self.neighbours(
                    "site-neighbours site-neighbours-below",
                    at,
                    words.room.neighbours_below,
                    html,
                );
                html.tag("div").class("below").fill(|html| {
                    html.drawn(&parts.citations);
                    html.drawn(&parts.colophon);
                });
            });
            html.drawn(&html::page_foot(edition, strings));
        });
        html.finish()
    }

    /// The ways to the documents before and behind.
    fn neighbours(&self, class: &str, at: usize, name: &str, html: &mut Markup) {
        let room = self.words().room;
        let all = [
            ("prev", at.checked_sub(1), room.previous),
            ("next", at.checked_add(1), room.next),
        ];
        html.tag("nav")
            .class(class)
            .at("aria-label", name)
            .fill(|html| {
                for (rel, at, words) in all {
                    let Some((file, entry)) =
                        at.and_then(|at| Some((self.file_of(at)?, self.volume.entries().get(at)?)))
                    else {
                        continue;
                    };
                    let link = html.tag("a").at("href", file).at("rel", rel);
                    link.fill(|html| {
                        html.tag("span").words(words);
                        html.words(" ");
                        html.tag("small").fill(|html| {
                            if let Some(number) = &entry.number {
                                html.words(&(room.number)(number));
                                html.words(" ");
                            }
                            html.tag("span")
                                .maybe("lang", self.original())
                                .words(&entry.title);
                        });
                    });
                }
            });
    }
}
