//! What a student writes, and what the device keeps of it when the student says so.

mod quoted;

use core::{error::Error, fmt};

use serde::{Deserialize, Serialize};

pub use quoted::{Place, Quoted};

use crate::{
    assignment::QuestionKey,
    envelope::{self, NotOpened},
};

/// What tells kept answers from a lesson.
const KIND: &str = "answers";

/// The version that is written here.
const VERSION: u32 = 1;

/// The answers to a lesson.
///
/// ```
/// use lesson::{answers::Answers, assignment::QuestionKey};
/// let mut answers = Answers::new("1.…");
/// answers.answer(QuestionKey::Own(1)).text = "<b>Nobody</b> asked Japan.".to_owned();
/// assert_eq!(Answers::from_kept(&answers.to_kept()), Ok(answers));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    lesson: String,
    /// Each question once. There are few, and a map would be more program than they are answers.
    given: Vec<(QuestionKey, Answer)>,
}

/// The answer to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// In the student's own words.
    pub text: String,
    /// The ids of the boxes that are checked.
    pub chosen: Vec<String>,
    /// Words quoted from the document, in the order in which they were taken.
    pub quotations: Vec<Quoted>,
}

impl Answer {
    /// Checks the box of that id, or takes the check away.
    pub fn check(&mut self, id: &str, checked: bool) {
        self.chosen.retain(|chosen| chosen != id);
        if checked {
            self.chosen.push(id.to_owned());
        }
    }

    /// Whether the box of that id is checked.
    #[must_use]
    pub fn is_checked(&self, id: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == id)
    }

    /// Whether nothing is written, checked or quoted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.is_empty() && self.quotations.is_empty()
    }
}

impl Answers {
    /// No answers yet, to the lesson with that [value](crate::link::Lesson::to_value) in its address; empty where there is no lesson.
    #[must_use]
    pub fn new(lesson: &str) -> Self {
        Self {
            lesson: lesson.to_owned(),
            given: Vec::new(),
        }
    }

    /// The lesson that is answered, as its address has it: the device may have kept the answers to another one.
    #[must_use]
    pub fn lesson(&self) -> &str {
        &self.lesson
    }

    /// The answer to a question, where something was answered.
    #[must_use]
    pub fn to(&self, question: &QuestionKey) -> Option<&Answer> {
        let mut given = self.given.iter();
        let (_, answer) = given.find(|(key, _)| key == question)?;
        (!answer.is_empty()).then_some(answer)
    }

    /// The answer to a question, to be written; empty at first.
    pub fn answer(&mut self, question: QuestionKey) -> &mut Answer {
        let place = self.given.iter().position(|(key, _)| *key == question);
        let answer = match place {
            Some(at) => self.given.remove(at),
            None => (question, Answer::default()),
        };
        let (_, answer) = self.given.push_mut(answer);
        answer
    }

    /// Whether nothing was answered, so that nothing would be lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(|(_, answer)| answer.is_empty())
    }

    /// Forgets all answers; the lesson stays.
    pub fn clear(&mut self) {
        self.given.clear();
    }

    /// What a device is to keep: ASCII alone, four characters for three bytes.
    #[must_use]
    pub fn to_kept(&self) -> String {
        envelope::seal(KIND, VERSION, envelope::bytes(self))
    }

    /// What a device kept.
    ///
    /// # Errors
    ///
    /// Where that is no answers, is damaged, or was written by another version of this page. Then it should stay where it is: a
    /// newer page may know it.
    pub fn from_kept(kept: &str) -> Result<Self, KeptError> {
        let bytes = envelope::open(KIND, VERSION, kept).map_err(|error| match error {
            NotOpened::None => KeptError::NotAnswers,
            NotOpened::Damaged => KeptError::Damaged,
            NotOpened::Version(version) => KeptError::OtherVersion(version),
        })?;
        match postcard::take_from_bytes(&bytes) {
            Ok((answers, [])) => Ok(answers),
            _ => Err(KeptError::Damaged),
        }
    }
}

/// Why what a device kept is not read as answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeptError {
    /// It does not begin as answers do.
    NotAnswers,
    /// It is cut off or changed.
    Damaged,
    /// It was written by another version of this page, whose number this is.
    OtherVersion(u32),
}

impl fmt::Display for KeptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnswers => f.write_str(
                "what this device kept here are no answers; clear it, or leave it to whose it is",
            ),
            Self::Damaged => f.write_str(
                "the answers that this device kept are damaged, and can not be read; clear them",
            ),
            Self::OtherVersion(version) => write!(
                f,
                "the answers that this device kept are of version {version}, which is not known here; open them with a newer copy of this page"
            ),
        }
    }
}

impl Error for KeptError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Another program on the same site may have kept something with a right checksum.
        #[test]
        fn any_bytes_with_a_right_checksum_are_read_without_a_panic(bytes in proptest::collection::vec(0_u8..8, 0..60), any in any::<Vec<u8>>()) {
            for bytes in [bytes, any] {
                let kept = envelope::seal(KIND, VERSION, bytes);
                if let Ok(answers) = Answers::from_kept(&kept) {
                    prop_assert_eq!(Answers::from_kept(&answers.to_kept()), Ok(answers));
                }
            }
        }
    }
}
