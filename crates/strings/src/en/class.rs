//! What a student hands in.

use crate::HandIn;

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
