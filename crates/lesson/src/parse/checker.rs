//! The checks that every data file needs, and the mistakes found by them.

use std::collections::BTreeSet;

use super::{Mistake, MistakeKind, Words, in_order};
use crate::place;

/// Checks the entries of a file, and collects the mistakes.
#[derive(Debug, Default)]
pub(crate) struct Checker {
    mistakes: Vec<(usize, MistakeKind)>,
}

impl Checker {
    /// Reports a mistake at this byte of the file.
    pub(crate) fn mistake(&mut self, at: usize, kind: MistakeKind) {
        self.mistakes.push((at, kind));
    }

    /// An id that is well formed, and not one of those given before.
    pub(crate) fn id(&mut self, id: Words, given: &mut BTreeSet<String>) -> String {
        let at = id.span().start;
        let id = id.into_inner();
        if !place::is_id(&id) {
            self.mistake(at, MistakeKind::Id);
        } else if !given.insert(id.clone()) {
            self.mistake(at, MistakeKind::DuplicateId(id.clone()));
        }
        id
    }

    /// A value that is not blank.
    pub(crate) fn filled(&mut self, key: &'static str, value: Words) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
        value.into_inner()
    }

    /// What was made of the file, unless there are mistakes.
    ///
    /// # Errors
    /// All mistakes in the order of the file, which is `data`.
    pub(crate) fn finish<T>(self, made: T, data: &str) -> Result<T, Vec<Mistake>> {
        match self.mistakes.is_empty() {
            true => Ok(made),
            false => Err(in_order(self.mistakes, data)),
        }
    }
}
