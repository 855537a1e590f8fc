//! A lesson as a link.

use lesson::link::{
    Chosen, KEY, Lesson, LimitError, LinkError, MOST_IDS, MOST_OWN_QUESTIONS, MOST_SIGNS,
    MOST_WORKSHEETS, OwnQuestion, Passage, SHORT_ADDRESS, Shown, Supports,
};
use proptest::{prelude::*, sample::Index};

use crate::{edition, expected::assert_expected, strategy};

const PAGE: &str = "https://classes.example.org/history/document-660/index.html?mode=class&";

/// The address of a lesson.
fn address(lesson: &Lesson) -> String {
    format!("{PAGE}{KEY}={}", lesson.to_value().unwrap())
}

/// A lesson with ten questions of the teacher's own, each pointing to a place, and every choice made.
fn full(prompt: &str) -> Lesson {
    let own = |number| OwnQuestion {
        prompt: format!("{number}{}", prompt.chars().skip(1).collect::<String>()),
        anchor: Some(format!("note-4-p{}", number % 3 + 1)),
    };
    let edition = edition();
    let ids = |ids: Vec<&String>| Shown::Only(ids.into_iter().cloned().collect());
    Lesson {
        worksheets: vec![Chosen {
            worksheet: "submitted-and-decided".to_owned(),
            questions: None,
        }],
        own: (0..10).map(own).collect(),
        passage: Some(Passage {
            first: "section-recommendation".to_owned(),
            last: "note-4-p3".to_owned(),
        }),
        supports: Supports {
            vocabulary: true,
            line_focus: true,
            spacing: true,
            read_aloud: true,
            larger_text: true,
        },
        notes: ids(edition.document.notes.iter().map(|note| &note.id).collect()),
        events: ids(edition.events_of_text().map(|event| &event.id).collect()),
    }
}

#[test]
fn ten_questions_of_a_teacher_fit_into_an_address_that_can_be_sent() {
    let english: String = "Who decided this, and why? "
        .repeat(4)
        .chars()
        .take(100)
        .collect();
    assert_eq!(english.len(), 100);
    let japanese: String = "この段落で大使が求めていることは何ですか。"
        .repeat(2)
        .chars()
        .take(40)
        .collect();
    assert_eq!(japanese.chars().count(), 40);
    for prompt in [english, japanese] {
        let lesson = full(&prompt);
        assert_eq!(lesson.own[9].prompt.chars().count(), prompt.chars().count());
        let address = address(&lesson);
        assert!(address.len() < SHORT_ADDRESS, "{}", address.len());
        assert!(address.bytes().all(|sign| sign.is_ascii_graphic()));
        let (_, value) = address.split_once("lesson=").unwrap();
        assert_eq!(Lesson::from_value(value), Ok(lesson));
    }
}

#[test]
fn the_value_of_a_lesson_does_not_change() {
    // Links that teachers have sent must open for years: a change here needs a new version.
    let lesson = Lesson {
        worksheets: vec![Chosen {
            worksheet: "events-in-order".to_owned(),
            questions: Some(vec!["proposal".to_owned(), "oldest".to_owned()]),
        }],
        own: vec![OwnQuestion {
            prompt: "なぜ7月ですか。".to_owned(),
            anchor: Some("p4".to_owned()),
        }],
        passage: Some(Passage {
            first: "p1".to_owned(),
            last: "p4".to_owned(),
        }),
        supports: Supports {
            vocabulary: true,
            larger_text: true,
            ..Supports::default()
        },
        notes: Shown::None,
        events: Shown::Only(vec![
            "event-1953-07-14-telegram-131".to_owned(),
            "event-1953-07-14-telegram-128".to_owned(),
        ]),
    };
    let value = lesson.to_value().unwrap();
    assert_expected("lesson.txt", &value);
    assert_eq!(Lesson::from_value(&value), Ok(lesson));
}

#[test]
fn what_is_no_lesson_is_told_from_one_that_is_damaged_or_of_another_version() {
    let value = full("Why?").to_value().unwrap();
    for none in [
        "",
        "true",
        "<script>alert(1)</script>",
        ".",
        "v1.AAAA",
        "%31.AAAA",
    ] {
        assert_eq!(
            Lesson::from_value(none),
            Err(LinkError::NotALesson),
            "{none}"
        );
    }
    assert_eq!(
        Lesson::from_value(&value.replacen('1', "2", 1)),
        Err(LinkError::OtherVersion(2))
    );
    assert_eq!(
        Lesson::from_value("999.anything"),
        Err(LinkError::OtherVersion(999))
    );
    let damaged = [
        value.to_lowercase(),
        value.replacen('.', ".A", 1),
        format!("{value}="),
        format!("{value} "),
        format!("{value}A"),
        value.repeat(2),
        "A".repeat(100_000),
    ];
    for damaged in &damaged[..6] {
        assert_eq!(
            Lesson::from_value(damaged),
            Err(LinkError::Damaged),
            "{damaged}"
        );
    }
    assert!(Lesson::from_value(&damaged[6]).is_err());
}

