//! How much a link holds.

use super::{Lesson, LimitError};
use crate::place::is_id;

/// The characters of an address that every mail program and learning platform takes.
pub const SHORT_ADDRESS: usize = 2000;

/// The most worksheets.
pub const MOST_WORKSHEETS: usize = 8;

/// The most questions of the teacher's own.
pub const MOST_OWN_QUESTIONS: usize = 40;

/// The most characters of a question of the teacher's own.
pub const MOST_SIGNS: usize = 1000;

/// The most ids in one list.
pub const MOST_IDS: usize = 500;

/// The most characters of a value: browsers and hosts take addresses of at least this length.
pub(super) const LONGEST_VALUE: usize = 30_000;

/// The most bytes of all words, so that the value stays below [`LONGEST_VALUE`]: three bytes are four characters there.
const MOST_BYTES: usize = 20_000;

/// That a lesson fits into a link.
pub(super) fn check(lesson: &Lesson) -> Result<(), LimitError> {
    if lesson.worksheets.len() > MOST_WORKSHEETS {
        return Err(LimitError::Worksheets(MOST_WORKSHEETS));
    }
    if lesson.own.len() > MOST_OWN_QUESTIONS {
        return Err(LimitError::OwnQuestions(MOST_OWN_QUESTIONS));
    }
    let sheets = lesson.worksheets.iter();
    let mut length = list(sheets.map(|chosen| &*chosen.worksheet))?;
    let chosen = lesson.worksheets.iter();
    let questions = chosen.filter_map(|chosen| chosen.questions.as_deref());
    for ids in questions.chain([lesson.notes.named(), lesson.events.named()]) {
        length += list(ids.iter().map(String::as_str))?;
    }
    if let Some(passage) = &lesson.passage {
        length += id(&passage.first)? + id(&passage.last)?;
    }
    for (own, number) in lesson.own.iter().zip(1..) {
        length += prompt(&own.prompt, number)?;
        if let Some(anchor) = &own.anchor {
            length += id(anchor)?;
        }
    }
    match length <= MOST_BYTES {
        true => Ok(()),
        false => Err(LimitError::Whole),
    }
}

/// That ids are ids, each once; the bytes that they take.
fn list<'a>(ids: impl Iterator<Item = &'a str>) -> Result<usize, LimitError> {
    let ids: Vec<&str> = ids.collect();
    if ids.len() > MOST_IDS {
        return Err(LimitError::Ids(MOST_IDS));
    }
    let mut length = 0;
    for (own, before) in ids.iter().zip(0..) {
        length += id(own)?;
        if ids.iter().take(before).any(|other| other == own) {
            return Err(LimitError::Repeated((*own).to_owned()));
        }
    }
    Ok(length)
}

/// That words are an id; the bytes that it takes with its lengths.
fn id(id: &str) -> Result<usize, LimitError> {
    match is_id(id) {
        true => Ok(id.len() + 3),
        false => Err(LimitError::Id(id.chars().take(40).collect())),
    }
}

/// That a question can be asked; the bytes that it takes.
fn prompt(prompt: &str, question: usize) -> Result<usize, LimitError> {
    let most = MOST_SIGNS;
    if prompt.trim().is_empty() {
        return Err(LimitError::Blank(question));
    }
    if prompt.chars().count() > most {
        return Err(LimitError::TooLong { question, most });
    }
    if prompt.chars().any(|sign| sign.is_control() && sign != '\n') {
        return Err(LimitError::ControlCharacter(question));
    }
    Ok(super::wire::Words::of(prompt).len() + 5)
}
