//! What is handed in, as text and as rich text.

use frus::edition::Edition;
use lesson::{
    answers::{Answers, Quoted},
    assignment::{Assignment, QuestionKey},
    hand_in::{Sheet, html, text},
    link::{Chosen, Lesson, OwnQuestion},
    worksheet::Worksheet,
};
use proptest::prelude::*;
use roxmltree::Document as Xml;
use strings::Strings;

use crate::{
    edition, edition_in_japanese, expected::assert_expected, quoted, strategy, worksheets,
    worksheets_in_japanese,
};

/// Words that would break out of a text, of HTML and of XML, if they could.
pub(crate) const HOSTILE: &str = "</p></article><script>alert(\"1\")</script> & ]]> <!-- \u{0}\u{1b}[2J\u{ffff}\u{fffe}\t. 'x' &lt;\r\nשלום עולם، السلام\n日本の再軍備 \u{1f5fe}\u{202e}";

pub(crate) fn of(worksheet: &str, question: &str) -> QuestionKey {
    QuestionKey::Worksheet {
        worksheet: worksheet.to_owned(),
        question: question.to_owned(),
    }
}

/// A lesson of some questions of two worksheets, and two of the teacher's own.
pub(crate) fn lesson() -> Lesson {
    let chosen = |worksheet: &str, questions: &[&str]| Chosen {
        worksheet: worksheet.to_owned(),
        questions: Some(questions.iter().map(|id| (*id).to_owned()).collect()),
    };
    let own = |prompt: &str| OwnQuestion {
        prompt: prompt.to_owned(),
        anchor: None,
    };
    Lesson {
        worksheets: vec![
            chosen("analyze-a-written-document", &["type", "who-wrote"]),
            chosen("submitted-and-decided", &["added", "meaning"]),
        ],
        own: vec![
            own("Who is not asked?\n<i>Think twice.</i>"),
            own("And you?"),
        ],
        ..Lesson::default()
    }
}

/// Answers to most of its questions.
pub(crate) fn answers(text: &str) -> Answers {
    let mut answers = Answers::new(&lesson().to_value().unwrap());
    let kind = answers.answer(of("analyze-a-written-document", "type"));
    kind.text = "It prints parts of telegrams, too.".to_owned();
    for (id, checked) in [
        ("memorandum", true),
        ("chart", true),
        ("telegram", true),
        ("chart", false),
        ("no-such-box", true),
    ] {
        kind.check(id, checked);
    }
    answers
        .answer(of("analyze-a-written-document", "who-wrote"))
        .text = text.to_owned();
    let added = answers.answer(of("submitted-and-decided", "added"));
    added.quotations.extend(
        [
            "3) not recede in MAAG under Embassy, but only defer. JFD",
            "leaving it to his discretion",
        ]
        .map(quoted),
    );
    answers.answer(QuestionKey::Own(1)).text = "The Diet.".to_owned();
    answers
}

/// What a drawer makes of these answers, in each language.
fn drawn(text: &str, draw: impl Fn(&Sheet<'_>) -> String) -> [(&'static str, String); 2] {
    let lesson = lesson();
    let answers = answers(text);
    let in_language = |strings: &Strings, worksheets: Vec<Worksheet>, edition: Edition| {
        let assignment = Assignment::of(&lesson, &worksheets, &edition);
        (
            strings.lang,
            draw(&Sheet::of(&assignment, &answers, &edition, strings)),
        )
    };
    [
        in_language(&strings::EN, worksheets(), edition()),
        in_language(
            &strings::JA,
            worksheets_in_japanese(),
            edition_in_japanese(),
        ),
    ]
}

#[test]
fn the_sheet_is_the_one_that_a_person_has_read() {
    let answer = "U. Alexis Johnson wrote it.\nSo the heading says: <he> & nobody else.";
    for (language, text) in drawn(answer, text) {
        assert_expected(&format!("hand-in.{language}.txt"), &text);
    }
    for (language, html) in drawn(answer, html) {
        assert_expected(&format!("hand-in.{language}.html"), &html);
    }
}

#[test]
fn an_answer_is_words_and_nothing_else() {
    for (_, html) in drawn(HOSTILE, html) {
        let xml = Xml::parse(&html).unwrap();
        let names: Vec<_> = xml
            .descendants()
            .filter(|node| node.is_element())
            .map(|node| node.tag_name().name())
            .collect();
        let known = [
            "article",
            "h1",
            "h2",
            "h3",
            "p",
            "b",
            "i",
            "u",
            "ul",
            "li",
            "blockquote",
        ];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
        assert_eq!(names.iter().filter(|name| **name == "article").count(), 1);
        let words: String = xml
            .descendants()
            .filter(|node| node.is_text())
            .filter_map(|node| node.text())
            .collect();
        assert!(
            words.contains("</p></article><script>alert(\"1\")</script> & ]]> <!-- \u{fffd}"),
            "{words}"
        );
        assert!(words.contains("שלום עולם، السلام") && words.contains("日本の再軍備 \u{1f5fe}"));
    }
    for (_, text) in drawn(HOSTILE, text) {
        assert!(
            text.contains(HOSTILE),
            "as text the answer is there sign for sign"
        );
    }
}

#[test]
fn a_sheet_has_what_a_teacher_asks_for() {
    let [(_, english), (_, japanese)] = drawn("Johnson.", text);
    for words in [
        "Name: ___",
        "Date: ___",
        "1. Type (check all that apply):",
        "[x] Telegram\n[x] Memorandum\n",
        "> 3) not recede in MAAG under Embassy, but only defer. JFD\n> — page 1458, note 4\n",
        "> — page 1458, item 2)\n",
        "(no answer)",
        "Questions from your teacher",
        "(Washington: Government Printing Office, 1985), 1457–1459.",
        "in the public domain",
    ] {
        assert!(english.contains(words), "{words:?} in {english}");
    }
    assert!(!english.contains("no-such-box") && !english.contains("accessed"));
    assert!(japanese.contains("氏名： ___") && japanese.contains("> ――1458ページ、注4"));
}

#[test]
fn a_megabyte_is_drawn() {
    let long = HOSTILE.repeat(1_000_000 / HOSTILE.len() + 1);
    for (_, text) in drawn(&long, text) {
        assert!(text.contains(&long));
    }
    for (_, html) in drawn(&long, html) {
        assert!(Xml::parse(&html).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_is_well_formed_and_whole(answer in any::<String>(), prompt in strategy::words(), words in any::<String>(), pages in any::<Option<(String, String)>>()) {
        let edition = edition();
        let own = OwnQuestion { prompt, anchor: None };
        let lesson = Lesson { own: vec![own], ..Lesson::default() };
        let assignment = Assignment::of(&lesson, &[], &edition);
        let mut answers = Answers::new("");
        let given = answers.answer(QuestionKey::Own(1));
        given.text.clone_from(&answer);
        given.quotations.push(Quoted { words, pages, ..quoted("Not printed.") });
        let sheet = Sheet::of(&assignment, &answers, &edition, &strings::EN);
        let html = html(&sheet);
        prop_assert!(Xml::parse(&html).is_ok(), "{}", html);
        let text = text(&sheet);
        prop_assert!(text.contains(answer.trim_end()));
        let bytes = sheet.to_bytes();
        prop_assert_eq!(Sheet::from_bytes(&bytes), Some(sheet.clone()), "another program draws the same");
        let _ = Sheet::from_bytes(answer.as_bytes());
        let file = lesson::docx::docx(&sheet);
        prop_assert!(file.is_ok());
    }
}
