//! Running text as the date rules see it: words, numbers and signs, and what stands between them.

use core::ops::Range;

use crate::{
    Span,
    document::{Inline, InlineKind},
};

/// One stretch of running words: a paragraph, a heading, a line.
pub(super) struct Run {
    pieces: Vec<Piece>,
}

/// Words that nothing interrupts.
pub(super) struct Piece {
    /// The words, across the borders of marks.
    pub(super) text: String,
    /// Where they begin in the source.
    start: u32,
    /// What stands between these words and the ones before.
    before: Joint,
}

/// What stands between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing.
    Glued,
    /// White space, or a printed page that begins here: a date may run on over either.
    Space,
    /// A note reference, or the beginning of the text: a date ends here.
    Apart,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// Letters.
    Word(&'a str),
    /// Digits.
    Number(&'a str),
    /// Any other sign.
    Sign(char),
}

/// A word, a number or a sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) span: Span,
    pub(super) before: Joint,
}

impl Run {
    /// The words of a block; marks do not interrupt them.
    pub(super) fn of(inlines: &[Inline]) -> Self {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut before = Joint::Apart;
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text { text, .. } => match pieces.last_mut() {
                    Some(piece)
                        if before == Joint::Glued && piece.end() == Some(inline.span.start) =>
                    {
                        piece.text.push_str(text);
                    }
                    _ => pieces.push(Piece {
                        text: text.clone(),
                        start: inline.span.start,
                        before,
                    }),
                },
                InlineKind::NoteReference { .. } | InlineKind::Gap(_) => {
                    before = Joint::Apart;
                    continue;
                }
                InlineKind::PageBreak(_) => {
                    if before == Joint::Glued {
                        before = Joint::Space;
                    }
                    continue;
                }
            }
            before = Joint::Glued;
        }
        Self { pieces }
    }

    /// Words that are in no document; their spans count from their own beginning.
    pub(super) fn of_words(words: &str) -> Self {
        let piece = Piece {
            text: words.to_owned(),
            start: 0,
            before: Joint::Apart,
        };
        Self {
            pieces: vec![piece],
        }
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    pub(super) fn tokens(&self) -> Vec<Token<'_>> {
        let mut tokens = Vec::new();
        for piece in &self.pieces {
            piece.tokens(&mut tokens);
        }
        tokens
    }
}

impl Piece {
    /// The source span of a range of bytes of these words.
    pub(super) fn span(&self, range: Range<usize>) -> Option<Span> {
        let offset = |at: usize| self.start.checked_add(u32::try_from(at).ok()?);
        Some(Span::new(offset(range.start)?, offset(range.end)?))
    }

    fn end(&self) -> Option<u32> {
        self.span(0..self.text.len()).map(|span| span.end)
    }

    fn tokens<'a>(&'a self, tokens: &mut Vec<Token<'a>>) {
        let mut before = self.before;
        let mut rest = self.text.as_str();
        while let Some(first) = rest.chars().next() {
            let at = self.text.len().saturating_sub(rest.len());
            let length = if first.is_alphabetic() {
                length_while(rest, char::is_alphabetic)
            } else if first.is_ascii_digit() {
                length_while(rest, |sign| sign.is_ascii_digit())
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            rest = after;
            if first.is_whitespace() {
                if before == Joint::Glued {
                    before = Joint::Space;
                }
                continue;
            }
            let kind = if first.is_alphabetic() {
                Kind::Word(token)
            } else if first.is_ascii_digit() {
                Kind::Number(token)
            } else {
                Kind::Sign(first)
            };
            if let Some(span) = self.span(at..at.saturating_add(length)) {
                tokens.push(Token { kind, span, before });
            }
            before = Joint::Glued;
        }
    }
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|sign| !belongs(sign)).unwrap_or(text.len())
}
