//! The embedded edition: the document with its volume, events, people and terms, as `build.rs` parsed and checked it.

use std::{cell::OnceCell, ops::Deref, rc::Rc};

use frus::{edition::Edition, search::Index};
use lesson::worksheet::Worksheet;

thread_local! {
    static EDITION: OnceCell<Option<Shared>> = const { OnceCell::new() };
}

/// The edition that was embedded when this program was built, read once; `None` only where the program was damaged.
///
/// Only programs ask for it (`main`, `prerender`); every part of the page is handed the edition that it draws.
///
/// ```
/// let edition = frus_explorer::edition::embedded().ok_or("damaged")?;
/// assert!(edition.document.heading().is_some());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn embedded() -> Option<Shared> {
    EDITION.with(|edition| edition.get_or_init(read).clone())
}

fn read() -> Option<Shared> {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/edition.postcard"));
    postcard::from_bytes(bytes).ok().map(Shared::new)
}

/// The edition in every language of the site, each with its tag, the first language first; read anew each time.
///
/// ```
/// let editions = frus_explorer::edition::in_all_languages();
/// let tags: Vec<_> = editions.iter().map(|(tag, _)| *tag).collect();
/// assert_eq!(tags, ["en", "ja"]);
/// ```
#[must_use]
pub fn in_all_languages() -> Vec<(&'static str, Shared)> {
    let editions: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/editions.rs"));
    let read = |bytes| postcard::from_bytes(bytes).ok().map(Shared::new);
    let editions = editions.iter();
    editions
        .filter_map(|(tag, bytes)| Some((*tag, read(bytes)?)))
        .collect()
}

/// The worksheets that a class may be given of this document, in the language of the page; read anew each time.
///
/// ```
/// let worksheets = frus_explorer::edition::worksheets();
/// assert!(worksheets.iter().any(|worksheet| worksheet.id == "events-in-order"));
/// ```
#[must_use]
pub fn worksheets() -> Vec<Worksheet> {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/worksheets.postcard"));
    postcard::from_bytes(bytes).unwrap_or_default()
}

/// An edition that the parts of the page hold in common.
///
/// It never changes, so two are alike only where they are the same one: asking costs nothing, and a part that takes it
/// is drawn again only for another edition.
#[derive(Clone, Debug)]
pub struct Shared(Rc<WithIndex>);

#[derive(Debug)]
struct WithIndex {
    edition: Edition,
    index: OnceCell<Index>,
}

impl Shared {
    /// Takes an edition to share.
    #[must_use]
    pub fn new(edition: Edition) -> Self {
        let index = OnceCell::new();
        Self(Rc::new(WithIndex { edition, index }))
    }

    /// Its words, made ready to be searched when somebody first asks.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.0.index.get_or_init(|| Index::new(self))
    }
}

impl Deref for Shared {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.0.edition
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
