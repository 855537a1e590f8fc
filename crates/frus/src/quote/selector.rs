//! The text quote selector of the W3C Web Annotation Data Model.

use super::{
    tokens::tokens,
    words::{Words, keys},
};
use crate::{Document, Span, json};

/// Characters of context on either side, in whole words.
const CONTEXT: usize = 32;

/// The longest context that is tried where a short one leaves several places.
const LONGEST_CONTEXT: usize = 1024;

/// Words of a document with what stands around them, so that other programs find them again, also in another edition.
///
/// See <https://www.w3.org/TR/annotation-model/#text-quote-selector>.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// The words, without note references and page breaks.
    pub exact: String,
    /// What stands before them: about 32 characters in whole words, more where the place would not be plain.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

impl Selector {
    /// The selector of a stretch of the source; `None` where it touches no word.
    ///
    /// ```
    /// use frus::{Document, Span, quote::Selector};
    /// let text = "No. 1\nEditorial Note\n\nThe talks1 were begun.\n  1. On July 15.";
    /// let document = Document::parse(text)?;
    /// let selector = Selector::of(&document, Span::new(33, 37)).ok_or("words")?;
    /// assert_eq!(
    ///     selector.to_json(),
    ///     r#"{"type":"TextQuoteSelector","exact":"were","prefix":"Editorial Note The talks ","suffix":" begun. On July 15."}"#
    /// );
    /// assert_eq!(selector.find(&document), Some(Span::new(33, 37)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, span: Span) -> Option<Self> {
        let words = Words::of(document);
        let range = words.touched(span)?;
        let span = words.span(&range)?;
        let exact = spaced(&document.words_in(span));
        let mut context = CONTEXT;
        loop {
            let selector = Self {
                exact: exact.clone(),
                prefix: before(document, &words, *range.start(), context),
                suffix: after(document, &words, *range.end(), context),
            };
            context *= 2;
            if selector.place(&words) == Some((span, true)) || context > LONGEST_CONTEXT {
                return Some(selector);
            }
        }
    }

    /// Where the words stand; of several places, the one that has most of the prefix and the suffix around it. `None`
    /// where the document has not these words, kinds of spaces, dashes and quotation marks apart.
    #[must_use]
    pub fn find(&self, document: &Document) -> Option<Span> {
        let words = Words::of(document);
        self.place(&words).map(|(span, _)| span)
    }

    /// The best place, and whether no other is as good.
    fn place(&self, words: &Words) -> Option<(Span, bool)> {
        let [exact, prefix, suffix] =
            [&self.exact, &self.prefix, &self.suffix].map(|text| keys(&tokens(text, 0)));
        let (mut best, mut is_only, mut most) = (None, true, 0);
        let mut from = 0;
        while let Some(range) = words.find(&exact, from) {
            from = range.start() + 1;
            let (before, _) = words.around(*range.start());
            let (_, after) = words.around(range.end() + 1);
            let same = |(one, other): &(u8, u8)| one == other;
            let before = before
                .bytes()
                .rev()
                .zip(prefix.bytes().rev())
                .take_while(same);
            let after = after.bytes().zip(suffix.bytes()).take_while(same);
            let agrees = before.count() + after.count();
            if best.is_none() || agrees > most {
                (best, is_only, most) = (words.span(&range), true, agrees);
            } else if agrees == most {
                is_only = false;
            }
        }
        best.map(|span| (span, is_only))
    }

    /// The selector as JSON, on one line: what the `selector` of an annotation holds.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::from(r#"{"type":"TextQuoteSelector""#);
        for (name, words) in [
            ("exact", &self.exact),
            ("prefix", &self.prefix),
            ("suffix", &self.suffix),
        ] {
            text.push(',');
            json::string(name, &mut text);
            text.push(':');
            json::string(words, &mut text);
        }
        text.push('}');
        text
    }
}

/// The words before a token, up to it: as many whole ones as fit in `most` bytes, and one at least.
fn before(document: &Document, words: &Words, at: usize, most: usize) -> String {
    let start = |at: usize| words.tokens.get(at).map(|token| token.span.start);
    let end = start(at).unwrap_or_default();
    let fits = |from: &usize| end.saturating_sub(start(*from).unwrap_or_default()) as usize <= most;
    let mut apart = (0..at).rev().filter(|at| words.is_apart(*at));
    let nearest = apart.next();
    let from = apart.take_while(fits).last().or(nearest);
    let Some(from) = from.and_then(start) else {
        return String::new();
    };
    spaced(&document.words_in(Span::new(from, end)))
}

/// The words after a token, from its end on.
fn after(document: &Document, words: &Words, at: usize, most: usize) -> String {
    let end = |at: usize| words.tokens.get(at).map(|token| token.span.end);
    let start = end(at).unwrap_or_default();
    let fits = |to: &usize| end(*to).unwrap_or(u32::MAX).saturating_sub(start) as usize <= most;
    let mut apart = (at + 1..words.tokens.len()).filter(|at| words.is_apart(*at + 1));
    let nearest = apart.next();
    let to = apart.take_while(fits).last().or(nearest);
    let Some(to) = to.and_then(end) else {
        return String::new();
    };
    spaced(&document.words_in(Span::new(start, to)))
}

/// The words with one space wherever there is white space: an annotation knows no lines.
fn spaced(words: &str) -> String {
    let mut spaced = String::new();
    for character in words.chars() {
        if !character.is_whitespace() {
            spaced.push(character);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    spaced
}
