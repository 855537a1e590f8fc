//! A quotation word by word, each marked with what differs, and a key to the signs.

use frus::{Document, Span, quote::Piece};
use yew::prelude::*;

use crate::{
    languages::ORIGINAL,
    state::Answer,
    view::words::{Words, heard},
};

/// What marks words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// In the pasted text alone.
    Yours,
    /// In the document alone.
    Document,
    /// A difference of capitals or punctuation.
    Small,
    /// An omission or brackets.
    Marks,
    /// Around the quotation.
    Around,
}

/// A quotation while it is drawn.
pub(super) struct Compared<'a> {
    document: &'a Document,
    pasted: &'a str,
    words: Words,
    drawn: Vec<Html>,
    /// Up to where the pasted text is drawn.
    end: u32,
    /// The signs that occur.
    signs: Vec<Sign>,
}

impl<'a> Compared<'a> {
    /// Draws what was pasted, with what the document has instead.
    pub(super) fn of(answer: &'a Answer, document: &'a Document, words: Words) -> Html {
        let mut compared = Self {
            document,
            pasted: &answer.pasted,
            words,
            drawn: Vec::new(),
            end: 0,
            signs: Vec::new(),
        };
        for piece in &answer.checked.pieces {
            compared.piece(piece);
        }
        let end = u32::try_from(answer.pasted.len()).unwrap_or(u32::MAX);
        compared.up_to(end);
        let key = compared.key();
        html! {
            <>
                <h3>{ words.check.compared }</h3>
                <p class="check-words">{ compared.drawn.into_iter().collect::<Html>() }</p>
                { key }
            </>
        }
    }

    fn piece(&mut self, piece: &Piece) {
        match *piece {
            Piece::Same { pasted, .. } => {
                let same = self.taken(pasted);
                self.drawn
                    .push(html! { <span lang={ORIGINAL}>{ same }</span> });
            }
            Piece::Case { pasted, found } => {
                self.differing(Some(pasted), Some(found), " ", true);
            }
            Piece::Punctuation { pasted, found } => self.differing(pasted, found, "", true),
            Piece::Changed { pasted, found } => {
                self.differing(Some(pasted), Some(found), " ", false);
            }
            Piece::Added { pasted } => self.differing(Some(pasted), None, "", false),
            Piece::Missing { found } => self.differing(None, Some(found), " ", false),
            Piece::Omission { pasted, .. } | Piece::Inserted { pasted, .. } => {
                self.pasted(pasted, Sign::Marks, false);
            }
            Piece::Around { pasted } => self.pasted(pasted, Sign::Around, false),
        }
    }

    /// Words of the pasted text, and what the document has there.
    fn differing(
        &mut self,
        pasted: Option<Span>,
        found: Option<Span>,
        between: &'static str,
        is_small: bool,
    ) {
        if let Some(pasted) = pasted {
            self.pasted(pasted, Sign::Yours, is_small);
        }
        // Labels and numbers that are printed between the words are no words of the document.
        let found = found.map(|found| self.document.words_in(found));
        if let Some(found) = found.filter(|found| !found.is_empty()) {
            if !found.starts_with([',', '.', ';', ':', '!', '?', ')', '’', '”']) {
                self.drawn.push(html! { { between } });
            }
            self.marked(&found, Sign::Document, is_small);
        }
    }

    fn pasted(&mut self, span: Span, sign: Sign, is_small: bool) {
        // What stands for nothing in the pasted text has an empty span.
        if !span.is_empty() {
            let words = self.taken(span);
            self.marked(words, sign, is_small);
        }
    }

    fn marked(&mut self, words: &str, sign: Sign, is_small: bool) {
        let signs = [Some(sign), is_small.then_some(Sign::Small)];
        for sign in signs.into_iter().flatten() {
            if !self.signs.contains(&sign) {
                self.signs.push(sign);
            }
        }
        let check = self.words.check;
        let before = match sign {
            Sign::Yours => check.heard_yours,
            Sign::Document | Sign::Small => check.heard_document,
            Sign::Marks => check.heard_marks,
            Sign::Around => check.heard_around,
        };
        self.drawn.push(html! {
            <>
                { heard(before) }
                { drawn(words, sign, is_small, ORIGINAL) }
                { heard(check.heard_end) }
            </>
        });
    }

    /// The pasted words of a span, up to which all is drawn then.
    fn taken(&mut self, span: Span) -> &'a str {
        self.up_to(span.start);
        self.end = self.end.max(span.end);
        span.of(self.pasted).unwrap_or_default()
    }

    /// Draws the spaces and quotation marks between two pieces, which are in neither.
    fn up_to(&mut self, end: u32) {
        let between = Span::new(self.end, end).of(self.pasted);
        if let Some(between) = between.filter(|between| !between.is_empty()) {
            self.drawn.push(html! { { between } });
        }
    }

    /// What the signs mean that occur.
    fn key(&self) -> Html {
        let check = self.words.check;
        let all = [
            (Sign::Yours, check.yours),
            (Sign::Document, check.document),
            (Sign::Small, check.signs),
            (Sign::Marks, check.marks),
            (Sign::Around, check.around),
        ];
        let mut all = all
            .into_iter()
            .filter(|(sign, _)| self.signs.contains(sign))
            .peekable();
        if all.peek().is_none() {
            return Html::default();
        }
        html! {
            <ul class="check-key" role="list">
                { for all.map(|(sign, meaning)| html! {
                    <li key={meaning}>{ drawn(check.sample, sign, sign == Sign::Small, None) }{ " " }{ meaning }</li>
                }) }
            </ul>
        }
    }
}

/// Words with their sign.
fn drawn(words: &str, sign: Sign, is_small: bool, lang: Option<&'static str>) -> Html {
    let class = is_small.then_some("is-small");
    match sign {
        Sign::Yours => html! { <del {class} {lang}>{ words }</del> },
        Sign::Document | Sign::Small => html! { <ins {class} {lang}>{ words }</ins> },
        Sign::Marks => html! { <span class="check-mark" {lang}>{ words }</span> },
        Sign::Around => html! { <span class="check-around">{ words }</span> },
    }
}
