//! The warnings of a reader.

use crate::{
    Positions,
    tei::problem::{Warning, WarningKind},
};

/// How many warnings are kept: a file that is wrong all over does not fill the memory with them.
const MOST: usize = 10_000;

/// Warnings, by the byte at which they apply.
#[derive(Default)]
pub(in crate::tei) struct Log {
    warnings: Vec<(u32, WarningKind)>,
}

impl Log {
    pub(in crate::tei) fn warn(&mut self, kind: WarningKind, at: u32) {
        if self.warnings.len() < MOST {
            self.warnings.push((at, kind));
        }
    }

    /// The warnings in the order of the file, with lines and columns; `from` is a byte above them all, and its line.
    pub(in crate::tei) fn finish(mut self, source: &str, from: (u32, u32)) -> Vec<Warning> {
        self.warnings.sort();
        self.warnings.dedup();
        let (above, line) = from;
        let before = source.get(..above as usize).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let mut positions = Positions::new(source.get(start..).unwrap_or_default());
        let found = self.warnings.into_iter().map(|(at, kind)| {
            let mut position = positions.of(at.saturating_sub(start as u32));
            position.line = position.line.saturating_add(line).saturating_sub(1);
            Warning { kind, position }
        });
        found.collect()
    }
}
