//! Counts as a patient person would make them: word by word, with nothing of the search.

use frus::{
    Document,
    document::{Block, Inline, InlineKind},
    search::Query,
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text in small letters without accents.
pub(crate) fn plain(text: &str) -> String {
    let decomposed = text.nfkd().filter(|sign| !is_combining_mark(*sign));
    let small: String = decomposed.flat_map(char::to_lowercase).collect();
    small.replace('ß', "ss")
}

/// The words of each paragraph, line and bullet; for texts in which no word is broken.
pub(crate) fn stretches(document: &Document) -> Vec<Vec<String>> {
    let blocks = document.blocks_with_notes();
    blocks
        .flat_map(Block::contents)
        .map(|content| words(&running(content)))
        .collect()
}

fn running(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        if let InlineKind::Text { text: words, .. } = &inline.kind {
            text.push_str(words);
        }
    }
    text
}

pub(crate) fn words(text: &str) -> Vec<String> {
    plain(text)
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How often the words stand one behind the other in one stretch, none of them counted twice.
pub(crate) fn count(stretches: &[Vec<String>], phrase: &[String]) -> u32 {
    let mut count = 0;
    for words in stretches {
        let mut at = 0;
        while at + phrase.len() <= words.len() {
            if words[at..at + phrase.len()] == *phrase {
                count += 1;
                at += phrase.len();
            } else {
                at += 1;
            }
        }
    }
    count
}

/// A query for words one behind the other.
pub(crate) fn phrase(words: &[String]) -> Query {
    Query::parse(&format!("“{}”", words.join(" ")))
}
