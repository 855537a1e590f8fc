//! A data file in another language: every value that a visitor reads is replaced by its translation.
//!
//! What is paired by an id may stand in any order; what has none is paired by its place.

use toml::Spanned;

use super::{
    MistakeKind,
    data_file::{self, DataFile},
    translation_file::{Fact, Meaning, OfficialTerm, TranslationFile, Words},
};
use crate::{
    Position,
    edition::{self, FiledUnder, Sourced},
};

/// What a translation has besides the values that it replaces.
pub(super) struct Besides {
    heading: Option<String>,
    file_numbers: Vec<Meaning>,
    official_terms: Vec<OfficialTerm>,
}

/// Puts a translation in the place of what it translates, and collects the mistakes in it.
pub(super) struct Translator<'a> {
    data: &'a str,
    translation: &'a str,
    mistakes: Vec<(usize, MistakeKind)>,
}

/// An entry of the translation: where it is, and what to call it.
struct Entry {
    at: usize,
    name: String,
}

impl<'a> Translator<'a> {
    pub(super) fn new(data: &'a str, translation: &'a str) -> Self {
        Self {
            data,
            translation,
            mistakes: Vec::new(),
        }
    }

    /// The mistakes found, each with its byte in the translation.
    pub(super) fn finish(self) -> Vec<(usize, MistakeKind)> {
        self.mistakes
    }

    fn mistake(&mut self, at: usize, kind: MistakeKind) {
        self.mistakes.push((at, kind));
    }

    /// Replaces all that is translated.
    pub(super) fn translate(&mut self, file: &mut DataFile, by: TranslationFile) -> Besides {
        if by.heading.is_none() {
            self.mistake(0, MistakeKind::NoHeading);
        }
        let heading = by.heading.map(|heading| self.filled("heading", heading));
        let volume = self.table("[volume]");
        self.value(&volume, "rights", &mut file.volume.rights, by.volume.rights);
        self.value(&volume, "source", &mut file.volume.source, by.volume.source);
        let (imprint, read) = (&mut file.imprint, by.imprint);
        let dateline = self.table("[imprint.dateline]");
        self.source(&dateline, imprint.dateline.as_mut(), read.dateline.source);
        let marking = self.table("[imprint.marking]");
        self.source(&marking, imprint.marking.as_mut(), read.marking.source);
        let notes = "[[imprint.marking_notes]]";
        self.in_order(
            notes,
            marking.at,
            &mut imprint.marking_notes,
            read.marking_notes,
            |fact| fact.text.span().start,
            Self::fact,
        );
        self.in_order(
            "[[introduction]]",
            self.translation.len(),
            &mut file.introduction,
            by.introduction,
            |sentence| sentence.text.span().start,
            |all, entry, sentence, by| {
                all.value(entry, "text", &mut sentence.text, by.text);
                all.optional(entry, "source", &mut sentence.source, by.source);
            },
        );
        self.by_id(&mut file.events, by.events, Self::event);
        self.by_id(
            &mut file.conflicts,
            by.conflicts,
            |all, entry, conflict, by| {
                all.value(entry, "summary", &mut conflict.summary, by.summary);
                let readings = "[[conflicts.readings]]";
                all.in_order(
                    readings,
                    entry.at,
                    &mut conflict.readings,
                    by.readings,
                    |fact| fact.text.span().start,
                    Self::fact,
                );
            },
        );
        self.in_order(
            "[[unused]]",
            self.translation.len(),
            &mut file.unused,
            by.unused,
            |unused| unused.reason.span().start,
            |all, entry, unused, by| all.value(entry, "reason", &mut unused.reason, by.reason),
        );
        self.by_id(
            &mut file.additions,
            by.additions,
            |all, entry, addition, by| all.value(entry, "rule", &mut addition.rule, by.rule),
        );
        self.by_id(&mut file.people, by.people, |all, entry, person, by| {
            all.value(entry, "name", &mut person.name, by.name);
            all.optional(entry, "caution", &mut person.caution, by.caution);
            all.fact(entry, &mut person.description, by.description);
        });
        self.by_id(&mut file.terms, by.terms, |all, entry, term, by| {
            all.optional(entry, "caution", &mut term.caution, by.caution);
            all.fact(entry, &mut term.expansion, by.expansion);
        });
        Besides {
            heading,
            file_numbers: by.file_numbers,
            official_terms: by.official_terms,
        }
    }

