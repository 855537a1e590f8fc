//! What there is to choose among: worksheets, paragraphs, notes and events, each with the words that name it in the form.

use frus::{
    Document,
    document::{Block, BlockKind, Note},
    edition::Edition,
};
use lesson::worksheet::Worksheet;
use strings::{Spot, Strings};

/// How many characters of a paragraph or a note name it.
const OPENING: usize = 48;

/// What an edition offers to whoever sets up a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The worksheets.
    pub worksheets: Vec<Worksheet>,
    /// The paragraphs and labelled items of the document, in order.
    pub paragraphs: Vec<Named>,
    /// The notes, in order.
    pub notes: Vec<Named>,
    /// The events that the text mentions, in order.
    pub events: Vec<Named>,
}

/// Something with an id, and the words that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id in the page: `p2`, `note-4`.
    pub id: String,
    /// `Paragraph 2: …`.
    pub words: String,
    /// Whether they end with words of the document, which are in its language.
    pub quotes: bool,
}

impl Offer {
    /// What an edition offers, named in the words of a language.
    ///
    /// ```
    /// use frus::{Document, edition::Edition};
    /// use frus_explorer::launcher::offer::Offer;
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.1\n  1. On July 15.")?;
    /// let offer = Offer::of(&Edition::by_rule(document, &strings::EN), Vec::new(), &strings::EN);
    /// assert_eq!(offer.paragraphs[0].words, "Paragraph 1: The talks began.");
    /// assert_eq!((&*offer.notes[0].id, &*offer.notes[0].words), ("note-1", "Note 1: On July 15."));
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn of(edition: &Edition, worksheets: Vec<Worksheet>, strings: &Strings) -> Self {
        let document = &edition.document;
        let events = edition.events_of_text().map(|event| Named {
            id: event.id.clone(),
            words: [&event.date_words, " · ", &event.title].concat(),
            quotes: false,
        });
        Self {
            worksheets,
            paragraphs: paragraphs(document, strings),
            notes: document
                .notes
                .iter()
                .map(|note| of_note(note, strings))
                .collect(),
            events: events.collect(),
        }
    }

    /// The places to which a question can point: paragraphs and notes.
    pub fn places(&self) -> impl Iterator<Item = &Named> {
        self.paragraphs.iter().chain(&self.notes)
    }
}

/// The paragraphs and labelled items; paragraphs are counted from 1, as the page names them in a citation.
fn paragraphs(document: &Document, strings: &Strings) -> Vec<Named> {
    let mut count = 0;
    let named = |block: &Block| {
        let spot = match &block.kind {
            BlockKind::Paragraph(_) => {
                count += 1;
                Spot::Paragraph(count)
            }
            BlockKind::LabelledItem { label, .. } => Spot::Item(&label.text),
            _ => return None,
        };
        Some(named(&block.id, spot, block, strings))
    };
    document.blocks.iter().filter_map(named).collect()
}

fn of_note(note: &Note, strings: &Strings) -> Named {
    let spot = Spot::Note(note.label.as_deref().unwrap_or_default());
    match note.blocks.first() {
        Some(first) => named(&note.id, spot, first, strings),
        None => Named {
            id: note.id.clone(),
            words: (strings.launcher.place)(spot, ""),
            quotes: false,
        },
    }
}

fn named(id: &str, spot: Spot<'_>, block: &Block, strings: &Strings) -> Named {
    Named {
        id: id.to_owned(),
        words: (strings.launcher.place)(spot, &opening(&block.plain_text())),
        quotes: true,
    }
}

/// The first words of a text, as many as name it; the rest is a sign.
fn opening(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut opening = words.next().unwrap_or_default().to_owned();
    for word in words {
        if opening.chars().count() + 1 + word.chars().count() > OPENING {
            return opening + " …";
        }
        opening.push(' ');
        opening.push_str(word);
    }
    opening
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_whole_words_and_is_short() {
        assert_eq!(opening("The talks\nbegan."), "The talks began.");
        assert_eq!(opening(""), "");
        let long = "word ".repeat(40);
        let name = opening(&long);
        assert!(name.ends_with("word …") && name.chars().count() <= OPENING + 2);
    }

    #[test]
    fn every_place_of_the_edition_is_one_that_a_lesson_can_name() -> Result<(), &'static str> {
        let edition = crate::edition::embedded().ok_or("damaged")?;
        let offer = Offer::of(&edition, crate::edition::worksheets(), &strings::EN);
        assert!(!offer.paragraphs.is_empty() && !offer.notes.is_empty());
        let ids = offer.places().chain(&offer.events);
        for named in ids {
            assert!(lesson::place::exists(&edition, &named.id), "{}", named.id);
        }
        Ok(())
    }
}
