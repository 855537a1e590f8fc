//! Signatures: the last short lines of a document or of an enclosed paper that look like names and titles.

use super::{
    labels,
    lines::{self, TextLine, without_reference},
};

/// Lines of a signature at most: several signers with a title each.
const LINES: usize = 12;

/// The index in `lines` of the first line of the signatures; the number of lines where there is no signature.
///
/// They are searched from the end upwards, since no blank line need be above them: after a list they directly follow
/// the last item.
pub(super) fn first_line(text: &str, lines: &[TextLine]) -> usize {
    let words = |at: usize| {
        lines
            .get(at)
            .and_then(|line| line.span.of(text))
            .unwrap_or_default()
    };
    let mut end = lines.len();
    while end > 0 && lines::page_line(words(end - 1)).is_some() {
        end -= 1;
    }
    let mut first = end;
    while first > 0 && end - first < LINES {
        let line = words(first - 1);
        let opens = first < end && is_opening(line);
        let follows_label = first >= 2 && labels::label(words(first - 2)).is_some();
        let item_of_list = follows_label
            && lines
                .get(first - 1)
                .is_some_and(|line| line.blank_before == 0);
        if item_of_list || !(opens || is_signature(line)) {
            break;
        }
        first -= 1;
        if opens {
            break;
        }
    }
    // Without a signature the page breaks at the end belong to the text.
    if first == end { lines.len() } else { first }
}

/// Whether the line says for whom somebody signs: `For the Ambassador:`.
fn is_opening(line: &str) -> bool {
    line.len() <= 80 && line.starts_with("For ") && line.ends_with(':')
}

/// Whether the line can be a name or a title: capitalised words, initials, and the small words between them.
fn is_signature(line: &str) -> bool {
    const SMALL: [&str; 14] = [
        "of", "the", "for", "and", "to", "in", "at", "de", "la", "von", "van", "der", "du", "on",
    ];
    if line.len() > 80 || line.starts_with(' ') {
        return false;
    }
    let bare = without_reference(line);
    let words = bare.split(' ').count();
    let capitalised = |word: &str| {
        word.trim_start_matches(['[', '(', '/', '“'])
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
            && !word.contains(|character: char| character.is_ascii_digit())
    };
    // A full stop closes a sentence, except behind an initial or the word for a son.
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let abbreviated = matches!(last, "Jr." | "Sr." | "Esq.")
        || last.split_terminator('.').all(|part| part.len() == 1);
    let closed = bare.ends_with(['.', ',', ';', ':', '!', '?', '”', '’']) && !abbreviated;
    !closed
        && words <= 10
        && bare
            .split(' ')
            .all(|word| SMALL.contains(&word) || capitalised(word))
        && {
            bare.split(' ').next().is_some_and(capitalised)
                && lines::page(bare).is_none()
                && !lines::is_attachment(bare)
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles() {
        for line in [
            "Allison",
            "Harry S. Truman",
            "First Secretary of Embassy",
            "Robert D. Murphy, Jr.",
            "J. F. D.",
            "Dulles2",
        ] {
            assert!(is_signature(line), "{line}");
        }
        for line in [
            "He agreed.",
            "April 23, 1952.",
            "Subject:",
            "the Secretary",
            "It was so agreed",
            "",
        ] {
            assert!(!is_signature(line), "{line}");
        }
    }
}
