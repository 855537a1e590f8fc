//! Text as words and signs, each with its place.

use super::fold::{self, Sign, sign};
use crate::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, with the apostrophes inside it.
    Word,
    /// A sign: a comma, a dash, a bracket.
    Mark,
    /// A quotation mark.
    Quote,
    /// The sign of an omission, in brackets or not: `…`, `. . .`, `[...]`.
    Ellipsis,
}

/// A word or a sign.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands.
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// As written, levelled, with its case.
    pub(super) text: String,
    /// What it is compared by.
    pub(super) key: String,
    /// Whether brackets inside the word say that a part of it was changed: `[T]he`.
    pub(super) is_altered: bool,
    /// Whether this is a hyphen at the end of a line, with a small letter after it.
    pub(super) ends_line: bool,
}

impl Token {
    pub(super) fn is(&self, kind: Kind) -> bool {
        self.kind == kind
    }
}

/// The words and signs of a text that begins at the byte `start` of its source.
pub(super) fn tokens(text: &str, start: u32) -> Vec<Token> {
    let seen = text
        .char_indices()
        .filter(|(_, character)| sign(*character) != Sign::Nothing);
    let mut scanner = Scanner {
        characters: seen.collect(),
        at: 0,
        start,
    };
    let mut tokens = Vec::new();
    while scanner.at < scanner.characters.len() {
        let first = scanner.at;
        if let Some(token) = scanner.token() {
            tokens.push(token);
        }
        // Whatever it was, it is passed.
        scanner.at = scanner.at.max(first + 1);
    }
    tokens
}

struct Scanner {
    characters: Vec<(usize, char)>,
    at: usize,
    start: u32,
}

impl Scanner {
    fn peek(&self, at: usize) -> Option<char> {
        self.characters.get(at).map(|(_, character)| *character)
    }

    fn sign(&self, at: usize) -> Option<Sign> {
        self.peek(at).map(sign)
    }

    /// Where the first character at or after `at` stands that is no space.
    fn after_space(&self, at: usize) -> usize {
        let rest = self.characters.get(at..).unwrap_or_default();
        let space = |(_, character): &&(usize, char)| sign(*character) == Sign::Space;
        at + rest.iter().take_while(space).count()
    }

    fn token(&mut self) -> Option<Token> {
        if let Some(end) = self.ellipsis() {
            return Some(self.take(end, Kind::Ellipsis, "…".to_owned()));
        }
        match self.sign(self.at)? {
            Sign::Letter => Some(self.word()),
            Sign::Space | Sign::Nothing => None,
            Sign::Apostrophe | Sign::Quote => {
                Some(self.take(self.at + 1, Kind::Quote, "\"".to_owned()))
            }
            Sign::Dash => Some(self.dash()),
            Sign::Other if self.altered(self.at, false).is_some() => Some(self.word()),
            Sign::Other => {
                let text = self.peek(self.at)?.to_string();
                Some(self.take(self.at + 1, Kind::Mark, text))
            }
        }
    }

    /// The characters up to `end` as a token.
    fn take(&mut self, end: usize, kind: Kind, text: String) -> Token {
        let place = |at: usize, end: bool| {
            let character = self.characters.get(at);
            let place = character.map_or(0, |(place, character)| {
                place + if end { character.len_utf8() } else { 0 }
            });
            self.start
                .saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
        };
        let span = Span::new(place(self.at, false), place(end.saturating_sub(1), true));
        self.at = end;
        Token {
            span,
            kind,
            key: fold::key(&text),
            text,
            is_altered: false,
            ends_line: false,
        }
    }

    fn word(&mut self) -> Token {
        let mut text = String::new();
        let mut is_altered = false;
        let mut end = self.at;
        while let (Some(character), Some(sign)) = (self.peek(end), self.sign(end)) {
            if sign == Sign::Letter {
                fold::push_letter(character, &mut text);
            } else if sign == Sign::Apostrophe && self.sign(end + 1) == Some(Sign::Letter) {
                text.push('\'');
            } else if let Some(close) = self.altered(end, end > self.at) {
                is_altered = true;
                for at in end + 1..close {
                    fold::push_letter(self.peek(at).unwrap_or_default(), &mut text);
                }
                end = close;
            } else {
                break;
            }
            end += 1;
        }
        let mut token = self.take(end, Kind::Word, text);
        token.is_altered = is_altered;
        token
    }

