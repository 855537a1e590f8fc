//! A list as a table of comma-separated values (RFC 4180): what the device keeps, what is exported for a spreadsheet, and what is
//! read again, so that there is one format to understand.
//!
//! A row is an item; the columns are found by their names, in any order. So a table of an earlier version, which has fewer, is read
//! as it is, and a column of a later one, or of the reader's own, is written again as it was. Whoever changes what a column
//! *means* raises the [version](VERSION): a table with a higher one than we know is not read, and nothing is written over it.
//!
//! | columns | |
//! |---|---|
//! | `version` | of this format, in every row, since spreadsheets sort and cut |
//! | `id` `url` | volume and document, `frus1952-54v14p2/d660`, and where the Office of the Historian has it |
//! | `number` `title` `sender` `recipient` `place` `date` | of the document; the names of persons, the day as `1953-07-10` |
//! | `first_page` `last_page` | on which it is printed |
//! | `series` `subseries` `volume_title` `volume` `part` `editors` `publisher_place` `publisher` `year` | of the volume |
//! | `quotation` `quotation_place` `quotation_block` | words of it, in quotation marks, and where they stand |
//! | `remark` | the reader's own |

use core::fmt;

use csv_core::{ReadRecordResult, ReaderBuilder};
use frus::{
    cite::{Book, Name, Pages, Party, Work, Written},
    export::csv_cell,
};

use super::{Collection, Item, Quoted};

/// The version of the format.
pub const VERSION: u32 = 1;

/// The largest table that is read, in bytes: a list of some thousand items.
pub const LIMIT: usize = 8 << 20;

/// The names of the columns, in the order in which they are written.
const COLUMNS: [&str; 24] = [
    "version",
    "id",
    "url",
    "number",
    "title",
    "sender",
    "recipient",
    "place",
    "date",
    "first_page",
    "last_page",
    "series",
    "subseries",
    "volume_title",
    "volume",
    "part",
    "editors",
    "publisher_place",
    "publisher",
    "year",
    "quotation",
    "quotation_place",
    "quotation_block",
    "remark",
];

/// The column without which a table is no list.
const TITLE: &str = "title";

/// What stands between two editors.
const BETWEEN: &str = "; ";

/// For Excel, which without it takes curly quotation marks for another encoding.
const MARK: char = '\u{feff}';

/// Why a table is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has no columns of this name: it is no list.
    NoList,
    /// A later version of this program has written it.
    Newer(u32),
    /// It is not encoded in UTF-8, so that letters of it are lost.
    Encoding,
    /// It is larger than the [limit](LIMIT).
    TooLarge,
}

impl fmt::Display for Unread {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoList => write!(out, "the table has no columns `version` and `{TITLE}`"),
            Self::Newer(version) => {
                write!(
                    out,
                    "the table is of version {version}, and {VERSION} is the last known"
                )
            }
            Self::Encoding => out.write_str("the table is not encoded in UTF-8"),
            Self::TooLarge => write!(out, "the table is larger than {LIMIT} bytes"),
        }
    }
}

impl core::error::Error for Unread {}

/// Writes a list.
#[must_use]
pub fn write(list: &Collection) -> String {
    let mut others: Vec<&str> = Vec::new();
    for (name, _) in list.items.iter().flat_map(|item| &item.other) {
        if !others.contains(&name.as_str()) {
            others.push(name);
        }
    }
    let mut out = String::from(MARK);
    for name in COLUMNS.iter().chain(&others) {
        cell(&mut out, name);
    }
    end_row(&mut out);
    for item in &list.items {
        for value in cells(item) {
            cell(&mut out, &value);
        }
        for name in &others {
            let mut other = item.other.iter();
            let other = other.find(|(known, _)| known == name);
            cell(&mut out, other.map_or("", |(_, value)| value));
        }
        end_row(&mut out);
    }
    out
}