#[test]
fn a_link_that_is_cut_off_anywhere_is_noticed() {
    let value = full("Why?").to_value().unwrap();
    for length in 1..value.len() {
        assert_eq!(
            Lesson::from_value(&value[..length]),
            Err(LinkError::Damaged),
            "{length}"
        );
    }
}

#[test]
fn a_letter_changed_anywhere_is_noticed() {
    let value = full("Why?").to_value().unwrap();
    for at in 2..value.len() {
        let other = if &value[at..=at] == "x" { "y" } else { "x" };
        let changed = [&value[..at], other, &value[at + 1..]].concat();
        assert_eq!(
            Lesson::from_value(&changed),
            Err(LinkError::Damaged),
            "{at}"
        );
    }
}

#[test]
fn a_lesson_that_is_too_much_for_a_link_says_what_is_too_much() {
    let own = |prompt: &str| Lesson {
        own: vec![OwnQuestion {
            prompt: prompt.to_owned(),
            anchor: None,
        }],
        ..Lesson::default()
    };
    let chosen = |worksheet: &str| Chosen {
        worksheet: worksheet.to_owned(),
        questions: None,
    };
    let ids = |count: usize| (0..count).map(|number| format!("note-{number}")).collect();
    let cases = [
        (own(" \n"), LimitError::Blank(1)),
        (own("a\u{7}"), LimitError::ControlCharacter(1)),
        (
            own(&"é".repeat(MOST_SIGNS + 1)),
            LimitError::TooLong {
                question: 1,
                most: MOST_SIGNS,
            },
        ),
        (
            Lesson {
                own: vec![own("Why?").own[0].clone(); MOST_OWN_QUESTIONS + 1],
                ..Lesson::default()
            },
            LimitError::OwnQuestions(MOST_OWN_QUESTIONS),
        ),
        (
            Lesson {
                own: vec![own(&"a".repeat(MOST_SIGNS)).own[0].clone(); MOST_OWN_QUESTIONS],
                ..Lesson::default()
            },
            LimitError::Whole,
        ),
        (
            Lesson {
                worksheets: (0..=MOST_WORKSHEETS)
                    .map(|number| chosen(&format!("w{number}")))
                    .collect(),
                ..Lesson::default()
            },
            LimitError::Worksheets(MOST_WORKSHEETS),
        ),
        (
            Lesson {
                worksheets: vec![chosen("a"), chosen("a")],
                ..Lesson::default()
            },
            LimitError::Repeated("a".to_owned()),
        ),
        (
            Lesson {
                notes: Shown::Only(ids(MOST_IDS + 1)),
                ..Lesson::default()
            },
            LimitError::Ids(MOST_IDS),
        ),
        (
            Lesson {
                events: Shown::Only(vec!["Event".to_owned()]),
                ..Lesson::default()
            },
            LimitError::Id("Event".to_owned()),
        ),
        (
            Lesson {
                passage: Some(Passage {
                    first: "p1".to_owned(),
                    last: String::new(),
                }),
                ..Lesson::default()
            },
            LimitError::Id(String::new()),
        ),
    ];
    for (lesson, error) in cases {
        assert_eq!(lesson.to_value(), Err(error));
    }
    let most = Lesson {
        notes: Shown::Only(ids(MOST_IDS)),
        ..own(&"é".repeat(MOST_SIGNS))
    };
    let value = most.to_value().unwrap();
    assert_eq!(Lesson::from_value(&value), Ok(most));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lesson_comes_back_as_it_was(lesson in strategy::lesson()) {
        let Ok(value) = lesson.to_value() else {
            // Of these, only a control character of another script keeps a lesson out of a link.
            let has_control = lesson.own.iter().any(|own| own.prompt.chars().any(|sign| sign.is_control() && sign != '\n'));
            prop_assert!(has_control, "{:?}", lesson.to_value());
            return Ok(());
        };
        prop_assert!(value.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_.".contains(&sign)));
        prop_assert_eq!(Lesson::from_value(&value), Ok(lesson));
    }

    #[test]
    fn any_words_are_read_without_a_panic_and_none_are_a_lesson(words in "\\PC{0,300}", letters in "[A-Za-z0-9_-]{0,300}") {
        prop_assert!(Lesson::from_value(&words).is_err());
        let value = format!("1.{letters}");
        prop_assert!(Lesson::from_value(&value).is_err());
    }

    #[test]
    fn a_lesson_that_is_changed_in_two_places_is_noticed(lesson in strategy::lesson(), one in any::<Index>(), other in any::<Index>(), letters in "[A-Za-z0-9_-]{2}") {
        let Ok(value) = lesson.to_value() else { return Ok(()); };
        let mut signs: Vec<u8> = value.clone().into_bytes();
        for (at, letter) in [one, other].into_iter().zip(letters.bytes()) {
            let at = 2 + at.index(signs.len() - 2);
            signs[at] = letter;
        }
        let changed = String::from_utf8(signs).unwrap();
        prop_assert_eq!(Lesson::from_value(&changed).is_ok(), changed == value);
    }
}
