//! The dialog that helps to embed the page: what was chosen in it, and what was copied from it.

use std::rc::Rc;

use super::Copied;
use crate::{
    embedding::{Embedding, HEIGHTS},
    route::{Theme, View},
};

/// What the dialog holds while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialog {
    /// What the embedding page is to ask for.
    pub embedding: Embedding,
    /// What was typed as a height and is none that a frame may have; the embedding keeps the height before it.
    pub wrong_height: Option<Rc<str>>,
    /// What became of the frame, and of the element, where a copy was asked for.
    pub copied: [Copied; 2],
}

/// What was chosen in one of the controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedChoice {
    /// Which parts of the page are shown.
    View(View),
    /// Light or dark.
    Theme(Theme),
    /// In which language, by its tag.
    Language(&'static str),
    /// A height, as it was typed.
    Height(Rc<str>),
}

/// One of the two snippets, in the order of [`Dialog::copied`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// For a page that may run no script.
    Frame,
    /// For a page that may.
    Element,
}

pub(super) fn choose(dialog: &mut Dialog, choice: EmbedChoice) {
    let before = dialog.embedding;
    match choice {
        EmbedChoice::View(view) => dialog.embedding.view = view,
        EmbedChoice::Theme(theme) => dialog.embedding.theme = theme,
        EmbedChoice::Language(tag) => dialog.embedding.language = Some(tag),
        EmbedChoice::Height(typed) => {
            let height = typed.parse().ok().filter(|height| HEIGHTS.contains(height));
            dialog.embedding.height = height.unwrap_or(before.height);
            dialog.wrong_height = height.is_none().then_some(typed);
        }
    }
    // Another choice makes another snippet, which nobody has copied yet.
    if dialog.embedding != before {
        dialog.copied = <[Copied; 2]>::default();
    }
}

/// Says what became of the copy of a snippet, unless it is another one by now.
pub(super) fn copied(dialog: &mut Dialog, snippet: Snippet, embedding: Embedding, copied: Copied) {
    if dialog.embedding == embedding {
        dialog.copied = match snippet {
            Snippet::Frame => [copied, Copied::NotAsked],
            Snippet::Element => [Copied::NotAsked, copied],
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{super::*, *};

    fn after(actions: &[Action]) -> Option<Dialog> {
        let state = actions.iter().fold(State::default(), |state, action| {
            apply(&state, action.clone())
        });
        state.dialog
    }

    fn height(typed: &str) -> Action {
        Action::EmbedChose(EmbedChoice::Height(typed.into()))
    }

    #[test]
    fn the_dialog_is_there_while_it_is_open() {
        assert_eq!(after(&[Action::EmbedOpened(true)]), Some(Dialog::default()));
        assert_eq!(
            after(&[Action::EmbedOpened(true), Action::EmbedOpened(false)]),
            None
        );
    }

    #[test]
    fn what_was_copied_is_said_of_one_snippet_and_until_it_changes() {
        let shown = Embedding::default();
        let done = [
            Action::EmbedOpened(true),
            Action::EmbedCopied(Snippet::Frame, shown, Copied::Done),
            Action::EmbedCopied(Snippet::Element, shown, Copied::Done),
        ];
        let dialog = after(&done).map(|dialog| dialog.copied);
        assert_eq!(dialog, Some([Copied::NotAsked, Copied::Done]));
        let changed = after(&[&done[..], &[height("400")]].concat());
        let other = Embedding {
            height: 400,
            ..Embedding::default()
        };
        assert_eq!(
            changed,
            Some(Dialog {
                embedding: other,
                ..Dialog::default()
            })
        );
    }

    #[test]
    fn a_late_answer_is_not_said_of_another_snippet() {
        let late = [
            Action::EmbedOpened(true),
            Action::EmbedChose(EmbedChoice::View(View::Read)),
            Action::EmbedCopied(Snippet::Frame, Embedding::default(), Copied::Done),
        ];
        let copied = after(&late).map(|dialog| dialog.copied);
        assert_eq!(copied, Some([Copied::NotAsked; 2]));
    }

    #[test]
    fn a_height_that_no_frame_may_have_is_kept_as_typed_until_there_is_another() {
        for typed in ["", "0", "-5", "1e9", "99999", "199", "5001"] {
            let wrong = [Action::EmbedOpened(true), height(typed)];
            let dialog = after(&wrong).unwrap_or_default();
            assert_eq!(dialog.embedding.height, 700, "{typed}");
            assert_eq!(dialog.wrong_height.as_deref(), Some(typed));
            let theme = [Action::EmbedChose(EmbedChoice::Theme(Theme::Dark))];
            let dialog = after(&[&wrong[..], &theme].concat()).unwrap_or_default();
            assert_eq!(dialog.wrong_height.as_deref(), Some(typed));
            let right = after(&[&wrong[..], &[height("700")]].concat());
            assert_eq!(right, Some(Dialog::default()));
        }
    }
}
