//! A record in RIS, which EndNote, RefWorks, Zotero and Mendeley read.

use super::{Place, Record, Work};
use crate::date::Day;

/// The document as a `CHAP` (a section of a book), with the day of access where it is given.
///
/// Lines end as RIS asks, with a carriage return and a line feed.
///
/// ```
/// use frus::cite::{Book, Pages, Work, ris};
/// let mut work = Work::new(Book::default(), "Letter From Chairman Khrushchev to President Kennedy");
/// work.pages = Pages::new("127", "131");
/// let record = ris(&work, None);
/// assert!(record.starts_with("TY  - CHAP\r\n"));
/// assert!(record.contains("\r\nAU  - Khrushchev\r\n"));
/// assert!(record.contains("\r\nSP  - 127\r\nEP  - 131\r\n"));
/// assert!(record.ends_with("ER  - \r\n"));
/// ```
#[must_use]
pub fn ris(work: &Work, accessed: Option<Day>) -> String {
    record(&Record::without_notes(work, accessed))
}

/// The same, with the notes of a reader.
pub(super) fn record(of: &Record<'_>) -> String {
    let Record {
        work,
        accessed,
        notes,
    } = of;
    let book = &work.book;
    let mut record = String::from("TY  - CHAP\r\n");
    let mut line = |tag: &str, value: &str| {
        let value: Vec<&str> = value
            .split(|sign: char| sign.is_whitespace() || sign.is_control())
            .collect();
        let value: Vec<&str> = value.into_iter().filter(|word| !word.is_empty()).collect();
        if !value.is_empty() {
            record.push_str(&format!("{tag}  - {}\r\n", value.join(" ")));
        }
    };
    line("ID", &work.id.replace('/', "-"));
    if let Some(author) = work.author() {
        line("AU", &author.written(|name| name.inverted()));
    }
    line("TI", &work.title());
    line("T2", &book.whole_title());
    for editor in &book.editors {
        line("A2", &editor.inverted());
    }
    line("VL", &book.designation());
    if let Some(pages) = &work.pages {
        line("SP", &pages.first);
        line("EP", &pages.last);
    }
    if let Some(Place::Document(number)) = work.place_in_volume() {
        line("N1", &format!("Document {number}"));
    }
    line("PB", &book.publisher);
    line("CY", &book.place);
    line("PY", &book.year_words());
    line("M3", work.kind.unwrap_or_default());
    line("UR", work.url.as_deref().unwrap_or_default());
    if let Some(day) = accessed {
        line("Y2", &day.to_string().replace('-', "/"));
    }
    for note in *notes {
        line("N1", note);
    }
    record.push_str("ER  - \r\n");
    record
}
