//! The page in a class (`?mode=class`): questions beside the document, answers that take words of it, and ways to hand in.
//!
//! The crate `lesson` knows what a lesson, a worksheet, an answer and a sheet are; here they are drawn, as one part more of the
//! page. So this is a program of its own (`src/bin/class.rs`), which only a page in a class loads: the page's own, with this part.
//!
//! | room | what it holds |
//! |---|---|
//! | [`app`] | the page with the worksheet, and what holds both together |
//! | [`arrange`] | what a lesson shows of the page |
//! | [`asked`] | what the address asks for: a lesson, or why it is none |
//! | [`hand_in`] | printing, saving, copying |
//! | [`keep`] | the answers on the device |
//! | [`question`] | one question, with its answer |
//! | [`state`] | what the page knows of a student, and the one function that changes it |
//! | [`worksheet`] | the worksheet as a whole |

pub mod app;
pub mod arrange;
pub mod asked;
pub mod hand_in;
pub mod keep;
pub mod question;
pub mod state;
pub mod worksheet;
