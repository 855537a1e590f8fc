//! The lines of a text, and tests of the form of a single line.

use memchr::memchr_iter;

use super::{format::BULLET, labels};
use crate::Span;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextLine {
    /// Its bytes, without the line break.
    pub(super) span: Span,
    /// Blank lines between the line before and this one.
    pub(super) blank_before: u32,
}

/// The lines that are not blank, and the number of line breaks after the last of them.
pub(super) fn split(text: &str) -> (Vec<TextLine>, u32) {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut blank = 0;
    for end in memchr_iter(b'\n', text.as_bytes()) {
        let span = Span::new(start, end as u32);
        start = span.end + 1;
        if span.is_empty() {
            blank += 1;
        } else {
            lines.push(TextLine {
                span,
                blank_before: blank,
            });
            blank = 0;
        }
    }
    let rest = Span::new(start, text.len() as u32);
    if rest.is_empty() {
        // The break that ends the last line is counted too; without any line there is none.
        let ending = u32::from(!lines.is_empty());
        return (lines, blank + ending);
    }
    lines.push(TextLine {
        span: rest,
        blank_before: blank,
    });
    (lines, 0)
}

/// Bytes of a line that can still be a title, a head or a name.
const SHORT: usize = 100;

/// The page that a bracket names at the beginning of `text`, as the span of its number: `[Page 1458]`.
///
/// Arabic or Roman numerals, so that `[Page torn]` stays words.
pub(super) fn page(text: &str) -> Option<Span> {
    let rest = text.strip_prefix("[Page ")?;
    let length = rest.bytes().take(12).position(|byte| byte == b']')?;
    let number = rest.get(..length)?;
    let arabic = number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    let roman = number.bytes().all(|byte| b"ivxlcdm".contains(&byte))
        || number.bytes().all(|byte| b"IVXLCDM".contains(&byte));
    (!number.is_empty() && (arabic || roman)).then_some(Span::new(6, 6 + length as u32))
}

/// The page number in a line that is nothing else.
pub(super) fn page_line(line: &str) -> Option<Span> {
    page(line).filter(|number| number.end as usize + 1 == line.len())
}

/// Whether the line opens an enclosed paper: `[Attachment]`, `[Enclosure 2]`, `[Tab A]`.
///
/// These are the words that the volumes print above an enclosed paper.
pub(crate) fn is_attachment(line: &str) -> bool {
    const WORDS: [&str; 8] = [
        "Attachment",
        "Subattachment",
        "Enclosure",
        "Subenclosure",
        "Annex",
        "Appendix",
        "Tab",
        "Attached",
    ];
    let Some(inside) = without_reference(line)
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    else {
        return false;
    };
    let first = inside
        .split([' ', '—', '–', ':'])
        .next()
        .unwrap_or_default();
    line.len() <= 48 && !inside.contains(['[', ']']) && WORDS.contains(&first)
}

/// The number in a line such as `No. 660`.
pub(crate) fn number(line: &str) -> Option<u32> {
    plain_number(line.strip_prefix("No. ")?)
}

/// The number of a line such as `8. Letter From President Kennedy`, and where its heading begins.
pub(super) fn numbered_heading(line: &str) -> Option<(u32, usize)> {
    let (digits, heading) = line.split_once(". ")?;
    let number = plain_number(digits).filter(|_| !digits.is_empty())?;
    let at = line.len() - heading.len();
    is_title(heading, 600, 90).then_some((number, at))
}

/// The number of a document, where these are digits as it is printed, and nothing else.
pub(crate) fn plain_number(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    // Nine digits always fit, and no volume has more documents.
    (plain && digits.len() <= 9)
        .then(|| digits.parse().ok())
        .flatten()
}

/// A bullet and the words behind it.
pub(super) struct Bullet {
    /// Bytes before the words.
    pub(super) width: u32,
    /// Two spaces, `•`, a space.
    pub(super) canonical: bool,
}

/// The bullet that begins the line, with any of the signs that extractors use.
pub(super) fn bullet(line: &str) -> Option<Bullet> {
    let unindented = line.trim_start_matches([' ', '\t']);
    let after = unindented.strip_prefix(['•', '-', '*', '–', '·', '‣', '▪'])?;
    let words = after.trim_start_matches([' ', '\t']);
    let width = (line.len() - words.len()) as u32;
    let spaced = words.len() < after.len() && !words.is_empty();
    spaced.then_some(Bullet {
        width,
        canonical: line.get(..width as usize) == Some(BULLET),
    })
}

