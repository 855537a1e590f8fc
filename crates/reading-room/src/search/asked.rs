//! What a reader typed, as it is understood.

use frus::{
    date::{Day, Edtf},
    search::{Part, Query},
};
use serde::{Deserialize, Serialize};

use super::tokens::{Token, tokens};
use crate::volume::Volume;

/// A query as it is understood: conditions that a document has to meet, and what was not understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    clauses: Vec<Clause>,
    remarks: Vec<Remark>,
    /// The words and phrases of the clauses, in their order.
    pub(super) query: Query,
}

/// A condition, or its opposite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Whether documents must not meet it.
    pub excluded: bool,
    /// The condition.
    pub condition: Condition,
}

/// What a document has to have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// A word or a phrase.
    Words {
        /// As it was typed.
        words: String,
        /// Whether it is a phrase.
        is_phrase: bool,
        /// Whether its last word may be any that begins so.
        is_prefix: bool,
        /// Where it has to stand; anywhere, if it is not said.
        within: Option<Within>,
    },
    /// These words in the name of its sender.
    From(String),
    /// These words in the name of its recipient.
    To(String),
    /// That marking, in small letters; `None`: no marking.
    Marking(Option<String>),
    /// A date, before, after or within that time.
    Dated(Bound, Days),
    /// Somebody or something that a list of the volume explains, and that the volume marks in its documents.
    Named {
        /// Its id in that list: `p_AJM1`.
        id: String,
        /// Its name there; empty where no volume that is open has it.
        name: String,
    },
    /// A place in that volume.
    Volume(String),
    /// A place in that part of a volume.
    Part(String),
}

/// Where in a document words have to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Within {
    /// In its number, its title or its dateline.
    Title,
    /// In its own words.
    Text,
    /// In its notes, but for that on its source.
    Notes,
    /// In what is said of its source.
    Source,
}

/// How a document's date lies to the time that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// Before its first day.
    Before,
    /// After its last day.
    After,
    /// In it.
    In,
}

/// A year, a month or a day, as it was typed, with its first and its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// `1953`, `1953-07`, `1953-07-10`.
    pub typed: String,
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// Something that was typed and not taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// A quotation mark was opened and not closed; the phrase goes on to the end.
    Unclosed(String),
    /// There is no such key; its words are looked for.
    UnknownKey(String),
    /// Nothing stands behind a key; it is left out.
    NothingBehind(String),
    /// What stands behind a key is no date; it is left out.
    NoDate {
        /// The key.
        key: String,
        /// What stands behind it.
        typed: String,
    },
    /// There are more words and phrases than [`Query::MOST_PARTS`]; those beyond are left out.
    TooMany,
}

impl Remark {
    /// What is said of it, in the language of these words.
    ///
    /// ```
    /// let remark = reading_room::search::Remark::NothingBehind("from".to_owned());
    /// assert_eq!(remark.in_words(strings::ROOM_EN), (strings::ROOM_EN.nothing_behind)("from"));
    /// ```
    #[must_use]
    pub fn in_words(&self, words: &strings::Room) -> String {
        match self {
            Self::Unclosed(phrase) => (words.unclosed)(phrase),
            Self::UnknownKey(key) => (words.unknown_key)(key),
            Self::NothingBehind(key) => (words.nothing_behind)(key),
            Self::NoDate { key, typed } => (words.no_date)(key, typed),
            Self::TooMany => words.too_many.to_owned(),
        }
    }
}

