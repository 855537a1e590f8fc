//! Diagnostics as they are found, in whatever order, and in the order of the text at the end.

use super::source::Source;
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

    /// Everything in the order of the given text, with positions.
    pub(super) fn finish(self, given: &str, source: Option<&Source<'_>>) -> Vec<Diagnostic> {
        let mut found = self.given;
        found.extend(self.clean.into_iter().map(|(span, kind)| match source {
            Some(source) => (source.restore(span), kind),
            None => (span, kind),
        }));
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
