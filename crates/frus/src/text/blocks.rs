//! Parses the body into blocks; their running text is parsed later.
//!
//! The body has parts: the document itself, and each enclosed paper. A part has a header (see
//! [`header`](super::header)), then running text, lists and headings, then perhaps its signatures.

use super::{
    block_builder::BlockBuilder,
    header, inlines, labels,
    lines::{self, TextLine},
    log::Log,
    notes, signatures,
};
use crate::{
    DiagnosticKind, Span,
    document::{Block, BlockKind, Label, Line, ListItem, ListKind},
};

/// Lists inside lists as deep as a printed page may have them.
const LEVELS: u32 = 6;

/// Bytes and words of a section heading at most.
const SECTION: (usize, usize) = (80, 10);

/// Lines of a signature inside a document at most.
const SIGNATURE: usize = 4;

/// Parses the lines of the body.
pub(super) fn parse(text: &str, lines: &[TextLine], log: &mut Log) -> Vec<Block> {
    let mut builder = BlockBuilder::new(text, lines, log);
    header::document(&mut builder);
    loop {
        let part = builder.rest();
        let length = part
            .iter()
            .position(|line| builder.is_attachment(line))
            .unwrap_or(part.len());
        let part = part.get(..length).unwrap_or_default();
        // A part that is only one short line has no signature.
        let signed = signatures::first_line(text, part);
        let signed = if builder.blocks.is_empty() && signed == 0 {
            length
        } else {
            signed
        };
        let (signature, end) = (builder.at + signed, builder.at + length);
        while builder.at < signature {
            builder.block(signature);
        }
        while builder.at < end {
            builder.signature(end);
        }
        if !header::attachment(&mut builder) {
            break;
        }
    }
    builder.blocks
}

