//! The writer of the plain-text format.

use core::iter;

use super::format::{BULLET, INDENT};
use crate::{
    Document,
    document::{Block, BlockKind, Inline, InlineKind, Line},
};

/// Writes the document from its model alone.
pub(super) fn write(document: &Document) -> String {
    let last = document
        .blocks_with_notes()
        .map(|block| block.span.end)
        .max()
        .unwrap_or_default();
    // Only a hint, since the spans of a constructed document may be anything.
    let capacity = (last as usize + 64).min(1 << 24);
    let mut writer = Writer {
        text: String::with_capacity(capacity),
        begun: false,
    };
    for block in &document.blocks {
        writer.line(block.blank_before);
        writer.block(block);
    }
    for note in &document.notes {
        writer.line(note.blank_before);
        writer.text.push_str("  ");
        if note.label.is_some() {
            writer.text.push_str(&note.opening());
            writer.text.push(' ');
        }
        for (at, block) in note.blocks.iter().enumerate() {
            if at > 0 {
                writer.line(block.blank_before);
                writer.text.push_str(INDENT);
            }
            writer.block(block);
        }
    }
    writer.breaks(document.final_newlines);
    writer.text
}

struct Writer {
    text: String,
    begun: bool,
}

impl Writer {
    fn breaks(&mut self, count: u32) {
        self.text.extend(iter::repeat_n('\n', count as usize));
    }

    /// Begins a line, with blank lines before it.
    fn line(&mut self, blank_before: u32) {
        if self.begun {
            self.breaks(1);
        }
        self.breaks(blank_before);
        self.begun = true;
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::Attachment(content) => self.content(content),
            BlockKind::Number(number) => self.text.push_str(&format!("No. {number}")),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => self.lines(lines),
            BlockKind::HeadedList { head, items } => {
                self.content(&head.content);
                for item in items {
                    self.line(item.blank_before);
                    self.text.push_str(BULLET);
                    self.content(&item.content);
                }
            }
            BlockKind::LabelledItem { label, content } => {
                self.text.push_str(&label.text);
                if !content.is_empty() {
                    self.line(0);
                    self.content(content);
                }
            }
            BlockKind::PageBreak(page) => self.page(&page.page),
        }
    }

    fn lines(&mut self, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.line(0);
            }
            self.content(&line.content);
        }
    }

    fn content(&mut self, content: &[Inline]) {
        for inline in content {
            match &inline.kind {
                InlineKind::Text { text, .. } => self.text.push_str(text),
                InlineKind::NoteReference { label, .. } => {
                    self.text.push_str(label.as_deref().unwrap_or_default());
                }
                InlineKind::PageBreak(page) => self.page(&page.page),
            }
        }
    }

    fn page(&mut self, page: &str) {
        self.text.push_str("[Page ");
        self.text.push_str(page);
        self.text.push(']');
    }
}
