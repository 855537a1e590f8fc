//! Weighs how likely it is that the last digits of a number are the number of a note, glued to it.
//!
//! "April 23, 19522" is a year and note 2, "June 262" a day and note 2: the rules of dates show where a date ends.
//! "NSC 125/16" and "telegram 2083" may be whole, so such a place counts only where a note has no better one; and the
//! more digits there are, the likelier it is that the last of them are a note's.

use super::{
    datelines::{is_day, is_month, is_year},
    glued_digits::{Digits, FAINT, MEDIUM, STRONG, WEAK, Weight},
};

/// The weight of a note behind a day, where the digits are a day without it, too.
const DAY: Weight = 3;

impl Digits<'_> {
    /// The weight of a note's number after the first `at` digits.
    pub(super) fn split(&self, at: usize) -> Option<Weight> {
        let (number, note) = self.run.split_at_checked(at)?;
        if number.is_empty()
            || note.is_empty()
            || note.starts_with('0')
            || self.goes_on_as_word()
            || self.goes_on_as_number()
            || self.is_hour()
            || (self.before.ends_with(['(', '[']) && self.after.starts_with([')', ']']))
            || self.is_day_before_month()
            || self.is_before_reference()
            || self.is_own_number()
        {
            return None;
        }
        let weight = match self.before.strip_suffix(',') {
            Some(before) if before.ends_with(|last: char| last.is_ascii_digit() || last == ']') => {
                behind_comma(before, number)?
            }
            _ if number.starts_with('0') => return None,
            _ => self
                .split_date(number)
                .unwrap_or_else(|| self.split_number(number))?,
        };
        // "Nos. 824–b": the designation goes on behind the sign.
        let mut after = self.after.chars();
        let goes_on = after
            .next()
            .is_some_and(|sign| matches!(sign, '–' | '-' | '/'))
            && after.next().is_some_and(char::is_alphanumeric);
        Some(if goes_on { FAINT } else { weight })
    }

    /// The weight after a day or a year; the outer `None` where there is no date.
    fn split_date(&self, number: &str) -> Option<Option<Weight>> {
        let spaced = self.before.trim_end_matches([' ', '\n']);
        let range = self.is_range();
        let first = spaced.trim_end_matches(['–', '-']);
        // "October 27–28" and "October 27 and 28"
        let first_day = if range {
            Some(first)
        } else {
            spaced.strip_suffix(" and")
        };
        let month = first_day.is_some_and(ends_in_day) || (!range && ends_in_month(spaced));
        if month && !range && ends_in_day_and_month(spaced) {
            // "29 Aug 522": behind the month there is a year.
            let year = is_year(number) || (number.len() == 2 && !is_year(self.run));
            return Some(year.then_some(STRONG));
        }
        if month && is_day(number) {
            if is_day(self.run) && year_follows(self.after) {
                return Some(None);
            }
            // "June 262" can be no other day; "June 23" can, "June 1953" is a year, and so is "in June 53".
            let short_year = self.run.len() == 2 && introduces_year(before_last_word(spaced));
            let other = is_day(self.run) || is_year(self.run) || short_year;
            return Some(Some(if other { DAY } else { STRONG }));
        }
        if is_year(number) && (self.is_free() || range) {
            let years = range && is_year(trailing_digits(first));
            let dated = month || years || (!range && introduces_year(spaced));
            return Some(Some(if dated { STRONG } else { MEDIUM }));
        }
        // "in 1953" is a year and nothing else, "telegram 1953" may be the number 195.
        let year = is_year(self.run) && (month || range || introduces_year(spaced));
        year.then_some(None)
    }

    /// The weight after a number that is no date.
    fn split_number(&self, number: &str) -> Option<Weight> {
        let length = self.run.len() as Weight - 1;
        let last = self.before.chars().next_back();
        let outside = self.before.trim_end_matches(['–', '-', '/']);
        if self.is_free() {
            return Some(if is_year(self.run) {
                FAINT
            } else {
                length.min(WEAK - 2)
            });
        }
        match last? {
            // "NSC 125/1": the second number is a small one.
            '/' if number.len() <= 2 && !trailing_digits(outside).is_empty() => Some(WEAK),
            // "copies 1–21" and "NIE–52"; but not "1954–55" and no file number, "794.5/7–1053".
            '–' | '-' if number.len() <= 2 => {
                let from = trailing_digits(outside);
                let range = from.parse::<u32>().ok() < number.parse().ok() || from.is_empty();
                let file = outside
                    .strip_suffix(from)
                    .is_some_and(|before| before.ends_with(['/', '.', '–', '-']));
                (range && !file).then_some(FAINT)
            }
            letter if letter.is_uppercase() => Some(FAINT),
            _ => None,
        }
    }

    /// Whether the digits begin a word of their own.
    fn is_free(&self) -> bool {
        self.before.chars().next_back().is_none_or(|last| {
            last.is_whitespace() || matches!(last, '(' | '[' | '“' | '‘' | '"' | '—')
        })
    }

    fn is_range(&self) -> bool {
        self.before.ends_with(['–', '-'])
    }

    /// Whether the digits are the hour of the day: `11 a.m.`
    fn is_hour(&self) -> bool {
        const HALVES: [&str; 5] = [" a.m", " p.m", " a. m", " p. m", " noon"];
        matches!(self.run, "10" | "11" | "12")
            && HALVES.iter().any(|half| self.after.starts_with(half))
    }

    /// Whether the digits are a day and its month follows: `13 July`.
    fn is_day_before_month(&self) -> bool {
        let word = self.after.strip_prefix([' ', '\n']).unwrap_or_default();
        let word = word.split([' ', '\n', ',', ';', ')']).next();
        is_day(self.run) && !self.is_range() && word.is_some_and(is_month)
    }

    /// Whether a bracket closes behind the digits, and behind it is a note's number: `(IN 16092)5`.
    fn is_before_reference(&self) -> bool {
        let closed = self.after.strip_prefix([')', ']']);
        closed
            .map(|after| after.trim_start_matches(['.', ',', ';']))
            .is_some_and(|after| after.starts_with(|digit: char| digit.is_ascii_digit()))
    }

    /// Whether the digits are the document's own number, which opens the text of a telegram: `441. Regarding`.
    ///
    /// Capitals may be before it, the office that counts: `CX 6365.`
    fn is_own_number(&self) -> bool {
        let counts = |sign: char| sign.is_uppercase() || sign == ' ';
        self.before.len() <= 12
            && self.before.chars().all(counts)
            && (self.after.starts_with(". ") || self.after.starts_with(".\n"))
    }
}

