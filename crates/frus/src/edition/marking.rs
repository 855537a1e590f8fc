//! How the original was marked: as a curation spells it, else as the volume prints it above the text or in its source note.

use strings::Strings;

use super::{Edition, Sourced, by_rule::source_notes};
use crate::document::BlockKind;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    /// As printed: `Top Secret`.
    pub words: String,
    /// Whether it kept the document from the public, so that it has been cancelled since.
    pub is_closed: bool,
    /// Whether it is above the text, rather than in the note on the document's source.
    pub is_above_text: bool,
}

fn begins_with(markings: &[&str], words: &str) -> bool {
    markings.iter().any(|marking| words.starts_with(marking))
}

impl Marking {
    fn above_text(words: String) -> Self {
        let small = words.to_lowercase();
        Self {
            is_closed: !begins_with(&OPEN, &small),
            is_above_text: true,
            words,
        }
    }

    /// The marking in a line above the text; `None` where the line only says how fast a telegram was, or who might read it.
    fn in_line(words: String) -> Option<Self> {
        let small = words.to_lowercase();
        let is_marking = begins_with(&CLOSED, &small) || begins_with(&OPEN, &small);
        is_marking.then(|| Self::above_text(words))
    }

    /// The marking among the sentences of a source note: "Source: Kennedy Library. Top Secret; Eyes Only."
    fn in_note(note: &str) -> Option<Self> {
        note.split(". ").find_map(|sentence| {
            let words = sentence.split([';', ',']).next()?.trim();
            let words = words.trim_end_matches('.');
            let small = words.to_lowercase();
            let is_closed = CLOSED.contains(&small.as_str());
            (is_closed || OPEN.contains(&small.as_str())).then(|| Self {
                words: words.to_owned(),
                is_closed,
                is_above_text: false,
            })
        })
    }
}

impl Edition {
    /// The archival marking: as a curation spells it, else as the volume prints it; `None` where it prints none.
    ///
    /// ```
    /// use frus::{Document, edition::Edition};
    /// let of = |text| Document::parse(text).map(|document| Edition::by_rule(document, &strings::EN).marking());
    /// let marking = of("No. 1\nLetter\n\nsecret\n\nThe talks began.")?.ok_or("no marking")?;
    /// assert_eq!((&*marking.words, marking.is_closed), ("secret", true));
    /// assert_eq!(of("No. 1\nEditorial Note\n\nThe talks began.")?, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn marking(&self) -> Option<Marking> {
        if let Some(curation) = &self.curation {
            let marking = curation.marking.as_ref()?;
            return Some(Marking::above_text(marking.text.clone()));
        }
        let blocks = self.document.blocks.iter();
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
            let mut notes = source_notes(&self.document).map(|block| block.plain_text());
            notes.find_map(|note| Marking::in_note(&note))
        };
        above.or_else(in_note)
    }

    /// What is known, and not known, of the marking: as a curation says it, else what can be said of any document of a volume.
    #[must_use]
    pub fn marking_notes(&self, strings: &Strings) -> Vec<Sourced> {
        if let Some(curation) = &self.curation {
            return curation.marking_notes.clone();
        }
        let words = strings.marking;
        let printed = match self.marking() {
            None => words.unmarked.to_owned(),
            Some(marking) if marking.is_above_text => (words.above_text)(&marking.words),
            Some(marking) => (words.in_note)(&marking.words),
        };
        let mut notes = vec![Sourced {
            text: printed,
            source: self.citation(),
        }];
        if let Some(volume) = &self.volume {
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
