//! Weighs how likely it is that digits in the text are the number of a note.
//!
//! In print the number is raised; in plain text it is glued to the word, or to the punctuation, before it. After a
//! word that is easy to see. After a date the number makes one run of digits with the year or the day,
//! "April 23, 19522", and only the rules of dates show where the date ends.

use super::datelines::{is_day, is_month, is_year};

/// The weight of a candidate when the references are chosen.
pub(super) type Weight = u32;

/// The digits can hardly be anything else.
pub(super) const STRONG: Weight = 16;
/// The digits are likely a note's number.
pub(super) const MEDIUM: Weight = 6;
/// The digits also make sense without a note.
pub(super) const WEAK: Weight = 1;

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
        if self.run.starts_with('0') || self.goes_on_as_word() {
            return None;
        }
        let weight = self.behind()?;
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
        if matches!(last, ')' | ']' | '”' | '’' | '"' | '\'') {
            return Some(STRONG);
        }
        if !matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '…') {
            return None;
        }
        let before = self.before.strip_suffix(last)?;
        let number = trailing_digits(before);
        match before.chars().next_back()? {
            character if character.is_alphabetic() => {
                // "p.m.2" and "U.S.3" close with a point, "p.2" and "No.3" go on with a number.
                let dotted = before
                    .strip_suffix(character)
                    .is_some_and(|before| before.ends_with('.'));
                Some(match word(before) {
                    _ if last == '.' && dotted => MEDIUM,
                    _ if last == '.' && is_abbreviation(before) => WEAK,
                    weight => weight,
                })
            }
            ')' | ']' | '”' | '’' | '"' | '\'' | '.' | '…' => Some(STRONG),
            _ if number.is_empty() => None,
            // "July 1,1" and "in 1953.2": a date has neither decimals nor thousands.
            _ if is_date(before, number) => Some(STRONG),
            _ if last == ',' && self.run.len() == 3 && number.len() <= 3 => None,
            _ if last == ':' => Some(WEAK),
            _ if last != '.' || self.sentence_begins() => Some(MEDIUM),
            _ => Some(WEAK),
        }
    }

    /// The weight of a note's number after the first `at` digits.
    pub(super) fn split(&self, at: usize) -> Option<Weight> {
        let (number, note) = self.run.split_at_checked(at)?;
        if number.is_empty()
            || number.starts_with('0')
            || note.starts_with('0')
            || self.goes_on_as_word()
            || self.goes_on_as_number()
        {
            return None;
        }
        let spaced = self.before.trim_end_matches([' ', '\n']);
        let last = self.before.chars().next_back();
        let range = matches!(last, Some('–' | '-'));
        let free = last.is_none_or(|last| {
            last.is_whitespace() || matches!(last, '(' | '[' | '“' | '‘' | '"' | '—')
        });
        let month = if range {
            ends_in_day(spaced.trim_end_matches(['–', '-']))
        } else {
            ends_in_month(spaced)
        };
        if month && is_day(number) {
            // "June 262" can be no other day; "June 23" can, and "June 1953" is a year.
            let other = is_day(self.run) || is_year(self.run);
            return Some(if other { WEAK } else { STRONG });
        }
        if is_year(number) && (free || range) {
            let years = range && is_year(trailing_digits(spaced.trim_end_matches(['–', '-'])));
            let dated = month || years || (!range && introduces_year(spaced));
            return Some(if dated { STRONG } else { MEDIUM });
        }
        (free && !is_year(self.run)).then_some(WEAK)
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

    fn goes_on_as_word(&self) -> bool {
        self.after.chars().next().is_some_and(char::is_alphanumeric)
    }

    fn goes_on_as_number(&self) -> bool {
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

fn trailing_digits(text: &str) -> &str {
    let bare = text.trim_end_matches(|character: char| character.is_ascii_digit());
    text.get(bare.len()..).unwrap_or_default()
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\n', '(', '[', '“', '"', '—'])
        .next()
        .unwrap_or_default()
}

fn ends_in_month(text: &str) -> bool {
    is_month(last_word(text))
}

/// Whether the text ends in a day of a month: `July 10`.
fn ends_in_day(text: &str) -> bool {
    let day = trailing_digits(text);
    let before = text.strip_suffix(day).unwrap_or_default();
    is_day(day)
        && before.ends_with([' ', '\n'])
        && ends_in_month(before.trim_end_matches([' ', '\n']))
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

/// Whether a year may follow the text: a day and a comma, or a word such as "in".
fn introduces_year(text: &str) -> bool {
    const WORDS: [&str; 20] = [
        "in", "of", "since", "by", "until", "till", "during", "for", "from", "to", "through",
        "and", "early", "late", "year", "before", "after", "spring", "summer", "winter",
    ];
    let day = text
        .strip_suffix(',')
        .is_some_and(|before| ends_in_day(before) || is_month(last_word(before)));
    day || WORDS
        .iter()
        .any(|word| word.eq_ignore_ascii_case(last_word(text)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;

    /// The weight of the digits behind `|`, which stands where the note's number begins.
    fn weight(marked: &str) -> Option<Weight> {
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
    fn glued_to_a_date() {
        for text in [
            "of April 23, 1952|2 governing",
            "of June 26|2 followed",
            "of May 29, 1953|1",
            "of July 1,|1 and",
            "of July 1.|2 I",
            "of July 10–14|2 and",
            "signed 23 April 1952|2 and",
            "in 1952–1953|3 and",
        ] {
            assert_eq!(weight(text), Some(STRONG), "{text}");
        }
    }

    #[test]
    fn a_date_that_may_be_whole_is_weak() {
        for text in ["On June 2|3 he", "In June 19|53 he", "telegram 65|8 of"] {
            assert_eq!(weight(text), Some(WEAK), "{text}");
        }
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
