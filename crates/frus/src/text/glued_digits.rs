//! Weighs how likely it is that digits in the text are the number of a note.
//!
//! In print the number is raised; in plain text it is glued to the word, or to the punctuation, before it. After a
//! word that is easy to see. After another number the two make one run of digits, which [`split_digits`] takes apart.
//!
//! [`split_digits`]: super::split_digits

use super::{
    datelines::is_year,
    split_digits::{ends_in_day, trailing_digits},
};

/// The weight of a candidate when the references are chosen.
pub(super) type Weight = u32;

/// The digits can hardly be anything else.
pub(super) const STRONG: Weight = 64;
/// The digits are likely a note's number.
pub(super) const MEDIUM: Weight = 24;
/// The digits also make sense without a note.
pub(super) const WEAK: Weight = 8;
/// The digits make better sense without a note, but nothing rules it out.
pub(super) const FAINT: Weight = 2;
/// The number stands beside another note's: nearly always it counts something, and the note is glued to a word elsewhere.
pub(super) const BESIDE: Weight = 1;

/// Digits, as many as stand together, between the words around them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits<'a> {
    /// A few words before.
    pub(super) before: &'a str,
    /// The digits.
    pub(super) run: &'a str,
    /// The words after.
    pub(super) after: &'a str,
}

impl Digits<'_> {
    /// The weight of all of the digits as a note's number.
    pub(super) fn whole(&self) -> Option<Weight> {
        // Of numbers only 0 itself begins with it: that of a source note.
        if self.run.starts_with('0') && self.run != "0" {
            return None;
        }
        let weight = self.behind()?;
        if self.goes_on_as_word() {
            return self.lost_a_space().then_some(weight.min(WEAK));
        }
        // "2.5" or "3–4": the digits go on behind the sign.
        Some(if self.goes_on_as_number() {
            weight.min(WEAK)
        } else {
            weight
        })
    }

    /// The weight of a note's number after a word or a sign.
    fn behind(&self) -> Option<Weight> {
        let last = self.before.chars().next_back()?;
        if last.is_alphabetic() {
            return Some(word(self.before));
        }
        let before = self.before.strip_suffix(last)?;
        match last {
            ')' | ']' | '”' | '’' | '"' | '\'' | '…' => return Some(STRONG),
            // A quotation mark the wrong way round closes, where it directly follows a word or its punctuation.
            '“' => {
                let closes = !before.is_empty() && !before.ends_with([' ', '\n', '(', '[', '—']);
                let ends = self.after.is_empty() || self.after.starts_with('\n');
                let weight = if closes { STRONG } else { WEAK };
                return (closes || ends).then_some(weight);
            }
            // A dash in the place of a word.
            '—' => return before.ends_with(' ').then_some(FAINT),
            '.' | ',' | ';' | ':' | '!' | '?' => {}
            _ => return None,
        }
        let number = trailing_digits(before);
        match before.chars().next_back()? {
            character if character.is_alphabetic() => {
                // "p.m.2" and "U.S.3" close with a point, "p.2" and "No.3" go on with a number.
                let dotted = before
                    .strip_suffix(character)
                    .is_some_and(|before| before.trim_end_matches(' ').ends_with('.'));
                Some(match word(before) {
                    _ if last == '.' && dotted => MEDIUM,
                    _ if last == '.' && is_abbreviation(before) => WEAK,
                    // "MSA2" may be a designation, "MSA.2" before a new sentence is none.
                    MEDIUM if last == ',' || (last != ':' && self.sentence_begins()) => STRONG,
                    weight => weight,
                })
            }
            ')' | ']' | '”' | '’' | '"' | '\'' | '.' | '…' => Some(STRONG),
            // An ellipsis with spaces between its points.
            ' ' if last == '.' && before.ends_with(". . ") => Some(STRONG),
            _ if number.is_empty() => None,
            // "July 1,1" and "in 1953.2": a date has neither decimals nor thousands.
            _ if is_date(before, number) => Some(STRONG),
            _ if last == ',' && self.run.len() == 3 && number.len() <= 3 => None,
            _ if last == ':' => Some(WEAK),
            _ if last != '.' || self.sentence_begins() => Some(MEDIUM),
            _ => Some(WEAK),
        }
    }

    /// Whether the digits are glued to a long word in small letters, or to the punctuation that closes its sentence.
    ///
    /// Nothing but a note's number is written so.
    pub(super) fn follows_long_word(&self) -> bool {
        let closed = self
            .before
            .strip_suffix(['.', ',', ';', ':', '!', '?', ')', '”'])
            .unwrap_or(self.before);
        let small = closed
            .chars()
            .rev()
            .take_while(|character| character.is_lowercase())
            .count();
        small >= 4
            && !(self.run.starts_with('0') || self.goes_on_as_word() || self.goes_on_as_number())
            && !is_abbreviation(closed)
    }

    pub(super) fn goes_on_as_word(&self) -> bool {
        self.after.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// Whether punctuation is before the digits and a capitalised word directly behind them.
    fn lost_a_space(&self) -> bool {
        let mut after = self.after.chars();
        self.before.ends_with(['.', ',', ';', ':'])
            && after.next().is_some_and(char::is_uppercase)
            && after.next().is_some_and(char::is_alphabetic)
    }

    pub(super) fn goes_on_as_number(&self) -> bool {
        let mut after = self.after.chars();
        after
            .next()
            .is_some_and(|sign| matches!(sign, '.' | ',' | '–' | '-' | '/' | ':'))
            && after.next().is_some_and(|next| next.is_ascii_digit())
    }

    fn sentence_begins(&self) -> bool {
        let next = self
            .after
            .trim_start_matches([' ', '\n', '“', '"', '[', '('])
            .chars()
            .next();
        next.is_none_or(char::is_uppercase)
    }
}