    fn event(
        &mut self,
        entry: &Entry,
        event: &mut data_file::Event,
        by: super::translation_file::Event,
    ) {
        self.value(entry, "title", &mut event.title, by.title);
        self.value(entry, "summary", &mut event.summary, by.summary);
        self.optional(entry, "date_words", &mut event.date_words, by.date_words);
        self.in_order(
            "[[events.evidence]]",
            entry.at,
            &mut event.evidence,
            by.evidence,
            |reason| reason.rule.span().start,
            |all, entry, reason, by| {
                all.value(entry, "rule", &mut reason.rule, by.rule);
                all.optional(entry, "source", &mut reason.source, by.source);
            },
        );
    }

    fn fact(&mut self, entry: &Entry, fact: &mut data_file::Fact, by: Fact) {
        self.value(entry, "text", &mut fact.text, by.text);
        self.value(entry, "source", &mut fact.source, by.source);
    }

    /// A table that occurs once; where the translation lacks it, its place is the end of the file.
    fn table(&self, name: &str) -> Entry {
        let at = self.translation.find(name);
        Entry {
            at: at.unwrap_or(self.translation.len()),
            name: name.to_owned(),
        }
    }

    /// A value that is not blank.
    fn filled(&mut self, key: &'static str, value: Spanned<String>) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
        value.into_inner()
    }

    /// Replaces a value that the data file has.
    fn value(&mut self, entry: &Entry, key: &'static str, value: &mut Spanned<String>, by: Words) {
        match by {
            Some(by) => {
                let span = by.span();
                *value = Spanned::new(span, self.filled(key, by));
            }
            None => self.untranslated(entry, Some(key), value.span().start),
        }
    }

    /// Replaces a value that the data file may leave out.
    fn optional(
        &mut self,
        entry: &Entry,
        key: &'static str,
        value: &mut Option<Spanned<String>>,
        by: Words,
    ) {
        match (value, by) {
            (Some(value), by) => self.value(entry, key, value, by),
            (None, Some(by)) => self.left_over(by.span().start, &entry.name, Some(key)),
            (None, None) => {}
        }
    }

    /// Replaces the source of a fact that the data file may leave out.
    fn source(&mut self, entry: &Entry, fact: Option<&mut data_file::Fact>, by: Words) {
        match (fact, by) {
            (Some(fact), by) => self.value(entry, "source", &mut fact.source, by),
            (None, Some(by)) => self.left_over(by.span().start, &entry.name, Some("source")),
            (None, None) => {}
        }
    }

    /// Replaces entries that are paired by their place in their list. `start` is where an entry of the data file begins.
    fn in_order<T, By>(
        &mut self,
        list: &str,
        parent: usize,
        entries: &mut [T],
        by: Vec<Spanned<By>>,
        start: fn(&T) -> usize,
        replace: impl Fn(&mut Self, &Entry, &mut T, By),
    ) {
        let count = entries.len();
        let mut last = parent;
        let mut translations = by.into_iter();
        for (entry, number) in entries.iter_mut().zip(1..) {
            let name = format!("{list} number {number}");
            let Some(by) = translations.next() else {
                let (at, start) = (last, start(entry));
                self.untranslated(&Entry { at, name }, None, start);
                continue;
            };
            last = by.span().start;
            replace(self, &Entry { at: last, name }, entry, by.into_inner());
        }
        for (by, number) in translations.zip(count + 1..) {
            let name = format!("{list} number {number}");
            self.left_over(by.span().start, &name, None);
        }
    }

