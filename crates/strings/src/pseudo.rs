//! A made-up language: every entry of English, accented and a third longer, in brackets.
//!
//! Words that do not come from the table are seen at a glance, and what breaks when words grow breaks in a test.

use std::{borrow::Cow, sync::OnceLock};

use crate::{Part, Role, Strings};

/// The tag of the language: a region that stands for no country.
pub const TAG: &str = "en-XA";

/// The table, made once.
pub(crate) fn strings() -> &'static Strings {
    static PSEUDO: OnceLock<Strings> = OnceLock::new();
    PSEUDO.get_or_init(Strings::pseudo)
}

/// What an entry of the table gives, in the made-up language.
pub(crate) trait Pseudo {
    /// The same, accented.
    fn pseudo(self) -> Self;
}

impl Pseudo for String {
    fn pseudo(self) -> Self {
        accented(&self)
    }
}

impl Pseudo for &'static str {
    fn pseudo(self) -> Self {
        Box::leak(accented(self).into_boxed_str())
    }
}

impl<T: Pseudo> Pseudo for Option<T> {
    fn pseudo(self) -> Self {
        self.map(Pseudo::pseudo)
    }
}

impl Pseudo for Vec<Part> {
    fn pseudo(self) -> Self {
        let part = |part: Part| match part.role {
            // A code is the same in every language.
            Role::Code => part,
            role => Part {
                role,
                words: Cow::Owned(accented(&part.words)),
            },
        };
        self.into_iter().map(part).collect()
    }
}

impl Pseudo for (&'static str, &'static str) {
    fn pseudo(self) -> Self {
        (self.0.pseudo(), self.1.pseudo())
    }
}

impl<const N: usize> Pseudo for [&'static str; N] {
    fn pseudo(self) -> Self {
        self.map(Pseudo::pseudo)
    }
}

impl<const N: usize> Pseudo for [(&'static str, &'static str); N] {
    fn pseudo(self) -> Self {
        self.map(Pseudo::pseudo)
    }
}

/// Accented and longer; the spaces at both ends stay, and what has no letter stays as it is.
fn accented(words: &str) -> String {
    let bare = words.trim();
    if !bare.chars().any(char::is_alphabetic) {
        return words.to_owned();
    }
    let start = words.len() - words.trim_start().len();
    let (before, rest) = words.split_at_checked(start).unwrap_or(("", words));
    let (_, after) = rest.split_at_checked(bare.len()).unwrap_or((rest, ""));
    let letters = bare.chars().map(|letter| match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        'n' => 'ñ',
        'c' => 'ç',
        other => other,
    });
    let more = "~".repeat(bare.chars().count().div_ceil(3));
    [before, "[", &letters.collect::<String>(), &more, "]", after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EN;

    #[test]
    fn words_grow_and_the_spaces_around_them_stay() {
        assert_eq!(accented(" Notes "), " [Nótés~~] ");
        assert_eq!(accented(" · "), " · ");
        assert_eq!(strings().notes.title, "[Nótés~~]");
        assert_eq!((strings().notes.goto)("4"), accented(&(EN.notes.goto)("4")));
    }
}
