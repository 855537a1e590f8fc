//! The data file as TOML gives it, each value with its position in the file.
//!
//! An unknown key is a mistake, so that a misspelt `occurence` is reported.

use core::num::NonZeroU32;

use serde::Deserialize;
use toml::Spanned;

use crate::{
    date::{Day, Edtf},
    edition::{EvidenceKind, Scope},
};

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataFile {
    pub(super) axis: Spanned<Edtf>,
    #[serde(default)]
    pub(super) attract: Vec<Spanned<String>>,
    /// Required; optional here so that its absence is reported together with all other mistakes.
    pub(super) revised: Option<Day>,
    pub(super) volume: Volume,
    pub(super) imprint: Imprint,
    #[serde(default)]
    pub(super) introduction: Vec<Sentence>,
    #[serde(default)]
    pub(super) events: Vec<Event>,
    #[serde(default)]
    pub(super) conflicts: Vec<Conflict>,
    #[serde(default)]
    pub(super) unused: Vec<UnusedDate>,
    #[serde(default)]
    pub(super) handwriting: Vec<Passage>,
    #[serde(default)]
    pub(super) additions: Vec<Addition>,
    #[serde(default)]
    pub(super) people: Vec<Person>,
    #[serde(default)]
    pub(super) terms: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Volume {
    pub(super) series: Spanned<String>,
    pub(super) subseries: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) number: Option<Spanned<String>>,
    pub(super) part: Option<Spanned<String>>,
    pub(super) editors: Spanned<Vec<Spanned<String>>>,
    pub(super) general_editor: Option<Spanned<String>>,
    pub(super) publisher: Spanned<String>,
    pub(super) place: Spanned<String>,
    pub(super) year: u32,
    pub(super) publication: Option<Spanned<String>>,
    pub(super) rights: Spanned<String>,
    pub(super) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Imprint {
    pub(super) id: Spanned<String>,
    pub(super) url: Spanned<String>,
    /// With `last_page`, left out where the volume has no pages.
    pub(super) first_page: Option<Spanned<String>>,
    pub(super) last_page: Option<Spanned<String>>,
    /// With `date`, left out where the document has none.
    pub(super) dateline: Option<Fact>,
    pub(super) date: Option<Spanned<Edtf>>,
    /// Where the document has no date, one near it, such as its neighbour's, from which years are supplied.
    pub(super) near: Option<Spanned<Edtf>>,
    /// Left out where none is printed.
    pub(super) marking: Option<Fact>,
    pub(super) marking_notes: Vec<Fact>,
}

/// A fact from outside the text, and where it is from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) text: Spanned<String>,
    pub(super) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sentence {
    pub(super) text: Spanned<String>,
    #[serde(default)]
    pub(super) quotes: Vec<Spanned<String>>,
    pub(super) source: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) id: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) summary: Spanned<String>,
    pub(super) date: Spanned<Edtf>,
    /// Written by the library where the file does not have it.
    pub(super) date_words: Option<Spanned<String>>,
    pub(super) scope: Spanned<Scope>,
    #[serde(default)]
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Evidence {
    pub(super) kind: Spanned<EvidenceKind>,
    pub(super) rule: Spanned<String>,
    quote: Option<Spanned<String>>,
    words: Option<Spanned<String>>,
    occurrence: Option<Spanned<NonZeroU32>>,
    pub(super) source: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conflict {
    pub(super) id: Spanned<String>,
    pub(super) event: Spanned<String>,
    pub(super) summary: Spanned<String>,
    quote: Spanned<String>,
    words: Option<Spanned<String>>,
    occurrence: Option<Spanned<NonZeroU32>>,
    #[serde(default)]
    pub(super) readings: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnusedDate {
    quote: Spanned<String>,
    words: Option<Spanned<String>>,
    occurrence: Option<Spanned<NonZeroU32>>,
    pub(super) reason: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Addition {
    pub(super) id: Spanned<String>,
    pub(super) after: Spanned<String>,
    quote: Spanned<String>,
    occurrence: Option<Spanned<NonZeroU32>>,
    /// Words inside the quotation.
    pub(super) label: Option<Spanned<String>>,
    words: Option<Spanned<String>>,
    pub(super) by: Spanned<String>,
    pub(super) rule: Spanned<String>,
    pub(super) event: Spanned<String>,
    /// A quotation of its own, to which `occurrence` does not belong.
    pub(super) followed: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Passage {
    quote: Spanned<String>,
    words: Option<Spanned<String>>,
    occurrence: Option<Spanned<NonZeroU32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) description: Fact,
    pub(super) caution: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) names: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) passages: Vec<Passage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    pub(super) id: Spanned<String>,
    pub(super) term: Spanned<String>,
    pub(super) expansion: Fact,
    pub(super) caution: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) names: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) passages: Vec<Passage>,
}

/// An entry with an id.
pub(super) trait Named {
    /// The id.
    fn id(&self) -> &Spanned<String>;
}

/// Makes entries known by their `id`; those of a translation have the ids of the entries that they translate.
macro_rules! named {
    ($($Entry:ident),*) => {
        $(impl crate::edition::parse::data_file::Named for $Entry {
            fn id(&self) -> &toml::Spanned<String> {
                &self.id
            }
        })*
    };
}
pub(super) use named;

named!(Event, Conflict, Addition, Person, Term);

/// A quotation, from any entry.
#[derive(Clone, Copy)]
pub(super) struct Quoted<'a> {
    pub(super) quote: &'a Spanned<String>,
    pub(super) words: Option<&'a Spanned<String>>,
    pub(super) occurrence: Option<&'a Spanned<NonZeroU32>>,
}

impl Evidence {
    /// The quotation, where there is one.
    pub(super) fn quoted(&self) -> Option<Quoted<'_>> {
        let (words, occurrence) = (self.words.as_ref(), self.occurrence.as_ref());
        self.quote.as_ref().map(|quote| Quoted {
            quote,
            words,
            occurrence,
        })
    }

    /// The position of `words` or `occurrence` that belong to no quotation.
    pub(super) fn without_quote(&self) -> Option<usize> {
        let words = self.words.as_ref().map(|words| words.span().start);
        let occurrence = self
            .occurrence
            .as_ref()
            .map(|occurrence| occurrence.span().start);
        words.or(occurrence).filter(|_| self.quote.is_none())
    }
}

impl Conflict {
    pub(super) fn quoted(&self) -> Quoted<'_> {
        Quoted {
            quote: &self.quote,
            words: self.words.as_ref(),
            occurrence: self.occurrence.as_ref(),
        }
    }
}

impl UnusedDate {
    pub(super) fn quoted(&self) -> Quoted<'_> {
        Quoted {
            quote: &self.quote,
            words: self.words.as_ref(),
            occurrence: self.occurrence.as_ref(),
        }
    }
}

impl Addition {
    pub(super) fn quoted(&self) -> Quoted<'_> {
        Quoted {
            quote: &self.quote,
            words: self.words.as_ref(),
            occurrence: self.occurrence.as_ref(),
        }
    }
}

impl Passage {
    pub(super) fn quoted(&self) -> Quoted<'_> {
        Quoted {
            quote: &self.quote,
            words: self.words.as_ref(),
            occurrence: self.occurrence.as_ref(),
        }
    }
}
