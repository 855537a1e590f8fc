//! Lessons and answers of any kind, for property tests.

use lesson::{
    answers::{Answer, Answers, Place, Quoted},
    assignment::QuestionKey,
    link::{Chosen, Lesson, OwnQuestion, Passage, Shown, Supports},
};
use proptest::{collection, option, prelude::*};

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9-]{0,40}",
        "event-1953-07-[0-9]{2}-[a-z]{1,12}",
        "note-[0-9]{1,3}"
    ]
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    collection::btree_set(id(), 0..12)
        .prop_map(|ids| ids.into_iter().collect())
        .prop_shuffle()
}

fn shown() -> impl Strategy<Value = Shown> {
    prop_oneof![
        Just(Shown::All),
        Just(Shown::None),
        ids().prop_map(Shown::Only)
    ]
}

/// Words of any script, of letters of two bytes and of three, with markup and line breaks in them.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{1,80}",
        "[ぁ-ん一-龠]{1,60}",
        "[a-zé<>&\"'\n ]{1,80}",
        "\u{1f600}{1,9}"
    ]
}

/// A lesson that a link can hold.
pub(crate) fn lesson() -> impl Strategy<Value = Lesson> {
    let own = (words(), option::of(id()));
    let own = own.prop_filter_map("a question asks something", |(prompt, anchor)| {
        (!prompt.trim().is_empty()).then_some(OwnQuestion { prompt, anchor })
    });
    let worksheets = collection::btree_map(id(), option::of(ids()), 0..5).prop_map(|chosen| {
        let chosen = chosen.into_iter();
        chosen
            .map(|(worksheet, questions)| Chosen {
                worksheet,
                questions,
            })
            .collect()
    });
    let passage = option::of((id(), id()).prop_map(|(first, last)| Passage { first, last }));
    let own = collection::vec(own, 0..12);
    (
        worksheets,
        own,
        passage,
        any::<[bool; 5]>(),
        shown(),
        shown(),
    )
        .prop_map(
            |(
                worksheets,
                own,
                passage,
                [vocabulary, line_focus, spacing, read_aloud, larger_text],
                notes,
                events,
            )| {
                let supports = Supports {
                    vocabulary,
                    line_focus,
                    spacing,
                    read_aloud,
                    larger_text,
                };
                Lesson {
                    worksheets,
                    own,
                    passage,
                    supports,
                    notes,
                    events,
                }
            },
        )
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        any::<u32>().prop_map(Place::Paragraph),
        any::<String>().prop_map(Place::Item),
        any::<Option<String>>().prop_map(Place::Note),
        Just(Place::Other),
    ]
}

fn quoted() -> impl Strategy<Value = Quoted> {
    let parts = (
        any::<String>(),
        any::<Option<(String, String)>>(),
        place(),
        id(),
    );
    parts.prop_map(|(words, pages, place, block)| Quoted {
        words,
        pages,
        place,
        block,
    })
}

fn key() -> impl Strategy<Value = QuestionKey> {
    prop_oneof![
        any::<u32>().prop_map(QuestionKey::Own),
        (id(), id()).prop_map(|(worksheet, question)| QuestionKey::Worksheet {
            worksheet,
            question
        }),
    ]
}

/// Answers of any words, control characters and all.
pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    let answer = (
        any::<String>(),
        collection::vec(id(), 0..4),
        collection::vec(quoted(), 0..4),
    );
    let answer = answer.prop_map(|(text, chosen, quotations)| Answer {
        text,
        chosen,
        quotations,
    });
    (any::<String>(), collection::vec((key(), answer), 0..8)).prop_map(|(lesson, given)| {
        let mut answers = Answers::new(&lesson);
        for (key, answer) in given {
            *answers.answer(key) = answer;
        }
        answers
    })
}
