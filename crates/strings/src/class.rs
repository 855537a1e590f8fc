//! The page in a class: what is asked, what is answered, and what is handed in.

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

group! {
    /// The worksheet beside the document.
    Class {
        /// Its title.
        title;
        /// What can be done with it, where no link chose the questions.
        about;
        /// Before the list of worksheets to choose from.
        choose;
        /// What a worksheet practises, and how many minutes it takes.
        practises(what: &str, minutes: u16);
        /// The part of the document that the lesson is about, from one place to another.
        passage(first: &str, last: &str);
        /// Before the places to which a question points.
        look_at;
        /// The source note, as a place.
        source_note;
        /// Name of the field for an answer to a question, counted from 1.
        answer(number: usize);
        /// Name of the list of words quoted in an answer.
        quoted;
        /// Takes quoted words out of an answer.
        take_out;
        /// How words of the document come into an answer.
        how_to_quote;
        /// Puts the selected words into the answer to a question.
        put(number: usize);
        /// That this has been done.
        was_put(number: usize);
        /// A link from the document to a question that asks about that place.
        question(number: usize);
        /// Title of the names and abbreviations that a lesson explains beside the text.
        vocabulary;
        /// Title of what becomes of the answers.
        answers;
        /// Has the device keep the answers.
        keep;
        /// What that means.
        keep_about;
        /// The answers are on the device.
        kept;
        /// The device does not keep them.
        not_kept;
        /// Answers on the device can not be read, since they are damaged.
        kept_damaged;
        /// Answers on the device were written by another version of this page.
        kept_other;
        /// Clears the answers.
        clear;
        /// The question before that.
        clear_question;
        /// Yes.
        clear_yes;
        /// No.
        clear_no;
        /// The answers are cleared.
        cleared;
        /// Title of the ways to hand in.
        hand_in;
        /// What handing in is here.
        hand_in_about;
        /// Prints the answers.
        print;
        /// Saves them for a word processor.
        word;
        /// Saves them as plain text.
        text;
        /// Copies them with their layout.
        copy;
        /// They are copied.
        copied;
        /// The browser does not allow that.
        copy_refused;
        /// They are about to be saved.
        saved;
        /// The file for a word processor could not be made.
        word_failed;
        /// Why there is a box to copy from.
        boxed;
        /// The name of that box.
        by_hand;
        /// The address holds what is no lesson.
        not_a_lesson;
        /// The lesson's link is cut off or changed.
        damaged;
        /// The lesson is of a version that is not known here.
        other_version;
        /// What a lesson names and the document does not have.
        unknown(names: &str);
    }
}
