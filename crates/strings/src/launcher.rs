//! The form that writes a lesson, or the screen of a museum.

use crate::{table::group, tools::Spot};

group! {
    /// The launcher: choices for a class or a museum, and what is made of them.
    Launcher {
        /// The title of the page.
        title;
        /// What it is for.
        about;
        /// Names the ways to other pages.
        ways;
        /// The way to the document.
        to_document;
        /// The way to the page for teachers.
        to_teachers;
        /// The form can not start.
        without;
        /// The way to the page as a class sees it.
        plain_class;
        /// The way to the page as a museum shows it.
        plain_museum;
        /// The way to the same in a single file, by its name.
        plain_file(name: &str);
        /// Where it is said what can be written behind an address.
        by_hand;
        /// For whom the link is.
        audience;
        /// It is for a class, and what that gets.
        class -> (&'static str, &'static str);
        /// It is for a museum, and what that gets.
        museum -> (&'static str, &'static str);
        /// Above what both have to choose.
        common;
        /// Above the choices for the screen of a museum.
        screen;
        /// The seconds without use, from the least to the most.
        idle(least: u32, most: u32);
        /// How to choose them.
        idle_help;
        /// The size, from the least to the most.
        scale(least: u32, most: u32);
        /// How to choose it.
        scale_help;
        /// Whether visits are counted.
        counts;
        /// What that means.
        counts_help;
        /// A number is out of range; the last that was not is kept.
        out_of_range(least: u32, most: u32, last: u32);
        /// Above the worksheets.
        worksheets;
        /// How to choose among them.
        worksheets_help;
        /// What a worksheet practises, and how many minutes it takes.
        practises(practises: &str, minutes: u16);
        /// Opens the questions of a worksheet; how many of all are chosen.
        questions(chosen: usize, all: usize);
        /// Above the teacher's own questions.
        own;
        /// How to write them.
        own_help;
        /// One of them, counted from 1.
        own_question(number: usize);
        /// The place to which a question points.
        points_to;
        /// It points to none.
        no_place;
        /// A place, by where it is and how it begins.
        place(spot: Spot<'_>, opening: &str);
        /// A question is blank.
        blank;
        /// Adds a question.
        add;
        /// Takes this question out.
        remove(number: usize);
        /// Puts this question before the one above it.
        move_up(number: usize);
        /// Above the choice of a passage.
        passage;
        /// What it means.
        passage_help;
        /// Where the passage begins.
        first;
        /// Where it ends.
        last;
        /// Above what helps to read.
        supports;
        /// Vocabulary, line focus, spacing, reading aloud, larger text: each, and what it does.
        support_list -> [(&'static str, &'static str); 5];
        /// Above the choice of notes.
        notes;
        /// Above the choice of events.
        events;
        /// All of them.
        all;
        /// None of them.
        none;
        /// Only those that are chosen.
        only;
        /// None is chosen yet.
        none_chosen;
        /// Above what is made of the choices.
        result;
        /// Above the link.
        link;
        /// Copies it.
        copy_link;
        /// How long it is.
        length(characters: usize);
        /// It is longer than it should be.
        too_long_link(most: usize);
        /// Nothing is chosen, so that students choose.
        free;
        /// Something is chosen, but no question.
        no_questions;
        /// It leads to this computer alone.
        this_computer;
        /// It leads to a file of this computer.
        from_disk;
        /// Before what is wrong.
        no_link;
        /// More worksheets than a link holds.
        too_many_worksheets(most: usize);
        /// More questions of the teacher's own than a link holds.
        too_many_questions(most: usize);
        /// More notes or events than a link holds.
        too_many_ids(most: usize);
        /// A question, counted from 1, has more characters than a link holds.
        too_long(number: usize, most: usize);
        /// A question, counted from 1, has a character that can not be seen.
        control_character(number: usize);
        /// All together is more than a link holds.
        too_much;
        /// Something else is wrong, which the library names.
        other(reason: &str);
        /// Above the square for the camera of a phone.
        code;
        /// What is in it.
        code_name;
        /// The link is too long for one.
        code_too_long;
        /// It has so many parts that a camera may not read it.
        code_dense;
        /// Shows the preview.
        show_preview;
        /// Shows it anew.
        show_again;
        /// Choices have changed since it was shown.
        preview_old;
        /// Above the snippets for other pages.
        embed;
        /// Above the single file.
        file;
        /// What it is good for.
        file_help;
        /// Saves the file of this name.
        save(name: &str);
        /// It is on its way.
        saving;
        /// It was given to the browser.
        saved;
        /// It could not be had.
        not_saved(name: &str);
    }
}
