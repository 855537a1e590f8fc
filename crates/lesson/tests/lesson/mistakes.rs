//! The files of worksheets, changed in one place, and the mistakes that are then reported.

use lesson::worksheet::{Mistake, MistakeKind, parse, parse_translated};

use crate::{FILES, edition};

/// The mistakes in a file after a change, and the line of the change.
#[track_caller]
fn changed(file: &str, from: &str, to: &str) -> (String, u32) {
    let at = file.find(from).unwrap_or_else(|| panic!("{from:?}"));
    let line = file[..at].matches('\n').count() + 1;
    (file.replacen(from, to, 1), line.try_into().unwrap())
}

fn kinds(mistakes: &[Mistake]) -> Vec<&MistakeKind> {
    mistakes.iter().map(|mistake| &mistake.kind).collect()
}

/// That a change of the worksheets of this document is the one mistake, on the line of the change.
#[track_caller]
fn assert_mistake(from: &str, to: &str, kind: &MistakeKind) {
    let (data, line) = changed(FILES[2].0, from, to);
    let mistakes = parse(&data, Some(&edition())).expect_err("a mistake");
    assert_eq!(kinds(&mistakes), [kind]);
    assert_eq!(mistakes[0].position.line, line, "{}", mistakes[0]);
}

/// That a change of their translation is the one mistake.
#[track_caller]
fn assert_translation(from: &str, to: &str, expected: &str) {
    let (translation, _) = changed(FILES[2].1, from, to);
    let mistakes = parse_translated(FILES[2].0, &translation, Some(&edition()));
    let mistakes = mistakes.expect_err("a mistake");
    let told: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    assert!(told.len() == 1 && told[0].contains(expected), "{told:?}");
}

#[test]
fn each_mistake_is_told_with_its_line() {
    let blank = MistakeKind::Blank { key: "prompt" };
    let prompt =
        "prompt = \"Give at least two possible explanations for the number that does not fit.\"";
    assert_mistake(prompt, "prompt = \" \"", &blank);
    let hint = "hint = \"An example: 5–2349 stands for May 23, 1949.\"";
    assert_mistake(hint, "hint = \"\"", &MistakeKind::Blank { key: "hint" });
    assert_mistake("id = \"copy\"", "id = \"Copy it\"", &MistakeKind::Id);
    let repeated = MistakeKind::DuplicateId("decode".to_owned());
    assert_mistake("id = \"usually\"", "id = \"decode\"", &repeated);
    let sheet = MistakeKind::DuplicateId("events-in-order".to_owned());
    assert_mistake(
        "id = \"submitted-and-decided\"",
        "id = \"events-in-order\"",
        &sheet,
    );
    assert_mistake("minutes = 30", "minutes = 0", &MistakeKind::Minutes);
    let unknown = MistakeKind::UnknownPlace("p7".to_owned());
    assert_mistake("\"p5\"", "\"p7\"", &unknown);
    assert_mistake("\"item-1\"", "\"p5\"", &MistakeKind::RepeatedAnchor);
}

#[test]
fn a_question_that_can_not_be_answered_is_a_mistake() {
    let edition = edition();
    let head = "[[worksheets]]\nid = \"a\"\ntitle = \"A\"\npractises = \"B\"\nminutes = 5\nsource = \"C\"\n";
    let told = |rest: &str| {
        let mistakes = parse(&[head, rest].concat(), Some(&edition)).expect_err("a mistake");
        mistakes
            .into_iter()
            .map(|mistake| mistake.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(told(""), [MistakeKind::NoQuestion]);
    let section = "[[worksheets.sections]]\ntitle = \"D\"\n";
    assert_eq!(told(section), [MistakeKind::NoQuestion]);
    let question = "[[worksheets.sections.questions]]\nid = \"e\"\nprompt = \"F\"\n";
    let without = [section, question, "choices = []\n"].concat();
    assert_eq!(told(&without), [MistakeKind::NoChoice]);
    assert!(parse(&[head, section, question].concat(), Some(&edition)).is_ok());
    assert_eq!(
        kinds(&parse("", None).unwrap_err()),
        [&MistakeKind::NoWorksheet]
    );
}

#[test]
fn a_worksheet_for_any_document_points_nowhere() {
    let (data, line) = changed(
        FILES[1].0,
        "id = \"purpose\"",
        "id = \"purpose\"\nanchors = [\"p1\"]",
    );
    let mistakes = parse(&data, None).unwrap_err();
    assert_eq!(kinds(&mistakes), [&MistakeKind::AnchorOfNone]);
    assert_eq!(mistakes[0].position.line, line + 1);
}

#[test]
fn an_unknown_key_is_a_mistake_of_form() {
    let (data, line) = changed(FILES[1].0, "hint =", "hnt =");
    let mistakes = parse(&data, None).unwrap_err();
    assert!(
        matches!(&mistakes[..], [Mistake { kind: MistakeKind::Form(_), position }] if position.line == line),
        "{mistakes:?}"
    );
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let data = FILES[2].0;
    let data = data.replacen("\"p5\"", "\"p7\"", 1);
    let data = data.replacen("id = \"proposal\"", "id = \"\"", 1);
    let data = data.replacen("minutes = 30", "minutes = 1441", 1);
    let mistakes = parse(&data, Some(&edition())).unwrap_err();
    assert_eq!(
        kinds(&mistakes),
        [
            &MistakeKind::Id,
            &MistakeKind::Minutes,
            &MistakeKind::UnknownPlace("p7".to_owned())
        ]
    );
    assert!(mistakes.is_sorted_by_key(|mistake| mistake.position));
}

#[test]
fn a_translation_has_the_ids_of_what_it_translates() {
    let missing = "the question `copy` has no translation: it is at line ";
    let (translation, _) = changed(FILES[2].1, "id = \"copy\"", "id = \"copied\"");
    let mistakes = parse_translated(FILES[2].0, &translation, Some(&edition())).unwrap_err();
    let told: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains(missing), "{told:?}");
    assert!(
        told[1].contains("the worksheet has no question `copied`"),
        "{told:?}"
    );

    assert_translation(
        "prompt = \"合っていない番号について、考えられる説明を二つ以上挙げてください。\"\n",
        "",
        "`prompt` of the question `explanations` has no translation",
    );
    assert_translation(
        "hint = \"例：",
        "#",
        "`hint` of the question `decode` has no translation",
    );
    assert_translation(
        "id = \"copy\"",
        "id = \"copy\"\nhint = \"見てください。\"",
        "the worksheet has no `hint` for the question `copy`",
    );
    assert_translation("title = \"番号を読む\"", "title = \"\"", "`title` is blank");
    let more = [FILES[2].1, "\n[[worksheets.sections]]\ntitle = \"余り\"\n"].concat();
    let mistakes = parse_translated(FILES[2].0, &more, Some(&edition())).unwrap_err();
    assert!(
        mistakes[0]
            .to_string()
            .contains("no section 4 of the worksheet `submitted-and-decided`"),
        "{mistakes:?}"
    );
}

#[test]
fn a_translation_has_the_boxes_of_what_it_translates() {
    let (translation, _) = changed(FILES[0].1, "id = \"patent\"", "id = \"patents\"");
    let mistakes = parse_translated(FILES[0].0, &translation, None).unwrap_err();
    let told: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    assert!(
        told[0].contains("the box `patent` has no translation"),
        "{told:?}"
    );
    assert!(told[1].contains("no box `patents`"), "{told:?}");
}
