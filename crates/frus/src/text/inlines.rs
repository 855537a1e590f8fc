//! Parses the running text of a document into words, note references and page breaks.

use std::collections::BTreeMap;

use super::{
    cross_references,
    references::Reference,
    scan::{Role, Scan, TokenKind},
};
use crate::{
    Document, Span,
    document::{Inline, InlineKind, Mark, PageBreak, Target},
};

/// A stretch of running text that is still to be parsed.
pub(super) fn unparsed(span: Span) -> Vec<Inline> {
    vec![Inline {
        span,
        kind: InlineKind::Text {
            text: String::new(),
            marks: Vec::new(),
        },
    }]
}

/// Parses every stretch of the document; `scan` has them in the same order. `notes` are the ids of the notes by number.
pub(super) fn parse(
    text: &str,
    document: &mut Document,
    scan: &Scan,
    references: &[Reference],
    notes: &BTreeMap<u32, String>,
) {
    let mut references = references.iter().peekable();
    let contents = document
        .blocks_with_notes_mut()
        .flat_map(|block| block.contents_mut());
    let stretches = scan.iter();
    for (content, (stretch, _, tokens)) in contents
        .filter(|content| !content.is_empty())
        .zip(stretches)
    {
        content.clear();
        let mut pieces = Pieces {
            text,
            at: stretch.span.start,
            editorial: 0,
            content,
        };
        let mut cross = None;
        for token in tokens {
            match token.kind {
                TokenKind::Open => {}
                TokenKind::Bracketed => {
                    // Brackets inside brackets are editorial already.
                    if token.span.end > pieces.editorial {
                        pieces.words(token.span.start);
                        pieces.editorial = token.span.end;
                    }
                }
                TokenKind::Page => {
                    pieces.words(token.span.start);
                    let number = Span::new(token.span.start + 6, token.span.end - 1);
                    let page = number.of(text).unwrap_or_default().to_owned();
                    pieces.push(
                        token.span,
                        InlineKind::PageBreak(PageBreak {
                            id: String::new(),
                            page,
                        }),
                    );
                }
                TokenKind::Digits => {
                    let mut next = || {
                        references.next_if(|reference| {
                            stretch.role != Role::Note && reference.span.start < token.span.end
                        })
                    };
                    let mut reference = next();
                    let end = reference.map_or(token.span.end, |reference| reference.span.start);
                    let digits = Span::new(token.span.start, end);
                    let place = (pieces.at, digits, stretch.span.end);
                    if !digits.is_empty()
                        && let Some((found, target)) =
                            cross_references::find(text, place, notes, cross)
                    {
                        pieces.words(found.span.start);
                        pieces.cross_reference(found.span, target);
                        cross = Some(found);
                    }
                    while let Some(Reference { span, number }) = reference {
                        pieces.words(span.start);
                        pieces.push(
                            *span,
                            InlineKind::NoteReference {
                                id: String::new(),
                                note: notes.get(number).cloned(),
                                label: Some(number.to_string()),
                            },
                        );
                        reference = next();
                    }
                }
            }
        }
        pieces.words(stretch.span.end);
    }
}

/// The pieces of one stretch as they are found, from left to right.
struct Pieces<'a> {
    text: &'a str,
    /// How far the stretch is parsed.
    at: u32,
    /// Where the editorial bracket ends that is open here.
    editorial: u32,
    content: &'a mut Vec<Inline>,
}

impl Pieces<'_> {
    fn push(&mut self, span: Span, kind: InlineKind) {
        self.content.push(Inline { span, kind });
        self.at = span.end;
    }

    /// Everything up to `end` is words.
    fn words(&mut self, end: u32) {
        while self.at < end {
            let bracketed = self.at < self.editorial;
            let to = if bracketed {
                end.min(self.editorial)
            } else {
                end
            };
            let marks = if bracketed {
                vec![Mark::Editorial]
            } else {
                Vec::new()
            };
            self.text(Span::new(self.at, to), marks);
        }
    }

    fn cross_reference(&mut self, span: Span, target: Target) {
        let mut marks = Vec::with_capacity(2);
        if span.start < self.editorial {
            marks.push(Mark::Editorial);
        }
        marks.push(Mark::CrossReference(target));
        self.text(span, marks);
    }

    fn text(&mut self, span: Span, marks: Vec<Mark>) {
        let text = span.of(self.text).unwrap_or_default().to_owned();
        self.push(span, InlineKind::Text { text, marks });
    }
}
