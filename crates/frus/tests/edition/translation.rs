//! The translation of the data file of Document 660: what it makes of an edition, and each way in which it can be wrong.

use crate::data_file::{DATA, TEXT, parse};
use frus::{
    Document,
    edition::{self, Edition, Mistake, MistakeKind},
    html,
};

/// The translation of the data file of Document 660 into Japanese.
const JAPANESE: &str = include_str!("../../../../data/d660.ja.toml");

fn translated(translation: &str) -> Result<Edition, Vec<Mistake>> {
    let document = Document::parse(TEXT).unwrap();
    edition::parse_translated(DATA, translation, &strings::JA, TEXT, document)
}

/// The line, from 1, on which these words first stand in a file.
#[track_caller]
fn line_of(file: &str, words: &str) -> u32 {
    let at = file
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} is not there"));
    u32::try_from(file[..at].matches('\n').count() + 1).unwrap()
}

/// The mistakes after a change of the translation, and the line on which what was changed begins.
#[track_caller]
fn changed(from: &str, to: &str) -> (Vec<Mistake>, u32) {
    let line = line_of(JAPANESE, from);
    let mistakes = translated(&JAPANESE.replacen(from, to, 1)).expect_err("a mistake");
    (mistakes, line)
}

/// That the change is the one mistake, said so and on that line.
#[track_caller]
fn assert_mistake(from: &str, to: &str, kind: &MistakeKind, line: u32) {
    let (mistakes, _) = changed(from, to);
    let kinds: Vec<_> = mistakes.iter().map(|mistake| &mistake.kind).collect();
    assert_eq!(kinds, [kind]);
    assert_eq!(mistakes[0].position.line, line, "{}", mistakes[0]);
}

/// What the data file says at the first of these words has no translation.
fn untranslated(entry: &str, key: Option<&'static str>, words: &str) -> (MistakeKind, u32) {
    let line = line_of(DATA, words);
    let mistakes = parse(&DATA.replacen(words, "§", 1));
    assert!(mistakes.is_err(), "{words:?} is of the data file");
    let column = DATA.lines().nth(line as usize - 1).unwrap();
    let column = column.find(words.lines().next().unwrap()).unwrap();
    let value = words.find('"').unwrap();
    let kind = MistakeKind::Untranslated {
        entry: entry.to_owned(),
        key,
        position: frus::Position {
            line,
            column: u32::try_from(column + value + 1).unwrap(),
        },
    };
    (kind, line)
}

#[test]
fn everything_that_a_visitor_reads_is_in_japanese_and_all_else_is_as_it_was() {
    let english = parse(DATA).unwrap();
    let japanese = translated(JAPANESE).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    assert_eq!(japanese.document, english.document);
    assert_eq!(japanese.imprint, english.imprint);
    assert_eq!(japanese.events.len(), english.events.len());
    for (japanese, english) in japanese.events.iter().zip(&english.events) {
        assert_eq!(japanese.id, english.id);
        assert_eq!(japanese.date, english.date);
        assert!(japanese.passages().eq(english.passages()));
    }
    let words = |id: &str| japanese.event(id).unwrap().date_words.clone();
    assert_eq!(words("event-1953-07-15-negotiations"), "1953年7月15日");
    assert_eq!(words("event-1953-08-diet-adjournment"), "1953年8月上旬");
    let class = &japanese.file_numbers[0].parts[0].meaning;
    assert_eq!(class.as_ref().unwrap().text, "内政と国防");
    assert_eq!(
        japanese.title(&strings::JA),
        "第660号文書　極東担当国務次官補代行（ジョンソン）から国務長官への覚書"
    );
    let addition = &japanese.additions()[0];
    assert!(addition.writer.starts_with("ジョン・フォスター・ダレス"));
}

