//! The parser of worksheets, which checks their form, and every place that they point to.

mod file;
mod translation;

use std::collections::BTreeSet;

use frus::edition::Edition;

use self::file::File;
use super::{Choice, Kind, Question, Section, Worksheet};
use crate::{
    parse::{Checker, Mistake, MistakeKind, Translator, Words, read},
    place,
};

/// The most minutes that a worksheet takes: a day.
const LONGEST: u16 = 24 * 60;

/// Parses a file of worksheets.
///
/// `edition` is what the questions may point to; `None` for worksheets for any document. The checks are: the form of the file,
/// that ids are well formed and unique, that nothing is left blank or asks nothing, and that every anchor is a
/// [place](place::exists) of the edition.
///
/// # Errors
///
/// All mistakes, in the order of the file. Where the form of the file is wrong, only that is reported.
///
/// ```
/// let mistakes = lesson::worksheet::parse("[[worksheets]]\nid = 4", None).unwrap_err();
/// assert!(mistakes[0].to_string().starts_with("2:6: "));
/// ```
pub fn parse(data: &str, edition: Option<&Edition>) -> Result<Vec<Worksheet>, Vec<Mistake>> {
    check(read(data)?, data, edition)
}

/// Parses a file of worksheets in another language: each value that a student reads is taken from its translation.
///
/// `data` is a file that [`parse`] accepts, and `translation` has the same worksheets, questions and boxes under the same ids, and
/// the same sections in the same order. Minutes and anchors are not repeated there.
///
/// # Errors
///
/// All mistakes in the translation: what is missing, left over or blank, each with its place there, and for what is missing
/// also its place in `data`. Where the form of either file is wrong, only that is reported.
pub fn parse_translated(
    data: &str,
    translation: &str,
    edition: Option<&Edition>,
) -> Result<Vec<Worksheet>, Vec<Mistake>> {
    let mut file = read(data)?;
    let mut translator = Translator::new(data, translation);
    translator.worksheets(&mut file, read(translation)?);
    // What the file itself says was accepted; what is found now is in the words of the translation.
    translator.finish(check(file, translation, edition))
}

/// Checks a file, and makes the worksheets of it; `data` is what the places in the file are of.
fn check(
    file: File,
    data: &str,
    edition: Option<&Edition>,
) -> Result<Vec<Worksheet>, Vec<Mistake>> {
    let mut sheets = Sheets {
        edition,
        checker: Checker::default(),
    };
    if file.worksheets.is_empty() {
        sheets.checker.mistake(0, MistakeKind::NoWorksheet);
    }
    let mut ids = BTreeSet::new();
    let worksheets = file.worksheets.into_iter();
    let worksheets = worksheets
        .map(|worksheet| sheets.worksheet(worksheet, &mut ids))
        .collect();
    sheets.checker.finish(worksheets, data)
}

/// Worksheets, as they are checked.
struct Sheets<'e> {
    edition: Option<&'e Edition>,
    checker: Checker,
}

impl Sheets<'_> {
    fn worksheet(&mut self, from: file::Worksheet, ids: &mut BTreeSet<String>) -> Worksheet {
        let at = from.id.span().start;
        if from.sections.is_empty() {
            self.checker.mistake(at, MistakeKind::NoQuestion);
        }
        if !(1..=LONGEST).contains(from.minutes.get_ref()) {
            self.checker
                .mistake(from.minutes.span().start, MistakeKind::Minutes);
        }
        let mut questions = BTreeSet::new();
        let sections = from.sections.into_iter();
        Worksheet {
            id: self.checker.id(from.id, ids),
            title: self.checker.filled("title", from.title),
            practises: self.checker.filled("practises", from.practises),
            minutes: from.minutes.into_inner(),
            source: self.checker.filled("source", from.source),
            sections: sections
                .map(|section| self.section(section, &mut questions))
                .collect(),
        }
    }

    fn section(&mut self, from: file::Section, ids: &mut BTreeSet<String>) -> Section {
        if from.questions.is_empty() {
            self.checker
                .mistake(from.title.span().start, MistakeKind::NoQuestion);
        }
        let questions = from.questions.into_iter();
        Section {
            title: self.checker.filled("title", from.title),
            questions: questions
                .map(|question| self.question(question, ids))
                .collect(),
        }
    }

    fn question(&mut self, from: file::Question, ids: &mut BTreeSet<String>) -> Question {
        Question {
            id: self.checker.id(from.id, ids),
            prompt: self.checker.filled("prompt", from.prompt),
            hint: from.hint.map(|hint| self.checker.filled("hint", hint)),
            kind: match from.choices {
                None => Kind::Text,
                Some(choices) => {
                    if choices.get_ref().is_empty() {
                        self.checker
                            .mistake(choices.span().start, MistakeKind::NoChoice);
                    }
                    let mut ids = BTreeSet::new();
                    let choices = choices.into_inner().into_iter();
                    let choices = choices.map(|choice| Choice {
                        id: self.checker.id(choice.id, &mut ids),
                        text: self.checker.filled("text", choice.text),
                    });
                    Kind::CheckAll(choices.collect())
                }
            },
            anchors: self.anchors(from.anchors),
        }
    }

    fn anchors(&mut self, from: Vec<Words>) -> Vec<String> {
        let mut anchors = Vec::new();
        for anchor in from {
            let at = anchor.span().start;
            let anchor = anchor.into_inner();
            match self.edition {
                None => self.checker.mistake(at, MistakeKind::AnchorOfNone),
                Some(edition) if !place::exists(edition, &anchor) => {
                    self.checker
                        .mistake(at, MistakeKind::UnknownPlace(anchor.clone()));
                }
                Some(_) if anchors.contains(&anchor) => {
                    self.checker.mistake(at, MistakeKind::RepeatedAnchor);
                }
                Some(_) => {}
            }
            anchors.push(anchor);
        }
        anchors
    }
}
