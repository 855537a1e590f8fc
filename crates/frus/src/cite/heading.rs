//! What a heading tells: the kind of a document, and the words for who sent it and to whom.
//!
//! The rule reads the forms in which the editors of the series word their headings, and no others: a kind of paper or
//! none, the sender, and after "to" the recipient. What does not fit, or could be read in two ways, is left out: nothing
//! here is a guess.

use super::party::TITLES;

/// The kinds of papers that headings of the series begin with; a longer one before the one it begins with.
const KINDS: [&str; 28] = [
    "Memorandum of Telephone Conversation",
    "Memorandum of Conversation",
    "Memorandum of Discussion",
    "Memorandum for the Record",
    "Memorandum for the Files",
    "Memorandum",
    "Backchannel Message",
    "Circular Telegram",
    "Telegram",
    "Circular Airgram",
    "Airgram",
    "Editorial Note",
    "Contact Report",
    "Position Paper",
    "Aide-Mémoire",
    "Despatch",
    "Dispatch",
    "Draft",
    "Instruction",
    "Letter",
    "Message",
    "Minutes",
    "Note",
    "Paper",
    "Record",
    "Report",
    "Statement",
    "Summary",
];

/// What a heading tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading<'h> {
    /// The kind of paper, in the words of the heading: `Memorandum`.
    pub kind: Option<&'static str>,
    /// The words that name the sender.
    pub sender: Option<&'h str>,
    /// The words that name the recipient.
    pub recipient: Option<&'h str>,
}

impl<'h> Heading<'h> {
    /// Reads a heading, without the number before it.
    ///
    /// ```
    /// use frus::cite::Heading;
    /// let heading = Heading::parse("The Ambassador in Japan (Allison) to the Department of State");
    /// assert_eq!(heading.kind, None);
    /// assert_eq!(heading.sender, Some("The Ambassador in Japan (Allison)"));
    /// assert_eq!(heading.recipient, Some("the Department of State"));
    /// let heading = Heading::parse("Memorandum of Conversation, by the Acting Secretary of State");
    /// assert_eq!(heading.kind, Some("Memorandum of Conversation"));
    /// assert_eq!(heading.sender, Some("the Acting Secretary of State"));
    /// assert_eq!(Heading::parse("Editorial Note").sender, None);
    /// ```
    #[must_use]
    pub fn parse(heading: &'h str) -> Self {
        let heading = heading.trim();
        let kind = KINDS.into_iter().find(|kind| {
            let rest = heading.strip_prefix(kind);
            rest.is_some_and(|rest| {
                !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-')
            })
        });
        let Some(kind) = kind else {
            return Self::of(None, heading);
        };
        let rest = heading.get(kind.len()..).unwrap_or_default();
        // `Telegram 711 From …`: the number of the telegram.
        let number = rest.trim_start();
        let rest = number
            .trim_start_matches(|sign: char| {
                sign.is_ascii_alphanumeric() && !sign.is_ascii_lowercase()
            })
            .strip_prefix(' ')
            .filter(|_| number.starts_with(|first: char| first.is_ascii_digit()))
            .unwrap_or(number);
        for by in [
            "From ",
            "from ",
            "by ",
            ", by ",
            "Prepared by ",
            "Prepared in ",
            ", Prepared by ",
            ", Prepared in ",
            ", prepared by ",
        ] {
            let Some(parties) = rest.strip_prefix(by) else {
                continue;
            };
            if kind.starts_with("Memorandum of ") {
                // A record of what was said has nobody to whom it is sent; what follows may be an office with "to" in it.
                return Self {
                    kind: Some(kind),
                    sender: Some(parties),
                    recipient: None,
                };
            }
            return Self::of(Some(kind), parties);
        }
        Self {
            kind: Some(kind),
            ..Self::default()
        }
    }

    /// Takes apart `SENDER to RECIPIENT`. After a kind the recipient may be missing; without one, both must be there, and the
    /// sender must look like one: *Draft reply to the Soviet note* has none.
    fn of(kind: Option<&'static str>, parties: &'h str) -> Self {
        let (sender, recipient) = match split(parties) {
            Split::One(sender, _) if kind.is_none() && !is_sender(sender) => (None, None),
            Split::One(sender, recipient) => (Some(sender), Some(recipient)),
            Split::None if kind.is_some() => (Some(parties), None),
            Split::None | Split::Unclear => (None, None),
        };
        Self {
            kind,
            sender,
            recipient,
        }
    }
}

