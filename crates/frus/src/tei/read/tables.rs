//! A table under construction.

use crate::{
    Span,
    document::{Cell, Inline, Row, Table},
};

/// A table under construction, where one is open. A table inside a cell is part of that cell.
#[derive(Default)]
pub(super) struct TableBuilder {
    table: Option<Table>,
    next: Cell,
}

impl TableBuilder {
    pub(super) fn is_open(&self) -> bool {
        self.table.is_some()
    }

    pub(super) fn begin(&mut self) {
        self.table = Some(Table::default());
    }

    /// The title of the table. A further one, which the series does not have, is a row, so that none of its words is lost.
    pub(super) fn head(&mut self, content: Vec<Inline>) {
        let Some(table) = &mut self.table else {
            return;
        };
        if table.head.is_empty() {
            table.head = content;
        } else if !content.is_empty() {
            self.begin_row(true);
            self.begin_cell(true, 1, 1);
            self.cell(content);
        }
    }

    pub(super) fn begin_row(&mut self, is_label: bool) {
        if let Some(table) = &mut self.table {
            table.rows.push(Row {
                is_label,
                cells: Vec::new(),
            });
        }
    }

    /// A cell begins that covers so many columns and rows.
    pub(super) fn begin_cell(&mut self, is_label: bool, columns: u32, rows: u32) {
        self.next = Cell {
            span: Span::default(),
            is_label,
            columns,
            rows,
            content: Vec::new(),
        };
    }

    pub(super) fn cell(&mut self, content: Vec<Inline>) {
        let cell = Cell {
            content,
            ..core::mem::take(&mut self.next)
        };
        let Some(table) = &mut self.table else {
            return;
        };
        match table.rows.last_mut() {
            Some(row) => row.cells.push(cell),
            None => table.rows.push(Row {
                is_label: false,
                cells: vec![cell],
            }),
        }
    }

    pub(super) fn end(&mut self) -> Option<Table> {
        self.table.take()
    }
}