impl Asked {
    /// Reads what was typed.
    ///
    /// ```
    /// use reading_room::search::{Asked, Clause, Condition, Remark};
    /// let asked = Asked::parse("-from:dulles before:yesterday");
    /// let condition = Condition::From("dulles".to_owned());
    /// assert_eq!(asked.clauses(), [Clause { excluded: true, condition }]);
    /// let (key, typed) = ("before".to_owned(), "yesterday".to_owned());
    /// assert_eq!(asked.remarks(), [Remark::NoDate { key, typed }]);
    /// ```
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut asked = Self::default();
        let mut parts = Vec::new();
        for token in tokens(typed) {
            asked.token(&token, &mut parts);
        }
        asked.query = Query::of(parts);
        asked
    }

    /// The conditions, in the order in which they were typed.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// What was not taken as it stands.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// The ids of those whom documents have to name.
    pub(super) fn named(&self) -> impl Iterator<Item = &str> {
        let wanted = self.clauses.iter().filter(|clause| !clause.excluded);
        wanted.filter_map(|clause| match &clause.condition {
            Condition::Named { id, .. } => Some(id.as_str()),
            _ => None,
        })
    }

    /// Gives those whom the query asks for by their ids the names that these volumes have for them.
    pub(crate) fn name(&mut self, volumes: &[&Volume]) {
        for clause in &mut self.clauses {
            if let Condition::Named { id, name } = &mut clause.condition {
                let mut names = volumes.iter().filter_map(|volume| volume.name_of(id));
                names.next().unwrap_or_default().clone_into(name);
            }
        }
    }

    /// Whether nothing is asked: every document meets that.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The clauses that ask for words, in the order of the parts of the query.
    pub(super) fn of_words(&self) -> impl Iterator<Item = (&Clause, Option<Within>)> {
        self.clauses
            .iter()
            .filter_map(|clause| match clause.condition {
                Condition::Words { within, .. } => Some((clause, within)),
                _ => None,
            })
    }

    fn token(&mut self, token: &Token<'_>, parts: &mut Vec<Part>) {
        if !token.is_closed {
            self.remarks.push(Remark::Unclosed(token.words.to_owned()));
        }
        let Some(key) = token.key.as_deref() else {
            return self.words(token, None, parts);
        };
        let within = match key {
            "title" => Some(Within::Title),
            "text" => Some(Within::Text),
            "note" | "notes" => Some(Within::Notes),
            "source" => Some(Within::Source),
            _ => None,
        };
        let is_known = within.is_some() || KEYS.contains(&key);
        if is_known && !token.words.contains(char::is_alphanumeric) {
            return self.remarks.push(Remark::NothingBehind(key.to_owned()));
        }
        if within.is_some() {
            return self.words(token, within, parts);
        }
        let words = token.words.to_owned();
        let condition = match key {
            "from" => Condition::From(words),
            "to" => Condition::To(words),
            "marking" => Condition::Marking(marking(token.words)),
            "named" => Condition::Named {
                id: words,
                name: String::new(),
            },
            "volume" => Condition::Volume(words),
            "part" => Condition::Part(words),
            "before" | "after" | "date" => {
                let bound = match key {
                    "before" => Bound::Before,
                    "after" => Bound::After,
                    _ => Bound::In,
                };
                let Some(days) = days(token.words) else {
                    let (key, typed) = (key.to_owned(), words);
                    return self.remarks.push(Remark::NoDate { key, typed });
                };
                Condition::Dated(bound, days)
            }
            _ => {
                self.remarks.push(Remark::UnknownKey(key.to_owned()));
                let key = Token {
                    excluded: token.excluded,
                    words: key,
                    is_closed: true,
                    ..Token::default()
                };
                self.words(&key, None, parts);
                return self.words(token, None, parts);
            }
        };
        self.clauses.push(Clause {
            excluded: token.excluded,
            condition,
        });
    }

    /// Adds the words of a token; one that is no phrase may be several, such as `and/or`.
    fn words(&mut self, token: &Token<'_>, within: Option<Within>, parts: &mut Vec<Part>) {
        let quoted;
        let typed = if token.is_phrase {
            quoted = ["\"", token.words, "\""].concat();
            &quoted
        } else {
            token.words
        };
        for part in Query::parse(typed).parts() {
            let condition = Condition::Words {
                words: part.text().to_owned(),
                is_phrase: part.is_phrase(),
                is_prefix: part.is_prefix(),
                within,
            };
            let clause = Clause {
                excluded: token.excluded,
                condition,
            };
            if self.clauses.contains(&clause) {
                continue;
            }
            if parts.len() >= Query::MOST_PARTS {
                if !self.remarks.contains(&Remark::TooMany) {
                    self.remarks.push(Remark::TooMany);
                }
                return;
            }
            self.clauses.push(clause);
            parts.push(part.clone());
        }
    }
}

/// The keys besides those that say where words stand.
const KEYS: [&str; 9] = [
    "from", "to", "marking", "before", "after", "date", "named", "volume", "part",
];

/// A marking in small letters, with spaces for hyphens; `none` for no marking.
fn marking(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let marking = words.join(" ");
    (marking != "none").then_some(marking)
}

/// A year, a month or a day.
fn days(typed: &str) -> Option<Days> {
    let edtf: Edtf = typed.parse().ok()?;
    let plain = typed
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'-');
    let (first, last) = (edtf.earliest()?, edtf.latest()?);
    plain.then(|| Days {
        typed: typed.to_owned(),
        first,
        last,
    })
}
