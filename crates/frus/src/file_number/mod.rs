//! The Department's file numbers, whose last part is a date.
//!
//! From 1945 to January 1963 the Department of State filed its central records by subject, in decimal classes, and then by
//! the date of the paper: after the slash stand month, dash, day and the last two digits of the year, without any sign
//! between the day and the year. `794.5 MSP/7–1053` was filed under class 794.5 MSP for July 10, 1953. Source: National
//! Archives, RG 59, guides to the central decimal file, segments 1945–49 to 1960–63. Before, papers were numbered one after
//! the other, and later the number bears no such date.
//!
//! What the digits of the class stand for is known here for 1950 to 1954 alone, from the Department's *Records Codification
//! Manual*, adopted January 1, 1950: the classes of other years are others.
//!
//! The date is usually that of the paper, not always: what is decoded here is inferred, and says so where it is shown.
//!
//! [`find`] finds the numbers in a text, [`decode`] reads the date of one, and [`FileNumber::parts`] takes it apart.

mod manual;
mod parts;

use core::ops::{Range, RangeInclusive};

use crate::date::Day;

/// The years in which numbers bear a date.
const DATED: RangeInclusive<u16> = 1945..=1963;

/// The years of the segment whose classes are known.
const KNOWN_CLASSES: RangeInclusive<u16> = 1950..=1954;

/// A file number as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNumber<'a> {
    /// The class, by subject: `794.5 MSP`.
    pub class: &'a str,
    /// The part that carries the date: `7–1053`.
    pub date: &'a str,
    /// Where the whole number stands in the text that was searched, in bytes.
    pub whole: Range<usize>,
    /// Where `date` stands in the text that was searched, in bytes.
    pub range: Range<usize>,
    /// The day it decodes to.
    pub day: Day,
}

/// The day that the part after the slash stands for.
///
/// The dash may be a hyphen, an en dash or an em dash. `None` where the digits are no day of the years 1945 to 1963.
///
/// ```
/// use frus::{date::Day, file_number};
/// assert_eq!(file_number::decode("7–1053"), Day::new(1953, 7, 10));
/// assert_eq!(file_number::decode("7-153"), Day::new(1953, 7, 1));
/// assert_eq!(file_number::decode("7–3253"), None);
/// assert_eq!(file_number::decode("7–1044"), None);
/// ```
#[must_use]
pub fn decode(date: &str) -> Option<Day> {
    let (month, rest) = date.split_once(is_dash)?;
    // Only the day varies in length, so the year is always the last two digits and no number has two readings.
    let (day, year) = rest.split_at_checked(rest.len().checked_sub(2)?)?;
    let year = *DATED.start() / 100 * 100 + digits(year)?;
    if !DATED.contains(&year) || day.starts_with('0') || month.starts_with('0') {
        return None;
    }
    Day::new(
        year,
        digits(month)?.try_into().ok()?,
        digits(day)?.try_into().ok()?,
    )
}

/// The file numbers in a source note, a parenthesis or any other text, in order.
///
/// ```
/// use frus::file_number;
/// let found: Vec<_> = file_number::find("… to Tokyo, July 14. (794.5 MSP/7–153) Negotiations").collect();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].class, "794.5 MSP");
/// assert_eq!(found[0].date, "7–153");
/// assert_eq!(found[0].day.to_string(), "1953-07-01");
/// ```
pub fn find(text: &str) -> impl Iterator<Item = FileNumber<'_>> {
    text.match_indices('/')
        .filter_map(move |(slash, _)| at(text, slash))
}

/// The file number around the slash at byte `slash`.
fn at(text: &str, slash: usize) -> Option<FileNumber<'_>> {
    let (before, after) = (text.get(..slash)?, text.get(slash.checked_add(1)?..)?);
    let length = after
        .find(|sign: char| !sign.is_ascii_digit() && !is_dash(sign))
        .unwrap_or(after.len());
    let date = after.get(..length)?;
    let day = decode(date)?;
    let class = class(before)?;
    let start = slash.checked_add(1)?;
    let end = start.checked_add(length)?;
    // White space may stand before the slash, so the beginning is counted from the text before it.
    let begin = before.trim_end().len().checked_sub(class.len())?;
    Some(FileNumber {
        class,
        date,
        whole: begin..end,
        range: start..end,
        day,
    })
}

