//! The dialog that helps to embed the page: what was chosen in it, and what was copied from it.

use super::Copied;
use crate::embedding::Embedding;

/// What the dialog holds while it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dialog {
    /// What the embedding page is to ask for.
    pub embedding: Embedding,
    /// What became of the frame, and of the element, where a copy was asked for.
    pub copied: [Copied; 2],
}

/// One of the two snippets, in the order of [`Dialog::copied`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// For a page that may run no script.
    Frame,
    /// For a page that may.
    Element,
}

pub(super) fn choose(dialog: &mut Option<Dialog>, embedding: Embedding) {
    // Another choice makes another snippet, which nobody has copied yet.
    if let Some(dialog) = dialog {
        *dialog = Dialog {
            embedding,
            ..Dialog::default()
        };
    }
}

pub(super) fn copied(dialog: &mut Option<Dialog>, snippet: Snippet, copied: Copied) {
    if let Some(dialog) = dialog {
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
        let state = actions
            .iter()
            .fold(State::default(), |state, action| apply(&state, *action));
        state.dialog
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
        let done = [
            Action::EmbedOpened(true),
            Action::EmbedCopied(Snippet::Frame, Copied::Done),
            Action::EmbedCopied(Snippet::Element, Copied::Done),
        ];
        let dialog = after(&done).map(|dialog| dialog.copied);
        assert_eq!(dialog, Some([Copied::NotAsked, Copied::Done]));
        let other = Embedding {
            height: 400,
            ..Embedding::default()
        };
        let changed = after(&[&done[..], &[Action::EmbedChosen(other)]].concat());
        assert_eq!(
            changed,
            Some(Dialog {
                embedding: other,
                ..Dialog::default()
            })
        );
    }
}
