//! The teacher's file.

use crate::Teacher;

impl Teacher {
    pub(crate) const ENGLISH: Self = Self {
        title: "Teacher’s file",
        about: "Aims, standards and background for the worksheets of this document, and what a good answer to each question cites.",
        apart: "It stands apart from the page that students read, since answers on a public site cannot be secret: whoever knows this address can read it, and search engines are only asked to leave it out.",
        nav: "The document",
        to_document: "The document",
        to_class: "The document in class",
        to_launcher: "Set up a lesson",
        contents: "In this file",
        background: "Background",
        cautions: "What the document does not say",
        standards: "Standards",
        practises: |what, minutes| {
            let unit = if minutes == 1 { "minute" } else { "minutes" };
            format!("{what} · {minutes} {unit}")
        },
        aims: "Aims",
        time: "Time",
        practised_standards: "Standards",
        answer: "A good answer",
        cites: "It cites",
        caution: "Caution",
        source: |words| ["Source: ", words].concat(),
    };
}
