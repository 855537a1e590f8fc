//! Where a text names a person or uses an abbreviation, and which other papers it refers to: what an index is made of.

use crate::{
    Span,
    document::{Block, BlockKind, InlineKind, Mark, Note, PageBreak, Target},
    edition::{Edition, FiledUnder},
};

/// A place in a text, as a printed index names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// In the text, on this page; `None` where its page is not known.
    Page(Option<&'a str>),
    /// In a note.
    Note(&'a Note),
}

/// One place at which a text has words with a certain mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// The words in the source.
    pub span: Span,
    /// The block that holds them.
    pub block: &'a Block,
    /// Where that is.
    pub place: Place<'a>,
}

/// A paper to which a text refers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited<'a> {
    /// A document of the same volume: `d658`. The words are its number as the text has it: "Document 658".
    Printed(&'a str),
    /// A paper of which the text says that the volume does not print it. The words are those that say so.
    NotPrinted,
    /// A paper in the Department's files, by its number there; not the source of the document itself.
    Filed(&'a FiledUnder),
}

impl Edition {
    /// Where the text has words with this mark, in reading order, notes last.
    ///
    /// ```
    /// use frus::{Document, Span, document::Mark, edition::{Edition, Place}};
    /// let text = "No. 1\nEditorial Note\n\nMr. Dulles [Page 7] met Dulles.1\n\n  1. Dulles’ brother.";
    /// let mut document = Document::parse(text)?;
    /// let dulles = Mark::Person("person-dulles".to_owned());
    /// let named = text.match_indices("Dulles").map(|(at, name)| Span::new(at as u32, (at + name.len()) as u32));
    /// document.annotate(&named.map(|span| (span, dulles.clone())).collect::<Vec<_>>())?;
    /// let edition = Edition::by_rule(document, &strings::EN);
    /// let places: Vec<_> = edition.occurrences(&dulles).iter().map(|found| found.place).collect();
    /// assert_eq!(places[..2], [Place::Page(None), Place::Page(Some("7"))]);
    /// assert!(matches!(places[2], Place::Note(note) if note.id == "note-1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn occurrences(&self, mark: &Mark) -> Vec<Occurrence<'_>> {
        self.marked(|other| (other == mark).then_some(()))
            .into_iter()
            .map(|(occurrence, ())| occurrence)
            .collect()
    }

    /// The other papers to which the text refers, in reading order, notes last, each with the place that does.
    ///
    /// By rule: "Document 658" names a document of the volume; a sentence with "not printed" a paper that it leaves out;
    /// and a file number, save that of the document itself, a paper in the Department's files.
    ///
    /// ```
    /// use frus::{Document, edition::{Cited, Edition}};
    /// let text = "No. 2\nEditorial Note\n\nThe draft1 was sent.\n\n  1. Not printed; but see Document 1.";
    /// let edition = Edition::by_rule(Document::parse(text)?, &strings::EN);
    /// let cited: Vec<_> = edition.cited().into_iter().map(|(_, cited)| cited).collect();
    /// assert_eq!(cited, [Cited::NotPrinted, Cited::Printed("d1")]);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn cited(&self) -> Vec<(Occurrence<'_>, Cited<'_>)> {
        let mut cited = self.marked(|mark| match mark {
            Mark::CrossReference(Target::Document(document)) => Some(Cited::Printed(document)),
            Mark::FileNumber(id) => self.file_number(id).map(Cited::Filed),
            _ => None,
        });
        cited.retain(|(found, _)| !matches!(found.block.kind, BlockKind::SourceNote(_)));
        for (block, place) in self.blocks_with_places() {
            let left_out = not_printed(block).map(|span| Occurrence { span, block, place });
            cited.extend(left_out.map(|found| (found, Cited::NotPrinted)));
        }
        cited.sort_by_key(|(found, _)| found.span);
        cited
    }

    /// Where the text has words with a mark of which `known` knows something.
    pub(super) fn marked<'a, T: PartialEq>(
        &'a self,
        known: impl Fn(&'a Mark) -> Option<T>,
    ) -> Vec<(Occurrence<'a>, T)> {
        let mut found: Vec<(Occurrence<'a>, T)> = Vec::new();
        for (block, mut place) in self.blocks_with_places() {
            for content in block.contents() {
                // Words may be in several pieces, where another mark or a page begins inside of them.
                let mut goes_on = false;
                for inline in content {
                    let marks = match &inline.kind {
                        InlineKind::Text { marks, .. } => marks,
                        InlineKind::PageBreak(page) => {
                            place = at_page(place, page);
                            continue;
                        }
                        InlineKind::NoteReference { .. } | InlineKind::Gap(_) => continue,
                    };
                    let Some(what) = marks.iter().find_map(&known) else {
                        goes_on = false;
                        continue;
                    };
                    let span = inline.span;
                    match found.last_mut() {
                        Some((last, same)) if goes_on && *same == what => last.span.end = span.end,
                        _ => found.push((Occurrence { span, block, place }, what)),
                    }
                    goes_on = true;
                }
            }
        }
        found
    }

    /// Every block in reading order, those of the notes last, each with the place at which it begins.
    fn blocks_with_places(&self) -> Vec<(&Block, Place<'_>)> {
        let first = self.imprint.as_ref().map(|imprint| &*imprint.first_page);
        let mut place = Place::Page(first);
        let mut blocks = Vec::new();
        for block in &self.document.blocks {
            blocks.push((block, place));
            if let BlockKind::PageBreak(page) = &block.kind {
                place = at_page(place, page);
            }
            for inline in block.inlines() {
                if let InlineKind::PageBreak(page) = &inline.kind {
                    place = at_page(place, page);
                }
            }
        }
        for note in &self.document.notes {
            blocks.extend(note.blocks.iter().map(|block| (block, Place::Note(note))));
        }
        blocks
    }
}

