//! A file number taken apart.

use strings::Strings;

use super::{FileNumber, KNOWN_CLASSES, is_dash, manual};
use crate::edition::{FilePart, FilePartKind, Sourced};

impl FileNumber<'_> {
    /// The parts of the number in their order, each with what it stands for, where that is certain; dates in the
    /// language of `strings`.
    ///
    /// Together with the signs between them, of which none is a letter or digit, the parts are the whole number.
    ///
    /// - In the classes 7 to 9, internal affairs, two digits name one country and the decimal a subject.
    /// - In class 6, relations between countries, two digits stand on either side of the point, each for a country:
    ///   `611.94` is the United States and Japan.
    /// - What a class, a country and a subject stand for is known for numbers of 1950 to 1954 alone.
    /// - In the classes 0 to 5 the digits are no country, or not always; they are left together as one subject.
    ///
    /// ```
    /// use frus::{edition::FilePartKind, file_number};
    /// let number = file_number::find("794.5 MSP/7–1053").next().ok_or("a file number")?;
    /// let parts = number.parts(&strings::EN);
    /// let words: Vec<_> = parts.iter().map(|part| part.words.as_str()).collect();
    /// assert_eq!(words, ["7", "94", "5", "MSP", "7", "10", "53"]);
    /// let country = parts.iter().find(|part| part.kind == FilePartKind::Country);
    /// let meaning = country.and_then(|part| part.meaning.as_ref());
    /// assert_eq!(meaning.map(|meaning| meaning.text.as_str()), Some("Japan"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn parts(&self, strings: &Strings) -> Vec<FilePart> {
        let mut parts = Vec::new();
        // The number ends where white space or a parenthesis begins, or a dash, as in `794A.5–MSP`.
        let end = self
            .class
            .find(|sign: char| !sign.is_alphanumeric() && sign != '.')
            .unwrap_or(self.class.len());
        let (number, letters) = self.class.split_at(end);
        decimal(number, &mut parts);
        let letters = letters.split(|sign: char| !sign.is_alphanumeric());
        for letters in letters.filter(|letters| !letters.is_empty()) {
            let meaning = manual::suffix(letters);
            parts.push(part(letters, FilePartKind::Suffix, meaning));
        }
        if !KNOWN_CLASSES.contains(&self.day.year()) {
            for part in &mut parts {
                part.meaning = None;
            }
        }
        self.date(&mut parts, strings);
        parts
    }

    fn date(&self, parts: &mut Vec<FilePart>, strings: &Strings) {
        let Some((month, rest)) = self.date.split_once(is_dash) else {
            return;
        };
        let Some((day, year)) = rest
            .len()
            .checked_sub(2)
            .and_then(|at| rest.split_at_checked(at))
        else {
            return;
        };
        let guide = if KNOWN_CLASSES.contains(&self.day.year()) {
            manual::GUIDE
        } else {
            manual::GUIDES
        };
        let year_in_full = self.day.year().to_string();
        let month_name = (strings.dates.month_name)(self.day.month());
        let day_in_words = (strings.file_number.day_of_month)(self.day.month(), self.day.day());
        for (words, kind, meaning) in [
            (month, FilePartKind::Month, &month_name),
            (day, FilePartKind::Day, &day_in_words),
            (year, FilePartKind::Year, &year_in_full),
        ] {
            parts.push(part(words, kind, Some((meaning, guide))));
        }
    }
}

/// Class, country and subject, from the digits.
fn decimal(number: &str, parts: &mut Vec<FilePart>) {
    let Some((class, rest)) = number.split_at_checked(1) else {
        return;
    };
    let from_manual = |meaning: Option<&'static str>| meaning.map(|text| (text, manual::MANUAL));
    parts.push(part(
        class,
        FilePartKind::Class,
        from_manual(manual::class(class)),
    ));
    let mut rest = rest;
    if matches!(class, "6" | "7" | "8" | "9") {
        if let Some((country, after)) = country(rest) {
            parts.push(named_country(country));
            rest = after.strip_prefix('.').unwrap_or(after);
        }
        // The second digits of class 6 are only certain to be a country where the country is known.
        if class == "6"
            && let Some((country, after)) = country(rest)
            && manual::country(country).is_some()
        {
            parts.push(named_country(country));
            rest = after;
        }
    }
    let rest = rest.trim_matches('.');
    if !rest.is_empty() {
        let meaning = match class {
            "7" => from_manual(manual::subject_of_class_7(rest)),
            _ => None,
        };
        parts.push(part(rest, FilePartKind::Subject, meaning));
    }
}

