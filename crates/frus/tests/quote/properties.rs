//! What holds for any document, any selection and any pasted text.

#[path = "../common/repeat.rs"]
mod repeat;
#[path = "../common/strategy.rs"]
mod strategy;

use frus::{
    Document, Span,
    document::InlineKind,
    quote::{Fragment, Piece, Quotation, Selector, Verdict, check},
};
use proptest::{prelude::*, sample::Index};

use super::{TEXT, document};

/// A document, and the quotation of a stretch of it.
fn selection(made: &Document, from: Index, length: u32) -> Option<(Document, Quotation)> {
    let mut made = made.clone();
    // Made-up notes are the same again and again, and then nothing tells one from another.
    for (number, note) in made.notes.iter_mut().enumerate() {
        let mut contents = note
            .blocks
            .iter_mut()
            .flat_map(|block| block.contents_mut());
        if let Some(InlineKind::Text { text, .. }) =
            contents.next().map(|content| &mut content[0].kind)
        {
            text.insert_str(0, &format!("Then {}he ", "k".repeat(number)));
        }
    }
    let text = made.to_text();
    let document = frus::text::parse(&text).document;
    let start = from.index(text.len().max(1)) as u32;
    let quotation = Quotation::of(&document, Span::new(start, start + length), None)?;
    Some((document, quotation))
}

/// Whether there is a word that can only be the document's: a number alone may be taken for that of a note, and what stands in
/// square brackets for the quoter's.
fn has_plain_words(words: &str) -> bool {
    let mut is_bracketed = false;
    words.chars().any(|character| {
        is_bracketed = character == '[' || (is_bracketed && character != ']');
        !is_bracketed && character.is_alphabetic()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_selection_is_exact_and_found_again(
        made in strategy::document(),
        from in any::<Index>(),
        length in 1_u32..400,
    ) {
        let Some((document, quotation)) = selection(&made, from, length) else {
            return Ok(());
        };
        let again = Quotation::of(&document, quotation.span, None);
        prop_assert_eq!(again.as_ref(), Some(&quotation), "a quotation is of whole words");
        let checked = check(&document, &quotation.words);
        let quoted = check(&document, &quotation.quoted());
        if has_plain_words(&quotation.words) {
            prop_assert_eq!(checked.verdict, Verdict::Exact, "{:?} {:?}", quotation.words, checked);
            prop_assert_eq!(quoted.verdict, Verdict::Exact, "{:?} {:?}", quotation.quoted(), quoted);
        }
        let selector = Selector::of(&document, quotation.span).unwrap();
        prop_assert_eq!(selector.find(&document), Some(quotation.span), "{:?}", selector);
        let fragment = Fragment::of(&document, quotation.span);
        prop_assert!(fragment.is_some(), "{:?} in {}", quotation, made.to_text());
        let fragment = fragment.unwrap_or_default();
        prop_assert_eq!(fragment.find(&document), Some(quotation.span), "{:?}", fragment);
        prop_assert_eq!(Fragment::parse(&fragment.directive()), Some(fragment));
    }

    #[test]
    fn any_selection_of_the_real_document_stands_where_it_was_selected(from in any::<Index>(), length in 60_u32..900) {
        let start = from.index(TEXT.len()) as u32;
        let Some(quotation) = Quotation::of(&document(), Span::new(start, start + length), None) else {
            return Ok(());
        };
        let checked = check(&document(), &quotation.words);
        prop_assert_eq!(checked.verdict, Verdict::Exact);
        if quotation.words.split_whitespace().count() > 8 {
            prop_assert!(quotation.span.contains(checked.places[0]), "{:?} {:?}", quotation.span, checked.places);
        }
        let fragment = Fragment::of(&document(), quotation.span).unwrap();
        prop_assert_eq!(fragment.find(&document()), Some(quotation.span));
    }

    #[test]
    fn one_word_more_is_one_word_added(from in any::<Index>(), length in 60_u32..600, at in any::<Index>(), word in "[xz]{5,9}") {
        let start = from.index(TEXT.len() - 700) as u32;
        let Some(quotation) = Quotation::of(&document(), Span::new(start, start + length), None) else {
            return Ok(());
        };
        let mut words: Vec<&str> = quotation.words.split(' ').collect();
        prop_assume!(words.len() > 4);
        words.insert(1 + at.index(words.len() - 1), &word);
        let pasted = words.join(" ");
        let checked = check(&document(), &pasted);
        let differ: Vec<_> = checked.pieces.iter().filter(|piece| !matches!(piece, Piece::Same { .. })).collect();
        prop_assert_eq!(checked.verdict, Verdict::Differs);
        let is_word = matches!(differ[..], [Piece::Added { pasted: added }] if added.of(&pasted) == Some(word.as_str()));
        prop_assert!(is_word, "{:?}", differ);
    }

    #[test]
    fn nothing_panics_and_every_piece_has_its_place(text in "\\PC{0,200}", signs in "([a-c\\[\\]().…\"“”’' \n-]|the|Page|1458|\u{301}|é){0,60}") {
        let source = document();
        for pasted in [&text, &signs] {
            let checked = check(&source, pasted);
            let mut last = 0;
            for piece in &checked.pieces {
                let (pasted_span, found) = spans(piece);
                if let Some(span) = pasted_span {
                    prop_assert!(span.of(pasted).is_some_and(|words| !words.is_empty()), "{:?}", piece);
                    prop_assert!(last <= span.start, "in order: {:?}", checked);
                    last = span.end;
                }
                if let Some(span) = found {
                    prop_assert!(span.of(TEXT).is_some_and(|words| !words.is_empty()), "{:?}", piece);
                }
            }
            if let Some(fragment) = Fragment::parse(pasted) {
                let _ = fragment.find(&source);
            }
            let selector = Selector { exact: pasted.clone(), prefix: text.clone(), suffix: signs.clone() };
            let _ = selector.find(&source);
            // Any text is a document, too, and a mistaken span no trouble.
            let document = frus::text::parse(pasted).document;
            let _ = check(&document, &text);
            let whole = Span::new(0, u32::MAX);
            let _ = (Quotation::of(&document, whole, None), Fragment::of(&document, whole), Selector::of(&document, whole));
        }
    }
}

fn spans(piece: &Piece) -> (Option<Span>, Option<Span>) {
    match *piece {
        Piece::Same { pasted, found }
        | Piece::Case { pasted, found }
        | Piece::Changed { pasted, found } => (Some(pasted), Some(found)),
        Piece::Punctuation { pasted, found } => (pasted, found),
        Piece::Missing { found } => (None, Some(found)),
        Piece::Added { pasted } | Piece::Around { pasted } => (Some(pasted), None),
        Piece::Omission { pasted, found } | Piece::Inserted { pasted, found } => {
            (Some(pasted), found)
        }
    }
}

#[test]
fn a_long_text_against_a_long_document_is_checked() {
    let document = repeat::document(&repeat::sources(), 120_000);
    let text = document.to_text();
    let document = frus::text::parse(&text).document;
    let quotation = Quotation::of(&document, Span::new(60_000, 72_000), None).unwrap();
    assert_eq!(check(&document, &quotation.words).verdict, Verdict::Exact);
    // Nothing of it is in the document, and nothing stands out to hold on to.
    let odd: String = "agreement xylophone Japan zither ".repeat(800);
    assert_eq!(check(&document, &odd).verdict, Verdict::NotFound);
}
