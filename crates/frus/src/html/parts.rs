//! A page of a document among those of other documents: the same parts, with references that lead to these.

use strings::Strings;

use super::{
    Context, citations, colophon_of, introduction,
    notes::{cards_of, notes_of},
    reading::{head_of, stretches_of},
};
use crate::{document::Target, edition::Edition};

/// The address of the page of what a reference refers to, as a link of the page that is drawn has it; `None` where the site
/// has no such page, so that the reference leads to the Office of the Historian.
pub type PageOf<'a> = &'a (dyn Fn(&Target) -> Option<String> + Sync);

/// The parts of a page, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The title, and the introduction.
    pub introduction: String,
    /// The head of the document.
    pub head: String,
    /// Its body, in stretches between what was added by hand.
    pub stretches: Vec<String>,
    /// The list of its notes.
    pub notes: String,
    /// The cards of its notes.
    pub cards: String,
    /// How it is cited.
    pub citations: String,
    /// The index, the evidence as a table, file numbers, marking and imprint.
    pub colophon: String,
}

/// Draws the parts of a page among those of other documents. Where a page has a timeline, a date leads to its event there; here
/// it leads to its row in the table, which leads back.
///
/// ```
/// use frus::{document::Target, edition::Edition, html, tei::Volume};
/// let source = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="document" xml:id="d1"><head>1. Letter</head>
/// <p>See <ref target="#d2">Document 2</ref>.</p></div><div type="document" xml:id="d2"><head>2. Note</head></div></body></text></TEI>"##;
/// let volume = Volume::read(source)?;
/// let division = volume.division("d1").ok_or("no such document")?;
/// let document = volume.read_division(source, division)?.document;
/// let edition = Edition::of_volume(&volume, division, document, &strings::EN);
/// let page_of = |target: &Target| match target {
///     Target::Document(id) => Some([id, ".html"].concat()),
///     _ => None,
/// };
/// let parts = html::parts(&edition, &strings::EN, &page_of);
/// assert!(parts.stretches.concat().contains("href=\"d2.html\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn parts(edition: &Edition, strings: &Strings, page_of: PageOf<'_>) -> Parts {
    drawn(Context {
        page_of: Some(page_of),
        has_timeline: false,
        ..Context::on_page(edition, strings)
    })
}

/// The same for a page that shows the events on a timeline, to which its dates lead.
#[must_use]
pub fn parts_with_timeline(edition: &Edition, strings: &Strings, page_of: PageOf<'_>) -> Parts {
    drawn(Context {
        page_of: Some(page_of),
        ..Context::on_page(edition, strings)
    })
}

fn drawn(context: Context<'_>) -> Parts {
    let Context {
        edition, strings, ..
    } = context;
    Parts {
        introduction: introduction(edition, strings),
        head: head_of(context),
        stretches: stretches_of(context),
        notes: notes_of(context),
        cards: cards_of(context),
        citations: citations(edition, &[], strings),
        colophon: colophon_of(context),
    }
}
