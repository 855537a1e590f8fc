//! What a data file must account for: each date of the text, what was written by hand, each conflict.

use crate::data_file::{DATA, TEXT, assert_mistake, changed, parse};
use frus::{Position, edition::MistakeKind, quote::QuoteError};

/// The data file without the entry that begins with `from`, up to the next one.
#[track_caller]
fn without(from: &str) -> String {
    let at = DATA.find(from).expect("the entry");
    let end = DATA[at + 2..]
        .find("\n[")
        .map_or(DATA.len(), |end| at + 2 + end);
    format!("{}{}", &DATA[..at], &DATA[end..])
}

/// The data file with an entry more, and the line on which that entry begins.
fn with(entry: &str) -> (String, u32) {
    let line = DATA.lines().count() + 1;
    (format!("{DATA}{entry}\n"), line.try_into().unwrap())
}

const JUNE: &str = "[[unused]]\nquote = \"On June 30\"\nwords = \"June 30\"\nreason = \"A test.\"";

#[test]
fn a_date_that_nothing_accounts_for_is_reported_with_its_place_in_the_text() {
    let data = without("[[conflicts]]");
    let readings = data.find("[[conflicts.readings]]").unwrap();
    let end = readings + data[readings..].find("\n# ─").unwrap();
    let data = format!("{}{}", &data[..readings], &data[end..]);
    let mistakes = parse(&data).expect_err("a date is left over");
    let at = TEXT.find("7–153)").unwrap().try_into().unwrap();
    let [mistake] = mistakes.as_slice() else {
        panic!("{mistakes:#?}")
    };
    let position = Position::of(TEXT, at);
    let words = "7–153".to_owned();
    assert_eq!(
        mistake.kind,
        MistakeKind::UnaccountedDate { words, position }
    );
    let told = mistake.to_string();
    assert!(
        told.contains(&format!("the date “7–153” at line {position} of the text")),
        "{told}"
    );
    // The place to mend it is the end of the file, where an entry can be added.
    let lines = data.lines().count() + 1;
    assert_eq!(mistake.position.line, u32::try_from(lines).unwrap());

    let listed =
        "\n[[unused]]\nquote = \"(794.5 MSP/7–153)\"\nwords = \"7–153\"\nreason = \"A test.\"\n";
    let edition = parse(&(data + listed)).expect("the date is listed");
    let unused = edition
        .curation
        .as_ref()
        .unwrap()
        .unused_dates
        .last()
        .unwrap();
    assert_eq!(unused.words.of(TEXT), Some("7–153"));
    assert_eq!(
        (unused.date.to_string().as_str(), unused.block.as_str()),
        ("1953-07-01", "note-4-p3")
    );
}

#[test]
fn a_date_is_listed_as_unused_only_where_it_is_so_and_only_once() {
    let (data, line) = with(JUNE);
    let mistakes = parse(&data).expect_err("the date is evidence");
    assert_eq!(mistakes[0].kind, MistakeKind::UsedDate);
    assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line + 2));

    for (words, kind) in [
        ("On June", MistakeKind::NoDate),
        ("July", MistakeKind::Words(QuoteError::NotFound)),
    ] {
        let (data, line) =
            with(&JUNE.replace("words = \"June 30\"", &format!("words = \"{words}\"")));
        let mistakes = parse(&data).expect_err(words);
        assert_eq!(mistakes[0].kind, kind);
        assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line + 2));
    }

    let (data, line) = with(&JUNE.replace("A test.", " "));
    let mistakes = parse(&data).expect_err("no reason is given");
    let blank = mistakes
        .iter()
        .find(|mistake| mistake.kind == MistakeKind::Blank { key: "reason" });
    assert_eq!(blank.map(|mistake| mistake.position.line), Some(line + 3));
}

#[test]
fn an_addition_names_what_is_there() {
    let unknown = |kind: fn(String) -> MistakeKind, id: &str| kind(id.to_owned());
    for (key, given, kind) in [
        (
            "after",
            "item-3",
            MistakeKind::UnknownBlock as fn(String) -> MistakeKind,
        ),
        // Handwriting is set in the document, not in its notes.
        ("after", "note-4-p1", MistakeKind::UnknownBlock),
        ("by", "person-nobody", MistakeKind::UnknownPerson),
        ("event", "event-none", MistakeKind::UnknownEvent),
    ] {
        let entry = DATA.find("[[additions]]").unwrap();
        let at = entry + DATA[entry..].find(&format!("\n{key} = ")).unwrap() + 1;
        let end = at + DATA[at..].find('\n').unwrap();
        let data = format!("{}{key} = \"{given}\"{}", &DATA[..at], &DATA[end..]);
        let mistakes = parse(&data).expect_err(given);
        assert_eq!(mistakes[0].kind, unknown(kind, given));
        let line = DATA[..at].matches('\n').count() + 1;
        assert_eq!(
            (mistakes.len(), mistakes[0].position.line as usize),
            (1, line)
        );
    }
    assert_mistake(
        "id = \"addition-third-point\"",
        "id = \"third-point\"",
        &MistakeKind::Id {
            prefix: "addition-",
        },
    );
}

