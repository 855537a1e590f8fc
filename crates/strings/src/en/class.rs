//! The page in a class, and what a student hands in.

use crate::{Class, HandIn};

impl HandIn {
    pub(crate) const ENGLISH: Self = Self {
        name: "Name:",
        date: "Date:",
        question: |number, prompt| [&number.to_string(), ". ", prompt].concat(),
        own_questions: "Questions from your teacher",
        unanswered: "(no answer)",
        place: |words| ["— ", words].concat(),
        source: "Source",
    };
}

impl Class {
    pub(crate) const ENGLISH: Self = Self {
        title: "Worksheet",
        about: "Read the document, and answer beside it. Nothing you write leaves this page until you hand it in yourself.",
        choose: "Which worksheet?",
        practises: |what, minutes| [what, ". About ", &minutes.to_string(), " minutes."].concat(),
        passage: |first, last| match first == last {
            true => ["This lesson is about ", first, "."].concat(),
            false => [
                "This lesson is about the part from ",
                first,
                " to ",
                last,
                ".",
            ]
            .concat(),
        },
        look_at: "Look at",
        source_note: "the source note",
        answer: |number| format!("Your answer to question {number}"),
        quoted: "Words you quote",
        take_out: "Take these words out",
        how_to_quote: "To quote, select words in the document. A button then puts them into your answer, with page, paragraph and note.",
        put: |number| format!("Put into answer {number}"),
        was_put: |number| format!("These words are in answer {number} now."),
        question: |number| format!("Question {number}"),
        vocabulary: "People and abbreviations",
        answers: "Your answers",
        keep: "Keep my answers on this device",
        keep_about: "Without this they are gone when the page is closed. Leave it off on a computer that others use, or clear your answers at the end.",
        kept: "Your answers are kept on this device, and nowhere else.",
        not_kept: "This browser does not keep your answers. Hand them in before you close the page.",
        kept_damaged: "Answers that were kept on this device are damaged and can not be read. They are left as they are until you keep or clear answers here.",
        kept_other: "Answers that were kept on this device are from another version of this page and can not be read here. They are left as they are until you keep or clear answers here.",
        clear: "Clear all answers",
        clear_question: "Clear all answers? They can not be brought back.",
        clear_yes: "Yes, clear them",
        clear_no: "No, keep them",
        cleared: "All answers are cleared.",
        hand_in: "Hand in",
        hand_in_about: "Nothing is sent. You make a copy of questions, answers and quotations here, and hand that in.",
        print: "Print",
        word: "Word file (.docx)",
        text: "Text file (.txt)",
        copy: "Copy",
        copied: "Copied. Paste it where you hand in your work.",
        copy_refused: "This browser does not allow copying here. Select all words in the box below, and copy them.",
        saved: "Look among your downloads. If nothing is there, copy from the box below.",
        word_failed: "The Word file could not be made. Take the text file, or copy.",
        boxed: "This page stands inside another page, which may forbid printing and saving. So all that you hand in is also in this box: select it, and copy it.",
        by_hand: "All that you hand in",
        not_a_lesson: "The address names a lesson, but what follows is none. Copy the whole link from your teacher. Until then this is the document without a lesson.",
        damaged: "The link of this lesson is cut off or changed. Copy it again from your teacher, from the first letter to the last. Until then this is the document without a lesson.",
        other_version: "This lesson was made with a newer version of this page, and can not be shown here. Ask your teacher for a link to that page. Until then this is the document without a lesson.",
        unknown: |names| {
            [
                "This lesson also names what this document does not have, and that is left out: ",
                names,
                ".",
            ]
            .concat()
        },
    };
}
