//! A record for BibTeX, BibLaTeX and whatever reads their files.

use super::{Author, Name, Place, Record, Work};
use crate::date::Day;

/// The document as an `@incollection` of BibTeX, in UTF-8, with the day of access where it is given.
///
/// Titles stand in double braces, so that no style changes their capitals. The volume's title is inside `booktitle`, since
/// BibTeX itself knows no `maintitle`.
///
/// ```
/// use frus::cite::{Book, Name, Pages, Work, bibtex};
/// let book = Book {
///     series: "Foreign Relations of the United States".to_owned(),
///     subseries: "1952–1954".to_owned(),
///     editors: vec![Name::parse("William F. Sanford, Jr.")],
///     year: 1983,
///     ..Book::default()
/// };
/// let mut work = Work::new(book, "Editorial Note");
/// work.id = "frus1952-54v01p1/d1".to_owned();
/// work.pages = Pages::new("1", "2");
/// let record = bibtex(&work, None);
/// assert!(record.starts_with("@incollection{frus1952-54v01p1-d1,\n"));
/// assert!(record.contains("\n  editor = {Sanford, Jr., William F.},\n"));
/// assert!(record.contains("\n  pages = {1--2},\n"));
/// ```
#[must_use]
pub fn bibtex(work: &Work, accessed: Option<Day>) -> String {
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
    let author = work.author().map(|author| match author {
        Author::Person(name) => person(name),
        Author::Body(body) => braced(body),
    });
    let editors: Vec<String> = book.editors.iter().map(person).collect();
    let pages = work.pages.as_ref().map(|pages| {
        let first = escaped(&pages.first);
        if pages.are_several() {
            format!("{first}--{}", escaped(&pages.last))
        } else {
            first
        }
    });
    let note = match work.place_in_volume() {
        Some(Place::Document(number)) => format!("Document {number}"),
        _ => String::new(),
    };
    let mut record = format!("@incollection{{{},\n", key(&work.id));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            record.push_str(&format!("  {name} = {{{value}}},\n"));
        }
    };
    field("author", &author.unwrap_or_default());
    field("title", &braced(&work.title()));
    field("booktitle", &braced(&book.whole_title()));
    field("editor", &editors.join(" and "));
    field("volume", &escaped(&book.designation()));
    field("pages", &pages.unwrap_or_default());
    field("note", &note);
    field("publisher", &braced(&book.publisher));
    field("address", &braced(&book.place));
    field("year", &book.year_words());
    // Inside braces that BibTeX reads, an address is kept as it is.
    field("url", &address(work.url.as_deref().unwrap_or_default()));
    field(
        "urldate",
        &accessed.map(|day| day.to_string()).unwrap_or_default(),
    );
    let notes: Vec<String> = notes.iter().map(|note| escaped(note)).collect();
    field("annote", &notes.join("\n\n"));
    record.push_str("}\n");
    record
}

/// The id without signs that mean something in a key.
fn key(id: &str) -> String {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() || "-._".contains(sign) {
            sign
        } else {
            '-'
        }
    };
    id.chars().map(plain).collect()
}

/// `Sanford, Jr., William F.`: BibTeX has the suffix in the middle.
fn person(name: &Name) -> String {
    let parts = [&name.family, &name.suffix, &name.given].map(|part| escaped(part));
    match parts {
        [family, suffix, given] if !suffix.is_empty() => format!("{family}, {suffix}, {given}"),
        [family, _, given] if !given.is_empty() => format!("{family}, {given}"),
        [family, ..] => ["{", &family, "}"].concat(),
    }
}

/// Words whose capitals stay as they are, and that no name is read into.
fn braced(words: &str) -> String {
    if words.trim().is_empty() {
        return String::new();
    }
    ["{", &escaped(words), "}"].concat()
}

/// Words in which TeX sees no commands. A brace of the words would unbalance the record, so it becomes a bracket.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !escaped.is_empty() {
            escaped.push(' ');
        }
        let mut last = ' ';
        for sign in word.chars() {
            // Two of them would become one dash, or one quotation mark.
            if sign == last && matches!(sign, '-' | '`' | '\'') {
                escaped.push_str("{}");
            }
            last = sign;
            match sign {
                '{' => escaped.push('('),
                '}' => escaped.push(')'),
                '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', sign]),
                '\\' => escaped.push_str("\\textbackslash{}"),
                '~' => escaped.push_str("\\textasciitilde{}"),
                '^' => escaped.push_str("\\textasciicircum{}"),
                sign if sign.is_control() => {}
                sign => escaped.push(sign),
            }
        }
    }
    escaped
}

/// An address without what would end the field.
fn address(url: &str) -> String {
    let kept = |sign: &char| {
        !matches!(sign, '{' | '}' | '\\') && !sign.is_whitespace() && !sign.is_control()
    };
    url.chars().filter(kept).collect()
}
