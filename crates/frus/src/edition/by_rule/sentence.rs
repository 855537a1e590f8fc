//! The sentence that mentions a date, and a few words of it for a title.

use crate::{
    Document, Span,
    document::{Block, InlineKind},
};

/// How many words of the sentence a title has before its date, and behind it.
const AROUND: usize = 3;

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
    let space = before.len() - before.trim_start().len();
    sentence.start = sentence
        .start
        .saturating_add(u32::try_from(space).unwrap_or_default());
    Some((block, sentence))
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
