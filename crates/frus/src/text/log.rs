//! Collects diagnostics in any order, and sorts them into text order.

use crate::{Diagnostic, DiagnosticKind, Span, span::Positions};

/// The diagnostics found so far.
#[derive(Default)]
pub(super) struct Log {
    given: Vec<(Span, DiagnosticKind)>,
    clean: Vec<(Span, DiagnosticKind)>,
}

impl Log {
    /// Adds a diagnostic with a span of the given text.
    pub(super) fn push_given(&mut self, kind: DiagnosticKind, span: Span) {
        self.given.push((span, kind));
    }

    /// Adds a diagnostic with a span of the clean text.
    pub(super) fn push(&mut self, kind: DiagnosticKind, span: Span) {
        self.clean.push((span, kind));
    }

    /// All diagnostics in the order of the given text, with positions; `restore` maps a span of the clean text to the
    /// given text.
    pub(super) fn finish(self, given: &str, restore: impl Fn(Span) -> Span) -> Vec<Diagnostic> {
        let clean = self.clean.into_iter();
        let mut found = self.given;
        found.extend(clean.map(|(span, kind)| (restore(span), kind)));
        found.sort_by_key(|(span, _)| *span);
        let mut positions = Positions::new(given);
        found
            .into_iter()
            .map(|(span, kind)| Diagnostic {
                kind,
                span,
                position: positions.of(span.start),
            })
            .collect()
    }
}
