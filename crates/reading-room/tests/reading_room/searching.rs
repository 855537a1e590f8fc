//! What a reader finds.

use crate::common::open;
use proptest::prelude::*;
use reading_room::{
    search::{self, Asked, Found, Page, Remark, Within},
    volume::Volume,
};

fn volume() -> Volume {
    open("volume.xml", crate::common::VOLUME).unwrap()
}

fn find(volume: &Volume, typed: &str) -> Found {
    search::find(&[volume], &Asked::parse(typed), Page::first(10))
}

/// The documents that were found, in the order of the volume.
fn found(typed: &str) -> Vec<String> {
    let found = find(&volume(), typed);
    let mut documents: Vec<String> = found
        .results
        .into_iter()
        .map(|found| found.document)
        .collect();
    assert_eq!(found.documents as usize, documents.len());
    documents.sort();
    documents
}

#[test]
fn a_query_finds_the_documents_that_meet_all_of_it() {
    for (typed, expected) in [
        ("", vec!["d1", "d2", "d3", "d4"]),
        ("talks", vec!["d1", "d3", "d4"]),
        ("TALKS goals", vec!["d1", "d3"]),
        ("\"force goals\"", vec!["d1"]),
        ("force goals", vec!["d1"]),
        ("negotia*", vec!["d2"]),
        ("negotia", vec![]),
        ("talks -goals", vec!["d4"]),
        ("-talks", vec!["d2"]),
        ("-\"force goals\" talks", vec!["d3", "d4"]),
        ("title:talks", vec!["d4"]),
        ("text:talks", vec!["d1", "d3", "d4"]),
        ("note:goals", vec!["d3"]),
        ("talks -note:goals", vec!["d1", "d4"]),
        ("from:allison", vec!["d1"]),
        ("from:\"ambassador in japan\" -laos", vec!["d1"]),
        ("to:president", vec!["d2"]),
        ("-to:president", vec!["d1", "d3", "d4"]),
        ("marking:top-secret", vec!["d1"]),
        ("marking:\"Top Secret\"", vec!["d1"]),
        ("marking:secret", vec!["d2"]),
        ("marking:none", vec!["d3", "d4"]),
        ("before:1953-07-10", vec!["d1"]),
        ("after:1953", vec!["d4"]),
        ("date:1953-07", vec!["d1", "d2"]),
        ("date:1953 -date:1953-07-02", vec!["d2"]),
        ("part:ch2", vec!["d3", "d4"]),
        ("volume:frus1952-54v14p2 part:ch1 talks", vec!["d1"]),
        ("volume:another", vec![]),
        ("preface", vec![]),
    ] {
        assert_eq!(found(typed), expected, "{typed}");
    }
}

#[test]
fn the_best_comes_first_or_the_earliest() {
    let volume = volume();
    let order = |found: Found| -> Vec<String> {
        found
            .results
            .into_iter()
            .map(|found| found.document)
            .collect()
    };
    // Of a document with the word in its title nothing is as likely to be meant.
    assert_eq!(order(find(&volume, "talks"))[0], "d4");
    let earliest = Page {
        by_date: true,
        ..Page::first(10)
    };
    let by_date = search::find(&[&volume], &Asked::parse("talks"), earliest);
    assert_eq!(order(by_date), ["d1", "d4", "d3"]);
    assert_eq!(order(find(&volume, "")), ["d1", "d2", "d4", "d3"]);
    let second = Page {
        first: 1,
        most: 1,
        by_date: true,
    };
    let second = search::find(&[&volume], &Asked::parse("talks"), second);
    assert_eq!((second.documents, second.hits), (3, 4));
    assert_eq!(order(second), ["d4"]);
}

