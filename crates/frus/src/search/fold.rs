//! What of a character matters to a search.

/// The plain form of each Latin letter from U+00DF to U+024F: its base letter, a capital for one of [`LIGATURES`], a
/// hyphen for what has none. From the compatibility decompositions of Unicode; letters with a stroke or a hook, which
/// have no decomposition, are the letters that they are taken for in print.
const LATIN: &[u8] = b"S\
    aaaaaaAceeeeiiiidnooooo-ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb-----cc-ddd----ffg----kkl---n-\
    oo--pp-----ttt-uu--yyzz-------------DDDLLLNNNaaiioouuuuuuuuuu-aa\
    aaAAggggkkoooo--jDDDgg--nnaaAAooaaaaeeeeiiiioooorrrruuuusstt--hh\
    nd--zzaaeeooooooooyylntj---ccl-sz--b--eejjqqrryy";

/// The same from U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasssS-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy----yy";

/// What a capital stands for in the tables.
const LIGATURES: [(u8, &str); 8] = [
    (b'A', "ae"),
    (b'D', "dz"),
    (b'I', "ij"),
    (b'L', "lj"),
    (b'N', "nj"),
    (b'O', "oe"),
    (b'S', "ss"),
    (b'T', "th"),
];

/// What a character is to a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A letter or digit: part of a word.
    Letter,
    /// A letter of a script that sets no spaces between words, Chinese or Japanese: a word by itself.
    LoneLetter,
    /// Nothing, inside a word and elsewhere: a combining accent, a soft hyphen, a joiner without width.
    Nothing,
    /// Everything else stands between words.
    Between,
}

impl Sign {
    pub(super) fn of(character: char) -> Self {
        match character {
            '\0'..='\x7f' if character.is_ascii_alphanumeric() => Self::Letter,
            '\0'..='\x7f' => Self::Between,
            '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{3099}'..='\u{309a}'
            | '\u{fe20}'..='\u{fe2f}'
            | '\u{feff}' => Self::Nothing,
            // Unicode counts the apostrophes and primes of transliteration as letters.
            '\u{2b0}'..='\u{2ff}' => Self::Between,
            '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
                if character.is_alphanumeric() =>
            {
                Self::LoneLetter
            }
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Between,
        }
    }
}

/// Whether the character is a hyphen or a dash of any length.
pub(super) fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Appends what of a letter or digit matters.
pub(super) fn fold(character: char, word: &mut String) {
    if character.is_ascii() {
        word.push(character.to_ascii_lowercase());
        return;
    }
    for small in character.to_lowercase() {
        match small {
            '\u{aa}' => word.push('a'),
            '\u{b2}' => word.push('2'),
            '\u{b3}' => word.push('3'),
            '\u{b9}' => word.push('1'),
            '\u{ba}' => word.push('o'),
            '\u{df}'..='\u{24f}' => plain(small, '\u{df}', LATIN, word),
            '\u{1e00}'..='\u{1eff}' => plain(small, '\u{1e00}', LATIN_ADDITIONAL, word),
            'ς' => word.push('σ'),
            '\u{fb00}' => word.push_str("ff"),
            '\u{fb01}' => word.push_str("fi"),
            '\u{fb02}' => word.push_str("fl"),
            '\u{fb03}' => word.push_str("ffi"),
            '\u{fb04}' => word.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => word.push_str("st"),
            // Full-width forms stand in the order of ASCII.
            '\u{ff10}'..='\u{ff19}' | '\u{ff41}'..='\u{ff5a}' => {
                word.extend(char::from_u32(u32::from(small) - 0xfee0));
            }
            _ if Sign::of(small) == Sign::Nothing => {}
            _ => word.push(small),
        }
    }
}

/// Appends the plain form of a letter by its place in a table that begins at `first`.
fn plain(letter: char, first: char, table: &[u8], word: &mut String) {
    let place = (u32::from(letter) - u32::from(first)) as usize;
    let entry = table.get(place).copied().unwrap_or(b'-');
    match LIGATURES.iter().find(|(sign, _)| *sign == entry) {
        Some((_, letters)) => word.push_str(letters),
        None if entry == b'-' => word.push(letter),
        None => word.push(char::from(entry)),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    fn folded(text: &str) -> String {
        let mut word = String::new();
        text.chars().for_each(|letter| fold(letter, &mut word));
        word
    }

    #[test]
    fn accents_case_and_ligatures_do_not_matter() {
        for (text, plain) in [
            ("Aide-Mémoire", "aide-memoire"),
            ("Pʼyŏngyang", "pʼyongyang"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("STRAẞE", "strasse"),
            ("Ægir Œuvre", "aegir oeuvre"),
            ("Łódź Ðorđe Þór", "lodz dorde thor"),
            ("İstanbul ılık", "istanbul ilik"),
            ("ﬁnal oﬃce", "final office"),
            ("ＭＡＡＧ１９５３", "maag1953"),
            ("ΟΔΟΣ οδός", "οδοσ οδόσ"),
            ("Ngô Đình Diệm", "ngo dinh diem"),
            ("10ᵉ m²", "10ᵉ m2"),
        ] {
            assert_eq!(folded(text), plain);
        }
    }

    #[test]
    fn the_tables_agree_with_the_decompositions_of_unicode() {
        assert_eq!((LATIN.len(), LATIN_ADDITIONAL.len()), (0x171, 0x100));
        let mut compared = 0;
        for letter in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let small: String = letter.to_lowercase().collect();
            let decomposed: String = small
                .nfkd()
                .filter(|part| !is_combining_mark(*part))
                .collect();
            // A letter with a stroke has no decomposition, and is a matter of judgement.
            if decomposed.chars().all(|part| part.is_ascii_alphabetic()) {
                assert_eq!(folded(&small), decomposed, "{letter}");
                assert_eq!(folded(&letter.to_string()), decomposed, "{letter}");
                compared += 1;
            }
        }
        assert!(compared > 500, "{compared}");
    }

    #[test]
    fn what_is_folded_stays_so_and_is_never_empty() {
        for letter in '\0'..=char::MAX {
            if matches!(Sign::of(letter), Sign::Letter | Sign::LoneLetter) {
                let once = folded(&letter.to_string());
                assert!(!once.is_empty(), "{letter:?}");
                assert_eq!(folded(&once), once, "{letter:?}");
                let still = once.chars().map(Sign::of);
                assert!(
                    still.clone().all(|sign| sign == Sign::of(letter)),
                    "{letter:?} {once:?}"
                );
            }
        }
    }
}