/// Whether words that open a heading name somebody: an office with its article, a person under a title, or with a name in
/// brackets behind.
fn is_sender(words: &str) -> bool {
    words.starts_with("The ")
        || words.ends_with(')')
        || TITLES.iter().any(|title| words.starts_with(title))
}

enum Split<'h> {
    None,
    One(&'h str, &'h str),
    Unclear,
}

/// Where the recipient begins. "To" may also stand inside an office (*Special Assistant to the President*), so that it
/// decides only where it stands once, or once behind the name of a sender in brackets.
fn split(parties: &str) -> Split<'_> {
    for (between, kept) in [(") to ", 1), (") for ", 1), (" to ", 0), (" for the ", 0)] {
        let mut places = parties.match_indices(between);
        let Some((at, _)) = places.next() else {
            continue;
        };
        if places.next().is_some() {
            return Split::Unclear;
        }
        // The article belongs to the recipient.
        let begins = at + between.trim_end_matches("the ").len();
        return match (parties.get(..at + kept), parties.get(begins..)) {
            (Some(sender), Some(recipient)) => Split::One(sender.trim(), recipient.trim()),
            _ => Split::Unclear,
        };
    }
    Split::None
}

#[cfg(test)]
mod tests {
    use super::{super::Party, *};

    fn read(heading: &str) -> (Option<&'static str>, String, String) {
        let heading = Heading::parse(heading);
        let said = |words: Option<&str>| match words.and_then(Party::parse) {
            None => "-".to_owned(),
            Some(party) => {
                let name = party.name.map(|name| name.inverted());
                format!(
                    "{}; {}",
                    name.unwrap_or_default(),
                    party.office.unwrap_or_default()
                )
            }
        };
        (heading.kind, said(heading.sender), said(heading.recipient))
    }

    #[test]
    fn the_forms_of_the_series_are_read() {
        for (heading, kind, sender, recipient) in [
            ("Editorial Note", Some("Editorial Note"), "-", "-"),
            (
                "The Secretary of State to the Embassy in Japan",
                None,
                "; Secretary of State",
                "; Embassy in Japan",
            ),
            (
                "Memorandum by the Secretary of State and the Secretary of Defense (Lovett) to the President",
                Some("Memorandum"),
                "; Secretary of State and the Secretary of Defense",
                "; President",
            ),
            (
                "Memorandum From Robert Oakley of the National Security Council Staff to the President’s Assistant for National Security Affairs (Scowcroft)",
                Some("Memorandum"),
                "Oakley, Robert; National Security Council Staff",
                "Scowcroft; President’s Assistant for National Security Affairs",
            ),
            (
                "Letter From Chairman Khrushchev to President Kennedy",
                Some("Letter"),
                "Khrushchev; Chairman",
                "Kennedy; President",
            ),
            (
                "Letter From Colonel Castillo Armas to the Central Intelligence Agency",
                Some("Letter"),
                "Castillo Armas; Colonel",
                "; Central Intelligence Agency",
            ),
            (
                "Telegram 711 From the Embassy in Libya to the Department of State",
                Some("Telegram"),
                "; Embassy in Libya",
                "; Department of State",
            ),
            (
                "Memorandum of Telephone Conversation, by John Foster Dulles, Consultant to the Secretary of State",
                Some("Memorandum of Telephone Conversation"),
                "Dulles, John Foster; Consultant to the Secretary of State",
                "-",
            ),
            (
                "Memorandum From [name not declassified] of the Central Intelligence Agency to J.C. Esterline of the Central Intelligence Agency",
                Some("Memorandum"),
                "-",
                "Esterline, J.C.; Central Intelligence Agency",
            ),
            (
                "Memorandum Prepared by the Central Intelligence Agency for the Senior Staff of the National Security Council",
                Some("Memorandum"),
                "; Central Intelligence Agency",
                "; Senior Staff of the National Security Council",
            ),
            (
                "Memorandum for the Record",
                Some("Memorandum for the Record"),
                "-",
                "-",
            ),
            ("Minutes of Cabinet Meeting", Some("Minutes"), "-", "-"),
            (
                "The Special Assistant to the Secretary of State to the Under Secretary",
                None,
                "-",
                "-",
            ),
            ("Notes on a Conversation", None, "-", "-"),
            ("United States Reply to the Soviet Proposal", None, "-", "-"),
            ("", None, "-", "-"),
        ] {
            let found = read(heading);
            assert_eq!(
                (found.0, &*found.1, &*found.2),
                (kind, sender, recipient),
                "{heading}"
            );
        }
    }
}