#[test]
fn every_place_is_shown_with_its_words() {
    let volume = volume();
    let found = find(&volume, "goals force");
    let [document] = &found.results[..] else {
        unreachable!("one document has both")
    };
    assert_eq!(
        (document.document.as_str(), document.hits, found.hits),
        ("d1", 4, 4)
    );
    let [snippet] = &document.snippets[..] else {
        unreachable!("all stand in one sentence: {:?}", document.snippets)
    };
    assert_eq!((snippet.within, snippet.id.as_str()), (Within::Text, "p1"));
    assert_eq!(
        snippet.text,
        "The talks on force goals began with the goals of the force."
    );
    let marked: Vec<&str> = snippet
        .hits
        .iter()
        .map(|hit| &snippet.text[hit.clone()])
        .collect();
    assert_eq!(marked, ["force", "goals", "goals", "force"]);

    let (count, all) = search::snippets(&volume, &Asked::parse("talks"), "d4", 0, 10);
    let places: Vec<_> = all.iter().map(|snippet| snippet.within).collect();
    assert_eq!((count, places), (2, vec![Within::Title, Within::Text]));
    let further = search::snippets(&volume, &Asked::parse("talks"), "d4", 1, 10);
    assert_eq!(further, (2, all[1..].to_vec()));
}

#[test]
fn what_was_found_is_counted_by_part_year_sender_and_marking() {
    let counts = find(&volume(), "talks").counts;
    let parts: Vec<_> = counts
        .parts
        .iter()
        .map(|part| (part.part, part.documents))
        .collect();
    assert_eq!(parts, [(None, 3), (Some(0), 3), (Some(1), 1), (Some(2), 2)]);
    let list = |counts: &[search::Count]| -> Vec<String> {
        let counts = counts.iter();
        counts
            .map(|count| format!("{} {}", count.value, count.documents))
            .collect()
    };
    assert_eq!(list(&counts.years), ["1953 1", "1954 1"]);
    assert_eq!(list(&counts.senders), ["Ambassador in Japan (Allison) 1"]);
    assert_eq!(list(&counts.markings), [" 2", "top secret 1"]);
}

#[test]
fn what_occurs_nowhere_has_suggestions() {
    let volume = volume();
    let missing = find(&volume, "talks labs").missing;
    assert_eq!(
        (missing.len(), missing[0].clause, missing[0].is_elsewhere),
        (1, 1, false)
    );
    assert_eq!(missing[0].suggestions, ["Laos"]);
    let missing = find(&volume, "source:goals").missing;
    assert_eq!(
        (missing[0].is_elsewhere, missing[0].suggestions.len()),
        (true, 0)
    );
    assert!(find(&volume, "talks -labs").missing.is_empty());
}

