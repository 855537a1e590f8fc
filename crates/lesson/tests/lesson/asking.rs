//! What a lesson asks, put together.

use lesson::{
    assignment::{Assignment, QuestionKey},
    link::{Chosen, Lesson, OwnQuestion, Passage, Shown},
};

use crate::{edition, worksheets};

fn chosen(worksheet: &str, questions: &[&str]) -> Chosen {
    let questions = questions.iter().map(|id| (*id).to_owned()).collect();
    Chosen {
        worksheet: worksheet.to_owned(),
        questions: Some(questions),
    }
}

fn own(prompt: &str, anchor: Option<&str>) -> OwnQuestion {
    OwnQuestion {
        prompt: prompt.to_owned(),
        anchor: anchor.map(str::to_owned),
    }
}

#[test]
fn questions_come_in_the_order_of_the_worksheet_and_the_teachers_own_come_last() {
    let lesson = Lesson {
        own: vec![own("Who is JFD?", Some("note-4"))],
        worksheets: vec![
            chosen("submitted-and-decided", &["telegram", "asks"]),
            chosen("question-a-document", &["claim"]),
        ],
        ..Lesson::default()
    };
    let (worksheets, edition) = (worksheets(), edition());
    let assignment = Assignment::of(&lesson, &worksheets, &edition);
    let keys: Vec<_> = assignment
        .questions()
        .map(|asked| (asked.number, asked.key.clone()))
        .collect();
    let of = |worksheet: &str, question: &str| QuestionKey::Worksheet {
        worksheet: worksheet.to_owned(),
        question: question.to_owned(),
    };
    assert_eq!(
        keys,
        [
            (1, of("submitted-and-decided", "asks")),
            (2, of("submitted-and-decided", "telegram")),
            (3, of("question-a-document", "claim")),
            (4, QuestionKey::Own(1)),
        ]
    );
    // Sections of which nothing is asked are left out.
    let sections: Vec<_> = assignment
        .parts
        .iter()
        .map(|part| part.sections.len())
        .collect();
    assert_eq!(sections, [2, 1, 1]);
    assert!(assignment.unknown.is_empty());
}

#[test]
fn a_place_knows_the_questions_that_point_to_it() {
    let lesson = Lesson {
        worksheets: vec![Chosen {
            worksheet: "date-in-a-file-number".to_owned(),
            questions: None,
        }],
        own: vec![own("Whose file is it?", Some("source-note"))],
        ..Lesson::default()
    };
    let (worksheets, edition) = (worksheets(), edition());
    let assignment = Assignment::of(&lesson, &worksheets, &edition);
    let numbers: Vec<_> = assignment
        .at("source-note")
        .map(|asked| asked.number)
        .collect();
    assert_eq!(numbers, [1, 2, 3, 9]);
    assert_eq!(assignment.at("p2").count(), 0);
}

#[test]
fn what_is_not_there_is_left_out_and_told() {
    let lesson = Lesson {
        worksheets: vec![
            chosen("no-such-sheet", &["a"]),
            chosen("question-a-document", &["claim", "no-such-question"]),
        ],
        own: vec![own("Where?", Some("p99"))],
        passage: Some(Passage {
            first: "p4".to_owned(),
            last: "p1".to_owned(),
        }),
        notes: Shown::Only(vec!["note-4".to_owned(), "note-9".to_owned()]),
        events: Shown::Only(vec![
            "event-1953-07-15-negotiations".to_owned(),
            "event-none".to_owned(),
        ]),
        ..Lesson::default()
    };
    let (worksheets, edition) = (worksheets(), edition());
    let assignment = Assignment::of(&lesson, &worksheets, &edition);
    let asked: Vec<_> = assignment
        .questions()
        .map(|asked| (asked.number, asked.anchors.len()))
        .collect();
    assert_eq!(asked, [(1, 0), (2, 0)]);
    assert_eq!(
        assignment.unknown,
        [
            "no-such-sheet",
            "no-such-question",
            "p99",
            "p4",
            "p1",
            "note-9",
            "event-none"
        ]
    );
}
