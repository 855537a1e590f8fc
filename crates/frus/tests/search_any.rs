//! Any text is searched for anything: no panic, no hit that is not there, none left out.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed test may panic"
)]

#[path = "common/counted.rs"]
mod counted;
#[path = "common/strategy.rs"]
mod strategy;

use counted::plain;
use frus::{
    Document,
    search::{self, Hits, Query},
    text,
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

/// Text and queries in which everything is that a word may be broken by.
fn hostile() -> impl Strategy<Value = Vec<&'static str>> {
    let pieces = vec![
        "a",
        "b",
        "A",
        "é",
        "e\u{301}",
        "ß",
        "Œ",
        "ﬁ",
        "ø",
        "Ａ",
        "1",
        "19",
        "日",
        "本",
        "か\u{3099}",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\u{a0}",
        "-",
        "-\n",
        "-\n ",
        "–",
        "\u{ad}",
        "\u{ad}\n",
        "’",
        "'",
        "\"",
        "“",
        "”",
        ".",
        "[",
        "]",
        "[Page 7]",
        "-[Page 8]",
        " [Page 9] ",
        "word",
        "U.S.",
        "\n  1. ",
        "\n\n    ",
        "No. 1\n",
        "\u{200b}",
        "\0",
        "ς",
        "\u{2bc}",
        "½",
    ];
    vec(select(pieces), 0..60)
}

/// The letters and digits alone, small, without accents, as the search should see them.
fn letters(text: &str) -> String {
    let letters = text
        .chars()
        .filter(|sign| sign.is_alphanumeric() && *sign != '\u{2bc}');
    let letters = letters
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'é' => "e".to_owned(),
            'ß' => "ss".to_owned(),
            'œ' => "oe".to_owned(),
            'ﬁ' => "fi".to_owned(),
            'ø' => "o".to_owned(),
            'ａ' => "a".to_owned(),
            'ς' => "σ".to_owned(),
            other => other.to_string(),
        });
    letters.collect()
}

