//! The words of a running text: where each begins and ends, and its folded letters.

use core::ops::Range;

use super::fold::{Sign, fold, is_dash};

/// Finds the words of a text from left to right; [`next`](Self::next) writes each into a buffer that is used again.
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    /// Begins at a byte of `text`; finds nothing where that byte is inside a character.
    pub(super) fn from(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// Where the next word stands in the text; `word` is then its folded letters.
    pub(super) fn next(&mut self, word: &mut String) -> Option<Range<usize>> {
        word.clear();
        let mut found = 0..0;
        let mut last = '\0';
        let mut rest = self.text.get(self.at..)?;
        while let Some(character) = rest.chars().next() {
            let here = self.text.len() - rest.len();
            let after = here + character.len_utf8();
            let behind = self.text.get(after..)?;
            rest = behind;
            let sign = Sign::of(character);
            match sign {
                Sign::Letter | Sign::LoneLetter => {
                    let alone = sign == Sign::LoneLetter;
                    if word.is_empty() {
                        found.start = here;
                    } else if alone {
                        break;
                    }
                    fold(character, word);
                    found.end = after;
                    last = character;
                    if alone {
                        break;
                    }
                }
                Sign::Nothing | Sign::Between if word.is_empty() => {}
                Sign::Nothing | Sign::Between => match goes_on(last, character, behind) {
                    Some(further) => rest = further,
                    None if sign == Sign::Nothing => found.end = after,
                    None => break,
                },
            }
        }
        if word.is_empty() {
            self.at = self.text.len();
            return None;
        }
        self.at = found.end;
        Some(found)
    }
}

/// Where a word goes on behind `sign`: at a line's end behind its hyphen, or inside brackets that hold some of its letters.
fn goes_on(last: char, sign: char, behind: &str) -> Option<&str> {
    if matches!(sign, '[' | ']') {
        let next = behind.chars().next()?;
        let is_inside = last.is_alphabetic() && next.is_alphabetic();
        return (is_inside && Sign::of(next) == Sign::Letter).then_some(behind);
    }
    behind_line_end(last, sign, behind)
}

/// Where a word goes on that `sign`, a hyphen behind `last`, breaks at a line's end.
pub(super) fn behind_line_end(last: char, sign: char, behind: &str) -> Option<&str> {
    if !matches!(sign, '-' | '\u{ad}' | '\u{2010}') || !last.is_lowercase() {
        return None;
    }
    let further = behind.trim_start();
    let space = behind.get(..behind.len() - further.len())?;
    (space.contains('\n') && further.starts_with(char::is_lowercase)).then_some(further)
}

/// Whether what stands between two words leaves them glued, as in `7–1053`: it has no white space, save that of a line
/// that ends in a dash.
pub(super) fn is_glue(gap: &str) -> bool {
    let marks = gap.trim_end();
    let space = gap.get(marks.len()..).unwrap_or_default();
    !marks.contains(char::is_whitespace)
        && (space.is_empty() || (marks.ends_with(is_dash) && space.contains('\n')))
}

/// Whether only dashes and white space stand between two words, as in `five-year` and `five year`; or nothing.
pub(super) fn is_dash_or_space(gap: &str) -> bool {
    gap.chars()
        .all(|sign| is_dash(sign) || sign.is_whitespace() || Sign::of(sign) == Sign::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut found = Words::from(text, 0);
        let mut word = String::new();
        let mut words = Vec::new();
        while let Some(place) = found.next(&mut word) {
            assert!(text.get(place.clone()).is_some_and(|of| !of.is_empty()));
            words.push(word.clone());
        }
        words
    }

    #[test]
    fn marks_stand_between_words() {
        for (text, expected) in [
            ("794.5 MSP/7–1053", "794 5 msp 7 1053"),
            ("the Secretary’s U.S. draft", "the secretary s u s draft"),
            ("a\u{a0}five-year (period)", "a five year period"),
            ("", ""),
            (" \u{301}\u{ad}—“”", ""),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_broken_by_a_line_is_one_word() {
        for (text, expected) in [
            ("negotia-\ntions", "negotiations"),
            ("negotia\u{2010} \n  tions", "negotiations"),
            ("negotia\u{ad}\ntions", "negotiations"),
            ("negotia\u{ad}tions", "negotiations"),
            ("Anglo-\nAmerican", "anglo american"),
            ("1952-\n1954", "1952 1954"),
            ("U-\nboat", "u boat"),
            ("talks –\nand", "talks and"),
            ("talks-and", "talks and"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn letters_in_brackets_belong_to_their_word() {
        for (text, expected) in [
            ("[T]he Minister[s] met", "the ministers met"),
            ("date [of] note[2] a[日]", "date of note 2 a 日"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn accents_apart_from_their_letters_are_dropped_and_stay_inside_the_word() {
        let text = "ca\u{301}fe\u{301} noir";
        let mut word = String::new();
        let place = Words::from(text, 0).next(&mut word);
        assert_eq!((place, word.as_str()), (Some(0..8), "cafe"));
    }

    #[test]
    fn japanese_is_found_letter_by_letter() {
        assert_eq!(words("日本MSA協定").join(" "), "日 本 msa 協 定");
    }

    #[test]
    fn glue_has_no_space() {
        for gap in ["", "–", ".", "’", "–\n", "- \n "] {
            assert!(is_glue(gap), "{gap:?}");
        }
        for gap in [" ", "\n", ", ", " – ", ".\n"] {
            assert!(!is_glue(gap), "{gap:?}");
        }
        for gap in ["", "-", " ", " — ", "\u{a0}"] {
            assert!(is_dash_or_space(gap), "{gap:?}");
        }
        assert!(!is_dash_or_space(", "));
    }
}