/// Two digits, and the letter that may follow them, and the rest of the number.
fn country(number: &str) -> Option<(&str, &str)> {
    let digits = number.split_at_checked(2)?.0;
    let lettered = number.as_bytes().get(2).is_some_and(u8::is_ascii_uppercase);
    let numeric = digits.bytes().all(|byte| byte.is_ascii_digit());
    numeric
        .then(|| number.split_at_checked(if lettered { 3 } else { 2 }))
        .flatten()
}

fn named_country(number: &str) -> FilePart {
    let meaning = manual::country(number).map(|name| (name, manual::GUIDE));
    part(number, FilePartKind::Country, meaning)
}

fn part(words: &str, kind: FilePartKind, meaning: Option<(&str, &str)>) -> FilePart {
    FilePart {
        words: words.to_owned(),
        kind,
        meaning: meaning.map(|(text, source)| Sourced {
            text: text.to_owned(),
            source: source.to_owned(),
        }),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::file_number::find;

    /// Each part of the only number in the text as `words = meaning`, and `?` where nothing is known.
    fn taken_apart(text: &str) -> Vec<String> {
        let number = find(text).next().unwrap();
        let parts = number.parts(&strings::EN);
        let shown = parts.iter().map(|part| {
            let meaning = part.meaning.as_ref();
            let meaning = meaning.map_or("?", |meaning| meaning.text.as_str());
            format!("{} = {meaning}", part.words)
        });
        shown.collect()
    }

    #[test]
    fn a_number_of_class_7_is_a_country_and_a_subject() {
        assert_eq!(
            taken_apart("794.5 MSP/7–153"),
            [
                "7 = Internal political and national defense affairs",
                "94 = Japan",
                "5 = National defense affairs",
                "MSP = Mutual Security Program",
                "7 = July",
                "1 = The 1st of July",
                "53 = 1953",
            ]
        );
        assert_eq!(
            taken_apart("(794.5/6–3053)").get(..3).unwrap(),
            [
                "7 = Internal political and national defense affairs",
                "94 = Japan",
                "5 = National defense affairs",
            ]
        );
    }

    #[test]
    fn a_number_of_class_1_has_no_country() {
        assert_eq!(
            taken_apart("110.15 RO/7–1353"),
            [
                "1 = Administration of the United States Government",
                "10.15 = ?",
                "RO = ?",
                "7 = July",
                "13 = The 13th of July",
                "53 = 1953",
            ]
        );
        let in_class_3 = find("394.94/7–1353").next().unwrap().parts(&strings::EN);
        assert!(
            in_class_3
                .iter()
                .all(|part| part.kind != FilePartKind::Country)
        );
    }

    #[test]
    fn a_number_of_class_6_has_two_countries() {
        assert_eq!(
            taken_apart("611.9441/4–2352").get(1..4).unwrap(),
            ["11 = United States", "94 = Japan", "41 = ?"]
        );
        let of_no_known_country = find("694.00/4–2352").next().unwrap().parts(&strings::EN);
        let kinds: Vec<_> = of_no_known_country.iter().map(|part| part.kind).collect();
        assert_eq!(
            kinds.get(..3).unwrap(),
            [
                FilePartKind::Class,
                FilePartKind::Country,
                FilePartKind::Subject
            ]
        );
    }

    #[test]
    fn a_letter_makes_another_country_and_a_digit_another_subject() {
        for (text, parts) in [
            (
                "794A.5–MSP/5–1454",
                ["94A = Formosa", "5 = National defense affairs"],
            ),
            (
                "794B.00/5–1454",
                ["94B = ?", "00 = Political affairs and conditions"],
            ),
            ("794.56/5–1454", ["94 = Japan", "56 = ?"]),
            ("894.5/5–1454", ["94 = Japan", "5 = ?"]),
        ] {
            assert_eq!(taken_apart(text).get(1..3).unwrap(), parts, "{text}");
        }
    }

    #[test]
    fn words_in_parentheses_are_kept() {
        let parts = taken_apart("790.00 (Japan)/10–252");
        assert_eq!(parts.get(3).map(String::as_str), Some("Japan = ?"));
    }
}
