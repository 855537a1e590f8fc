//! What a data file may leave unsaid: nothing, tried key by key on the one of Document 660.

use crate::data_file::{DATA, assert_mistake, changed, parse};
use frus::edition::MistakeKind;

/// The places of the first line `key = …` at or after the table `within`, from the key to the end of the line.
#[track_caller]
fn line_of(within: &str, key: &str) -> (usize, usize) {
    let table = DATA.find(within).expect("the table");
    let at = table + DATA[table..].find(&format!("\n{key} = ")).expect("the key") + 1;
    (at, at + DATA[at..].find('\n').unwrap())
}

#[test]
fn no_string_of_the_file_may_be_empty() {
    let mut at = 0;
    let mut tried = 0;
    for (number, line) in DATA.split_inclusive('\n').enumerate() {
        let place = at;
        at += line.len();
        // A list may go over several lines.
        let rest = if line.ends_with("= [\n") {
            DATA[at..].find("\n]\n").expect("the end of a list") + 3
        } else {
            0
        };
        let Some((key, value)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let empty = match value.trim_end() {
            value if value.starts_with('"') => "\"\"",
            value if value.starts_with('[') => "[\"\"]",
            _ => continue,
        };
        tried += 1;
        let data = format!("{}{key} = {empty}\n{}", &DATA[..place], &DATA[at + rest..]);
        let mistakes = parse(&data).expect_err(line);
        let line_number = u32::try_from(number + 1).unwrap();
        assert!(
            mistakes
                .iter()
                .any(|mistake| mistake.position.line == line_number),
            "{line}{mistakes:#?}"
        );
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn a_blank_fact_is_told_with_its_line_and_its_key() {
    for (within, key) in [
        ("[volume]", "series"),
        ("[volume]", "subseries"),
        ("[volume]", "title"),
        ("[volume]", "number"),
        ("[volume]", "part"),
        ("[volume]", "general_editor"),
        ("[volume]", "publisher"),
        ("[volume]", "place"),
        ("[volume]", "publication"),
        ("[volume]", "rights"),
        ("[volume]", "source"),
        ("[imprint]", "id"),
        ("[imprint]", "url"),
        ("[imprint]", "first_page"),
        ("[imprint]", "last_page"),
        ("[imprint.dateline]", "text"),
        ("[imprint.dateline]", "source"),
        ("[imprint.marking]", "text"),
        ("[imprint.marking]", "source"),
        ("[[imprint.marking_notes]]", "text"),
        ("[[imprint.marking_notes]]", "source"),
        ("[[introduction]]", "text"),
        ("[[introduction]]", "source"),
        ("[[events]]", "title"),
        ("[[events]]", "summary"),
        ("[[events]]", "date_words"),
        ("[[events.evidence]]", "rule"),
        ("[[events.evidence]]", "source"),
        ("[[conflicts]]", "summary"),
        ("[[conflicts.readings]]", "text"),
        ("[[conflicts.readings]]", "source"),
        ("[[unused]]", "reason"),
        ("[[additions]]", "rule"),
        ("[[people]]", "name"),
        ("[[people]]", "caution"),
        ("[people.description]", "text"),
        ("[people.description]", "source"),
        ("[[terms]]", "term"),
        ("[[terms]]", "caution"),
        ("[terms.expansion]", "text"),
        ("[terms.expansion]", "source"),
    ] {
        let (at, end) = line_of(within, key);
        let data = format!("{}{key} = \" \\t\"{}", &DATA[..at], &DATA[end..]);
        let mistakes = parse(&data).expect_err(key);
        let [mistake] = mistakes.as_slice() else {
            panic!("{key} of {within}: {mistakes:#?}")
        };
        assert_eq!(mistake.kind, MistakeKind::Blank { key }, "{within}");
        let line = DATA[..at].matches('\n').count() + 1;
        assert_eq!(mistake.position.line as usize, line, "{key} of {within}");
        let told = format!("`{key}` says nothing; ");
        assert!(mistake.kind.to_string().starts_with(&told), "{mistake}");
    }
}

#[test]
fn a_volume_has_editors() {
    let editors = "editors = [\"David W. Mabon\", \"Harriet D. Schwar\"]";
    let blank = MistakeKind::Blank { key: "editors" };
    assert_mistake(editors, "editors = []", &blank);
    assert_mistake(editors, "editors = [\"David W. Mabon\", \"\"]", &blank);
    let data = DATA.replacen("part = \"2\"\n", "", 1);
    let edition = parse(&data).expect("a volume need not be in parts");
    assert_eq!(edition.volume.as_ref().unwrap().part, None);
}

#[test]
fn the_file_says_on_which_day_it_was_revised() {
    let revised = &DATA[DATA.find("\nrevised = ").unwrap() + 1..];
    let revised = &revised[..revised.find('\n').unwrap()];
    let axis = DATA[..DATA.find("\naxis = ").unwrap() + 1]
        .matches('\n')
        .count()
        + 1;
    // A title is blank besides, since this mistake hides no other.
    let data = DATA.replacen(revised, "", 1).replacen(
        "title = \"Presidential Memorandum\"",
        "title = \"\"",
        1,
    );
    let mistakes = parse(&data).expect_err("two mistakes");
    let kinds: Vec<_> = mistakes.iter().map(|mistake| &mistake.kind).collect();
    assert_eq!(
        kinds,
        [
            &MistakeKind::Unrevised,
            &MistakeKind::Blank { key: "title" }
        ]
    );
    assert_eq!(mistakes[0].position.line as usize, axis);

    for (given, said) in [
        ("", "empty"),
        ("soon", "not a date"),
        ("2026-11", "a single day"),
        ("2026-11-23?", "a single day"),
        ("2026-11-31", "no day 31"),
    ] {
        let (mistakes, line) = changed(revised, &format!("revised = \"{given}\""));
        let told = mistakes[0].to_string();
        assert!(matches!(mistakes[0].kind, MistakeKind::Form(_)), "{told}");
        assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line));
        assert!(told.contains(said), "{given:?}: {told}");
    }
}
