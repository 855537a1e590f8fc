//! A volume of the series as a folder of pages: one for its contents, one for each document, one to search them, and the files
//! that these need. Everything is a function of the volume and of what a site owner chose; `frus site` writes it.
//!
//! | page | drawn by | runs scripts |
//! |---|---|---|
//! | `index.html`: the contents | [`Site::contents`] | no |
//! | `d660.html`: a document | [`Site::document`] | no |
//! | `search.html` | [`Site::search`] | its own, and Pagefind's |
//! | `sitemap.xml`, where the site's address is known | [`Site::sitemap`] | |
//! | style, faces, icon, script | [`assets`] | |
//!
//! ```
//! use reading_room::{files::Text, volume::Opening};
//! use volume_site::{Options, Site};
//! let text = r#"<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="document" n="7" xml:id="d7"><head>7. Letter</head>
//! <p>The talks began.</p></div></body></text></TEI>"#;
//! let mut opening = Opening::begin(Text { name: "v1.xml".to_owned(), text: text.to_owned() })?;
//! while opening.step().is_some() {}
//! let volume = opening.finish();
//! let site = Site::of(&volume, Options::default());
//! assert_eq!(site.file_of(0), Some("d7.html"));
//! assert!(site.document(0).is_some_and(|page| page.contains("The talks began.")));
//! assert!(site.contents().contains("href=\"d7.html\""));
//! # Ok::<(), reading_room::files::Refusal>(())
//! ```
#![forbid(unsafe_code)]

pub mod assets;
mod contents;
mod document;
mod frame;
mod names;
mod references;
mod search;
mod sitemap;

use frus::{cite::Book, edition};
use reading_room::volume::Volume;
use strings::{EN, JA, ROOM_EN, ROOM_JA, Room, SITE_EN, SITE_JA, Strings};

pub use frame::room_ways;
use names::Names;

/// The page of the contents.
pub const CONTENTS: &str = "index.html";
/// The page of the search.
pub const SEARCH: &str = "search.html";
/// The page of the reading room, which is built apart.
pub const ROOM: &str = "room.html";
/// The list of all pages for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The words of the pages in a language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What is said of any document.
    pub strings: &'static Strings,
    /// What the reading room says, of which the contents say much, too.
    pub room: &'static Room,
    /// What these pages alone say.
    pub site: &'static strings::Site,
}

impl Words {
    /// English.
    pub const ENGLISH: Self = Self {
        strings: &EN,
        room: ROOM_EN,
        site: SITE_EN,
    };
    /// Japanese.
    pub const JAPANESE: Self = Self {
        strings: &JA,
        room: ROOM_JA,
        site: SITE_JA,
    };
}

/// What a site owner chose.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language of the pages; the documents stay in their own.
    pub words: Words,
    /// Where the folder will stand, with a slash at its end, if that is known.
    pub address: Option<String>,
    /// Whether the reading room stands beside the pages.
    pub has_room: bool,
    /// Whether there is an index to search.
    pub has_search: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            words: Words::ENGLISH,
            address: None,
            has_room: false,
            has_search: false,
        }
    }
}

/// A volume that is to be a folder of pages.
#[derive(Debug)]
pub struct Site<'a> {
    volume: &'a Volume,
    options: Options,
    /// What citations say of the volume; `None` where its header says too little.
    book: Option<edition::Volume>,
    names: Names,
}

impl<'a> Site<'a> {
    /// The site of a volume all of whose documents are read.
    #[must_use]
    pub fn of(volume: &'a Volume, options: Options) -> Self {
        let strings = options.words.strings;
        let header = volume.header();
        Self {
            book: header.and_then(|header| edition::Volume::of_header(header, strings)),
            names: Names::of(volume),
            volume,
            options,
        }
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.volume.entries().len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name of the page of a document, by its place in the volume.
    #[must_use]
    pub fn file_of(&self, at: usize) -> Option<&str> {
        self.names.page(at)
    }

    /// The name of the volume's own file, by which the reading room finds it.
    #[must_use]
    pub fn volume_file(&self) -> &str {
        self.names.volume_file()
    }

    fn words(&self) -> Words {
        self.options.words
    }

    /// The `lang` of words of the volume, where the pages are in another language.
    fn original(&self) -> Option<&'static str> {
        frus::html::original_lang(self.options.words.strings)
    }

    /// The address of a page, where that of the site is known.
    fn address_of(&self, file: &str) -> Option<String> {
        let site = self.options.address.as_deref()?;
        // The contents are the folder itself.
        let file = if file == CONTENTS { "" } else { file };
        Some([site, file].concat())
    }

    /// The series, as the volume names it; else its file.
    fn series(&self) -> &str {
        match &self.book {
            Some(book) => &book.series,
            None => self.volume.id(),
        }
    }

    /// The volume's place in the series: `1952–1954, Volume XIV, Part 2`.
    fn in_series(&self) -> String {
        self.book.as_ref().map_or_else(String::new, |book| {
            let part = book.part.as_deref();
            (self.words().strings.page.volume)(&book.subseries, &book.number, part)
        })
    }

    /// What the volume is called by itself: its title, else its place in the series.
    fn title(&self) -> String {
        let book = self.book.as_ref().map(Book::of);
        let title = book.map(|book| book.title);
        let named = title.filter(|title| !title.is_empty());
        named.unwrap_or_else(|| match self.in_series() {
            place if place.is_empty() => self.series().to_owned(),
            place => place,
        })
    }
}
