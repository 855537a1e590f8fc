//! Puts a translation in the place of what it translates: entries by their ids, values by their keys.

use frus::Position;

use super::{Mistake, MistakeKind, Named, Words, in_order};

/// Puts a translation in the place of what it translates, and collects the mistakes in it.
#[derive(Debug)]
pub(crate) struct Translator<'a> {
    data: &'a str,
    translation: &'a str,
    mistakes: Vec<(usize, MistakeKind)>,
}

/// An entry of the translation: where it is, and what to call it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) at: usize,
    pub(crate) name: String,
}

impl<'a> Translator<'a> {
    /// One that translates `data` by `translation`, both as they stand in their files.
    pub(crate) fn new(data: &'a str, translation: &'a str) -> Self {
        Self {
            data,
            translation,
            mistakes: Vec::new(),
        }
    }

    /// What a check of the translated file found, unless the translation has mistakes of its own: `check` may only have found what
    /// follows from them.
    ///
    /// # Errors
    /// The mistakes, in the order of the translation.
    pub(crate) fn finish<T>(self, checked: Result<T, Vec<Mistake>>) -> Result<T, Vec<Mistake>> {
        match self.mistakes.is_empty() {
            true => checked,
            false => Err(in_order(self.mistakes, self.translation)),
        }
    }

    /// Replaces entries that are paired by their ids; `at` is where the first of them should stand, at the end of the translation
    /// without it.
    pub(crate) fn by_id<T: Named, By: Named>(
        &mut self,
        what: &str,
        at: Option<usize>,
        entries: &mut [T],
        by: Vec<By>,
        replace: impl Fn(&mut Self, &Entry, &mut T, By),
    ) {
        let mut by: Vec<Option<By>> = by.into_iter().map(Some).collect();
        let mut last = at.unwrap_or(self.translation.len());
        for entry in entries {
            let id = entry.id().get_ref().clone();
            let is_it = |by: &&mut Option<By>| {
                let by = by.as_ref().map(Named::id);
                by.is_some_and(|by| *by.get_ref() == id)
            };
            let name = format!("the {what} `{id}`");
            let Some(by) = by.iter_mut().find(is_it).and_then(Option::take) else {
                // Where the entry before it is, so that both files keep one order.
                let start = entry.id().span().start;
                self.untranslated(&Entry { at: last, name }, None, start);
                continue;
            };
            last = by.id().span().start;
            replace(self, &Entry { at: last, name }, entry, by);
        }
        for by in by.into_iter().flatten() {
            let name = format!("{what} `{}`", by.id().get_ref());
            self.left_over(by.id().span().start, &name, None);
        }
    }

    /// Replaces a value.
    pub(crate) fn value(
        &mut self,
        entry: &Entry,
        key: &'static str,
        value: &mut Words,
        by: Option<Words>,
    ) {
        match by {
            Some(by) => *value = by,
            None => self.untranslated(entry, Some(key), value.span().start),
        }
    }

    /// Replaces a value that an entry may lack.
    pub(crate) fn maybe(
        &mut self,
        entry: &Entry,
        key: &'static str,
        value: &mut Option<Words>,
        by: Option<Words>,
    ) {
        match (value, by) {
            (Some(value), by) => self.value(entry, key, value, by),
            (None, Some(by)) => self.left_over(by.span().start, &entry.name, Some(key)),
            (None, None) => {}
        }
    }

    /// What the byte `start` of the file says has no translation in an entry.
    pub(crate) fn untranslated(&mut self, entry: &Entry, key: Option<&'static str>, start: usize) {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let kind = MistakeKind::Untranslated {
            entry: entry.name.clone(),
            key,
            position: Position::of(self.data, start),
        };
        self.mistakes.push((entry.at, kind));
    }

    /// The translation has at the byte `at` what the file does not have.
    pub(crate) fn left_over(&mut self, at: usize, entry: &str, key: Option<&'static str>) {
        let entry = entry.to_owned();
        self.mistakes
            .push((at, MistakeKind::LeftOver { entry, key }));
    }
}
