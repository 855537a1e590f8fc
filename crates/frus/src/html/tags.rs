//! What the head of a page says of its document to programs that read it: a search engine, a site that shows a link (Open
//! Graph), a program that keeps references (Highwire and Dublin Core).
//!
//! Zotero's translator *Embedded Metadata* takes `citation_book_title` for a section of a book and reads the tags of Highwire
//! for its fields; of Dublin Core it needs the type, and takes what Highwire has no tag for. It reads them in the head
//! alone, so that they stand there, before the document, and say nothing twice that need not be.

use strings::Strings;

use super::escaped;
use crate::{
    cite::{Name, Work},
    edition::Edition,
};

/// What a page says of itself, besides what its document says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Described<'a> {
    /// `No. 660. Memorandum by …`.
    pub title: &'a str,
    /// Series, volume, title and dateline.
    pub about: &'a str,
    /// The series.
    pub series: &'a str,
    /// The page's whole address, where that is known.
    pub address: Option<&'a str>,
    /// The whole address of a picture, for sites that show a link to the page.
    pub picture: Option<&'a str>,
}

/// What a page of a document is, as a search engine shows it: series, volume, title, dateline; where the volume is not known the
/// title alone.
///
/// ```
/// use frus::{Document, edition::Edition, html};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let edition = Edition::by_rule(document, &strings::EN);
/// assert_eq!(html::about(&edition, &strings::EN), "No. 1. Editorial Note");
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn about(edition: &Edition, strings: &Strings) -> String {
    let title = edition.title(strings);
    let Some(volume) = &edition.volume else {
        return title;
    };
    let part = volume.part.as_deref();
    let in_series = (strings.page.volume)(&volume.subseries, &volume.number, part);
    // A dateline that stands in the text is not told by the volume; its day is known.
    let day = edition.own_day;
    let day = day.map(|day| (strings.dates.day)(day.year(), day.month(), day.day()));
    let dateline = edition.dateline().map(|dateline| dateline.text.as_str());
    let dateline = dateline.or(day.as_deref()).unwrap_or_default();
    (strings.page.about)(&volume.series, &in_series, &title, dateline)
}

/// The tags for the head of a page.
///
/// ```
/// use frus::{Document, edition::Edition, html::{self, Described}};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let described = Described { title: "No. 1. <Editorial Note>", ..Described::default() };
/// let tags = html::tags(&Edition::by_rule(document, &strings::EN), &described);
/// assert!(tags.contains(r#"<meta property="og:title" content="No. 1. &lt;Editorial Note&gt;">"#), "{tags}");
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn tags(edition: &Edition, described: &Described<'_>) -> String {
    let mut tags = String::new();
    let mut named = |kind: &str, name: &str, content: &str| {
        if !content.is_empty() {
            let content = escaped(content);
            tags.push_str(&format!("<meta {kind}=\"{name}\" content=\"{content}\">"));
        }
    };
    named("name", "description", described.about);
    named("property", "og:type", "article");
    named("property", "og:title", described.title);
    named("property", "og:site_name", described.series);
    named("property", "og:description", described.about);
    named("property", "og:url", described.address.unwrap_or_default());
    named(
        "property",
        "og:image",
        described.picture.unwrap_or_default(),
    );
    let Some(work) = Work::of(edition) else {
        return tags;
    };
    let book = &work.book;
    let mut citation =
        |name: &str, content: &str| named("name", &["citation_", name].concat(), content);
    citation("title", &work.title());
    if let Some(name) = sender(&work) {
        citation("author", &name.inverted());
    }
    citation("book_title", &book.whole_title());
    citation("series_title", &book.series);
    citation("volume", &book.designation());
    for editor in &book.editors {
        citation("editor", &editor.inverted());
    }
    citation("publisher", &book.publisher);
    citation("date", &book.year.to_string());
    if let Some(pages) = &work.pages {
        citation("firstpage", &pages.first);
        citation("lastpage", &pages.last);
    }
    citation("public_url", work.url.as_deref().unwrap_or_default());
    // The language of the document, whatever that of the page.
    citation("language", "en");
    named("name", "DC.type", "bookSection");
    let rights = edition.volume.as_ref().map(|volume| volume.rights.as_str());
    named("name", "DC.rights", rights.unwrap_or_default());
    tags
}

/// The person who sent the document, where it was one: programs would take the name of an office apart.
fn sender(work: &Work) -> Option<&Name> {
    work.sender.as_ref()?.name.as_ref()
}
