//! Signatures: short lines that look like names and titles, the last of a document or of an enclosed paper; before
//! that, only below the close of a letter, above a postscript, or above an enclosed paper without brackets.

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
        let joined = lines.get(first).is_some_and(|line| line.blank_before == 0);
        let goes_on = first < end && joined && goes_on(line);
        if item_of_list || !(opens || goes_on || is_signature(line)) {
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

/// Whether the line is part of a signature that goes on directly below: `Colonel, General Staff Chief,`.
pub(super) fn goes_on(line: &str) -> bool {
    line.contains(' ') && line.strip_suffix(',').is_some_and(is_signature)
}

/// Whether the line says for whom somebody signs: `For the Ambassador:`.
pub(super) fn is_opening(line: &str) -> bool {
    line.len() <= 80 && line.starts_with("For ") && line.ends_with(':')
}

/// Whether the line closes a letter: `Sincerely yours,`, short and with a comma. Below it there is a name.
pub(super) fn is_close(line: &str) -> bool {
    let begins = line
        .trim_start_matches(['“', '"'])
        .starts_with(char::is_uppercase);
    line.len() <= 50 && begins && line.ends_with(',') && line.split(' ').count() <= 6
}

/// Whether the line can be directly behind a signature inside a document: a postscript, or the word above an enclosed
/// paper, without brackets.
pub(super) fn is_behind(line: &str) -> bool {
    let postscript = ["P.S.", "P. S.", "PS.", "P.S:", "Postscript"];
    line.starts_with("[Postscript")
        || postscript.iter().any(|begin| line.starts_with(begin))
        || lines::is_attachment(line)
        || (!lines::closes_sentence(line)
            && lines::is_attachment(&["[", without_reference(line), "]"].concat()))
}

/// Whether the line can be a name or a title: capitalised words, initials, and the small words between them.
pub(super) fn is_signature(line: &str) -> bool {
    const SMALL: [&str; 15] = [
        "of", "the", "for", "and", "to", "in", "at", "de", "la", "von", "van", "der", "du", "on",
        "a.i.",
    ];
    if line.len() > 80 || line.starts_with(' ') {
        return false;
    }
    // A name below a letter that is quoted closes the quotation.
    let bare = without_reference(line).trim_end_matches(['”', '"']);
    let words = bare.split(' ').count();
    let capitalised = |word: &str| {
        // "d’Affaires"
        let word = word.strip_prefix("d’").unwrap_or(word);
        word.trim_start_matches(['[', '(', '/', '“', '"'])
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
            && !word.contains(|character: char| character.is_ascii_digit())
    };
    // A full stop closes a sentence, except behind an initial or the word for a son.
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let abbreviated = matches!(last, "Jr." | "Sr." | "Esq.")
        || last.split_terminator('.').all(|part| part.len() == 1);
    let closed = bare.ends_with(['.', ',', ';', ':', '!', '?', '’']) && !abbreviated;
    !closed
        && words <= 12
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
            "John F. Kennedy”",
            "For the Chargé d’Affaires, a.i.",
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

    #[test]
    fn what_is_above_and_below_a_signature() {
        for line in ["Sincerely yours,", "“Sincerely,", "With warm regards,"] {
            assert!(is_close(line), "{line}");
        }
        for line in ["sincerely,", "He went to the town that day, but,", "Yours"] {
            assert!(!is_close(line), "{line}");
        }
        for line in ["P.S. You might", "Enclosure No. 1", "[Attachment]", "Tab A"] {
            assert!(is_behind(line), "{line}");
        }
        for line in [
            "Enclosures were sent to the Embassy.",
            "Attached is a draft.",
            "Conclusions",
            "",
        ] {
            assert!(!is_behind(line), "{line}");
        }
    }
}