impl BlockBuilder<'_> {
    /// Parses one block of running text, which ends before line `limit` at the latest.
    fn block(&mut self, limit: usize) {
        if self.take_page() {
        } else if labels::label(self.words(0)).is_some() {
            self.item(limit);
        } else if (self.is_list(0) || self.is_titled_list()) && self.at + 1 < limit {
            self.list(limit);
        } else if let Some(count) = self.signed(limit) {
            self.close_lists();
            self.take_lines(count, BlockKind::Signature);
        } else if self.is_section(limit) {
            self.close_lists();
            self.take(1, BlockKind::SectionHeading);
        } else {
            self.paragraph(limit);
        }
    }

    /// How many lines the running text has that begins `ahead` lines on.
    fn running(&self, ahead: usize, limit: usize) -> usize {
        let mut count = 1;
        while self.at + ahead + count < limit && self.goes_on(ahead + count, limit) {
            count += 1;
        }
        count
    }

    /// Whether the line `ahead` lines on belongs to the running text above it.
    fn goes_on(&self, ahead: usize, limit: usize) -> bool {
        let plain = |ahead: usize| {
            self.at + ahead < limit
                && self.is_joined(ahead)
                && labels::label(self.words(ahead)).is_none()
        };
        let is_page = |ahead: usize| lines::page_line(self.words(ahead)).is_some();
        // A page break inside a paragraph has running text on both sides; otherwise it is a block.
        plain(ahead) && (!is_page(ahead) || (plain(ahead + 1) && !is_page(ahead + 1)))
    }

    fn paragraph(&mut self, limit: usize) {
        let first = self.words(0);
        let count = self.running(0, limit);
        if notes::is_opening(first) {
            self.warn(DiagnosticKind::NoteOutOfPlace, count);
        } else if lines::is_indented(first) || lines::bullet(first).is_some() {
            self.warn(DiagnosticKind::Unclassified, count);
        }
        self.lists.interrupt();
        self.take(count, BlockKind::Paragraph);
    }

    /// A label that stands alone on its line, and the text directly under it.
    fn item(&mut self, limit: usize) {
        let (Some(line), Some(numeral)) = (self.line(0), labels::label(self.words(0))) else {
            return;
        };
        let level = self.lists.next_level(numeral);
        if level >= LEVELS {
            self.warn(DiagnosticKind::DeepNesting, 1);
        }
        let label = Label {
            span: line.span,
            text: self.words(0).to_owned(),
            level,
        };
        let has_text = self.at + 1 < limit && self.goes_on(1, limit);
        let count = if has_text { self.running(1, limit) } else { 0 };
        let content = match (self.line(1), self.line(count)) {
            (Some(first), Some(last)) if has_text => {
                inlines::unparsed(Span::new(first.span.start, last.span.end))
            }
            _ => Vec::new(),
        };
        // A label right under a label is a list that opens with its own first item.
        let opens_list = self.is_joined(1) && labels::label(self.words(1)).is_some();
        if !has_text && !opens_list {
            self.warn(DiagnosticKind::LabelWithoutText, 1);
        }
        self.push(1 + count, BlockKind::LabelledItem { label, content });
    }

    /// A head and its bullets; the lines below a bullet, up to a blank line, belong to it, and so does a page break before
    /// the next bullet.
    fn list(&mut self, limit: usize) {
        let (Some(first), words) = (self.line(0), |at: usize| self.words(at)) else {
            return;
        };
        let mut items: Vec<ListItem> = Vec::new();
        // A page break above the first bullet belongs to the head.
        let mut count = if self.is_page_before_bullet(1) { 2 } else { 1 };
        let head = Span::new(
            first.span.start,
            self.line(count - 1).unwrap_or(first).span.end,
        );
        let mut odd = None;
        while self.at + count < limit {
            let Some(line) = self.line(count) else { break };
            if let Some(bullet) = lines::bullet(words(count)) {
                if !bullet.canonical && odd.is_none() {
                    odd = Some(line.span);
                }
                let content = Span::new(line.span.start + bullet.width, line.span.end);
                let content = inlines::unparsed(content);
                items.push(ListItem {
                    span: line.span,
                    blank_before: line.blank_before,
                    content,
                });
            } else if self.is_page_before_bullet(count)
                || (self.goes_on(count, limit) && !self.is_list(count))
            {
                if let Some(item) = items.last_mut() {
                    item.span.end = line.span.end;
                    item.content
                        .iter_mut()
                        .for_each(|inline| inline.span.end = line.span.end);
                }
            } else {
                break;
            }
            count += 1;
        }
        let head = Line {
            span: head,
            content: inlines::unparsed(head),
        };
        if let Some(span) = odd {
            self.warn_of_bullet(span);
        }
        self.close_lists();
        let kind = ListKind::of_head(first.span.of(self.text).unwrap_or_default());
        self.push(count, BlockKind::HeadedList { kind, head, items });
    }

    /// Whether the line is a short title between blank lines, with text below it.
    fn is_section(&self, limit: usize) -> bool {
        let (bytes, words) = SECTION;
        let after_page = self
            .blocks
            .last()
            .is_some_and(|block| matches!(block.kind, BlockKind::PageBreak(_)));
        let alone =
            (self.blocks.is_empty() || !self.is_joined(0) || after_page) && !self.is_joined(1);
        self.at + 1 < limit && alone && lines::is_title(self.words(0), bytes, words)
    }

    /// How many lines are a signature that more of the document follows: names between blank lines, below the close of
    /// a letter, above a postscript or above an enclosed paper.
    fn signed(&self, limit: usize) -> Option<usize> {
        if self.blocks.is_empty() || self.is_joined(0) {
            return None;
        }
        let is_part = |at: usize| {
            let line = self.words(at);
            let goes_on = signatures::goes_on(line) || (at == 0 && signatures::is_opening(line));
            (signatures::is_signature(line) && !signatures::is_behind(line))
                || (goes_on && self.is_joined(at + 1))
        };
        let mut count = 0;
        while self.at + count < limit
            && (count == 0 || self.is_joined(count))
            && count < SIGNATURE
            && is_part(count)
        {
            count += 1;
        }
        let ends = self.at + count == limit || !self.is_joined(count);
        if count == 0 || !ends {
            return None;
        }
        let page = usize::from(lines::page_line(self.words(count)).is_some());
        let signed = signatures::is_close(self.words_above())
            || signatures::is_behind(self.words(count + page));
        signed.then_some(count)
    }

    /// One group of signature lines, or a page break between them.
    fn signature(&mut self, end: usize) {
        self.close_lists();
        if self.take_page() {
            return;
        }
        let mut count = 1;
        while self.at + count < end
            && self.is_joined(count)
            && lines::page_line(self.words(count)).is_none()
        {
            count += 1;
        }
        self.take_lines(count, BlockKind::Signature);
    }
}
