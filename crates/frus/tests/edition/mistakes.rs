//! Each way in which an edition's data file can be wrong, tried on the one of Document 660.

use crate::data_file::{DATA, assert_mistake, changed, parse};
use frus::{
    edition::{EvidenceKind, Mistake, MistakeKind, Scope},
    quote::QuoteError,
};

#[test]
fn the_form_of_the_file_is_checked() {
    for (from, to, word) in [
        ("year = 1985", "year = \"1985\"", "u32"),
        ("series =", "sereis =", "sereis"),
        ("scope = \"text\"", "scope = \"txt\"", "txt"),
        ("kind = \"stated\"", "kind = \"said\"", "said"),
        (
            "date = \"1952-04-23\"",
            "date = \"1952-04-31\"",
            "no day 31",
        ),
        ("[[handwriting]]", "[[handwritng]]", "handwritng"),
        ("words = \"June 30\"", "wrods = \"June 30\"", "wrods"),
        ("id = \"person-dulles\"", "id = person-dulles", ""),
    ] {
        let (mistakes, line) = changed(from, to);
        let [
            Mistake {
                kind: MistakeKind::Form(message),
                position,
            },
        ] = mistakes.as_slice()
        else {
            panic!("{from}: {mistakes:#?}")
        };
        assert_eq!(position.line, line, "{from}: {message}");
        assert!(message.contains(word), "{from}: {message}");
    }
}

#[test]
fn a_quotation_must_be_found_and_be_found_once() {
    let june = "quote = \"On June 30, the Japanese Foreign Office formally proposed\"";
    assert_mistake(
        june,
        "quote = \"On June 30 the Japanese\"",
        &MistakeKind::Quote(QuoteError::NotFound),
    );
    assert_mistake(june, "quote = \"\"", &MistakeKind::Quote(QuoteError::Empty));
    let fourteenth = "quote = \"telegram 128 to Tokyo, July 14.\"";
    assert_mistake(
        fourteenth,
        "quote = \"July 14\"",
        &MistakeKind::Quote(QuoteError::Ambiguous { found: 2 }),
    );
    // The second of the two dates would be left over where the telegram has the first.
    let left_over = "\n[[unused]]\nquote = \"Tokyo, July 14\"\nwords = \"July 14\"\noccurrence = 2\nreason = \"A test.\"\n";
    for (occurrence, block, rest) in [(1, "note-4-p2", left_over), (2, "note-4-p3", "")] {
        let named = format!("quote = \"Tokyo, July 14\"\noccurrence = {occurrence}");
        let edition = parse(&(DATA.replacen(fourteenth, &named, 1) + rest)).unwrap();
        let telegram = edition
            .events
            .iter()
            .find(|event| event.id.ends_with("telegram-128"));
        assert_eq!(
            telegram.and_then(|event| event.passage()).unwrap().block,
            block
        );
    }
    let (mistakes, _) = changed(fourteenth, "quote = \"Tokyo, July 14\"\noccurrence = 3");
    assert!(
        matches!(
            mistakes[0].kind,
            MistakeKind::Quote(QuoteError::TooFew { found: 2, .. })
        ),
        "{mistakes:?}"
    );
}

#[test]
fn words_must_lie_inside_their_quotation() {
    let words = "words = \"June 30\"";
    assert_mistake(
        words,
        "words = \"July 30\"",
        &MistakeKind::Words(QuoteError::NotFound),
    );
    assert_mistake(
        words,
        "words = \"o\"",
        &MistakeKind::Words(QuoteError::Ambiguous { found: 4 }),
    );
}