#[test]
fn the_page_says_once_that_the_document_is_in_english_and_marks_its_words() {
    let japanese = translated(JAPANESE).unwrap();
    let page = html::page(&japanese, &strings::JA);
    let said = strings::JA.document.original.unwrap();
    assert_eq!(page.matches(said).count(), 1);
    assert!(page.contains("<html lang=\"ja\">"));
    for words in [
        "<h2 id=\"heading\" lang=\"en\"",
        "<p id=\"p1\" lang=\"en\"",
        "<q lang=\"en\">",
        "<cite lang=\"en\">",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let english = html::page(&parse(DATA).unwrap(), &strings::EN);
    assert_eq!(english.matches("lang=").count(), 1, "of the page alone");
}

#[test]
fn the_form_of_the_file_is_checked() {
    for (from, to, word) in [
        ("heading = ", "haeding = ", "haeding"),
        ("[[unused]]", "[[unsued]]", "unsued"),
        ("title = ", "titel = ", "titel"),
        ("rule = \"本文に年月日が", "rule = 本文に年月日が", ""),
    ] {
        let (mistakes, line) = changed(from, to);
        let [mistake] = mistakes.as_slice() else {
            panic!("{from}: {mistakes:#?}")
        };
        assert!(matches!(&mistake.kind, MistakeKind::Form(said) if said.contains(word)));
        assert_eq!(mistake.position.line, line, "{mistake}");
    }
}

#[test]
fn a_value_without_a_translation_is_told_with_both_of_its_places() {
    let event = "event-1952-04-23-presidential-memorandum";
    let here = line_of(JAPANESE, &format!("id = \"{event}\""));
    let entry = format!("`{event}`");
    let (kind, _) = untranslated(&entry, Some("title"), "title = \"Presidential Memorandum\"");
    assert_mistake("title = \"大統領覚書\"\n", "", &kind, here);
    let told = kind.to_string();
    assert!(told.starts_with(&format!(
        "`title` of {entry} has no translation: it is at line "
    )));

    let words = "date_words = \"July 10 to 14, 1953\"";
    let event = "event-1953-07-10-secretarys-decision";
    let (kind, _) = untranslated(&format!("`{event}`"), Some("date_words"), words);
    let here = line_of(JAPANESE, &format!("id = \"{event}\""));
    let line = "date_words = \"1953年7月10日から14日まで\"\n";
    assert_mistake(line, "", &kind, here);

    let (mistakes, _) = changed("heading = \"極東", "# \"極東");
    assert_eq!(mistakes[0].kind, MistakeKind::NoHeading);
    assert_eq!(mistakes.len(), 1);
}

#[test]
fn an_entry_without_a_translation_is_told_where_it_should_be() {
    // Paired by its id.
    let start = JAPANESE.find("[[people]]\nid = \"person-lourie\"").unwrap();
    let end = JAPANESE[start + 1..].find("[[people]]").unwrap() + start + 1;
    let (kind, _) = untranslated("`person-lourie`", None, "id = \"person-lourie\"");
    let before = line_of(JAPANESE, "id = \"person-johnson\"");
    assert_mistake(&JAPANESE[start..end], "", &kind, before);

    // Paired by its place: what is missing is the last.
    let last = "[[introduction]]\ntext = \"この問題が先送りされたことで、交渉は7月15日に始めることができました。\"\n";
    let sentence = "text = \"With that question put off, the talks could begin on July 15.\"";
    let (kind, _) = untranslated("[[introduction]] number 4", None, sentence);
    let before = line_of(JAPANESE, "[[introduction]]\ntext = \"「JFD」");
    assert_mistake(last, "", &kind, before);

    // All of a table that the file has once.
    let table =
        "[imprint.marking]\nsource = \"刊本の第660号文書。ここに掲げる本文では小文字です\"\n";
    let source = "source = \"Document 660 in the volume; the plain text has it in lower case\"";
    let (kind, _) = untranslated("[imprint.marking]", Some("source"), source);
    let end = line_of(JAPANESE, table);
    let (mistakes, _) = changed(table, "");
    assert_eq!(mistakes[0].kind, kind);
    assert!(mistakes[0].position.line > end);
}

#[test]
fn what_is_left_over_is_told() {
    let left_over = |entry: &str, key| MistakeKind::LeftOver {
        entry: entry.to_owned(),
        key,
    };
    // A value that the data file does not have.
    let name = "name = \"ドノルド・B・ローリー（Donold B. Lourie）\"";
    let more = format!("{name}\ncaution = \"別人かもしれません。\"");
    let line = line_of(JAPANESE, name) + 1;
    let kind = left_over("`person-lourie`", Some("caution"));
    assert_mistake(name, &more, &kind, line);
    let title = "title = \"大統領覚書\"";
    let more = format!("{title}\ndate_words = \"1952年4月23日\"");
    let line = line_of(JAPANESE, title) + 1;
    let event = "`event-1952-04-23-presidential-memorandum`";
    assert_mistake(title, &more, &left_over(event, Some("date_words")), line);
    // An entry with an id, also where it is there twice.
    let more = |id: &str| {
        let more = format!("[[terms]]\nid = \"{id}\"\n");
        let line = line_of(JAPANESE, "[[terms]]") + 1;
        (format!("{more}[[terms]]"), line)
    };
    let (entry, line) = more("term-nsc");
    assert_mistake("[[terms]]", &entry, &left_over("`term-nsc`", None), line);
    // An entry that is paired by its place.
    let last = "[[unused]]\n";
    let two = "[[unused]]\nreason = \"理由\"\n\n[[unused]]\n";
    let line = line_of(JAPANESE, last) + 3;
    assert_mistake(last, two, &left_over("[[unused]] number 2", None), line);
}

#[test]
fn the_second_of_two_entries_with_one_id_is_left_over() {
    let twice = JAPANESE.to_owned() + "\n[[terms]]\nid = \"term-msp\"\n";
    let mistakes = translated(&twice).unwrap_err();
    let [mistake] = mistakes.as_slice() else {
        panic!("{mistakes:#?}")
    };
    assert!(matches!(mistake.kind, MistakeKind::LeftOver { .. }));
    let last = u32::try_from(twice.matches('\n').count()).unwrap();
    assert_eq!(mistake.position.line, last, "{mistake}");
}

#[test]
fn no_value_may_be_blank() {
    let mut at = 0;
    let mut tried = 0;
    for (number, line) in JAPANESE.split_inclusive('\n').enumerate() {
        let place = at;
        at += line.len();
        let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        tried += 1;
        let blank = format!("{}{key} = \" \"\n{}", &JAPANESE[..place], &JAPANESE[at..]);
        let mistakes = translated(&blank).expect_err(line);
        let number = u32::try_from(number + 1).unwrap();
        let told = mistakes
            .iter()
            .any(|mistake| mistake.position.line == number);
        assert!(told, "{line}{mistakes:#?}");
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn what_the_file_numbers_mean_is_translated() {
    let entry = "[[file_numbers]]\nof = \"Japan\"\ntext = \"日本\"\n";
    let (mistakes, _) = changed(entry, "");
    let kinds: Vec<_> = mistakes.iter().map(|mistake| &mistake.kind).collect();
    assert_eq!(
        kinds,
        [&MistakeKind::UntranslatedMeaning("Japan".to_owned())]
    );
    let (mistakes, line) = changed("of = \"Japan\"", "of = \"France\"");
    let left_over = MistakeKind::LeftOver {
        entry: "[[file_numbers]]".to_owned(),
        key: Some("of"),
    };
    assert_eq!(mistakes.len(), 2, "{mistakes:#?}");
    assert_eq!(
        (&mistakes[0].kind, mistakes[0].position.line),
        (&left_over, line)
    );
}

#[test]
fn an_official_name_is_of_something_and_is_used() {
    let of = "of = \"Diet\"";
    let line = line_of(JAPANESE, of);
    assert_mistake(of, "of = \"Parliament\"", &MistakeKind::UnknownTerm, line);
    let text = "text = \"外務省\"";
    let line = line_of(JAPANESE, text);
    assert_mistake(text, "text = \"外交部\"", &MistakeKind::UnusedTerm, line);
}
