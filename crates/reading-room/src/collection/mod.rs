//! What a reader collects: documents and words of them, each with remarks of their own.
//!
//! A list is kept and exported as one table ([`table`]), which is also read again, and exported for other programs ([`forms`]).
//!
//! ```
//! use frus::{Document, edition::Edition};
//! use reading_room::collection::{Collection, Item, table};
//! let document = Document::parse("No. 7\nEditorial Note\n\nThe talks began.")?;
//! let edition = Edition::by_rule(document, &strings::EN);
//! let mut list = Collection::default();
//! assert!(list.add(Item::document(&edition, "pasted", "pasted")));
//! list.items[0].remark = "Which talks?".to_owned();
//! let kept = table::write(&list);
//! assert_eq!(table::read(&kept), Ok(list));
//! # Ok::<(), frus::ParseError>(())
//! ```

pub mod forms;
pub mod table;

use frus::{
    cite::{Place, Work, place_of_words},
    edition::Edition,
    quote::Quotation,
};

/// Documents and quotations, in the order in which they were collected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// What was collected.
    pub items: Vec<Item>,
}

/// A document, or words of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The document, as citations name it. Its id names volume and document.
    pub work: Work,
    /// The words, where not the document as a whole was collected.
    pub quotation: Option<Quoted>,
    /// What the reader says of it.
    pub remark: String,
    /// What stands beside it in columns that this version does not know, each with its name: they are written again.
    pub other: Vec<(String, String)>,
}

/// Words of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quoted {
    /// The words in curly quotation marks.
    pub words: String,
    /// Where they stand, for a citation: `1458, note 4`; empty where neither page nor number is known.
    pub place: String,
    /// The block in which they begin: `p4`.
    pub block: String,
}

impl Item {
    /// A document of that volume under that id, as a whole.
    #[must_use]
    pub fn document(edition: &Edition, volume: &str, document: &str) -> Self {
        let work = Work::of(edition).unwrap_or_else(|| {
            let heading = edition.document.heading();
            let heading = heading.map(|heading| heading.plain_text());
            let mut work = Work::new(Default::default(), &heading.unwrap_or_default());
            work.number = edition.document.number();
            work.date = edition.own_day.map(frus::cite::Written::On);
            work
        });
        Self {
            work: Work {
                id: [volume, "/", document].concat(),
                ..work
            },
            ..Self::default()
        }
    }

    /// Words of it.
    #[must_use]
    pub fn quotation(self, quotation: &Quotation) -> Self {
        let (of_document, is_pages) = match self.work.place_in_volume() {
            Some(Place::Pages(pages)) => (pages.in_full("–"), true),
            Some(Place::Document(number)) => (format!("Document {number}"), false),
            None => (String::new(), false),
        };
        Self {
            quotation: Some(Quoted {
                words: quotation.quoted(),
                place: place_of_words(quotation, &of_document, is_pages),
                block: quotation.block.clone(),
            }),
            ..self
        }
    }

    /// The ids of volume and document.
    #[must_use]
    pub fn place(&self) -> (&str, &str) {
        self.work.id.split_once('/').unwrap_or((&self.work.id, ""))
    }

    /// Whether both are the same document, or the same words of it, whatever the remarks.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.work.id == other.work.id
            && (!self.work.id.is_empty() || self.work.heading == other.work.heading)
            && match (&self.quotation, &other.quotation) {
                (Some(one), Some(other)) => {
                    (&one.words, &one.block) == (&other.words, &other.block)
                }
                (one, other) => one.is_none() && other.is_none(),
            }
    }
}

impl Collection {
    /// Adds an item at the end; tells whether it was not there already.
    pub fn add(&mut self, item: Item) -> bool {
        let is_new = !self.items.iter().any(|known| known.is_same(&item));
        if is_new {
            self.items.push(item);
        }
        is_new
    }

    /// Adds what another list has; gives how many items were added. What both have stays once, with the remarks of both.
    pub fn merge(&mut self, other: Self) -> usize {
        let before = self.items.len();
        for item in other.items {
            match self.items.iter_mut().find(|known| known.is_same(&item)) {
                Some(known) if known.remark.trim().is_empty() => known.remark = item.remark,
                Some(known) if known.remark.contains(item.remark.trim()) => {}
                Some(known) => {
                    known.remark.push_str("\n\n");
                    known.remark.push_str(&item.remark);
                }
                None => self.items.push(item),
            }
        }
        self.items.len() - before
    }

    /// The item of a document as a whole.
    #[must_use]
    pub fn document(&self, volume: &str, document: &str) -> Option<&Item> {
        let mut items = self.items.iter();
        items.find(|item| item.quotation.is_none() && item.place() == (volume, document))
    }
}
