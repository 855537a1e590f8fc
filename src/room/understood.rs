//! What of a query was understood, said back in words; and the queries that narrow it down, or mend it.

use reading_room::search::{Bound, Clause, Condition, Within};
use strings::Wanted;

use crate::view::words::Words;

/// A condition in words.
#[must_use]
pub fn in_words(clause: &Clause, words: Words) -> String {
    let room = words.room();
    let excluded = clause.excluded;
    let marking;
    let wanted = match &clause.condition {
        Condition::Words {
            words,
            is_phrase,
            is_prefix,
            within,
        } => {
            let wanted = match (is_prefix, is_phrase) {
                (true, _) => Wanted::Beginning(words),
                (false, true) => Wanted::Phrase(words),
                (false, false) => Wanted::Word(words),
            };
            let said = (room.wanted)(wanted, excluded);
            let field = within.and_then(|within| room.fields.get(within as usize));
            return field.map_or_else(|| said.clone(), |field| (room.in_field)(&said, field));
        }
        Condition::From(name) => Wanted::From(name),
        Condition::To(name) => Wanted::To(name),
        Condition::Marking(None) => Wanted::Marking(None),
        Condition::Marking(Some(level)) => {
            marking = (room.marking)(level);
            Wanted::Marking(Some(&marking))
        }
        Condition::Dated(bound, days) => match bound {
            Bound::Before => Wanted::Before(&days.typed),
            Bound::After => Wanted::After(&days.typed),
            Bound::In => Wanted::Dated(&days.typed),
        },
        // Where no volume that is open lists it, its id is all that is known.
        Condition::Named { id, name } if name.is_empty() => Wanted::Named(id),
        Condition::Named { name, .. } => Wanted::Named(name),
        Condition::Volume(id) => Wanted::Volume(id),
        Condition::Part(id) => Wanted::Part(id),
    };
    (room.wanted)(wanted, excluded)
}

/// Conditions in words, each but the last with what parts it from the next.
#[must_use]
pub fn list(clauses: &[Clause], words: Words) -> String {
    let said: Vec<String> = clauses
        .iter()
        .map(|clause| in_words(clause, words))
        .collect();
    (words.room().list)(&said)
}

/// The word or phrase that a condition asks for.
#[must_use]
pub fn word(clause: &Clause) -> Option<&str> {
    match &clause.condition {
        Condition::Words { words, .. } => Some(words),
        _ => None,
    }
}

/// The id of whom a condition asks for.
#[must_use]
pub fn named(clause: &Clause) -> Option<&str> {
    match &clause.condition {
        Condition::Named { id, .. } if !clause.excluded => Some(id),
        _ => None,
    }
}

/// The words and phrases of a query as those of a document are found: without conditions that it meets.
#[must_use]
pub fn to_find(clauses: &[Clause]) -> String {
    let wanted = clauses.iter().filter(|clause| !clause.excluded);
    let parts = wanted.filter_map(|clause| match &clause.condition {
        Condition::Words {
            words,
            is_phrase,
            is_prefix,
            ..
        } => {
            let mark = if *is_phrase { "\"" } else { "" };
            let star = if *is_prefix { "*" } else { "" };
            Some([mark, words, star, mark].concat())
        }
        _ => None,
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// What was typed, and one condition more.
///
/// ```
/// use frus_explorer::room::understood::narrowed;
/// assert_eq!(narrowed("talks", "from", "Secretary of State"), "talks from:\"Secretary of State\"");
/// assert_eq!(narrowed("talks", "date", "1953"), "talks date:1953");
/// // A quotation mark that was not closed would take it in.
/// assert_eq!(narrowed("\"force goals", "date", "1953"), "\"force goals\" date:1953");
/// ```
#[must_use]
pub fn narrowed(typed: &str, key: &str, value: &str) -> String {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let mark = if value.chars().all(is_plain) {
        ""
    } else {
        "\""
    };
    let is_open = typed.matches('"').count() % 2 == 1;
    let close = if is_open { "\"" } else { "" };
    [typed.trim(), close, " ", key, ":", mark, value, mark].concat()
}

/// What was typed, with a word that occurs for one that does not.
///
/// ```
/// use frus_explorer::room::understood::mended;
/// assert_eq!(mended("the labs", "labs", "Laos"), "the Laos");
/// assert_eq!(mended("lab labs", "lab", "Laos"), "Laos labs");
/// ```
#[must_use]
pub fn mended(typed: &str, word: &str, better: &str) -> String {
    let is_whole = |at: usize| {
        let before = typed
            .get(..at)
            .and_then(|before| before.chars().next_back());
        let behind = typed
            .get(at + word.len()..)
            .and_then(|behind| behind.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    };
    let place = typed
        .match_indices(word)
        .map(|(at, _)| at)
        .find(|at| is_whole(*at));
    let parts = place.and_then(|at| Some((typed.get(..at)?, typed.get(at + word.len()..)?)));
    match parts {
        Some((before, behind)) => [before, better, behind].concat(),
        None => typed.to_owned(),
    }
}

/// The number of a field among the words for fields, as [`Within`] counts them.
const _: () = assert!(
    Within::Title as usize == 0
        && Within::Text as usize == 1
        && Within::Notes as usize == 2
        && Within::Source as usize == 3
);
