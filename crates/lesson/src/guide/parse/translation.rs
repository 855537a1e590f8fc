//! Guidance in another language: every value that a teacher reads is replaced by its translation.

use super::file::{
    Fact, File, Framework, Question, Sheet, Standard, TranslatedFact, TranslatedFramework,
    TranslatedQuestion, TranslatedSheet, TranslatedStandard, TranslationFile,
};
use crate::parse::{Entry, Translator};

impl Translator<'_> {
    /// Replaces all that is translated of a file of guidance.
    pub(super) fn guidance(&mut self, file: &mut File, by: TranslationFile) {
        let (background, cautions) = (&mut file.background, &mut file.cautions);
        self.by_id("background", None, background, by.background, Self::fact);
        self.by_id("caution", None, cautions, by.cautions, Self::fact);
        let frameworks = &mut file.frameworks;
        self.by_id(
            "framework",
            None,
            frameworks,
            by.frameworks,
            Self::framework,
        );
        self.by_id(
            "worksheet",
            None,
            &mut file.worksheets,
            by.worksheets,
            Self::sheet,
        );
    }

    fn fact(&mut self, entry: &Entry, fact: &mut Fact, by: TranslatedFact) {
        self.value(entry, "text", &mut fact.text, by.text);
        self.value(entry, "source", &mut fact.source, by.source);
    }

    fn framework(&mut self, entry: &Entry, framework: &mut Framework, by: TranslatedFramework) {
        self.value(entry, "title", &mut framework.title, by.title);
        self.value(entry, "source", &mut framework.source, by.source);
        let standards = &mut framework.standards;
        self.by_id(
            "standard",
            Some(entry.at),
            standards,
            by.standards,
            Self::standard,
        );
    }

    fn standard(&mut self, entry: &Entry, standard: &mut Standard, by: TranslatedStandard) {
        self.value(entry, "code", &mut standard.code, by.code);
        self.value(entry, "text", &mut standard.text, by.text);
    }

    fn sheet(&mut self, entry: &Entry, sheet: &mut Sheet, by: TranslatedSheet) {
        self.value(entry, "aims", &mut sheet.aims, by.aims);
        self.value(entry, "time", &mut sheet.time, by.time);
        let questions = &mut sheet.questions;
        self.by_id(
            "question",
            Some(entry.at),
            questions,
            by.questions,
            Self::guided,
        );
    }

    fn guided(&mut self, entry: &Entry, question: &mut Question, by: TranslatedQuestion) {
        self.value(entry, "answer", &mut question.answer, by.answer);
        self.maybe(entry, "caution", &mut question.caution, by.caution);
    }
}
