//! What the form makes of what is done in it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where what it needs is missing"
)]

use lesson::{
    link::{
        Chosen, Lesson, LimitError, MOST_OWN_QUESTIONS, MOST_SIGNS, OwnQuestion, Passage, Shown,
        Supports,
    },
    worksheet::{Kind, Question, Section, Worksheet},
};

use super::{
    apply::{Action, Field, List, Support, apply},
    offer::{Named, Offer},
    state::{Copy, Mode, State, Text, Which},
};
use crate::{route::Theme, state::Copied};

fn named(id: &str) -> Named {
    Named {
        id: id.to_owned(),
        words: id.to_uppercase(),
        quotes: false,
    }
}

fn worksheet(id: &str, questions: &[&str]) -> Worksheet {
    let question = |id: &&str| Question {
        id: (*id).to_owned(),
        prompt: "Who?".to_owned(),
        hint: None,
        kind: Kind::Text,
        anchors: Vec::new(),
    };
    Worksheet {
        id: id.to_owned(),
        title: id.to_owned(),
        practises: "Asking".to_owned(),
        minutes: 10,
        source: "A test".to_owned(),
        sections: vec![Section {
            title: "All".to_owned(),
            questions: questions.iter().map(question).collect(),
        }],
    }
}

fn form() -> State {
    let offer = Offer {
        worksheets: vec![
            worksheet("first", &["a", "b", "c"]),
            worksheet("second", &["d"]),
        ],
        paragraphs: ["p1", "p2", "p3"].map(named).into(),
        notes: ["note-1", "note-2"].map(named).into(),
        events: ["event-1", "event-2"].map(named).into(),
    };
    State::new(&offer, "en")
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let actions = actions.into_iter();
    actions.fold(form(), |state, action| apply(&state, action))
}

fn wrote(key: u32, prompt: &str) -> Action {
    Action::Wrote(key, prompt.into())
}

#[test]
fn at_first_the_first_worksheet_is_asked_of_the_whole_document() {
    let first = Chosen {
        worksheet: "first".to_owned(),
        questions: None,
    };
    let lesson = form().class.lesson();
    assert_eq!(
        lesson,
        Lesson {
            worksheets: vec![first],
            ..Lesson::default()
        }
    );
    let query = form().query().unwrap();
    let value = query.strip_prefix("?mode=class&lesson=").unwrap();
    assert_eq!(Lesson::from_value(value), Ok(lesson));
}

#[test]
fn everything_that_a_lesson_holds_can_be_chosen() {
    let state = after([
        Action::TookQuestion(0, 1, false),
        Action::TookSheet(1, true),
        Action::Added,
        Action::Added,
        wrote(0, "Which talks?"),
        wrote(1, "Who is missing?"),
        Action::Pointed(1, Some("p2".into())),
        Action::MovedUp(1),
        Action::Began(1),
        Action::Helped(Support::LineFocus, true),
        Action::Helped(Support::LargerText, true),
        Action::Showed(List::Notes, Which::Only),
        Action::Picked(List::Notes, 1, true),
        Action::Showed(List::Events, Which::None),
    ]);
    let expected = Lesson {
        worksheets: vec![
            Chosen {
                worksheet: "first".to_owned(),
                questions: Some(vec!["a".to_owned(), "c".to_owned()]),
            },
            Chosen {
                worksheet: "second".to_owned(),
                questions: None,
            },
        ],
        own: vec![
            OwnQuestion {
                prompt: "Who is missing?".to_owned(),
                anchor: Some("p2".to_owned()),
            },
            OwnQuestion {
                prompt: "Which talks?".to_owned(),
                anchor: None,
            },
        ],
        passage: Some(Passage {
            first: "p2".to_owned(),
            last: "p3".to_owned(),
        }),
        supports: Supports {
            line_focus: true,
            larger_text: true,
            ..Supports::default()
        },
        notes: Shown::Only(vec!["note-2".to_owned()]),
        events: Shown::None,
    };
    let query = state.query().unwrap();
    let value = query.split("lesson=").nth(1).unwrap();
    assert_eq!(Lesson::from_value(value), Ok(expected));
    assert_eq!(state.query_inside().unwrap(), ["lesson=", value].concat());
}

#[test]
fn a_worksheet_is_taken_when_one_of_its_questions_is() {
    let state = after([Action::TookSheet(0, false)]);
    assert_eq!(state.class.lesson(), Lesson::default());
    assert_eq!(state.query().unwrap(), "?mode=class");
    let state = apply(&state, Action::TookQuestion(0, 2, true));
    let sheets = state.class.lesson().worksheets;
    assert_eq!(sheets[0].questions, Some(vec!["c".to_owned()]));
    assert_eq!(state.class.sheets[0].taken(), 1);
    let state = apply(&state, Action::TookSheet(0, true));
    assert_eq!(state.class, form().class);
}

#[test]
fn some_of_a_list_can_be_all_and_none() {
    let only = || Action::Showed(List::Events, Which::Only);
    let pick = |place| Action::Picked(List::Events, place, true);
    assert_eq!(after([only()]).class.lesson().events, Shown::None);
    assert_eq!(
        after([only(), pick(0), pick(1)]).class.lesson().events,
        Shown::All
    );
    // What was picked is kept, and not asked for, while all are shown.
    let state = after([pick(0)]);
    assert_eq!(state.class.lesson().events, Shown::All);
    let state = apply(&state, only());
    assert_eq!(
        state.class.lesson().events,
        Shown::Only(vec!["event-1".to_owned()])
    );
}

