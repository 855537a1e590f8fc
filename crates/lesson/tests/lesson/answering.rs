//! Answers, and what the device keeps of them.

use lesson::{
    answers::{Answers, KeptError, Place},
    assignment::QuestionKey,
    link::Lesson,
};
use proptest::prelude::*;

use crate::{quoted, strategy};

#[test]
fn words_of_the_document_bring_their_place_along() {
    let in_text = quoted("It follows closely the standard type agreement");
    assert_eq!(
        (&in_text.place, &*in_text.block),
        (&Place::Paragraph(3), "p3")
    );
    assert_eq!(
        in_text.place_in_words(&strings::EN),
        "page 1458, paragraph 3"
    );
    assert_eq!(in_text.place_in_words(&strings::JA), "1458ページ、第3段落");
    let in_note = quoted("Pressing this question to resolution");
    assert_eq!(
        (&in_note.place, &*in_note.block),
        (&Place::Note(Some("4".to_owned())), "note-4-p2")
    );
    assert_eq!(in_note.place_in_words(&strings::EN), "page 1458, note 4");
    let in_item = quoted("leaving it to his discretion");
    assert_eq!(in_item.place_in_words(&strings::EN), "page 1458, item 2)");
    let above = quoted("794.5 MSP/7–1053");
    assert_eq!(
        (&above.place, above.place_in_words(&strings::EN)),
        (&Place::Other, "page 1457".to_owned())
    );
    let over_the_page = quoted(
        "difficulties on the general question of rearmament that we [Page 1458] now believe",
    );
    assert_eq!(
        over_the_page.place_in_words(&strings::EN),
        "pages 1457–1458, paragraph 2"
    );
}

#[test]
fn nothing_answered_is_nothing_to_lose() {
    let mut answers = Answers::new("1.x");
    assert!(answers.is_empty());
    answers.answer(QuestionKey::Own(1)).text = " \n".to_owned();
    assert!(answers.is_empty() && answers.to(&QuestionKey::Own(1)).is_none());
    answers
        .answer(QuestionKey::Own(2))
        .quotations
        .push(quoted("Not printed."));
    assert!(!answers.is_empty() && answers.to(&QuestionKey::Own(2)).is_some());
    answers.clear();
    assert!(answers.is_empty());
    assert_eq!(answers.lesson(), "1.x");
}

#[test]
fn a_megabyte_of_any_script_is_kept() {
    let words =
        "<script>alert('é')</script>\0 日本の再軍備 السلام עברית \u{1f5fe}\r\n\u{202e}\u{feff}";
    let mut answers = Answers::new("1.x");
    answers.answer(QuestionKey::Own(1)).text = words.repeat(1_000_000 / words.len() + 1);
    assert!(answers.to(&QuestionKey::Own(1)).unwrap().text.len() > 1_000_000);
    let kept = answers.to_kept();
    assert!(kept.len() < 1_400_000, "{}", kept.len());
    assert_eq!(Answers::from_kept(&kept), Ok(answers));
}

#[test]
fn what_is_kept_is_told_from_what_is_damaged_or_something_else() {
    let mut answers = Answers::new("1.x");
    answers.answer(QuestionKey::Own(1)).text = "To save time.".to_owned();
    let kept = answers.to_kept();
    assert_eq!(
        Answers::from_kept("{\"theme\":\"dark\"}"),
        Err(KeptError::NotAnswers)
    );
    assert_eq!(Answers::from_kept(""), Err(KeptError::NotAnswers));
    assert_eq!(
        Answers::from_kept(&kept.replacen('1', "7", 1)),
        Err(KeptError::OtherVersion(7))
    );
    for length in 1..kept.len() {
        assert_eq!(
            Answers::from_kept(&kept[..length]),
            Err(KeptError::Damaged),
            "{length}"
        );
    }
    let lesson = Lesson::default().to_value().unwrap();
    assert_eq!(
        Answers::from_kept(&lesson),
        Err(KeptError::Damaged),
        "a lesson is no answers"
    );
    assert!(
        Lesson::from_value(&kept).is_err(),
        "and answers are no lesson"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_come_back_as_they_were(answers in strategy::answers()) {
        prop_assert_eq!(Answers::from_kept(&answers.to_kept()), Ok(answers));
    }

    #[test]
    fn any_words_are_read_without_a_panic_and_none_are_answers(words in "\\PC{0,300}", letters in "[A-Za-z0-9_-]{0,400}") {
        prop_assert!(Answers::from_kept(&words).is_err());
        let kept = format!("1.{letters}");
        prop_assert!(Answers::from_kept(&kept).is_err());
    }
}
