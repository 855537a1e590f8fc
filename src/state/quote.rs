//! Quoting: the words that the reader has selected, and what became of a copy of them.

use std::rc::Rc;

use frus::Span;

use super::{Copied, State};

/// Words of the document that are selected, and can be quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The bytes of the source that they touch.
    pub span: Span,
    /// The text that was asked to be copied of them, and what became of it.
    pub copied: Option<(Rc<str>, Copied)>,
    /// What is said after they were put into an answer.
    pub taken: Option<Rc<str>>,
}

impl Quote {
    /// Words of which nothing has become yet.
    fn of(span: Span) -> Self {
        Self {
            span,
            copied: None,
            taken: None,
        }
    }

    /// Whether something has become of the words, which is said.
    fn is_used(&self) -> bool {
        self.copied.is_some() || self.taken.is_some()
    }
}

/// Takes the words that are selected now; none where the selection has gone. What was copied goes on to be said: a tap on
/// what copies may take the selection away.
pub(super) fn selected(next: &mut State, span: Option<Span>) {
    let before = next.quote.as_ref();
    match span {
        Some(span) if before.is_some_and(|quote| quote.span == span) => {}
        Some(span) => next.quote = Some(Quote::of(span)),
        None => {
            next.quote.take_if(|quote| !quote.is_used());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;
    use super::*;

    #[test]
    fn words_are_offered_while_they_are_selected() {
        let span = Span::new(3, 9);
        let selected = apply(&State::default(), Action::Selected(Some(span)));
        assert_eq!(selected.quote, Some(Quote::of(span)));
        assert_eq!(apply(&selected, Action::Selected(None)).quote, None);
        assert_eq!(apply(&selected, Action::QuoteClosed).quote, None);
    }

    #[test]
    fn what_was_copied_is_said_until_other_words_are_selected() {
        let (span, other) = (Span::new(3, 9), Span::new(4, 9));
        let selected = apply(&State::default(), Action::Selected(Some(span)));
        let copied = Action::QuoteCopied("words".into(), Copied::Done);
        let copied = apply(&selected, copied);
        let gone = apply(&copied, Action::Selected(None));
        assert_eq!(gone, copied);
        assert_eq!(apply(&gone, Action::Selected(Some(span))), copied);
        let others = apply(&gone, Action::Selected(Some(other)));
        assert!(others.quote.is_some_and(|quote| quote.copied.is_none()));
    }

    #[test]
    fn that_words_are_in_an_answer_is_said_until_others_are_selected() {
        let selected = apply(&State::default(), Action::Selected(Some(Span::new(3, 9))));
        let taken = apply(&selected, Action::QuoteTaken("In answer 2.".into()));
        let gone = apply(&taken, Action::Selected(None));
        assert_eq!(gone, taken);
        let others = apply(&gone, Action::Selected(Some(Span::new(4, 9))));
        assert!(others.quote.is_some_and(|quote| quote.taken.is_none()));
    }
}
