//! Guidance for a teacher: that the files are good, and which mistakes in them are reported.

use lesson::{
    guide::{Guide, parse, parse_translated, stretches},
    place,
    worksheet::{Mistake, MistakeKind},
};

use crate::{TEXT, edition, worksheets, worksheets_in_japanese};

const DATA: &str = include_str!("../../../../data/d660.teacher.toml");
const IN_JAPANESE: &str = include_str!("../../../../data/d660.teacher.ja.toml");

fn guide() -> Guide {
    parse(DATA, &worksheets(), &edition()).unwrap()
}

fn guide_in_japanese() -> Guide {
    parse_translated(DATA, IN_JAPANESE, &worksheets_in_japanese(), &edition()).unwrap()
}

/// A file after a change, and the line of the change.
#[track_caller]
fn changed(file: &str, from: &str, to: &str) -> (String, u32) {
    let at = file.find(from).unwrap_or_else(|| panic!("{from:?}"));
    let line = file[..at].matches('\n').count() + 1;
    (file.replacen(from, to, 1), line.try_into().unwrap())
}

/// That a change is the one mistake, so many lines after the change.
#[track_caller]
fn assert_mistake(from: &str, to: &str, after: u32, kind: &MistakeKind) {
    let (data, line) = changed(DATA, from, to);
    let mistakes = parse(&data, &worksheets(), &edition()).expect_err("a mistake");
    assert!(
        matches!(&mistakes[..], [mistake] if mistake.kind == *kind),
        "{mistakes:?}"
    );
    assert_eq!(mistakes[0].position.line, line + after, "{}", mistakes[0]);
}

/// That a change of the translation is the one mistake.
#[track_caller]
fn assert_translation(from: &str, to: &str, expected: &str) {
    let (translation, _) = changed(IN_JAPANESE, from, to);
    let mistakes = parse_translated(DATA, &translation, &worksheets_in_japanese(), &edition());
    let told: Vec<String> = mistakes
        .expect_err("a mistake")
        .iter()
        .map(Mistake::to_string)
        .collect();
    assert!(told.len() == 1 && told[0].contains(expected), "{told:?}");
}

#[test]
fn every_question_of_every_worksheet_has_its_guidance_in_both_languages() {
    for (guide, worksheets) in [
        (guide(), worksheets()),
        (guide_in_japanese(), worksheets_in_japanese()),
    ] {
        let ids: Vec<_> = guide.worksheets.iter().map(|sheet| &sheet.id).collect();
        let asked: Vec<_> = worksheets.iter().map(|sheet| &sheet.id).collect();
        assert_eq!(ids, asked, "in the order of the worksheets");
        for (sheet, worksheet) in guide.worksheets.iter().zip(&worksheets) {
            let ids: Vec<_> = sheet.questions.iter().map(|guided| &guided.id).collect();
            let asked: Vec<_> = worksheet.questions().map(|asked| &asked.id).collect();
            assert_eq!(ids, asked, "{}", sheet.id);
            for standard in &sheet.standards {
                assert!(guide.standard(standard).is_some(), "{standard}");
            }
        }
    }
}

#[test]
fn what_is_cited_stands_in_the_document_at_its_place() {
    let edition = edition();
    let guide = guide();
    let questions = guide.worksheets.iter().flat_map(|sheet| &sheet.questions);
    for cite in questions.flat_map(|question| &question.cites) {
        assert_eq!(cite.span.of(TEXT), Some(&*cite.words));
        let blocks = place::between(&edition.document, &cite.place, &cite.place).unwrap();
        assert!(
            blocks.iter().any(|block| block.span.contains(cite.span)),
            "{} at {}",
            cite.words,
            cite.place
        );
    }
}

