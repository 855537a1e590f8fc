//! The header of a document or of an enclosed paper: the blocks above the running text.
//!
//! Source note, number, heading, dateline, classification, in this order. Only the number is recognised by its form alone;
//! the source note is what is above it, the heading what is below it, so neither needs a list of words.

use super::{
    block_builder::BlockBuilder,
    datelines::{has_date, is_dateline, is_dateline_without_heading, is_receipt},
    labels, lines,
    markings::{is_marking, is_remark, is_under_marking},
};
use crate::{
    DiagnosticKind,
    document::{BlockKind, Number, NumberForm},
};

/// Bytes and words of a line of a heading at most: the volumes' longest fill some four printed lines.
const HEADING: (usize, usize) = (600, 90);

/// Lines of a classification at most: marking, precedence, number, addressees.
pub(crate) const CLASSIFICATION: usize = 4;

/// Classifications at most: what was sent apart from the marking, such as a despatch's number, may stand apart from it.
const MARKINGS: usize = 3;

/// Parses the header of the document.
pub(super) fn document(builder: &mut BlockBuilder<'_>) {
    pages(builder);
    if lines::number(builder.words(0)).is_none() {
        let is_page = |at: usize| lines::page_line(builder.words(at)).is_some();
        let mut above = 1;
        while builder.is_joined(above)
            && lines::number(builder.words(above)).is_none()
            && !is_page(above)
        {
            above += 1;
        }
        let pages = (above..).take_while(|at| is_page(*at)).count();
        if lines::number(builder.words(above + pages)).is_none() {
            if numbered_heading(builder) {
                below_heading(builder);
            } else if builder.line(0).is_some() {
                builder.warn(DiagnosticKind::NoNumber, 1);
            }
            return;
        }
        builder.take(above, BlockKind::SourceNote);
        self::pages(builder);
    }
    let Some(number) = lines::number(builder.words(0)) else {
        return;
    };
    let number = Number {
        value: number,
        form: NumberForm::Line,
    };
    builder.push(1, BlockKind::Number(number));
    opening(builder, true);
}

/// Takes a heading that has the document's number on its line, as later volumes print it.
fn numbered_heading(builder: &mut BlockBuilder<'_>) -> bool {
    let Some((value, at)) = lines::numbered_heading(builder.words(0)) else {
        return false;
    };
    let mut count = 1;
    while builder.is_joined(count)
        && can_be_heading(builder, count)
        && !is_dateline(builder.words(count))
    {
        count += 1;
    }
    let form = NumberForm::Point;
    builder.take_after(at, BlockKind::Number(Number { value, form }), count);
    true
}

/// Parses the line that opens an enclosed paper, and the header of that paper.
pub(super) fn attachment(builder: &mut BlockBuilder<'_>) -> bool {
    if !lines::is_attachment(builder.words(0)) {
        return false;
    }
    builder.close_lists();
    builder.take(1, BlockKind::Attachment);
    opening(builder, false);
    true
}

/// Heading, dateline and classification.
fn opening(builder: &mut BlockBuilder<'_>, below_number: bool) {
    pages(builder);
    let count = heading(builder, below_number);
    if count > 0 {
        builder.take(count, BlockKind::Heading);
    }
    below_heading(builder);
}

/// Dateline and classification.
fn below_heading(builder: &mut BlockBuilder<'_>) {
    let (mut dated, mut marked) = (false, 0);
    loop {
        pages(builder);
        let line = builder.words(0);
        if !dated && is_dated(builder) {
            dated = true;
            let received = builder.is_joined(1) && is_receipt(builder.words(1));
            builder.take(1 + usize::from(received), BlockKind::Dateline);
        } else if marked < MARKINGS && is_marked(builder, marked > 0) {
            marked += 1;
            let mut count = 1;
            while count < CLASSIFICATION && builder.is_joined(count) && is_below(builder, count) {
                count += 1;
            }
            builder.take_lines(count, BlockKind::Classification);
        } else if is_remark(line) && is_date_or_marking(builder, 1) {
            builder.take(1, BlockKind::SectionHeading);
        } else {
            return;
        }
    }
}

/// Whether the next line is a dateline: by its form, or since it stands before a marking and has a date.
fn is_dated(builder: &BlockBuilder<'_>) -> bool {
    let line = builder.words(0);
    let is_plain = || has_date(line) && !lines::closes_sentence(line);
    is_dateline(line) || (!is_marking(line) && is_plain() && is_marking(builder.words(1)))
}

/// Whether the next line opens a classification: a marking, or below one the number of a despatch.
fn is_marked(builder: &BlockBuilder<'_>, below_marking: bool) -> bool {
    let line = builder.words(0);
    is_marking(line) || (below_marking && lines::number(line).is_some())
}

fn is_date_or_marking(builder: &BlockBuilder<'_>, ahead: usize) -> bool {
    let line = builder.words(ahead);
    is_dateline(line) || is_marking(line)
}

/// How many of the next lines are the heading.
///
/// Directly below the number, any line is a heading that does not have the form of another block. Elsewhere every
/// line up to the next blank one has to look like a title: otherwise it is a paragraph, broken into lines.
fn heading(builder: &BlockBuilder<'_>, below_number: bool) -> usize {
    let below_number = below_number && builder.is_joined(0);
    let (bytes, words) = HEADING;
    let first = builder.words(0);
    let dated = is_dateline(first) && (!below_number || is_dateline_without_heading(first));
    if dated
        || !can_be_heading(builder, 0)
        || !(below_number || lines::is_title(first, bytes, words))
    {
        return 0;
    }
    let mut count = 1;
    while builder.is_joined(count)
        && can_be_heading(builder, count)
        && !is_dateline(builder.words(count))
    {
        if lines::closes_sentence(builder.words(count)) {
            return usize::from(below_number);
        }
        count += 1;
    }
    count
}

/// Whether the line has words, and not the form of another block.
fn can_be_heading(builder: &BlockBuilder<'_>, ahead: usize) -> bool {
    let line = builder.words(ahead);
    !line.is_empty()
        && line.len() <= HEADING.0
        && !lines::is_indented(line)
        && labels::label(line).is_none()
        && lines::page_line(line).is_none()
        && lines::number(line).is_none()
        && !lines::is_attachment(line)
        && !is_marking(line)
        && !builder.is_list(ahead)
}

/// Whether the line can be below a marking.
fn is_below(builder: &BlockBuilder<'_>, ahead: usize) -> bool {
    let line = builder.words(ahead);
    is_under_marking(line)
        && !is_dateline(line)
        && !builder.is_list(ahead)
        && !lines::is_attachment(line)
        && labels::label(line).is_none()
        && lines::page(line).is_none()
}

/// Takes page breaks, which may be anywhere.
fn pages(builder: &mut BlockBuilder<'_>) {
    while builder.take_page() {}
}
