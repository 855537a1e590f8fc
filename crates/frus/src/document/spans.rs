//! Every span of a document, in one order.

use super::{Block, BlockKind, Document, Inline, Line, Table};
use crate::Span;

impl Document {
    /// Visits the span of each part, in reading order: a block before its lines, a line before its pieces.
    pub(crate) fn spans_mut(&mut self, mut visit: impl FnMut(&mut Span)) {
        for block in &mut self.blocks {
            of_block(block, &mut visit);
        }
        for note in &mut self.notes {
            visit(&mut note.span);
            for block in &mut note.blocks {
                of_block(block, &mut visit);
            }
        }
    }
}

fn of_block(block: &mut Block, visit: &mut impl FnMut(&mut Span)) {
    visit(&mut block.span);
    match &mut block.kind {
        BlockKind::Classification(lines) | BlockKind::Signature(lines) => {
            lines.iter_mut().for_each(|line| of_line(line, visit));
        }
        BlockKind::HeadedList { head, items, .. } => {
            of_line(head, visit);
            for item in items {
                visit(&mut item.span);
                of_content(&mut item.content, visit);
            }
        }
        BlockKind::LabelledItem { label, content } => {
            visit(&mut label.span);
            of_content(content, visit);
        }
        BlockKind::Table(Table { head, rows }) => {
            of_content(head, visit);
            for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
                visit(&mut cell.span);
                of_content(&mut cell.content, visit);
            }
        }
        // The others are running text, or nothing.
        _ => block
            .contents_mut()
            .for_each(|content| of_content(content, visit)),
    }
}

fn of_line(line: &mut Line, visit: &mut impl FnMut(&mut Span)) {
    visit(&mut line.span);
    of_content(&mut line.content, visit);
}

fn of_content(content: &mut [Inline], visit: &mut impl FnMut(&mut Span)) {
    content
        .iter_mut()
        .for_each(|inline| visit(&mut inline.span));
}
