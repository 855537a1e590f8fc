//! Worksheets in another language: every value that a student reads is replaced by its translation.

use toml::Spanned;

use super::file::{
    File, Question, Section, TranslatedQuestion, TranslatedSection, TranslationFile, Worksheet,
};
use crate::parse::{Entry, Translator};

impl Translator<'_> {
    /// Replaces all that is translated of a file of worksheets.
    pub(super) fn worksheets(&mut self, file: &mut File, by: TranslationFile) {
        self.by_id(
            "worksheet",
            None,
            &mut file.worksheets,
            by.worksheets,
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
                Some(entry.at),
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
        self.maybe(entry, "hint", &mut question.hint, by.hint);
        let choices: &mut [_] = match &mut question.choices {
            Some(choices) => choices.get_mut(),
            None => &mut [],
        };
        self.by_id(
            "box",
            Some(entry.at),
            choices,
            by.choices,
            |all, entry, choice, by| {
                all.value(entry, "text", &mut choice.text, by.text);
            },
        );
    }
}
