//! What is asked for.

use core::ops::Range;

use super::words::{Words, is_dash_or_space, is_glue};

/// What is asked for: words, and phrases in quotation marks.
///
/// A query is read from anything that can be typed or pasted, of any length. What is beyond [`MOST_PARTS`](Self::MOST_PARTS)
/// and [`MOST_WORDS`](Self::MOST_WORDS) is left out, which [`limit`](Self::limit) tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    parts: Vec<Part>,
    limit: Option<Limit>,
}

/// A word or a phrase of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    text: String,
    is_phrase: bool,
    is_prefix: bool,
    pub(super) words: Vec<AskedWord>,
}

/// A folded word, and how the one before it may lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AskedWord {
    pub(super) letters: String,
    pub(super) joint: Joint,
}

/// What may stand between two words that are asked for in sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Anything: they are words of a phrase.
    Any,
    /// Dashes or white space: `five-year` finds `five year`, too.
    Dash,
    /// Marks without white space: `7–1053`, `U.S.`, `Secretary’s`.
    Glue,
}

/// What a query may hold at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// There were more than [`Query::MOST_PARTS`] words and phrases; only the first were read.
    Parts,
    /// A phrase had more than [`Query::MOST_WORDS`] words; only its first were read.
    Words,
}

impl Query {
    /// Words and phrases at most, of those that differ.
    pub const MOST_PARTS: usize = 16;
    /// Words of one phrase at most.
    pub const MOST_WORDS: usize = 64;

    /// Reads a query whose words are whole.
    ///
    /// Each word counts by itself, where others are found or not. A phrase stands in quotation marks of any kind; one that is
    /// not closed goes on to the end. A word with a star behind it is any word that begins so.
    ///
    /// ```
    /// use frus::search::Query;
    /// let query = Query::parse("Allison “force goals” U.S.");
    /// let parts: Vec<_> = query.parts().iter().map(|part| (part.text(), part.is_phrase())).collect();
    /// assert_eq!(parts, [("Allison", false), ("force goals", true), ("U.S", false)]);
    /// assert_eq!(query.limit(), None);
    /// assert!(Query::parse("negotia*").parts().iter().all(|part| part.is_prefix()));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::read(text, false)
    }

    /// Reads a query that is still being typed: its last word is any word that begins so.
    ///
    /// A word is typed to its end when white space or a closing quotation mark follows it.
    ///
    /// ```
    /// use frus::search::Query;
    /// let is_prefix = |text| Query::typing(text).parts().last().is_some_and(|part| part.is_prefix());
    /// assert!(is_prefix("Ambassador Alli") && is_prefix("\"force go"));
    /// assert!(!is_prefix("Allison ") && !is_prefix("\"force goals\""));
    /// ```
    #[must_use]
    pub fn typing(text: &str) -> Self {
        Self::read(text, true)
    }

    /// A query of parts of others, in this order; of more than [`MOST_PARTS`](Self::MOST_PARTS), the first.
    ///
    /// A part that stands twice counts twice, so that whoever put them together can tell by its number which one was found.
    ///
    /// ```
    /// use frus::search::Query;
    /// let (words, phrase) = (Query::parse("talks"), Query::parse("\"force goals\""));
    /// let both = Query::of(words.parts().iter().chain(phrase.parts()).cloned());
    /// assert_eq!(both.parts().len(), 2);
    /// ```
    #[must_use]
    pub fn of(parts: impl IntoIterator<Item = Part>) -> Self {
        let mut parts = parts.into_iter();
        let first = parts.by_ref().take(Self::MOST_PARTS).collect();
        Self {
            parts: first,
            limit: parts.next().map(|_| Limit::Parts),
        }
    }

    /// The words and phrases, in the order in which they were typed, each once.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether there is nothing to look for: the text holds no letter and no digit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// What of the text was left out, because it was too long.
    #[must_use]
    pub const fn limit(&self) -> Option<Limit> {
        self.limit
    }

    fn read(text: &str, typing: bool) -> Self {
        let mut query = Self::default();
        let mut rest = text;
        let mut is_phrase = false;
        loop {
            let mark = rest.find(is_quotation_mark);
            let end = mark.unwrap_or(rest.len());
            let (segment, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let ends_typed = segment.ends_with(|sign: char| !sign.is_whitespace());
            let is_open = typing && mark.is_none() && ends_typed;
            query.segment(segment, is_phrase, is_open);
            let mut behind = behind.chars();
            if behind.next().is_none() || query.limit == Some(Limit::Parts) {
                return query;
            }
            rest = behind.as_str();
            is_phrase = !is_phrase;
        }
    }

    /// Reads what stands between two quotation marks. Where it is open, its last word is still being typed.
    fn segment(&mut self, text: &str, is_phrase: bool, is_open: bool) {
        let mut found = Words::from(text, 0);
        let mut letters = String::new();
        let mut part = Part::empty(is_phrase);
        // The words of the part that are kept, and where the last one ends, kept or not.
        let (mut kept, mut end) = (0..0, 0);
        while let Some(place) = found.next(&mut letters) {
            let joint = part.words.last().map_or(Joint::Any, |last| {
                let gap = text.get(end..place.start).unwrap_or_default();
                Joint::between(&last.letters, gap, &letters)
            });
            if joint == Joint::Any && !is_phrase {
                part.is_prefix = kept.end == end && is_starred(text, end);
                self.push(part, text, kept);
                if self.limit == Some(Limit::Parts) {
                    return;
                }
                part = Part::empty(false);
                kept = 0..0;
            }
            if part.words.len() < Self::MOST_WORDS {
                if part.words.is_empty() {
                    kept.start = place.start;
                }
                kept.end = place.end;
                let letters = letters.clone();
                part.words.push(AskedWord { letters, joint });
            } else {
                self.limit = Some(Limit::Words);
            }
            end = place.end;
        }
        part.is_prefix = kept.end == end && (is_open || is_starred(text, end));
        self.push(part, text, kept);
    }

    /// Adds a part, if it has words that were not asked for before.
    fn push(&mut self, mut part: Part, text: &str, range: Range<usize>) {
        let same = |other: &Part| (&other.words, other.is_prefix) == (&part.words, part.is_prefix);
        if part.words.is_empty() || self.parts.iter().any(same) {
            return;
        }
        if self.parts.len() >= Self::MOST_PARTS {
            self.limit = Some(Limit::Parts);
            return;
        }
        text.get(range)
            .unwrap_or_default()
            .clone_into(&mut part.text);
        self.parts.push(part);
    }
}

