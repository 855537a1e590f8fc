//! The form that writes a lesson, or the screen of a museum.

use crate::{Launcher, Spot};

impl Launcher {
    pub(crate) const ENGLISH: Self = Self {
        title: "Set up a lesson or a museum screen",
        about: "Choose what a class or a visitor is to see. All of your choices are inside the link. They are kept nowhere else, and nothing is sent to anyone.",
        ways: "Other pages",
        to_document: "The document",
        to_teachers: "For teachers",
        without: "The form could not start. It needs a web server, and a browser of the last years with JavaScript and WebAssembly switched on. It does not work from a disk. These work without it:",
        plain_class: "The page for a class, where students choose a worksheet",
        plain_museum: "The page for a museum’s screen",
        plain_file: |name| ["The same in one file, which also opens from a disk: ", name].concat(),
        by_hand: "What can be added to these addresses by hand is told in the files docs/classroom.md and docs/museum.md of the project.",
        audience: "For whom?",
        class: (
            "A class",
            "Students open the link, and find the document with your questions beside it.",
        ),
        museum: (
            "A museum",
            "A touch screen that visitors use by themselves, and that starts again after each.",
        ),
        common: "Language and colours",
        screen: "The screen",
        idle: |least, most| format!("Ask after so many seconds without use, {least} to {most}"),
        idle_help: "After this time the screen asks whether somebody is still there, and 30 seconds later it starts again. 90 suits a busy gallery; where people sit, or read slowly, take 180 or more.",
        scale: |least, most| format!("Letters and buttons, in percent, {least} to {most}"),
        scale_help: "Try 100 first, and measure “Start again” on your screen. Where it is lower than 15 mm, take 1700 divided by its height in millimetres. Above 150, or 138 on a tablet, a screen may have no room for everything.",
        counts: "Count the visits on the device",
        counts_help: "How many there were on a day, and how long. The numbers stay on the device and name nobody.",
        out_of_range: |least, most, last| {
            format!("Give a number from {least} to {most}. The link keeps {last}.")
        },
        worksheets: "Worksheets",
        worksheets_help: "Take one or several. Open a worksheet to see its questions, and to leave some out.",
        practises: |practises, minutes| format!("{practises}. About {minutes} minutes."),
        questions: |chosen, all| format!("{chosen} of {all} questions"),
        own: "Your own questions",
        own_help: "They come after those of the worksheets. Students answer them in words.",
        own_question: |number| format!("Your question {number}"),
        points_to: "Points to",
        no_place: "no place in the document",
        place: |spot, opening| {
            let spot = match spot {
                Spot::Paragraph(number) => format!("Paragraph {number}"),
                Spot::Item(label) => format!("Item {label}"),
                Spot::Note(label) => format!("Note {label}").trim_end().to_owned(),
                Spot::Other => return opening.to_owned(),
            };
            format!("{spot}: {opening}")
        },
        blank: "It is blank, so it is left out.",
        add: "Add a question",
        remove: |number| format!("Remove question {number}"),
        move_up: |number| format!("Move question {number} up"),
        passage: "Part of the document",
        passage_help: "The paragraphs that the lesson is about. From the first to the last, it is the whole document.",
        first: "From",
        last: "To",
        supports: "Help with reading",
        support_list: [
            (
                "Vocabulary",
                "People and abbreviations are explained beside the text.",
            ),
            ("Line focus", "All but the lines at the pointer are dimmed."),
            ("Spacing", "Letters, words and lines stand further apart."),
            ("Read aloud", "The controls for reading aloud are open."),
            ("Larger text", "The letters are larger."),
        ],
        notes: "Notes of the editors",
        events: "Events on the timeline",
        all: "All",
        none: "None",
        only: "Only some",
        none_chosen: "None is chosen yet, so none is shown.",
        result: "What you get",
        link: "The link",
        copy_link: "Copy the link",
        length: |characters| format!("It has {} characters.", thousands(characters)),
        too_long_link: |most| {
            format!(
                "Some mail programs and learning platforms cut off links of more than {}. Leave out or shorten some questions, or hand out the file below.",
                thousands(most)
            )
        },
        free: "You have chosen nothing, so students choose one of the worksheets themselves.",
        no_questions: "No question is chosen: students see the document without any.",
        this_computer: "This page is on your own computer, so the link opens nowhere else. Put the site on a web server, open this form there, and make the link there.",
        from_disk: "This page was opened from a disk, so the link opens nowhere else. Put the site on a web server, or use the file below.",
        no_link: "There is no link yet.",
        too_many_worksheets: |most| {
            format!("A lesson has at most {most} worksheets. Take some out.")
        },
        too_many_questions: |most| {
            format!("A lesson has at most {most} questions of your own. Remove some.")
        },
        too_many_ids: |most| {
            format!("A link names at most {most} notes, events or questions. Take all, or none.")
        },
        too_long: |number, most| {
            format!(
                "Your question {number} has more than {} characters. Shorten it.",
                thousands(most)
            )
        },
        control_character: |number| {
            format!(
                "Your question {number} has a character that can not be seen. Type the question anew."
            )
        },
        too_much: "This is more than a link can hold. Shorten your questions, or make two lessons.",
        other: |reason| format!("The choices do not fit into a link: {reason}."),
        code: "For the camera of a phone",
        code_name: "The link as a QR code",
        code_too_long: "The link is too long for a QR code. Shorten the lesson, or copy the link.",
        code_dense: "This one has very many dots. Try it with a phone before you rely on it, and show it large.",
        show_preview: "Show it here",
        show_again: "Show it anew",
        preview_old: "You have changed something since.",
        embed: "In a page of your own",
        file: "As one file",
        file_help: "The page with your choices inside. It opens by a double click, and needs no network: for a memory stick, or a computer without internet.",
        save: |name| ["Download ", name].concat(),
        saving: "Fetching the file …",
        saved: "Your browser has the file now; look among its downloads.",
        not_saved: |name| {
            format!(
                "{name} could not be fetched. It has to stand beside this page on a web server, and the network has to be there. From a disk, browsers refuse it."
            )
        },
    };
}

/// A number with a comma before the last three digits.
fn thousands(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}
