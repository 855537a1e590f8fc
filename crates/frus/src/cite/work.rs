//! What a citation says of a document.

use super::{Book, DayForm, Heading, Name, Pages, Party, book::join, dateline::place_in};
use crate::{
    date::Day,
    document::{Block, InlineKind, Mark},
    edition::Edition,
};

/// A document of a volume, as citations name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The volume and the document in it: `frus1952-54v14p2/d660`.
    pub id: String,
    /// The address at the Office of the Historian, which follows from the id; nothing where that is not known.
    pub url: Option<String>,
    /// The number of the document in its volume.
    pub number: Option<u32>,
    /// The editors' heading, without the number; of an enclosed paper, its own.
    pub heading: String,
    /// The kind of paper, where the heading says it: `Memorandum`.
    pub kind: Option<&'static str>,
    /// Who sent it, as far as the heading tells.
    pub sender: Option<Party>,
    /// To whom, as far as the heading tells.
    pub recipient: Option<Party>,
    /// Where it was written, as the dateline has it.
    pub place: Option<String>,
    /// When it was written.
    pub date: Option<Written>,
    /// The paper that it is attached to, where it is an enclosure.
    pub enclosed_in: Option<Enclosing>,
    /// The pages on which the document stands.
    pub pages: Option<Pages>,
    /// The volume.
    pub book: Book,
}

/// When a paper was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// On one day.
    On(Day),
    /// As the dateline says it, where that is no day: `undated`.
    InWords(String),
}

/// The paper to which another is attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosing {
    /// What the volume prints above the enclosed paper, in small letters: `attachment`, `enclosure`.
    pub label: String,
    /// The heading of the paper that it is attached to.
    pub heading: String,
}

/// What a citation points to inside the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'w> {
    /// Pages.
    Pages(&'w Pages),
    /// The number of a document.
    Document(u32),
}