/// The cells of an item, in the order of the columns.
fn cells(item: &Item) -> [String; COLUMNS.len()] {
    let (work, book) = (&item.work, &item.work.book);
    let name = |party: &Option<Party>| {
        let name = party.as_ref().and_then(|party| party.name.as_ref());
        name.map(Name::inverted).unwrap_or_default()
    };
    let page = |of: fn(&Pages) -> &String| work.pages.as_ref().map(of).cloned().unwrap_or_default();
    let number = |number: u32| match number {
        0 => String::new(),
        number => number.to_string(),
    };
    let editors: Vec<String> = book.editors.iter().map(Name::inverted).collect();
    let quoted = item.quotation.clone().unwrap_or_default();
    [
        VERSION.to_string(),
        work.id.clone(),
        work.url.clone().unwrap_or_default(),
        work.number.map(number).unwrap_or_default(),
        work.heading.clone(),
        name(&work.sender),
        name(&work.recipient),
        work.place.clone().unwrap_or_default(),
        match &work.date {
            Some(Written::On(day)) => day.to_string(),
            Some(Written::InWords(words)) => words.clone(),
            None => String::new(),
        },
        page(|pages| &pages.first),
        page(|pages| &pages.last),
        book.series.clone(),
        book.subseries.clone(),
        book.title.clone(),
        book.number.clone(),
        book.part.clone().unwrap_or_default(),
        editors.join(BETWEEN),
        book.place.clone(),
        book.publisher.clone(),
        number(book.year),
        quoted.words,
        quoted.place,
        quoted.block,
        item.remark.clone(),
    ]
}

/// Writes a cell. An apostrophe at its beginning is doubled, since a single one stands before what a spreadsheet would run.
fn cell(out: &mut String, value: &str) {
    match value.starts_with('\'') {
        true => csv_cell(out, &["'", value].concat()),
        false => csv_cell(out, value),
    }
}

/// The comma after the last cell becomes the end of the row.
fn end_row(out: &mut String) {
    out.pop();
    out.push_str("\r\n");
}

/// Reads a list from the bytes of a file.
///
/// # Errors
///
/// Where they are no such table, or one that can not be read without losing something.
pub fn read_file(bytes: &[u8]) -> Result<Collection, Unread> {
    if bytes.len() > LIMIT {
        return Err(Unread::TooLarge);
    }
    read(core::str::from_utf8(bytes).map_err(|_| Unread::Encoding)?)
}

/// Reads a list.
///
/// A spreadsheet may have written it again, with semicolons, with columns moved, and with rows that say nothing.
///
/// ```
/// use reading_room::collection::table::{Unread, read};
/// let list = read("version;title;remark;my own\r\n1;No heading;\"two\nlines\";kept\r\n;;;\r\n")?;
/// assert_eq!((list.items.len(), list.items[0].remark.as_str()), (1, "two\nlines"));
/// assert_eq!(list.items[0].other, [("my own".to_owned(), "kept".to_owned())]);
/// assert_eq!(read("version,title\n2,Later"), Err(Unread::Newer(2)));
/// assert_eq!(read("No. 1\nEditorial Note"), Err(Unread::NoList));
/// # Ok::<(), Unread>(())
/// ```
///
/// # Errors
///
/// Where the text is no such table, or one of a later version.
pub fn read(text: &str) -> Result<Collection, Unread> {
    let mut rows = rows(text.trim_start_matches(MARK)).into_iter();
    let names = rows.next().unwrap_or_default();
    let [version, ..] = COLUMNS;
    for needed in [version, TITLE] {
        if !names.iter().any(|name| name == needed) {
            return Err(Unread::NoList);
        }
    }
    let mut list = Collection::default();
    for row in rows {
        let row = Row {
            cells: names.iter().map(String::as_str).zip(row).collect(),
        };
        if let Ok(version) = row.value(version).parse()
            && version > VERSION
        {
            return Err(Unread::Newer(version));
        }
        let item = row.item();
        if !item.work.heading.is_empty() || !item.work.id.is_empty() || !item.remark.is_empty() {
            list.merge(Collection { items: vec![item] });
        }
    }
    Ok(list)
}

/// A row, each cell with the name of its column.
struct Row<'n> {
    cells: Vec<(&'n str, String)>,
}

