//! The teacher's file.

use crate::table::group;

group! {
    /// What stands around the guidance for a teacher.
    Teacher {
        /// What the file is.
        title;
        /// What is in it.
        about;
        /// Why it stands apart from the page.
        apart;
        /// Name of the links to other pages.
        nav;
        /// The link to the page.
        to_document;
        /// The link to the page as a class uses it.
        to_class;
        /// The link to the form that writes a lesson.
        to_launcher;
        /// Title of the list of what is in the file.
        contents;
        /// Title of what a class may need to know.
        background;
        /// Title of what the document does not say.
        cautions;
        /// Title of the standards.
        standards;
        /// What a worksheet practises, and its time in minutes.
        practises(what: &str, minutes: u16);
        /// Before what students can do afterwards.
        aims;
        /// Before how the time may be used.
        time;
        /// Before the standards of a worksheet.
        practised_standards;
        /// Before what a good answer says.
        answer;
        /// Before what a good answer cites.
        cites;
        /// Before what an answer should not claim.
        caution;
        /// Where something is from.
        source(words: &str);
    }
}