#[test]
fn a_passage_never_ends_before_it_begins() {
    let state = after([Action::Ended(0), Action::Began(2)]);
    assert_eq!(
        (state.class.passage.first, state.class.passage.last),
        (2, 2)
    );
    let state = apply(&state, Action::Ended(1));
    assert_eq!(
        (state.class.passage.first, state.class.passage.last),
        (1, 1)
    );
    let state = apply(&apply(&state, Action::Began(0)), Action::Ended(99));
    assert_eq!(state.class.lesson().passage, None, "all of it is no part");
}

#[test]
fn blank_questions_are_left_out_and_count_where_something_is_wrong() {
    let long = "a".repeat(MOST_SIGNS + 1);
    let state = after([
        Action::Added,
        Action::Added,
        wrote(0, " \n"),
        wrote(1, &long),
    ]);
    let wrong = LimitError::TooLong {
        question: 2,
        most: MOST_SIGNS,
    };
    assert_eq!(state.query(), Err(wrong));
    let state = apply(&state, wrote(1, "\u{7}"));
    assert_eq!(state.query(), Err(LimitError::ControlCharacter(2)));
    let state = apply(&state, Action::Removed(1));
    assert_eq!(state.class.lesson(), form().class.lesson());
    // A key is never given again: what was written under it would come back.
    let state = apply(&state, Action::Added);
    assert_eq!(
        state
            .class
            .own
            .iter()
            .map(|own| own.key)
            .collect::<Vec<_>>(),
        [0, 2]
    );
}

#[test]
fn what_is_pasted_has_the_line_breaks_and_spaces_of_a_question() {
    let state = after([Action::Added, wrote(0, "Who?\r\n\tWhen?\rWhere? ")]);
    assert_eq!(&*state.class.own[0].prompt, "Who?\n When?\nWhere? ");
    let own = state.class.lesson().own;
    assert_eq!(own[0].prompt, "Who?\n When?\nWhere?");
    assert!(state.query().is_ok());
}

#[test]
fn more_than_a_link_holds_is_an_error_and_no_link() {
    let questions = 0..u32::try_from(MOST_OWN_QUESTIONS).unwrap() + 1;
    let state = after(questions.flat_map(|key| [Action::Added, wrote(key, "Who?")]));
    assert_eq!(
        state.query(),
        Err(LimitError::OwnQuestions(MOST_OWN_QUESTIONS))
    );
    assert!(state.query_inside().is_err());
    // A museum does not ask.
    let state = apply(&state, Action::Chose(Mode::Museum));
    assert_eq!(state.query().unwrap(), "?mode=museum");
}

#[test]
fn a_number_that_may_not_be_is_kept_as_typed_and_not_asked_for() {
    let typed = |field, typed: &str| Action::Typed(field, typed.into());
    let museum = after([
        Action::Chose(Mode::Museum),
        typed(Field::Idle, "120"),
        typed(Field::Scale, "115"),
        Action::Painted(Theme::Dark),
    ]);
    assert_eq!(
        museum.query().unwrap(),
        "?mode=museum&idle=120&scale=115&theme=dark"
    );
    for wrong in ["", "29", "601", "-60", "9e1", "soon"] {
        let state = apply(&museum, typed(Field::Idle, wrong));
        assert_eq!(state.query(), museum.query(), "{wrong}");
        assert_eq!(state.screen.idle.typed(), wrong);
        let state = apply(&state, typed(Field::Idle, "90"));
        assert_eq!(state.query().unwrap(), "?mode=museum&scale=115&theme=dark");
        assert_eq!(state.screen.idle.wrong, None);
    }
    assert_eq!(
        museum.query_inside().unwrap(),
        "idle=120&scale=115&theme=dark"
    );
}

#[test]
fn what_was_copied_is_said_of_that_text_and_until_it_changes() {
    let copy = Copy {
        what: Text::Link,
        text: "https://example.org/".into(),
        done: Copied::Done,
    };
    let state = after([Action::Copied(copy)]);
    assert_eq!(
        state.copied(Text::Link, "https://example.org/"),
        Copied::Done
    );
    assert_eq!(
        state.copied(Text::Link, "https://example.org/?a"),
        Copied::NotAsked
    );
    assert_eq!(
        state.copied(Text::Frame, "https://example.org/"),
        Copied::NotAsked
    );
}

#[test]
fn what_is_not_there_changes_nothing() {
    let nothing = [
        Action::TookSheet(9, true),
        Action::TookQuestion(0, 9, false),
        Action::TookQuestion(9, 0, false),
        Action::Removed(9),
        Action::MovedUp(9),
        wrote(9, "Who?"),
        Action::Pointed(9, Some("p1".into())),
        Action::Picked(List::Notes, 9, true),
    ];
    assert_eq!(after(nothing), form());
    let empty = State::new(&Offer::default(), "en");
    let empty = apply(&apply(&empty, Action::Began(3)), Action::Ended(2));
    assert_eq!(empty.query().unwrap(), "?mode=class");
}
