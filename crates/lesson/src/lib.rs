//! What a class does with a document: worksheets, a lesson that is a link, answers, and what is handed in.
//!
//! [`worksheet`] has the questions.
#![forbid(unsafe_code)]

pub mod place;
pub mod worksheet;
