//! The parser of worksheets, which checks their form, and every place that they point to.

mod file;
mod mistake;
mod translation;

use std::collections::BTreeSet;

use frus::{Position, edition::Edition};
use serde::de::DeserializeOwned;

use self::{
    file::{File, Words},
    translation::Translator,
};
use super::{Choice, Kind, Question, Section, Worksheet};
use crate::place;

pub use mistake::{Mistake, MistakeKind};

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
    translator.translate(&mut file, read(translation)?);
    let mistakes = translator.finish();
    // What the file itself says was accepted; what is found now is in the words of the translation.
    match check(file, translation, edition) {
        Ok(worksheets) if mistakes.is_empty() => Ok(worksheets),
        Err(found) if mistakes.is_empty() => Err(found),
        _ => Err(in_order(mistakes, translation)),
    }
}

/// Reads a file in its form alone.
fn read<T: DeserializeOwned>(file: &str) -> Result<T, Vec<Mistake>> {
    toml::from_str(file).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', " ");
        in_order(vec![(start, MistakeKind::Form(message))], file)
    })
}

/// Mistakes in the order of a file, each with its line and column.
fn in_order(mut mistakes: Vec<(usize, MistakeKind)>, file: &str) -> Vec<Mistake> {
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

/// Checks a file, and makes the worksheets of it; `data` is what the places in the file are of.
fn check(
    file: File,
    data: &str,
    edition: Option<&Edition>,
) -> Result<Vec<Worksheet>, Vec<Mistake>> {
    let mut checker = Checker {
        edition,
        mistakes: Vec::new(),
    };
    if file.worksheets.is_empty() {
        checker.mistake(0, MistakeKind::NoWorksheet);
    }
    let mut ids = BTreeSet::new();
    let worksheets = file.worksheets.into_iter();
    let worksheets = worksheets
        .map(|worksheet| checker.worksheet(worksheet, &mut ids))
        .collect();
    match checker.mistakes.is_empty() {
        true => Ok(worksheets),
        false => Err(in_order(checker.mistakes, data)),
    }
}

/// Checks the entries of a file, and collects the mistakes.
struct Checker<'e> {
    edition: Option<&'e Edition>,
    mistakes: Vec<(usize, MistakeKind)>,
}

impl Checker<'_> {
    fn mistake(&mut self, at: usize, kind: MistakeKind) {
        self.mistakes.push((at, kind));
    }

    fn worksheet(&mut self, from: file::Worksheet, ids: &mut BTreeSet<String>) -> Worksheet {
        let at = from.id.span().start;
        if from.sections.is_empty() {
            self.mistake(at, MistakeKind::NoQuestion);
        }
        if !(1..=LONGEST).contains(from.minutes.get_ref()) {
            self.mistake(from.minutes.span().start, MistakeKind::Minutes);
        }
        let mut questions = BTreeSet::new();
        let sections = from.sections.into_iter();
        Worksheet {
            id: self.id(from.id, ids),
            title: self.filled("title", from.title),
            practises: self.filled("practises", from.practises),
            minutes: from.minutes.into_inner(),
            source: self.filled("source", from.source),
            sections: sections
                .map(|section| self.section(section, &mut questions))
                .collect(),
        }
    }

    fn section(&mut self, from: file::Section, ids: &mut BTreeSet<String>) -> Section {
        if from.questions.is_empty() {
            self.mistake(from.title.span().start, MistakeKind::NoQuestion);
        }
        let questions = from.questions.into_iter();
        Section {
            title: self.filled("title", from.title),
            questions: questions
                .map(|question| self.question(question, ids))
                .collect(),
        }
    }

    fn question(&mut self, from: file::Question, ids: &mut BTreeSet<String>) -> Question {
        Question {
            id: self.id(from.id, ids),
            prompt: self.filled("prompt", from.prompt),
            hint: from.hint.map(|hint| self.filled("hint", hint)),
            kind: match from.choices {
                None => Kind::Text,
                Some(choices) => {
                    if choices.get_ref().is_empty() {
                        self.mistake(choices.span().start, MistakeKind::NoChoice);
                    }
                    let mut ids = BTreeSet::new();
                    let choices = choices.into_inner().into_iter();
                    let choices = choices.map(|choice| Choice {
                        id: self.id(choice.id, &mut ids),
                        text: self.filled("text", choice.text),
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
                None => self.mistake(at, MistakeKind::AnchorOfNone),
                Some(edition) if !place::exists(edition, &anchor) => {
                    self.mistake(at, MistakeKind::UnknownPlace(anchor.clone()));
                }
                Some(_) if anchors.contains(&anchor) => {
                    self.mistake(at, MistakeKind::RepeatedAnchor);
                }
                Some(_) => {}
            }
            anchors.push(anchor);
        }
        anchors
    }

    /// An id that is well formed, and not one of those given before.
    fn id(&mut self, id: Words, given: &mut BTreeSet<String>) -> String {
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
    fn filled(&mut self, key: &'static str, value: Words) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, MistakeKind::Blank { key });
        }
        value.into_inner()
    }
}