#[test]
fn a_question_that_points_to_places_is_answered_from_them_or_says_why_not() {
    // An answer may cite more, or leave out a place that only leads to the answer; but one of them it cites.
    let guide = guide();
    for worksheet in worksheets() {
        let sheet = guide.worksheet(&worksheet.id).unwrap();
        for question in worksheet
            .questions()
            .filter(|asked| !asked.anchors.is_empty())
        {
            let cites = &sheet.question(&question.id).unwrap().cites;
            let is_there = |anchor: &String| {
                cites.iter().any(|cite| {
                    cite.place == *anchor || cite.place.starts_with(&format!("{anchor}-"))
                })
            };
            let is_answered = question.anchors.iter().any(is_there);
            // The one whose answer is where else to look.
            let is_about_others = question.id == "usually" || question.id == "whose-words";
            assert!(is_answered || is_about_others, "{}", question.id);
        }
    }
}

#[test]
fn the_two_languages_differ_in_words_alone() {
    let (english, japanese) = (guide(), guide_in_japanese());
    let facts = |guide: &Guide| [guide.background.clone(), guide.cautions.clone()].concat();
    for (one, other) in facts(&english).iter().zip(&facts(&japanese)) {
        assert_eq!(one.id, other.id);
        assert!(!other.text.is_ascii() && one.text != other.text);
    }
    for (one, other) in english.worksheets.iter().zip(&japanese.worksheets) {
        assert_eq!(one.standards, other.standards);
        for (one, other) in one.questions.iter().zip(&other.questions) {
            assert_eq!((&one.id, &one.cites), (&other.id, &other.cites));
            assert_eq!(one.caution.is_some(), other.caution.is_some());
            assert_ne!(one.answer, other.answer);
        }
    }
}

