//! The worksheets that the page offers.

use std::collections::BTreeSet;

use lesson::{
    place,
    worksheet::{Kind, Worksheet, repeated_id},
};

use crate::{TEXT, edition, expected::assert_expected, worksheets, worksheets_in_japanese};

/// A worksheet as a student reads it, with the ids and places that hold it together.
fn outline(worksheet: &Worksheet) -> String {
    let mut outline = format!(
        "{} [{}]\n{} · {} min\n{}\n",
        worksheet.title, worksheet.id, worksheet.practises, worksheet.minutes, worksheet.source
    );
    for section in &worksheet.sections {
        outline.push_str(&format!("\n{}\n", section.title));
        for question in &section.questions {
            outline.push_str(&format!("- {} [{}]", question.prompt, question.id));
            outline.extend(question.anchors.iter().map(|anchor| format!(" #{anchor}")));
            outline.push('\n');
            let hint = question.hint.iter();
            outline.extend(hint.map(|hint| format!("  {hint}\n")));
            let choices = question.choices().iter();
            outline.extend(choices.map(|choice| format!("  ☐ {} [{}]\n", choice.text, choice.id)));
        }
    }
    outline
}

#[test]
fn the_worksheets_are_those_that_a_person_has_read() {
    for (language, worksheets) in [("en", worksheets()), ("ja", worksheets_in_japanese())] {
        assert_eq!(worksheets.len(), 5);
        assert_eq!(repeated_id(&worksheets), None);
        for worksheet in &worksheets {
            let name = format!("{}.{language}.txt", worksheet.id);
            assert_expected(&name, &outline(worksheet));
        }
    }
}

#[test]
fn the_sheet_of_the_national_archives_is_word_for_word_its_own() {
    // As archives.gov has it; kept beside the tests, apart from the file that the page is made of.
    let own = include_str!("../expected/nara-own-words.txt");
    let worksheets = worksheets();
    let sheet = &worksheets[0];
    let mut words = format!("{}\n", sheet.title);
    for section in &sheet.sections {
        words.push_str(&format!("{}\n", section.title));
        for question in &section.questions {
            words.push_str(&format!("{}\n", question.prompt));
            words.extend(question.hint.iter().map(|hint| format!("{hint}\n")));
            let choices = question.choices().iter();
            words.extend(choices.map(|choice| format!("{}\n", choice.text)));
        }
    }
    assert_eq!(words, own);
    assert!(sheet.source.contains("National Archives") && sheet.source.contains("public domain"));
    let japanese = worksheets_in_japanese();
    assert!(
        japanese[0].source.contains("公式の訳ではありません"),
        "a translation says that it is one"
    );
}

#[test]
fn the_two_languages_differ_in_words_alone() {
    let japanese = worksheets_in_japanese();
    for (english, japanese) in worksheets().iter().zip(&japanese) {
        assert_eq!(english.id, japanese.id);
        assert_eq!(english.minutes, japanese.minutes);
        let ids = |sheet: &Worksheet| -> Vec<_> {
            let questions = sheet.questions();
            questions
                .map(|question| {
                    let choices = question.choices().iter().map(|choice| choice.id.clone());
                    (
                        question.id.clone(),
                        question.anchors.clone(),
                        choices.collect::<Vec<_>>(),
                    )
                })
                .collect()
        };
        assert_eq!(ids(english), ids(japanese));
        for (one, other) in english.questions().zip(japanese.questions()) {
            assert_ne!(one.prompt, other.prompt);
            assert!(!other.prompt.is_ascii(), "{}", other.prompt);
        }
    }
}

#[test]
fn what_a_question_quotes_stands_in_the_document() {
    let mut quoted = 0;
    for worksheets in [worksheets(), worksheets_in_japanese()] {
        for worksheet in worksheets {
            for question in worksheet.questions() {
                let mut rest = question.prompt.as_str();
                while let Some((_, after)) = rest.split_once('“') {
                    let (words, after) = after.split_once('”').unwrap();
                    assert!(TEXT.contains(words), "{words}");
                    quoted += 1;
                    rest = after;
                }
            }
        }
    }
    assert!(quoted >= 6, "{quoted}");
}

#[test]
fn what_only_this_document_allows_points_to_places_of_it_and_gives_no_answer_away() {
    let edition = edition();
    let worksheets = worksheets();
    let (any, own) = worksheets.split_at(2);
    let anchors = any.iter().flat_map(Worksheet::questions);
    assert_eq!(anchors.filter(|asked| !asked.anchors.is_empty()).count(), 0);
    assert_eq!(own.len(), 3);
    for worksheet in own {
        let anchors: BTreeSet<_> = worksheet
            .questions()
            .flat_map(|asked| &asked.anchors)
            .collect();
        assert!(anchors.len() >= 2, "{}", worksheet.id);
        for anchor in anchors {
            assert!(place::exists(&edition, anchor), "{anchor}");
            assert!(
                edition.event(anchor).is_none(),
                "{anchor}: its evidence is the answer"
            );
        }
        for question in worksheet.questions() {
            assert_eq!(question.kind, Kind::Text);
            for answer in [
                "July 10", "July 14", "July 15", "June 30", "April 23", "misprint", "7–1453",
                "Dulles", "JFD",
            ] {
                assert!(!question.prompt.contains(answer), "{}", question.prompt);
            }
        }
    }
}
