//! The packages for courses, in English.

use crate::Packages;

impl Packages {
    pub(crate) const ENGLISH: Self = Self {
        reporting: "Your course is told two things: that you have begun and, with this button, that you have finished. It is told nothing else: no answers, no score.",
        finish: "I have finished",
        finished: "Your course has been told that you have finished.",
        refused: "Your course did not take the report. Try the button, or tell your teacher.",
        alone: "No course was found here, so nothing is reported to anyone. Everything else works.",
        page_online: "The document, explained on the web",
        document_online: "The document on the web",
        page: "The document with its notes and its timeline",
        about: "The whole document with its notes, its timeline, and the words that support each date. It is one file, needs no network and no account, and reports nothing.",
        open: "Open the document",
        discussion: "Discussion: how sure is this date?",
        prompt: [
            "Choose one event on the timeline and open its evidence. Which words support its date, and how sure do they make it?",
            "Quote the words with their page, paragraph or note. Say what else would have to be known, and where you would look for it.",
            "Then answer somebody who chose another event: do the words that they quote support what they say?",
        ],
    };
}
