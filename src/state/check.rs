//! The dialog that checks a quotation: what was pasted into it, and what came of that.

use std::rc::Rc;

use frus::{
    Document,
    quote::{Checked, LIMIT, Piece, Verdict, check},
};

use super::State;

/// What the dialog holds. The field in it keeps its text by itself, however long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// Whether it is open.
    pub is_open: bool,
    /// What came of the text in the field; nothing where that is empty.
    pub answer: Option<Rc<Answer>>,
}

/// What came of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The text; empty where it is too long to be checked.
    pub pasted: String,
    /// The text, checked.
    pub checked: Checked,
    /// How many words differ.
    pub differing: usize,
}

impl Answer {
    /// Checks a text, `None` of which stands for one that is too long; nothing where it is empty.
    ///
    /// ```
    /// use frus_explorer::state::Answer;
    /// let document = frus::Document::parse("No. 1\nEditorial Note\n\nThe talks were begun in haste.")?;
    /// let answer = Answer::of(&document, Some("The talks have begun in haste".to_owned()));
    /// assert_eq!(answer.map(|answer| answer.differing), Some(1));
    /// assert_eq!(Answer::of(&document, Some(" ".to_owned())), None);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, pasted: Option<String>) -> Option<Self> {
        let Some(pasted) = pasted.filter(|pasted| pasted.len() <= LIMIT) else {
            return Some(Self {
                pasted: String::new(),
                checked: Checked {
                    verdict: Verdict::TooLong { limit: LIMIT },
                    pieces: Vec::new(),
                    places: Vec::new(),
                },
                differing: 0,
            });
        };
        if pasted.trim().is_empty() {
            return None;
        }
        let checked = check(document, &pasted);
        let differing = checked.pieces.iter().map(|piece| match piece {
            Piece::Changed { .. } => 1,
            Piece::Added { pasted: added } => words(added.of(&pasted).unwrap_or_default()),
            Piece::Missing { found } => words(&document.words_in(*found)),
            _ => 0,
        });
        Some(Self {
            differing: differing.sum(),
            checked,
            pasted,
        })
    }
}

/// How many words a text has.
fn words(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

pub(super) fn open(state: &mut State, is_open: bool) {
    if is_open || state.check.is_some() {
        state.check.get_or_insert_default().is_open = is_open;
    }
}

#[cfg(test)]
mod tests {
    use super::{super::*, *};

    const TEXT: &str = "No. 1\nEditorial Note\n\nThe talks1 were begun “in haste”, and soon broken off.\n  1. On July 15.";

    fn answer(pasted: &str) -> Option<Answer> {
        let document = Document::parse(TEXT).unwrap_or_default();
        Answer::of(&document, Some(pasted.to_owned()))
    }

    fn after(actions: &[Action]) -> Option<Check> {
        let state = actions.iter().fold(State::default(), |state, action| {
            apply(&state, action.clone())
        });
        state.check
    }

    #[test]
    fn what_came_of_a_text_stays_while_the_dialog_is_closed() {
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[Action::CheckOpened(false)]), None);
        let shown = answer("The talks were begun").map(Rc::new);
        assert!(shown.is_some());
        let mut actions = vec![Action::CheckOpened(true), Action::Checked(shown.clone())];
        for is_open in [true, false, true] {
            actions.push(Action::CheckOpened(is_open));
            let answer = shown.clone();
            assert_eq!(after(&actions), Some(Check { is_open, answer }));
        }
        actions.push(Action::Checked(None));
        assert_eq!(after(&actions).and_then(|check| check.answer), None);
    }

    #[test]
    fn an_empty_field_has_no_answer() {
        for nothing in ["", " ", "\n\t\u{a0}"] {
            assert_eq!(answer(nothing), None, "{nothing:?}");
        }
        let verdict = answer("…").map(|answer| answer.checked.verdict);
        assert_eq!(verdict, Some(Verdict::NoWords));
    }

    #[test]
    fn a_text_that_is_too_long_is_not_kept() {
        let long = [None, Some("talks ".repeat(LIMIT))];
        for pasted in long {
            let answer = Answer::of(&Document::default(), pasted);
            let limit = LIMIT;
            assert_eq!(
                answer.map(|answer| (answer.pasted, answer.checked.verdict)),
                Some((String::new(), Verdict::TooLong { limit }))
            );
        }
    }

    #[test]
    fn words_that_differ_are_counted() {
        for (pasted, differing) in [
            ("the talks were begun 'in haste'", 0),
            ("The talks [of 1953] were … broken off", 0),
            ("The talks were ended “in haste”", 1),
            ("The talks were very soon begun “in haste”", 2),
            ("begun “in haste”, broken off", 2),
        ] {
            let counted = answer(pasted).map(|answer| answer.differing);
            assert_eq!(counted, Some(differing), "{pasted}");
        }
    }
}
