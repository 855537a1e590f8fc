//! Where in the room the reader is: a view, as the query of the address names it.
//!
//! | query | view |
//! |---|---|
//! | nothing of ours | the files |
//! | `volume=frus1952-54v14p2` | the contents of that volume |
//! | `volume=frus1952-54v14p2&document=d660` | that document; the fragment is a place in it |
//! | `search=force%20goals`, with `order=date` | what was found, the earliest first |
//! | `list=mine` | the reader's own list |

use frus::edition::SITE;

use crate::route::FIND;

/// A view of the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// The files: what is open, and how to open more.
    #[default]
    Desk,
    /// The contents of a volume.
    Volume {
        /// Its id.
        volume: String,
    },
    /// A document.
    Document {
        /// The id of its volume.
        volume: String,
        /// Its id.
        document: String,
    },
    /// What was found in all volumes.
    Search {
        /// What was typed.
        typed: String,
        /// Whether the earliest come first, and not the best.
        by_date: bool,
    },
    /// The reader's own list.
    Collection,
}

/// The keys of the query that are ours here.
const KEYS: [&str; 5] = ["volume", "document", "search", "order", LIST];

/// The key of the reader's own list, and its value.
const LIST: &str = "list";
const MINE: &str = "mine";

/// The value of `order` that asks for the earliest first.
const BY_DATE: &str = "date";

impl Place {
    /// The view that a query asks for; `value` gives what stands behind a key, decoded.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// let query = |key: &str| (key == "volume").then(|| "frus1952-54Guat".to_owned());
    /// assert_eq!(Place::of(query), Place::Volume { volume: "frus1952-54Guat".to_owned() });
    /// assert_eq!(Place::of(|key| (key == "list").then(|| "mine".to_owned())), Place::Collection);
    /// assert_eq!(Place::of(|_| None), Place::Desk);
    /// ```
    #[must_use]
    pub fn of(value: impl Fn(&str) -> Option<String>) -> Self {
        let value = |key| value(key).filter(|value| !value.is_empty());
        match (value("volume"), value("document"), value("search")) {
            (Some(volume), Some(document), _) => Self::Document { volume, document },
            (_, _, Some(typed)) => Self::Search {
                typed,
                by_date: value("order").as_deref() == Some(BY_DATE),
            },
            (Some(volume), None, None) => Self::Volume { volume },
            _ if value(LIST).as_deref() == Some(MINE) => Self::Collection,
            _ => Self::Desk,
        }
    }

    /// The keys and values that ask for it.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// let place = Place::Search { typed: "force goals".to_owned(), by_date: true };
    /// assert_eq!(place.pairs(), [("search", "force goals"), ("order", "date")]);
    /// ```
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Desk => Vec::new(),
            Self::Collection => vec![(LIST, MINE)],
            Self::Volume { volume } => vec![("volume", volume)],
            Self::Document { volume, document } => {
                vec![("volume", volume), ("document", document)]
            }
            Self::Search { typed, by_date } => {
                let order = by_date.then_some(("order", BY_DATE));
                [("search", typed.as_str())]
                    .into_iter()
                    .chain(order)
                    .collect()
            }
        }
    }

    /// The address of the view, relative to the page: with what else the present one asks of the page (`rest`), with words to be
    /// found there, and a place in it; each is left out where it is empty.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// let place = Place::document("frus1952-54v14p2", "d660");
    /// assert_eq!(place.address("theme=dark", "", "p4"), "?volume=frus1952-54v14p2&document=d660&theme=dark#p4");
    /// assert_eq!(place.address("", "five & “six”", ""), "?volume=frus1952-54v14p2&document=d660&find=five%20%26%20%E2%80%9Csix%E2%80%9D");
    /// assert_eq!(Place::Desk.address("", "", ""), "?");
    /// ```
    #[must_use]
    pub fn address(&self, rest: &str, find: &str, id: &str) -> String {
        let pairs = self.pairs().into_iter();
        let find = (!find.is_empty()).then_some((FIND, find));
        let pairs = pairs.chain(find).map(|(key, value)| {
            let mut pair = [key, "="].concat();
            encode(value, &mut pair);
            pair
        });
        let rest = (!rest.is_empty()).then(|| rest.to_owned());
        let pairs: Vec<String> = pairs.chain(rest).collect();
        let sign = if id.is_empty() { "" } else { "#" };
        ["?", &pairs.join("&"), sign, id].concat()
    }

    /// What a query asks besides a view of the room, and words to be found in it.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// assert_eq!(Place::rest("?volume=a&theme=dark&find=b&embed=1"), "theme=dark&embed=1");
    /// ```
    #[must_use]
    pub fn rest(query: &str) -> String {
        let pairs = query.trim_start_matches('?').split('&');
        let others = pairs.filter(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            !pair.is_empty() && !KEYS.contains(&key) && key != FIND
        });
        others.collect::<Vec<_>>().join("&")
    }

    /// The place that an address of the Office of the Historian names: a volume, and what in it.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// let address = "https://history.state.gov/historicaldocuments/frus1952-54v14p2/d557#fn3";
    /// assert_eq!(Place::named_by(address), Some(("frus1952-54v14p2", "d557", Some("3"))));
    /// assert_eq!(Place::named_by("https://example.org/"), None);
    /// ```
    #[must_use]
    pub fn named_by(address: &str) -> Option<(&str, &str, Option<&str>)> {
        let (volume, place) = address.strip_prefix(SITE)?.split_once('/')?;
        let (place, fragment) = place.split_once('#').unwrap_or((place, ""));
        Some((volume, place, fragment.strip_prefix("fn")))
    }

    /// A word for the kind of view.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Volume { .. } => "volume",
            Self::Document { .. } => "document",
            Self::Search { .. } => "search",
            Self::Collection => "collection",
        }
    }

    /// Whether an id can be the name of a file beside the page: no address makes the page ask for anything else.
    ///
    /// ```
    /// use frus_explorer::room::place::Place;
    /// assert!(Place::is_file_name("frus1952-54v14p2"));
    /// assert!(!Place::is_file_name("../secret") && !Place::is_file_name("//example.org/a") && !Place::is_file_name(".htaccess"));
    /// ```
    #[must_use]
    pub fn is_file_name(id: &str) -> bool {
        let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        id.chars().all(plain) && !id.starts_with('.') && (1..=100).contains(&id.len())
    }

    /// The volume that the view is of.
    #[must_use]
    pub fn volume(&self) -> Option<&str> {
        match self {
            Self::Volume { volume } | Self::Document { volume, .. } => Some(volume),
            Self::Desk | Self::Search { .. } | Self::Collection => None,
        }
    }

    /// The view of a document.
    #[must_use]
    pub fn document(volume: &str, document: &str) -> Self {
        Self::Document {
            volume: volume.to_owned(),
            document: document.to_owned(),
        }
    }
}

/// Writes a value as a query holds it: letters, digits and four marks as they are, any other byte as a percent sign and two digits.
fn encode(value: &str, out: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.extend(
                    char::from_digit(half.into(), 16).map(|digit| digit.to_ascii_uppercase()),
                );
            }
        }
    }
}