impl Part {
    fn empty(is_phrase: bool) -> Self {
        Self {
            text: String::new(),
            is_phrase,
            is_prefix: false,
            words: Vec::new(),
        }
    }

    /// As it was typed, from its first letter to its last.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it stood in quotation marks.
    #[must_use]
    pub const fn is_phrase(&self) -> bool {
        self.is_phrase
    }

    /// Whether its last word is any that begins so.
    #[must_use]
    pub const fn is_prefix(&self) -> bool {
        self.is_prefix
    }
}

impl Joint {
    fn between(before: &str, gap: &str, after: &str) -> Self {
        let digits = before.ends_with(is_digit) && after.starts_with(is_digit);
        if !is_glue(gap) {
            Self::Any
        } else if is_dash_or_space(gap) && !digits {
            Self::Dash
        } else {
            Self::Glue
        }
    }
}

/// Whether a star stands behind a word that ends there.
fn is_starred(text: &str, end: usize) -> bool {
    text.get(end..).is_some_and(|rest| rest.starts_with('*'))
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Whether the sign opens or closes a phrase. Which of the two a sign was made for does not matter: keyboards have one.
fn is_quotation_mark(sign: char) -> bool {
    matches!(
        sign,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '「' | '」' | '『' | '』' | '＂'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each part with its words, joined as they may lie, and a star behind what is a prefix.
    fn parts(query: &Query) -> Vec<String> {
        let part = |part: &Part| {
            let mut shown = String::new();
            for word in &part.words {
                shown.push_str(match word.joint {
                    _ if shown.is_empty() => "",
                    Joint::Any => " ",
                    Joint::Dash => "-",
                    Joint::Glue => ".",
                });
                shown.push_str(&word.letters);
            }
            shown.push_str(if part.is_prefix { "*" } else { "" });
            shown
        };
        query.parts.iter().map(part).collect()
    }

    #[test]
    fn words_are_parts_and_so_are_phrases() {
        for (text, expected) in [
            ("", vec![]),
            (" – “” \" ", vec![]),
            ("the Embassy, the", vec!["the", "embassy"]),
            ("“force goals” force", vec!["force goals", "force"]),
            ("\"force goals", vec!["force goals"]),
            ("«Aide-Mémoire» U.S.", vec!["aide-memoire", "u.s"]),
            ("five-year five\u{2014}year", vec!["five-year"]),
            ("MSP/7-1053 1952–1954", vec!["msp.7.1053", "1952.1954"]),
            ("Secretary's secretary’s", vec!["secretary.s"]),
            ("日本 協定", vec!["日-本", "協-定"]),
            ("negotia-\ntions", vec!["negotiations"]),
        ] {
            assert_eq!(parts(&Query::parse(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_star_leaves_a_word_open() {
        for (text, expected) in [
            ("negotia* the*", vec!["negotia*", "the*"]),
            ("\"force goa*\" talks", vec!["force goa*", "talks"]),
            ("* th *the the-*", vec!["th", "the"]),
            ("five-ye* U.S.*", vec!["five-ye*", "u.s"]),
        ] {
            assert_eq!(parts(&Query::parse(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn the_word_that_is_being_typed_is_open() {
        for (text, expected) in [
            ("the th", vec!["the", "th*"]),
            ("the the", vec!["the", "the*"]),
            ("the ", vec!["the"]),
            ("\"force go", vec!["force go*"]),
            ("\"force\" \u{2bc}", vec!["force"]),
            ("five-ye", vec!["five-ye*"]),
        ] {
            assert_eq!(parts(&Query::typing(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let words: Vec<String> = (0..20).map(|number| format!("w{number}")).collect();
        let many = Query::parse(&words.join(" "));
        assert_eq!((many.parts.len(), many.limit), (16, Some(Limit::Parts)));
        let repeated = Query::parse(&"again and ".repeat(100_000));
        assert_eq!((repeated.parts.len(), repeated.limit), (2, None));
        for text in [
            "\"".to_owned() + &"a ".repeat(100_000),
            "a.".repeat(100_000),
        ] {
            let long = Query::typing(&text);
            assert_eq!(long.limit, Some(Limit::Words));
            let [part] = long.parts() else {
                unreachable!("one part of {text:.9}")
            };
            assert_eq!((part.words.len(), part.text.len()), (64, 127));
            assert!(!part.is_prefix);
        }
    }
}
