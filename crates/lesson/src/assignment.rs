//! What a lesson asks, put together from its worksheets and the teacher's own questions.

use frus::edition::Edition;
use serde::{Deserialize, Serialize};

use crate::{
    link::{Chosen, Lesson},
    place,
    worksheet::{Choice, Question, Worksheet},
};

/// Which question is meant: what answers are kept under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum QuestionKey {
    /// A question of a worksheet.
    Worksheet {
        /// The worksheet's id.
        worksheet: String,
        /// The question's id.
        question: String,
    },
    /// A question of the teacher's own, counted from 1.
    Own(u32),
}

/// What a lesson asks, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment<'a> {
    /// One part for each worksheet, and a last one for the teacher's own questions.
    pub parts: Vec<Part<'a>>,
    /// What the lesson names and is not there: ids of worksheets, questions, notes, events and places. A lesson may be opened
    /// with another document than it was made for.
    pub unknown: Vec<&'a str>,
}

/// A worksheet, or the teacher's own questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The worksheet; `None` where the questions are the teacher's own.
    pub worksheet: Option<&'a Worksheet>,
    /// The sections of which something is asked.
    pub sections: Vec<Group<'a>>,
}

/// Questions under one title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The title; `None` above the teacher's own questions.
    pub title: Option<&'a str>,
    /// The questions, at least one.
    pub questions: Vec<Asked<'a>>,
}

/// A question that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Which one it is.
    pub key: QuestionKey,
    /// Its number in the whole assignment, from 1.
    pub number: usize,
    /// What is asked.
    pub prompt: &'a str,
    /// What to think about.
    pub hint: Option<&'a str>,
    /// The boxes to check; none where it is answered in words alone.
    pub choices: &'a [Choice],
    /// The ids of the places to which it points, each of which is there.
    pub anchors: Vec<&'a str>,
}

impl<'a> Assignment<'a> {
    /// What a lesson asks of an edition.
    ///
    /// What the lesson names and is not there is left out, and told in [`unknown`](Self::unknown); nothing of a lesson can fail.
    ///
    /// ```
    /// use frus::{Document, edition::Edition};
    /// use lesson::{assignment::Assignment, link::{Lesson, OwnQuestion}};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
    /// let edition = Edition::by_rule(document, &strings::EN);
    /// let own = |prompt: &str, anchor: &str| OwnQuestion { prompt: prompt.to_owned(), anchor: Some(anchor.to_owned()) };
    /// let lesson = Lesson { own: vec![own("Which talks?", "p1"), own("And then?", "p9")], ..Lesson::default() };
    /// let assignment = Assignment::of(&lesson, &[], &edition);
    /// assert_eq!(assignment.questions().count(), 2);
    /// assert_eq!(assignment.at("p1").next().map(|asked| asked.prompt), Some("Which talks?"));
    /// assert_eq!(assignment.unknown, ["p9"]);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn of(lesson: &'a Lesson, worksheets: &'a [Worksheet], edition: &Edition) -> Self {
        let mut assignment = Self::default();
        let mut number = 0;
        for chosen in &lesson.worksheets {
            let mut known = worksheets.iter();
            match known.find(|worksheet| worksheet.id == chosen.worksheet) {
                Some(worksheet) => assignment.worksheet(worksheet, chosen, edition, &mut number),
                None => assignment.unknown.push(&chosen.worksheet),
            }
        }
        let mut own = Vec::new();
        for (question, at) in lesson.own.iter().zip(1_u32..) {
            number += 1;
            own.push(Asked {
                key: QuestionKey::Own(at),
                number,
                prompt: &question.prompt,
                hint: None,
                choices: &[],
                anchors: assignment.known(question.anchor.as_slice(), edition),
            });
        }
        assignment.part(None, vec![(None, own)]);
        assignment.name_unknown(lesson, edition);
        assignment
    }

    /// The questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Asked<'a>> {
        let sections = self.parts.iter().flat_map(|part| &part.sections);
        sections.flat_map(|section| &section.questions)
    }

    /// The questions that point to the place of that id.
    pub fn at(&self, id: &str) -> impl Iterator<Item = &Asked<'a>> {
        self.questions()
            .filter(move |asked| asked.anchors.contains(&id))
    }

    fn worksheet(
        &mut self,
        worksheet: &'a Worksheet,
        chosen: &'a Chosen,
        edition: &Edition,
        number: &mut usize,
    ) {
        let is_chosen = |question: &Question| {
            let ids = chosen.questions.as_ref();
            ids.is_none_or(|ids| ids.contains(&question.id))
        };
        let ids = chosen.questions.iter().flatten();
        let missing = ids.filter(|id| worksheet.question(id).is_none());
        self.unknown.extend(missing.map(String::as_str));
        let mut sections = Vec::new();
        for section in &worksheet.sections {
            let mut asked = Vec::new();
            for question in section.questions.iter().filter(|asked| is_chosen(asked)) {
                *number += 1;
                asked.push(Asked {
                    key: QuestionKey::Worksheet {
                        worksheet: worksheet.id.clone(),
                        question: question.id.clone(),
                    },
                    number: *number,
                    prompt: &question.prompt,
                    hint: question.hint.as_deref(),
                    choices: question.choices(),
                    anchors: self.known(&question.anchors, edition),
                });
            }
            sections.push((Some(&*section.title), asked));
        }
        self.part(Some(worksheet), sections);
    }

    /// Adds a part with the sections of which something is asked; nothing where nothing is.
    fn part(
        &mut self,
        worksheet: Option<&'a Worksheet>,
        sections: Vec<(Option<&'a str>, Vec<Asked<'a>>)>,
    ) {
        let asked = sections.into_iter();
        let asked = asked.filter(|(_, questions)| !questions.is_empty());
        let sections: Vec<_> = asked
            .map(|(title, questions)| Group { title, questions })
            .collect();
        if !sections.is_empty() {
            self.parts.push(Part {
                worksheet,
                sections,
            });
        }
    }

    /// Those of the places that are there; the others are unknown.
    fn known(&mut self, ids: &'a [String], edition: &Edition) -> Vec<&'a str> {
        let ids = ids.iter().map(String::as_str);
        let (known, unknown): (_, Vec<_>) = ids.partition(|id| place::exists(edition, id));
        self.unknown.extend(unknown);
        known
    }

    /// What else the lesson names and is not there.
    fn name_unknown(&mut self, lesson: &'a Lesson, edition: &Edition) {
        if let Some(passage) = &lesson.passage
            && place::between(&edition.document, &passage.first, &passage.last).is_none()
        {
            self.unknown.extend([&*passage.first, &*passage.last]);
        }
        let notes = lesson.notes.named().iter();
        let notes = notes.filter(|id| edition.document.note(id).is_none());
        self.unknown.extend(notes.map(String::as_str));
        let events = lesson.events.named().iter();
        let events = events.filter(|id| edition.event(id).is_none());
        self.unknown.extend(events.map(String::as_str));
    }
}
