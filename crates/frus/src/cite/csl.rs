//! A record in CSL-JSON, which Zotero, Pandoc and the processors of citationstyles.org read.

use super::{Author, Name, Place, Record, Work};
use crate::{date::Day, json::Writer};

/// The document as a `chapter` in an array of one, with the day of access where it is given.
///
/// The members are those of the public schema (`csl-data.json` 1.0). The number of the volume stands in Arabic figures, since a
/// processor puts "vol." before nothing else, and its part in its title, since the schema and the styles have different names
/// for a part.
///
/// ```
/// use frus::cite::{Book, Work, csl};
/// let book = Book { number: "XIV".to_owned(), year: 1985, ..Book::default() };
/// let record: serde_json::Value = serde_json::from_str(&csl(&Work::new(book, "Editorial Note"), None)).unwrap();
/// assert_eq!(record[0]["type"], "chapter");
/// assert_eq!(record[0]["volume"], "14");
/// assert_eq!(record[0]["issued"]["date-parts"][0][0], 1985);
/// ```
#[must_use]
pub fn csl(work: &Work, accessed: Option<Day>) -> String {
    records(&[Record::without_notes(work, accessed)])
}

/// Several in one array, with the notes of a reader.
pub(super) fn records(records: &[Record<'_>]) -> String {
    let mut out = Writer::default();
    out.open("", '[');
    for record in records {
        chapter(&mut out, record);
    }
    out.close(']');
    out.finish()
}

fn chapter(out: &mut Writer, record: &Record<'_>) {
    let Record {
        work,
        accessed,
        notes,
    } = record;
    let book = &work.book;
    out.open("", '{');
    out.string("id", &work.id.replace('/', "-"));
    out.string("type", "chapter");
    if let Some(author) = work.author() {
        party(out, "author", &author);
    }
    if let Some(recipient) = work.addressee() {
        party(out, "recipient", &recipient);
    }
    let (container, figures, title) = book.as_container();
    text(out, "title", &work.title());
    text(out, "container-title", &container);
    text(out, "volume", &figures);
    text(out, "volume-title", &title);
    if !book.editors.is_empty() {
        names(out, "editor", &book.editors);
    }
    let pages = work.pages.as_ref().map(|pages| pages.in_full("-"));
    text(out, "page", &pages.unwrap_or_default());
    if let Some(Place::Document(number)) = work.place_in_volume() {
        text(out, "note", &format!("Document {number}"));
    }
    text(out, "publisher", &book.publisher);
    text(out, "publisher-place", &book.place);
    if book.year > 0 {
        date(out, "issued", &[book.year]);
    }
    text(out, "URL", work.url.as_deref().unwrap_or_default());
    if let Some(day) = accessed {
        let parts = [
            u32::from(day.year()),
            u32::from(day.month()),
            u32::from(day.day()),
        ];
        date(out, "accessed", &parts);
    }
    text(out, "annote", &notes.join("\n"));
    out.close('}');
}

fn text(out: &mut Writer, name: &str, value: &str) {
    if !value.is_empty() {
        out.string(name, value);
    }
}

fn party(out: &mut Writer, member: &str, party: &Author<'_>) {
    match party {
        Author::Person(name) => names(out, member, [*name]),
        Author::Body(body) => {
            out.open(member, '[');
            out.open("", '{');
            out.string("literal", body);
            out.close('}');
            out.close(']');
        }
    }
}

fn names<'n>(out: &mut Writer, member: &str, names: impl IntoIterator<Item = &'n Name>) {
    out.open(member, '[');
    for name in names {
        out.open("", '{');
        text(out, "family", &name.family);
        text(out, "given", &name.given);
        text(out, "suffix", &name.suffix);
        out.close('}');
    }
    out.close(']');
}

fn date(out: &mut Writer, name: &str, parts: &[u32]) {
    out.open(name, '{');
    out.open("date-parts", '[');
    out.open("", '[');
    for part in parts {
        out.number("", Some(*part));
    }
    out.close(']');
    out.close(']');
    out.close('}');
}
