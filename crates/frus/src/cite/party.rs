//! Who sent a paper, and to whom: a person, an office, or a person in an office.

use super::Name;

/// Words before the name of a person that are no part of it.
pub(super) const TITLES: [&str; 24] = [
    "Acting Secretary of State",
    "Secretary of State",
    "Secretary of Defense",
    "Under Secretary of State",
    "Deputy Secretary of State",
    "Vice President",
    "President-elect",
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Premier",
    "Chairman",
    "Chancellor",
    "Ambassador",
    "Senator",
    "Major General",
    "Brigadier General",
    "Lieutenant General",
    "General",
    "Admiral",
    "Colonel",
    "Captain",
    "Major",
    "King",
];

/// Who sent a paper, or to whom it was sent: a person, an office, or a person in an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// The person, as far as the heading names one: often by the family name alone.
    pub name: Option<Name>,
    /// The office or body, as the heading has it without its article: `Department of State`.
    pub office: Option<String>,
}

impl Party {
    /// Reads the words that name a sender or a recipient; nothing where the editors name nobody.
    ///
    /// ```
    /// use frus::cite::Party;
    /// let party = Party::parse("the Chargé in Japan (Parsons)").ok_or("nobody")?;
    /// assert_eq!(party.name.map(|name| name.family).as_deref(), Some("Parsons"));
    /// assert_eq!(party.office.as_deref(), Some("Chargé in Japan"));
    /// let party = Party::parse("the Department of State").ok_or("nobody")?;
    /// assert_eq!((party.name, party.office.as_deref()), (None, Some("Department of State")));
    /// assert_eq!(Party::parse("[name not declassified]"), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.trim();
        if words.is_empty() || words.contains(['[', ']']) {
            return None;
        }
        // The name in brackets may be that of the last of several alone.
        let several = words.contains(" and ");
        if let Some((office, name)) = words
            .strip_suffix(')')
            .and_then(|words| words.rsplit_once(" ("))
        {
            let name = (!several && is_name(name)).then(|| surname(name));
            return Some(Self {
                name,
                office: Some(without_article(office).to_owned()),
            });
        }
        if several {
            return Some(Self::office(words));
        }
        for title in TITLES {
            let name = without_article(words).strip_prefix(title);
            if let Some(name) = name.and_then(|rest| rest.strip_prefix(' '))
                && is_name(name)
            {
                return Some(Self {
                    name: Some(surname(name)),
                    office: Some(title.to_owned()),
                });
            }
        }
        // Whichever comes first ends the name.
        let ends = [", ", " of the "].map(|between| words.split_once(between));
        let ends = ends
            .into_iter()
            .flatten()
            .min_by_key(|(name, _)| name.len());
        let (name, office) = match ends {
            Some((name, office)) => (name, Some(without_article(office).to_owned())),
            None => (words, None),
        };
        // A body without an article, such as *Operation PBSUCCESS*, looks like a name: an initial or an office tells.
        let told = office.is_some() || name.contains('.');
        if told && name.contains(' ') && is_name(name) {
            return Some(Self {
                name: Some(Name::parse(name)),
                office,
            });
        }
        Some(Self::office(words))
    }

    fn office(words: &str) -> Self {
        Self {
            name: None,
            office: Some(without_article(words).to_owned()),
        }
    }
}

/// A name in brackets or behind a title, which is the family name alone (*Colonel Castillo Armas*), save where an initial or
/// a comma shows that there is more.
fn surname(name: &str) -> Name {
    let name = TITLES
        .into_iter()
        .find_map(|title| name.strip_prefix(title)?.strip_prefix(' '))
        .unwrap_or(name);
    // *Dean Rusk, Special Representative*: behind a whole name comes an office.
    let name = match name.split_once(", ") {
        Some((whole, office)) if whole.contains(' ') && office.contains(' ') => whole,
        _ => name,
    };
    if name.contains(['.', ',']) {
        return Name::parse(name);
    }
    Name {
        family: name.split_whitespace().collect::<Vec<_>>().join(" "),
        ..Name::default()
    }
}

/// The words for an office without the article before them.
///
/// ```
/// use frus::cite::without_article;
/// assert_eq!(without_article("the Ambassador in Japan (Allison)"), "Ambassador in Japan (Allison)");
/// assert_eq!(without_article("President Eisenhower"), "President Eisenhower");
/// ```
#[must_use]
pub fn without_article(words: &str) -> &str {
    let words = words.trim();
    let rest = words
        .strip_prefix("the ")
        .or_else(|| words.strip_prefix("The "));
    rest.unwrap_or(words)
}

/// Whether words look like the name of a person: up to five, each with a capital save the small ones inside a name.
fn is_name(words: &str) -> bool {
    const SMALL: [&str; 8] = ["al", "bin", "de", "del", "der", "di", "van", "von"];
    let words: Vec<&str> = words.split_whitespace().collect();
    let likely = |word: &&str| {
        let plain = word
            .chars()
            .all(|sign| sign.is_alphabetic() || ".-’',".contains(sign));
        plain && (word.starts_with(char::is_uppercase) || SMALL.contains(word))
    };
    const BODIES: [&str; 12] = [
        "Agency",
        "Chiefs",
        "Committee",
        "Council",
        "Department",
        "Embassy",
        "Headquarters",
        "Mission",
        "Office",
        "Operation",
        "Staff",
        "Station",
    ];
    (1..=5).contains(&words.len())
        && words.iter().all(likely)
        && !words.iter().any(|word| BODIES.contains(word))
}
