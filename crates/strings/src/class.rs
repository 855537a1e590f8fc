//! What a student hands in.

use crate::table::group;

group! {
    /// The sheet that a student hands in.
    HandIn {
        /// Before the line for the student's name.
        name;
        /// Before the line for the day.
        date;
        /// A question, counted from 1.
        question(number: usize, prompt: &str);
        /// Above the questions that are the teacher's own.
        own_questions;
        /// A question has no answer.
        unanswered;
        /// Before where quoted words stand.
        place(words: &str);
        /// Above the citation of the document.
        source;
    }
}