#[test]
fn an_addition_is_quoted_from_one_note() {
    assert_mistake(
        "label = \"3)\"",
        "label = \"4)\"",
        &MistakeKind::Words(QuoteError::NotFound),
    );
    let followed = "followed = \"";
    let (mistakes, line) = changed(followed, "followed = \"Not printed.\" #");
    assert_eq!(mistakes[0].kind, MistakeKind::OtherNote);
    assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line));

    let entry = DATA.find("[[additions]]").unwrap();
    let quote = entry + DATA[entry..].find("quote = ").unwrap();
    let after = quote + DATA[quote..].find("by = ").unwrap();
    let data = format!(
        "{}quote = \"Discussion\"\n{}",
        &DATA[..quote],
        &DATA[after..]
    );
    let mistakes = parse(&data).expect_err("a heading is no note");
    assert_eq!(mistakes[0].kind, MistakeKind::NotInNote);
    let line = DATA[..quote].matches('\n').count() + 1;
    assert_eq!(
        (mistakes.len(), mistakes[0].position.line as usize),
        (1, line)
    );
}

#[test]
fn an_event_has_one_conflict_at_most() {
    let at = DATA.find("[[conflicts]]").unwrap();
    let end = at + DATA[at..].find("\n# ─").unwrap();
    let again = DATA[at..end].replace("id = \"conflict-", "id = \"conflict-again-");
    let (data, line) = with(&again);
    let mistakes = parse(&data).expect_err("a second conflict");
    assert_eq!(mistakes[0].kind, MistakeKind::SecondConflict);
    assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line + 2));
}

#[test]
fn all_that_is_wrong_with_an_addition_is_told() {
    let entry = DATA.find("[[additions]]").unwrap();
    let end = entry + DATA[entry..].find("\n# ─").unwrap();
    let mut wrong = DATA[entry..end].to_owned();
    for (key, given) in [
        ("after", "item-9"),
        ("label", "4)"),
        ("words", "not receding"),
        ("by", "person-nobody"),
        ("rule", ""),
        ("event", "event-none"),
        ("followed", "Tokyo"),
    ] {
        let at = wrong.find(&format!("\n{key} = ")).unwrap() + 1;
        let end = at + wrong[at..].find('\n').unwrap();
        wrong.replace_range(at..end, &format!("{key} = \"{given}\""));
    }
    let data = format!("{}{wrong}{}", &DATA[..entry], &DATA[end..]);
    let mistakes = parse(&data).expect_err("seven mistakes");
    let kinds: Vec<_> = mistakes.iter().map(|mistake| &mistake.kind).collect();
    let inside = MistakeKind::Words(QuoteError::NotFound);
    let found = TEXT.matches("Tokyo").count();
    let expected = [
        &MistakeKind::UnknownBlock("item-9".to_owned()),
        &inside,
        &inside,
        &MistakeKind::UnknownPerson("person-nobody".to_owned()),
        &MistakeKind::Blank { key: "rule" },
        &MistakeKind::UnknownEvent("event-none".to_owned()),
        &MistakeKind::OnlyQuote(QuoteError::Ambiguous { found }),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn what_followed_takes_no_occurrence_and_is_not_told_to() {
    let (mistakes, line) = changed("followed = \"", "followed = \"July 14\" #");
    let [mistake] = mistakes.as_slice() else {
        panic!("{mistakes:#?}")
    };
    assert_eq!(
        mistake.kind,
        MistakeKind::OnlyQuote(QuoteError::Ambiguous { found: 2 })
    );
    assert_eq!(mistake.position.line, line);
    assert_eq!(
        mistake.kind.to_string(),
        "these words occur 2 times in the text; quote more of them, until they occur once"
    );
    assert_mistake(
        "followed = \"",
        "followed = \"no such words\" #",
        &MistakeKind::OnlyQuote(QuoteError::NotFound),
    );
}