/// The weight of a note's number after the word that ends `before`.
fn word(before: &str) -> Weight {
    let letters = before
        .chars()
        .rev()
        .take_while(|character| character.is_alphabetic() || *character == '’');
    let mut count = 0;
    let mut small = 0;
    for letter in letters.filter(|letter| *letter != '’').take(8) {
        if letter.is_lowercase() && small == count {
            small += 1;
        }
        count += 1;
    }
    match (small, count) {
        (3.., _) => STRONG,
        // "MSA2" may be a note's number or a designation.
        (_, 2..) => MEDIUM,
        _ => WEAK,
    }
}

/// Whether the text ends in an abbreviation that a number usually follows.
fn is_abbreviation(text: &str) -> bool {
    const SHORT: [&str; 16] = [
        "no", "nos", "vol", "vols", "p", "pp", "doc", "docs", "art", "arts", "sec", "par", "para",
        "fig", "chap", "pt",
    ];
    let word = text
        .rsplit(|character: char| !character.is_alphabetic())
        .next()
        .unwrap_or_default();
    SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Whether the number that ends `text` is a day after its month, or a year.
fn is_date(text: &str, number: &str) -> bool {
    ends_in_day(text)
        || (is_year(number)
            && !text
                .strip_suffix(number)
                .unwrap_or_default()
                .ends_with(['.', ',', '$']))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
pub(super) mod tests {
    use super::*;

    /// The weight of the digits behind `|`, which stands where the note's number begins.
    pub(in super::super) fn weight(marked: &str) -> Option<Weight> {
        let at = marked.find('|').unwrap();
        let text = marked.replace('|', "");
        let digit = |character: char| character.is_ascii_digit();
        let start = text.get(..at).unwrap().trim_end_matches(digit).len();
        let rest = text.get(start..).unwrap();
        let end = start + rest.len() - rest.trim_start_matches(digit).len();
        let digits = Digits {
            before: text.get(..start).unwrap(),
            run: text.get(start..end).unwrap(),
            after: text.get(end..).unwrap(),
        };
        if start == at {
            digits.whole()
        } else {
            digits.split(at - start)
        }
    }

    #[test]
    fn glued_to_a_word_or_its_punctuation() {
        for text in [
            "the Diet|3 adjourns",
            "negotiations.|4",
            "(Tab A)|1 which",
            "agreed,”|2 he",
            "Allison’s|2 view",
        ] {
            assert_eq!(weight(text), Some(STRONG), "{text}");
        }
        assert_eq!(weight("under MSA|2 and"), Some(MEDIUM));
        assert_eq!(weight("at 5 p.m.|2"), Some(MEDIUM));
        for text in ["Tab A|1 and", "see vol.|2 of", "on p.|2 of"] {
            assert_eq!(weight(text), Some(WEAK), "{text}");
        }
    }

    #[test]
    fn behind_a_date_an_ellipsis_or_a_mark_the_wrong_way_round() {
        for text in [
            "of July 1,|1 and",
            "of July 1.|2 I",
            "in Japan . . .|1",
            "guards, etc. …|5 Chiang",
            "Gazette.“|3",
            "letter to FP.|2 I",
        ] {
            assert_eq!(weight(text), Some(STRONG), "{text}");
        }
        assert_eq!(weight("at 9 p. m.|2"), Some(MEDIUM));
        assert_eq!(weight("General —|2 Ramirez"), Some(FAINT));
        assert_eq!(weight("dated March 1954,|2Stephen"), Some(WEAK));
        assert_eq!(weight("the “|10 divisions"), None);
    }

    #[test]
    fn numbers_stay_numbers() {
        for text in [
            "strength 110,|000.",
            "about 350,|123 men",
            "file 7–|1053",
            "MSP/|7 and",
            "in 195|3 and",
            "the 195|0s",
            "lot |54",
            "of 19522|–53",
            "a 4|th of",
            "$19|52 a head, not $1952",
        ] {
            assert_eq!(weight(text), None, "{text}");
        }
        assert_eq!(weight("about 7.|5 percent"), Some(WEAK));
        assert_eq!(weight("Reurtel 114.|1 Department"), Some(MEDIUM));
    }
}