#[test]
fn a_date_must_be_the_one_its_words_give() {
    let date = |date: &str| date.parse().unwrap();
    let (mistakes, _) = changed("date = \"1953-06-30\"", "date = \"1953-06-29\"");
    let given = date("1953-06-29");
    assert_eq!(
        mistakes[0].kind,
        MistakeKind::OtherDate {
            read: date("1953-06-30"),
            given
        }
    );

    let (mistakes, _) = changed("date = \"1953-07-15\"", "date = \"1954-07-15\"");
    let given = date("1954-07-15");
    assert_eq!(
        mistakes[0].kind,
        MistakeKind::OtherDate {
            read: date("1953-07-15"),
            given
        }
    );

    assert_mistake(
        "words = \"June 30\"",
        "words = \"On June 30\"",
        &MistakeKind::NoDate,
    );
    assert_mistake(
        "date_words = \"early August 1953\"",
        "date_words = \"early July 1953\"",
        &MistakeKind::OtherDate {
            read: date("1953-07~"),
            given: date("1953-08~"),
        },
    );
    let (mistakes, _) = changed("kind = \"year-supplied\"", "kind = \"stated\"");
    let (read, given) = (EvidenceKind::YearSupplied, EvidenceKind::Stated);
    assert_eq!(mistakes[0].kind, MistakeKind::OtherKind { read, given });
}

#[test]
fn a_bounded_date_must_have_its_bounds() {
    let (mistakes, _) = changed(
        "date = \"1953-07-10/1953-07-14\"",
        "date = \"1953-07-10/1953-07-13\"",
    );
    // The words for the date no longer say it either.
    assert!(
        matches!(
            mistakes
                .iter()
                .map(|mistake| &mistake.kind)
                .collect::<Vec<_>>()[..],
            [MistakeKind::OtherDate { .. }, MistakeKind::NotAnEnd { .. }]
        ),
        "{mistakes:?}"
    );
    let (mistakes, _) = changed("date = \"1953-07-10/1953-07-14\"", "date = \"1953-07-10\"");
    assert!(
        mistakes
            .iter()
            .any(|mistake| mistake.kind == MistakeKind::NotAnInterval),
        "{mistakes:?}"
    );
}

#[test]
fn ids_are_well_formed_unique_and_resolve() {
    assert_mistake(
        "id = \"person-lourie\"",
        "id = \"lourie\"",
        &MistakeKind::Id { prefix: "person-" },
    );
    assert_mistake(
        "id = \"term-maag\"",
        "id = \"term-MAAG\"",
        &MistakeKind::Id { prefix: "term-" },
    );
    let (mistakes, _) = changed("id = \"person-lourie\"", "id = \"person-allison\"");
    assert_eq!(
        mistakes[0].kind,
        MistakeKind::DuplicateId("person-allison".into())
    );
    let conflict = "event = \"event-1953-07-14-telegram-128\"";
    let unknown = "event-1953-07-14-telegram-129";
    assert_mistake(
        conflict,
        &format!("event = \"{unknown}\""),
        &MistakeKind::UnknownEvent(unknown.into()),
    );
}

#[test]
fn what_must_be_said_is_said() {
    let (mistakes, _) = changed(
        "rule = \"The words give the day, the month and the year.\"",
        "rule = \" \"",
    );
    assert_eq!(mistakes[0].kind, MistakeKind::Blank { key: "rule" });
    let source = "source = \"Document 659 in the volume: its dateline, and its text\"";
    let (mistakes, _) = changed(source, "");
    assert_eq!(
        mistakes
            .iter()
            .map(|mistake| &mistake.kind)
            .collect::<Vec<_>>(),
        [&MistakeKind::NoSource]
    );
    let (mistakes, _) = changed(
        "quote = \"Negotiations commenced on July 15.\"\nwords = \"July 15\"",
        "",
    );
    assert_eq!(
        mistakes[0].kind,
        MistakeKind::NoQuote(EvidenceKind::YearSupplied)
    );
    let (mistakes, _) = changed("quote = \"Negotiations commenced on July 15.\"", "");
    assert!(
        mistakes
            .iter()
            .any(|mistake| mistake.kind == MistakeKind::WithoutQuote),
        "{mistakes:?}"
    );
    let (mistakes, _) = changed("names = [\"MDAA\"]", "");
    assert_eq!(mistakes[0].kind, MistakeKind::NeverNamed);
    assert_mistake(
        "names = [\"MDAA\"]",
        "names = [\"MDA\"]",
        &MistakeKind::NameNotFound,
    );
}

