//! Worksheets in another language: every value that a student reads is replaced by its translation.

use frus::Position;
use toml::Spanned;

use super::{
    MistakeKind,
    file::{
        File, Named, Question, Section, TranslatedQuestion, TranslatedSection, TranslationFile,
        Words, Worksheet,
    },
};

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

    /// Replaces all that is translated.
    pub(super) fn translate(&mut self, file: &mut File, by: TranslationFile) {
        let (end, worksheets) = (self.translation.len(), by.worksheets);
        self.by_id(
            "worksheet",
            end,
            &mut file.worksheets,
            worksheets,
            |all, entry, worksheet: &mut Worksheet, by| {
                all.value(entry, "title", &mut worksheet.title, by.title);
                all.value(entry, "practises", &mut worksheet.practises, by.practises);
                all.value(entry, "source", &mut worksheet.source, by.source);
                all.sections(entry, &mut worksheet.sections, by.sections);
            },
        );
    }

    /// Sections have no ids, and are paired by their place.
    fn sections(
        &mut self,
        parent: &Entry,
        sections: &mut [Section],
        by: Vec<Spanned<TranslatedSection>>,
    ) {
        let mut last = parent.at;
        let mut translations = by.into_iter();
        let named = |number: usize| format!("section {number} of {}", parent.name);
        let mut number = 0;
        for section in sections {
            number += 1;
            let name = named(number);
            let Some(by) = translations.next() else {
                let start = section.title.span().start;
                self.untranslated(&Entry { at: last, name }, None, start);
                continue;
            };
            let entry = Entry {
                at: by.span().start,
                name,
            };
            last = entry.at;
            let by = by.into_inner();
            self.value(&entry, "title", &mut section.title, by.title);
            let questions = &mut section.questions;
            self.by_id(
                "question",
                entry.at,
                questions,
                by.questions,
                Self::question,
            );
        }
        for by in translations {
            number += 1;
            self.left_over(by.span().start, &named(number), None);
        }
    }

    fn question(&mut self, entry: &Entry, question: &mut Question, by: TranslatedQuestion) {
        self.value(entry, "prompt", &mut question.prompt, by.prompt);
        match (&mut question.hint, by.hint) {
            (Some(hint), by) => self.value(entry, "hint", hint, by),
            (None, Some(by)) => self.left_over(by.span().start, &entry.name, Some("hint")),
            (None, None) => {}
        }
        let choices: &mut [_] = match &mut question.choices {
            Some(choices) => choices.get_mut(),
            None => &mut [],
        };
        self.by_id(
            "box",
            entry.at,
            choices,
            by.choices,
            |all, entry, choice, by| {
                all.value(entry, "text", &mut choice.text, by.text);
            },
        );
    }

    /// Replaces entries that are paired by their ids; `at` is where the first of them should stand.
    fn by_id<T: Named, By: Named>(
        &mut self,
        what: &str,
        at: usize,
        entries: &mut [T],
        by: Vec<By>,
        replace: impl Fn(&mut Self, &Entry, &mut T, By),
    ) {
        let mut by: Vec<Option<By>> = by.into_iter().map(Some).collect();
        let mut last = at;
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
    fn value(&mut self, entry: &Entry, key: &'static str, value: &mut Words, by: Option<Words>) {
        match by {
            Some(by) => *value = by,
            None => self.untranslated(entry, Some(key), value.span().start),
        }
    }

    /// What the byte `start` of the worksheet says has no translation in an entry.
    fn untranslated(&mut self, entry: &Entry, key: Option<&'static str>, start: usize) {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let kind = MistakeKind::Untranslated {
            entry: entry.name.clone(),
            key,
            position: Position::of(self.data, start),
        };
        self.mistakes.push((entry.at, kind));
    }

    fn left_over(&mut self, at: usize, entry: &str, key: Option<&'static str>) {
        let entry = entry.to_owned();
        self.mistakes
            .push((at, MistakeKind::LeftOver { entry, key }));
    }
}
