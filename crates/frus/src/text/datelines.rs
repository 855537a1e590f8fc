//! Lines of the header that are recognised by their words: dateline and classification.

use super::lines::{closes_sentence, without_reference};
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

/// Whether the line gives place and date and nothing else: `Tokyo, July 2, 1953—5 p.m.`, `[Washington,] undated.`
pub(super) fn is_dateline(line: &str) -> bool {
    if line.len() > 120 || line.starts_with([' ', '\t']) {
        return false;
    }
    let last = without_reference(line)
        .rsplit(' ')
        .next()
        .unwrap_or_default();
    if last
        .trim_matches(['.', ']', '[', ','])
        .eq_ignore_ascii_case("undated")
    {
        return line.len() <= 60;
    }
    let words: Vec<_> = line.split(' ').collect();
    let mut before = 0;
    for window in words.windows(3) {
        let [month, day, year] = window else { break };
        let date = is_month(month.trim_start_matches('['))
            && is_day(day.trim_matches(['[', ']', ',']))
            && day.ends_with([',', ']'])
            && year.trim_start_matches('[').get(..4).is_some_and(is_year);
        if date {
            // The place has to end in a comma, so that "signed on April 23, 1952." is no dateline; the time is short.
            let place = line.get(..before).unwrap_or_default().trim_end();
            let time = line.len() - before - month.len() - day.len() - year.len();
            return (place.is_empty() || place.ends_with([',', ']']))
                && time <= 24
                && !line.ends_with([',', ';', ':']);
        }
        before += month.len() + 1;
    }
    false
}

/// Whether every word of the line belongs to a marking or to a precedence: `top secret`, `priority`.
pub(super) fn is_marking(line: &str) -> bool {
    const WORDS: [&str; 24] = [
        "top",
        "secret",
        "confidential",
        "restricted",
        "unclassified",
        "official",
        "use",
        "only",
        "limited",
        "eyes",
        "personal",
        "private",
        "security",
        "information",
        "priority",
        "niact",
        "immediate",
        "emergency",
        "urgent",
        "operational",
        "routine",
        "nodis",
        "exdis",
        "and",
    ];
    let mut words = without_reference(line)
        .split([' ', ';', ',', '—', '–', '-', '(', ')', '[', ']'])
        .filter(|word| !word.is_empty())
        .peekable();
    line.len() <= 60
        && !line.starts_with(' ')
        && words.peek().is_some()
        && words.all(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether the line can be under a marking: a precedence, a despatch number, the words for whom it is.
pub(super) fn is_under_marking(line: &str) -> bool {
    line.len() <= 60
        && !line.starts_with(' ')
        && !closes_sentence(line)
        && !without_reference(line).ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_and_date_alone_are_a_dateline() {
        for line in [
            "[Washington,] July 10, 1953.",
            "Tokyo, July 2, 1953—5 p.m.",
            "Washington, April 22, 1952.1",
            "[Washington, undated.]",
            "London, [July 10, 1953.]",
            "New York, Sept. 9, 1953.",
        ] {
            assert!(is_dateline(line), "{line}");
        }
        for line in [
            "The treaty was signed on April 23, 1952.",
            "On June 30, 1953, the Foreign Office proposed talks.",
            "Memorandum of July 10",
            "Tokyo, July 32, 1953.",
        ] {
            assert!(!is_dateline(line), "{line}");
        }
    }

    #[test]
    fn a_marking_has_no_other_words() {
        for line in [
            "secret",
            "Top Secret",
            "confidential; security information",
            "secret2",
            "limited official use",
        ] {
            assert!(is_marking(line), "{line}");
        }
        for line in ["Secret Service", "", "Discussion", "The secret"] {
            assert!(!is_marking(line), "{line}");
        }
    }
}