#[test]
fn an_event_needs_evidence_that_fits_its_scope() {
    let evidence = "[[events.evidence]]\nkind = \"year-supplied\"\nquote = \"Negotiations commenced on July 15.\"";
    let at = DATA.find(evidence).unwrap();
    let end = at + DATA[at..].find("[[events]]").unwrap();
    let without = format!("{}{}", &DATA[..at], &DATA[end..]);
    let mistakes = parse(&without).expect_err("a mistake");
    assert_eq!(mistakes[0].kind, MistakeKind::NoEvidence);
    let (mistakes, _) = changed("scope = \"text\"", "scope = \"volume\"");
    assert_eq!(mistakes[0].kind, MistakeKind::Scope(Scope::Volume));
    let (mistakes, _) = changed("scope = \"volume\"", "scope = \"text\"");
    assert_eq!(mistakes[0].kind, MistakeKind::Scope(Scope::Text));
}

#[test]
fn a_quotation_stays_within_one_block_of_running_words() {
    assert_mistake(
        "quote = \"this session of the Diet which is scheduled to adjourn in early August\"",
        "quote = \"in early August.\\n\\nAmbassador\"",
        &MistakeKind::AcrossBlocks,
    );
    let (mistakes, _) = changed(
        "quote = \"only defer. JFD\"\nwords = \"JFD\"",
        "quote = \"No. 660\"",
    );
    assert!(
        matches!(mistakes[0].kind, MistakeKind::NotRunningText(_)),
        "{mistakes:?}"
    );
}

#[test]
fn a_conflict_must_disagree_and_be_explained() {
    let quote = "quote = \"(794.5 MSP/7–153)\"\nwords = \"7–153\"";
    let (mistakes, _) = changed(quote, "quote = \"(794.5 MSP/7–1453)\"\nwords = \"7–1453\"");
    assert_eq!(mistakes[0].kind, MistakeKind::NoConflict);
    let at = DATA.find("[[conflicts.readings]]").unwrap();
    let end = at + DATA[at..].find("\n# ─").unwrap();
    let mistakes = parse(&format!("{}{}", &DATA[..at], &DATA[end..])).expect_err("a mistake");
    assert_eq!(mistakes[0].kind, MistakeKind::NoReading);
}

#[test]
fn the_document_s_own_date_is_a_day_and_the_dateline_s() {
    let (mistakes, _) = changed("date = \"1953-07-10\"", "date = \"1953-07\"");
    assert!(
        mistakes
            .iter()
            .any(|mistake| mistake.kind == MistakeKind::OwnDate),
        "{mistakes:?}"
    );
    let (mistakes, _) = changed(
        "text = \"[Washington,] July 10, 1953.\"",
        "text = \"[Washington,] undated.\"",
    );
    assert_eq!(mistakes[0].kind, MistakeKind::Dateline);
    assert_mistake(
        "axis = \"1953-06-30/1953-07-15\"",
        "axis = \"1953-06-30/..\"",
        &MistakeKind::Axis,
    );
}

#[test]
fn a_sentence_of_the_introduction_rests_on_words_of_the_text_or_names_its_source() {
    let quote = "  \"Negotiations commenced on July 15.\",\n";
    assert_mistake(
        quote,
        "  \"Negotiations commenced on July 16.\",\n",
        &MistakeKind::OnlyQuote(QuoteError::NotFound),
    );
    assert_mistake(
        "  \"Negotiations commenced on July 15.\",\n]\n\n# When",
        "  \"Ambassador Allison\",\n]\n\n# When",
        &MistakeKind::OnlyQuote(QuoteError::Ambiguous { found: 4 }),
    );
    let at = DATA.find("text = \"With that question").unwrap();
    let quotes = at + DATA[at..].find("quotes = ").unwrap();
    let end = quotes + DATA[quotes..].find("]\n").unwrap();
    let whole = &DATA[at..end + 2];
    let text = &DATA[at..quotes];
    assert_mistake(whole, text, &MistakeKind::Unfounded);
    let sourced = [text, "source = \"A newspaper of the day\"\n"].concat();
    let edition = parse(&DATA.replacen(whole, &sourced, 1)).expect("a sentence with a source");
    assert!(edition.introduction()[3].quotes.is_empty());
}
