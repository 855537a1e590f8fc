//! How the original was marked: as a curation spells it, else as the volume prints it above the text or in its source note.

use serde::{Deserialize, Serialize};
use strings::Strings;

use super::{Edition, Sourced};
use crate::{Document, document::BlockKind};

/// Markings that kept a document from the public.
const CLOSED: [&str; 7] = [
    "top secret",
    "secret",
    "confidential",
    "restricted",
    "limited official use",
    "official use only",
    "administratively confidential",
];

/// Markings that kept it from nobody, or not any more.
const OPEN: [&str; 4] = [
    "unclassified",
    "no classification marking",
    "not classified",
    "declassified",
];

/// How a document was marked.
///
/// ```
/// use frus::{Document, edition::Edition};
/// let of = |text| Document::parse(text).map(|document| Edition::by_rule(document, &strings::EN).marking);
/// let marking = of("No. 1\nLetter\n\nsecret\n\nThe talks began.")?.ok_or("no marking")?;
/// assert_eq!((&*marking.words, marking.is_closed), ("secret", true));
/// assert_eq!(of("No. 1\nEditorial Note\n\nThe talks began.")?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marking {
    /// As printed: `Top Secret`.
    pub words: String,
    /// Whether it kept the document from the public, so that it has been cancelled since.
    pub is_closed: bool,
    /// Whether it is above the text, rather than in the note on the document's source.
    pub is_above_text: bool,
}

/// Whether words begin with one of these markings, in capitals or small letters.
fn begins_with(markings: &[&str], words: &str) -> bool {
    let begins = |marking: &&str| {
        let first = words.get(..marking.len());
        first.is_some_and(|first| first.eq_ignore_ascii_case(marking))
    };
    markings.iter().any(begins)
}

/// Whether words are one of these markings and nothing else.
fn is_one_of(markings: &[&str], words: &str) -> bool {
    let mut markings = markings.iter();
    markings.any(|marking| words.eq_ignore_ascii_case(marking))
}

impl Marking {
    /// The marking of a document as its volume prints it; `None` where it prints none.
    ///
    /// ```
    /// use frus::{Document, edition::Marking};
    /// let document = Document::parse("No. 1\nLetter\n\ntop secret, priority\n\nThe talks began.")?;
    /// let marking = Marking::of(&document).ok_or("no marking")?;
    /// assert_eq!((&*marking.words, marking.level()), ("top secret, priority", Some("top secret")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        marking(document)
    }

    /// The marking without what else stands in its line, in small letters: `secret`.
    #[must_use]
    pub fn level(&self) -> Option<&'static str> {
        let known = CLOSED.into_iter().chain(OPEN);
        let mut known = known.filter(|known| begins_with(&[known], &self.words));
        known.next()
    }

    /// The marking in these words above the text.
    pub(super) fn above_text(words: String) -> Self {
        Self {
            is_closed: !begins_with(&OPEN, &words),
            is_above_text: true,
            words,
        }
    }

    /// The marking in a line above the text; `None` where the line only says how fast a telegram was, or who might read it.
    fn in_line(words: String) -> Option<Self> {
        let is_marking = begins_with(&CLOSED, &words) || begins_with(&OPEN, &words);
        is_marking.then(|| Self::above_text(words))
    }

    /// The marking among the sentences of a source note: "Source: Kennedy Library. Top Secret; Eyes Only."
    fn in_note(note: &str) -> Option<Self> {
        note.split(". ").find_map(|sentence| {
            let words = sentence.split([';', ',']).next()?.trim();
            let words = words.trim_end_matches('.');
            let is_closed = is_one_of(&CLOSED, words);
            (is_closed || is_one_of(&OPEN, words)).then(|| Self {
                words: words.to_owned(),
                is_closed,
                is_above_text: false,
            })
        })
    }
}

/// The marking of a document as its volume prints it; `None` where it prints none.
pub(super) fn marking(document: &Document) -> Option<Marking> {
    let blocks = document.blocks.iter();
    let lines = blocks.filter_map(|block| match &block.kind {
        BlockKind::Classification(lines) => Some(lines),
        _ => None,
    });
    let words = lines.flatten().map(|line| {
        let words = line.content.iter().filter_map(|inline| inline.words());
        words.collect::<String>()
    });
    let above = words.filter_map(Marking::in_line).next();
    let in_note = || {
        let mut notes = document.source_notes().map(|block| block.plain_text());
        notes.find_map(|note| Marking::in_note(&note))
    };
    above.or_else(in_note)
}

/// What can be said of the marking of any document of a volume.
pub(super) fn marking_notes(edition: &Edition, strings: &Strings) -> Vec<Sourced> {
    let words = strings.marking;
    let printed = match &edition.marking {
        None => words.unmarked.to_owned(),
        Some(marking) if marking.is_above_text => (words.above_text)(&marking.words),
        Some(marking) => (words.in_note)(&marking.words),
    };
    let mut notes = vec![Sourced {
        text: printed,
        source: edition.citation(),
    }];
    if let Some(volume) = &edition.volume {
        notes.push(Sourced {
            text: (words.published)(volume.year),
            source: volume.source.clone(),
        });
    }
    notes.push(Sourced {
        text: words.colour.to_owned(),
        source: words.colour_source.to_owned(),
    });
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marking_is_a_sentence_of_the_source_note() {
        for (note, found) in [
            (
                "Source: Kennedy Library, Box 7. Top Secret; Eyes Only. No time is given.",
                Some(("Top Secret", true)),
            ),
            (
                "Source: National Archives, RG 59. Confidential.",
                Some(("Confidential", true)),
            ),
            (
                "Source: National Archives, RG 59. Unclassified.",
                Some(("Unclassified", false)),
            ),
            (
                "Source: Central Intelligence Agency, Job 79-01025A. No classification marking. Sent by hand.",
                Some(("No classification marking", false)),
            ),
            ("Source: National Archives, Secret Files.", None),
            ("794.5/7–1053", None),
        ] {
            let marking = Marking::in_note(note);
            let marking = marking.as_ref();
            let words = marking.map(|marking| (marking.words.as_str(), marking.is_closed));
            assert_eq!(words, found, "{note}");
        }
    }
}
