//! What the parsers of the data files share: positions, ids, blank values, translations, and the mistakes that they report.

mod checker;
mod mistake;
mod translator;

use frus::Position;
use serde::de::DeserializeOwned;
use toml::Spanned;

pub(crate) use checker::Checker;
pub use mistake::{Mistake, MistakeKind};
pub(crate) use translator::{Entry, Translator};

/// Words with their position.
pub(crate) type Words = Spanned<String>;

/// An entry with an id, by which a translation is found.
pub(crate) trait Named {
    /// The id.
    fn id(&self) -> &Words;
}

/// Makes each of these types [`Named`] by its field `id`.
macro_rules! named {
    ($($Entry:ident),* $(,)?) => {
        $(impl crate::parse::Named for $Entry {
            fn id(&self) -> &crate::parse::Words {
                &self.id
            }
        })*
    };
}

pub(crate) use named;

/// Reads a file in its form alone.
pub(crate) fn read<T: DeserializeOwned>(file: &str) -> Result<T, Vec<Mistake>> {
    toml::from_str(file).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', " ");
        in_order(vec![(start, MistakeKind::Form(message))], file)
    })
}

/// Mistakes in the order of a file, each with its line and column.
pub(crate) fn in_order(mut mistakes: Vec<(usize, MistakeKind)>, file: &str) -> Vec<Mistake> {
    mistakes.sort_by_key(|(at, _)| *at);
    let mistakes = mistakes.into_iter();
    mistakes
        .map(|(at, kind)| {
            let offset = u32::try_from(at).unwrap_or(u32::MAX);
            let position = Position::of(file, offset);
            Mistake { kind, position }
        })
        .collect()
}