/// What holds of the hits of any query in any text that was parsed.
fn assert_sound(hits: &Hits<'_>, query: &Query, text: &str) {
    assert_eq!(hits.counts().len(), query.parts().len());
    for (part, counts) in hits.counts().iter().enumerate() {
        let of_part = hits.iter().filter(|hit| hit.part() == part);
        assert_eq!(counts.total() as usize, of_part.count());
    }
    assert_eq!(hits.iter().count(), hits.len());
    let mut before = 0;
    let mut ends = vec![0; query.parts().len()];
    for hit in hits.iter() {
        let spans = hit.spans();
        assert!(
            spans.iter().all(|span| !span.of(text).unwrap().is_empty()),
            "{spans:?}"
        );
        assert!(
            spans.is_sorted_by(|one, next| one.end <= next.start),
            "{spans:?}"
        );
        let (first, last) = (spans[0], spans[spans.len() - 1]);
        // In reading order, and no two of one part over each other.
        assert!(before <= first.start);
        assert!(ends[hit.part()] <= first.start);
        (before, ends[hit.part()]) = (first.start, last.end);

        let snippet = hit.snippet(3);
        let inside = &snippet.text[snippet.hit.clone()];
        assert!(!inside.is_empty() && inside.trim() == inside);
        assert!(!snippet.text.contains(['\n', '\u{ad}']) && snippet.text.trim() == snippet.text);
        let whole = hit.snippet(usize::MAX);
        assert!(whole.text.len() >= snippet.text.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_query_in_any_text(text in any::<String>(), query in any::<String>(), typing in any::<bool>()) {
        let index = search::Index::of_document(&text::parse(&text).document);
        // A query out of the text itself finds something now and then.
        let part: String = text.chars().skip(query.len() % 7).take(5).collect();
        for query in [&query, &text, &part] {
            let read = if typing { Query::typing(query) } else { Query::parse(query) };
            assert_sound(&index.find(&read), &read, &text);
            prop_assert!(index.suggest(query, 3).len() <= 3);
        }
    }

    #[test]
    fn what_is_found_is_what_was_asked_for(pieces in hostile(), from in any::<Index>(), length in 1_usize..12, quoted in any::<bool>()) {
        let text = format!("No. 1\nEditorial Note\n\n{}", pieces.concat());
        let index = search::Index::of_document(&text::parse(&text).document);
        let from = from.index(pieces.len() + 1);
        let asked = pieces[from..(from + length).min(pieces.len())].concat();
        let query = Query::parse(&if quoted { format!("\"{asked}") } else { asked.to_uppercase() });
        let hits = index.find(&query);
        assert_sound(&hits, &query, &text);
        for hit in hits.iter() {
            let found: String = hit.spans().iter().map(|span| letters(span.of(&text).unwrap())).collect();
            prop_assert_eq!(found, letters(query.parts()[hit.part()].text()));
        }
    }

    #[test]
    fn each_word_that_stands_there_is_found(pieces in hostile()) {
        let text = format!("No. 1\nEditorial Note\n\n{}", pieces.concat());
        let index = search::Index::of_document(&text::parse(&text).document);
        // Every stretch of the source that is found as a word is found again as it is written there, with all its breaks.
        for typed in ["w", "a", "b", "e", "1", "日", "s", "o", "f"] {
            for hit in index.find(&Query::typing(typed)).iter() {
                let [span] = hit.spans()[..] else { continue };
                let written = span.of(&text).unwrap();
                let again = index.find(&Query::parse(&format!("\"{written}\"")));
                let places: Vec<_> = again.iter().flat_map(|hit| hit.spans()).collect();
                prop_assert!(places.contains(&span), "{:?} in {:?}", written, places);
            }
        }
    }

    #[test]
    fn counts_are_those_of_a_count_by_hand(document in strategy::document(), at in any::<Index>(), length in 1_usize..5) {
        let document = Document::parse(&document.to_text()).unwrap();
        let stretches = counted::stretches(&document);
        let index = search::Index::of_document(&document);
        let words = &stretches[at.index(stretches.len())];
        let from = at.index(words.len().max(1));
        let phrase = &words[from.min(words.len())..(from + length).min(words.len())];
        prop_assume!(!phrase.is_empty());
        let hits = index.find(&counted::phrase(phrase));
        let number = hits.counts()[0].of(frus::search::Place::Number);
        prop_assert_eq!(hits.len() as u32 - number, counted::count(&stretches, phrase));
        prop_assert!(!hits.is_empty());
        prop_assert_eq!(&plain(&phrase.join(" ")), &phrase.join(" "));
        let capitals: Vec<String> = phrase.iter().map(|word| word.to_uppercase()).collect();
        prop_assert_eq!(index.find(&counted::phrase(&capitals)).len(), hits.len());
    }

    #[test]
    fn phrases_that_repeat_themselves_are_counted_once_each(text in "[ab](-| |\n\n){1,2}([ab] ){0,40}", phrase in vec("[ab]", 1..5)) {
        let document = text::parse(&format!("No. 1\nEditorial Note\n\n{text}")).document;
        let stretches = counted::stretches(&document);
        let index = search::Index::of_document(&document);
        let hits = index.find(&counted::phrase(&phrase));
        prop_assert_eq!(hits.len() as u32, counted::count(&stretches, &phrase));
    }
}

#[test]
fn a_megabyte_is_no_burden() {
    let document = Document::parse(&format!(
        "No. 1\nEditorial Note\n\n{}",
        "a ".repeat(100_000)
    ))
    .unwrap();
    let index = search::Index::of_document(&document);
    for query in [
        "a".repeat(1_000_000),
        "a ".repeat(500_000),
        "\"a ".repeat(300_000),
        format!("\"{} b", "a ".repeat(500_000)),
        "\"".repeat(1_000_000),
        "-\n".repeat(500_000),
        "[".repeat(1_000_000),
        "a\u{ad}".repeat(300_000),
        "日".repeat(300_000),
    ] {
        let read = Query::typing(&query);
        assert!(index.find(&read).len() <= 200_000);
        assert!(index.suggest(&query, 5).len() <= 5);
    }
}
