//! Where words are drawn, which decides whether they bear ids and whether Tab stops at their links.

/// Where the words are drawn. A note is drawn twice, in the list and over the text; only one of them may bear ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the document or in the list of notes: the one place that links lead to.
    Page,
    /// On the card of a note, over the text.
    Card {
        /// Whether Tab stops at the links on it: not at those of a preview, which goes when the focus goes on.
        stops: bool,
    },
}

impl Place {
    /// The `tabindex` of a link here, where it needs one.
    pub(super) fn tabindex(self) -> Option<&'static str> {
        (self == Self::Card { stops: false }).then_some("-1")
    }
}