    /// Where the bracket closes that opens at `open` inside a word, or at its beginning: `[T]he`, `negotiat[ed]`.
    fn altered(&self, open: usize, in_word: bool) -> Option<usize> {
        let after = self.characters.get(open..)?;
        let ([(_, '[')], after) = after.split_at_checked(1)? else {
            return None;
        };
        let letters = after
            .iter()
            .take_while(|(_, letter)| letter.is_alphabetic())
            .count();
        let close = open + 1 + letters;
        let is_closed = self.peek(close) == Some(']');
        let goes_on = in_word || self.sign(close + 1) == Some(Sign::Letter);
        // This one is put behind words, and now and then without a space.
        let says_sic = after
            .iter()
            .take(letters)
            .map(|(_, letter)| letter)
            .eq(&['s', 'i', 'c']);
        (letters > 0 && is_closed && goes_on && !says_sic).then_some(close)
    }

    fn dash(&mut self) -> Token {
        let mut end = self.at + 1;
        while self.sign(end) == Some(Sign::Dash) {
            end += 1;
        }
        let next = self.after_space(end);
        let space = self.characters.get(end..next).unwrap_or_default();
        let ends_line = space
            .iter()
            .any(|(_, character)| matches!(character, '\n' | '\r'))
            && self.peek(next).is_some_and(char::is_lowercase);
        let mut token = self.take(end, Kind::Mark, "-".to_owned());
        token.ends_line = ends_line;
        token
    }

    /// Where the sign of an omission ends that begins here.
    fn ellipsis(&self) -> Option<usize> {
        let close = match self.peek(self.at)? {
            '[' => ']',
            '(' => ')',
            '.' | '…' => return self.dots(self.at),
            _ => return None,
        };
        let end = self.after_space(self.dots(self.after_space(self.at + 1))?);
        (self.peek(end) == Some(close)).then_some(end + 1)
    }

    /// Where three dots or more end, with or without spaces between them.
    fn dots(&self, from: usize) -> Option<usize> {
        let (mut end, mut count, mut next) = (from, 0, from);
        loop {
            count += match self.peek(next) {
                Some('.') => 1,
                Some('…') => 3,
                _ => break,
            };
            end = next + 1;
            next = self.after_space(end).min(end + 1);
        }
        (count >= 3).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> String {
        let keys: Vec<String> = tokens(text, 0).into_iter().map(|token| token.key).collect();
        keys.join(" ")
    }

    #[test]
    fn words_and_signs_stand_apart() {
        assert_eq!(
            keys("Japan’s (Tab A), 7–1053."),
            "japan's ( tab a ) , 7 - 1053 ."
        );
        assert_eq!(
            keys("‘MAAG’ \"is\" re\u{ad}tained"),
            "\" maag \" \" is \" retained"
        );
        assert_eq!(keys(" \n•\u{200b}"), "");
    }

    #[test]
    fn every_sign_of_an_omission_is_one() {
        for omission in [
            "…", "...", "....", ". . .", ". . . .", "[…]", "[ ... ]", "(...)", ".…",
        ] {
            assert_eq!(keys(&format!("a {omission} b")), "a … b", "{omission}");
            assert_eq!(keys(&format!("a{omission}b")), "a … b", "{omission}");
        }
        assert_eq!(keys("a. b.. c"), "a . b . . c");
    }

    #[test]
    fn brackets_inside_a_word_alter_it() {
        for (text, key) in [
            ("[T]he", "the"),
            ("negotiat[ed]", "negotiated"),
            ("[t]he’s", "the's"),
        ] {
            let found = tokens(text, 7);
            assert!(
                matches!(found.as_slice(), [one] if one.is_altered),
                "{text}"
            );
            assert_eq!(
                found.first().map(|one| one.span),
                Some(Span::new(7, 7 + text.len() as u32))
            );
            assert_eq!(keys(text), key);
        }
        assert_eq!(
            keys("[of] Agreement[sic] Agreement[4]"),
            "[ of ] agreement [ sic ] agreement [ 4 ]"
        );
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_is_known() {
        let found = tokens("rearma-\n ment, long-term, Far-\nEast", 0);
        let hyphens = found.iter().filter(|token| token.key == "-");
        let end_lines: Vec<bool> = hyphens.map(|token| token.ends_line).collect();
        assert_eq!(end_lines, [true, false, false]);
    }
}
