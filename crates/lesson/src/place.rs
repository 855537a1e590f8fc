//! Places of a document, by the ids that stand in addresses: to which a question points, and between which a passage lies.

use frus::{
    Document,
    document::{Block, InlineKind},
    edition::Edition,
};

/// Characters of an id at most.
const LONGEST: usize = 120;

/// Whether words have the form of an id: lower-case letters, digits and hyphens, as the library gives them.
///
/// ```
/// use lesson::place::is_id;
/// assert!(is_id("note-4-p2"));
/// assert!(!is_id("") && !is_id("note 4") && !is_id("<b>"));
/// ```
#[must_use]
pub fn is_id(words: &str) -> bool {
    let known = |sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-');
    !words.is_empty() && words.len() <= LONGEST && words.bytes().all(known)
}

/// Whether an edition has a place of that id: a block, a note, a reference to one, a page, an event, or the words behind one.
///
/// ```
/// use frus::{Document, edition::Edition};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. On July 15.")?;
/// let edition = Edition::by_rule(document, &strings::EN);
/// assert!(lesson::place::exists(&edition, "p1") && lesson::place::exists(&edition, "ref-1"));
/// assert!(!lesson::place::exists(&edition, "p2"));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn exists(edition: &Edition, id: &str) -> bool {
    edition.event(id).is_some()
        || edition.passage_of(id).is_some()
        || blocks_at(&edition.document, id).is_some()
}

/// The blocks of a passage, in reading order: from the one at the first id to the one at the last.
///
/// `None` where the document has no such place, or the last comes before the first.
///
/// ```
/// use frus::Document;
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n\nThey ended.\n  1. On July 15.")?;
/// let ids = |first, last| {
///     let blocks = lesson::place::between(&document, first, last)?;
///     Some(blocks.iter().map(|block| block.id.as_str()).collect::<Vec<_>>())
/// };
/// assert_eq!(ids("p1", "note-1"), Some(vec!["p1", "p2", "note-1-p1"]));
/// assert_eq!(ids("p2", "p1"), None);
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn between<'d>(document: &'d Document, first: &str, last: &str) -> Option<Vec<&'d Block>> {
    let (from, _) = blocks_at(document, first)?;
    let (_, to) = blocks_at(document, last)?;
    let count = to.checked_sub(from)?.checked_add(1)?;
    let blocks = document.blocks_with_notes();
    Some(blocks.skip(from).take(count).collect())
}

/// The first and the last block that an id stands for, counted from 0 in reading order; a note has all of its own.
fn blocks_at(document: &Document, id: &str) -> Option<(usize, usize)> {
    let mut before = document.blocks.len();
    for note in &document.notes {
        if note.id == id {
            let last = before.checked_add(note.blocks.len())?.checked_sub(1)?;
            return Some((before, last.max(before)));
        }
        before = before.checked_add(note.blocks.len())?;
    }
    let mut blocks = document.blocks_with_notes();
    let at = blocks.position(|block| block.id == id || holds(block, id))?;
    Some((at, at))
}

/// Whether a page with this id begins in the block, or a reference with this id stands there.
fn holds(block: &Block, id: &str) -> bool {
    block.inlines().any(|inline| match &inline.kind {
        InlineKind::NoteReference { id: own, .. } => own == id,
        InlineKind::PageBreak(page) => page.id == id,
        InlineKind::Text { .. } | InlineKind::Gap(_) => false,
    })
}
