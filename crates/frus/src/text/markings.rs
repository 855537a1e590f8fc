//! Markings: what a paper's header says of its secrecy, its haste and the way it was sent, and lines below.

use super::lines::{closes_sentence, without_reference};

/// Bytes of a marking at most.
const LINE: usize = 60;

/// Whether the line is a marking: `top secret`, `priority`, `secret us urgent`, `top secret air pouch`.
///
/// One of its words has to name a degree of secrecy or of haste; the others belong to such words.
pub(crate) fn is_marking(line: &str) -> bool {
    const DEGREES: [&str; 20] = [
        "secret",
        "confidential",
        "restricted",
        "unclassified",
        "official",
        "personal",
        "private",
        "plain",
        "priority",
        "niact",
        "immediate",
        "emergency",
        "urgent",
        "rush",
        "flash",
        "routine",
        "nodis",
        "exdis",
        "limdis",
        "eyes",
    ];
    const BESIDE: [&str; 27] = [
        "top",
        "most",
        "very",
        "strictly",
        "use",
        "only",
        "limited",
        "security",
        "information",
        "operational",
        "and",
        "us",
        "u.s",
        "informal",
        "business",
        "air",
        "airgram",
        "pouch",
        "courier",
        "cable",
        "by",
        "via",
        "no",
        "not",
        "distribution",
        "sensitive",
        "noforn",
    ];
    let is_of = |known: &[&str], word: &str| known.iter().any(|own| own.eq_ignore_ascii_case(word));
    let mut words = without_reference(line)
        .split([' ', ';', ',', ':', '—', '–', '-', '(', ')', '[', ']', '/'])
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty());
    let mut degree = false;
    line.len() <= LINE
        && !line.starts_with(' ')
        && words.all(|word| {
            let is_degree = is_of(&DEGREES, word);
            degree |= is_degree;
            is_degree || is_of(&BESIDE, word)
        })
        && degree
}

/// Whether the line can be under a marking: a precedence, a despatch number, the words for whom it is.
pub(crate) fn is_under_marking(line: &str) -> bool {
    line.len() <= LINE
        && !line.starts_with(' ')
        && !closes_sentence(line)
        && !without_reference(line).ends_with(':')
}

/// Whether the line is the editors' remark that not all of a paper is printed, or that it is translated: `[Extract]`.
///
/// It is recognised by its form, one or two words in brackets.
pub(super) fn is_remark(line: &str) -> bool {
    without_reference(line)
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|inside| {
            inside.len() <= 40
                && inside.split(' ').count() <= 2
                && inside
                    .chars()
                    .all(|sign| sign.is_alphabetic() || sign == ' ')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marking_has_no_other_words() {
        for line in [
            "secret",
            "Top Secret",
            "confidential; security information",
            "secret2",
            "limited official use",
            "secret us urgent",
            "Secret U.S. Urgent",
            "top secret air pouch",
            "Secret Official–Informal",
            "plain",
        ] {
            assert!(is_marking(line), "{line}");
        }
        for line in [
            "Secret Service",
            "",
            "Discussion",
            "The secret",
            "information",
            "security and business",
            "No. 23",
        ] {
            assert!(!is_marking(line), "{line}");
        }
    }

    #[test]
    fn a_remark_is_one_or_two_words_in_brackets() {
        for line in ["[Extract]", "[Extracts]3", "[Unofficial Translation]"] {
            assert!(is_remark(line), "{line}");
        }
        for line in [
            "[Page 12]",
            "[Here follows a list.]",
            "[December 5, 1952.]",
            "Extract",
        ] {
            assert!(!is_remark(line), "{line}");
        }
    }
}
