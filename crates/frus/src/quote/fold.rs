//! What does not count when words are compared.
//!
//! Levelled are: kinds of quotation marks and apostrophes (curly, straight, angled, backtick); kinds of dashes and
//! hyphens, and how many stand together; kinds of spaces and line breaks; raised and lowered digits; ligatures, as a PDF
//! has them; and what has no width (soft hyphens, joiners, byte order marks). Bullets are space. Accents are kept as they
//! are written, and so is case: a [key](key) levels that, too.

/// What a character is in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Part of a word: a letter, a digit, an accent of its own.
    Letter,
    /// White space, or a bullet.
    Space,
    /// Nothing that is seen.
    Nothing,
    /// A single quotation mark: an apostrophe where it stands inside a word.
    Apostrophe,
    /// A double quotation mark.
    Quote,
    /// A hyphen or dash of any length.
    Dash,
    /// A sign that is itself alone: a comma, a bracket.
    Other,
}

/// What a character is.
pub(super) fn sign(character: char) -> Sign {
    match character {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Sign::Nothing,
        '\u{300}'..='\u{36f}' => Sign::Letter,
        '•' | '‣' | '▪' => Sign::Space,
        '\'' | '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '`' | '´' => Sign::Apostrophe,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Sign::Quote,
        '-' | '‐'..='―' | '−' | '﹘' | '﹣' | '－' => Sign::Dash,
        _ if character.is_alphanumeric() => Sign::Letter,
        _ if character.is_whitespace() || character.is_control() => Sign::Space,
        _ => Sign::Other,
    }
}

/// Adds a letter of a word, levelled; its case is kept.
pub(super) fn push_letter(character: char, word: &mut String) {
    let ligature = match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => "",
    };
    if ligature.is_empty() {
        word.push(digit(character).unwrap_or(character));
    } else {
        word.push_str(ligature);
    }
}

/// The digit that is raised or lowered.
fn digit(character: char) -> Option<char> {
    let value = match character {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰'..='⁹' => u32::from(character) - u32::from('⁰'),
        '₀'..='₉' => u32::from(character) - u32::from('₀'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// What a levelled word is compared by: its letters without their case.
pub(super) fn key(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).collect()
}

/// Whether two keys may be slips of one word: their beginning and their end, together, are two thirds of the longer one.
pub(super) fn is_similar(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let shorter = one.len().min(other.len());
    let same = |(one, other): &(&u8, &u8)| one == other;
    let head = one.iter().zip(other).take_while(same).count();
    let tail = one.iter().rev().zip(other.iter().rev());
    let tail = tail.take_while(same).count().min(shorter - head);
    (head + tail) * 3 >= one.len().max(other.len()) * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_a_sign_are_one_sign() {
        for (kinds, sign_of_all) in [
            ("-–—‑−", Sign::Dash),
            ("\"“”„«»", Sign::Quote),
            ("'’‘`", Sign::Apostrophe),
            (" \n\u{a0}\u{2009}\t•", Sign::Space),
            ("a9é⁴ﬁ日", Sign::Letter),
            ("\u{ad}\u{200b}\u{feff}", Sign::Nothing),
            (",.;:()[]…", Sign::Other),
        ] {
            for character in kinds.chars() {
                assert_eq!(sign(character), sign_of_all, "{character:?}");
            }
        }
    }

    #[test]
    fn raised_digits_and_ligatures_are_plain_letters() {
        let mut word = String::new();
        "ﬁrst¹⁴₂"
            .chars()
            .for_each(|letter| push_letter(letter, &mut word));
        assert_eq!(word, "first142");
    }

    #[test]
    fn a_slip_is_similar_and_another_word_is_not() {
        assert!(is_similar("agreement", "agreements"));
        assert!(is_similar("negotiations", "negotiatons"));
        assert!(!is_similar("agreement", "argument"));
        assert!(!is_similar("formally", "verbally"));
        assert!(!is_similar("", "of"));
    }
}
