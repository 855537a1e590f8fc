//! The teacher's file: aims, standards and background for the worksheets, and what a good answer to each question cites.
//!
//! It is a page of its own, which the page that students read does not lead to: a static site can not keep answers secret, so
//! they stand where nobody comes upon them by accident. It has no script, and needs no other file.

mod markup;
mod page;

use frus::edition::Edition;
use lesson::{guide::Guide, worksheet::Worksheet};
use strings::Strings;

/// The name of the file.
pub const NAME: &str = "teacher.html";

/// The worksheets and the guidance for them, as `build.rs` parsed and checked them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedded {
    /// The worksheets.
    pub worksheets: Vec<Worksheet>,
    /// The guidance for each of them.
    pub guide: Guide,
}

/// What is embedded in the language of this build; `None` where the document has no guidance.
///
/// ```
/// let embedded = frus_explorer::publish::teacher::embedded().ok_or("no guidance")?;
/// assert_eq!(embedded.worksheets.len(), embedded.guide.worksheets.len());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn embedded() -> Option<Embedded> {
    let bytes: Option<&[u8]> = include!(concat!(env!("OUT_DIR"), "/teacher.rs"));
    let (worksheets, guide) = postcard::from_bytes(bytes?).ok()?;
    Some(Embedded { worksheets, guide })
}

/// The page, without its style and its policy: the site build puts them into the slots `<!--style-->` and `<!--policy-->`.
///
/// `elsewhere` has the languages of the site but this one, each with its tag, its name in itself, and the way to its folder.
///
/// ```
/// use frus_explorer::{edition, publish::teacher};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let embedded = teacher::embedded().ok_or("no guidance")?;
/// let page = teacher::page(&edition, &embedded, &strings::EN, &[("ja", "日本語", "ja/".to_owned())]);
/// assert!(page.contains("<a href=\"ja/teacher.html\" lang=\"ja\" hreflang=\"ja\">日本語</a>"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn page(
    edition: &Edition,
    embedded: &Embedded,
    strings: &Strings,
    elsewhere: &[(&str, &str, String)],
) -> String {
    page::draw(edition, embedded, strings, elsewhere)
}
