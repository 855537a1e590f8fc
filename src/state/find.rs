//! Finding words: what was asked, what was found, and which of it the reader is at.

use std::rc::Rc;

use frus::{
    Span,
    edition::{Edition, Scope},
    search::{Index, Place, Query},
};

use super::{Id, State, card::preview};
use crate::route::Context;

/// How many places are listed at most; all of them are marked, and gone through.
pub const MOST_LISTED: usize = 200;

/// How many words stand before and behind what was found, in the list.
const WORDS_AROUND: usize = 6;

/// How many words are suggested for one that does not occur.
const MOST_NEAREST: usize = 4;

/// Finding words in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// Whether its part of the page is open.
    pub open: bool,
    /// What was asked, as it was typed.
    pub typed: Rc<str>,
    /// What was found.
    pub found: Rc<Found>,
    /// Which of the places found the reader is at.
    pub at: Option<usize>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Whether anything was asked.
    pub asked: bool,
    /// Whether any word that begins like the last one counts.
    pub begins: bool,
    /// Whether more was asked than is looked for.
    pub limited: bool,
    /// Every place, in reading order.
    pub hits: Vec<FoundHit>,
    /// How many of them are in which part of the page; only where there are any.
    pub places: Vec<(Place, u32)>,
    /// The words and phrases that were asked for, and how often each occurs; empty where it is one.
    pub parts: Vec<(String, u32)>,
    /// The nearest words that occur, where nothing was found.
    pub nearest: Vec<String>,
}

/// A place where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundHit {
    /// In which part of the page.
    pub place: Place,
    /// The id of the block, person, term or event.
    pub id: Id,
    /// The note that holds the block.
    pub note: Option<Id>,
    /// The words, as bytes of the source; empty outside of the document.
    pub spans: Vec<Span>,
    /// What stands before the words, the words, and what stands behind them.
    pub snippet: [String; 3],
}

impl Found {
    /// What an edition holds of the words that were typed: while they are typed, the last may be the beginning of a word;
    /// later it is one only where no whole word is like it.
    ///
    /// Events of neighbouring documents count only where the context shows them.
    #[must_use]
    pub fn of(
        edition: &Edition,
        index: &Index,
        typed: &str,
        typing: bool,
        context: Context,
    ) -> Self {
        let is_shown = |id: &str| {
            let event = edition.event(id);
            context == Context::Volume || event.is_none_or(|event| event.scope == Scope::Text)
        };
        let count = |query: &Query| {
            let hits = index.find(query);
            hits.iter().filter(|hit| is_shown(hit.id())).count()
        };
        let (whole, begun) = (Query::parse(typed), Query::typing(typed));
        let of_whole = count(&whole);
        // Where a beginning finds no more, the word was typed to its end.
        let is_whole = !typing && of_whole > 0 || of_whole == count(&begun);
        let query = if is_whole { &whole } else { &begun };
        let hits = index.find(query);
        let mut found = Self {
            asked: !query.is_empty(),
            begins: query.parts().iter().any(|part| part.is_prefix()),
            limited: query.limit().is_some(),
            ..Self::default()
        };
        let mut parts: Vec<(String, u32)> = query
            .parts()
            .iter()
            .map(|part| (part.text().to_owned(), 0))
            .collect();
        for hit in hits.iter().filter(|hit| is_shown(hit.id())) {
            let place = hit.place();
            match found.places.iter_mut().find(|(known, _)| *known == place) {
                Some((_, count)) => *count += 1,
                None => found.places.push((place, 1)),
            }
            if let Some((_, count)) = parts.get_mut(hit.part()) {
                *count += 1;
            }
            let is_listed = found.hits.len() < MOST_LISTED;
            found.hits.push(FoundHit {
                place,
                id: hit.id().into(),
                note: hit.note().map(Id::from),
                spans: if place.is_in_document() {
                    hit.spans()
                } else {
                    Vec::new()
                },
                snippet: if is_listed {
                    around(&hit.snippet(WORDS_AROUND))
                } else {
                    Default::default()
                },
            });
        }
        if parts.len() > 1 {
            found.parts = parts;
        }
        if found.hits.is_empty() && found.asked {
            let nearest = index.suggest(typed, MOST_NEAREST).into_iter();
            found.nearest = nearest.map(|nearest| nearest.word).collect();
        }
        found
    }

    /// The words of all places, as bytes of the source.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        let spans = self.hits.iter().flat_map(|hit| &hit.spans);
        spans.copied().collect()
    }
}

/// A snippet in three parts, with an ellipsis where its paragraph goes on.
fn around(snippet: &frus::search::Snippet) -> [String; 3] {
    let part = |range| snippet.text.get(range).unwrap_or_default();
    let (before, after) = (
        part(0..snippet.hit.start),
        part(snippet.hit.end..snippet.text.len()),
    );
    let ellipsis = |is_cut| if is_cut { "…" } else { "" };
    [
        [ellipsis(snippet.cut_before), before].concat(),
        part(snippet.hit.clone()).to_owned(),
        [after, ellipsis(snippet.cut_after)].concat(),
    ]
}

/// Opens finding, or closes it.
pub(super) fn open(next: &mut State, open: bool) {
    next.find.open = open;
    if !open {
        leave(next);
        next.find.at = None;
    }
}