    /// Replaces entries that are paired by their ids.
    fn by_id<T: data_file::Named, By: data_file::Named>(
        &mut self,
        entries: &mut [T],
        by: Vec<Spanned<By>>,
        replace: impl Fn(&mut Self, &Entry, &mut T, By),
    ) {
        let mut by: Vec<Option<Spanned<By>>> = by.into_iter().map(Some).collect();
        let mut last = None;
        for entry in entries {
            let id = entry.id().get_ref().clone();
            let is_it = |by: &&mut Option<Spanned<By>>| {
                let by = by.as_ref().map(Spanned::get_ref);
                by.is_some_and(|by| *by.id().get_ref() == id)
            };
            let name = format!("`{id}`");
            let Some(by) = by.iter_mut().find(is_it).and_then(Option::take) else {
                // Where the entry before it is, so that both files keep one order.
                let at = last.unwrap_or(self.translation.len());
                let start = entry.id().span().start;
                self.untranslated(&Entry { at, name }, None, start);
                continue;
            };
            let at = by.get_ref().id().span().start;
            last = Some(at);
            replace(self, &Entry { at, name }, entry, by.into_inner());
        }
        for by in by.into_iter().flatten() {
            let id = by.get_ref().id();
            let name = format!("`{}`", id.get_ref());
            self.left_over(id.span().start, &name, None);
        }
    }

    /// What the byte `start` of the data file says has no translation in an entry.
    fn untranslated(&mut self, entry: &Entry, key: Option<&'static str>, start: usize) {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let position = Position::of(self.data, start);
        let entry_name = entry.name.clone();
        let kind = MistakeKind::Untranslated {
            entry: entry_name,
            key,
            position,
        };
        self.mistake(entry.at, kind);
    }

    fn left_over(&mut self, at: usize, entry: &str, key: Option<&'static str>) {
        let entry = entry.to_owned();
        self.mistake(at, MistakeKind::LeftOver { entry, key });
    }

    /// Translates what the parts of the file numbers mean, and where that is from; dates are in the right language.
    pub(super) fn file_numbers(&mut self, numbers: &mut [FiledUnder], meanings: &[Meaning]) {
        let mut used = vec![false; meanings.len()];
        let mut missing: Vec<String> = Vec::new();
        let mut replace = |words: &mut String| {
            let found = meanings.iter().zip(&mut used);
            let mut found = found.filter(|(meaning, _)| meaning.of.get_ref() == words);
            match found.next() {
                Some((meaning, used)) => {
                    *used = true;
                    words.clone_from(meaning.text.get_ref());
                }
                None if missing.contains(words) => {}
                None => missing.push(words.clone()),
            }
        };
        for part in numbers.iter_mut().flat_map(|number| &mut number.parts) {
            let is_date = part.kind.is_date();
            if let Some(meaning) = &mut part.meaning {
                if !is_date {
                    replace(&mut meaning.text);
                }
                replace(&mut meaning.source);
            }
        }
        let end = self.translation.len();
        for words in missing {
            self.mistake(end, MistakeKind::UntranslatedMeaning(words));
        }
        for (meaning, used) in meanings.iter().zip(used) {
            self.blank("text", &meaning.text);
            if !used {
                let entry = "[[file_numbers]]";
                self.left_over(meaning.of.span().start, entry, Some("of"));
            }
        }
    }

    /// Checks the official names: each stands for words of the document or of the data file, and is used.
    pub(super) fn official_terms(
        &mut self,
        terms: Vec<OfficialTerm>,
        text: &str,
    ) -> Vec<edition::OfficialTerm> {
        let check = |term: OfficialTerm| {
            self.blank("source", &term.source);
            let (of, name) = (term.of.get_ref(), term.text.get_ref());
            let known = [text, self.data].iter().any(|words| words.contains(of));
            if of.trim().is_empty() || !known {
                self.mistake(term.of.span().start, MistakeKind::UnknownTerm);
            }
            if name.trim().is_empty() || self.translation.matches(name).count() < 2 {
                self.mistake(term.text.span().start, MistakeKind::UnusedTerm);
            }
            edition::OfficialTerm {
                of: term.of.into_inner(),
                term: Sourced {
                    text: term.text.into_inner(),
                    source: term.source.into_inner(),
                },
            }
        };
        terms.into_iter().map(check).collect()
    }

    fn blank(&mut self, key: &'static str, value: &Spanned<String>) {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
    }
}

impl Besides {
    /// Adds what is here to the finished edition.
    pub(super) fn add(self, edition: &mut edition::Edition, all: &mut Translator<'_>, text: &str) {
        all.file_numbers(&mut edition.file_numbers, &self.file_numbers);
        let official_terms = all.official_terms(self.official_terms, text);
        if let Some(curation) = &mut edition.curation {
            curation.heading = self.heading;
            curation.official_terms = official_terms;
        }
    }
}
