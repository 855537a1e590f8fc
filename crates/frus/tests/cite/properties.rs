//! Whatever the words, citing them never fails, and what is written is read back.

use frus::{
    cite::{
        Book, Enclosing, Heading, Name, Pages, Party, Style, Work, Written, bibtex, csl, place_in,
        ris,
    },
    date::Day,
};
use proptest::prelude::*;

use crate::records::{assert_read_back, read_bibtex, read_ris};

/// Any words, and words with what the formats treat in a way of their own.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[A-Za-z .,()\\[\\]“”‘’{}$%&#_~^\\\\<>*–—éß日本-]{0,40}",
        "(Memorandum|Letter|Telegram 7|) ?(From|by|, by|) ?(the |)[A-Z][a-z]{0,6} (to|to the|for) [A-Z][a-z]{0,6}( \\([A-Z][a-z]{0,5}\\)|)",
    ]
}

/// Words as a volume could print them: what the formats have signs for, but no controls and no odd white space.
fn printable() -> impl Strategy<Value = String> {
    "[A-Z][A-Za-z.,()\\[\\]“”‘’$%&#_~^<>*–—éß日本-]{0,9}( [A-Za-z(“$%&#_~^é-][A-Za-z.,)”éß-]{0,8}){0,4}"
}

fn name() -> impl Strategy<Value = Name> {
    (
        "[A-Z][a-zéß]{1,8}( [A-Z]\\.){0,2}",
        "(de |van |)[A-Z][a-z]{2,8}",
        prop_oneof![Just(""), Just("Jr."), Just("III")],
    )
        .prop_map(|(given, family, suffix)| Name {
            given,
            family,
            suffix: suffix.to_owned(),
        })
}

fn work(words: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = Work> {
    let text = || words.clone();
    let book = (
        text(),
        text(),
        text(),
        text(),
        proptest::option::of(text()),
        proptest::collection::vec(name(), 0..9),
        text(),
        1861..2100_u32,
    )
        .prop_map(
            |(series, subseries, title, number, part, editors, publisher, year)| Book {
                series,
                subseries,
                title,
                number,
                part,
                editors,
                place: "Washington".to_owned(),
                publisher,
                year,
            },
        );
    let written = prop_oneof![
        Just(None),
        (1861..2000_u16, 1..13_u8, 1..29_u8)
            .prop_map(|(year, month, day)| Day::new(year, month, day).map(Written::On)),
        text().prop_map(|words| Some(Written::InWords(words))),
    ];
    let enclosed = proptest::option::of(
        (text(), text()).prop_map(|(label, heading)| Enclosing { label, heading }),
    );
    (
        book,
        text(),
        proptest::option::of(text()),
        written,
        enclosed,
        proptest::option::of(any::<u32>()),
        text(),
        text(),
    )
        .prop_map(
            |(book, heading, place, date, enclosed_in, number, first, last)| Work {
                id: "frus1952-54v14p2/d660".to_owned(),
                url: Some(
                    "https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660"
                        .to_owned(),
                ),
                number,
                place,
                date,
                enclosed_in,
                pages: Pages::new(&first, &last),
                ..Work::new(book, &heading)
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_are_too_odd_to_be_cited(work in work(words().boxed())) {
        for style in Style::ALL {
            let cited = style.cite(&work, Day::new(2026, 11, 28));
            prop_assert!(!cited.to_plain().is_empty() && !cited.to_markdown().is_empty());
        }
        let record: serde_json::Value = serde_json::from_str(&csl(&work, None)).unwrap();
        prop_assert_eq!(record[0]["title"].as_str().unwrap_or_default(), work.title());
        // Whatever the words are, a record is one record.
        read_bibtex(&bibtex(&work, None));
        read_ris(&ris(&work, None));
    }

    #[test]
    fn what_a_volume_prints_is_read_back_word_for_word(work in work(printable().boxed())) {
        assert_read_back(&work);
    }

    #[test]
    fn no_heading_name_or_dateline_is_too_odd_to_be_read(words in words()) {
        let heading = Heading::parse(&words);
        for party in [heading.sender, heading.recipient].into_iter().flatten() {
            prop_assert!(words.contains(party));
            let party = Party::parse(party);
            prop_assert!(party.is_none_or(|party| party.name.is_some() || party.office.is_some()));
        }
        let name = Name::parse(&words);
        for part in [&name.given, &name.family, &name.suffix] {
            for word in part.split_whitespace() {
                prop_assert!(words.contains(word), "{} is not in {}", word, words);
            }
        }
        let place = place_in(&words);
        prop_assert!(place.is_none_or(|place| !place.is_empty()));
    }

    #[test]
    fn a_name_is_the_same_in_either_order(name in name()) {
        prop_assert_eq!(&Name::parse(&name.as_printed()), &name);
        prop_assert_eq!(&Name::parse(&name.natural()), &name);
        prop_assert_eq!(&Name::parse(&name.inverted()), &name);
    }
}
