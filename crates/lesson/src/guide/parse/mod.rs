//! The parser of guidance, which checks it against the worksheets and against the words of the document.

mod file;
mod translation;

use std::collections::BTreeSet;

use frus::{Span, edition::Edition};

use self::file::File;
use super::{Cite, Fact, Framework, Guide, QuestionGuide, SheetGuide, Standard, stretches};
use crate::{
    parse::{Checker, Mistake, MistakeKind, Translator, Words, read},
    place,
    worksheet::Worksheet,
};

/// Parses the guidance for these worksheets of a document.
///
/// The checks are: the form of the file; that ids are well formed and unique; that nothing is left blank; that every worksheet
/// and every question has its guidance, and none is for another; that each names standards that are there, and cites words that
/// stand at the place it names; and that the document has what is in “…” anywhere but in the name of a source.
///
/// # Errors
///
/// All mistakes, in the order of the file. Where the form of the file is wrong, only that is reported.
///
/// ```
/// use frus::{Document, edition::Edition};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let edition = Edition::by_rule(document, &strings::EN);
/// let mistakes = lesson::guide::parse("[[cautions]]\nid = 4", &[], &edition).unwrap_err();
/// assert!(mistakes[0].to_string().starts_with("2:6: "));
/// # Ok::<(), frus::ParseError>(())
/// ```
pub fn parse(
    data: &str,
    worksheets: &[Worksheet],
    edition: &Edition,
) -> Result<Guide, Vec<Mistake>> {
    check(read(data)?, data, worksheets, edition)
}

/// Parses the guidance in another language: each value that a teacher reads is taken from its translation.
///
/// `data` is a file that [`parse`] accepts, and `translation` has the same entries under the same ids. What is cited, and the
/// standards of a worksheet, are not repeated there.
///
/// # Errors
///
/// All mistakes in the translation: what is missing, left over or blank, and words in “…” that the document does not have. Where
/// the form of either file is wrong, only that is reported.
pub fn parse_translated(
    data: &str,
    translation: &str,
    worksheets: &[Worksheet],
    edition: &Edition,
) -> Result<Guide, Vec<Mistake>> {
    let mut file = read(data)?;
    let mut translator = Translator::new(data, translation);
    translator.guidance(&mut file, read(translation)?);
    // What the file itself says was accepted; what is found now is in the words of the translation.
    translator.finish(check(file, translation, worksheets, edition))
}

/// Checks a file, and makes the guidance of it; `data` is what the places in the file are of.
fn check(
    file: File,
    data: &str,
    worksheets: &[Worksheet],
    edition: &Edition,
) -> Result<Guide, Vec<Mistake>> {
    let mut guidance = Guidance {
        edition,
        text: edition.document.to_text(),
        standards: BTreeSet::new(),
        checker: Checker::default(),
    };
    let guide = Guide {
        background: guidance.facts("background", file.background),
        cautions: guidance.facts("cautions", file.cautions),
        frameworks: guidance.frameworks(file.frameworks),
        worksheets: guidance.worksheets(file.worksheets, worksheets, data.len()),
    };
    guidance.checker.finish(guide, data)
}

/// Guidance, as it is checked.
struct Guidance<'e> {
    edition: &'e Edition,
    /// The document, byte for byte as its spans count.
    text: String,
    /// The ids of the standards, once they are known.
    standards: BTreeSet<String>,
    checker: Checker,
}

