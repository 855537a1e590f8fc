//! The sentence that mentions a date, a few words of it for a title, and sentences short enough to be read in passing.

use core::ops::RangeInclusive;

use crate::{
    Document, Span,
    document::{Block, BlockKind, Inline, InlineKind},
};

/// How many words of the sentence a title has before its date, and behind it.
const AROUND: usize = 3;

/// How many sentences are chosen to be read in passing.
const SHORT_SENTENCES: usize = 4;

/// How long such a sentence is, in bytes: it is read in eight seconds, by somebody who walks past.
const SHORT: RangeInclusive<usize> = 30..=120;

/// The first words of a heading.
pub(super) fn beginning(heading: &str) -> String {
    let words: Vec<&str> = heading.split_whitespace().collect();
    let most = AROUND * 2;
    let cut = if words.len() > most { "…" } else { "" };
    let first = words.into_iter().take(most);
    [&first.collect::<Vec<_>>().join(" "), cut].concat()
}

/// A few words of the sentence around a date.
pub(super) fn words_around(words: Span, sentence: Span, document: &Document) -> String {
    let part = |start, end| {
        let part = document.words_in(Span::new(start, end));
        part.replace('\n', " ")
    };
    let before = part(sentence.start, words.start);
    let after = part(words.end, sentence.end);
    let starts = before
        .match_indices(' ')
        .rev()
        .map(|(at, _)| at)
        .nth(AROUND);
    let ends = after.match_indices(' ').map(|(at, _)| at).nth(AROUND);
    let last_words = starts.and_then(|at| before.get(at..)).unwrap_or(&before);
    let first_words = ends.and_then(|at| after.get(..at)).unwrap_or(&after);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    [
        cut(starts.is_some()),
        last_words.trim_start(),
        &part(words.start, words.end),
        first_words,
        cut(ends.is_some()),
    ]
    .concat()
}

/// The sentence that holds a span, and its block: from behind the end of the sentence before it to its own end.
pub(super) fn sentence_of(document: &Document, words: Span) -> Option<(&Block, Span)> {
    let block = document
        .blocks_with_notes()
        .find(|block| block.span.contains(words))?;
    let mut contents = block.contents();
    let content =
        contents.find(|content| content.iter().any(|inline| inline.span.overlaps(words)))?;
    let mut sentence = Span::new(words.start, words.end);
    let texts = content.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Text { text, .. } => Some((inline.span.start, text.as_str())),
        _ => None,
    });
    let (mut start, mut end) = (None, None);
    let mut last = words.end;
    for (from, text) in texts {
        start = start.or(Some(from));
        for at in sentence_ends(text) {
            let at = from.saturating_add(at);
            if at <= words.start {
                start = Some(at);
            } else if at >= words.end && end.is_none() {
                end = Some(at);
            }
        }
        last = last.max(from.saturating_add(u32::try_from(text.len()).unwrap_or_default()));
    }
    sentence.start = start.unwrap_or(words.start).min(words.start);
    sentence.end = end.unwrap_or(last);
    // The space between two sentences belongs to neither.
    let before = document.words_in(Span::new(sentence.start, words.start));
    sentence.start = behind_space(sentence.start, &before);
    Some((block, sentence))
}

/// Where words begin behind their leading space, given where that begins.
fn behind_space(start: u32, words: &str) -> u32 {
    let space = words.len() - words.trim_start().len();
    start.saturating_add(u32::try_from(space).unwrap_or_default())
}

/// The first short sentence of each of the document's own paragraphs, as far as they are wanted. A sentence that a printed page or
/// a gap parts is left alone.
pub(super) fn short_sentences(document: &Document) -> Vec<Span> {
    let paragraphs = document
        .own_blocks()
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    paragraphs
        .filter_map(|block| {
            block
                .contents()
                .find_map(|content| short_sentence(document, content))
        })
        .take(SHORT_SENTENCES)
        .collect()
}

fn short_sentence(document: &Document, content: &[Inline]) -> Option<Span> {
    let short = |start: u32, end: u32| {
        let span = Span::new(start, end);
        // Markup may lie between the words; what is longer than that is not looked up in the document.
        let most = SHORT.end().saturating_mul(4);
        let words = (span.len() as usize <= most).then(|| document.words_in(span))?;
        let is_short = SHORT.contains(&words.trim_start().len());
        let is_whole = words.trim_start().starts_with(char::is_uppercase);
        (is_short && is_whole).then(|| Span::new(behind_space(start, &words), end))
    };
    let mut start = content.first().map(|first| first.span.start);
    for inline in content {
        match &inline.kind {
            InlineKind::Text { text, .. } => {
                for at in sentence_ends(text) {
                    let end = inline.span.start.saturating_add(at);
                    let sentence = start.and_then(|start| short(start, end));
                    if sentence.is_some() {
                        return sentence;
                    }
                    start = Some(end);
                }
            }
            InlineKind::NoteReference { .. } => {}
            InlineKind::PageBreak(_) | InlineKind::Gap(_) => start = None,
        }
    }
    None
}

/// Where sentences end in a text, in bytes: behind a full stop after a word in small letters that is no abbreviation,
/// or after a year, where a capital follows.
fn sentence_ends(text: &str) -> impl Iterator<Item = u32> + '_ {
    let ends = text
        .match_indices(['.', '?', '!'])
        .map(|(at, _)| at.saturating_add(1));
    ends.filter_map(|end| {
        let (before, after) = text.split_at_checked(end)?;
        let word = before.trim_end_matches(['.', '?', '!', '”', ')']);
        let word = word.rsplit(|sign: char| !sign.is_alphanumeric()).next()?;
        let long = word.chars().count() > 3 && !word.starts_with(char::is_uppercase);
        let next = after.trim_start();
        let begins = next.is_empty() || next.starts_with(|sign: char| !sign.is_lowercase());
        let parted = after.is_empty() || after.starts_with(char::is_whitespace);
        (long && begins && parted)
            .then(|| u32::try_from(end).ok())
            .flatten()
    })
}
