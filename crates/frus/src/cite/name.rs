//! The names of people, in the parts that styles put in different places.

/// Words that begin a family name where they stand small before it: *de Gaulle*, *van Kleffens*.
const PARTICLES: [&str; 17] = [
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "la",
    "le", "van", "von",
];

/// The name of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Given names and initials: `William F.`; empty where only the family name is known.
    pub given: String,
    /// The family name, with the small words before it: `Sanford`, `van Kleffens`.
    pub family: String,
    /// What follows a name and is no part of it, as printed: `Jr.`, `III`; empty where there is nothing.
    pub suffix: String,
}

impl Name {
    /// Takes a printed name apart. A suffix is never the family name, with or without a comma before it.
    ///
    /// ```
    /// use frus::cite::Name;
    /// let name = Name::parse("William F. Sanford, Jr.");
    /// assert_eq!((&*name.given, &*name.family, &*name.suffix), ("William F.", "Sanford", "Jr."));
    /// assert_eq!(Name::parse("Sanford, William F., Jr."), name);
    /// assert_eq!(Name::parse("Eelco N. van Kleffens").family, "van Kleffens");
    /// assert_eq!(Name::parse("Allison").inverted(), "Allison");
    /// ```
    #[must_use]
    pub fn parse(printed: &str) -> Self {
        let mut parts: Vec<&str> = printed
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let mut suffix = "";
        if let [_, .., last] = &*parts
            && is_suffix(last)
        {
            suffix = last;
            parts.pop();
        }
        if let [family, given, ..] = &*parts {
            return Self::of(words(given), words(family), suffix);
        }
        let mut words = words(parts.first().copied().unwrap_or_default());
        if let [_, _, .., last] = &*words
            && suffix.is_empty()
            && is_suffix(last)
        {
            suffix = last;
            words.pop();
        }
        let last = words.len().saturating_sub(1);
        let begins = words.iter().position(|word| PARTICLES.contains(word));
        let family = words.split_off(begins.unwrap_or(last));
        Self::of(words, family, suffix)
    }

    fn of(given: Vec<&str>, family: Vec<&str>, suffix: &str) -> Self {
        Self {
            given: given.join(" "),
            family: family.join(" "),
            suffix: suffix.to_owned(),
        }
    }

    /// Whether nothing is known of the name.
    pub(super) fn is_empty(&self) -> bool {
        self.family.is_empty()
    }

    /// In the order in which it is spoken, the suffix after a comma as title pages print it: `William F. Sanford, Jr.`
    #[must_use]
    pub fn as_printed(&self) -> String {
        joined([&self.natural_without_suffix(), &self.suffix], ", ")
    }

    /// The same without the comma, as Chicago and MLA have it: `William F. Sanford Jr.`
    #[must_use]
    pub fn natural(&self) -> String {
        joined([&self.natural_without_suffix(), &self.suffix], " ")
    }

    /// The family name first, as lists are sorted: `Sanford, William F., Jr.`
    #[must_use]
    pub fn inverted(&self) -> String {
        joined([&self.family, &self.given, &self.suffix], ", ")
    }

    /// The given names as initials, before the family name: `W. F. Sanford, Jr.`
    pub(super) fn initials_first(&self) -> String {
        let name = joined([&self.initials(), &self.family], " ");
        joined([&name, &self.suffix], ", ")
    }

    /// The given names as initials, after the family name: `Sanford, W. F., Jr.`
    pub(super) fn initials_last(&self) -> String {
        joined([&self.family, &self.initials(), &self.suffix], ", ")
    }

    fn natural_without_suffix(&self) -> String {
        joined([&self.given, &self.family], " ")
    }

    /// `W. F.`; `J.-P.` for a name with a hyphen.
    fn initials(&self) -> String {
        let initial = |word: &str| word.chars().next().map(|first| format!("{first}."));
        let words = self.given.split([' ', '.']).map(str::trim);
        let initials = words.filter(|word| !word.is_empty()).map(|word| {
            let parts: Vec<String> = word.split('-').filter_map(initial).collect();
            parts.join("-")
        });
        initials.collect::<Vec<_>>().join(" ")
    }
}

