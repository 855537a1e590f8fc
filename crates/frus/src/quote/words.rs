//! A document as its words and signs, each with its place in the source; and where a stretch of them stands.

use core::ops::RangeInclusive;

use super::tokens::{Kind, Token, tokens};
use crate::{
    Document, Span,
    document::{Block, BlockKind, Inline, InlineKind, Mark},
};

/// The words and signs of a document.
pub(super) struct Words {
    /// In reading order, the notes after the body.
    pub(super) tokens: Vec<Token>,
    /// What is printed between the words, but is none of them: note numbers, page numbers, labels. Each with the number
    /// of words before it.
    pub(super) between: Vec<(usize, Token)>,
    /// The first word of each run, and whether nothing is drawn between the run before and this one.
    ///
    /// The words of a run stand together on any page: no note number, folio, label or entry of the margin is drawn
    /// between them, and they are in one block.
    runs: Vec<(usize, bool)>,
    /// All keys, one behind the other, so that spaces do not count when words are looked for.
    keys: String,
    /// Where each key begins in them, and where the last one ends.
    starts: Vec<usize>,
}

impl Words {
    pub(super) fn of(document: &Document) -> Self {
        let mut builder = Builder::default();
        for block in &document.blocks {
            builder.block(block);
        }
        for note in &document.notes {
            let opening = note.opening();
            let length = u32::try_from(opening.len()).unwrap_or_default();
            let place = Span::new(note.span.start, note.span.start.saturating_add(length));
            builder.between(&opening, place);
            note.blocks.iter().for_each(|block| builder.block(block));
        }
        builder.finish()
    }

    /// The words and signs that a span touches; nothing where it touches no word.
    ///
    /// What one would not cut is whole: `U.S.`, `794.5`.
    pub(super) fn touched(&self, span: Span) -> Option<RangeInclusive<usize>> {
        let touched = |token: &Token| token.span.overlaps(span);
        let mut first = self.tokens.iter().position(touched)?;
        let mut last = self.tokens.iter().rposition(touched)?;
        let mut inside = self.tokens.get(first..=last)?.iter();
        inside.find(|token| token.is(Kind::Word))?;
        while first.checked_sub(1).is_some_and(|at| self.is_joint(at)) {
            first = first.saturating_sub(2);
        }
        while self.is_joint(last + 1) {
            last += 2;
        }
        Some(first..=last)
    }

    /// Whether a sign stands between two words without any space, as those in `U.S.` and `794.5` do.
    fn is_joint(&self, at: usize) -> bool {
        let around = at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before..at + 2));
        let Some([before, sign, after]) = around else {
            return false;
        };
        matches!(sign.key.as_str(), "." | "," | ":" | ";")
            && before.is(Kind::Word)
            && after.is(Kind::Word)
            && before.span.end == sign.span.start
            && sign.span.end == after.span.start
    }

    pub(super) fn span(&self, range: &RangeInclusive<usize>) -> Option<Span> {
        let (first, last) = (
            self.tokens.get(*range.start())?,
            self.tokens.get(*range.end())?,
        );
        Some(Span::new(first.span.start, last.span.end))
    }

    /// Where words and signs stand that follow each other as here, from the token `from` on.
    pub(super) fn find(&self, sought: &str, from: usize) -> Option<RangeInclusive<usize>> {
        let mut from = from;
        while !sought.is_empty() {
            let start = *self.starts.get(from)?;
            let at = start + self.keys.get(start..)?.find(sought)?;
            match (
                self.starts.binary_search(&at),
                self.starts.binary_search(&(at + sought.len())),
            ) {
                (Ok(first), Ok(end)) => return Some(first..=end.saturating_sub(1)),
                (Ok(next) | Err(next), _) => from = next.max(from + 1),
            }
        }
        None
    }

    /// The words and signs before a token, and from it on, as [`find`](Self::find) sees them.
    pub(super) fn around(&self, at: usize) -> (&str, &str) {
        let start = self.starts.get(at).copied().unwrap_or(self.keys.len());
        self.keys.split_at_checked(start).unwrap_or_default()
    }

    /// Whether a token begins where the sought words before it begin: no word is cut.
    pub(super) fn is_before(&self, sought: &str, at: usize) -> bool {
        let (before, _) = self.around(at);
        let begins = before.len().checked_sub(sought.len());
        let whole = begins.is_some_and(|begins| self.starts.binary_search(&begins).is_ok());
        whole && before.ends_with(sought)
    }

    /// Whether the sought words stand from a token on, without cutting one.
    pub(super) fn is_after(&self, sought: &str, at: usize) -> bool {
        let (before, after) = self.around(at);
        let whole = self
            .starts
            .binary_search(&(before.len() + sought.len()))
            .is_ok();
        whole && after.starts_with(sought)
    }

    /// The run of a token: its tokens, and whether nothing is drawn before the first of them.
    pub(super) fn run(&self, at: usize) -> (RangeInclusive<usize>, bool) {
        let next = self.runs.partition_point(|(first, _)| *first <= at);
        let run = next.checked_sub(1).and_then(|run| self.runs.get(run));
        let (first, is_free) = run.copied().unwrap_or_default();
        let end = self
            .runs
            .get(next)
            .map_or(self.tokens.len(), |(first, _)| *first);
        (first..=end.saturating_sub(1), is_free)
    }

    /// Whether nothing is drawn between the token before and this one.
    pub(super) fn is_free(&self, at: usize) -> bool {
        let (run, is_free) = self.run(at);
        *run.start() < at || is_free
    }

    /// Whether a browser would begin something new at this token: a space or a run does.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let here = self.tokens.get(at);
        let (Some(before), Some(here)) = (before, here) else {
            return true;
        };
        before.span.end != here.span.start || *self.run(at).0.start() == at
    }
}

