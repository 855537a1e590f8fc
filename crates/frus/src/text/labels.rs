//! Labels of list items, and how deep the lists nest.
//!
//! A label is alone on its line: `1)`, `2.`, `(a)`, `(a).`. With words after it, it is something else, such as the number of a
//! telegram in "22. For the Secretary." The text does not indent its lists, so nesting shows only by the kind of label:
//! a kind that no open list has opens a list inside the innermost one; a kind that an open list has continues that list
//! and closes those inside it.

/// What encloses the numeral of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Enclosure {
    /// `1.`
    Point,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
}

/// How a label counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Arabic,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// A label that is alone on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral<'a> {
    enclosure: Enclosure,
    digits: &'a str,
}

/// The label that is all of `line`.
pub(super) fn label(line: &str) -> Option<Numeral<'_>> {
    if line.len() > 9 {
        return None;
    }
    // A point behind the bracket, "(a).", changes nothing.
    let line = line
        .strip_suffix('.')
        .filter(|label| label.ends_with(')'))
        .unwrap_or(line);
    let (enclosure, digits) = if let Some(digits) = line.strip_suffix('.') {
        (Enclosure::Point, digits)
    } else {
        let open = line.strip_suffix(')')?;
        open.strip_prefix('(')
            .map_or((Enclosure::Bracket, open), |digits| {
                (Enclosure::Brackets, digits)
            })
    };
    let numeral = Numeral { enclosure, digits };
    numeral
        .interpretations()
        .next()
        .is_some()
        .then_some(numeral)
}

impl Numeral<'_> {
    /// The possible values of the numeral, the likelier first: `(i)` is one, or the letter after h.
    fn interpretations(self) -> impl Iterator<Item = (Style, u32)> {
        let digits = self.digits;
        let arabic = (digits.len() <= 3
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0'))
        .then(|| digits.parse().ok())
        .flatten()
        .map(|value| (Style::Arabic, value));
        let mut bytes = digits.bytes();
        let letter = match (bytes.next(), bytes.next()) {
            (Some(letter @ b'a'..=b'z'), None) => {
                Some((Style::LowerLetter, u32::from(letter - b'a') + 1))
            }
            (Some(letter @ b'A'..=b'Z'), None) => {
                Some((Style::UpperLetter, u32::from(letter - b'A') + 1))
            }
            _ => None,
        };
        let lower = roman(digits, *b"ivxl").map(|value| (Style::LowerRoman, value));
        let upper = roman(digits, *b"IVXL").map(|value| (Style::UpperRoman, value));
        let roman = lower.or(upper);
        // Of the single letters only `i` opens a Roman list; `v.` and `x.` are letters until a Roman list leads there.
        let (first, second) = if roman.is_some_and(|(_, value)| value == 1) {
            (roman, letter)
        } else {
            (letter, roman)
        };
        arabic.into_iter().chain(first).chain(second)
    }
}

/// The value of a Roman numeral up to fifty, written with the given signs for 1, 5, 10 and 50.
fn roman(digits: &str, [one, five, ten, fifty]: [u8; 4]) -> Option<u32> {
    let mut value: u32 = 0;
    let mut before = 0;
    for byte in digits.bytes().rev() {
        let sign = match byte {
            byte if byte == one => 1,
            byte if byte == five => 5,
            byte if byte == ten => 10,
            byte if byte == fifty => 50,
            _ => return None,
        };
        value = if sign < before {
            value.checked_sub(sign)?
        } else {
            value + sign
        };
        before = before.max(sign);
    }
    // Written out again, the value must give the same signs, which rules out `iiii` and `vx`.
    let tens = ["", "x", "xx", "xxx", "xl", "l"];
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let canonical = [
        *tens.get(value as usize / 10)?,
        *ones.get(value as usize % 10)?,
    ]
    .concat();
    (value > 0 && canonical.eq_ignore_ascii_case(digits)).then_some(value)
}

/// A list that may continue.
struct OpenList {
    enclosure: Enclosure,
    style: Style,
    /// The ordinal of its last item.
    last: u32,
}

