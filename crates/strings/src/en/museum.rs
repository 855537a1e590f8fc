//! The page on a screen in a museum.

use crate::Museum;

impl Museum {
    pub(crate) const ENGLISH: Self = Self {
        attract: "Lines from the document",
        touch: "Touch the screen to begin",
        parts: "Parts",
        introduction: "Introduction",
        document: "The document",
        page_of: |page| ["page ", page].concat(),
        about_these: "About these words",
        next: "Next",
        back: "Back",
        step: |at, of| format!("{at} of {of}"),
        find: "Find",
        find_help: "Type a word with the keys below.",
        places: |count| match count {
            0 => "It is nowhere in the document.".to_owned(),
            1 => "In 1 place:".to_owned(),
            _ => format!("In {count} places:"),
        },
        space: "space",
        delete: "delete",
        show: "Show",
        place_before: "Place before",
        place_after: "Next place",
        larger: "Larger text",
        as_before: "Smaller text",
        languages: "Languages",
        start_again: "Start again",
        start_again_question: "Start again?",
        start_again_what: "The screen goes back to how the next visitor finds it.",
        start_again_yes: "Yes, start again",
        start_again_no: "No, go on",
        still_there: "Are you still there?",
        starts_again_in: |seconds| match seconds {
            1 => "This screen starts again in 1 second.".to_owned(),
            _ => format!("This screen starts again in {seconds} seconds."),
        },
        stay: "I am still here",
        elsewhere: "Read it elsewhere",
        write_down: "This screen leads nowhere else. Point the camera of a phone at the square, or write the address down:",
    };
}