/// Whether the line is indented.
pub(super) fn is_indented(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

/// The line without the digits glued to its end, which may refer to a note.
pub(super) fn without_reference(line: &str) -> &str {
    let bare = line.trim_end_matches(|character: char| character.is_ascii_digit());
    let glued = bare
        .chars()
        .next_back()
        .is_some_and(|last| !last.is_whitespace() && !matches!(last, '–' | '/' | '-'));
    if glued { bare } else { line }
}

/// Whether the line can be a head with bullets under it: short, at the margin, and it ends in a colon or is all in
/// capitals (`PARTICIPANTS`), as the later volumes print a head.
pub(super) fn is_head(line: &str) -> bool {
    if line.len() > SHORT || is_indented(line) || bullet(line).is_some() {
        return false;
    }
    let bare = without_reference(line);
    let capitals = || {
        !bare.contains(char::is_lowercase)
            && bare.contains(char::is_uppercase)
            && is_short_head(line)
    };
    bare.ends_with(':') || capitals()
}

/// Whether the line can be a head without colon, where it stands between blank lines: `List of Participants`.
pub(super) fn is_short_head(line: &str) -> bool {
    is_title(line, 60, 6)
}

/// Whether the line is short, begins as a title does, and no punctuation closes it.
///
/// `words` is the number of words it may have.
pub(super) fn is_title(line: &str, bytes: usize, words: usize) -> bool {
    if line.len() > bytes
        || is_indented(line)
        || labels::label(line).is_some()
        || page(line).is_some()
    {
        return false;
    }
    let bare = without_reference(line);
    let begins = bare
        .chars()
        .find(|first| !matches!(first, '[' | '('))
        .is_some_and(|first| {
            first.is_uppercase()
                || first.is_ascii_digit()
                || (first.is_alphabetic() && !first.is_lowercase())
        });
    let closes = bare.ends_with([
        '.', ',', ';', ':', '!', '?', '-', '–', '—', '”', '’', '"', '…',
    ]);
    begins && !closes && bare.split_whitespace().count() <= words
}

/// Whether the line closes a sentence, so that it is running text and no title.
pub(super) fn closes_sentence(line: &str) -> bool {
    let bare = without_reference(line).trim_end_matches(['”', '"', '’', ')', ']']);
    bare.ends_with(['.', ';', ',', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_pages() {
        assert_eq!(page_line("[Page 1458]"), Some(Span::new(6, 10)));
        assert_eq!(page_line("[Page xii]"), Some(Span::new(6, 9)));
        assert!(page("[Page 1419]During").is_some());
        for line in [
            "[Page 1419]During",
            "[Page torn]",
            "[Page ]",
            "[of]",
            "[Page 14",
            "Page 14",
        ] {
            assert_eq!(page_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_head_ends_in_a_colon_or_is_in_capitals() {
        for line in [
            "Subject:",
            "Ref:2",
            "PARTICIPANTS",
            "DATE (OF INFO.)",
            "TO1",
        ] {
            assert!(is_head(line), "{line}");
        }
        for line in ["Subject", "THE END.", "(a)", "1953", "  Ref:", "- TO"] {
            assert!(!is_head(line), "{line}");
        }
        assert!(is_short_head("List of Participants"));
    }

    #[test]
    fn enclosed_papers_are_announced_in_brackets() {
        for line in ["[Attachment]", "[Enclosure 2]", "[Tab A]", "[Attachment]3"] {
            assert!(is_attachment(line), "{line}");
        }
        for line in [
            "Attachment",
            "[of]",
            "[Attachments were not found.]",
            "[Page 3]",
            "[Attachment] follows",
        ] {
            assert!(!is_attachment(line), "{line}");
        }
    }

    #[test]
    fn bullets_of_other_extractors() {
        assert!(bullet("  • Words").is_some_and(|bullet| bullet.canonical));
        assert!(bullet("- Words").is_some_and(|bullet| !bullet.canonical && bullet.width == 2));
        for line in ["-5 degrees", "• ", "—", "-"] {
            assert!(bullet(line).is_none(), "{line}");
        }
    }
}
