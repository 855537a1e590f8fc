//! Diagnostics as they are found, in whatever order, and in the order of the text at the end.

use crate::{Diagnostic, DiagnosticKind, Span, span::Positions};

/// What was found so far.
#[derive(Default)]
pub(super) struct Log {
    given: Vec<(Span, DiagnosticKind)>,
    clean: Vec<(Span, DiagnosticKind)>,
}

impl Log {
    /// Something in the text as it was given.
    pub(super) fn given(&mut self, kind: DiagnosticKind, span: Span) {
        self.given.push((span, kind));
    }

    /// Something in the clean text.
    pub(super) fn push(&mut self, kind: DiagnosticKind, span: Span) {
        self.clean.push((span, kind));
    }

    /// Everything in the order of the given text, with positions; `restore` tells where a span of the clean text
    /// stands in the given one.
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
