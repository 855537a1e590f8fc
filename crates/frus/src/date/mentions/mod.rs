//! The dates that a document mentions, each with its words and how it is known.
//!
//! The rules read the parsed document and not its bytes, so the number of a note is never taken for a part of the
//! date it is glued to: in "April 23, 19522" the year is 1952 because the model holds the 2 as a note reference.
//!
//! | words | date | kind |
//! |---|---|---|
//! | April 23, 1952 · 23 April 1952 · Oct. 30, 1952 | `1952-04-23` | stated |
//! | July 10, \[1953\] · July \[10\], 1953 | `1953-07-10` | stated |
//! | July 10–14, 1953 · between July 10 and 14, 1953 | `1953-07-10/1953-07-14` | stated |
//! | June 30 · Aug. 13 · the 10th of July · on 10 July | `1953-06-30` | year supplied |
//! | July 10 to 14 · June 30–July 15 | `1953-06-30/1953-07-15` | year supplied |
//! | July 10 and 14 | `1953-07-10`, `1953-07-14` | year supplied, each with its own words |
//! | 794.5 MSP/**7–1053** | `1953-07-10` | file number |
//! | April 1952 · in August | `1952-04`, `1953-08` | approximate |
//! | early August · end of July · about July 10, 1953 | `1953-08~`, `1953-07~`, `1953-07-10~` | approximate |
//! | April–June 1953 · summer of 1953 · in 1951 | `1953-04/1953-06`, `1953-22`, `1951` | approximate |
//! | next month · this year · last July | `1953-08`, `1953`, `1952-07` | approximate |
//! | this session · yesterday · last week | `1953-07~`, `1953-07-09~`, `1953-06-29~/1953-07-05~` | approximate |
//!
//! Where the words give no year, it is the one that puts them nearest to the document's own day: "January 3" in a paper of
//! December 1954 is of 1955. A year that is not the document's own is less sure, and the date says so (`1955-01-03?`); where two
//! years lie about as near, the same paragraph tells of an earlier year before, or all dates that the paper states are of more
//! than a year ago, the date is not known and not reported.
//! Words that count from the day of writing are read in the document's own body alone: notes are the editors', and an
//! attachment has a day of its own. The year in the name of a law, or of a fiscal year, is no date, nor is the day in the name of
//! a movement: "26th of July Movement".

mod rules;
mod tokens;

use crate::{
    Document, Span,
    date::{Day, Edtf},
    document::{Block, BlockKind, Inline},
    edition::EvidenceKind,
    file_number,
};
use rules::Frame;
use tokens::Run;

/// In days.
const A_YEAR: i32 = 365;

/// A stretch of the text that gives a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words that carry the date, in the source text.
    pub span: Span,
    /// The date they give.
    pub date: Edtf,
    /// How it is known.
    pub kind: EvidenceKind,
}

/// The dates that a document mentions, in the order of its text.
///
/// `own` is the document's own date, as from [`own_date`]; without it, dates that leave out the year are not
/// reported, since nothing says which year they mean.
#[must_use]
pub fn mentions(document: &Document, own: Option<Day>) -> Vec<Mention> {
    of_document(document, own, own)
}

/// The dates that a document mentions whose own date is not known, but a day near it, such as that of the document printed
/// next to it: it supplies the years, and words that count from the day of writing are left alone.
///
/// ```
/// use frus::{Document, date::{Day, mentions}};
/// let text = "No. 1\nEditorial Note\n\nOn June 30 they met, and again next month.";
/// let near = Day::new(1953, 7, 10).ok_or("no such day")?;
/// let found = mentions::near(&Document::parse(text)?, near);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].date.to_string(), "1953-06-30");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn near(document: &Document, day: Day) -> Vec<Mention> {
    of_document(document, Some(day), None)
}

fn of_document(document: &Document, own: Option<Day>, written: Option<Day>) -> Vec<Mention> {
    let mut found = Vec::new();
    let body = document.own_blocks();
    let looks_back = own.is_some_and(|own| looks_back(body, own));
    for (at, block) in document.blocks_with_notes().enumerate() {
        let is_body = at < body.len();
        let frame = Frame::new(
            own.filter(|_| !(is_body && looks_back)),
            written.filter(|_| is_body),
        );
        for content in block.contents() {
            in_run(&Run::of(content), frame, &mut found);
        }
    }
    found.sort_by_key(|mention| mention.span);
    found
}

/// Whether a paper tells of old times: it states two dates at least, and each is of more than a year before its own day. The day
/// then says nothing of the years that are left out.
fn looks_back(body: &[Block], own: Day) -> bool {
    let mut stated = Vec::new();
    for block in body {
        if !matches!(
            block.kind,
            BlockKind::Dateline(_) | BlockKind::SourceNote(_)
        ) {
            for content in block.contents() {
                // Nothing supplies a year here, so that every date found has its own.
                rules::apply(
                    &Run::of(content).tokens(),
                    Frame::new(None, None),
                    &mut stated,
                );
            }
        }
    }
    let long_before = |mention: &Mention| {
        let last = mention.date.latest();
        last.is_some_and(|last| last.days_until(own) > A_YEAR)
    };
    stated.len() > 1 && stated.iter().all(long_before)
}

/// The dates in words that belong to no document, such as a dateline known from the volume alone.
///
/// ```
/// use frus::date::mentions;
/// let found = mentions::in_words("[Washington,] July 10, 1953.", None);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].date.to_string(), "1953-07-10");
/// ```
#[must_use]
pub fn in_words(words: &str, own: Option<Day>) -> Vec<Mention> {
    let mut found = Vec::new();
    in_run(&Run::of_words(words), Frame::new(own, own), &mut found);
    found.sort_by_key(|mention| mention.span);
    found
}

/// Whether words that belong to no document, such as a dateline, give this date by themselves.
///
/// ```
/// use frus::date::mentions;
/// assert!(mentions::give("[Washington,] July 10, 1953.", "1953-07-10".parse()?));
/// assert!(!mentions::give("Tokyo, July 10—5 p. m.", "1953-07-10".parse()?));
/// # Ok::<(), frus::date::EdtfError>(())
/// ```
#[must_use]
pub fn give(words: &str, date: Edtf) -> bool {
    let mut found = in_words(words, None).into_iter();
    found.any(|mention| mention.date == date)
}

/// The document's own date, as far as its text tells: the day of its dateline, else that of its file number.
///
/// A file number gives the date of the paper usually, not always.
#[must_use]
pub fn own_date(document: &Document) -> Option<Mention> {
    let exact = |inlines: &[Inline]| {
        let mut found = Vec::new();
        in_run(&Run::of(inlines), Frame::new(None, None), &mut found);
        found
            .into_iter()
            .find(|mention| mention.date.exact_day().is_some())
    };
    let in_dateline = document.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Dateline(inlines) => exact(inlines),
        _ => None,
    });
    in_dateline.or_else(|| {
        document.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::SourceNote(inlines) => exact(inlines),
            _ => None,
        })
    })
}

fn in_run(run: &Run, frame: Frame, found: &mut Vec<Mention>) {
    for piece in run.pieces() {
        found.extend(file_number::find(&piece.text).filter_map(|number| {
            Some(Mention {
                span: piece.span(number.range)?,
                date: number.day.into(),
                kind: EvidenceKind::FileNumber,
            })
        }));
    }
    rules::apply(&run.tokens(), frame, found);
}
