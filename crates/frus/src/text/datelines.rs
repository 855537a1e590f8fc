//! Datelines: place and date alone on a line. Also what a day, a month and a year can be.

use super::lines::without_reference;
use crate::date::month;

/// Whether the word is a month's name, in full or short; telegrams print the short name without its full stop.
pub(super) fn is_month(word: &str) -> bool {
    let short = month::from_short_name(word.strip_suffix('.').unwrap_or(word));
    short.or_else(|| month::from_name(word)).is_some()
}

/// Whether `digits` can be the day of a month.
pub(super) fn is_day(digits: &str) -> bool {
    !digits.starts_with('0')
        && digits.len() <= 2
        && digits
            .parse::<u32>()
            .is_ok_and(|day| (1..=31).contains(&day))
}

/// Whether `digits` can be a year in these volumes.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4
        && digits
            .parse::<u32>()
            .is_ok_and(|year| (1600..2020).contains(&year))
}

/// Bytes of a dateline at most; it may say when the paper was received.
const LINE: usize = 120;

/// Words of a place at most.
const PLACE: usize = 10;

/// Whether the line gives place and date and nothing else: `Tokyo, July 2, 1953—5 p.m.`, `[Washington,] undated.`
pub(crate) fn is_dateline(line: &str) -> bool {
    place(line).is_some_and(|place| place.split(' ').count() <= PLACE)
}

/// Whether the line directly below the number is a dateline all the same: a short place, and a point at the end.
///
/// Headings of minutes and diaries end in a date, too, but never in a point: `Minutes of a Meeting Held at the White
/// House, Washington, April 8, 1953`.
pub(super) fn is_dateline_without_heading(line: &str) -> bool {
    let closes = without_reference(line).ends_with(['.', ']']);
    closes && place(line).is_some_and(|place| place.split(' ').count() <= 3)
}

/// Whether the line says when a telegram was received, as older volumes print below its dateline: `[Received October
/// 2—9:30 a.m.]`
pub(super) fn is_receipt(line: &str) -> bool {
    line.starts_with(['[', '(']) && {
        let words = words(without_reference(line));
        words
            .first()
            .is_some_and(|(_, word)| word.eq_ignore_ascii_case("received"))
            && date(&words).is_some()
            && words.iter().all(|(_, word)| is_of_date(word))
    }
}

/// Whether the line has a date somewhere, as one between heading and marking does that is no tidy dateline.
pub(super) fn has_date(line: &str) -> bool {
    line.len() <= LINE && !line.starts_with([' ', '\t']) && {
        let words = words(line);
        words.iter().any(|(_, word)| is_year(word)) || date(&words).is_some()
    }
}

/// The words of the line in front of its date, if the line is place and date.
fn place(line: &str) -> Option<&str> {
    if line.len() > LINE || line.starts_with([' ', '\t']) || line.ends_with([',', ';', ':']) {
        return None;
    }
    let words = words(without_reference(line));
    if let Some((at, last)) = words.last()
        && last.eq_ignore_ascii_case("undated")
    {
        return line.get(..*at).filter(|_| line.len() <= 60);
    }
    let first = date(&words)?;
    let (start, _) = words.get(first)?;
    // The place has to end in a comma, so that "signed on April 23, 1952." is no dateline.
    let place = line.get(..*start)?.trim_end_matches([' ', '[']);
    let rest = words.get(first..).unwrap_or_default();
    let year = rest
        .iter()
        .any(|(_, word)| word.get(..4).is_some_and(is_year));
    // Without a year an hour shows that this is no running text.
    let hour = rest
        .iter()
        .any(|(_, word)| ["m", "noon", "midnight"].contains(word));
    let is_place = place.is_empty() || place.ends_with([',', ']', ')']);
    let is_date = (year || hour) && rest.iter().all(|(_, word)| is_of_date(word));
    (is_place && is_date).then_some(place)
}

/// The index of the first word of the first date: a month with a day before or behind it.
fn date(words: &[(usize, &str)]) -> Option<usize> {
    let word = |at: usize| words.get(at).map(|(_, word)| *word).unwrap_or_default();
    let month = (0..words.len()).find(|at| {
        let before = at.checked_sub(1).map(word).unwrap_or_default();
        is_month(word(*at)) && (is_day(day(before)) || is_day(day(word(at + 1))))
    })?;
    let before = month.checked_sub(1);
    Some(before.filter(|at| is_day(day(word(*at)))).unwrap_or(month))
}

/// The digits of an ordinal: `2d`, `10th`.
fn day(word: &str) -> &str {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let ordinal = matches!(
        word.get(digits.len()..),
        Some("" | "st" | "nd" | "rd" | "d" | "th")
    );
    if ordinal { digits } else { "" }
}

/// Letters and digits that stand together, and where they begin.
fn words(line: &str) -> Vec<(usize, &str)> {
    line.split(|sign: char| !sign.is_alphanumeric())
        .scan(0, |at, word| {
            let start = *at;
            let next = line.get(start + word.len()..).unwrap_or_default();
            *at += word.len() + next.chars().next().map_or(0, char::len_utf8);
            Some((start, word))
        })
        .filter(|(_, word)| !word.is_empty())
        .collect()
}

/// Whether the word can be behind the place of a dateline: a number, a month, or one of the words for an hour.
fn is_of_date(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "a",
        "p",
        "m",
        "am",
        "pm",
        "noon",
        "midnight",
        "and",
        "to",
        "or",
        "received",
        "z",
        "gmt",
        "est",
        "edt",
        "local",
        "time",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let number = word.trim_end_matches('Z');
    (number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit()))
        || is_day(day(word))
        || is_month(word)
        || WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_number_only_a_point_makes_a_dateline() {
        assert!(is_dateline_without_heading("Tokyo, July 2, 1953.1"));
        for line in [
            "Diary Entry, July 2, 1953",
            "Notes of a Meeting Held on Monday, July 2, 1953.",
        ] {
            assert!(!is_dateline_without_heading(line), "{line}");
        }
    }

    #[test]
    fn a_receipt_is_a_date_in_brackets() {
        assert!(is_receipt("[Received October 2—9:30 a.m.]2"));
        for line in ["[Received from Tokyo]", "Received October 2", "[October 2]"] {
            assert!(!is_receipt(line), "{line}");
        }
    }

    #[test]
    fn place_and_date_alone_are_a_dateline() {
        for line in [
            "[Washington,] July 10, 1953.",
            "Tokyo, July 2, 1953—5 p.m.",
            "Washington, April 22, 1952.1",
            "[Washington, undated.]",
            "London, [July 10, 1953.]",
            "New York, Sept. 9, 1953.",
            "Tokyo, 28 July 1952.",
            "[Washington,] 6 February, 1951—3 p. m.",
            "28 February 1951—12:11 p. m.",
            "Moscow, April 1 1963.",
            "Washington,May 16,1954, 2135Z.",
            "Hong Kong, August 15, 1951—4 p. m. [Received August 15—1:23 p. m.]",
            "Hong Kong, February 8—5 p. m.",
            "[place not declassified], January 29–30, 1954.",
            "January 6 and 7, 1951.",
        ] {
            assert!(is_dateline(line), "{line}");
        }
        for line in [
            "The treaty was signed on April 23, 1952.",
            "On June 30, 1953, the Foreign Office proposed talks.",
            "Memorandum of July 10",
            "Tokyo, July 32, 1953.",
            "Tokyo, July 2, 1953, in the presence of the Minister.",
            "Minutes of the Two Hundredth Meeting of the Council in London, Lancaster House, April 8, 1953",
        ] {
            assert!(!is_dateline(line), "{line}");
        }
    }
}
