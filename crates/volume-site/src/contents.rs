//! The contents: what the volume is, and its documents in the parts that hold them.

use frus::{edition::EvidenceKind, edition::SITE, html::Markup};
use reading_room::volume::{Dated, Entry, Part};

use crate::{
    CONTENTS, Site,
    frame::{FIELD, Page},
    references::part_id,
};

/// Id of the list of documents.
const LIST: &str = "contents";

/// The headings of parts, from the outermost.
const HEADINGS: [&str; 4] = ["h3", "h4", "h5", "h6"];

impl Site<'_> {
    /// The page of the contents.
    #[must_use]
    pub fn contents(&self) -> String {
        let words = self.words();
        let place = self.in_series();
        let title = self.title();
        let about = (words.site.about)(self.len());
        let mut head = Markup::default();
        head.tag("meta")
            .at("name", "description")
            .at("content", &about)
            .empty();
        head.tag("meta")
            .at("property", "og:title")
            .at("content", &title)
            .empty();
        head.tag("meta")
            .at("property", "og:site_name")
            .at("content", self.series())
            .empty();
        head.tag("meta")
            .at("property", "og:type")
            .at("content", "website")
            .empty();
        let head = [head.finish().as_str(), "\n"].concat();

        let mut html = Markup::default();
        html.tag("div").class("page").fill(|html| {
            Self::skip(LIST, words.site.skip, html);
            html.tag("main").class("site-contents").fill(|html| {
                self.title_page(&title, &place, &about, html);
                let section = html.tag("section").at("id", LIST).at("tabindex", "-1");
                section
                    .at("aria-labelledby", "contents-title")
                    .fill(|html| {
                        html.tag("h2").at("id", "contents-title").fill(|html| {
                            html.words(words.room.contents);
                            html.words(" ");
                            html.tag("small").words(&(words.room.documents)(self.len()));
                        });
                        let all: Vec<(usize, &Entry)> =
                            self.volume.entries().iter().enumerate().collect();
                        self.items(&all, 0, html);
                    });
                self.more_ways(html);
            });
        });
        self.page(Page {
            file: CONTENTS,
            title: match place.as_str() {
                "" => title,
                place => [&title, " · ", place].concat(),
            },
            head,
            body: html.finish(),
            searches: false,
        })
    }

    /// What the title page of the volume says, and what is here.
    fn title_page(&self, title: &str, place: &str, about: &str, html: &mut Markup) {
        let words = self.words().site;
        html.tag("header").class("site-title").fill(|html| {
            let original = self.original();
            html.tag("p")
                .class("site-series")
                .maybe("lang", original)
                .words(self.series());
            html.tag("h1").maybe("lang", original).words(title);
            if !place.is_empty() && place != title {
                html.tag("p").class("site-volume").words(place);
            }
            if let Some(book) = &self.book {
                html.tag("p").class("site-imprint").fill(|html| {
                    let editors = book.editors.join(", ");
                    if !editors.is_empty() {
                        html.words(&(words.edited_by)(&editors));
                        html.words(" ");
                    }
                    html.words(&(words.printed)(&book.place, &book.publisher, book.year));
                });
            }
            html.tag("p").class("site-about").words(about);
            if let Some(original) = self.words().strings.document.original {
                html.tag("p").class("original").words(original);
            }
            if self.options.has_search {
                self.search_form(FIELD, html);
            }
        });
    }

    /// Documents, and the parts that hold them: those at this depth as items, with the deeper ones inside.
    fn items(&self, mut rest: &[(usize, &Entry)], depth: usize, html: &mut Markup) {
        let all = rest.len();
        html.tag("ol")
            .class("site-list")
            .at("role", "list")
            .fill(|html| {
                while let Some((first, after)) = rest.split_first() {
                    let Some(part) = first.1.parts.get(depth) else {
                        self.item(first.0, first.1, html);
                        rest = after;
                        continue;
                    };
                    let inside = rest
                        .iter()
                        .take_while(|(_, entry)| entry.parts.get(depth) == Some(part));
                    let (inside, after) =
                        rest.split_at_checked(inside.count()).unwrap_or((rest, &[]));
                    rest = after;
                    let Some(part) = self.volume.parts().get(*part as usize) else {
                        continue;
                    };
                    self.part_item(part, inside, (depth, all), html);
                }
            });
    }

    /// A part at a depth, in one of so many documents.
    fn part_item(
        &self,
        part: &Part,
        inside: &[(usize, &Entry)],
        (depth, around): (usize, usize),
        html: &mut Markup,
    ) {
        let id = (!part.id.is_empty()).then(|| part_id(&part.id));
        let item = html.tag("li").class("site-part").maybe("id", id.as_deref());
        item.fill(|html| {
            let heading = HEADINGS
                .get(depth)
                .or(HEADINGS.last())
                .copied()
                .unwrap_or("h3");
            html.tag(heading).fill(|html| {
                html.tag("span")
                    .maybe("lang", self.original())
                    .words(&part.title);
                // Where one part holds everything, that was said above it.
                if inside.len() < around {
                    html.words(" ");
                    let count = (self.words().room.documents)(inside.len());
                    html.tag("small").words(&count);
                }
            });
            self.items(inside, depth.saturating_add(1), html);
        });
    }

    fn item(&self, at: usize, entry: &Entry, html: &mut Markup) {
        let Some(file) = self.file_of(at) else {
            return;
        };
        let room = self.words().room;
        html.tag("li").class("site-document").fill(|html| {
            html.tag("a").at("href", file).fill(|html| {
                html.tag("span")
                    .class("site-number")
                    .words(entry.number.as_deref().unwrap_or_default());
                html.words(" ");
                html.tag("span")
                    .class("site-entry")
                    .maybe("lang", self.original())
                    .words(&entry.title);
            });
            html.words(" ");
            html.tag("span").class("site-facts").fill(|html| {
                let date = entry
                    .dated
                    .map_or_else(|| room.undated.to_owned(), |dated| self.date(dated));
                html.tag("span").words(&date);
                html.words(" ");
                html.tag("span")
                    .class("site-marking")
                    .words(&self.marking(entry));
                if let Some(page) = &entry.first_page {
                    html.words(" ");
                    html.tag("span").words(&(room.page)(page));
                }
            });
        });
    }

    /// When a document was written, in words, and where only its file number tells, that it does.
    pub(crate) fn date(&self, dated: Dated) -> String {
        let words = self.words();
        let day =
            |day: frus::date::Day| (words.strings.dates.day)(day.year(), day.month(), day.day());
        let date = if dated.first == dated.last {
            day(dated.first)
        } else {
            (words.room.between)(&day(dated.first), &day(dated.last))
        };
        match dated.kind {
            EvidenceKind::FileNumber => [&date, " (", words.room.inferred, ")"].concat(),
            _ => date,
        }
    }

    /// How a document was marked.
    pub(crate) fn marking(&self, entry: &Entry) -> String {
        let room = self.words().room;
        entry
            .marking
            .as_deref()
            .map_or_else(|| room.unmarked.to_owned(), room.marking)
    }

    /// What else can be done with the volume.
    fn more_ways(&self, html: &mut Markup) {
        let words = self.words().site;
        let section = html.tag("section").class("site-more");
        section.at("aria-labelledby", "more-title").fill(|html| {
            html.tag("h2").at("id", "more-title").words(words.more_ways);
            html.tag("dl").fill(|html| {
                let mut way = |href: &str, name: &str, about: &str, saves: bool| {
                    html.tag("div").fill(|html| {
                        html.tag("dt").fill(|html| {
                            let link = html.tag("a").at("href", href);
                            link.maybe("download", saves.then_some("")).words(name);
                        });
                        html.tag("dd").words(about);
                    });
                };
                if let Some(room) = self.in_room(None) {
                    way(&room, words.room, words.room_about, false);
                }
                way(self.volume_file(), words.file, words.file_about, true);
                if self
                    .volume
                    .header()
                    .is_some_and(|header| !header.id.is_empty())
                {
                    way(
                        &[SITE, self.volume.id()].concat(),
                        words.office,
                        words.office_about,
                        false,
                    );
                }
            });
            html.tag("p").class("site-privacy").words(words.privacy);
        });
    }
}