impl Guidance<'_> {
    fn facts(&mut self, key: &'static str, from: Vec<file::Fact>) -> Vec<Fact> {
        if from.is_empty() {
            self.checker.mistake(0, MistakeKind::Nothing { key });
        }
        let mut ids = BTreeSet::new();
        let facts = from.into_iter().map(|fact| Fact {
            id: self.checker.id(fact.id, &mut ids),
            text: self.prose("text", fact.text),
            source: self.checker.filled("source", fact.source),
        });
        facts.collect()
    }

    fn frameworks(&mut self, from: Vec<file::Framework>) -> Vec<Framework> {
        if from.is_empty() {
            let key = "frameworks";
            self.checker.mistake(0, MistakeKind::Nothing { key });
        }
        let mut ids = BTreeSet::new();
        let mut standards = BTreeSet::new();
        let frameworks = from.into_iter().map(|framework| {
            self.at_least_one("standards", &framework.id, &framework.standards);
            Framework {
                id: self.checker.id(framework.id, &mut ids),
                title: self.checker.filled("title", framework.title),
                source: self.checker.filled("source", framework.source),
                standards: framework
                    .standards
                    .into_iter()
                    .map(|standard| Standard {
                        id: self.checker.id(standard.id, &mut standards),
                        code: self.checker.filled("code", standard.code),
                        text: self.prose("text", standard.text),
                    })
                    .collect(),
            }
        });
        let frameworks = frameworks.collect();
        self.standards = standards;
        frameworks
    }

    /// One for each worksheet, in their order; `end` is where what is missing should be added.
    fn worksheets(
        &mut self,
        from: Vec<file::Sheet>,
        worksheets: &[Worksheet],
        end: usize,
    ) -> Vec<SheetGuide> {
        let mut ids = BTreeSet::new();
        let mut guides = Vec::new();
        for sheet in from {
            let id = sheet.id.get_ref();
            let Some(worksheet) = worksheets.iter().find(|worksheet| worksheet.id == *id) else {
                let kind = MistakeKind::UnknownWorksheet(id.clone());
                self.checker.mistake(sheet.id.span().start, kind);
                continue;
            };
            guides.push(self.sheet(sheet, worksheet, &mut ids));
        }
        for worksheet in worksheets {
            if !ids.contains(&worksheet.id) {
                let kind = MistakeKind::WorksheetWithoutGuidance(worksheet.id.clone());
                self.checker.mistake(end, kind);
            }
        }
        let order = |guide: &SheetGuide| worksheets.iter().position(|all| all.id == guide.id);
        guides.sort_by_key(order);
        guides
    }

    fn sheet(
        &mut self,
        from: file::Sheet,
        worksheet: &Worksheet,
        ids: &mut BTreeSet<String>,
    ) -> SheetGuide {
        let at = from.id.span().start;
        self.at_least_one("standards", &from.id, &from.standards);
        let mut questions = BTreeSet::new();
        let mut guides = Vec::new();
        for question in from.questions {
            let id = question.id.get_ref();
            if worksheet.question(id).is_none() {
                let kind = MistakeKind::UnknownQuestion(id.clone());
                self.checker.mistake(question.id.span().start, kind);
                continue;
            }
            guides.push(self.question(question, &mut questions));
        }
        for question in worksheet.questions() {
            if !questions.contains(&question.id) {
                let kind = MistakeKind::QuestionWithoutGuidance(question.id.clone());
                self.checker.mistake(at, kind);
            }
        }
        guides.sort_by_key(|guide| worksheet.questions().position(|all| all.id == guide.id));
        SheetGuide {
            id: self.checker.id(from.id, ids),
            aims: self.prose("aims", from.aims),
            time: self.prose("time", from.time),
            standards: from
                .standards
                .into_iter()
                .map(|standard| self.standard(standard))
                .collect(),
            questions: guides,
        }
    }

    fn standard(&mut self, id: Words) -> String {
        if !self.standards.contains(id.get_ref()) {
            let kind = MistakeKind::UnknownStandard(id.get_ref().clone());
            self.checker.mistake(id.span().start, kind);
        }
        id.into_inner()
    }

    fn question(&mut self, from: file::Question, ids: &mut BTreeSet<String>) -> QuestionGuide {
        self.at_least_one("cites", &from.id, &from.cites);
        let cites = from.cites.into_iter();
        QuestionGuide {
            id: self.checker.id(from.id, ids),
            answer: self.prose("answer", from.answer),
            cites: cites.map(|cite| self.cite(cite)).collect(),
            caution: from.caution.map(|caution| self.prose("caution", caution)),
        }
    }

    fn cite(&mut self, from: file::Cite) -> Cite {
        let (at, at_words) = (from.place.span().start, from.words.span().start);
        let place = from.place.into_inner();
        let words = self.checker.filled("words", from.words);
        let document = &self.edition.document;
        let mut span = Span::default();
        match place::between(document, &place, &place) {
            None => {
                let kind = MistakeKind::UnknownPlace(place.clone());
                self.checker.mistake(at, kind);
            }
            Some(blocks) => {
                let mut found = blocks
                    .iter()
                    .filter_map(|block| self.find(&words, block.span));
                match found.next() {
                    Some(found) => span = found,
                    None => {
                        let (place, words) = (place.clone(), words.clone());
                        let kind = MistakeKind::NotAtPlace { place, words };
                        self.checker.mistake(at_words, kind);
                    }
                }
            }
        }
        Cite { place, words, span }
    }

    /// Where words stand inside a span of the source.
    fn find(&self, words: &str, inside: Span) -> Option<Span> {
        let start = usize::try_from(inside.start).ok()?;
        let end = usize::try_from(inside.end).ok()?;
        let at = self.text.get(start..end)?.find(words)?;
        let start = inside.start.checked_add(u32::try_from(at).ok()?)?;
        let end = start.checked_add(u32::try_from(words.len()).ok()?)?;
        Some(Span::new(start, end))
    }

    /// A value that is not blank, and whose words in “…” are the document's.
    fn prose(&mut self, key: &'static str, value: Words) -> String {
        let at = value.span().start;
        let text = self.checker.filled(key, value);
        for (words, _) in stretches(&text).into_iter().filter(|(_, quoted)| *quoted) {
            let words = words.trim_start_matches('“').trim_end_matches('”');
            if !self.text.contains(words) {
                let kind = MistakeKind::NotInDocument(words.to_owned());
                self.checker.mistake(at, kind);
            }
        }
        text
    }

    /// That an entry has something under a key.
    fn at_least_one<T>(&mut self, key: &'static str, id: &Words, values: &[T]) {
        if values.is_empty() {
            let kind = MistakeKind::Nothing { key };
            self.checker.mistake(id.span().start, kind);
        }
    }
}
