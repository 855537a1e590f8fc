//! The packages that carry the page into a course: what they are called there, and what stands around the page.

use crate::table::group;

group! {
    /// What the packages for courses say.
    Packages {
        /// In a package that reports to a course: what is reported, once the course has been found.
        reporting;
        /// Tells the course that the reader has finished.
        finish;
        /// The course has been told that the reader has finished.
        finished;
        /// The course refused to be told.
        refused;
        /// No course has been found, so that nothing is reported.
        alone;
        /// Name of the link to the page on its host.
        page_online;
        /// Name of the link to the document where it was published.
        document_online;
        /// Name of the page that leads to the single file.
        page;
        /// What that page says before its link.
        about;
        /// The link to the single file.
        open;
        /// Title of the discussion.
        discussion;
        /// What is to be discussed, a paragraph each.
        prompt -> [&'static str; 3];
    }
}
