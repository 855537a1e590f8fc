//! What the page knows of a student's work, and the one function that changes it.
//!
//! [`apply`] is pure, as that of the page is ([`crate::state`]): what has to happen on the device follows from the state.

use std::rc::Rc;

use lesson::{
    answers::{Answers, KeptError, Quoted},
    assignment::QuestionKey,
    link::LinkError,
};
use yew::Reducible;

use super::asked::Asked;

/// Everything about a lesson that can change while the page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// The lesson; `None` until the page runs, and where there is none to show.
    pub asked: Option<Rc<Asked>>,
    /// Why the address holds no lesson.
    pub refused: Option<LinkError>,
    /// What the student has answered.
    pub answers: Rc<Answers>,
    /// The question whose answer takes the words that are selected; `None` for the first.
    pub current: Option<QuestionKey>,
    /// Where the answers are.
    pub keeping: Keeping,
    /// Why answers on the device can not be read.
    pub unread: Option<KeptError>,
    /// Whether the student is asked if all answers are to be cleared.
    pub is_clearing: bool,
    /// What is to be said of the last thing that was done.
    pub said: Option<Said>,
}

/// Where the answers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// In this page alone.
    #[default]
    InMemory,
    /// On the device, too.
    OnDevice,
    /// On the device, if it kept them; it does not.
    Refused,
}

/// What came of something that the student did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The answers are cleared.
    Cleared,
    /// What is handed in is copied.
    Copied,
    /// The browser refused to copy it.
    CopyRefused,
    /// A file is about to be saved.
    Saved,
    /// The file for a word processor could not be made.
    WordFailed,
}

/// Something that a student did, or that the device answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The page runs: with what the address asks for, and what the device has kept for it.
    Started(Result<Asked, LinkError>, Option<Result<Answers, KeptError>>),
    /// A worksheet was chosen, where no link did.
    ChoseWorksheet(String),
    /// The focus came to a question.
    Turned(QuestionKey),
    /// An answer was written.
    Wrote(QuestionKey, String),
    /// A box was checked, or its check taken away.
    Checked(QuestionKey, String, bool),
    /// Words of the document were put into an answer.
    Quoted(QuestionKey, Quoted),
    /// The words at this place, from 0, were taken out of an answer again.
    Unquoted(QuestionKey, usize),
    /// The device is to keep the answers, or not.
    Keep(bool),
    /// The device does not keep them.
    KeepRefused,
    /// Another tab of this page has other answers.
    KeptElsewhere(Answers),
    /// All answers are to be cleared, if the student says so once more.
    ClearAsked(bool),
    /// All answers are to be cleared.
    Cleared,
    /// Something was handed in, or could not be.
    Said(Said),
}

/// The state that follows from `class` when `action` happens.
///
/// ```
/// use frus_explorer::class::state::{Action, Class, apply};
/// use lesson::assignment::QuestionKey;
/// let class = apply(&Class::default(), Action::Wrote(QuestionKey::Own(1), "In 1953.".to_owned()));
/// assert_eq!(class.answers.to(&QuestionKey::Own(1)).map(|answer| &*answer.text), Some("In 1953."));
/// assert!(apply(&class, Action::Cleared).answers.is_empty());
/// ```
#[must_use]
pub fn apply(class: &Class, action: Action) -> Class {
    let mut next = class.clone();
    next.said = None;
    match action {
        Action::Started(asked, kept) => start(&mut next, asked, kept),
        Action::ChoseWorksheet(id) => {
            next.asked = Some(Asked::free(&id).into());
            next.current = None;
        }
        Action::Turned(question) => {
            next.current = Some(question);
            next.said = class.said;
        }
        Action::Wrote(question, text) => next.answers().answer(question).text = text,
        Action::Checked(question, id, checked) => {
            next.answers().answer(question).check(&id, checked);
        }
        Action::Quoted(question, quoted) => {
            let quotations = &mut next.answers().answer(question.clone()).quotations;
            if !quotations.contains(&quoted) {
                quotations.push(quoted);
            }
            next.current = Some(question);
        }
        Action::Unquoted(question, at) => {
            let quotations = &mut next.answers().answer(question).quotations;
            if at < quotations.len() {
                quotations.remove(at);
            }
        }
        Action::Keep(true) => {
            next.keeping = Keeping::OnDevice;
            next.unread = None;
        }
        Action::Keep(false) => next.keeping = Keeping::InMemory,
        Action::KeepRefused => {
            next.keeping = Keeping::Refused;
            next.said = class.said;
        }
        Action::KeptElsewhere(answers) => {
            if next.keeping == Keeping::OnDevice {
                next.answers = answers.into();
            }
        }
        Action::ClearAsked(asked) => next.is_clearing = asked,
        Action::Cleared => {
            next.answers().clear();
            next.keeping = Keeping::InMemory;
            next.is_clearing = false;
            next.unread = None;
            next.said = Some(Said::Cleared);
        }
        Action::Said(said) => next.said = Some(said),
    }
    next
}