impl Row<'_> {
    fn value(&self, name: &str) -> &str {
        let mut cells = self.cells.iter();
        let cell = cells.find(|(known, _)| *known == name);
        cell.map_or("", |(_, value)| value)
    }

    fn owned(&self, name: &str) -> String {
        self.value(name).to_owned()
    }

    fn optional(&self, name: &str) -> Option<String> {
        Some(self.owned(name)).filter(|value| !value.is_empty())
    }

    fn item(&self) -> Item {
        let date = self.optional("date");
        let quotation = self.optional("quotation").map(|words| Quoted {
            words,
            place: self.owned("quotation_place"),
            block: self.owned("quotation_block"),
        });
        let told = Work::new(self.book(), self.value(TITLE));
        let work = Work {
            id: self.owned("id"),
            url: self.optional("url"),
            number: self.value("number").parse().ok(),
            sender: self.named("sender", told.sender.clone()),
            recipient: self.named("recipient", told.recipient.clone()),
            place: self.optional("place"),
            date: date.map(|words| match words.parse() {
                Ok(day) => Written::On(day),
                Err(_) => Written::InWords(words),
            }),
            pages: Pages::new(self.value("first_page"), self.value("last_page")),
            ..told
        };
        let known = |(name, value): &&(&str, String)| {
            !COLUMNS.contains(name) && !name.is_empty() && !value.is_empty()
        };
        let other = self.cells.iter().filter(known);
        Item {
            work,
            quotation,
            remark: self.owned("remark"),
            other: other
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        }
    }

    fn book(&self) -> Book {
        let editors = self.value("editors").split(BETWEEN.trim());
        let editors = editors.map(str::trim).filter(|name| !name.is_empty());
        Book {
            series: self.owned("series"),
            subseries: self.owned("subseries"),
            title: self.owned("volume_title"),
            number: self.owned("volume"),
            part: self.optional("part"),
            editors: editors.map(Name::parse).collect(),
            place: self.owned("publisher_place"),
            publisher: self.owned("publisher"),
            year: self.value("year").parse().unwrap_or_default(),
        }
    }

    /// Who sent or received it: as the title tells, with the name that the column has.
    fn named(&self, column: &str, told: Option<Party>) -> Option<Party> {
        match self.value(column) {
            "" => told,
            name => Some(Party {
                name: Some(Name::parse(name)),
                ..told.unwrap_or_default()
            }),
        }
    }
}

/// The rows of a table, cell by cell. Some spreadsheets part the cells with semicolons or tabs; the first row tells.
fn rows(text: &str) -> Vec<Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    let delimiters = [b'\t', b';', b','].into_iter();
    let delimiter = delimiters.max_by_key(|sign| count(*sign)).unwrap_or(b',');
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut input = text.as_bytes();
    // No row has more than what the text has, so that nothing has to grow.
    let mut cells = vec![0; text.len()];
    let most = input.iter().filter(|byte| **byte == delimiter).count();
    let mut ends = vec![0; most + 1];
    let mut rows = Vec::new();
    // How much of both the present row has by now: where the input ends, the reader asks for the end of it once more.
    let (mut written, mut ended) = (0, 0);
    loop {
        let free = (cells.get_mut(written..), ends.get_mut(ended..));
        let (Some(free), Some(free_ends)) = free else {
            return rows;
        };
        let (result, read, more, more_ends) = reader.read_record(input, free, free_ends);
        input = input.get(read..).unwrap_or_default();
        (written, ended) = (written + more, ended + more_ends);
        match result {
            ReadRecordResult::Record => {
                let mut at = 0;
                let row = ends.iter().take(ended).map(|end| {
                    let cell = cells.get(at..*end).unwrap_or_default();
                    at = *end;
                    unguarded(&String::from_utf8_lossy(cell)).to_owned()
                });
                rows.push(row.collect());
                (written, ended) = (0, 0);
            }
            ReadRecordResult::InputEmpty => {}
            _ => return rows,
        }
    }
}

/// A cell without the apostrophe that keeps a spreadsheet from running it.
fn unguarded(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else {
        return cell;
    };
    let formula = rest.trim_start().starts_with(['=', '+', '-', '@']);
    match formula || rest.starts_with(['\t', '\r', '\n', '\'']) {
        true => rest,
        false => cell,
    }
}
