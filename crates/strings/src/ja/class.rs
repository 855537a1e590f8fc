//! What a student hands in.

use crate::HandIn;

impl HandIn {
    pub(crate) const JAPANESE: Self = Self {
        name: "氏名：",
        date: "日付：",
        question: |number, prompt| ["問", &number.to_string(), "　", prompt].concat(),
        own_questions: "先生からの問い",
        unanswered: "（解答なし）",
        place: |words| ["――", words].concat(),
        source: "出典",
    };
}
