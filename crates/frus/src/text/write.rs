//! The writer of the plain-text format.

use core::iter;

use super::format::{BETWEEN_CELLS, BULLET, INDENT, LEFT_OUT};
use crate::{
    Document, Span,
    document::{
        Block, BlockKind, Figure, Inline, InlineKind, Label, Line, Note, NumberForm, Table,
    },
};

/// The text of a document, from its model alone.
pub(super) struct Written {
    pub(super) text: String,
    /// Where each part of the document stands in it, in the order of [`Document::spans_mut`].
    pub(super) spans: Vec<Span>,
}

/// Writes the document from its model alone.
pub(super) fn write(document: &Document) -> Written {
    let last = document
        .blocks_with_notes()
        .map(|block| block.span.end)
        .max()
        .unwrap_or_default();
    // Only a hint, since the spans of a constructed document may be anything.
    let capacity = (last as usize + 64).min(1 << 24);
    let mut writer = Writer {
        text: String::with_capacity(capacity),
        spans: Vec::new(),
        begun: false,
    };
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if before.is_some_and(is_on_the_line_of_the_next) {
            writer.text.push(' ');
        } else {
            writer.line(block.blank_before);
        }
        let part = writer.begin();
        writer.block(block);
        writer.end(part);
        before = Some(block);
    }
    for note in &document.notes {
        writer.note(note);
    }
    writer.breaks(document.final_newlines);
    Written {
        text: writer.text,
        spans: writer.spans,
    }
}

/// Whether a block is a number that is printed before the heading, on its line.
fn is_on_the_line_of_the_next(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Number(number) if number.form == NumberForm::Point)
}

struct Writer {
    text: String,
    spans: Vec<Span>,
    begun: bool,
}

impl Writer {
    fn at(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Begins a part that has a span; gives its place among the spans.
    fn begin(&mut self) -> usize {
        let at = self.at();
        self.spans.push(Span::new(at, at));
        self.spans.len() - 1
    }

    fn end(&mut self, part: usize) {
        let at = self.at();
        if let Some(span) = self.spans.get_mut(part) {
            span.end = at;
        }
    }

    fn note(&mut self, note: &Note) {
        self.line(note.blank_before);
        self.text.push_str("  ");
        let whole = self.begin();
        let start = self.at();
        if note.label.is_some() {
            self.text.push_str(&note.opening());
            self.text.push(' ');
        }
        for (at, block) in note.blocks.iter().enumerate() {
            if at > 0 {
                self.line(block.blank_before);
                self.text.push_str(INDENT);
            }
            let part = self.begin();
            self.block(block);
            self.end(part);
            // The first paragraph of a note begins at the label.
            if at == 0
                && let Some(span) = self.spans.get_mut(part)
            {
                span.start = start;
            }
        }
        self.end(whole);
    }

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
            | BlockKind::Summary(content)
            | BlockKind::Salutation(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::Attachment(content) => self.content(content),
            BlockKind::Number(number) => self.text.push_str(&number.printed()),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => self.lines(lines),
            BlockKind::HeadedList { head, items, .. } => {
                self.lines(core::slice::from_ref(head));
                for item in items {
                    self.line(item.blank_before);
                    let part = self.begin();
                    self.text.push_str(BULLET);
                    self.content(&item.content);
                    self.end(part);
                }
            }
            BlockKind::LabelledItem { label, content } => self.item(label, content),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure(Figure { url, caption }) => {
                self.text.push_str(&["[Figure ", url, "]"].concat());
                if !caption.is_empty() {
                    self.line(0);
                    self.content(caption);
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
            let part = self.begin();
            self.content(&line.content);
            self.end(part);
        }
    }

    /// An item under its label; one without a label has a bullet, since it would be a paragraph else.
    fn item(&mut self, label: &Label, content: &[Inline]) {
        if label.text.is_empty() {
            self.text.push_str(BULLET);
        }
        let part = self.begin();
        self.text.push_str(&label.text);
        self.end(part);
        if !content.is_empty() && !label.text.is_empty() {
            self.line(0);
        }
        self.content(content);
    }

    /// A row on each line.
    fn table(&mut self, table: &Table) {
        self.content(&table.head);
        for (at, row) in table.rows.iter().enumerate() {
            if at > 0 || !table.head.is_empty() {
                self.line(0);
            }
            for (at, cell) in row.cells.iter().enumerate() {
                if at > 0 {
                    self.text.push_str(BETWEEN_CELLS);
                }
                let part = self.begin();
                self.content(&cell.content);
                self.end(part);
            }
        }
    }

    fn content(&mut self, content: &[Inline]) {
        for inline in content {
            let part = self.begin();
            match &inline.kind {
                InlineKind::Text { text, .. } => self.text.push_str(text),
                InlineKind::NoteReference { label, .. } => {
                    self.text.push_str(label.as_deref().unwrap_or_default());
                }
                InlineKind::PageBreak(page) => self.page(&page.page),
                // Where words say that something is left out, they say it themselves.
                InlineKind::Gap(_) if content.len() == 1 => self.text.push_str(LEFT_OUT),
                InlineKind::Gap(_) => {}
            }
            self.end(part);
        }
    }

    fn page(&mut self, page: &str) {
        self.text.push_str("[Page ");
        self.text.push_str(page);
        self.text.push(']');
    }
}