/// The lists that may continue, the outermost first.
#[derive(Default)]
pub(super) struct OpenLists {
    open: Vec<OpenList>,
    interrupted: bool,
}

impl OpenLists {
    /// Takes the next label and gives its level, 0 for the outermost list.
    pub(super) fn next_level(&mut self, numeral: Numeral<'_>) -> u32 {
        let goes_on = |open: &OpenList, (style, value)| {
            open.enclosure == numeral.enclosure && open.style == style && open.last + 1 == value
        };
        let next = self
            .open
            .iter()
            .enumerate()
            .rev()
            .find_map(|(level, open)| {
                numeral
                    .interpretations()
                    .find(|reading| goes_on(open, *reading))
                    .map(|reading| (level, reading))
            });
        // A paragraph between the items ends the lists, unless the next label counts on.
        if next.is_none() && self.interrupted {
            self.open.clear();
        }
        self.interrupted = false;
        let same_kind = || {
            numeral.interpretations().next().and_then(|(style, value)| {
                let kind =
                    |open: &OpenList| open.enclosure == numeral.enclosure && open.style == style;
                self.open
                    .iter()
                    .rposition(kind)
                    .map(|level| (level, (style, value)))
            })
        };
        let level = match next.or_else(same_kind) {
            Some((level, (style, value))) => {
                self.open.truncate(level);
                self.open.push(OpenList {
                    enclosure: numeral.enclosure,
                    style,
                    last: value,
                });
                level
            }
            None => {
                let level = self.open.len();
                self.open.extend(
                    numeral
                        .interpretations()
                        .next()
                        .map(|(style, last)| OpenList {
                            enclosure: numeral.enclosure,
                            style,
                            last,
                        }),
                );
                level
            }
        };
        level as u32
    }

    /// Records that there is a paragraph between the items.
    pub(super) fn interrupt(&mut self) {
        self.interrupted = true;
    }

    /// Closes every list, since a new part of the document begins.
    pub(super) fn close(&mut self) {
        self.open.clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;

    fn levels(labels: &str) -> Vec<u32> {
        let mut lists = OpenLists::default();
        labels
            .split(' ')
            .filter_map(|text| {
                let numeral = label(text);
                match numeral {
                    Some(numeral) => return Some(lists.next_level(numeral)),
                    None if text == "¶" => lists.interrupt(),
                    None => lists.close(),
                }
                None
            })
            .collect()
    }

    #[test]
    fn only_numerals_are_labels() {
        for text in ["1)", "2.", "(a)", "a.", "(1)", "IV.", "xii)", "(Z)", "(a)."] {
            assert!(label(text).is_some(), "{text}");
        }
        for text in [
            "22. For", "No.", "01.", "()", "1", "(ab)", "iiii.", "mix.", "1234.", "(a", ".", "Mr.",
            "a..",
        ] {
            assert!(label(text).is_none(), "{text}");
        }
    }

    #[test]
    fn each_kind_of_label_nests_once() {
        assert_eq!(
            levels("1. 2. (a) (b) 3. (a) (1) (2) (b) 4."),
            [0, 0, 1, 1, 0, 1, 2, 2, 1, 0]
        );
        assert_eq!(levels("1) 2)"), [0, 0]);
        assert_eq!(levels("1. (a). (b) (c). 2."), [0, 1, 1, 1, 0]);
    }

    #[test]
    fn a_letter_between_h_and_j_is_no_roman_one() {
        assert_eq!(levels("(h) (i) (j)"), [0, 0, 0]);
        assert_eq!(
            levels("a. (i) (ii) (iii) (iv) (v) b."),
            [0, 1, 1, 1, 1, 1, 0]
        );
    }

    #[test]
    fn a_paragraph_ends_the_lists_unless_they_count_on() {
        assert_eq!(levels("1. (a) ¶ (b) 2. ¶ (a)"), [0, 1, 1, 0, 0]);
        assert_eq!(levels("1. (a) § (a)"), [0, 1, 0]);
    }
}
