//! The edition of Document 660: what its data file adds to the text.

use std::collections::BTreeSet;

use frus::{
    date::mentions,
    document::{InlineKind, Mark, Target},
    edition::{Edition, EvidenceKind, FilePartKind, Scope, Sourced},
};

use crate::data_file::{DATA, TEXT, parse};

fn edition() -> Edition {
    parse(DATA).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

/// The words of the document that carry a mark, one string for each stretch.
fn marked(edition: &Edition, mark: &Mark) -> Vec<String> {
    let mut stretches: Vec<String> = Vec::new();
    let mut end = None;
    for inline in edition
        .document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
    {
        let InlineKind::Text { text, marks } = &inline.kind else {
            continue;
        };
        if !marks.contains(mark) {
            continue;
        }
        match stretches.last_mut() {
            Some(stretch) if end == Some(inline.span.start) => stretch.push_str(text),
            _ => stretches.push(text.clone()),
        }
        end = Some(inline.span.end);
    }
    stretches
}

#[test]
fn the_events_of_document_660_stand_in_their_order() {
    let edition = edition();
    let dates: Vec<_> = edition
        .events
        .iter()
        .map(|event| {
            (
                event.date.to_string(),
                event.certainty(),
                event.scope,
                event.passage().map(|p| p.block.as_str()),
            )
        })
        .collect();
    use EvidenceKind::{
        Approximate, Bounded, Edition as Printed, FileNumber, Stated, YearSupplied,
    };
    let expected = [
        ("1952-04-23", Stated, Scope::Text, Some("p4")),
        ("1953-06-30", YearSupplied, Scope::Text, Some("p1")),
        ("1953-07-02", Printed, Scope::Volume, Some("note-3-p1")),
        ("1953-07-06", Printed, Scope::Volume, None),
        ("1953-07-10", FileNumber, Scope::Text, Some("source-note")),
        (
            "1953-07-10/1953-07-14",
            Bounded,
            Scope::Text,
            Some("note-4-p1"),
        ),
        ("1953-07-10", Printed, Scope::Volume, None),
        ("1953-07-14", YearSupplied, Scope::Text, Some("note-4-p2")),
        ("1953-07-14", YearSupplied, Scope::Text, Some("note-4-p3")),
        ("1953-07-15", YearSupplied, Scope::Text, Some("note-4-p3")),
        ("1953-08~", Approximate, Scope::Text, Some("p1")),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(date, kind, scope, block)| (date.to_owned(), kind, scope, block))
        .collect();
    assert_eq!(dates, expected);
}

#[test]
fn every_passage_is_quoted_from_the_text_and_marked_in_it() {
    let edition = edition();
    let passages = edition
        .events
        .iter()
        .flat_map(|event| &event.evidence)
        .filter_map(|e| e.passage.as_ref());
    let passages: Vec<_> = passages
        .chain(edition.conflicts.iter().map(|conflict| &conflict.passage))
        .collect();
    assert!(passages.len() >= 12, "{}", passages.len());
    for passage in passages {
        assert!(passage.quote.contains(passage.words));
        let block = edition
            .document
            .block(&passage.block)
            .expect("the block of the passage");
        assert!(block.span.contains(passage.quote));
        // Note references are no words, so a quotation that runs over one is marked in two stretches.
        let stretches = marked(&edition, &Mark::Passage(passage.id.clone()));
        assert_eq!(
            stretches.concat(),
            passage.quote.of(TEXT).unwrap(),
            "{}",
            passage.id
        );
        if passage.words != passage.quote {
            let stretches = marked(&edition, &Mark::Date(passage.id.clone()));
            assert_eq!(
                stretches.concat(),
                passage.words.of(TEXT).unwrap(),
                "{}",
                passage.id
            );
        }
    }
}

#[test]
fn people_terms_and_handwriting_are_marked_where_they_stand() {
    let edition = edition();
    for (mark, words) in [
        (Mark::Person("person-johnson".into()), vec!["Johnson"]),
        (Mark::Person("person-allison".into()), vec!["Allison"; 4]),
        (Mark::Person("person-lourie".into()), vec!["Lourie"]),
        (
            Mark::Person("person-dulles".into()),
            vec!["Secretary of State", "JFD", "Secretary"],
        ),
        (Mark::Term("term-cincfe".into()), vec!["CINCFE"; 5]),
        (Mark::Term("term-maag".into()), vec!["MAAG"; 3]),
        (Mark::Term("term-msp".into()), vec!["MSP"; 3]),
        (Mark::Term("term-mdaa".into()), vec!["MDAA"]),
        (
            Mark::Handwriting,
            vec!["3) not recede in MAAG under Embassy, but only defer. JFD"],
        ),
        (
            Mark::CrossReference(Target::Document("d658".into())),
            vec!["Document 658"],
        ),
    ] {
        assert_eq!(marked(&edition, &mark), words, "{mark:?}");
    }
    for person in &edition.people {
        assert!(
            !marked(&edition, &Mark::Person(person.id.clone())).is_empty(),
            "{}",
            person.id
        );
    }
}

#[test]
fn every_date_of_the_text_is_evidence_at_issue_or_listed_as_unused() {
    let edition = edition();
    let of_events = edition.events.iter().flat_map(|event| event.passages());
    let of_conflicts = edition.conflicts.iter().map(|conflict| &conflict.passage);
    let passages = of_events.chain(of_conflicts).map(|passage| passage.words);
    let unused = edition
        .curation
        .as_ref()
        .unwrap()
        .unused_dates
        .iter()
        .map(|unused| unused.words);
    let accounted: BTreeSet<_> = passages.chain(unused).collect();
    let own = edition.own_day;
    let mentions = mentions(&edition.document, own);
    assert!(mentions.len() >= 9, "{}", mentions.len());
    for mention in mentions {
        let words = edition.document.words_in(mention.span);
        assert!(accounted.contains(&mention.span), "{words}");
    }
    for unused in &edition.curation.as_ref().unwrap().unused_dates {
        assert!(!unused.reason.trim().is_empty());
        let block = edition.document.block(&unused.block).unwrap();
        assert!(block.span.contains(unused.words));
    }
}

#[test]
fn file_numbers_are_taken_apart_and_marked_where_they_stand() {
    let edition = edition();
    let numbers: Vec<_> = edition
        .file_numbers
        .iter()
        .map(|filed| {
            (
                filed.id.as_str(),
                edition.document.words_in(filed.number),
                filed.block.as_str(),
                filed.day.to_string(),
            )
        })
        .collect();
    let expected = [
        (
            "file-number-1",
            "794.5 MSP/7–1053",
            "source-note",
            "1953-07-10",
        ),
        (
            "file-number-2",
            "794.5 MSP/7–1453",
            "note-4-p2",
            "1953-07-14",
        ),
        (
            "file-number-3",
            "794.5 MSP/7–153",
            "note-4-p3",
            "1953-07-01",
        ),
    ];
    assert_eq!(
        numbers,
        expected.map(|(id, words, block, day)| (id, words.to_owned(), block, day.to_owned()))
    );
    for filed in &edition.file_numbers {
        let marked = marked(&edition, &Mark::FileNumber(filed.id.clone())).concat();
        assert_eq!(Some(marked.as_str()), filed.number.of(TEXT));
        assert_eq!(edition.file_number(&filed.id), Some(filed));
        let country = filed.parts.get(1).unwrap();
        assert_eq!(country.kind, FilePartKind::Country);
        let meaning = country.meaning.as_ref().unwrap();
        assert_eq!(meaning.text, "Japan");
        assert!(filed.parts.iter().all(|part| {
            let sourced = |meaning: &Sourced| !meaning.source.is_empty();
            part.meaning.as_ref().is_some_and(sourced)
        }));
    }
}

#[test]
fn the_third_point_is_an_addition_with_its_label_its_hand_and_what_followed() {
    let edition = edition();
    let [addition] = edition.additions() else {
        panic!("one addition")
    };
    let words = |span| edition.document.words_in(span);
    assert_eq!(addition.label.map(words).as_deref(), Some("3)"));
    let said = words(addition.words);
    assert!(
        said.starts_with("not recede") && said.ends_with("JFD"),
        "{said}"
    );
    let followed = words(addition.followed);
    assert!(
        followed.starts_with("MAAG should") && followed.ends_with("Japanese."),
        "{followed}"
    );
    assert!(edition.document.block(&addition.after).is_some());
    assert_eq!(addition.note, "note-4");
    assert_eq!(
        edition.person(&addition.by).unwrap().name,
        "John Foster Dulles"
    );
    let event = edition.event(&addition.event).unwrap();
    assert_eq!(event.date.to_string(), "1953-07-14");
}

#[test]
fn the_introduction_is_short_and_each_of_its_sentences_quotes_the_document() {
    let edition = edition();
    let introduction = edition.introduction();
    let words: usize = introduction
        .iter()
        .map(|said| said.text.split_whitespace().count())
        .sum();
    assert!((60..=90).contains(&words), "{words} words");
    for said in introduction {
        assert!(said.text.ends_with('.'), "{}", said.text);
        assert!(!said.quotes.is_empty(), "{}", said.text);
    }
}

#[test]
fn the_lines_of_the_attract_screen_are_short_words_of_the_document() {
    let edition = edition();
    let lines = &edition.attract;
    assert!((3..=5).contains(&lines.len()), "{lines:?}");
    for line in lines {
        let words = edition.document.words_in(*line);
        // Read in eight seconds, by somebody who walks past.
        assert!((20..=120).contains(&words.len()), "{words}");
    }
}

#[test]
fn an_event_is_found_from_its_passages_and_its_conflict() {
    let edition = edition();
    for event in &edition.events {
        for passage in event.passages() {
            assert_eq!(edition.passage_of(&passage.id), Some((event, passage)));
        }
        let disputed = event.id.ends_with("telegram-128");
        assert_eq!(edition.conflict_about(&event.id).is_some(), disputed);
    }
    let conflict = edition.conflicts.first().unwrap();
    let (event, passage) = edition.passage_of(&conflict.passage.id).unwrap();
    assert_eq!((&event.id, passage), (&conflict.event, &conflict.passage));
    assert_eq!(edition.passage_of("passage-none"), None);
}

#[test]
fn the_events_of_the_text_are_all_but_the_volume_s() {
    let edition = edition();
    let of_text: Vec<_> = edition.events_of_text().collect();
    assert!(of_text.iter().all(|event| event.scope == Scope::Text));
    assert_eq!(of_text.len() + 3, edition.events.len());
}

#[test]
fn words_join_where_a_page_begins_between_them() {
    let edition = edition();
    let paragraph = edition.document.block("p2").unwrap().span;
    let words = edition.document.words_in(paragraph);
    assert!(paragraph.of(TEXT).unwrap().contains("we [Page 1458] now"));
    assert!(words.contains("we now"), "{words}");
    assert!(!words.contains("  "));
}

#[test]
fn marking_changes_no_word() {
    assert_eq!(edition().document.to_text(), TEXT);
}

#[test]
fn the_conflict_is_shown_with_both_readings() {
    let edition = edition();
    let [conflict] = edition.conflicts.as_slice() else {
        panic!("one conflict")
    };
    assert_eq!(conflict.passage.words.of(TEXT), Some("7–153"));
    assert_eq!(conflict.readings.len(), 2);
    assert!(
        edition
            .events
            .iter()
            .any(|event| event.id == conflict.event)
    );
}

#[test]
fn the_edition_survives_the_format_in_which_the_page_carries_it() {
    let edition = edition();
    let bytes = postcard::to_allocvec(&edition).unwrap();
    let carried: Edition = postcard::from_bytes(&bytes).unwrap();
    assert!(carried == edition);
}