/// The weight after a comma and a number that nothing parts from the words before it.
fn behind_comma(before: &str, number: &str) -> Option<Weight> {
    if is_year(number) && (before.ends_with(']') || ends_in_day(before)) {
        // "July 1,19532"
        return Some(STRONG);
    }
    // "3,000,0007": of thousands there are three digits.
    let thousands = before.ends_with(|last: char| last.is_ascii_digit()) && number.len() == 3;
    thousands.then_some(MEDIUM)
}

pub(super) fn trailing_digits(text: &str) -> &str {
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
pub(super) fn ends_in_day(text: &str) -> bool {
    let day = trailing_digits(text);
    let before = text.strip_suffix(day).unwrap_or_default();
    is_day(day)
        && before.ends_with([' ', '\n'])
        && ends_in_month(before.trim_end_matches([' ', '\n']))
}

/// Whether the text ends in a day before its month: `10 July`, `10th July`.
fn ends_in_day_and_month(text: &str) -> bool {
    let before = text
        .strip_suffix(last_word(text))
        .unwrap_or_default()
        .trim_end_matches([' ', '\n'])
        .trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let day = trailing_digits(before);
    let free = before.strip_suffix(day).is_some_and(|before| {
        before.is_empty() || before.ends_with([' ', '\n', '(', '[', '–', '-'])
    });
    free && is_day(day)
}

fn before_last_word(text: &str) -> &str {
    text.strip_suffix(last_word(text))
        .unwrap_or_default()
        .trim_end_matches([' ', '\n'])
}

/// Whether a year follows, most often behind a comma: `, 1953`.
fn year_follows(after: &str) -> bool {
    after
        .strip_prefix(',')
        .unwrap_or(after)
        .strip_prefix([' ', '\n'])
        .and_then(|year| year.get(..4))
        .is_some_and(is_year)
}

/// Whether a year may follow the text: a day and a comma, or a word such as "in".
fn introduces_year(text: &str) -> bool {
    const WORDS: [&str; 26] = [
        "in", "of", "since", "by", "until", "till", "during", "for", "from", "to", "through",
        "and", "early", "late", "year", "before", "after", "spring", "summer", "winter", "autumn",
        "the", "with", "between", "fiscal", "fy",
    ];
    let day = text
        .strip_suffix(',')
        .is_some_and(|before| ends_in_day(before) || is_month(last_word(before)));
    day || WORDS
        .iter()
        .any(|word| word.eq_ignore_ascii_case(last_word(text)))
}

#[cfg(test)]
mod tests {
    use super::{super::glued_digits::tests::weight, *};

    #[test]
    fn glued_to_a_date() {
        for text in [
            "of April 23, 1952|2 governing",
            "of June 26|2 followed",
            "of May 29, 1953|1",
            "of July 10–14|2 and",
            "of July 10 and 14|2 and",
            "signed 23 April 1952|2 and",
            "dated 29 Aug 52|2 is",
            "of Aug 13|4 and",
            "in 1952–1953|3 and",
            "of July 1,1953|2 and",
            "of July 2 [12],1953|2 and",
        ] {
            assert_eq!(weight(text), Some(STRONG), "{text}");
        }
    }

    #[test]
    fn a_date_that_may_be_whole_counts_little() {
        for text in ["On June 2|3 he", "In June 19|53 he", "in May 5|2 and"] {
            assert_eq!(weight(text), Some(DAY), "{text}");
        }
    }

    #[test]
    fn a_date_that_is_whole_has_no_note() {
        for text in [
            "of December 1|2, 1953 and",
            "of December 1|2 1953 and",
            "dated 15 Aug 5|2 and",
            "telegram 1|3 July 3",
            "in 195|3 and",
            "at 1|1 a.m. on",
            "the 195|3 budget",
            "paragraph (1|1) of",
        ] {
            assert_eq!(weight(text), None, "{text}");
        }
    }

    #[test]
    fn glued_to_a_number() {
        assert!(weight("Urtel 5731|1 states") > weight("telegram 65|8 of"));
        assert!(weight("telegram 65|8 of") > weight("Article 2|2 of"));
        for text in [
            "NSC 84/2|6 giving",
            "SWNCC 59/1|3 that",
            "NIE–52|7)",
            "copies 1–21|6 to",
            "copies 1–21|19 to",
            "NIE–52|74)",
            "telegram A696|2 and",
            "telegram 208|3 and",
            "NSC 125/1|6\n",
            "of Nos. 824|4–b and",
            "$3,000,000|7 as",
        ] {
            assert!(weight(text).is_some(), "{text}");
        }
        for text in [
            "$3,000,00|7 as",
            "MSP/7–105|3)",
            "MSP/7–10|53)",
            "in 1954–5|5 and",
            "(IN 1609|2)5 indicates",
            "lot 5|4D",
        ] {
            assert_eq!(weight(text), None, "{text}");
        }
    }

    #[test]
    fn the_number_that_opens_a_telegram_is_its_own() {
        for text in ["44|1. Regarding", "CX 6365|1. Sent"] {
            assert_eq!(weight(text), None, "{text}");
        }
        assert!(weight("Regarding 382|1. Department").is_some());
    }
}