/// A sender or a recipient, as citations name one.
pub(super) enum Author<'w> {
    /// A person.
    Person(&'w Name),
    /// An office or a body.
    Body(&'w str),
}

impl Work {
    /// A document of that volume under that heading, with what the [heading tells](Heading::parse).
    #[must_use]
    pub fn new(book: Book, heading: &str) -> Self {
        let told = Heading::parse(heading);
        Self {
            heading: heading.to_owned(),
            kind: told.kind,
            sender: told.sender.and_then(Party::parse),
            recipient: told.recipient.and_then(Party::parse),
            book,
            ..Self::default()
        }
    }

    /// The document of an edition; nothing where its volume is not known.
    ///
    /// Sender and recipient have the names that the edition's list of persons gives to those whom the heading marks.
    ///
    /// ```
    /// # #[cfg(feature = "toml")] {
    /// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
    /// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
    /// # let edition = frus::edition::parse(DATA, TEXT, frus::Document::parse(TEXT).unwrap()).unwrap();
    /// use frus::cite::{Style, Work};
    /// let work = Work::of(&edition).unwrap();
    /// assert_eq!(
    ///     Style::Office.cite(&work, None).to_plain(),
    ///     "Foreign Relations of the United States, 1952–1954, China and Japan, Volume XIV, Part 2, \
    ///      eds. David W. Mabon and Harriet D. Schwar (Washington: Government Printing Office, 1985), 1457–1459. \
    ///      https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660"
    /// );
    /// # }
    /// ```
    #[must_use]
    pub fn of(edition: &Edition) -> Option<Self> {
        let (volume, imprint) = (edition.volume.as_ref()?, edition.imprint.as_ref()?);
        let block = edition.document.heading();
        let heading = block.map(Block::plain_text).unwrap_or_default();
        let mut work = Self::new(Book::of(volume), &heading);
        let told = Heading::parse(&heading);
        for (words, party) in [
            (told.sender, &mut work.sender),
            (told.recipient, &mut work.recipient),
        ] {
            let name = block.zip(words).and_then(|(block, words)| {
                let from = heading.find(words)?;
                person_marked(edition, block, from, from + words.len())
            });
            if let (Some(party), Some(name)) = (party, name) {
                party.name = Some(Name::parse(name));
            }
        }
        work.id.clone_from(&imprint.id);
        work.url = Some(imprint.url.clone());
        work.number = edition.document.number();
        work.place = dateline(edition).and_then(|words| place_in(&words));
        work.date = edition.own_day.map(Written::On);
        work.pages = Pages::new(&imprint.first_page, &imprint.last_page);
        Some(work)
    }

    /// What a citation points to: the pages in an older volume, the number of the document in a later one, and the other
    /// of the two where that is not known.
    #[must_use]
    pub fn place_in_volume(&self) -> Option<Place<'_>> {
        let pages = self.pages.as_ref().map(Place::Pages);
        let number = self.number.map(Place::Document);
        if self.book.is_cited_by_number() {
            number.or(pages)
        } else {
            pages.or(number)
        }
    }

    /// Heading, place and date, and what the paper is attached to: the title under which programs keep the document.
    #[must_use]
    pub fn title(&self) -> String {
        let date = self.date_words(DayForm::Chicago);
        let place = self.place.as_deref().unwrap_or_default();
        join(&[&self.heading, place, &date, &self.attached()])
    }

    /// `attachment to Memorandum by …`; empty where the paper is not attached to another.
    pub(super) fn attached(&self) -> String {
        let enclosing = self.enclosed_in.as_ref();
        enclosing.map_or_else(String::new, |paper| {
            format!("{} to {}", paper.label, paper.heading)
        })
    }

    /// The date in the form of a style; empty where it is not known.
    pub(super) fn date_words(&self, form: DayForm) -> String {
        match &self.date {
            Some(Written::On(day)) => form.words(*day),
            Some(Written::InWords(words)) => words.clone(),
            None => String::new(),
        }
    }

    /// Who is named first: the sender, a person rather than the office.
    pub(super) fn author(&self) -> Option<Author<'_>> {
        Author::of(self.sender.as_ref()?)
    }

    /// To whom it was sent.
    pub(super) fn addressee(&self) -> Option<Author<'_>> {
        Author::of(self.recipient.as_ref()?)
    }
}

/// Place and date in words: as a curation gives them, else as the document itself bears them.
fn dateline(edition: &Edition) -> Option<String> {
    if let Some(dateline) = edition.dateline() {
        return Some(dateline.text.clone());
    }
    Some(edition.document.dateline()?.plain_text())
}

impl<'w> Author<'w> {
    fn of(party: &'w Party) -> Option<Self> {
        if let Some(name) = party.name.as_ref().filter(|name| !name.is_empty()) {
            return Some(Self::Person(name));
        }
        let office = party.office.as_deref().filter(|office| !office.is_empty());
        office.map(Self::Body)
    }
}

impl Author<'_> {
    /// The name, a person's as `write` has it.
    pub(super) fn written(&self, write: impl FnOnce(&Name) -> String) -> String {
        match self {
            Self::Person(name) => write(name),
            Self::Body(office) => (*office).to_owned(),
        }
    }
}

/// The one person whom the edition marks in a stretch of a block's plain text.
fn person_marked<'e>(
    edition: &'e Edition,
    block: &Block,
    from: usize,
    to: usize,
) -> Option<&'e str> {
    let mut at = 0;
    let mut marked: Option<&str> = None;
    for inline in block.inlines() {
        let InlineKind::Text { text, marks } = &inline.kind else {
            continue;
        };
        let inside = from <= at && at + text.len() <= to;
        at += text.len();
        let ids = marks.iter().filter_map(|mark| match mark {
            Mark::Person(id) if inside => Some(id.as_str()),
            _ => None,
        });
        for id in ids {
            if marked.is_some_and(|other| other != id) {
                return None;
            }
            marked = Some(id);
        }
    }
    Some(&edition.person(marked?)?.name)
}