/// The keys of tokens, one behind the other: what [`Words::find`] looks for.
pub(super) fn keys(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.key.as_str()).collect()
}

#[derive(Default)]
struct Builder<'a> {
    tokens: Vec<Token>,
    between: Vec<(usize, Token)>,
    runs: Vec<(usize, bool)>,
    /// Words that nothing interrupts, and where they begin.
    text: String,
    start: u32,
    /// Where an entry of the margin is drawn inside these words.
    entries: Vec<u32>,
    /// Who has been named.
    people: Vec<&'a str>,
    /// Whether what comes before is a paragraph, after which another follows with nothing drawn between them.
    after_paragraph: bool,
}

impl<'a> Builder<'a> {
    fn block(&mut self, block: &'a Block) {
        let is_paragraph = matches!(
            block.kind,
            BlockKind::Paragraph(_) | BlockKind::SectionHeading(_)
        );
        let is_free = is_paragraph && self.after_paragraph;
        match &block.kind {
            BlockKind::Number(number) => self.between(&number.printed(), block.span),
            BlockKind::PageBreak(page) => self.page(&page.page, block.span),
            BlockKind::LabelledItem { label, .. } => self.between(&label.text, label.span),
            _ => {}
        }
        for content in block.contents() {
            self.runs.push((self.tokens.len(), is_free));
            self.content(content);
        }
        self.after_paragraph = is_paragraph
            && !matches!(self.between.last(), Some((at, _)) if *at == self.tokens.len());
    }

    fn content(&mut self, content: &'a [Inline]) {
        for inline in content {
            match &inline.kind {
                InlineKind::Text { text, marks } => {
                    if u64::from(self.start) + self.text.len() as u64
                        != u64::from(inline.span.start)
                    {
                        self.flush();
                        self.start = inline.span.start;
                    }
                    self.text.push_str(text);
                    self.introduce(marks, inline.span.end);
                }
                InlineKind::NoteReference { label, .. } => {
                    self.between(label.as_deref().unwrap_or_default(), inline.span);
                    self.runs.push((self.tokens.len(), false));
                }
                InlineKind::Gap(_) => {}
                InlineKind::PageBreak(page) => {
                    self.page(&page.page, inline.span);
                    self.runs.push((self.tokens.len(), false));
                }
            }
        }
        self.flush();
    }

    /// Where a person is named for the first time, the margin has an entry.
    fn introduce(&mut self, marks: &'a [Mark], end: u32) {
        for mark in marks {
            if let Mark::Person(id) = mark
                && !self.people.contains(&id.as_str())
            {
                self.people.push(id);
                self.entries.push(end);
            }
        }
    }

    fn flush(&mut self) {
        let text = core::mem::take(&mut self.text);
        let mut entries = core::mem::take(&mut self.entries).into_iter().peekable();
        for token in tokens(&text, self.start) {
            while entries
                .next_if(|entry| *entry <= token.span.start)
                .is_some()
            {
                self.runs.push((self.tokens.len(), false));
            }
            self.tokens.push(token);
        }
        // One at the end of a paragraph stands before the next.
        if entries.next().is_some() {
            self.runs.push((self.tokens.len(), false));
        }
    }

    fn page(&mut self, page: &str, span: Span) {
        self.between(&["[Page ", page, "]"].concat(), span);
    }

    fn between(&mut self, printed: &str, span: Span) {
        self.flush();
        self.after_paragraph = false;
        for token in tokens(printed, 0) {
            self.between
                .push((self.tokens.len(), Token { span, ..token }));
        }
    }

    fn finish(mut self) -> Words {
        let (mut keys, mut starts) = (String::new(), Vec::new());
        for token in &self.tokens {
            starts.push(keys.len());
            keys.push_str(&token.key);
        }
        starts.push(keys.len());
        // Of runs that begin at the same word, the last has no words before it that the first has not.
        let mut runs: Vec<(usize, bool)> = Vec::with_capacity(self.runs.len());
        for (first, is_free) in self.runs.drain(..) {
            match runs.last_mut() {
                Some(last) if last.0 == first => last.1 &= is_free,
                _ => runs.push((first, is_free)),
            }
        }
        Words {
            tokens: self.tokens,
            between: self.between,
            runs,
            keys,
            starts,
        }
    }
}
