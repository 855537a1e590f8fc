//! What words are drawn from, and where: which decides whether they bear ids.

use frus::edition::Edition;

/// What the words of a document are drawn from.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// The edition that says what is known of them.
    pub edition: &'a Edition,
    /// Where they are drawn.
    pub place: Place,
}

/// Where words are drawn. A note is drawn twice, in the list and over the text; only one of them may bear ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the document or in the list of notes: the one place that links lead to.
    Page,
    /// On the card of a note, over the text.
    Card,
}

impl Drawing<'_> {
    /// The id that an element has here: none on a card.
    pub(super) fn id(self, id: &str) -> Option<String> {
        (self.place == Place::Page).then(|| id.to_owned())
    }
}