/// The class that ends a text: three digits, a decimal part, and perhaps letters or a country in parentheses.
///
/// A letter may belong to the country, as in `794A.5` or `751G.00`.
fn class(before: &str) -> Option<&str> {
    let mut open = 0_u32;
    let mut start = before.len();
    for (at, sign) in before.char_indices().rev().take(LONGEST_CLASS) {
        match sign {
            ')' => open += 1,
            '(' if open > 0 => open -= 1,
            '(' | ';' | ':' | ',' | '\n' => break,
            _ => {}
        }
        start = at;
    }
    let clause = before.get(start..)?;
    // In running words the class begins with the last three digits of their own, whatever stands before them.
    let words = clause
        .rmatch_indices(char::is_whitespace)
        .map(|(at, space)| at.saturating_add(space.len()));
    words
        .chain([0])
        .filter_map(|at| clause.get(at..))
        .find(|class| opens_a_class(class))
        .map(str::trim_end)
}

/// No class of the file is nearly this many characters long; the limit keeps the search linear.
const LONGEST_CLASS: usize = 80;

fn opens_a_class(text: &str) -> bool {
    let mut signs = text.bytes();
    let digits = signs.by_ref().take(3).filter(u8::is_ascii_digit).count();
    let next = match signs.next() {
        Some(letter) if letter.is_ascii_uppercase() => signs.next(),
        other => other,
    };
    digits == 3 && matches!(next, None | Some(b'.' | b' '))
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—')
}

/// One or two digits.
fn digits(text: &str) -> Option<u16> {
    let plain = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_takes_one_digit_or_two() {
        for (date, day) in [
            ("7–1053", "1953-07-10"),
            ("7–153", "1953-07-01"),
            ("7-1453", "1953-07-14"),
            ("12—3154", "1954-12-31"),
            ("2–2952", "1952-02-29"),
            ("1–150", "1950-01-01"),
            ("9–245", "1945-09-02"),
            ("2–2761", "1961-02-27"),
        ] {
            assert_eq!(
                decode(date).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{date}"
            );
        }
    }

    #[test]
    fn digits_that_are_no_day_of_a_dated_number_are_no_date() {
        for date in [
            "",
            "7",
            "7–",
            "–1053",
            "7–53",
            "7–053",
            "07–1053",
            "13–1053",
            "7–3253",
            "2–2953",
            "7–1044",
            "7–1064",
            "7–10053",
            "7–10–53",
            "7–1O53",
            "７–1053",
            "7–é3",
        ] {
            assert_eq!(decode(date), None, "{date}");
        }
    }

    #[test]
    fn the_class_is_told_from_the_words_before_it() {
        for (text, class, date) in [
            ("794.5 MSP/7–1053", "794.5 MSP", "7–1053"),
            ("110.15 RO/7–1353: Telegram", "110.15 RO", "7–1353"),
            ("  1. Not printed. (794.5/5–2953)", "794.5", "5–2953"),
            ("Department of State file 611.94/4–2352", "611.94", "4–2352"),
            (
                "790.00 (Japan)/10–252; see also",
                "790.00 (Japan)",
                "10–252",
            ),
            ("filed under 794A.5–MSP/5–1454", "794A.5–MSP", "5–1454"),
        ] {
            let found: Vec<_> = find(text).collect();
            assert_eq!(
                found
                    .iter()
                    .map(|number| (number.class, number.date))
                    .collect::<Vec<_>>(),
                [(class, date)]
            );
        }
    }

    #[test]
    fn a_slash_without_a_class_is_no_file_number() {
        for text in [
            "either/or",
            "/7–1053",
            "Tab A/7–1053",
            "and/or 7–1053",
            "http://example.org/7-1053",
            "1/2",
            "7945/7–1053",
            "794AB.5/7–1053",
            "794a.5/7–1053",
        ] {
            assert_eq!(find(text).count(), 0, "{text}");
        }
    }

    #[test]
    fn the_ranges_give_back_the_words() {
        let text = "“…” (794.5 MSP/7–1453) and (794.5 MSP/7–153), é 611.94 /4–2352";
        let found: Vec<_> = find(text).collect();
        let whole: Vec<_> = found
            .iter()
            .map(|number| text.get(number.whole.clone()))
            .collect();
        assert_eq!(
            whole,
            [
                Some("794.5 MSP/7–1453"),
                Some("794.5 MSP/7–153"),
                Some("611.94 /4–2352")
            ]
        );
        for number in found {
            assert_eq!(text.get(number.range.clone()), Some(number.date));
        }
    }
}
