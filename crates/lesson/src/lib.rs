//! What a class does with a document: worksheets, a lesson that is a link, answers, and what is handed in.
//!
//! | you have | you want | |
//! |---|---|---|
//! | a worksheet's file | its questions | [`worksheet`] |
//! | a teacher's choices | an address that holds them, and back | [`link`] |
//! | a lesson and the worksheets | what is asked, in order | [`assignment`] |
//! | what a student writes | what the device keeps, and back | [`answers`] |
//! | answers | a text, rich text or a file to hand in | [`hand_in`], and `docx` with the feature of that name |
//!
//! Everything that comes from outside (an address, what a device kept) is only parsed: it never panics, never runs anything,
//! and stands in what is written as words and nothing else.
#![forbid(unsafe_code)]

pub mod answers;
pub mod assignment;
mod base64url;
#[cfg(feature = "docx")]
pub mod docx;
mod envelope;
pub mod hand_in;
pub mod link;
pub mod place;
pub mod worksheet;
