//! The place in a dateline.

use crate::date::month;

/// The place that a dateline names, also where the editors supply it in brackets; nothing where it names none.
///
/// It is what stands before the first word of a date. A dateline that withholds the place names none.
///
/// ```
/// use frus::cite::place_in;
/// assert_eq!(place_in("[Washington,] July 10, 1953.").as_deref(), Some("Washington"));
/// assert_eq!(place_in("Tokyo, July 2, 1953—5 p.m.").as_deref(), Some("Tokyo"));
/// assert_eq!(place_in("August 22, 1953."), None);
/// assert_eq!(place_in("[place not declassified], February 27, 1954."), None);
/// assert_eq!(place_in("undated"), None);
/// ```
#[must_use]
pub fn place_in(dateline: &str) -> Option<String> {
    const LONGEST: usize = 6;
    let plain = dateline.replace(['[', ']'], " ");
    let parts = plain
        .split(',')
        .map(|part| part.split_whitespace().collect::<Vec<_>>());
    let before = parts.take_while(|words| !words.iter().any(|word| is_of_date(word)));
    let place: Vec<String> = before
        .map(|words| words.join(" "))
        .filter(|part| !part.is_empty())
        .collect();
    let place = place.join(", ");
    let place = place.trim_end_matches('.');
    let names = place.starts_with(char::is_uppercase) && place.split(' ').count() <= LONGEST;
    names.then(|| place.to_owned())
}

/// Whether a word belongs to a date, or to what the editors say in place of one or of a place.
fn is_of_date(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ';']);
    word.contains(|sign: char| sign.is_ascii_digit())
        || month::from_name(plain).is_some()
        || matches!(plain, "undated" | "Undated" | "declassified")
}
