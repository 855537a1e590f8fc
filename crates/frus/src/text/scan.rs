//! The tokenizer of running text: finds brackets and digits, which can be more than words.

use super::{lines, log::Log};
use crate::{
    DiagnosticKind, Span,
    document::{Block, BlockKind, Note},
};

/// Brackets inside brackets as deep as a printed page may have them.
const DEPTH: usize = 8;

/// Bytes examined together; a multiple of what a vector register holds.
const CHUNK: usize = 32;

/// Brackets or digits in running text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: TokenKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A bracket that nothing closes.
    Open,
    /// From a bracket to the one that closes it.
    Bracketed,
    /// `[Page 1458]`
    Page,
    /// Digits, as many as stand together.
    Digits,
}

/// What a stretch of running text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The words of the document.
    Words,
    /// A line of the header that is made of numbers: file numbers, despatch numbers.
    Data,
    /// The words of a note.
    Note,
}

/// A stretch of running text: a paragraph, a heading, a line or bullet that stands by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) span: Span,
    pub(super) role: Role,
    /// Its tokens end before this index in the list.
    pub(super) tokens_end: usize,
}

/// Every stretch of a document in reading order, and the tokens in them.
#[derive(Default)]
pub(super) struct Scan {
    pub(super) stretches: Vec<Stretch>,
    pub(super) tokens: Vec<Token>,
}

impl Scan {
    /// The stretches, each with its tokens and the index of the first of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Stretch, usize, &[Token])> {
        let mut from = 0;
        self.stretches.iter().map(move |stretch| {
            let tokens = self
                .tokens
                .get(from..stretch.tokens_end)
                .unwrap_or_default();
            let first = from;
            from = stretch.tokens_end;
            (*stretch, first, tokens)
        })
    }
}

/// Scans the running text of the body and of the notes.
pub(super) fn scan(text: &str, blocks: &[Block], notes: &[Note], log: &mut Log) -> Scan {
    let mut scan = Scan::default();
    let mut open = Vec::new();
    let mut deepest = None;
    let body = blocks.iter().map(|block| match block.kind {
        BlockKind::SourceNote(_) | BlockKind::Classification(_) => (block, Role::Data),
        _ => (block, Role::Words),
    });
    let notes = notes
        .iter()
        .flat_map(|note| &note.blocks)
        .map(|block| (block, Role::Note));
    for (block, role) in body.chain(notes) {
        for inline in block.inlines() {
            scan.stretch(text, inline.span, &mut open, &mut deepest);
            let tokens_end = scan.tokens.len();
            scan.stretches.push(Stretch {
                span: inline.span,
                role,
                tokens_end,
            });
        }
    }
    if let Some(span) = deepest {
        log.push(DiagnosticKind::DeepNesting, span);
    }
    scan
}

impl Scan {
    fn stretch(
        &mut self,
        text: &str,
        span: Span,
        open: &mut Vec<usize>,
        deepest: &mut Option<Span>,
    ) {
        let words = span.of(text).unwrap_or_default();
        let bytes = words.as_bytes();
        open.clear();
        let mut at = 0;
        while let Some(found) = next(bytes, at) {
            let start = span.start + found as u32;
            at = found + 1;
            match bytes.get(found) {
                Some(b'[') => {
                    if let Some(number) = words.get(found..).and_then(lines::page) {
                        let span = Span::new(start, start + number.end + 1);
                        self.tokens.push(Token {
                            span,
                            kind: TokenKind::Page,
                        });
                        at = found + number.end as usize + 1;
                        continue;
                    }
                    open.push(self.tokens.len());
                    if open.len() > DEPTH && deepest.is_none() {
                        *deepest = Some(Span::new(start, start + 1));
                    }
                    self.tokens.push(Token {
                        span: Span::new(start, start + 1),
                        kind: TokenKind::Open,
                    });
                }
                Some(b']') => {
                    if let Some(token) = open.pop().and_then(|opening| self.tokens.get_mut(opening))
                    {
                        token.span.end = start + 1;
                        token.kind = TokenKind::Bracketed;
                    }
                }
                _ => {
                    let rest = bytes.get(found..).unwrap_or_default();
                    let length = rest
                        .iter()
                        .position(|byte| !byte.is_ascii_digit())
                        .unwrap_or(rest.len());
                    at = found + length;
                    let span = Span::new(start, span.start + at as u32);
                    self.tokens.push(Token {
                        span,
                        kind: TokenKind::Digits,
                    });
                }
            }
        }
    }
}

fn is_special(byte: u8) -> bool {
    byte.is_ascii_digit() | (byte == b'[') | (byte == b']')
}

/// The next bracket or digit.
fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let mut skipped = 0;
    for chunk in rest.chunks(CHUNK) {
        // Without a branch for each byte the compiler can compare a whole vector register at once.
        if chunk
            .iter()
            .fold(false, |special, byte| special | is_special(*byte))
        {
            let within = chunk.iter().position(|byte| is_special(*byte))?;
            return Some(from + skipped + within);
        }
        skipped += chunk.len();
    }
    None
}
