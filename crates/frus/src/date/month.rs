//! The names of the months, as the series prints them.

/// Full names, January first.
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Short names; the notes of the series print most of them with a full stop: `Aug. 13`, `Sept. 2`. May has none.
const SHORT: [(&str, u8); 12] = [
    ("Jan", 1),
    ("Feb", 2),
    ("Mar", 3),
    ("Apr", 4),
    ("Jun", 6),
    ("Jul", 7),
    ("Aug", 8),
    ("Sep", 9),
    ("Sept", 9),
    ("Oct", 10),
    ("Nov", 11),
    ("Dec", 12),
];

/// The full name of a month, 1 to 12: `July`; empty for any other number.
pub(crate) fn name(month: u8) -> &'static str {
    let index = usize::from(month).wrapping_sub(1);
    NAMES.get(index).copied().unwrap_or_default()
}

/// The month that a word names in full, with a capital: "may" and "march" are verbs.
pub(crate) fn from_name(word: &str) -> Option<u8> {
    if !word.starts_with(|first: char| first.is_ascii_uppercase()) {
        return None;
    }
    NAMES
        .iter()
        .zip(1..)
        .find_map(|(name, month)| name.eq_ignore_ascii_case(word).then_some(month))
}

/// The month that a word abbreviates, without its full stop.
pub(crate) fn from_short_name(word: &str) -> Option<u8> {
    SHORT
        .iter()
        .find_map(|(name, month)| (*name == word).then_some(*month))
}