fn start(
    next: &mut Class,
    asked: Result<Asked, LinkError>,
    kept: Option<Result<Answers, KeptError>>,
) {
    match asked {
        Ok(asked) => {
            next.answers = Answers::new(&asked.value).into();
            next.asked = Some(asked.into());
        }
        Err(error) => {
            next.refused = Some(error);
            return;
        }
    }
    match kept {
        Some(Ok(answers)) => {
            next.answers = answers.into();
            next.keeping = Keeping::OnDevice;
        }
        Some(Err(error)) => next.unread = Some(error),
        None => {}
    }
}

impl Class {
    fn answers(&mut self) -> &mut Answers {
        Rc::make_mut(&mut self.answers)
    }

    /// Whether something would be lost if the page were left now.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.keeping != Keeping::OnDevice && !self.answers.is_empty()
    }
}

impl Reducible for Class {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = apply(&self, action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use lesson::answers::Place;

    use super::*;

    const FIRST: QuestionKey = QuestionKey::Own(1);

    fn after(actions: impl IntoIterator<Item = Action>) -> Class {
        let start = Action::Started(Ok(Asked::free("sheet")), None);
        let actions = [start].into_iter().chain(actions);
        actions.fold(Class::default(), |class, action| apply(&class, action))
    }

    fn quoted(words: &str) -> Quoted {
        Quoted {
            words: words.to_owned(),
            pages: None,
            place: Place::Paragraph(1),
            block: "p1".to_owned(),
        }
    }

    #[test]
    fn words_are_quoted_once_and_can_be_taken_out() {
        let twice = || Action::Quoted(FIRST, quoted("the talks"));
        let class = after([twice(), twice(), Action::Quoted(FIRST, quoted("began"))]);
        let quotations = |class: &Class| -> Vec<String> {
            let answer = class.answers.to(&FIRST).cloned().unwrap_or_default();
            let quotations = answer.quotations.into_iter();
            quotations.map(|quoted| quoted.words).collect()
        };
        assert_eq!(quotations(&class), ["the talks", "began"]);
        assert_eq!(class.current, Some(FIRST));
        let class = apply(&class, Action::Unquoted(FIRST, 0));
        assert_eq!(quotations(&class), ["began"]);
        assert_eq!(
            quotations(&apply(&class, Action::Unquoted(FIRST, 7))),
            ["began"]
        );
    }

    #[test]
    fn what_the_device_keeps_is_not_lost_with_the_page() {
        let wrote = Action::Wrote(FIRST, "In July.".to_owned());
        let class = after([wrote]);
        assert!(class.is_unsaved());
        let kept = apply(&class, Action::Keep(true));
        assert!(!kept.is_unsaved());
        assert!(apply(&kept, Action::KeepRefused).is_unsaved());
        assert!(apply(&kept, Action::Keep(false)).is_unsaved());
        assert!(!after([]).is_unsaved(), "there is nothing to lose");
    }

    #[test]
    fn answers_on_the_device_come_back_and_damaged_ones_are_left_until_the_student_decides() {
        let mut answers = Answers::new("");
        answers.answer(FIRST).text = "In July.".to_owned();
        let start = |kept| Action::Started(Ok(Asked::free("sheet")), Some(kept));
        let class = apply(&Class::default(), start(Ok(answers.clone())));
        assert_eq!(
            (&*class.answers, class.keeping),
            (&answers, Keeping::OnDevice)
        );
        let class = apply(&Class::default(), start(Err(KeptError::Damaged)));
        assert_eq!(class.unread, Some(KeptError::Damaged));
        assert_eq!(class.keeping, Keeping::InMemory);
        assert_eq!(apply(&class, Action::Keep(true)).unread, None);
        assert_eq!(apply(&class, Action::Cleared).unread, None);
    }

    #[test]
    fn a_tab_that_keeps_answers_follows_another_one_and_a_tab_that_does_not_keeps_its_own() {
        let mut others = Answers::new("");
        others.answer(FIRST).text = "Later.".to_owned();
        let wrote = Action::Wrote(FIRST, "Earlier.".to_owned());
        let kept = after([wrote.clone(), Action::Keep(true)]);
        let elsewhere = Action::KeptElsewhere(others.clone());
        assert_eq!(*apply(&kept, elsewhere.clone()).answers, others);
        let own = after([wrote]);
        assert_eq!(apply(&own, elsewhere).answers, own.answers);
    }

    #[test]
    fn a_link_that_is_no_lesson_leaves_the_document() {
        let class = apply(
            &Class::default(),
            Action::Started(Err(LinkError::Damaged), None),
        );
        assert_eq!(class.refused, Some(LinkError::Damaged));
        assert_eq!(class.asked, None);
    }

    #[test]
    fn clearing_is_asked_first_and_leaves_nothing() {
        let class = after([
            Action::Wrote(FIRST, "In July.".to_owned()),
            Action::Keep(true),
            Action::ClearAsked(true),
        ]);
        assert!(class.is_clearing && !class.answers.is_empty());
        assert!(!apply(&class, Action::ClearAsked(false)).is_clearing);
        let cleared = apply(&class, Action::Cleared);
        assert!(!cleared.is_clearing && cleared.answers.is_empty());
        assert_eq!(cleared.said, Some(Said::Cleared));
        assert_eq!(cleared.keeping, Keeping::InMemory);
    }
}
