//! What a citation says of the volume that prints a document.

use super::{Name, in_figures, name::Listing};
use crate::edition::Volume;

/// The last year of the subseries from which on documents are cited by their numbers: 1955–57.
const FIRST_BY_NUMBER: u32 = 1957;

/// A volume, as citations name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The series, under the title that it had then: `Papers Relating to the Foreign Relations of the United States`.
    pub series: String,
    /// The years that the subseries covers: `1952–1954`; empty where the volume belongs to none.
    pub subseries: String,
    /// The volume's own title, without the number of its parts: `China and Japan`; empty where it has none.
    pub title: String,
    /// The number, as printed: `XIV`, `E–9`; empty where it has none.
    pub number: String,
    /// The part, where the volume is printed in parts.
    pub part: Option<String>,
    /// The editors, in the order of the title page, without the general editor.
    pub editors: Vec<Name>,
    /// `Washington`.
    pub place: String,
    /// `Government Printing Office`.
    pub publisher: String,
    /// When it was published; 0 where that is not known, and then left out of records.
    pub year: u32,
}

impl Book {
    /// The volume of an edition, without the words that the Office leaves out of citations.
    ///
    /// ```
    /// use frus::{cite::Book, edition::Volume};
    /// let book = Book::of(&Volume {
    ///     title: "China and Japan (in two parts)".to_owned(),
    ///     publisher: "United States Government Printing Office".to_owned(),
    ///     ..Volume::default()
    /// });
    /// assert_eq!(book.title, "China and Japan");
    /// assert_eq!(book.publisher, "Government Printing Office");
    /// ```
    #[must_use]
    pub fn of(volume: &Volume) -> Self {
        Self {
            series: volume.series.clone(),
            subseries: volume.subseries.clone(),
            title: without_parts(&volume.title).to_owned(),
            number: volume.number.clone(),
            part: volume.part.clone(),
            editors: volume
                .editors
                .iter()
                .map(|name| Name::parse(name))
                .collect(),
            place: volume.place.clone(),
            publisher: publisher(&volume.publisher).to_owned(),
            year: volume.year,
        }
    }

    /// Whether documents are cited by their numbers, and the volume's number stands before its title: since the subseries
    /// 1955–57. A volume without a subseries is older.
    ///
    /// ```
    /// use frus::cite::Book;
    /// let of = |subseries: &str| Book { subseries: subseries.to_owned(), ..Book::default() };
    /// assert!(!of("1952–1954").is_cited_by_number());
    /// assert!(of("1955–1957").is_cited_by_number());
    /// assert!(of("1969–76").is_cited_by_number());
    /// assert!(!of("1950–1955").is_cited_by_number());
    /// ```
    #[must_use]
    pub fn is_cited_by_number(&self) -> bool {
        self.last_year().is_some_and(|year| year >= FIRST_BY_NUMBER)
    }

    /// The last year of the subseries; one of two digits is of the same century as the first.
    fn last_year(&self) -> Option<u32> {
        let digits = |sign: char| !sign.is_ascii_digit();
        let years = self.subseries.split(digits).filter(|year| !year.is_empty());
        let years: Vec<u32> = years.filter_map(|year| year.parse().ok()).collect();
        match *years {
            [.., first, last] if last < 100 => Some(first / 100 * 100 + last),
            [.., last] => Some(last),
            [] => None,
        }
    }

    /// Number and part in the words of the title page: `Volume XIV, Part 2`; empty where the volume has no number.
    #[must_use]
    pub fn numbered(&self) -> String {
        numbered(&self.number, self.part.as_deref())
    }

    /// The same in short, for a field that is a volume's number already: `XIV, Part 2`.
    #[must_use]
    pub fn designation(&self) -> String {
        let part = self.part.as_ref().map(|part| format!("Part {part}"));
        join(&[&self.number, part.as_deref().unwrap_or_default()])
    }

    /// The number in Arabic figures: `14`; empty where the volume has none.
    pub(super) fn figures(&self) -> String {
        in_figures(&self.number)
    }

    /// The series with its years: `Foreign Relations of the United States, 1952–1954`.
    #[must_use]
    pub fn in_series(&self) -> String {
        join(&[&self.series, &self.subseries])
    }

    /// Series, years and title, as one title.
    #[must_use]
    pub fn whole_title(&self) -> String {
        join(&[&self.series, &self.subseries, &self.title])
    }

    /// Title of the series, number, and title of the volume with its part, as processors of citation styles set them; one
    /// title where there is no number.
    pub(super) fn as_container(&self) -> (String, String, String) {
        let part = self.part.as_ref().map(|part| format!("Part {part}"));
        let title = join(&[&self.title, part.as_deref().unwrap_or_default()]);
        let figures = self.figures();
        if figures.is_empty() {
            (join(&[&self.in_series(), &title]), figures, String::new())
        } else {
            (self.in_series(), figures, title)
        }
    }

    /// What the volume is called beside its series: title and number in the order of its title page.
    pub(super) fn title_and_number(&self) -> String {
        let numbered = self.numbered();
        if self.is_cited_by_number() {
            join(&[&numbered, &self.title])
        } else {
            join(&[&self.title, &numbered])
        }
    }

    /// The year; empty where it is not known, as of a text that does not say where it was printed.
    pub(super) fn year_words(&self) -> String {
        match self.year {
            0 => String::new(),
            year => year.to_string(),
        }
    }

    /// The editors, each written by `write`, joined.
    pub(super) fn editors(&self, write: impl FnMut(&Name) -> String, listing: Listing) -> String {
        let names: Vec<String> = self.editors.iter().map(write).collect();
        listing.join(&names)
    }
}

/// The title of a volume without the number of its parts, which the part itself says: `China and Japan (in two parts)`.
fn without_parts(title: &str) -> &str {
    let begins = title.rfind(" (in ").filter(|_| title.ends_with(" parts)"));
    begins.and_then(|at| title.get(..at)).unwrap_or(title)
}

/// The publisher as the Office's examples name it, where the title page says `United States Government Printing Office`.
fn publisher(printed: &str) -> &str {
    let rest = ["United States ", "U.S. "].into_iter();
    let mut rest = rest.filter_map(|country| printed.strip_prefix(country));
    rest.find(|rest| rest.starts_with("Government P"))
        .unwrap_or(printed)
}

/// Number and part in the words of the title page; empty where the volume has neither.
pub(crate) fn numbered(number: &str, part: Option<&str>) -> String {
    let volume = ["Volume ", number].concat();
    let volume = if number.is_empty() { "" } else { &volume };
    let part = part.map(|part| ["Part ", part].concat());
    join(&[volume, part.as_deref().unwrap_or_default()])
}

/// What is not empty, with commas between.
pub(crate) fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}
