//! What is made of the choices: a lesson, the query of an address, and what is wrong where there is none.

use lesson::link::{self, Chosen, Lesson, LimitError, OwnQuestion, Passage, Shown};

use super::state::{Class, Listed, Mode, Part, Sheet, State, Which};
use crate::{museum::settings::Settings, route};

impl State {
    /// The query of the address that asks for what was chosen: `?mode=museum&idle=120`.
    ///
    /// What is as it is by itself is left out.
    ///
    /// # Errors
    ///
    /// Where a link can not hold the lesson. A question is named by its place in the form.
    pub fn query(&self) -> Result<String, LimitError> {
        Ok(["?mode=", self.mode.word(), &self.asked()?].concat())
    }

    /// The same for the page in a single file, which has but one mode: `idle=120`.
    ///
    /// # Errors
    ///
    /// As for [`query`](Self::query).
    pub fn query_inside(&self) -> Result<String, LimitError> {
        Ok(self.asked()?.trim_start_matches('&').to_owned())
    }

    /// What the query asks for besides the mode, each with an ampersand before it.
    fn asked(&self) -> Result<String, LimitError> {
        let mut asked = String::new();
        let mut ask = |key: &str, value: &str| asked.push_str(&["&", key, "=", value].concat());
        match self.mode {
            Mode::Class => {
                let lesson = self.class.lesson();
                if lesson != Lesson::default() {
                    let value = lesson.to_value();
                    ask(link::KEY, &value.map_err(|error| self.class.placed(error))?);
                }
            }
            Mode::Museum => {
                let (screen, usual) = (&self.screen, Settings::default());
                if screen.idle.value != usual.idle {
                    ask("idle", &screen.idle.value.to_string());
                }
                if screen.scale.value != 100 {
                    ask("scale", &screen.scale.value.to_string());
                }
                if !screen.counts {
                    ask("counts", "0");
                }
            }
        }
        let settings = route::Settings {
            theme: self.theme,
            ..route::Settings::default()
        };
        let theme = settings.to_query();
        if let Some(theme) = theme.strip_prefix('?') {
            asked.push_str(&["&", theme].concat());
        }
        Ok(asked)
    }
}

impl Class {
    /// The lesson that was chosen. Worksheets of which nothing is taken, and blank questions, are left out.
    #[must_use]
    pub fn lesson(&self) -> Lesson {
        let asked = self.own.iter().filter(|own| !own.is_blank());
        let own = asked.map(|own| OwnQuestion {
            prompt: own.prompt.trim().to_owned(),
            anchor: own.anchor.as_deref().map(str::to_owned),
        });
        Lesson {
            worksheets: self.sheets.iter().filter_map(chosen).collect(),
            own: own.collect(),
            passage: passage(&self.passage),
            supports: self.supports,
            notes: shown(&self.notes),
            events: shown(&self.events),
        }
    }

    /// An error whose question is counted in the form, where blank ones count.
    fn placed(&self, error: LimitError) -> LimitError {
        let place = |question: usize| {
            let asked = self.own.iter().zip(1..).filter(|(own, _)| !own.is_blank());
            let mut places = asked.map(|(_, place)| place);
            places.nth(question.saturating_sub(1)).unwrap_or(question)
        };
        match error {
            LimitError::Blank(question) => LimitError::Blank(place(question)),
            LimitError::ControlCharacter(question) => LimitError::ControlCharacter(place(question)),
            LimitError::TooLong { question, most } => LimitError::TooLong {
                question: place(question),
                most,
            },
            other => other,
        }
    }
}

/// A worksheet with those of its questions that are taken; `None` where none is.
fn chosen(sheet: &Sheet) -> Option<Chosen> {
    let taken = sheet.questions.iter().filter(|question| question.taken);
    let taken: Vec<String> = taken.map(|question| question.id.to_string()).collect();
    let is_whole = taken.len() == sheet.questions.len();
    (!taken.is_empty()).then(|| Chosen {
        worksheet: sheet.id.to_string(),
        questions: (!is_whole).then_some(taken),
    })
}

fn passage(part: &Part) -> Option<Passage> {
    let is_whole = part.first == 0 && part.last.saturating_add(1) >= part.paragraphs.len();
    let id = |place: usize| part.paragraphs.get(place).map(|id| id.to_string());
    let (first, last) = id(part.first).zip(id(part.last))?;
    (!is_whole).then_some(Passage { first, last })
}

fn shown(listed: &Listed) -> Shown {
    let taken = listed.picks.iter().filter(|pick| pick.taken);
    let taken: Vec<String> = taken.map(|pick| pick.id.to_string()).collect();
    match listed.which {
        Which::All => Shown::All,
        Which::Only if taken.len() == listed.picks.len() => Shown::All,
        Which::Only if !taken.is_empty() => Shown::Only(taken),
        Which::None | Which::Only => Shown::None,
    }
}