#[test]
fn what_does_not_fit_the_worksheets_is_a_mistake() {
    let text = |words: &str| words.to_owned();
    let kinds = |from: &str, to: &str| {
        let (data, _) = changed(DATA, from, to);
        let mistakes = parse(&data, &worksheets(), &edition()).expect_err("a mistake");
        mistakes
            .into_iter()
            .map(|mistake| mistake.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        kinds("id = \"events-in-order\"", "id = \"events\""),
        [
            MistakeKind::UnknownWorksheet(text("events")),
            MistakeKind::WorksheetWithoutGuidance(text("events-in-order")),
        ]
    );
    assert_eq!(
        kinds("id = \"oldest\"", "id = \"older\""),
        [
            MistakeKind::QuestionWithoutGuidance(text("oldest")),
            MistakeKind::UnknownQuestion(text("older")),
        ]
    );
    assert_eq!(
        kinds("id = \"decode\"", "id = \"copy\""),
        [
            MistakeKind::QuestionWithoutGuidance(text("decode")),
            MistakeKind::DuplicateId(text("copy")),
        ]
    );
}

#[test]
fn what_does_not_fit_the_document_is_a_mistake() {
    let place = "{ place = \"note-1\", words = \"Not printed.\" },\n  { place = \"note-2\"";
    let not_there = MistakeKind::NotAtPlace {
        place: "note-2".to_owned(),
        words: "Not printed.".to_owned(),
    };
    let to = place.replacen("note-1", "note-2", 1);
    assert_mistake(place, &to, 0, &not_there);
    let unknown = MistakeKind::UnknownPlace("note-9".to_owned());
    assert_mistake(place, &place.replacen("note-1", "note-9", 1), 0, &unknown);
    let event = "event-1953-07-15-negotiations";
    let no_words = MistakeKind::UnknownPlace(event.to_owned());
    assert_mistake(place, &place.replacen("note-1", event, 1), 0, &no_words);
    let misquoted = MistakeKind::NotInDocument("for ever".to_owned());
    assert_mistake(
        "“not recede” holds on",
        "“for ever” holds on",
        0,
        &misquoted,
    );
    let misquoted = MistakeKind::NotInDocument("unlimited force goals".to_owned());
    let caution = "The memorandum speaks of “limited force goals over a five year period”";
    assert_mistake(
        caution,
        "It speaks of “unlimited force goals”",
        0,
        &misquoted,
    );
}

#[test]
fn what_is_missing_is_a_mistake() {
    let blank = MistakeKind::Blank { key: "answer" };
    assert_mistake(
        "answer = \"7–1053, with a dash between the 7 and the 1.\"",
        "answer = \" \"",
        0,
        &blank,
    );
    let cites = "id = \"copy\"\nanswer = \"7–1053, with a dash between the 7 and the 1.\"\ncites = [\n  { place = \"source-note\", words = \"7–1053\" },\n]";
    let without = "id = \"copy\"\nanswer = \"7–1053\"";
    assert_mistake(cites, without, 0, &MistakeKind::Nothing { key: "cites" });
    let standards = "id = \"date-in-a-file-number\"\naims";
    let (data, line) = changed(DATA, standards, standards);
    let data = data.replace(
        "standards = [\"c3-his-10\", \"c3-sources-1\", \"ap-skill-3\"]\n",
        "",
    );
    let mistakes = parse(&data, &worksheets(), &edition()).unwrap_err();
    assert_eq!(mistakes[0].kind, MistakeKind::Nothing { key: "standards" });
    assert_eq!((mistakes.len(), mistakes[0].position.line), (1, line));
}

#[test]
fn a_standard_that_is_not_there_is_a_mistake() {
    let standards = "standards = [\"c3-his-10\", \"c3-sources-1\", \"ap-skill-3\"]";
    let unknown = MistakeKind::UnknownStandard("ap-skill-7".to_owned());
    let to = standards.replace("ap-skill-3", "ap-skill-7");
    assert_mistake(standards, &to, 0, &unknown);
}

#[test]
fn a_file_without_anything_says_all_that_is_missing() {
    let mistakes = parse("", &worksheets(), &edition()).unwrap_err();
    let told: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    for key in ["background", "cautions", "frameworks"] {
        assert!(
            told.iter().any(|told| told.contains(&format!("`{key}`"))),
            "{told:?}"
        );
    }
    assert_eq!(told.len(), 3 + worksheets().len());
    let misspelt = parse("[[backgrounds]]\n", &worksheets(), &edition()).unwrap_err();
    assert!(matches!(misspelt[0].kind, MistakeKind::Form(_)));
}

#[test]
fn a_translation_has_what_it_translates_and_no_more() {
    assert_translation(
        "code = \"技能2：",
        "#",
        "`code` of the standard `ap-skill-2` has no translation: it is at line ",
    );
    assert_translation(
        "id = \"korea\"\ntext = \"",
        "id = \"korea\"\ntext = \"“Korea”",
        "“Korea”",
    );
    let (translation, _) = changed(IN_JAPANESE, "id = \"korea\"", "id = \"corea\"");
    let told = parse_translated(DATA, &translation, &worksheets_in_japanese(), &edition());
    let told: Vec<String> = told.unwrap_err().iter().map(Mistake::to_string).collect();
    assert!(
        told.len() == 2
            && told[0].contains("the background `korea` has no translation")
            && told[1].contains("what is translated has no background `corea`"),
        "{told:?}"
    );
    let (translation, _) = changed(IN_JAPANESE, "id = \"oldest\"", "id = \"older\"");
    let told = parse_translated(DATA, &translation, &worksheets_in_japanese(), &edition());
    let told: Vec<String> = told.unwrap_err().iter().map(Mistake::to_string).collect();
    assert!(
        told.iter()
            .any(|told| told.contains("the question `oldest` has no translation")),
        "{told:?}"
    );
}

#[test]
fn the_stretches_of_a_text_are_all_of_it() {
    for text in [
        "",
        "“",
        "”“",
        "“a”",
        "a “b” c “d”",
        "「“a”」“",
        "a ” b “c” d",
    ] {
        let stretches = stretches(text);
        let whole: String = stretches.iter().map(|(words, _)| *words).collect();
        assert_eq!(whole, text);
        for (words, quoted) in stretches {
            assert_eq!(quoted, words.starts_with('“') && words.ends_with('”'));
        }
    }
}