/// The place after a page has begun; a note goes on over the page.
fn at_page<'a>(place: Place<'a>, page: &'a PageBreak) -> Place<'a> {
    match place {
        Place::Page(_) => Place::Page(Some(&page.page)),
        Place::Note(note) => Place::Note(note),
    }
}

/// The words of a block that say of a paper that it is not printed.
fn not_printed(block: &Block) -> impl Iterator<Item = Span> {
    const WORDS: &str = "not printed";
    block.inlines().flat_map(|inline| {
        let text = inline.words().unwrap_or_default().to_ascii_lowercase();
        let places = text.match_indices(WORDS).map(|(at, _)| at);
        let spans = places.filter_map(|at| {
            let start = inline.span.start.checked_add(u32::try_from(at).ok()?)?;
            let end = start.checked_add(u32::try_from(WORDS.len()).ok()?)?;
            Some(Span::new(start, end))
        });
        spans.collect::<Vec<_>>()
    })
}

impl Occurrence<'_> {
    /// The words of the block before these, and those behind them, `length` bytes or less of each, cut between words.
    /// An ellipsis stands where something is cut off.
    ///
    /// ```
    /// use frus::{Document, document::Mark, Span, edition::Edition};
    /// let text = "No. 1\nEditorial Note\n\nThe talks of the Embassy began.";
    /// let mut document = Document::parse(text)?;
    /// let mark = Mark::Term("term-embassy".to_owned());
    /// document.annotate(&[(Span::new(39, 46), mark.clone())])?;
    /// let edition = Edition::by_rule(document, &strings::EN);
    /// let (before, after) = edition.occurrences(&mark)[0].context(&edition.document, 8);
    /// assert_eq!((&*before, &*after), ("… of the ", " began."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn context(&self, document: &crate::Document, length: usize) -> (String, String) {
        let whole = self.block.span;
        let before = document.words_in(Span::new(whole.start, self.span.start));
        let after = document.words_in(Span::new(self.span.end, whole.end));
        (last(&before, length), first(&after, length))
    }
}

/// The end of some words, from the beginning of a word on.
fn last(words: &str, length: usize) -> String {
    let line = words.rsplit('\n').next().unwrap_or_default();
    let cut = line.len().saturating_sub(length);
    if cut == 0 {
        return line.to_owned();
    }
    let mut from = line
        .char_indices()
        .filter(|(at, sign)| *at >= cut && *sign == ' ');
    let kept = from.next().and_then(|(at, _)| line.get(at..));
    ["…", kept.unwrap_or(" ")].concat()
}

/// The beginning of some words, up to the end of a word.
fn first(words: &str, length: usize) -> String {
    let line = words.split('\n').next().unwrap_or_default();
    if line.len() <= length {
        return line.to_owned();
    }
    let signs = line.char_indices().take_while(|(at, _)| *at <= length);
    let to = signs.filter(|(_, sign)| *sign == ' ').last();
    let kept = to.and_then(|(at, _)| line.get(..at));
    [kept.unwrap_or_default(), " …"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_between_words_and_say_so() {
        assert_eq!(last("one two three ", 7), "… three ");
        assert_eq!(last("three ", 7), "three ");
        assert_eq!(first(" one two three", 9), " one two …");
        assert_eq!(first(" one", 9), " one");
    }

    #[test]
    fn a_word_longer_than_the_room_is_left_out() {
        assert_eq!(last("Commander-in-Chief", 5), "… ");
        assert_eq!(first("Commander-in-Chief", 5), " …");
        assert_eq!(last("日本国憲法", 4), "… ");
    }

    #[test]
    fn words_on_another_line_of_the_block_are_none_of_its_context() {
        assert_eq!(last("Subject:\nTalks with ", 40), "Talks with ");
        assert_eq!(first(" and Japan\nRef: despatch 23", 40), " and Japan");
    }
}