/// Whether a word follows names and is none: `Jr.`, `Sr`, `III`.
fn is_suffix(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Jr" | "jr" | "Sr" | "sr" | "II" | "III" | "IV"
    )
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// What is not empty, joined.
pub(super) fn joined<const N: usize>(parts: [&str; N], between: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// How a list of names is joined.
#[derive(Clone, Copy)]
pub(super) struct Listing {
    /// The word before the last name.
    pub(super) and: &'static str,
    /// From how many names on only the first ones are named.
    pub(super) most: usize,
    /// How many that are.
    pub(super) named: usize,
    /// Whether two names have a comma between them as well, as where the first of them is inverted.
    pub(super) comma_in_pair: bool,
}

impl Listing {
    /// The names, joined: `A`, `A and B`, `A, B, and C`, `A et al.`
    pub(super) fn join(self, names: &[String]) -> String {
        let shown = if names.len() > self.most {
            names.get(..self.named).unwrap_or_default()
        } else {
            names
        };
        match shown {
            [] => String::new(),
            names_shown if names_shown.len() < names.len() => {
                let comma = if names_shown.len() > 1 || self.comma_in_pair {
                    ","
                } else {
                    ""
                };
                format!("{}{comma} et al.", names_shown.join(", "))
            }
            [one] => one.clone(),
            [one, other] if !self.comma_in_pair => format!("{one} {} {other}", self.and),
            [first @ .., last] => format!("{}, {} {last}", first.join(", "), self.and),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_is_not_the_family_name() {
        for (printed, given, family, suffix) in [
            ("William F. Sanford, Jr.", "William F.", "Sanford", "Jr."),
            ("William F. Sanford Jr.", "William F.", "Sanford", "Jr."),
            (
                "Everett V. Stonequist III",
                "Everett V.",
                "Stonequist",
                "III",
            ),
            ("David W. Mabon", "David W.", "Mabon", ""),
            ("Kane, N. Stephen", "N. Stephen", "Kane", ""),
            ("Glenn W. LaFantasie", "Glenn W.", "LaFantasie", ""),
            ("Charles de Gaulle", "Charles", "de Gaulle", ""),
            ("de Gaulle", "", "de Gaulle", ""),
            ("Johnson", "", "Johnson", ""),
            ("Jr.", "", "Jr.", ""),
            ("", "", "", ""),
        ] {
            let name = Name::parse(printed);
            assert_eq!(
                (&*name.given, &*name.family, &*name.suffix),
                (given, family, suffix),
                "{printed}"
            );
        }
    }

    #[test]
    fn each_style_has_its_order_and_its_initials() {
        let name = Name::parse("William F. Sanford, Jr.");
        assert_eq!(name.as_printed(), "William F. Sanford, Jr.");
        assert_eq!(name.natural(), "William F. Sanford Jr.");
        assert_eq!(name.inverted(), "Sanford, William F., Jr.");
        assert_eq!(name.initials_first(), "W. F. Sanford, Jr.");
        assert_eq!(name.initials_last(), "Sanford, W. F., Jr.");
        assert_eq!(
            Name::parse("J.C. Esterline").initials_first(),
            "J. C. Esterline"
        );
        assert_eq!(
            Name::parse("Jean-Paul Sartre").initials_last(),
            "Sartre, J.-P."
        );
    }

    #[test]
    fn long_lists_name_the_first() {
        let list = Listing {
            and: "and",
            most: 2,
            named: 1,
            comma_in_pair: false,
        };
        let names = |count| {
            ["A", "B", "C"]
                .map(str::to_owned)
                .into_iter()
                .take(count)
                .collect::<Vec<_>>()
        };
        let joined: Vec<String> = (0..4).map(|count| list.join(&names(count))).collect();
        assert_eq!(joined, ["", "A", "A and B", "A et al."]);
        let all = Listing { most: 9, ..list };
        assert_eq!(all.join(&names(3)), "A, B, and C");
    }
}
