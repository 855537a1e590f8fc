//! Makes blocks of the lines of the body, for the rules of [`header`](super::header) and [`blocks`](super::blocks).

use super::{
    inlines,
    labels::OpenLists,
    lines::{self, TextLine},
    log::Log,
};
use crate::{
    DiagnosticKind, Span,
    document::{Block, BlockKind, Inline, Line, PageBreak},
};

/// The lines of the body, how many are parsed, and the blocks made so far.
pub(super) struct BlockBuilder<'a> {
    pub(super) text: &'a str,
    lines: &'a [TextLine],
    /// The index of the next line to parse.
    pub(super) at: usize,
    pub(super) blocks: Vec<Block>,
    pub(super) lists: OpenLists,
    log: &'a mut Log,
    bullet_warned: bool,
}

impl<'a> BlockBuilder<'a> {
    /// Begins at the first of `lines`, which are lines of `text`.
    pub(super) fn new(text: &'a str, lines: &'a [TextLine], log: &'a mut Log) -> Self {
        Self {
            text,
            lines,
            at: 0,
            blocks: Vec::new(),
            lists: OpenLists::default(),
            log,
            bullet_warned: false,
        }
    }

    /// The lines that are not parsed yet.
    pub(super) fn rest(&self) -> &'a [TextLine] {
        self.lines.get(self.at..).unwrap_or_default()
    }

    /// The line `ahead` lines on.
    pub(super) fn line(&self, ahead: usize) -> Option<TextLine> {
        self.lines.get(self.at + ahead).copied()
    }

    /// The words of the line `ahead` lines on, nothing behind the last line.
    pub(super) fn words(&self, ahead: usize) -> &'a str {
        self.line(ahead)
            .and_then(|line| line.span.of(self.text))
            .unwrap_or_default()
    }

    /// The words of the line above the next one, nothing at the beginning.
    pub(super) fn words_above(&self) -> &'a str {
        self.at
            .checked_sub(1)
            .and_then(|above| self.lines.get(above)?.span.of(self.text))
            .unwrap_or_default()
    }

    /// Whether the line `ahead` lines on follows the one before without a blank line.
    pub(super) fn is_joined(&self, ahead: usize) -> bool {
        self.line(ahead).is_some_and(|line| line.blank_before == 0)
    }

    /// Whether a line announces an enclosed paper.
    pub(super) fn is_attachment(&self, line: &TextLine) -> bool {
        lines::is_attachment(line.span.of(self.text).unwrap_or_default())
    }

    /// Whether the line `ahead` lines on is a head with bullets under it; a page may end between them.
    pub(super) fn is_list(&self, ahead: usize) -> bool {
        lines::is_head(self.words(ahead))
            && (lines::bullet(self.words(ahead + 1)).is_some()
                || self.is_page_before_bullet(ahead + 1))
    }

    /// Whether the next line is a head without colon, between blank lines, with bullets under it.
    pub(super) fn is_titled_list(&self) -> bool {
        let apart = self.blocks.is_empty() || !self.is_joined(0);
        apart && lines::is_short_head(self.words(0)) && lines::bullet(self.words(1)).is_some()
    }

    /// Whether the line `ahead` lines on is a page break, and behind it another bullet of the same list.
    pub(super) fn is_page_before_bullet(&self, ahead: usize) -> bool {
        lines::page_line(self.words(ahead)).is_some()
            && lines::bullet(self.words(ahead + 1)).is_some()
    }

    /// The span of the next `count` lines.
    fn span(&self, count: usize) -> Span {
        let end = self.line(count.saturating_sub(1));
        let (Some(first), Some(last)) = (self.line(0), end) else {
            return Span::default();
        };
        Span::new(first.span.start, last.span.end)
    }

    /// Makes a block of the next `count` lines, which become its words.
    pub(super) fn take(&mut self, count: usize, kind: impl FnOnce(Vec<Inline>) -> BlockKind) {
        let span = self.span(count);
        self.push(count, kind(inlines::unparsed(span)));
    }

    /// Makes a block of the next `count` lines.
    pub(super) fn push(&mut self, count: usize, kind: BlockKind) {
        let blank_before = self.line(0).map_or(0, |line| line.blank_before);
        self.blocks.push(Block {
            id: String::new(),
            span: self.span(count),
            blank_before,
            kind,
            inside: Vec::new(),
        });
        self.at += count;
    }

    /// Makes a block of what stands in the next line before its byte `at`, and a heading of the rest of `count` lines.
    pub(super) fn take_after(&mut self, at: usize, before: BlockKind, count: usize) {
        let whole = self.span(count);
        let begins = whole.start.saturating_add(at as u32);
        let words = self.words(0).get(..at).unwrap_or_default().trim_end();
        let ends = whole.start.saturating_add(words.len() as u32);
        self.push(0, before);
        if let Some(block) = self.blocks.last_mut() {
            block.span = Span::new(whole.start, ends);
        }
        let span = Span::new(begins, whole.end);
        self.push(count, BlockKind::Heading(inlines::unparsed(span)));
        if let Some(block) = self.blocks.last_mut() {
            block.span = span;
            block.blank_before = 0;
        }
    }

    /// Makes a block of the next `count` lines, each of which stands by itself.
    pub(super) fn take_lines(&mut self, count: usize, kind: impl FnOnce(Vec<Line>) -> BlockKind) {
        let lines = self.rest().iter().take(count).map(|line| Line {
            span: line.span,
            content: inlines::unparsed(line.span),
        });
        let lines = lines.collect();
        self.push(count, kind(lines));
    }

    /// Takes a line that is nothing but a page break.
    pub(super) fn take_page(&mut self) -> bool {
        let Some(page) =
            lines::page_line(self.words(0)).and_then(|number| number.of(self.words(0)))
        else {
            return false;
        };
        self.push(
            1,
            BlockKind::PageBreak(PageBreak {
                id: String::new(),
                page: page.to_owned(),
            }),
        );
        true
    }

    /// Ends every list that is open.
    pub(super) fn close_lists(&mut self) {
        self.lists.close();
    }

    /// Warns of the next `count` lines.
    pub(super) fn warn(&mut self, kind: DiagnosticKind, count: usize) {
        let span = self.span(count);
        self.log.push(kind, span);
    }

    /// Warns of a bullet that is not the canonical one, once in a document.
    pub(super) fn warn_of_bullet(&mut self, span: Span) {
        if !self.bullet_warned {
            self.log.push(DiagnosticKind::Bullet, span);
            self.bullet_warned = true;
        }
    }
}