#[test]
fn what_is_not_understood_is_said() {
    let remarks = |typed: &str| Asked::parse(typed).remarks().to_vec();
    assert_eq!(
        remarks("\"force goals"),
        [Remark::Unclosed("force goals".to_owned())]
    );
    assert_eq!(
        remarks("sender:dulles"),
        [Remark::UnknownKey("sender".to_owned())]
    );
    assert_eq!(remarks("from: dulles"), []);
    assert_eq!(remarks("from:"), [Remark::NothingBehind("from".to_owned())]);
    assert_eq!(
        remarks("before:-"),
        [Remark::NothingBehind("before".to_owned())]
    );
    for date in ["1953-13", "53", "1953-02-30", "july", "1953/1954", "1953?"] {
        let (key, typed) = ("after".to_owned(), date.to_owned());
        assert_eq!(
            remarks(&format!("after:{date}")),
            [Remark::NoDate { key, typed }]
        );
    }
    let many: Vec<String> = (0..30).map(|number| format!("w{number}")).collect();
    assert_eq!(remarks(&many.join(" ")), [Remark::TooMany]);
    // Words of an unknown key are looked for, and its own name with them.
    assert_eq!(found("ambassador:talks"), ["d1", "d4"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_typed_makes_it_panic(typed in "[-\"“”a-c:*.0-9 \u{4e00}]{0,40}|\\PC{0,40}") {
        let volume = volume();
        let found = find(&volume, &typed);
        prop_assert!(found.documents <= 4);
        for document in &found.results {
            for snippet in &document.snippets {
                for hit in &snippet.hits {
                    prop_assert!(snippet.text.get(hit.clone()).is_some_and(|words| !words.is_empty()));
                }
                for pair in snippet.hits.windows(2) {
                    prop_assert!(pair[0].end <= pair[1].start);
                }
            }
        }
    }

    #[test]
    fn what_is_found_by_a_word_of_a_real_volume_has_it(pick in any::<prop::sample::Index>()) {
        // With and without the word, the documents are all of them, each once.
        let volume = volume();
        let words = ["talks", "goals", "force", "the", "president", "japan*"];
        let word = words[pick.index(words.len())];
        let (with, without) = (found(word), found(&format!("-{word}")));
        let mut all = [with, without].concat();
        all.sort();
        let ids: Vec<_> = volume.entries().iter().map(|entry| entry.id.clone()).collect();
        prop_assert_eq!(all, ids);
    }
}

/// A volume with a list of persons and one of abbreviations, and documents in which they are marked.
const WITH_LISTS: &str = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt>
<publicationStmt><idno type="frus">listed</idno></publicationStmt></fileDesc></teiHeader><text><front>
<div type="section" xml:id="persons"><head>List of Persons</head><list><item><hi rend="strong"><persName xml:id="p_AJM1">Allison, John M.</persName></hi>,
Ambassador in Japan.</item></list></div><div type="section" xml:id="terms"><head>List of Abbreviations</head><list><item><hi rend="strong"><term
xml:id="t_MSA1">MSA</term></hi>, Mutual Security Act</item></list></div></front><body>
<div type="document" n="1" xml:id="d1"><head>1. Letter</head><p>To <persName corresp="#p_AJM1">Mr. <hi rend="italic">Allison</hi></persName> on the <gloss
target="#t_MSA1">MSA</gloss>.<note n="1" xml:id="d1fn1"><persName corresp="#p_AJM1">Allison</persName> agreed.</note></p></div>
<div type="document" n="2" xml:id="d2"><head>2. Letter</head><p>To Allison, who is not marked.</p></div>
<div type="document" n="3" xml:id="d3"><head>3. Letter</head><p><persName corresp="#p_AJM1">He</persName> went on.</p></div></body></text></TEI>"##;

#[test]
fn whom_a_list_explains_is_found_wherever_the_volume_marks_them() {
    let volume = open("listed.xml", WITH_LISTS).unwrap();
    let named = |typed: &str| -> Vec<(String, u32)> {
        let results = find(&volume, typed).results.into_iter();
        results.map(|found| (found.document, found.named)).collect()
    };
    let of = |documents: &[(&str, u32)]| -> Vec<(String, u32)> {
        let documents = documents.iter();
        documents
            .map(|(id, times)| ((*id).to_owned(), *times))
            .collect()
    };
    assert_eq!(named("named:p_AJM1"), of(&[("d1", 2), ("d3", 1)]));
    assert_eq!(named("volume:listed named:t_MSA1"), of(&[("d1", 1)]));
    assert_eq!(named("-named:p_AJM1"), of(&[("d2", 0)]));
    assert_eq!(named("allison named:p_AJM1"), of(&[("d1", 2)]));
    assert_eq!(named("named:p_XXX1"), of(&[]));
    assert_eq!(find(&volume, "named:p_AJM1").hits, 3);
    assert_eq!(volume.name_of("p_AJM1"), Some("Allison, John M."));
    // The first place has an address in the document.
    let edition = volume.edition("d1", &strings::EN).unwrap();
    let place = frus::html::entry_place_id("p_AJM1", 0);
    assert!(frus::html::body(&edition, &strings::EN).contains(&format!("id=\"{place}\"")));
}