/// Takes what was found for what was typed.
pub(super) fn typed(next: &mut State, typed: Rc<str>, found: Rc<Found>) {
    leave(next);
    next.find.typed = typed;
    next.find.found = found;
    next.find.at = None;
}

/// Goes to one of the places; where it is in a note, to the card of the note.
pub(super) fn go(next: &mut State, at: usize, reference: Option<super::Reference>) {
    let found = next.find.found.clone();
    let Some(hit) = found.hits.get(at) else {
        return;
    };
    if next.card.as_ref().map(|card| &card.note) != hit.note.as_ref() {
        leave(next);
    }
    next.find.at = Some(at);
    if let Some(reference) = reference {
        if next.card.is_none() {
            // Opened once more, it is another card than the one that the browser has just closed.
            next.activations = next.activations.wrapping_add(1);
        }
        preview(next, reference);
    }
}

/// Closes the card of the note that the reader was at.
fn leave(next: &mut State) {
    let at = next.find.at.and_then(|at| next.find.found.hits.get(at));
    if let Some(note) = at.and_then(|hit| hit.note.as_ref()) {
        let is_its_preview = |card: &mut super::Card| card.note == *note && !card.pinned;
        next.card.take_if(is_its_preview);
    }
}

impl Find {
    /// The place after the one that the reader is at, or before it; around the end. `None` where nothing was found.
    #[must_use]
    pub fn step(&self, forward: bool) -> Option<usize> {
        let count = self.found.hits.len();
        let last = count.checked_sub(1)?;
        Some(match (self.at, forward) {
            (None, true) => 0,
            (None, false) | (Some(0), false) => last,
            (Some(at), false) => at - 1,
            (Some(at), true) if at >= last => 0,
            (Some(at), true) => at + 1,
        })
    }

    /// The place that the reader is at.
    #[must_use]
    pub fn hit(&self) -> Option<&FoundHit> {
        self.found.hits.get(self.at?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop where what it needs is missing"
    )]

    use frus::Document;

    use super::super::*;
    use super::*;

    fn edition() -> Edition {
        let text = "No. 1\nEditorial Note\n\nThe talks1 on the talks of August.\n  1. Talking to the Diet.";
        Edition::by_rule(Document::parse(text).unwrap(), &strings::EN)
    }

    fn found(typed: &str, typing: bool) -> Found {
        let edition = edition();
        Found::of(
            &edition,
            &Index::new(&edition),
            typed,
            typing,
            Context::default(),
        )
    }

    fn typed(typed: &str) -> State {
        let opened = apply(&State::default(), Action::FindOpened(true));
        let found = Rc::new(found(typed, true));
        apply(&opened, Action::FindTyped(typed.into(), found))
    }

    fn reference() -> Reference {
        Reference {
            id: "ref-1".into(),
            note: "note-1".into(),
        }
    }

    #[test]
    fn the_last_word_may_be_a_beginning_while_it_is_typed() {
        let begun = found("talk", true);
        assert!(begun.begins);
        assert_eq!(begun.places, [(Place::Text, 2), (Place::Note, 1)]);
        let whole = found("talks", true);
        assert!(!whole.begins, "no longer word begins so");
        assert_eq!(whole.hits.len(), 2);
        assert!(found("talk", false).begins, "no whole word is like it");
    }

    #[test]
    fn a_snippet_says_where_its_paragraph_goes_on() {
        let [before, words, after] = found("on", false).hits[0].snippet.clone();
        assert_eq!((before.as_str(), words.as_str()), ("The talks ", "on"));
        assert_eq!(after, " the talks of August.");
    }

    #[test]
    fn parts_are_counted_and_near_words_named() {
        let two = found("talks diet", false);
        assert_eq!(two.parts, [("talks".into(), 2), ("diet".into(), 1)]);
        assert!(found("talks", false).parts.is_empty());
        assert_eq!(found("tolks", false).nearest, ["talks"]);
    }

    #[test]
    fn steps_go_around_the_end() {
        let state = typed("talks");
        assert_eq!(state.find.step(true), Some(0));
        assert_eq!(state.find.step(false), Some(1));
        let last = apply(&state, Action::FindWent(1, None));
        assert_eq!(last.find.step(true), Some(0));
        assert_eq!(typed("nothing").find.step(true), None);
    }

    #[test]
    fn a_place_in_a_note_shows_its_card_until_the_reader_goes_on() {
        let state = typed("talk");
        let in_note = apply(&state, Action::FindWent(2, Some(reference())));
        let card = in_note.card.as_ref().unwrap();
        assert_eq!((&*card.note, card.pinned), ("note-1", false));
        let on = apply(&in_note, Action::FindWent(0, None));
        assert_eq!(on.card, None);
        let closed = apply(&in_note, Action::FindOpened(false));
        assert_eq!((closed.card, closed.find.at), (None, None));
        assert_eq!(&*closed.find.typed, "talk", "it is there to go on with");
    }

    #[test]
    fn a_card_that_the_reader_has_pinned_stays() {
        let pinned = apply(&typed("talk"), Action::Activated(reference()));
        let went = apply(&pinned, Action::FindWent(2, Some(reference())));
        let on = apply(&went, Action::FindWent(0, None));
        assert_eq!(on.card, pinned.card);
    }
}
