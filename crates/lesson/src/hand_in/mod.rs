//! What is handed in: questions and answers as one sheet, drawn as plain text, as rich text to copy, or as a file for a word processor.
//!
//! A [`Sheet`] is made once; [`text()`], [`html()`] and `docx::docx` draw its lines. Nothing on it names the student or the day: there is
//! a line for each.

mod html;
mod text;

use frus::{
    cite::{Piece, Style, Text, Work},
    edition::Edition,
    html::original_lang,
};
use serde::{Deserialize, Serialize};
use strings::Strings;

pub use html::html;
pub use text::text;

use crate::{
    answers::{Answer, Answers},
    assignment::{Asked, Assignment},
    envelope,
};

/// Questions, answers and sources, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet<'a> {
    /// The tag (BCP 47) of the language that the sheet speaks.
    pub lang: &'a str,
    /// The language of the document's words, where that is another.
    pub document_lang: Option<&'a str>,
    /// The lines, in order.
    #[serde(borrow)]
    pub lines: Vec<Line<'a>>,
}

/// A line of a sheet. Words of students, teachers and documents may have line breaks of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line<'a> {
    /// The document's number and title.
    Title(String),
    /// What is to be written by hand behind these words.
    Field(&'a str),
    /// The title of a worksheet, or of another part of the sheet.
    Part(&'a str),
    /// The title of a section.
    Section(&'a str),
    /// A question, with its number.
    Question(String),
    /// A box that is checked.
    Checked(&'a str),
    /// An answer in the student's words.
    Answer(&'a str),
    /// That there is no answer.
    Unanswered(&'a str),
    /// Words of the document, and where they stand.
    Quotation {
        /// The words.
        words: &'a str,
        /// Where they stand, as the sheet says it: `— page 1457, paragraph 2`.
        place: String,
    },
    /// The citation of the document.
    Citation(Vec<Run>),
    /// Where the questions above are from.
    Source(&'a str),
}

/// A stretch of a citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its words.
    pub words: String,
    /// Whether it is in italics.
    pub italic: bool,
}

impl<'a> Sheet<'a> {
    /// The sheet of an assignment with these answers.
    ///
    /// A checked box that the question does not have is left out: the worksheet has changed since.
    #[must_use]
    pub fn of(
        assignment: &Assignment<'a>,
        answers: &'a Answers,
        edition: &Edition,
        strings: &Strings,
    ) -> Self {
        let words = strings.hand_in;
        let mut lines = vec![
            Line::Title(edition.title(strings)),
            Line::Field(words.name),
            Line::Field(words.date),
        ];
        for part in &assignment.parts {
            let title = part.worksheet.map(|worksheet| &*worksheet.title);
            lines.push(Line::Part(title.unwrap_or(words.own_questions)));
            for section in &part.sections {
                lines.extend(section.title.map(Line::Section));
                for asked in &section.questions {
                    let question = (words.question)(asked.number, asked.prompt);
                    lines.push(Line::Question(question));
                    match answers.to(&asked.key) {
                        Some(answer) => answered(asked, answer, strings, &mut lines),
                        None => lines.push(Line::Unanswered(words.unanswered)),
                    }
                }
            }
            let source = part.worksheet.map(|worksheet| &*worksheet.source);
            lines.extend(source.map(Line::Source));
        }
        lines.push(Line::Part(words.source));
        let work = Work::of(edition);
        lines.extend(work.map(|work| Line::Citation(runs(&Style::Office.cite(&work, None)))));
        Self {
            lang: strings.lang,
            document_lang: original_lang(strings),
            lines,
        }
    }

    /// The sheet for another program of the same page, which draws it: the one for `.docx` is loaded only when it is asked for, and
    /// holds neither documents nor worksheets.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        envelope::bytes(self)
    }

    /// The sheet in the bytes that [`to_bytes`](Self::to_bytes) of the same version gave; `None` where they are no sheet.
    #[must_use]
    pub fn from_bytes(bytes: &'a [u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

/// A citation without the day of access, which is the visitor's own.
fn runs(citation: &Text) -> Vec<Run> {
    let pieces = citation.pieces().iter();
    let pieces = pieces.filter_map(|piece| match piece {
        Piece::Plain(words) | Piece::Link(words) | Piece::Place { words, .. } => {
            Some((words, false))
        }
        Piece::Italic(words) => Some((words, true)),
        Piece::Accessed { .. } => None,
    });
    let runs = pieces.map(|(words, italic)| Run {
        words: words.clone(),
        italic,
    });
    runs.collect()
}

/// The lines of one answer.
fn answered<'a>(
    asked: &Asked<'a>,
    answer: &'a Answer,
    strings: &Strings,
    lines: &mut Vec<Line<'a>>,
) {
    let checked = asked.choices.iter();
    let checked = checked.filter(|choice| answer.is_checked(&choice.id));
    lines.extend(checked.map(|choice| Line::Checked(&choice.text)));
    if !answer.text.trim().is_empty() {
        lines.push(Line::Answer(&answer.text));
    }
    for quoted in &answer.quotations {
        let place = quoted.place_in_words(strings);
        lines.push(Line::Quotation {
            words: &quoted.words,
            place: (strings.hand_in.place)(&place),
        });
    }
}

/// The lines of words that have some, without what ends them, and without those that are blank.
pub(crate) fn paragraphs(words: &str) -> impl Iterator<Item = &str> {
    let lines = words.split(['\n', '\r']);
    lines.filter(|line| !line.trim().is_empty())
}
